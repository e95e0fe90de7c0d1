#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::target::{AmberBand, Goal};
use Status::{AtRisk, NoData, NoTarget, OffTrack, OnTrack, Open};
use proptest::prelude::*;

const FIVE: AmberBand = AmberBand::Relative(0.05);

#[test]
fn meeting_the_target_exactly_is_on_track_in_every_direction() {
    for bound in [100.0, 0.0, -100.0, 0.1 + 0.2, 1e300, 1e-300] {
        for band in [FIVE, AmberBand::Relative(0.0), AmberBand::Absolute(1.0)] {
            assert_eq!(judge(&Goal::AtLeast(bound), band, bound), OnTrack);
            assert_eq!(judge(&Goal::AtMost(bound), band, bound), OnTrack);
            assert_eq!(judge(&Goal::Between(bound, bound), band, bound), OnTrack);
        }
    }
    assert_eq!(judge(&Goal::AtMost(0.3), AmberBand::Absolute(0.0), 0.1 + 0.2), OnTrack, "the last bit is not a miss");
}

#[test]
fn the_far_edge_of_the_amber_band_is_at_risk() {
    let at_least = |actual| judge(&Goal::AtLeast(100.0), FIVE, actual);
    assert_eq!([100.0, 99.9, 95.0, 94.9].map(at_least), [OnTrack, AtRisk, AtRisk, OffTrack]);
    let at_most = |actual| judge(&Goal::AtMost(100.0), FIVE, actual);
    assert_eq!([100.0, 100.1, 105.0, 105.1].map(at_most), [OnTrack, AtRisk, AtRisk, OffTrack]);
    let between = |actual| judge(&Goal::Between(10.0, 20.0), FIVE, actual);
    assert_eq!([9.4, 9.5, 10.0, 20.0, 21.0, 21.1].map(between), [OffTrack, AtRisk, OnTrack, OnTrack, AtRisk, OffTrack]);
}

#[test]
fn zero_and_negative_targets_have_their_band() {
    let negative = |actual| judge(&Goal::AtLeast(-100.0), FIVE, actual);
    assert_eq!([-100.0, -105.0, -106.0, 0.0].map(negative), [OnTrack, AtRisk, OffTrack, OnTrack]);
    let zero = |actual| judge(&Goal::AtMost(0.0), AmberBand::Absolute(2.0), actual);
    assert_eq!([0.0, 2.0, 2.1, -5.0].map(zero), [OnTrack, AtRisk, OffTrack, OnTrack]);
    assert_eq!(judge(&Goal::AtMost(0.0), FIVE, 0.001), OffTrack, "a part of zero is nothing");
    assert_eq!(judge(&Goal::AtMost(0.0), FIVE, f64::NAN), NoData);
}

#[test]
fn the_score_has_its_three_points() {
    let near = |found: Option<f64>, expected: f64| assert!((found.unwrap() - expected).abs() < 1e-9, "{found:?}");
    let at_least = |actual| score(&Goal::AtLeast(100.0), AmberBand::Absolute(10.0), actual);
    near(at_least(90.0), 10.0 / 3.0);
    near(at_least(95.0), 5.0);
    near(at_least(100.0), 20.0 / 3.0);
    near(at_least(110.0), 10.0);
    near(at_least(80.0), 0.0);
    near(at_least(1e300), 10.0);
    near(at_least(-1e300), 0.0);
    near(score(&Goal::AtMost(100.0), AmberBand::Absolute(10.0), 110.0), 10.0 / 3.0);
    near(score(&Goal::Between(10.0, 20.0), AmberBand::Absolute(5.0), 15.0), 10.0);
    near(score(&Goal::AtLeast(1.0), AmberBand::Absolute(0.0), 1.0), 20.0 / 3.0);
    near(score(&Goal::AtLeast(1.0), AmberBand::Absolute(0.0), 2.0), 10.0);
    assert_eq!(score(&Goal::AtLeast(1.0), FIVE, f64::NAN), None);
}

#[test]
fn progress_is_a_part_of_the_goal() {
    assert_eq!(progress(&Goal::AtLeast(200.0), 50.0), Some(0.25));
    assert_eq!(progress(&Goal::AtLeast(200.0), 300.0), Some(1.5));
    assert_eq!(progress(&Goal::AtLeast(200.0), -1.0), Some(0.0));
    assert_eq!(progress(&Goal::AtLeast(0.0), 5.0), None);
    assert_eq!(progress(&Goal::AtMost(50.0), 100.0), Some(0.5));
    assert_eq!(progress(&Goal::AtMost(50.0), 0.0), Some(1.0));
    assert_eq!(progress(&Goal::AtMost(-5.0), 2.0), None);
    assert_eq!(progress(&Goal::Between(10.0, 20.0), 15.0), Some(1.0));
    assert_eq!(progress(&Goal::Between(10.0, 20.0), 5.0), Some(0.5));
    assert_eq!(progress(&Goal::Between(10.0, 20.0), 40.0), Some(0.5));
    let by = chrono::NaiveDate::MAX;
    assert_eq!(progress(&Goal::Reach { baseline: 80.0, goal: 40.0, by }, 60.0), Some(0.5));
    assert_eq!(progress(&Goal::Reach { baseline: 80.0, goal: 80.0, by }, 60.0), None);
}

#[test]
fn an_objective_is_as_bad_as_its_worst_part() {
    let part = |weight, score, status| Part::kpi(weight, score, status);
    let parts = [part(3.0, Some(8.0), OnTrack), part(1.0, Some(4.0), AtRisk), part(9.0, None, NoData)];
    let summary = summarise(&parts, None);
    assert_eq!((summary.score, summary.status), (Some(7.0), AtRisk));
    assert_eq!((summary.counts.no_data, summary.counts.total()), (1, 3));
    let above = [Part::objective(1.0, summary), part(1.0, Some(1.0), OffTrack)];
    let above = summarise(&above, Some(OnTrack));
    assert_eq!((above.score, above.status, above.counts.total()), (Some(4.0), OnTrack, 4));
    assert_eq!(above.counts.off_track, 1, "what the owner chose hides nothing");
    assert_eq!(summarise(&[], None).status, NoData);
    assert_eq!(summarise(&[part(1.0, None, NoTarget), part(1.0, None, Open)], None).status, Open);
    assert_eq!(summarise(&[part(f64::NAN, Some(1.0), OnTrack)], None).score, None);
}

fn bands() -> impl Strategy<Value = AmberBand> {
    prop_oneof![(0.0..1.0).prop_map(AmberBand::Relative), (0.0..1e6).prop_map(AmberBand::Absolute)]
}

proptest! {
    #[test]
    fn more_is_never_worse_for_at_least(bound in -1e6..1e6f64, band in bands(), a in -1e7..1e7f64, b in -1e7..1e7f64) {
        let (less, more) = (a.min(b), a.max(b));
        let (up, down) = (Goal::AtLeast(bound), Goal::AtMost(bound));
        prop_assert!(judge(&up, band, more).severity() <= judge(&up, band, less).severity());
        prop_assert!(judge(&down, band, less).severity() <= judge(&down, band, more).severity());
        prop_assert!(score(&up, band, more) >= score(&up, band, less));
        prop_assert!(score(&down, band, less) >= score(&down, band, more));
    }

    #[test]
    fn at_most_mirrors_at_least(bound in -1e6..1e6f64, band in bands(), actual in -1e7..1e7f64) {
        prop_assert_eq!(judge(&Goal::AtLeast(bound), band, actual), judge(&Goal::AtMost(-bound), band, -actual));
    }

    #[test]
    fn nothing_breaks_on_any_number(low in any::<f64>(), high in any::<f64>(), width in any::<f64>(), actual in any::<f64>()) {
        for band in [AmberBand::Relative(width), AmberBand::Absolute(width)] {
            for goal in [Goal::AtLeast(low), Goal::AtMost(high), Goal::Between(low, high)] {
                let _ = (judge(&goal, band, actual), progress(&goal, actual), goal.usual_amber(&crate::Unit::Number));
                if let Some(score) = score(&goal, band, actual) {
                    prop_assert!((0.0..=10.0).contains(&score) || !low.is_finite() || !high.is_finite());
                }
            }
        }
    }
}
