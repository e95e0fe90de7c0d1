//! Natural limits, forecast and target: what the values are held against.

use super::thin::thin;
use super::{Trend, frame::Frame};
use crate::LimitSegment;
use crate::drawing::{At, Layer, Mark, Rect};
use crate::input::TargetAt;

/// The dashes of a figure from elsewhere.
const DASH_AND_DOT: [f64; 4] = [10.0, 4.0, 2.0, 4.0];

impl Trend<'_> {
    /// The band between the natural limits, and the average.
    pub(super) fn limits(&self, frame: &Frame) -> Vec<Layer> {
        let (mut bands, mut averages) = (Layer::new("limits"), Layer::new("average"));
        for segment in &self.shown.limits {
            let (left, right) = self.segment_span(frame, segment.start, segment.end);
            if !segment.seasonal.is_empty() {
                let (band, average) = self.seasonal_limits(frame, segment);
                bands.marks.extend(band);
                averages.marks.push(average);
                continue;
            }
            if let (Some(lower), Some(upper)) = (segment.lower, segment.upper) {
                let rect = Rect { left, top: frame.y.at(upper), right, bottom: frame.y.at(lower) };
                bands.marks.push(Mark::Box { rect, color: self.palette.limits });
            }
            let y = frame.y.at(segment.average);
            let points = vec![(left, y), (right, y)];
            averages.marks.push(Mark::Line { points, color: self.palette.average, width: 1.2 });
        }
        vec![bands, averages]
    }

    /// A band and an average that go up and down with the season, from point to point.
    fn seasonal_limits(&self, frame: &Frame, segment: &LimitSegment) -> (Option<Mark>, Mark) {
        let places = || segment.seasonal.iter().enumerate().map(|(n, at)| (frame.x(segment.start + n), at));
        let gap = frame.gap();
        let average = thin(places().map(|(x, at)| (x, frame.y.at(at.average))).collect(), gap);
        let upper = thin(places().filter_map(|(x, at)| Some((x, frame.y.at(at.limits?.1)))).collect(), gap);
        let lower = thin(places().filter_map(|(x, at)| Some((x, frame.y.at(at.limits?.0)))).collect(), gap);
        let points: Vec<At> = upper.into_iter().chain(lower.into_iter().rev()).collect();
        let band = (points.len() > 3).then_some(Mark::Area { points, color: self.palette.limits });
        (band, Mark::Line { points: average, color: self.palette.average, width: 1.2 })
    }

    /// A band ends at its last point; where another follows they meet half way.
    fn segment_span(&self, frame: &Frame, start: usize, end: usize) -> (f64, f64) {
        let last = self.input.points.len().saturating_sub(1);
        let (left, right) = frame.span(start, end);
        let bars = self.input.options.shape == crate::Shape::Bars;
        (left, if end == last && !bars { frame.x(end).max(left + 1.0) } else { right })
    }

    /// The 95% and the 80% range, starting in the last value.
    pub(super) fn forecast_ranges(&self, frame: &Frame) -> Vec<Layer> {
        let range = |name, ends: fn(&crate::ForecastPoint) -> (f64, f64), color| {
            let places = self.forecast_places(frame);
            let upper = places.iter().map(|(x, point)| (*x, frame.y.at(ends(point).1)));
            let lower = places.iter().rev().map(|(x, point)| (*x, frame.y.at(ends(point).0)));
            let points: Vec<At> = self.forecast_start(frame).into_iter().chain(upper).chain(lower).collect();
            let enough = points.len() > 2;
            Layer::new(name).with(enough.then_some(Mark::Area { points, color }))
        };
        vec![
            range("range95", |point| point.range95, self.palette.range95),
            range("range80", |point| point.range80, self.palette.range80),
        ]
    }

    pub(super) fn forecast_line(&self, frame: &Frame) -> Option<Layer> {
        let places = self.forecast_places(frame);
        let line = places.iter().map(|(x, point)| (*x, frame.y.at(point.mean)));
        let points: Vec<At> = self.forecast_start(frame).into_iter().chain(line).collect();
        let line = Mark::Line { points, color: self.palette.accent, width: 1.8 };
        (!places.is_empty()).then(|| Layer::dashed("forecast", &[0.1, 4.4]).with([line]))
    }

    fn forecast_start(&self, frame: &Frame) -> Option<At> {
        self.shown.last().map(|(index, value)| (frame.x(index), frame.y.at(value)))
    }

    fn forecast_places(&self, frame: &Frame) -> Vec<(f64, &crate::ForecastPoint)> {
        let first = self.input.points.len();
        self.shown.forecast.iter().enumerate().map(|(n, point)| (frame.x(first + n), point)).collect()
    }

    /// A figure from elsewhere: dashes and dots across, in grey, so that it is told from the target in print as well.
    pub(super) fn benchmark(&self, frame: &Frame) -> Option<Layer> {
        let y = frame.y.at(self.shown.benchmark?);
        let points = vec![(frame.plot.left, y), (frame.plot.right, y)];
        let line = Mark::Line { points, color: self.palette.dim, width: 1.3 };
        Some(Layer::dashed("benchmark", &DASH_AND_DOT).with([line]))
    }

    /// The target: dashed steps, because it holds for whole periods; two of them for a range. A target that moves with
    /// every period is a path and drawn as one.
    pub(super) fn target(&self, frame: &Frame) -> Vec<Layer> {
        let lower = self.target_line(frame, |target| match target {
            TargetAt::Value(value) => value,
            TargetAt::Range(low, _) => low,
        });
        let has_ranges = self.shown.targets.iter().any(|target| matches!(target, Some(TargetAt::Range(..))));
        let upper = has_ranges.then(|| {
            self.target_line(frame, |target| match target {
                TargetAt::Value(_) => f64::NAN,
                TargetAt::Range(_, high) => high,
            })
        });
        let color = self.palette.ink.with_alpha(0.75);
        let lines: Vec<Vec<At>> = lower.into_iter().chain(upper.into_iter().flatten()).collect();
        let draw = |color, width| lines.iter().map(move |points| Mark::Line { points: points.clone(), color, width });
        let target = Layer::dashed("target", &[5.0, 4.0]).with(draw(color, 1.3));
        if self.input.options.shape == crate::Shape::Line {
            return vec![target];
        }
        // Dark dashes on bars need a light ground.
        vec![Layer::new("ground").with(draw(self.palette.background.with_alpha(0.75), 3.4)), target]
    }

    fn target_line(&self, frame: &Frame, end: impl Fn(TargetAt) -> f64) -> Vec<Vec<At>> {
        let levels: Vec<Option<f64>> =
            self.shown.targets.iter().map(|target| target.map(&end).filter(|level| level.is_finite())).collect();
        let path = is_path(&levels);
        let mut lines: Vec<Vec<At>> = Vec::new();
        let mut open = false;
        for (index, level) in levels.iter().enumerate() {
            let Some(level) = level else {
                open = false;
                continue;
            };
            if !open {
                lines.push(Vec::new());
            }
            open = true;
            let y = frame.y.at(*level);
            let (left, right) = if path { (frame.x(index), frame.x(index)) } else { frame.span(index, index) };
            if let Some(line) = lines.last_mut() {
                extend(line, left, right, y);
            }
        }
        lines.retain(|line| line.len() > 1);
        lines
    }
}

/// Adds a level to a line of steps. A level that goes on only moves the line's end, so that dashes run on evenly.
fn extend(line: &mut Vec<At>, left: f64, right: f64, y: f64) {
    match line.last_mut() {
        Some(last) if last.1 == y && right > left => last.0 = right,
        _ => {
            line.push((left, y));
            if right > left {
                line.push((right, y));
            }
        }
    }
}

/// True where the target changes with most periods.
fn is_path(levels: &[Option<f64>]) -> bool {
    let pairs = levels.iter().zip(levels.iter().skip(1)).filter_map(|(a, b)| Some(((*a)?, (*b)?)));
    let (mut all, mut changes) = (0_usize, 0_usize);
    for (before, after) in pairs {
        all += 1;
        changes += usize::from(before != after);
    }
    all >= 3 && changes * 2 > all
}
