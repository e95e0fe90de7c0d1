//! The pace of a flow towards the target of its fiscal year.

use super::Goal;

/// How a flow stands part of the way through a fiscal year whose target is a total.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// The target of the whole year.
    pub target: f64,
    /// What should have come in by now.
    pub expected: f64,
    /// What has come in.
    pub actual: f64,
    /// How far ahead of the pace; negative behind it.
    pub ahead: f64,
    /// What is still to come in; 0 where the target is reached.
    pub remaining: f64,
    /// Where the year ends if the rest keeps the same relation to its targets; `None` before anything was expected.
    pub projected: Option<f64>,
}

/// The pace, from the targets of the year's periods in order (equal ones for an even year, those of past years for a
/// shaped one), how many of the periods have passed (part of one counts as such: 4.5), and the actual so far.
/// `None` where a number is not finite or there are no periods.
pub fn pace(targets: &[f64], passed: f64, actual: f64) -> Option<Pace> {
    let numbers = targets.iter().chain([&passed, &actual]);
    if targets.is_empty() || !numbers.into_iter().all(|number| number.is_finite()) {
        return None;
    }
    let target: f64 = targets.iter().sum();
    let by_now = |(place, part): (usize, &f64)| part * (passed - place as f64).clamp(0.0, 1.0);
    let expected: f64 = targets.iter().enumerate().map(by_now).sum();
    let projected = (expected > 0.0).then(|| actual / expected * target).filter(|projected| projected.is_finite());
    let (ahead, remaining) = (actual - expected, (target - actual).max(0.0));
    (target.is_finite() && ahead.is_finite()).then_some(Pace { target, expected, actual, ahead, remaining, projected })
}

/// How a flow stands to the goal of its fiscal year: a [`Pace`] for each bound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GoalPace {
    /// What is asked of the whole year.
    pub total: Goal,
    /// What is asked by now.
    pub expected: Goal,
    /// What has come in.
    pub actual: f64,
    /// The actual less the bound it misses, or the nearer one; 0 within a range.
    pub ahead: f64,
    /// Where the year ends if the rest keeps the same relation to its targets; `None` before anything was expected.
    pub projected: Option<f64>,
}

/// The pace towards a goal for a whole year, from what is asked of each of its periods (adding up to it), how many periods
/// have passed, and the actual so far. `None` where [`pace`] is none, where a period is asked for something else than the
/// year, and for [`Goal::Reach`], which is no total.
pub fn goal_pace(total: &Goal, parts: &[Goal], passed: f64, actual: f64) -> Option<GoalPace> {
    let of = |bound: fn(&Goal) -> Option<f64>| {
        let targets: Vec<f64> = parts.iter().map(bound).collect::<Option<_>>()?;
        pace(&targets, passed, actual)
    };
    let (low, high) = (|part: &Goal| part.bounds().0, |part: &Goal| part.bounds().1);
    let is_over = passed >= parts.len() as f64;
    let (expected, ahead, projected) = match *total {
        Goal::AtLeast(_) => of(low).map(|pace| (Goal::AtLeast(pace.expected), pace.ahead, pace.projected))?,
        Goal::AtMost(_) => of(high).map(|pace| (Goal::AtMost(pace.expected), pace.ahead, pace.projected))?,
        Goal::Between(..) => {
            let (low, high) = (of(low)?, of(high)?);
            // Behind the lower end it is negative, beyond the upper end positive.
            let ahead = low.ahead.min(0.0) + high.ahead.max(0.0);
            (Goal::Between(low.expected, high.expected), ahead, high.projected)
        }
        Goal::Reach { .. } => return None,
    };
    // A year that is over is held against its total itself, and not against a sum of its parts.
    Some(GoalPace { total: *total, expected: if is_over { *total } else { expected }, actual, ahead, projected })
}
