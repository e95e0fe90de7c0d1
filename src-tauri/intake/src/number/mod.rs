//! Reading numbers as people write them: `1.234,56`, `1 234,56`, `1'234.56`, `(1,234)`, `1,234-`, `−5`, `€ 12`, `12 %`,
//! `$1,487.33`, `1.5e3`.

mod decimal;
mod duration;
mod mark;
mod parts;
mod side;

pub(crate) use decimal::{DecimalCounts, Mark, mark_of};
pub(crate) use duration::{Form, form_of_duration, read_duration, unit_seconds};
pub(crate) use mark::{is_nearly_a_number, without_mark};
pub(crate) use parts::{Parts, split};
pub(crate) use side::{SideLetter, side};

use domain::unit::Currency;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// Its value, always finite. `12 %` is 0.12.
    pub value: f64,
    /// True where it was written with a percent sign.
    pub percent: bool,
    /// The currency it was written with.
    pub currency: Option<Currency>,
    /// A number that stands for the unit behind it: two numbers with the same unit have the same.
    pub unit: Option<u64>,
    /// True where a word behind it says thousands or millions, which its value holds: `12 T€`.
    pub has_power: bool,
}

/// Reads a number. `decimal` is the decimal mark of the column, `.` or `,`; where it is `None`, a text that could mean two
/// numbers (`1.234`) is read with a grouping mark. `None` for everything that is no number: words, `nan`, `inf`, `1e999`,
/// marks in places where no one writes them.
pub fn read_number(text: &str, decimal: Option<char>) -> Option<Number> {
    read_parts(&split(text)?, decimal)
}

/// The same for a text that was taken apart already.
pub(crate) fn read_parts(parts: &Parts<'_>, decimal: Option<char>) -> Option<Number> {
    let decimal = decimal.or_else(|| mark_of(parts.body)?.decimal())?;
    let size = parts::magnitude(parts, decimal)?;
    let value = if parts.negative && size != 0.0 { -size } else { size };
    let unit = parts.unit.map(unit_hash);
    value.is_finite().then_some(Number {
        value,
        percent: parts.percent,
        currency: parts.currency,
        unit,
        has_power: parts.has_power,
    })
}

/// A number that stands for a unit, however its letters are written.
pub(crate) fn unit_hash(unit: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    unit.trim_end_matches('.').to_lowercase().hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str, decimal: Option<char>) -> Option<f64> {
        read_number(text, decimal).map(|number| number.value)
    }

    #[test]
    fn numbers_as_people_write_them() {
        for (text, decimal, value) in [
            ("1.234,56", ',', 1234.56),
            ("1 234,56", ',', 1234.56),
            ("1\u{a0}234,56", ',', 1234.56),
            ("74\u{202f}485,58 €", ',', 74485.58),
            ("1'234.56", '.', 1234.56),
            ("1’234.56", '.', 1234.56),
            ("(1,234)", '.', -1234.0),
            ("1,234-", '.', -1234.0),
            ("1,234.50-", '.', -1234.5),
            ("−5", '.', -5.0),
            ("- 3", '.', -3.0),
            ("+12", '.', 12.0),
            ("€ 12", '.', 12.0),
            ("12 €", '.', 12.0),
            ("$1,487.33", '.', 1487.33),
            ("$-9.99", '.', -9.99),
            ("-$9.99", '.', -9.99),
            ("($9.99)", '.', -9.99),
            ("$ (1,234.50)", '.', -1234.5),
            ("$(5.00)", '.', -5.0),
            ("€ (1.234,50)", ',', -1234.5),
            ("$ -", '.', 0.0),
            ("€ –", ',', 0.0),
            ("1.5e3", '.', 1500.0),
            ("1e3", '.', 1000.0),
            ("1,5E-2", ',', 0.015),
            (".5", '.', 0.5),
            ("12,34,567.5", '.', 1_234_567.5),
            ("CHF 1'234.–", '.', 1234.0),
            ("12,-", ',', 12.0),
            ("1e308", '.', 1e308),
            ("7.7%", '.', 0.077),
            ("12 %", '.', 0.12),
            ("0007", '.', 7.0),
            ("€12.5k", '.', 12_500.0),
            ("1.2K", '.', 1200.0),
            ("1,3 Mio. €", ',', 1_300_000.0),
            ("12,5 T€", ',', 12_500.0),
            ("12,5 TEUR", ',', 12_500.0),
            ("12.5 kEUR", '.', 12_500.0),
            ("€1.5m", '.', 1_500_000.0),
            ("1.5 EURm", '.', 1_500_000.0),
            ("12 t", '.', 12.0),
            ("2.5 bn", '.', 2_500_000_000.0),
            ("150.00 DR", '.', -150.0),
            ("1,000.00 CR", '.', 1000.0),
            ("350,00 S", ',', -350.0),
            ("1.250,00 H", ',', 1250.0),
            ("1,250 kg", '.', 1250.0),
            ("820 kWh", '.', 820.0),
            ("1,200円", '.', 1200.0),
        ] {
            assert_eq!(read(text, Some(decimal)), Some(value), "{text}");
        }
        assert_eq!(read_number("EUR 5", Some('.')).and_then(|n| n.currency).unwrap().code(), "EUR");
        assert!(read_number("5%", None).unwrap().percent);
        let unit = |text| read_number(text, None).and_then(|number| number.unit);
        assert!(
            unit("5 kg").is_some()
                && unit("5 kg") == unit("7 KG")
                && unit("5 kg") != unit("5 g")
                && unit("5").is_none()
        );
    }

    #[test]
    fn what_is_no_number() {
        for text in [
            "", " ", "n/a", "nan", "NaN", "inf", "-inf", "Infinity", "1e999", "-1e999", "abc", "1.2.3", "--5", "1-2",
            "5 6",
        ] {
            assert_eq!(read(text, Some('.')), None, "{text}");
        }
        for text in [
            "(5",
            "5)",
            "(-5)",
            "12 34",
            "1,23,4",
            "0x10",
            "1e",
            "e5",
            "€",
            "%",
            "5%%",
            "1,5",
            "٣",
            "12 apples",
            "8 H",
            "-5 DR",
            "-",
        ] {
            assert_eq!(read(text, Some('.')), None, "{text}");
        }
        assert_eq!(read("1.23.456", Some(',')), Some(123_456.0), "groups of two are Indian");
        assert_eq!(read("1.5", Some(',')), None, "a group of one digit is none");
    }

    #[test]
    fn without_a_known_mark_a_number_reads_itself() {
        assert_eq!(read("1.234,56", None), Some(1234.56));
        assert_eq!(read("1,234.56", None), Some(1234.56));
        assert_eq!(read("0.25", None), Some(0.25));
        assert_eq!(read("1.234", None), Some(1234.0), "could be both: a grouping mark");
        assert_eq!(read("0.250", None), Some(0.25), "no group starts with zero");
        assert_eq!(read("1234.567", None), Some(1234.567), "no group has four digits");
    }

    fn grouped(whole: u64, mark: char) -> String {
        let digits = whole.to_string();
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(mark);
            }
            out.push(digit);
        }
        out
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in "\\PC{0,40}", decimal in prop::option::of(prop::sample::select(vec!['.', ',']))) {
            let number = read_number(&text, decimal);
            prop_assert!(number.is_none_or(|number| number.value.is_finite()));
        }

        #[test]
        fn odd_texts_of_number_signs_never_panic(text in "[-−+()0-9., '’%€$eE\u{a0}CHF]{0,24}") {
            let _ = read_number(&text, None);
            let _ = read_number(&text, Some(','));
        }

        #[test]
        fn what_was_written_is_read_back(whole in 0_u64..10_u64.pow(12), cents in 0_u64..100, style in 0_usize..6, negative: bool) {
            let (group, decimal) = [('.', ','), (',', '.'), (' ', ','), ('\'', '.'), ('\u{202f}', ','), ('’', '.')][style];
            let body = format!("{}{decimal}{cents:02}", grouped(whole, group));
            let exact: f64 = format!("{whole}.{cents:02}").parse().unwrap();
            let (text, expected) = if negative { (format!("−{body}"), -exact) } else { (body, exact) };
            prop_assert_eq!(read(&text, Some(decimal)), Some(if exact == 0.0 { 0.0 } else { expected }));
            prop_assert_eq!(read(&format!("{text} €"), Some(decimal)), Some(if exact == 0.0 { 0.0 } else { expected }));
        }

        #[test]
        fn plain_numbers_keep_every_digit(value in -1e15_f64..1e15) {
            prop_assert_eq!(read(&value.to_string(), Some('.')), Some(if value == 0.0 { 0.0 } else { value }));
        }
    }
}
