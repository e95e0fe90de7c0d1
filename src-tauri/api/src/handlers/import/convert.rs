//! Between the wire's words and the reader's: formats, maps, questions, left-out rows.

use super::outcome::{Decided, Outcome, Twice};
use super::{recipe, remembered, told};
use crate::handlers::workspace::currency;
use crate::open::Open;
use crate::wire::{
    ColumnUse, ImportCounts, ImportFormat, ImportMap, LeftOut, OtherSourceCode, Question, RenamedAnswer, RepeatedCode,
    SignAnswer, SumsCode, TwiceCode, VersionCode, VersionsOf,
};
use crate::{Fault, error, read};
use chrono::{Datelike, NaiveDate};
use domain::name::{compared, folded, means_same};
use domain::segment::Dimension;
use domain::{Calendar, Measure, MeasureId, MeasureKind, Settings};
use intake::{Asked, Format, FormatHints, Map, Repeated, Sign, Sums, Unsure, Use, VersionIs};
use locale::Locale;
use std::collections::{BTreeMap, HashMap};
use store::Counts;
use words::Words;

/// Measures by name and key, as names are compared.
pub(super) struct Known<'m> {
    exact: HashMap<String, &'m Measure>,
    /// By names that are spelled otherwise only.
    spelled: HashMap<String, &'m Measure>,
}

impl<'m> Known<'m> {
    /// Remembers what each name means: names go before keys.
    pub fn of(measures: &'m [Measure]) -> Self {
        let (mut exact, mut spelled) = (HashMap::new(), HashMap::new());
        for name in [|measure: &Measure| compared(&measure.name), |measure: &Measure| compared(&measure.key)] {
            for measure in measures {
                exact.entry(name(measure)).or_insert(measure);
            }
        }
        for measure in measures {
            spelled.entry(folded(&measure.name)).or_insert(measure);
        }
        Self { exact, spelled }
    }

    /// A measure by its name or key.
    pub fn find(&self, name: &str) -> Option<&'m Measure> {
        self.exact.get(&compared(name)).copied()
    }

    /// The same, or one whose name is spelled otherwise only: "Price each" for `priceEach`.
    pub fn find_spelled(&self, name: &str) -> Option<&'m Measure> {
        self.find(name).or_else(|| self.spelled.get(&folded(name)).copied())
    }
}

/// What exists already is used: the kind and unit of a measure decide how the column is read. A name that is only spelled
/// otherwise means the measure too, unless two columns would then mean the same.
pub(super) fn with_existing(mut map: Map, measures: &[Measure], dimensions: &[Dimension]) -> Map {
    if map.format.names.is_some() {
        map.known = measures.iter().map(|known| (known.name.clone(), known.kind, known.unit.clone())).collect();
    }
    let measures = Known::of(measures);
    for taken in map.recipe.iter_mut().flat_map(|recipe| &mut recipe.measures) {
        if let Some(measure) = measures.find(&taken.name) {
            taken.name.clone_from(&measure.name);
            taken.kind = Some(measure.kind);
            taken.unit = Some(measure.unit.clone());
        }
    }
    let mut times: HashMap<MeasureId, usize> = HashMap::new();
    for (_, usage) in &map.columns {
        if let Use::Measure { name, .. } = usage
            && let Some(measure) = measures.find_spelled(name)
        {
            *times.entry(measure.id).or_default() += 1;
        }
    }
    for (_, usage) in &mut map.columns {
        match usage {
            Use::Measure { name, kind, unit } | Use::Plan { name, kind, unit } => {
                let spelled = measures.find_spelled(name).filter(|measure| times.get(&measure.id) == Some(&1));
                if let Some(measure) = measures.find(name).or(spelled) {
                    *name = measure.name.clone();
                    *kind = Some(measure.kind);
                    *unit = Some(measure.unit.clone());
                }
            }
            Use::Dimension(name) => {
                if let Some(dimension) = dimensions.iter().find(|dimension| means_same(&dimension.name, name)) {
                    *name = dimension.name.clone();
                }
            }
            Use::Date | Use::Skip => {}
        }
    }
    map
}

/// A map as the reader takes it.
pub(super) fn map_of(map: &ImportMap, settings: &Settings) -> Result<Map, Fault> {
    let format = hints(&map.format, &settings.calendar)?;
    if let Some(recipe) = recipe::of_map(map, &settings.working_days)? {
        return Ok(Map { format, recipe: Some(recipe), ..Map::default() });
    }
    let columns = match &map.columns {
        None => Vec::new(),
        Some(columns) => {
            columns.iter().map(|(name, usage)| Ok((name.clone(), use_of(usage)?))).collect::<Result<_, Fault>>()?
        }
    };
    Ok(Map { format, columns, ..Map::default() })
}

fn hints(format: &ImportFormat, calendar: &Calendar) -> Result<FormatHints, Fault> {
    let one = |text: &Option<String>, refused: fn(Words, &str) -> String| match text.as_deref() {
        None => Ok(None),
        Some("\\t" | "tab") => Ok(Some('\t')),
        Some(text) => match text.chars().collect::<Vec<_>>().as_slice() {
            [only] => Ok(Some(*only)),
            _ => {
                let text = error::short(text);
                Err(Fault::invalid(move |locale: &Locale| refused(locale.words(), &text)))
            }
        },
    };
    Ok(FormatHints {
        encoding: format.encoding.clone(),
        delimiter: one(&format.delimiter, |words, text| words.intake_one_delimiter(text))?,
        decimal: one(&format.decimal, |words, text| words.intake_one_decimal(text))?,
        date_order: format.date_order.map(Into::into),
        sheet: format.sheet.clone(),
        header_row: format.header_row,
        layout: format.layout.map(Into::into),
        as_of: format.as_of.as_deref().map(|day| read::date(day, calendar)).transpose()?,
        year: format.year,
        currency: format.currency.as_deref().map(currency).transpose()?,
        actual_or_plan: format.actual_or_plan.clone(),
        repeated: format.repeated.map(|repeated| match repeated {
            RepeatedCode::AddUp => Repeated::AddUp,
            RepeatedCode::LeaveOut => Repeated::LeaveOut,
        }),
        sums: format.sums.map(|sums| match sums {
            SumsCode::LeaveOut => Sums::LeaveOut,
            SumsCode::Keep => Sums::Keep,
        }),
        sign: format.sign.as_ref().map(sign),
        percent: format.percent.map(Into::into),
        once: format.once.map(Into::into),
        clock: format.clock.map(Into::into),
        heads: format.heads.map(Into::into),
        names: format.names.map(Into::into),
        renamed: headings(format.renamed.as_ref()),
        versions: versions(format.versions.as_ref()),
        table: format.table,
    })
}

/// What becomes of the versions that columns name.
pub(super) fn versions(said: Option<&VersionsOf>) -> Vec<(String, Vec<(String, VersionIs)>)> {
    let of_column =
        |all: &BTreeMap<String, VersionCode>| all.iter().map(|(name, is)| (name.clone(), (*is).into())).collect();
    said.into_iter().flatten().map(|(column, all)| (column.clone(), of_column(all))).collect()
}

/// Headings that stand for columns called otherwise, with those; a choice of the question says nothing without its file.
pub(super) fn headings(answer: Option<&RenamedAnswer>) -> Vec<(String, String)> {
    match answer {
        Some(RenamedAnswer::Headings(headings)) => headings.clone().into_iter().collect(),
        Some(RenamedAnswer::Word(_)) | None => Vec::new(),
    }
}

/// An answer about signs: of what is named, the members that are subtracted.
fn sign(answer: &SignAnswer) -> Sign {
    match answer {
        SignAnswer::Word(text) => Sign::parse(text),
        SignAnswer::Members(columns) => {
            let members = columns.values().flatten().filter(|(_, sign)| **sign < 0.0);
            let minus: Vec<String> = members.map(|(member, _)| member.clone()).collect();
            if minus.is_empty() { Sign::AsWritten } else { Sign::Minus(minus) }
        }
    }
}

/// The questions that only show when the rows are read, each once for all files.
pub(super) fn unsure_questions(outcome: &Outcome, locale: &Locale) -> Vec<Question> {
    let mut questions: Vec<Question> = Vec::new();
    for unsure in &outcome.unsure {
        let (code, choices): (&str, Vec<String>) = match unsure {
            Unsure::Repeated { .. } => {
                ("repeated", RepeatedCode::ALL.iter().map(|code| code.word().to_owned()).collect())
            }
            Unsure::Sums { .. } => ("sums", SumsCode::ALL.iter().map(|code| code.word().to_owned()).collect()),
        };
        if questions.iter().all(|asked| asked.code != code) {
            questions.push(Question {
                code: code.into(),
                message: told::unsure(unsure, locale),
                choices,
                texts: Vec::new(),
            });
        }
    }
    questions
}

/// What the owner decided about values for the same days as others, and about those of closed periods.
pub(super) fn decided(map: Option<&ImportMap>, other_source: Option<OtherSourceCode>) -> Decided {
    let twice = map.and_then(|map| map.format.twice).map(|twice| match twice {
        TwiceCode::Keep => Twice::Keep,
        TwiceCode::Both => Twice::Both,
    });
    let format = map.map(|map| &map.format);
    Decided {
        twice,
        closed: format.and_then(|format| format.closed),
        other_source,
        jump: format.and_then(|format| format.jump),
        gap: format.and_then(|format| format.gap),
        restated: format.and_then(|format| format.restated),
        gone: format.and_then(|format| format.gone),
    }
}

/// The question what becomes of values for the same days as others.
pub(super) fn twice_question(open: &Open, outcome: &Outcome) -> Option<Question> {
    let message = told::doubled(outcome.twice.first()?, open);
    Some(Question {
        code: "twice".into(),
        message,
        choices: TwiceCode::ALL.iter().map(|twice| twice.word().to_owned()).collect(),
        texts: Vec::new(),
    })
}

/// The question which of two sources is right.
pub(super) fn other_source_question(open: &Open, outcome: &Outcome) -> Option<Question> {
    let message = told::other_source(outcome.other_source.as_ref()?, open);
    let choices = OtherSourceCode::ALL.iter().map(|code| code.word().to_owned()).collect();
    Some(Question { code: "other_source".into(), message, choices, texts: Vec::new() })
}

fn use_of(usage: &ColumnUse) -> Result<Use, Fault> {
    Ok(match usage {
        ColumnUse::Word(word) => match word.as_str() {
            "date" => Use::Date,
            "skip" => Use::Skip,
            other => {
                let other = error::short(other);
                return Err(Fault::invalid(move |locale: &Locale| locale.words().intake_unknown_use(&other)));
            }
        },
        ColumnUse::Dimension { dimension } => Use::Dimension(dimension.clone()),
        ColumnUse::Plan { plan } => Use::Plan { name: plan.clone(), kind: None, unit: None },
        ColumnUse::Measure { measure, kind, unit } => Use::Measure {
            name: measure.clone(),
            kind: kind.as_deref().map(known_kind).transpose()?,
            unit: unit.as_deref().map(read::unit).transpose()?,
        },
    })
}

fn known_kind(kind: &str) -> Result<MeasureKind, Fault> {
    read::kind(kind)
}

/// How a column is used, as the wire says it.
pub(super) fn use_info(usage: &Use) -> ColumnUse {
    match usage {
        Use::Date => ColumnUse::Word("date".into()),
        Use::Skip => ColumnUse::Word("skip".into()),
        Use::Dimension(dimension) => ColumnUse::Dimension { dimension: dimension.clone() },
        Use::Plan { name, .. } => ColumnUse::Plan { plan: name.clone() },
        Use::Measure { name, kind, unit } => ColumnUse::Measure {
            measure: name.clone(),
            kind: kind.map(|kind| kind.code().to_owned()),
            unit: unit.as_ref().map(domain::Unit::code),
        },
    }
}

/// How the columns of a map are used, as the wire says it.
pub(super) fn uses(map: &Map) -> BTreeMap<String, ColumnUse> {
    map.columns.iter().map(|(name, usage)| (name.clone(), use_info(usage))).collect()
}

/// Reads remembered uses back. A use that cannot be read, such as one of a later version, leaves its column to `guess`;
/// `None` where the text was written by something else.
pub(super) fn remembered_columns(text: &str, guess: &[(String, Use)]) -> Option<Vec<(String, Use)>> {
    let read = |usage| use_of(&serde_json::from_value(usage).ok()?).ok();
    let guessed = |name: &String| guess.iter().find(|(guessed, _)| guessed == name).map(|(_, usage)| usage.clone());
    let known = |(name, usage)| Some((read(usage).or_else(|| guessed(&name))?, name));
    Some(remembered::columns(text)?.into_iter().filter_map(known).map(|(usage, name)| (name, usage)).collect())
}

/// A format on the wire.
pub(super) fn format_info(format: &Format) -> ImportFormat {
    ImportFormat {
        encoding: format.encoding.clone(),
        delimiter: format.delimiter.map(String::from),
        decimal: format.decimal.map(String::from),
        date_order: format.date_order.map(Into::into),
        sheet: format.sheet.clone(),
        header_row: Some(format.header_row),
        layout: Some(format.layout.into()),
        as_of: format.as_of.map(|day| day.to_string()),
        year: format.year,
        currency: format.currency.map(|currency| currency.code().to_owned()),
        actual_or_plan: format.actual_or_plan.clone(),
        twice: None,
        closed: None,
        repeated: None,
        sums: None,
        sign: None,
        percent: None,
        once: None,
        clock: None,
        heads: format.heads.map(Into::into),
        names: None,
        renamed: None,
        versions: None,
        table: None,
        sheets: None,
        other_source: None,
        other_currency: None,
        jump: None,
        gap: None,
        restated: None,
        gone: None,
        cut_day: None,
        typed: None,
        personal: None,
    }
}

/// A question on the wire.
pub(super) fn question_info(question: &intake::Question, today: NaiveDate, locale: &Locale) -> Question {
    // Any other year is typed into a map: what is imported by hand is of these.
    let years = (today.year() - 4..=today.year()).rev().map(|year| year.to_string());
    let choices = if matches!(question.asked, Asked::Year(_)) { years.collect() } else { question.choices() };
    let texts = told::choices(question, locale);
    Question { code: question.code().into(), message: told::question(question, locale), choices, texts }
}

/// Left-out rows on the wire; with their file where there are several.
pub(super) fn left_out_info(outcome: &Outcome, several: bool, locale: &Locale) -> Vec<LeftOut> {
    let info = |(file, left_out): &(String, intake::LeftOut)| LeftOut {
        row: left_out.row,
        column: left_out.column.clone(),
        code: left_out.code().into(),
        message: told::left_out(left_out, locale),
        file: several.then(|| file.clone()),
    };
    outcome.listed.iter().map(info).collect()
}

/// Counts on the wire.
pub(super) fn counts(counts: Counts) -> ImportCounts {
    ImportCounts { new: counts.new, changed: counts.changed, same: counts.same }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn one_use_that_cannot_be_read_leaves_the_others_as_they_were() {
        let text = r#"{"Day": "date", "Shop": {"dimension": "Store"}, "Sum": {"formula": "a + b"}, "Note": "fold"}"#;
        let guess = [("Sum".to_owned(), Use::Skip), ("Day".to_owned(), Use::Skip)];
        let columns = remembered_columns(text, &guess).unwrap();
        let expected = [("Day", Use::Date), ("Shop", Use::Dimension("Store".into())), ("Sum", Use::Skip)];
        assert_eq!(columns, expected.map(|(name, usage)| (name.to_owned(), usage)));
        assert_eq!(remembered_columns("[1]", &guess), None);
    }
}
