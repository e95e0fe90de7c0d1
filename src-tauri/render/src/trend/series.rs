//! The values themselves, and the series to compare with.

use super::thin::thin;
use super::{Trend, frame::Frame};
use crate::drawing::{At, Layer, Mark, Rect, stretches};
use crate::{Compared, Shape, Signal, key};

/// Points nearer than this would touch: then only those that say something are marked.
const POINTS_APART: f64 = 6.0;

impl Trend<'_> {
    /// The line or the bars.
    pub(super) fn values(&self, frame: &Frame) -> Vec<Layer> {
        match self.input.options.shape {
            Shape::Line => self.line(frame),
            Shape::Bars => vec![self.bars(frame)],
        }
    }

    /// A faint line, or lighter or outlined columns half behind the others, under the values.
    pub(super) fn comparison(&self, frame: &Frame) -> Option<Layer> {
        if self.input.options.shape == Shape::Bars {
            let zero = frame.y.zero();
            let bars = self.shown.comparison.iter().enumerate().filter_map(|(index, value)| {
                let (x, y) = (frame.x(index) - self.aside(frame), frame.y.at((*value)?));
                let half = self.bar_width(frame) / 2.0;
                let rect = Rect { left: x - half, top: y.min(zero), right: x + half, bottom: y.max(zero) };
                Some(self.compared(rect))
            });
            let layer = self.comparison_layer().with(bars);
            return (!layer.marks.is_empty()).then_some(layer);
        }
        let runs = runs(self.shown.comparison.iter().copied().enumerate(), frame);
        let lines = runs.into_iter().filter(|run| run.len() > 1);
        let thinned = lines.map(|points| thin(points, frame.gap()));
        let (color, width) = match self.compared_what() {
            Some(Compared::Supposed) => (self.palette.accent, 1.8),
            _ => (self.palette.comparison, 1.4),
        };
        let lines = thinned.map(|points| Mark::Line { points, color, width });
        let layer = self.comparison_layer().with(lines);
        (!layer.marks.is_empty()).then_some(layer)
    }

    /// What is supposed is dashed, so that it is never taken for what was recorded.
    fn comparison_layer(&self) -> Layer {
        match self.compared_what() {
            Some(Compared::Supposed) => Layer::dashed("comparison", &[6.0, 4.0]),
            _ => Layer::new("comparison"),
        }
    }

    fn compared_what(&self) -> Option<Compared> {
        self.input.comparison.as_ref().map(|comparison| comparison.what)
    }

    /// A column of what is compared with: lighter, or outlined where it was planned.
    fn compared(&self, rect: Rect) -> Mark {
        let color = self.palette.comparison;
        if matches!(self.compared_what(), None | Some(Compared::Recorded)) {
            return Mark::Box { rect, color: color.with_alpha(0.45) };
        }
        let Rect { left, top, right, bottom } = rect;
        let points = vec![(left, bottom), (left, top), (right, top), (right, bottom)];
        Mark::Line { points, color, width: 1.4 }
    }

    /// A line through the whole periods. A number of a part of one stands apart, on a dotted stem: a line to it would be a
    /// fall that is none.
    fn line(&self, frame: &Frame) -> Vec<Layer> {
        let whole = |index: usize| !self.shown.is_apart(index);
        let values = self.shown.values.iter().copied().enumerate();
        let solid = runs(values.map(|(index, value)| (index, value.filter(|_| whole(index)))), frame);
        let color = self.palette.accent;
        let solid = solid.into_iter().filter(|run| run.len() > 1).map(|run| thin(run, frame.gap()));
        let width = line_width(frame.gap());
        let solid = solid.map(|points| Mark::Line { points, color, width });
        let apart = (0..self.shown.values.len()).filter(|index| !whole(*index));
        let foot = frame.y.zero();
        let stems = apart.filter_map(|index| self.place(frame, index)).map(|at| {
            let away = if at.1 > foot { 6.0 } else { -6.0 };
            Mark::Line { points: vec![(at.0, foot), (at.0, at.1 - away)], color: color.with_alpha(0.55), width: 1.6 }
        });
        vec![Layer::new("line").with(solid), Layer::dashed("stem", &[0.1, 4.0]).with(stems)]
    }

    fn bars(&self, frame: &Frame) -> Layer {
        let wide = self.bar_width(frame);
        let zero = frame.y.zero();
        let aside = self.aside(frame);
        let bars = (0..self.input.points.len()).filter_map(|index| {
            let (x, y) = self.place(frame, index)?;
            let x = x + aside;
            let rect = Rect { left: x - wide / 2.0, top: y.min(zero), right: x + wide / 2.0, bottom: y.max(zero) };
            Some(self.bar(rect, self.shown.is_apart(index)))
        });
        Layer::new("bars").with(bars.flatten())
    }

    /// Narrower where there are two for each period.
    pub(super) fn bar_width(&self, frame: &Frame) -> f64 {
        let part = if self.has_columns_behind() { 0.52 } else { 0.68 };
        (frame.gap() * part).clamp(0.6, 48.0)
    }

    /// How far a column stands beside the middle of its period, to the right; the one it is compared with to the left.
    pub(super) fn aside(&self, frame: &Frame) -> f64 {
        if self.has_columns_behind() { self.bar_width(frame) * 0.2 } else { 0.0 }
    }

    /// True where each column has another one half behind it.
    pub(super) fn has_columns_behind(&self) -> bool {
        self.input.options.shape == Shape::Bars && self.shown.comparison.iter().any(Option::is_some)
    }

    /// A bar of a part of a period is hollow.
    fn bar(&self, rect: Rect, apart: bool) -> Vec<Mark> {
        let color = self.palette.accent;
        if !apart {
            return vec![Mark::Box { rect, color }];
        }
        let Rect { left, top, right, bottom } = rect;
        let outline = vec![(left, bottom), (left, top), (right, top), (right, bottom)];
        vec![Mark::Box { rect, color: color.with_alpha(0.12) }, Mark::Line { points: outline, color, width: 1.4 }]
    }

    /// Points, rings around signals, the hollow point of a part of a period, the last value and the chosen one.
    pub(super) fn marks(&self, frame: &Frame) -> Vec<Layer> {
        let bars = self.input.options.shape == Shape::Bars;
        let last = self.shown.last().map(|(index, _)| index);
        let (mut dots, mut rings) = (Layer::new("points"), Layer::new("signals"));
        for (index, point) in self.input.points.iter().enumerate() {
            let is_apart = !bars && self.shown.is_apart(index);
            let is_told = !bars && (Some(index) == last || Some(index) == self.chosen());
            let signal = point.signal.filter(|_| self.input.options.show_signals);
            // Of thousands of points most are marked by nothing.
            let is_marked = signal.is_some() || is_apart || is_told || !bars && self.is_marked(frame, index);
            let Some(at) = is_marked.then(|| self.place(frame, index)).flatten() else { continue };
            match signal {
                Some(signal) => rings.marks.extend(self.signal(signal, at)),
                None if is_apart => rings.marks.push(key::ring(at, 4.0, self.palette.accent, self.palette)),
                None if is_told => rings.marks.extend(self.last(at)),
                None => dots.marks.push(Mark::Dot { at, radius: 2.4, color: self.palette.accent }),
            }
        }
        vec![dots, rings]
    }

    fn signal(&self, signal: Signal, at: At) -> Vec<Mark> {
        match signal {
            Signal::Improvement => vec![key::ring(at, 4.2, self.palette.good, self.palette)],
            Signal::Concern => key::diamond(at, 5.4, self.palette.bad, self.palette),
        }
    }

    fn last(&self, at: At) -> [Mark; 2] {
        let dot = |radius, color| Mark::Dot { at, radius, color };
        [dot(6.0, self.palette.background), dot(4.5, self.palette.accent)]
    }

    /// Where points are dense only those without neighbours are marked: no line shows them.
    fn is_marked(&self, frame: &Frame, index: usize) -> bool {
        let has = |index: Option<usize>| {
            index
                .filter(|i| !self.shown.is_apart(*i))
                .and_then(|i| self.shown.values.get(i))
                .is_some_and(Option::is_some)
        };
        frame.gap() >= POINTS_APART || (!has(index.checked_sub(1)) && !has(index.checked_add(1)))
    }

    /// Where a value is drawn.
    pub(super) fn place(&self, frame: &Frame, index: usize) -> Option<At> {
        let value = self.shown.values.get(index).copied().flatten()?;
        Some((frame.x(index), frame.y.at(value)))
    }
}

/// A line through thousands of points would be a blot at full width.
fn line_width(gap: f64) -> f64 {
    match gap {
        g if g >= 4.0 => 2.2,
        g if g >= 1.0 => 1.5,
        _ => 0.9,
    }
}

/// The stretches of a line without a gap.
fn runs(values: impl Iterator<Item = (usize, Option<f64>)>, frame: &Frame) -> Vec<Vec<At>> {
    stretches(values.map(|(index, value)| Some((frame.x(index), frame.y.at(value?)))))
}
