//! Windows that `prev`, `last_year`, `to_date` and `rolling` lead to.

use super::Window;
use crate::{Calendar, DateRange, Grain, Period};
use chrono::{Days, NaiveDate};

/// Another window, as seen from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shift {
    /// So many windows before.
    Previous(u32),
    /// The same window last year.
    LastYear,
    /// From the start of the period of that grain to the window's end.
    ToDate(Grain),
    /// The last so many periods of the window's grain, ending with it.
    Rolling(u32),
}

impl Window {
    /// A whole period.
    pub fn of(calendar: &Calendar, period: Period) -> Self {
        Self { range: calendar.range(period), grain: Some(period.grain) }
    }

    /// A stretch of days that is no period.
    pub fn custom(range: DateRange) -> Self {
        Self { range, grain: None }
    }

    /// The period it is, whole or cut short at its end; `None` for custom stretches.
    pub fn period(&self, calendar: &Calendar) -> Option<Period> {
        let period = calendar.period(self.grain?, self.range.from);
        (period.start == self.range.from).then_some(period)
    }

    /// The window that a shift leads to; `None` where there is none, such as a period before the year 1, week 53 a
    /// year before, or the last 12 periods of a custom stretch.
    ///
    /// A window cut short at its end leads to windows cut at the same elapsed part.
    pub fn shifted(&self, calendar: &Calendar, shift: Shift) -> Option<Self> {
        match shift {
            Shift::Previous(n) => match self.period(calendar) {
                Some(period) => Some(self.matching(calendar, calendar.shift(period, -i32::try_from(n).ok()?)?)),
                None => calendar.range_before(self.range, n).map(Self::custom),
            },
            Shift::LastYear => match self.period(calendar) {
                Some(period) => Some(self.matching(calendar, calendar.last_year(period)?)),
                None => calendar.range_last_year(self.range).map(Self::custom),
            },
            Shift::ToDate(grain) => {
                let from = calendar.to_date(grain, self.day_of_its_year(calendar)?).from;
                // A week is whole, whose year began within it; a month has more days than its last week to date.
                let is_week = self.period(calendar).is_some_and(|period| period.grain == Grain::Week);
                let from = if is_week { from.min(self.range.from) } else { from };
                Some(Self { range: DateRange { from, to: self.range.to }, grain: Some(grain) })
            }
            Shift::Rolling(n) => {
                let first = calendar.last(n, self.period(calendar)?)?.from;
                Some(Self::custom(DateRange { from: first, to: self.range.to }))
            }
        }
    }

    /// The day whose month, quarter and year the window belongs to: its last one; a week's fourth, as a week belongs to the
    /// year in which most of it lies.
    fn day_of_its_year(&self, calendar: &Calendar) -> Option<NaiveDate> {
        match self.period(calendar).filter(|period| period.grain == Grain::Week) {
            Some(week) => week.start.checked_add_days(Days::new(3)),
            None => self.range.last_day(),
        }
    }

    /// Another period of the same grain, cut where this window is.
    fn matching(&self, calendar: &Calendar, other: Period) -> Self {
        let range = match self.period(calendar) {
            Some(period) => calendar.same_elapsed(period, self.range, other),
            None => calendar.range(other),
        };
        Self { range, grain: self.grain }
    }
}
