//! One number with its signs: currency, percent, minus, parentheses.

use super::{ReadError, shorten};
use crate::Locale;
use crate::affixes::Affix;
use crate::separators::Separators;
use domain::Unit;

/// What is wrong with the digits of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It has something that no number has.
    Shape,
    /// A separator stands where only the other one could.
    Separator,
}

pub(super) fn read(locale: &Locale, text: &str, unit: &Unit) -> Result<f64, ReadError> {
    let (negative, rest) = take_sign(text);
    let bare = strip_unit(locale, rest, unit);
    let (inner_negative, bare) = if negative { (false, bare) } else { take_sign(bare) };
    let (percent, bare) = match bare.strip_suffix(['%', '٪']) {
        Some(number) if *unit == Unit::Percent => (true, number.trim_end()),
        _ => (*unit == Unit::Percent, bare),
    };
    let size = digits(locale.separators, bare, if percent { -2 } else { 0 }).map_err(|fault| match fault {
        Fault::Shape => locale.not_a_number(text, unit),
        Fault::Separator => {
            let meant = marks_exchanged(text);
            let is_number = digits(locale.separators, &marks_exchanged(bare), 0).is_ok();
            let example = if is_number { meant } else { locale.number(1234.5, &Unit::Number, Some(2)) };
            ReadError::Ambiguous { text: shorten(text), example: shorten(&example) }
        }
    })?;
    Ok(if negative || inner_negative { -size } else { size })
}

/// A number of another country: point and comma have changed places.
fn marks_exchanged(text: &str) -> String {
    let exchanged = |c| match c {
        '.' => ',',
        ',' => '.',
        other => other,
    };
    text.chars().map(exchanged).collect()
}

/// Takes a minus in front or behind, or accounting's parentheses. A plus in front means nothing.
fn take_sign(text: &str) -> (bool, &str) {
    const MINUS: [char; 4] = ['-', '\u{2212}', '–', '\u{fe63}'];
    let text = text.trim();
    if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return (true, inner.trim());
    }
    match text.strip_prefix(MINUS).or_else(|| text.strip_suffix(MINUS)) {
        Some(rest) => (true, rest.trim()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim()),
    }
}

/// Takes off what names the unit: the currency's sign or code, ×, "pts".
fn strip_unit<'t>(locale: &Locale, text: &'t str, unit: &Unit) -> &'t str {
    match unit {
        Unit::Currency(currency) => {
            let money = locale.money(*currency);
            let Affix { prefix, suffix } = &money.affixes.positive;
            let signs = [visible(prefix), visible(suffix), visible(&money.sign), currency.code().to_owned()];
            let half_width = signs.iter().filter(|sign| *sign == "￥").map(|_| "¥".to_owned()).collect::<Vec<_>>();
            signs.iter().chain(&half_width).fold(text, |text, sign| strip_word(text, sign, sign))
        }
        Unit::Ratio => text.strip_suffix(['×', 'x', 'X']).unwrap_or(text).trim_end(),
        Unit::Points => strip_word(text, "", locale.words.phrase_points()),
        _ => text,
    }
}

/// What is seen of a sign: typed texts come without marks that turn the direction of writing.
fn visible(sign: &str) -> String {
    let seen: String = sign.chars().filter(|c| !super::is_direction_mark(*c)).collect();
    seen.trim().to_owned()
}

fn strip_word<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let text = Some(before).filter(|b| !b.is_empty()).and_then(|b| text.strip_prefix(b)).unwrap_or(text);
    let text = Some(after).filter(|a| !a.is_empty()).and_then(|a| text.strip_suffix(a)).unwrap_or(text);
    text.trim()
}

/// Reads unsigned digits in the locale's way, `× 10^shift`. The shift is made in the text, before there is a double, so
/// that 8.1% is exactly the double 0.081.
pub(super) fn digits(separators: Separators, text: &str, shift: i32) -> Result<f64, Fault> {
    let (number, exponent) = split_exponent(text)?;
    let (whole, fraction) = match number.rsplit_once(separators.decimal) {
        Some((whole, fraction)) => (whole, fraction),
        None => (number, ""),
    };
    let whole = ungroup(separators, whole)?;
    if fraction.chars().any(|c| is_group(separators, c) && !c.is_whitespace()) {
        return Err(Fault::Separator);
    }
    let fraction = ascii_digits(fraction)?;
    if whole.is_empty() && fraction.is_empty() {
        return Err(Fault::Shape);
    }
    let exponent = exponent.saturating_add(shift);
    format!("{whole}.{fraction}e{exponent}").parse().map_err(|_| Fault::Shape)
}

fn split_exponent(text: &str) -> Result<(&str, i32), Fault> {
    match text.split_once(['e', 'E']) {
        Some((number, exponent)) if exponent.len() <= 6 => {
            Ok((number, exponent.replace('\u{2212}', "-").parse().map_err(|_| Fault::Shape)?))
        }
        Some(_) => Err(Fault::Shape),
        None => Ok((text, 0)),
    }
}

/// The digits before the decimal mark. Groups must be whole: the last has three digits, the others two or three, and
/// no number starts with a group of zero: "0.081" where the point groups digits is another country's 0,081.
fn ungroup(separators: Separators, whole: &str) -> Result<String, Fault> {
    let groups: Vec<&str> = whole.split(|c| is_group(separators, c)).collect();
    let Some((first, rest)) = groups.split_first().filter(|(_, rest)| !rest.is_empty()) else {
        return ascii_digits(whole);
    };
    let length = |group: &&str| group.chars().count();
    let last = rest.last().map_or(3, length);
    let whole_groups = rest.iter().all(|group| matches!(length(group), 2 | 3)) && last == 3;
    let mut digits = ascii_digits(first)?;
    for group in rest {
        digits += &ascii_digits(group)?;
    }
    if whole_groups && (1..=3).contains(&length(first)) && !digits.starts_with('0') {
        Ok(digits)
    } else {
        Err(Fault::Separator)
    }
}

/// Spaces and apostrophes group digits everywhere; they never stand for anything else in a number.
fn is_group(separators: Separators, c: char) -> bool {
    c == separators.group || c.is_whitespace() || matches!(c, '\'' | '’' | '\u{66c}')
}

/// Digits of any script as ASCII. Another country's decimal mark is a fault of its own.
fn ascii_digits(text: &str) -> Result<String, Fault> {
    text.chars()
        .map(|c| match c {
            '0'..='9' => Ok(c),
            '.' | ',' | '٫' => Err(Fault::Separator),
            _ => other_digit(c).ok_or(Fault::Shape),
        })
        .collect()
}

/// The digits of the scripts in which CLDR's locales write numbers by default.
fn other_digit(c: char) -> Option<char> {
    const ZEROS: [u32; 6] = [0x0660, 0x06F0, 0x0966, 0x09E6, 0x1040, 0xFF10];
    let code = u32::from(c);
    ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|n| *n < 10)).and_then(|n| char::from_digit(n, 10))
}
