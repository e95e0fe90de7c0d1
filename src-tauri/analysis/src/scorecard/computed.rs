//! What was computed of a KPI already: row, outlook, proposals and targets look at the same periods.

use std::cell::RefCell;
use std::collections::HashMap;

use domain::target::Shape;
use domain::{DateRange, Grain, Period};

use super::{Subject, YearShape};
use crate::series::{Point, Seen, points};

/// The points of a KPI, each computed once however often it is asked for. It belongs to one formula over one view as one day
/// sees it; whoever changes any of these takes a new one.
#[derive(Debug, Clone, Default)]
pub struct Computed {
    /// Of each grain the points from the first value on, without a hole.
    series: RefCell<HashMap<Grain, Vec<Point>>>,
    /// Points outside of these.
    apart: RefCell<HashMap<Period, Point>>,
    /// The shape of the years before one, of at most so many.
    shapes: RefCell<HashMap<(Period, usize), Option<YearShape>>>,
    /// Each period's share of a year.
    shares: RefCell<HashMap<Shares, Vec<f64>>>,
}

/// Which shares: those of the years before one where they are shaped, of a year, of a grain.
type Shares = (Option<Period>, Period, Grain);

impl Computed {
    /// The points from the first value, on the first day of the range, until before its end.
    pub(super) fn until(&self, subject: &Subject, grain: Grain, range: DateRange) -> Vec<Point> {
        let mut series = self.series.borrow_mut();
        let known = series.entry(grain).or_default();
        let from = known.last().map_or(range.from, |last| subject.calendar().end(last.period));
        if from < range.to {
            let missing = DateRange { from, to: range.to };
            known.extend(points(subject.formula, subject.source, grain, missing, Seen::judged(subject.today)));
        }
        let end = known.partition_point(|point| point.period.start < range.to);
        known.get(..end).unwrap_or_default().to_vec()
    }

    /// One point.
    pub(super) fn point(&self, period: Period, compute: impl FnOnce() -> Point) -> Point {
        let found = |series: &Vec<Point>| {
            let place = series.binary_search_by_key(&period.start, |point| point.period.start);
            place.ok().and_then(|place| series.get(place).cloned())
        };
        let known = self.series.borrow().get(&period.grain).and_then(found);
        known.unwrap_or_else(|| self.apart.borrow_mut().entry(period).or_insert_with(compute).clone())
    }

    /// The shape of the last `most` years before one.
    pub(super) fn shape(
        &self,
        year: Period,
        most: usize,
        compute: impl FnOnce() -> Option<YearShape>,
    ) -> Option<YearShape> {
        self.shapes.borrow_mut().entry((year, most)).or_insert_with(compute).clone()
    }

    /// The share of each period of a grain in a year, by the shape of a target.
    pub(super) fn shares(
        &self,
        (shape, first): (Shape, Period),
        (year, grain): (Period, Grain),
        compute: impl FnOnce() -> Vec<f64>,
    ) -> Vec<f64> {
        let shaped = (shape == Shape::Seasonal).then_some(first);
        let known = self.shares.borrow().get(&(shaped, year, grain)).cloned();
        known.unwrap_or_else(|| {
            let shares = compute();
            self.shares.borrow_mut().insert((shaped, year, grain), shares.clone());
            shares
        })
    }
}
