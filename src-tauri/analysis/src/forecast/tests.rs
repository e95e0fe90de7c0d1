#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;

use super::*;

fn some(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

/// Three years of months with a season, a trend and a little noise.
fn months() -> Vec<f64> {
    let month = |i: usize| {
        100.0 + i as f64 + 20.0 * (i as f64 * std::f64::consts::FRAC_PI_6).sin() + ((i * 37 % 11) as f64 - 5.0) / 5.0
    };
    (0..36).map(month).collect()
}

#[test]
fn too_few_values_say_how_many_are_needed() {
    assert_eq!(forecast(&some(&[1.0, 2.0, 3.0]), 12, 6), Err(TooShort { have: 3, needed: NEEDED }));
    assert_eq!(forecast(&[None; 40], 12, 6), Err(TooShort { have: 0, needed: NEEDED }));
}

#[test]
fn a_season_and_a_trend_go_on() {
    let forecast = forecast(&some(&months()), 12, 12).unwrap();
    for (h, mean) in forecast.mean.iter().enumerate() {
        let i = (36 + h) as f64;
        let true_mean = 100.0 + i + 20.0 * (i * std::f64::consts::FRAC_PI_6).sin();
        assert!((mean - true_mean).abs() < 6.0, "step {h}: {mean} instead of {true_mean}");
    }
    assert!(forecast.method.contains("Theta"));
}

#[test]
fn a_constant_stays_with_ranges_of_no_width() {
    let forecast = forecast(&some(&[7.0; 24]), 12, 6).unwrap();
    assert!(forecast.mean.iter().all(|mean| (mean - 7.0).abs() < 1e-6), "{:?}", forecast.mean);
    assert!(forecast.hi95.iter().zip(&forecast.lo95).all(|(hi, lo)| hi - lo < 1e-3));
}

#[test]
fn gaps_are_bridged_and_ends_may_be_missing() {
    let mut values = some(&months());
    values[0] = None;
    values[10] = None;
    values[35] = None;
    assert!(forecast(&values, 12, 6).unwrap().mean.iter().all(|mean| mean.is_finite()));
}

#[test]
fn what_was_never_negative_has_no_range_below_zero() {
    let values: Vec<f64> = (0..30).map(|i| if i % 7 == 0 { 9.0 } else { f64::from(i % 3) }).collect();
    let forecast = forecast(&some(&values), 1, 12).unwrap();
    assert!(forecast.lo95.iter().chain(&forecast.mean).all(|&lo| lo >= 0.0));
}

#[test]
fn the_chance_of_a_target_falls_with_the_target() {
    let forecast = forecast(&some(&months()), 12, 6).unwrap();
    let chance = |target| forecast.chance_of_at_least(5, target).unwrap();
    let mean = forecast.mean[5];
    assert!((chance(mean) - 0.5).abs() < 1e-9);
    assert!(chance(mean - 5.0) > 0.5 && chance(mean + 5.0) < 0.5);
    assert_eq!(forecast.chance_of_at_least(6, 1.0), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn any_series_gives_ordered_finite_ranges(
        values in proptest::collection::vec(proptest::option::weighted(0.9, -1e3_f64..1e3), 0..60),
        season in 0_usize..13,
        power in -280_i32..280,
    ) {
        let values: Vec<Option<f64>> = values.iter().map(|v| v.map(|v| v * 10_f64.powi(power))).collect();
        if let Ok(forecast) = forecast(&values, season, 5) {
            for h in 0..5 {
                let steps = [forecast.lo95[h], forecast.lo80[h], forecast.mean[h], forecast.hi80[h], forecast.hi95[h]];
                prop_assert!(steps.iter().all(|x| x.is_finite()), "{:?}", steps);
                prop_assert!(steps.is_sorted(), "{:?}", steps);
            }
        }
    }
}
