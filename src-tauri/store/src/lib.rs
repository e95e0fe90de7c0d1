//! Workspaces: one business, one SQLite file. The only crate that knows SQL.
//!
//! Everything that changes a workspace is an [`Operation`] that goes through [`Workspace::transact`]: one transaction,
//! recorded by SQLite's session extension, kept in the history, and undone by applying the inverse.

mod actions;
mod backup;
mod changes;
mod column;
mod database;
mod entity;
mod error;
mod events;
mod history;
mod ids;
mod imports;
mod journal;
mod kpis;
mod lock;
mod making;
mod measures;
mod objectives;
mod open;
mod operation;
mod packed;
mod schema;
mod segments;
mod settings;
mod splits;
mod stamp;
mod targets;
mod transact;
mod validate;
mod values;
mod workspace;

pub use backup::{BackupCopy, Copied, Reason, copies_of, folder_of, restore_copy, surplus};
pub use changes::Change;
pub use database::Database;
pub use entity::Entity;
pub use error::{Error, Result};
pub use history::{Cell, Detail, HistoryEntry, HistoryFilter, HistoryId, HistoryUid, RowChange, Subject, ValueChange};
pub use imports::{Counts, Import, ImportId};
pub use operation::{Entered, Files, Operation};
pub use stamp::{AuthorId, Stamp};
pub use transact::Tx;
pub use validate::{FORMULA_LIMIT, NAME_LIMIT, TEXT_LIMIT};
pub use values::{NOTE_LIMIT, NewValue, ValueDetail, ValueKey, ValueWriter, Written};
pub use workspace::{OpenOptions, ReadOnly, Workspace};

#[cfg(test)]
mod tests;
