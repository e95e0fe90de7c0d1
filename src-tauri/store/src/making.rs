//! New workspaces get their name when they are complete: a name never leads to half a file.

use crate::connection::{configure, connect};
use crate::database::Database;
use crate::files::{file_error, folder_of, sync_folder};
use crate::lock::Lock;
use crate::schema::{SCHEMA, Schema};
use crate::tables::Filling;
use crate::{Error, OpenOptions, Result, Workspace, journal, settings};
use domain::Settings;
use rusqlite::Connection;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use tempfile::TempPath;

/// At most this many characters of the final name are part of the one before: the longest names of files have 255 bytes.
const NAME_KEPT: usize = 50;

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
        let part = start(&path)?;
        let journal = journal::beside(&part, "-journal");
        let made = finish(part, &path, |part| make(part, options));
        if made.is_err() {
            // Where the disk is full, SQLite leaves it behind.
            let _ = std::fs::remove_file(journal);
        }
        made?;
        drop(lock);
        Ok(Self::open(&path, options)?)
    }
}

fn finish<E: From<Error>>(
    part: TempPath,
    path: &Path,
    make: impl FnOnce(&Path) -> Result<Workspace, E>,
) -> Result<(), E> {
    make(&part)?.close()?;
    Ok(give_name(part, path)?)
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

/// The path with its folder as the system calls it, if nothing is there.
fn free_name(path: &Path) -> Result<PathBuf> {
    if path.is_dir() {
        return Err(Error::IsFolder(path.into()));
    }
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(Error::AlreadyExists(path.into()));
    }
    let name = path.file_name().ok_or_else(|| Error::IsFolder(path.into()))?;
    let folder = folder_of(path);
    let folder = std::fs::canonicalize(folder).map_err(|error| refused(path, &error))?;
    Ok(folder.join(name))
}

/// An empty file beside the final one. It goes away with the answer unless it gets a name.
fn start(path: &Path) -> Result<TempPath> {
    let kept: String = path.file_name().unwrap_or_default().to_string_lossy().chars().take(NAME_KEPT).collect();
    let part = path.with_file_name(format!(".~new.{kept}"));
    // What an earlier try left behind when it was stopped: nobody else has the lock.
    for file in [part.clone(), journal::beside(&part, "-journal")] {
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(refused(path, &error)),
            _ => {}
        }
    }
    File::create_new(&part).map_err(|error| refused(path, &error))?;
    TempPath::try_from_path(part).map_err(|error| refused(path, &error))
}

/// What the system refused about a file that is not there yet.
fn refused(path: &Path, error: &std::io::Error) -> Error {
    let folder = folder_of(path);
    match error.kind() {
        ErrorKind::AlreadyExists => Error::AlreadyExists(path.into()),
        ErrorKind::NotFound | ErrorKind::NotADirectory => Error::FolderNotFound(folder.into()),
        ErrorKind::PermissionDenied => Error::FolderNotWritable(folder.into()),
        _ => file_error(path, error),
    }
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

/// Gives the finished file its name, unless another file has it by now.
fn give_name(part: TempPath, path: &Path) -> Result<()> {
    if let Err(unnamed) = part.persist_noclobber(path) {
        if unnamed.error.kind() == ErrorKind::AlreadyExists || std::fs::symlink_metadata(path).is_ok() {
            return Err(Error::AlreadyExists(path.into()));
        }
        // Some file systems cannot promise to replace nothing; there is nothing that could be replaced.
        unnamed.path.persist(path).map_err(|unnamed| refused(path, &unnamed.error))?;
    }
    sync_folder(path);
    Ok(())
}
