//! The pace of a flow towards the target of its fiscal year.

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

/// The pace, from the targets of the year's periods in order (equal ones for an even year, `seasonal_targets` for a
/// shaped one), how many of the periods have passed (part of one counts as such: 4.5), and the actual so far.
/// `None` where a number is not finite or there are no periods.
pub fn pace(targets: &[f64], passed: f64, actual: f64) -> Option<Pace> {
    let numbers = targets.iter().chain([&passed, &actual]);
    if targets.is_empty() || !numbers.into_iter().all(|number| number.is_finite()) {
        return None;
    }
    let target: f64 = targets.iter().sum();
    let expected: f64 =
        targets.iter().enumerate().map(|(place, part)| part * (passed - place as f64).clamp(0.0, 1.0)).sum();
    let projected = (expected > 0.0).then(|| actual / expected * target).filter(|projected| projected.is_finite());
    let (ahead, remaining) = (actual - expected, (target - actual).max(0.0));
    (target.is_finite() && ahead.is_finite()).then_some(Pace { target, expected, actual, ahead, remaining, projected })
}
