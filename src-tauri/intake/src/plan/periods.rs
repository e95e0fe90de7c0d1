//! What the dates of all rows say together: which rows add others up, and whether the newest stand first.

use super::repeat::Key;
use crate::cell::Cell;
use crate::date::{When, bare_week, month_of, month_of_fiscal_year, read_date, read_split_year, week_of_year};
use crate::format::Format;
use crate::quick::QuickMap;
use chrono::{Datelike, NaiveDate};
use domain::{Calendar, Grain};
use std::collections::{BTreeMap, HashMap};

/// The periods of the rows, with which measures have a value in them, a bit each (the 33rd shares one with the first).
#[derive(Debug, Default)]
pub(super) struct Periods {
    seen: QuickMap<(Grain, NaiveDate), u32>,
    /// Which way the rows go.
    pub course: Course,
    /// Periods whose rows add up rows of shorter ones, with the measures for which they do.
    pub sums: HashMap<(NaiveDate, Grain), u32>,
}

/// Which way the dates of a file go.
#[derive(Debug, Default)]
pub(super) struct Course {
    last: Option<NaiveDate>,
    up: u64,
    down: u64,
}

impl Course {
    /// Takes the day of the next row into account.
    pub fn add(&mut self, day: NaiveDate) {
        match self.last.map(|last| day.cmp(&last)) {
            Some(std::cmp::Ordering::Greater) => self.up += 1,
            Some(std::cmp::Ordering::Less) => self.down += 1,
            _ => {}
        }
        self.last = Some(day);
    }

    /// True where the file begins with its newest rows, as bank statements do.
    pub fn newest_first(&self) -> bool {
        self.down > self.up
    }
}

impl Periods {
    /// Takes the next row into account.
    pub fn add(&mut self, key: Key, measures: u32) {
        *self.seen.entry((key.grain, key.date)).or_default() |= measures;
        self.course.add(key.date);
    }

    /// Finds the periods that have shorter ones within them, and forgets the rest.
    pub fn find_sums(&mut self, calendar: &Calendar) {
        let seen: BTreeMap<(Grain, NaiveDate), u32> = std::mem::take(&mut self.seen).into_iter().collect();
        let finest = seen.keys().next().map(|(grain, _)| *grain);
        for ((grain, start), measures) in seen.iter().filter(|((grain, _), _)| Some(*grain) != finest) {
            let range = calendar.range(calendar.period(*grain, *start));
            let shorter = Grain::ALL.into_iter().filter(|shorter| shorter < grain);
            let within = shorter.flat_map(|shorter| seen.range((shorter, range.from)..(shorter, range.to)));
            let both = within.fold(0, |all, (_, measures)| all | measures) & measures;
            if both != 0 {
                self.sums.insert((*start, *grain), both);
            }
        }
    }
}

/// The year of dates that are written without one: it is known of the first, and goes on where the days begin anew.
#[derive(Debug)]
pub(super) struct Years {
    year: i32,
    last: Option<NaiveDate>,
}

/// Days further apart than this lie on either side of New Year.
const HALF_A_YEAR: i64 = 183;

impl Years {
    pub fn of(format: &Format) -> Self {
        Self { year: format.year.unwrap_or_default(), last: None }
    }

    /// A month by its number.
    pub fn month(&mut self, month: u32) -> Option<When> {
        Some(When { grain: Grain::Month, ..self.day((month, 1))? })
    }

    /// A week by its number.
    pub fn week(&mut self, week: u32, calendar: &Calendar) -> Option<When> {
        let of = |by: i32| Some((self.year + by, week_of_year(self.year + by, week, calendar)?));
        let near =
            |(_, when): &(i32, When)| self.last.is_none_or(|last| (when.day - last).num_days().abs() <= HALF_A_YEAR);
        // Of the first row the year is known: a week that it does not have is none.
        let around: &[i32] = if self.last.is_some() { &[0, 1, -1] } else { &[0] };
        let (year, when) = around.iter().filter_map(|by| of(*by)).find(near).or_else(|| of(0))?;
        (self.year, self.last) = (year, Some(when.day));
        Some(when)
    }

    /// A day by its month and day.
    pub fn day(&mut self, (month, day): (u32, u32)) -> Option<When> {
        let of = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
        let near = |date: &NaiveDate| self.last.is_none_or(|last| (*date - last).num_days().abs() <= HALF_A_YEAR);
        let date = [0, 1, -1].into_iter().filter_map(|by| of(self.year + by)).find(near).or_else(|| of(self.year))?;
        (self.year, self.last) = (date.year(), Some(date));
        Some(When { day: date, grain: Grain::Day, seconds: None })
    }
}

/// A week by its number or its name.
pub(super) fn week_of(text: &str) -> Option<u32> {
    let number = text.trim().parse().ok().filter(|week| (1..=53).contains(week));
    number.or_else(|| bare_week(text))
}

/// A month whose year stands in a column of its own: a year of the calendar, or a fiscal one by its column or by what it says, as
/// `FY2026` and `2025/26` do.
pub(super) fn year_and_month(year: Cell<'_>, month: Cell<'_>, is_fiscal: bool, calendar: &Calendar) -> Option<When> {
    let (text, month) = (year.display(), month_of(&month.display())?);
    let number = text.trim().parse().ok().filter(|year| crate::date::YEARS.contains(year));
    if let Some(year) = number.filter(|_| !is_fiscal) {
        return Some(When { day: NaiveDate::from_ymd_opt(year, month, 1)?, grain: Grain::Month, seconds: None });
    }
    let read = || read_split_year(&text, calendar).or_else(|| read_date(&text, None, calendar));
    let year = read().filter(|when| when.grain == Grain::Year)?;
    month_of_fiscal_year(year, month)
}
