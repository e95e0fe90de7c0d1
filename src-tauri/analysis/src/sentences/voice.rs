//! One voice: the facts of a KPI are ranked, and what contradicts a stronger one is not said.
//!
//! | stronger | weaker, and not said |
//! |---|---|
//! | a signal: the process has just changed | what the limits promise of every period to come |
//! | what the limits promise of every period | the chance of the next one, which agrees with it ([`crate::scorecard::Outlook::allows`]) |
//! | where a fiscal year's pace leads | a chance of its total that says the opposite |
//! | a real improvement of what meets its target | that the same target is all but out of reach; the other way round for a concern |
//! | a rise, a fall or a shift of these weeks | the long trend |
//! | growth along the line that the limits follow | the long trend, which says it again |
//! | above or below what is usual | what made the number change the other way since the period before |
//!
//! What the statistics promise is held against the same outlook before it is said, and a verdict against the target and the
//! year before in its own sentence.

use domain::Status;

use super::Story;
use super::facts::{Fact, choose};
use crate::scorecard::{Chance, YearPace};
use crate::signal::Signal;

/// A chance as small as this is told as "all but out of reach", and as large as all without it as "all but certain".
const NEXT_TO_NONE: f64 = 0.005;

/// The facts of a story that are told, most important first; see [`choose`].
pub fn told(story: &Story, shown: impl Fn(f64) -> String, change_shown: Option<&str>) -> Vec<Fact> {
    let mut facts = one_voice(choose(story, &shown, change_shown), story);
    // A trend that is too small to be read is none.
    facts.retain(|fact| match (fact, story.outcome) {
        (Fact::LongTrend(trend), Ok(value)) => shown(value - trend.moved()) != shown(*value),
        _ => true,
    });
    // Where there is a chance, that a number on track is on track stands beside it already.
    let has_chance = facts.iter().any(|fact| matches!(fact, Fact::Chance(_)));
    let is_beside = |fact: &Fact| has_chance && matches!(fact, Fact::Target { status: Status::OnTrack, .. });
    facts.into_iter().filter(|fact| !is_beside(fact)).collect()
}

/// Of facts in the order of their strength, what can be said in one breath.
fn one_voice(ranked: Vec<Fact>, story: &Story) -> Vec<Fact> {
    let mut said: Vec<Fact> = Vec::new();
    for fact in ranked {
        let left = said.iter().try_fold(fact, |fact, stronger| beside(stronger, fact, story));
        said.extend(left);
    }
    said
}

/// What is left of a fact beside a stronger one; `None` where it contradicts that.
fn beside(stronger: &Fact, weaker: Fact, story: &Story) -> Option<Fact> {
    match (stronger, weaker) {
        (_, Fact::Target { goal, status, gap, .. }) if signal(stronger).is_some() => {
            Some(Fact::Target { goal, status, gap, assurance: None })
        }
        (Fact::Target { assurance: Some(_), .. }, Fact::Chance(_)) => None,
        (Fact::Pace(pace), Fact::Chance(chance)) if leads_elsewhere(pace, chance) => None,
        (_, Fact::Chance(chance)) if denies(stronger, chance, story) => None,
        (Fact::Trend { .. } | Fact::Shift { .. }, Fact::LongTrend(_)) => None,
        (Fact::Moved { signal: Some(_), .. }, Fact::LongTrend(_)) if story.slope.is_some() => None,
        (stronger, Fact::Explained { change, .. }) if leads_back(stronger, change) => None,
        (stronger, Fact::Opposed { with, .. }) if leads_back(stronger, with.1) => None,
        (_, weaker) => Some(weaker),
    }
}

/// True where the number is off what is usual and the change since the period before leads back: what made that change is
/// not why it is off.
fn leads_back(fact: &Fact, change: f64) -> bool {
    match *fact {
        Fact::Outside { above, .. } | Fact::Shift { above, .. } | Fact::NearLimit { upper: above, .. } => {
            above != (change > 0.0)
        }
        _ => false,
    }
}

/// What a fact says of the natural limits, where it is a signal.
fn signal(fact: &Fact) -> Option<Signal> {
    match fact {
        Fact::Outside { signal, .. }
        | Fact::Shift { signal, .. }
        | Fact::Trend { signal, .. }
        | Fact::NearLimit { signal, .. } => Some(*signal),
        _ => None,
    }
}

/// True where the year is heading for what is asked and the chance is against it, or the other way round.
fn leads_elsewhere(pace: &YearPace, chance: Chance) -> bool {
    let heads_for_it = pace.heads_for_it();
    chance.period == pace.year && heads_for_it.is_some_and(|heads_for_it| heads_for_it != (chance.chance >= 0.5))
}

/// True where a signal and the status say the opposite of a chance of the same target.
fn denies(stronger: &Fact, chance: Chance, story: &Story) -> bool {
    let is_of_it = story.goal == Some(chance.goal);
    is_of_it
        && match (signal(stronger), story.status) {
            (Some(Signal::Improvement), Status::OnTrack) => chance.chance < NEXT_TO_NONE,
            (Some(Signal::Concern), Status::AtRisk | Status::OffTrack) => chance.chance > 1.0 - NEXT_TO_NONE,
            _ => false,
        }
}
