//! Dates written with numbers only.

use super::{When, period};
use crate::format::DateOrder;
use chrono::NaiveDate;
use domain::whole::Whole;
use domain::{Calendar, Grain};

/// The form of a date written with numbers only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `2026-10-31`: the year stands first.
    YearFirst,
    /// `31.10.2026`, `10/31/26`: two numbers, then the year; separated by this character.
    YearLast(char),
    /// `2026-10`, `10/2026`.
    Month,
    /// `2026`.
    Year,
    /// `2025/26`, `2025-2026`: a fiscal year by both years it lies in.
    FiscalYear,
    /// `20261031`.
    Compact,
    /// `202610`.
    CompactMonth,
    /// `46326`, `46326.5`.
    Serial,
    /// `1790812800`, `1790812800000`: seconds, or their thousandths, since 1970.
    Unix,
}

/// A date written with numbers only, taken apart but not read yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Numeric {
    pub shape: Shape,
    /// The numbers as they stand.
    pub numbers: [u32; 3],
    year_digits: usize,
    fraction: f64,
    pub seconds: Option<u32>,
}

/// Takes a date of numbers apart; `None` where it is none by its form.
pub(crate) fn shape(text: &str) -> Option<Numeric> {
    plain(text).or_else(|| unix(text)).or_else(|| taken_apart(text))
}

/// `1790812800` and `1790812800000`, as programs write moments.
fn unix(text: &str) -> Option<Numeric> {
    if !matches!(text.len(), 10 | 13) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let numbers = [super::unix_seconds(text.parse().ok()?)?, 0, 0];
    Some(Numeric { shape: Shape::Unix, numbers, year_digits: 0, fraction: 0.0, seconds: None })
}

/// `2026-10-31`, as most files have it.
fn plain(text: &str) -> Option<Numeric> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        let of = |number: u32, digit: &u8| {
            Some(number * 10 + u32::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?))
        };
        digits.iter().try_fold(0, of)
    };
    let numbers = [number(&[a, b, c, d])?, number(&[e, f])?, number(&[g, h])?];
    Some(Numeric { shape: Shape::YearFirst, numbers, year_digits: 4, fraction: 0.0, seconds: None })
}

fn taken_apart(text: &str) -> Option<Numeric> {
    let mut rest = text;
    let (first, first_digits) = take_number(&mut rest)?;
    let mut date =
        Numeric { shape: Shape::Year, numbers: [first, 0, 0], year_digits: first_digits, fraction: 0.0, seconds: None };
    if rest.is_empty() {
        date.shape = match first_digits {
            4 => Shape::Year,
            5 => Shape::Serial,
            8 => Shape::Compact,
            6 => return compact_month(date),
            _ => return None,
        };
        return Some(date);
    }
    let separator = take_separator(&mut rest)?;
    if first_digits == 5 && separator == '.' {
        date.shape = Shape::Serial;
        date.fraction = rest.bytes().all(|b| b.is_ascii_digit()).then(|| format!("0.{rest}").parse().ok())??;
        return Some(date);
    }
    let (second, second_digits) = take_number(&mut rest)?;
    if rest.is_empty() {
        // A dash stands between years, and in no date of three numbers.
        return month(date, second, second_digits).filter(|date| separator != '–' || date.shape == Shape::FiscalYear);
    }
    if separator == '–'
        || first_digits > 2 && first_digits != 4
        || second_digits > 2
        || take_separator(&mut rest)? != separator
    {
        return None;
    }
    let (third, third_digits) = take_number(&mut rest)?;
    date.seconds = time(rest)?;
    date.numbers = [first, second, third];
    (date.shape, date.year_digits) = match (first_digits, third_digits) {
        (4, 1 | 2) => (Shape::YearFirst, 4),
        (1 | 2, 2 | 4) => (Shape::YearLast(separator), third_digits),
        _ => return None,
    };
    Some(date)
}

fn month(mut date: Numeric, second: u32, second_digits: usize) -> Option<Numeric> {
    let first = date.numbers[0];
    if date.year_digits == 4 && follows(first, second, second_digits) {
        date.shape = Shape::FiscalYear;
        date.numbers = [first, first + 1, 0];
        return Some(date);
    }
    date.shape = Shape::Month;
    date.numbers = match (date.year_digits, second_digits) {
        (4, 1 | 2) => [first, second, 0],
        (1 | 2, 4) => [second, first, 0],
        _ => return None,
    };
    Some(date)
}

/// The second of the two years that a text names, in four digits: 2026 of `2025/26`, whatever month that could be. A word may stand
/// before them: `FY 2025/26`.
pub(crate) fn split_year(text: &str) -> Option<i32> {
    let text = text.trim();
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (word, text) = text.split_at(digits);
    let names_years = |word: &str| period::FISCAL.contains(&word) || matches!(word, "year" | "jahr");
    if !word.to_lowercase().split([' ', '.', '\u{a0}']).filter(|word| !word.is_empty()).all(names_years) {
        return None;
    }
    let (first, second) = text.split_once(['/', '-', '–'])?;
    let (first, second) = (first.trim(), second.trim());
    let are_digits = [first, second].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let (year, behind): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    let is_next = match (first.len(), second.len()) {
        (4, 4) => behind == year + 1,
        (4, 2) => behind == (year + 1) % 100,
        _ => false,
    };
    let next = i32::try_from(year + 1).ok().filter(|year| super::YEARS.contains(year));
    next.filter(|_| are_digits && is_next)
}

/// True for the year after `first`, in full or by its last two digits where these are no month.
pub(super) fn follows(first: u32, second: u32, digits: usize) -> bool {
    match digits {
        4 => second == first + 1,
        2 => second > 12 && second == (first + 1) % 100,
        _ => false,
    }
}

fn take_number(rest: &mut &str) -> Option<(u32, usize)> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 8 {
        return None;
    }
    let number = rest.get(..digits)?.parse().ok()?;
    *rest = rest.get(digits..)?;
    Some((number, digits))
}

/// `.`, `/` or `-`, with spaces around it as in `31. 10. 2026`.
fn take_separator(rest: &mut &str) -> Option<char> {
    let trimmed = rest.trim_start();
    let separator = trimmed.chars().next().filter(|c| matches!(c, '.' | '/' | '-' | '–'))?;
    *rest = trimmed.get(separator.len_utf8()..)?.trim_start();
    Some(separator)
}

/// The time behind a date: nothing, or `T09:00`, ` 09:00:30.5`, ` 9:00 PM`, with or without a zone. The zone is not used:
/// the day is the one that is written. The outer `None` says that what follows is no time.
pub(super) fn time(rest: &str) -> Option<Option<u32>> {
    if rest.is_empty() {
        return Some(None);
    }
    let rest = rest.strip_prefix(',').unwrap_or(rest);
    let rest = rest.strip_prefix(['T', 't', ' ', '\u{a0}', '\u{202f}'])?.trim();
    let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | ','))).unwrap_or(rest.len());
    let (clock, zone) = (rest.get(..end)?, rest.get(end..)?.trim());
    let mut fields = clock.split(':');
    let hour: u32 = fields.next()?.parse().ok()?;
    let minute: u32 = fields.next()?.parse().ok()?;
    let second: f64 = fields.next().map_or(Some(0.0), |s| s.replace(',', ".").parse().ok())?;
    let zone = zone.to_ascii_lowercase();
    let mut words = zone.split_whitespace().peekable();
    let half_day = match words.peek() {
        Some(&"am" | &"a.m.") => Some(0),
        Some(&"pm" | &"p.m.") => Some(12),
        _ => None,
    };
    if words.skip(usize::from(half_day.is_some())).any(|word| !is_zone(word)) {
        return None;
    }
    let hour = half_day.map_or(hour, |add| hour % 12 + add);
    let valid = fields.next().is_none() && hour <= 24 && minute < 60 && (0.0..61.0).contains(&second);
    valid.then_some(Some((hour * 3600 + minute * 60 + second.whole_u32()).min(86_399)))
}

/// Names of time zones, as programs of shops and payments write them behind a time.
const ZONES: [&str; 52] = [
    "z", "utc", "gmt", "uhr", "h", "wet", "west", "bst", "ist", "cet", "cest", "mez", "mesz", "met", "mest", "eet",
    "eest", "msk", "trt", "sast", "wat", "cat", "eat", "gst", "pkt", "npt", "ict", "wib", "sgt", "hkt", "pht", "jst",
    "kst", "awst", "acst", "acdt", "aest", "aedt", "nzst", "nzdt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst",
    "pdt", "akst", "akdt", "hst", "brt",
];

/// True for `PDT`, `(CEST)`, `+02:00`, `GMT+2`.
fn is_zone(word: &str) -> bool {
    let word = word.trim_matches(['(', ')']);
    let name = word.split(['+', '-']).next().unwrap_or_default();
    word.starts_with(['+', '-']) || ZONES.contains(&name)
}

impl Numeric {
    /// The day, with the order given; see [`super::read_date`].
    pub fn read(&self, order: Option<DateOrder>, calendar: &Calendar) -> Option<When> {
        let [a, b, c] = self.numbers;
        let day = match self.shape {
            Shape::Serial => return super::of_serial(f64::from(a) + self.fraction),
            Shape::Unix => return super::of_unix(a),
            Shape::Year => return period::year(i32::try_from(a).ok()?, calendar),
            Shape::FiscalYear => return period::split_year(i32::try_from(b).ok()?, calendar),
            Shape::Month | Shape::CompactMonth => return period::month(i32::try_from(a).ok()?, b),
            Shape::Compact => return compact(a),
            Shape::YearFirst => NaiveDate::from_ymd_opt(i32::try_from(a).ok()?, b, c)?,
            Shape::YearLast(_) => {
                let month_first = order == Some(DateOrder::Mdy) || order != Some(DateOrder::Dmy) && b > 12;
                let (day, month) = if month_first { (b, a) } else { (a, b) };
                NaiveDate::from_ymd_opt(full_year(c, self.year_digits), month, day)?
            }
        };
        Some(When { day, grain: Grain::Day, seconds: self.seconds })
    }

    /// Which of day-first and month-first make a date of this. `(true, true)` where both do.
    pub fn possible_orders(&self) -> (bool, bool) {
        let [a, b, c] = self.numbers;
        let valid = |day, month| NaiveDate::from_ymd_opt(full_year(c, self.year_digits), month, day).is_some();
        (valid(a, b), valid(b, a))
    }
}

/// `202610`, as bookkeeping programs write months.
fn compact_month(mut date: Numeric) -> Option<Numeric> {
    let [number, ..] = date.numbers;
    let (year, month) = (number / 100, number % 100);
    if !(1900..=2200).contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    date.shape = Shape::CompactMonth;
    date.numbers = [year, month, 0];
    Some(date)
}

/// `20261031`.
pub(super) fn compact(number: u32) -> Option<When> {
    let year = i32::try_from(number / 10_000).ok()?;
    let day = NaiveDate::from_ymd_opt(year, number / 100 % 100, number % 100)?;
    Some(When { day, grain: Grain::Day, seconds: None })
}

/// Two digits mean 1970–2069.
pub(super) fn full_year(year: u32, digits: usize) -> i32 {
    let year = i32::try_from(year).unwrap_or(0);
    match digits {
        2 if year < 70 => 2000 + year,
        2 => 1900 + year,
        _ => year,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_plain_form_is_read_as_any_other(text in "[0-9]{4}[-./][0-9]{2}[-./][0-9]{2}|[-0-9]{10}") {
            if let Some(plain) = plain(&text) {
                prop_assert_eq!(Some(plain), taken_apart(&text));
            }
        }
    }

    #[test]
    fn the_plain_form_is_known() {
        assert_eq!(plain("2026-10-31").unwrap().numbers, [2026, 10, 31]);
        assert!(plain("2026-1-31").is_none() && plain("2026-10-3x").is_none() && plain("2026/10/31").is_none());
    }
}
