//! Where the periods stand along the time axis.

use crate::drawing::Rect;

/// The time axis: its place, and how many periods stand on it.
#[derive(Clone, Copy)]
pub(super) struct Along {
    /// Where values are drawn.
    pub plot: Rect,
    /// How many periods there are, those to come included.
    pub slots: usize,
    /// True where each period has a bar, which needs room on both sides.
    pub bars: bool,
}

impl Along {
    /// The middle of a period.
    pub(super) fn x(&self, index: usize) -> f64 {
        let Rect { left, .. } = self.plot;
        match (self.bars, self.slots) {
            (false, 0 | 1) => left + self.plot.width() / 2.0,
            (false, slots) => left + self.plot.width() * index as f64 / (slots - 1) as f64,
            (true, _) => left + self.gap() * (index as f64 + 0.5),
        }
    }

    /// The distance of two periods.
    pub(super) fn gap(&self) -> f64 {
        match (self.bars, self.slots) {
            (false, 0 | 1) => self.plot.width(),
            (false, slots) => self.plot.width() / (slots - 1) as f64,
            (true, slots) => self.plot.width() / slots.max(1) as f64,
        }
    }

    /// The stretch of the time axis that belongs to the periods `start..=end`.
    pub(super) fn span(&self, start: usize, end: usize) -> (f64, f64) {
        let half = self.gap() / 2.0;
        ((self.x(start) - half).max(self.plot.left), (self.x(end) + half).min(self.plot.right))
    }
}
