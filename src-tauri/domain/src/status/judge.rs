//! One number against one goal: status, score and progress.

use super::Status;
use crate::target::{AmberBand, Goal};

/// Numbers closer than this part of the target are the same to 14 digits: arithmetic that ends a last bit below the
/// target has met it.
const SAME: f64 = 1e-14;

/// The score at the goal; the red flag has half of it.
const SCORE_AT_GOAL: f64 = 20.0 / 3.0;

/// How far the score moves over the width of the amber band.
const SCORE_STEP: f64 = 10.0 / 3.0;

/// Does the actual meet the goal? Meeting it exactly is on track in every direction, and the far edge of the amber
/// band is still at risk. A path ([`Goal::Reach`]) that was not resolved for a period counts as its end; what is not a
/// finite number is no data.
pub fn judge(goal: &Goal, amber: AmberBand, actual: f64) -> Status {
    if !actual.is_finite() {
        return Status::NoData;
    }
    let Margin { margin, width, slack } = Margin::of(goal, amber, actual);
    if margin >= -slack {
        Status::OnTrack
    } else if margin >= -(width + slack) {
        Status::AtRisk
    } else {
        Status::OffTrack
    }
}

/// The score, 0 to 10: 20/3 at the goal, 10/3 at the red flag (the far edge of the amber band), linear between, going
/// on at the same rate beyond both, cut at 0 and 10. Without a band it is 10 above the goal and 0 below. `None` for
/// what is not a finite number.
pub fn score(goal: &Goal, amber: AmberBand, actual: f64) -> Option<f64> {
    if !actual.is_finite() {
        return None;
    }
    let Margin { margin, width, slack } = Margin::of(goal, amber, actual);
    let steps = if margin.abs() <= slack {
        0.0
    } else if width > 0.0 {
        margin / width
    } else {
        margin.signum() * f64::INFINITY
    };
    Some((SCORE_AT_GOAL + steps * SCORE_STEP).clamp(0.0, 10.0))
}

/// How much of the goal is reached: 0 nothing, 1 all of it, above 1 more. For "at most" the goal's part in the actual;
/// for a range 1 inside; for a path how much of the way from its baseline. `None` where a part makes no sense, such as
/// of a target of zero or less.
pub fn progress(goal: &Goal, actual: f64) -> Option<f64> {
    let part = match *goal {
        Goal::AtLeast(low) => part_of(actual, low),
        Goal::AtMost(high) if actual <= 0.0 && high >= 0.0 => Some(1.0),
        Goal::AtMost(high) => part_of(high, actual).filter(|_| high >= 0.0),
        Goal::Between(low, high) if (low..=high).contains(&actual) => Some(1.0),
        Goal::Between(low, _) if actual < low => part_of(actual, low),
        Goal::Between(_, high) => part_of(high, actual).filter(|_| high >= 0.0),
        Goal::Reach { baseline, goal, .. } if goal != baseline => Some((actual - baseline) / (goal - baseline)),
        Goal::Reach { .. } => None,
    };
    part.filter(|part| part.is_finite()).map(|part| part.max(0.0))
}

fn part_of(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

/// By how much a goal is met (negative: missed), with the amber band's width and what counts as the same.
struct Margin {
    margin: f64,
    width: f64,
    slack: f64,
}

impl Margin {
    fn of(goal: &Goal, amber: AmberBand, actual: f64) -> Self {
        let (low, high) = goal.bounds();
        let side = |bound: f64, margin: f64| Self {
            // Huge numbers far apart may overflow: the largest number says the same.
            margin: margin.clamp(f64::MIN, f64::MAX),
            width: amber.width(bound),
            slack: bound.abs() * SAME,
        };
        let below = low.map(|bound| side(bound, actual - bound));
        let above = high.map(|bound| side(bound, bound - actual));
        match (below, above) {
            (Some(below), Some(above)) if above.margin < below.margin => above,
            (Some(side), _) | (None, Some(side)) => side,
            (None, None) => Self { margin: 0.0, width: 0.0, slack: 0.0 },
        }
    }
}
