//! What an operation changed, computed from its changeset.

use crate::column::date_of;
use crate::database::Database;
use crate::entity::Tie;
use crate::ids::{HistoryId, ImportId};
use crate::reading::Reading;
use crate::{Entity, Error, Operation, Result};
use chrono::{Days, NaiveDate};
use domain::{DateRange, KpiId, MeasureId, ObjectiveId};
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, ffi, params};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Read;
use std::sync::Arc;

/// What an operation changed: what a window has to read again.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// Its entry in the history; `None` where it changed nothing.
    pub history: Option<HistoryId>,
    /// The operation's code, such as `rename_kpi`.
    pub operation: String,
    /// The operation itself, to be said in the language of the reader.
    pub done: Option<Operation>,
    /// What it changed, by kind.
    pub entities: BTreeSet<Entity>,
    /// Objectives that changed, or whose parts or actions did.
    pub objectives: BTreeSet<ObjectiveId>,
    /// KPIs that changed, or whose targets, events or actions did.
    pub kpis: BTreeSet<KpiId>,
    /// Measures whose definition changed.
    pub measures: BTreeSet<MeasureId>,
    /// Imports that were made, or are read otherwise.
    pub imports: BTreeSet<ImportId>,
    /// Measures of which values changed, and the days in which.
    pub values: BTreeMap<MeasureId, DateRange>,
    /// Why the day's safety copy could not be made; the change itself is saved.
    pub backup_problem: Option<Arc<Error>>,
}

impl Change {
    /// True where nothing changed.
    pub fn is_empty(&self) -> bool {
        self.entities.is_empty()
    }

    /// Notes that one thing changed, where somebody may ask for it by its identifier.
    fn touch(&mut self, entity: Entity, id: i64) {
        match entity {
            Entity::Objective => drop(self.objectives.insert(ObjectiveId(id))),
            Entity::Kpi => drop(self.kpis.insert(KpiId(id))),
            Entity::Measure => drop(self.measures.insert(MeasureId(id))),
            // These are asked for by what they are a part of, or not at all.
            Entity::Target | Entity::Event | Entity::Action | Entity::Split | Entity::ControlTotal => {}
            Entity::Budget | Entity::Scenario => {}
            Entity::Dimension | Entity::Member | Entity::Segment | Entity::SegmentMember => {}
            Entity::Import => drop(self.imports.insert(ImportId(id))),
            Entity::Value | Entity::Mapping | Entity::Source | Entity::Pack | Entity::Settings => {}
            Entity::Review | Entity::ReviewNote | Entity::Person => {}
            Entity::Dismissal | Entity::Benchmark | Entity::KpiLink | Entity::KpiVersion => {}
            Entity::ReviewTemplate | Entity::ActionComment | Entity::PackEdition => {}
        }
    }

    pub(crate) fn named(mut self, operation: &Operation) -> Self {
        self.operation = operation.code();
        self.done = Some(operation.clone());
        self
    }
}

/// Calls `visit` with each change of a changeset.
pub(crate) fn each(
    changeset: Reading,
    mut visit: impl FnMut(&ChangesetItem, Entity, Action) -> Result<()>,
) -> Result<()> {
    each_while(changeset, |item, entity, action| visit(item, entity, action).map(|()| true))
}

/// The same until `visit` answers `false`.
pub(crate) fn each_while(
    mut changeset: Reading,
    visit: impl FnMut(&ChangesetItem, Entity, Action) -> Result<bool>,
) -> Result<()> {
    let visited = visit_each(&mut changeset, visit);
    visited.map_err(|error| changeset.wrong_or(error))
}

fn visit_each(
    input: &mut dyn Read,
    mut visit: impl FnMut(&ChangesetItem, Entity, Action) -> Result<bool>,
) -> Result<()> {
    use fallible_streaming_iterator::FallibleStreamingIterator;
    let mut items = ChangesetIter::start_strm(&input)?;
    // The changes of a table stand together.
    let mut entity = Entity::Value;
    while let Some(item) = items.next()? {
        let operation = item.op()?;
        let table = operation.table_name();
        if entity.table() != table {
            let unknown = || Error::Unreadable(format!("the history names a table {table}"));
            entity = Entity::of_table(table).ok_or_else(unknown)?;
        }
        if !visit(item, entity, operation.code())? {
            break;
        }
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
pub(crate) fn values<'i>(item: &'i ChangesetItem, action: Action, column: usize) -> Result<[Option<ValueRef<'i>>; 2]> {
    let old = if action == Action::SQLITE_INSERT { None } else { part_of(item.old_value(column))? };
    let new = if action == Action::SQLITE_DELETE { None } else { part_of(item.new_value(column))? };
    Ok([old, new])
}

/// What the change does not have comes as a null pointer; everything else that goes wrong went wrong.
fn part_of(value: rusqlite::Result<ValueRef>) -> Result<Option<ValueRef>> {
    match value {
        Ok(value) => Ok(Some(value)),
        Err(rusqlite::Error::InvalidColumnIndex(_)) => Ok(None),
        // A column that the table did not have yet when the operation was recorded.
        Err(rusqlite::Error::SqliteFailure(failure, _)) if failure.extended_code == ffi::SQLITE_RANGE => Ok(None),
        Err(error) => Err(error.into()),
    }
}

pub(crate) fn integers(item: &ChangesetItem, action: Action, column: usize) -> Result<impl Iterator<Item = i64>> {
    let values = values(item, action, column)?.map(|value| value.and_then(|value| value.as_i64().ok()));
    Ok(values.into_iter().flatten())
}

/// Places of the columns that say what a row is about.
struct Places {
    id: Option<usize>,
    /// Of each of [`Entity::links`].
    links: Vec<Option<usize>>,
}

/// Reads a changeset.
pub(crate) fn read(db: &Database, changeset: Reading) -> Result<Change> {
    let mut change = Change::default();
    add(db, changeset, &mut change)?;
    Ok(change)
}

/// Adds what a changeset says.
pub(crate) fn add(db: &Database, changeset: Reading, change: &mut Change) -> Result<()> {
    let mut places: HashMap<Entity, Places> = HashMap::new();
    let mut days: HashMap<i64, (i64, i64)> = HashMap::new();
    each(changeset, |item, entity, action| {
        change.entities.insert(entity);
        if entity == Entity::Value {
            // The key starts with the measure and the date, and stands in both the old and the new values.
            let key = |column| integers(item, action, column).map(|mut found| found.next());
            if let (Some(measure), Some(date)) = (key(0)?, key(1)?) {
                let (first, last) = days.entry(measure).or_insert((date, date));
                (*first, *last) = ((*first).min(date), (*last).max(date));
            }
            return Ok(());
        }
        let places = match places.entry(entity) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(find_places(db, entity)?),
        };
        note_row(db, change, places, item, entity, action)
    })?;
    add_values(change, days);
    Ok(())
}

/// Adds measures whose values changed, with the first and the last day as the file writes them.
pub(crate) fn add_values(change: &mut Change, days: HashMap<i64, (i64, i64)>) {
    for (measure, (first, last)) in days {
        change.entities.insert(Entity::Value);
        if let Some(range) = range(first, last) {
            change.values.insert(MeasureId(measure), range);
        }
    }
}

fn range(first: i64, last: i64) -> Option<DateRange> {
    let last: NaiveDate = date_of(last)?;
    Some(DateRange { from: date_of(first)?, to: last.checked_add_days(Days::new(1))? })
}

fn find_places(db: &Database, entity: Entity) -> Result<Places> {
    let columns = columns(db, entity.table())?;
    let place = |name: &str| columns.iter().position(|column| column == name);
    Ok(Places { id: place("id"), links: entity.links().iter().map(|link| place(link.column)).collect() })
}

fn note_row(
    db: &Database,
    change: &mut Change,
    places: &Places,
    item: &ChangesetItem,
    entity: Entity,
    action: Action,
) -> Result<()> {
    let ids: Vec<i64> = match places.id {
        Some(id) => integers(item, action, id)?.collect(),
        None => Vec::new(),
    };
    ids.iter().for_each(|id| change.touch(entity, *id));
    for (link, place) in entity.links().iter().zip(&places.links) {
        let Some(place) = *place else { continue };
        let mut owners: Vec<i64> = integers(item, action, place)?.collect();
        let is_its = link.tie != Tie::Mention;
        if let (true, true, Action::SQLITE_UPDATE, Some(id)) = (is_its, owners.is_empty(), action, ids.first()) {
            // An update that leaves the owner alone does not name it; the row still does.
            let sql = format!("SELECT {} FROM {} WHERE id = ?1", link.column, entity.table());
            let owner: Option<Option<i64>> =
                db.conn.prepare_cached(&sql)?.query_row(params![id], |row| row.get(0)).optional()?;
            owners.extend(owner.flatten());
        }
        owners.into_iter().for_each(|owner| change.touch(link.to, owner));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_cannot_be_read_is_not_one_that_did_not_change() {
        let failed = |code| rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
        assert!(part_of(Err(failed(ffi::SQLITE_NOMEM))).is_err());
        assert_eq!(
            part_of(Err(rusqlite::Error::InvalidColumnIndex(3))).ok(),
            Some(None),
            "an update that leaves it alone"
        );
        assert_eq!(part_of(Err(failed(ffi::SQLITE_RANGE))).ok(), Some(None), "a column of a later version");
        assert_eq!(part_of(Ok(ValueRef::Integer(1))).ok(), Some(Some(ValueRef::Integer(1))));
    }
}
