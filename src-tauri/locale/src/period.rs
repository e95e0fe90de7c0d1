//! Names of periods as people write them. The stable names of files and scripts are the calendar's own.

use crate::Locale;
use chrono::{Datelike, Days, NaiveDate};
use domain::{DateRange, Grain, Period};

/// What stands under a point of a chart's time axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AxisLabel {
    /// "Oct", "7 Oct", "W44", "Q4".
    pub short: String,
    /// The year on the line beneath, "2026" or "FY2026"; shown where it changes. Empty for a year's own label.
    pub year: String,
}

impl Locale {
    /// The name of a period: "Wed, 7 Oct 2026", "W44 2026" (or the week's dates, where weeks do not start on Monday),
    /// "October 2026", "Q4 2026", "2026". A fiscal year that is not the calendar's is named with its months, "FY2026
    /// (Jul 2025 – Jun 2026)", and so are its quarters, "Q4 FY2026 (Apr – Jun 2026)".
    pub fn period(&self, period: Period) -> String {
        match period.grain {
            Grain::Day => self.date_with_weekday(period.start),
            Grain::Week => self.week(period.start),
            Grain::Month => self.month(period.start),
            Grain::Quarter | Grain::Year if self.calendar.has_calendar_years() => self.period_brief(period),
            Grain::Quarter | Grain::Year => format!("{} ({})", self.period_brief(period), self.months_of(period)),
        }
    }

    /// The same without what can be left out where it is clear: "7 Oct 2026", "Oct 2026", "FY2026", "Q4 FY2026".
    pub fn period_brief(&self, period: Period) -> String {
        match period.grain {
            Grain::Day => self.date(period.start),
            Grain::Week => self.week(period.start),
            Grain::Month => self.month_short(period.start),
            Grain::Quarter => format!("{} {}", self.quarter(period.start), self.fiscal_year(period.start)),
            Grain::Year => self.fiscal_year(period.start),
        }
    }

    /// The shortest name, for headings beside which the year is clear: "Oct", "7 Oct", "W44", "Q4", "2026".
    pub fn period_short(&self, period: Period) -> String {
        self.axis_label(period).short
    }

    /// The label of a period on a time axis.
    pub fn axis_label(&self, period: Period) -> AxisLabel {
        let day = period.start;
        let (short, year) = match period.grain {
            Grain::Day => (self.date_short(day), day.year().to_string()),
            Grain::Week => self.week_label(day),
            Grain::Month => (self.month_name_short(day), day.year().to_string()),
            Grain::Quarter => (self.quarter(day), self.fiscal_year(day)),
            Grain::Year => (self.fiscal_year(day), String::new()),
        };
        AxisLabel { short, year }
    }

    /// Any stretch of days, with its first and last day: "1 Jan – 23 Nov 2026".
    pub fn range(&self, range: DateRange) -> String {
        self.date_range(range.from, before(range.to).max(range.from))
    }

    fn week(&self, start: NaiveDate) -> String {
        match self.calendar.iso_week(start) {
            Some((year, week)) => format!("{} {year}", self.words.phrase_week(&format!("{week:02}"))),
            None => self.date_range(start, start.checked_add_days(Days::new(6)).unwrap_or(start)),
        }
    }

    fn week_label(&self, start: NaiveDate) -> (String, String) {
        match self.calendar.iso_week(start) {
            Some((year, week)) => (self.words.phrase_week(&format!("{week:02}")), year.to_string()),
            None => (self.date_short(start), start.year().to_string()),
        }
    }

    fn quarter(&self, start: NaiveDate) -> String {
        self.words.phrase_quarter(&self.calendar.quarter_number(start).to_string())
    }

    /// "2026", or "FY2026" where the fiscal year is not the calendar's.
    fn fiscal_year(&self, start: NaiveDate) -> String {
        let year = self.calendar.fiscal_year(start);
        if self.calendar.has_calendar_years() {
            year.to_string()
        } else {
            self.words.phrase_fiscal_year(&year.to_string())
        }
    }

    /// "Jul 2025 – Jun 2026", or its first and last day where it does not start with a month.
    fn months_of(&self, period: Period) -> String {
        let range = self.calendar.range(period);
        let (first, last) = (range.from, before(range.to));
        if first.day() != 1 {
            return self.date_range(first, last);
        }
        let start = if first.year() == last.year() { self.month_name_short(first) } else { self.month_short(first) };
        format!("{start} – {}", self.month_short(last))
    }
}

fn before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}
