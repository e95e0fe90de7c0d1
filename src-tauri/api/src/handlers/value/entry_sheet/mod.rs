//! Entry sheets: measures and periods as a spreadsheet that somebody else fills in, and what comes back of it.

mod amount;
mod apply;
mod found;
mod look;
mod save;
mod show;

pub(crate) use apply::apply;
pub(crate) use look::{is_entry_sheet, look};
pub(crate) use save::save;
