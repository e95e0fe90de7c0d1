//! How far a chart reaches.

use crate::{Asking, Error};
use analysis::scorecard::Subject;
use domain::{DateRange, Grain, Period};

/// Not fewer periods where there are fewer values: a line needs room to go somewhere.
const FEWEST: u32 = 6;

/// How far a chart reaches where nobody says from when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Two years of months and the same month before, 90 days, 25 periods of any other grain.
    Recent,
    /// The fiscal year of the period that the reader is at, or the current one.
    Year,
    /// Three years.
    ThreeYears,
    /// From the first value on.
    All,
}

impl Reach {
    /// How many periods; none for a year, which begins where it begins, and for all.
    fn periods(self, grain: Grain) -> Option<u32> {
        match (self, grain) {
            (Self::Recent, Grain::Day) => Some(90),
            // Two years of months and the same month before.
            (Self::Recent, _) => Some(25),
            (Self::ThreeYears, Grain::Day) => Some(1_096),
            (Self::ThreeYears, Grain::Week) => Some(157),
            (Self::ThreeYears, Grain::Month) => Some(36),
            (Self::ThreeYears, Grain::Quarter) => Some(12),
            (Self::ThreeYears, Grain::Year) => Some(3),
            (Self::Year | Self::All, _) => None,
        }
    }
}

/// The range asked for; otherwise as many periods as are usual, up to the current one, or to the last value where that is
/// older. `at` is the period that the reader is at: the chart is moved to where that is in sight, with what came after it.
pub(super) fn range(asking: &Asking, reach: Option<Reach>, at: Option<Period>) -> Result<DateRange, Error> {
    let (subject, span, grain) = (&asking.plain(), asking.span(), asking.grain);
    let (calendar, today) = (subject.calendar(), subject.today);
    if reach.is_some() && (span.from.is_some() || span.to.is_some() || span.last.is_some()) {
        return Err(Error::ReachAndDays);
    }
    if let Some(range) = span.complete(Some(grain), calendar, today)? {
        return Ok(range);
    }
    let last_day = subject.span().and_then(|span| span.to.pred_opt()).map(|day| day.min(today)).unwrap_or(today);
    let last = calendar.period(grain, last_day);
    if span.from.is_none() && span.to.is_none() {
        return Ok(reached(reach.unwrap_or(Reach::Recent), subject, last, at));
    }
    let usual = |last: Period| self::usual(Reach::Recent, subject, last);
    let asked = span.days(usual(last).unwrap_or_else(|| calendar.range(last)))?;
    Ok(match (span.from, span.to) {
        // An end alone: the usual number of periods before it.
        (None, Some(_)) => {
            let last = asked.to.pred_opt().unwrap_or(asked.to);
            usual(calendar.period(grain, last)).unwrap_or(asked)
        }
        _ => asked,
    })
}

/// As far as is chosen, with the period that the reader is at in sight.
fn reached(reach: Reach, subject: &Subject, last: Period, at: Option<Period>) -> DateRange {
    let calendar = subject.calendar();
    let whole = || calendar.range(last);
    match (reach, at) {
        (Reach::Year, _) => {
            let year = calendar.parent(at.unwrap_or(last), Grain::Year);
            let range = calendar.range(year);
            // Not beyond today, where the year has begun.
            let end = calendar.end(calendar.period(last.grain, subject.today));
            DateRange {
                from: range.from,
                to: range.to.min(end).max(calendar.end(calendar.period(last.grain, range.from))),
            }
        }
        (Reach::All, at) => {
            let range = usual(reach, subject, last).unwrap_or_else(whole);
            at.map_or(range, |at| DateRange { to: range.to.max(near(subject, last, at, FEWEST)), ..range })
        }
        (_, None) => usual(reach, subject, last).unwrap_or_else(whole),
        (_, Some(at)) => {
            let count = reach.periods(last.grain).unwrap_or(FEWEST);
            let range = usual(reach, subject, last).unwrap_or_else(whole);
            if at.start < range.from {
                return around(subject, count, last, at).unwrap_or(range);
            }
            let to = range.to.max(near(subject, last, at, count / 2));
            DateRange { to, ..range }
        }
    }
}

/// The end of a period after the last value, where it is so near that the chart can reach there; otherwise that of the
/// last value.
fn near(subject: &Subject, last: Period, at: Period, most: u32) -> chrono::NaiveDate {
    let calendar = subject.calendar();
    let most = i32::try_from(most).unwrap_or(i32::MAX);
    let furthest = calendar.shift(last, most).unwrap_or(last);
    let has_begun = at.start <= subject.today;
    calendar.end(if at.start <= furthest.start && has_begun && at.start > last.start { at } else { last })
}

/// So many periods with the given one in the middle, not beyond the last one.
fn around(subject: &Subject, count: u32, last: Period, at: Period) -> Option<DateRange> {
    let calendar = subject.calendar();
    let half = i32::try_from(count / 2).ok()?;
    let end = calendar.shift(at, half).filter(|end| end.start < last.start).unwrap_or(last);
    let range = calendar.last(count, end)?;
    let first = subject.span().map(|span| calendar.period(at.grain, span.from).start).unwrap_or(range.from);
    Some(DateRange { from: range.from.max(first.min(at.start)), to: range.to })
}

/// The periods up to `last`, without empty ones before the first value; `None` at the ends of the calendar.
fn usual(reach: Reach, subject: &Subject, last: Period) -> Option<DateRange> {
    let calendar = subject.calendar();
    let fewest = calendar.last(FEWEST, last)?;
    let first = subject.span().map(|span| calendar.range(calendar.period(last.grain, span.from)).from);
    let most = match reach.periods(last.grain) {
        Some(count) => calendar.last(count, last)?.from,
        None => first.unwrap_or(fewest.from),
    };
    Some(DateRange { from: first.unwrap_or(most).max(most).min(fewest.from), to: fewest.to })
}
