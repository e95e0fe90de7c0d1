//! The changesets that the history keeps.

use crate::database::Database;
use crate::packed::inflated;
use crate::{Error, Result, schema};
use rusqlite::OptionalExtension;
use rusqlite::session::invert_strm;

/// The changeset of an entry that has its own.
///
/// # Errors
/// Where it is of a newer version of the file than this one: SQLite would leave out without a word what it does not know
/// of it.
pub(crate) fn of(db: &Database, original: i64) -> Result<Vec<u8>> {
    let mut statement = db.conn.prepare_cached("SELECT schema_version, changeset FROM history WHERE uid = ?1")?;
    let (version, packed): (i64, Option<Vec<u8>>) =
        statement.query_row([original], |row| Ok((row.get("schema_version")?, row.get("changeset")?)))?;
    let known = schema::version(&db.conn)?;
    if version > known {
        return Err(Error::NewerOperation { found: version, known });
    }
    inflated(&packed.ok_or_else(|| Error::Unreadable(format!("history {original} has no changeset")))?)
}

/// The changeset that takes another one back.
pub(crate) fn inverted(mut changeset: &[u8]) -> Result<Vec<u8>> {
    let mut inverse = Vec::with_capacity(changeset.len());
    invert_strm(&mut changeset, &mut inverse)?;
    Ok(inverse)
}

/// What an entry did, whether it was done, undone or redone.
pub(crate) fn effect_of(db: &Database, id: i64) -> Result<Vec<u8>> {
    let mut statement =
        db.conn.prepare_cached("SELECT coalesce(original, uid) AS original, undo_of FROM history WHERE id = ?1")?;
    let entry = statement.query_row([id], |row| Ok((row.get("original")?, row.get("undo_of")?))).optional()?;
    let (original, undo_of): (i64, Option<i64>) = entry.ok_or(Error::NoEntry(id))?;
    let changeset = of(db, original)?;
    if undo_of.is_some() { inverted(&changeset) } else { Ok(changeset) }
}
