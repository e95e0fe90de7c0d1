//! Which values lie in a window.

use std::borrow::Cow;

use chrono::NaiveDate;
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
        let longer = self.longer_in(series, window, |_| false)?;
        Ok(if longer.is_empty() { days } else { self.by_end(longer, &days) })
    }

    /// What a balance stood at in a window and at its end, by the end of the period it was recorded for: a month's closing
    /// value is one of the month's last day, too.
    ///
    /// # Errors
    /// As [`View::select`], where a value was recorded for longer than the window lasts and beyond its end.
    pub(super) fn closed_in(&self, series: &'a Series, window: &Window) -> Result<Cow<'a, [Recorded]>, Absent> {
        let days = self.days_in(series, window);
        let longer = self.longer_in(series, window, |end| end <= window.range.to)?;
        Ok(if longer.is_empty() { days } else { self.by_end(longer, &days) })
    }

    fn by_end(&self, mut rows: Vec<Recorded>, days: &[Recorded]) -> Cow<'a, [Recorded]> {
        rows.extend_from_slice(days);
        let calendar = &self.book.calendar;
        rows.sort_by_cached_key(|row| {
            (calendar.end(calendar.period(row.grain, row.date)), row.grain, row.date, row.segment, row.ordinal)
        });
        Cow::Owned(rows)
    }

    fn days_in(&self, series: &'a Series, window: &Window) -> Cow<'a, [Recorded]> {
        let from = first_from(&series.days, window.range.from);
        let to = first_from(&series.days, window.range.to);
        let rows = series.days.get(from..to).unwrap_or_default();
        match self.only {
            None => Cow::Borrowed(rows),
            Some(only) => Cow::Owned(rows.iter().filter(|row| only.contains(row.segment)).copied().collect()),
        }
    }

    /// Values for longer periods than a day; `counts` says whether one that is coarser than the window counts by its end.
    fn longer_in(
        &self,
        series: &Series,
        window: &Window,
        counts: impl Fn(NaiveDate) -> bool,
    ) -> Result<Vec<Recorded>, Absent> {
        let earliest = reach_back(window.range.from, series.longest);
        let from = series.longer.partition_point(|row| row.date < earliest);
        let candidates = series.longer.iter().skip(from).take_while(|row| row.date < window.range.to);
        let calendar = &self.book.calendar;
        let mut rows = Vec::new();
        for row in candidates.filter(|row| self.only.is_none_or(|only| only.contains(row.segment))) {
            match calendar.belongs(row.date, row.grain, window.range, window.grain) {
                Placement::Inside => rows.push(*row),
                Placement::Outside => {}
                Placement::Coarser if counts(calendar.end(calendar.period(row.grain, row.date))) => rows.push(*row),
                Placement::Coarser => return Err(Absent::TooCoarse(series.name.clone(), row.grain)),
            }
        }
        Ok(rows)
    }
}

/// The place of the first row on or after the day.
///
/// Days are mostly recorded without gaps, so the place follows from the date; where the guess is wrong, it is searched.
fn first_from(rows: &[Recorded], day: NaiveDate) -> usize {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return 0 };
    if day <= first.date {
        return 0;
    }
    if day > last.date {
        return rows.len();
    }
    let since = |date: NaiveDate| usize::try_from((date - first.date).num_days()).unwrap_or(0);
    let guess = since(day).saturating_mul(rows.len()) / (since(last.date) + 1);
    let is_before = |place: usize| rows.get(place).is_some_and(|row| row.date < day);
    if !is_before(guess) && guess.checked_sub(1).is_none_or(is_before) {
        return guess;
    }
    rows.partition_point(|row| row.date < day)
}
