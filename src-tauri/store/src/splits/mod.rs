//! Splits: answers to proposals about natural limits.

use crate::column::{code, date, date_number};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::split::{About, Split};
use domain::{KpiId, SplitId};
use rusqlite::{OptionalExtension, Row, named_params};

const ENTITY: Entity = Entity::Split;

fn from_row(row: &Row) -> rusqlite::Result<Split> {
    Ok(Split {
        id: SplitId(row.get("id")?),
        kpi: KpiId(row.get("kpi_id")?),
        about: code(row, "about", About::parse)?,
        date: date(row, "date")?,
        accepted: row.get("accepted")?,
    })
}

impl Database {
    /// All splits of all KPIs, accepted and declined, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn splits(&self) -> Result<Vec<Split>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM split ORDER BY date, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One split.
    ///
    /// # Errors
    /// Where there is none.
    pub fn split(&self, id: SplitId) -> Result<Split> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM split WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds an answer; an earlier one to the same proposal for the same KPI and day is replaced. An id of 0 asks for a new one.
    ///
    /// # Errors
    /// Where the KPI does not exist or the day is out of range.
    pub fn insert_split(&self, split: &Split) -> Result<SplitId> {
        self.kpi(split.kpi)?;
        let day = date_number(validate::date(split.date)?);
        let sql = "DELETE FROM split WHERE kpi_id = ?1 AND date = ?2 AND about = ?3";
        self.conn.execute(sql, (split.kpi.0, day, split.about.code()))?;
        let id = SplitId(self.id_or_new(split.id.0));
        let sql =
            "INSERT INTO split (id, kpi_id, date, accepted, about) VALUES (:id, :kpi_id, :date, :accepted, :about)";
        self.conn.prepare_cached(sql)?.execute(named_params! {
            ":id": id.0,
            ":kpi_id": split.kpi.0,
            ":date": day,
            ":accepted": split.accepted,
            ":about": split.about.code(),
        })?;
        Ok(id)
    }

    /// Deletes an answer, so that it may be proposed again.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_split(&self, id: SplitId) -> Result<()> {
        self.split(id)?;
        self.conn.execute("DELETE FROM split WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
