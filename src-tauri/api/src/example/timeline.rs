//! The three years of the example: its months, the days the stores were open, and where the story's turns are.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use domain::whole::held;

/// How many months there are values for.
pub(super) const MONTHS: usize = 36;
/// The last complete month.
pub(super) const LAST: usize = MONTHS - 1;
/// The month in which new order screens came.
const SCREENS: usize = LAST - 13;
/// The month in which the card terminal was down.
pub(super) const OUTAGE: usize = LAST - 9;
/// The first month with open Sundays.
pub(super) const SUNDAYS: usize = LAST - 7;

/// The months of the example, oldest first.
pub(super) struct Timeline {
    /// The first day of each month; one more than there are months.
    starts: Vec<NaiveDate>,
}

impl Timeline {
    /// The three years up to the last month that is complete on that day.
    pub(super) fn until(today: NaiveDate) -> Self {
        let end = today.with_day(1).unwrap_or(today);
        let starts = (0..=MONTHS).rev().map(|back| end.checked_sub_months(Months::new(held(back))).unwrap_or(end));
        Self { starts: starts.collect() }
    }

    /// The first day of a month; the end of the last one for [`MONTHS`] and beyond.
    pub(super) fn start(&self, month: usize) -> NaiveDate {
        self.starts.get(month.min(MONTHS)).copied().unwrap_or_default()
    }

    /// The month of the year, 1–12.
    pub(super) fn season(&self, month: usize) -> u32 {
        self.start(month).month()
    }

    /// The first day of the calendar year in which the last month lies, `back` years before.
    pub(super) fn budget_year(&self, back: i32) -> NaiveDate {
        let last = self.start(LAST);
        NaiveDate::from_ymd_opt(last.year() - back, 1, 1).unwrap_or(last)
    }

    /// The days on which the stores were open in a month.
    pub(super) fn open_days(&self, month: usize) -> Vec<NaiveDate> {
        let until = self.start(month + 1);
        let days = self.start(month).iter_days().take_while(|day| *day < until);
        days.filter(|day| self.is_open(*day)).collect()
    }

    /// The first Sunday on which the stores were open.
    pub(super) fn first_sunday(&self) -> NaiveDate {
        let start = self.start(SUNDAYS);
        start.iter_days().take(7).find(|day| day.weekday() == Weekday::Sun).unwrap_or(start)
    }

    /// The day on which the card terminal broke; it worked again after six days.
    pub(super) fn outage(&self) -> NaiveDate {
        let start = self.start(OUTAGE);
        start.checked_add_days(Days::new(6)).unwrap_or(start)
    }

    /// True on the six days without a card terminal.
    pub(super) fn is_outage(&self, day: NaiveDate) -> bool {
        (0..6).contains(&(day - self.outage()).num_days())
    }

    /// The day on which the order screens were switched on.
    pub(super) fn screens(&self) -> NaiveDate {
        self.start(SCREENS)
    }

    fn is_open(&self, day: NaiveDate) -> bool {
        let holiday = matches!((day.month(), day.day()), (12, 25 | 26) | (1, 1));
        !holiday && (day.weekday() != Weekday::Sun || day >= self.first_sunday())
    }
}
