//! Complex exponential smoothing with a season (Svetunkov, Kourentzes and Ord 2022): the level is a complex number, whose
//! imaginary part, the potential, carries what the errors said of growth. So one model covers series that stay, that
//! grow and that turn.

use super::ets::Season;
use super::fit::season_shape;
use super::simplex::minimise;
use crate::stats::mean;

/// What repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeats {
    /// A plain season, added to the complex level.
    Partial,
    /// A season that is complex itself, so that its swings may grow with the level.
    Full,
}

/// A complex number, its parts told apart.
#[derive(Debug, Clone, Copy)]
struct Complex {
    real: f64,
    imaginary: f64,
}

impl Complex {
    /// Where a level starts: with the potential of one that has stayed, smoothed by 1.1 (as the authors' program has it).
    fn still(level: f64) -> Self {
        Self { real: level, imaginary: level / 1.1 }
    }

    /// The next level after an error, smoothed by `weight`: the state space form of the paper.
    fn after(self, error: f64, weight: Self) -> Self {
        let Self { real: level, imaginary: potential } = self;
        Self {
            real: level - (1.0 - weight.imaginary) * potential + (weight.real - weight.imaginary) * error,
            imaginary: level + (1.0 - weight.real) * potential + (weight.real + weight.imaginary) * error,
        }
    }
}

/// How fast the states follow the errors.
#[derive(Debug, Clone, Copy)]
struct Weights {
    level: Complex,
    /// Of a partial season only the real part counts.
    season: Complex,
}

/// Where a series stands; the season of step `i` is at `i` modulo its length.
#[derive(Debug, Clone)]
struct States {
    level: Complex,
    season: Vec<Complex>,
}

impl States {
    /// Rough ones: the mean of the first cycle, and the season of the classical decomposition.
    fn rough(y: &[f64], season: usize, repeats: Repeats) -> Option<Self> {
        let shape = season_shape(y, season, Season::Additive)?.into_iter();
        let season_start = |part| match repeats {
            Repeats::Partial => Complex { real: part, imaginary: 0.0 },
            Repeats::Full => Complex::still(part),
        };
        Some(Self { level: Complex::still(mean(y.get(..season)?)?), season: shape.map(season_start).collect() })
    }

    fn forecast(&self, i: usize) -> f64 {
        let season = i.checked_rem(self.season.len()).and_then(|place| self.season.get(place));
        self.level.real + season.map_or(0.0, |season| season.real)
    }

    fn follow(&mut self, i: usize, error: f64, weights: &Weights, repeats: Repeats) {
        self.level = self.level.after(error, weights.level);
        let place = i.checked_rem(self.season.len());
        if let Some(season) = place.and_then(|place| self.season.get_mut(place)) {
            match repeats {
                Repeats::Partial => season.real += weights.season.real * error,
                Repeats::Full => *season = season.after(error, weights.season),
            }
        }
    }

    /// Goes through the values given, each with its step: the sum of the squared errors.
    fn walk<'a>(&mut self, steps: impl Iterator<Item = (usize, &'a f64)>, weights: &Weights, repeats: Repeats) -> f64 {
        let mut squares = 0.0;
        for (i, y) in steps {
            let error = y - self.forecast(i);
            squares += error * error;
            self.follow(i, error, weights, repeats);
        }
        squares
    }

    /// Goes forwards from rough states, back to better ones, and forwards again: the squared errors of the last run.
    fn settle(&mut self, y: &[f64], rough: &Self, weights: &Weights, repeats: Repeats) -> f64 {
        self.clone_from(rough);
        self.walk(y.iter().enumerate(), weights, repeats);
        self.walk(y.iter().enumerate().rev(), weights, repeats);
        self.walk(y.iter().enumerate(), weights, repeats)
    }
}

/// How long to search, for each weight.
const EVALUATIONS: usize = 80;

/// The forecasts of the model with the least squared errors, its start found by going backwards through the series;
/// `None` for less than two cycles and a value.
pub(super) fn ces(y: &[f64], season: usize, repeats: Repeats, horizon: usize) -> Option<Vec<f64>> {
    if season < 2 || y.len() <= 2 * season {
        return None;
    }
    let rough = States::rough(y, season, repeats)?;
    let start: &[f64] = match repeats {
        Repeats::Partial => &[0.9, 0.1, -2.2],
        Repeats::Full => &[0.9, 0.1, 1.8, 0.7],
    };
    let mut states = rough.clone();
    let cost = |x: &[f64]| states.settle(y, &rough, &weights(x, repeats), repeats);
    let found = weights(&minimise(start, 0.5, EVALUATIONS * start.len(), cost), repeats);
    states.settle(y, &rough, &found, repeats);
    let step = |i: usize| {
        let forecast = states.forecast(i);
        states.follow(i, 0.0, &found, repeats);
        forecast
    };
    let forecast: Vec<f64> = (y.len()..y.len() + horizon).map(step).collect();
    forecast.iter().all(|mean| mean.is_finite()).then_some(forecast)
}

/// The weights at a point of the search: free numbers squeezed into the ranges that weights may have.
fn weights(x: &[f64], repeats: Repeats) -> Weights {
    let mut free = x.iter().copied();
    let mut share = |low: f64, high: f64| low + (high - low) / (1.0 + (-free.next().unwrap_or(0.0)).exp());
    let level = Complex { real: share(0.01, 1.8), imaginary: share(0.01, 1.9) };
    let season = match repeats {
        Repeats::Partial => Complex { real: share(0.0, 1.0), imaginary: 0.0 },
        Repeats::Full => Complex { real: share(0.01, 1.5), imaginary: share(0.01, 1.5) },
    };
    Weights { level, season }
}
