//! Grid, axes, zero line.

use super::{AXIS_TEXT, SMALL_TEXT, Trend, frame::Frame};
use crate::drawing::{Anchor, At, Layer, Mark, Text, Weight};
use crate::{Color, Shape};

impl Trend<'_> {
    /// Hairlines at the ticks with their labels, and the labels of the time axis.
    pub(super) fn grid(&self, frame: &Frame) -> Vec<Layer> {
        let plot = frame.plot;
        let lines = frame.y.ticks.iter().map(|tick| {
            let y = frame.y.at(*tick);
            Mark::Line { points: vec![(plot.left, y), (plot.right, y)], color: self.palette.grid, width: 1.0 }
        });
        let values = frame.y.ticks.iter().zip(&frame.ticks).map(|(tick, label)| {
            let at = (plot.left - 8.0, frame.y.at(*tick) + 4.2);
            axis_text(label, at, Anchor::End, AXIS_TEXT, self.palette.dim)
        });
        let mark = self.chosen();
        let name = |color, tick: &super::time::Tick| {
            let at = (frame.x(tick.index), frame.time_baseline());
            axis_text(&tick.text, at, Anchor::Middle, AXIS_TEXT, color)
        };
        let (here, times): (Vec<_>, Vec<_>) = frame.times.iter().partition(|tick| Some(tick.index) == mark);
        let times = times.into_iter().map(|tick| name(self.palette.dim, tick));
        let here = here.into_iter().map(|tick| name(self.palette.ink, tick));
        let years = frame.times.iter().filter_map(|tick| {
            let at = (frame.x(tick.index), frame.year_baseline());
            Some(axis_text(tick.year.as_ref()?, at, Anchor::Middle, SMALL_TEXT, self.palette.faint))
        });
        vec![
            Layer::new("grid").with(lines),
            Layer::new("axis").with(values).with(times),
            Layer::text("axis", Weight::SemiBold).with(here),
            Layer::new("years").with(years),
        ]
    }

    /// A stronger line at zero where numbers of both signs are shown, or bars stand on it.
    pub(super) fn zero_line(&self, frame: &Frame) -> Option<Layer> {
        if !frame.y.crosses_zero() && self.input.options.shape != Shape::Bars {
            return None;
        }
        let y = frame.y.zero();
        let points = vec![(frame.plot.left, y), (frame.plot.right, y)];
        Some(Layer::new("zero").with([Mark::Line { points, color: self.palette.rule, width: 1.0 }]))
    }
}

pub(super) fn axis_text(text: &str, at: At, anchor: Anchor, size: f64, color: Color) -> Mark {
    Mark::Text(Text { at, anchor, size, color, text: text.to_owned() })
}
