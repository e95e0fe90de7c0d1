//! Texts that look like periods and cannot be read as any: `Actual 2026 YTD Oct`, `H1 2026`, `LTM`.

use super::worded::month_number;
use crate::words::{is_in, names_to_date, words_of};

/// Years that a heading of our time says.
const YEARS: std::ops::Range<i32> = 1990..2100;
/// A heading of more words tells of something.
const LONGEST: usize = 6;

/// The years that a text says, in four digits.
pub(crate) fn years_in(text: &str) -> impl Iterator<Item = i32> {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse().ok()).filter(|year| YEARS.contains(year))
}

/// True for a heading with a year, a month or another part of a year in it.
pub(crate) fn hints_at_period(text: &str) -> bool {
    let words = words_of(text);
    let is_part = |word: &String| word.chars().count() > 2 && month_number(word).is_some() || is_short(word);
    words.len() <= LONGEST && (years_in(text).next().is_some() || names_to_date(text) || words.iter().any(is_part))
}

/// `Q1`, `H1`, `FY26`, `KW40`, `1H26`, `9M26`, `26E`.
fn is_short(word: &str) -> bool {
    const BEFORE: &str = "q h fy cy gj kw cw wk w hj";
    const BETWEEN: &str = "q h m";
    const ALONE: &str = "ltm ttm ntm mtd qtd";
    let number = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let letters = word.trim_matches(|c: char| c.is_ascii_digit());
    let (before, behind) = word.split_once(letters).unwrap_or_default();
    match (before, behind) {
        _ if letters.is_empty() => false,
        ("", "") => is_in(letters, ALONE),
        ("", behind) => number(behind) && is_in(letters, BEFORE),
        (before, "") => before.len() == 2 && number(before) && is_in(letters, "a e f p b"),
        (before, behind) => number(before) && number(behind) && is_in(letters, BETWEEN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_look_like_periods() {
        for text in "Actual 2026 YTD Oct|2026 YTD|YTD|H1 2026|H1|9M26|1H26|LTM|27E|Sales 2025|Jan-Oct|Oktober|Q3|KW40|FY26|2027e|Year to date"
            .split('|')
        {
            assert!(hints_at_period(text), "{text}");
        }
        for text in "Sales|0-30|31-60 days|Amount|M2|A4|Store 12|Value|Marge|Qty|Order 1234567|12 kg|Hours".split('|') {
            assert!(!hints_at_period(text), "{text}");
        }
    }
}
