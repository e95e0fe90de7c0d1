//! Until when a measure is recorded, where it is recorded for several segments: one store's missing month is missing,
//! though the others have theirs.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::{Grain, MeasureId, Period, Recorded, SegmentId};

use super::{Book, Series, reach_back};

/// From so many values on it is known how regularly a segment is recorded.
const ENOUGH: usize = 4;
/// So many of a segment's last values say how regularly it is recorded.
const LOOKED_AT: usize = 12;

impl Book {
    /// The period up to which the measure is recorded: that of the segment that is furthest behind.
    ///
    /// A segment is behind where it has been missing for longer than it ever was among its last values: what is recorded
    /// now and then is never behind. One that has been missing for many periods is over, such as a store that closed, and
    /// holds up nothing.
    pub fn recorded_until(&self, measure: MeasureId) -> Option<Period> {
        let last = self.last_recorded(measure)?;
        let series = self.measures.get(&measure)?;
        let behind = series.behind.filter(|period| self.calendar.end(*period) < self.calendar.end(last));
        Some(behind.unwrap_or(last))
    }

    /// The period up to which it is known what the measure is: that up to which it is recorded, or a later one that is
    /// marked as not applicable. Where one of several segments is behind, that one is waited for.
    pub fn answered_until(&self, measure: MeasureId) -> Option<Period> {
        let recorded = self.recorded_until(measure)?;
        let series = self.measures.get(&measure)?;
        let marked = series.not_applicable.iter().filter(|_| series.behind.is_none()).map(|(period, _)| *period);
        marked.chain([recorded]).max_by_key(|period| self.calendar.end(*period))
    }

    /// The last period of the segment that is furthest behind the others; `None` where none is. What is marked as not
    /// applicable is not waited for: `answers` are such periods, of a segment or, where that is none, of all.
    pub(super) fn furthest_behind(&self, series: &Series, answers: &[(Period, SegmentId)]) -> Option<Period> {
        let end_of = |row: &Recorded| self.calendar.end(self.calendar.period(row.grain, row.date));
        let ends = [series.days.last().map(end_of), series.longer.iter().map(end_of).max()];
        let newest = self.filled(series.cadence, ends.into_iter().flatten().max()?);
        let mut recorded: BTreeMap<SegmentId, BTreeMap<NaiveDate, Period>> = BTreeMap::new();
        for row in self.tail(series, newest) {
            let period = self.calendar.period(row.grain, row.date);
            let filled = self.filled(series.cadence, self.calendar.end(period));
            recorded.entry(row.segment).or_default().insert(filled, period);
        }
        if recorded.len() < 2 {
            return None;
        }
        for (period, segment) in answers.iter().filter(|(period, _)| period.start < newest) {
            let filled = self.filled(series.cadence, self.calendar.end(*period)).min(newest);
            for (_, periods) in recorded.iter_mut().filter(|(id, _)| **id == *segment || *segment == SegmentId::NONE) {
                periods.entry(filled).or_insert(*period);
            }
        }
        let stopped = recorded.values().filter_map(|periods| self.stopped(series.cadence, periods, newest));
        stopped.min_by_key(|period| self.calendar.end(*period))
    }

    /// The end of the period of the cadence in which something ends.
    fn filled(&self, cadence: Grain, end: NaiveDate) -> NaiveDate {
        self.calendar.end(self.calendar.period(cadence, end.pred_opt().unwrap_or(end)))
    }

    /// The last period of a segment that stopped lately, and unlike itself.
    fn stopped(&self, cadence: Grain, periods: &BTreeMap<NaiveDate, Period>, newest: NaiveDate) -> Option<Period> {
        let (end, last) = periods.last_key_value()?;
        let ends: Vec<NaiveDate> = periods.keys().rev().take(LOOKED_AT).copied().collect();
        if ends.len() < ENOUGH {
            return None;
        }
        let steps = ends.windows(2).filter_map(|pair| Some(self.steps(cadence, *pair.last()?, *pair.first()?)));
        let usual = steps.max()?;
        let missing = self.steps(cadence, *end, newest);
        (missing >= usual && missing <= over(cadence)).then_some(*last)
    }

    /// How many periods of that grain end after the one day and up to the other.
    fn steps(&self, grain: Grain, from: NaiveDate, to: NaiveDate) -> u32 {
        let mut day = from;
        let mut steps = 0;
        while day < to && steps <= over(grain) {
            day = self.calendar.end(self.calendar.period(grain, day));
            steps += 1;
        }
        steps
    }

    /// The values from which it can be said how regularly each segment was recorded lately.
    fn tail<'s>(&self, series: &'s Series, newest: NaiveDate) -> impl Iterator<Item = &'s Recorded> {
        let days = Days::new(days_of(series.cadence) * (LOOKED_AT as u64 + u64::from(over(series.cadence))));
        let from = newest.checked_sub_days(days).unwrap_or(NaiveDate::MIN);
        let days = series.days.partition_point(|row| row.date < from);
        let earliest = reach_back(from, series.longest);
        let longer = series.longer.partition_point(|row| row.date < earliest);
        series.days.iter().skip(days).chain(series.longer.iter().skip(longer))
    }
}

/// After so many missing periods a segment is over.
pub(super) fn over(cadence: Grain) -> u32 {
    match cadence {
        Grain::Day => 14,
        Grain::Week => 6,
        Grain::Month => 3,
        Grain::Quarter => 2,
        Grain::Year => 1,
    }
}

/// The most days that a period has.
fn days_of(grain: Grain) -> u64 {
    match grain {
        Grain::Day => 1,
        Grain::Week => 7,
        Grain::Month => 31,
        Grain::Quarter => 92,
        Grain::Year => 366,
    }
}
