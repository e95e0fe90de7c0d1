//! Gaps: a period without a value between periods with values. What is added up over one would be less than it says, and a
//! mean or a median would be of something else.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::calendar::Placement;
use domain::formula::Window;
use domain::{Grain, MeasureKind, Period, Recorded};

use super::{Series, View};

impl View<'_> {
    /// The first period of the measure's cadence that lies in the window, between recorded ones, and has no value; `rows` are
    /// the values in the window. `None` for a balance, which is read from the snapshots there are. Days are let off: a shop
    /// that is closed on Sundays has a week nevertheless.
    pub(super) fn gap(&self, series: &Series, rows: &[Recorded], window: &Window) -> Option<Period> {
        if series.kind == MeasureKind::Balance || series.cadence == Grain::Day || rows.is_empty() {
            return None;
        }
        let calendar = &self.book.calendar;
        let filled: BTreeSet<NaiveDate> = rows.iter().flat_map(|row| self.periods_of(series.cadence, row)).collect();
        let (first, last) = self.ends(series)?;
        let inside = |period: &Period| {
            calendar.belongs(period.start, period.grain, window.range, window.grain) == Placement::Inside
        };
        let between = |period: &Period| calendar.end(*period) > first && period.start < last;
        let mut periods = calendar.periods(series.cadence, window.range).into_iter();
        periods.find(|period| between(period) && inside(period) && !filled.contains(&period.start))
    }

    /// The first days of the periods of that grain that a value was recorded for, wholly or in part.
    fn periods_of(&self, grain: Grain, row: &Recorded) -> Vec<NaiveDate> {
        let calendar = &self.book.calendar;
        if row.grain == Grain::Day {
            return vec![calendar.period(grain, row.date).start];
        }
        let recorded = calendar.range(calendar.period(row.grain, row.date));
        calendar.periods(grain, recorded).into_iter().map(|period| period.start).collect()
    }

    /// The first day with a value and the day after the last one, of the segments looked at.
    fn ends(&self, series: &Series) -> Option<(NaiveDate, NaiveDate)> {
        let calendar = &self.book.calendar;
        let counts = |row: &&Recorded| self.only.is_none_or(|only| only.contains(row.segment));
        let range = |row: &Recorded| calendar.range(calendar.period(row.grain, row.date));
        let rows = [&series.days, &series.longer];
        let first = rows.iter().filter_map(|rows| Some(range(rows.iter().find(counts)?).from)).min()?;
        let last = rows.iter().filter_map(|rows| Some(range(rows.iter().rev().find(counts)?).to)).max()?;
        Some((first, last))
    }
}
