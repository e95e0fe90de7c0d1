//! Who wrote each value last, and when: read from the history.

use crate::changes;
use crate::column::clock_time;
use crate::database::Database;
use crate::history::changeset;
use crate::{Entity, Error, Result};
use chrono::NaiveDateTime;
use rusqlite::Row;
use std::collections::HashMap;

/// Who wrote something last, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastChange {
    /// Who did, as they were called then.
    pub author: String,
    /// When, on the clock of who did it.
    pub time: NaiveDateTime,
}

/// The columns of the key of a value.
const KEY: [&str; 5] = ["measure_id", "date", "grain", "segment_id", "ordinal"];

/// That of all values.
#[derive(Debug, Default)]
pub(super) struct LastChanges {
    changes: Vec<LastChange>,
    /// Places in `changes`, by the key of the value.
    of: HashMap<[i64; KEY.len()], u32>,
}

impl LastChanges {
    pub(super) fn read(db: &Database) -> Result<Self> {
        let mut all = Self::default();
        for (original, change) in entries(db)? {
            let changeset = match changeset::of(db, original) {
                // What a newer version did cannot be read, and of what was thinned nobody knows; the value itself is there.
                Err(Error::NewerOperation { .. }) | Ok(None) => continue,
                Err(error) => return Err(error),
                Ok(Some(changeset)) => changeset,
            };
            let place = u32::try_from(all.changes.len()).unwrap_or(u32::MAX);
            all.changes.push(change);
            let of = &mut all.of;
            changes::each(changeset.read()?, |item, entity, action| {
                if entity != Entity::Value {
                    return Ok(());
                }
                let mut key = [0; KEY.len()];
                for (column, part) in key.iter_mut().enumerate() {
                    let [old, new] = changes::values(item, action, column)?;
                    *part = new.or(old).and_then(|value| value.as_i64().ok()).unwrap_or_default();
                }
                of.insert(key, place);
                Ok(())
            })?;
        }
        Ok(all)
    }

    pub(super) fn of(&self, row: &Row) -> Result<Option<&LastChange>> {
        let mut key = [0; KEY.len()];
        for (part, column) in key.iter_mut().zip(KEY) {
            *part = row.get(column)?;
        }
        Ok(self.of.get(&key).and_then(|place| self.changes.get(*place as usize)))
    }
}

/// All entries, oldest first, with the entry that has their changes.
fn entries(db: &Database) -> Result<Vec<(i64, LastChange)>> {
    let asked = "SELECT coalesce(original, uid) AS original, time, utc_offset, author FROM history ORDER BY id";
    let mut statement = db.conn.prepare(asked)?;
    let found = statement.query_map([], |row| {
        let change = LastChange { author: row.get("author")?, time: clock_time(row, "time", "utc_offset")? };
        Ok((row.get("original")?, change))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
