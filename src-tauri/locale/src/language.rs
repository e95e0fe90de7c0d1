//! The language of words, beside the locale of numbers: two settings of a workspace.
//!
//! The words are those of `words`. So that no text is half in one language and half in another, everything
//! that is a word is written in theirs: names of months and days, "and" and "or". The locale decides what is none: digits,
//! separators, and the order of day, month and year.

use icu::locale::{Locale, locale};
use words::Language;

/// The order in which a locale writes the parts of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// "7 Oct 2026"
    DayMonthYear,
    /// "Oct 7, 2026"
    MonthDayYear,
    /// "2026-10-07"
    YearMonthDay,
}

impl Order {
    /// Reads the order off the 23rd of October 2026, as a locale writes it.
    pub(crate) fn of(date: &str) -> Self {
        let first = date.trim_start_matches(|c: char| !c.is_alphanumeric());
        let digits = first.chars().take_while(|c| c.is_numeric()).count();
        match digits {
            0 => Self::MonthDayYear,
            3.. => Self::YearMonthDay,
            _ => Self::DayMonthYear,
        }
    }
}

/// The locale whose words are written: the workspace's own where it speaks the language of the words, so that
/// American and British owners each have their manner; otherwise that language, English in the given order of dates.
pub(crate) fn of_words(own: &Locale, order: Order, language: Language) -> Locale {
    match order {
        _ if speaks(own, language) => own.clone(),
        _ if language.grammar() != Language::ENGLISH.grammar() => grammar(language),
        Order::DayMonthYear => locale!("en-GB"),
        Order::MonthDayYear | Order::YearMonthDay => locale!("en-US"),
    }
}

/// True where the locale's language is that of the words.
pub(crate) fn speaks(own: &Locale, language: Language) -> bool {
    own.id.language == grammar(language).id.language
}

/// The language whose grammar the words have, as icu knows it.
pub(crate) fn grammar(language: Language) -> Locale {
    language.grammar().parse().unwrap_or(locale!("en"))
}

/// True where a text has no letters, and so belongs to no language.
pub(crate) fn is_wordless(text: &str) -> bool {
    !text.chars().any(char::is_alphabetic)
}
