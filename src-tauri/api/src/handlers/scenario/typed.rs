//! Changes as people type them: "+3%", "+1 from May", "=45000", "set to 20 from July", "-500 from 2026-05 until 2026-08".

use crate::read::When;
use crate::{Fault, error};
use analysis::what_if::By;
use domain::{Period, Unit};
use locale::{Lean, Locale};

/// A change as it was typed.
pub(super) struct Typed {
    pub(super) by: By,
    pub(super) from: Option<Period>,
    pub(super) until: Option<Period>,
}

/// Reads a change of a measure of that unit.
pub(super) fn read(text: &str, unit: &Unit, when: When) -> Result<Typed, Fault> {
    let locale = when.locale;
    // The amount, the period it begins with, and the last one.
    let mut parts: [Option<String>; 3] = [Some(String::new()), None, None];
    let mut place = 0;
    let (is_set, changes) = set(text, locale);
    for word in changes.split_whitespace() {
        let begins =
            [(1, "from", locale.words().what_if_words_from()), (2, "until", locale.words().what_if_words_until())]
                .into_iter()
                .find(|(_, english, list)| is_one_of(word, english, list));
        match begins {
            Some((next, ..)) if parts.get(next).is_some_and(Option::is_none) => place = next,
            _ => {}
        }
        let Some(part) = parts.get_mut(place) else { continue };
        match begins {
            Some((next, ..)) if next == place && part.is_none() => *part = Some(String::new()),
            _ => *part.get_or_insert_default() += &format!("{word} "),
        }
    }
    let [by, from, until] = parts;
    let by = by.unwrap_or_default();
    let period = |text: Option<String>| text.map(|text| when.period(text.trim(), Lean::Near, None)).transpose();
    let by = if is_set { value(by.trim(), text, unit, locale)? } else { amount(by.trim(), text, unit, locale)? };
    Ok(Typed { by, from: period(from)?, until: period(until)? })
}

/// True for a word of the list; the English one is understood everywhere, as scripts write it.
fn is_one_of(word: &str, english: &str, list: &str) -> bool {
    let word = word.to_lowercase();
    word == english || list.split_whitespace().any(|other| other == word)
}

/// Whether an input is set to a value, and the text from it on: "=45000", "set to 45000", "to 45000".
fn set<'t>(text: &'t str, locale: &Locale) -> (bool, &'t str) {
    if let Some(rest) = text.trim_start().strip_prefix('=') {
        return (true, rest);
    }
    let (list, mut rest, mut is_set) = (locale.words().what_if_words_set(), text.trim_start(), false);
    while let Some((word, after)) = rest.split_once(char::is_whitespace) {
        if !is_one_of(word, "set", list) && !is_one_of(word, "to", list) {
            break;
        }
        (rest, is_set) = (after.trim_start(), true);
    }
    (is_set, rest)
}

/// A value in the measure's unit.
fn value(value: &str, whole: &str, unit: &Unit, locale: &Locale) -> Result<By, Fault> {
    let text = error::short(whole);
    let read = locale.read_number(value, unit).map(By::Value);
    read.map_err(|_| Fault::invalid(move |locale: &Locale| locale.words().error_what_if_text(&text)))
}

/// A percentage is a part of what is; anything else an amount in the measure's unit.
fn amount(by: &str, whole: &str, unit: &Unit, locale: &Locale) -> Result<By, Fault> {
    let (sign, number) = match by.strip_prefix(['-', '−', '–']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, by.strip_prefix('+').unwrap_or(by)),
    };
    let number = number.trim();
    let read = match number.contains('%') {
        true => locale.read_number(number, &Unit::Percent).map(|part| By::Part(sign * part)),
        false => locale.read_number(number, unit).map(|amount| By::Amount(sign * amount)),
    };
    let text = error::short(whole);
    read.map_err(|_| Fault::invalid(move |locale: &Locale| locale.words().error_what_if_text(&text)))
}
