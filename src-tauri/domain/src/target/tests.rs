#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::status::judge;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn month(text: &str) -> DateRange {
    let from = day(&format!("{text}-01"));
    DateRange { from, to: from + chrono::Months::new(1) }
}

fn target(id: i64, from: &str, until: Option<&str>, goal: Goal) -> Target {
    Target {
        id: TargetId(id),
        kpi: KpiId(1),
        from: day(from),
        until: until.map(day),
        goal,
        amber: AmberBand::Relative(0.05),
        reason: "Fair week".to_owned(),
        span: Span::default(),
        shape: Shape::default(),
    }
}

#[test]
fn the_past_keeps_its_target_and_exceptions_come_first() {
    let targets = [
        target(3, "2026-07-01", None, Goal::AtLeast(120.0)),
        target(1, "2026-01-01", None, Goal::AtLeast(100.0)),
        target(2, "2026-08-01", Some("2026-09-01"), Goal::AtLeast(60.0)),
    ];
    let found = |text| target_for(&targets, month(text)).map(|target| target.id.0);
    assert_eq!(found("2025-12"), None);
    assert_eq!(found("2026-01"), Some(1));
    assert_eq!(found("2026-06"), Some(1));
    assert_eq!(found("2026-07"), Some(3));
    assert_eq!(found("2026-08"), Some(2));
    assert_eq!(found("2026-09"), Some(3));
    assert_eq!(target_for(&[], month("2026-09")), None);
}

#[test]
fn a_week_has_the_target_of_its_fourth_day() {
    let targets =
        [target(1, "2025-01-01", None, Goal::AtLeast(100.0)), target(2, "2026-01-01", None, Goal::AtLeast(120.0))];
    let week = |monday: &str| DateRange { from: day(monday), to: day(monday) + chrono::Days::new(7) };
    let found = |monday| target_for(&targets, week(monday)).map(|target| target.id.0);
    assert_eq!(found("2025-12-22"), Some(1));
    assert_eq!(found("2025-12-29"), Some(2), "its Thursday is 1 January");
}

#[test]
fn a_path_is_straight_and_ends_at_its_goal() {
    let up = target(1, "2026-01-01", None, Goal::Reach { baseline: 100.0, goal: 200.0, by: day("2026-12-31") });
    let Goal::AtLeast(january) = up.goal_at(month("2026-01")) else { panic!() };
    assert!((january - (100.0 + 100.0 * 30.0 / 364.0)).abs() < 1e-9, "the last day of January is day 30 of 364");
    assert_eq!(up.goal_at(month("2026-12")), Goal::AtLeast(200.0));
    assert_eq!(up.goal_at(month("2027-05")), Goal::AtLeast(200.0), "once there, it stays");
    assert_eq!(up.goal_at(month("2025-05")), Goal::AtLeast(100.0));
    let down = target(1, "2026-01-01", None, Goal::Reach { baseline: 8.0, goal: 4.0, by: day("2026-03-31") });
    assert!(matches!(down.goal_at(month("2026-02")), Goal::AtMost(point) if point < 8.0 && point > 4.0));
    let at_once = target(1, "2026-01-01", None, Goal::Reach { baseline: 8.0, goal: 4.0, by: day("2026-01-01") });
    assert_eq!(at_once.goal_at(month("2026-01")), Goal::AtMost(4.0));
    assert_eq!(Goal::AtMost(3.0).at(day("2026-01-01"), month("2026-05")), Goal::AtMost(3.0));
}

#[test]
fn what_cannot_be_is_refused() {
    let good = target(1, "2026-01-01", None, Goal::AtLeast(1.0));
    let with = |change: &dyn Fn(&mut Target)| {
        let mut target = good.clone();
        change(&mut target);
        target.validate()
    };
    assert_eq!(good.validate(), Ok(()));
    assert_eq!(with(&|it| it.goal = Goal::AtMost(f64::NAN)), Err(TargetError::NotANumber));
    assert_eq!(with(&|it| it.amber = AmberBand::Absolute(f64::INFINITY)), Err(TargetError::NotANumber));
    assert_eq!(with(&|it| it.goal = Goal::Between(2.0, 1.0)), Err(TargetError::LowAboveHigh));
    assert_eq!(with(&|it| it.amber = AmberBand::Absolute(-1.0)), Err(TargetError::NegativeBand));
    let late = Goal::Reach { baseline: 1.0, goal: 2.0, by: day("2025-12-31") };
    assert!(matches!(with(&|it| it.goal = late), Err(TargetError::ReachedBeforeStart { .. })));
    assert!(matches!(with(&|it| it.until = Some(it.from)), Err(TargetError::EndsBeforeStart { .. })));
    let silent = with(&|it| (it.until, it.reason) = (Some(day("2026-02-01")), " ".to_owned()));
    assert_eq!(silent, Err(TargetError::NoReason));
    assert_eq!(with(&|it| it.goal = Goal::Between(2.0, 2.0)), Ok(()), "a range may be a point");
}

#[test]
fn targets_of_a_kpi_do_not_contradict_each_other() {
    let standing = |from| target(1, from, None, Goal::AtLeast(1.0));
    let exception = |from, until| target(2, from, Some(until), Goal::AtLeast(1.0));
    let both = [standing("2026-02-01"), standing("2026-01-01"), standing("2026-02-01")];
    assert_eq!(validate_all(&both), Err(TargetError::SameStart(day("2026-02-01"))));
    let overlapping = [exception("2026-03-01", "2026-06-01"), exception("2026-05-01", "2026-07-01")];
    assert_eq!(validate_all(&overlapping), Err(TargetError::OverlappingExceptions(day("2026-05-01"))));
    let fine = [standing("2026-01-01"), exception("2026-01-01", "2026-02-01"), exception("2026-02-01", "2026-03-01")];
    assert_eq!(validate_all(&fine), Ok(()));
}

#[test]
fn the_usual_band_is_an_amount_where_a_part_would_be_nothing() {
    assert_eq!(Goal::AtLeast(200.0).usual_amber(&Unit::Number), AmberBand::Relative(0.05));
    assert_eq!(Goal::AtMost(-200.0).usual_amber(&Unit::Number), AmberBand::Absolute(10.0));
    assert_eq!(Goal::AtMost(0.0).usual_amber(&Unit::Count), AmberBand::Absolute(1.0));
    assert_eq!(Goal::AtMost(0.0).usual_amber(&Unit::Percent), AmberBand::Absolute(0.01));
    assert_eq!(Goal::Between(0.0, 4.0).usual_amber(&Unit::Number), AmberBand::Absolute(0.2));
    assert_eq!(AmberBand::Relative(0.1).width(-50.0), 5.0);
}

#[test]
fn the_pace_counts_part_of_a_period() {
    let even = pace(&[10.0; 12], 4.5, 50.0).unwrap();
    assert_eq!((even.target, even.expected, even.ahead, even.remaining), (120.0, 45.0, 5.0, 70.0));
    assert!((even.projected.unwrap() - 120.0 * 50.0 / 45.0).abs() < 1e-9);
    let shaped = pace(&[10.0, 20.0, 70.0], 2.0, 20.0).unwrap();
    assert_eq!((shaped.expected, shaped.ahead), (30.0, -10.0));
    assert_eq!(pace(&[10.0], 0.0, 0.0).unwrap().projected, None);
    assert_eq!(pace(&[10.0], 9.0, 20.0).unwrap().remaining, 0.0);
    assert_eq!(pace(&[], 1.0, 1.0), None);
    assert_eq!(pace(&[f64::NAN], 1.0, 1.0), None);
}

/// A total, divided as past years were.
fn shaped(total: f64, past: &[Vec<Option<f64>>]) -> Vec<f64> {
    yearly_shares(past).unwrap().into_iter().map(|share| total * share).collect()
}

#[test]
fn a_total_is_shaped_like_past_years() {
    let years = vec![vec![Some(10.0), Some(30.0)], vec![Some(30.0), Some(10.0)], vec![Some(1.0), None]];
    assert_eq!(yearly_shares(&years), Some(vec![0.5, 0.5]));
    assert_eq!(yearly_shares(&years[..1]), Some(vec![0.25, 0.75]));
    assert_eq!(yearly_shares(&years[2..]), None);
    assert_eq!(yearly_shares(&[]), None);
    assert_eq!(yearly_shares(&[vec![Some(0.0), Some(0.0)]]), None);
    assert_eq!(in_steps(&[33.3, 33.3, 33.4], 10.0), [30.0, 30.0, 40.0]);
    assert_eq!(in_steps(&[1.5], 0.0), [1.5]);
    assert_eq!(in_steps(&[1e300], 1e-300), [1e300]);
}

#[test]
fn a_path_can_follow_the_season() {
    let path = Goal::Reach { baseline: 80.0, goal: 150.0, by: day("2026-12-31") };
    let from = day("2026-01-01");
    let seasons = |here| Seasons { start: 0.8, here, end: 1.25 };
    let at = |text, here| path.at_season(from, month(text), seasons(here));
    let near = |found: Option<Goal>, expected: f64| {
        assert!(matches!(found, Some(Goal::AtLeast(low)) if (low - expected).abs() < 1e-9), "{found:?}");
    };
    near(at("2026-12", 1.25), 150.0);
    near(at("2025-06", 1.0), 100.0);
    near(at("2026-01", 0.8), 0.8 * (100.0 + 20.0 * 30.0 / 364.0));
    near(at("2026-06", 0.0), 0.0);
    assert_eq!(path.at_season(from, month("2026-01"), Seasons { start: 0.0, here: 1.0, end: 1.0 }), None);
    let falling = Goal::Reach { baseline: 80.0, goal: 120.0, by: day("2026-12-31") };
    let june = falling.at_season(from, month("2026-06"), Seasons { start: 0.5, here: 1.0, end: 1.5 });
    assert!(matches!(june, Some(Goal::AtMost(_))), "without the season, from 160 to 80: {june:?}");
    assert_eq!(Goal::AtMost(3.0).at_season(from, month("2026-06"), seasons(0.0)), Some(Goal::AtMost(3.0)));
}

/// A year's goal by the share of each of its periods.
fn divided(total: Goal, shares: &[f64]) -> Vec<Goal> {
    shares.iter().filter_map(|share| total.times(*share)).collect()
}

#[test]
fn a_year_is_judged_by_its_pace() {
    let twelfths = [1.0 / 12.0; 12];
    let ten = goal_pace(&Goal::AtLeast(120.0), &divided(Goal::AtLeast(120.0), &twelfths), 10.0, 98.0).unwrap();
    assert!(matches!(ten.expected, Goal::AtLeast(low) if (low - 100.0).abs() < 1e-9));
    assert!((ten.ahead + 2.0).abs() < 1e-9 && (ten.projected.unwrap() - 117.6).abs() < 1e-9);
    let whole = goal_pace(&Goal::AtMost(0.3), &divided(Goal::AtMost(0.3), &[0.1, 0.2, 0.7]), 3.0, 0.3).unwrap();
    assert_eq!(whole.expected, Goal::AtMost(0.3), "a year that is over is held against the total itself");
    let range = Goal::Between(120.0, 240.0);
    let within = |actual| goal_pace(&range, &divided(range, &twelfths), 6.0, actual).unwrap().ahead.round();
    assert_eq!([50.0, 60.0, 100.0, 120.0, 130.0].map(within), [-10.0, 0.0, 0.0, 0.0, 10.0]);
    let path = Goal::Reach { baseline: 0.0, goal: 1.0, by: day("2026-12-31") };
    assert_eq!(goal_pace(&path, &[path; 12], 6.0, 1.0), None);
    assert_eq!(goal_pace(&Goal::AtLeast(1.0), &[], 0.0, 1.0), None);
}

#[test]
fn a_total_that_cannot_be_is_refused() {
    let with = |goal, span, shape| Target { span, shape, ..target(1, "2026-01-01", None, goal) }.validate();
    let path = Goal::Reach { baseline: 1.0, goal: 2.0, by: day("2026-12-31") };
    assert_eq!(with(path, Span::FiscalYear, Shape::Straight), Err(TargetError::PathOfYear));
    assert_eq!(with(path, Span::Period, Shape::Seasonal), Ok(()));
    for total in [0.0, -5.0] {
        assert_eq!(with(Goal::AtMost(total), Span::FiscalYear, Shape::Straight), Err(TargetError::TotalNotPositive));
    }
    assert_eq!(with(Goal::Between(-1.0, 5.0), Span::FiscalYear, Shape::Straight), Err(TargetError::TotalNotPositive));
    assert_eq!(with(Goal::Between(0.0, 5.0), Span::FiscalYear, Shape::Seasonal), Ok(()));
    assert_eq!(with(Goal::AtLeast(5.0), Span::Period, Shape::Seasonal), Err(TargetError::NothingToShape));
}

#[test]
fn steps_add_up_to_the_cent() {
    assert_eq!(in_steps(&[831_742.3 / 100.0, 0.4 / 100.0], 0.01), [8317.42, 0.01]);
    let steps = in_steps_of(120_050.0, &[40_016.0, 40_017.0, 40_017.0], 100.0);
    assert_eq!(steps, [40_000.0, 40_050.0, 40_000.0].map(f64::from));
    let whole = [42_695.0, 42_695.0, 426_955.67];
    assert_eq!(in_steps_of(512_345.67, &whole, 1.0), [42_695.0, 42_695.0, 426_955.67]);
    assert_eq!(in_steps_of(10.0, &[5.0, 5.0], 0.0), [5.0, 5.0]);
    assert_eq!(in_steps_of(0.0, &[], 1.0), [0.0; 0]);
}

proptest! {
    #[test]
    fn seasonal_targets_add_up_to_the_total(
        total in 0.0..1e9,
        years in prop::collection::vec(prop::collection::vec(0.0..1e6f64, 12), 1..5),
    ) {
        prop_assume!(years.iter().any(|year| year.iter().sum::<f64>() > 0.0));
        let past: Vec<Vec<Option<f64>>> = years.iter().map(|year| year.iter().copied().map(Some).collect()).collect();
        let targets = shaped(total, &past);
        prop_assert!((targets.iter().sum::<f64>() - total).abs() <= 1e-9 * total.max(1.0));
        let steps = in_steps(&targets, 100.0);
        prop_assert!((steps.iter().sum::<f64>() - total).abs() <= 50.0 + 1e-6);
        for (step, target) in steps.iter().zip(&targets) {
            prop_assert!((step - target).abs() <= 100.0 + 1e-6 && step % 100.0 == 0.0);
        }
    }

    #[test]
    fn a_path_never_turns_back(baseline in -1e9..1e9f64, goal in -1e9..1e9f64, length in 1u64..2000, step in 1u64..60) {
        let from = day("2026-01-01");
        let by = from + chrono::Days::new(length);
        let path = Goal::Reach { baseline, goal, by };
        let point = |offset| {
            let start = from + chrono::Days::new(offset);
            let (low, high) = path.at(from, DateRange { from: start, to: start + chrono::Days::new(1) }).bounds();
            low.or(high).unwrap()
        };
        let slack = 1e-6;
        for offset in (0..length + 60).step_by(30) {
            let (now, later) = (point(offset), point(offset + step));
            let ahead = if goal >= baseline { later - now } else { now - later };
            prop_assert!(ahead >= -slack);
        }
    }

    #[test]
    fn divided_totals_add_up_to_the_cent(
        cents in 1u64..10_000_000_000,
        year in prop::collection::vec(0.0..1e6f64, 1..53),
        step in prop::sample::select(vec![0.01, 0.5, 1.0, 100.0, 1_000.0]),
    ) {
        prop_assume!(year.iter().sum::<f64>() > 0.0);
        let total = cents as f64 / 100.0;
        let targets = shaped(total, &[year.into_iter().map(Some).collect()]);
        let steps = in_steps_of(total, &targets, step);
        let sum: i128 = steps.iter().map(|step| (step * 100.0).round() as i128).sum();
        prop_assert_eq!(sum, i128::from(cents));
        prop_assert!(steps.iter().all(|step| *step >= 0.0));
    }

    #[test]
    fn more_is_never_worse_for_the_pace(
        total in 1.0..1e9f64,
        year in prop::collection::vec(0.0..1e6f64, 12),
        passed in 0.0..13.0f64,
        (a, b) in (-1e9..1e9f64, -1e9..1e9f64),
        part in 0.0..0.5f64,
    ) {
        prop_assume!(year.iter().sum::<f64>() > 0.0);
        let shares = yearly_shares(&[year.into_iter().map(Some).collect()]).unwrap();
        let judged = |goal: Goal, actual| {
            let pace = goal_pace(&goal, &divided(goal, &shares), passed, actual).unwrap();
            judge(&pace.expected, AmberBand::Relative(part), pace.actual).severity()
        };
        let (less, more) = (a.min(b), a.max(b));
        prop_assert!(judged(Goal::AtLeast(total), more) <= judged(Goal::AtLeast(total), less));
        prop_assert!(judged(Goal::AtMost(total), less) <= judged(Goal::AtMost(total), more));
    }

    #[test]
    fn a_later_target_leaves_earlier_periods_alone(
        first in -1e6..1e6f64,
        second in -1e6..1e6f64,
        starts in (0u32..24, 0u32..24),
        period in 0u32..48,
        actual in -1e6..1e6f64,
    ) {
        let month_at = |months| day("2024-01-01") + chrono::Months::new(months);
        let standing = |id, months, goal| Target { from: month_at(months), ..target(id, "2024-01-01", None, goal) };
        let before = [standing(1, starts.0, Goal::AtLeast(first))];
        let later = standing(2, starts.0 + starts.1 + 1, Goal::AtMost(second));
        let after = [before[0].clone(), later.clone()];
        let range = DateRange { from: month_at(period), to: month_at(period + 1) };
        if range.from < later.from {
            let status = |targets: &[Target]| {
                target_for(targets, range).map(|target| judge(&target.goal_at(range), target.amber, actual))
            };
            prop_assert_eq!(status(&before), status(&after));
        }
    }
}
