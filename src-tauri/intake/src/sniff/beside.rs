//! Which column is read where several stand under one period: what came to pass beside what was planned.

use super::each;
use super::kind::{Kind, date_text, kind_of};
use super::versions::Versions;
use crate::cell::{Cell, OwnedCell, Row};
use crate::date::{When, read_date};
use crate::table::Top;
use crate::words::{self, Settled};
use domain::{Calendar, Grain};
use std::collections::HashSet;

/// A period with something beside it is no longer.
const LONGEST: usize = 40;

/// A period of the wide layout and the column it stands over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Across {
    pub column: usize,
    pub when: When,
}

/// A period's column and what it is called beside others of the same period; empty where nothing says.
#[derive(Debug, Clone, PartialEq)]
struct Called {
    across: Across,
    label: String,
}

/// The columns that are read, and what the owner has to choose among where the file does not say which.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Chosen {
    pub periods: Vec<Across>,
    pub open: Vec<String>,
    /// How many columns stand before the first period, read or not.
    pub labels: usize,
    /// True where the row below the periods names the columns under them.
    pub named_below: bool,
    /// True where several columns stand under each period, of which one is read.
    pub several: bool,
    /// What those columns are called, and which of them is read.
    pub versions: Versions,
    /// Columns of periods that add up others.
    pub sums: Vec<usize>,
    /// The columns of the periods, read or not.
    pub all: Vec<Across>,
}

/// A cell above a column without what it says of plan or actual: `Jan 2026 Budget` and `2026E` are `Jan 2026` and `2026`. What it says
/// is empty where it says only how settled the numbers are: `2025 (rev.)`, `2025*`.
pub(super) fn without_label(text: &str, calendar: &Calendar) -> Option<(String, String)> {
    let is_date = |period: &str| read_date(period, None, calendar).is_some();
    // Numbers that could be days are none of analysts.
    let is_period = |period: &str| {
        date_text(period, calendar).is_some_and(|date| {
            let is_year = date.when.grain == Grain::Year;
            date.when.grain != Grain::Day && (is_year || !date.weak)
        })
    };
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

/// Chooses among the columns of each period: those that the owner named, otherwise those of what came to pass.
pub(super) fn choose(
    top: &Top,
    at: usize,
    periods: Vec<Across>,
    own: &[(usize, String)],
    wanted: Option<&str>,
    calendar: &Calendar,
) -> Chosen {
    let labels_before = periods.first().map_or(0, |across| across.column);
    let of_row = |at: Option<usize>| each_of(top.get(at?)?, &periods, calendar);
    let called = below(top, at, &periods, calendar).or_else(|| of_row(Some(at + 1)));
    let named_below = called.is_some();
    let by_name = if named_below { None } else { by_name(&periods, own) };
    let are_names = by_name.is_some();
    let called = called.or(by_name).or_else(|| above(top, at, &periods)).or_else(|| of_row(at.checked_sub(1)));
    let Some(called) = called else {
        return Chosen { all: periods.clone(), periods, labels: labels_before, named_below, ..Chosen::default() };
    };
    let mut labels: Vec<String> = Vec::new();
    for one in &called {
        if !labels.iter().any(|label| label.eq_ignore_ascii_case(&one.label)) {
            labels.push(one.label.clone());
        }
    }
    if named_below && labels.iter().all(|label| read_date(&format!("{label} 2026"), None, calendar).is_some()) {
        // Years above their months or quarters, which are the periods.
        return Chosen::default();
    }
    let versions = if are_names { Versions::of_periods(&labels, wanted) } else { Versions::beside(&labels, wanted) };
    let of_label = called.iter().filter(|one| versions.reads(&one.label)).map(|one| one.across);
    let read = of_label.collect();
    let open = if versions.is_open() { versions.names() } else { Vec::new() };
    let all = called.into_iter().map(|one| one.across).collect();
    Chosen {
        periods: read,
        open,
        labels: labels_before,
        named_below,
        several: true,
        versions,
        all,
        ..Chosen::default()
    }
}

/// The row below the periods has several texts under one of them, and no number: `Jan | | Feb |` above
/// `Budget | Actual | Budget | Actual`.
fn below(top: &Top, at: usize, periods: &[Across], calendar: &Calendar) -> Option<Vec<Called>> {
    let ((_, header), (_, cells)) = (top.get(at)?, top.get(at + 1)?);
    let first = periods.first()?.column;
    let (mut called, mut several) = (Vec::new(), false);
    for (place, across) in periods.iter().enumerate() {
        let end = periods.get(place + 1).map_or(cells.width(), |next| next.column);
        let under = (across.column..end).take_while(|c| *c == across.column || header.cell(*c) == Cell::Blank);
        let before = called.len();
        for column in under {
            match cells.cell(column) {
                Cell::Blank => {}
                cell @ Cell::Text(text) if kind_of(cell, calendar) == Kind::Text => {
                    called.push(Called { across: Across { column, ..*across }, label: text.to_owned() });
                }
                _ => return None,
            }
        }
        let is_again =
            place.checked_sub(1).and_then(|before| periods.get(before)).is_some_and(|one| one.when == across.when);
        several |= called.len() > before + 1 || is_again;
    }
    (several && (0..first).all(|column| kind_of(cells.cell(column), calendar) != Kind::Number(None))).then_some(called)
}

/// Another row of heads says of each period what it is.
fn each_of(row: &(u32, Vec<OwnedCell>), periods: &[Across], calendar: &Calendar) -> Option<Vec<Called>> {
    let columns: Vec<(usize, When)> = periods.iter().map(|across| (across.column, across.when)).collect();
    let labels = each::of_row(row, &columns, calendar)?;
    Some(periods.iter().zip(labels).map(|(across, label)| Called { across: *across, label }).collect())
}

/// The periods say themselves what each column is.
fn by_name(periods: &[Across], own: &[(usize, String)]) -> Option<Vec<Called>> {
    let of = |across: &Across| own.iter().find(|(column, _)| *column == across.column).map(|(_, label)| label.clone());
    let called = periods.iter().map(|across| Called { across: *across, label: of(across).unwrap_or_default() });
    (!own.is_empty()).then(|| called.collect())
}

/// The same periods come again side by side, and the row above says what each run of them is.
fn above(top: &Top, at: usize, periods: &[Across]) -> Option<Vec<Called>> {
    let mut seen = HashSet::new();
    if periods.iter().all(|across| seen.insert((across.when.day, across.when.grain))) {
        return None;
    }
    let first = periods.first()?.column;
    let empty: (u32, Vec<OwnedCell>) = (0, Vec::new());
    let (_, cells) = at.checked_sub(1).and_then(|above| top.get(above)).unwrap_or(&empty);
    let label = |column: usize| {
        let texts = (first..=column).rev().filter_map(|c| cells.cell(c).text().map(str::to_owned));
        texts.into_iter().next()
    };
    let called: Option<Vec<Called>> =
        periods.iter().map(|across| Some(Called { across: *across, label: label(across.column)? })).collect();
    let says = |one: &Called| words::beside(&one.label).or_else(|| words::short_form(&one.label)).is_some();
    called.filter(|called| called.iter().any(says))
}
