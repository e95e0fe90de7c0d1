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

/// Whether the steps of the last cycle tell those of this one better than a steady climb does; `None` where too few can
/// be compared.
pub(super) fn repeats(y: &[f64], season: usize) -> Option<bool> {
    /// Fewer pairs agree or disagree by chance.
    const PAIRS: usize = 3;
    let steps = differences(y, 1);
    let pairs: Vec<(f64, f64)> = steps.iter().copied().zip(steps.iter().skip(season).copied()).collect();
    let usual = mean(&steps).filter(|_| pairs.len() >= PAIRS)?;
    let misses = |expected: &dyn Fn(f64) -> f64| -> f64 {
        pairs.iter().map(|&(before, now)| now - expected(before)).map(|miss| miss * miss).sum()
    };
    Some(misses(&|before| before) < misses(&|_| usual))
}

fn differences(y: &[f64], lag: usize) -> Vec<f64> {
    y.iter().zip(y.iter().skip(lag)).map(|(before, after)| after - before).collect()
}
