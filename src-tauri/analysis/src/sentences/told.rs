//! Facts as sentences: each is one message of `words`, with its flags and with finished texts as arguments.

use domain::formula::Absent;
use domain::name::capitalised;
use domain::target::Goal;
use domain::whole::Whole;
use domain::{Grain, Unit};
use locale::Locale;
use locale::phrases::in_words;
use words::{Count, Course, Limit, Season, Side, Words, named};

use super::facts::{Fact, Movement};
use super::goal::goal_text;
use super::pace::PaceWords;
use super::{Sentence, Story, Topic, grain, provisional, value_text};
use crate::effect::Effect;
use crate::forecast::TooShort;
use crate::scorecard::{Chance, LongTrend, PaceUnknown, YearPace};
use crate::signal::Signal;

/// One fact as a sentence.
pub(super) fn sentence(fact: &Fact, story: &Story, locale: &Locale) -> Sentence {
    let teller = Teller { story, locale };
    teller.sentence(fact, |words, clause| words.sentence_stop(clause))
}

/// A story, and the locale that it is told in.
pub(super) struct Teller<'a> {
    pub(super) story: &'a Story<'a>,
    pub(super) locale: &'a Locale,
}

impl Teller<'_> {
    /// A fact that is said without its full stop, and ended by `end`.
    pub(super) fn sentence(&self, fact: &Fact, end: impl Fn(Words, &str) -> String) -> Sentence {
        let said = named(self.story.name, |name| end(self.words(), &self.clause(fact, name)));
        Sentence { topic: topic(fact), text: said.text, name: said.name }
    }

    fn clause(&self, fact: &Fact, name: &str) -> String {
        match fact {
            Fact::Late(_)
            | Fact::LateSince(..)
            | Fact::Ended(_)
            | Fact::EndedWithin(_)
            | Fact::Incomplete(_)
            | Fact::NoNumber
            | Fact::LastKnown => self.data(fact, name),
            Fact::SoFar => self.so_far(name),
            Fact::Provisional => {
                let reason = provisional(&self.story.open, self.locale);
                self.words().sentence_provisional(name, &self.period(), &reason, &self.shown())
            }
            Fact::Moved { movement, signal } => self.moved(name, *movement, *signal),
            Fact::Outside { movement, above, signal, streak } => {
                self.outside(name, *movement, *above, *signal, *streak)
            }
            Fact::Shift { above, signal, streak } => self.shift(name, *above, *signal, *streak),
            Fact::Trend { rising, signal, streak } => self.trend(name, *rising, *signal, *streak),
            Fact::NearLimit { upper, signal, times } => self.near_limit(name, *upper, *signal, *times),
            Fact::Explained { names, share, change } => self.explained(names, *share, *change),
            Fact::Opposed { with, against } => self.opposed(with, against),
            Fact::Target { goal, assurance, .. } => self.target(*goal, *assurance),
            Fact::Pace(pace) => self.pace(pace),
            Fact::PaceUnknown(PaceUnknown(period)) => self.words().sentence_pace_unknown(&self.locale.period(*period)),
            Fact::Chance(chance) => self.chance(chance),
            Fact::LongTrend(trend) => self.long_trend(trend),
        }
    }

    pub(super) fn words(&self) -> Words {
        self.locale.words()
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

    /// How messages call the grain of the period shown.
    pub(super) fn grain(&self) -> words::Grain {
        in_words(grain(self.story))
    }

    fn data(&self, fact: &Fact, name: &str) -> String {
        let (words, period) = (self.words(), self.period());
        match fact {
            Fact::Late(days) => self.locale.counted(*days, |days| words.sentence_late(days, name, &period)),
            Fact::LateSince(since, days) => {
                let since = self.locale.period(*since);
                self.locale.counted(*days, |days| words.sentence_late_since(days, name, &since))
            }
            Fact::Ended(since) => words.sentence_ended(name, &self.locale.period(*since)),
            Fact::EndedWithin(since) => {
                words.sentence_ended_within(name, &period, &self.locale.period(*since), &self.shown())
            }
            Fact::Incomplete(days) => {
                self.locale.counted(*days, |days| words.sentence_incomplete(days, name, &period, &self.shown()))
            }
            Fact::LastKnown => self.last_known(),
            _ => self.no_number(name),
        }
    }

    fn no_number(&self, name: &str) -> String {
        let (words, period) = (self.words(), self.period());
        match self.story.outcome {
            Err(Absent::NoData(lacking)) if !lacking.is_empty() => {
                words.sentence_missing(name, self.counted(&self.locale.lacking(lacking), lacking.len()), &period)
            }
            Err(Absent::TooCoarse(measure, grain)) => {
                words.sentence_too_coarse(in_words(*grain), measure, name, &period)
            }
            Err(Absent::NotApplicable(reason)) => {
                let reason = self.locale.reason(reason);
                words.sentence_not_applicable(name, &period, &capitalised(reason.trim_end_matches('.')))
            }
            _ => words.sentence_no_number(name, &period),
        }
    }

    /// A text that stands for so many.
    fn counted<'a>(&self, text: &'a str, count: usize) -> Count<'a> {
        self.locale.counted(count as u64, |counted| Count { text, form: counted.form })
    }

    fn last_known(&self) -> String {
        let text = self.story.last.map(|(period, value)| (self.value(value), self.locale.period(period)));
        let (value, period) = text.unwrap_or_default();
        self.words().sentence_last_known(&period, &value)
    }

    fn so_far(&self, name: &str) -> String {
        let (words, value, period) = (self.words(), self.shown(), self.period());
        let (elapsed, days) = self.story.elapsed.unwrap_or_default();
        let compared = self
            .story
            .previous
            .and_then(|previous| Some((self.locale.period(previous.0), self.story.beside(previous, self.locale)?)));
        // A number for the whole of a period that is not over was entered beforehand; no part of it has passed.
        if elapsed >= days {
            return match compared {
                Some((previous, change)) => {
                    words.sentence_entered_early_compared(&change, name, &period, &previous, &value)
                }
                None => words.sentence_entered_early(name, &period, &value),
            };
        }
        self.locale.counted(elapsed, |elapsed| {
            self.locale.counted(days, |days| match &compared {
                Some((previous, change)) => {
                    words.sentence_so_far_compared(change, days, elapsed, name, previous, &value)
                }
                None => words.sentence_so_far(days, elapsed, name, &value),
            })
        })
    }

    fn moved(&self, name: &str, movement: Movement, signal: Option<Signal>) -> String {
        let (words, value, way) = (self.words(), self.shown(), said(movement));
        match (signal, self.story.previous) {
            (Some(_), _) if self.story.slope.is_some() => self.growing(name, &value),
            (Some(_), _) => words.sentence_normal(way, name, &value),
            (None, Some((period, before, _))) if movement != Movement::Stayed => words.sentence_moved_from(
                &self.value(before),
                in_words(period.grain),
                way,
                name,
                &self.locale.period(period),
                &value,
            ),
            (None, _) => words.sentence_moved(self.grain(), way, name, &self.period(), &value),
        }
    }

    /// A number on its line: what it does from one period to the next is no news.
    fn growing(&self, name: &str, value: &str) -> String {
        let slope = self.story.slope.unwrap_or_default();
        let number = self.story.outcome.as_ref().copied().unwrap_or_default();
        let size = self.locale.distance_seen(slope, number, self.story.unit, self.story.decimals);
        self.words().sentence_growing(course(slope > 0.0), self.grain(), name, &size, value)
    }

    fn is_on_line(&self) -> bool {
        self.story.reading.is_some_and(|(reading, _)| reading.on_line)
    }

    fn shift(&self, name: &str, above: bool, signal: Signal, streak: usize) -> String {
        let (words, verdict) = (self.words(), self.verdict(signal, words::Rule::Shift));
        self.said_count(streak, |count| match self.is_on_line() {
            true => words.sentence_shift_line(count, self.grain(), name, self.season(), side(above), &verdict),
            false => words.sentence_shift(count, self.grain(), name, self.season(), side(above), &verdict),
        })
    }

    fn trend(&self, name: &str, rising: bool, signal: Signal, streak: usize) -> String {
        let (words, verdict) = (self.words(), self.verdict(signal, words::Rule::Trend));
        // Seven values that rise are six rises.
        self.said_count(streak.saturating_sub(1), |count| match self.is_on_line() {
            true => words.sentence_trend_line(count, course(rising), self.grain(), name, self.season(), &verdict),
            false => words.sentence_trend(count, course(rising), self.grain(), name, self.season(), &verdict),
        })
    }

    fn near_limit(&self, name: &str, upper: bool, signal: Signal, times: usize) -> String {
        let limit = if upper { Limit::Upper } else { Limit::Lower };
        let verdict = self.verdict(signal, words::Rule::Near);
        let times = self.locale.in_words(times as u64);
        self.words().sentence_near_limit(self.grain(), limit, name, &times, &verdict)
    }

    /// What the limits are of, where it is not the numbers as they stand beside them.
    fn season(&self) -> Season {
        if self.story.adjusted { Season::Out } else { Season::Kept }
    }

    /// Says something about a count in words: "seven".
    fn said_count<T>(&self, count: usize, say: impl FnOnce(Count<'_>) -> T) -> T {
        let text = self.locale.in_words(count as u64);
        say(self.counted(&text, count))
    }

    fn explained(&self, names: &[String], share: f64, change: f64) -> String {
        let number = self.story.outcome.as_ref().copied();
        let [share, change] =
            self.locale.part_and_whole([share, change], number.ok(), self.story.unit, self.story.decimals);
        let text = capitalised(&self.locale.list_and(names));
        self.words().sentence_explained(&change, self.counted(&text, names.len()), &share)
    }

    fn opposed(&self, with: &(String, f64), against: &(String, f64)) -> String {
        let share = |part: &(String, f64)| self.change(part.1);
        self.words().sentence_opposed(&against.0, &share(against), &with.0, &share(with))
    }

    fn pace(&self, pace: &YearPace) -> String {
        let shown = |value| self.value(value);
        PaceWords { pace, unit: self.story.unit, locale: self.locale, shown }.sentence()
    }

    fn chance(&self, chance: &Chance) -> String {
        let (words, goal) = (self.words(), self.goal(chance.goal));
        let (grain, period) = (in_words(chance.period.grain), self.locale.period(chance.period));
        let percent = (chance.chance * 100.0).round();
        match percent {
            // Nothing that is still to come is certain.
            p if p < 1.0 => words.sentence_out_of_reach(&goal, grain, &period),
            p if p > 99.0 => words.sentence_certain(&goal, grain, &period),
            p => {
                let written = self.locale.number(p / 100.0, &Unit::Percent, Some(0));
                words.sentence_chance(&goal, grain, p.whole_u64(), &written, &period)
            }
        }
    }

    /// What the median slope adds up to between the first and the last period.
    fn long_trend(&self, trend: &LongTrend) -> String {
        let (value, moved) = (self.story.outcome.as_ref().copied().unwrap_or_default(), trend.moved());
        let moved = self.locale.distance_between(value - moved, value, self.story.unit, self.story.decimals);
        self.locale.counted(trend.periods as u64, |count| {
            self.words().sentence_long_trend(count, course(trend.slope > 0.0), self.grain(), &moved)
        })
    }

    pub(super) fn goal(&self, goal: Goal) -> String {
        goal_text(goal, self.words(), |value| self.value(value))
    }

    /// A difference, as finely as the number itself is written.
    fn change(&self, change: f64) -> String {
        let number = self.story.outcome.as_ref().copied().unwrap_or(change);
        self.locale.change_beside(change, number, self.story.unit, self.story.decimals)
    }
}

fn topic(fact: &Fact) -> Topic {
    match fact {
        Fact::Late(_)
        | Fact::LateSince(..)
        | Fact::Ended(_)
        | Fact::EndedWithin(_)
        | Fact::Incomplete(_)
        | Fact::NoNumber
        | Fact::LastKnown => Topic::Data,
        Fact::SoFar | Fact::Provisional | Fact::Moved { .. } => Topic::Movement,
        Fact::Outside { .. } | Fact::Shift { .. } | Fact::Trend { .. } | Fact::NearLimit { .. } => Topic::Signal,
        Fact::Explained { .. } | Fact::Opposed { .. } => Topic::Drivers,
        Fact::Target { .. } | Fact::Pace(_) | Fact::PaceUnknown(_) => Topic::Target,
        Fact::Chance(_) | Fact::LongTrend(_) => Topic::Outlook,
    }
}

fn said(movement: Movement) -> words::Movement {
    match movement {
        Movement::Unknown => words::Movement::Unknown,
        Movement::Rose => words::Movement::Rose,
        Movement::Fell => words::Movement::Fell,
        Movement::Stayed => words::Movement::Stayed,
    }
}

pub(super) fn side(above: bool) -> Side {
    if above { Side::Above } else { Side::Below }
}

fn course(rising: bool) -> Course {
    if rising { Course::Rising } else { Course::Falling }
}

/// What changed since, and no cause: that one thing follows another does not make it the reason.
pub(super) fn effect(effect: &Effect, grain: Grain, locale: &Locale, shown: impl Fn(f64) -> String) -> String {
    let words = locale.words();
    let more = |n: usize| locale.counted(n as u64, |count| words.effect_more(count, in_words(grain)));
    match *effect {
        Effect::Told { before, after, signal } => {
            let effect = match signal {
                Signal::Improvement => words::Effect::Better,
                Signal::Concern => words::Effect::Worse,
                Signal::Change => words::Effect::Changed,
                Signal::Normal => words::Effect::Usual,
            };
            words.effect_told(&shown(after), &shown(before), effect)
        }
        Effect::TooEarly { before: 0, after } => words.effect_too_early(&more(after)),
        Effect::TooEarly { before, after: 0 } => words.effect_nothing_before(&more(before)),
        Effect::TooEarly { before, after } => words.effect_too_few(&more(after), &more(before)),
    }
}

pub(super) fn too_short(error: TooShort, grain: Grain, locale: &Locale) -> String {
    let [needed, have] = [error.needed, error.have].map(|count| (count as u64, locale.in_words(count as u64)));
    let count = |(count, text): &(u64, String), say: &dyn Fn(Count<'_>) -> String| {
        locale.counted(*count, |counted| say(Count { text, form: counted.form }))
    };
    if error.have == 0 {
        return count(&needed, &|needed| locale.words().forecast_without_values(needed, in_words(grain)));
    }
    count(&needed, &|needed| count(&have, &|have| locale.words().forecast_too_short(needed, in_words(grain), have)))
}
