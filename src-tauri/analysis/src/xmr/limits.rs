//! The limits of one phase.

use std::borrow::Cow;

use super::{LOCKED_FROM, Options};
use crate::stats;

/// Mean ± this × the mean moving range: 3 ÷ 1.128, as it is printed and used everywhere.
const LIMIT_FACTOR: f64 = 2.66;
/// Moving ranges of this × their mean and above are left out: 1 + 3 × 0.853 ÷ 1.128.
const SCREEN_FACTOR: f64 = 3.267;

/// The points between two splits, which share their limits.
///
/// All numbers are in the unit of the series. Limits are `None` where there is no moving range, and, with screening,
/// where all of them are zero: a constant series has "no variation", and nothing can be said of its next point.
/// Without screening the limits of a constant series are its mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Phase {
    /// The index of its first point.
    pub start: usize,
    /// The index of its last point.
    pub end: usize,
    /// The points whose values made the mean and the limits; without missing ones.
    pub base: usize,
    /// The indices of the values among them that were left out, because they are exceptional.
    pub left_out: Vec<usize>,
    /// The mean; `None` where all values are missing.
    pub mean: Option<f64>,
    /// The mean moving range before screening.
    pub mr_mean_unscreened: Option<f64>,
    /// How many moving ranges were left out.
    pub screened_out: usize,
    /// The mean moving range the limits are made from.
    pub mr_mean: Option<f64>,
    /// The lower natural limit, never cut.
    pub lower: Option<f64>,
    /// The upper natural limit, never cut.
    pub upper: Option<f64>,
    /// Two thirds of the way to the lower limit.
    pub near_lower: Option<f64>,
    /// Two thirds of the way to the upper limit.
    pub near_upper: Option<f64>,
    /// True for fewer than 12 points: the limits will still move.
    pub trial: bool,
    /// How much mean and limits rise from each point to the next, where they follow a line; they are those of its last
    /// point then. `None` for limits that stay the same.
    pub slope: Option<f64>,
}

impl Phase {
    /// The limits of a phase whose first point has the index `start`.
    pub(super) fn new(start: usize, values: &[Option<f64>], options: &Options) -> Self {
        let base_len = options.fix_after.unwrap_or(values.len()).min(values.len());
        let whole = values.get(..base_len).unwrap_or(values);
        let left_out: Vec<usize> =
            options.left_out.iter().copied().filter(|index| (start..start + base_len).contains(index)).collect();
        let base = without(whole, start, &left_out);
        let present: Vec<f64> = base.iter().flatten().copied().collect();
        let ranges = moving_ranges(whole, &base);
        // Between numbers near the end of what a double can hold there are distances beyond it.
        let unscreened = stats::mean(&ranges).filter(|mean| mean.is_finite());
        let (mr_mean, screened_out) = match options.screen {
            true => screened_mean(&ranges, unscreened, rounding(&present)),
            false => (unscreened, 0),
        };
        let mean = stats::mean(&present);
        let mut phase = Self {
            start,
            end: (start + values.len()).saturating_sub(1),
            base: present.len(),
            left_out,
            mean,
            mr_mean_unscreened: unscreened,
            screened_out,
            mr_mean,
            lower: None,
            upper: None,
            near_lower: None,
            near_upper: None,
            trial: values.len() < LOCKED_FROM,
            slope: None,
        };
        if let (Some(mean), Some(mr_mean)) = (mean, mr_mean) {
            phase.set_limits(mean, mr_mean * options.widen);
        }
        phase
    }

    /// A phase of no points.
    pub(crate) fn without_points(start: usize) -> Self {
        Self::new(start, &[], &Options::default())
    }

    /// Takes the limits away where there are too few points to show them.
    pub(crate) fn remove_limits(&mut self) {
        (self.lower, self.upper, self.near_lower, self.near_upper) = (None, None, None, None);
    }

    fn set_limits(&mut self, mean: f64, mr_mean: f64) {
        let reach = LIMIT_FACTOR * mr_mean;
        if !(mean + reach).is_finite() || !(mean - reach).is_finite() {
            return;
        }
        self.lower = Some(mean - reach);
        self.upper = Some(mean + reach);
        self.near_lower = Some(mean - reach * 2.0 / 3.0);
        self.near_upper = Some(mean + reach * 2.0 / 3.0);
    }

    /// A mean or limit of the phase as it is at a point: the same at all of them, except along a slope.
    pub fn at(&self, index: usize, limit: f64) -> f64 {
        self.slope.map_or(limit, |slope| slope.mul_add(index as f64 - self.end as f64, limit))
    }

    /// How many points it has, missing ones counted.
    pub fn len(&self) -> usize {
        self.end + 1 - self.start
    }

    /// A phase always has a point; here for completeness beside [`Phase::len`].
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The values without those at some places, which are counted from `start`.
fn without<'v>(values: &'v [Option<f64>], start: usize, places: &[usize]) -> Cow<'v, [Option<f64>]> {
    if places.is_empty() {
        return Cow::Borrowed(values);
    }
    (start..).zip(values).map(|(place, value)| value.filter(|_| !places.contains(&place))).collect()
}

/// The moving ranges of the values that make the limits. Where those do not vary at all, the one that was left out says
/// how far a value can be from the others.
fn moving_ranges(whole: &[Option<f64>], base: &[Option<f64>]) -> Vec<f64> {
    let ranges = distances(base);
    if ranges.iter().any(|&range| range > 0.0) { ranges } else { distances(whole) }
}

/// The absolute differences between neighbours that are both there.
fn distances(values: &[Option<f64>]) -> Vec<f64> {
    let neighbours = values.windows(2).filter_map(|pair| match pair {
        [Some(a), Some(b)] => Some((b - a).abs()),
        _ => None,
    });
    neighbours.collect()
}

/// What rounding can add to the difference of two of the values.
fn rounding(values: &[f64]) -> f64 {
    4.0 * f64::EPSILON * values.iter().fold(0.0, |most: f64, value| most.max(value.abs()))
}

/// The mean of the moving ranges that stay, and how many were left out: those of 3.267 × their mean and above, whatever
/// rounding made of them. Where that would leave out every range that is not zero, all stay: limits without width would
/// call every point a signal.
fn screened_mean(ranges: &[f64], unscreened: Option<f64>, rounding: f64) -> (Option<f64>, usize) {
    let Some(all) = unscreened.filter(|&mean| mean > 0.0) else { return (None, 0) };
    let kept: Vec<f64> = ranges.iter().copied().filter(|&range| SCREEN_FACTOR * all - range > rounding).collect();
    match stats::mean(&kept) {
        Some(mean) if mean > 0.0 => (Some(mean), ranges.len() - kept.len()),
        _ => (Some(all), 0),
    }
}
