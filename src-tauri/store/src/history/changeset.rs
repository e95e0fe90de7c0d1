//! The changesets that the history keeps, read piece by piece.

use crate::database::Database;
use crate::packed::{Packed, inflating};
use crate::progress::Progress;
use crate::reading::Reading;
use crate::thinned::Thinned;
use crate::{Error, Result, schema};
use rusqlite::{Connection, MAIN_DB, OptionalExtension, params};
use std::io::{self, BufReader, Read, Write};

use super::inverse::Inverse;

/// What an entry of the history did, as the file has it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Changeset<'d> {
    conn: &'d Connection,
    /// Which row of the history has it.
    row: i64,
    /// True where what took it back is meant.
    inverted: bool,
    /// Who follows how much of it was read.
    progress: Option<&'d Progress<'d>>,
}

impl<'d> Changeset<'d> {
    /// What took it back.
    pub(crate) fn inverted(self) -> Self {
        Self { inverted: !self.inverted, ..self }
    }

    /// The same, with somebody who follows its reading.
    pub(crate) fn followed(self, progress: &'d Progress<'d>) -> Self {
        Self { progress: Some(progress), ..self }
    }

    /// How many bytes it takes in the file.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub(crate) fn size(&self) -> Result<u64> {
        let length = "SELECT length(changeset) AS length FROM history WHERE id = ?1";
        let bytes: i64 = self.conn.query_row(length, [self.row], |row| row.get("length"))?;
        Ok(u64::try_from(bytes).unwrap_or(0))
    }

    /// Reads it from its start.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub(crate) fn read(&self) -> Result<Reading<'d>> {
        let blob = self.conn.blob_open(MAIN_DB, c"history", c"changeset", self.row, true)?;
        let inflated = inflating(Following { bytes: blob, progress: self.progress });
        Ok(match self.inverted {
            true => Reading::of(Inverse::of(BufReader::new(inflated))),
            false => Reading::of(Inverse::same(BufReader::new(inflated))),
        })
    }
}

/// Tells whoever follows how much was read.
struct Following<'d, R> {
    bytes: R,
    progress: Option<&'d Progress<'d>>,
}

impl<R: Read> Read for Following<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        if let Some(progress) = self.progress {
            progress.advance(count as u64).map_err(io::Error::other)?;
        }
        Ok(count)
    }
}

/// The changeset of an entry that has its own; `None` where it was thinned.
///
/// # Errors
/// Where it is of a newer version of the file than this one: SQLite would leave out without a word what it does not know
/// of it.
pub(crate) fn of(db: &Database, original: i64) -> Result<Option<Changeset<'_>>> {
    let asked =
        "SELECT id, schema_version, arguments, typeof(changeset) = 'blob' AS is_there FROM history WHERE uid = ?1";
    let mut statement = db.conn.prepare_cached(asked)?;
    let (row, version, arguments, is_there): (i64, i64, String, bool) = statement.query_row([original], |row| {
        Ok((row.get("id")?, row.get("schema_version")?, row.get("arguments")?, row.get("is_there")?))
    })?;
    let known = schema::version(&db.conn)?;
    if version > known {
        return Err(Error::NewerOperation { found: version, known });
    }
    if !is_there && Thinned::said_in(&arguments).is_some() {
        return Ok(None);
    }
    if !is_there {
        return Err(Error::Unreadable(format!("history {original} has no changeset")));
    }
    Ok(Some(Changeset { conn: &db.conn, row, inverted: false, progress: None }))
}

/// What an entry did, whether it was done, undone or redone; `None` where it was thinned.
pub(crate) fn effect_of(db: &Database, id: i64) -> Result<Option<Changeset<'_>>> {
    let mut statement =
        db.conn.prepare_cached("SELECT coalesce(original, uid) AS original, undo_of FROM history WHERE id = ?1")?;
    let entry = statement.query_row([id], |row| Ok((row.get("original")?, row.get("undo_of")?))).optional()?;
    let (original, undo_of): (i64, Option<i64>) = entry.ok_or(Error::NoEntry(id))?;
    let changeset = of(db, original)?;
    Ok(if undo_of.is_some() { changeset.map(Changeset::inverted) } else { changeset })
}

/// Gives a row of the history its changeset, piece by piece: SQLite would hold a large one in memory several times.
pub(crate) fn write(db: &Database, row: i64, packed: &Packed) -> Result<()> {
    let length = i64::try_from(packed.len()).unwrap_or(i64::MAX);
    let room = "UPDATE history SET changeset = zeroblob(?2) WHERE id = ?1";
    db.conn.prepare_cached(room)?.execute(params![row, length])?;
    let mut blob = db.conn.blob_open(MAIN_DB, c"history", c"changeset", row, false)?;
    for piece in packed.pieces() {
        blob.write_all(piece).map_err(of_blob)?;
    }
    Ok(blob.close()?)
}

fn of_blob(error: io::Error) -> Error {
    match error.downcast::<rusqlite::Error>() {
        Ok(error) => error.into(),
        Err(error) => Error::Io(error.to_string()),
    }
}
