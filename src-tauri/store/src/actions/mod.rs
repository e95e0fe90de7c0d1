//! Actions: what somebody will do by when.

mod comments;

use crate::column::{code, date_number, optional_date, unknown};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::action::{Action, Progress};
use domain::review::Kind;
use domain::{ActionId, KpiId, NoteId, ObjectiveId, ReviewId};
use rusqlite::{OptionalExtension, Row, named_params};

const ENTITY: Entity = Entity::Action;

fn from_row(row: &Row) -> rusqlite::Result<Action> {
    Ok(Action {
        id: ActionId(row.get("id")?),
        kpi: row.get::<_, Option<i64>>("kpi_id")?.map(KpiId),
        objective: row.get::<_, Option<i64>>("objective_id")?.map(ObjectiveId),
        text: row.get("text")?,
        owner: row.get("owner")?,
        due: optional_date(row, "due_date")?,
        done: optional_date(row, "done_date")?,
        changes_process: row.get("changes_process")?,
        progress: code(row, "progress", Progress::parse)?,
        reason: row.get("reason")?,
        expected: row.get("expected")?,
        review: row.get::<_, Option<i64>>("review_id")?.map(ReviewId),
        decision: row.get::<_, Option<i64>>("decision_id")?.map(NoteId),
        effort: row.get("effort")?,
        repeats: repeats(row)?,
    })
}

fn repeats(row: &Row) -> rusqlite::Result<Option<Kind>> {
    let text: String = row.get("repeats")?;
    if text.is_empty() {
        return Ok(None);
    }
    Kind::parse(&text).map(Some).ok_or_else(|| unknown("repeats", text))
}

impl Database {
    /// All actions: open ones first, each by the day they are due.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn actions(&self) -> Result<Vec<Action>> {
        let sql = "SELECT * FROM action ORDER BY done_date IS NOT NULL, due_date IS NULL, due_date, id";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One action.
    ///
    /// # Errors
    /// Where there is none.
    pub fn action(&self, id: ActionId) -> Result<Action> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM action WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds an action. An id of 0 asks for a new one.
    ///
    /// # Errors
    /// Where its KPI or objective does not exist or something about it is refused.
    pub fn insert_action(&self, action: &Action) -> Result<ActionId> {
        let id = ActionId(self.id_or_new(action.id.0));
        self.write_action(&Action { id, ..action.clone() }, include_str!("insert.sql"))?;
        Ok(id)
    }

    /// Replaces an action.
    ///
    /// # Errors
    /// As [`Tx::insert_action`]; also where it does not exist.
    pub fn update_action(&self, action: &Action) -> Result<()> {
        self.action(action.id)?;
        self.write_action(action, include_str!("update.sql"))
    }

    fn write_action(&self, action: &Action, sql: &str) -> Result<()> {
        if let Some(kpi) = action.kpi {
            self.kpi(kpi)?;
        }
        if let Some(objective) = action.objective {
            self.objective(objective)?;
        }
        if let Some(review) = action.review {
            self.review(review)?;
        }
        if let Some(decision) = action.decision {
            self.review_note(decision)?;
        }
        let text = action.text.trim();
        if text.is_empty() {
            return Err(Error::NameEmpty(ENTITY));
        }
        self.conn.prepare_cached(sql)?.execute(named_params! {
            ":id": action.id.0,
            ":kpi_id": action.kpi.map(|kpi| kpi.0),
            ":objective_id": action.objective.map(|objective| objective.0),
            ":text": validate::text("action", text, validate::TEXT_LIMIT)?,
            ":owner": validate::owner(action.owner.as_deref())?,
            ":due_date": validate::optional_date(action.due)?.map(date_number),
            ":done_date": validate::optional_date(action.done)?.map(date_number),
            ":changes_process": action.changes_process,
            ":progress": action.progress.code(),
            ":reason": validate::text("reason", action.reason.trim(), validate::TEXT_LIMIT)?,
            ":expected": validate::text("expected effect", action.expected.trim(), validate::TEXT_LIMIT)?,
            ":review_id": action.review.map(|review| review.0),
            ":decision_id": action.decision.map(|decision| decision.0),
            ":effort": validate::text("effort", action.effort.trim(), validate::TEXT_LIMIT)?,
            ":repeats": action.repeats.map_or("", Kind::code),
        })?;
        Ok(())
    }

    /// Deletes an action with what was said about it.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_action(&self, id: ActionId) -> Result<()> {
        self.action(id)?;
        self.delete_parts(ENTITY, id.0)?;
        self.conn.execute("DELETE FROM action WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
