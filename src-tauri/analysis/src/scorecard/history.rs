//! A KPI over a range: its points with target, status and signal, and its natural limits.

use domain::{DateRange, Grain, Status};

use super::{AskedGoal, Subject};
use crate::series::{self, Point};
use crate::signal::{self, Limits, PointReading, Signal};

/// A KPI over a range of periods of one grain.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// Its points, oldest first.
    pub points: Vec<HistoryPoint>,
    /// Its natural limits, one stretch after the other. They are made from all points since the first value, so that
    /// they do not depend on where the range begins; their indices are into `points`, and stretches before it are left
    /// out. A stretch that began before the range starts at 0.
    pub limits: Vec<Limits>,
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
        let reading = signal::read(&series::complete_values(&all), &self.splits(&all));
        // Where in `all` the range begins: before its first point where the range is older than the values.
        let offset = all.iter().position(|point| point.period.start >= first.start).unwrap_or(all.len());
        let mut known = all.into_iter().enumerate().skip(offset).peekable();
        let points = wanted.into_iter().map(|period| match known.next_if(|(_, point)| point.period == period) {
            Some((index, point)) => self.history_point(point, reading.points.get(index).copied().unwrap_or_default()),
            None => {
                let point = series::point(self.formula, &self.view, period, self.today);
                self.history_point(point, PointReading::default())
            }
        });
        let points: Vec<HistoryPoint> = points.collect();
        let limits = self.shifted_limits(reading.phases, offset, &points);
        History { points, limits }
    }

    fn history_point(&self, point: Point, reading: PointReading) -> HistoryPoint {
        let goal = self.goal(point.period);
        let status = self.status(goal.as_ref(), point.value(), point.open);
        HistoryPoint { goal, status, signal: reading.signal(self.kpi.direction), reading, point }
    }

    /// Limits with indices into the points shown.
    fn shifted_limits(&self, phases: Vec<Limits>, offset: usize, points: &[HistoryPoint]) -> Vec<Limits> {
        // Periods before the first value come before all stretches.
        let first_value = self.span().map(|span| span.from);
        let before =
            points.iter().filter(|p| first_value.is_some_and(|day| self.calendar().end(p.point.period) <= day));
        let before = before.count();
        let shown = phases.into_iter().filter(|limits| limits.phase.end >= offset);
        let shift = |mut limits: Limits| {
            limits.phase.start = limits.phase.start.saturating_sub(offset) + before;
            limits.phase.end = limits.phase.end - offset + before;
            limits
        };
        shown.map(shift).collect()
    }
}
