//! A fiscal year whose total is divided among its periods: what targets and budgets of a year are asked alike.

use crate::{Fault, error, read};
use chrono::NaiveDate;
use domain::{Grain, Period};
use locale::{Lean, Locale};

/// How many past years a shape is taken from where nobody says so.
const USUAL_YEARS: u32 = 2;
/// Not more than these: what a business was ten years ago says little of its next year.
const MOST_YEARS: u32 = 10;

/// The fiscal year that is named; the current one where none is.
pub(super) fn year_of(text: Option<&str>, locale: &Locale, today: NaiveDate) -> Result<Period, Fault> {
    let calendar = locale.calendar();
    let Some(text) = read::filled(text) else {
        return Ok(calendar.period(Grain::Year, today));
    };
    let read = locale.read_period(text, today, Lean::Ahead, Some(Grain::Year)).ok();
    read.filter(|period| period.grain == Grain::Year).ok_or_else(|| {
        let example = calendar.name(calendar.period(Grain::Year, today));
        Fault::invalid(locale.words().error_season_year(&example, &error::short(text))).at("year")
    })
}

/// How many past years the shape is taken from.
pub(super) fn years_of(years: Option<u32>) -> Result<usize, Fault> {
    match years.unwrap_or(USUAL_YEARS) {
        years if years <= MOST_YEARS => Ok(years as usize),
        _ => Err(Fault::invalid(|locale: &Locale| locale.words().error_season_years(&locale.count(MOST_YEARS.into())))
            .at("years")),
    }
}
