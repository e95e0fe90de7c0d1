//! What the whole column decides, and what has to be asked where it cannot.

use super::columns::{Columns, Dated};
use crate::date::OrderCounts;
use crate::format::{Asked, Format, FormatHints, Layout, Question};
use crate::sniff::{Facts, Sniff, currencies};

/// The format with everything that could be decided, and the questions that are left.
pub(super) struct Decided {
    pub format: Format,
    pub questions: Vec<Question>,
}

/// Decides the order of dates and the decimal mark of every column that is read.
pub(super) fn decide(sniff: &Sniff, hints: &FormatHints, columns: &mut Columns) -> Decided {
    let mut questions = Vec::new();
    let (order, column) = order_counts(sniff, columns);
    let date_order = order.decide(hints.date_order);
    if order.is_open(hints.date_order) {
        questions.push(Question { asked: Asked::DateOrder(order.examples.clone()), column });
    }
    questions.extend(year_question(sniff, &columns.date));
    questions.extend(currency_question(sniff, columns));
    if !sniff.beside.is_empty() {
        questions.push(Question { asked: Asked::ActualOrPlan(sniff.beside.clone()), column: String::new() });
    }
    let country = country(sniff, order);
    let habit = Habit { country, region: sniff.usual_decimal };
    let decimal = decimals(hints.decimal, habit, columns, &mut questions);
    let (repeated, sums) = (hints.repeated, hints.sums);
    Decided { format: Format { date_order, decimal, repeated, sums, ..sniff.format.clone() }, questions }
}

/// What the dates that are read say about their order, and where they stand.
fn order_counts<'a>(sniff: &'a Sniff, columns: &Columns) -> (&'a OrderCounts, String) {
    let named = match &columns.date {
        Dated::Column(index, name) => {
            sniff.fields.iter().find(|field| field.index as usize == *index).map(|field| (field, name))
        }
        Dated::YearAndMonth(..) | Dated::Day(_) | Dated::Across => None,
    };
    match (sniff.format.layout, named) {
        (Layout::Long, Some((field, name))) => (&field.facts.order, name.clone()),
        _ => (&sniff.period_order, String::new()),
    }
}

/// Days without a year could be of any.
fn year_question(sniff: &Sniff, date: &Dated) -> Option<Question> {
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
        let is_grouped = agrees || facts.currency.is_some() || facts.decimals.short > 0;
        match (self.country, facts.decimals.comma_or_group > 0) {
            (Country::Comma, true) => agrees.then_some(','),
            (Country::Comma | Country::RatherComma, false) => is_grouped.then_some(','),
            (Country::Point, _) => Some('.'),
            (Country::RatherComma, true) | (Country::Unknown, _) => None,
        }
    }
}

/// Gives every column its decimal mark and returns the file's.
fn decimals(given: Option<char>, habit: Habit, columns: &mut Columns, questions: &mut Vec<Question>) -> Option<char> {
    let votes: Vec<char> = columns.measures.iter().filter_map(|column| column.facts.decimals.decided()).collect();
    let commas = votes.iter().filter(|mark| **mark == ',').count();
    let of_file = match votes.len() {
        0 => None,
        all => Some(if commas * 2 > all { ',' } else { '.' }),
    };
    let mut likely = None;
    for column in &mut columns.measures {
        let counts = &column.facts.decimals;
        column.reading.decimal = given.or(counts.decided()).or(of_file);
        if column.reading.decimal.is_none() && counts.is_open() {
            column.reading.decimal = counts.likely(habit.mark(&column.facts));
            likely = likely.or(column.reading.decimal);
            if column.reading.decimal.is_none() {
                let asked = Asked::Decimal(column.facts.open_numbers.clone());
                questions.push(Question { asked, column: column.planned.column.clone() });
            }
        }
    }
    given.or(of_file).or(likely)
}
