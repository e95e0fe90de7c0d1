//! What is read is checked as what is written: a file from anywhere may hold names of megabytes and trees of any depth, which
//! this program would never have written and would choke on.

use crate::validate::{FORMULA_LIMIT, NAME_LIMIT, REVIEW_TEXT_LIMIT, TEXT_LIMIT};
use crate::{Error, Result};
use domain::objective::MAX_DEPTH;
use rusqlite::{Connection, ErrorCode};
use std::collections::HashMap;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// A character has at most four bytes.
const WIDEST: usize = 4;
/// Lists of columns, of as many as a spreadsheet has, and what else is as long as it has to be.
const LONGEST: usize = 64 << 20;
/// Trees that were made before there was a limit are read; what is deeper than this was not made by hand.
const DEEPEST: usize = MAX_DEPTH * 8;

/// Columns in which there may be long texts, and how many characters.
const TEXTS: &[(&str, usize)] = &[
    ("description", TEXT_LIMIT),
    ("text", REVIEW_TEXT_LIMIT),
    ("reason", TEXT_LIMIT),
    ("wording", TEXT_LIMIT),
    ("label", TEXT_LIMIT),
    ("formula", FORMULA_LIMIT),
    ("arguments", LONGEST),
    ("mapping", LONGEST),
    ("signature", LONGEST),
    ("folder", TEXT_LIMIT),
    ("content", LONGEST),
    ("attendees", LONGEST),
    ("told", LONGEST),
    ("stage_reason", TEXT_LIMIT),
    ("comparable", TEXT_LIMIT),
    ("plan", LONGEST),
    ("report", LONGEST),
    ("expected", TEXT_LIMIT),
    ("effort", TEXT_LIMIT),
    ("said", LONGEST),
    ("point", TEXT_LIMIT),
    ("about", TEXT_LIMIT),
];

/// How long any check may take, and how many bytes of the file allow a second more: the slowest disks read more.
const PATIENCE: Duration = Duration::from_secs(30);
const BYTES_A_SECOND: u64 = 10_000_000;

/// Checks a file in the time that one of its size can take: one that was made to keep its reader busy is damaged. `None` where
/// the check did not come to an end.
pub(crate) fn in_time<T>(conn: &Connection, check: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
    let size = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
    let size = conn.query_row(size, [], |row| row.get::<_, i64>(0))?.unsigned_abs();
    within(conn, PATIENCE + Duration::from_secs(size / BYTES_A_SECOND), check)
}

fn within<T>(conn: &Connection, time: Duration, check: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
    let interrupt = conn.get_interrupt_handle();
    let (done, wait) = mpsc::channel::<()>();
    let watch = std::thread::spawn(move || {
        if wait.recv_timeout(time) == Err(RecvTimeoutError::Timeout) {
            interrupt.interrupt();
        }
    });
    let checked = check();
    drop(done);
    // It has nothing that could break.
    let _ = watch.join();
    match checked {
        Err(Error::Sql(error)) if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => Ok(None),
        checked => checked.map(Some),
    }
}

/// What is longer or deeper than this program would have written; `None` where nothing is. `tables` are those of the program.
pub(crate) fn beyond<'t>(conn: &Connection, tables: impl Iterator<Item = &'t String>) -> Result<Option<String>> {
    for table in tables {
        // Values are as many as there are, and read one by one.
        if table != "value"
            && let Some(column) = too_long(conn, table)?
        {
            return Ok(Some(format!("column {table}.{column}")));
        }
    }
    too_deep(conn)
}

/// The column of a table in which a text is too long. The length of a text is known without reading it.
fn too_long(conn: &Connection, table: &str) -> Result<Option<String>> {
    let mut asked = conn.prepare("SELECT name FROM pragma_table_info(?1) WHERE type = 'TEXT'")?;
    let columns: Vec<String> = asked.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for column in columns {
        let characters = TEXTS.iter().find(|(name, _)| *name == column).map_or(NAME_LIMIT * 2, |(_, limit)| *limit);
        let longer = format!("SELECT EXISTS (SELECT 1 FROM \"{table}\" WHERE octet_length(\"{column}\") > ?1)");
        if conn.query_row(&longer, [i64::try_from(characters * WIDEST).unwrap_or(i64::MAX)], |row| row.get(0))? {
            return Ok(Some(column));
        }
    }
    Ok(None)
}

/// Whether the objectives lie deeper in each other than anybody lays them.
fn too_deep(conn: &Connection) -> Result<Option<String>> {
    let mut asked = conn.prepare("SELECT id, parent_id FROM objective")?;
    let parents: HashMap<i64, Option<i64>> =
        asked.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let above = |id: &i64| parents.get(id).copied().flatten();
    // So does one that lies in itself.
    let deep = parents.keys().find(|id| std::iter::successors(Some(**id), above).nth(DEEPEST).is_some());
    Ok(deep.map(|id| format!("objective {id}")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ENDLESS: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";

    #[test]
    fn a_check_without_an_end_is_ended() {
        let conn = Connection::open_in_memory().unwrap();
        let ask = |sql: &str| Ok(conn.query_row(sql, [], |row| row.get::<_, i64>(0))?);
        assert_eq!(within(&conn, Duration::from_millis(50), || ask(ENDLESS)).unwrap(), None);
        assert_eq!(in_time(&conn, || ask("SELECT 5")).unwrap(), Some(5), "the next one has its own time");
    }
}
