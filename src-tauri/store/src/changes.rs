//! What an operation changed, computed from its changeset.

use crate::column::date_of;
use crate::database::Database;
use crate::history::HistoryId;
use crate::{Operation, Result};
use chrono::{Days, NaiveDate};
use domain::{DateRange, KpiId, MeasureId, ObjectiveId};
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, params};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Read;

/// What an operation changed: what a window has to read again.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Change {
    /// Its entry in the history; `None` where it changed nothing.
    pub history: Option<HistoryId>,
    /// The operation's code, such as `rename_kpi`.
    pub operation: String,
    /// The operation in words, such as "KPI Revenue renamed to Net revenue".
    pub label: String,
    /// The tables it changed.
    pub tables: BTreeSet<String>,
    /// Objectives that changed, or whose parts or actions did.
    pub objectives: BTreeSet<ObjectiveId>,
    /// KPIs that changed, or whose targets, events or actions did.
    pub kpis: BTreeSet<KpiId>,
    /// Measures whose definition changed.
    pub measures: BTreeSet<MeasureId>,
    /// Measures of which values changed, and the days in which.
    pub values: BTreeMap<MeasureId, DateRange>,
    /// Why the day's safety copy could not be made, as a sentence; the change itself is saved.
    pub backup_problem: Option<String>,
}

impl Change {
    /// True where nothing changed.
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }

    pub(crate) fn named(mut self, operation: &Operation) -> Self {
        self.operation = operation.code();
        self.label = operation.label();
        self
    }
}

/// Calls `visit` with each change of a changeset.
pub(crate) fn each(
    mut changeset: &[u8],
    mut visit: impl FnMut(&ChangesetItem, &str, Action) -> Result<()>,
) -> Result<()> {
    use fallible_streaming_iterator::FallibleStreamingIterator;
    if changeset.is_empty() {
        return Ok(());
    }
    let input: &mut dyn Read = &mut changeset;
    let mut items = ChangesetIter::start_strm(&input)?;
    while let Some(item) = items.next()? {
        let operation = item.op()?;
        visit(item, operation.table_name(), operation.code())?;
    }
    Ok(())
}

/// The names of a table's columns, by place.
pub(crate) fn columns(db: &Database, table: &str) -> Result<Vec<String>> {
    let mut statement = db.conn.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    let names = statement.query_map([table], |row| row.get("name"))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// The old and the new value of a column where the change has them. Updates have only the key's and the changed ones.
pub(crate) fn values<'i>(item: &'i ChangesetItem, action: Action, column: usize) -> [Option<ValueRef<'i>>; 2] {
    let old = if action == Action::SQLITE_INSERT { None } else { item.old_value(column).ok() };
    let new = if action == Action::SQLITE_DELETE { None } else { item.new_value(column).ok() };
    [old, new]
}

fn integers(item: &ChangesetItem, action: Action, column: usize) -> impl Iterator<Item = i64> {
    let values = values(item, action, column).map(|value| value.and_then(|value| value.as_i64().ok()));
    values.into_iter().flatten()
}

/// Places of the columns that say what a row is about.
struct Places {
    id: usize,
    objective: Option<usize>,
    kpi: Option<usize>,
}

/// Reads a changeset.
pub(crate) fn read(db: &Database, changeset: &[u8]) -> Result<Change> {
    let mut change = Change::default();
    let mut places: HashMap<String, Places> = HashMap::new();
    let mut days: HashMap<i64, (i64, i64)> = HashMap::new();
    each(changeset, |item, table, action| {
        if !change.tables.contains(table) {
            change.tables.insert(table.to_owned());
        }
        if table == "value" {
            // The key starts with the measure and the date, and stands in both the old and the new values.
            let key = |column| values(item, action, column).into_iter().flatten().find_map(|v| v.as_i64().ok());
            if let (Some(measure), Some(date)) = (key(0), key(1)) {
                let (first, last) = days.entry(measure).or_insert((date, date));
                (*first, *last) = ((*first).min(date), (*last).max(date));
            }
            return Ok(());
        }
        let places = match places.entry(table.to_owned()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(find_places(db, table)?),
        };
        note_row(db, &mut change, places, item, table, action)
    })?;
    add_values(&mut change, days);
    Ok(change)
}

/// Adds measures whose values changed, with the first and the last day as the file writes them.
pub(crate) fn add_values(change: &mut Change, days: HashMap<i64, (i64, i64)>) {
    for (measure, (first, last)) in days {
        change.tables.insert("value".into());
        if let Some(range) = range(first, last) {
            change.values.insert(MeasureId(measure), range);
        }
    }
}

fn range(first: i64, last: i64) -> Option<DateRange> {
    let last: NaiveDate = date_of(last)?;
    Some(DateRange { from: date_of(first)?, to: last.checked_add_days(Days::new(1))? })
}

fn find_places(db: &Database, table: &str) -> Result<Places> {
    let columns = columns(db, table)?;
    let place = |name: &str| columns.iter().position(|column| column == name);
    Ok(Places {
        id: place("id").unwrap_or(0),
        objective: if table == "objective" { place("parent_id") } else { place("objective_id") },
        kpi: place("kpi_id"),
    })
}

fn note_row(
    db: &Database,
    change: &mut Change,
    places: &Places,
    item: &ChangesetItem,
    table: &str,
    action: Action,
) -> Result<()> {
    let ids: Vec<i64> = integers(item, action, places.id).collect();
    match table {
        "objective" => change.objectives.extend(ids.iter().copied().map(ObjectiveId)),
        "measure" => change.measures.extend(ids.iter().copied().map(MeasureId)),
        "kpi" => change.kpis.extend(ids.iter().copied().map(KpiId)),
        _ => {}
    }
    let mut owners = [(places.kpi, Vec::new(), "kpi_id"), (places.objective, Vec::new(), "objective_id")];
    for (place, found, column) in &mut owners {
        let Some(place) = *place else { continue };
        found.extend(integers(item, action, place));
        let owned = matches!(table, "target" | "event" | "action" | "split");
        if owned && found.is_empty() && action == Action::SQLITE_UPDATE {
            // An update that leaves the owner alone does not name it; the row still does.
            let sql = format!("SELECT {column} FROM {table} WHERE id = ?1");
            let id = ids.first().copied().unwrap_or_default();
            let owner: Option<Option<i64>> =
                db.conn.prepare_cached(&sql)?.query_row(params![id], |row| row.get(0)).optional()?;
            found.extend(owner.flatten());
        }
    }
    let [(_, kpis, _), (_, objectives, _)] = owners;
    change.kpis.extend(kpis.into_iter().map(KpiId));
    change.objectives.extend(objectives.into_iter().map(ObjectiveId));
    Ok(())
}
