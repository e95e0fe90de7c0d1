//! Natural limits that could follow a line, because the process grows or falls steadily.

use domain::Period;

use super::Subject;
use super::lasting::LOOKS_BACK;
use super::process::{Process, periods};
use crate::season;
use crate::signal::{self, Limited, Reading};
use crate::steady::steady_slope;
use crate::xmr::LOCKED_FROM;

/// Natural limits that could follow a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slope {
    /// The first period of the line.
    pub since: Period,
    /// The last period that would make it.
    pub until: Period,
    /// How much it rises from each period to the next; below 0 where it falls.
    pub slope: f64,
    /// Where it stands in the last period.
    pub average: f64,
}

impl Subject<'_> {
    /// Limits along a line that could be drawn since the limits last started, at the grain the KPI is reviewed at: where
    /// the values grow or fall steadily (see [`steady_slope`]), the limits as they are call that a signal, and the newest
    /// value is none beside the line.
    ///
    /// A line that holds already is proposed anew after 12 more values, which tell its slope better. What was declined once
    /// is not proposed again until limits start anew.
    pub fn slope(&self) -> Option<Slope> {
        let grain = self.kpi.grain;
        let points = self.points_until(grain, self.today);
        let shown = self.process(&points);
        let process = shown.clone().without_season(grain);
        let start = process.reading.phases.last()?.phase.start;
        let start = start.max(process.values.len().saturating_sub(LOOKS_BACK));
        let periods = periods(&points);
        if self.answers(&periods, process.values.len(), false).any(|place| place >= start) || !has_news(&process, start)
        {
            return None;
        }
        steady_slope(process.values.get(start..)?, season::cycle(grain))?;
        let known = |place: &usize| process.values.get(*place).is_some_and(Option::is_some);
        let last = (start..process.values.len()).rfind(known)?;
        fits_at_the_end(&process.along(last)).then_some(())?;
        let first = (start..=last).find(known)?;
        // What is said of the line is what would be drawn.
        let drawn = shown.along(last).phases.pop()?.phase;
        let (slope, average) = (drawn.slope?, drawn.mean?);
        Some(Slope { since: *periods.get(first)?, until: *periods.get(last)?, slope, average })
    }

    /// True where the values until the period that begins on `day`, since limits last started before it, make a line at the
    /// grain the KPI is reviewed at.
    pub fn makes_a_line(&self, day: chrono::NaiveDate) -> bool {
        let points = self.points_until(self.kpi.grain, self.today);
        let process = self.process(&points);
        let last = self.calendar().period(self.kpi.grain, day);
        let place = points.iter().position(|point| point.period == last).filter(|&place| place < process.values.len());
        let is_sloped =
            |place: usize| process.along(place).limits_at(place).is_some_and(|limits| limits.phase.slope.is_some());
        place.is_some_and(is_sloped)
    }

    /// Indices of the last points that make a line, of the first `known` points that have values; see [`Limited::lines`].
    pub(super) fn lines(&self, periods: &[Period], known: usize) -> Vec<usize> {
        self.answers(periods, known, true).collect()
    }

    /// Where what the owner said of lines belongs: the last point of the period it is of, or the last one there is, unless
    /// limits start anew between the two.
    fn answers<'a>(
        &'a self,
        periods: &'a [Period],
        known: usize,
        accepted: bool,
    ) -> impl Iterator<Item = usize> + use<'a> {
        let calendar = self.calendar();
        let shown_until = periods.last().map(|&last| calendar.end(last));
        self.slopes.iter().filter(move |answer| answer.accepted == accepted).filter_map(move |answer| {
            let until = calendar.end(calendar.period(self.kpi.grain, answer.date));
            let is_hidden = |day: &&chrono::NaiveDate| shown_until.is_some_and(|shown| shown <= **day) && **day < until;
            if self.changes.iter().any(|day| is_hidden(&day)) {
                return None;
            }
            let place = periods.iter().rposition(|period| period.start < until)?;
            Some(place.min(known.checked_sub(1)?))
        })
    }
}

impl Process {
    /// What the limits would say, were those of the stretch of `last` along a line until there.
    fn along(&self, last: usize) -> Reading {
        let start = self.reading.limits_at(last).map_or(0, |limits| limits.phase.start);
        let earlier = self.limited.lines.iter().copied().filter(|&line| line < start);
        let lines = earlier.chain([last]).collect();
        signal::read_as(&self.values, &self.splits, &Limited { lines, ..self.limited.clone() })
    }
}

/// True where flat limits show that something goes on since `start`, or where a line has values enough after it to be drawn
/// anew.
fn has_news(process: &Process, start: usize) -> bool {
    let values_from = |place: usize| process.values.iter().skip(place).flatten().count();
    let line = process.limited.lines.iter().copied().filter(|&line| line >= start).max();
    match line {
        Some(line) => values_from(line + 1) >= LOCKED_FROM,
        None => process.reading.points.iter().skip(start).any(|point| point.rule.is_some()),
    }
}

/// True where there are limits along the line and the newest value lies within them like any other.
fn fits_at_the_end(reading: &Reading) -> bool {
    let has_limits = reading.phases.last().is_some_and(|last| last.phase.slope.is_some() && last.phase.lower.is_some());
    let newest = reading.points.iter().rev().find(|point| point.judged);
    has_limits && newest.is_some_and(|newest| newest.rule.is_none())
}
