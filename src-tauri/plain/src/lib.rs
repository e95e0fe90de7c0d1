//! A workspace as plain files that any program reads: a folder of CSV files with a JSON file that describes them. It comes
//! back from there exactly as it was. Its
//! definitions alone make one YAML file. `docs/plain-export.md` explains both to owners.

mod back;
mod csv;
pub mod definitions;
mod error;
mod folder;
mod read;
mod shape;
mod write;

pub use back::bring_back;
pub use error::{DefinitionFault, Error, LineFault, Result};
pub use write::{Export, Exported, export};

#[cfg(test)]
mod tests;
