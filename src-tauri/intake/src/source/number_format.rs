//! What the number formats of a workbook say: percent, currency, and how much of a date is shown.

use crate::cell::NumberStyle;
use crate::currency;
use crate::thousands::thousands_of_format;
use domain::Grain;

/// A number format, understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NumberFormat {
    /// Of numbers.
    pub style: NumberStyle,
    /// Of dates: the period that is shown. `mmm yyyy` shows a month.
    pub grain: Grain,
    /// Of years and dates: the mark that is shown behind, as of what is planned, and that the year is a business year.
    pub mark: Option<(&'static str, bool)>,
}

impl Default for NumberFormat {
    fn default() -> Self {
        Self { style: NumberStyle::default(), grain: Grain::Day, mark: None }
    }
}

/// Reads a format code such as `#,##0.00 "€"`, `0.0%` or `mmm yyyy`. `built_in` codes write `$` for whatever the currency
/// of the computer is, so there it names none.
pub(super) fn understand(code: &str, built_in: bool) -> NumberFormat {
    let positive = code.split(';').next().unwrap_or(code);
    let (bare, literal) = split(positive);
    let digits = bare.contains(['0', '#', '?']);
    let percent = digits && bare.contains('%');
    let named = if built_in { None } else { currency::mentioned(&literal).or_else(|| currency::mentioned(&bare)) };
    let style = NumberStyle {
        percent,
        currency: if digits { named } else { None },
        cents: digits && !percent && bare.contains("0.00") && !bare.contains("0.000"),
        power: if digits && !percent { power(&bare, &literal, named.is_some()) } else { 0 },
    };
    let mark = if !digits || matches!(bare.trim(), "0" | "#" | "0000" | "####") { mark_of(&literal) } else { None };
    NumberFormat { style, grain: if digits { Grain::Day } else { shown_grain(&bare) }, mark }
}

/// The mark of a period that a format shows behind years and dates: `E` of `0"E"` and `"FY"0"E"`; true for a business year.
fn mark_of(literal: &str) -> Option<(&'static str, bool)> {
    const MARKS: [&str; 22] = [
        "A", "a", "E", "e", "F", "f", "P", "p", "B", "b", "Actual", "Ist", "Plan", "Budget", "Forecast", "FC", "Est",
        "est", "Est.", "Soll", "BUD", "ACT",
    ];
    let text = literal.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let (rest, of_business) = text.strip_prefix("FY").map_or((text, false), |rest| (rest.trim(), true));
    let rest = rest.trim_matches(|c: char| matches!(c, '(' | ')' | '-'));
    MARKS.iter().find(|mark| **mark == rest).map(|mark| (*mark, of_business))
}

/// The power of ten that the text says of a number; 0 where nothing says one, or commas behind the digits divide the number by it
/// before it is shown.
fn power(bare: &str, literal: &str, of_money: bool) -> i8 {
    let last = bare.rfind(['0', '#', '?']).and_then(|at| bare.get(at + 1..)).unwrap_or_default();
    let times = thousands_of_format(literal, of_money).filter(|_| !last.trim_start().starts_with(','));
    match times {
        Some(1e-2) => -2,
        Some(1e3) => 3,
        Some(1e6) => 6,
        Some(1e9) => 9,
        _ => 0,
    }
}

/// Splits a format code into what formats and what is text (quoted, escaped, or a currency in brackets).
fn split(code: &str) -> (String, String) {
    let (mut bare, mut literal) = (String::new(), String::new());
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => literal.extend(chars.by_ref().take_while(|&c| c != '"')),
            '\\' => literal.extend(chars.next()),
            '_' | '*' => drop(chars.next()),
            '[' => {
                let inside: String = chars.by_ref().take_while(|&c| c != ']').collect();
                if let Some(currency) = inside.strip_prefix('$') {
                    literal.push_str(currency.split('-').next().unwrap_or_default());
                    literal.push(' ');
                }
            }
            _ => bare.push(c),
        }
    }
    (bare, literal)
}

fn shown_grain(bare: &str) -> Grain {
    let has = |letter: char| bare.chars().any(|c| c.eq_ignore_ascii_case(&letter));
    match (has('y'), has('m'), has('d')) {
        (true, true, false) if !has('h') && !has('s') => Grain::Month,
        (true, false, false) => Grain::Year,
        _ => Grain::Day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::unit::Currency;

    #[test]
    fn formats_say_percent_currency_and_period() {
        assert!(understand("0.0%", false).style.percent);
        assert_eq!(understand("#,##0.00 \"€\"", false).style.currency, Currency::parse("EUR"));
        assert_eq!(understand("[$$-409]#,##0.00", false).style.currency, Currency::parse("USD"));
        assert_eq!(understand("[$CHF-807] #,##0.00", false).style.currency, Currency::parse("CHF"));
        assert_eq!(understand("_($* #,##0.00_)", true).style.currency, None, "whatever the computer's currency is");
        assert_eq!(understand("mmm yyyy", false).grain, Grain::Month);
        assert_eq!(understand("[$-409]mmm\\-yy", false).grain, Grain::Month);
        assert_eq!(understand("yyyy", false).grain, Grain::Year);
        assert_eq!(understand("yyyy-mm-dd h:mm", false).grain, Grain::Day);
        assert!(understand("#,##0.00", true).style.cents);
        for (code, mark) in [
            ("0\"E\"", Some(("E", false))),
            ("\"FY\"0\"E\"", Some(("E", true))),
            ("yyyy\"A\"", Some(("A", false))),
            ("[$-409]mmm\\-yy\"F\"", Some(("F", false))),
            ("0\" Plan\"", Some(("Plan", false))),
            ("0", None),
            ("0.0\"A\"", None),
            ("0 \"kg\"", None),
            ("dd.mm.yyyy", None),
        ] {
            assert_eq!(understand(code, false).mark, mark, "{code}");
        }
        for (code, power) in [
            ("#,##0 \"T€\"", 3),
            ("0.0 \"Mio. €\"", 6),
            ("#,##0, \"T€\"", 0),
            ("0.0,, \"Mio. €\"", 0),
            ("#,##0 \"€\"", 0),
            ("0 \"kg\"", 0),
            ("0.0\"k\"", 3),
            ("0.0\\k", 3),
            ("€0.0\"k\"", 3),
            ("$0.0\"M\"", 6),
            ("€0.0\"m\"", 6),
            ("0.0\"m\"", 0),
            ("0.0\" T\"", 0),
            ("0.0 \"thousand\"", 3),
            ("0.0 \"bn\"", 9),
            ("0 \"ct\"", -2),
            ("0 \"Cent\"", -2),
            ("0.0,\"k\"", 0),
            ("0.0 \"km\"", 0),
            ("0.0 \"kWh\"", 0),
            ("0 \"Tage\"", 0),
            ("\"ca.\" 0", 0),
        ] {
            assert_eq!(understand(code, false).style.power, power, "{code}");
        }
    }
}
