//! KPIs: formulas over measures.

mod versions;

use crate::column::{code, date_number, optional_code, optional_date, unknown};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::formula::Symbol;
use domain::life::{Life, Stage, Stakeholders};
use domain::person::compared;
use domain::{Category, Direction, Grain, Kpi, KpiId, ObjectiveId, Unit};
use rusqlite::{OptionalExtension, Row, named_params};

const ENTITY: Entity = Entity::Kpi;

fn from_row(row: &Row) -> rusqlite::Result<Kpi> {
    Ok(Kpi {
        id: KpiId(row.get("id")?),
        objective: row.get::<_, Option<i64>>("objective_id")?.map(ObjectiveId),
        name: row.get("name")?,
        description: row.get("description")?,
        formula: row.get("formula")?,
        unit: optional_code(row, "unit", Unit::parse)?,
        category: code(row, "category", Category::parse)?,
        direction: code(row, "direction", Direction::parse)?,
        grain: code(row, "grain", Grain::parse)?,
        decimals: row.get("decimals")?,
        owner: row.get("owner")?,
        weight: row.get("weight")?,
        seasonal: row.get("seasonal")?,
        position: row.get("position")?,
        archived: row.get("archived")?,
        life: Life {
            stage: code(row, "stage", Stage::parse)?,
            since: optional_date(row, "stage_date")?,
            reason: row.get("stage_reason")?,
        },
        people: stakeholders(row)?,
        earlier: Vec::new(),
    })
}

/// How many people may be told of a KPI.
const MOST_TOLD: usize = 100;

fn stakeholders(row: &Row) -> rusqlite::Result<Stakeholders> {
    let told: String = row.get("told")?;
    Ok(Stakeholders {
        enters: row.get("enters")?,
        told: serde_json::from_str(&told).map_err(|_| unknown("told", &told))?,
        agreed_by: row.get("agreed_by")?,
        agreed: optional_date(row, "agreed_date")?,
    })
}

/// The names of those who are told as the file holds them: each once, without empty ones.
fn told_text(told: &[String]) -> Result<String> {
    let people = told.iter().map(|name| validate::owner(Some(name)));
    let mut names: Vec<String> = Vec::new();
    for name in people.collect::<Result<Vec<_>>>()?.into_iter().flatten() {
        if !names.iter().any(|known| compared(known) == compared(&name)) {
            names.push(name);
        }
    }
    if names.len() > MOST_TOLD {
        return Err(Error::TextRefused { what: "told", limit: MOST_TOLD });
    }
    Ok(serde_json::json!(names).to_string())
}

impl Database {
    /// All KPIs, archived ones too, by their place in their objective.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn kpis(&self) -> Result<Vec<Kpi>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM kpi ORDER BY position, id")?;
        let rows = statement.query_map([], from_row)?;
        self.with_earlier(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One KPI.
    ///
    /// # Errors
    /// Where there is none.
    pub fn kpi(&self, id: KpiId) -> Result<Kpi> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM kpi WHERE id = ?1")?;
        let kpi = statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))?;
        self.with_earlier(vec![kpi])?.pop().ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds a KPI as the last of its objective; its `position` does not matter. An id of 0 asks for a new one. The
    /// formula is stored as it is: whoever knows formulas checks it.
    ///
    /// # Errors
    /// Where its name is taken, its objective does not exist, or something about it is refused.
    pub fn insert_kpi(&self, kpi: &Kpi) -> Result<KpiId> {
        let id = KpiId(self.id_or_new(kpi.id.0));
        let siblings = self.kpis()?.into_iter().filter(|other| other.objective == kpi.objective);
        let position = siblings.map(|sibling| sibling.position + 1).max().unwrap_or(0);
        self.write_kpi(&Kpi { id, position, ..kpi.clone() }, include_str!("insert.sql"))?;
        Ok(id)
    }

    /// Replaces a KPI.
    ///
    /// # Errors
    /// As [`Tx::insert_kpi`]; also where it does not exist.
    pub fn update_kpi(&self, kpi: &Kpi) -> Result<()> {
        self.kpi(kpi.id)?;
        self.write_kpi(kpi, include_str!("update.sql"))
    }

    fn write_kpi(&self, kpi: &Kpi, sql: &str) -> Result<()> {
        let name = validate::name(ENTITY, &kpi.name)?;
        let before = self.names()?;
        let others = self.kpis()?.into_iter().map(|other| (other.id.0, other.name, other.archived));
        validate::free_name(ENTITY, &name, kpi.id.0, others)?;
        if let Some(objective) = kpi.objective {
            self.objective(objective)?;
        }
        let unit = kpi.unit.as_ref().map(|unit| validate::name(ENTITY, &unit.code())).transpose()?;
        self.conn.prepare_cached(sql)?.execute(named_params! {
            ":id": kpi.id.0,
            ":objective_id": kpi.objective.map(|objective| objective.0),
            ":name": name,
            ":description": validate::text("description", &kpi.description, validate::TEXT_LIMIT)?,
            ":formula": validate::text("formula", &kpi.formula, validate::FORMULA_LIMIT)?,
            ":unit": unit,
            ":category": kpi.category.code(),
            ":direction": kpi.direction.code(),
            ":grain": kpi.grain.code(),
            ":decimals": kpi.decimals,
            ":owner": validate::owner(kpi.owner.as_deref())?,
            ":weight": validate::positive("weight", kpi.weight)?,
            ":position": kpi.position,
            // What is retired is shown where everything is that was put away.
            ":archived": kpi.archived || kpi.life.stage == Stage::Retired,
            ":seasonal": kpi.seasonal,
            ":stage": kpi.life.stage.code(),
            ":stage_date": validate::optional_date(kpi.life.since)?.map(date_number),
            ":stage_reason": validate::text("reason", &kpi.life.reason, validate::TEXT_LIMIT)?,
            ":enters": validate::owner(kpi.people.enters.as_deref())?,
            ":told": told_text(&kpi.people.told)?,
            ":agreed_by": validate::owner(kpi.people.agreed_by.as_deref())?,
            ":agreed_date": validate::optional_date(kpi.people.agreed)?.map(date_number),
        })?;
        self.write_earlier(kpi)?;
        self.keep_meanings(&before, &Symbol::Kpi(kpi.id, String::new()))
    }

    /// Makes a KPI the one at `index` (from 0) in the objective, or among those without one.
    ///
    /// # Errors
    /// Where it or the objective does not exist.
    pub fn move_kpi(&self, id: KpiId, objective: Option<ObjectiveId>, index: usize) -> Result<()> {
        let moved = Kpi { objective, ..self.kpi(id)? };
        self.update_kpi(&moved)?;
        let siblings = self.kpis()?.into_iter().filter(|other| other.objective == objective && other.id != id);
        let mut order: Vec<i64> = siblings.map(|sibling| sibling.id.0).collect();
        order.insert(index.min(order.len()), id.0);
        self.renumber("UPDATE kpi SET position = ?2 WHERE id = ?1 AND position <> ?2", &order)
    }

    /// Puts a KPI into the archive or takes it out. One that was retired is in use again when it is taken out.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn archive_kpi(&self, id: KpiId, archived: bool) -> Result<()> {
        self.kpi(id)?;
        let sql = "UPDATE kpi SET archived = ?2 WHERE id = ?1 AND archived <> ?2";
        self.conn.execute(sql, (id.0, archived))?;
        if !archived {
            let again = "UPDATE kpi SET stage = 'in_use', stage_date = NULL, stage_reason = '' WHERE id = ?1 AND stage = 'retired'";
            self.conn.execute(again, [id.0])?;
        }
        Ok(())
    }

    /// Deletes an archived KPI with its targets, its splits, its benchmarks, its links, what it was before, and the events and
    /// dismissed advice about it; the actions about it stay, without it. Formulas are not looked at: whoever knows them
    /// refuses where one still uses it.
    ///
    /// # Errors
    /// Where it does not exist or is not archived.
    pub fn delete_kpi(&self, id: KpiId) -> Result<()> {
        let kpi = self.kpi(id)?;
        if !kpi.archived {
            return Err(Error::NotArchived(kpi.name));
        }
        self.delete_parts(ENTITY, id.0)?;
        // What was said of it stays, by its name of then.
        self.conn.execute("UPDATE review_note SET kpi_id = NULL WHERE kpi_id = ?1", [id.0])?;
        self.conn.execute("DELETE FROM kpi WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
