//! The value axis: its range and its ticks.

use domain::Unit;
use domain::whole::Whole;
use locale::axis_base;

/// A linear scale from values to the heights of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
    /// The drawing's coordinate of `low` and of `high`.
    from: f64,
    to: f64,
    /// Where ticks stand, lowest first.
    pub ticks: Vec<f64>,
    /// How far apart.
    pub step: f64,
}

/// The air over the highest value, and usually under the lowest, as a part of the range.
pub(crate) const AIR: f64 = 0.07;

/// How the range of an axis is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zero {
    /// Bars start at zero: anything else lies about their length.
    Always,
    /// A line shows change: zero only where it is near.
    IfNear,
}

impl Scale {
    /// A scale on which all `values` fit, with ticks at round numbers of the unit, about `ticks` of them. `below` is the
    /// air under the lowest value, as a part of the range.
    pub(crate) fn new(values: impl Iterator<Item = f64>, unit: &Unit, zero: Zero, ticks: usize, below: f64) -> Self {
        let values: Vec<f64> = values.collect();
        let (low, high) = range(values.iter().copied(), unit, zero, below);
        let nice = nice_step(high / 2.0 - low / 2.0, axis_base(unit, low.abs().max(high.abs())), ticks);
        // There is no half of what is counted.
        let are_whole = *unit == Unit::Count && values.iter().all(|value| value.fract() == 0.0);
        let step = if are_whole { nice.max(1.0) } else { nice };
        Self { ticks: ticks_between(low, high, step), low, high, from: 0.0, to: 1.0, step }
    }

    /// Maps the range onto the coordinates from `from` (lowest value) to `to` (highest).
    pub(crate) fn onto(self, from: f64, to: f64) -> Self {
        Self { from, to, ..self }
    }

    /// The coordinate of a value.
    pub(crate) fn at(&self, value: f64) -> f64 {
        // Halved first: the distance of two doubles may be more than a double holds.
        let share = (value / 2.0 - self.low / 2.0) / (self.high / 2.0 - self.low / 2.0);
        self.from + share.clamp(0.0, 1.0) * (self.to - self.from)
    }

    /// How long an amount is on the drawing, whichever way it goes: beyond the ends of the axis as well.
    pub(crate) fn length(&self, amount: f64) -> f64 {
        let share = (amount / 2.0).abs() / (self.high / 2.0 - self.low / 2.0);
        share * (self.to - self.from).abs()
    }

    /// The coordinate of zero, or of the end of the axis that is nearest to it.
    pub(crate) fn zero(&self) -> f64 {
        self.at(0.0)
    }

    /// True where zero is inside the range and not at its foot: numbers of both signs are shown.
    pub(crate) fn crosses_zero(&self) -> bool {
        self.low < 0.0 && self.high > 0.0
    }
}

/// The lowest and the highest value, with some air, and zero where it belongs.
fn range(values: impl Iterator<Item = f64>, unit: &Unit, zero: Zero, below: f64) -> (f64, f64) {
    let finite = values.filter(|value| value.is_finite());
    let ends = finite.fold(None, |ends: Option<(f64, f64)>, value| match ends {
        None => Some((value, value)),
        Some((low, high)) => Some((low.min(value), high.max(value))),
    });
    let (low, high) = ends.unwrap_or((0.0, axis_base(unit, 1.0)));
    // Numbers that differ by less than a double tells apart are the same number.
    let flat = high / 2.0 - low / 2.0 <= low.abs().max(high.abs()) * 1e-12;
    let (low, high) = if flat { around(low, unit) } else { (low, high) };
    let half = high / 2.0 - low / 2.0;
    let near = |near: f64, far: f64| zero == Zero::Always || near.abs() <= 0.4 * far.abs();
    let (bottom, top) = (bounded(low - half * 2.0 * below), bounded(high + half * 2.0 * AIR));
    match () {
        () if low >= 0.0 && near(low, high) => (0.0, top),
        () if high <= 0.0 && near(high, low) => (bottom, 0.0),
        // Air must not suggest that a number which never was negative could be.
        () if low >= 0.0 => (bottom.max(0.0), top),
        () if high <= 0.0 => (bottom, top.min(0.0)),
        () => (bottom, top),
    }
}

fn bounded(value: f64) -> f64 {
    value.clamp(-f64::MAX, f64::MAX)
}

/// A range for a single value: it stands in the middle.
fn around(value: f64, unit: &Unit) -> (f64, f64) {
    if value.abs() < f64::MIN_POSITIVE {
        return (0.0, axis_base(unit, 1.0));
    }
    let part = value.abs() * 0.1;
    (bounded(value - part), bounded(value + part))
}

/// 1, 2, 2.5 or 5 times a power of ten of `base`, so that about `ticks` of them fit into twice `half`.
fn nice_step(half: f64, base: f64, ticks: usize) -> f64 {
    // Halves again, because a range may be wider than the largest double.
    let rough = half / base / (ticks.max(1) as f64 / 2.0);
    let power = 10f64.powi(rough.log10().floor().clamp(-300.0, 300.0).whole_i32());
    let factor = match rough / power {
        f if f <= 1.4 => 1.0,
        f if f <= 2.2 => 2.0,
        f if f <= 3.2 && power >= 10.0 => 2.5,
        f if f <= 7.0 => 5.0,
        _ => 10.0,
    };
    let step = factor * power * base;
    if step.is_finite() && step > 0.0 { step } else { base }
}

/// The multiples of the step in the range. Counted, not summed up, so that no error accumulates.
fn ticks_between(low: f64, high: f64, step: f64) -> Vec<f64> {
    const MOST: i64 = 24;
    let first = (low / step - 1e-9).ceil();
    if !first.is_finite() || first.abs() > 1e15 {
        return Vec::new();
    }
    let multiple = |n: i64| (first + n as f64) * step;
    // The sum with zero turns −0 into 0.
    (0..MOST).map(|n| multiple(n) + 0.0).take_while(|tick| *tick <= high + step * 1e-9).collect()
}
