//! Values that may change for some days after their period: orders that can be returned, invoices that can be credited.

use super::{Book, Series, View, reach_back};
use chrono::{Days, NaiveDate};
use domain::{DateRange, MeasureId, Period, Recorded, SegmentId};

impl Book {
    /// Takes note of which values of a measure were found right: they do not change any more, however new they are.
    pub fn note_confirmed(&mut self, measure: MeasureId, values: impl IntoIterator<Item = (Period, SegmentId)>) {
        if let Some(series) = self.measures.get_mut(&measure) {
            series.confirmed = values.into_iter().collect();
        }
    }
}

impl View<'_> {
    /// The day from which on no value of a series in a range changes any more by itself.
    pub(super) fn series_settled_from(&self, series: &Series, range: DateRange) -> Option<NaiveDate> {
        let after = Days::new(series.settles_after?.into());
        let calendar = &self.book.calendar;
        let end = |row: &Recorded| {
            let period = calendar.period(row.grain, row.date);
            let counts = self.lies_in(period, row.segment, range) && !series.confirmed.contains(&(period, row.segment));
            counts.then(|| calendar.end(period))
        };
        let days = rows_within(&series.days, range.from, range.to).iter().rev().find_map(end);
        let from = reach_back(range.from, series.longest);
        let longer = rows_within(&series.longer, from, range.to).iter().filter_map(end).max();
        days.max(longer)?.checked_add_days(after)
    }
}

/// The values whose first day lies in a range.
fn rows_within(rows: &[Recorded], from: NaiveDate, to: NaiveDate) -> &[Recorded] {
    let first = rows.partition_point(|row| row.date < from);
    let end = rows.partition_point(|row| row.date < to);
    rows.get(first..end).unwrap_or_default()
}
