//! What a target asks, in words.

use domain::target::Goal;
use words::Words;

/// What is asked: "at least €45,000". `shown` writes a number.
pub(super) fn goal_text(goal: Goal, words: Words, shown: impl Fn(f64) -> String) -> String {
    match goal {
        Goal::AtLeast(target) => words.goal_at_least(&shown(target)),
        Goal::AtMost(target) => words.goal_at_most(&shown(target)),
        Goal::Between(low, high) => words.goal_between(&shown(high), &shown(low)),
        Goal::Reach { goal, .. } => shown(goal),
    }
}
