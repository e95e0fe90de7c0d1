//! Files of a known source in which a column has another heading: asked about once, and from then on either heading is understood.

use super::convert;
use super::{remembered, source};
use crate::Fault;
use crate::open::Open;
use crate::wire::{ImportFormat, OnceCode, Question, RenamedAnswer, SignAnswer, VersionCode, VersionsOf};
use domain::name::compared;
use intake::{Holds, Map, Renamed, Sniff, Use};
use std::collections::BTreeMap;

/// The answer that takes the file for one of another kind.
const NEW: &str = "new";

/// What is known of a file that is like those of a source.
pub(super) enum Found {
    /// It is of this source, with these headings for columns called otherwise.
    Known(Box<store::Source>, BTreeMap<String, String>),
    /// The owner is to say whether it is.
    Asked(Box<NotSaid>),
}

/// A file of which nobody has said whether it is of a source.
pub(super) struct NotSaid {
    pub(super) source: store::Source,
    renamed: Renamed,
}

/// The source of a file that no source fits as it is; `None` where it is like none, or of another kind by the answer.
pub(super) fn find(open: &Open, sniff: &Sniff, answer: Option<&RenamedAnswer>) -> Result<Option<Found>, Fault> {
    let word = match answer {
        Some(RenamedAnswer::Word(word)) if word == NEW => return Ok(None),
        Some(RenamedAnswer::Word(word)) => Some(word),
        Some(RenamedAnswer::Headings(_)) | None => None,
    };
    // A list with another column may be another program's; one with the same columns in another order is not.
    let is_it = |renamed: &Renamed| renamed.is_same || !(renamed.missing.is_empty() && renamed.stands.is_empty());
    let Some(best) = nearest(open, sniff, is_it)? else { return Ok(None) };
    let chosen = best.renamed.choices.iter().find(|choice| word.is_some_and(|word| *word == text_of(choice)));
    if chosen.is_none() && !best.renamed.missing.is_empty() {
        return Ok(Some(Found::Asked(Box::new(best))));
    }
    let mut headings = known_headings(&best.source);
    headings.extend(best.renamed.stands.iter().cloned());
    headings.extend(chosen.into_iter().flatten().cloned().zip(best.renamed.missing.iter().cloned()));
    Ok(Some(Found::Known(Box::new(best.source), headings)))
}

/// Of the sources that a file is like in such a way the one that it is most like.
fn nearest(open: &Open, sniff: &Sniff, is_it: impl Fn(&Renamed) -> bool) -> Result<Option<NotSaid>, Fault> {
    let mut best: Option<NotSaid> = None;
    // The store is asked again for each of them.
    let sources = open.store().sources()?;
    for source in sources {
        let Some(renamed) = compare(open, sniff, &source)?.filter(&is_it) else { continue };
        if best.as_ref().is_none_or(|best| renamed.is_nearer(&best.renamed)) {
            best = Some(NotSaid { source, renamed });
        }
    }
    Ok(best)
}

/// How like the files of a source this one is; `None` where it is not.
fn compare(open: &Open, sniff: &Sniff, source: &store::Source) -> Result<Option<Renamed>, Fault> {
    let Some(headings) = source.headings(sniff.format.layout.code()) else { return Ok(None) };
    let map = match remembered::recipe(&source.mapping) {
        Some(recipe) => convert::map_of(&recipe, &open.settings)?,
        None => {
            Map { columns: convert::remembered_columns(&source.mapping, &[]).unwrap_or_default(), ..Map::default() }
        }
    };
    let known: Vec<_> = known_headings(source).into_iter().collect();
    let mut used = map.used();
    let answers = remembered::answers(&source.mapping);
    for column in rested_on(&answers, &headings) {
        if used.iter().all(|(name, _)| compared(name) != compared(&column)) {
            used.push((column, Holds::Versions));
        }
    }
    let members = members(open, &map)?;
    let versions = convert::versions(answers.versions.as_ref());
    if versions.is_empty() {
        return Ok(sniff.missing(&headings, &used, &known, &members));
    }
    Ok(sniff.knowing(versions).missing(&headings, &used, &known, &members))
}

/// The members that the breakdowns of a source have, by their columns.
fn members(open: &Open, map: &Map) -> Result<Vec<(String, Vec<String>)>, Fault> {
    // One after the other: each holds the store while it is asked.
    let dimensions = open.store().dimensions()?;
    let members = open.store().members()?;
    let of = |name: &str| -> Vec<String> {
        let Some(dimension) = dimensions.iter().find(|one| compared(&one.name) == compared(name)) else {
            return Vec::new();
        };
        members.iter().filter(|member| member.dimension == dimension.id).map(|member| member.name.clone()).collect()
    };
    let breakdown = |(column, usage): &(String, Use)| match usage {
        Use::Dimension(name) => Some((column.clone(), of(name))),
        _ => None,
    };
    Ok(map.columns.iter().filter_map(breakdown).collect())
}

/// The columns that nothing is taken from and that answers rest on: without them a file would be read otherwise than its owner has
/// said. They say which rows are plans, which are subtracted, and which issue of an order a row is.
fn rested_on(answers: &ImportFormat, headings: &[&str]) -> Vec<String> {
    let versions = answers.versions.iter().flatten().map(|(column, _)| column.clone());
    let signs = match &answers.sign {
        Some(SignAnswer::Members(columns)) => columns.keys().cloned().collect(),
        Some(SignAnswer::Word(_)) | None => Vec::new(),
    };
    let counts_last = answers.once == Some(OnceCode::Last);
    let issues = headings.iter().filter(|heading| counts_last && intake::names_issue(heading));
    versions.chain(signs).chain(issues.map(|heading| (*heading).to_owned())).collect()
}

/// What is known of rows that are versions or take back others, of a file that is like those of a source and may be another program's:
/// what the owner has said of a column there holds for the same column here.
pub(super) fn of_like(open: &Open, sniff: &Sniff) -> Result<ImportFormat, Fault> {
    let best = nearest(open, sniff, |renamed| renamed.missing.is_empty())?;
    let Some(answers) = best.map(|best| remembered::answers(&best.source.mapping)) else {
        let versions = asked_elsewhere(open, sniff)?;
        return Ok(ImportFormat { versions, ..ImportFormat::default() });
    };
    let has = |column: &String| sniff.fields.iter().any(|field| compared(&field.name) == compared(column));
    let mut versions = answers.versions.unwrap_or_default();
    versions.retain(|column, _| has(column));
    let versions = Some(versions).filter(|versions| !versions.is_empty());
    Ok(ImportFormat { versions, sign: answers.sign, ..ImportFormat::default() })
}

fn known_headings(source: &store::Source) -> BTreeMap<String, String> {
    convert::headings(remembered::answers(&source.mapping).renamed.as_ref()).into_iter().collect()
}

/// What is known of versions that a file of another make names in a column of the same heading, without those versions: what the owner
/// has called a plan elsewhere is asked about here, and never read without a word.
fn asked_elsewhere(open: &Open, sniff: &Sniff) -> Result<Option<VersionsOf>, Fault> {
    let mut asked = VersionsOf::new();
    for source in open.store().sources()? {
        for (column, mut all) in remembered::answers(&source.mapping).versions.unwrap_or_default() {
            let Some(field) = sniff.fields.iter().find(|field| compared(&field.name) == compared(&column)) else {
                continue;
            };
            let is_here = |name: &String| field.samples.iter().any(|sample| compared(sample) == compared(name));
            let is_doubtful = all.iter().any(|(name, is)| *is != VersionCode::Actual && is_here(name));
            all.retain(|name, _| !is_here(name));
            if is_doubtful && !all.is_empty() {
                asked.insert(column, all);
            }
        }
    }
    Ok(Some(asked).filter(|asked| !asked.is_empty()))
}

/// Headings that stand for all that is missing, as one answer.
fn text_of(choice: &[String]) -> String {
    choice.join(", ")
}

/// The question which headings stand for what is missing.
pub(super) fn question(asked: &NotSaid, open: &Open) -> Question {
    let (locale, words) = (&open.locale, open.locale.words());
    let choices: Vec<String> =
        asked.renamed.choices.iter().map(|choice| text_of(choice)).filter(|choice| compared(choice) != NEW).collect();
    let (missing, name) = (locale.list_and(&asked.renamed.missing), source::shown_name(&asked.source, open));
    let message = match choices.is_empty() {
        true => words.intake_ask_gone_column(&missing, &name),
        false => words.intake_ask_renamed(&missing, &name),
    };
    let choices = choices.into_iter().chain([NEW.to_owned()]).collect();
    Question { code: "renamed".into(), message, choices, texts: Vec::new() }
}
