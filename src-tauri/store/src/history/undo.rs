//! Undo and redo: the inverse of a changeset, applied as a new operation.

use super::{Entry, append};
use crate::database::Database;
use crate::transact::unrecorded;
use crate::{Change, Error, Operation, Result, Workspace, changes};
use chrono::NaiveDateTime;
use rusqlite::session::{ConflictAction, ConflictType, invert_strm};
use rusqlite::{ErrorCode, OptionalExtension};

/// An operation that can be taken back, or brought back.
struct Step {
    /// The entry that is taken back.
    id: i64,
    /// The entry whose changeset says how.
    original: i64,
    /// What the original operation was, in words.
    label: String,
}

impl Database {
    /// What undo would take back, in words; `None` where there is nothing.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn undo_label(&self) -> Result<Option<String>> {
        Ok(next_undo(self)?.map(|step| step.label))
    }

    /// What redo would bring back, in words; `None` where there is nothing.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn redo_label(&self) -> Result<Option<String>> {
        Ok(next_redo(self)?.map(|step| step.label))
    }
}

impl Workspace {
    /// Takes back the newest operation that is in force.
    ///
    /// # Errors
    /// Where there is none, or another program changed since what it changed. Nothing is changed then.
    pub fn undo(&mut self, now: NaiveDateTime, author: &str) -> Result<Change> {
        let step = next_undo(&self.db)?.ok_or(Error::NothingToUndo)?;
        let operation = Operation::Undo(step.label.clone());
        let backup_problem = self.prepare(&operation, now)?;
        let changeset = inverted(&super::detail::changeset_of(&self.db, step.original)?)?;
        let links = (Some(step.id), None);
        let change = apply(&self.db, &step, links, &changeset, (&operation, now, author))?;
        Ok(Change { backup_problem, ..change })
    }

    /// Brings back what the last undo took back, unless something new was done since.
    ///
    /// # Errors
    /// Where there is nothing, or another program changed since what it changed. Nothing is changed then.
    pub fn redo(&mut self, now: NaiveDateTime, author: &str) -> Result<Change> {
        let step = next_redo(&self.db)?.ok_or(Error::NothingToRedo)?;
        let operation = Operation::Redo(step.label.clone());
        let backup_problem = self.prepare(&operation, now)?;
        let changeset = super::detail::changeset_of(&self.db, step.original)?;
        let links = (None, Some(step.id));
        let change = apply(&self.db, &step, links, &changeset, (&operation, now, author))?;
        Ok(Change { backup_problem, ..change })
    }
}

pub(super) fn inverted(mut changeset: &[u8]) -> Result<Vec<u8>> {
    let mut inverse = Vec::with_capacity(changeset.len());
    invert_strm(&mut changeset, &mut inverse)?;
    Ok(inverse)
}

fn apply(
    db: &Database,
    step: &Step,
    (undo_of, redo_of): (Option<i64>, Option<i64>),
    changeset: &[u8],
    (operation, now, author): (&Operation, NaiveDateTime, &str),
) -> Result<Change> {
    unrecorded(db, || {
        let abort = |_: ConflictType, _| ConflictAction::SQLITE_CHANGESET_ABORT;
        let applied = db.conn.apply_strm(&mut &changeset[..], None::<fn(&str) -> bool>, abort);
        applied.map_err(|error| match error.sqlite_error_code() {
            Some(ErrorCode::OperationAborted | ErrorCode::ConstraintViolation | ErrorCode::SchemaChanged) => {
                Error::UndoConflict(step.label.clone())
            }
            _ => error.into(),
        })?;
        let mut change = changes::read(db, changeset)?.named(operation);
        let entry = Entry {
            operation: operation.code(),
            label: operation.label(),
            time: now,
            author,
            undo_of,
            redo_of,
            original: Some(step.original),
            changeset: None,
        };
        change.history = Some(append(db, &entry, &change)?);
        Ok(change)
    })
}

fn next_undo(db: &Database) -> Result<Option<Step>> {
    step(db, include_str!("next_undo.sql"))
}

fn next_redo(db: &Database) -> Result<Option<Step>> {
    step(db, include_str!("next_redo.sql"))
}

fn step(db: &Database, sql: &str) -> Result<Option<Step>> {
    let found =
        db.conn.prepare_cached(sql)?.query_row([], |row| Ok((row.get("id")?, row.get("original")?))).optional()?;
    let Some((id, original)) = found else { return Ok(None) };
    let label = db
        .conn
        .prepare_cached("SELECT label FROM history WHERE id = ?1")?
        .query_row([original], |row| row.get("label"))?;
    Ok(Some(Step { id, original, label }))
}
