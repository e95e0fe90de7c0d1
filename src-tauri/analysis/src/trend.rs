//! Is there a trend? Theil–Sen slope and Mann–Kendall test, which one wild value cannot upset.

use crate::distribution::{normal_above, normal_quantile};
use crate::stats::{median, quantile_of_sorted};
use domain::whole::Whole;

/// A trend in numbers. Steps are positions in the series, missing ones counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend {
    /// Theil–Sen slope per step: the median of the slopes between all pairs of values.
    pub slope: f64,
    /// The line's value at step 0: the median value less the slope over the median step.
    pub intercept: f64,
    /// Lower end of the slope's 95% interval (Sen 1968).
    pub lower: f64,
    /// Upper end of the slope's 95% interval.
    pub upper: f64,
    /// Kendall's tau a: S over the number of pairs.
    pub tau: f64,
    /// Mann–Kendall S: pairs that rise less pairs that fall.
    pub s: f64,
    /// The variance of S, corrected for ties.
    pub variance: f64,
    /// S in standard deviations, with continuity correction.
    pub z: f64,
    /// The two-sided probability of such a trend by chance alone.
    pub p: f64,
}

/// A trend of values that repeat with a season: seasonal Mann–Kendall, each season compared with itself only.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SeasonalTrend {
    /// The median slope per cycle (per year, where a cycle is a year).
    pub slope_per_cycle: f64,
    /// The value at the start: the median value less the slope over the median cycle.
    pub intercept: f64,
    /// S over the number of pairs compared.
    pub tau: f64,
    /// The sum of the seasons' S.
    pub s: f64,
    /// The sum of the seasons' variances.
    pub variance: f64,
    /// S in standard deviations, with continuity correction.
    pub z: f64,
    /// The two-sided probability of such a trend by chance alone.
    pub p: f64,
}

/// The trend of a series; `None` for fewer than two values or where slopes go beyond the range of a double.
/// Takes time and room of the order of the square of its length.
pub fn trend(values: &[Option<f64>]) -> Option<Trend> {
    let points = present(values);
    let (steps, present): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    let mut slopes = slopes(&points);
    slopes.sort_unstable_by(f64::total_cmp);
    let slope = quantile_of_sorted(&slopes, 0.5)?;
    let s = kendall_s(&present);
    let variance = kendall_variance(&present);
    let z = z_of(s, variance);
    let (lower, upper) = slope_interval(&slopes, variance)?;
    let trend = Trend {
        slope,
        intercept: median(&present)? - slope * median(&steps)?,
        lower,
        upper,
        tau: s / slopes.len() as f64,
        s,
        variance,
        z,
        p: two_sided(z),
    };
    (slope.is_finite() && trend.intercept.is_finite()).then_some(trend)
}

/// The trend of a seasonal series; `None` where no season has two values, or without a season of at least two steps.
pub fn seasonal_trend(values: &[Option<f64>], season: usize) -> Option<SeasonalTrend> {
    if season < 2 {
        return None;
    }
    let (mut s, mut variance, mut slopes) = (0.0, 0.0, Vec::new());
    for offset in 0..season {
        let cycle: Vec<Option<f64>> = values.iter().copied().skip(offset).step_by(season).collect();
        let points = present(&cycle);
        let present: Vec<f64> = points.iter().map(|&(_, y)| y).collect();
        s += kendall_s(&present);
        variance += kendall_variance(&present);
        slopes.extend(self::slopes(&points));
    }
    let slope = median(&slopes)?;
    let points = present(values);
    let (steps, present): (Vec<f64>, Vec<f64>) = points.into_iter().unzip();
    let z = z_of(s, variance);
    let intercept = median(&present)? - slope * median(&steps)? / season as f64;
    let tau = s / slopes.len() as f64;
    let trend = SeasonalTrend { slope_per_cycle: slope, intercept, tau, s, variance, z, p: two_sided(z) };
    slope.is_finite().then_some(trend)
}

/// Steps and values of what is there.
pub(crate) fn present(values: &[Option<f64>]) -> Vec<(f64, f64)> {
    let there = values.iter().enumerate().filter_map(|(i, value)| Some((i as f64, (*value)?)));
    there.filter(|(_, value)| value.is_finite()).collect()
}

/// The slopes between all pairs of points.
pub(crate) fn slopes(points: &[(f64, f64)]) -> Vec<f64> {
    let mut slopes = Vec::with_capacity(points.len() * points.len().saturating_sub(1) / 2);
    for (i, &(x1, y1)) in points.iter().enumerate() {
        slopes.extend(points.iter().skip(i + 1).map(|&(x2, y2)| (y2 - y1) / (x2 - x1)));
    }
    slopes
}

/// Pairs that rise less pairs that fall.
fn kendall_s(values: &[f64]) -> f64 {
    let mut s = 0_i64;
    for (i, a) in values.iter().enumerate() {
        s += values.iter().skip(i + 1).map(|b| i64::from(b > a) - i64::from(b < a)).sum::<i64>();
    }
    s as f64
}

/// The variance of S under no trend, less what ties take away.
fn kendall_variance(values: &[f64]) -> f64 {
    let term = |n: f64| n * (n - 1.0) * (2.0 * n + 5.0);
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let ties: f64 = sorted.chunk_by(|a, b| a == b).map(|tie| term(tie.len() as f64)).sum();
    (term(values.len() as f64) - ties) / 18.0
}

/// S in standard deviations, a unit nearer to zero because S moves in whole numbers.
fn z_of(s: f64, variance: f64) -> f64 {
    if s == 0.0 || variance <= 0.0 { 0.0 } else { (s - s.signum()) / variance.sqrt() }
}

fn two_sided(z: f64) -> f64 {
    2.0 * normal_above(z.abs())
}

/// Sen's 95% interval: the slopes as far from the middle as the variance of S allows.
fn slope_interval(sorted: &[f64], variance: f64) -> Option<(f64, f64)> {
    let reach = normal_quantile(0.975) * variance.max(0.0).sqrt();
    let n = sorted.len() as f64;
    let low = ((n - reach) / 2.0).round_ties_even() - 1.0;
    let high = ((n + reach) / 2.0).round_ties_even();
    let at = |place: f64| sorted.get(place.max(0.0).whole_usize().min(sorted.len().saturating_sub(1))).copied();
    Some((at(low)?, at(high)?))
}
