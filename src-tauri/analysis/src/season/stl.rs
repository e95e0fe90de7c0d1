//! STL: seasonal and trend decomposition by loess (Cleveland, Cleveland, McRae and Terpenning 1990).

use super::loess::{Loess, Smoother};
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
    let passes = Passes::new(n, options);
    let mut trend = vec![0.0; n];
    let mut seasonal = vec![0.0; n];
    let mut trust = vec![1.0; n];
    for round in 0..=options.outer {
        for _ in 0..options.inner.max(1) {
            (seasonal, trend) = passes.pass(y, &trend, &trust)?;
        }
        if round < options.outer {
            let misfit: Vec<f64> = (0..n).map(|i| (at(y, i) - at(&trend, i) - at(&seasonal, i)).abs()).collect();
            trust = bisquare(&misfit);
        }
    }
    let remainder: Vec<f64> = (0..n).map(|i| at(y, i) - at(&trend, i) - at(&seasonal, i)).collect();
    remainder.iter().all(|x| x.is_finite()).then_some(Decomposition { seasonal, trend, remainder })
}

fn at(values: &[f64], i: usize) -> f64 {
    values.get(i).copied().unwrap_or(0.0)
}

/// What all passes over a series share.
struct Passes {
    period: usize,
    /// Of each month's values over the years, where there are so many years, and where there is one more.
    season: [Smoother; 2],
    drift: Smoother,
    trend: Smoother,
    /// Nothing is left out of what is no value of the series.
    whole: Vec<f64>,
}

impl Passes {
    fn new(n: usize, options: &Stl) -> Self {
        let period = options.period;
        let season = Loess { window: odd(options.seasonal), degree: options.seasonal_degree };
        Self {
            period,
            season: [season.beyond(n / period), season.beyond(n / period + 1)],
            drift: Loess { window: odd(options.low_pass), degree: 1 }.over(n),
            trend: Loess { window: odd(options.trend), degree: 1 }.over(n),
            whole: vec![1.0; n],
        }
    }

    /// One pass: the season of what the trend leaves over, then the trend of what the season leaves over.
    fn pass(&self, y: &[f64], trend: &[f64], trust: &[f64]) -> Option<(Vec<f64>, Vec<f64>)> {
        let (n, period) = (y.len(), self.period);
        let without_trend: Vec<f64> = y.iter().zip(trend).map(|(y, trend)| y - trend).collect();
        let cycles = self.cycle_subseries(&without_trend, trust)?;
        let averaged = moving_average(&moving_average(&moving_average(&cycles, period), period), 3);
        let drift = smoothed(&self.drift, &averaged, &self.whole);
        let seasonal: Vec<f64> = (0..n).map(|i| at(&cycles, i + period) - at(&drift, i)).collect();
        let without_season: Vec<f64> = y.iter().zip(&seasonal).map(|(y, season)| y - season).collect();
        let trend = smoothed(&self.trend, &without_season, trust);
        Some((seasonal, trend))
    }

    /// Each month's values over the years, smoothed and carried on by one cycle at both ends.
    fn cycle_subseries(&self, y: &[f64], trust: &[f64]) -> Option<Vec<f64>> {
        let (n, period) = (y.len(), self.period);
        let mut cycles = vec![0.0; n + 2 * period];
        let (mut values, mut trusted) = (Vec::new(), Vec::new());
        for phase in 0..period {
            for (own, all) in [(&mut values, y), (&mut trusted, trust)] {
                own.clear();
                own.extend(all.iter().copied().skip(phase).step_by(period));
            }
            let [fewer, more] = &self.season;
            let smoother = if values.len() > n / period { more } else { fewer };
            // Where nothing is trusted, a value stands for itself, and the nearest one for what lies beyond.
            let last = values.len().checked_sub(1)?;
            for (cycle, smooth) in smoother.smooth(&values, &trusted).enumerate() {
                let own = || values.get(cycle.saturating_sub(1).min(last)).copied();
                *cycles.get_mut(cycle * period + phase)? = smooth.or_else(own)?;
            }
        }
        Some(cycles)
    }
}

/// A smoothed series; where nothing near a value is trusted, that itself.
fn smoothed(smoother: &Smoother, y: &[f64], trust: &[f64]) -> Vec<f64> {
    smoother.smooth(y, trust).zip(y).map(|(smooth, own)| smooth.unwrap_or(*own)).collect()
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
