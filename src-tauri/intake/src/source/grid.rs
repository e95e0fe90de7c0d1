//! The rows of a sheet as they are filled, counted while they grow.

use super::budget::{Budget, Spent};
use crate::cell::OwnedCell;

/// As many columns as spreadsheet programs have.
pub(crate) const MOST_COLUMNS: u32 = 16_384;
/// As many characters as a cell of a spreadsheet program can have.
pub(super) const LONGEST_TEXT: u32 = 32_767;

/// Rows with their numbers from 1.
pub(super) type Numbered = Vec<(u32, Vec<OwnedCell>)>;

/// Sixteen times as many as a spreadsheet program has.
const MOST_ROWS: u32 = 1 << 24;
/// What a row takes besides its cells, with what growing leaves unused.
pub(super) const ROW: u64 = 160;
/// What a text takes besides its characters.
const TEXT: u64 = 16;

/// Puts a cell where it belongs. Cells come in the order of the sheet; blank ones are left out.
pub(super) fn place(
    rows: &mut Numbered,
    (row, column): (u32, u32),
    cell: OwnedCell,
    budget: &Budget,
) -> Result<(), Spent> {
    if cell == OwnedCell::Blank {
        return Ok(());
    }
    if row >= MOST_ROWS {
        return Err(budget.damaged());
    }
    let number = row + 1;
    if rows.last().is_none_or(|(last, _)| *last != number) {
        budget.keep(ROW)?;
        if let Some((_, before)) = rows.last_mut() {
            before.shrink_to_fit();
        }
        rows.push((number, Vec::new()));
    }
    let Some((_, cells)) = rows.last_mut() else { return Ok(()) };
    put(cells, column as usize, cell, budget)
}

/// Puts a cell into a row, which grows where it has to.
pub(super) fn put(cells: &mut Vec<OwnedCell>, column: usize, cell: OwnedCell, budget: &Budget) -> Result<(), Spent> {
    let grown = (column + 1).saturating_sub(cells.len()) as u64;
    budget.cells(grown)?;
    budget.keep(grown * size_of::<OwnedCell>() as u64 + text(&cell))?;
    if cells.len() <= column {
        cells.resize(column + 1, OwnedCell::Blank);
    }
    if let Some(place) = cells.get_mut(column) {
        *place = cell;
    }
    Ok(())
}

/// What the text of a cell takes.
pub(super) fn text(cell: &OwnedCell) -> u64 {
    if let OwnedCell::Text(text) = cell { text.len() as u64 + TEXT } else { 0 }
}
