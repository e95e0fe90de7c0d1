//! The versions of the file's schema. Released migrations are never edited; new ones are appended, and add columns only
//! at the end of a table, because changesets in the history name columns by their place.

use crate::ids::hashed;
use crate::naming::source_name;
use crate::packed::Packed;
use crate::stamp::AuthorId;
use crate::{Error, Result, bounds};
use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, ffi};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// `application_id` of a workspace: "BLWR".
pub(crate) const APPLICATION_ID: i64 = 0x424C_5752;

/// The version from which on operations have names.
const NAMED: i64 = 3;

/// All migrations, oldest first; the version of a file is how many of them it has had.
pub(crate) const SCHEMA: Schema = Schema {
    steps: &[
        include_str!("../schema/0001_start.sql"),
        include_str!("../schema/0002_judgement.sql"),
        include_str!("../schema/0003_together.sql"),
        include_str!("../schema/0004_sureness.sql"),
        include_str!("../schema/0005_settling.sql"),
        include_str!("../schema/0006_distinct.sql"),
        include_str!("../schema/0007_sources.sql"),
        include_str!("../schema/0008_control_totals.sql"),
        include_str!("../schema/0009_packs.sql"),
        include_str!("../schema/0010_plans.sql"),
        include_str!("../schema/0011_reviews.sql"),
        include_str!("../schema/0012_slopes_and_order.sql"),
        include_str!("../schema/0013_life_of_kpis.sql"),
        include_str!("../schema/0014_versions_and_repeats.sql"),
    ],
};

/// The steps that lead from an empty file to the newest schema.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Schema {
    pub(crate) steps: &'static [&'static str],
}

impl Schema {
    /// The newest version that this program knows.
    pub(crate) fn newest(self) -> i64 {
        i64::try_from(self.steps.len()).unwrap_or(i64::MAX)
    }

    /// Brings a file to the newest version, or leaves it as it was.
    pub(crate) fn migrate(self, conn: &mut Connection) -> Result<()> {
        add_functions(conn)?;
        let all = conn.transaction()?;
        let had = usize::try_from(version(&all)?).unwrap_or(usize::MAX);
        for (number, step) in (1_i64..).zip(self.steps).skip(had) {
            all.execute_batch(step)?;
            all.pragma_update(None, "user_version", number)?;
        }
        Ok(all.commit()?)
    }
}

impl Schema {
    /// What of a file is not as this program makes it; `None` where all is. Files come from anywhere: a view in place of
    /// a table, a check, a computed column or an index over an expression would be run by whoever only looks at the file.
    pub(crate) fn stranger(self, conn: &Connection, version: i64) -> Result<Option<String>> {
        let made = self.made(version)?;
        let found = tables(conn)?;
        if let Some((name, _)) = made.tables.iter().find(|(name, text)| found.get(*name) != Some(*text)) {
            return Ok(Some(format!("table {name}")));
        }
        let found = computed_indexes(conn)?;
        let on_own = |(name, (table, text)): &(&String, &(String, String))| {
            made.tables.contains_key(table) && made.indexes.get(*name).map(|(_, text)| text) != Some(text)
        };
        Ok(found.iter().find(on_own).map(|(name, _)| format!("index {name}")))
    }

    /// What an empty file of that version is made of.
    fn made(self, version: i64) -> Result<Arc<Made>> {
        let steps = usize::try_from(version).ok().and_then(|version| self.steps.get(..version)).unwrap_or_default();
        let mut all = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = all.get(steps) {
            return Ok(known.clone());
        }
        let mut conn = Connection::open_in_memory()?;
        Self { steps }.migrate(&mut conn)?;
        let made = Arc::new(Made { tables: tables(&conn)?, indexes: computed_indexes(&conn)? });
        all.insert(steps, made.clone());
        Ok(made)
    }
}

/// What a file is made of: its tables and views, and its indexes over expressions or over some rows only, with their tables.
#[derive(Debug)]
struct Made {
    tables: BTreeMap<String, String>,
    indexes: BTreeMap<String, (String, String)>,
}

/// By their steps. Making an empty file takes longer than looking at one, and each safety copy is looked at.
static MADE: Mutex<BTreeMap<&[&str], Arc<Made>>> = Mutex::new(BTreeMap::new());

/// Indexes over expressions or over some rows only, with their tables and how they were made.
fn computed_indexes(conn: &Connection) -> Result<BTreeMap<String, (String, String)>> {
    let listed = "SELECT name, tbl_name, sql FROM sqlite_schema AS made WHERE type = 'index' AND sql IS NOT NULL AND (
        EXISTS (SELECT 1 FROM pragma_index_xinfo(made.name) WHERE cid = -2)
        OR EXISTS (SELECT 1 FROM pragma_index_list(made.tbl_name) AS one WHERE one.name = made.name AND partial))";
    let mut statement = conn.prepare(listed)?;
    let row = |row: &Row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?)));
    Ok(statement.query_map([], row)?.collect::<rusqlite::Result<_>>()?)
}

/// How tables and views were made, by their names, without what SQLite may write in one way or another.
fn tables(conn: &Connection) -> Result<BTreeMap<String, String>> {
    let listed =
        "SELECT name, type || sql FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'";
    let mut statement = conn.prepare(listed)?;
    let row = |row: &Row| Ok((row.get(0)?, row.get::<_, Option<String>>(1)?.unwrap_or_default()));
    let rows: Vec<(String, String)> = statement.query_map([], row)?.collect::<rusqlite::Result<_>>()?;
    let plain = |text: String| text.chars().filter(|c| !c.is_whitespace() && *c != '"').collect();
    Ok(rows.into_iter().map(|(name, text)| (name, plain(text))).collect())
}

/// What the steps need beyond SQL.
fn add_functions(conn: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_DIRECTONLY;
    let failed = |error: Error| rusqlite::Error::UserFunctionError(Box::new(error));
    conn.create_scalar_function("deflated", 1, flags, move |arguments| {
        let bytes: Option<Vec<u8>> = arguments.get(0)?;
        bytes.as_deref().map(|bytes| Ok(Packed::of(bytes)?.pieces().concat())).transpose().map_err(failed)
    })?;
    conn.create_scalar_function("author_id", 1, flags, |arguments| Ok(AuthorId::of(&arguments.get::<String>(0)?).0))?;
    conn.create_scalar_function("source_name", 1, flags, |arguments| Ok(source_name(&arguments.get::<String>(0)?)))?;
    // Of any number of columns; NULL counts as nothing.
    conn.create_scalar_function("hashed", -1, flags, |arguments| {
        let columns = (0..arguments.len()).map(|place| match arguments.get_raw(place) {
            ValueRef::Null => Vec::new(),
            ValueRef::Integer(number) => number.to_be_bytes().to_vec(),
            ValueRef::Real(number) => number.to_be_bytes().to_vec(),
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.to_vec(),
        });
        let columns: Vec<Vec<u8>> = columns.collect();
        let parts: Vec<&[u8]> = columns.iter().map(Vec::as_slice).collect();
        Ok(hashed(&parts, 0))
    })?;
    Ok(())
}

/// The name of the first operation; `None` where there was none. Before version 3 it is the one that it will get.
pub(crate) fn first_operation(conn: &Connection, version: i64) -> Result<Option<i64>> {
    let named = "SELECT uid FROM history ORDER BY id LIMIT 1";
    let unnamed = "SELECT hashed(id, time, author, operation, label, changeset) FROM history ORDER BY id LIMIT 1";
    if version < NAMED {
        add_functions(conn)?;
    }
    let first = if version < NAMED { unnamed } else { named };
    Ok(conn.query_row(first, [], |row| row.get(0)).optional()?)
}

/// How many operations there were.
pub(crate) fn operations(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT coalesce(max(id), 0) FROM history", [], |row| row.get(0))?)
}

pub(crate) fn application_id(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "application_id", |row| row.get(0))
}

pub(crate) fn version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// What is wrong with a file, as far as opening it looks; `None` where it holds together.
///
/// # Errors
/// Where the disk does not give what is in the file: that says nothing about it.
pub(crate) fn fault(conn: &Connection) -> Result<Option<String>> {
    let made = SCHEMA.made(version(conn)?)?;
    let found = bounds::in_time(conn, || match held_together(conn, "quick_check", &made.tables)? {
        None => bounds::beyond(conn, made.tables.keys()),
        found => Ok(found),
    })?;
    Ok(found.unwrap_or_else(without_end))
}

/// What SQLite's thorough check finds wrong.
pub(crate) fn thorough_fault(conn: &Connection) -> Result<Option<String>> {
    let made = SCHEMA.made(version(conn)?)?;
    let found = bounds::in_time(conn, || held_together(conn, "integrity_check", &made.tables))?;
    Ok(found.unwrap_or_else(without_end))
}

/// The table of a text that is none, because its bytes are not UTF-8: SQLite does not look at them.
pub(crate) fn unreadable_text(conn: &Connection) -> Result<Option<String>> {
    for table in SCHEMA.made(version(conn)?)?.tables.keys() {
        let mut statement = conn.prepare(&format!("SELECT * FROM {table}"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                if matches!(row.get_ref(column)?, ValueRef::Text(bytes) if std::str::from_utf8(bytes).is_err()) {
                    return Ok(Some(format!("a text of {table}")));
                }
            }
        }
    }
    Ok(None)
}

/// What is told of a file whose check does not come to an end.
fn without_end() -> Option<String> {
    Some("the check does not come to an end".to_owned())
}

/// What a check of SQLite finds. Where somebody has added tables, those of the program are checked one by one: the checks of
/// the others are not run.
fn held_together(conn: &Connection, check: &str, own: &BTreeMap<String, String>) -> Result<Option<String>> {
    if tables(conn)?.keys().all(|name| own.contains_key(name)) {
        return found_by(conn, &format!("PRAGMA {check}(1)"));
    }
    for table in own.keys() {
        let found = found_by(conn, &format!("PRAGMA {check}('{table}')"))?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// What one of SQLite's checks finds wrong.
fn found_by(conn: &Connection, check: &str) -> Result<Option<String>> {
    let answer: Option<String> = conn.query_row(check, [], |row| row.get(0)).optional()?;
    let found = answer.filter(|answer| answer != "ok");
    match found.as_deref().and_then(code_in).map(ffi::Error::new) {
        Some(failure) if failure.code != ErrorCode::DatabaseCorrupt => {
            Err(rusqlite::Error::SqliteFailure(failure, None).into())
        }
        _ => Ok(found),
    }
}

/// The code of SQLite that stands in a finding, such as "Tree 3 page 7: unable to get the page. error code=266".
fn code_in(found: &str) -> Option<i32> {
    let (_, code) = found.split_once("error code")?;
    let digits = code.trim_start_matches([' ', '=']);
    digits.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_fails_is_not_taken_for_damage() {
        assert_eq!(
            code_in("*** in database main ***\nTree 3 page 7: unable to get the page. error code=266"),
            Some(266)
        );
        assert_eq!(code_in("Tree 3 page 7: btreeInitPage() returns error code 11"), Some(11));
        assert_eq!(code_in("wrong # of entries in index value_5"), None);
    }
}
