#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use proptest::prelude::*;

/// `low` and `high` in turn, twelve times: limits that are known exactly. Then some values more.
fn after_twelve(low: f64, high: f64, more: &[f64]) -> (Vec<Option<f64>>, Options) {
    let values = [low, high].into_iter().cycle().take(12).chain(more.iter().copied()).map(Some).collect();
    (values, Options { fix_after: Some(12), ..Options::default() })
}

fn last(low: f64, high: f64, value: f64) -> Point {
    let (values, options) = after_twelve(low, high, &[value]);
    xmr(&values, &options).points.pop().unwrap()
}

#[test]
fn a_value_on_a_limit_is_not_beyond_it_whatever_rounding_makes_of_the_limit() {
    // The mean, and half the distance between the values; the limits are mean ± 5.32 × that distance.
    for (mean, half) in
        [(10.0, 1.0), (5.32, 1.0), (0.0, 0.1), (0.7, 0.3), (-3.3, 1.1), (1e6, 0.1), (0.532, 0.1), (1e9, 3.0)]
    {
        let limit = 5.32 * half;
        for value in [mean + limit, mean - limit] {
            assert_eq!(last(mean - half, mean + half, value).outside, Some(false), "{mean} ± {limit}");
        }
        for value in [mean + limit * 2.0 / 3.0, mean - limit * 2.0 / 3.0] {
            assert_eq!(last(mean - half, mean + half, value).near, Some(false), "{mean} ± 2/3 of {limit}");
        }
        let further = limit + half * 1e-5;
        assert_eq!(last(mean - half, mean + half, mean + further).outside, Some(true), "{mean}: beyond is beyond");
        assert_eq!(last(mean - half, mean + half, mean - further).outside, Some(true), "{mean}: beyond is beyond");
    }
}

#[test]
fn a_ratio_that_is_always_the_same_has_no_variation() {
    // 0.3 computed in many ways differs in its last bits, and those rise and fall like any noise.
    let values: Vec<Option<f64>> =
        (1..60).map(|i| Some(f64::from(i) * 0.3 / f64::from(i) + 0.1 * f64::from(i % 3) / 1e17)).collect();
    let steps: Vec<Option<f64>> = (0..3).flat_map(|i| [0.3 + f64::from(i) * 5e-17; 9]).map(Some).collect();
    for values in [values, steps] {
        let chart = xmr(&values, &Options::default());
        assert_eq!(chart.phases[0].lower, None);
        assert!(chart.points.iter().all(|point| point.side == Some(0) && point.rules.is_empty()));
    }
}

#[test]
fn a_range_on_the_limit_of_screening_is_left_out() {
    // Ten ranges of which the first is 3.267 times their mean of 1; how it is rounded depends on where the values lie.
    for offset in [0.0, 10.0, 0.3, 1000.1, -7.7] {
        let rest = (10.0 - 3.267) / 9.0;
        let up_and_down = (0..10).map(|i| offset + 3.267 + if i % 2 == 0 { 0.0 } else { rest });
        let values: Vec<Option<f64>> = std::iter::once(offset).chain(up_and_down).map(Some).collect();
        let phase = xmr(&values, &Options::default()).phases.remove(0);
        assert_eq!(phase.screened_out, 1, "from {offset}: {phase:?}");
    }
}

#[test]
fn a_target_on_a_limit_is_met_now_and_then() {
    for (lower, upper) in [(4.68_f64, 15.32_f64), (0.1 + 0.2, 1.1 * 1.1), (-0.3, 0.0)] {
        for target in [lower, upper, lower - lower.abs() * 1e-16, upper + upper.abs() * 1e-16] {
            assert_eq!(assurance(lower, upper, target, Direction::Higher), Some(Assurance::Inconsistent));
        }
    }
    assert_eq!(assurance(-1.0, 1.0, 0.0, Direction::Higher), Some(Assurance::Inconsistent), "0 is a target");
    assert_eq!(assurance(1.0, 2.0, 0.0, Direction::Higher), Some(Assurance::Pass));
}

#[test]
fn a_value_equal_to_the_mean_is_on_no_side() {
    for values in [vec![0.1, 0.2, 0.3], vec![1.1, 2.2, 3.3], vec![0.7, 0.1, 0.4], vec![1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3]]
    {
        let middle = values.iter().copied().fold(0.0, |a: f64, b| a + b) / 3.0;
        let chart = xmr(&values.iter().copied().map(Some).collect::<Vec<_>>(), &Options::default());
        let sides: Vec<i8> = chart.points.iter().map(|point| point.side.unwrap()).collect();
        assert!(sides.contains(&0), "{values:?} about {middle}: {sides:?}");
    }
}

#[test]
fn a_phase_of_one_point_has_no_limits_and_no_signals() {
    let values: Vec<Option<f64>> = (0..14).map(|i| Some(f64::from(i % 3))).collect();
    let chart = xmr(&values, &Options { splits: vec![13, 12], ..Options::default() });
    let starts: Vec<usize> = chart.phases.iter().map(|phase| phase.start).collect();
    assert_eq!(starts, [0, 12, 13], "splits need no order");
    for phase in &chart.phases[1..] {
        assert_eq!((phase.lower, phase.upper, phase.trial), (None, None, true));
    }
    assert_eq!(chart.assurance(Direction::Higher, Some(1.0)), None);
    assert_eq!(chart.variation(Direction::Higher), Variation::CommonCause);
}

#[test]
fn what_is_not_there_is_in_no_run_and_no_trend() {
    let mut rising: Vec<Option<f64>> = (0..13).map(|i| Some(f64::from(i))).collect();
    assert!(trends(&rising).iter().all(|part| part.up));
    rising[6] = None;
    assert!(trends(&rising).iter().all(|part| !part.up), "six points on each side of the gap");
    rising[6] = Some(5.0);
    assert!(trends(&rising).iter().skip(6).all(|part| part.up), "after the equal pair there are seven");
    assert!(trends(&rising).iter().take(6).all(|part| !part.up), "before it there are six");
    let chart = xmr(&[Some(1.0), None, Some(f64::NAN), Some(f64::INFINITY)], &Options::default());
    assert_eq!(chart.points.iter().filter(|point| point.side.is_some()).count(), 1, "NaN and infinity are missing");
}

#[test]
fn extreme_values_give_no_limits_rather_than_wrong_ones() {
    for values in [[1e308, -1e308, 1e308], [1e300, 1e-300, 1e300], [1e-300, 3e-300, 2e-300], [f64::MAX, f64::MAX, 0.0]]
    {
        let chart = xmr(&values.map(Some), &Options::default());
        let phase = &chart.phases[0];
        assert!(phase.mean.unwrap().is_finite());
        assert_eq!(phase.lower.is_some(), phase.upper.is_some());
        for number in [phase.lower, phase.upper, phase.mr_mean, phase.mr_mean_unscreened].into_iter().flatten() {
            assert!(number.is_finite(), "{values:?}: {phase:?}");
        }
    }
}

fn upside_down(rule: Rule) -> Rule {
    let place = Rule::ALL.iter().position(|other| *other == rule).unwrap();
    Rule::ALL[place ^ 1]
}

proptest! {
    #[test]
    fn a_series_upside_down_has_its_signals_upside_down(
        values in proptest::collection::vec(proptest::option::weighted(0.95, -6_i32..6), 0..60),
        screen in any::<bool>(),
        fix_after in proptest::option::of(12_usize..20),
        split in 0_usize..80,
    ) {
        let options = Options { screen, fix_after, splits: vec![split], ..Options::default() };
        let numbers = |sign: f64| values.iter().map(|v| v.map(|x| sign * f64::from(x) / 10.0)).collect::<Vec<_>>();
        let (plain, mirrored) = (xmr(&numbers(1.0), &options), xmr(&numbers(-1.0), &options));
        for (p, m) in plain.points.iter().zip(&mirrored.points) {
            prop_assert_eq!(p.side, m.side.map(|side| -side));
            prop_assert_eq!((p.outside, p.near), (m.outside, m.near));
            prop_assert_eq!(p.label, m.label.map(upside_down));
        }
        prop_assert_eq!(plain.variation(Direction::Higher).code(), match mirrored.variation(Direction::Lower).code() {
            "improvement_low" => "improvement_high",
            "concern_high" => "concern_low",
            other => other,
        });
    }

    #[test]
    fn a_series_in_another_unit_has_the_same_signals(
        values in proptest::collection::vec(proptest::option::weighted(0.95, -40_i32..40), 0..60),
        a in 1_i32..1000,
        b in -100_000_i32..100_000,
        split in 0_usize..80,
    ) {
        let options = Options { splits: vec![split], ..Options::default() };
        let in_unit = |a: f64, b: f64| values.iter().map(|v| v.map(|x| a * f64::from(x) + b)).collect::<Vec<_>>();
        let plain = xmr(&in_unit(1.0, 0.0), &options);
        for (a, b) in [(f64::from(a), f64::from(b)), (f64::from(a) / 10.0, 0.1), (0.001, f64::from(b) / 100.0)] {
            let moved = xmr(&in_unit(a, b), &options);
            for (i, (p, m)) in plain.points.iter().zip(&moved.points).enumerate() {
                prop_assert_eq!((p.outside, p.near), (m.outside, m.near), "point {} of {} x + {}", i, a, b);
                // Tenths have no exact form: whether a value is its series' mean is only sure for whole numbers.
                if a.fract() == 0.0 && b.fract() == 0.0 {
                    prop_assert_eq!(p, m, "point {} of {} x + {}", i, a, b);
                }
            }
        }
    }

    #[test]
    fn every_label_is_one_of_the_points_rules_and_the_first_by_precedence(
        values in proptest::collection::vec(proptest::option::weighted(0.95, -6_i32..6), 0..60),
        split in 0_usize..80,
    ) {
        let values: Vec<Option<f64>> = values.into_iter().map(|v| v.map(f64::from)).collect();
        for point in xmr(&values, &Options { splits: vec![split], ..Options::default() }).points {
            prop_assert_eq!(point.label.is_some(), !point.rules.is_empty());
            prop_assert!(point.label.is_none_or(|label| point.rules.contains(&label)));
            let outside = point.rules.iter().any(|rule| matches!(rule, Rule::AboveUpper | Rule::BelowLower));
            prop_assert_eq!(outside, matches!(point.label, Some(Rule::AboveUpper | Rule::BelowLower)));
            prop_assert!(point.side.is_some() || point.rules.is_empty(), "a gap says nothing");
        }
    }
}
