//! New workspaces get their name when they are complete: a name never leads to half a file.

use crate::connection::{configure, connect};
use crate::database::Database;
use crate::files::{file_error, not_made};
use crate::schema::{SCHEMA, Schema};
use crate::tables::Filling;
use crate::{Error, OpenOptions, Result, Workspace, journal, settings};
use disk::{Identity, Lock, Part, folder_of};
use domain::Settings;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// In bytes: the longest names of files have 255, and that of SQLite's journal ends with `-journal`.
const LONGEST_NAME: usize = 247;

impl Workspace {
    /// A workspace that is gone when it is closed.
    ///
    /// # Errors
    /// Where the settings make no sense.
    pub fn in_memory(settings: &Settings, options: impl Into<OpenOptions>) -> Result<Self> {
        let options = options.into();
        let mut conn = Connection::open_in_memory()?;
        configure(&conn)?;
        SCHEMA.migrate(&mut conn)?;
        settings::write(&conn, settings)?;
        let db = Database::new(conn, options.id_seed)?;
        Self::around(db, None, None, None, false)
    }

    /// Makes a new file and opens it.
    ///
    /// # Errors
    /// Where the file exists already, its folder does not or cannot be written to, or the settings make no sense.
    pub fn create(path: &Path, settings: &Settings, options: impl Into<OpenOptions>) -> Result<Self> {
        Self::create_with(path, settings, options, |_| Ok(()))
    }

    /// Makes a new file, lets `fill` write into it, and opens it. Where that fails, or the program or the computer stops
    /// before the end, there is no file of this name.
    ///
    /// # Errors
    /// As [`Workspace::create`], and what `fill` answers.
    pub fn create_with<E: From<Error>>(
        path: &Path,
        settings: &Settings,
        options: impl Into<OpenOptions>,
        fill: impl FnOnce(&mut Self) -> Result<(), E>,
    ) -> Result<Self, E> {
        Self::named(path, options.into(), |part, options| {
            let mut made = write_settings(part, settings, options)?;
            fill(&mut made)?;
            Ok(made)
        })
    }

    /// Makes a new file of a version of the schema, lets `fill` put rows into its tables, brings it to the newest version and
    /// opens it. Where that fails, or the program or the computer stops before the end, there is no file of this name.
    ///
    /// # Errors
    /// As [`Workspace::create`], what `fill` answers, and where what was filled in cannot be read.
    pub fn create_from_tables<E: From<Error>>(
        path: &Path,
        version: i64,
        options: impl Into<OpenOptions>,
        fill: impl FnOnce(&Filling) -> Result<(), E>,
    ) -> Result<Self, E> {
        Self::named(path, options.into(), |part, options| {
            write_tables(part, version, fill)?;
            let made = Self::open(part, OpenOptions { backups: false, ..options })?;
            made.read_whole()?;
            Ok(made)
        })
    }

    /// Makes a file beside the final one, gives it its name when it is complete, and opens it.
    fn named<E: From<Error>>(
        path: &Path,
        options: OpenOptions,
        make: impl FnOnce(&Path, OpenOptions) -> Result<Self, E>,
    ) -> Result<Self, E> {
        let options = OpenOptions { read_only: false, ..options };
        let path = free_name(path)?;
        // Whoever has the lock of the name is the only one who makes it.
        let lock = Lock::take(&path).ok_or(Error::AlreadyExists(path.clone()))?;
        let mut part = Part::start(&path).map_err(|refused| not_made(&path, refused))?;
        make(part.path(), options)?.close()?;
        journal::tell_apart(part.path()).map_err(|error| file_error(&path, &error))?;
        part.put_new(&path).map_err(|error| not_made(&path, error.into()))?;
        let made = Identity::of(&path);
        drop((part, lock));
        Ok(Self::open(&path, options).inspect_err(|_| take_away(&path, made.as_ref()))?)
    }
}

fn write_tables<E: From<Error>>(
    part: &Path,
    version: i64,
    fill: impl FnOnce(&Filling) -> Result<(), E>,
) -> Result<(), E> {
    let mut conn = connect(part, false)?;
    configure(&conn)?;
    let steps = usize::try_from(version).ok().and_then(|version| SCHEMA.steps.get(..version));
    let steps = steps.ok_or_else(|| Error::NewerFile { path: part.into(), found: version, known: SCHEMA.newest() })?;
    Schema { steps }.migrate(&mut conn)?;
    // Rows may name others that come after them.
    conn.execute_batch("BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON").map_err(Error::from)?;
    fill(&Filling(&conn))?;
    conn.execute_batch("COMMIT").map_err(Error::from)?;
    SCHEMA.migrate(&mut conn)?;
    conn.close().map_err(|(_, error)| Error::from(error))?;
    Ok(())
}

/// Takes a file away that was just made and cannot be opened: who is told that it failed can do it again under the same name.
pub fn take_away(path: &Path, made: Option<&Identity>) {
    if let Some(_held) = Lock::take(path)
        && Identity::of(path).as_ref() == made
    {
        let _ = std::fs::remove_file(path);
        // Where the disk fails, SQLite leaves it behind.
        let _ = std::fs::remove_file(disk::beside(path, "-journal"));
    }
}

/// The path with its folder as the system calls it, if nothing is there.
fn free_name(path: &Path) -> Result<PathBuf> {
    if path.is_dir() {
        return Err(Error::IsFolder(path.into()));
    }
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(Error::AlreadyExists(path.into()));
    }
    let name = path.file_name().ok_or_else(|| Error::IsFolder(path.into()))?;
    if name.len() > LONGEST_NAME {
        return Err(Error::LongFileName(path.into()));
    }
    let folder = std::fs::canonicalize(folder_of(path)).map_err(|error| not_made(path, error.into()))?;
    Ok(folder.join(name))
}

/// Opened for `fill`: without copies, which would bear the wrong name.
fn write_settings(part: &Path, settings: &Settings, options: OpenOptions) -> Result<Workspace> {
    let mut conn = connect(part, false)?;
    configure(&conn)?;
    SCHEMA.migrate(&mut conn)?;
    settings::write(&conn, settings)?;
    conn.close().map_err(|(_, error)| Error::from(error))?;
    Workspace::open(part, OpenOptions { backups: false, ..options })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_cannot_be_opened_goes_with_its_journal_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let [path, journal] = ["x.bellwether", "x.bellwether-journal"].map(|name| folder.path().join(name));
        std::fs::write(&path, "made").unwrap();
        std::fs::write(&journal, "left by SQLite").unwrap();
        take_away(&path, None);
        assert!(path.exists() && journal.exists(), "another file has the name by now");
        take_away(&path, Identity::of(&path).as_ref());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
