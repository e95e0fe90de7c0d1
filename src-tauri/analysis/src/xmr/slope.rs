//! Limits along a line, for a process that grows or falls steadily.

use super::{LOCKED_FROM, Options};
use crate::stats::quantile_of_sorted;
use crate::trend;

/// The slope is that of so many of the newest values at most: its work is of the order of their square.
const LOOKS_BACK: usize = 1_000;

/// So many of the last bits of the largest value are left out of what is left beside a line: they are rounding.
const ROUNDING_BITS: f64 = 64.0;

/// A phase beside the line that it follows.
///
/// Mean and limits are made of what is left of the values without the line, and all rules judge that: a trended XmR chart
/// (Wheeler, "Understanding Variation", 1993, and "Making Sense of Data", 2003). The line's slope is the median of the
/// slopes between all pairs of values (Theil–Sen), so that one wild value cannot turn it, and its height is the mean of
/// what is left.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// How much it rises from each point to the next.
    pub slope: f64,
    /// The values moved along the line to where it stands at the last point; gaps kept.
    pub level: Vec<Option<f64>>,
}

impl Line {
    /// The line of a phase whose first point has the index `start`, made of the same values as its limits; `None` for
    /// fewer than 12 of those, where they rise as often as they fall, and where numbers go beyond a double.
    pub fn of(start: usize, values: &[Option<f64>], options: &Options) -> Option<Self> {
        let base = values.get(..options.fix_after.unwrap_or(values.len())).unwrap_or(values);
        let taken =
            |(index, value): (usize, &Option<f64>)| value.filter(|_| !options.left_out.contains(&(start + index)));
        let base: Vec<Option<f64>> = base.iter().enumerate().map(taken).collect();
        let slope = theil_sen(&base).filter(|&slope| slope != 0.0)?;
        let last = values.len().saturating_sub(1) as f64;
        let level: Vec<Option<f64>> =
            values.iter().enumerate().map(|(i, value)| Some(slope.mul_add(last - i as f64, (*value)?))).collect();
        let largest = largest(values).max(largest(&level));
        let grid = largest * f64::EPSILON * ROUNDING_BITS;
        let is_known = grid.is_finite() && grid > 0.0 && (largest / grid).is_finite();
        is_known.then(|| Self { slope, level: level.into_iter().map(|value| Some(on(grid, value?))).collect() })
    }
}

fn largest(values: &[Option<f64>]) -> f64 {
    values.iter().flatten().fold(0.0, |most: f64, value| most.max(value.abs()))
}

/// What lies on the line, or on one beside it, is not told apart by the last bits of the arithmetic.
fn on(grid: f64, value: f64) -> f64 {
    (value / grid).round() * grid
}

/// The median of the slopes between all pairs of the newest thousand of these values (Theil 1950, Sen 1968); `None` for
/// fewer than 12 values, and where slopes go beyond the range of a double.
pub fn theil_sen(values: &[Option<f64>]) -> Option<f64> {
    let points = trend::present(values);
    let points = points.get(points.len().saturating_sub(LOOKS_BACK)..)?;
    if points.len() < LOCKED_FROM {
        return None;
    }
    let mut slopes = trend::slopes(points);
    slopes.sort_unstable_by(f64::total_cmp);
    quantile_of_sorted(&slopes, 0.5).filter(|slope| slope.is_finite())
}
