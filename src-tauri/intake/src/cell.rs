//! One cell, the same for text files and workbooks.

use crate::quick;
use chrono::NaiveDate;
use domain::Grain;
use domain::unit::Currency;
use domain::whole::Whole;
use std::hash::{Hash, Hasher};

/// What a workbook says about how a number is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct NumberStyle {
    /// Shown as a percentage: the number is a fraction.
    pub percent: bool,
    /// Shown with this currency.
    pub currency: Option<Currency>,
    /// Shown with two decimals, as money is.
    pub cents: bool,
    /// Shown as it is with a word for thousands behind it, by this power of ten: 12 as `12 T€`, which are 12,000, and 12 as `12 ct`.
    pub power: i8,
}

/// A cell that owns its content.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum OwnedCell {
    #[default]
    Blank,
    Text(String),
    Number(f64, NumberStyle),
    Date(NaiveDate, u32, Grain),
    /// A stretch of time in seconds.
    Duration(f64),
    Error(&'static str),
    /// A formula whose result the workbook does not hold.
    Formula,
}

/// A cell that borrows its content.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Cell<'a> {
    Blank,
    /// Trimmed and not empty.
    Text(&'a str),
    Number(f64, NumberStyle),
    /// Day, seconds since midnight, and the period the cell shows (a day, a month, a year).
    Date(NaiveDate, u32, Grain),
    /// A stretch of time in seconds.
    Duration(f64),
    Error(&'static str),
    /// A formula whose result the workbook does not hold.
    Formula,
}

/// One row of a table.
pub(crate) trait Row {
    /// The cell in that column, counted from 0; blank behind the last one.
    fn cell(&self, column: usize) -> Cell<'_>;
    /// How many columns the row has.
    fn width(&self) -> usize;

    /// True where nothing stands in any column.
    fn is_blank(&self) -> bool {
        (0..self.width()).all(|column| self.cell(column) == Cell::Blank)
    }
}

impl Row for Vec<OwnedCell> {
    fn cell(&self, column: usize) -> Cell<'_> {
        self.get(column).map_or(Cell::Blank, OwnedCell::borrow)
    }

    fn width(&self) -> usize {
        self.len()
    }
}

impl OwnedCell {
    /// The same cell, borrowed and trimmed.
    pub fn borrow(&self) -> Cell<'_> {
        match self {
            Self::Blank => Cell::Blank,
            Self::Text(text) => Cell::of_text(text),
            Self::Number(value, style) => Cell::Number(*value, *style),
            Self::Date(day, seconds, grain) => Cell::Date(*day, *seconds, *grain),
            Self::Duration(seconds) => Cell::Duration(*seconds),
            Self::Error(code) => Cell::Error(code),
            Self::Formula => Cell::Formula,
        }
    }
}

impl<'a> Cell<'a> {
    /// The cell of a text file: spaces and invisible marks of any kind around do not count.
    pub fn of_text(text: &'a str) -> Self {
        let solid = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
        let text = if solid(text.as_bytes().first()) && solid(text.as_bytes().last()) {
            text
        } else {
            text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c))
        };
        // ="00123" is how portals keep a spreadsheet program from changing a text.
        let quoted = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
        match quoted.map_or(text, str::trim) {
            "" => Self::Blank,
            text => Self::Text(text),
        }
    }

    /// An owned copy.
    pub fn to_owned(self) -> OwnedCell {
        match self {
            Self::Blank => OwnedCell::Blank,
            Self::Text(text) => OwnedCell::Text(text.to_owned()),
            Self::Number(value, style) => OwnedCell::Number(value, style),
            Self::Date(day, seconds, grain) => OwnedCell::Date(day, seconds, grain),
            Self::Duration(seconds) => OwnedCell::Duration(seconds),
            Self::Error(code) => OwnedCell::Error(code),
            Self::Formula => OwnedCell::Formula,
        }
    }

    /// True where nothing stands in the cell, or a lone dash, which is how accountants and payment providers write that.
    pub fn is_nothing(self) -> bool {
        matches!(self, Self::Blank | Self::Text("-" | "–" | "—" | "−" | "--"))
    }

    /// The text of a text cell.
    pub fn text(self) -> Option<&'a str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// Adds what the cell shows to a hash: two cells that show the same are the same in it.
    pub fn hash_shown(self, hasher: &mut impl Hasher) {
        match self {
            // Texts are the most, and need no copy.
            Self::Text(text) => text.hash(hasher),
            other => other.display().hash(hasher),
        }
    }

    /// What the cell shows, as a number that tells it from others.
    pub fn shown_hash(self) -> u64 {
        let mut hasher = quick::hasher();
        self.hash_shown(&mut hasher);
        hasher.finish()
    }

    /// The cell as a person would read it aloud; for samples, names and messages.
    pub fn display(self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Formula => "=".to_owned(),
            Self::Text(text) => text.to_owned(),
            Self::Number(value, style) if style.percent => format!("{}%", fifteen_digits(value * 100.0)),
            Self::Number(value, _) => value.to_string(),
            Self::Date(day, _, Grain::Month) => day.format("%Y-%m").to_string(),
            Self::Date(day, _, Grain::Year) => day.format("%Y").to_string(),
            Self::Date(day, _, _) => day.to_string(),
            Self::Duration(seconds) => format!("{seconds} s"),
            Self::Error(code) => code.to_owned(),
        }
    }
}

/// Longer names are cut when they are shown and refused when they are to be imported.
pub(crate) const LONGEST_NAME: usize = 200;

/// A name on one line, cut where nobody would read it any more.
pub(crate) fn shown_name(name: &str) -> String {
    let line = one_line(name);
    match line.char_indices().nth(LONGEST_NAME) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
        None => line,
    }
}

/// A name on one line.
pub(crate) fn one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Marks that have no width: spreadsheets in right-to-left languages put them around dates and numbers.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The number as a spreadsheet shows it: 15 significant digits, so that 0.5639999999999999 is 0.564 again.
pub(crate) fn fifteen_digits(value: f64) -> f64 {
    if !value.is_finite() || value == value.trunc() && value.abs() < 1e15 {
        return value;
    }
    quickly(value).unwrap_or_else(|| format!("{value:.14e}").parse().unwrap_or(value))
}

/// Powers of ten that a double holds exactly.
pub(crate) const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// The same without writing the number; `None` where only writing tells.
fn quickly(value: f64) -> Option<f64> {
    let decimals = 14.0 - value.abs().log10().floor();
    if !(0.0..23.0).contains(&decimals) {
        return None;
    }
    let power = *POWERS.get(decimals.whole_usize())?;
    let (scaled, whole) = (value * power, (value * power).round());
    // Fifteen digits before the point; off by less than a tenth. Dividing two exact numbers rounds once, as reading does.
    let is_sure = whole.abs() > 1e14 && whole.abs() < 1e15 && (scaled - whole).abs() < 0.4;
    is_sure.then(|| whole / power)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn fifteen_digits_are_those_that_are_written(value: f64, small in -1e7_f64..1e7, cents: i32, near in 0_u64..40) {
            let power = f64::from_bits(1000_f64.to_bits() - 20 + near);
            for value in [value, small, f64::from(cents) / 100.0, f64::from(cents) * 0.1, f64::from(cents) / 8.0, power] {
                if let Some(quick) = quickly(value) {
                    let written: f64 = format!("{value:.14e}").parse().unwrap();
                    prop_assert_eq!(quick.to_bits(), written.to_bits(), "{}", value);
                }
            }
        }
    }
}
