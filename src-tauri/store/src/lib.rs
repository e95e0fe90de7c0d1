//! Workspaces: one business, one SQLite file. The only crate that knows SQL.
//!
//! Everything that changes a workspace is an [`Operation`] that goes through [`Workspace::transact`]: one transaction,
//! recorded by SQLite's session extension, kept in the history, and undone by applying the inverse.

mod actions;
mod backup;
mod benchmarks;
mod bounds;
mod budget;
mod changes;
mod closed;
mod collector;
mod column;
mod compact;
mod connection;
mod control_totals;
mod copies;
mod database;
mod dismissals;
mod entity;
mod error;
mod events;
mod files;
mod history;
mod ids;
mod imports;
mod journal;
mod kept;
mod kpis;
mod links;
mod looking;
mod making;
mod meaning;
mod measures;
mod naming;
mod objectives;
mod open;
mod operation;
mod options;
mod packed;
mod packs;
mod people;
mod progress;
mod reading;
mod reviews;
mod safety;
mod said;
mod scenarios;
mod schema;
mod seen;
mod segment_index;
mod segments;
mod settings;
mod sources;
mod splits;
mod stamp;
mod tables;
mod targets;
mod thinned;
mod transact;
mod undo;
mod validate;
mod value_changes;
mod values;
mod workspace;

pub use budget::Budgeted;
pub use changes::Change;
pub use control_totals::ControlTotal;
pub use copies::{BackupCopy, Copied, Copies, Reason, folder_of, size_limit};
pub use database::Database;
pub use entity::Entity;
pub use error::{DiskFault, Error, NewestCopy, Result};
pub use history::{Cell, Detail, HistoryEntry, HistoryFilter, RowChange, Subject, Touch};
pub use ids::{HistoryId, HistoryUid, ImportId, PackId, ScenarioId, SourceId};
pub use imports::{Counts, Import};
pub use kept::{Kept, KeptFile, LONGEST_KEPT, fingerprint};
pub use making::take_away;
pub use naming::source_name;
pub use operation::{Entered, Files, Operation};
pub use options::{OpenOptions, ReadOnly};
pub use packs::{PackEdition, StoredPack};
pub use progress::Follow;
pub use safety::restore_copy;
pub use scenarios::StoredScenario;
pub use sources::Source;
pub use stamp::{AuthorId, Stamp};
pub use tables::{Column, Content, Expected, Filling, Holds, Inserted, LastChange, Row, newest_schema};
pub use thinned::Thinned;
pub use transact::Tx;
#[cfg(test)]
use validate::REVIEW_TEXT_LIMIT;
pub use validate::{FORMULA_LIMIT, NAME_LIMIT, TEXT_LIMIT};
pub use values::{
    Before, KeyText, Keys, NOTE_LIMIT, NewValue, Placed, ValueBefore, ValueDetail, ValueKey, ValueOrigin, ValueWriter,
    Written,
};
pub use workspace::Workspace;

#[cfg(test)]
mod tests;
