//! What only the owner can choose about the columns, as questions.

use crate::date::{hints_at_period, split_year};
use crate::error::MapError;
use crate::format::{Asked, Question};
use crate::sniff::{Field, Role, Sniff};
use crate::words;

/// A mistake in the uses of the columns as a question; `None` for one that no choice puts right.
pub(super) fn question(sniff: &Sniff, error: &MapError) -> Option<Question> {
    let asked = match error {
        MapError::NoDate => no_date(sniff),
        _ if error.lacks_day() => Asked::AsOf,
        MapError::NoMeasure | MapError::Crossed(_) | MapError::TwoDates(..) | MapError::TwoForOne { .. } => {
            Asked::Columns(error.clone())
        }
        _ => return None,
    };
    Some(Question { asked, column: String::new() })
}

/// Where any column may hold dates, which; otherwise all rows are of one day.
fn no_date(sniff: &Sniff) -> Asked {
    let may_be = |field: &&Field| {
        let (dates, words) = (field.facts.dates + field.facts.weak_dates, words::words_of(&field.name));
        let is_period = matches!(field.role, Role::Measure { .. }) && hints_at_period(&field.name);
        !words::names_life(&words) && !is_period && (dates > 0 && field.facts.texts() > 0 || words::names_date(&words))
    };
    let columns: Vec<String> = sniff.fields.iter().filter(may_be).map(|field| field.name.clone()).collect();
    if let Some(years) = split_years(sniff) {
        return Asked::SplitYears(years);
    }
    let headings: Vec<String> = sniff.headings_like_periods().map(str::to_owned).collect();
    match (columns.is_empty(), headings.is_empty()) {
        (false, _) => Asked::DateColumn(columns),
        (true, false) => Asked::AsOfHeadings(headings),
        (true, true) => Asked::AsOf,
    }
}

/// Years that lie in two, in a column or as headings, where a year of the calendar lies in one.
fn split_years(sniff: &Sniff) -> Option<Vec<String>> {
    let is_one = |text: &&str| split_year(text).is_some();
    let of_column = |field: &Field| field.samples.iter().all(|sample| split_year(sample).is_some());
    let columns = sniff.fields.iter().filter(|field| !field.samples.is_empty());
    let column = columns.filter(|field| of_column(field)).map(|field| field.samples.clone()).next();
    let headings = || sniff.headings_like_periods().filter(is_one).map(str::to_owned).collect::<Vec<_>>();
    let found = column.or_else(|| Some(headings()).filter(|headings| headings.len() > 1));
    found.filter(|_| sniff.calendar.has_calendar_years())
}
