//! Durations as people type them.

use super::{ReadError, numeral, shorten};
use crate::Locale;
use domain::Unit;

/// The words of a part of a duration, in the languages of the locales that are tested, and its seconds.
const WORDS: [(&[&str], f64); 5] = [
    (&["w", "week", "weeks"], 604_800.0),
    (&["d", "day", "days", "tag", "tage", "j", "jour", "jours", "dag", "dagen", "día", "días", "日"], 86_400.0),
    (&["h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures", "u", "uur", "時間"], 3_600.0),
    (&["m", "min", "mins", "minute", "minutes", "minuten", "分"], 60.0),
    (&["s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden", "秒"], 1.0),
];

/// Reads "2 h 10 min", "2h10", "1.5 d", "2:10" (hours and minutes), "2:10:30".
pub(super) fn read(locale: &Locale, text: &str) -> Result<f64, ReadError> {
    let (negative, rest) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let size = if rest.contains(':') { clock(locale, rest) } else { parts(locale, rest) }?;
    Ok(if negative { -size } else { size })
}

fn clock(locale: &Locale, text: &str) -> Result<f64, ReadError> {
    let wrong = || locale.not_a_number(text, &Unit::Duration);
    let fields: Vec<u32> =
        text.split(':').map(|field| field.trim().parse().map_err(|_| wrong())).collect::<Result<_, _>>()?;
    match fields.as_slice() {
        [hours, minutes @ 0..60] => Ok(f64::from(*hours) * 3_600.0 + f64::from(*minutes) * 60.0),
        [hours, minutes @ 0..60, seconds @ 0..60] => {
            Ok(f64::from(*hours) * 3_600.0 + f64::from(*minutes) * 60.0 + f64::from(*seconds))
        }
        _ => Err(wrong()),
    }
}

/// Numbers with words after them, each word smaller than the one before. A last bare number counts the next smaller
/// part: "2h10".
fn parts(locale: &Locale, text: &str) -> Result<f64, ReadError> {
    let wrong = || locale.not_a_number(text, &Unit::Duration);
    let (mut total, mut last) = (0.0, None);
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (number, after) = rest.split_at(rest.find(char::is_alphabetic).unwrap_or(rest.len()));
        let (word, after) = after.split_at(after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len()));
        let size = numeral::digits(locale.separators, number.trim(), 0).map_err(|_| wrong())?;
        let index = match (word, last) {
            ("", None) => return Err(ReadError::NoTimeUnit { text: shorten(text) }),
            ("", Some(index)) => index + 1,
            (word, _) => index_of(word).ok_or_else(wrong)?,
        };
        let (_, seconds) = WORDS.get(index).filter(|_| last.is_none_or(|last| index > last)).ok_or_else(wrong)?;
        total += size * seconds;
        last = Some(index);
        rest = after.trim_start_matches(['.', ',']).trim_start();
    }
    Ok(total)
}

fn index_of(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    WORDS.iter().position(|(words, _)| words.contains(&word.as_str()))
}
