//! The forecast of the product: exponential smoothing, averaged over its models, with the Theta method.

use super::benchmark::{Plain, plain};
use super::ets::{Season, Trend};
use super::fit::{Fit, fits};
use super::theta::theta;
use crate::distribution::{normal_at_most, normal_quantile};

/// The least number of values a forecast is made from.
pub const NEEDED: usize = 6;

/// There are too few values to forecast from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooShort {
    /// How many values there are.
    pub have: usize,
    /// How many are needed.
    pub needed: usize,
}

/// A forecast, step by step.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// How it was made.
    pub method: String,
    /// The expected values.
    pub mean: Vec<f64>,
    /// Their standard deviations.
    pub deviation: Vec<f64>,
    /// Lower end of the range that holds four of five values.
    pub lo80: Vec<f64>,
    /// Upper end of that range.
    pub hi80: Vec<f64>,
    /// Lower end of the range that holds nineteen of twenty.
    pub lo95: Vec<f64>,
    /// Upper end of that range.
    pub hi95: Vec<f64>,
}

/// How much wider than a model's own the ranges must be: a model knows nothing of its own mistakes.
#[derive(Debug, Clone, Copy)]
struct Widening {
    at80: f64,
    at95: f64,
}

/// By how long the cycle is, so that four of five and nineteen of twenty values lie in the ranges: measured on 452
/// forecasts of published monthly, quarterly and yearly series. Yearly series are short and their trends turn.
fn widening(season: usize) -> Widening {
    match season {
        0 | 1 => Widening { at80: 1.42, at95: 1.6 },
        2..=7 => Widening { at80: 0.94, at95: 1.06 },
        _ => Widening { at80: 0.95, at95: 1.02 },
    }
}

/// Forecasts a series; `None` is a missing value, bridged for the estimate. `season` is the steps in a cycle, 1 or 0 for
/// none; a season needs two full cycles.
///
/// # Errors
/// [`TooShort`] for fewer than [`NEEDED`] values.
pub fn forecast(values: &[Option<f64>], season: usize, horizon: usize) -> Result<Forecast, TooShort> {
    let have = values.iter().flatten().filter(|value| value.is_finite()).count();
    let too_short = TooShort { have, needed: NEEDED };
    if have < NEEDED {
        return Err(too_short);
    }
    let y = crate::season::bridged(values).ok_or(too_short)?;
    // Numbers of any size are handled as numbers about one.
    let scale = y.iter().fold(0.0, |largest: f64, y| largest.max(y.abs()));
    let scale = if scale > 0.0 { scale } else { 1.0 };
    let y: Vec<f64> = y.iter().map(|y| y / scale).collect();
    let smoothing = averaged(&y, season, horizon).ok_or(too_short)?;
    let mean = combined(&y, season, horizon, &smoothing);
    let never_negative = y.iter().all(|&y| y >= 0.0);
    Ok(ranged(mean, &smoothing, widening(season), never_negative, scale))
}

/// The mean of several forecasts, none of which is always best (what was measured is in the decisions).
///
/// With a season: exponential smoothing and Theta, each also on the logarithms of a positive series. Without: Theta,
/// the trend of exponential smoothing, and growth by the mean rate, because yearly numbers mostly go on.
fn combined(y: &[f64], season: usize, horizon: usize, smoothing: &Averaged) -> Vec<f64> {
    // Theta takes the season out itself, where the likeliest model says that there is one.
    let theta_season = if smoothing.seasonal { season } else { 1 };
    let positive = y.iter().all(|&y| y > 0.0);
    let mut parts: Vec<Vec<f64>> = Vec::new();
    parts.extend(theta(y, theta_season, horizon));
    let logs: Vec<f64> = if positive { y.iter().map(|y| y.ln()).collect() } else { Vec::new() };
    let back = |logs: Vec<f64>| logs.into_iter().map(f64::exp).collect::<Vec<f64>>();
    if season > 1 {
        parts.push(smoothing.mean.clone());
        if positive {
            parts.extend(averaged(&logs, season, horizon).map(|part| back(part.mean)));
            parts.extend(theta(&logs, theta_season, horizon).map(back));
        }
    } else {
        parts.push(trended(y, horizon).unwrap_or_else(|| smoothing.mean.clone()));
        let growth = if positive { drift(&logs, horizon).map(back) } else { drift(y, horizon) };
        parts.extend(growth);
    }
    parts.retain(|part| part.iter().all(|mean| mean.is_finite()));
    let at = |h: usize| parts.iter().filter_map(|part| part.get(h)).sum::<f64>() / parts.len() as f64;
    if parts.is_empty() { smoothing.mean.clone() } else { (0..horizon).map(at).collect() }
}

/// The likeliest model with a trend that does not die away.
fn trended(y: &[f64], horizon: usize) -> Option<Vec<f64>> {
    let fits = fits(y, 1);
    let straight = fits.iter().filter(|fit| fit.model.trend == Trend::Additive);
    straight.min_by(|a, b| a.aicc.total_cmp(&b.aicc)).map(|fit| spread(fit, horizon).0)
}

/// The last value, going on by the mean step.
fn drift(y: &[f64], horizon: usize) -> Option<Vec<f64>> {
    plain(Plain::Drift, y, 1, horizon).map(|spread| spread.mean)
}

struct Averaged {
    name: String,
    /// True where the likeliest model has a season.
    seasonal: bool,
    mean: Vec<f64>,
    deviation: Vec<f64>,
}

/// Exponential smoothing, its models weighted by how likely the series makes them (Akaike weights).
fn averaged(y: &[f64], season: usize, horizon: usize) -> Option<Averaged> {
    let mut fits = fits(y, season);
    fits.sort_by(|a, b| a.aicc.total_cmp(&b.aicc));
    let best = fits.first()?.aicc;
    let mut total = 0.0;
    let mut mean = vec![0.0; horizon];
    let mut square = vec![0.0; horizon];
    for fit in &fits {
        let weight = (-0.5 * (fit.aicc - best)).exp();
        if weight < 1e-3 {
            break;
        }
        let (means, deviations) = spread(fit, horizon);
        if !means.iter().chain(&deviations).all(|x| x.is_finite()) {
            continue;
        }
        total += weight;
        for (((mean, square), m), d) in mean.iter_mut().zip(&mut square).zip(&means).zip(&deviations) {
            *mean += weight * m;
            *square += weight * (d * d + m * m);
        }
    }
    if total <= 0.0 {
        return None;
    }
    mean.iter_mut().for_each(|m| *m /= total);
    let deviation = mean.iter().zip(&square).map(|(m, square)| (square / total - m * m).max(0.0).sqrt()).collect();
    let likeliest = fits.first()?.model;
    let seasonal = likeliest.season != Season::None;
    Some(Averaged { name: likeliest.name(), seasonal, mean, deviation })
}

fn spread(fit: &Fit, horizon: usize) -> (Vec<f64>, Vec<f64>) {
    let means = fit.model.forecast(&fit.run.end, fit.weights.phi, horizon);
    (means, fit.model.deviations(&fit.run.end, &fit.weights, fit.variance, horizon))
}

fn ranged(mean: Vec<f64>, smoothing: &Averaged, wider: Widening, never_negative: bool, scale: f64) -> Forecast {
    let floor = if never_negative { 0.0 } else { f64::NEG_INFINITY };
    let end = |probability: f64, factor: f64| -> Vec<f64> {
        let reach = normal_quantile(probability) * factor;
        mean.iter().zip(&smoothing.deviation).map(|(m, d)| (m + reach * d).max(floor) * scale).collect()
    };
    Forecast {
        method: format!("{} and Theta", smoothing.name),
        lo80: end(0.1, wider.at80),
        hi80: end(0.9, wider.at80),
        lo95: end(0.025, wider.at95),
        hi95: end(0.975, wider.at95),
        deviation: smoothing.deviation.iter().map(|d| d * wider.at80 * scale).collect(),
        mean: mean.into_iter().map(|m| m.max(floor) * scale).collect(),
    }
}

impl Forecast {
    /// The chance (0–1) that the value at a step (0 is the next) is at least `target`; `None` beyond the horizon.
    pub fn chance_of_at_least(&self, step: usize, target: f64) -> Option<f64> {
        Some(at_least(*self.mean.get(step)?, *self.deviation.get(step)?, target))
    }

    /// The chance (0–1) that the first `steps` values add up to at least `target`; `None` beyond the horizon.
    ///
    /// A forecast that is off in one step is off the same way in the next, so the deviations are added up as they are.
    /// Were they independent, the spread would be that much narrower: this errs towards not knowing.
    pub fn chance_of_sum_at_least(&self, steps: usize, target: f64) -> Option<f64> {
        let mean = self.mean.get(..steps)?.iter().sum();
        Some(at_least(mean, self.deviation.get(..steps)?.iter().sum(), target))
    }
}

/// The chance that a normal value is at least `target`.
fn at_least(mean: f64, deviation: f64, target: f64) -> f64 {
    match deviation > 0.0 {
        true => normal_at_most((mean - target) / deviation),
        false if mean >= target => 1.0,
        false => 0.0,
    }
}
