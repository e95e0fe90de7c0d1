//! The facts in English.

use domain::formula::Absent;
use domain::target::Goal;
use domain::{Grain, Unit};
use locale::Locale;

use super::facts::{Fact, Movement};
use super::pace::PaceWords;
use super::signals::{MOVING, SHIFTED};
use super::{Sentence, Story, Topic, grain, value_text};
use crate::effect::Effect;
use crate::forecast::TooShort;
use crate::scorecard::{Chance, LongTrend, PaceUnknown, YearPace};
use crate::signal::Signal;

/// One fact as a sentence.
pub(super) fn sentence(fact: &Fact, story: &Story, locale: &Locale) -> Sentence {
    let words = Words { story, locale };
    match fact {
        Fact::Late(days) => words.named(Topic::Data, format!("for {} is {}", words.period(), locale.late(*days))),
        Fact::LateSince(since, days) => {
            let (since, late) = (locale.period(*since), locale.late(*days));
            words.named(Topic::Data, format!("has no values since {since} and is {late}"))
        }
        Fact::Ended(since) => words.named(Topic::Data, format!("has {}", locale.no_values_since(*since))),
        Fact::EndedWithin(since) => {
            let since = locale.period(*since);
            words.named(Topic::Data, format!("is {} for {}; its data ends with {since}", words.shown(), words.period()))
        }
        Fact::Incomplete(days) => {
            let late = locale.late(*days);
            words.named(Topic::Data, format!("is {} for {}, but its data is {late}", words.shown(), words.period()))
        }
        Fact::NoNumber => words.no_number(),
        Fact::LastKnown => words.last_known(),
        Fact::SoFar => words.named(Topic::Movement, words.so_far()),
        Fact::Moved { movement, signal } => words.named(Topic::Movement, words.moved_plainly(*movement, *signal)),
        Fact::Outside { movement, above, signal, streak } => {
            words.named(Topic::Signal, words.outside(*movement, *above, *signal, *streak))
        }
        Fact::Shift { above, signal, streak } => {
            let side = if *above { "above" } else { "below" };
            let since = words.season_left_out();
            let verdict = words.verdict(*signal, &SHIFTED);
            let text = format!("has been {side} its average for {}{since}: {verdict}", words.count(*streak));
            words.named(Topic::Signal, text)
        }
        Fact::Trend { rising, signal, streak } => {
            let way = if *rising { "risen" } else { "fallen" };
            let since = words.season_left_out();
            let verdict = words.verdict(*signal, &MOVING);
            let text = format!("has {way} for {} in a row{since}: {verdict}", words.count(*streak));
            words.named(Topic::Signal, text)
        }
        Fact::NearLimit { upper, signal } => words.named(Topic::Signal, words.near_limit(*upper, *signal)),
        Fact::Explained { names, share, change } => words.explained(names, *share, *change),
        Fact::Opposed { with, against } => words.opposed(with, against),
        Fact::Target { goal, gap, assurance, .. } => words.target(*goal, *gap, *assurance),
        Fact::Pace(pace) => words.plain(Topic::Target, words.pace(pace)),
        Fact::PaceUnknown(PaceUnknown(period)) => {
            let period = locale.period(*period);
            words.plain(Topic::Target, format!("Its pace over the year is not known, because {period} has no number"))
        }
        Fact::Chance(chance) => words.chance(chance),
        Fact::LongTrend(trend) => words.long_trend(trend),
    }
}

/// A story, and the locale that it is told in.
pub(super) struct Words<'a> {
    pub(super) story: &'a Story<'a>,
    pub(super) locale: &'a Locale,
}

impl Words<'_> {
    fn named(&self, topic: Topic, after_name: String) -> Sentence {
        let name = self.story.name;
        Sentence { topic, text: format!("{name} {after_name}."), name_len: name.len() }
    }

    pub(super) fn plain(&self, topic: Topic, text: String) -> Sentence {
        Sentence { topic, text: format!("{text}."), name_len: 0 }
    }

    pub(super) fn period(&self) -> String {
        self.locale.period(self.story.period)
    }

    pub(super) fn value(&self, value: f64) -> String {
        value_text(self.story, self.locale, value)
    }

    pub(super) fn shown(&self) -> String {
        self.story.outcome.as_ref().map_or_else(|_| String::new(), |&value| self.value(value))
    }

    /// "seven months".
    pub(super) fn count(&self, n: usize) -> String {
        format!("{} {}", self.locale.in_words(n as u64), noun(grain(self.story), n))
    }

    fn no_number(&self) -> Sentence {
        let period = self.period();
        let text = match self.story.outcome {
            Err(Absent::NoData(names)) if !names.is_empty() => {
                let (names, verb) = (self.locale.list_and(names), if names.len() == 1 { "is" } else { "are" });
                format!("has no number for {period}: {names} {verb} missing")
            }
            Err(Absent::TooCoarse(name, grain)) => {
                format!("has no number for {period}, because {name} is recorded {}", cadence_text(*grain))
            }
            Err(Absent::NotApplicable(reason)) => {
                format!("has no number for {period}. {}", reason.trim_end_matches('.'))
            }
            _ => format!("has no number for {period}"),
        };
        self.named(Topic::Data, text)
    }

    fn last_known(&self) -> Sentence {
        let text = self.story.last.map(|(period, value)| (self.value(value), self.locale.period(period)));
        let (value, period) = text.unwrap_or_default();
        self.plain(Topic::Data, format!("The last value is {value}, for {period}"))
    }

    fn so_far(&self) -> String {
        let (elapsed, days) = self.story.elapsed.unwrap_or_default();
        // A number for the whole of a period that is not over was entered beforehand; no part of it has passed.
        let (is_whole, known) = (elapsed >= days, self.locale.known_part(elapsed, days));
        let text = match is_whole {
            true => format!("is {} for {}, {known}", self.shown(), self.period()),
            false => format!("is {} {known}", self.shown()),
        };
        let part = if is_whole { "" } else { "the same part of " };
        match self.story.previous {
            Some((period, _, change)) => {
                let change = change.text(self.locale, self.story.unit);
                format!("{text}: {change} against {part}{}", self.locale.period(period))
            }
            None => text,
        }
    }

    /// "fell to 8.1%".
    pub(super) fn moved(&self, movement: Movement) -> String {
        let verb = match movement {
            Movement::Unknown => "is",
            Movement::Rose => "rose to",
            Movement::Fell => "fell to",
            Movement::Stayed => "stayed at",
        };
        format!("{verb} {}", self.shown())
    }

    fn moved_plainly(&self, movement: Movement, signal: Option<Signal>) -> String {
        let moved = self.moved(movement);
        match (signal, self.story.previous) {
            (Some(_), _) => format!("{moved}, which is normal variation"),
            (None, Some((period, before, _))) if movement != Movement::Stayed => {
                format!("{moved} from {} in {}", self.value(before), self.locale.period(period))
            }
            (None, _) => format!("{moved} in {}", self.period()),
        }
    }

    fn explained(&self, names: &[String], share: f64, change: f64) -> Sentence {
        let (share, change) = self.of(share, change);
        let verb = if names.len() == 1 { "explains" } else { "explain" };
        let names = capital(&self.locale.list_and(names));
        self.plain(Topic::Drivers, format!("{names} {verb} {share} of the {change}"))
    }

    fn opposed(&self, with: &(String, f64), against: &(String, f64)) -> Sentence {
        let share = |part: &(String, f64)| self.change(part.1);
        let name = &against.0;
        let text = format!(
            "The main reason is {} ({}); {name} pulled the other way ({})",
            with.0,
            share(with),
            share(against)
        );
        self.plain(Topic::Drivers, text)
    }

    /// A part and its whole, with the unit's word once: "−1.9" and "−2.1 pts".
    fn of(&self, share: f64, change: f64) -> (String, String) {
        let [share, change] = [share, change].map(|part| self.change(part));
        match (share.split_once('\u{a0}'), change.split_once('\u{a0}')) {
            (Some((number, unit)), Some((_, other))) if unit == other && unit.chars().all(char::is_alphabetic) => {
                (number.to_owned(), change)
            }
            _ => (share, change),
        }
    }

    fn pace(&self, pace: &YearPace) -> String {
        let shown = |value| self.value(value);
        PaceWords { pace, unit: self.story.unit, locale: self.locale, shown }.sentence()
    }

    fn chance(&self, chance: &Chance) -> Sentence {
        let (goal, period) = (self.goal(chance.goal), self.locale.period(chance.period));
        let percent = (chance.chance * 100.0).round();
        let text = match percent {
            // Nothing that is still to come is certain.
            p if p < 1.0 => format!("{goal} in {period} is all but out of reach"),
            p if p > 99.0 => format!("{goal} in {period} is all but certain"),
            p => {
                let written = self.locale.number(p / 100.0, &Unit::Percent, Some(0));
                format!("there is {} {written} chance of {goal} in {period}", article(p))
            }
        };
        self.plain(Topic::Outlook, format!("As things go, {text}"))
    }

    /// What the median slope adds up to between the first and the last period.
    fn long_trend(&self, trend: &LongTrend) -> Sentence {
        let way = if trend.slope > 0.0 { "risen" } else { "fallen" };
        let moved = self.size(trend.slope * trend.periods.saturating_sub(1) as f64);
        let all = noun(grain(self.story), trend.periods);
        let text = format!("Over the last {} {all} it has {way} by about {moved}", trend.periods);
        self.plain(Topic::Outlook, text)
    }

    pub(super) fn goal(&self, goal: Goal) -> String {
        self::goal(goal, |value| self.value(value))
    }

    /// A difference, as finely as the number itself is written.
    fn change(&self, change: f64) -> String {
        let number = self.story.outcome.as_ref().copied().unwrap_or(change);
        self.locale.change_beside(change, number, self.story.unit, self.story.decimals)
    }

    /// A distance without its sign.
    pub(super) fn size(&self, gap: f64) -> String {
        let number = self.story.outcome.as_ref().copied().unwrap_or(gap);
        self.locale.distance_beside(gap, number, self.story.unit, self.story.decimals)
    }
}

/// The article of a whole number from 1 to 99: "an 82% chance".
fn article(number: f64) -> &'static str {
    let starts_with_a_vowel = number == 8.0 || number == 11.0 || number == 18.0 || (80.0..90.0).contains(&number);
    if starts_with_a_vowel { "an" } else { "a" }
}

/// What is asked: "at least €45,000". `shown` writes a number.
pub(super) fn goal(goal: Goal, shown: impl Fn(f64) -> String) -> String {
    match goal {
        Goal::AtLeast(target) => format!("at least {}", shown(target)),
        Goal::AtMost(target) => format!("at most {}", shown(target)),
        Goal::Between(low, high) => format!("{} to {}", shown(low), shown(high)),
        Goal::Reach { goal, .. } => shown(goal),
    }
}

pub(super) fn noun(grain: Grain, n: usize) -> &'static str {
    match (grain, n) {
        (Grain::Day, 1) => "day",
        (Grain::Day, _) => "days",
        (Grain::Week, 1) => "week",
        (Grain::Week, _) => "weeks",
        (Grain::Month, 1) => "month",
        (Grain::Month, _) => "months",
        (Grain::Quarter, 1) => "quarter",
        (Grain::Quarter, _) => "quarters",
        (Grain::Year, 1) => "year",
        (Grain::Year, _) => "years",
    }
}

/// What changed since, and no cause: that one thing follows another does not make it the reason.
pub(super) fn effect(effect: &Effect, grain: Grain, shown: impl Fn(f64) -> String) -> String {
    let Effect::Told { before, after, signal } = *effect else { return missing(effect, grain) };
    let verdict = match signal {
        Signal::Improvement => "outside what was usual, for the better",
        Signal::Concern => "outside what was usual, for the worse",
        Signal::Change => "outside what was usual",
        Signal::Normal => "within what was usual",
    };
    format!("{} on average before, {} since: {verdict}.", shown(before), shown(after))
}

/// Which points are missing before an effect can be told.
fn missing(effect: &Effect, grain: Grain) -> String {
    let Effect::TooEarly { before, after } = *effect else { return String::new() };
    let count = |n: usize| format!("{n} more {}", noun(grain, n));
    match (before, after) {
        (0, after) => format!("Too early to tell: it takes {} of values.", count(after)),
        (before, 0) => format!("It cannot be told: {} of values before it would be needed.", count(before)),
        (before, after) => {
            format!(
                "It cannot be told yet: {} of values before it and {} after it are missing.",
                count(before),
                count(after)
            )
        }
    }
}

pub(super) fn too_short(error: TooShort, grain: Grain, locale: &Locale) -> String {
    let (needed, have) = (locale.in_words(error.needed as u64), locale.in_words(error.have as u64));
    let verb = if error.have == 1 { "is" } else { "are" };
    format!("A forecast needs at least {needed} {} with values; there {verb} {have}.", noun(grain, error.needed))
}

pub(super) fn window_length(grain: Grain) -> &'static str {
    match grain {
        Grain::Day => "Days in the day",
        Grain::Week => "Days in the week",
        Grain::Month => "Days in the month",
        Grain::Quarter => "Days in the quarter",
        Grain::Year => "Days in the year",
    }
}

/// A cadence in words: "monthly".
pub fn cadence_text(grain: Grain) -> &'static str {
    match grain {
        Grain::Day => "daily",
        Grain::Week => "weekly",
        Grain::Month => "monthly",
        Grain::Quarter => "quarterly",
        Grain::Year => "yearly",
    }
}

/// The first letter as a capital, as a sentence starts.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
