//! Periods by their names: months, weeks, quarters, years.

use super::When;
use chrono::{Datelike, Months, NaiveDate, Weekday};
use domain::{Calendar, Grain};

/// Words of fiscal years: `FY 2026`, `GJ 2025/26`.
pub(super) const FISCAL: [&str; 11] = [
    "fy",
    "fye",
    "gj",
    "wj",
    "fiscal",
    "financial",
    "geschäftsjahr",
    "wirtschaftsjahr",
    "exercice",
    "ejercicio",
    "boekjaar",
];

fn starting(day: NaiveDate, grain: Grain) -> When {
    When { day, grain, seconds: None }
}

/// A month of the calendar.
pub(super) fn month(year: i32, month: u32) -> Option<When> {
    Some(starting(NaiveDate::from_ymd_opt(year, month, 1)?, Grain::Month))
}

/// An ISO week. Where weeks do not start on Monday, it is the one that holds the ISO week's Thursday.
pub(crate) fn week(year: i32, week: u32, calendar: &Calendar) -> Option<When> {
    let thursday = NaiveDate::from_isoywd_opt(year, week, Weekday::Thu)?;
    Some(starting(thursday.week(calendar.week_start).checked_first_day()?, Grain::Week))
}

/// The week that holds a day.
pub(super) fn week_of(day: NaiveDate, calendar: &Calendar) -> Option<When> {
    Some(starting(day.week(calendar.week_start).checked_first_day()?, Grain::Week))
}

/// A fiscal year by the year in which it ends; the calendar's year where the fiscal one starts on 1 January.
pub(super) fn fiscal_year(year: i32, calendar: &Calendar) -> Option<When> {
    let first_year = if starts_in_january(calendar) { year } else { year.checked_sub(1)? };
    Some(starting(fiscal_day(first_year, calendar.fiscal_month, calendar)?, Grain::Year))
}

/// A year that lies in two, by the second of them; none where the fiscal year is the calendar's, which lies in one.
pub(super) fn split_year(second: i32, calendar: &Calendar) -> Option<When> {
    if starts_in_january(calendar) { None } else { fiscal_year(second, calendar) }
}

/// A quarter of a year that lies in two.
pub(super) fn split_quarter(second: i32, quarter: u32, calendar: &Calendar) -> Option<When> {
    if starts_in_january(calendar) { None } else { fiscal_quarter(second, quarter, calendar) }
}

/// A year; see [`super::read_date`].
pub(super) fn year(year: i32, calendar: &Calendar) -> Option<When> {
    fiscal_year(year, calendar)
}

/// A quarter, 1–4, of a fiscal year.
pub(super) fn fiscal_quarter(year: i32, quarter: u32, calendar: &Calendar) -> Option<When> {
    let first = fiscal_year(year, calendar)?.day.with_day(1)?;
    let start = first.checked_add_months(Months::new(3 * quarter_index(quarter)?))?;
    Some(starting(fiscal_day(start.year(), start.month(), calendar)?, Grain::Quarter))
}

/// A quarter; see [`super::read_date`].
pub(super) fn quarter(year: i32, quarter: u32, calendar: &Calendar) -> Option<When> {
    let aligned = calendar.fiscal_month % 3 == 1 && calendar.fiscal_day == 1;
    if !aligned {
        return fiscal_quarter(year, quarter, calendar);
    }
    let start = NaiveDate::from_ymd_opt(year, 1 + 3 * quarter_index(quarter)?, 1)?;
    Some(starting(start, Grain::Quarter))
}

fn quarter_index(quarter: u32) -> Option<u32> {
    (1..=4).contains(&quarter).then(|| quarter - 1)
}

fn starts_in_january(calendar: &Calendar) -> bool {
    calendar.fiscal_month == 1 && calendar.fiscal_day == 1
}

/// The day of a month on which fiscal periods start: its last one where it has no such day.
fn fiscal_day(year: i32, month: u32, calendar: &Calendar) -> Option<NaiveDate> {
    (1..=calendar.fiscal_day.clamp(1, 31)).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
}
