//! Recorded values: the list, the entry grid, what is typed in, and what is pasted.

mod doubts;
mod enter;
mod grid;
mod list;
mod paste;
pub(crate) mod twice;

pub(crate) use doubts::doubts;
pub(crate) use enter::enter;
pub(crate) use grid::grid;
pub(crate) use list::{Sources, list, rows, sources};
pub(crate) use paste::{apply as paste_apply, plan as paste_plan};
