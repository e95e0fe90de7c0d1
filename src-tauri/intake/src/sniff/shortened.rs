//! Amounts of which something beside their own headings says that they are thousands or millions: read as they stand they would be a
//! thousandth of what they are.

use super::{Field, Role};
use crate::cell::{Cell, OwnedCell, Row, shown_name};
use crate::codes::{is_thousands, thousands};
use crate::error::Refusal;
use crate::table::Top;
use domain::Unit;

/// Refuses a table whose titles, or the cells beside its headings, or the names of its sheet and file say it, unless each measure says it itself. `labels` is how many
/// columns stand before the periods of the wide layout, and 0 in the long one.
pub(super) fn refuse(
    (file, names): (&str, [Option<&str>; 2]),
    (top, header): (&Top, u32),
    labels: usize,
    fields: &[Field],
) -> Result<(), Refusal> {
    let says_nothing = |field: &Field| match &field.role {
        Role::Measure { unit: Unit::Percent | Unit::Duration | Unit::Ratio, .. } => false,
        Role::Measure { .. } => thousands(&field.name).is_none(),
        Role::Date { .. } | Role::Dimension | Role::Skip => false,
    };
    if !fields.iter().any(says_nothing) {
        return Ok(());
    }
    let above = top.iter().filter(|(row, _)| *row < header).flat_map(|(_, cells)| cells.iter());
    let own = top.iter().filter(|(row, _)| *row == header).flat_map(|(_, cells)| of_heads(cells, labels));
    let titles = above.chain(own).filter_map(|cell| cell.borrow().text()).chain(names.into_iter().flatten());
    let said = titles.into_iter().find(|title| thousands(title).is_some());
    let said = said.or_else(|| below(top, header)).or_else(|| units(top, header, labels, fields));
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
    let are_texts = cells.iter().all(|cell| matches!(cell, OwnedCell::Blank | OwnedCell::Text(_)));
    let texts = cells.iter().filter_map(|cell| cell.borrow().text()).filter(|_| are_texts);
    texts.into_iter().find(|text| thousands(text).is_some())
}

/// A column beside the numbers says of some rows in what they are.
fn units<'t>(top: &'t Top, header: u32, labels: usize, fields: &'t [Field]) -> Option<&'t str> {
    let of_columns = || fields.iter().flat_map(|field| &field.facts.members).map(String::as_str);
    let rows = || top.iter().filter(|(row, _)| *row > header);
    let of_rows = || rows().flat_map(|(_, cells)| (0..labels).map(|at| cells.cell(at))).filter_map(text);
    if labels == 0 { of_columns().find(|text| is_thousands(text)) } else { of_rows().find(|text| is_thousands(text)) }
}

fn text(cell: Cell<'_>) -> Option<&str> {
    match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    }
}
