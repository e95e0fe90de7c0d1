//! Entry sheets: a workbook that is sent to whoever knows the numbers, filled in there, and read back as what it is.
//!
//! What each row and each column is for stands in hidden places: a key in each row, a key above each column, and a hidden
//! sheet that remembers what was sent. So it does not matter what was sorted, inserted or renamed in between. The crate
//! knows neither the store nor a language: every word that it writes is given.

mod memory;
mod place;
mod read;
mod role;
mod sheet;
mod write;

pub use memory::Sent;
pub use read::{Filled, FilledCell, FilledRow, LeftOut, read};
pub use role::is_in_text;
pub use sheet::{Cell, Column, Content, EntrySheet, Origin, Row, RowKey, Shown, Texts};
pub use write::{NotWritten, write};

/// The name of the hidden sheet.
const MEMORY: &str = "bellwether";
/// What stands in its first cell.
const MARK: &str = "bellwether-entry-sheet";
/// The newest layout that is read; a sheet of a later one is not taken for one.
const VERSION: f64 = 1.0;
/// What is written for "not applicable" in the hidden sheet.
const NOT_APPLICABLE: &str = "n/a";
