//! Taking a written number apart: sign, currency, percent, and the digits with their marks.

use crate::currency;
use crate::thousands::thousands_of_money;
use domain::unit::Currency;
use domain::whole::Whole;

/// Longer than any number a person writes.
pub(super) const LONGEST: usize = 64;

/// A written number, taken apart. Whether the body is a number at all shows when it is read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Parts<'a> {
    pub negative: bool,
    pub percent: bool,
    pub currency: Option<Currency>,
    /// Digits and marks, starting with a digit or a decimal mark.
    pub body: &'a str,
    /// The power of ten behind an `e`, or of a `k` or `Mio.` behind the number.
    pub exponent: i32,
    /// True where that is one of such a word: `12 T€`.
    pub has_power: bool,
    /// The unit behind it, as of `820 kWh`.
    pub unit: Option<&'a str>,
}

/// True for the spaces and apostrophes that can only group digits.
pub(super) fn only_groups(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\'' | '’' | '‘' | '`' | '´')
}

fn minus(c: char) -> bool {
    matches!(c, '-' | '−' | '–' | '‐' | '‑' | '\u{fe63}' | '\u{ff0d}')
}

/// Takes a number apart; `None` where the text cannot be one.
pub(crate) fn split(text: &str) -> Option<Parts<'_>> {
    let text = text.trim();
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return nothing_in_accounts(text);
    }
    let mut parts = Parts {
        negative: false,
        percent: false,
        currency: None,
        body: text,
        exponent: 0,
        has_power: false,
        unit: None,
    };
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return Some(parts);
    }
    let (mut signed, mut marked) = (false, false);
    if let Some(inside) = text.strip_prefix('(') {
        parts.body = inside.strip_suffix(')')?.trim();
        parts.negative = true;
        signed = true;
    }
    parts.body = without_dash_for_cents(parts.body);
    while strip_start(&mut parts, &mut signed, &mut marked) || strip_end(&mut parts, &mut signed, &mut marked) {}
    strip_exponent(&mut parts)?;
    if parts.body.bytes().any(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'/' | b':')) {
        // Dates and codes are sent away before anything is copied.
        return None;
    }
    parts.body.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',').then_some(parts)
}

/// How accounts are set in spreadsheets, nothing is a dash beside its currency: `$ -`. A dash alone is no number.
fn nothing_in_accounts(text: &str) -> Option<Parts<'_>> {
    let (currency, rest) = currency::leading(text)?;
    let is_dash =
        currency.is_some() && text.len() <= LONGEST && rest.trim().chars().all(minus) && !rest.trim().is_empty();
    is_dash.then_some(Parts {
        negative: false,
        percent: false,
        currency,
        body: "0",
        exponent: 0,
        has_power: false,
        unit: None,
    })
}

/// `12,-` and `1'234.–` are whole amounts: a dash stands where the cents would.
fn without_dash_for_cents(body: &str) -> &str {
    let mut rest = body;
    while let Some(shorter) = rest.strip_suffix(minus) {
        rest = shorter;
    }
    if rest.len() < body.len() { rest.strip_suffix([',', '.']).unwrap_or(body) } else { body }
}

fn strip_start(parts: &mut Parts<'_>, signed: &mut bool, marked: &mut bool) -> bool {
    let Some(first) = parts.body.chars().next() else { return false };
    if first.is_ascii_digit() {
        return false;
    }
    if !*signed && (minus(first) || first == '+') {
        *signed = true;
        parts.negative = minus(first);
        parts.body = parts.body.get(first.len_utf8()..).unwrap_or_default().trim_start();
        return true;
    }
    if !*marked && let Some((currency, rest)) = currency::leading(parts.body) {
        *marked = true;
        parts.currency = currency;
        parts.body = rest.trim_start();
        return true;
    }
    // `$ (1,234.50)`: the currency stands at the edge of the cell, before the brackets.
    if !*signed && let Some(inside) = parts.body.strip_prefix('(').and_then(|body| body.strip_suffix(')')) {
        *signed = true;
        parts.negative = true;
        parts.body = inside.trim();
        return true;
    }
    false
}

fn strip_end(parts: &mut Parts<'_>, signed: &mut bool, marked: &mut bool) -> bool {
    let Some(last) = parts.body.chars().next_back() else { return false };
    if last.is_ascii_digit() {
        return false;
    }
    let shorter = parts.body.get(..parts.body.len() - last.len_utf8()).unwrap_or_default().trim_end();
    if !parts.percent && (last == '%' || last == '٪' || last == '％') {
        parts.percent = true;
        parts.body = shorter;
        return true;
    }
    if !*signed && minus(last) {
        *signed = true;
        parts.negative = true;
        parts.body = shorter;
        return true;
    }
    if !*marked && let Some((currency, rest)) = currency::trailing(parts.body) {
        *marked = true;
        parts.currency = currency;
        parts.body = rest.trim_end();
        return true;
    }
    strip_word(parts, signed)
}

/// Takes a word off the end: `12.5k` is in thousands, `150.00 DR` is owed, `820 kWh` counts kilowatt hours.
fn strip_word(parts: &mut Parts<'_>, signed: &mut bool) -> bool {
    let end = parts.body.trim_end_matches(|c: char| !(c.is_ascii_digit() || c == ' ')).len();
    let (number, word) = parts.body.split_at(end);
    if !number.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let is_whole = parts.exponent == 0 && parts.unit.is_none();
    match behind(word, number, parts.currency.is_some()) {
        Some(Behind::Power(power)) if is_whole => (parts.exponent, parts.has_power) = (power, true),
        Some(Behind::Money(power, currency)) if is_whole && parts.currency.is_none() => {
            (parts.exponent, parts.has_power, parts.currency) = (power, true, currency);
        }
        Some(Behind::Side(is_negative)) if !*signed => (*signed, parts.negative) = (true, is_negative),
        Some(Behind::Unit) if parts.unit.is_none() && parts.exponent == 0 => parts.unit = Some(word),
        _ => return false,
    }
    parts.body = number.trim_end();
    true
}

/// What a word behind a number says.
enum Behind {
    /// The number counts in this power of ten.
    Power(i32),
    /// The same of money: `12 TEUR`.
    Money(i32, Option<Currency>),
    /// The side of an account: true where it is subtracted.
    Side(bool),
    /// What is counted.
    Unit,
}

/// `is_money` where a currency stands beside it, which makes thousands of what would be tonnes.
fn behind(word: &str, number: &str, is_money: bool) -> Option<Behind> {
    const UNITS: [&str; 33] = [
        "kg", "g", "mg", "t", "lb", "lbs", "oz", "l", "L", "ml", "cl", "hl", "kWh", "MWh", "Wh", "kW", "km", "m²",
        "m³", "m2", "m3", "cm", "mm", "mi", "ft", "pcs", "pc", "Stk", "Stk.", "Stück", "St.", "units", "ea",
    ];
    // Banks write S(oll) and H(aben) behind amounts of money; "8 H" are eight hours.
    let is_amount = number.trim_end().rsplit(['.', ',']).next().is_some_and(|cents| cents.len() == 2)
        && number.contains(['.', ',']);
    Some(match word {
        "T" if is_money => Behind::Power(3),
        "m" | "mm" | "MM" if is_money => Behind::Power(6),
        "b" | "B" if is_money => Behind::Power(9),
        "k" | "K" | "Tsd" | "Tsd." | "tsd" | "tsd." | "T€" => Behind::Power(3),
        "M" | "mn" | "Mn" | "mio" | "Mio" | "Mio." | "mio." | "Mill" | "Mill." => Behind::Power(6),
        "bn" | "Bn" | "Mrd" | "Mrd." | "mrd" | "mrd." => Behind::Power(9),
        "CR" | "Cr" | "cr" | "Cr." => Behind::Side(false),
        "DR" | "Dr" | "dr" | "Dr." => Behind::Side(true),
        "H" if is_amount => Behind::Side(false),
        "S" if is_amount => Behind::Side(true),
        unit if UNITS.iter().any(|known| known.eq_ignore_ascii_case(unit)) => Behind::Unit,
        _ => {
            let (times, currency) = thousands_of_money(word)?;
            Behind::Money(times.log10().round().whole_i32(), currency)
        }
    })
}

/// Takes `e3` off the body. `None` where something else than a small whole number follows the letter.
fn strip_exponent(parts: &mut Parts<'_>) -> Option<()> {
    let Some((body, exponent)) = parts.body.split_once(['e', 'E']) else { return Some(()) };
    let digits = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    parts.exponent += exponent.strip_prefix('+').unwrap_or(exponent).parse::<i32>().ok()?;
    parts.body = body;
    Some(())
}

/// The number without its sign, read with that decimal mark. `None` where groups are not groups.
pub(super) fn magnitude(parts: &Parts<'_>, decimal: char) -> Option<f64> {
    let exponent = if parts.percent { parts.exponent - 2 } else { parts.exponent };
    let plain = exponent == 0 && decimal == '.' && parts.body.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if plain {
        // Rust reads "5." and ".", which people do not write.
        return if parts.body.ends_with('.') { None } else { parts.body.parse().ok() };
    }
    let (whole, fraction) = match parts.body.split_once(decimal) {
        Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
        Some(_) => return None,
        None => (parts.body, ""),
    };
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) || whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut digits = String::with_capacity(parts.body.len() + 8);
    push_groups(&mut digits, whole, decimal)?;
    digits.push('.');
    digits.push_str(fraction);
    // Shifting the power in the text keeps 7.7% the double that 0.077 is; dividing by 100 would not always.
    digits.push_str(&format!("e{exponent}"));
    digits.parse().ok()
}

/// The digits of the part before the decimal mark, where the marks in it group by three (by two in India).
fn push_groups(digits: &mut String, whole: &str, decimal: char) -> Option<()> {
    let mut mark = None;
    let mut group = 0;
    let mut groups = 0;
    for c in whole.chars() {
        if c.is_ascii_digit() {
            digits.push(c);
            group += 1;
            continue;
        }
        let groups_digits = only_groups(c) || (c == '.' || c == ',') && c != decimal;
        let first = groups == 0 && (1..=3).contains(&group);
        let inner = groups > 0 && (group == 2 || group == 3);
        if !groups_digits || mark.is_some_and(|known| known != c) || !(first || inner) {
            return None;
        }
        mark = Some(c);
        group = 0;
        groups += 1;
    }
    (groups == 0 || group == 3).then_some(())
}
