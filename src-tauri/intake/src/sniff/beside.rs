//! Which column is read where several stand under one period: what came to pass beside what was planned.

use super::each;
use super::kind::{Kind, kind_of};
use super::versions::Versions;
use crate::cell::{Cell, OwnedCell, Row};
use crate::date::{When, read_date};
use crate::table::Top;
use crate::words;
use domain::Calendar;
use std::collections::HashSet;

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
