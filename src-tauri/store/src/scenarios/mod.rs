//! Scenarios: by how much inputs would be others, by a name.

use crate::database::Database;
use crate::{Entity, Error, Result, ScenarioId, Tx, validate};
use rusqlite::{OptionalExtension, Row};

const ENTITY: Entity = Entity::Scenario;

/// A scenario as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredScenario {
    /// Its identifier.
    pub id: ScenarioId,
    /// Its name.
    pub name: String,
    /// Which inputs, by how much, from when and until when, as JSON.
    pub content: String,
}

fn from_row(row: &Row) -> rusqlite::Result<StoredScenario> {
    Ok(StoredScenario { id: ScenarioId(row.get("id")?), name: row.get("name")?, content: row.get("content")? })
}

impl Database {
    /// All scenarios, by name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn scenarios(&self) -> Result<Vec<StoredScenario>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM scenario ORDER BY lower(name), name, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One scenario.
    ///
    /// # Errors
    /// Where there is none.
    pub fn scenario(&self, id: ScenarioId) -> Result<StoredScenario> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM scenario WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds a scenario, or replaces the one with its identifier; one of 0 asks for a new one.
    ///
    /// # Errors
    /// Where another scenario has its name, or the name or the content is refused; of one to be replaced also where it does
    /// not exist.
    pub fn put_scenario(&self, scenario: &StoredScenario) -> Result<ScenarioId> {
        if scenario.id.0 != 0 {
            self.scenario(scenario.id)?;
        }
        let id = self.id_or_new(scenario.id.0);
        let name = validate::name(ENTITY, &scenario.name)?;
        let others = self.scenarios()?.into_iter().map(|other| (other.id.0, other.name, false));
        validate::free_name(ENTITY, &name, id, others)?;
        let content = validate::text("content", &scenario.content, validate::FORMULA_LIMIT)?;
        let sql = "INSERT INTO scenario (id, name, content) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET name = excluded.name, content = excluded.content";
        self.conn.prepare_cached(sql)?.execute((id, name, content))?;
        Ok(ScenarioId(id))
    }

    /// Deletes a scenario.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_scenario(&self, id: ScenarioId) -> Result<()> {
        self.scenario(id)?;
        self.conn.execute("DELETE FROM scenario WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
