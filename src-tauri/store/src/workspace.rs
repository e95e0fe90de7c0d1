//! A workspace: one business, one file.

use crate::connection::{content, impatiently};
use crate::database::Database;
use crate::lock::{Identity, Lock};
use crate::schema::{SCHEMA, Schema};
use crate::{Error, OpenOptions, ReadOnly, Result, files, open};
use chrono::NaiveDate;
use std::ops::Deref;
use std::path::{Path, PathBuf};

/// An open workspace. Dereferences to [`Database`], which has everything that reads.
///
/// While it is open for writing it holds SQLite's write reservation on the file, and a lock of its own beside it: other
/// programs can read, none can write. The system releases both when the process ends, however it ends. Between operations
/// the one file holds everything: the rollback journal lives only while an operation is being written.
#[derive(Debug)]
pub struct Workspace {
    pub(crate) db: Database,
    pub(crate) path: Option<PathBuf>,
    pub(crate) read_only: Option<ReadOnly>,
    /// Which file it was when it was opened; `None` in memory.
    pub(crate) identity: Option<Identity>,
    /// What SQLite called the file's content when this program looked last; it calls it otherwise when another has written.
    pub(crate) content: i64,
    /// True where another program has written and nobody has looked yet whether the file still holds together.
    pub(crate) unverified: bool,
    pub(crate) backups: bool,
    /// Released after the file is closed.
    _lock: Option<Lock>,
    /// The last day for which a daily copy was made or found unnecessary.
    pub(crate) copied_on: Option<NaiveDate>,
}

impl Deref for Workspace {
    type Target = Database;

    fn deref(&self) -> &Database {
        &self.db
    }
}

impl Workspace {
    /// Opens a file: checks that it is a workspace and holds together, reserves it, and brings it to the newest schema
    /// after making a copy. Where another program has reserved it, or it is write-protected, it is opened for reading;
    /// [`Workspace::read_only`] says why.
    ///
    /// # Errors
    /// Where there is no such file, it is something else, damaged, or from a newer version. It is never changed then.
    pub fn open(path: &Path, options: impl Into<OpenOptions>) -> Result<Self> {
        Self::open_with(path, options.into(), SCHEMA)
    }

    pub(crate) fn open_with(path: &Path, options: OpenOptions, schema: Schema) -> Result<Self> {
        let path = files::existing_file(path)?;
        let open::Opened { conn, read_only, lock } = open::open(&path, options, schema)?;
        let db = Database::new(conn, options.id_seed)?;
        Self::around(db, Some(path), read_only, lock, options.backups)
    }

    pub(crate) fn around(
        db: Database,
        path: Option<PathBuf>,
        read_only: Option<ReadOnly>,
        lock: Option<Lock>,
        backups: bool,
    ) -> Result<Self> {
        let identity = path.as_deref().and_then(Identity::of);
        let content = content(&db.conn)?;
        Ok(Self { db, path, read_only, identity, content, unverified: false, backups, _lock: lock, copied_on: None })
    }

    /// Looks anew, and takes SQLite's reservation anew: true where another program has written since the last look, so
    /// that nothing that was read before can be relied on.
    ///
    /// SQLite looks whether what it remembers of the file is still right only when a transaction begins. And the
    /// reservation may be gone without a word: the system takes it away where any part of this program closes the file.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn look_anew(&mut self) -> Result<bool> {
        if self.read_only.is_none() && self.path.is_some() {
            if !self.db.conn.is_autocommit() {
                self.db.conn.execute_batch("ROLLBACK")?;
            }
            // Where another program has it, reading goes on without; what wants to write says so.
            let _ = impatiently(&self.db.conn, || self.db.conn.execute_batch("BEGIN IMMEDIATE"));
        }
        let content = content(&self.db.conn)?;
        let changed = content != self.content;
        self.content = content;
        if changed {
            self.unverified = true;
            self.db.forget_segments();
        }
        Ok(changed)
    }

    /// True where the path leads to this workspace's own file. Nothing but this workspace may open that: closing it
    /// anywhere else in the program would take SQLite's locks away.
    pub fn is_at(&self, path: &Path) -> bool {
        self.identity.is_some() && Identity::of(path) == self.identity
    }

    /// Closes the file. Dropping does the same without saying whether it worked.
    ///
    /// # Errors
    /// Where the system refuses.
    pub fn close(self) -> Result<()> {
        if !self.db.conn.is_autocommit() {
            self.db.conn.execute_batch("ROLLBACK")?;
        }
        self.db.conn.close().map_err(|(_, error)| Error::from(error))
    }

    /// The file; none for a workspace in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Why it can only be read; `None` where it can be written.
    pub fn read_only(&self) -> Option<ReadOnly> {
        self.read_only
    }

    /// Reads the whole file and says what is wrong with it; `None` where it holds together. Slower and more thorough
    /// than what opening does.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn check(&self) -> Result<Option<String>> {
        let answer: String = self.db.conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if answer != "ok" {
            return Ok(Some(answer));
        }
        let orphan: Option<String> = rusqlite::OptionalExtension::optional(self.db.conn.query_row(
            "SELECT \"table\" || ' refers to a missing ' || parent FROM pragma_foreign_key_check",
            [],
            |row| row.get(0),
        ))?;
        Ok(orphan)
    }
}
