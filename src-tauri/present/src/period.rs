//! Periods as they are shown.

use crate::Context;
use analysis::series::Point;
use domain::{Calendar, DateRange, Period};
use locale::Locale;

/// A period and its neighbours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodInfo {
    /// The period.
    pub period: Period,
    /// Its name, such as `2026-10`.
    pub name: String,
    /// As a person reads it: "October 2026".
    pub label: String,
    /// Its days.
    pub range: DateRange,
    /// True while it is not over.
    pub open: bool,
    /// "so far, day 17 of 31" from its first day until it is over.
    pub elapsed: Option<String>,
    /// The name of the period before.
    pub previous: Option<String>,
    /// The name of the period after, where it has begun.
    pub next: Option<String>,
}

impl Context<'_> {
    /// A period and its neighbours; the next one only where it has begun.
    pub fn period(&self, period: Period) -> PeriodInfo {
        PeriodInfo::new(self.locale, self.calendar(), period, self.today)
    }
}

impl PeriodInfo {
    /// A period and its neighbours as seen on a day.
    pub fn new(locale: &Locale, calendar: &Calendar, period: Period, today: chrono::NaiveDate) -> Self {
        let open = calendar.is_open(period, today);
        let next = calendar.next(period).filter(|next| next.start <= today);
        // Of the calendar, whatever was recorded by then.
        let days = |days: i64| u64::try_from(days).unwrap_or(0);
        let day_of = || locale.day_of(days(calendar.elapsed(period, today).days()), days(calendar.days_in(period)));
        Self {
            period,
            name: calendar.name(period),
            label: locale.period(period),
            range: calendar.range(period),
            open,
            elapsed: (open && period.start <= today).then(day_of),
            previous: calendar.prev(period).map(|previous| calendar.name(previous)),
            next: next.map(|next| calendar.name(next)),
        }
    }
}

/// How much of an open period a number is of: "so far, 17 of 31 days", "entered before its end". Empty where it is over.
pub(crate) fn known_part(locale: &Locale, calendar: &Calendar, point: &Point) -> String {
    point.elapsed(calendar).map(|(elapsed, days)| locale.known_part(elapsed, days)).unwrap_or_default()
}
