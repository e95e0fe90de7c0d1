//! The period that the reader is at, and how much of its period a number is of.

use super::places::Places;
use super::{SMALL_TEXT, Trend, frame::Frame};
use crate::drawing::{Anchor, At, Layer, Mark, Rect, Text, Weight};
use crate::text;

/// The band is not narrower than this, however many periods there are.
const NARROWEST: f64 = 12.0;
/// How far a mark at the plot's end reaches out of it.
const MARK: f64 = 6.0;
/// The size of the value's label.
const VALUE: f64 = 12.0;

impl Trend<'_> {
    /// The chosen period, where it is on the chart.
    pub(super) fn chosen(&self) -> Option<usize> {
        self.input.chosen.filter(|index| *index < self.slots())
    }

    /// A soft band behind the chosen period.
    pub(super) fn chosen_band(&self, frame: &Frame) -> Option<Layer> {
        let index = self.chosen().filter(|_| self.input.options.show_chosen)?;
        let (x, half) = (frame.x(index), frame.gap().clamp(NARROWEST, 40.0) / 2.0);
        let Rect { left, top, right, bottom } = frame.plot;
        // At either end it leaves the labels beside the plot alone.
        let rect = Rect { left: (x - half).max(left - MARK), top, right: (x + half).min(right + MARK), bottom };
        Some(Layer::new("chosen").with([Mark::Box { rect, color: self.palette.accent.with_alpha(0.1) }]))
    }

    /// The values of the chosen period and of the last one at their points, where no label beside the plot says them.
    pub(super) fn value_labels(&self, frame: &Frame, places: &mut Places) -> Vec<Layer> {
        let last = self.shown.last().map(|(last, _)| last);
        let is_said = |index: usize| self.shown.forecast.is_empty() && Some(index) == last;
        let chosen = self.chosen();
        let all = [chosen, last.filter(|last| Some(*last) != chosen)].into_iter().flatten();
        all.filter(|index| !is_said(*index)).filter_map(|index| self.value_label(frame, places, index)).collect()
    }

    /// A value right above or below its point, in the middle or to one side of it; where all of that is taken it is left to
    /// tooltips and the heading: further away it would contradict the axis.
    fn value_label(&self, frame: &Frame, places: &mut Places, index: usize) -> Option<Layer> {
        let value = self.shown.values.get(index).copied().flatten()?;
        let words = self.shown.short(value);
        let (x, y) = self.place(frame, index)?;
        let wide = text::width(&words, VALUE, Weight::SemiBold);
        let sides = [x - wide / 2.0, x - wide - 2.0, x + 2.0];
        let inside = |left: f64| left.clamp(frame.plot.left, (frame.plot.right - wide).max(frame.plot.left));
        let tops = [y + 10.0, y - 24.0, y + 16.0, y - 30.0];
        let all = sides.into_iter().flat_map(|left| tops.map(|top| (inside(left), top)));
        let rect = |(left, top): At| Rect { left, top, right: left + wide, bottom: top + 14.0 };
        let rect = rect(places.clearest(all, rect)?);
        places.take(rect);
        let mut layer = Layer::text("label", Weight::SemiBold).with(self.halo(places, &rect));
        layer.marks.push(in_the_middle(words, rect, VALUE, self.palette.accent));
        Some(layer)
    }

    /// "so far, 17 of 31 days" at the points that are of a part of their period.
    pub(super) fn extents(&self, frame: &Frame, places: &mut Places) -> Layer {
        let mut layer = Layer::new("extent");
        // More than a few in a row would be a text; tooltips and the table say it all the same.
        let apart = self.input.points.iter().enumerate().filter(|(index, _)| self.shown.is_apart(*index));
        let few: Vec<_> = apart.take(3).collect();
        if few.len() > 2 {
            return layer;
        }
        for (index, point) in few {
            let Some(at) = self.place(frame, index) else { continue };
            if let Some(place) = places.at(at, &point.extent, SMALL_TEXT, Weight::Regular) {
                layer.marks.extend(self.halo(places, &place.rect));
                layer.marks.push(in_the_middle(point.extent.clone(), place.rect, SMALL_TEXT, self.palette.dim));
            }
        }
        layer
    }

    /// What words stand on where lines or bars are behind them.
    pub(super) fn halo(&self, places: &Places, rect: &Rect) -> Option<Mark> {
        let wider = Rect { left: rect.left - 3.0, right: rect.right + 3.0, ..*rect };
        let color = self.palette.background.with_alpha(0.82);
        (places.crossed(rect) > 0).then_some(Mark::Box { rect: wider, color })
    }
}

pub(super) fn in_the_middle(text: String, rect: Rect, size: f64, color: crate::Color) -> Mark {
    let at = ((rect.left + rect.right) / 2.0, rect.bottom - 3.0);
    Mark::Text(Text { at, anchor: Anchor::Middle, size, color, text })
}
