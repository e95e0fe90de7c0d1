//! English.

use super::{Counted, Phrases, Word};
use domain::{Grain, Status};

#[derive(Debug)]
pub(super) struct English;

impl Phrases for English {
    fn points(&self) -> &'static str {
        "pts"
    }

    fn week(&self, number: u32) -> String {
        format!("W{number:02}")
    }

    fn quarter(&self, number: u32) -> String {
        format!("Q{number}")
    }

    fn fiscal_year(&self, year: i32) -> String {
        format!("FY{year}")
    }

    fn so_far(&self, elapsed: Counted<'_>, days: Counted<'_>) -> String {
        format!("so far, {} of {} {}", elapsed.text, days.text, plural(days, "day", "days"))
    }

    fn day_of(&self, day: Counted<'_>, days: Counted<'_>) -> String {
        if days.count == 1 { "so far".to_owned() } else { format!("so far, day {} of {}", day.text, days.text) }
    }

    fn entered_early(&self) -> &'static str {
        "entered before its end"
    }

    fn recorded(&self, recorded: Counted<'_>, days: Counted<'_>) -> String {
        format!("recorded for {} of {} {}", recorded.text, days.text, plural(days, "day", "days"))
    }

    fn recorded_in_part(&self) -> &'static str {
        "recorded for a part of it"
    }

    fn periods(&self, count: Counted<'_>, grain: Grain) -> String {
        let words = match grain {
            Grain::Day => ("day", "days"),
            Grain::Week => ("week", "weeks"),
            Grain::Month => ("month", "months"),
            Grain::Quarter => ("quarter", "quarters"),
            Grain::Year => ("year", "years"),
        };
        format!("{} {}", count.text, plural(count, words.0, words.1))
    }

    fn in_words(&self, count: Counted<'_>) -> String {
        const WORDS: [&str; 13] =
            ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        word_at(&WORDS, count.count).map_or_else(|| count.text.to_owned(), str::to_owned)
    }

    fn ordinal(&self, count: Counted<'_>) -> String {
        const WORDS: [&str; 11] =
            ["0th", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
        match word_at(&WORDS, count.count) {
            Some(word) => word.to_owned(),
            None => format!("{}{}", count.text, ordinal_ending(count.count)),
        }
    }

    fn against(&self, period: &str) -> String {
        format!("vs {period}")
    }

    fn against_last_year(&self) -> &'static str {
        "vs last year"
    }

    fn status(&self, status: Status) -> &'static str {
        match status {
            Status::OnTrack => "On track",
            Status::AtRisk => "At risk",
            Status::OffTrack => "Off track",
            Status::NoTarget => "No target",
            Status::NoData => "No data",
            Status::Open => "So far",
        }
    }

    fn late(&self, days: Counted<'_>) -> String {
        format!("{} {} late", days.text, plural(days, "day", "days"))
    }

    fn no_values_since(&self, period: &str) -> String {
        format!("no values since {period}")
    }

    fn target(&self, value: &str) -> String {
        format!("Target {value}")
    }

    fn target_between(&self, low: &str, high: &str) -> String {
        format!("Target {low} – {high}")
    }

    fn average(&self, value: &str) -> String {
        format!("Average {value}")
    }

    fn word(&self, word: Word) -> &'static str {
        match word {
            Word::Forecast => "Forecast",
            Word::ForecastRanges => "Forecast 80% / 95%",
            Word::NaturalLimits => "Natural limits",
            Word::LastYear => "Last year",
            Word::PreviousPeriod => "Previous period",
            Word::Period => "Period",
            Word::Value => "Value",
            Word::Target => "Target",
            Word::Average => "Average",
            Word::Signal => "Signal",
            Word::Improvement => "Improvement",
            Word::Concern => "Concern",
            Word::Note => "Note",
            Word::SoFar => "so far",
            Word::NoData => "No data",
            Word::NoDataYet => "No data yet",
            Word::Index => "Index, first period = 100",
            Word::Total => "Total",
            Word::Without => "without",
            Word::LowerLimit => "Lower natural limit",
            Word::UpperLimit => "Upper natural limit",
        }
    }
}

fn plural(count: Counted<'_>, one: &'static str, other: &'static str) -> &'static str {
    if count.count == 1 { one } else { other }
}

fn word_at(words: &[&'static str], count: u64) -> Option<&'static str> {
    usize::try_from(count).ok().and_then(|index| words.get(index)).copied()
}

fn ordinal_ending(count: u64) -> &'static str {
    match (count % 10, count % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}
