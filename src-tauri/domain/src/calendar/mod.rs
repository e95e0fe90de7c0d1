//! The workspace's calendar: grains, periods, half-open ranges, fiscal years and weeks.
//!
//! All ranges are half-open: `from` is in, `to` is not.

mod name;
mod period;
mod placement;
mod span;
#[cfg(test)]
mod tests;

pub use placement::Placement;

use chrono::{NaiveDate, Weekday};

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// One day.
    Day,
    /// Seven days from the workspace's first day of the week.
    Week,
    /// A calendar month.
    Month,
    /// A quarter of the fiscal year.
    Quarter,
    /// A fiscal year.
    Year,
}

/// A stretch of days, `from` inclusive, `to` exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateRange {
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last one.
    pub to: NaiveDate,
}

/// One period, such as October 2026: its grain and its first day. Made by [`Calendar`], which knows where periods start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// Its grain.
    pub grain: Grain,
    /// Its first day.
    pub start: NaiveDate,
}

/// How a workspace divides time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// The month (1–12) in which the fiscal year starts.
    pub fiscal_month: u32,
    /// The day of that month (1–31; a day the month lacks means its last day, so 29 February works every year).
    pub fiscal_day: u32,
    /// The first day of the week.
    pub week_start: Weekday,
}

impl Default for Calendar {
    fn default() -> Self {
        Self { fiscal_month: 1, fiscal_day: 1, week_start: Weekday::Mon }
    }
}

impl DateRange {
    /// True where the day lies in the range.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day < self.to
    }

    /// True where the whole of the other range lies in this one.
    pub fn covers(&self, other: &Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// True where the two ranges share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.from.max(other.from) < self.to.min(other.to)
    }

    /// The last day; `None` where the range is empty.
    pub fn last_day(&self) -> Option<NaiveDate> {
        if self.from < self.to { self.to.pred_opt() } else { None }
    }

    /// How many days; 0 where the range is empty or turned round.
    pub fn days(&self) -> i64 {
        (self.to - self.from).num_days().max(0)
    }
}

impl Grain {
    /// All grains, finest first.
    pub const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// The word of the command line and of the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// Reads [`Grain::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grain| grain.code() == code)
    }
}
