//! The forecast of the product: what several methods agree on, with ranges from exponential smoothing.

use super::Spread;
use super::averaged::averaged;
use super::echo::{echo, repeats};
use super::fit::fits;
use super::parts::{going_on, holding_back, trimmed};
use super::steady::steady;
use crate::distribution::{normal_at_most, normal_quantile};
use crate::known::Known;

/// The least number of values a forecast is made from.
pub const NEEDED: usize = 6;

/// A forecast is made from so many of the latest values, or what the models of a season need: older ones change it little and cost
/// time.
const RECENT: usize = 500;

/// The most steps of a cycle that a cycle or two can show; the limit of R's `ets` for a season at all.
const SHORT_CYCLE: usize = 24;

/// How many of a longer cycle its models need: its values, such as the weeks of a year, are too many to be told from
/// chance by fewer.
const LONG_CYCLES: usize = 4;

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

/// How much wider than the models' own the ranges are, so that four of five and nineteen of twenty values lie in them:
/// measured on 452 forecasts of published monthly, quarterly and yearly series.
#[derive(Debug, Clone, Copy)]
struct Widening {
    at80: f64,
    at95: f64,
    /// How fast they widen as the horizon grows against the number of values, for a model knows nothing of its own
    /// mistakes: fast where no season holds a trend that was drawn from few values.
    reach: f64,
}

const SEASONAL: Widening = Widening { at80: 0.84, at95: 0.98, reach: 2.0 };
const PLAIN: Widening = Widening { at80: 1.0, at95: 1.2, reach: 5.0 };

/// What is expected of a series of numbers about one.
struct Expected {
    method: String,
    mean: Vec<f64>,
    deviation: Vec<f64>,
    wider: Widening,
}

/// Forecasts a series; `None` is a missing value, bridged for the estimate, or left out before the first value. `season` is
/// the steps in a cycle, 1 or 0 for none; a season needs a full cycle, and its models need more than two, or four where a
/// cycle has more than 24 steps.
///
/// # Errors
/// [`TooShort`] for fewer than [`NEEDED`] values.
///
/// What was never below zero is not expected there; [`forecast_above`] is for where it is known what numbers can be.
pub fn forecast(values: &[Option<f64>], season: usize, horizon: usize) -> Result<Forecast, TooShort> {
    let floor = if values.iter().flatten().all(|&y| y >= 0.0 || !y.is_finite()) { 0.0 } else { f64::NEG_INFINITY };
    forecast_above(values, season, horizon, floor)
}

/// Forecasts a series of numbers that cannot be below `floor`, as [`forecast`] does: a margin can be negative though it
/// never was.
///
/// # Errors
/// [`TooShort`] for fewer than [`NEEDED`] values.
pub fn forecast_above(values: &[Option<f64>], season: usize, horizon: usize, floor: f64) -> Result<Forecast, TooShort> {
    static KNOWN: Known<Result<Forecast, TooShort>> = Known::new();
    let settings = [season as u64, horizon as u64, floor.to_bits()];
    KNOWN.of(&settings, values, || computed(values, season, horizon, floor))
}

fn computed(values: &[Option<f64>], season: usize, horizon: usize, floor: f64) -> Result<Forecast, TooShort> {
    // What comes before the first value is no part of the series.
    let begin = values.iter().position(|value| value.is_some_and(f64::is_finite)).unwrap_or(values.len());
    let values = values.get(begin..).unwrap_or_default();
    // A season that the series does not last through shows nowhere in it.
    let season = if season > values.len() { 1 } else { season };
    let recent = values.get(values.len().saturating_sub(RECENT.max(LONG_CYCLES * season + 1))..).unwrap_or_default();
    let known: Vec<Option<f64>> = recent.iter().map(|value| value.filter(|value| value.is_finite())).collect();
    let too_short = TooShort { have: known.iter().flatten().count(), needed: NEEDED };
    if too_short.have < NEEDED {
        return Err(too_short);
    }
    // Numbers of any size are handled as numbers about one.
    let largest = known.iter().flatten().fold(0.0, |largest: f64, y| largest.max(y.abs()));
    let scale = if largest > 0.0 { largest } else { 1.0 };
    let scaled: Vec<Option<f64>> = known.iter().map(|value| value.map(|value| value / scale)).collect();
    let y = crate::season::bridged(&scaled).ok_or(too_short)?;
    let expected = expected(&y, season, horizon).ok_or(too_short)?;
    Ok(expected.ranged(y.len(), floor, scale))
}

fn expected(y: &[f64], season: usize, horizon: usize) -> Option<Expected> {
    let history = History::of(y.len(), season).seen_in(y, season);
    let wider = if history == History::NoSeason { PLAIN } else { SEASONAL };
    if let Some(steady) = steady(y, season, horizon) {
        let Spread { mean, deviation, .. } = steady.spread;
        return Some(Expected { method: steady.method.into(), mean, deviation, wider });
    }
    if history == History::OneCycle {
        let Spread { mean, deviation, .. } = echo(y, season, horizon)?;
        return Some(Expected { method: "Last cycle".into(), mean, deviation, wider });
    }
    let season = if history == History::Cycles { season } else { 1 };
    let fits = fits(y, season);
    let smoothing = averaged(&fits, horizon)?;
    let parts = match history {
        History::NoSeason => going_on(y, horizon, &fits),
        _ => holding_back(y, season, horizon, &smoothing),
    };
    let combined = trimmed(&parts, horizon).filter(|mean| smoothing.allows(mean));
    let others = match history {
        _ if combined.is_none() => "",
        History::NoSeason => ", Theta and drift",
        History::Cycles => ", Theta and CES",
        _ => " and Theta",
    };
    let mean = combined.unwrap_or(smoothing.mean);
    Some(Expected { method: smoothing.name + others, mean, deviation: smoothing.deviation, wider })
}

/// How much a series shows of its season.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum History {
    /// It has none.
    NoSeason,
    /// Too little to say anything of it.
    NotYet,
    /// A cycle or two, which can only be repeated.
    OneCycle,
    /// Enough for models.
    Cycles,
}

impl History {
    fn of(values: usize, season: usize) -> Self {
        let short = season <= SHORT_CYCLE;
        match season {
            0 | 1 => Self::NoSeason,
            _ if values > if short { 2 } else { LONG_CYCLES } * season => Self::Cycles,
            _ if short && values >= season => Self::OneCycle,
            _ => Self::NotYet,
        }
    }
}

impl History {
    /// A cycle or two that do not repeat, or of which that cannot be told, are not repeated: a climb must not fall back to
    /// where it was a year ago.
    fn seen_in(self, y: &[f64], season: usize) -> Self {
        if self == Self::OneCycle && !repeats(y, season).unwrap_or(false) { Self::NotYet } else { self }
    }
}

impl Expected {
    /// The forecast from `n` values in the size of the series, not below `floor` and within what a double can be.
    fn ranged(self, n: usize, floor: f64, scale: f64) -> Forecast {
        let Widening { at80, at95, reach } = self.wider;
        // The variance of a drift grows like this.
        let growth = |step: usize| (1.0 + reach * (step + 1) as f64 / n as f64).sqrt();
        let deviation: Vec<f64> = self.deviation.iter().enumerate().map(|(step, d)| d * growth(step)).collect();
        let at = |reach: f64| -> Vec<f64> {
            // What falls to the floor stays uncertain upwards: the range begins at what can be expected.
            let sized =
                |(m, d): (&f64, &f64)| ((m.max(floor) + reach * d).max(floor) * scale).clamp(f64::MIN, f64::MAX);
            self.mean.iter().zip(&deviation).map(sized).collect()
        };
        let (reach80, reach95) = (normal_quantile(0.9) * at80, normal_quantile(0.975) * at95);
        Forecast {
            mean: at(0.0),
            lo80: at(-reach80),
            hi80: at(reach80),
            lo95: at(-reach95),
            hi95: at(reach95),
            deviation: deviation.iter().map(|d| (d * at80 * scale).min(f64::MAX)).collect(),
            method: self.method,
        }
    }
}

impl Forecast {
    /// A forecast of which each step is made from several of as many steps, each with its part, which add up to 1.
    pub(crate) fn mixed(steps: &[Vec<(&Self, f64)>]) -> Self {
        let of = |numbers: fn(&Self) -> &Vec<f64>| -> Vec<f64> {
            let step = |(place, parts): (usize, &Vec<(&Self, f64)>)| {
                parts.iter().map(|(forecast, part)| Some(part * numbers(forecast).get(place)?)).sum::<Option<f64>>()
            };
            steps.iter().enumerate().map_while(step).collect()
        };
        Self {
            method: steps
                .first()
                .and_then(|parts| parts.first())
                .map(|(one, _)| one.method.clone())
                .unwrap_or_default(),
            mean: of(|one| &one.mean),
            deviation: of(|one| &one.deviation),
            lo80: of(|one| &one.lo80),
            hi80: of(|one| &one.hi80),
            lo95: of(|one| &one.lo95),
            hi95: of(|one| &one.hi95),
        }
    }

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
