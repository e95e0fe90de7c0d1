//! What a signal of the natural limits is called, in English.

use domain::Status;
use domain::target::Goal;
use locale::Locale;

use super::english::{Words, noun};
use super::facts::{Fact, Movement};
use super::{Story, grain};
use crate::signal::Signal;

/// What the ways of a signal are called, by the rule it follows.
pub(super) struct Verdict {
    improvement: &'static str,
    concern: &'static str,
    change: &'static str,
    /// Where the target is missed all the same.
    better: &'static str,
    /// Where the target is met all the same.
    worse: &'static str,
}

const OUTSIDE: Verdict = Verdict {
    improvement: "a real improvement, not luck",
    concern: "a real change for the worse, not chance",
    change: "a real change, not chance",
    better: "better than its usual range",
    worse: "worse than its usual range",
};

/// Outside the limits, and on the way back.
const TURNING: Verdict = Verdict {
    improvement: "still better than its usual range",
    concern: "still worse than its usual range",
    change: "still outside its usual range",
    ..OUTSIDE
};

pub(super) const SHIFTED: Verdict = Verdict { better: "better than before", worse: "worse than before", ..OUTSIDE };

pub(super) const MOVING: Verdict = Verdict { better: "getting better", worse: "getting worse", ..OUTSIDE };

const NEAR: Verdict = Verdict {
    improvement: "most likely a real improvement",
    concern: "most likely a real change for the worse",
    change: "most likely a real change",
    better: "most likely better than before",
    worse: "most likely worse than before",
};

/// What a fact says of the signal beside the status; `None` for facts that are no signal.
pub(super) fn signal_text(fact: &Fact, story: &Story, locale: &Locale) -> Option<String> {
    let words = Words { story, locale };
    let (signal, verdict) = match fact {
        Fact::Outside { movement, above, signal, .. } => (signal, words.outside_words(*movement, *above)),
        Fact::Shift { signal, .. } => (signal, &SHIFTED),
        Fact::Trend { signal, .. } => (signal, &MOVING),
        Fact::NearLimit { signal, .. } => (signal, &NEAR),
        _ => return None,
    };
    Some(words.verdict(*signal, verdict))
}

impl Words<'_> {
    /// "fell to 8.1%, below its natural limits for the second month". The number's way is said only where it leads to the
    /// side on which the number is: what fell and is above its limits is told by where it is.
    pub(super) fn outside(&self, movement: Movement, above: bool, signal: Signal, streak: usize) -> String {
        let side = if above { "above" } else { "below" };
        let number = match (movement, above) {
            (Movement::Rose, true) | (Movement::Fell, false) => self.moved(movement),
            _ => format!("is at {}", self.shown()),
        };
        let mut text = format!("{number}, {side} its natural limits");
        if streak > 1 {
            let unit = noun(grain(self.story), 1);
            text = format!("{text} for the {} {unit}", self.locale.ordinal(streak as u64));
        }
        // What lies on the bad side and misses its target needs no verdict.
        match signal {
            Signal::Concern if !self.meets() => text,
            Signal::Change => text,
            _ => format!("{text}: {}", self.verdict(signal, self.outside_words(movement, above))),
        }
    }

    /// A number outside that has turned back is still outside, and nothing new.
    pub(super) fn outside_words(&self, movement: Movement, above: bool) -> &'static Verdict {
        let is_turning = matches!((movement, above), (Movement::Fell, true) | (Movement::Rose, false));
        if is_turning { &TURNING } else { &OUTSIDE }
    }

    pub(super) fn near_limit(&self, upper: bool, signal: Signal) -> String {
        let limit = if upper { "upper" } else { "lower" };
        let three = self.count(3);
        format!("was close to its {limit} natural limit in two of the last {three}: {}", self.verdict(signal, &NEAR))
    }

    /// What the limits are of, where it is not the numbers as they stand beside them.
    pub(super) fn season_left_out(&self) -> &'static str {
        if self.story.adjusted { ", its season left out" } else { "" }
    }

    pub(super) fn misses(&self) -> bool {
        matches!(self.story.status, Status::AtRisk | Status::OffTrack)
    }

    pub(super) fn meets(&self) -> bool {
        self.story.status == Status::OnTrack
    }

    /// What a signal means. Where the target says the opposite, both are said in one breath.
    pub(super) fn verdict(&self, signal: Signal, words: &Verdict) -> String {
        match signal {
            Signal::Improvement if self.misses() => format!("{}, and still {}", words.better, self.missed_side()),
            Signal::Concern if self.meets() => format!("{}, though {}", words.worse, self.met()),
            Signal::Improvement => words.improvement.to_owned(),
            Signal::Concern => words.concern.to_owned(),
            Signal::Change | Signal::Normal => words.change.to_owned(),
        }
    }

    /// "below the target of €47.30".
    pub(super) fn missed_side(&self) -> String {
        let value = self.story.outcome.as_ref().copied().unwrap_or_default();
        match (self.story.pace, self.story.goal) {
            (Some(_), _) => "off the pace of its year".to_owned(),
            (None, Some(Goal::AtLeast(bound) | Goal::Reach { goal: bound, .. })) => {
                format!("below the target of {}", self.value(bound))
            }
            (None, Some(Goal::AtMost(bound))) => format!("above the target of {}", self.value(bound)),
            (None, Some(goal @ Goal::Between(low, _))) => {
                let side = if value < low { "below" } else { "above" };
                format!("{side} the range of {}", self.goal(goal))
            }
            (None, None) => "short of its target".to_owned(),
        }
    }

    /// "it meets the target of at most 9".
    pub(super) fn met(&self) -> String {
        match (self.story.pace, self.story.goal) {
            (None, Some(goal)) => format!("it meets the target of {}", self.goal(goal)),
            _ => "its year is on pace".to_owned(),
        }
    }
}
