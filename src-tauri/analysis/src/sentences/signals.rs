//! What a signal of the natural limits is called.

use domain::Status;
use domain::target::Goal;
use locale::{Locale, has_size};
use words::{Aim, Met, Rule, Way};

use super::Story;
use super::facts::{Fact, Movement};
use super::told::Teller;
use crate::signal::Signal;

/// What a fact says of the signal beside the status; `None` for facts that are no signal.
pub(super) fn signal_text(fact: &Fact, story: &Story, locale: &Locale) -> Option<String> {
    let teller = Teller { story, locale };
    match fact {
        Fact::Outside { movement, above, signal, .. } => Some(teller.outside_verdict(*movement, *above, *signal)),
        Fact::Shift { signal, .. } => Some(teller.verdict(*signal, Rule::Shift)),
        Fact::Trend { signal, .. } => Some(teller.verdict(*signal, Rule::Trend)),
        Fact::NearLimit { signal, .. } => Some(teller.verdict(*signal, Rule::Near)),
        _ => None,
    }
}

impl Teller<'_> {
    /// "fell to 8.1%, below its natural limits for the second month". The number's way is said only where it leads to the
    /// side on which the number is: what fell and is above its limits is told by where it is.
    pub(super) fn outside(&self, name: &str, movement: Movement, above: bool, signal: Signal, streak: usize) -> String {
        let (words, value, grain) = (self.words(), self.shown(), self.grain());
        let way = match (movement, above) {
            (Movement::Rose, true) => Way::Rose,
            (Movement::Fell, false) => Way::Fell,
            (_, true) => Way::Above,
            (_, false) => Way::Below,
        };
        // What lies on the bad side and misses its target needs no verdict.
        let is_judged = match signal {
            Signal::Concern => self.meets(),
            Signal::Change => false,
            Signal::Improvement | Signal::Normal => true,
        };
        let verdict = is_judged.then(|| self.outside_verdict(movement, above, signal));
        let nth = (streak > 1).then(|| self.locale.ordinal(streak as u64));
        match (nth, verdict) {
            (None, None) => words.sentence_outside(name, &value, way),
            (None, Some(verdict)) => words.sentence_outside_judged(name, &value, &verdict, way),
            (Some(nth), None) => words.sentence_outside_again(grain, name, &nth, &value, way),
            (Some(nth), Some(verdict)) => words.sentence_outside_again_judged(grain, name, &nth, &value, &verdict, way),
        }
    }

    /// A number outside that has turned back is still outside, and nothing new.
    fn outside_verdict(&self, movement: Movement, above: bool, signal: Signal) -> String {
        let is_turning = matches!((movement, above), (Movement::Fell, true) | (Movement::Rose, false));
        if !is_turning || self.contradicts(signal) {
            return self.verdict(signal, Rule::Outside);
        }
        let words = self.words();
        let verdict = match signal {
            Signal::Improvement => words.verdict_still_better(),
            Signal::Concern => words.verdict_still_worse(),
            Signal::Change | Signal::Normal => words.verdict_still_outside(),
        };
        verdict.to_owned()
    }

    pub(super) fn misses(&self) -> bool {
        matches!(self.story.status, Status::AtRisk | Status::OffTrack)
    }

    pub(super) fn meets(&self) -> bool {
        self.story.status == Status::OnTrack
    }

    /// True where the target or the year before says the opposite of the signal.
    fn contradicts(&self, signal: Signal) -> bool {
        let by_target = match signal {
            Signal::Improvement => self.misses(),
            Signal::Concern => self.meets(),
            Signal::Change | Signal::Normal => false,
        };
        by_target || self.opposing_year(signal).is_some()
    }

    /// The number of the year before, where that is better than what is called an improvement, or worse than what is
    /// called a concern, as the change beside the number reads.
    fn opposing_year(&self, signal: Signal) -> Option<f64> {
        let last_year @ (_, number, change) = self.story.last_year?;
        let is_better = change.is_good(self.story.direction)?;
        let is_opposite = matches!((signal, is_better), (Signal::Improvement, false) | (Signal::Concern, true));
        (is_opposite && has_size(&self.story.beside(last_year, self.locale)?)).then_some(number)
    }

    /// What a signal means. Where the target or the year before says the opposite, both are said in one breath.
    pub(super) fn verdict(&self, signal: Signal, rule: Rule) -> String {
        let words = self.words();
        if self.contradicts(signal) {
            return match signal {
                Signal::Improvement => self.better_but_missed(rule),
                _ => self.worse_but_met(rule),
            };
        }
        let verdict = match (signal, rule) {
            (Signal::Improvement, Rule::Near) => words.verdict_likely_improvement(),
            (Signal::Improvement, _) => words.verdict_improvement(),
            (Signal::Concern, Rule::Near) => words.verdict_likely_concern(),
            (Signal::Concern, _) => words.verdict_concern(),
            (Signal::Change | Signal::Normal, Rule::Near) => words.verdict_likely_change(),
            (Signal::Change | Signal::Normal, _) => words.verdict_change(),
        };
        verdict.to_owned()
    }

    /// "better than before, and still below the target of €47.30".
    fn better_but_missed(&self, rule: Rule) -> String {
        let value = self.story.outcome.as_ref().copied().unwrap_or_default();
        if let Some(year) = self.opposing_year(Signal::Improvement).filter(|_| !self.misses()) {
            let aim = if value < year { Aim::BelowYear } else { Aim::AboveYear };
            return self.words().verdict_better_missed(aim, &self.value(year), rule);
        }
        let (aim, goal) = match (self.story.pace, self.story.goal) {
            (Some(_), _) => (Aim::Pace, String::new()),
            (None, Some(Goal::AtLeast(bound) | Goal::Reach { goal: bound, .. })) => (Aim::Below, self.value(bound)),
            (None, Some(Goal::AtMost(bound))) => (Aim::Above, self.value(bound)),
            (None, Some(goal @ Goal::Between(low, _))) => {
                (if value < low { Aim::BelowRange } else { Aim::AboveRange }, self.goal(goal))
            }
            (None, None) => (Aim::Unsaid, String::new()),
        };
        self.words().verdict_better_missed(aim, &goal, rule)
    }

    /// "worse than before, though it meets the target of at most 9".
    fn worse_but_met(&self, rule: Rule) -> String {
        if let Some(year) = self.opposing_year(Signal::Concern).filter(|_| !self.meets()) {
            let value = self.story.outcome.as_ref().copied().unwrap_or_default();
            let met = if value < year { Met::BelowYear } else { Met::AboveYear };
            return self.words().verdict_worse_met(&self.value(year), met, rule);
        }
        let (met, goal) = match (self.story.pace, self.story.goal) {
            (None, Some(goal)) => (Met::Goal, self.goal(goal)),
            _ => (Met::Pace, String::new()),
        };
        self.words().verdict_worse_met(&goal, met, rule)
    }
}
