//! What stands beside a period and says what its numbers are: `Jan 2026 Budget`, `2026E`, `2025 (rev.)`.

use super::kind::date_text;
use crate::date::{When, read_date};
use crate::words::{self, Settled};
use domain::{Calendar, Grain};

/// A period with something beside it is no longer.
const LONGEST: usize = 40;

/// A cell above a column without what it says of plan or actual: `Jan 2026 Budget` and `2026E` are `Jan 2026` and `2026`. What it says
/// is empty where it says only how settled the numbers are: `2025 (rev.)`, `2025*`.
pub(super) fn without_label(text: &str, calendar: &Calendar) -> Option<(String, String)> {
    let is_date = |period: &str| read_date(period, None, calendar).is_some();
    // Numbers that could be days are none of analysts.
    let is_period =
        |period: &str| date_text(period, calendar).is_some_and(|date| date.when.grain == Grain::Year || !date.weak);
    let named = labels_of(text).find(|(_, period)| is_date(period));
    let marked = || marks_of(text).find(|(_, period)| is_period(period));
    named.or_else(marked).map(|(label, period)| (period, label))
}

/// A period with something beside it, and what that says; see [`without_label`].
pub(crate) fn called_period(text: &str, calendar: &Calendar) -> Option<(When, String)> {
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (period, label) = without_label(text, calendar)?;
    let when = read_date(&period, None, calendar).filter(|when| when.grain != Grain::Day)?;
    Some((when, label))
}

/// What a cell says of plan or actual beside something else: `Budget` of `Jan Budget`, and `Jan`.
pub(super) fn label_of(text: &str) -> Option<(String, String)> {
    labels_of(text).next()
}

/// What the first or the last word says of plan or actual, each with the rest.
fn labels_of(text: &str) -> impl Iterator<Item = (String, String)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let parts =
        [words.split_first().map(|(one, rest)| (*one, rest)), words.split_last().map(|(one, rest)| (*one, rest))];
    let parts = parts.into_iter().flatten().filter_map(|(label, rest)| {
        let rest = rest.join(" ").trim_matches(['-', '–', '(', ')', ':', ' ']).to_owned();
        let says = label.trim_matches(['(', ')', '-', '–', ':']);
        let is_label = words::beside(says).is_some() || words::short_form(says).is_some();
        (is_label && !rest.is_empty()).then(|| (says.to_owned(), rest))
    });
    parts.collect::<Vec<_>>().into_iter()
}

/// What stands behind a period as analysts and statistics offices write it, with the period: `E` of `2026E`, nothing of `2025 (rev.)`.
fn marks_of(text: &str) -> impl Iterator<Item = (String, String)> {
    let text = text.trim();
    let bare = text.trim_end_matches(['*', '†', '‡', '⁾', '¹', '²', '³']).trim_end();
    let noted = (bare.len() < text.len()).then(|| (String::new(), bare.to_owned()));
    let inside = bare.trim_end_matches([')', ']']);
    let at = inside.trim_end_matches(|c: char| c.is_alphabetic() || c == '.').len();
    let (period, word) = inside.split_at(at);
    let period = period.trim_end_matches(['(', '[', ' ', '-', '–', '_']).to_owned();
    let word = word.trim_end_matches('.');
    let is_settled =
        matches!(words::settled(word), Some(Settled::Provisional | Settled::Revised)) && word != "p" && word != "P";
    let label = match () {
        () if is_settled => Some(String::new()),
        () if words::of_period(word).is_some() => Some(word.to_owned()),
        () => None,
    };
    let marked = label.filter(|_| !period.is_empty()).map(|label| (label, period));
    [marked, noted].into_iter().flatten()
}
