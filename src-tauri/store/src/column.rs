//! Between columns and domain types.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use domain::{Certainty, Grain};
use rusqlite::Row;
use rusqlite::types::Type;
use std::fmt;
use std::ops::RangeInclusive;

/// What a column held that nothing in this program writes.
#[derive(Debug)]
struct Unknown {
    column: String,
    value: String,
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is {}", self.column, self.value)
    }
}

impl std::error::Error for Unknown {}

pub(crate) fn unknown(column: &str, value: impl fmt::Display) -> rusqlite::Error {
    let cause = Unknown { column: column.into(), value: value.to_string() };
    rusqlite::Error::FromSqlConversionFailure(0, Type::Null, Box::new(cause))
}

/// The file's form of a date: 20261123.
pub(crate) fn date_number(date: NaiveDate) -> i64 {
    i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day())
}

/// In which years dates may lie.
pub(crate) const YEARS: RangeInclusive<i32> = 1900..=2200;

/// Reads [`date_number`] back.
pub(crate) fn date_of(number: i64) -> Option<NaiveDate> {
    let year = i32::try_from(number / 10_000).ok()?;
    let month_day = u32::try_from(number % 10_000).ok()?;
    let date = NaiveDate::from_ymd_opt(year, month_day / 100, month_day % 100);
    // What may not be written is not read either: nobody counts with the year 200000.
    date.filter(|date| YEARS.contains(&date.year()))
}

pub(crate) fn date(row: &Row, column: &str) -> rusqlite::Result<NaiveDate> {
    let number: i64 = row.get(column)?;
    date_of(number).ok_or_else(|| unknown(column, number))
}

pub(crate) fn optional_date(row: &Row, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    let number: Option<i64> = row.get(column)?;
    number.map(|number| date_of(number).ok_or_else(|| unknown(column, number))).transpose()
}

const TIME: &str = "%Y-%m-%dT%H:%M:%S";

/// The file's form of a time, to the second.
pub(crate) fn time_text(time: NaiveDateTime) -> String {
    time.format(TIME).to_string()
}

pub(crate) fn time(row: &Row, column: &str) -> rusqlite::Result<NaiveDateTime> {
    let text: String = row.get(column)?;
    NaiveDateTime::parse_from_str(&text, TIME).map_err(|_| unknown(column, text))
}

const UTC: &str = "%Y-%m-%dT%H:%M:%SZ";

/// The file's form of a moment: in UTC, to the second.
pub(crate) fn utc_text(time: DateTime<FixedOffset>) -> String {
    time.naive_utc().format(UTC).to_string()
}

/// The time that a clock showed which was so many minutes ahead of UTC. What has no offset is the clock's time already.
pub(crate) fn clock_time(row: &Row, column: &str, offset: &str) -> rusqlite::Result<NaiveDateTime> {
    let Some(minutes) = row.get::<_, Option<i64>>(offset)? else { return time(row, column) };
    let text: String = row.get(column)?;
    let utc = NaiveDateTime::parse_from_str(&text, UTC).map_err(|_| unknown(column, &text))?;
    let ahead = TimeDelta::try_minutes(minutes).and_then(|ahead| utc.checked_add_signed(ahead));
    ahead.ok_or_else(|| unknown(offset, minutes))
}

/// A code such as `flow`, read by the domain type's own `parse`.
pub(crate) fn code<T>(row: &Row, column: &str, parse: impl Fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    parse(&text).ok_or_else(|| unknown(column, text))
}

pub(crate) fn optional_code<T>(
    row: &Row,
    column: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| parse(&text).ok_or_else(|| unknown(column, text))).transpose()
}

/// The `value` table's form of a grain: 1 for a day to 5 for a year, so that sorting puts finer ones first.
pub(crate) fn grain_number(grain: Grain) -> i64 {
    match grain {
        Grain::Day => 1,
        Grain::Week => 2,
        Grain::Month => 3,
        Grain::Quarter => 4,
        Grain::Year => 5,
    }
}

/// Reads [`grain_number`] back.
pub(crate) fn grain_of(number: i64) -> Option<Grain> {
    Grain::ALL.into_iter().find(|grain| grain_number(*grain) == number)
}

/// The `value` table's form of how sure a value is.
pub(crate) fn certainty_number(certainty: Certainty) -> i64 {
    match certainty {
        Certainty::Recorded => 0,
        Certainty::Estimated => 1,
        Certainty::Provisional => 2,
        Certainty::Confirmed => 3,
    }
}

/// Reads [`certainty_number`] back.
pub(crate) fn certainty_of(number: i64) -> Option<Certainty> {
    Certainty::ALL.into_iter().find(|certainty| certainty_number(*certainty) == number)
}

const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Mon, "mon"),
    (Weekday::Tue, "tue"),
    (Weekday::Wed, "wed"),
    (Weekday::Thu, "thu"),
    (Weekday::Fri, "fri"),
    (Weekday::Sat, "sat"),
    (Weekday::Sun, "sun"),
];

pub(crate) fn weekday_code(day: Weekday) -> &'static str {
    WEEKDAYS[day.num_days_from_monday() as usize].1
}

pub(crate) fn weekday_of(code: &str) -> Option<Weekday> {
    WEEKDAYS.into_iter().find(|(_, word)| *word == code).map(|(day, _)| day)
}
