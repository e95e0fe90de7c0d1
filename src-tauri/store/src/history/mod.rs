//! The history: every operation, who did it and when, what it changed; undo and redo.

mod detail;
mod undo;

pub use detail::{Cell, Detail, RowChange, ValueChange};

use crate::column::{date_number, time, time_text};
use crate::database::Database;
use crate::{Change, Operation, Result};
use chrono::{Days, NaiveDateTime};
use domain::{KpiId, MeasureId, ObjectiveId};
use rusqlite::{OptionalExtension, Row, named_params};

/// Names an entry of the history. Later entries have larger ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HistoryId(pub i64);

/// One operation of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Its identifier.
    pub id: HistoryId,
    /// When it was done, on the clock of who did it.
    pub time: NaiveDateTime,
    /// Who did it.
    pub author: String,
    /// The operation's code, such as `rename_kpi`; `undo` or `redo`.
    pub operation: String,
    /// The operation in words.
    pub label: String,
    /// The operation that it took back, if it is an undo.
    pub undo_of: Option<HistoryId>,
    /// The undo that it took back, if it is a redo.
    pub redo_of: Option<HistoryId>,
    /// True where a later undo took it back (and no redo followed that).
    pub undone: bool,
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

/// What tells an entry from those of other workspaces: above all the random identifiers in what it changed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) id: HistoryId,
    time: String,
    operation: String,
    changeset: Option<Vec<u8>>,
}

/// An entry to be written.
pub(crate) struct Entry<'e> {
    pub(crate) operation: String,
    pub(crate) label: String,
    pub(crate) time: NaiveDateTime,
    pub(crate) author: &'e str,
    pub(crate) undo_of: Option<i64>,
    pub(crate) redo_of: Option<i64>,
    pub(crate) original: Option<i64>,
    pub(crate) changeset: Option<Vec<u8>>,
}

impl<'e> Entry<'e> {
    pub(crate) fn done(operation: &Operation, time: NaiveDateTime, author: &'e str, changeset: Vec<u8>) -> Self {
        Self {
            operation: operation.code(),
            label: operation.label(),
            time,
            author,
            undo_of: None,
            redo_of: None,
            original: None,
            changeset: Some(changeset),
        }
    }
}

pub(crate) fn append(db: &Database, entry: &Entry, change: &Change) -> Result<HistoryId> {
    db.conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":time": time_text(entry.time),
        ":author": entry.author,
        ":operation": entry.operation,
        ":label": entry.label,
        ":undo_of": entry.undo_of,
        ":redo_of": entry.redo_of,
        ":original": entry.original,
        ":changeset": entry.changeset,
    })?;
    let id = db.conn.last_insert_rowid();
    append_subjects(db, id, change)?;
    Ok(HistoryId(id))
}

fn append_subjects(db: &Database, history: i64, change: &Change) -> Result<()> {
    let mut insert = db.conn.prepare_cached(
        "INSERT INTO history_subject (entity, entity_id, history_id, first_date, last_date) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for id in &change.objectives {
        insert.execute(("objective", id.0, history, None::<i64>, None::<i64>))?;
    }
    for id in &change.kpis {
        insert.execute(("kpi", id.0, history, None::<i64>, None::<i64>))?;
    }
    for id in change.measures.iter().filter(|id| !change.values.contains_key(id)) {
        insert.execute(("measure", id.0, history, None::<i64>, None::<i64>))?;
    }
    for (id, days) in &change.values {
        let last = days.to.checked_sub_days(Days::new(1)).unwrap_or(days.from);
        insert.execute(("measure", id.0, history, date_number(days.from), date_number(last)))?;
    }
    Ok(())
}

fn from_row(row: &Row) -> rusqlite::Result<HistoryEntry> {
    Ok(HistoryEntry {
        id: HistoryId(row.get("id")?),
        time: time(row, "time")?,
        author: row.get("author")?,
        operation: row.get("operation")?,
        label: row.get("label")?,
        undo_of: row.get::<_, Option<i64>>("undo_of")?.map(HistoryId),
        redo_of: row.get::<_, Option<i64>>("redo_of")?.map(HistoryId),
        undone: row.get("undone")?,
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
            // No date: entries about any of them.
            return self.entries_of(filter, None, limit);
        }
        let mut statement = self.conn.prepare_cached(include_str!("list.sql"))?;
        let before = filter.before.map_or(i64::MAX, |id| id.0);
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let asked = named_params! {":before": before, ":steps": !filter.without_steps, ":limit": limit};
        let rows = statement.query_map(asked, from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest `limit` entries that touched the subject, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn history_of(&self, subject: Subject, limit: usize) -> Result<Vec<HistoryEntry>> {
        self.history_where(HistoryFilter { subject: Some(subject), ..HistoryFilter::default() }, limit)
    }

    /// Entries that touched the subject and, where a date is given, may have touched its values of that day.
    fn entries_of(&self, filter: HistoryFilter, date: Option<i64>, limit: usize) -> Result<Vec<HistoryEntry>> {
        let (entity, id) = match filter.subject {
            Some(Subject::Objective(id)) => ("objective", id.0),
            Some(Subject::Measure(id)) => ("measure", id.0),
            Some(Subject::Kpi(id)) => ("kpi", id.0),
            None => return Ok(Vec::new()),
        };
        let mut statement = self.conn.prepare_cached(include_str!("list_of.sql"))?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let asked = named_params! {
            ":entity": entity,
            ":id": id,
            ":before": filter.before.map_or(i64::MAX, |id| id.0),
            ":steps": !filter.without_steps,
            ":date": date,
            ":limit": limit,
        };
        let rows = statement.query_map(asked, from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// An entry, or the newest one, with all that it changed.
    pub(crate) fn written(&self, id: Option<HistoryId>) -> Result<Option<Written>> {
        let mut statement = self.conn.prepare_cached(include_str!("written.sql"))?;
        let row = statement.query_row(named_params! {":id": id.map(|id| id.0)}, |row| {
            Ok(Written {
                id: HistoryId(row.get("id")?),
                time: row.get("time")?,
                operation: row.get("operation")?,
                changeset: row.get("changeset")?,
            })
        });
        Ok(rusqlite::OptionalExtension::optional(row)?)
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

    /// How many operations there were.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn history_len(&self) -> Result<u64> {
        let count: i64 = self.conn.query_row("SELECT count(*) AS count FROM history", [], |row| row.get("count"))?;
        Ok(count.unsigned_abs())
    }
}
