//! Objectives: a tree.

use crate::column::{code, date_number, optional_code, optional_date};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::objective::{TreeError, check_parent};
use domain::{Category, Objective, ObjectiveId, Status};
use rusqlite::{OptionalExtension, Row, ToSql, named_params};
use std::collections::HashMap;

const ENTITY: Entity = Entity::Objective;

fn from_row(row: &Row) -> rusqlite::Result<Objective> {
    Ok(Objective {
        id: ObjectiveId(row.get("id")?),
        parent: row.get::<_, Option<i64>>("parent_id")?.map(ObjectiveId),
        name: row.get("name")?,
        description: row.get("description")?,
        category: code(row, "category", Category::parse)?,
        owner: row.get("owner")?,
        start: optional_date(row, "start_date")?,
        due: optional_date(row, "due_date")?,
        weight: row.get("weight")?,
        chosen_status: optional_code(row, "chosen_status", Status::parse)?,
        position: row.get("position")?,
        archived: row.get("archived")?,
    })
}

impl Database {
    /// All objectives, archived ones too, by their place among their siblings.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn objectives(&self) -> Result<Vec<Objective>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM objective ORDER BY position, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One objective.
    ///
    /// # Errors
    /// Where there is none.
    pub fn objective(&self, id: ObjectiveId) -> Result<Objective> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM objective WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds an objective as the last of its siblings; its `position` does not matter. An id of 0 asks for a new one.
    ///
    /// # Errors
    /// Where a sibling has its name, its parent does not exist, or something about it is refused.
    pub fn insert_objective(&self, objective: &Objective) -> Result<ObjectiveId> {
        let id = ObjectiveId(self.id_or_new(objective.id.0));
        let siblings = self.objectives()?.into_iter().filter(|other| other.parent == objective.parent);
        let position = siblings.map(|sibling| sibling.position + 1).max().unwrap_or(0);
        self.write_objective(&Objective { id, position, ..objective.clone() }, include_str!("insert.sql"))?;
        Ok(id)
    }

    /// Replaces an objective.
    ///
    /// # Errors
    /// As [`Tx::insert_objective`]; also where it does not exist or would become a part of itself.
    pub fn update_objective(&self, objective: &Objective) -> Result<()> {
        self.objective(objective.id)?;
        self.write_objective(objective, include_str!("update.sql"))
    }

    fn write_objective(&self, objective: &Objective, sql: &str) -> Result<()> {
        let all = self.objectives()?;
        let name = validate::name(ENTITY, &objective.name)?;
        let siblings = all.iter().filter(|other| other.parent == objective.parent);
        validate::free_name(ENTITY, &name, objective.id.0, siblings.map(|o| (o.id.0, o.name.clone(), o.archived)))?;
        refuse_parent(&all, objective)?;
        let (start, due) = (validate::optional_date(objective.start)?, validate::optional_date(objective.due)?);
        if let (Some(from), Some(to)) = (start, due)
            && to < from
        {
            return Err(Error::DatesReversed { what: "objective", from, to });
        }
        self.conn.prepare_cached(sql)?.execute(named_params! {
            ":id": objective.id.0,
            ":parent_id": objective.parent.map(|parent| parent.0),
            ":name": name,
            ":description": validate::text("description", &objective.description, validate::TEXT_LIMIT)?,
            ":category": objective.category.code(),
            ":owner": validate::owner(objective.owner.as_deref())?,
            ":start_date": start.map(date_number),
            ":due_date": due.map(date_number),
            ":weight": validate::positive("weight", objective.weight)?,
            ":chosen_status": objective.chosen_status.map(Status::code),
            ":position": objective.position,
            ":archived": objective.archived,
        })?;
        Ok(())
    }

    /// Makes an objective the one at `index` (from 0) among the parts of `parent`, or among the top ones.
    ///
    /// # Errors
    /// Where it does not exist, would become a part of itself, or a sibling has its name.
    pub fn move_objective(&self, id: ObjectiveId, parent: Option<ObjectiveId>, index: usize) -> Result<()> {
        let moved = Objective { parent, ..self.objective(id)? };
        self.update_objective(&moved)?;
        let siblings = self.objectives()?.into_iter().filter(|other| other.parent == parent && other.id != id);
        let mut order: Vec<i64> = siblings.map(|sibling| sibling.id.0).collect();
        order.insert(index.min(order.len()), id.0);
        self.renumber("UPDATE objective SET position = ?2 WHERE id = ?1 AND position <> ?2", &order)
    }

    /// Runs a statement with each identifier and its place.
    pub(crate) fn renumber(&self, sql: &str, order: &[i64]) -> Result<()> {
        let mut statement = self.conn.prepare_cached(sql)?;
        for (place, id) in (0_i64..).zip(order) {
            statement.execute((id, place))?;
        }
        Ok(())
    }

    /// Puts an objective into the archive or takes it out, with the objectives and KPIs below it. What is taken out
    /// takes the objectives above it along.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn archive_objective(&self, id: ObjectiveId, archived: bool) -> Result<()> {
        self.objective(id)?;
        let all = self.objectives()?;
        let mut affected = below(&all, id);
        self.set_archived(include_str!("archive_kpis.sql"), &affected, archived)?;
        if !archived {
            affected.extend(path_to(&all, id));
        }
        self.set_archived("UPDATE objective SET archived = ?2 WHERE id = ?1 AND archived <> ?2", &affected, archived)
    }

    fn set_archived(&self, sql: &str, ids: &[ObjectiveId], archived: bool) -> Result<()> {
        let mut statement = self.conn.prepare_cached(sql)?;
        for id in ids {
            statement.execute([&id.0 as &dyn ToSql, &archived])?;
        }
        Ok(())
    }

    /// Deletes an archived objective; the actions about it stay, without it.
    ///
    /// # Errors
    /// Where it does not exist, is not archived, or has objectives or KPIs below it.
    pub fn delete_objective(&self, id: ObjectiveId) -> Result<()> {
        let objective = self.objective(id)?;
        if !objective.archived {
            return Err(Error::NotArchived(objective.name));
        }
        let parts = self.objectives()?.into_iter().filter(|part| part.parent == Some(id)).map(|part| part.name);
        let kpis = self.kpis()?.into_iter().filter(|kpi| kpi.objective == Some(id)).map(|kpi| kpi.name);
        let by: Vec<String> = parts.chain(kpis).collect();
        if !by.is_empty() {
            return Err(Error::StillUsed { name: objective.name, by });
        }
        self.delete_parts(ENTITY, id.0)?;
        // What was said of it stays, by its name of then.
        self.conn.execute("UPDATE review_note SET objective_id = NULL WHERE objective_id = ?1", [id.0])?;
        self.conn.execute("DELETE FROM objective WHERE id = ?1", [id.0])?;
        Ok(())
    }
}

/// The objective and all objectives below it.
fn below(all: &[Objective], id: ObjectiveId) -> Vec<ObjectiveId> {
    let mut found = vec![id];
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        let parts = all.iter().filter(|part| part.parent == Some(parent)).map(|part| part.id);
        let fresh: Vec<_> = parts.filter(|part| !found.contains(part)).collect();
        found.extend(fresh);
        next += 1;
    }
    found
}

/// The objectives above the objective, nearest first.
fn path_to(all: &[Objective], id: ObjectiveId) -> Vec<ObjectiveId> {
    let parents: HashMap<_, _> = all.iter().map(|objective| (objective.id, objective.parent)).collect();
    let up = |id: &ObjectiveId| parents.get(id).copied().flatten();
    std::iter::successors(up(&id), up).take(all.len()).collect()
}

/// Refuses a parent that would make a circle or too many levels. One that was there before stays.
fn refuse_parent(all: &[Objective], objective: &Objective) -> Result<()> {
    if all.iter().any(|before| before.id == objective.id && before.parent == objective.parent) {
        return Ok(());
    }
    check_parent(all, objective.id, objective.parent).map_err(|error| match error {
        TreeError::Circle(names) => Error::ParentCycle(names),
        TreeError::TooDeep(levels) => Error::TooManyLevels(levels),
        TreeError::NoParent => Error::Missing(ENTITY),
    })
}
