//! The season before, with half of what has changed since: between the seasonal naive forecast and the seasonal drift,
//! and all that can be told from less than two cycles.

use super::Spread;
use crate::stats::mean;

/// The forecasts with their standard deviations; `None` for less than a cycle.
///
/// The variance is that of the seasonal naive forecast, growing with every cycle; the few changes from cycle to cycle
/// are steadied by two of the mean squared steps from value to value, over half a value.
pub(super) fn echo(y: &[f64], season: usize, horizon: usize) -> Option<Spread> {
    let last = y.get(y.len().checked_sub(season)?..).filter(|last| !last.is_empty())?;
    let changes = differences(y, season);
    let change = mean(&changes).unwrap_or(0.0) / 2.0;
    let squares = |of: &[f64]| of.iter().map(|x| x * x).sum::<f64>();
    let steps = differences(y, 1);
    let prior = 2.0 * squares(&steps) / steps.len().max(1) as f64;
    let variance = (squares(&changes) + prior) / (changes.len() as f64 + 0.5);
    let at = |h: usize| {
        let cycles = (h / season + 1) as f64;
        Some((last.get(h % season)? + change * cycles, (variance * cycles).sqrt()))
    };
    Some(Spread::of((0..horizon).filter_map(at), None))
}

fn differences(y: &[f64], lag: usize) -> Vec<f64> {
    y.iter().zip(y.iter().skip(lag)).map(|(before, after)| after - before).collect()
}
