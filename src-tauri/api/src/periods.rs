//! Periods as the commands describe them.

use crate::wire::PeriodInfo;
use analysis::series::Point;
use chrono::NaiveDate;
use domain::{Calendar, Period};
use locale::Locale;

/// A period and its neighbours; the next one only where it has begun.
pub(crate) fn info(locale: &Locale, calendar: &Calendar, period: Period, today: NaiveDate) -> PeriodInfo {
    let range = calendar.range(period);
    let open = calendar.is_open(period, today);
    let next = calendar.next(period).filter(|next| next.start <= today);
    PeriodInfo {
        name: calendar.name(period),
        grain: period.grain.code().into(),
        label: locale.period(period),
        from: range.from.to_string(),
        to: range.to.to_string(),
        open,
        elapsed: open.then(|| day_of(locale, calendar, period, today)),
        previous: calendar.prev(period).map(|previous| calendar.name(previous)),
        next: next.map(|next| calendar.name(next)),
    }
}

/// "so far, day 17 of 31": of the calendar, whatever was recorded by then.
fn day_of(locale: &Locale, calendar: &Calendar, period: Period, today: NaiveDate) -> String {
    let days = |days: i64| u64::try_from(days).unwrap_or(0);
    locale.day_of(days(calendar.elapsed(period, today).days()), days(calendar.days_in(period)))
}

/// How much of an open period a number is of: "so far, 17 of 31 days", "entered before its end". Empty where it is over.
pub(crate) fn known_part(locale: &Locale, calendar: &Calendar, point: &Point) -> String {
    point.elapsed(calendar).map(|(elapsed, days)| locale.known_part(elapsed, days)).unwrap_or_default()
}
