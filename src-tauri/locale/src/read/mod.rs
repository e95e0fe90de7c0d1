//! Numbers, dates and periods that a person types.

mod dates;
mod duration;
mod edit;
mod errand;
mod expression;
mod numeral;

pub use dates::{DateError, Edge, Lean};
pub(crate) use dates::{Names, without_accents};
pub use errand::Errand;

use crate::Locale;
use domain::Unit;

/// Why a typed text is not a number of the unit. The messages are for the person who typed it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Nothing was typed. Blank is not zero: the caller decides what it means.
    #[error("Type a number, or clear the cell to have no value.")]
    Empty,
    /// Not a number at all.
    #[error("“{text}” is not a number. Type one such as {example}.")]
    NotANumber {
        /// What was typed, shortened.
        text: String,
        /// A number of the unit as the workspace writes it.
        example: String,
    },
    /// The marks are those of another country: 1.5 where 1,5 is meant, or the other way round.
    #[error("“{text}” is not written as numbers are in this workspace. Type {example}.")]
    Ambiguous {
        /// What was typed, shortened.
        text: String,
        /// The number that was likely meant, or such a number, as the workspace writes it.
        example: String,
    },
    /// A bare number for a duration.
    #[error("“{text}” of what? Type a duration such as {text} min, 1 h 30 min or 1:30.")]
    NoTimeUnit {
        /// What was typed, shortened.
        text: String,
    },
    /// Above what a double holds, or not a number in the sense of arithmetic.
    #[error("“{text}” is too large to be recorded. Check for extra digits.")]
    TooLarge {
        /// What was typed, shortened.
        text: String,
    },
    /// `=1/0`.
    #[error("“{text}” divides by zero, which has no result. Change the number after the /.")]
    DivisionByZero {
        /// What was typed, shortened.
        text: String,
    },
    /// A mistake in `=…`.
    #[error("“{text}” is not a sum that can be worked out. Use numbers, + − * / and parentheses, such as =1200/3.")]
    NotAnExpression {
        /// What was typed, shortened.
        text: String,
    },
}

/// No number that a person means is longer, and nothing longer is worth an error message in full.
const LONGEST: usize = 200;

impl Locale {
    /// Reads what a person typed into a cell of this unit, in the workspace's way of writing numbers: "1,234.5",
    /// "(1,234)", "1,234-", "€ 12". Percents may have the sign or not: "8.1" and "8.1%" are 0.081. Durations are
    /// "2 h 10 min", "2:10", "1.5 h". After `=` simple arithmetic: "=1200/3"; there, as in a spreadsheet, a percent is
    /// a fraction unless it is written with %.
    ///
    /// # Errors
    /// A sentence that says what is wrong; the result is always finite.
    pub fn read_number(&self, text: &str, unit: &Unit) -> Result<f64, ReadError> {
        let visible: String = text.chars().filter(|c| !is_direction_mark(*c)).collect();
        let trimmed = visible.trim();
        if trimmed.is_empty() {
            return Err(ReadError::Empty);
        }
        if trimmed.len() > LONGEST {
            return Err(self.not_a_number(trimmed, unit));
        }
        let value = match trimmed.strip_prefix('=') {
            Some(sum) => expression::evaluate(self, sum, trimmed)?,
            None => self.read_plain(trimmed, unit)?,
        };
        // −0 is nothing that a person records.
        if value.is_finite() { Ok(value + 0.0) } else { Err(ReadError::TooLarge { text: shorten(trimmed) }) }
    }

    fn read_plain(&self, text: &str, unit: &Unit) -> Result<f64, ReadError> {
        match unit {
            Unit::Per(unit, each) => {
                let number = text.strip_suffix(each.trim()).and_then(|rest| rest.trim_end().strip_suffix('/'));
                self.read_plain(number.unwrap_or(text).trim_end(), unit)
            }
            Unit::Duration => duration::read(self, text),
            _ => numeral::read(self, text, unit),
        }
    }

    fn not_a_number(&self, text: &str, unit: &Unit) -> ReadError {
        let example = match unit {
            Unit::Percent => self.number(0.081, unit, None),
            Unit::Duration => self.number(7_800.0, unit, None),
            _ => self.number(1234.5, unit, None),
        };
        ReadError::NotANumber { text: shorten(text), example }
    }
}

/// Marks without a width that turn the direction of writing; they come along when a number is copied.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The beginning of a text, for an error message.
fn shorten(text: &str) -> String {
    const SHOWN: usize = 40;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
