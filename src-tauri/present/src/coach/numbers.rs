//! What past values say about a target, and about what one KPI costs another.

use crate::Presented;
use domain::status::judge;
use domain::target::{Goal, Span, target_for};
use domain::{Status, Target};

/// So many values are enough to say "always" or "never".
pub(super) const ENOUGH: usize = 8;
/// So many periods are looked at.
pub(super) const PERIODS: u32 = 12;
/// From which change on, as a part of where it stood, a mean counts as better or worse.
const CLEARLY: f64 = 0.05;
/// By which part of a target it is beaten with room to spare.
const ROOM: f64 = 0.1;

/// The last periods of a KPI that are over: each number with how it stood.
pub(super) fn past(kpi: &Presented) -> Vec<(f64, Status)> {
    let (grain, today) = (kpi.kpi.grain, kpi.context.today);
    let Some(range) = kpi.calendar().last_complete(PERIODS, grain, today) else { return Vec::new() };
    let points = kpi.subject().history(grain, range).points;
    points.iter().filter_map(|at| Some((at.point.complete()?, at.status))).collect()
}

/// What past values say about a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    /// Each met it with room to spare.
    Nothing,
    /// None came near.
    TooMuch,
}

/// The target that holds today for each period by itself, with one number.
pub(super) fn target_of<'k>(kpi: &'k Presented) -> Option<&'k Target> {
    let period = kpi.calendar().period(kpi.kpi.grain, kpi.context.today);
    let target = target_for(kpi.model().targets_of(kpi.kpi.id), kpi.calendar().range(period))?;
    let is_plain = target.span == Span::Period && !matches!(target.goal, Goal::Reach { .. });
    (is_plain && target.until.is_none()).then_some(target)
}

/// Whether a target is met always or never by these numbers, oldest first.
pub(super) fn asks(target: &Target, values: &[f64]) -> Option<Asks> {
    if values.len() < ENOUGH {
        return None;
    }
    let with_room = |value: &f64| match target.goal {
        Goal::AtLeast(low) => *value > low + low.abs() * ROOM,
        // Nothing is as few as there can be: who asks for at most so many faults asks for something.
        Goal::AtMost(high) => *value < high - high.abs() * ROOM && *value != 0.0,
        Goal::Between(..) | Goal::Reach { .. } => false,
    };
    let missed = |value: &f64| judge(&target.goal, target.amber, *value) == Status::OffTrack;
    match values {
        all if all.iter().all(with_room) => Some(Asks::Nothing),
        all if all.iter().all(missed) => Some(Asks::TooMuch),
        _ => None,
    }
}

/// The means of the first and the last half of some numbers, oldest first, and how many are in each.
pub(super) fn halves(values: &[f64]) -> Option<(f64, f64, usize)> {
    let half = values.len() / 2;
    if half < 3 {
        return None;
    }
    let mean = |part: &[f64]| part.iter().sum::<f64>() / part.len() as f64;
    let last = values.get(values.len() - half..)?;
    let before = values.get(values.len() - 2 * half..values.len() - half)?;
    Some((mean(before), mean(last), half))
}

/// True where a change is clear: a twentieth of where it stood.
pub(super) fn is_clear(before: f64, now: f64) -> bool {
    (now - before).abs() > before.abs() * CLEARLY && before != 0.0
}
