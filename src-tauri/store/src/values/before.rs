//! What stood in the place of values before an operation changed them: going back through the history tells what stood
//! at any time.

use super::{KeyText, ValueKey};
use crate::changes;
use crate::column::{certainty_of, date_of, grain_of};
use crate::database::Database;
use crate::history::effect_of;
use crate::ids::HistoryId;
use crate::{Entity, Result};
use domain::{Certainty, KeySet, MeasureId, SegmentId};
use rusqlite::hooks::Action;
use rusqlite::types::ValueRef;

/// What stood in the place of a value before an operation changed it.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueBefore {
    /// Which value.
    pub key: ValueKey,
    /// What stood there.
    pub before: Before,
}

/// What stood there.
#[derive(Debug, Clone, PartialEq)]
pub enum Before {
    /// Nothing.
    Blank,
    /// A value. Of each the operation did not change there is `None`.
    Value {
        /// The number; `None` inside says "not applicable".
        value: Option<Option<f64>>,
        /// How many records stood behind it.
        records: Option<u32>,
        /// How sure it was.
        certainty: Option<Certainty>,
        /// The keys of what it counted.
        keys: Option<KeySet>,
    },
}

/// The place of the column that holds keys. Versions before it have none.
const KEYS: usize = 11;

fn keys(text: ValueRef) -> KeySet {
    text.as_str().ok().and_then(KeyText::read).unwrap_or_default()
}

impl Database {
    /// What stood in the place of each value of a measure that an operation changed. Nothing of one that was thinned.
    ///
    /// # Errors
    /// Where there is no such entry, it is of a newer version of the file, or the file cannot be read.
    pub fn values_before(&self, id: HistoryId, measure: MeasureId) -> Result<Vec<ValueBefore>> {
        let mut found = Vec::new();
        let Some(changeset) = effect_of(self, id.0)? else { return Ok(found) };
        changes::each(changeset.read()?, |item, entity, action| {
            if entity != Entity::Value {
                return Ok(());
            }
            let key = |column| changes::integers(item, action, column).map(|mut found| found.next());
            let (of, Some(day), Some(grain)) = (key(0)?, key(1)?.and_then(date_of), key(2)?.and_then(grain_of)) else {
                return Ok(());
            };
            let (Some(segment), Some(ordinal)) = (key(3)?, key(4)?) else { return Ok(()) };
            if of != Some(measure.0) {
                return Ok(());
            }
            let ordinal = u32::try_from(ordinal).unwrap_or_default();
            let key = ValueKey { date: day, grain, segment: SegmentId(segment), ordinal };
            let old = |column| changes::values(item, action, column).map(|[old, _]| old);
            let before = match action {
                Action::SQLITE_INSERT => Before::Blank,
                _ => Before::Value {
                    value: old(5)?.map(|value| if let ValueRef::Real(number) = value { Some(number) } else { None }),
                    records: old(6)?.and_then(|records| u32::try_from(records.as_i64().ok()?).ok()),
                    certainty: old(9)?.and_then(|certainty| certainty_of(certainty.as_i64().ok()?)),
                    keys: old(KEYS)?.map(keys),
                },
            };
            found.push(ValueBefore { key, before });
            Ok(())
        })?;
        Ok(found)
    }
}
