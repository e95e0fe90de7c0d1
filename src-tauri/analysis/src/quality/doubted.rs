//! Recorded values that their series does not make likely.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{Calendar, Grain, MeasureId, Period, Recorded, SegmentId};

use crate::plausible::{Doubt, PERIODS_BACK, doubt, has_usual};
use crate::rollup::Book;

/// A recorded value that its series does not make likely.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Doubted {
    /// What it belongs to, or [`SegmentId::NONE`].
    pub segment: SegmentId,
    /// The period it is for.
    pub period: Period,
    /// The number.
    pub value: f64,
    /// What is doubtful about it.
    pub doubt: Doubt,
}

/// So many of the newest periods of a grain are looked at: older values have been seen often.
pub fn looked_at(grain: Grain) -> u32 {
    match grain {
        Grain::Day => 62,
        Grain::Week => 26,
        Grain::Month => 24,
        Grain::Quarter => 12,
        Grain::Year => 6,
    }
}

/// The values of a measure's newest periods that are doubtful beside those before them, newest first. Periods that are not
/// over are left out: what has come in of them is less than usual.
pub fn doubted(book: &Book, measure: MeasureId, today: NaiveDate) -> Vec<Doubted> {
    let Some(kind) = book.kind(measure).filter(|kind| has_usual(*kind)) else { return Vec::new() };
    let calendar = book.calendar();
    let mut found = Vec::new();
    for ((grain, segment), series) in newest_series(book, measure) {
        let from = first_of(calendar, grain, looked_at(grain), today);
        for (place, &(period, value)) in series.iter().enumerate() {
            if period.start < from || calendar.is_open(period, today) {
                continue;
            }
            let back = calendar.last(PERIODS_BACK, period).map_or(NaiveDate::MIN, |range| range.from);
            let earlier = series.get(..place).unwrap_or_default();
            let earlier = earlier.get(earlier.partition_point(|(at, _)| at.start < back)..).unwrap_or_default();
            let next = series.get(place + 1).map(|(_, next)| *next);
            let doubt =
                doubt(kind, period, value, earlier).filter(|doubt| is_left(*doubt, grain, value, earlier, next));
            found.extend(doubt.map(|doubt| Doubted { segment, period, value, doubt }));
        }
    }
    found.sort_by_key(|one| (std::cmp::Reverse(calendar.end(one.period)), one.period.grain, one.segment));
    found
}

/// True where a doubt is left once more is known than when the value came in. A value of a new level is borne out by the one
/// after it; a decimal sign or a sign that is wrong in one file is wrong in the next as well. Single days may come to the
/// same by chance.
fn is_left(doubt: Doubt, grain: Grain, value: f64, earlier: &[(Period, f64)], next: Option<f64>) -> bool {
    let earlier = || earlier.iter().map(|(_, value)| *value);
    let is_borne_out = |next: f64| {
        let (least, greatest) = (earlier().fold(f64::INFINITY, f64::min), earlier().fold(f64::NEG_INFINITY, f64::max));
        (value > greatest && next > greatest) || (value < least && next < least)
    };
    match doubt {
        Doubt::Far(..) | Doubt::Swapped(_) => !next.is_some_and(is_borne_out),
        Doubt::Repeated(_) => grain >= Grain::Month,
        Doubt::Larger(..) | Doubt::Smaller(..) | Doubt::Sign(_) | Doubt::Weekday => true,
    }
}

type Series = Vec<(Period, f64)>;

/// The newest values of each segment and length of period, as many as are looked at and say what is usual, oldest first.
fn newest_series(book: &Book, measure: MeasureId) -> HashMap<(Grain, SegmentId), Series> {
    let calendar = book.calendar();
    let mut series: HashMap<(Grain, SegmentId), Series> = HashMap::new();
    let Some(newest) = book.last_recorded(measure).map(|period| calendar.end(period)) else { return series };
    let since: HashMap<Grain, NaiveDate> = Grain::ALL
        .into_iter()
        .map(|grain| (grain, first_of(calendar, grain, looked_at(grain) + PERIODS_BACK, newest)))
        .collect();
    let is_new = |row: &&Recorded| since.get(&row.grain).is_none_or(|since| row.date >= *since);
    for row in book.rows(measure).filter(is_new) {
        series.entry((row.grain, row.segment)).or_default().push((calendar.period(row.grain, row.date), row.value));
    }
    series
}

/// The first day of the last so many periods up to a day.
pub(super) fn first_of(calendar: &Calendar, grain: Grain, count: u32, day: NaiveDate) -> NaiveDate {
    calendar.last(count, calendar.period(grain, day)).map_or(NaiveDate::MIN, |range| range.from)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::Measure;
    use domain::MeasureKind;

    const ID: MeasureId = MeasureId(1);

    fn months(values: &[f64], kind: MeasureKind) -> Book {
        let calendar = Calendar::default();
        let mut period = calendar.parse_name("2025-12").unwrap();
        let mut rows = Vec::new();
        for &value in values {
            let (date, grain) = (period.start, period.grain);
            rows.push(Recorded { date, grain, segment: SegmentId::NONE, ordinal: 0, value, records: 1 });
            period = calendar.next(period).unwrap();
        }
        let mut book = Book::new(calendar);
        book.insert(&Measure { id: ID, kind, ..Measure::new("Sales") }, rows);
        book
    }

    fn july() -> Period {
        Calendar::default().parse_name("2026-07").unwrap()
    }

    #[test]
    fn slips_are_found_among_what_is_recorded_and_open_periods_let_be() {
        let usual = [410.0, 430.0, 415.0, 402.0, 425.0, 418.0, 421.0];
        for (last, kind, today, expected) in [
            (&[][..], MeasureKind::Flow, "2026-11-27", None),
            (&[417.0], MeasureKind::Flow, "2026-11-27", None),
            (&[4170.0], MeasureKind::Flow, "2026-11-27", Some(("2026-07", Doubt::Larger(10, 417.0)))),
            (&[-417.0, 420.0], MeasureKind::Flow, "2026-11-27", Some(("2026-07", Doubt::Sign(417.0)))),
            // All that came since is in cents.
            (&[41_700.0, 42_100.0], MeasureKind::Flow, "2026-11-27", Some(("2026-07", Doubt::Larger(100, 417.0)))),
            (&[417.0, 417.0], MeasureKind::Flow, "2026-11-27", Some(("2026-08", Doubt::Repeated(july())))),
            // A new level, and one value that is apart.
            (&[900.0, 950.0], MeasureKind::Flow, "2026-11-27", None),
            (&[900.0, 410.0], MeasureKind::Flow, "2026-11-27", Some(("2026-07", Doubt::Far(402.0, 430.0)))),
            (&[4170.0], MeasureKind::Sample, "2026-11-27", None),
            // The month that runs: so far only little came in.
            (&[4.0], MeasureKind::Flow, "2026-07-03", None),
            // A series that ended long ago has been seen.
            (&[4170.0], MeasureKind::Flow, "2031-11-27", None),
        ] {
            let book = months(&[&usual, last].concat(), kind);
            let found = doubted(&book, ID, today.parse().unwrap());
            let told = found.first().map(|one| (book.calendar().name(one.period), one.doubt));
            assert_eq!(told, expected.map(|(name, doubt)| (name.to_owned(), doubt)), "{last:?} {kind:?} {today}");
        }
    }
}
