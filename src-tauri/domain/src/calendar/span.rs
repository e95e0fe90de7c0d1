//! Stretches of time that are not one period: to date, the last n, the same elapsed part, working days.

use super::period::{month_index, shift_days, shift_months};
use super::{Calendar, DateRange, Grain, Period};
use chrono::{Datelike, NaiveDate, Weekday};

impl Calendar {
    /// From the start of the period in which `day` lies up to and with that day: month, quarter or year to date.
    pub fn to_date(&self, grain: Grain, day: NaiveDate) -> DateRange {
        DateRange { from: self.period(grain, day).start, to: day.succ_opt().unwrap_or(day) }
    }

    /// The `n` periods that end with this one; `None` for none, or where they would start before the year 1.
    pub fn last(&self, n: u32, period: Period) -> Option<DateRange> {
        let back = i32::try_from(n.checked_sub(1)?).ok()?;
        let first = if back == 0 { period } else { self.shift(period, -back)? };
        Some(DateRange { from: first.start, to: self.end(period) })
    }

    /// The last `n` periods that are over when `today` begins.
    pub fn last_complete(&self, n: u32, grain: Grain, today: NaiveDate) -> Option<DateRange> {
        self.last(n, self.prev(self.period(grain, today))?)
    }

    /// How many days a period has.
    pub fn days_in(&self, period: Period) -> i64 {
        self.range(period).days()
    }

    /// True where the period is not over: `today` is before its end.
    pub fn is_open(&self, period: Period, today: NaiveDate) -> bool {
        today < self.end(period)
    }

    /// The part of a period that has passed, `today` included; the whole period where it is over, and an empty range
    /// where it has not begun.
    pub fn elapsed(&self, period: Period, today: NaiveDate) -> DateRange {
        let whole = self.range(period);
        let to = today.succ_opt().unwrap_or(today).clamp(whole.from, whole.to);
        DateRange { to, ..whole }
    }

    /// The part of `other` that matches the part `elapsed` of `period` (both of one grain): up to the same day of the
    /// month for months, quarters and years (the month's last day where it is shorter), the same number of days
    /// otherwise. A whole period matches a whole period.
    pub fn same_elapsed(&self, period: Period, elapsed: DateRange, other: Period) -> DateRange {
        let (whole, counterpart) = (self.range(period), self.range(other));
        let Some(last) = elapsed.last_day().filter(|_| elapsed.to < whole.to) else {
            let to = if elapsed.days() == 0 { counterpart.from } else { counterpart.to };
            return DateRange { to, ..counterpart };
        };
        let last = match period.grain {
            Grain::Day | Grain::Week => shift_days(last, (other.start - period.start).num_days()),
            _ => shift_months(last, month_index(other.start) - month_index(period.start)),
        };
        let to = last.and_then(|day| day.succ_opt()).unwrap_or(counterpart.to);
        DateRange { to: to.clamp(counterpart.from, counterpart.to), ..counterpart }
    }

    /// The stretch of the same length just before this one, `n` times: whole months where the range is made of whole
    /// months, days otherwise.
    pub fn range_before(&self, range: DateRange, n: u32) -> Option<DateRange> {
        self.shift_range(range, -i64::from(n))
    }

    /// The same stretch a year before, by date; 29 February becomes 28 February.
    pub fn range_last_year(&self, range: DateRange) -> Option<DateRange> {
        let last = range.last_day()?;
        let from = shift_months(range.from, -12)?;
        let to = match range.to.day() {
            // Ranges that end with a month keep ending with it, leap year or not.
            1 => shift_months(range.to, -12)?,
            _ => shift_months(last, -12)?.succ_opt()?,
        };
        (from.year() >= 1).then_some(DateRange { from, to })
    }

    fn shift_range(&self, range: DateRange, by: i64) -> Option<DateRange> {
        if range.days() == 0 {
            return None;
        }
        let moved = if range.from.day() == 1 && range.to.day() == 1 {
            let months = (month_index(range.to) - month_index(range.from)).checked_mul(by)?;
            DateRange { from: shift_months(range.from, months)?, to: shift_months(range.to, months)? }
        } else {
            let days = range.days().checked_mul(by)?;
            DateRange { from: shift_days(range.from, days)?, to: shift_days(range.to, days)? }
        };
        (1..=9999).contains(&moved.from.year()).then_some(moved)
    }
}

impl DateRange {
    /// How many of its days are working days.
    pub fn working_days(&self, working: &[Weekday]) -> i64 {
        let (weeks, rest) = (self.days() / 7, self.days() % 7);
        let is_working =
            |offset: &i64| shift_days(self.from, *offset).is_some_and(|day| working.contains(&day.weekday()));
        let in_week = (0..7).filter(is_working).count();
        let in_rest = (0..rest).filter(is_working).count();
        weeks * i64::try_from(in_week).unwrap_or(0) + i64::try_from(in_rest).unwrap_or(0)
    }
}
