//! Cells as text, and back: exactly.

use super::{Column, Holds};
use crate::column::{date_number, date_of, grain_number, grain_of, unknown};
use crate::{Error, Result, validate};
use chrono::NaiveDate;
use domain::Grain;
use domain::id::MAX_ID;
use rusqlite::types::{Value, ValueRef};

/// What a cell holds, as the file keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Content(pub(super) Value);

/// What a cell should have held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Anything at all.
    Something,
    /// An identifier.
    Id,
    /// One of the known codes.
    Code,
    /// A date such as 2026-11-23, from 1900 to 2200.
    Date,
    /// The length of a period.
    Grain,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// A number, or "n/a".
    Recorded,
    /// A text without null characters.
    Text,
}

/// What stands for "not applicable".
const NOT_APPLICABLE: &str = "n/a";

impl Column {
    /// A cell as text; `None` where it holds nothing.
    pub(super) fn text(&self, value: ValueRef) -> Result<Option<String>> {
        let stranger = |what: &dyn std::fmt::Display| Error::from(unknown(&self.name, what));
        Ok(match (value, self.holds) {
            (ValueRef::Null, Holds::Recorded) => Some(NOT_APPLICABLE.into()),
            (ValueRef::Null, _) => None,
            (ValueRef::Integer(number), Holds::Date) => {
                Some(date_of(number).ok_or_else(|| stranger(&number))?.to_string())
            }
            (ValueRef::Integer(number), Holds::Grain) => {
                Some(grain_of(number).ok_or_else(|| stranger(&number))?.code().into())
            }
            (ValueRef::Integer(number), Holds::YesNo) => Some(if number == 0 { "no" } else { "yes" }.into()),
            (ValueRef::Integer(number), _) => Some(number.to_string()),
            (ValueRef::Real(number), _) => Some(number_text(number)),
            (ValueRef::Text(text), _) => Some(std::str::from_utf8(text).map_err(|error| stranger(&error))?.to_owned()),
            (ValueRef::Blob(_), _) => return Err(stranger(&"bytes")),
        })
    }

    /// Reads a cell's text back.
    ///
    /// # Errors
    /// What it should have held.
    pub fn content(&self, text: Option<&str>) -> Result<Content, Expected> {
        let Some(text) = text else {
            let optional = self.optional && !matches!(self.holds, Holds::Recorded);
            return if optional { Ok(Content(Value::Null)) } else { Err(Expected::Something) };
        };
        let integer = |number: Option<i64>, expected| number.map(Value::Integer).ok_or(expected);
        let value = match self.holds {
            Holds::Id => integer(id(text, 1), Expected::Id)?,
            // 0 stands for "no segment".
            Holds::Link(_) => integer(id(text, 0), Expected::Id)?,
            Holds::Date => integer(date(text), Expected::Date)?,
            Holds::Grain => integer(Grain::parse(text).map(grain_number), Expected::Grain)?,
            Holds::YesNo => integer(yes_no(text), Expected::YesNo)?,
            Holds::Whole => integer(text.parse().ok(), Expected::Whole)?,
            Holds::Recorded if text == NOT_APPLICABLE => Value::Null,
            Holds::Recorded => Value::Real(number(text).ok_or(Expected::Recorded)?),
            Holds::Number => Value::Real(number(text).ok_or(Expected::Number)?),
            Holds::Code(is_known) if !is_known(text) => return Err(Expected::Code),
            Holds::Text | Holds::Code(_) if text.contains('\0') => return Err(Expected::Text),
            Holds::Text | Holds::Code(_) => Value::Text(text.to_owned()),
        };
        Ok(Content(value))
    }
}

fn id(text: &str, least: i64) -> Option<i64> {
    text.parse().ok().filter(|id| (least..=MAX_ID).contains(id))
}

fn yes_no(text: &str) -> Option<i64> {
    match text {
        "yes" => Some(1),
        "no" => Some(0),
        _ => None,
    }
}

fn date(text: &str) -> Option<i64> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    validate::date(day).ok().filter(|day| day.to_string() == text).map(date_number)
}

fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// The shortest decimal that reads back as the same number; with an exponent where it would be mostly zeros.
fn number_text(number: f64) -> String {
    let plain = number == 0.0 || (1e-5..1e17).contains(&number.abs());
    if plain { format!("{number}") } else { format!("{number:e}") }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use proptest::prelude::*;

    fn column(holds: Holds) -> Column {
        Column { name: "it".into(), holds, optional: false, key: false }
    }

    proptest! {
        #[test]
        fn every_number_reads_back_as_itself(bits: u64) {
            let number = f64::from_bits(bits);
            prop_assume!(number.is_finite());
            let text = column(Holds::Recorded).text(ValueRef::Real(number)).unwrap().unwrap();
            let Content(Value::Real(back)) = column(Holds::Recorded).content(Some(&text)).unwrap() else { panic!("{text}") };
            prop_assert_eq!(back.to_bits(), bits, "{}", text);
        }
    }

    #[test]
    fn cells_say_what_they_should_have_held() {
        for (holds, text, expected) in [
            (Holds::Id, "0", Expected::Id),
            (Holds::Id, "9007199254740992", Expected::Id),
            (Holds::Date, "23.11.2026", Expected::Date),
            (Holds::Date, "2026-02-30", Expected::Date),
            (Holds::Date, "2026-1-5", Expected::Date),
            (Holds::Date, "1899-12-31", Expected::Date),
            (Holds::Grain, "decade", Expected::Grain),
            (Holds::YesNo, "1", Expected::YesNo),
            (Holds::Whole, "1.5", Expected::Whole),
            (Holds::Number, "1,5", Expected::Number),
            (Holds::Number, "inf", Expected::Number),
            (Holds::Recorded, "NaN", Expected::Recorded),
            (Holds::Recorded, "", Expected::Recorded),
            (Holds::Text, "a\0b", Expected::Text),
            (Holds::Code(|text| text == "flow"), "flaw", Expected::Code),
        ] {
            assert_eq!(column(holds).content(Some(text)), Err(expected), "{holds:?} {text}");
        }
        assert_eq!(column(Holds::Text).content(None), Err(Expected::Something));
        assert_eq!(column(Holds::Recorded).content(Some("n/a")), Ok(Content(Value::Null)));
    }

    #[test]
    fn numbers_are_written_short() {
        for (number, text) in [(1350.0, "1350"), (0.1, "0.1"), (-0.0, "-0"), (1e300, "1e300"), (5e-324, "5e-324")] {
            assert_eq!(number_text(number), text);
        }
    }
}
