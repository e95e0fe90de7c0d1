//! Opening files: what they are, whether they hold together, and who may write to them.

use crate::connection::{configure, connect, impatiently};
use crate::copies::{self, Reason};
use crate::files::file_error;
use crate::progress::unfollowed;
use crate::schema::{self, Schema};
use crate::{DiskFault, Error, OpenOptions, ReadOnly, Result, backup, journal};
use disk::Lock;
use rusqlite::{Connection, ErrorCode, ffi};
use std::path::Path;
use std::time::Duration;

/// An open file.
pub(crate) struct Opened {
    pub(crate) conn: Connection,
    /// Why it can only be read, if so.
    pub(crate) read_only: Option<ReadOnly>,
    /// Held where it can be written.
    pub(crate) lock: Option<Lock>,
}

/// Opens a workspace.
pub(crate) fn open(path: &Path, options: OpenOptions, schema: Schema) -> Result<Opened> {
    unless_unread(path, || open_sound(path, options, schema).map_err(|error| refused(path, error)))
}

/// SQLite calls a file malformed of which the system did not give a part. So where that is found the file is read to its end,
/// which says whether it can be, and then looked at once more.
fn unless_unread<T>(path: &Path, look: impl Fn() -> Result<T>) -> Result<T> {
    match look() {
        Err(Error::Damaged { .. }) => {
            let unread = |error: std::io::Error| Error::Disk { fault: DiskFault::Read, detail: error.to_string() };
            disk::read_to_end(path).map_err(unread)?;
            look()
        }
        answer => answer,
    }
}

/// What SQLite cannot read of a file on opening is damage.
fn refused(path: &Path, error: Error) -> Error {
    match error {
        Error::Unreadable(detail) => damaged(path, detail),
        other => other,
    }
}

fn open_sound(path: &Path, options: OpenOptions, schema: Schema) -> Result<Opened> {
    let lock = if options.read_only { None } else { Lock::take(path) };
    if lock.as_ref().is_some_and(Lock::is_held) {
        journal::put_strangers_aside(path).map_err(|error| file_error(path, &error))?;
        disk::remove_leftovers(disk::folder_of(path));
        copies::remove_leftovers(path);
    }
    // Without the lock not even an interrupted operation is taken back: it may be another program's that goes on.
    let mut conn = connect(path, lock.is_none())?;
    // First of all: everything else would read the schema of what may be any file.
    let version = identify(&conn, path, schema).map_err(|error| match error {
        Error::NeedsRecovery(_) if lock.is_none() && !options.read_only => Error::Busy,
        other => other,
    })?;
    configure(&conn)?;
    let read_only = match &lock {
        _ if options.read_only => Some(ReadOnly::Asked),
        None => Some(ReadOnly::OpenElsewhere),
        Some(_) => reserve(&conn, version)?,
    };
    verify(&conn, path)?;
    if version < schema.newest() {
        // What is written anew is looked at more closely than what is read: what the quick check does not see would be carried along.
        sound(path, schema::thorough_fault(&conn)?)?;
        sound(path, schema::unreadable_text(&conn)?)?;
        conn = migrate(conn, path, options, schema, read_only)?;
    }
    if read_only.is_some() {
        conn.pragma_update(None, "query_only", true)?;
    }
    Ok(Opened { conn, lock: lock.filter(|_| read_only.is_none()), read_only })
}

/// Connects to a workspace that is open already once more, without reading it whole.
pub(crate) fn reopen(path: &Path, read_only: bool) -> Result<Connection> {
    let conn = connect(path, read_only)?;
    if identify(&conn, path, schema::SCHEMA)? < schema::SCHEMA.newest() {
        // It was of the newest version.
        return Err(Error::Overwritten);
    }
    configure(&conn)?;
    if read_only {
        conn.pragma_update(None, "query_only", true)?;
    }
    Ok(conn)
}

/// Checks a file as opening does, and leaves it alone.
pub(crate) fn check(path: &Path) -> Result<()> {
    unless_unread(path, || {
        let conn = connect(path, true)?;
        identify(&conn, path, schema::SCHEMA)?;
        configure(&conn).and_then(|()| verify(&conn, path)).map_err(|error| refused(path, error))
    })
}

/// The schema version of a workspace. Refuses other files and newer ones.
fn identify(conn: &Connection, path: &Path, schema: Schema) -> Result<i64> {
    let header = schema::application_id(conn).and_then(|id| Ok((id, schema::version(conn)?)));
    let (id, version) = header.map_err(|error| header_error(path, error))?;
    if id != schema::APPLICATION_ID {
        return Err(Error::NotAWorkspace(path.into()));
    }
    if version < 1 {
        // A workspace gets its name when it is complete, so that it has a version.
        return Err(damaged(path, format!("version {version}")));
    }
    if version > schema.newest() {
        return Err(Error::NewerFile { path: path.into(), found: version, known: schema.newest() });
    }
    match schema.stranger(conn, version)? {
        None => Ok(version),
        Some(stranger) => Err(damaged(path, stranger)),
    }
}

fn header_error(path: &Path, error: rusqlite::Error) -> Error {
    let extended = error.sqlite_error().map(|failure| failure.extended_code);
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => Error::NotAWorkspace(path.into()),
        Some(ErrorCode::DatabaseCorrupt) => damaged(path, error.to_string()),
        Some(ErrorCode::ReadOnly) if extended == Some(ffi::SQLITE_READONLY_ROLLBACK) => {
            Error::NeedsRecovery(path.into())
        }
        Some(ErrorCode::CannotOpen) if disk::beside(path, "-journal").exists() => Error::NeedsRecovery(path.into()),
        _ => error.into(),
    }
}

pub(crate) fn damaged(path: &Path, detail: String) -> Error {
    Error::Damaged { path: path.into(), detail, backup: copies::newest_of_damaged(path) }
}

/// Refuses a file that another program has written to while it was open, unless it is a workspace that holds together.
pub(crate) fn verify_again(conn: &Connection, path: &Path) -> Result<()> {
    identify(conn, path, schema::SCHEMA).and_then(|_| verify(conn, path)).map_err(|error| refused(path, error))
}

/// Refuses a file that does not hold together.
fn verify(conn: &Connection, path: &Path) -> Result<()> {
    sound(path, schema::fault(conn)?)
}

fn sound(path: &Path, fault: Option<String>) -> Result<()> {
    fault.map_or(Ok(()), |fault| Err(damaged(path, fault)))
}

/// Takes the write reservation, or says why it cannot be had.
fn reserve(conn: &Connection, version: i64) -> Result<Option<ReadOnly>> {
    if conn.is_readonly(rusqlite::MAIN_DB)? {
        return Ok(Some(ReadOnly::FileProtected));
    }
    leave_wal(conn)?;
    let reserved = impatiently(conn, || conn.execute_batch("BEGIN IMMEDIATE"))?;
    match reserved.as_ref().err().and_then(rusqlite::Error::sqlite_error_code) {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => return Ok(Some(ReadOnly::OpenElsewhere)),
        Some(ErrorCode::ReadOnly) => return Ok(Some(ReadOnly::FileProtected)),
        _ => reserved?,
    }
    // Writing needs a journal beside the file. A write that is taken back at once shows whether there can be one.
    let probe = conn.pragma_update(None, "user_version", version);
    // What the system refused SQLite has taken back by itself.
    if !conn.is_autocommit() {
        conn.execute_batch("ROLLBACK")?;
    }
    match probe.as_ref().err().and_then(rusqlite::Error::sqlite_error_code) {
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            return Ok(Some(ReadOnly::FolderProtected));
        }
        // A full or failing disk must not keep anyone from reading; writing will say so.
        Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) | None => {}
        Some(_) => probe?,
    }
    conn.execute_batch("BEGIN IMMEDIATE")?;
    Ok(None)
}

/// Another tool may have switched the file to a write-ahead log, which keeps part of it in a second file.
fn leave_wal(conn: &Connection) -> Result<()> {
    let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if mode == "wal" {
        // Refused while somebody else reads it; then the log stays until the next time.
        let _ = conn.pragma_update_and_check(None, "journal_mode", "delete", |row| row.get::<_, String>(0));
    }
    Ok(())
}

/// Brings the file to the newest schema after making a copy of it. What can only be read is migrated in memory.
fn migrate(
    mut conn: Connection,
    path: &Path,
    options: OpenOptions,
    schema: Schema,
    read_only: Option<ReadOnly>,
) -> Result<Connection> {
    if read_only.is_some() {
        let mut copy = Connection::open_in_memory()?;
        rusqlite::backup::Backup::new(&conn, &mut copy)?.run_to_completion(1000, Duration::from_millis(20), None)?;
        configure(&copy)?;
        schema.migrate(&mut copy)?;
        return Ok(copy);
    }
    if options.backups {
        backup::copy_before(path, options.now, Reason::BeforeUpdate, &unfollowed)?;
    }
    conn.execute_batch("ROLLBACK")?;
    schema.migrate(&mut conn)?;
    conn.execute_batch("BEGIN IMMEDIATE")?;
    Ok(conn)
}
