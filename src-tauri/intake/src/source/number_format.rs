//! What the number formats of a workbook say: percent, currency, and how much of a date is shown.

use crate::cell::NumberStyle;
use crate::currency;
use crate::thousands::thousands_in_text;
use domain::Grain;

/// A number format, understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NumberFormat {
    /// Of numbers.
    pub style: NumberStyle,
    /// Of dates: the period that is shown. `mmm yyyy` shows a month.
    pub grain: Grain,
}

impl Default for NumberFormat {
    fn default() -> Self {
        Self { style: NumberStyle::default(), grain: Grain::Day }
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
        power: if digits && !percent { power(&bare, &literal) } else { 0 },
    };
    NumberFormat { style, grain: if digits { Grain::Day } else { shown_grain(&bare) } }
}

/// The power of ten that the text says of a number; 0 where nothing says one, or commas behind the digits divide the number by it
/// before it is shown.
fn power(bare: &str, literal: &str) -> u8 {
    let last = bare.rfind(['0', '#', '?']).and_then(|at| bare.get(at + 1..)).unwrap_or_default();
    match thousands_in_text(literal).filter(|_| !last.trim_start().starts_with(',')) {
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
        for (code, power) in [
            ("#,##0 \"T€\"", 3),
            ("0.0 \"Mio. €\"", 6),
            ("#,##0, \"T€\"", 0),
            ("0.0,, \"Mio. €\"", 0),
            ("#,##0 \"€\"", 0),
            ("0 \"kg\"", 0),
        ] {
            assert_eq!(understand(code, false).style.power, power, "{code}");
        }
    }
}
