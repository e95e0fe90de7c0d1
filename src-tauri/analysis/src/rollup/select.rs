//! Which values lie in a window.

use std::borrow::Cow;

use domain::Recorded;
use domain::calendar::Placement;
use domain::formula::{Absent, Window};

use super::{Series, View, reach_back};

impl<'a> View<'a> {
    /// The values that lie in the window, by the end of the period they were recorded for.
    ///
    /// # Errors
    /// [`Absent::TooCoarse`] where a value overlaps the window but was recorded for longer than the window lasts: it is
    /// never split, and the rest alone would be too little.
    pub(super) fn select(&self, series: &'a Series, window: &Window) -> Result<Cow<'a, [Recorded]>, Absent> {
        let days = self.days_in(series, window);
        if series.longer.is_empty() {
            return Ok(days);
        }
        let longer = self.longer_in(series, window)?;
        if longer.is_empty() {
            return Ok(days);
        }
        let mut rows = longer;
        rows.extend_from_slice(&days);
        let calendar = &self.book.calendar;
        rows.sort_by_cached_key(|row| {
            (calendar.end(calendar.period(row.grain, row.date)), row.grain, row.date, row.segment, row.ordinal)
        });
        Ok(Cow::Owned(rows))
    }

    fn days_in(&self, series: &'a Series, window: &Window) -> Cow<'a, [Recorded]> {
        let from = series.days.partition_point(|row| row.date < window.range.from);
        let rest = series.days.get(from..).unwrap_or_default();
        let rows = rest.get(..rest.partition_point(|row| row.date < window.range.to)).unwrap_or_default();
        match self.only {
            None => Cow::Borrowed(rows),
            Some(only) => Cow::Owned(rows.iter().filter(|row| only.contains(row.segment)).copied().collect()),
        }
    }

    fn longer_in(&self, series: &Series, window: &Window) -> Result<Vec<Recorded>, Absent> {
        let earliest = reach_back(window.range.from, series.longest);
        let from = series.longer.partition_point(|row| row.date < earliest);
        let candidates = series.longer.iter().skip(from).take_while(|row| row.date < window.range.to);
        let mut rows = Vec::new();
        for row in candidates.filter(|row| self.only.is_none_or(|only| only.contains(row.segment))) {
            match self.book.calendar.belongs(row.date, row.grain, window.range, window.grain) {
                Placement::Inside => rows.push(*row),
                Placement::Outside => {}
                Placement::Coarser => return Err(Absent::TooCoarse(series.name.clone(), row.grain)),
            }
        }
        Ok(rows)
    }
}
