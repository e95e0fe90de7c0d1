#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::signal::read;

/// Numbers as good as normal ones, the same every time.
struct Dice(u64);

impl Dice {
    fn even(&mut self) -> f64 {
        // Knuth's constants ("The Art of Computer Programming", vol. 2, 3.3.4).
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.even()).sum::<f64>() - 6.0
    }
}

fn made(n: usize, seed: u64, of: impl Fn(usize) -> f64) -> Vec<Option<f64>> {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    dice.even();
    (0..n).map(|i| Some(100.0 + of(i) + dice.normal())).collect()
}

/// In how many of a hundred series a slope is found.
fn found(n: usize, of: impl Fn(usize) -> f64) -> usize {
    (1..=100).filter(|&seed| steady_slope(&made(n, seed, &of), Some(12)).is_some()).count()
}

fn step(at: usize, by: f64) -> impl Fn(usize) -> f64 {
    move |i| if i >= at { by } else { 0.0 }
}

#[test]
fn growth_is_told_from_what_looks_like_it() {
    let turn = |i: usize| (i as f64 / 12.0 * TAU).sin();
    let rows: [(&str, usize, bool); 12] = [
        ("growth over 24 months", found(24, |i| 0.5 * i as f64), true),
        ("fall over 24 months", found(24, |i| -0.5 * i as f64), true),
        ("strong growth over 12 months", found(12, |i| 2.0 * i as f64), true),
        ("growth over 60 months", found(60, |i| 0.2 * i as f64), true),
        ("a step", found(24, step(12, 5.0)), false),
        ("a late step", found(24, step(18, 5.0)), false),
        ("two steps up", found(36, |i| step(12, 5.0)(i) + step(24, 5.0)(i)), false),
        ("half growth, half none", found(24, |i| 1.5 * i.saturating_sub(12) as f64), false),
        ("growth that stopped", found(24, |i| 1.5 * i.min(12) as f64), false),
        ("growth that speeds up", found(24, |i| 1.15_f64.powi(i as i32)), false),
        ("one season", found(12, |i| 8.0 * turn(i)), false),
        ("a season and a half", found(18, |i| 8.0 * turn(i)), false),
    ];
    for (name, times, wanted) in rows {
        let is_as_wanted = if wanted { times >= 75 } else { times <= 5 };
        assert!(is_as_wanted, "{name}: found in {times} of 100");
    }
}

#[test]
fn noise_is_no_growth() {
    for n in [12, 18, 24, 36, 60] {
        let times = (1..=1000).filter(|&seed| steady_slope(&made(n, seed, |_| 0.0), Some(12)).is_some()).count();
        assert!(times <= 50, "of {n} values: {times} of 1,000");
    }
}

#[test]
fn what_cannot_be_told_is_not_told() {
    let line = |size: f64, n: usize| (0..n).map(|i| Some(size * (i as f64 + [0.0, 0.4, -0.3][i % 3]))).collect();
    let rows: [(&str, Vec<Option<f64>>); 6] = [
        ("eleven values", line(1.0, 11)),
        ("eleven values and gaps", [line(1.0, 11), vec![None; 8]].concat()),
        ("constant", vec![Some(5.0); 30]),
        ("nothing", vec![None; 30]),
        ("empty", Vec::new()),
        ("squares beyond a double", line(1e300, 30)),
    ];
    for (name, values) in rows {
        assert_eq!(steady_slope(&values, Some(12)), None, "{name}");
    }
    assert!(steady_slope(&line(1e12, 30), Some(12)).is_some());
    assert!(steady_slope(&line(1e-9, 30), Some(12)).is_some());
}

#[test]
fn gaps_stay_where_they_are() {
    let mut values = made(30, 5, |i| i as f64);
    (values[4], values[17], values[18]) = (None, None, None);
    let slope = steady_slope(&values, None).unwrap();
    assert!((slope - 1.0).abs() < 0.1, "{slope}");
}

#[test]
fn growth_within_flat_limits_would_still_be_found() {
    // Whether it matters is the limits' to say: see the proposal.
    let values = made(24, 3, |i| 0.5 * i as f64);
    assert!(read(&values, &[]).points.iter().any(|point| point.rule.is_some()));
}
