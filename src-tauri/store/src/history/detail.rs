//! What an operation changed, column by column: the audit trail.

use super::changeset::effect_of;
use crate::column::date_of;
use crate::database::Database;
use crate::ids::HistoryId;
use crate::{Entity, Result, changes};
use chrono::NaiveDate;
use rusqlite::hooks::Action;
use rusqlite::session::ChangesetItem;
use rusqlite::types::ValueRef;

/// The content of one column.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A whole number, such as an identifier or a count.
    Integer(i64),
    /// A number.
    Real(f64),
    /// A text or a code.
    Text(String),
    /// A day.
    Date(NaiveDate),
}

/// What happened to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowChange {
    /// It came.
    Inserted,
    /// It was changed.
    Updated,
    /// It went.
    Deleted,
}

/// One column of one row that an operation changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Detail {
    /// What the row is.
    pub entity: Entity,
    /// What happened to the row.
    pub row: RowChange,
    /// The row's key: its columns and their content.
    pub key: Vec<(String, Cell)>,
    /// The column.
    pub column: String,
    /// What it held before; empty where the row came.
    pub old: Cell,
    /// What it holds after; empty where the row went.
    pub new: Cell,
}

fn cell(column: &str, value: ValueRef) -> Cell {
    match value {
        ValueRef::Null => Cell::Empty,
        ValueRef::Integer(number) if column == "date" || column == "closed_until" || column.ends_with("_date") => {
            date_of(number).map_or(Cell::Integer(number), Cell::Date)
        }
        ValueRef::Integer(number) => Cell::Integer(number),
        ValueRef::Real(number) => Cell::Real(number),
        ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(blob) => Cell::Text(format!("{} bytes", blob.len())),
    }
}

fn row_change(action: Action) -> RowChange {
    match action {
        Action::SQLITE_INSERT => RowChange::Inserted,
        Action::SQLITE_DELETE => RowChange::Deleted,
        _ => RowChange::Updated,
    }
}

/// The column of the keys of what is counted once.
const KEYS: &str = "keys";

/// The changed columns of one row.
fn details(item: &ChangesetItem, entity: Entity, action: Action, columns: &[String]) -> Result<Vec<Detail>> {
    let key_places = item.pk()?;
    let content = |place: usize| {
        let column = columns.get(place).map_or("?", String::as_str);
        changes::values(item, action, place).map(|sides| sides.map(|side| side.map(|value| cell(column, value))))
    };
    let mut key = Vec::new();
    let mut changed = Vec::new();
    for (place, is_key) in key_places.iter().enumerate() {
        let column = columns.get(place).cloned().unwrap_or_else(|| format!("column {place}"));
        let [old, new] = content(place)?;
        if *is_key != 0 {
            key.push((column, old.or(new).unwrap_or(Cell::Empty)));
        } else if entity == Entity::Value && column == KEYS {
            // They say nothing to a person; how many there are is the number beside.
        } else if old.is_some() || new.is_some() {
            changed.push((column, old.unwrap_or(Cell::Empty), new.unwrap_or(Cell::Empty)));
        }
    }
    let row = row_change(action);
    let detail = |(column, old, new)| Detail { entity, row, key: key.clone(), column, old, new };
    Ok(changed.into_iter().map(detail).collect())
}

impl Database {
    /// What an operation changed, at most `limit` columns, in the order in which the tables were first touched. Nothing of
    /// one that was thinned.
    ///
    /// # Errors
    /// Where there is no such entry or the file cannot be read.
    pub fn history_detail(&self, id: HistoryId, limit: usize) -> Result<Vec<Detail>> {
        let Some(changeset) = effect_of(self, id.0)? else { return Ok(Vec::new()) };
        let mut found: Vec<Detail> = Vec::new();
        let mut columns: Option<(Entity, Vec<String>)> = None;
        changes::each_while(changeset.read()?, |item, entity, action| {
            let names = match columns.take().filter(|(of, _)| *of == entity) {
                Some((_, names)) => names,
                None => changes::columns(self, entity.table())?,
            };
            found.extend(details(item, entity, action, &names)?);
            columns = Some((entity, names));
            Ok(found.len() < limit)
        })?;
        found.truncate(limit);
        Ok(found)
    }
}
