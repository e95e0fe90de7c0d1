//! A KPI over a range: its points with target, status and signal, and its natural limits.

use domain::{DateRange, Grain, Status};

use super::{AskedGoal, Subject};
use crate::season::Season;
use crate::series::Point;
use crate::signal::{Limits, PointReading, Signal};

/// A KPI over a range of periods of one grain.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// Its points, oldest first.
    pub points: Vec<HistoryPoint>,
    /// Its natural limits, one stretch after the other. They are made from all points since the first value, so that
    /// they do not depend on where the range begins; their indices are into `points`, and stretches before it are left
    /// out. A stretch that began before the range starts at 0.
    pub limits: Vec<Limits>,
    /// The season that the limits leave out and that is put back where they are drawn.
    pub season: Option<SeasonAt>,
}

/// One point of a KPI's history.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryPoint {
    /// The number.
    pub point: Point,
    /// What is asked in the period.
    pub goal: Option<AskedGoal>,
    /// Does the number meet it?
    pub status: Status,
    /// What the natural limits say of it; `None` where there are none, for gaps and open periods.
    pub signal: Option<Signal>,
    /// The rule behind the signal.
    pub reading: PointReading,
}

impl Subject<'_> {
    /// The KPI over a range, one point for each period that shares a day with it.
    pub fn history(&self, grain: Grain, range: DateRange) -> History {
        let wanted = self.calendar().periods(grain, range);
        let Some(first) = wanted.first() else { return History::default() };
        let all = self.points_until(grain, range.to);
        let process = self.process(&all);
        let reading = process.reading;
        // Where in `all` the range begins: before its first point where the range is older than the values.
        let offset = all.iter().position(|point| point.period.start >= first.start).unwrap_or(all.len());
        let mut known = all.into_iter().enumerate().skip(offset).peekable();
        let points = wanted.into_iter().map(|period| match known.next_if(|(_, point)| point.period == period) {
            Some((index, point)) => self.history_point(point, reading.points.get(index).copied().unwrap_or_default()),
            None => self.history_point(self.point(period), PointReading::default()),
        });
        let points: Vec<HistoryPoint> = points.collect();
        let before = self.before_values(&points);
        let limits = shifted(reading.phases, offset, before);
        let season = process.season.map(|season| SeasonAt { season, offset, before });
        History { points, limits, season }
    }

    fn history_point(&self, point: Point, reading: PointReading) -> HistoryPoint {
        let goal = self.asked_of(&point);
        let pace = self.pace(&point, goal.as_ref());
        let status = self.status(goal.as_ref(), pace.as_ref(), point.value(), point.is_open());
        HistoryPoint { goal, status, signal: reading.signal(self.kpi.direction), reading, point }
    }

    /// How many of the points shown come before the first value, and so before all limits.
    fn before_values(&self, points: &[HistoryPoint]) -> usize {
        let first_value = self.span().map(|span| span.from);
        let is_before = |p: &&HistoryPoint| first_value.is_some_and(|day| self.calendar().end(p.point.period) <= day);
        points.iter().filter(is_before).count()
    }
}

/// Limits with indices into the points shown.
fn shifted(phases: Vec<Limits>, offset: usize, before: usize) -> Vec<Limits> {
    let shown = phases.into_iter().filter(|limits| limits.phase.end >= offset);
    let shift = |mut limits: Limits| {
        limits.phase.start = limits.phase.start.saturating_sub(offset) + before;
        limits.phase.end = limits.phase.end - offset + before;
        limits
    };
    shown.map(shift).collect()
}

/// The season of a history's limits.
#[derive(Debug, Clone, PartialEq)]
pub struct SeasonAt {
    season: Season,
    offset: usize,
    before: usize,
}

impl SeasonAt {
    /// A limit at a point of the history, with what the season does there.
    pub fn with(&self, index: usize, limit: f64) -> f64 {
        self.season.with((index + self.offset).saturating_sub(self.before), limit)
    }
}
