//! Dates and periods with words or letters in them: `31 Oct 2026`, `janv. 2025`, `Q4 2026`, `KW 44/2026`, `FY2026`.

use super::numeric::{follows, full_year, shape, time};
use super::{When, period};
use crate::format::DateOrder;
use chrono::NaiveDate;
use domain::{Calendar, Grain};

/// The names of the months in English, German, French, Spanish, Italian, Dutch, Portuguese, Hungarian,
/// Polish and the Nordic languages. A written word is a month
/// where it is one of these, or a beginning of three letters or more of them (`Okt`, `juil`, `Sept`).
const MONTHS: [&[&str]; 12] = [
    &[
        "january", "januar", "jänner", "janvier", "enero", "gennaio", "januari", "janeiro", "január", "styczeń",
        "stycznia", "janúar",
    ],
    &[
        "february",
        "februar",
        "feber",
        "février",
        "fevrier",
        "febrero",
        "febbraio",
        "februari",
        "fevereiro",
        "február",
        "luty",
        "lutego",
        "febrúar",
    ],
    &[
        "march", "märz", "maerz", "mars", "marzo", "maart", "março", "marco", "mrz", "március", "marzec", "marca",
        "marts",
    ],
    &["april", "avril", "abril", "aprile", "április", "kwiecień", "kwietnia", "apríl"],
    &["may", "mai", "mayo", "maggio", "mei", "maio", "május", "maj", "maja", "maí"],
    &["june", "juni", "juin", "junio", "giugno", "junho", "június", "czerwiec", "czerwca", "júní"],
    &["july", "juli", "juillet", "julio", "luglio", "julho", "július", "lipiec", "lipca", "júlí"],
    &["august", "août", "aout", "agosto", "augustus", "augusztus", "sierpień", "sierpnia", "augusti", "ágúst"],
    &[
        "september",
        "septembre",
        "septiembre",
        "setiembre",
        "settembre",
        "setembro",
        "szeptember",
        "wrzesień",
        "września",
    ],
    &["october", "oktober", "octobre", "octubre", "ottobre", "outubro", "október", "październik", "października"],
    &["november", "novembre", "noviembre", "novembro", "listopad", "listopada", "nóvember"],
    &[
        "december",
        "dezember",
        "décembre",
        "decembre",
        "diciembre",
        "dicembre",
        "dezembro",
        "grudzień",
        "grudnia",
        "desember",
    ],
];
const QUARTERS: [&str; 9] = ["q", "qtr", "quarter", "quartal", "trimestre", "trim", "t", "kwartaal", "kwt"];
const WEEKS: [&str; 10] = ["w", "wk", "wc", "week", "kw", "cw", "woche", "semaine", "sem", "semana"];
const WEEKDAYS: [&str; 34] = [
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mo",
    "di",
    "mi",
    "do",
    "fr",
    "sa",
    "so",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
    "lun",
    "dim",
];
/// Words that stand in dates and say nothing.
const FILLERS: [&str; 13] = ["de", "del", "of", "the", "st", "nd", "rd", "th", "er", "ter", "year", "jahr", "le"];

/// `Q1 FY 2025/26` has so many.
const MOST_TOKENS: usize = 5;

enum Token {
    Month(u32),
    Quarter,
    Week,
    Fiscal,
    /// Its value and its number of digits.
    Number(u32, usize),
}

/// Reads a date or period that has letters in it.
pub(super) fn read(text: &str, order: Option<DateOrder>, calendar: &Calendar) -> Option<When> {
    let lower = text.to_lowercase();
    for prefix in ["week of ", "week commencing ", "w/c ", "woche vom ", "semaine du "] {
        if let Some(date) = lower.strip_prefix(prefix) {
            return period::week_of(shape(date.trim())?.read(order, calendar)?.day, calendar);
        }
    }
    if let Some(date) = without_weekday(&lower)
        && let Some(numeric) = shape(date)
    {
        return numeric.read(order, calendar);
    }
    let (date, seconds) = split_time(&lower)?;
    let tokens = tokens(date)?;
    let mut when = of_tokens(&tokens, calendar)?;
    if when.grain == Grain::Day {
        when.seconds = seconds;
    } else if seconds.is_some() {
        return None;
    }
    Some(when)
}

/// A day without its year, as spreadsheet programs show one that was typed so: `1-Oct`, `Thu 1 Oct`, `01.10.`; month and day.
pub(crate) fn yearless(text: &str) -> Option<(u32, u32)> {
    let text = text.trim();
    // Most cells of a column of dates come by here: what has neither a word nor a point at its end is none.
    if !text.ends_with('.') && !text.contains(char::is_alphabetic) {
        return None;
    }
    let lower = text.to_lowercase();
    if let Some((day, month)) = lower.strip_suffix('.').and_then(|rest| rest.split_once('.')) {
        let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 2);
        return number(month).zip(number(day)).filter(is_day_of_a_year);
    }
    match *tokens(&lower)?.as_slice() {
        [Token::Number(day, 1 | 2), Token::Month(month)] | [Token::Month(month), Token::Number(day, 1)] => {
            Some((month, day)).filter(is_day_of_a_year)
        }
        _ => None,
    }
}

/// A week without its year: `KW 40`, `W40`, `Week 40`, `40. KW`.
pub(crate) fn bare_week(text: &str) -> Option<u32> {
    match *tokens(&text.trim().to_lowercase())?.as_slice() {
        [Token::Week, Token::Number(week, 1 | 2)] | [Token::Number(week, 1 | 2), Token::Week] => {
            Some(week).filter(|week| (1..=53).contains(week))
        }
        _ => None,
    }
}

pub(super) fn is_day_of_a_year(&(month, day): &(u32, u32)) -> bool {
    NaiveDate::from_ymd_opt(2024, month, day).is_some()
}

/// A month by its number or its name.
pub(crate) fn month_of(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let number = text.parse().ok().filter(|month| (1..=12).contains(month));
    number.or_else(|| month_number(text.trim_end_matches('.')))
}

/// True for the name of a day of the week.
pub(crate) fn is_weekday(text: &str) -> bool {
    WEEKDAYS.contains(&text.trim().to_lowercase().as_str())
}

/// `Sa, 31.10.2026` without its first word.
fn without_weekday(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_alphabetic())?;
    let (word, rest) = text.split_at(end);
    WEEKDAYS.contains(&word).then(|| rest.trim_start_matches(['.', ',', ' ']))
}

/// Takes a time such as ` 09:14` off the end.
fn split_time(text: &str) -> Option<(&str, Option<u32>)> {
    let Some(colon) = text.find(':') else { return Some((text, None)) };
    let start = text.get(..colon)?.rfind([' ', 't'])?;
    let seconds = time(text.get(start..)?)?;
    Some((text.get(..start)?.trim_end_matches([' ', ',']).trim_end_matches(" at"), seconds))
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = if first.is_ascii_digit() {
            rest.find(|c: char| !c.is_ascii_digit())
        } else if first.is_alphabetic() {
            rest.find(|c: char| !c.is_alphabetic())
        } else if matches!(
            first,
            ' ' | '.' | ',' | '/' | '-' | '–' | '\'' | '’' | '_' | '\u{a0}' | '\u{202f}' | 'º' | '°'
        ) {
            rest = rest.get(first.len_utf8()..)?;
            continue;
        } else {
            return None;
        };
        let (word, behind) = rest.split_at(run.unwrap_or(rest.len()));
        rest = behind;
        if first.is_ascii_digit() {
            found.push(Token::Number(word.parse().ok().filter(|_| word.len() <= 4)?, word.len()));
        } else if word == "s" {
            // French weeks are S01 to S53; S1 and S2 are half-years.
            found.push(Token::Week);
            rest.bytes().take_while(u8::is_ascii_digit).count().eq(&2).then_some(())?;
        } else if let Some(token) = of_word(word)? {
            found.push(token);
        }
    }
    (found.len() <= MOST_TOKENS).then_some(found)
}

/// A word as a token; `Some(None)` where it says nothing, `None` where it does not belong into a date.
fn of_word(word: &str) -> Option<Option<Token>> {
    if QUARTERS.contains(&word) {
        return Some(Some(Token::Quarter));
    }
    if WEEKS.contains(&word) {
        return Some(Some(Token::Week));
    }
    if period::FISCAL.contains(&word) {
        return Some(Some(Token::Fiscal));
    }
    if FILLERS.contains(&word) {
        return Some(None);
    }
    if let Some(month) = month_number(word) {
        return Some(Some(Token::Month(month)));
    }
    WEEKDAYS.contains(&word).then_some(None)
}

/// The number of a month by its name or a beginning of it that no other month has.
pub(crate) fn month_number(word: &str) -> Option<u32> {
    let mut found = None;
    for (number, names) in (1_u32..).zip(MONTHS) {
        if names.contains(&word) {
            return Some(number);
        }
        if word.chars().count() >= 3 && names.iter().any(|name| name.starts_with(word)) {
            if found.is_some() {
                return None;
            }
            found = Some(number);
        }
    }
    // Short forms that are no beginnings.
    found.or(match word {
        "mrt" => Some(3),
        "sept" => Some(9),
        _ => None,
    })
}

fn of_tokens(tokens: &[Token], calendar: &Calendar) -> Option<When> {
    use Token::{Fiscal, Month, Number, Quarter, Week};
    let year = |number: u32, digits: usize| (digits == 4 || digits == 2).then(|| full_year(number, digits));
    match *tokens {
        // "24-Oct" is a day without its year: a year of two digits stands behind its month.
        [Month(month), Number(y, d)] | [Number(y, d @ 4), Month(month)] => period::month(year(y, d)?, month),
        [Number(a, digits), Month(month), Number(b, d)] if digits <= 2 => day(year(b, d)?, month, a),
        [Number(y, 4), Month(month), Number(a, _)] => day(full_year(y, 4), month, a),
        [Month(month), Number(a, digits), Number(y, d)] if digits <= 2 => day(year(y, d)?, month, a),
        [Quarter, Number(q, 1), Number(y, d)]
        | [Number(q, 1), Quarter, Number(y, d)]
        | [Number(y, d), Quarter, Number(q, 1)]
        | [Number(y, d), Number(q, 1), Quarter] => period::quarter(year(y, d)?, q, calendar),
        [Fiscal, Number(y, d), Quarter, Number(q, 1)] | [Quarter, Number(q, 1), Fiscal, Number(y, d)] => {
            period::fiscal_quarter(year(y, d)?, q, calendar)
        }
        [Fiscal, Number(y, d)] => period::fiscal_year(year(y, d)?, calendar),
        [Fiscal, Number(first, 4), Number(second, digits)] if is_next(first, second, digits) => {
            period::split_year(full_year(first + 1, 4), calendar)
        }
        [Quarter, Number(q, 1), Number(first, 4), Number(second, digits)]
        | [Number(first, 4), Number(second, digits), Quarter, Number(q, 1)]
        | [Quarter, Number(q, 1), Fiscal, Number(first, 4), Number(second, digits)]
        | [Fiscal, Number(first, 4), Number(second, digits), Quarter, Number(q, 1)]
            if is_next(first, second, digits) =>
        {
            period::split_quarter(full_year(first + 1, 4), q, calendar)
        }
        [Fiscal, Number(first, 2), Number(second, 2)] if second == first + 1 => {
            period::split_year(full_year(second, 2), calendar)
        }
        [Week, Number(w, 1 | 2), Number(y, d)] | [Number(w, 1 | 2), Week, Number(y, d)] => {
            period::week(year(y, d)?, w, calendar)
        }
        [Number(y, 4), Week, Number(w, 1 | 2)] => period::week(full_year(y, 4), w, calendar),
        _ => None,
    }
}

/// True for the year after `first`, in full or by its last two digits: beside what says that they are years those are no month.
fn is_next(first: u32, second: u32, digits: usize) -> bool {
    follows(first, second, digits) || digits == 2 && second == (first + 1) % 100
}

fn day(year: i32, month: u32, day: u32) -> Option<When> {
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    Some(When { day, grain: Grain::Day, seconds: None })
}
