//! How spreadsheets and charts of other programs write numbers: format codes made from how the locale writes them.

use chrono::NaiveDate;
use domain::Unit;
use locale::{Locale, Style};

/// A day in seconds: spreadsheets count time in days.
const DAY: f64 = 86_400.0;

/// The code for an index: the first value is 100.
pub(crate) const INDEX: &str = "0.0";

/// The code of a number as the locale writes it: "€45,820.00" gives `"€"#,##0.00`. Separators are those of whoever opens
/// the file, as with any number there.
pub(crate) fn exact(value: f64, unit: &Unit, decimals: Option<u8>, locale: &Locale) -> String {
    if is_time(unit) {
        // A minute that is not over would be left out, where the words beside round it up.
        let is_of_minutes = (value / 60.0).fract() == 0.0;
        return match (value.abs() < 3600.0, is_of_minutes) {
            (true, _) => "[m]:ss",
            (false, true) => "[h]:mm",
            (false, false) => "[h]:mm:ss",
        }
        .to_owned();
    }
    let written = locale.number(value, unit, decimals);
    let short = locale.short(value, unit, decimals);
    let count = decimals_of(&written, locale).max(decimals_of(&short, locale));
    code(&written, unit, count)
}

/// The code of a difference as it is written: "+2.1 pts" gives `+#,##0.0" pts";-#,##0.0" pts";#,##0.0" pts"`.
pub(crate) fn difference(written: &str, locale: &Locale) -> String {
    signed(&code(written, &Unit::Number, decimals_of(written, locale)))
}

/// The code of a change in parts of what was before, as it is written: "+2.9%" gives `+#,##0.0%;-#,##0.0%;#,##0.0%`.
pub(crate) fn growth(written: &str, locale: &Locale) -> String {
    signed(&code(written, &Unit::Percent, decimals_of(written, locale)))
}

/// The code of a difference in a unit beside a number that is written like that one: as fine as the difference is written, as
/// "+3.6" is beside 54.
pub(crate) fn difference_of(written: &str, beside: f64, unit: &Unit, decimals: Option<u8>, locale: &Locale) -> String {
    let usual = exact(beside, unit, decimals, locale);
    // What is written in thousands has decimals of thousands.
    let is_whole = matches!(unit, Unit::Per(..)) || !written.contains(char::is_alphabetic);
    let (finer, of_number) = (decimals_of(written, locale), usual.split('.').nth(1).unwrap_or_default());
    let zeros = of_number.chars().take_while(|c| *c == '0').count();
    match is_whole && !is_time(unit) && finer > zeros {
        true => signed(&code(&locale.number(beside, unit, decimals), unit, finer)),
        false => signed(&usual),
    }
}

/// The code under which a number that reads as nothing has no sign: "0.0%", whatever is beyond its decimals.
pub(crate) fn unsigned(code: &str) -> String {
    code.split(';').next_back().map_or_else(String::new, |plain| format!("{plain};{plain};{plain}"))
}

/// The code with a sign on either side of zero.
pub(crate) fn signed(code: &str) -> String {
    format!("+{code};-{code};{code}")
}

/// The code under which a number reads as a text, whatever it is.
pub(crate) fn as_text(text: &str) -> String {
    quoted(text)
}

/// The code of the labels of an axis whose numbers lie between these.
pub(crate) fn axis(low: f64, high: f64, unit: &Unit, locale: &Locale) -> String {
    if is_time(unit) {
        return if high.abs() < 3600.0 { "[m]:ss" } else { "[h]:mm" }.to_owned();
    }
    // What it is for each of stands in the title; beside every step it would only take room.
    let unit = if let Unit::Per(unit, _) = unit { unit } else { unit };
    let scale = if is_percent(unit) { 100.0 } else { 1.0 };
    let reach = if high > low { high - low } else { high.abs() } * scale;
    // An axis has some five to ten steps: as many decimals as keep them apart.
    let decimals = match reach {
        reach if reach >= 10.0 => 0,
        reach if reach >= 1.0 => 1,
        reach if reach >= 0.1 => 2,
        _ => 3,
    };
    code(&locale.format(high, unit, Style::Full), unit, decimals)
}

/// A number as spreadsheets count it: durations in days.
pub(crate) fn in_cell(value: f64, unit: &Unit) -> f64 {
    if is_time(unit) { value / DAY } else { value }
}

/// A day as spreadsheets count it: from 1 March 1900 on, 61 and more.
pub(crate) fn day(date: NaiveDate) -> f64 {
    NaiveDate::from_ymd_opt(1899, 12, 30).map_or(0.0, |first| (date - first).num_days() as f64)
}

/// By what a number in a cell is multiplied to be one of this program's.
pub(crate) fn factor(unit: &Unit) -> f64 {
    if is_time(unit) { DAY } else { 1.0 }
}

pub(crate) fn is_time(unit: &Unit) -> bool {
    match unit {
        Unit::Duration => true,
        Unit::Per(unit, _) => is_time(unit),
        _ => false,
    }
}

pub(crate) fn is_percent(unit: &Unit) -> bool {
    match unit {
        Unit::Percent => true,
        Unit::Per(unit, _) => is_percent(unit),
        _ => false,
    }
}

fn code(written: &str, unit: &Unit, decimals: usize) -> String {
    let (before, after) = around(written);
    let digits = match decimals {
        0 => "#,##0".to_owned(),
        count => format!("#,##0.{}", "0".repeat(count)),
    };
    if is_percent(unit) {
        // The sign makes hundredths of the number, so it must not be quoted.
        let after: Vec<String> = after.split('%').map(quoted).collect();
        return format!("{}{digits}{}", quoted(before), after.join("%"));
    }
    format!("{}{digits}{}", quoted(before), quoted(after))
}

/// What stands before and after the digits, without a sign.
fn around(written: &str) -> (&str, &str) {
    let Some(first) = written.find(char::is_numeric) else { return ("", "") };
    let last = written.char_indices().rev().find(|(_, c)| c.is_numeric()).map_or(first, |(at, c)| at + c.len_utf8());
    (written.get(..first).unwrap_or_default(), written.get(last..).unwrap_or_default())
}

fn quoted(text: &str) -> String {
    let is_sign = |c: char| matches!(c, '-' | '−' | '+' | '"' | '\u{200e}' | '\u{200f}' | '\u{61c}') || c.is_control();
    let text: String = text.chars().filter(|c| !is_sign(*c)).collect();
    if text.is_empty() { text } else { format!("\"{text}\"") }
}

/// How many digits stand after the decimal sign.
fn decimals_of(written: &str, locale: &Locale) -> usize {
    let half = locale.format(0.5, &Unit::Number, Style::Full);
    let Some(sign) = half.chars().find(|c| !c.is_numeric()) else { return 0 };
    let Some((_, after)) = written.rsplit_once(sign) else { return 0 };
    after.chars().take_while(|c| c.is_numeric()).count()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::Calendar;
    use domain::unit::Currency;

    #[test]
    fn codes_follow_the_locale() {
        let of = |tag| Locale::new(tag, Currency::EUR, Calendar::default());
        for (tag, value, unit, expected) in [
            ("en-GB", 45_820.0, "EUR", "\"€\"#,##0.00"),
            ("de-DE", 45_820.0, "EUR", "#,##0.00\"\u{a0}€\""),
            ("en-GB", -45_820.0, "EUR", "\"€\"#,##0.00"),
            ("en-GB", 0.081, "percent", "#,##0.0%"),
            ("de-DE", 0.081, "percent", "#,##0.0\"\u{a0}\"%"),
            ("en-GB", 12.0, "count", "#,##0"),
            ("en-GB", 1.8, "ratio", "#,##0.0\"×\""),
            ("en-GB", 40.0, "EUR/order", "\"€\"#,##0.00\"/order\""),
            ("en-GB", 7200.0, "duration", "[h]:mm"),
            ("en-GB", 7770.0, "duration", "[h]:mm:ss"),
            ("en-GB", 90.0, "duration", "[m]:ss"),
        ] {
            assert_eq!(exact(value, &Unit::parse(unit).unwrap(), None, &of(tag)), expected, "{tag} {unit}");
        }
        assert_eq!(axis(40_000.0, 48_000.0, &Unit::parse("EUR").unwrap(), &of("en-GB")), "\"€\"#,##0");
        assert_eq!(axis(0.081, 0.095, &Unit::Percent, &of("en-GB")), "#,##0.0%");
    }
}
