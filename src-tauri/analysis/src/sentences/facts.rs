//! Which facts are told, and in which order.

use domain::target::Goal;
use domain::{Period, Status};
use locale::has_size;

use super::Story;
use crate::scorecard::{Chance, Lateness, LongTrend, PaceUnknown, YearPace};
use crate::signal::Signal;
use crate::xmr::{Assurance, Rule};

/// Something worth saying.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// The value of the period shown is late by so many days.
    Late(u64),
    /// There is no number since that period, and the next one is late by so many days.
    LateSince(Period, u64),
    /// There is no number since that period, and none is waited for.
    Ended(Period),
    /// There is a number, but its data ends before the period does, and is late by so many days.
    Incomplete(u64),
    /// There is a number, but its data ended for good within the period.
    EndedWithin(Period),
    /// There is no number for the period shown.
    NoNumber,
    /// The latest number there is.
    LastKnown,
    /// The number so far, in a period that is not over.
    SoFar,
    /// Which way the number moved.
    Moved {
        /// The movement.
        movement: Movement,
        /// What the limits say; `None` where there are none yet.
        signal: Option<Signal>,
    },
    /// A point outside the natural limits.
    Outside {
        /// The movement.
        movement: Movement,
        /// True above the upper limit.
        above: bool,
        /// What it means.
        signal: Signal,
        /// How many periods in a row.
        streak: usize,
    },
    /// Seven or more on one side of the average.
    Shift {
        /// True above.
        above: bool,
        /// What it means.
        signal: Signal,
        /// How many periods in a row.
        streak: usize,
    },
    /// Seven or more rising or falling.
    Trend {
        /// True where rising.
        rising: bool,
        /// What it means.
        signal: Signal,
        /// How many periods in a row.
        streak: usize,
    },
    /// Two of three close to a limit.
    NearLimit {
        /// True near the upper limit.
        upper: bool,
        /// What it means.
        signal: Signal,
        /// How many of the last three.
        times: usize,
    },
    /// Inputs that explain the change, with their share of it.
    Explained {
        /// Their names.
        names: Vec<String>,
        /// Their share together.
        share: f64,
        /// The whole change.
        change: f64,
    },
    /// Two inputs that pulled in opposite ways, each with its share: the first one by more than the whole change.
    Opposed {
        /// The one that went with the change.
        with: (String, f64),
        /// The one that went against it.
        against: (String, f64),
    },
    /// How the number stands to its target.
    Target {
        /// What is asked.
        goal: Goal,
        /// Its status.
        status: Status,
        /// How far it misses the target; 0 where it meets it.
        gap: f64,
        /// Will the process as it is meet it?
        assurance: Option<Assurance>,
    },
    /// It stands on values that are expected to change: nothing is made of it yet.
    Provisional,
    /// How the fiscal year stands to its target.
    Pace(YearPace),
    /// Why that is not known.
    PaceUnknown(PaceUnknown),
    /// How likely the target is met.
    Chance(Chance),
    /// Where it has been going for long.
    LongTrend(LongTrend),
}

/// How a number moved since the period before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    /// Nothing to compare with.
    Unknown,
    /// Up.
    Rose,
    /// Down.
    Fell,
    /// The same as shown.
    Stayed,
}

/// From so many days on, late data is said of a period that has a number: a shop that is closed at the week's end
/// records nothing then, and is not late.
const LATE_ENOUGH: u64 = 3;

/// What could be said of a story, strongest first. `shown` writes a number as sentences do: what reads the same is the
/// same. `change_shown` is the change on the period before as it stands beside the number.
pub fn choose(story: &Story, shown: impl Fn(f64) -> String, change_shown: Option<&str>) -> Vec<Fact> {
    let Ok(value) = *story.outcome else { return without_number(story) };
    if story.elapsed.is_some() {
        return std::iter::once(Fact::SoFar).chain(pace(story)).collect();
    }
    if !story.open.is_empty() {
        return vec![Fact::Provisional];
    }
    match story.lateness {
        Lateness::Late { days, .. } if days >= LATE_ENOUGH => return vec![Fact::Incomplete(days)],
        Lateness::Ended { since } => return vec![Fact::EndedWithin(since)],
        Lateness::Late { .. } | Lateness::None => {}
    }
    let movement = movement(story, shown, change_shown);
    let signal = story.reading.and_then(|(reading, _)| reading.signal(story.direction));
    let mut facts = vec![signal_fact(story, movement).unwrap_or(Fact::Moved { movement, signal })];
    // Noise has no cause, and neither has a change that reads as none: drivers are told where there is a signal, or where
    // nobody can know yet.
    if signal != Some(Signal::Normal) && change_shown.is_some_and(has_size) {
        facts.extend(explained(story));
    }
    // A year that stands on what may change is not held against its target yet, nor is it said where it leads.
    if story.status != Status::Open {
        facts.extend(outlook(story, pace(story).or_else(|| target(story, value))));
    }
    facts
}

/// The target and what is to be expected, of which a chance says more than that some periods will meet it and others not.
fn outlook(story: &Story, target: Option<Fact>) -> Vec<Fact> {
    let chance = story.outlook.and_then(|outlook| outlook.chance);
    let target = target.map(|fact| match fact {
        Fact::Target { goal, status, gap, assurance: Some(Assurance::Inconsistent) } if chance.is_some() => {
            Fact::Target { goal, status, gap, assurance: None }
        }
        other => other,
    });
    let long = story.outlook.and_then(|outlook| outlook.trend);
    target.into_iter().chain(chance.map(Fact::Chance)).chain(long.map(Fact::LongTrend)).collect()
}

fn without_number(story: &Story) -> Vec<Fact> {
    let mut facts = vec![match story.lateness {
        Lateness::None => Fact::NoNumber,
        Lateness::Late { days, .. } if story.is_first_missing => Fact::Late(days),
        Lateness::Late { days, since } => Fact::LateSince(since, days),
        Lateness::Ended { since } => Fact::Ended(since),
    }];
    facts.extend(story.last.map(|_| Fact::LastKnown));
    // What came in before the period shown is known all the same.
    facts.extend(pace(story).filter(|fact| matches!(fact, Fact::Pace(_))));
    facts
}

/// Which way the number moved; unknown where the number and the change beside it, rounded as they are, do not say the
/// same: of "100,001" beside "0.0%" nobody should read that it rose.
pub(super) fn movement(story: &Story, shown: impl Fn(f64) -> String, change_shown: Option<&str>) -> Movement {
    let (Some((_, before, _)), Ok(&value)) = (story.previous, story.outcome.as_ref()) else {
        return Movement::Unknown;
    };
    let reads_as_nothing = change_shown.is_none_or(|text| !has_size(text));
    match shown(before) == shown(value) {
        true if reads_as_nothing => Movement::Stayed,
        false if !reads_as_nothing && value > before => Movement::Rose,
        false if !reads_as_nothing && value < before => Movement::Fell,
        _ => Movement::Unknown,
    }
}

fn signal_fact(story: &Story, movement: Movement) -> Option<Fact> {
    let (reading, _) = story.reading?;
    let signal = reading.signal(story.direction)?;
    let rule = reading.rule?;
    let (high, streak) = (rule.is_high(), reading.streak);
    Some(match rule {
        Rule::AboveUpper | Rule::BelowLower => Fact::Outside { movement, above: high, signal, streak },
        Rule::ShiftHigh | Rule::ShiftLow => Fact::Shift { above: high, signal, streak },
        Rule::TrendUp | Rule::TrendDown => Fact::Trend { rising: high, signal, streak },
        Rule::TwoOfThreeHigh | Rule::TwoOfThreeLow => Fact::NearLimit { upper: high, signal, times: streak },
    })
}

/// The one or two inputs that explain at least half of the change and not more than all of it.
fn explained(story: &Story) -> Option<Fact> {
    let (_, _, change) = story.previous?;
    let change = change.absolute;
    if change == 0.0 || story.drivers.len() < 2 {
        return None;
    }
    let same_way = story.drivers.iter().filter(|(_, share)| share * change > 0.0);
    let mut names = Vec::new();
    let mut share = 0.0;
    for (name, part) in same_way.take(2) {
        names.push(name.clone());
        share += part;
        let explained = share / change;
        if (0.5..=1.0 + 1e-9).contains(&explained) {
            return Some(Fact::Explained { names, share, change });
        }
        if explained > 1.0 {
            return opposed(story, change);
        }
    }
    None
}

/// The largest share each way; `None` where the one against is next to nothing beside the other.
fn opposed(story: &Story, change: f64) -> Option<Fact> {
    const NEXT_TO_NOTHING: f64 = 0.05;
    let largest =
        |goes_with: bool| story.drivers.iter().find(|(_, share)| (share * change > 0.0) == goes_with).cloned();
    let with = largest(true)?;
    let against = largest(false).filter(|(_, share)| share.abs() > with.1.abs() * NEXT_TO_NOTHING)?;
    Some(Fact::Opposed { with, against })
}

fn pace(story: &Story) -> Option<Fact> {
    Some(match story.pace? {
        Ok(pace) => Fact::Pace(pace),
        Err(unknown) => Fact::PaceUnknown(unknown),
    })
}

fn target(story: &Story, value: f64) -> Option<Fact> {
    let goal = story.goal?;
    let gap = match goal {
        Goal::AtLeast(target) => target - value,
        Goal::AtMost(target) => value - target,
        Goal::Between(low, high) => (low - value).max(value - high),
        Goal::Reach { .. } => return None,
    };
    let judged = matches!(story.status, Status::OnTrack | Status::AtRisk | Status::OffTrack);
    judged.then_some(Fact::Target { goal, status: story.status, gap: gap.max(0.0), assurance: story.assurance })
}
