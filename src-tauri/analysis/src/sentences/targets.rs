//! How a number stands to its target, in English.

use domain::Direction;
use domain::target::Goal;
use locale::Locale;

use super::english::{Words, capital, goal, noun, sentence};
use super::facts::{self, Fact, Movement};
use super::{Sentence, Story, Topic, Writing, grain};
use crate::compare::Change;
use crate::signal::Signal;
use crate::xmr::Assurance;

/// The first sentence of a KPI that needs attention, with the target it misses where it does not name it.
pub(super) fn with_target(first: &Fact, rest: &[Fact], story: &Story, locale: &Locale) -> Sentence {
    let words = Words { story, locale };
    let said = sentence(first, story, locale);
    // A verdict on an improvement that is not enough says so itself.
    let names_it = matches!(
        first,
        Fact::Outside { signal: Signal::Improvement, .. }
            | Fact::Shift { signal: Signal::Improvement, .. }
            | Fact::Trend { signal: Signal::Improvement, .. }
            | Fact::NearLimit { signal: Signal::Improvement, .. }
    );
    let missed = rest.iter().find_map(|fact| match fact {
        Fact::Target { goal, gap, .. } if words.misses() && !names_it => Some(words.missed(*goal, *gap)),
        _ => None,
    });
    match missed {
        Some(missed) => Sentence { text: format!("{}; {missed}.", said.text.trim_end_matches('.')), ..said },
        None => said,
    }
}

/// How far a number is from its target.
pub(super) fn gap(value: f64, asked: Goal, writing: Writing) -> Option<String> {
    let shown = |value: f64| writing.locale.short(value, writing.unit, writing.decimals);
    let (bound, name) = match asked {
        Goal::AtLeast(bound) | Goal::AtMost(bound) | Goal::Reach { goal: bound, .. } => (bound, "target".to_owned()),
        Goal::Between(low, high) => {
            let range = format!("its range of {}", goal(asked, shown));
            match value {
                value if value < low => (low, range),
                value if value > high => (high, range),
                _ => return Some(format!("within {range}")),
            }
        }
    };
    let change = Change::between(bound, value)?;
    let side = match change.absolute {
        distance if distance > 0.0 => "above",
        distance if distance < 0.0 => "below",
        _ => return Some("exactly on target".to_owned()),
    };
    let size = change.size(value, writing);
    // What is too small to be read has a side all the same: the status is judged by it.
    Some(if facts::has_size(&size) { format!("{size} {side} {name}") } else { format!("just {side} {name}") })
}

impl Words<'_> {
    pub(super) fn target(&self, goal: Goal, gap: f64, assurance: Option<Assurance>) -> Sentence {
        let some = noun(grain(self.story), 2);
        let hit_and_miss = || format!("; as it is, it will meet it in some {some} and miss it in others");
        let text = match (self.meets(), assurance) {
            (true, Some(Assurance::Pass)) => {
                format!("It meets its target of {}, and as it is will go on meeting it", self.goal(goal))
            }
            (true, Some(Assurance::Inconsistent)) => {
                format!("It meets its target of {}{}", self.goal(goal), hit_and_miss())
            }
            (true, _) => format!("It meets its target of {}", self.goal(goal)),
            (false, Some(Assurance::Fail)) => {
                format!("{}, and will until something changes", capital(&self.missed(goal, gap)))
            }
            (false, Some(Assurance::Inconsistent)) => format!("{}{}", capital(&self.missed(goal, gap)), hit_and_miss()),
            (false, _) => capital(&self.missed(goal, gap)),
        };
        self.plain(Topic::Target, text)
    }

    /// "it misses its target of at least 12.0% by 3.9 pts"; "still" where the number is better than it was, "just" where
    /// the distance is too small to be read.
    pub(super) fn missed(&self, goal: Goal, gap: f64) -> String {
        let story = self.story;
        let change = story.previous.map(|(_, _, change)| change.text(self.locale, story.unit));
        let movement = facts::movement(story, |value| self.value(value), change.as_deref());
        let signal = story.reading.and_then(|(reading, _)| reading.signal(story.direction));
        let still = if self.is_better(movement, signal) { "still " } else { "" };
        let (goal, size) = (self.goal(goal), self.size(gap));
        match facts::has_size(&size) {
            true => format!("it {still}misses its target of {goal} by {size}"),
            false => format!("it {still}just misses its target of {goal}"),
        }
    }

    /// True where the number is better than it was: what misses its target then still misses it.
    pub(super) fn is_better(&self, movement: Movement, signal: Option<Signal>) -> bool {
        let by_movement = matches!(
            (self.story.direction, movement),
            (Direction::Higher, Movement::Rose) | (Direction::Lower, Movement::Fell)
        );
        by_movement || signal == Some(Signal::Improvement)
    }
}
