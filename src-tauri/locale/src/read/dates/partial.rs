//! Which one is meant where the year, or more, is left out.

use super::{Ask, Fault, Lean};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::{Calendar, Grain, Period};

/// How long ago a day may be to be meant by one who looks ahead: an action that is a little late.
const JUST_NOW: Days = Days::new(31);
const NOT_AT_ALL: Days = Days::new(0);

impl Ask<'_> {
    /// "5 Dec"
    pub(super) fn day_of_year(&self, month: u32, day: u32) -> Result<Period, Fault> {
        // A leap year is at most eight years away.
        let years = self.today.year() - 8..=self.today.year() + 8;
        let days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)).map(day_period);
        self.choose(days, JUST_NOW).ok_or(Fault::NoSuchDay { year: None, month })
    }

    /// "the 5th"
    pub(super) fn day_of_month(&self, day: u32) -> Result<Period, Fault> {
        let month = self.calendar.period(Grain::Month, self.today);
        let months = (-3..=3).filter_map(|by| self.calendar.shift(month, by));
        self.choose(months.filter_map(|month| month.start.with_day(day)).map(day_period), NOT_AT_ALL)
            .ok_or(Fault::Unknown)
    }

    /// "October"
    pub(super) fn month(&self, month: u32) -> Result<Period, Fault> {
        self.near(Grain::Month, 24, |period| period.start.month() == month).ok_or(Fault::Unknown)
    }

    /// "Q4"
    pub(super) fn quarter(&self, number: u32) -> Result<Period, Fault> {
        let is_it = |period: &Period| self.calendar.quarter_number(period.start) == number;
        self.near(Grain::Quarter, 8, is_it).ok_or(Fault::Unknown)
    }

    /// "W48"
    pub(super) fn week(&self, number: u32) -> Result<Period, Fault> {
        if !self.calendar.has_iso_weeks() {
            return Err(Fault::NoWeekNumbers);
        }
        // Week 53 is at most seven years away.
        let is_it = |period: &Period| self.calendar.iso_week(period.start).is_some_and(|(_, week)| week == number);
        self.near(Grain::Week, 53 * 8, is_it).ok_or(Fault::Unknown)
    }

    /// "Friday": never today, which is called today.
    pub(super) fn weekday(&self, weekday: Weekday) -> Result<Period, Fault> {
        let is_it = |period: &Period| period.start.weekday() == weekday && period.start != self.today;
        self.near(Grain::Day, 8, is_it).ok_or(Fault::Unknown)
    }

    fn near(&self, grain: Grain, reach: i32, is_it: impl Fn(&Period) -> bool) -> Option<Period> {
        let now = self.calendar.period(grain, self.today);
        self.choose((-reach..=reach).filter_map(|by| self.calendar.shift(now, by)).filter(is_it), NOT_AT_ALL)
    }

    /// The one of these, in order of time, that somebody means today. Who looks ahead may mean what was over a `late` ago.
    fn choose(&self, periods: impl Iterator<Item = Period>, late: Days) -> Option<Period> {
        let periods: Vec<Period> = periods.collect();
        let begun = |period: &&Period| period.start <= self.today;
        match self.lean {
            Lean::Back => periods.iter().rev().find(begun).or(periods.first()),
            Lean::Ahead => periods.iter().find(|period| self.is_ahead(**period, late)).or(periods.last()),
            Lean::Near => periods.iter().min_by_key(|period| (period.start - self.today).num_days().abs()),
        }
        .copied()
    }

    fn is_ahead(&self, period: Period, late: Days) -> bool {
        self.calendar.end(period).checked_add_days(late).is_none_or(|end| end > self.today)
    }
}

pub(super) fn day_period(day: NaiveDate) -> Period {
    Period { grain: Grain::Day, start: day }
}

/// The first or the last day of a period.
pub(super) fn edge(calendar: &Calendar, period: Period, is_last: bool) -> NaiveDate {
    match is_last {
        true => calendar.range(period).last_day().unwrap_or(period.start),
        false => period.start,
    }
}
