//! Connections to SQLite files, with what holds for all of them.

use crate::files::file_error;
use crate::{Error, Result};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How long to wait for another program that is writing at this moment.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long to wait for the write reservation: whoever has it keeps it, except in the instant between two operations.
const RESERVATION_PATIENCE: Duration = Duration::from_millis(250);

/// The most bytes in one text, blob or row: what an operation has changed is the longest that there is in a file.
const LONGEST: i32 = 512 << 20;

/// Opens a file.
pub(crate) fn connect(path: &Path, read_only: bool) -> Result<Connection> {
    let access = if read_only { OpenFlags::SQLITE_OPEN_READ_ONLY } else { OpenFlags::SQLITE_OPEN_READ_WRITE };
    let conn = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|error| cannot_open(path, error))?;
    conn.busy_timeout(PATIENCE)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST)?;
    Ok(conn)
}

/// SQLite does not say why it cannot open a file; the system does. Asked for a file that SQLite could not open only: this
/// process has no lock on it that could be lost.
fn cannot_open(path: &Path, error: rusqlite::Error) -> Error {
    if error.sqlite_error_code() != Some(ErrorCode::CannotOpen) {
        return error.into();
    }
    match std::fs::File::open(path) {
        Err(error) => file_error(path, &error),
        Ok(_) => error.into(),
    }
}

/// Settings of a connection. Files come by mail from anywhere, so their schema is not trusted to run anything.
pub(crate) fn configure(conn: &Connection) -> Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_prepared_statement_cache_capacity(64);
    // The cache takes a large import without writing to the file before its end. EXTRA: what was said to be saved is
    // still there after a power cut in the next moment.
    conn.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;
         PRAGMA synchronous = EXTRA;",
    )?;
    Ok(())
}

/// Does something without waiting long for another program.
pub(crate) fn impatiently<T>(conn: &Connection, work: impl FnOnce() -> T) -> Result<T> {
    conn.busy_timeout(RESERVATION_PATIENCE)?;
    let done = work();
    conn.busy_timeout(PATIENCE)?;
    Ok(done)
}

/// A number that is another one after another program has written to the file.
pub(crate) fn content(conn: &Connection) -> Result<i64> {
    let mut statement = conn.prepare_cached("PRAGMA data_version")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// Runs a statement that needs room for a copy of the file, which is then on the disk and not in memory.
pub(crate) fn between_operations(conn: &Connection, statement: &str) -> Result<()> {
    conn.execute_batch("PRAGMA temp_store = FILE")?;
    let done = conn.execute_batch(statement);
    conn.execute_batch("PRAGMA temp_store = MEMORY")?;
    Ok(done?)
}
