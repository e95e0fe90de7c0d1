//! One operation, one transaction, one changeset.

use crate::changes::Change;
use crate::closed::Closed;
use crate::copies::Reason;
use crate::database::Database;
use crate::history::{self, Entry};
use crate::packed::Packed;
use crate::value_changes::ValueChanges;
use crate::{Entity, Error, Operation, ReadOnly, Result, Stamp, Workspace, open};
use chrono::NaiveDateTime;
use domain::MeasureId;
use rusqlite::ErrorCode;
use rusqlite::session::Session;
use std::cell::RefCell;
use std::ops::Deref;
use std::sync::Arc;

/// A transaction that is being written. Dereferences to [`Database`]: it reads what it has written.
#[derive(Debug)]
pub struct Tx<'w> {
    db: &'w Database,
    now: NaiveDateTime,
    /// What happens to values; `None` where it is taken back anyway.
    pub(crate) values: RefCell<Option<ValueChanges>>,
}

impl Deref for Tx<'_> {
    type Target = Database;

    fn deref(&self) -> &Database {
        self.db
    }
}

impl Tx<'_> {
    /// The time of the operation.
    pub fn now(&self) -> NaiveDateTime {
        self.now
    }

    /// The given identifier, or a new one where it is 0.
    pub(crate) fn id_or_new(&self, id: i64) -> i64 {
        if id == 0 { self.ids.next() } else { id }
    }

    /// Deletes everything that is a part of the thing with that identifier.
    pub(crate) fn delete_parts(&self, of: Entity, id: i64) -> Result<()> {
        for (other, column) in of.survivors() {
            let sql = format!("UPDATE {} SET {column} = NULL WHERE {column} = ?1", other.table());
            self.conn.execute(&sql, [id])?;
        }
        for (part, column) in of.parts() {
            if part == Entity::Value {
                self.delete_values_of(MeasureId(id))?;
            } else {
                if part.parts().next().is_some() {
                    let sql = format!("SELECT id FROM {} WHERE {column} = ?1", part.table());
                    let mut statement = self.conn.prepare_cached(&sql)?;
                    let ids: Vec<i64> =
                        statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
                    ids.into_iter().try_for_each(|id| self.delete_parts(part, id))?;
                }
                self.conn.execute(&format!("DELETE FROM {} WHERE {column} = ?1", part.table()), [id])?;
            }
        }
        Ok(())
    }
}

/// Takes everything back when it goes, unless the work was committed: also where the work panics.
struct Undone<'w>(&'w Database);

impl Drop for Undone<'_> {
    fn drop(&mut self) {
        if !self.0.conn.is_autocommit() {
            // There is nobody to tell; without a commit SQLite takes it back in any case, at the latest on opening.
            let _ = self.0.conn.execute_batch("ROLLBACK");
        }
        self.0.forget_segments();
        // Where another program was quicker, the next operation says so.
        let _ = self.0.conn.execute_batch("BEGIN IMMEDIATE");
    }
}

impl Workspace {
    /// Carries out one operation: all of it or nothing. What it changes is recorded in the history, with the stamp and
    /// the operation; an operation that changes nothing leaves no entry.
    ///
    /// # Errors
    /// What `work` answers, or why nothing can be saved. Nothing is changed then.
    pub fn transact<T, E: From<Error>>(
        &mut self,
        operation: Operation,
        stamp: &Stamp,
        work: impl FnOnce(&Tx) -> Result<T, E>,
    ) -> Result<(T, Change), E> {
        let now = stamp.clock();
        let backup_problem = self.prepare(&operation, now)?;
        let undone = Undone(&self.db);
        let (answer, changeset, change) = record(&self.db, &operation, now, work)?;
        let mut change = change.named(&operation);
        change.backup_problem = backup_problem;
        let Some(changeset) = changeset else { return Ok((answer, change)) };
        let entry = Entry::done(&operation, stamp, changeset);
        change.history = Some(history::append(&self.db, &entry, &change)?);
        commit(&self.db)?;
        std::mem::forget(undone);
        self.remember();
        Ok((answer, change))
    }

    /// Does the work and takes it back: what it answers is what an operation would answer. For previews.
    ///
    /// # Errors
    /// What `work` answers, or why nothing can be written at all.
    pub fn rehearse<T, E: From<Error>>(
        &mut self,
        now: NaiveDateTime,
        work: impl FnOnce(&Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        self.hold()?;
        let _undone = Undone(&self.db);
        work(&Tx { db: &self.db, now, values: RefCell::new(None) })
    }

    /// Does what is no operation of the owner's and stands in no history: keeping the bytes of files, and letting them go.
    ///
    /// # Errors
    /// What `work` answers, or why nothing can be saved.
    pub fn tend_files<T>(&mut self, now: NaiveDateTime, work: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
        self.hold()?;
        let tx = Tx { db: &self.db, now, values: RefCell::new(None) };
        let answer = unrecorded(&self.db, || work(&tx))?;
        self.remember();
        Ok(answer)
    }

    /// Everything that has to be right before the first change is written. Answers why the daily copy failed, if so.
    pub(crate) fn prepare(&mut self, operation: &Operation, now: NaiveDateTime) -> Result<Option<Arc<Error>>> {
        self.hold()?;
        if matches!(operation, Operation::Import(_) | Operation::ImportIntoClosed(_) | Operation::ReadAgain { .. }) {
            self.copy_before(now, Reason::BeforeImport)?;
        }
        let problem = self.copy_daily(now)?.map(Arc::new);
        if problem.is_none() && self.is_tidying_due(now) {
            // What could not be done today is done another day.
            let _ = self.thin(now);
            let _ = self.compact();
            self.hold()?;
        }
        Ok(problem)
    }

    /// True once a day, for a workspace of which copies are made: what is tidied away is in the copy of the day.
    fn is_tidying_due(&mut self, now: NaiveDateTime) -> bool {
        let today = Some(now.date());
        let is_due = self.backups && self.path.is_some() && self.tidied_on != today;
        self.tidied_on = today;
        is_due
    }

    /// Thins what was done long ago.
    fn thin(&mut self, now: NaiveDateTime) -> Result<()> {
        let old = self.db.thinnable(now)?;
        if !old.is_empty() {
            unrecorded(&self.db, || self.db.thin(&old))?;
            self.remember();
        }
        Ok(())
    }

    /// Makes sure that this workspace has the write reservation, and that what it writes to is what it has read.
    pub(crate) fn hold(&mut self) -> Result<()> {
        self.look_anew()?;
        match self.read_only() {
            None => {}
            Some(ReadOnly::Moved) => return Err(Error::Moved),
            Some(ReadOnly::Overwritten) => return Err(Error::Overwritten),
            Some(ReadOnly::OutOfReach) => return Err(Error::OutOfReach(self.path.clone().unwrap_or_default())),
            Some(reason) => return Err(Error::ReadOnly(reason)),
        }
        if self.db.conn.is_autocommit() {
            self.db.conn.execute_batch("BEGIN IMMEDIATE")?;
        }
        if let (true, Some(path)) = (self.unverified, self.path.as_deref()) {
            open::verify_again(&self.db.conn, path)?;
            self.unverified = false;
        }
        Ok(())
    }
}

/// Does the work under SQLite's session extension, which records all tables but the values; these record themselves. There
/// is no changeset where nothing changed.
fn record<T, E: From<Error>>(
    db: &Database,
    operation: &Operation,
    now: NaiveDateTime,
    work: impl FnOnce(&Tx) -> Result<T, E>,
) -> Result<(T, Option<Packed>, Change), E> {
    let mut session = Session::new(&db.conn).map_err(Error::from)?;
    session.table_filter(Some(|table: &str| Entity::of_table(table).is_some_and(|entity| entity != Entity::Value)));
    session.attach(None::<&str>).map_err(Error::from)?;
    let tx = Tx { db, now, values: RefCell::new(Some(ValueChanges::new(Closed::of(db)?))) };
    let answer = work(&tx)?;
    let mut changeset = Vec::new();
    session.changeset_strm(&mut changeset).map_err(Error::from)?;
    let values = tx.values.into_inner().unwrap_or_default();
    if let Some(closed) = values.closed() {
        closed.agrees_to(db, operation)?;
    }
    let (changeset, change) = values.joined_to(db, &changeset)?;
    Ok((answer, changeset, change))
}

/// Writes the transaction to the file and takes the reservation for the next one.
pub(crate) fn commit(db: &Database) -> Result<()> {
    let last = db.newest_entry()?;
    if let Err(error) = db.conn.execute_batch("COMMIT") {
        if !db.conn.is_autocommit() {
            db.conn.execute_batch("ROLLBACK")?;
        }
        // An operation is saved from the moment on in which its journal is gone. What fails after that, such as to have the
        // folder written to the disk, has taken nothing back.
        let is_of_disk = error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure);
        if !is_of_disk || db.newest_entry().ok().flatten() != last {
            return Err(error.into());
        }
    }
    // Where another program was quicker, the next operation says so.
    let _ = db.conn.execute_batch("BEGIN IMMEDIATE");
    Ok(())
}

/// Runs `work` as a transaction without recording it: for undo and redo, whose changes the history has already.
pub(crate) fn unrecorded<T>(db: &Database, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let undone = Undone(db);
    let answer = work()?;
    commit(db)?;
    db.forget_segments();
    std::mem::forget(undone);
    Ok(answer)
}
