//! Exponential smoothing in state space form (Hyndman, Koehler, Ord and Snyder 2008): additive or multiplicative
//! errors, no, additive or damped additive trend, no, additive or multiplicative season.

use domain::whole::held;

/// How the error enters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Error {
    /// As an amount.
    Additive,
    /// As a part of the forecast; for positive series.
    Multiplicative,
}

/// How the series goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trend {
    /// It stays.
    None,
    /// By the same step every time.
    Additive,
    /// By smaller and smaller steps.
    Damped,
}

/// What repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Season {
    /// Nothing.
    None,
    /// The same amount every cycle.
    Additive,
    /// The same part every cycle; for positive series.
    Multiplicative,
}

/// A kind of exponential smoothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Model {
    /// How the error enters.
    pub error: Error,
    /// How the series goes on.
    pub trend: Trend,
    /// What repeats.
    pub season: Season,
}

/// How fast states follow the errors; all apply to the error itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// Of the level.
    pub alpha: f64,
    /// Of the trend, at most alpha.
    pub beta: f64,
    /// Of the season, at most 1 − alpha.
    pub gamma: f64,
    /// How much of the trend stays each step; 1 where it is not damped.
    pub phi: f64,
}

/// Where a series stands.
#[derive(Debug, Clone, PartialEq)]
pub struct States {
    /// The level.
    pub level: f64,
    /// The step from one value to the next.
    pub trend: f64,
    /// The season, the coming step's first; empty without one.
    pub season: Vec<f64>,
}

/// A run through a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The one-step forecasts.
    pub fitted: Vec<f64>,
    /// The squared errors, relative ones for multiplicative errors.
    pub sse: f64,
    /// The logarithm of the Gaussian likelihood.
    pub log_likelihood: f64,
    /// Where the series stands after it.
    pub end: States,
}

impl Model {
    /// Its usual name, such as `ETS(M,Ad,A)`.
    pub fn name(&self) -> String {
        let error = if self.error == Error::Additive { "A" } else { "M" };
        let trend = match self.trend {
            Trend::None => "N",
            Trend::Additive => "A",
            Trend::Damped => "Ad",
        };
        let season = match self.season {
            Season::None => "N",
            Season::Additive => "A",
            Season::Multiplicative => "M",
        };
        format!("ETS({error},{trend},{season})")
    }

    /// Runs through the series from the states given. `None` where a forecast leaves what the model is for: zero or
    /// below with multiplicative errors or seasons, or beyond the range of a double.
    pub fn run(&self, y: &[f64], weights: &Weights, start: &States) -> Option<Run> {
        let mut end = start.clone();
        let mut fitted = Vec::with_capacity(y.len());
        let (sse, log_likelihood) =
            self.walk(y.iter().copied(), weights, &mut end, |forecast| fitted.push(forecast))?;
        Some(Run { fitted, sse, log_likelihood, end })
    }

    /// Runs through the series and moves the states to its end: the squared errors and the log likelihood.
    pub(super) fn walk(
        &self,
        y: impl Iterator<Item = f64>,
        weights: &Weights,
        states: &mut States,
        mut each: impl FnMut(f64),
    ) -> Option<(f64, f64)> {
        let (mut sse, mut log_sizes, mut size, mut n) = (0.0, 0.0, 1.0, 0_usize);
        for y in y {
            let (forecast, error) = self.step(states, n, y, weights)?;
            each(forecast);
            sse += error * error;
            n += 1;
            if self.error == Error::Multiplicative {
                size *= forecast;
                // One logarithm for many forecasts, before their product runs out of a double's range.
                if !(1e-100..1e100).contains(&size) {
                    log_sizes += size.ln();
                    size = 1.0;
                }
            }
        }
        if !states.season.is_empty() {
            let turn = n % states.season.len();
            states.season.rotate_left(turn);
        }
        // An exact fit has no finite likelihood; the smallest variance stands for it.
        let variance = (sse / n as f64).max(f64::MIN_POSITIVE);
        let constant = variance.ln() + 1.0 + (2.0 * std::f64::consts::PI).ln();
        let log_likelihood = -0.5 * n as f64 * constant - log_sizes - size.ln();
        log_likelihood.is_finite().then_some((sse, log_likelihood))
    }

    /// One step: the forecast and the error (relative for multiplicative ones). `states.season` is not turned here; the
    /// season of step `i` stands at `i` modulo its length.
    pub(super) fn step(&self, states: &mut States, i: usize, y: f64, weights: &Weights) -> Option<(f64, f64)> {
        let Weights { alpha, beta, gamma, phi } = *weights;
        let base = states.level + phi * states.trend;
        let place = i.checked_rem(states.season.len());
        let season = place.and_then(|place| states.season.get(place)).copied();
        let forecast = match (self.season, season) {
            (Season::Multiplicative, Some(season)) => base * season,
            (Season::Additive, Some(season)) => base + season,
            _ => base,
        };
        if !forecast.is_finite() || (self.needs_positive() && (forecast <= 0.0 || base <= 0.0)) {
            return None;
        }
        let residual = y - forecast;
        let error = if self.error == Error::Multiplicative { residual / forecast } else { residual };
        // In a multiplicative season the level moves by the deseasonalised error.
        let shock = if self.season == Season::Multiplicative { residual / season.unwrap_or(1.0) } else { residual };
        states.level = base + alpha * shock;
        states.trend = phi * states.trend + beta * shock;
        if let (Some(place), Some(season)) = (place, season) {
            let new = match self.season {
                Season::Multiplicative => season + gamma * residual / base,
                _ => season + gamma * residual,
            };
            if self.season == Season::Multiplicative && new <= 0.0 {
                return None;
            }
            if let Some(slot) = states.season.get_mut(place) {
                *slot = new;
            }
        }
        Some((forecast, error))
    }

    /// The mean forecasts from where a series stands.
    pub fn forecast(&self, end: &States, phi: f64, horizon: usize) -> Vec<f64> {
        let mut damping = 0.0;
        let mut power = 1.0;
        let mut forecast = Vec::with_capacity(horizon);
        for h in 0..horizon {
            power *= phi;
            damping += power;
            forecast.push(self.with_season(end.level + damping * end.trend, end, h));
        }
        forecast
    }

    fn with_season(&self, base: f64, end: &States, h: usize) -> f64 {
        match (self.season, season_at(end, h)) {
            (Season::Multiplicative, Some(season)) => base * season,
            (Season::Additive, Some(season)) => base + season,
            _ => base,
        }
    }

    /// The standard deviations of the forecasts, from the variance of the errors: exact for additive errors, the usual
    /// second-order form for multiplicative ones (chapter 6 of the book).
    pub fn deviations(&self, end: &States, weights: &Weights, variance: f64, horizon: usize) -> Vec<f64> {
        let Weights { alpha, beta, gamma, phi } = *weights;
        let cycle = end.season.len();
        let additive_season = self.season == Season::Additive;
        let mut damping = 0.0;
        let mut power = 1.0;
        // c_j: what an error does j steps later.
        let mut effects = Vec::with_capacity(horizon);
        for j in 1..=horizon {
            power *= phi;
            damping += power;
            let own = alpha + beta * damping;
            effects.push(if additive_season && cycle > 0 && j % cycle == 0 { own + gamma } else { own });
        }
        if self.error == Error::Additive {
            let mut sum = 1.0;
            let squares = [0.0].into_iter().chain(effects).take(horizon);
            return squares
                .map(|c| {
                    sum += c * c;
                    (variance * sum).sqrt()
                })
                .collect();
        }
        let plain = if additive_season { end.clone() } else { States { season: Vec::new(), ..end.clone() } };
        let means = self.forecast(&plain, phi, horizon);
        let mut theta: Vec<f64> = Vec::with_capacity(horizon);
        let mut deviations = Vec::with_capacity(horizon);
        for (h, mean) in means.iter().enumerate() {
            let earlier = theta.iter().rev().zip(&effects).map(|(theta, c)| c * c * theta).sum::<f64>();
            let now = mean * mean + variance * earlier;
            theta.push(now);
            let turns = held::<i32>(h.checked_div(cycle).unwrap_or(0));
            let season_noise =
                if self.season == Season::Multiplicative { (1.0 + gamma * gamma * variance).powi(turns) } else { 1.0 };
            let factor = if self.season == Season::Multiplicative { season_at(end, h).unwrap_or(1.0) } else { 1.0 };
            deviations.push(factor.abs() * (now * (1.0 + variance) * season_noise - mean * mean).max(0.0).sqrt());
        }
        deviations
    }

    /// True where the model makes sense for positive numbers only.
    pub fn needs_positive(&self) -> bool {
        self.error == Error::Multiplicative || self.season == Season::Multiplicative
    }
}

fn season_at(end: &States, h: usize) -> Option<f64> {
    end.season.get(h.checked_rem(end.season.len())?).copied()
}
