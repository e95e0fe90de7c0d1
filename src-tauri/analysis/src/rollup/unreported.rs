//! What a measure lacks of a segment that is recorded regularly: the month of a store whose numbers did not come, while
//! those of the others did. What is added up without it is less than it says.
//!
//! Where a measure's segments come and go, such as the customers of a day, nothing is missing: nobody bought. So nothing
//! is said unless most segments of the measure are recorded period by period.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{DateRange, Grain, Pending, Period, Recorded, SegmentId, Unconfirmed};

use super::until::over;
use super::{Book, Series};

/// From so many periods on it is known how regularly a segment is recorded.
const ENOUGH: usize = 4;
/// One in so many periods may be missing of a segment that is recorded regularly, and one in any case.
const MISSING_IN: usize = 12;
/// After so many days a segment that is recorded by the day is over, as data is that is so late.
const DAYS_UNTIL_OVER: i64 = 62;

/// The first days of the periods for which something is recorded, in order.
type Starts = Vec<NaiveDate>;

impl Book {
    /// The periods for which a segment of the measure has no value, while others have: between its values, and after them
    /// unless it is over or another began in its place. Of days, the months.
    pub(super) fn unreported(&self, series: &Series) -> Vec<Unconfirmed> {
        let mut segments = series.days.iter().chain(&series.longer).map(|row| row.segment);
        if segments.next().is_none_or(|first| segments.all(|segment| segment == first)) {
            return Vec::new();
        }
        let grain = if series.cadence == Grain::Day { Grain::Month } else { series.cadence };
        let recorded = self.recorded_by_segment(series, grain);
        let all = sorted(recorded.values().flatten().copied().collect());
        let begun = sorted(recorded.values().filter_map(|starts| starts.first().copied()).collect());
        let known: Vec<_> = recorded.iter().filter(|(_, starts)| starts.len() >= ENOUGH).collect();
        let regular: Vec<_> =
            known.iter().filter_map(|(id, starts)| Some((*id, *starts, between(starts, &all)?))).collect();
        if 4 * regular.len() < 3 * known.len() {
            return Vec::new();
        }
        let mut unreported = Vec::new();
        for (&segment, starts, mut missing) in regular {
            missing.extend(match series.cadence {
                Grain::Day => self.months_since(series, segment, &all, &begun),
                _ => since(starts, &all, &begun, over(grain)),
            });
            let of = |start| Unconfirmed { period: Period { grain, start }, segment, pending: Pending::Missing };
            unreported.extend(sorted(missing).into_iter().map(of));
        }
        unreported.sort_unstable_by_key(|lack| (lack.period.start, lack.segment));
        unreported
    }

    /// For which periods of the grain each segment has values.
    fn recorded_by_segment(&self, series: &Series, grain: Grain) -> HashMap<SegmentId, Starts> {
        let mut recorded: HashMap<SegmentId, Starts> = HashMap::new();
        for rows in series.days.chunk_by(same_time).chain(series.longer.chunk_by(same_time)) {
            let Some(first) = rows.first() else { continue };
            let period = self.calendar.period(first.grain, first.date);
            let periods = match first.grain > grain {
                true => self.calendar.periods(grain, self.calendar.range(period)),
                false => vec![self.calendar.parent(period, grain)],
            };
            for row in rows {
                let starts = recorded.entry(row.segment).or_default();
                for period in &periods {
                    if starts.last() != Some(&period.start) {
                        starts.push(period.start);
                    }
                }
            }
        }
        recorded.into_iter().map(|(segment, starts)| (segment, sorted(starts))).collect()
    }

    /// The months without all days of a segment that is recorded by the day and stopped lately, but longer ago than is
    /// waited for.
    fn months_since(&self, series: &Series, segment: SegmentId, all: &[NaiveDate], begun: &[NaiveDate]) -> Starts {
        let last = series.days.iter().rev().find(|row| row.segment == segment).map(|row| row.date);
        let Some((last, newest)) = last.zip(series.days.last().map(|row| row.date)) else { return Vec::new() };
        let missing = (newest - last).num_days();
        if missing <= i64::from(over(Grain::Day)) || missing > DAYS_UNTIL_OVER {
            return Vec::new();
        }
        let range = DateRange { from: last.succ_opt().unwrap_or(last), to: newest };
        let months = self.calendar.periods(Grain::Month, range).into_iter().map(|month| month.start);
        let starts: Starts = months.filter(|start| all.contains(start)).collect();
        match starts.iter().any(|start| begun.contains(start)) {
            true => Vec::new(),
            false => starts,
        }
    }
}

/// The periods with values of others between the first and the last of a segment; `None` where it is not recorded
/// regularly.
fn between(starts: &[NaiveDate], all: &[NaiveDate]) -> Option<Starts> {
    let (first, last) = (starts.first()?, starts.last()?);
    let inside = all.iter().filter(|start| first < *start && *start < last);
    let missing: Starts = inside.filter(|start| starts.binary_search(start).is_err()).copied().collect();
    (missing.len() <= (starts.len() / MISSING_IN).max(1)).then_some(missing)
}

/// The periods with values of others after the last of a segment; none where it is over, and where another began when it
/// stopped: then that is what it is called now.
fn since(starts: &[NaiveDate], all: &[NaiveDate], begun: &[NaiveDate], over: u32) -> Starts {
    let missing: Starts = all.iter().filter(|start| starts.last() < Some(*start)).copied().collect();
    let is_replaced = missing.first().is_some_and(|start| begun.binary_search(start).is_ok());
    match is_replaced || missing.len() > over as usize {
        true => Vec::new(),
        false => missing,
    }
}

fn sorted(mut starts: Starts) -> Starts {
    starts.sort_unstable();
    starts.dedup();
    starts
}

fn same_time(one: &Recorded, other: &Recorded) -> bool {
    one.date == other.date && one.grain == other.grain
}
