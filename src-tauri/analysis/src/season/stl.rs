//! STL: seasonal and trend decomposition by loess (Cleveland, Cleveland, McRae and Terpenning 1990).

use super::loess::Loess;
use crate::stats::median;

/// How a series is decomposed. Windows are odd; even ones count as the next odd.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stl {
    /// Steps in a cycle, at least 2.
    pub period: usize,
    /// How many cycles the season is smoothed over.
    pub seasonal: usize,
    /// 0 or 1: a season that is locally constant or locally linear.
    pub seasonal_degree: u8,
    /// How many steps the trend is smoothed over.
    pub trend: usize,
    /// How many steps the season's own drift is smoothed over.
    pub low_pass: usize,
    /// Passes within each round.
    pub inner: usize,
    /// Further rounds in which wild values are trusted less; 0 is not robust.
    pub outer: usize,
}

/// The parts of a series; they add up to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decomposition {
    /// What repeats.
    pub seasonal: Vec<f64>,
    /// Where the series goes.
    pub trend: Vec<f64>,
    /// The rest.
    pub remainder: Vec<f64>,
}

impl Stl {
    /// The same season in every cycle, robust: for the few years a business has.
    pub fn periodic(period: usize, n: usize) -> Self {
        let trend = period + period.div_ceil(2);
        let seasonal = 10 * n + 1;
        Self { period, seasonal, seasonal_degree: 0, trend, low_pass: period, inner: 2, outer: 15 }
    }
}

/// Decomposes a series; `None` for fewer than two cycles, or for numbers beyond the range of a double.
pub fn stl(y: &[f64], options: &Stl) -> Option<Decomposition> {
    let n = y.len();
    if options.period < 2 || n < 2 * options.period {
        return None;
    }
    let mut trend = vec![0.0; n];
    let mut seasonal = vec![0.0; n];
    let mut trust: Option<Vec<f64>> = None;
    for round in 0..=options.outer {
        for _ in 0..options.inner.max(1) {
            (seasonal, trend) = pass(y, &trend, trust.as_deref(), options)?;
        }
        if round < options.outer {
            let misfit: Vec<f64> = (0..n).map(|i| (at(y, i) - at(&trend, i) - at(&seasonal, i)).abs()).collect();
            trust = Some(bisquare(&misfit));
        }
    }
    let remainder: Vec<f64> = (0..n).map(|i| at(y, i) - at(&trend, i) - at(&seasonal, i)).collect();
    remainder.iter().all(|x| x.is_finite()).then_some(Decomposition { seasonal, trend, remainder })
}

fn at(values: &[f64], i: usize) -> f64 {
    values.get(i).copied().unwrap_or(0.0)
}

/// One pass: the season of what the trend leaves over, then the trend of what the season leaves over.
fn pass(y: &[f64], trend: &[f64], trust: Option<&[f64]>, options: &Stl) -> Option<(Vec<f64>, Vec<f64>)> {
    let n = y.len();
    let without_trend: Vec<f64> = y.iter().zip(trend).map(|(y, trend)| y - trend).collect();
    let cycles = cycle_subseries(&without_trend, trust, options)?;
    let averaged = moving_average(&moving_average(&moving_average(&cycles, options.period), options.period), 3);
    let drift = Loess { window: odd(options.low_pass), degree: 1 }.smooth(&averaged, None);
    let seasonal: Vec<f64> = (0..n).map(|i| at(&cycles, i + options.period) - at(&drift, i)).collect();
    let without_season: Vec<f64> = y.iter().zip(&seasonal).map(|(y, season)| y - season).collect();
    let trend = Loess { window: odd(options.trend), degree: 1 }.smooth(&without_season, trust);
    Some((seasonal, trend))
}

/// Each month's values over the years, smoothed and carried on by one cycle at both ends.
fn cycle_subseries(y: &[f64], trust: Option<&[f64]>, options: &Stl) -> Option<Vec<f64>> {
    let (n, period) = (y.len(), options.period);
    let loess = Loess { window: odd(options.seasonal), degree: options.seasonal_degree };
    let mut cycles = vec![0.0; n + 2 * period];
    for phase in 0..period {
        let own = |values: &[f64]| values.iter().copied().skip(phase).step_by(period).collect::<Vec<f64>>();
        let (values, trust) = (own(y), trust.map(own));
        let (k, trust) = (values.len(), trust.as_deref());
        let smooth = loess.smooth(&values, trust);
        let first = loess.at(&values, -1.0, (0, loess.window.min(k) - 1), trust).or(smooth.first().copied())?;
        let last =
            loess.at(&values, k as f64, (k.saturating_sub(loess.window), k - 1), trust).or(smooth.last().copied())?;
        let extended = [first].into_iter().chain(smooth).chain([last]);
        for (cycle, value) in extended.enumerate() {
            *cycles.get_mut(cycle * period + phase)? = value;
        }
    }
    Some(cycles)
}

fn moving_average(values: &[f64], length: usize) -> Vec<f64> {
    let Some(count) = values.len().checked_sub(length - 1) else { return Vec::new() };
    let mut sum: f64 = values.iter().take(length).sum();
    let mut averages = Vec::with_capacity(count);
    averages.push(sum / length as f64);
    for i in length..values.len() {
        sum += at(values, i) - at(values, i - length);
        averages.push(sum / length as f64);
    }
    averages
}

/// How much to trust points that lie so far off: bisquare weights on six times the median distance.
fn bisquare(misfit: &[f64]) -> Vec<f64> {
    let far = 6.0 * median(misfit).unwrap_or(0.0);
    let weight = |&distance: &f64| {
        if distance <= 0.001 * far {
            1.0
        } else if distance <= 0.999 * far {
            let part = distance / far;
            (1.0 - part * part) * (1.0 - part * part)
        } else {
            0.0
        }
    };
    misfit.iter().map(weight).collect()
}

fn odd(window: usize) -> usize {
    window.max(3) | 1
}
