//! How a number stands to its target.

use domain::Direction;
use domain::target::Goal;
use locale::{Locale, has_size};
use words::{Prospect, Still};

use super::facts::{self, Fact, Movement};
use super::goal::goal_text;
use super::told::{Teller, sentence, side};
use super::{Sentence, Story, Writing};
use crate::compare::{Change, reads_as_growth};
use crate::signal::Signal;
use crate::xmr::Assurance;

/// The first sentence of a KPI that needs attention, with the target it misses where it does not name it.
pub(super) fn with_target(first: &Fact, rest: &[Fact], story: &Story, locale: &Locale) -> Sentence {
    let teller = Teller { story, locale };
    // A verdict on an improvement that is not enough says so itself.
    let names_it = matches!(
        first,
        Fact::Outside { signal: Signal::Improvement, .. }
            | Fact::Shift { signal: Signal::Improvement, .. }
            | Fact::Trend { signal: Signal::Improvement, .. }
            | Fact::NearLimit { signal: Signal::Improvement, .. }
    );
    let missed = rest.iter().find_map(|fact| match fact {
        Fact::Target { goal, .. } if teller.misses() && !names_it => Some(teller.missed(*goal)),
        _ => None,
    });
    match missed {
        Some(missed) => teller.sentence(first, |words, clause| words.sentence_and_missed(&missed, clause)),
        None => sentence(first, story, locale),
    }
}

/// How far a number is from its target.
pub(super) fn gap(value: f64, asked: Goal, writing: Writing) -> Option<String> {
    let words = writing.locale.words();
    let range = || goal_text(asked, words, |value| writing.locale.short(value, writing.unit, writing.decimals));
    let (bound, range) = match asked {
        Goal::AtLeast(bound) | Goal::AtMost(bound) | Goal::Reach { goal: bound, .. } => (bound, None),
        Goal::Between(low, _) if value < low => (low, Some(range())),
        Goal::Between(_, high) if value > high => (high, Some(range())),
        Goal::Between(..) => return Some(words.gap_within(&range())),
    };
    let change = Change::between(bound, value)?;
    if change.absolute == 0.0 {
        return Some(words.gap_exact().to_owned());
    }
    let (size, side) = (size_of(change, [bound, value], writing), side(change.absolute > 0.0));
    // What is too small to be read has a side all the same: the status is judged by it.
    Some(match (has_size(&size), range) {
        (true, None) => words.gap_target(side, &size),
        (false, None) => words.gap_target_just(side),
        (true, Some(range)) => words.gap_range(&range, side, &size),
        (false, Some(range)) => words.gap_range_just(&range, side),
    })
}

impl Teller<'_> {
    /// "It meets its target of at least €45,000", "It misses its target of at least 12.0% by 3.9 pts".
    pub(super) fn target(&self, goal: Goal, assurance: Option<Assurance>) -> String {
        let (words, grain, asked) = (self.words(), self.grain(), self.goal(goal));
        let prospect = match (self.meets(), assurance) {
            (true, Some(Assurance::Pass)) | (false, Some(Assurance::Fail)) => Prospect::Lasts,
            (_, Some(Assurance::Inconsistent)) => Prospect::Varies,
            _ => Prospect::Unsaid,
        };
        let size = self.off(goal);
        match (self.meets(), has_size(&size)) {
            (true, _) => words.sentence_met(&asked, grain, prospect),
            (false, true) => words.sentence_missed(&asked, grain, prospect, &size, self.still()),
            (false, false) => words.sentence_just_missed(&asked, grain, prospect, self.still()),
        }
    }

    /// "it misses its target of at least 12.0% by 3.9 pts", after another sentence; "just" where the distance is too small
    /// to be read.
    fn missed(&self, goal: Goal) -> String {
        let (goal, size) = (self.goal(goal), self.off(goal));
        match has_size(&size) {
            true => self.words().missed_by(&goal, &size, self.still()),
            false => self.words().just_missed(&goal, self.still()),
        }
    }

    /// How far the number misses what is asked, without a sign; nothing where it meets it.
    fn off(&self, goal: Goal) -> String {
        let value = self.story.outcome.as_ref().copied().unwrap_or_default();
        let bound = match goal {
            Goal::AtLeast(bound) => bound.max(value),
            Goal::AtMost(bound) => bound.min(value),
            Goal::Reach { goal, .. } => goal,
            Goal::Between(low, high) => value.clamp(low.min(high), high.max(low)),
        };
        self.locale.distance_between(bound, value, self.story.unit, self.story.decimals)
    }

    /// Yes where the number is better than it was: what misses its target then still misses it.
    fn still(&self) -> Still {
        let story = self.story;
        let change = story.change_text(self.locale);
        let movement = facts::movement(story, |value| self.value(value), change.as_deref());
        let signal = story.reading.and_then(|(reading, _)| reading.signal(story.direction));
        let by_movement = matches!(
            (story.direction, movement),
            (Direction::Higher, Movement::Rose) | (Direction::Lower, Movement::Fell)
        );
        if by_movement || signal == Some(Signal::Improvement) { Still::Yes } else { Still::No }
    }
}

/// A difference without its sign, beside the new number: in the unit itself where the part of it reads as nothing.
fn size_of(change: Change, [bound, number]: [f64; 2], writing: Writing) -> String {
    let Writing { unit, decimals, locale, .. } = writing;
    let part = change.relative.filter(|_| reads_as_growth(unit)).map(|part| locale.part(part));
    let in_unit = || locale.distance_between(bound, number, unit, decimals);
    part.filter(|part| has_size(part)).unwrap_or_else(in_unit)
}
