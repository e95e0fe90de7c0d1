//! What only the owner can choose about the columns, as questions.

use crate::date::hints_at_period;
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
    let headings: Vec<String> = sniff.headings_like_periods().map(str::to_owned).collect();
    match (columns.is_empty(), headings.is_empty()) {
        (false, _) => Asked::DateColumn(columns),
        (true, false) => Asked::AsOfHeadings(headings),
        (true, true) => Asked::AsOf,
    }
}
