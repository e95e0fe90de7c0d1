//! The history: every operation, who did it and when, what it changed; undo and redo.

pub(crate) mod changeset;
mod detail;
mod inverse;
mod thinning;
mod touches;

pub(crate) use changeset::effect_of;
pub use detail::{Cell, Detail, RowChange};
pub(crate) use inverse::value as changed_value;
pub use touches::Touch;

use crate::column::{clock_time, date_number, utc_text};
use crate::database::Database;
use crate::ids::{HistoryId, HistoryUid};
use crate::packed::Packed;
use crate::stamp::{AuthorId, Stamp};
use crate::thinned::Thinned;
use crate::{Change, Operation, Result, schema};
use chrono::{Days, NaiveDateTime};
use domain::{KpiId, MeasureId, ObjectiveId};
use rusqlite::{OptionalExtension, Row, named_params};

/// One operation of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Its place in this file.
    pub id: HistoryId,
    /// Its name in every copy of the file.
    pub uid: HistoryUid,
    /// When it was done, on the clock of who did it.
    pub time: NaiveDateTime,
    /// Who did it, as they were called.
    pub author: String,
    /// Who did it, however they are called.
    pub author_id: AuthorId,
    /// On which computer; `None` before version 3 of the file.
    pub device: Option<String>,
    /// What was done.
    pub operation: Operation,
    /// The operation that it took back, if it is an undo.
    pub undo_of: Option<HistoryUid>,
    /// The undo that it took back, if it is a redo.
    pub redo_of: Option<HistoryUid>,
    /// True where a later undo took it back (and no redo followed that).
    pub undone: bool,
    /// How much it changed, where what exactly is no longer kept: it can be neither shown nor taken back.
    pub thinned: Option<Thinned>,
}

/// Which entries of the history are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HistoryFilter {
    /// Only those that touched this.
    pub subject: Option<Subject>,
    /// Only older ones than this.
    pub before: Option<HistoryId>,
    /// Without the steps of undo and redo: what they did shows at the operations that they took back.
    pub without_steps: bool,
}

/// What the history can be asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// An objective.
    Objective(ObjectiveId),
    /// A measure, with its values.
    Measure(MeasureId),
    /// A KPI, with its targets, events and actions.
    Kpi(KpiId),
}

/// An entry to be written.
pub(crate) struct Entry<'e> {
    pub(crate) operation: &'e Operation,
    pub(crate) stamp: &'e Stamp,
    pub(crate) undo_of: Option<i64>,
    pub(crate) redo_of: Option<i64>,
    pub(crate) original: Option<i64>,
    pub(crate) changeset: Option<Packed>,
}

impl<'e> Entry<'e> {
    /// Something new that was done.
    pub(crate) fn done(operation: &'e Operation, stamp: &'e Stamp, changeset: Packed) -> Self {
        Self { operation, stamp, undo_of: None, redo_of: None, original: None, changeset: Some(changeset) }
    }

    /// Something that goes back or forth with the changes of an entry.
    pub(crate) fn again(operation: &'e Operation, stamp: &'e Stamp, original: i64) -> Self {
        Self { operation, stamp, undo_of: None, redo_of: None, original: Some(original), changeset: None }
    }
}

pub(crate) fn append(db: &Database, entry: &Entry, change: &Change) -> Result<HistoryId> {
    let (stamp, uid) = (entry.stamp, free_uid(db)?);
    // What is one piece goes into the row at once.
    let (whole, pieces) = match entry.changeset.as_ref().map(|packed| (packed, packed.pieces())) {
        Some((_, [one])) => (Some(one.as_slice()), None),
        Some((packed, _)) => (None, Some(packed)),
        None => (None, None),
    };
    db.conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":uid": uid,
        ":time": utc_text(stamp.time),
        ":utc_offset": stamp.time.offset().local_minus_utc() / 60,
        ":device": stamp.device,
        ":author": stamp.author,
        ":author_id": AuthorId::of(&stamp.author).0,
        ":operation": entry.operation.code(),
        ":arguments": entry.operation.arguments().to_string(),
        ":undo_of": entry.undo_of,
        ":redo_of": entry.redo_of,
        ":original": entry.original,
        ":schema_version": schema::version(&db.conn)?,
        ":changeset": whole,
    })?;
    let id = db.conn.last_insert_rowid();
    pieces.map(|packed| changeset::write(db, id, packed)).transpose()?;
    append_subjects(db, uid, change)?;
    Ok(HistoryId(id))
}

/// A new name for an entry. A stream that was started from a seed may come to one again.
fn free_uid(db: &Database) -> Result<i64> {
    loop {
        let uid = db.ids.next();
        if !has_uid(db, uid)? {
            return Ok(uid);
        }
    }
}

fn has_uid(db: &Database, uid: i64) -> Result<bool> {
    let mut statement = db.conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM history WHERE uid = ?1) AS found")?;
    Ok(statement.query_row([uid], |row| row.get("found"))?)
}

fn append_subjects(db: &Database, uid: i64, change: &Change) -> Result<()> {
    let mut insert = db.conn.prepare_cached(
        "INSERT INTO history_subject (entity, entity_id, history_uid, first_date, last_date) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for id in &change.objectives {
        insert.execute(("objective", id.0, uid, None::<i64>, None::<i64>))?;
    }
    for id in &change.kpis {
        insert.execute(("kpi", id.0, uid, None::<i64>, None::<i64>))?;
    }
    for id in &change.imports {
        insert.execute(("import", id.0, uid, None::<i64>, None::<i64>))?;
    }
    for id in change.measures.iter().filter(|id| !change.values.contains_key(id)) {
        insert.execute(("measure", id.0, uid, None::<i64>, None::<i64>))?;
    }
    for (id, days) in &change.values {
        let last = days.to.checked_sub_days(Days::new(1)).unwrap_or(days.from);
        insert.execute(("measure", id.0, uid, date_number(days.from), date_number(last)))?;
    }
    Ok(())
}

fn from_row(row: &Row) -> rusqlite::Result<HistoryEntry> {
    let undo_of: Option<i64> = row.get("undo_of")?;
    let redo_of: Option<i64> = row.get("redo_of")?;
    let label: Option<String> = row.get("label")?;
    let thinned = match row.get::<_, Option<String>>("made_arguments")? {
        Some(made) if undo_of.is_some() => Thinned::said_in(&made).map(Thinned::inverted),
        Some(made) => Thinned::said_in(&made),
        None => Thinned::said_in(&row.get::<_, String>("arguments")?),
    };
    let operation = match (label, undo_of, redo_of) {
        (None, Some(_), _) => Operation::Undo(Box::new(said(row, "made_operation", "made_arguments", "made_label")?)),
        (None, None, Some(_)) => {
            Operation::Redo(Box::new(said(row, "made_operation", "made_arguments", "made_label")?))
        }
        _ => said(row, "operation", "arguments", "label")?,
    };
    Ok(HistoryEntry {
        id: HistoryId(row.get("id")?),
        uid: HistoryUid(row.get("uid")?),
        time: clock_time(row, "time", "utc_offset")?,
        author: row.get("author")?,
        author_id: AuthorId(row.get("author_id")?),
        device: row.get("device")?,
        operation,
        undo_of: undo_of.map(HistoryUid),
        redo_of: redo_of.map(HistoryUid),
        undone: row.get("undone")?,
        thinned,
    })
}

/// What an entry says that it did.
pub(crate) fn said(row: &Row, code: &str, arguments: &str, label: &str) -> rusqlite::Result<Operation> {
    let code: String = row.get(code)?;
    Ok(match row.get(label)? {
        Some(text) => Operation::Told { code, text },
        None => Operation::stored(&code, &row.get::<_, String>(arguments)?),
    })
}

impl Database {
    /// The newest `limit` entries, newest first; those before the entry `before` where it is given.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn history(&self, limit: usize, before: Option<HistoryId>) -> Result<Vec<HistoryEntry>> {
        self.history_where(HistoryFilter { before, ..HistoryFilter::default() }, limit)
    }

    /// The newest `limit` entries that pass the filter, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn history_where(&self, filter: HistoryFilter, limit: usize) -> Result<Vec<HistoryEntry>> {
        if filter.subject.is_some() {
            return self.entries_of(filter, limit);
        }
        let mut statement = self.conn.prepare_cached(concat!(include_str!("entry.sql"), include_str!("list.sql")))?;
        let before = filter.before.map_or(i64::MAX, |id| id.0);
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let asked = named_params! {":before": before, ":steps": !filter.without_steps, ":limit": limit};
        let rows = statement.query_map(asked, from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Entries that touched the subject.
    fn entries_of(&self, filter: HistoryFilter, limit: usize) -> Result<Vec<HistoryEntry>> {
        let (entity, id) = match filter.subject {
            Some(Subject::Objective(id)) => ("objective", id.0),
            Some(Subject::Measure(id)) => ("measure", id.0),
            Some(Subject::Kpi(id)) => ("kpi", id.0),
            None => return Ok(Vec::new()),
        };
        let mut statement =
            self.conn.prepare_cached(concat!(include_str!("entry.sql"), include_str!("list_of.sql")))?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let asked = named_params! {
            ":entity": entity,
            ":id": id,
            ":before": filter.before.map_or(i64::MAX, |id| id.0),
            ":steps": !filter.without_steps,
            ":limit": limit,
        };
        let rows = statement.query_map(asked, from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The name of the newest entry; `None` where nothing was done yet.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn newest_entry(&self) -> Result<Option<HistoryUid>> {
        let newest = "SELECT uid FROM history ORDER BY id DESC LIMIT 1";
        Ok(self.conn.query_row(newest, [], |row| row.get("uid")).optional()?.map(HistoryUid))
    }

    /// The name of the oldest entry, which tells this workspace from others, whatever it is called; `None` where nothing was done
    /// yet.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn first_entry(&self) -> Result<Option<HistoryUid>> {
        let first = "SELECT uid FROM history ORDER BY id LIMIT 1";
        Ok(self.conn.query_row(first, [], |row| row.get("uid")).optional()?.map(HistoryUid))
    }

    /// True where there is an entry of this name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn has_entry(&self, uid: HistoryUid) -> Result<bool> {
        has_uid(self, uid.0)
    }

    /// True where the file began as the example company.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn is_example(&self) -> Result<bool> {
        let first = "SELECT operation = 'create_example' AS example FROM history ORDER BY id LIMIT 1";
        let found = self.conn.query_row(first, [], |row| row.get("example")).optional()?;
        Ok(found.unwrap_or(false))
    }
}
