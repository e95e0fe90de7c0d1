//! A number as an editor starts with: every digit it has, as the locale writes it, to be read back exactly.

use crate::Locale;
use domain::Unit;

impl Locale {
    /// The number without its unit, ready to be changed and read by [`Locale::read_number`]: "1234.5", "8.1" for a
    /// percent, "2:10" for a duration. No digit is lost and none is grouped.
    pub fn edit_number(&self, value: f64, unit: &Unit) -> String {
        match unit {
            Unit::Per(unit, _) => self.edit_number(value, unit),
            Unit::Duration => duration(value, self.separators.decimal),
            Unit::Percent => plain(value, 2, self.separators.decimal),
            _ => plain(value, 0, self.separators.decimal),
        }
    }
}

fn duration(seconds: f64, decimal: char) -> String {
    let minutes = seconds / 60.0;
    match minutes.fract() == 0.0 && (0.0..6e6).contains(&minutes) {
        true => format!("{}:{:02}", (minutes / 60.0).floor(), minutes % 60.0),
        false => format!("{} s", plain(seconds, 0, decimal)),
    }
}

/// The shortest digits of a number, moved by `shift` decimal places in the text, so that no arithmetic rounds them.
fn plain(value: f64, shift: i32, decimal: char) -> String {
    let text = format!("{:e}", value.abs());
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    // Where the decimal mark stands, counted from the first digit.
    let place = exponent.parse::<i32>().unwrap_or(0) + 1 + shift;
    // A line of zeros is no help to an editor.
    let huge = value != 0.0 && !(1e-9..1e15).contains(&value.abs());
    let sign = if value < 0.0 { "\u{2212}" } else { "" };
    let length = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    if value == 0.0 {
        "0".to_owned()
    } else if huge {
        format!("{sign}{}e{}", mantissa.replace('.', &decimal.to_string()), place - 1)
    } else if place <= 0 {
        format!("{sign}0{decimal}{}{digits}", zeros(-place))
    } else if place >= length {
        format!("{sign}{digits}{}", zeros(place - length))
    } else {
        let (whole, fraction) = digits.split_at(usize::try_from(place).unwrap_or(0));
        format!("{sign}{whole}{decimal}{fraction}")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::Calendar;
    use domain::unit::Currency;

    #[test]
    fn what_the_editor_starts_with_is_read_back_exactly() {
        for tag in ["en-GB", "de-DE", "fr-FR", "de-CH"] {
            let locale = Locale::new(tag, Currency::parse("EUR").unwrap(), Calendar::default());
            for unit in [Unit::Number, Unit::Percent, Unit::Currency(Currency::parse("EUR").unwrap()), Unit::Duration] {
                for value in [0.0, 0.081, 1.0, 1234.5, 0.08123456789, 1e9, 7800.0, 0.07 + 0.01] {
                    let text = locale.edit_number(value, &unit);
                    assert_eq!(locale.read_number(&text, &unit).ok(), Some(value), "{tag} {unit:?} {text}");
                }
            }
        }
    }

    #[test]
    fn digits_move_without_arithmetic() {
        let locale = Locale::new("en-GB", Currency::parse("EUR").unwrap(), Calendar::default());
        assert_eq!(locale.edit_number(0.081, &Unit::Percent), "8.1");
        assert_eq!(locale.edit_number(-1.5, &Unit::Percent), "\u{2212}150");
        assert_eq!(locale.edit_number(12.0, &Unit::Number), "12");
        assert_eq!(locale.edit_number(7800.0, &Unit::Duration), "2:10");
    }
}
