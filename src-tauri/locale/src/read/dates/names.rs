//! The names of months and days, and the order of day, month and year, read off what the locale writes.

use super::fold::{Token, fold, tokens};
use crate::date::gregorian;
use chrono::{Datelike, NaiveDate, Weekday};
use icu::calendar::Gregorian;
use icu::datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu::datetime::fieldsets::{E, M, MD, YMD, YMDE};
use std::collections::{BTreeMap, BTreeSet};

/// In which order numbers stand for day, month and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}

/// What a word can stand for; some are a month and a day: "mar" is March and Tuesday in Spanish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Meaning {
    pub month: Option<u32>,
    pub weekday: Option<Weekday>,
}

/// The words of one locale's dates, and of the language of the words. English is always understood as well.
#[derive(Debug)]
pub(crate) struct Names {
    own: BTreeMap<String, Meaning>,
    /// Words that stand in every date: "de", "г", "年".
    idle: BTreeSet<String>,
    /// Words that make a number a month: "月".
    month_marks: BTreeSet<String>,
    pub(super) order: Order,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// What stands beside names and numbers and says nothing.
const IDLE: [&str; 32] = [
    "the", "of", "on", "in", "by", "st", "nd", "rd", "th", "am", "den", "dem", "der", "des", "vom", "im", "bis", "zum",
    "de", "del", "el", "le", "la", "il", "du", "er", "do", "dia", "op", "o", "a", "e",
];

/// The shortest beginning of a name that is taken for it.
const SHORTEST: usize = 3;

impl Names {
    /// Reads the names off the dates that the locale writes, and those that the language of the words writes.
    pub(crate) fn learn(locale: &icu::locale::Locale, words: &icu::locale::Locale) -> Self {
        let firsts: Vec<NaiveDate> = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(2026, month, 23)).collect();
        let mut names = Self {
            own: BTreeMap::new(),
            idle: BTreeSet::new(),
            month_marks: month_marks(locale, &firsts),
            order: order(locale),
        };
        if words.id.language != locale.id.language {
            names.learn_from(words, &firsts);
        }
        names.learn_from(locale, &firsts);
        names
    }

    fn learn_from(&mut self, locale: &icu::locale::Locale, firsts: &[NaiveDate]) {
        for texts in month_texts(locale, firsts) {
            let (telling, idle) = words_of(&texts);
            self.idle.extend(idle);
            for (word, at) in telling {
                let month = u32::try_from(at).ok().map(|at| at + 1);
                self.own.entry(word).or_default().month = month;
            }
        }
        // The week of Monday 2 November 2026: the same month throughout.
        let days: Vec<NaiveDate> = (2..=8).filter_map(|day| NaiveDate::from_ymd_opt(2026, 11, day)).collect();
        for texts in day_texts(locale, &days) {
            // The month is the same in all of them, and no idle word.
            for (word, at) in words_of(&texts).0 {
                let weekday = days.get(at).map(NaiveDate::weekday);
                self.own.entry(word).or_default().weekday = weekday;
            }
        }
    }

    /// What a word stands for: a name of the locale, an English one, or the beginning of only one of them.
    pub(super) fn meaning(&self, word: &str) -> Option<Meaning> {
        let own = self.own.get(word).copied();
        // English goes first: it is what the window writes.
        let english_word = english().find(|(name, _)| {
            word == *name || word == "sept" && name.starts_with(word) || name.get(..SHORTEST) == Some(word)
        });
        if let Some((_, Meaning { month, weekday })) = english_word {
            let own = own.unwrap_or_default();
            return Some(Meaning { month: month.or(own.month), weekday: weekday.or(own.weekday) });
        }
        if own.is_some() {
            return own;
        }
        if word.chars().count() < SHORTEST || self.is_idle(word) {
            return None;
        }
        let own = self.own.iter().map(|(name, meaning)| (name.as_str(), *meaning));
        let mut begun = own.chain(english()).filter(|(name, _)| name.starts_with(word)).map(|(_, meaning)| meaning);
        let first = begun.next()?;
        begun.all(|other| other == first).then_some(first)
    }

    /// True for a word that says nothing.
    pub(super) fn is_idle(&self, word: &str) -> bool {
        self.idle.contains(word) || IDLE.contains(&word)
    }

    /// True for a word that says nothing in the locale's own dates.
    pub(super) fn is_own_idle(&self, word: &str) -> bool {
        self.idle.contains(word)
    }

    /// True for a word that makes the number before or after it a month.
    pub(super) fn is_month_mark(&self, word: &str) -> bool {
        self.month_marks.contains(word)
    }
}

/// The words that tell these texts apart, with the text each stands in, and those that do not.
fn words_of(texts: &[String]) -> (Vec<(String, usize)>, Vec<String>) {
    let mut seen: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (at, text) in texts.iter().enumerate() {
        for token in tokens(&fold(text)).unwrap_or_default() {
            if let Token::Word(word) = token {
                seen.entry(word).or_default().insert(at);
            }
        }
    }
    let (telling, idle): (Vec<_>, Vec<_>) = seen.into_iter().partition(|(_, places)| places.len() == 1);
    let first = |places: BTreeSet<usize>| places.first().copied().unwrap_or_default();
    let telling = telling.into_iter().map(|(word, places)| (word, first(places))).collect();
    (telling, idle.into_iter().map(|(word, _)| word).collect())
}

fn english<'a>() -> impl Iterator<Item = (&'a str, Meaning)> {
    let months = (1..).zip(MONTHS).map(|(month, name)| (name, Meaning { month: Some(month), weekday: None }));
    months.chain(WEEKDAYS.map(|(name, day)| (name, Meaning { month: None, weekday: Some(day) })))
}

/// What the locale makes of the dates in each of the forms; nothing where it lacks a form.
macro_rules! written {
    ($locale:expr, $dates:expr, $($fields:expr),+ $(,)?) => {
        vec![$( match Formatter::<Gregorian, _>::try_new($locale.into(), $fields) {
            Ok(formatter) => {
                let dates = $dates.iter().filter_map(|date| gregorian(*date));
                dates.map(|date| formatter.format(&date).to_string()).collect()
            }
            Err(_) => Vec::new(),
        } ),+]
    };
}

/// The dates in every form that has the name of the month, as it is declined there.
fn month_texts(locale: &icu::locale::Locale, dates: &[NaiveDate]) -> Vec<Vec<String>> {
    let whole = written!(locale, dates, YMD::medium(), YMD::long());
    let parts = written!(locale, dates, MD::medium(), MD::long(), M::medium(), M::long());
    whole.into_iter().chain(parts).collect()
}

/// The dates in every form that has the name of the day.
fn day_texts(locale: &icu::locale::Locale, dates: &[NaiveDate]) -> Vec<Vec<String>> {
    written!(locale, dates, YMDE::medium(), YMDE::long(), E::short(), E::medium(), E::long())
}

/// The order of the locale's shortest date.
fn order(locale: &icu::locale::Locale) -> Order {
    let dates = [NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()];
    let texts: Vec<Vec<String>> = written!(locale, dates, YMD::short());
    let text = texts.concat().concat();
    match numbers(&text).first() {
        Some(23) => Order::DayMonthYear,
        Some(11) => Order::MonthDayYear,
        _ => Order::YearMonthDay,
    }
}

fn numbers(text: &str) -> Vec<i32> {
    let tokens = tokens(&fold(text)).unwrap_or_default();
    tokens
        .into_iter()
        .filter_map(|token| if let Token::Number(number) = token { Some(number.value) } else { None })
        .collect()
}

/// The words beside the number in months that are written as numbers: "10月".
fn month_marks(locale: &icu::locale::Locale, dates: &[NaiveDate]) -> BTreeSet<String> {
    let texts: Vec<Vec<String>> = written!(locale, dates, M::long());
    let numbered = texts.concat().into_iter().filter(|text| !numbers(text).is_empty());
    let tokens = numbered.flat_map(|text| tokens(&fold(&text)).unwrap_or_default());
    tokens.filter_map(|token| if let Token::Word(word) = token { Some(word) } else { None }).collect()
}
