//! Events: what happened on a date.

use crate::column::{date, date_number};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::event::Event;
use domain::{EventId, KpiId};
use rusqlite::{OptionalExtension, Row, named_params};

const ENTITY: Entity = Entity::Event;

fn from_row(row: &Row) -> rusqlite::Result<Event> {
    Ok(Event {
        id: EventId(row.get("id")?),
        kpi: row.get::<_, Option<i64>>("kpi_id")?.map(KpiId),
        date: date(row, "date")?,
        text: row.get("text")?,
        changes_process: row.get("changes_process")?,
    })
}

impl Database {
    /// All events, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn events(&self) -> Result<Vec<Event>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM event ORDER BY date, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One event.
    ///
    /// # Errors
    /// Where there is none.
    pub fn event(&self, id: EventId) -> Result<Event> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM event WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds an event. An id of 0 asks for a new one.
    ///
    /// # Errors
    /// Where its KPI does not exist or something about it is refused.
    pub fn insert_event(&self, event: &Event) -> Result<EventId> {
        let id = EventId(self.id_or_new(event.id.0));
        let sql = "INSERT INTO event (id, kpi_id, date, text, changes_process) VALUES (:id, :kpi_id, :date, :text, :changes_process)";
        self.write_event(&Event { id, ..event.clone() }, sql)?;
        Ok(id)
    }

    /// Replaces an event.
    ///
    /// # Errors
    /// As [`Tx::insert_event`]; also where it does not exist.
    pub fn update_event(&self, event: &Event) -> Result<()> {
        self.event(event.id)?;
        let sql = "UPDATE event SET kpi_id = :kpi_id, date = :date, text = :text, changes_process = :changes_process WHERE id = :id";
        self.write_event(event, sql)
    }

    fn write_event(&self, event: &Event, sql: &str) -> Result<()> {
        if let Some(kpi) = event.kpi {
            self.kpi(kpi)?;
        }
        self.conn.prepare_cached(sql)?.execute(named_params! {
            ":id": event.id.0,
            ":kpi_id": event.kpi.map(|kpi| kpi.0),
            ":date": date_number(validate::date(event.date)?),
            ":text": validate::name(ENTITY, &event.text)?,
            ":changes_process": event.changes_process,
        })?;
        Ok(())
    }

    /// Deletes an event.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_event(&self, id: EventId) -> Result<()> {
        self.event(id)?;
        self.conn.execute("DELETE FROM event WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
