//! Numbers of which something beside their own headings says that they are thousands or millions: read as they stand they would be a
//! thousandth of what they are.

use super::kind::number_text;
use super::{Field, Role, Sniff};
use crate::cell::{Cell, OwnedCell, Row, shown_name};
use crate::error::Refusal;
use crate::table::Top;
use crate::thousands::{is_thousands, thousands_in_text};
use crate::words;
use domain::Unit;

/// Refuses a table whose titles and notes, or the cells beside its headings, or the names of its sheet and file say it, unless each
/// measure says it itself. `labels` is how many columns stand before the periods of the wide layout, and 0 in the long one.
pub(super) fn refuse(
    (file, names): (&str, [Option<&str>; 2]),
    (top, sniff): (&Top, &Sniff),
    labels: usize,
) -> Result<(), Refusal> {
    let says_nothing = |field: &Field| match &field.role {
        Role::Measure { unit: Unit::Percent | Unit::Duration | Unit::Ratio, .. } => false,
        Role::Measure { .. } => field.times.is_none(),
        Role::Date { .. } | Role::Dimension | Role::Skip => false,
    };
    if !sniff.fields.iter().any(says_nothing) {
        return Ok(());
    }
    let unclear = |field: &&Field| says_nothing(field) && field.facts.times_of_formats().is_err();
    if let Some(field) = sniff.fields.iter().find(unclear) {
        return Err(Refusal::Shortened { name: file.to_owned(), title: field.name.clone() });
    }
    let header = sniff.format.header_row;
    let above = top.iter().filter(|(row, _)| *row < header).flat_map(|(_, cells)| cells.iter());
    let own = top.iter().filter(|(row, _)| *row == header).flat_map(|(_, cells)| of_heads(cells, labels));
    let titles = above.chain(own).filter_map(|cell| cell.borrow().text()).chain(names.into_iter().flatten());
    let said = titles.into_iter().find(|title| thousands_in_text(title).is_some());
    let said = said.or_else(|| below(top, header)).or_else(|| sniff.notes.first().map(String::as_str));
    let said = said.or_else(|| if labels == 0 { in_columns(sniff) } else { beyond(top, header, labels) });
    match said {
        Some(title) => Err(Refusal::Shortened { name: file.to_owned(), title: shown_name(title) }),
        None => Ok(()),
    }
}

/// Of the row of heads of the wide layout no cell is the heading of a measure.
fn of_heads(cells: &[OwnedCell], labels: usize) -> &[OwnedCell] {
    if labels == 0 { &[] } else { cells }
}

/// The row below the heads may say in what the numbers of each column are: `k€ | k€`, or `Actual (kEUR) | Budget (kEUR)`.
fn below(top: &Top, header: u32) -> Option<&str> {
    let (_, cells) = top.iter().find(|(row, _)| *row > header)?;
    let is_text = |cell: &OwnedCell| match cell.borrow() {
        Cell::Blank => true,
        Cell::Text(text) => number_text(text).is_none(),
        _ => false,
    };
    let texts = cells.iter().filter_map(|cell| cell.borrow().text()).filter(|_| cells.iter().all(is_text));
    texts.into_iter().find(|text| thousands_in_text(text).is_some())
}

/// A column beside the numbers says of some rows in what they are; or one without numbers, or with a note in a row or two, of all.
fn in_columns(sniff: &Sniff) -> Option<&str> {
    let others = || sniff.fields.iter().filter(|field| field.role == Role::Skip);
    let heads = others().filter(|field| field.filled == 0).map(|field| field.name.as_str());
    let units = sniff.fields.iter().filter(|field| are_units(field));
    let members = units.flat_map(|field| &field.facts.members).map(String::as_str);
    let is_note = |field: &&Field| field.filled <= 2 && field.filled < sniff.rows;
    let mut notes = others().filter(is_note).flat_map(|field| &field.facts.members).map(String::as_str);
    let said = heads.chain(members).find(|text| is_thousands(text));
    said.or_else(|| notes.find(|text| thousands_in_text(text).is_some()))
}

/// True for the heading of a column of units: `Unit`, `Einheit`.
pub(super) fn names_units(name: &str) -> bool {
    const UNITS: &str = "unit units uom einheit einheiten currency währung scale unité unidad unità eenheid";
    matches!(words::words_of(name).as_slice(), [only] if words::is_in(only, UNITS))
}

/// No unit is longer.
const UNIT: usize = 4;

/// True for a column in which units stand, by its heading or by all its texts; in a comment they are said of that row alone.
fn are_units(field: &Field) -> bool {
    let is_unit = |member: &String| is_thousands(member) || member.chars().count() <= UNIT;
    names_units(&field.name) || field.facts.members.iter().all(is_unit)
}

/// A note beside the numbers of the wide layout.
fn beyond(top: &Top, header: u32, labels: usize) -> Option<&str> {
    let rows = top.iter().filter(|(row, _)| *row > header);
    let texts = rows.flat_map(|(_, cells)| cells.iter().skip(labels)).filter_map(|cell| cell.borrow().text());
    texts.filter(|text| number_text(text).is_none()).find(|text| thousands_in_text(text).is_some())
}

/// No note has more cells, where a comma in it parts it.
const CELLS: usize = 3;
/// The beginning of a note that a comma parts is no shorter.
const BEGINNING: usize = 12;

/// What a row says that holds a note on thousands and no number: `All figures in thousands of euro`.
pub(super) fn note(row: &dyn Row) -> Option<String> {
    let mut filled = (0..row.width()).map(|column| row.cell(column)).filter(|cell| *cell != Cell::Blank);
    // Nearly all rows end here.
    let Cell::Text(first) = filled.next()? else { return None };
    let others: Vec<Cell<'_>> = match filled.next() {
        None => Vec::new(),
        Some(_) if first.len() < BEGINNING || !first.contains(' ') => return None,
        Some(second) => [second].into_iter().chain(filled.take(CELLS)).collect(),
    };
    let is_text = |cell: &Cell<'_>| cell.text().is_some_and(|text| number_text(text).is_none());
    if others.len() >= CELLS || !others.iter().all(is_text) {
        return None;
    }
    let texts = [first].into_iter().chain(others.iter().filter_map(|cell| cell.text()));
    let note = texts.collect::<Vec<_>>().join(", ");
    thousands_in_text(&note).is_some().then_some(note)
}
