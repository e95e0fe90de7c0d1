//! A workspace as plain files that any program reads: a folder of CSV files with a JSON file that describes them. It comes
//! back from there exactly as it was. `docs/plain-export.md` explains the files to owners.

mod back;
mod csv;
mod error;
mod folder;
mod guard;
mod read;
mod shape;
mod write;

pub use back::bring_back;
pub use error::{Error, LineFault, Result};
pub use write::{Export, Exported, export};

#[cfg(test)]
mod tests;
