//! A trend the size of a word: the line and its last value, without axes and without words.

use super::Trend;
use crate::drawing::{Layer, Mark, Rect};
use crate::model::Geometry;
use crate::{key, sparkline};

/// Space around the line, within the drawing.
const LAST: f64 = 2.4;

impl Trend<'_> {
    /// The line with its gaps, and a dot at its end; a hollow one where that is of a part of a period.
    pub(super) fn spark(&self) -> (Vec<Layer>, Geometry) {
        let size = self.input.size;
        let last = self.shown.last().map(|(index, _)| index);
        let whole = last.map_or(0, |last| last + 1);
        let values = self.shown.values.get(..whole).unwrap_or_default();
        let is_open = last.is_some_and(|last| self.shown.is_apart(last));
        let line = sparkline(values, &[], is_open, (size.width, size.height));
        let color = self.palette.accent;
        let width = if size.height < 40.0 { 1.5 } else { 2.0 };
        let runs = line.stretches.into_iter().filter(|run| run.len() > 1);
        let lines = runs.map(|points| Mark::Line { points, color, width });
        let dot = line.last.map(|at| match line.open {
            true => key::ring(at, LAST - 0.6, color, self.palette),
            false => Mark::Dot { at, radius: LAST, color },
        });
        let plot = Rect { left: 0.0, top: 0.0, right: size.width, bottom: size.height };
        (vec![Layer::new("line").with(lines).with(dot)], Geometry { plot, points: Vec::new() })
    }
}
