//! What changes by the same all the time: a loan that is paid off, a subscription that grows by a rate. It goes on like that,
//! whatever models fitted by smoothing make of it.

use super::Spread;
use crate::stats::mean;

/// How much of the usual step the changes may differ by, first what is exact but for rounding, then what is nearly so: what is
/// steady in one way looks steady in another over a short time.
const STEADY: [f64; 3] = [0.0005, 0.005, 0.02];

/// A steady change that goes on.
pub(super) struct Steady {
    /// What it is called.
    pub method: &'static str,
    /// What is expected.
    pub spread: Spread,
}

/// The steady change of a series by an amount, by a rate, or from each cycle to the next; `None` where it has none.
pub(super) fn steady(y: &[f64], season: usize, horizon: usize) -> Option<Steady> {
    let has_cycles = season > 1 && y.len() >= 2 * season;
    let by = |method, spread: Option<Spread>| Some(Steady { method, spread: spread? });
    STEADY.into_iter().find_map(|most| {
        by("Drift", goes_on(y, 1, horizon, most))
            .or_else(|| by("Growth", grows_on(y, horizon, most)))
            .or_else(|| by("Growing drift", steps_on(y, horizon, most)))
            .or_else(|| by("Last cycle and drift", has_cycles.then(|| goes_on(y, season, horizon, most)).flatten()))
    })
}

/// Steps that change at a rate, as those of a loan do that is paid off with its interest. `None` unless all go one way.
fn steps_on(y: &[f64], horizon: usize, most: f64) -> Option<Spread> {
    let steps = differences(y, 1);
    let (way, last) = (steps.first()?.signum(), *y.last()?);
    let sizes: Vec<f64> = steps.iter().map(|step| step * way).collect();
    let expected = grows_on(&sizes, horizon, most)?;
    let mut sums = (last, 0.0);
    let at = |(step, deviation): (&f64, &f64)| {
        sums = (sums.0 + way * step, sums.1 + deviation);
        sums
    };
    Some(Spread::of(expected.mean.iter().zip(&expected.deviation).map(at), None))
}

/// The same change as ever from the values one lag before; `None` where it differs by more than this part of a step.
fn goes_on(y: &[f64], lag: usize, horizon: usize, most: f64) -> Option<Spread> {
    let changes = differences(y, lag);
    let (change, step) = (mean(&changes)?, usual_step(y)?);
    let differs = |other: &f64| (other - change).abs();
    if !changes.iter().all(|other| differs(other) <= step * most) {
        return None;
    }
    let squares: f64 = changes.iter().map(|other| differs(other) * differs(other)).sum();
    let variance = squares / changes.len().saturating_sub(1).max(1) as f64;
    let last = y.get(y.len().checked_sub(lag)?..)?;
    let at = |h: usize| {
        let cycles = (h / lag + 1) as f64;
        Some((last.get(h % lag)? + change * cycles, (variance * cycles).sqrt()))
    };
    Some(Spread::of((0..horizon).filter_map(at), None))
}

/// The same rate as ever: a steady change of logarithms.
fn grows_on(y: &[f64], horizon: usize, most: f64) -> Option<Spread> {
    if !y.iter().all(|&value| value > 0.0) {
        return None;
    }
    let logarithms: Vec<f64> = y.iter().map(|value| value.ln()).collect();
    let Spread { mean, deviation, .. } = goes_on(&logarithms, 1, horizon, most)?;
    let sized = |(mean, deviation): (&f64, &f64)| {
        let value = mean.exp();
        (value, value * deviation)
    };
    let grown = Spread::of(mean.iter().zip(&deviation).map(sized), None);
    grown.mean.iter().chain(&grown.deviation).all(|number| number.is_finite()).then_some(grown)
}

/// The mean size of the steps from value to value.
fn usual_step(y: &[f64]) -> Option<f64> {
    mean(&differences(y, 1).iter().map(|step| step.abs()).collect::<Vec<f64>>())
}

fn differences(y: &[f64], lag: usize) -> Vec<f64> {
    y.iter().zip(y.iter().skip(lag)).map(|(before, after)| after - before).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn next(y: &[f64], season: usize) -> Option<(&'static str, f64)> {
        steady(y, season, 1).map(|steady| (steady.method, (steady.spread.mean[0] * 100.0).round() / 100.0))
    }

    fn series(n: usize, value: impl Fn(i32) -> f64) -> Vec<f64> {
        (0..n as i32).map(value).collect()
    }

    #[test]
    fn what_is_steady_goes_on() {
        let wave = [0.0, 5.0, 9.0, 12.0, 9.0, 5.0, 0.0, -5.0, -9.0, -12.0, -9.0, -5.0];
        for n in [6, 11, 12, 13, 18, 22, 24, 25, 30, 48] {
            let last = n as i32 - 1;
            let paid_off = series(n, |i| 20_000.0 + 500.0 * f64::from(last - i));
            assert_eq!(next(&paid_off, 12), Some(("Drift", 19_500.0)), "{n}");
            let growing = series(n, |i| (100_000.0 * 1.02_f64.powi(i)).round() / 100.0);
            let expected = (100_000.0 * 1.02_f64.powi(n as i32)).round() / 100.0;
            let (method, value) = next(&growing, 12).unwrap();
            assert!(method == "Growth" && (value - expected).abs() < 0.02, "{n} {value} {expected}");
            let mut loan = vec![20_000.0_f64];
            (0..n).for_each(|i| loan.push(((loan[i] * 1.004 - 600.0) * 100.0).round() / 100.0));
            let (method, value) = next(&loan[..n], 12).unwrap();
            assert!(method == "Growing drift" && (value - loan[n]).abs() < 0.1, "{n} {value} {}", loan[n]);
            let seasonal = series(n, |i| 100.0 + 3.0 * f64::from(i) + wave[i as usize % 12]);
            let expected = 100.0 + 3.0 * n as f64 + wave[n % 12];
            assert_eq!(next(&seasonal, 12), (n >= 24).then_some(("Last cycle and drift", expected)), "{n}");
        }
    }

    #[test]
    fn what_is_not_steady_is_left_to_the_models() {
        assert_eq!(next(&[100.0, 110.0, 120.0, 130.0, 141.0, 150.0], 1), None);
        assert_eq!(next(&series(24, |i| f64::from(i * 37 % 11)), 12), None);
        assert_eq!(next(&[], 12), None);
        assert_eq!(next(&[4.0; 8], 1), Some(("Drift", 4.0)));
    }
}
