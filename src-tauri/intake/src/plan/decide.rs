//! What the whole column decides, and what has to be asked where it cannot.

use super::columns::{Columns, Dated, MeasureColumn};
use super::explain::{DatesOf, Evidence, MarkBecause, NumbersOf};
use super::running;
use super::version::VersionColumn;
use crate::date::{OrderCounts, Witness};
use crate::format::{Asked, Clock, Format, FormatHints, Layout, OncePer, Percents, Question, Sign};
use crate::sniff::{Facts, Sniff, currencies};
use crate::stretches;
use crate::words;

/// The format with everything that could be decided, and the questions that are left.
pub(super) struct Decided {
    pub format: Format,
    pub questions: Vec<Question>,
    /// Why it is so.
    pub evidence: Evidence,
}

/// Decides the order of dates and the decimal mark of every column that is read.
pub(super) fn decide(sniff: &Sniff, hints: &FormatHints, columns: &mut Columns) -> Decided {
    let mut questions = Vec::new();
    let (order, column) = order_counts(sniff, columns);
    let (date_order, because) = order.decide_because(hints.date_order).unzip();
    let dates =
        date_columns(columns).into_iter().map(|column| DatesOf { column, order: date_order, because: because.clone() });
    let dates = dates.collect();
    if order.is_open(hints.date_order) {
        questions.push(Question { asked: Asked::DateOrder(order.examples.clone()), column });
    }
    questions.extend(year_question(sniff, &columns.date));
    questions.extend(currency_question(sniff, columns));
    questions.extend(sign_question(hints, columns));
    questions.extend(revised_question(hints, columns));
    questions.extend(once_question(sniff, hints, columns));
    questions.extend(running::question(sniff, hints, columns));
    questions.extend(percent_question(hints, columns));
    questions.extend(clock_question(hints, columns));
    questions.extend(heads_question(sniff));
    if !sniff.like.is_empty() {
        questions.push(Question { asked: Asked::Sheets(sniff.like.clone()), column: String::new() });
    }
    questions.extend(columns.version.as_ref().and_then(VersionColumn::question));
    if !sniff.beside.is_empty() {
        let asked = Asked::ActualOrPlan(sniff.versions.asked());
        questions.push(Question { asked, column: String::new() });
    }
    let country = country(sniff, order);
    let habit = Habit { country, region: sniff.usual_decimal };
    let (decimal, numbers) = decimals(hints.decimal, habit, columns, &mut questions);
    let (repeated, sums, percent) = (hints.repeated, hints.sums, hints.percent);
    let sign = hints.sign.clone();
    let format = Format {
        date_order,
        decimal,
        repeated,
        sums,
        sign,
        percent,
        once: hints.once,
        clock: hints.clock,
        ..sniff.format.clone()
    };
    Decided { format, questions, evidence: Evidence { dates, numbers } }
}

/// The columns of the long layout in which the dates stand.
fn date_columns(columns: &Columns) -> Vec<usize> {
    match columns.date {
        // Days and months alone are no dates of three numbers.
        Dated::Column(..) if columns.day_months || columns.months || columns.weeks || columns.days_of.is_some() => {
            Vec::new()
        }
        Dated::Column(column, _) => vec![column],
        Dated::FromTo(from, to, _) => vec![from, to],
        Dated::YearAndMonth(..) | Dated::Day(_) | Dated::Across => Vec::new(),
    }
}

/// What the dates that are read say about their order, and where they stand.
fn order_counts<'a>(sniff: &'a Sniff, columns: &Columns) -> (&'a OrderCounts, String) {
    let named = match &columns.date {
        Dated::Column(index, name) | Dated::FromTo(index, _, name) => {
            sniff.fields.iter().find(|field| field.index as usize == *index).map(|field| (field, name))
        }
        Dated::YearAndMonth(..) | Dated::Day(_) | Dated::Across => None,
    };
    match (sniff.format.layout, named) {
        (Layout::Long, Some((field, name))) => (&field.facts.order, name.clone()),
        _ => (&sniff.period_order, String::new()),
    }
}

/// Stores above measures look like measures above stores.
fn heads_question(sniff: &Sniff) -> Option<Question> {
    let (upper, lower) = sniff.two_heads.clone()?;
    Some(Question { asked: Asked::Heads { upper, lower }, column: String::new() })
}

/// Days without a year could be of any.
fn year_question(sniff: &Sniff, date: &Dated) -> Option<Question> {
    if !sniff.yearless.is_empty() {
        return Some(Question { asked: Asked::Year(sniff.yearless.clone()), column: String::new() });
    }
    let Dated::Column(index, name) = date else { return None };
    let field = sniff.fields.iter().find(|field| field.index as usize == *index)?;
    if field.facts.yearless == 0 || sniff.format.year.is_some() {
        return None;
    }
    let examples = field.samples.iter().take(3).cloned().collect();
    Some(Question { asked: Asked::Year(examples), column: name.clone() })
}

/// Amounts in several currencies are no sum.
fn currency_question(sniff: &Sniff, columns: &Columns) -> Option<Question> {
    let (index, name) = columns.currency.as_ref().filter(|_| sniff.format.currency.is_none())?;
    let field = sniff.fields.iter().find(|field| field.index as usize == *index)?;
    Some(Question { asked: Asked::Currency(currencies(field)?), column: name.clone() })
}

/// Amounts without a sign are a sum only once it is known which of them are subtracted.
fn sign_question(hints: &FormatHints, columns: &mut Columns) -> Option<Question> {
    let direction = columns.direction.as_mut()?;
    direction.minus = match &hints.sign {
        Some(Sign::AsWritten) => Some(Vec::new()),
        _ if direction.ways.is_certain => direction.ways.ways.first().cloned(),
        Some(Sign::Minus(named)) => Some(named_members(named, &direction.ways.ways)).filter(|found| !found.is_empty()),
        None => None,
    };
    if direction.minus.is_some() {
        return None;
    }
    let asked = Asked::Sign { amounts: direction.amounts.clone(), ways: direction.ways.ways.clone() };
    Some(Question { asked, column: direction.ways.name.clone() })
}

/// The members that an answer names, one by one or a way of them at once.
fn named_members(named: &[String], ways: &[Vec<String>]) -> Vec<String> {
    ways.iter().flatten().filter(|member| Sign::names(named, member)).cloned().collect()
}

/// An order that was changed stands in a file once for each of its issues, and all of them together are too much.
fn revised_question(hints: &FormatHints, columns: &mut Columns) -> Option<Question> {
    let revised = columns.revised.as_mut()?;
    revised.only_last = hints.once == Some(OncePer::Last);
    let is_decided = revised.only_last || hints.once == Some(OncePer::Each);
    let asked = || Asked::Revised { thing: revised.of.of.clone() };
    (!is_decided).then(|| Question { asked: asked(), column: revised.of.name.clone() })
}

/// An amount that is the same on every line of each order may be the order's: added up line by line it is too much.
fn once_question(sniff: &Sniff, hints: &FormatHints, columns: &mut Columns) -> Option<Question> {
    let mut asked = None;
    for column in &mut columns.measures {
        let Some(once) = column.once else { continue };
        match hints.once {
            Some(OncePer::Each) => column.once = None,
            Some(OncePer::Once | OncePer::Last) => {}
            None if once.sure => {}
            None if asked.is_none() => {
                let thing = sniff.fields.iter().find(|field| field.index as usize == once.column)?.name.clone();
                asked = Some(Question { asked: Asked::Once { thing }, column: column.planned.column.clone() });
            }
            None => {}
        }
    }
    asked
}

/// So far above one do fractions of plans and targets go: 140% is 1.4.
const AROUND_ONE: f64 = 3.0;

/// Bare numbers around one in a column of percentages are fractions, or very small percentages: a completion of 0.95 and
/// 1.02, a share of clicks of 0.95 and 1.02.
fn percent_question(hints: &FormatHints, columns: &mut Columns) -> Option<Question> {
    let mut asked = None;
    for column in columns.measures.iter_mut().filter(|column| column.reading.percent) {
        let facts = &column.facts;
        let name = column.planned.column.as_str();
        if facts.percents > 0 || facts.numbers == 0 || words::bare_percents(name) {
            column.reading.hundredths |= facts.percents == 0 && words::bare_percents(name);
            continue;
        }
        let around = facts.above_one > 0 && facts.above_one < facts.numbers && facts.largest <= AROUND_ONE;
        let signed = facts.above_one == 0 && facts.largest > 0.0 && (name.contains('%') || facts.called_percent);
        if !around && !signed {
            continue;
        }
        match hints.percent {
            Some(percents) => column.reading.hundredths = percents == Percents::Hundredths,
            None if asked.is_none() => {
                let examples = facts.samples.iter().take(3).cloned().collect();
                asked = Some(Question { asked: Asked::Percent(examples), column: name.to_owned() });
            }
            None => {}
        }
    }
    asked
}

/// 3:11 in a column of stretches of time is one of hours or of minutes; its name may say which, or longer ones beside it.
fn clock_question(hints: &FormatHints, columns: &mut Columns) -> Option<Question> {
    let mut asked = None;
    // 0:00 is nothing either way.
    let any = |facts: &Facts| facts.samples.iter().any(|sample| sample.contains(|digit| ('1'..='9').contains(&digit)));
    let open = |column: &&mut MeasureColumn| {
        column.reading.duration.is_some() && column.facts.clocks > 0 && any(&column.facts)
    };
    for column in columns.measures.iter_mut().filter(open) {
        let said = if column.facts.long_clocks > 0 { Some(Clock::MinutesSeconds) } else { None };
        let name = column.planned.column.as_str();
        match said.or_else(|| stretches::clock_of(name)).or(hints.clock) {
            Some(clock) => column.reading.clock = clock,
            None if asked.is_none() => {
                let examples = column.facts.samples.iter().take(3).cloned().collect();
                asked = Some(Question { asked: Asked::Clock(examples), column: name.to_owned() });
            }
            None => {}
        }
    }
    asked
}

/// What the habits of the file say about the decimal mark: dates with points are written where the comma is the decimal
/// mark; files separated by commas where the point is. `None` where there is no such habit.
#[derive(Debug, Clone, Copy)]
enum Country {
    Comma,
    /// Semicolons are written where the comma is the decimal mark, but not only there.
    RatherComma,
    Point,
    Unknown,
}

fn country(sniff: &Sniff, order: &OrderCounts) -> Country {
    match sniff.format.delimiter {
        _ if order.points > 0 => Country::Comma,
        Some(',') => Country::Point,
        Some(';') => Country::RatherComma,
        _ => Country::Unknown,
    }
}

/// How the file, and the region of the owner, write numbers.
#[derive(Debug, Clone, Copy)]
struct Habit {
    country: Country,
    region: Option<char>,
}

impl Habit {
    /// The decimal mark of a column of which each number could be two, such as 1.250; `None` where it is to be asked. Points
    /// in dates say that a comma is the decimal mark, but not in Switzerland: the region has to agree, or the numbers, by
    /// a currency or by small ones without any mark.
    fn mark(self, facts: &Facts) -> Option<char> {
        let agrees = self.region != Some('.');
        let is_grouped = agrees || facts.currency().is_some() || facts.decimals.short > 0;
        match (self.country, facts.decimals.comma_or_group > 0) {
            // Where the owner writes a comma for what the file's habits say is a point, 1.250 is either.
            (Country::Point, false) if self.region == Some(',') => None,
            (Country::Comma, true) => agrees.then_some(','),
            (Country::Comma | Country::RatherComma, false) => is_grouped.then_some(','),
            (Country::Point, _) => Some('.'),
            (Country::RatherComma, true) | (Country::Unknown, _) => None,
        }
    }
}

/// Gives every column its decimal mark, and returns the file's, and why each is read so.
fn decimals(
    given: Option<char>,
    habit: Habit,
    columns: &mut Columns,
    questions: &mut Vec<Question>,
) -> (Option<char>, Vec<NumbersOf>) {
    let votes: Vec<char> = columns.measures.iter().filter_map(|column| column.facts.decimals.decided()).collect();
    let commas = votes.iter().filter(|mark| **mark == ',').count();
    let of_file = match votes.len() {
        0 => None,
        all => Some(if commas * 2 > all { ',' } else { '.' }),
    };
    let elsewhere = of_file.and_then(|mark| shown_in(columns, mark));
    let (mut likely, mut numbers) = (None, Vec::new());
    for column in &mut columns.measures {
        let counts = &column.facts.decimals;
        let shown = counts.decided();
        column.reading.decimal = given.or(shown).or(of_file);
        let mut because = match (given, shown) {
            (Some(_), _) => Some(MarkBecause::Said),
            (None, Some(mark)) => witness(&column.facts, mark).map(MarkBecause::Shown),
            (None, None) => elsewhere.clone(),
        };
        if column.reading.decimal.is_none() && counts.is_open() {
            column.reading.decimal = counts.likely(habit.mark(&column.facts));
            let by_itself = counts.by_ungrouped().map(|_| MarkBecause::Ungrouped);
            because = by_itself.or(column.reading.decimal.map(|_| MarkBecause::Habit));
            likely = likely.or(column.reading.decimal);
            if column.reading.decimal.is_none() {
                let asked = Asked::Decimal(column.facts.open_numbers.clone());
                questions.push(Question { asked, column: column.planned.column.clone() });
            }
        }
        let (places, name) = (column.places.clone(), column.planned.column.clone());
        numbers.push(NumbersOf { places, name, reading: column.reading, because });
    }
    (given.or(of_file).or(likely), numbers)
}

/// The first number of a column that shows a mark to be the decimal one.
fn witness(facts: &Facts, mark: char) -> Option<Witness> {
    if mark == ',' { facts.comma_at.clone() } else { facts.point_at.clone() }
}

/// The first column that shows a mark to be the decimal one.
fn shown_in(columns: &Columns, mark: char) -> Option<MarkBecause> {
    let column = columns.measures.iter().find(|column| column.facts.decimals.decided() == Some(mark))?;
    Some(MarkBecause::ShownIn(column.planned.column.clone(), witness(&column.facts, mark)?))
}
