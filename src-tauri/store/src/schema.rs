//! The versions of the file's schema. Released migrations are never edited; new ones are appended, and add columns only
//! at the end of a table, because changesets in the history name columns by their place.

use crate::{Error, Result};
use rusqlite::{Connection, OptionalExtension};
use rusqlite_migration::{M, Migrations};

/// `application_id` of a workspace: "BLWR".
pub(crate) const APPLICATION_ID: i64 = 0x424C_5752;

/// All migrations, oldest first; the version of a file is how many of them it has had.
pub(crate) const SCHEMA: Schema = Schema {
    steps: &[M::up(include_str!("../schema/0001_start.sql")), M::up(include_str!("../schema/0002_judgement.sql"))],
};

/// The steps that lead from an empty file to the newest schema.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Schema {
    pub(crate) steps: &'static [M<'static>],
}

impl Schema {
    /// The newest version that this program knows.
    pub(crate) fn newest(self) -> i64 {
        i64::try_from(self.steps.len()).unwrap_or(i64::MAX)
    }

    /// Brings a file to the newest version, or leaves it as it was.
    pub(crate) fn migrate(self, conn: &mut Connection) -> Result<()> {
        Migrations::from_slice(self.steps).to_latest(conn).map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            other => Error::Unreadable(other.to_string()),
        })
    }
}

pub(crate) fn application_id(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "application_id", |row| row.get(0))
}

pub(crate) fn version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// What `quick_check` finds wrong; `None` where the file holds together.
pub(crate) fn fault(conn: &Connection) -> rusqlite::Result<Option<String>> {
    let answer: Option<String> = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).optional()?;
    Ok(answer.filter(|answer| answer != "ok"))
}
