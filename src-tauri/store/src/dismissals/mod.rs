//! Dismissals: advice that is not wanted again.

use crate::column::{date, date_number};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::dismissal::Dismissal;
use domain::{DismissalId, KpiId, ObjectiveId};
use rusqlite::{OptionalExtension, Row};

const ENTITY: Entity = Entity::Dismissal;

fn from_row(row: &Row) -> rusqlite::Result<Dismissal> {
    Ok(Dismissal {
        id: DismissalId(row.get("id")?),
        kpi: row.get::<_, Option<i64>>("kpi_id")?.map(KpiId),
        objective: row.get::<_, Option<i64>>("objective_id")?.map(ObjectiveId),
        advice: row.get("advice")?,
        reason: row.get("reason")?,
        date: date(row, "date")?,
    })
}

impl Database {
    /// All advice that is not wanted, the newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn dismissals(&self) -> Result<Vec<Dismissal>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM dismissal ORDER BY date DESC, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One piece of advice that is not wanted.
    ///
    /// # Errors
    /// Where there is none.
    pub fn dismissal(&self, id: DismissalId) -> Result<Dismissal> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM dismissal WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Notes that advice is not wanted; what was said of the same advice before is replaced. An id of 0 asks for a new one.
    ///
    /// # Errors
    /// Where its KPI or objective does not exist, or no reason is given.
    pub fn insert_dismissal(&self, dismissal: &Dismissal) -> Result<DismissalId> {
        if let Some(kpi) = dismissal.kpi {
            self.kpi(kpi)?;
        }
        if let Some(objective) = dismissal.objective {
            self.objective(objective)?;
        }
        let reason = dismissal.reason.trim();
        if reason.is_empty() {
            return Err(Error::NameEmpty(ENTITY));
        }
        let reason = validate::text("reason", reason, validate::TEXT_LIMIT)?;
        let advice = validate::name(ENTITY, &dismissal.advice)?;
        let day = date_number(validate::date(dismissal.date)?);
        let (kpi, objective) = (dismissal.kpi.map(|kpi| kpi.0), dismissal.objective.map(|objective| objective.0));
        let same = "DELETE FROM dismissal WHERE kpi_id IS ?1 AND objective_id IS ?2 AND advice = ?3";
        self.conn.execute(same, (kpi, objective, &advice))?;
        let id = self.id_or_new(dismissal.id.0);
        let sql =
            "INSERT INTO dismissal (id, kpi_id, objective_id, advice, reason, date) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        self.conn.prepare_cached(sql)?.execute((id, kpi, objective, advice, reason, day))?;
        Ok(DismissalId(id))
    }

    /// Takes a dismissal back, so that the advice is given again.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_dismissal(&self, id: DismissalId) -> Result<()> {
        self.dismissal(id)?;
        self.conn.execute("DELETE FROM dismissal WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
