//! Where things are: margins, the time axis, the value axis.

use super::along::Along;
use super::strip::Strip;
use super::{AXIS_TEXT, SMALL_TEXT, Trend, time};
use crate::drawing::{Rect, Weight};
use crate::label::SideLabel;
use crate::scale::{AIR, Scale, Zero};
use crate::{Shape, key, text};
use domain::whole::Whole;

/// How high a line of notes above columns is.
pub(super) const NOTE_LINE: f64 = 16.0;

/// The height that a note with its line needs under its point.
const NOTE: f64 = 46.0;

/// The layout of a trend.
pub(super) struct Frame {
    /// Where values are drawn.
    pub plot: Rect,
    /// The value axis.
    pub y: Scale,
    /// Above the plot, for differences between columns.
    pub strip: Option<Strip>,
    /// The labels of its ticks.
    pub ticks: Vec<String>,
    /// The labels of the time axis.
    pub times: Vec<time::Tick>,
    along: Along,
}

impl Frame {
    pub(super) fn new(trend: &Trend<'_>, side: &[SideLabel]) -> Self {
        let (size, margin) = (trend.input.size, trend.margin());
        let bars = trend.input.options.shape == Shape::Bars;
        let above = trend.top() + 12.0;
        let bottom = size.height - margin - 36.0 - if trend.has_key() { key::HEIGHT } else { 0.0 };
        let bottom = bottom.max(above + 40.0 + trend.note_lines() as f64 * NOTE_LINE);
        let zero = if bars { Zero::Always } else { Zero::IfNear };
        let scale = |top: f64| {
            let count = ((bottom - top) / 62.0).round().clamp(2.0, 6.0).whole_usize();
            let below = if trend.has_low_event() { (NOTE / (bottom - top)).max(AIR) } else { AIR };
            Scale::new(trend.shown.all(), trend.shown.unit(), zero, count, below).onto(bottom, top)
        };
        let notes = trend.note_lines() as f64 * NOTE_LINE;
        let strip = trend.strip((above, bottom), notes, scale);
        let top = strip.as_ref().map_or(above + notes, |strip| strip.bottom);
        let y = scale(top);
        // Beyond a billion times a billion a number would leave the drawing.
        let cut = |tick: &String| text::fit(tick, AXIS_TEXT, Weight::Regular, size.width * 0.3);
        let ticks: Vec<String> = trend.shown.ticks(&y.ticks, y.step).iter().map(cut).collect();
        let wide = ticks.iter().map(|tick| text::width(tick, AXIS_TEXT, Weight::Regular)).fold(0.0, f64::max);
        let left = margin + wide.min(size.width * 0.3) + 8.0;
        let differs = strip.as_ref().map_or(0.0, Strip::wide);
        let names = side.iter().map(SideLabel::width).fold(differs, f64::max);
        // Half of the last period's name stands beyond the end of the axis.
        let right = size.width - margin - if names > 0.0 { names + 12.0 } else { 16.0 };
        let plot = Rect { left, top, right: right.max(left + 60.0), bottom };
        let along = Along::new(plot, trend.slots(), bars);
        Self { plot, y, strip, ticks, times: time::ticks(trend, &along), along }
    }

    /// The middle of a period.
    pub(super) fn x(&self, index: usize) -> f64 {
        self.along.x(index)
    }

    /// The distance of two periods.
    pub(super) fn gap(&self) -> f64 {
        self.along.gap()
    }

    /// The stretch of the time axis that belongs to the periods `start..=end`.
    pub(super) fn span(&self, start: usize, end: usize) -> (f64, f64) {
        self.along.span(start, end)
    }

    /// The baseline of the time axis' labels.
    pub(super) fn time_baseline(&self) -> f64 {
        self.plot.bottom + 20.0
    }

    /// The baseline of the years.
    pub(super) fn year_baseline(&self) -> f64 {
        self.time_baseline() + SMALL_TEXT + 2.5
    }
}

impl Trend<'_> {
    /// True where something happened at a low point: its note goes under it, where the line is not.
    fn has_low_event(&self) -> bool {
        if self.input.events.is_empty() || self.input.options.shape == Shape::Bars {
            return false;
        }
        let (low, high) = self.shown.all().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
        let is_low = |value: f64| value / 2.0 - low / 2.0 <= (high / 2.0 - low / 2.0) * 0.25;
        let mut events = self.input.events.iter().filter(|_| self.input.options.show_events);
        events.any(|event| self.shown.values.get(event.index).copied().flatten().is_some_and(is_low))
    }
}
