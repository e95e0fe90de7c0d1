#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use super::*;
use domain::Grain;
use proptest::prelude::*;

fn wave(n: usize) -> Vec<Option<f64>> {
    [10.0, 12.0, 9.0, 11.0, 10.5, 9.5].into_iter().cycle().take(n).map(Some).collect()
}

#[test]
fn limits_follow_the_number_of_points() {
    assert_eq!(read(&wave(5), &[]).phases[0].standing, Standing::TooFew(1));
    assert_eq!(read(&wave(5), &[]).phases[0].phase.lower, None);
    assert_eq!(read(&wave(6), &[]).phases[0].standing, Standing::Trial);
    assert_eq!(read(&wave(12), &[]).phases[0].standing, Standing::Locked);
    assert_eq!(read(&[Some(3.0); 20], &[]).phases[0].standing, Standing::NoVariation);
    assert_eq!(read(&[], &[]), Reading::default());
}

#[test]
fn gaps_do_not_count_as_points() {
    let mut values = wave(12);
    values.insert(3, None);
    values.insert(7, None);
    let reading = read(&values, &[]);
    assert_eq!(reading.phases[0].standing, Standing::Locked);
    assert_eq!(reading.phases[0].phase.base, 12, "twelve values make the limits, in fourteen periods");
    values.pop();
    assert_eq!(read(&values, &[]).phases[0].standing, Standing::Trial);
}

#[test]
fn locked_limits_do_not_move_with_later_points() {
    let mut values = wave(12);
    let locked = read(&values, &[]).phases[0].phase.clone();
    values.extend([Some(30.0), Some(31.0)]);
    let later = read(&values, &[]);
    assert_eq!(later.phases[0].phase.upper, locked.upper);
    let last = later.points[13];
    assert_eq!((last.rule, last.streak), (Some(Rule::AboveUpper), 2));
    assert_eq!(last.signal(Direction::Higher), Some(Signal::Improvement));
    assert_eq!(last.signal(Direction::Lower), Some(Signal::Concern));
    assert_eq!(last.signal(Direction::Between), Some(Signal::Change));
}

#[test]
fn one_exceptional_value_makes_no_signal_of_the_others() {
    let at = |place: usize, spike: f64, usual: &[f64]| -> Vec<Option<f64>> {
        usual.iter().enumerate().map(|(i, value)| Some(if i == place { spike } else { *value })).collect()
    };
    let sales = [1000.0, 1200.0, 1100.0, 1300.0, 1200.0, 1100.0, 1000.0, 1150.0, 1200.0, 1100.0, 1300.0, 1200.0];
    let small = [1.0, 2.0, 3.0, 2.0, 1.0, 3.0, 2.0, 2.0, 1.0, 3.0, 2.0, 1.0];
    let later = [&[98.0, 101.0, 99.0, 100.0, 102.0, 97.0][..]; 5].concat();
    for (usual, spike) in [(&sales[..], 9000.0), (&sales, 0.0), (&small, 40.0), (&later, 980.0), (&later, 130.0)] {
        for place in 0..12 {
            let reading = read(&at(place, spike, usual), &[]);
            assert_eq!(reading.phases[0].phase.left_out, [place], "{spike} at {place}");
            let found: Vec<usize> = (0..usual.len()).filter(|&i| reading.points[i].rule.is_some()).collect();
            assert_eq!(found, [place], "{spike} at {place}");
        }
    }
    for (one, other) in [(0, 11), (2, 4), (3, 9)] {
        let mut values = at(one, 9000.0, &sales);
        values[other] = Some(8700.0);
        let reading = read(&values, &[]);
        assert_eq!(reading.phases[0].phase.left_out, [one, other]);
        assert!((0..12).all(|i| reading.points[i].rule.is_some() == (i == one || i == other)), "{one} and {other}");
        values.truncate(11);
        assert!(other > 10 || read(&values, &[]).phases[0].phase.left_out.is_empty(), "two of eleven");
    }
    let constant = read(&at(3, 50.0, &[100.0; 20]), &[]);
    assert_eq!(constant.phases[0].phase.mean, Some(100.0), "the one that differs is no part of what is usual");
    assert!((0..20).all(|i| constant.points[i].rule.is_some() == (i == 3)));
}

#[test]
fn a_new_level_and_the_usual_ups_and_downs_stay_in_the_limits() {
    let step = [wave(6), wave(6).into_iter().map(|v| v.map(|x| x + 20.0)).collect()].concat();
    let growth: Vec<Option<f64>> = (0..12).map(|i| Some(100.0 * 1.3_f64.powi(i))).collect();
    let two = [wave(5), vec![Some(90.0), Some(95.0)], wave(5)].concat();
    for values in [wave(12), step, growth, two, vec![Some(3.0); 12]] {
        assert_eq!(read(&values, &[]).phases[0].phase.left_out, [0usize; 0], "{values:?}");
    }
}

#[test]
fn a_split_starts_new_limits() {
    let mut values = wave(12);
    values.extend(wave(7).into_iter().map(|v| v.map(|x| x + 20.0)));
    let reading = read(&values, &[12]);
    assert_eq!(reading.phases.len(), 2);
    assert_eq!(reading.limits_at(13).unwrap().standing, Standing::Trial);
    assert!(reading.points.iter().all(|point| point.rule.is_none()));
    assert_eq!(read(&values, &[0, 99]).phases.len(), 1, "splits that split nothing");
}

#[test]
fn streaks_of_shifts_and_trends() {
    let mut values = wave(12);
    values.extend([10.6, 10.7, 10.8, 10.9, 11.0, 11.1, 11.2].map(Some));
    let last = *read(&values, &[]).points.last().unwrap();
    assert_eq!(last.rule, Some(Rule::TrendUp));
    // The last of the wave is 9.5, so the rise starts there.
    assert_eq!(last.streak, 8);
    let mut values = wave(12);
    values.extend([11.1, 10.9, 11.2, 10.8, 11.0, 10.9, 11.1].map(Some));
    let last = *read(&values, &[]).points.last().unwrap();
    assert_eq!((last.rule, last.streak), (Some(Rule::ShiftHigh), 7));
}

#[test]
fn assurance_of_a_range() {
    assert_eq!(assurance(2.0, 3.0, Goal::Between(1.0, 4.0)), Some(Assurance::Pass));
    assert_eq!(assurance(2.0, 3.0, Goal::Between(2.5, 4.0)), Some(Assurance::Inconsistent));
    assert_eq!(assurance(2.0, 3.0, Goal::Between(3.5, 4.0)), Some(Assurance::Fail));
    assert_eq!(assurance(2.0, 3.0, Goal::AtLeast(1.5)), Some(Assurance::Pass));
    assert_eq!(assurance(2.0, 3.0, Goal::AtMost(1.5)), Some(Assurance::Fail));
}

#[test]
fn a_change_shows_from_the_half_of_a_period_on() {
    let calendar = Calendar::default();
    let day = |text: &str| text.parse().unwrap();
    let range = DateRange { from: day("2026-01-01"), to: day("2026-07-01") };
    let months = calendar.periods(Grain::Month, range);
    assert_eq!(split_at(&calendar, &months, day("2026-03-01")), Some(2));
    assert_eq!(split_at(&calendar, &months, day("2026-03-10")), Some(2));
    assert_eq!(split_at(&calendar, &months, day("2026-03-20")), Some(3));
    assert_eq!(split_at(&calendar, &months, day("2026-06-30")), None);
    assert_eq!(split_at(&calendar, &months, day("2025-06-30")), None);
}

#[test]
fn limits_that_cannot_be_are_cut() {
    let values = [1.0, 5.0, 0.0, 6.0, 1.0, 4.0].map(Some);
    let reading = read(&values, &[]);
    let drawn = drawn_limits(&reading.phases[0].phase, 0, (0.0, f64::INFINITY)).unwrap();
    assert_eq!((drawn.lower, drawn.lower_cut, drawn.upper_cut), (0.0, true, false));
    let free = (f64::NEG_INFINITY, f64::INFINITY);
    assert!(!drawn_limits(&reading.phases[0].phase, 0, free).unwrap().lower_cut);
}

proptest! {
    #[test]
    fn limits_commute_with_scaling_and_shifting(
        values in proptest::collection::vec(proptest::option::weighted(0.9, -1e3_f64..1e3), 0..60),
        a in 0.01_f64..100.0,
        b in -1e3_f64..1e3,
        split in 0_usize..60,
    ) {
        let plain = read(&values, &[split]);
        let moved: Vec<Option<f64>> = values.iter().map(|v| v.map(|x| a * x + b)).collect();
        let moved = read(&moved, &[split]);
        prop_assert_eq!(plain.phases.len(), moved.phases.len());
        for (p, m) in plain.phases.iter().zip(&moved.phases) {
            let near = |x: Option<f64>, y: Option<f64>| match (x, y) {
                (Some(x), Some(y)) => (a * x + b - y).abs() <= 1e-9 * (a * 1e4 + b.abs() + 1.0),
                (x, y) => x.is_some() == y.is_some(),
            };
            prop_assert!(near(p.phase.mean, m.phase.mean));
            prop_assert!(near(p.phase.lower, m.phase.lower));
            prop_assert!(near(p.phase.upper, m.phase.upper));
        }
    }
}
