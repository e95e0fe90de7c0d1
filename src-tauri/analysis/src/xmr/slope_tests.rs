#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use proptest::prelude::*;

fn sloped(values: &[Option<f64>]) -> Xmr {
    xmr(values, &Options { slope: true, ..Options::default() })
}

fn noise(i: usize) -> f64 {
    [0.3, -0.8, 0.5, -0.1, 0.9, -0.6, 0.2, -0.4, 0.7, -0.7][i % 10]
}

fn growing(n: usize, by: f64) -> Vec<Option<f64>> {
    (0..n).map(|i| Some(100.0 + by * i as f64 + noise(i))).collect()
}

#[test]
fn limits_follow_the_line() {
    let chart = sloped(&growing(20, 2.0));
    let phase = &chart.phases[0];
    let slope = phase.slope.unwrap();
    assert!((slope - 2.0).abs() < 0.05, "{slope}");
    let (mean, upper) = (phase.mean.unwrap(), phase.upper.unwrap());
    assert!((mean - 138.0).abs() < 0.5, "mean and limits are those of the last point: {mean}");
    assert!((phase.at(0, mean) - 100.0).abs() < 0.6);
    assert!((upper - mean - 2.66 * phase.mr_mean.unwrap()).abs() < 1e-9);
    assert!(chart.points.iter().all(|point| point.label.is_none()), "{:?}", chart.points);
    assert!(xmr(&growing(20, 2.0), &Options::default()).points.iter().any(|point| point.label.is_some()));
}

#[test]
fn growth_that_stops_falls_below_the_line() {
    let mut values = growing(24, 1.0);
    values.extend((24..32).map(|i| Some(123.0 + noise(i))));
    let chart = xmr(&values, &Options { slope: true, fix_after: Some(24), ..Options::default() });
    assert_eq!(chart.points.last().unwrap().label, Some(Rule::BelowLower));
    assert!(chart.points[..18].iter().all(|point| point.label.is_none()));
}

#[test]
fn what_has_no_line_stays_flat() {
    let none: [(&str, Vec<Option<f64>>); 6] = [
        ("eleven values", growing(11, 1.0)),
        ("constant", vec![Some(3.0); 20]),
        ("nothing", vec![None; 20]),
        ("as many rises as falls", (0..20).map(|i| Some(f64::from(i % 2))).collect()),
        ("beyond a double", (0..20).map(|i| Some(if i < 10 { -1e308 } else { 1e308 })).collect()),
        ("next to nothing", (0..20).map(|i| Some(f64::from(i) * 5e-324)).collect()),
    ];
    for (name, values) in none {
        let (flat, chart) = (xmr(&values, &Options::default()), sloped(&values));
        assert_eq!(flat, chart, "{name}");
    }
}

#[test]
fn extremes_give_finite_numbers_or_none() {
    for size in [1e300, 1e-300, 1.0, 1e-9, 1e12] {
        let values: Vec<Option<f64>> = (0..20).map(|i| Some(size * (f64::from(i) + noise(i as usize)))).collect();
        let chart = sloped(&values);
        let phase = &chart.phases[0];
        assert!(phase.slope.is_some(), "{size}");
        let numbers = [phase.slope, phase.mean, phase.lower, phase.upper, phase.mr_mean];
        assert!(numbers.into_iter().flatten().all(f64::is_finite), "{size}: {phase:?}");
        assert!((0..20).all(|i| phase.at(i, phase.mean.unwrap()).is_finite()));
    }
}

#[test]
fn a_straight_line_has_no_variation() {
    for (from, by) in [(0.0, 1.0), (0.1, 0.1), (1e6 + 0.3, -0.7), (-5.0, 1e-7)] {
        let values: Vec<Option<f64>> = (0..40).map(|i| Some(from + by * f64::from(i))).collect();
        let chart = sloped(&values);
        assert_eq!(chart.phases[0].lower, None, "{from} + {by} i: {:?}", chart.phases[0]);
        assert!(chart.points.iter().all(|point| point.rules.is_empty()), "{from} + {by} i");
    }
}

proptest! {
    /// Under limits along a line, a line more changes nothing: not what is outside, near or in a row.
    #[test]
    fn a_line_more_leaves_all_signals(
        values in proptest::collection::vec(proptest::option::weighted(0.95, -1e3_f64..1e3), 12..60),
        from in -1e4_f64..1e4,
        by in -1e3_f64..1e3,
        split in 0_usize..80,
    ) {
        let options = Options { slope: true, splits: vec![split], ..Options::default() };
        let on_a_line: Vec<Option<f64>> =
            values.iter().enumerate().map(|(i, value)| value.map(|value| value + from + by * i as f64)).collect();
        let (plain, moved) = (xmr(&values, &options), xmr(&on_a_line, &options));
        for ((p, m), phase) in plain.phases.iter().zip(&moved.phases).zip(&plain.phases) {
            // Of fewer than twelve values, limits are flat.
            if phase.slope.is_some() {
                let (ps, ms) = (p.slope.unwrap(), m.slope.unwrap());
                prop_assert!((ps + by - ms).abs() < 1e-6, "{ps} + {by} is not {ms}");
                for i in p.start..=p.end {
                    prop_assert_eq!(&plain.points[i], &moved.points[i], "point {}", i);
                }
            }
        }
    }
}
