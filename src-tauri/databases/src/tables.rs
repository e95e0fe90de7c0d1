//! The tables and views of a database.

use crate::{Database, Error};
use rusqlite::Connection;

/// More than any program has; they only would fill lists.
const MOST_TABLES: usize = 2_000;

/// What gives rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Rows that are stored.
    Table,
    /// A statement of the file, which makes them.
    View,
}

/// A table or view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Where its rows come from.
    pub kind: Kind,
}

/// A column of a table or view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it was declared as, such as `DATETIME`; empty where it was not.
    pub declared: String,
}

impl Database {
    /// The tables and then the views, by name. Those of SQLite itself and those whose rows a module makes are not among them.
    ///
    /// # Errors
    /// [`Error::Damaged`] where the file cannot be read.
    pub fn tables(&self) -> Result<Vec<Table>, Error> {
        listed(&self.connect()?).map_err(|error| Error::of_file(&error))
    }
}

fn listed(conn: &Connection) -> rusqlite::Result<Vec<Table>> {
    // No pragma: it would have SQLite compile the views. What a module keeps for itself is named after its table.
    let mut statement = conn.prepare(
        "WITH known AS (SELECT name, type, type = 'table' AND sql LIKE 'CREATE VIRTUAL %' AS made FROM sqlite_schema \
         WHERE type IN ('table', 'view')) \
         SELECT name, type FROM known WHERE NOT made AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND NOT EXISTS \
         (SELECT 1 FROM known AS module WHERE module.made AND instr(known.name, module.name || '_') = 1) \
         ORDER BY type, name COLLATE NOCASE",
    )?;
    let found = statement.query_map([], |row| {
        let kind = if row.get_ref(1)?.as_str()? == "view" { Kind::View } else { Kind::Table };
        Ok(Table { name: row.get(0)?, kind })
    })?;
    found.take(MOST_TABLES).collect()
}

/// The columns of a table or view, in its order.
pub(crate) fn columns(conn: &Connection, table: &str) -> rusqlite::Result<Vec<Column>> {
    let mut statement = conn.prepare("SELECT name, type FROM pragma_table_xinfo(?1) WHERE hidden <> 1 ORDER BY cid")?;
    let found = statement.query_map([table], |row| Ok(Column { name: row.get(0)?, declared: row.get(1)? }))?;
    found.collect()
}
