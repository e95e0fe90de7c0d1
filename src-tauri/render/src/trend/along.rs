//! Where the periods stand along the time axis.

use crate::drawing::Rect;

/// The time axis: its place, and how many periods stand on it.
#[derive(Clone, Copy)]
pub(super) struct Along {
    /// Where values are drawn.
    pub plot: Rect,
    /// How many periods there are, those to come included.
    slots: usize,
    /// True where each period has a bar, which needs room on both sides.
    bars: bool,
    gap: f64,
}

impl Along {
    pub(super) fn new(plot: Rect, slots: usize, bars: bool) -> Self {
        let gap = match (bars, slots) {
            (false, 0 | 1) => plot.width(),
            (false, slots) => plot.width() / (slots - 1) as f64,
            (true, slots) => plot.width() / slots.max(1) as f64,
        };
        Self { plot, slots, bars, gap }
    }

    /// The middle of a period.
    pub(super) fn x(&self, index: usize) -> f64 {
        let Rect { left, .. } = self.plot;
        match (self.bars, self.slots) {
            (false, 0 | 1) => left + self.gap / 2.0,
            (false, _) => left + self.gap * index as f64,
            (true, _) => left + self.gap * (index as f64 + 0.5),
        }
    }

    /// The distance of two periods.
    pub(super) fn gap(&self) -> f64 {
        self.gap
    }

    /// The stretch of the time axis that belongs to the periods `start..=end`.
    pub(super) fn span(&self, start: usize, end: usize) -> (f64, f64) {
        let half = self.gap() / 2.0;
        ((self.x(start) - half).max(self.plot.left), (self.x(end) + half).min(self.plot.right))
    }
}
