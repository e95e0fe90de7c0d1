//! Budgets: what was planned of measures for periods. They stand beside what is recorded and are never mixed with it.

use crate::column::{date_number, date_of, grain_number, grain_of, unknown};
use crate::database::Database;
use crate::{Result, Tx, validate};
use chrono::NaiveDate;
use domain::{Grain, MeasureId, Recorded, SegmentId};
use rusqlite::Row;

/// What was planned of a measure for a period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Budgeted {
    /// Of which measure.
    pub measure: MeasureId,
    /// The first day of the period.
    pub date: NaiveDate,
    /// How long the period is.
    pub grain: Grain,
    /// The number, in the measure's unit.
    pub value: f64,
}

impl Budgeted {
    /// The same as a value that belongs to no segment.
    pub fn as_recorded(&self) -> Recorded {
        let Self { date, grain, value, .. } = *self;
        Recorded { date, grain, segment: SegmentId::NONE, ordinal: 0, value, records: 1 }
    }
}

fn from_row(row: &Row) -> rusqlite::Result<Budgeted> {
    let (date, grain): (i64, i64) = (row.get("date")?, row.get("grain")?);
    Ok(Budgeted {
        measure: MeasureId(row.get("measure_id")?),
        date: date_of(date).ok_or_else(|| unknown("date", date))?,
        grain: grain_of(grain).ok_or_else(|| unknown("grain", grain))?,
        value: row.get("value")?,
    })
}

impl Database {
    /// What was planned of all measures, by measure, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn budget(&self) -> Result<Vec<Budgeted>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM budget ORDER BY measure_id, date, grain")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Writes what was planned in place of what is there for its period.
    ///
    /// # Errors
    /// Where the measure does not exist, the number is not finite, or the day is out of range.
    pub fn put_budget(&self, new: &Budgeted) -> Result<()> {
        self.measure(new.measure)?;
        let value = validate::finite("budget", new.value)?;
        let sql = "INSERT INTO budget (measure_id, date, grain, value) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value";
        let row = (new.measure.0, date_number(validate::date(new.date)?), grain_number(new.grain), value);
        self.conn.prepare_cached(sql)?.execute(row)?;
        Ok(())
    }

    /// Takes away what was planned of a measure for a period, if anything was.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn delete_budget(&self, measure: MeasureId, grain: Grain, date: NaiveDate) -> Result<()> {
        let sql = "DELETE FROM budget WHERE measure_id = ?1 AND date = ?2 AND grain = ?3";
        self.conn.prepare_cached(sql)?.execute((measure.0, date_number(date), grain_number(grain)))?;
        Ok(())
    }
}
