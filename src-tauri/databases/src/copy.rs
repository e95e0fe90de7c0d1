//! A copy of a database, at rest.

use crate::Error;
use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};
use std::ffi::OsString;
use std::fs::{File, Metadata};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A larger file is no shop's: copying it would fill the disk.
const LONGEST: u64 = 4 << 30;
/// So often a copy is begun anew because the file changed under it.
const TRIES: usize = 4;
/// What SQLite leaves beside a database while a program writes to it: committed pages, or pages to be put back.
const BESIDE: [&str; 2] = ["-wal", "-journal"];
/// A value of more bytes is no cell.
const LONGEST_VALUE: i32 = 64 << 20;

/// A database that is read: a copy of the file, which goes when this goes.
#[derive(Debug)]
pub struct Database {
    folder: TempDir,
}

impl Database {
    /// True where the first bytes are those of a database of SQLite 3.
    pub fn is_one(head: &[u8]) -> bool {
        head.starts_with(b"SQLite format 3\0")
    }

    /// True where a program has not yet put into a file all that belongs to it.
    pub fn is_unsettled(path: &Path) -> bool {
        BESIDE.iter().any(|ending| length(&with_ending(path, ending)) > 0)
    }

    /// Copies a database with what belongs to it, and settles the copy. The file is only read, by nobody but this.
    ///
    /// # Errors
    /// [`Error::TooLarge`] beyond 4 GiB, [`Error::Busy`] where it changes all the time, [`Error::Stopped`] once `go_on` says
    /// no, and where the file or the place for the copy cannot be used.
    pub fn copy(path: &Path, go_on: &dyn Fn() -> bool) -> Result<Self, Error> {
        if length(path) > LONGEST {
            return Err(Error::TooLarge);
        }
        for _ in 0..TRIES {
            let database = Self { folder: tempfile::tempdir()? };
            let before = stamps(path);
            let copied = copy_file(path, &database.file(), go_on);
            let mut is_unsettled = false;
            for ending in BESIDE.iter().filter(|ending| length(&with_ending(path, ending)) > 0) {
                is_unsettled = true;
                match copy_file(&with_ending(path, ending), &with_ending(&database.file(), ending), go_on) {
                    // Its program has just put it in.
                    Err(Error::Io(error)) if error.kind() == io::ErrorKind::NotFound => {}
                    copied => copied?,
                }
            }
            copied?;
            if stamps(path) == before {
                if is_unsettled {
                    database.settle()?;
                }
                return Ok(database);
            }
        }
        Err(Error::Busy)
    }

    /// A database whose bytes are in memory.
    ///
    /// # Errors
    /// Where the place for the copy cannot be used.
    pub fn of_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let database = Self { folder: tempfile::tempdir()? };
        std::fs::write(database.file(), bytes)?;
        Ok(database)
    }

    /// The one file that holds all that is read.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("copy.sqlite")
    }

    /// Puts into the copy what was beside it.
    fn settle(&self) -> Result<(), Error> {
        let settled = || -> rusqlite::Result<bool> {
            let conn = Connection::open_with_flags(self.file(), flags(OpenFlags::SQLITE_OPEN_READ_WRITE))?;
            restrict(&conn)?;
            // The first statement that reads rolls back what was not committed.
            let mode: String = conn.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
            let check: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
            Ok(mode == "delete" && check == "ok")
        };
        match settled() {
            Ok(true) => Ok(()),
            Ok(false) => Err(Error::Damaged("quick_check".to_owned())),
            Err(error) => Err(Error::of_file(&error)),
        }
    }

    /// A connection to the copy that can do nothing but read: nobody else has it, so that SQLite needs no lock.
    pub(crate) fn connect(&self) -> Result<Connection, Error> {
        let opened = || -> rusqlite::Result<Connection> {
            let uri = format!("file:{}?immutable=1", escaped(&self.file()));
            let read = flags(OpenFlags::SQLITE_OPEN_READ_ONLY) | OpenFlags::SQLITE_OPEN_URI;
            let conn = Connection::open_with_flags(uri, read)?;
            restrict(&conn)?;
            Ok(conn)
        };
        opened().map_err(|error| Error::of_file(&error))
    }
}

fn flags(way: OpenFlags) -> OpenFlags {
    way | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

/// What the schema of a file can make SQLite do is kept small: it may come from anybody.
fn restrict(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE)?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    conn.set_limit(Limit::SQLITE_LIMIT_WORKER_THREADS, 0)?;
    Ok(())
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

fn length(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |metadata| metadata.len())
}

/// How long a file and what is beside it are, and when they were written.
fn stamps(path: &Path) -> Vec<Option<(u64, std::time::SystemTime)>> {
    let stamp = |metadata: Metadata| Some((metadata.len(), metadata.modified().ok()?));
    let of = |path: &Path| std::fs::metadata(path).ok().and_then(stamp);
    [of(path)].into_iter().chain(BESIDE.iter().map(|ending| of(&with_ending(path, ending)))).collect()
}

fn copy_file(from: &Path, to: &Path, go_on: &dyn Fn() -> bool) -> Result<(), Error> {
    let (mut from, mut to) = (File::open(from)?, File::create(to)?);
    let (mut buffer, mut copied) = (vec![0; 1 << 20], 0);
    loop {
        if !go_on() {
            return Err(Error::Stopped);
        }
        let read = match from.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        copied += read as u64;
        if copied > LONGEST {
            return Err(Error::TooLarge);
        }
        to.write_all(buffer.get(..read).unwrap_or_default())?;
    }
}

/// A path as SQLite reads it in a URI.
fn escaped(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let text = text.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    if text.starts_with('/') { text } else { format!("/{text}") }
}
