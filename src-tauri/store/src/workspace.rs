//! A workspace: one business, one file.

use crate::database::Database;
use crate::schema::{self, SCHEMA, Schema};
use crate::seen::Seen;
use crate::{Error, OpenOptions, ReadOnly, Result, files, journal, open};
use chrono::NaiveDate;
use disk::{Identity, Lock};
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
    /// How the file was when this program looked last.
    pub(crate) seen: Seen,
    /// How it was lost while it was open for writing: moved or overwritten by another program.
    pub(crate) lost: Option<ReadOnly>,
    /// True where another program has written and nobody has looked yet whether the file still holds together.
    pub(crate) unverified: bool,
    pub(crate) backups: bool,
    /// Released after the file is closed.
    pub(crate) lock: Option<Lock>,
    /// The last day for which a daily copy was made or found unnecessary.
    pub(crate) copied_on: Option<NaiveDate>,
    /// The last day on which what is no longer needed was looked for.
    pub(crate) tidied_on: Option<NaiveDate>,
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

    /// True where a file is to be taken for a workspace: it says so itself, or has the ending. Not to be asked of a file that
    /// this program has open, see [`Workspace::is_at`].
    pub fn is_one(path: &Path) -> bool {
        let is_called = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("bellwether"));
        path.is_file() && (is_called || journal::is_workspace(path))
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
        let seen = Seen::of(&db, path.as_deref());
        let (lost, unverified, copied_on, tidied_on) = (None, false, None, None);
        Ok(Self { db, path, read_only, identity, seen, lost, unverified, backups, lock, copied_on, tidied_on })
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
        self.end_reservation()?;
        self.db.conn.close().map_err(|(_, error)| Error::from(error))
    }

    /// The file; none for a workspace in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Why it can only be read; `None` where it can be written.
    pub fn read_only(&self) -> Option<ReadOnly> {
        self.read_only.or(self.lost)
    }

    /// Reads the whole file and says what is wrong with it; `None` where it holds together. Slower and more thorough
    /// than what opening does.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn check(&self) -> Result<Option<String>> {
        if let Some(found) = schema::thorough_fault(&self.db.conn)? {
            return Ok(Some(found));
        }
        let orphan: Option<String> = rusqlite::OptionalExtension::optional(self.db.conn.query_row(
            "SELECT \"table\" || ' refers to a missing ' || parent FROM pragma_foreign_key_check",
            [],
            |row| row.get(0),
        ))?;
        let held = self.keys_hold().and_then(|()| self.files_hold());
        Ok(orphan.or(held.err().map(|error| error.to_string())))
    }
}
