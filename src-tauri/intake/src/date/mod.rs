//! Reading dates and periods as people write them: `31.10.2026`, `10/31/26`, `2026-10-31T09:00`, `31 Oct 2026`,
//! `Oct 2026`, `2026-W44`, `Q4 2026`, `2026`, and the serial numbers of spreadsheet programs.

mod hint;
mod numeric;
mod order;
mod period;
mod stretch;
mod worded;

pub(crate) use hint::{hints_at_period, years_in};
pub(crate) use numeric::{Numeric, Shape, shape, split_year};
pub(crate) use order::OrderCounts;
pub use order::{OrderBecause, Witness};
pub(crate) use period::week as week_of_year;
pub(crate) use worded::{bare_week, is_weekday, month_of, yearless};

use crate::format::DateOrder;
use chrono::{DateTime, Datelike, Days, NaiveDate, Timelike};
use domain::whole::Whole;
use domain::{Calendar, Grain};

/// The years that dates of a business lie in; everything else is a typing mistake.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;
/// 1 January 1950 as a spreadsheet program counts days.
const FIRST_SERIAL: f64 = 18_264.0;
/// Longer than any date a person writes.
const LONGEST: usize = 60;

/// A day or a period that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The first day.
    pub day: NaiveDate,
    /// How long it is.
    pub grain: Grain,
    /// Seconds since midnight, where a time of day was written.
    pub seconds: Option<u32>,
}

/// Reads a day or a period. `order` is the order of day and month in dates written with numbers; without it they are read
/// where only one reading is possible, and day first otherwise. `None` for everything else, and for years outside
/// 1900–2200.
///
/// `2026` and `Q4 2026` are years and quarters of the calendar given: where the fiscal year does not start on 1 January,
/// 2026 is the fiscal year that ends in 2026, as is `2025/26`, and a quarter is the calendar's where it starts with a fiscal one.
pub fn read_date(text: &str, order: Option<DateOrder>, calendar: &Calendar) -> Option<When> {
    read_with_form(text, order, calendar).map(|(when, _)| when)
}

/// The same, and the form of the date where it is written with numbers only.
pub(crate) fn read_with_form(
    text: &str,
    order: Option<DateOrder>,
    calendar: &Calendar,
) -> Option<(When, Option<Numeric>)> {
    let text = text.trim();
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let western = in_western_form(text);
    let text = western.as_deref().unwrap_or(text);
    let form = shape(text);
    let when = match &form {
        Some(numeric) => numeric.read(order, calendar)?,
        None => worded::read(text, order, calendar).or_else(|| stretch::read(text, order, calendar))?,
    };
    YEARS.contains(&when.day.year()).then_some((when, form))
}

/// `2026年10月5日(月)`, `2026년 10월 5일` and `2026. 10. 05.` as `2026-10-5`; `None` where a text is of none of these forms.
fn in_western_form(text: &str) -> Option<String> {
    if let Some(hungarian) =
        text.strip_suffix('.').filter(|_| text.starts_with(is_digit) && text.get(4..5) == Some("."))
    {
        return Some(hungarian.to_owned());
    }
    if text.is_ascii() {
        return None;
    }
    let (year, rest) = text.split_once(['年', '년'])?;
    let mut parts = vec![year.trim()];
    let mut behind = rest.trim_start();
    for mark in [['月', '월'], ['日', '일']] {
        let Some((number, rest)) = behind.split_once(mark) else { break };
        parts.push(number.trim());
        behind = rest.trim_start();
    }
    // A weekday in brackets says nothing that the day does not.
    let behind = match behind.strip_prefix(['(', '（']).and_then(|inside| inside.split_once([')', '）'])) {
        Some((_, rest)) => rest.trim_start(),
        None => behind,
    };
    let are_numbers = parts.iter().all(|part| !part.is_empty() && part.chars().all(is_digit));
    let date = parts.join("-");
    are_numbers.then(|| if behind.is_empty() { date } else { format!("{date} {behind}") })
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// What a cell means that holds a day and shows the period in which it lies: "Jan 26" is January, whichever day of it was
/// typed, and "2026" the year that the text would be.
pub(crate) fn of_cell(day: NaiveDate, seconds: u32, grain: Grain, calendar: &Calendar) -> Option<When> {
    match grain {
        Grain::Day => Some(When { day, grain, seconds: (seconds > 0).then_some(seconds) }),
        Grain::Year => period::year(day.year(), calendar),
        Grain::Week | Grain::Month | Grain::Quarter => {
            Some(When { day: calendar.period(grain, day).start, grain, seconds: None })
        }
    }
}

/// The day of a serial number of a spreadsheet program: 1 is 1 January 1900, with the 29 February 1900 that never was.
pub(crate) fn of_serial(serial: f64) -> Option<When> {
    if !(1.0..110_000.0).contains(&serial) {
        return None;
    }
    // Below 60 the day that never was has not been counted yet.
    let days = serial.trunc().whole_u64() + u64::from(serial < 60.0);
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))?;
    let seconds = (serial.fract() * 86_400.0).round().whole_u32();
    Some(When { day, grain: Grain::Day, seconds: (seconds > 0).then_some(seconds.min(86_399)) })
}

/// 2001 to 2100 in seconds since 1970: ten digits, and thirteen in thousandths.
const UNIX: std::ops::Range<f64> = 978_307_200.0..4_102_444_800.0;

/// A moment as programs count it, in seconds or their thousandths since 1970, as seconds; `None` for other numbers and years.
pub(crate) fn unix_seconds(value: f64) -> Option<u32> {
    let seconds = if value < UNIX.end { value } else { (value / 1000.0).floor() };
    Some(seconds)
        .filter(|_| value.fract() == 0.0)
        .filter(|seconds| UNIX.contains(seconds))
        .map(|seconds| seconds.whole_u32())
}

/// The moment so many seconds after the beginning of 1970, by the clock of UTC.
fn of_unix(seconds: u32) -> Option<When> {
    let moment = DateTime::from_timestamp(i64::from(seconds), 0)?.naive_utc();
    Some(When { day: moment.date(), grain: Grain::Day, seconds: Some(moment.num_seconds_from_midnight()) })
}

/// A day and its month in one number, as bookkeeping programs write them: 110 and 0110 are 1 October. Month and day.
pub(crate) fn day_and_month(value: f64) -> Option<(u32, u32)> {
    let number = Some(value).filter(|value| value.fract() == 0.0 && (101.0..=3112.0).contains(value))?.whole_u32();
    Some((number % 100, number / 100)).filter(worded::is_day_of_a_year)
}

/// A number in a column of dates: a year, a month written as 202610, a day as 20261031, a moment as programs count it, or a
/// serial number.
pub(crate) fn of_number(value: f64, calendar: &Calendar) -> Option<When> {
    let when = if value.fract() == 0.0 && (1900.0..=2200.0).contains(&value) {
        period::year(value.whole_i32(), calendar)?
    } else if value.fract() == 0.0 && (190_001.0..=220_012.0).contains(&value) {
        period::month(value.whole_i32() / 100, value.whole_u32() % 100)?
    } else if value.fract() == 0.0 && (19_000_101.0..=22_001_231.0).contains(&value) {
        numeric::compact(value.whole_u32())?
    } else if let Some(seconds) = unix_seconds(value) {
        of_unix(seconds)?
    } else {
        // A spreadsheet program writes such numbers for days of our time. Small ones are days of a month, or numbers of rows.
        of_serial(Some(value).filter(|serial| *serial >= FIRST_SERIAL)?)?
    };
    YEARS.contains(&when.day.year()).then_some(when)
}

/// A year that lies in two, by a text that may be a month as well; `None` where a year of the calendar lies in one.
pub(crate) fn read_split_year(text: &str, calendar: &Calendar) -> Option<When> {
    period::split_year(split_year(text)?, calendar)
}

/// The month of this name in a fiscal year.
pub(crate) fn month_of_fiscal_year(year: When, month: u32) -> Option<When> {
    let behind = i32::from(month < year.day.month());
    period::month(year.day.year() + behind, month)
}

#[cfg(test)]
mod tests;
