#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;

use super::ces::{Repeats, ces};
use super::echo::echo;
use super::parts::trimmed;
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

/// Every range is finite and in order: the ends around the mean, the narrow range within the wide one.
fn sound(forecast: &Forecast, horizon: usize) {
    let Forecast { mean, deviation, lo80, hi80, lo95, hi95, .. } = forecast;
    for list in [mean, deviation, lo80, hi80, lo95, hi95] {
        assert_eq!(list.len(), horizon);
        assert!(list.iter().all(|x| x.is_finite()), "{list:?}");
    }
    for h in 0..horizon {
        let ends = [lo95[h], lo80[h], mean[h], hi80[h], hi95[h]];
        assert!(ends.is_sorted(), "step {h}: {ends:?}");
    }
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
fn what_hardly_varies_has_narrow_ranges() {
    for noise in [1e-15, 1e-12, 1e-9, 1e-6] {
        let values: Vec<f64> = (0..40).map(|i| 250.0 * (1.0 + noise * f64::from(i * 37 % 11 - 5))).collect();
        for season in [1, 4, 12, 24] {
            let forecast = forecast(&some(&values), season, 8).unwrap();
            sound(&forecast, 8);
            let close = |x: &f64| (x - 250.0).abs() <= 250.0 * 30.0 * noise.max(1e-12);
            assert!(forecast.lo95.iter().chain(&forecast.hi95).all(close), "{noise} {season}: {forecast:?}");
        }
    }
}

#[test]
fn gaps_are_bridged_wherever_they_are() {
    for gap in [0..1, 0..9, 10..11, 10..19, 35..36, 29..36] {
        let mut values = some(&months());
        values[gap].fill(None);
        sound(&forecast(&values, 12, 6).unwrap(), 6);
    }
}

#[test]
fn gaps_before_the_first_value_change_nothing() {
    for known in [6, 8, 11, 13, 16, 20, 24, 30, 36] {
        let values = some(&months()[..known]);
        for season in [1, 4, 7, 12, 52] {
            let plain = forecast(&values, season, 6).unwrap();
            for gaps in [1, 5, 13, 40, 600] {
                let late: Vec<Option<f64>> = std::iter::repeat_n(None, gaps).chain(values.clone()).collect();
                assert_eq!(forecast(&late, season, 6).unwrap(), plain, "{gaps} before {known}, a season of {season}");
            }
        }
    }
}

/// The window knows that months have a season of twelve, whoever types a series may not: one road for both.
#[test]
fn a_season_longer_than_the_series_is_none() {
    for known in 6..12 {
        let values = some(&months()[..known]);
        assert_eq!(forecast(&values, 12, 6), forecast(&values, 1, 6));
    }
}

#[test]
fn what_is_no_number_is_a_gap() {
    let mut values = some(&months());
    for (place, odd) in [(3, f64::NAN), (12, f64::INFINITY), (30, f64::NEG_INFINITY)] {
        values[place] = Some(odd);
    }
    let with_odd = forecast(&values, 12, 6).unwrap();
    [3, 12, 30].into_iter().for_each(|place| values[place] = None);
    assert_eq!(with_odd, forecast(&values, 12, 6).unwrap());
}

#[test]
fn any_size_gives_the_same_forecast_in_that_size() {
    let plain = forecast(&some(&months()), 12, 6).unwrap();
    for size in [1e-305, 1e-300, 1e-9, 1e9, 1e300, 1e305] {
        let values: Vec<f64> = months().iter().map(|y| y * size).collect();
        let sized = forecast(&some(&values), 12, 6).unwrap();
        sound(&sized, 6);
        let same = |(a, b): (&f64, &f64)| (a / size - b).abs() < 1e-3 * b.abs();
        assert!(sized.mean.iter().zip(&plain.mean).all(same), "{size}: {:?}", sized.mean);
    }
}

#[test]
fn growth_beyond_a_double_stays_within_it() {
    let values: Vec<f64> = (0..24).map(|i| 1e300 * 2_f64.powi(i)).collect();
    sound(&forecast(&some(&values), 1, 40).unwrap(), 40);
    let apart: Vec<f64> = (0..30).map(|i| if i % 2 == 0 { f64::MAX } else { f64::MIN }).collect();
    sound(&forecast(&some(&apart), 1, 6).unwrap(), 6);
    let mixed: Vec<f64> = (0..30).map(|i| if i % 3 == 0 { 1e300 } else { 1e-300 }).collect();
    sound(&forecast(&some(&mixed), 7, 6).unwrap(), 6);
}

#[test]
fn every_season_works_on_every_length() {
    for season in [0, 1, 2, 4, 5, 7, 12, 24, 52, 365, usize::MAX] {
        for length in [6, 7, 9, 12, 13, 24, 25, 53, 106, 209] {
            let value = |i: usize| 50.0 + (i * 31 % 17) as f64 + 9.0 * (i as f64).sin();
            let values: Vec<f64> = (0..length).map(value).collect();
            sound(&forecast(&some(&values), season, 10).unwrap(), 10);
        }
    }
}

#[test]
fn no_steps_are_an_empty_forecast() {
    for season in [1, 12, 30] {
        sound(&forecast(&some(&months()), season, 0).unwrap(), 0);
    }
}

#[test]
fn less_than_two_cycles_repeat_with_half_of_the_change() {
    let cycle = [10.0, 30.0, 20.0, 40.0, 15.0, 25.0, 35.0];
    // What changes by the same everywhere is steady, and no matter of an echo.
    let changes = [4.0, 4.0, 4.0, 4.0, 4.0, 3.0, 5.0];
    let values: Vec<f64> =
        cycle.iter().copied().chain(cycle.iter().zip(changes).map(|(y, change)| y + change)).collect();
    let forecast = forecast(&some(&values), 7, 9).unwrap();
    assert!((forecast.mean[0] - 16.0).abs() < 1e-9 && (forecast.mean[1] - 36.0).abs() < 1e-9, "{:?}", forecast.mean);
    // The second cycle ahead is two halves on.
    assert!((forecast.mean[7] - 18.0).abs() < 1e-9, "{:?}", forecast.mean);
    assert!(forecast.hi80[7] - forecast.lo80[7] > forecast.hi80[0] - forecast.lo80[0]);
}

/// A cycle alone cannot tell a season from a climb: a business that grows is not sent back to where it was a year ago.
#[test]
fn a_climb_does_not_fall_back_to_the_year_before() {
    let climb =
        [100.0, 112.0, 118.0, 131.0, 140.0, 155.0, 162.0, 171.0, 185.0, 190.0, 204.0, 215.0, 222.0, 235.0, 241.0];
    for n in 12..=climb.len() {
        let next = forecast(&some(&climb[..n]), 12, 1).unwrap().mean[0];
        assert!(next > 0.97 * climb[n - 1], "{next} after {} of {n} values", climb[n - 1]);
        let falls: Vec<f64> = climb[..n].iter().map(|y| 300.0 - y).collect();
        let next = forecast(&some(&falls), 12, 1).unwrap().mean[0];
        assert!(next < 1.03 * falls[n - 1], "{next} after {} of {n} falling values", falls[n - 1]);
    }
}

#[test]
fn old_values_do_not_count() {
    let value = |i: usize| 100.0 + (i % 7) as f64 * 5.0 + (i * 37 % 11) as f64;
    let recent: Vec<f64> = (0..500).map(value).collect();
    let mut all = vec![1e6; 300];
    all.extend(&recent);
    let difference = |(a, b): (&f64, &f64)| (a - b).abs() < 1.0;
    let (short, long) = (forecast(&some(&recent), 7, 7).unwrap(), forecast(&some(&all), 7, 7).unwrap());
    assert!(short.mean.iter().zip(&long.mean).all(difference), "{:?} {:?}", short.mean, long.mean);
}

#[test]
fn what_was_never_negative_has_no_range_below_zero() {
    // Sold on few days, and falling to nothing.
    let rare = |i: i32| if i % 7 == 0 { 9.0 } else { f64::from(i % 3 / 2) };
    let falling = |i: i32| f64::from((20 - i).max(0));
    let nothing = |_: i32| 0.0;
    for value in [&rare as &dyn Fn(i32) -> f64, &falling, &nothing] {
        let values: Vec<f64> = (0..40).map(value).collect();
        for season in [1, 4, 7, 12, 24, 39, 52] {
            let forecast = forecast(&some(&values), season, 12).unwrap();
            sound(&forecast, 12);
            assert!(forecast.lo95.iter().chain(&forecast.mean).all(|&lo| lo >= 0.0), "{forecast:?}");
        }
    }
}

#[test]
fn a_forecast_that_comes_to_zero_keeps_its_range_upwards() {
    let falling = [120.0, 110.0, 101.0, 90.0, 82.0, 70.0, 61.0, 50.0, 41.0, 30.0, 22.0, 10.0];
    let found = forecast(&some(&falling), 1, 4).unwrap();
    for h in 1..4 {
        assert!(found.mean[h] < 1.0 && found.lo95[h] == 0.0, "{found:?}");
        assert!(found.hi95[h] > 1.0 && (h == 1 || found.hi95[h] >= found.hi95[h - 1]), "{found:?}");
    }
    let can_be_negative = forecast_above(&some(&falling), 1, 4, f64::NEG_INFINITY).unwrap();
    assert!(can_be_negative.mean[3] < -5.0, "{can_be_negative:?}");
}

#[test]
fn complex_smoothing_goes_on_with_the_season() {
    for repeats in [Repeats::Partial, Repeats::Full] {
        let forecast = ces(&months(), 12, repeats, 12).unwrap();
        for (h, mean) in forecast.iter().enumerate() {
            let i = (36 + h) as f64;
            let true_mean = 100.0 + i + 20.0 * (i * std::f64::consts::FRAC_PI_6).sin();
            assert!((mean - true_mean).abs() < 10.0, "{repeats:?} {h}: {mean} instead of {true_mean}");
        }
        assert_eq!(ces(&months(), 18, repeats, 12), None);
        assert_eq!(ces(&months(), 1, repeats, 12), None);
    }
}

#[test]
fn an_echo_needs_a_cycle() {
    assert_eq!(echo(&months(), 37, 3), None);
    assert_eq!(echo(&months(), 0, 3), None);
    assert_eq!(echo(&months(), 36, 2).unwrap().mean, months()[..2]);
}

#[test]
fn the_lowest_and_the_highest_do_not_decide() {
    let parts = [vec![1e9], vec![4.0], vec![-1e9], vec![6.0], vec![f64::NAN], vec![5.0, 5.0]];
    assert_eq!(trimmed(&parts, 1), Some(vec![5.0]));
    assert_eq!(trimmed(&parts[1..2], 1), Some(vec![4.0]));
    assert_eq!(trimmed(&parts, 3), None);
    assert_eq!(trimmed(&parts, 0), Some(vec![]));
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
        season in 0_usize..60,
        power in -300_i32..305,
        horizon in 0_usize..20,
    ) {
        let values: Vec<Option<f64>> = values.iter().map(|v| v.map(|v| v * 10_f64.powi(power))).collect();
        if let Ok(forecast) = forecast(&values, season, horizon) {
            sound(&forecast, horizon);
        }
    }
}

#[test]
fn a_climb_does_not_fall_back_to_last_year() {
    let climb: Vec<f64> = (0..20).map(|i| 100.0 + 5.0 * f64::from(i)).collect();
    let forecast = forecast(&some(&climb), 12, 1).unwrap();
    assert!(forecast.mean[0] > 190.0, "{:?}", forecast.mean);
    let season: Vec<f64> = (0..20).map(|i| if i % 12 == 11 { 200.0 } else { 100.0 + f64::from(i % 3) }).collect();
    let repeated = super::forecast(&some(&season), 12, 4).unwrap();
    assert!(repeated.mean[3] > 170.0, "the one December there was comes again: {:?}", repeated.mean);
}
