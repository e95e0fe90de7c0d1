//! Undo and redo: the inverse of a changeset, applied as a new operation.

use crate::closed::{self, Closed};
use crate::database::Database;
use crate::history::changeset::{self, Changeset};
use crate::history::{self, Entry};
use crate::progress::{Follow, Progress, unfollowed};
use crate::thinned::Thinned;
use crate::transact::unrecorded;
use crate::{Change, Error, Operation, Result, Stamp, Workspace, changes};
use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType};
use rusqlite::{ErrorCode, OptionalExtension, Row};

/// An operation that can be taken back, or brought back.
struct Step {
    /// The entry that is taken back.
    uid: i64,
    /// The entry whose changeset says how.
    original: i64,
    /// The original operation.
    operation: Operation,
}

/// Which way an operation goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Forth,
}

impl Database {
    /// What undo would take back; `None` where there is nothing.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn next_undo(&self) -> Result<Option<Operation>> {
        Ok(next(self, Way::Back)?.map(|step| step.operation))
    }

    /// What redo would bring back; `None` where there is nothing.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn next_redo(&self) -> Result<Option<Operation>> {
        Ok(next(self, Way::Forth)?.map(|step| step.operation))
    }
}

impl Workspace {
    /// Takes back the newest operation that is in force.
    ///
    /// # Errors
    /// Where there is none, it is of a newer version, or another program changed since what it changed. Nothing is changed
    /// then.
    pub fn undo(&mut self, stamp: &Stamp) -> Result<Change> {
        self.undo_followed(stamp, &unfollowed)
    }

    /// The same, with somebody who follows it and may stop it.
    ///
    /// # Errors
    /// Those of [`Workspace::undo`], and [`Error::Stopped`].
    pub fn undo_followed(&mut self, stamp: &Stamp, follow: &Follow) -> Result<Change> {
        let step = next(&self.db, Way::Back)?.ok_or(Error::NothingToUndo)?;
        self.go(&step, Way::Back, stamp, follow)
    }

    /// Brings back what the last undo took back, unless something new was done since.
    ///
    /// # Errors
    /// Where there is nothing, it is of a newer version, or another program changed since what it changed. Nothing is
    /// changed then.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Change> {
        self.redo_followed(stamp, &unfollowed)
    }

    /// The same, with somebody who follows it and may stop it.
    ///
    /// # Errors
    /// Those of [`Workspace::redo`], and [`Error::Stopped`].
    pub fn redo_followed(&mut self, stamp: &Stamp, follow: &Follow) -> Result<Change> {
        let step = next(&self.db, Way::Forth)?.ok_or(Error::NothingToRedo)?;
        self.go(&step, Way::Forth, stamp, follow)
    }

    fn go(&mut self, step: &Step, way: Way, stamp: &Stamp, follow: &Follow) -> Result<Change> {
        let operation = Box::new(step.operation.clone());
        let operation = match way {
            Way::Back => Operation::Undo(operation),
            Way::Forth => Operation::Redo(operation),
        };
        let backup_problem = self.prepare(&operation, stamp.clock())?;
        let changeset = changeset::of(&self.db, step.original)?.ok_or(match way {
            Way::Back => Error::NothingToUndo,
            Way::Forth => Error::NothingToRedo,
        })?;
        let entry = match way {
            Way::Back => Entry { undo_of: Some(step.uid), ..Entry::again(&operation, stamp, step.original) },
            Way::Forth => Entry { redo_of: Some(step.uid), ..Entry::again(&operation, stamp, step.original) },
        };
        let progress = Progress::of(changeset.size()?.saturating_mul(readings(&self.db)?), follow);
        let changeset = changeset.followed(&progress);
        let change = match way {
            Way::Back => apply(&self.db, step, &entry, &changeset.inverted())?,
            Way::Forth => apply(&self.db, step, &entry, &changeset)?,
        };
        self.remember();
        Ok(Change { backup_problem, ..change })
    }
}

/// How many times a changeset is read to go back or forth by it: to be applied, to see what it changed, and before that
/// where time is closed.
fn readings(db: &Database) -> Result<u64> {
    Ok(if Closed::of(db)?.is_some() { 3 } else { 2 })
}

fn apply(db: &Database, step: &Step, entry: &Entry, changeset: &Changeset) -> Result<Change> {
    unrecorded(db, || {
        closed::agrees_to(db, entry.operation, changeset)?;
        let abort = |_: ConflictType, _: &ChangesetItem| ConflictAction::SQLITE_CHANGESET_ABORT;
        let mut reading = changeset.read()?;
        let applied = db.conn.apply_strm(&mut reading, None::<fn(&str) -> bool>, abort);
        applied.map_err(|error| {
            reading.wrong_or(match error.sqlite_error_code() {
                Some(ErrorCode::OperationAborted | ErrorCode::ConstraintViolation | ErrorCode::SchemaChanged) => {
                    Error::UndoConflict(Box::new(step.operation.clone()))
                }
                _ => error.into(),
            })
        })?;
        drop(reading);
        let mut change = changes::read(db, changeset.read()?)?.named(entry.operation);
        change.history = Some(history::append(db, entry, &change)?);
        Ok(change)
    })
}

fn next(db: &Database, way: Way) -> Result<Option<Step>> {
    let sql = match way {
        Way::Back => include_str!("next_undo.sql"),
        Way::Forth => include_str!("next_redo.sql"),
    };
    let step = |row: &Row| {
        let operation = history::said(row, "operation", "arguments", "label")?;
        // Before what was thinned there is nothing that could be taken back: it stands on it.
        let is_whole = Thinned::said_in(&row.get::<_, String>("arguments")?).is_none();
        Ok(is_whole.then_some(Step { uid: row.get("uid")?, original: row.get("original")?, operation }))
    };
    Ok(db.conn.prepare_cached(sql)?.query_row([], step).optional()?.flatten())
}
