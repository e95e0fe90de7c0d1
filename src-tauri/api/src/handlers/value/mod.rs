//! Recorded values: the list, the entry grid, what is typed in, and what is pasted.

mod doubts;
mod enter;
mod entry_sheet;
mod grid;
mod list;
mod paste;
pub(crate) mod twice;

pub(crate) use doubts::doubts;
pub(crate) use enter::enter;
pub(crate) use entry_sheet::{
    apply as entry_sheet_apply, is_entry_sheet, look as entry_sheet_plan, save as entry_sheet_save,
};
pub(crate) use grid::grid;
pub(crate) use list::{Sources, list, rows, sources};
pub(crate) use paste::{apply as paste_apply, plan as paste_plan};
