//! The characters between digits.

use crate::Locale;
use icu::decimal::DecimalFormatter;

/// The characters between digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Separators {
    pub decimal: char,
    pub group: char,
}

impl Locale {
    /// The decimal mark of the region's numbers.
    pub fn decimal_mark(&self) -> char {
        self.separators.decimal
    }
}

impl Separators {
    /// Read off a number that has both.
    pub(crate) fn of(decimal: Option<&DecimalFormatter>) -> Self {
        let text = decimal
            .and_then(|formatter| Some(formatter.format_to_string(&"9999999.5".parse().ok()?)))
            .unwrap_or_else(|| "9,999,999.5".into());
        let mut marks = text.chars().filter(|c| !c.is_numeric());
        let group = marks.next().unwrap_or(',');
        Self { decimal: marks.next_back().unwrap_or('.'), group }
    }
}
