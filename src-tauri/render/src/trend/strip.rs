//! Where the differences between columns stand: above the plot, on its scale.

use super::{SMALL_TEXT, Trend};
use crate::drawing::Weight;
use crate::scale::Scale;
use crate::text;

/// The height of a line of words here, and the space between the strip and the plot.
const LINE: f64 = 15.0;
const APART: f64 = 16.0;
/// A plot that would become lower than this has no differences above it.
const LEAST_PLOT: f64 = 96.0;
/// The last number stands beside the strip and is as large as the other labels there.
pub(super) const LAST: f64 = 12.0;

/// The differences between columns, laid out above the plot.
pub(super) struct Strip {
    /// Where the plot may begin.
    pub bottom: f64,
    /// The baseline of its name.
    pub name: f64,
    /// The height of no difference.
    pub zero: f64,
    /// The last difference in words; empty where it is not that of the last column.
    pub last: String,
}

impl Strip {
    /// The width of what stands beside it.
    pub(super) fn wide(&self) -> f64 {
        text::width(&self.last, LAST, Weight::SemiBold)
    }
}

impl Trend<'_> {
    /// The differences of whole periods.
    pub(super) fn known_differences(&self) -> impl DoubleEndedIterator<Item = (usize, f64)> {
        let count = self.shown.values.len().min(self.shown.comparison.len());
        let of = |list: &[Option<f64>], index: usize| list.get(index).copied().flatten();
        (0..count).filter(|index| !self.shown.is_apart(*index)).filter_map(move |index| {
            let difference = of(&self.shown.values, index)? - of(&self.shown.comparison, index)?;
            difference.is_finite().then_some((index, difference))
        })
    }

    /// The space for the differences between `top` and `bottom`, of which `notes` are for what happened and the rest for the
    /// plot. A unit is as long in the one as in the other: differences that are too small to be seen there are small.
    pub(super) fn strip(&self, (top, bottom): (f64, f64), notes: f64, scale: impl Fn(f64) -> Scale) -> Option<Strip> {
        let named = self.input.comparison.as_ref().filter(|comparison| !comparison.difference.is_empty())?;
        let (index, last) =
            Some(named).filter(|_| self.has_columns_behind()).and_then(|_| self.known_differences().next_back())?;
        let (low, high) = self.known_differences().fold((0.0_f64, 0.0_f64), |(l, h), (_, d)| (l.min(d), h.max(d)));
        if (low, high) == (0.0, 0.0) {
            return None;
        }
        let lines = |length: f64| if length > 0.0 { LINE } else { 2.0 };
        let words = LINE + lines(high) + lines(-low) + APART + notes;
        // How long the differences are on a plot of a height of 1.
        let whole = scale(top);
        let part = |length: f64| whole.length(length) / (bottom - top).max(1.0);
        let plot = (bottom - top - words) / (1.0 + part(high) + part(low));
        let name = top + SMALL_TEXT * 0.75;
        let zero = top + LINE + lines(high) + part(high) * plot;
        // Beside the strip it is that of the last column only.
        let last = if index + 1 == self.slots() { self.shown.changed(last) } else { String::new() };
        (plot >= LEAST_PLOT).then_some(Strip { bottom: bottom - plot, name, zero, last })
    }
}
