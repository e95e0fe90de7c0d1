//! Periods written by their first and last day: `28.09.2026 - 04.10.2026`, `28 Sep – 4 Oct 2026`, `01/10/2026 to 31/10/2026`.

use super::{When, read_date};
use crate::format::DateOrder;
use chrono::{Datelike, NaiveDate};
use domain::{Calendar, Grain};

/// What stands between the two days.
const BETWEEN: [&str; 11] = [" - ", " – ", " — ", " to ", " bis ", " au ", " al ", " tot ", " through ", "–", "..."];

/// Reads the period that has just these days; `None` where there is none, as of `1 Oct – 20 Oct 2026`.
///
/// Where the order of day and month is open, it is the one in which the days are a period: hardly ever both are.
pub(super) fn read(text: &str, order: Option<DateOrder>, calendar: &Calendar) -> Option<When> {
    let (from, to) = BETWEEN.iter().find_map(|between| text.split_once(between))?;
    let orders = order.map_or_else(|| vec![DateOrder::Dmy, DateOrder::Mdy], |order| vec![order]);
    orders.into_iter().find_map(|order| of_days(from.trim(), to.trim(), order, calendar))
}

fn of_days(from: &str, to: &str, order: DateOrder, calendar: &Calendar) -> Option<When> {
    let day = |text: &str| read_date(text, Some(order), calendar).filter(|when| when.grain == Grain::Day);
    let last = day(to)?.day;
    let first = day(from).map(|when| when.day).or_else(|| without_year(from, last, order, calendar))?;
    let after = last.succ_opt()?;
    let whole = |grain: &Grain| {
        let range = calendar.range(calendar.period(*grain, first));
        range.from == first && range.to == after
    };
    let grain = Grain::ALL.into_iter().find(whole)?;
    Some(When { day: first, grain, seconds: None })
}

/// "28.09.", "28 Sep" before a day with its year, and "28" before one of the same month.
fn without_year(text: &str, last: NaiveDate, order: DateOrder, calendar: &Calendar) -> Option<NaiveDate> {
    if let Ok(day) = text.trim_end_matches('.').parse() {
        return last.with_day(day);
    }
    let apart = if text.ends_with('.') || text.ends_with('/') { "" } else { " " };
    let in_year = |year: i32| {
        let when = read_date(&format!("{text}{apart}{year}"), Some(order), calendar)?;
        (when.grain == Grain::Day && when.day <= last).then_some(when.day)
    };
    in_year(last.year()).or_else(|| in_year(last.year() - 1))
}
