//! The period that the reader is at, and how much of its period a number is of.

use super::places::Places;
use super::{SMALL_TEXT, Trend, frame::Frame};
use crate::drawing::{Anchor, Layer, Mark, Rect, Text, Weight};

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

    /// The value of the chosen period at its point, where no label beside the plot says it.
    pub(super) fn chosen_label(&self, frame: &Frame, places: &mut Places) -> Option<Layer> {
        let index = self.chosen()?;
        let is_said = self.shown.forecast.is_empty() && self.shown.last().is_some_and(|(last, _)| last == index);
        let value = self.shown.values.get(index).copied().flatten().filter(|_| !is_said)?;
        let words = self.shown.short(value);
        let at = self.place(frame, index)?;
        let place = places.beside(at, &words, VALUE, Weight::SemiBold)?;
        let mut layer = Layer::text("label", Weight::SemiBold).with(self.halo(places, &place.rect));
        layer.marks.push(in_the_middle(words, place.rect, VALUE, self.palette.accent));
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
