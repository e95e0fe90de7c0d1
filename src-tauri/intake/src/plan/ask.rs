//! What only the owner can choose about the columns, as questions.

use crate::error::MapError;
use crate::format::Question;
use crate::sniff::{Field, Sniff};
use crate::words;

/// A mistake in the uses of the columns as a question; `None` for one that no choice puts right.
pub(super) fn question(sniff: &Sniff, error: &MapError) -> Option<Question> {
    match error {
        MapError::NoDate => Some(no_date(sniff)),
        MapError::NoMeasure | MapError::TwoDates(..) | MapError::TwoForOne { .. } => {
            Some(asked("columns", error.to_string(), Vec::new()))
        }
        _ => None,
    }
}

/// Where any column may hold dates, which; otherwise all rows are of one day.
fn no_date(sniff: &Sniff) -> Question {
    let may_be = |field: &&Field| {
        let dates = field.facts.dates + field.facts.weak_dates;
        dates > 0 && field.facts.texts() > 0 || words::names_date(&words::words_of(&field.name))
    };
    let columns: Vec<String> = sniff.fields.iter().filter(may_be).map(|field| field.name.clone()).collect();
    if columns.is_empty() {
        let message = "No column holds dates. Of which day are these numbers? A stock list is of the day it was made.";
        return asked("as_of", message.to_owned(), Vec::new());
    }
    let message = "Which column says the day or period that a row belongs to? Cells that cannot be read as a date are listed then.";
    asked("date_column", message.to_owned(), columns)
}

fn asked(code: &'static str, message: String, choices: Vec<String>) -> Question {
    Question { code, message, choices, column: String::new() }
}
