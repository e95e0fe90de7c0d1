//! The words and short sentences that numbers come with.
//!
//! One file a language. A new language is a type that implements [`Phrases`] and a line in `of`.

mod en;

use crate::Locale;
use domain::{Grain, Period, Status};

/// The words of one language. Numbers come in already written, so that the words do not format any.
pub trait Phrases: std::fmt::Debug + Sync {
    /// Percentage points, after a number: "pts".
    fn points(&self) -> &'static str;
    /// A week of the year: "W44".
    fn week(&self, number: u32) -> String;
    /// A quarter: "Q4".
    fn quarter(&self, number: u32) -> String;
    /// A fiscal year that is not the calendar's: "FY2026".
    fn fiscal_year(&self, year: i32) -> String;
    /// A period that is not over: "so far, 17 of 31 days".
    fn so_far(&self, elapsed: Counted<'_>, days: Counted<'_>) -> String;
    /// How far a period that is not over has come on the calendar: "so far, day 17 of 31".
    fn day_of(&self, day: Counted<'_>, days: Counted<'_>) -> String;
    /// What is known of a period that is not over and was entered for all of it: "entered before its end".
    fn entered_early(&self) -> &'static str;
    /// A period in which recording began: "recorded for 17 of 31 days".
    fn recorded(&self, recorded: Counted<'_>, days: Counted<'_>) -> String;
    /// The same where the number looks back further than its period: "recorded for a part of it".
    fn recorded_in_part(&self) -> &'static str;
    /// How many periods: "7 months", "one week" is "1 week".
    fn periods(&self, count: Counted<'_>, grain: Grain) -> String;
    /// Counts up to twelve in words: "seven"; above, the digits.
    fn in_words(&self, count: Counted<'_>) -> String;
    /// "second"; from eleven on "11th".
    fn ordinal(&self, count: Counted<'_>) -> String;
    /// "vs Sep"
    fn against(&self, period: &str) -> String;
    /// "vs last year"
    fn against_last_year(&self) -> &'static str;
    /// The word of a status: "On track".
    fn status(&self, status: Status) -> &'static str;
    /// How late a value is: "6 days late".
    fn late(&self, days: Counted<'_>) -> String;
    /// That nothing was recorded after a period: "no values since May 2005".
    fn no_values_since(&self, period: &str) -> String;
    /// The label of a target: "Target €45k".
    fn target(&self, value: &str) -> String;
    /// The label of a target that is a range: "Target 5–8%".
    fn target_between(&self, low: &str, high: &str) -> String;
    /// The label of an average: "Average €41.2k".
    fn average(&self, value: &str) -> String;
    /// Single words of charts and tables.
    fn word(&self, word: Word) -> &'static str;
}

/// A count, and how the locale writes it. Plurals are the language's own affair: the numbers may be written in the
/// manner of another one.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'a> {
    /// The number itself.
    pub count: u64,
    /// As the locale writes it.
    pub text: &'a str,
}

/// Single words of charts and tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// "Forecast"
    Forecast,
    /// "Natural limits"
    NaturalLimits,
    /// "Forecast 80% / 95%": its ranges
    ForecastRanges,
    /// "Last year"
    LastYear,
    /// "Previous period"
    PreviousPeriod,
    /// "Period"
    Period,
    /// "Value"
    Value,
    /// "Target"
    Target,
    /// "Average"
    Average,
    /// "Signal"
    Signal,
    /// "Improvement"
    Improvement,
    /// "Concern"
    Concern,
    /// "Note"
    Note,
    /// "so far": a period that is not over
    SoFar,
    /// "No data": a gap
    NoData,
    /// "No data yet": a chart without any point
    NoDataYet,
    /// "Index, first period = 100"
    Index,
    /// "Total"
    Total,
    /// "without": values that belong to no member of a dimension
    Without,
    /// "Lower natural limit"
    LowerLimit,
    /// "Upper natural limit"
    UpperLimit,
}

impl Locale {
    /// The words of the workspace's language; English where there is no other.
    pub fn phrases(&self) -> &'static dyn Phrases {
        of(self.tag())
    }

    /// "so far, 17 of 31 days"
    pub fn so_far(&self, elapsed: u64, days: u64) -> String {
        self.counted(elapsed, |elapsed| self.counted(days, |days| self.phrases().so_far(elapsed, days)))
    }

    /// "so far, day 17 of 31": how far the calendar is, whatever was recorded.
    pub fn day_of(&self, day: u64, days: u64) -> String {
        self.counted(day, |day| self.counted(days, |days| self.phrases().day_of(day, days)))
    }

    /// How much of a period that is not over a number is of: "so far, 17 of 31 days", or "entered before its end" where
    /// it was recorded for all of it.
    pub fn known_part(&self, elapsed: u64, days: u64) -> String {
        if elapsed >= days { self.phrases().entered_early().to_owned() } else { self.so_far(elapsed, days) }
    }

    /// "recorded for 17 of 31 days", of how many days something was recorded; `None` where the number looks back further
    /// than its period: "recorded for a part of it".
    pub fn recorded(&self, days: Option<(u64, u64)>) -> String {
        let Some((recorded, days)) = days else { return self.phrases().recorded_in_part().to_owned() };
        self.counted(recorded, |recorded| self.counted(days, |days| self.phrases().recorded(recorded, days)))
    }

    /// "7 months"
    pub fn periods(&self, count: u64, grain: Grain) -> String {
        self.counted(count, |count| self.phrases().periods(count, grain))
    }

    /// "seven", "1,234"
    pub fn in_words(&self, count: u64) -> String {
        self.counted(count, |count| self.phrases().in_words(count))
    }

    /// "second", "21st"
    pub fn ordinal(&self, count: u64) -> String {
        self.counted(count, |count| self.phrases().ordinal(count))
    }

    /// "6 days late"
    pub fn late(&self, days: u64) -> String {
        self.counted(days, |days| self.phrases().late(days))
    }

    /// "no values since May 2005"
    pub fn no_values_since(&self, period: Period) -> String {
        self.phrases().no_values_since(&self.period(period))
    }

    /// A whole number, grouped: "2,823".
    pub fn count(&self, count: u64) -> String {
        self.digits(&count.into())
    }

    fn counted(&self, count: u64, word: impl FnOnce(Counted<'_>) -> String) -> String {
        word(Counted { count, text: &self.count(count) })
    }
}

/// The words of a locale's language. English is the only one so far, so every tag has it.
fn of(_tag: &str) -> &'static dyn Phrases {
    &en::English
}
