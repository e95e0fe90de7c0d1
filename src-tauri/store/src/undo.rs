//! Undo and redo: the inverse of a changeset, applied as a new operation.

use crate::database::Database;
use crate::history::changeset::{self, Changeset};
use crate::history::{self, Entry};
use crate::thinned::Thinned;
use crate::transact::unrecorded;
use crate::{Change, Error, Operation, Result, Stamp, Workspace, changes, closed};
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
        let step = next(&self.db, Way::Back)?.ok_or(Error::NothingToUndo)?;
        self.go(&step, Way::Back, stamp)
    }

    /// Brings back what the last undo took back, unless something new was done since.
    ///
    /// # Errors
    /// Where there is nothing, it is of a newer version, or another program changed since what it changed. Nothing is
    /// changed then.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Change> {
        let step = next(&self.db, Way::Forth)?.ok_or(Error::NothingToRedo)?;
        self.go(&step, Way::Forth, stamp)
    }

    fn go(&mut self, step: &Step, way: Way, stamp: &Stamp) -> Result<Change> {
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
        let change = match way {
            Way::Back => apply(&self.db, step, &entry, &changeset.inverted())?,
            Way::Forth => apply(&self.db, step, &entry, &changeset)?,
        };
        self.remember();
        Ok(Change { backup_problem, ..change })
    }
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
