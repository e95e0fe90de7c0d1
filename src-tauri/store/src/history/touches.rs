//! Which operations touched values of a measure.

use super::{HistoryEntry, from_row};
use crate::Result;
use crate::column::{date_number, date_of, unknown};
use crate::database::Database;
use domain::{DateRange, MeasureId};
use rusqlite::named_params;

/// An operation that touched values of a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Touch {
    /// The operation.
    pub entry: HistoryEntry,
    /// From the first to before the day after the last of the days and periods, by their first days.
    pub days: DateRange,
}

impl Database {
    /// The operations that touched values of a measure for days or periods that begin in the range, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn touches(&self, measure: MeasureId, range: DateRange) -> Result<Vec<Touch>> {
        let mut statement =
            self.conn.prepare_cached(concat!(include_str!("entry.sql"), include_str!("touches.sql")))?;
        let asked = named_params! {
            ":id": measure.0,
            ":from": date_number(range.from),
            ":to": date_number(range.to),
        };
        let rows = statement.query_map(asked, |row| {
            let day = |column: &str| {
                let number: i64 = row.get(column)?;
                date_of(number).ok_or_else(|| unknown(column, number))
            };
            let (from, last) = (day("first_date")?, day("last_date")?);
            Ok(Touch { entry: from_row(row)?, days: DateRange { from, to: last.succ_opt().unwrap_or(last) } })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
