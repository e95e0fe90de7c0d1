//! The words and short sentences that numbers come with. The words themselves are messages of `words`; here a number
//! gets its text and the category of the language's plural rules.

use crate::Locale;
use domain::{Grain, Period, Status};
use icu::plurals::{PluralCategory, PluralOperands, PluralRuleType, PluralRules};
use words::{Count, Form, Language, Words};

/// The words of the workspace's language. Numbers come in already written, so that the words do not format any.
#[derive(Debug, Clone, Copy)]
pub struct Phrases(Words);

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
    /// "Decisions and notes"
    Decided,
    /// "Note"
    Note,
    /// "so far": a period that is not over
    SoFar,
    /// On a number that is expected to change though its period is over.
    Provisional,
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

impl Phrases {
    /// "vs Sep"
    pub fn against(self, period: &str) -> String {
        self.0.phrase_against(period)
    }

    /// "vs last year"
    pub fn against_last_year(self) -> &'static str {
        self.0.phrase_against_last_year()
    }

    /// The word of a status: "On track".
    pub fn status(self, status: Status) -> &'static str {
        match status {
            Status::OnTrack => self.0.phrase_on_track(),
            Status::AtRisk => self.0.phrase_at_risk(),
            Status::OffTrack => self.0.phrase_off_track(),
            Status::NoTarget => self.0.phrase_no_target(),
            Status::NoData => self.0.phrase_waiting(),
            Status::Open => self.0.phrase_open(),
        }
    }

    /// The label of a target: "Target €45k".
    pub fn target(self, value: &str) -> String {
        self.0.phrase_target_at(value)
    }

    /// The label of a target that is a range: "Target 5–8%".
    pub fn target_between(self, low: &str, high: &str) -> String {
        self.0.phrase_target_between(high, low)
    }

    /// The label of an average: "Average €41.2k".
    pub fn average(self, value: &str) -> String {
        self.0.phrase_average_of(value)
    }

    /// Single words of charts and tables.
    pub fn word(self, word: Word) -> &'static str {
        match word {
            Word::Forecast => self.0.phrase_forecast(),
            Word::ForecastRanges => self.0.phrase_forecast_ranges(),
            Word::NaturalLimits => self.0.phrase_natural_limits(),
            Word::LastYear => self.0.phrase_last_year(),
            Word::PreviousPeriod => self.0.phrase_previous_period(),
            Word::Period => self.0.phrase_period(),
            Word::Value => self.0.phrase_value(),
            Word::Target => self.0.phrase_target(),
            Word::Average => self.0.phrase_average(),
            Word::Signal => self.0.phrase_signal(),
            Word::Improvement => self.0.phrase_improvement(),
            Word::Concern => self.0.phrase_concern(),
            Word::Decided => self.0.phrase_decided(),
            Word::Note => self.0.phrase_note(),
            Word::SoFar => self.0.phrase_unfinished(),
            Word::Provisional => self.0.status_provisional(),
            Word::NoData => self.0.phrase_no_data(),
            Word::NoDataYet => self.0.phrase_no_data_yet(),
            Word::Index => self.0.phrase_index(),
            Word::Total => self.0.phrase_total(),
            Word::Without => self.0.phrase_without(),
            Word::LowerLimit => self.0.phrase_lower_limit(),
            Word::UpperLimit => self.0.phrase_upper_limit(),
        }
    }
}

impl Locale {
    /// The messages of the workspace's language.
    pub fn words(&self) -> Words {
        self.words
    }

    /// The words that numbers come with, in the workspace's language.
    pub fn phrases(&self) -> Phrases {
        Phrases(self.words)
    }

    /// "so far, 17 of 31 days"
    pub fn so_far(&self, elapsed: u64, days: u64) -> String {
        self.counted(elapsed, |elapsed| self.counted(days, |days| self.words.phrase_so_far(days, elapsed)))
    }

    /// "so far, day 17 of 31": how far the calendar is, whatever was recorded.
    pub fn day_of(&self, day: u64, days: u64) -> String {
        match days {
            1 => self.words.phrase_first_day().to_owned(),
            _ => self.words.phrase_day_of(&self.count(day), &self.count(days)),
        }
    }

    /// How much of a period that is not over a number is of: "so far, 17 of 31 days", or "entered before its end" where
    /// it was recorded for all of it.
    pub fn known_part(&self, elapsed: u64, days: u64) -> String {
        if elapsed >= days { self.words.phrase_entered_early().to_owned() } else { self.so_far(elapsed, days) }
    }

    /// "recorded for 17 of 31 days", of how many days something was recorded; `None` where the number looks back further
    /// than its period: "recorded for a part of it".
    pub fn recorded(&self, days: Option<(u64, u64)>) -> String {
        let Some((recorded, days)) = days else { return self.words.phrase_recorded_in_part().to_owned() };
        self.counted(recorded, |recorded| self.counted(days, |days| self.words.phrase_recorded(days, recorded)))
    }

    /// "7 months"
    pub fn periods(&self, count: u64, grain: Grain) -> String {
        self.counted(count, |count| self.words.phrase_periods(count, in_words(grain)))
    }

    /// "seven", "1,234"
    pub fn in_words(&self, count: u64) -> String {
        let words = self.words;
        let word = match count {
            0 => words.phrase_none(),
            1 => words.phrase_one(),
            2 => words.phrase_two(),
            3 => words.phrase_three(),
            4 => words.phrase_four(),
            5 => words.phrase_five(),
            6 => words.phrase_six(),
            7 => words.phrase_seven(),
            8 => words.phrase_eight(),
            9 => words.phrase_nine(),
            10 => words.phrase_ten(),
            11 => words.phrase_eleven(),
            12 => words.phrase_twelve(),
            _ => return self.count(count),
        };
        word.to_owned()
    }

    /// "second", "21st"
    pub fn ordinal(&self, count: u64) -> String {
        let words = self.words;
        let word = match count {
            1 => words.phrase_first(),
            2 => words.phrase_second(),
            3 => words.phrase_third(),
            4 => words.phrase_fourth(),
            5 => words.phrase_fifth(),
            6 => words.phrase_sixth(),
            7 => words.phrase_seventh(),
            8 => words.phrase_eighth(),
            9 => words.phrase_ninth(),
            10 => words.phrase_tenth(),
            _ => {
                let form = form(self.ordinals.as_ref(), count);
                return words.phrase_nth(Count { text: &self.count(count), form });
            }
        };
        word.to_owned()
    }

    /// "6 days late"
    pub fn late(&self, days: u64) -> String {
        self.counted(days, |days| self.words.phrase_late(days))
    }

    /// "no values since May 2005"
    pub fn no_values_since(&self, period: Period) -> String {
        self.words.phrase_no_values_since(&self.period(period))
    }

    /// A whole number, grouped: "2,823".
    pub fn count(&self, count: u64) -> String {
        self.digits(&count.into())
    }

    /// Says something about a count: `say` gets it as it is written, with its plural category.
    pub fn counted<T>(&self, count: u64, say: impl FnOnce(Count<'_>) -> T) -> T {
        say(Count { text: &self.count(count), form: form(self.plurals.as_ref(), count) })
    }

    /// The plural categories of whole numbers from 0 to 199 in the workspace's language. From 200 on that of a number
    /// below a million is the one of 100 and its last two digits, in all languages that CLDR knows.
    pub fn plural_forms(&self) -> Vec<Form> {
        (0..200).map(|count| form(self.plurals.as_ref(), count)).collect()
    }
}

/// How messages call a grain.
pub fn in_words(grain: Grain) -> words::Grain {
    match grain {
        Grain::Day => words::Grain::Day,
        Grain::Week => words::Grain::Week,
        Grain::Month => words::Grain::Month,
        Grain::Quarter => words::Grain::Quarter,
        Grain::Year => words::Grain::Year,
    }
}

/// The rules of a language's plurals, of counts or of ordinal numbers.
pub(crate) fn rules(language: Language, kind: PluralRuleType) -> Option<PluralRules> {
    let tag: icu::locale::Locale = language.grammar().parse().ok()?;
    match kind {
        PluralRuleType::Ordinal => PluralRules::try_new_ordinal(tag.into()).ok(),
        _ => PluralRules::try_new_cardinal(tag.into()).ok(),
    }
}

fn form(rules: Option<&PluralRules>, count: u64) -> Form {
    match rules.map(|rules| rules.category_for(PluralOperands::from(count))) {
        Some(PluralCategory::Zero) => Form::Zero,
        Some(PluralCategory::One) => Form::One,
        Some(PluralCategory::Two) => Form::Two,
        Some(PluralCategory::Few) => Form::Few,
        Some(PluralCategory::Many) => Form::Many,
        Some(PluralCategory::Other) | None => Form::Other,
    }
}
