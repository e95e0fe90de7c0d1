//! The dynamic optimised Theta method (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016).

use super::ets::Season;
use super::fit::season_shape;
use super::simplex::minimise;
use crate::stats::mean;

/// The forecasts of the dynamic optimised Theta model, over the deseasonalised series with a season above 1; `None` for
/// fewer than four values.
pub(super) fn theta(y: &[f64], season: usize, horizon: usize) -> Option<Vec<f64>> {
    let kind = if y.iter().all(|&y| y > 0.0) { Season::Multiplicative } else { Season::Additive };
    let shape = if season > 1 { season_shape(y, season, kind)? } else { Vec::new() };
    let part = |i: usize| i.checked_rem(shape.len()).and_then(|place| shape.get(place)).copied();
    let taken = |(i, &y): (usize, &f64)| match part(i) {
        Some(part) if kind == Season::Multiplicative => y / part,
        Some(part) => y - part,
        None => y,
    };
    let plain: Vec<f64> = y.iter().enumerate().map(taken).collect();
    let forecast = dynamic(&plain, horizon)?;
    let given = |(h, mean): (usize, f64)| match part(y.len() + h) {
        Some(part) if kind == Season::Multiplicative => mean * part,
        Some(part) => mean + part,
        None => mean,
    };
    Some(forecast.into_iter().enumerate().map(given).collect())
}

/// Where the model stands.
#[derive(Clone, Copy)]
struct State {
    level: f64,
    mean: f64,
    intercept: f64,
    slope: f64,
}

struct Theta {
    alpha: f64,
    theta: f64,
    start: f64,
}

impl Theta {
    /// The one-step forecast for the value number `t` (from 1) and how much the line counts.
    fn forecast(&self, state: &State, t: f64) -> f64 {
        let rest = (1.0 - self.alpha).powf(t - 1.0);
        let line = rest * state.intercept + (1.0 - rest * (1.0 - self.alpha)) / self.alpha * state.slope;
        state.level + (1.0 - 1.0 / self.theta) * line
    }

    fn update(&self, state: &State, y: f64, t: f64) -> State {
        let mean = ((t - 1.0) * state.mean + y) / t;
        let slope = ((t - 2.0) * state.slope + 6.0 / t * (y - state.mean)) / (t + 1.0);
        let intercept = mean - slope * (t + 1.0) / 2.0;
        State { level: self.alpha * y + (1.0 - self.alpha) * state.level, mean, intercept, slope }
    }

    /// Runs through the series: the squared errors from the third value on, and where it ends.
    fn run(&self, y: &[f64]) -> Option<(f64, State)> {
        let first = *y.first()?;
        let level = self.alpha * first + (1.0 - self.alpha) * self.start;
        let mut state = State { level, mean: first, intercept: first, slope: 0.0 };
        let mut squares = 0.0;
        for (i, &value) in y.iter().enumerate().skip(1) {
            let t = (i + 1) as f64;
            let error = value - self.forecast(&state, t);
            if i >= 2 {
                squares += error * error;
            }
            state = self.update(&state, value, t);
        }
        Some((squares, state))
    }
}

fn dynamic(y: &[f64], horizon: usize) -> Option<Vec<f64>> {
    if y.len() < 4 {
        return None;
    }
    let first = *y.first()?;
    let size = mean(&y.iter().map(|y| y.abs()).collect::<Vec<f64>>())?.max(f64::MIN_POSITIVE);
    let model = |x: &[f64]| {
        let at = |i: usize| x.get(i).copied().unwrap_or(0.0);
        let alpha = 0.1 + 0.89 / (1.0 + (-at(0)).exp());
        Theta { alpha, theta: 1.0 + at(1).clamp(-30.0, 30.0).exp(), start: first / 2.0 + at(2) * size }
    };
    let cost = |x: &[f64]| model(x).run(y).map_or(f64::INFINITY, |(squares, _)| squares);
    let found = model(&minimise(&[0.0, 0.0, 0.0], 0.7, 240, cost));
    let (_, mut state) = found.run(y)?;
    let mut forecast = Vec::with_capacity(horizon);
    for h in 0..horizon {
        let t = (y.len() + h + 1) as f64;
        let mean = found.forecast(&state, t);
        forecast.push(mean);
        state = found.update(&state, mean, t);
    }
    forecast.iter().all(|mean| mean.is_finite()).then_some(forecast)
}
