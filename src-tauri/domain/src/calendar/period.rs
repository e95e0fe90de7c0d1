//! Periods: where they start and end, their neighbours, and what they are part of.

use super::{Calendar, DateRange, Grain, Period};
use chrono::{Datelike, Days, NaiveDate};

/// The years whose periods have names: `shift` and its kin stay within them.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

impl Calendar {
    /// The period of that grain in which the day lies.
    pub fn period(&self, grain: Grain, day: NaiveDate) -> Period {
        let start = match grain {
            Grain::Day => day,
            Grain::Week => day.week(self.week_start).checked_first_day().unwrap_or(day),
            Grain::Month => day.with_day(1).unwrap_or(day),
            Grain::Quarter => self.fiscal_start(day, 3),
            Grain::Year => self.fiscal_start(day, 12),
        };
        Period { grain, start }
    }

    /// The days of a period.
    pub fn range(&self, period: Period) -> DateRange {
        DateRange { from: period.start, to: self.end(period) }
    }

    /// The day after a period's last day.
    pub fn end(&self, period: Period) -> NaiveDate {
        let start = self.period(period.grain, period.start).start;
        let end = match period.grain {
            Grain::Day => start.succ_opt(),
            Grain::Week => start.checked_add_days(Days::new(7)),
            Grain::Month => from_month_index(month_index(start) + 1, 1),
            Grain::Quarter => self.fiscal_date(month_index(start) + 3),
            Grain::Year => self.fiscal_date(month_index(start) + 12),
        };
        end.unwrap_or(NaiveDate::MAX)
    }

    /// The period so many periods later, or earlier where `by` is negative; `None` outside the years 1 to 9999.
    pub fn shift(&self, period: Period, by: i32) -> Option<Period> {
        let period = self.period(period.grain, period.start);
        let (by, index) = (i64::from(by), month_index(period.start));
        let start = match period.grain {
            Grain::Day => shift_days(period.start, by),
            Grain::Week => shift_days(period.start, by * 7),
            Grain::Month => from_month_index(index + by, 1),
            Grain::Quarter => self.fiscal_date(index + by * 3),
            Grain::Year => self.fiscal_date(index + by * 12),
        }?;
        YEARS.contains(&start.year()).then_some(Period { start, ..period })
    }

    /// The period after this one.
    pub fn next(&self, period: Period) -> Option<Period> {
        self.shift(period, 1)
    }

    /// The period before this one.
    pub fn prev(&self, period: Period) -> Option<Period> {
        self.shift(period, -1)
    }

    /// The same period a year before. ISO weeks keep their number, so week 53 has none after a year of 52;
    /// weeks that do not start on Monday go back 52 weeks. 29 February goes back to 28 February.
    pub fn last_year(&self, period: Period) -> Option<Period> {
        match period.grain {
            Grain::Day => {
                let start = shift_months(period.start, -12)?;
                YEARS.contains(&start.year()).then_some(Period { start, ..period })
            }
            Grain::Week if self.has_iso_weeks() => {
                let week = period.start.iso_week();
                let start = NaiveDate::from_isoywd_opt(week.year() - 1, week.week(), self.week_start)?;
                (week.year() > *YEARS.start()).then_some(Period { start, ..period })
            }
            Grain::Week => self.shift(period, -52),
            Grain::Month => self.shift(period, -12),
            Grain::Quarter => self.shift(period, -4),
            Grain::Year => self.shift(period, -1),
        }
    }

    /// Every period of that grain that shares a day with the range, in order.
    pub fn periods(&self, grain: Grain, range: DateRange) -> Vec<Period> {
        if range.days() == 0 {
            return Vec::new();
        }
        let first = self.period(grain, range.from);
        std::iter::successors(Some(first), |period| self.next(*period))
            .take_while(|period| period.start < range.to)
            .collect()
    }

    /// The coarser period that a period belongs to: that of its middle day, which is a week's fourth. Asked for a finer grain, the finer period in which that day lies.
    pub fn parent(&self, period: Period, grain: Grain) -> Period {
        self.period(grain, self.anchor(period))
    }

    /// The day that decides what a period belongs to: its middle one. Most of it lies on that day's side of the start of a
    /// week's year, or of a fiscal year that starts in the middle of a month.
    pub fn anchor(&self, period: Period) -> NaiveDate {
        shift_days(period.start, self.days_in(period) / 2).unwrap_or(period.start)
    }

    /// The fiscal year in which the day lies, named by the calendar year in which it ends.
    pub fn fiscal_year(&self, day: NaiveDate) -> i32 {
        let year = self.period(Grain::Year, day);
        self.range(year).last_day().unwrap_or(day).year()
    }

    /// The quarter (1–4) of the fiscal year in which the day lies.
    pub fn quarter_number(&self, day: NaiveDate) -> u32 {
        let quarter = self.period(Grain::Quarter, day).start;
        let months = (month_index(quarter) - self.first_month()).rem_euclid(12);
        u32::try_from(months / 3).unwrap_or(0) + 1
    }

    /// The ISO year and week number (1–53) of the day; `None` where weeks do not start on Monday.
    pub fn iso_week(&self, day: NaiveDate) -> Option<(i32, u32)> {
        self.has_iso_weeks().then(|| (day.iso_week().year(), day.iso_week().week()))
    }

    /// True where weeks start on Monday, and so have ISO numbers.
    pub fn has_iso_weeks(&self) -> bool {
        self.week_start == chrono::Weekday::Mon
    }

    /// True where the fiscal year is the calendar year.
    pub fn has_calendar_years(&self) -> bool {
        self.first_month() == 0 && self.fiscal_day <= 1
    }

    /// The first day of the fiscal year of that name.
    pub(super) fn fiscal_year_start(&self, name: i32) -> Option<NaiveDate> {
        // Only a year that starts on 1 January ends in the year it starts in.
        let start = if self.has_calendar_years() { name } else { name - 1 };
        self.fiscal_date(i64::from(start) * 12 + self.first_month())
    }

    /// The start of the fiscal stretch of `step` months (3 or 12) in which the day lies.
    fn fiscal_start(&self, day: NaiveDate, step: i64) -> NaiveDate {
        let index = month_index(day);
        let index = index - (index - self.first_month()).rem_euclid(step);
        match self.fiscal_date(index) {
            Some(start) if start <= day => start,
            _ => self.fiscal_date(index - step).unwrap_or(day),
        }
    }

    /// The day in that month on which a fiscal quarter or year starts: the month's last day where it is too short.
    fn fiscal_date(&self, index: i64) -> Option<NaiveDate> {
        from_month_index(index, self.fiscal_day)
    }

    /// The month in which the fiscal year starts, counted from 0; nonsense counts as the nearest month.
    fn first_month(&self) -> i64 {
        i64::from(self.fiscal_month.clamp(1, 12)) - 1
    }
}

/// Months since the year 0.
pub(super) fn month_index(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

/// The day of a month given by its index; the month's last day where it is too short.
pub(super) fn from_month_index(index: i64, day: u32) -> Option<NaiveDate> {
    let year = i32::try_from(index.div_euclid(12)).ok()?;
    let month = u32::try_from(index.rem_euclid(12)).ok()? + 1;
    (0..4).find_map(|short| NaiveDate::from_ymd_opt(year, month, day.clamp(1, 31).checked_sub(short)?))
}

/// The day so many months later; the month's last day where it is too short (31 January + 1 is 28 February).
pub(super) fn shift_months(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    from_month_index(month_index(day).checked_add(by)?, day.day())
}

/// The day so many days later.
pub(super) fn shift_days(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    day.checked_add_signed(chrono::TimeDelta::try_days(by)?)
}
