//! What the numbers say, in at most three sentences a KPI, the most important first.
//!
//! The same words for the same data: rules choose the facts ([`facts`]), and each fact is a message of `words` in the
//! workspace's language. No sentence says more than the numbers carry: what lies within the natural limits is called normal variation
//! and is not explained, and what has no limits yet is only stated.

pub mod facts;
mod goal;
mod pace;
mod provisional;
mod signals;
mod statistics;
mod story;
mod targets;
#[cfg(test)]
mod tests;
mod told;
pub mod voice;
#[cfg(test)]
mod voice_tests;

use facts::Fact;
pub use provisional::{Open, Why, open_values, provisional};
pub use statistics::{Statistic, Writing, statistics};
pub use story::{Story, drivers};

use domain::target::Goal;
use domain::{Grain, Unit};
use locale::Locale;
use std::ops::Range;

use crate::effect::Effect;
use crate::forecast::TooShort;
use crate::scorecard::YearPace;

/// How many sentences a KPI gets at most.
pub const AT_MOST: usize = 3;

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What it is about.
    pub topic: Topic,
    /// The sentence, with a full stop.
    pub text: String,
    /// Where in it the KPI's name stands, in bytes, so that it can be set in bold; `None` where it is not named.
    pub name: Option<Range<usize>>,
}

/// What a sentence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Topic {
    /// A value is missing or late.
    Data,
    /// The number and its movement.
    Movement,
    /// A signal of the natural limits.
    Signal,
    /// What explains the change.
    Drivers,
    /// The target.
    Target,
    /// Where it is going.
    Outlook,
}

impl Sentence {
    /// The sentence without the KPI's name, to stand beside it; all of it where it is not named. A language that names
    /// what it speaks of before a colon leaves the colon in front.
    pub fn beside_name(&self) -> String {
        let Some(name) = &self.name else { return self.text.clone() };
        let (before, after) = (self.text.get(..name.start), self.text.get(name.end..));
        let isolates = ['\u{2068}', '\u{2069}'];
        let before = before.unwrap_or_default().trim_end_matches(isolates);
        let after = after.unwrap_or_default().trim_start_matches(isolates);
        let after = if before.is_empty() { after.trim_start_matches([' ', '\u{a0}']) } else { after };
        format!("{before}{after}")
    }
}

/// The sentences of a KPI.
pub fn sentences(story: &Story, locale: &Locale) -> Vec<Sentence> {
    let facts = chosen(story, locale);
    facts.iter().take(AT_MOST).map(|fact| told::sentence(fact, story, locale)).collect()
}

/// Why a KPI needs attention: the first of its sentences, with the target that it misses, and the one that explains it.
/// `None` where there is nothing to say.
pub fn attention(story: &Story, locale: &Locale) -> Option<(Sentence, Option<Sentence>)> {
    let facts = chosen(story, locale);
    let (first, rest) = facts.split_first()?;
    // Of a fiscal year's target the pace is what asks for attention; of any other the first sentence names it already.
    let explains = |fact: &&Fact| match fact {
        Fact::Pace(_) | Fact::PaceUnknown(_) => true,
        Fact::Explained { .. } | Fact::Opposed { .. } | Fact::LastKnown => story.pace.is_none(),
        _ => false,
    };
    let detail = rest.iter().find(explains).map(|fact| told::sentence(fact, story, locale));
    Some((targets::with_target(first, rest, story, locale), detail))
}

/// What a signal says beside the status, in short: "better than its usual range, and still below the target of €47".
/// `None` where there is no signal.
pub fn signal_text(story: &Story, locale: &Locale) -> Option<String> {
    chosen(story, locale).iter().find_map(|fact| signals::signal_text(fact, story, locale))
}

fn chosen(story: &Story, locale: &Locale) -> Vec<Fact> {
    let change = story.change_text(locale);
    voice::told(story, |value| value_text(story, locale, value), change.as_deref())
}

/// What is asked, in words: "at least €45,000", "2.0% to 4.0%".
pub fn goal_text(goal: Goal, writing: Writing) -> String {
    goal::goal_text(goal, writing.locale.words(), |value| writing.locale.short(value, writing.unit, writing.decimals))
}

/// How far a number is from its target, beside it: "3.9 pts below target", "1.8% above target", "within its range of
/// 2.0% to 4.0%"; never with a sign, because the word says the side.
pub fn gap_text(value: f64, goal: Goal, writing: Writing) -> Option<String> {
    targets::gap(value, goal, writing)
}

/// How a fiscal year stands to its target: "€98,000 of €120,000 this year; €2,100 behind pace, heading for €117,400".
/// `shown` writes a number of the KPI.
pub fn pace_text(pace: &YearPace, unit: &Unit, locale: &Locale, shown: impl Fn(f64) -> String) -> String {
    pace::PaceWords { pace, unit, locale, shown }.text()
}

/// How far off the pace a fiscal year is: "€2,100 behind pace"; of a year that is over, "€2,600 short".
pub fn pace_gap(pace: &YearPace, unit: &Unit, locale: &Locale, shown: impl Fn(f64) -> String) -> String {
    pace::PaceWords { pace, unit, locale, shown }.gap()
}

/// Whether an action worked, in a sentence. `shown` writes a number of its KPI, which is reviewed at that grain.
pub fn effect_sentence(effect: &Effect, grain: Grain, locale: &Locale, shown: impl Fn(f64) -> String) -> String {
    told::effect(effect, grain, locale, shown)
}

/// Why there is no forecast, in a sentence.
pub fn too_short(error: TooShort, grain: Grain, locale: &Locale) -> String {
    told::too_short(error, grain, locale)
}

/// A number of the KPI as sentences write it.
fn value_text(story: &Story, locale: &Locale, value: f64) -> String {
    locale.short(value, story.unit, story.decimals)
}

/// The grain of the period shown.
fn grain(story: &Story) -> Grain {
    story.period.grain
}
