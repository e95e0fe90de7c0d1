//! Fitting exponential smoothing to a series.

use super::ets::{Error, Model, Run, Season, States, Trend, Weights};
use super::simplex::minimise;
use crate::stats::mean;

/// A fitted model.
#[derive(Debug, Clone)]
pub(super) struct Fit {
    pub model: Model,
    pub weights: Weights,
    pub run: Run,
    /// The variance of the errors, each degree of freedom counted.
    pub variance: f64,
    /// Akaike's criterion, corrected for short series.
    pub aicc: f64,
}

/// How long to search, for each weight.
const EVALUATIONS: usize = 45;

/// All models that suit the series, fitted.
pub(super) fn fits(y: &[f64], season: usize) -> Vec<Fit> {
    let positive = y.iter().all(|&y| y > 0.0);
    let seasonal = season > 1 && y.len() > season.saturating_mul(2);
    let mut found = Vec::new();
    for error in [Error::Additive, Error::Multiplicative] {
        for trend in [Trend::None, Trend::Additive, Trend::Damped] {
            for kind in [Season::None, Season::Additive, Season::Multiplicative] {
                let model = Model { error, trend, season: kind };
                // Additive errors with a multiplicative season have variances without bound.
                let unstable = error == Error::Additive && kind == Season::Multiplicative;
                let unsuited = (model.needs_positive() && !positive) || (kind != Season::None && !seasonal);
                if !unstable && !unsuited {
                    found.extend(fit(model, y, season));
                }
            }
        }
    }
    found
}

/// Fits one model: weights by likelihood, with starting states by running backwards through the series.
fn fit(model: Model, y: &[f64], season: usize) -> Option<Fit> {
    let rough = starting_states(model, y, season)?;
    let has_season = model.season != Season::None;
    let has_trend = model.trend != Trend::None;
    let dimensions = 1 + usize::from(has_trend) + usize::from(has_season) + usize::from(model.trend == Trend::Damped);
    let place: Vec<f64> = [-0.5, -1.5, -2.0, 1.0].into_iter().take(dimensions).collect();
    let mut start = rough.clone();
    let cost = |x: &[f64]| {
        settle(model, y, &weights(model, x), &rough, &mut start).map_or(f64::INFINITY, |likelihood| -likelihood)
    };
    let found = minimise(&place, 1.0, EVALUATIONS * dimensions, cost);
    let weights = weights(model, &found);
    settle(model, y, &weights, &rough, &mut start)?;
    let run = model.run(y, &weights, &start)?;
    let states = 1 + usize::from(has_trend) + if has_season { season - 1 } else { 0 };
    let parameters = (dimensions + states + 1) as f64;
    let n = y.len() as f64;
    let spare = n - parameters - 1.0;
    if spare <= 0.0 {
        return None;
    }
    let aicc = -2.0 * run.log_likelihood + 2.0 * parameters + 2.0 * parameters * (parameters + 1.0) / spare;
    let variance = run.sse / (n - parameters + 1.0).max(1.0);
    aicc.is_finite().then_some(Fit { model, weights, run, variance, aicc })
}

/// The weights at a point of the search: free numbers squeezed into the ranges that weights may have.
fn weights(model: Model, x: &[f64]) -> Weights {
    let mut free = x.iter().copied();
    let mut share = |low: f64, high: f64| low + (high - low) / (1.0 + (-free.next().unwrap_or(0.0)).exp());
    let alpha = share(1e-4, 0.9999);
    let beta = if model.trend == Trend::None { 0.0 } else { share(1e-4, alpha) };
    let gamma = if model.season == Season::None { 0.0 } else { share(1e-4, 1.0 - alpha) };
    let phi = if model.trend == Trend::Damped { share(0.8, 0.98) } else { 1.0 };
    Weights { alpha, beta, gamma, phi }
}

/// Starting states from running forwards from rough ones, and back again, with the log likelihood of a run from them.
fn settle(model: Model, y: &[f64], weights: &Weights, rough: &States, states: &mut States) -> Option<f64> {
    states.clone_from(rough);
    let (_, plain) = model.walk(y.iter().copied(), weights, states, |_| {})?;
    turn(states);
    let back = model.walk(y.iter().rev().copied(), weights, states, |_| {});
    turn(states);
    // The backward run ends with the level of the first value; a start is one step before it.
    states.level -= weights.phi * states.trend;
    let mut end = states.clone();
    let settled = back.and_then(|_| model.walk(y.iter().copied(), weights, &mut end, |_| {}));
    match settled {
        Some((_, settled)) if settled >= plain => Some(settled),
        _ => {
            states.clone_from(rough);
            Some(plain)
        }
    }
}

/// Turns time round.
fn turn(states: &mut States) {
    states.trend = -states.trend;
    states.season.reverse();
}

/// Rough states to start from: the season by averages about a moving mean, the line through the first cycles.
fn starting_states(model: Model, y: &[f64], season: usize) -> Option<States> {
    let shape = if model.season == Season::None { Vec::new() } else { season_shape(y, season, model.season)? };
    let adjusted: Vec<f64> = y.iter().enumerate().map(|(i, &y)| without(y, &shape, i, model.season)).collect();
    let first = adjusted.get(..adjusted.len().min(if shape.is_empty() { 10 } else { (2 * season).max(10) }))?;
    let n = first.len() as f64;
    let (middle_x, middle_y) = ((n - 1.0) / 2.0, mean(first)?);
    let (mut across, mut up) = (0.0, 0.0);
    for (i, y) in first.iter().enumerate() {
        let x = i as f64 - middle_x;
        across += x * x;
        up += x * (y - middle_y);
    }
    let slope = if across > 0.0 && model.trend != Trend::None { up / across } else { 0.0 };
    let mut level = if model.trend == Trend::None { middle_y } else { middle_y - slope * (middle_x + 1.0) };
    if model.needs_positive() && level + slope <= 0.0 {
        level = middle_y.max(*first.first()?);
    }
    Some(States { level, trend: slope, season: shape })
}

fn without(y: f64, shape: &[f64], i: usize, season: Season) -> f64 {
    match (season, i.checked_rem(shape.len()).and_then(|place| shape.get(place))) {
        (Season::Multiplicative, Some(season)) => y / season,
        (Season::Additive, Some(season)) => y - season,
        _ => y,
    }
}

/// Classical decomposition: the mean of each season's distance from the centred moving mean, adding up to nothing (or
/// averaging one).
pub(super) fn season_shape(y: &[f64], season: usize, kind: Season) -> Option<Vec<f64>> {
    let centred = centred_means(y, season);
    let mut shape = Vec::with_capacity(season);
    for phase in 0..season {
        let places = (phase..y.len()).step_by(season);
        let distances: Vec<f64> = places
            .filter_map(|i| Some((*y.get(i)?, (*centred.get(i)?)?)))
            .map(|(y, centre)| if kind == Season::Multiplicative { y / centre } else { y - centre })
            .collect();
        shape.push(mean(&distances)?);
    }
    let middle = mean(&shape)?;
    let normal = |part: f64| if kind == Season::Multiplicative { (part / middle).max(1e-3) } else { part - middle };
    let shape: Vec<f64> = shape.into_iter().map(normal).collect();
    shape.iter().all(|part| part.is_finite()).then_some(shape)
}

/// Moving means over a cycle, centred; `None` near the ends.
fn centred_means(y: &[f64], season: usize) -> Vec<Option<f64>> {
    let half = season / 2;
    let mut sums = vec![0.0];
    sums.extend(y.iter().scan(0.0, |sum, y| {
        *sum += y;
        Some(*sum)
    }));
    let sum = |from: usize, to: usize| Some(sums.get(to)? - sums.get(from)?);
    let at = |i: usize| {
        let from = i.checked_sub(half)?;
        if season % 2 == 1 {
            return Some(sum(from, from + season)? / season as f64);
        }
        // An even cycle has no middle: its ends count half.
        let ends = (y.get(from)? + y.get(from + season)?) / 2.0;
        Some((ends + sum(from + 1, from + season)?) / season as f64)
    };
    (0..y.len()).map(at).collect()
}
