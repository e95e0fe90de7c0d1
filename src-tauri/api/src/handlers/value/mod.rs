//! Recorded values: the list, the entry grid, what is typed in, and what is pasted.

mod budget_grid;
mod doubts;
mod enter;
mod entry_sheet;
mod grid;
mod list;
mod paste;
pub(crate) mod twice;

pub(crate) use doubts::doubts;
pub(crate) use enter::{each_cell, enter};
pub(crate) use entry_sheet::{
    apply as entry_sheet_apply, is_entry_sheet, look as entry_sheet_plan, save as entry_sheet_save,
};
pub(crate) use list::{Sources, list, rows, sources};
pub(crate) use paste::{apply as paste_apply, plan as paste_plan};

use crate::wire::{Grid, GridRequest};
use crate::{Fault, Session};

/// The entry grid of what was recorded, or of what was planned.
pub(crate) fn grid(session: &Session, request: GridRequest) -> Result<Grid, Fault> {
    match request.budget {
        Some(true) => budget_grid::grid(session, &request),
        _ => grid::grid(session, request),
    }
}
