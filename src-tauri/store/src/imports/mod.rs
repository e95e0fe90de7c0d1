//! Imports: runs that brought values in.

use crate::column::{date_of, grain_number, time, time_text};
use crate::database::Database;
use crate::{Entity, Error, ImportId, Result, Source, SourceId, Tx, validate};
use chrono::{NaiveDate, NaiveDateTime};
use domain::{Grain, MeasureId};
use rusqlite::{OptionalExtension, Row, named_params};

/// How many values an import or an entry would change or has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Values that were not there.
    pub new: u64,
    /// Values that were there and are now different.
    pub changed: u64,
    /// Values that were there already.
    pub same: u64,
}

/// One run that brought values in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Its identifier.
    pub id: ImportId,
    /// When it ran.
    pub time: NaiveDateTime,
    /// The name of the file.
    pub source: String,
    /// A fingerprint of the file's bytes.
    pub hash: String,
    /// What it did.
    pub counts: Counts,
    /// How many rows or cells it left out.
    pub left_out: u64,
    /// How the columns were used, as JSON.
    pub mapping: String,
    /// The source of which it is a run; `None` where that is not known.
    pub source_id: Option<SourceId>,
}

fn from_row(row: &Row) -> rusqlite::Result<Import> {
    let count = |column: &str| row.get::<_, i64>(column).map(i64::unsigned_abs);
    Ok(Import {
        id: ImportId(row.get("id")?),
        time: time(row, "time")?,
        source: row.get("source")?,
        hash: row.get("hash")?,
        counts: Counts { new: count("new")?, changed: count("changed")?, same: count("same")? },
        left_out: count("left_out")?,
        mapping: row.get("mapping")?,
        source_id: row.get::<_, Option<i64>>("source_id")?.map(SourceId),
    })
}

fn stored(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Database {
    /// All imports, newest first: of those of one second the one that was recorded last.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn imports(&self) -> Result<Vec<Import>> {
        let mut statement = self.conn.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The runs of a source, newest first. Those from before sources were known are its own where they were read as it is.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn imports_of(&self, source: &Source) -> Result<Vec<Import>> {
        let is_own = |import: &Import| match import.source_id {
            Some(id) => id == source.id,
            None => import.mapping == source.mapping,
        };
        Ok(self.imports()?.into_iter().filter(is_own).collect())
    }

    /// All imports by the operations that they were, in the same order; the files of one by their names.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn import_runs(&self) -> Result<Vec<Vec<Import>>> {
        let mut statement = self.conn.prepare_cached(include_str!("list.sql"))?;
        let recorded = |row: &Row| Ok((row.get::<_, Option<i64>>("recorded")?, from_row(row)?));
        let mut all: Vec<(Option<i64>, Import)> =
            statement.query_map([], recorded)?.collect::<rusqlite::Result<_>>()?;
        let is_one =
            |one: &(Option<i64>, Import), other: &(Option<i64>, Import)| (one.0, one.1.time) == (other.0, other.1.time);
        all.chunk_by_mut(is_one).for_each(|run| run.sort_by(|(_, one), (_, other)| one.source.cmp(&other.source)));
        Ok(all.chunk_by(is_one).map(|run| run.iter().map(|(_, import)| import.clone()).collect()).collect())
    }

    /// The first and the last day of the values by day that came from an import and are still its own; `None` where there are none.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn import_days(&self, import: ImportId) -> Result<Option<(NaiveDate, NaiveDate)>> {
        let sql = "SELECT min(date) AS first, max(date) AS last FROM value WHERE import_id = ?1 AND grain = ?2";
        let mut statement = self.conn.prepare_cached(sql)?;
        let days = |row: &Row| Ok((row.get::<_, Option<i64>>("first")?, row.get::<_, Option<i64>>("last")?));
        let (first, last) = statement.query_row((import.0, grain_number(Grain::Day)), days)?;
        Ok(first.and_then(date_of).zip(last.and_then(date_of)))
    }

    /// The imports that values of a measure came from.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn imports_into(&self, measure: MeasureId) -> Result<Vec<ImportId>> {
        let sql = "SELECT DISTINCT import_id FROM value WHERE measure_id = ?1 AND import_id IS NOT NULL";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([measure.0], |row| row.get(0).map(ImportId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One import.
    ///
    /// # Errors
    /// Where there is none.
    pub fn import(&self, id: ImportId) -> Result<Import> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM import WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(Entity::Import))
    }
}

impl Tx<'_> {
    /// An identifier for an import whose values are written before its counts are known.
    pub fn new_import_id(&self) -> ImportId {
        ImportId(self.ids.next())
    }

    /// Says how the file of an import is read now, and of which source it is a run; what it did then stays.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn read_import_anew(&self, id: ImportId, mapping: &str, source: SourceId) -> Result<()> {
        let sql = "UPDATE import SET mapping = ?2, source_id = ?3
                    WHERE id = ?1 AND (mapping <> ?2 OR source_id IS NOT ?3)";
        self.conn.prepare_cached(sql)?.execute((id.0, mapping, source.0))?;
        Ok(())
    }

    /// Adds an import. An id of 0 asks for a new one; its time is the operation's.
    ///
    /// # Errors
    /// Where a text is refused.
    pub fn insert_import(&self, import: &Import) -> Result<ImportId> {
        let id = ImportId(self.id_or_new(import.id.0));
        self.conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
            ":id": id.0,
            ":time": time_text(self.now()),
            ":source": validate::text("file name", &import.source, validate::TEXT_LIMIT)?,
            ":hash": import.hash,
            ":new": stored(import.counts.new),
            ":changed": stored(import.counts.changed),
            ":same": stored(import.counts.same),
            ":left_out": stored(import.left_out),
            ":mapping": import.mapping,
            ":source_id": import.source_id.map(|id| id.0),
        })?;
        Ok(id)
    }
}
