//! Single values that do not belong to the rest.

use crate::distribution::student_quantile;
use crate::season;
use crate::stats::mean;
use domain::whole::Whole;

/// How sure to be: one series in twenty without outliers shows one.
const ALPHA: f64 = 0.05;

/// At most this part of the values can be outliers.
const AT_MOST: f64 = 0.1;

/// The indices of outlying values, in order.
///
/// The generalised extreme studentised deviate test (Rosner 1983) for up to a tenth of the values; with a season of two
/// full cycles or more on what trend and season leave over (robust STL), otherwise on the values themselves.
pub fn anomalies(values: &[Option<f64>], season: Option<usize>) -> Vec<usize> {
    let remainder = season.and_then(|season| season::remainder(values, season));
    let tested = remainder.as_deref().unwrap_or(values);
    let places: Vec<usize> = (0..tested.len()).filter(|&i| finite(tested, i).is_some()).collect();
    let present: Vec<f64> = places.iter().filter_map(|&i| finite(tested, i)).collect();
    let most = (present.len() as f64 * AT_MOST).whole_usize();
    let Some(test) = esd(&present, most.max(1), ALPHA) else { return Vec::new() };
    let outliers = test.removed.iter().take(test.outliers);
    let mut found: Vec<usize> = outliers.filter_map(|&i| places.get(i).copied()).collect();
    found.sort_unstable();
    found
}

fn finite(values: &[Option<f64>], i: usize) -> Option<f64> {
    values.get(i).copied().flatten().filter(|value| value.is_finite())
}

/// The generalised ESD test, step by step.
#[derive(Debug, Clone, PartialEq)]
pub struct Esd {
    /// The indices in the order in which they were taken out, the most extreme first.
    pub removed: Vec<usize>,
    /// The distance of each from the mean of what was left, in standard deviations.
    pub statistics: Vec<f64>,
    /// What that distance would have to exceed.
    pub critical: Vec<f64>,
    /// How many of the removed are outliers.
    pub outliers: usize,
}

/// Tests for up to `most` outliers at the level `alpha`; `None` for fewer than three values or no variation.
pub fn esd(values: &[f64], most: usize, alpha: f64) -> Option<Esd> {
    let n = values.len();
    if n < 3 || !spread(values).is_some_and(|(_, deviation)| deviation > 0.0) {
        return None;
    }
    let mut left: Vec<(usize, f64)> = values.iter().copied().enumerate().collect();
    let mut test = Esd { removed: Vec::new(), statistics: Vec::new(), critical: Vec::new(), outliers: 0 };
    for step in 1..=most.min(n - 2) {
        let remaining: Vec<f64> = left.iter().map(|&(_, value)| value).collect();
        let (centre, deviation) = spread(&remaining)?;
        let distance = |value: f64| (value - centre).abs();
        let furthest = (0..left.len()).reduce(|a, b| {
            let [far, other] = [a, b].map(|i| remaining.get(i).map_or(0.0, |&value| distance(value)));
            if other > far { b } else { a }
        })?;
        let (index, value) = left.remove(furthest);
        let statistic = if deviation > 0.0 { distance(value) / deviation } else { 0.0 };
        let critical = critical(n, step, alpha);
        test.removed.push(index);
        test.statistics.push(statistic);
        test.critical.push(critical);
        if statistic > critical {
            test.outliers = step;
        }
    }
    Some(test)
}

/// Rosner's critical value for the outlier number `step` among `n` values.
fn critical(n: usize, step: usize, alpha: f64) -> f64 {
    let left = (n - step + 1) as f64;
    let df = left - 2.0;
    let t = student_quantile(1.0 - alpha / (2.0 * left), df);
    (left - 1.0) * t / ((df + t * t) * left).sqrt()
}

/// Mean and standard deviation.
fn spread(values: &[f64]) -> Option<(f64, f64)> {
    let centre = mean(values)?;
    let squares: f64 = values.iter().map(|x| (x - centre) * (x - centre)).sum();
    let deviation = (squares / (values.len() as f64 - 1.0)).sqrt();
    deviation.is_finite().then_some((centre, deviation))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn what_rounding_leaves_over_is_no_outlier() {
        let shape = [5.1, 7.3, 6.2, 9.9];
        for (level, trend) in [(0.0, 0.0), (1e9, 0.0), (1e-9, 0.0), (100.0, 1.7), (5.0, 1e-6), (-1e6, 123.4)] {
            let line = |i: usize| level + trend * i as f64;
            let constant: Vec<Option<f64>> = (0..40).map(|_| Some(level)).collect();
            assert_eq!(anomalies(&constant, Some(4)), [], "always {level}");
            let seasonal: Vec<Option<f64>> = (0..40).map(|i| Some(line(i) + shape[i % 4])).collect();
            assert_eq!(anomalies(&seasonal, Some(4)), [], "{level} + {trend} i and a season");
            let mut wild = seasonal;
            wild[17] = wild[17].map(|value| value + 30.0);
            assert_eq!(anomalies(&wild, Some(4)), [17], "{level} + {trend} i and a season, one value wild");
        }
    }
}
