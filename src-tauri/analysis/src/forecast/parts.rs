//! The forecasts that are combined, none of which is always best (what was measured is in the decisions).

use super::averaged::{Averaged, averaged, spread};
use super::benchmark::{Plain, plain};
use super::ces::{Repeats, ces};
use super::echo::echo;
use super::ets::Trend;
use super::fit::{Fit, fits};
use super::theta::theta;
use crate::stats::mean;

/// From so many cycles on, the criterion of the smoothing models can tell whether there is a season: on fewer it always
/// finds too many parameters in one.
const CYCLES_TO_TELL: usize = 4;

/// For a series without a season, such as a yearly one: Theta, smoothing with a trend, and the mean growth.
pub(super) fn going_on(y: &[f64], horizon: usize, fits: &[Fit]) -> Vec<Vec<f64>> {
    [theta(y, 1, horizon), straight(fits, horizon), growing(y, horizon)].into_iter().flatten().collect()
}

/// For a series with a season: exponential smoothing and Theta, each also on the logarithms of a positive series;
/// complex exponential smoothing with both kinds of season; and an echo of the season before, which holds the others
/// back. Where the season is not known it is 1, and the last value holds them.
pub(super) fn holding_back(y: &[f64], season: usize, horizon: usize, smoothing: &Averaged) -> Vec<Vec<f64>> {
    let season_of_theta = if smoothing.seasonal || y.len() < CYCLES_TO_TELL * season { season } else { 1 };
    let mut parts = vec![smoothing.mean.clone()];
    parts.extend(theta(y, season_of_theta, horizon));
    if let Some(logs) = logarithms(y) {
        parts.extend(averaged(&fits(&logs, season), horizon).map(|part| exponentials(part.mean)));
        parts.extend(theta(&logs, season_of_theta, horizon).map(exponentials));
    }
    parts.extend([Repeats::Partial, Repeats::Full].into_iter().filter_map(|kind| ces(y, season, kind, horizon)));
    let repeated = if season > 1 { echo(y, season, horizon) } else { plain(Plain::Naive, y, 1, horizon) };
    parts.extend(repeated.map(|spread| spread.mean));
    parts
}

/// The likeliest model with a trend that does not die away, because yearly numbers mostly go on.
fn straight(fits: &[Fit], horizon: usize) -> Option<Vec<f64>> {
    let straight = fits.iter().filter(|fit| fit.model.trend == Trend::Additive);
    straight.min_by(|a, b| a.aicc.total_cmp(&b.aicc)).map(|fit| spread(fit, horizon).0)
}

/// The last value growing at the mean rate; by the mean step where a series is not positive.
fn growing(y: &[f64], horizon: usize) -> Option<Vec<f64>> {
    let drift = |y: &[f64]| plain(Plain::Drift, y, 1, horizon).map(|spread| spread.mean);
    logarithms(y).map_or_else(|| drift(y), |logs| drift(&logs).map(exponentials))
}

/// `None` for a series that is not positive.
fn logarithms(y: &[f64]) -> Option<Vec<f64>> {
    y.iter().all(|&y| y > 0.0).then(|| y.iter().map(|y| y.ln()).collect())
}

fn exponentials(logs: Vec<f64>) -> Vec<f64> {
    logs.into_iter().map(f64::exp).collect()
}

/// The mean of the forecasts of each step without the lowest and the highest, so that one wild method does not decide
/// (Jose and Winkler 2008); `None` without any forecast that is finite and as long as the horizon.
pub(super) fn trimmed(parts: &[Vec<f64>], horizon: usize) -> Option<Vec<f64>> {
    let sound = |part: &&Vec<f64>| part.len() == horizon && part.iter().all(|mean| mean.is_finite());
    let parts: Vec<&Vec<f64>> = parts.iter().filter(sound).collect();
    let at = |step: usize| {
        let mut means: Vec<f64> = parts.iter().filter_map(|part| part.get(step)).copied().collect();
        means.sort_by(f64::total_cmp);
        let inner = if means.len() > 2 { means.get(1..means.len() - 1)? } else { &means };
        mean(inner)
    };
    (0..horizon).map(at).collect()
}
