//! Reading many values at once.
//!
//! A scorecard reads a million rows. Fetched one by one, handing each row's columns over costs more than finding it; an
//! aggregate function sees them inside SQLite and takes about two thirds of the time.

use crate::column::{date_of, grain_of};
use crate::{Error, Result};
use domain::whole::held;
use domain::{Recorded, SegmentId};
use rusqlite::Connection;
use rusqlite::functions::{Aggregate, Context, FunctionFlags};
use rusqlite::types::ValueRef;
use std::sync::{Arc, Mutex, PoisonError};

/// How many arguments `collect_values` takes: date, grain, segment, ordinal, value, records.
const ARGUMENTS: i32 = 6;

/// Where the SQL function `collect_values` leaves what it has collected.
#[derive(Debug, Clone, Default)]
pub(crate) struct Collector(Arc<Mutex<Collected>>);

/// The values seen so far, and the first thing among them that this program would not have written.
#[derive(Debug, Default)]
struct Collected {
    values: Vec<Recorded>,
    unknown: Option<String>,
}

impl Collector {
    /// Adds `collect_values` to a connection.
    pub(crate) fn install(conn: &Connection) -> Result<Self> {
        let collector = Self::default();
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DIRECTONLY;
        conn.create_aggregate_function("collect_values", ARGUMENTS, flags, collector.clone())?;
        Ok(collector)
    }

    /// What the last call has collected, sorted.
    pub(crate) fn take(&self) -> Result<Vec<Recorded>> {
        let collected = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        if let Some(unknown) = collected.unknown {
            return Err(Error::Unreadable(unknown));
        }
        let mut values = collected.values;
        let order = |value: &Recorded| (value.date, value.grain, value.segment, value.ordinal);
        // The rows come in the order of the primary key. SQL does not promise it, and it costs little to look.
        if !values.is_sorted_by_key(order) {
            values.sort_by_key(order);
        }
        Ok(values)
    }
}

impl Aggregate<Collected, i64> for Collector {
    fn init(&self, _: &mut Context<'_>) -> rusqlite::Result<Collected> {
        Ok(Collected::default())
    }

    fn step(&self, row: &mut Context<'_>, collected: &mut Collected) -> rusqlite::Result<()> {
        // Nothing stands there where the value is not applicable.
        let ValueRef::Real(value) = row.get_raw(4) else { return Ok(()) };
        match recorded(row, value) {
            Ok(value) => collected.values.push(value),
            Err(unknown) => collected.unknown = Some(unknown),
        }
        Ok(())
    }

    fn finalize(&self, _: &mut Context<'_>, collected: Option<Collected>) -> rusqlite::Result<i64> {
        let collected = collected.unwrap_or_default();
        let count = held::<i64>(collected.values.len());
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = collected;
        Ok(count)
    }
}

fn recorded(row: &Context<'_>, value: f64) -> Result<Recorded, String> {
    let integer = |place: usize| match row.get_raw(place) {
        ValueRef::Integer(number) => number,
        _ => 0,
    };
    let count = |place, name| u32::try_from(integer(place)).map_err(|_| format!("{name} is {}", integer(place)));
    Ok(Recorded {
        date: date_of(integer(0)).ok_or_else(|| format!("date is {}", integer(0)))?,
        grain: grain_of(integer(1)).ok_or_else(|| format!("grain is {}", integer(1)))?,
        segment: SegmentId(integer(2)),
        ordinal: count(3, "ordinal")?,
        value,
        records: count(5, "records")?,
    })
}
