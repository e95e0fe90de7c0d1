//! Control totals: what other books say that a measure comes to over a period. What is recorded is held against them.

use crate::column::{date_number, date_of, grain_number, grain_of, unknown};
use crate::database::Database;
use crate::{Result, Tx, validate};
use chrono::NaiveDate;
use domain::{Grain, MeasureId};
use rusqlite::{OptionalExtension, Row};

/// How many characters the name of who says a total may have.
const SOURCE_LIMIT: usize = 200;

/// The total of a measure over a period by a source of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct ControlTotal {
    /// Of which measure.
    pub measure: MeasureId,
    /// The first day of the period.
    pub date: NaiveDate,
    /// How long the period is.
    pub grain: Grain,
    /// What it comes to, in the measure's unit.
    pub total: f64,
    /// Who says so, such as "Bookkeeping"; empty where nobody said.
    pub source: String,
}

fn from_row(row: &Row) -> rusqlite::Result<ControlTotal> {
    let (date, grain): (i64, i64) = (row.get("date")?, row.get("grain")?);
    Ok(ControlTotal {
        measure: MeasureId(row.get("measure_id")?),
        date: date_of(date).ok_or_else(|| unknown("date", date))?,
        grain: grain_of(grain).ok_or_else(|| unknown("grain", grain))?,
        total: row.get("total")?,
        source: row.get("source")?,
    })
}

impl Database {
    /// All control totals of all measures, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn control_totals(&self) -> Result<Vec<ControlTotal>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM control_total ORDER BY measure_id, date, grain")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The control total of a measure for a period; `None` where there is none.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn control_total(&self, measure: MeasureId, grain: Grain, date: NaiveDate) -> Result<Option<ControlTotal>> {
        let sql = "SELECT * FROM control_total WHERE measure_id = ?1 AND date = ?2 AND grain = ?3";
        let mut statement = self.conn.prepare_cached(sql)?;
        let key = (measure.0, date_number(date), grain_number(grain));
        Ok(statement.query_row(key, from_row).optional()?)
    }
}

impl Tx<'_> {
    /// Writes a control total in place of the one that is there for its period.
    ///
    /// # Errors
    /// Where the measure does not exist, the number is not finite, or the day or the text is out of range.
    pub fn put_control_total(&self, new: &ControlTotal) -> Result<()> {
        self.measure(new.measure)?;
        let source = validate::text("source", &new.source, SOURCE_LIMIT)?;
        let total = validate::finite("total", new.total)?;
        let sql = "INSERT INTO control_total (measure_id, date, grain, total, source) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT DO UPDATE SET total = excluded.total, source = excluded.source";
        let day = date_number(validate::date(new.date)?);
        let row = (new.measure.0, day, grain_number(new.grain), total, source);
        self.conn.prepare_cached(sql)?.execute(row)?;
        Ok(())
    }

    /// Takes the control total of a measure for a period away, if there is one.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn delete_control_total(&self, measure: MeasureId, grain: Grain, date: NaiveDate) -> Result<()> {
        let sql = "DELETE FROM control_total WHERE measure_id = ?1 AND date = ?2 AND grain = ?3";
        self.conn.execute(sql, (measure.0, date_number(date), grain_number(grain)))?;
        Ok(())
    }
}
