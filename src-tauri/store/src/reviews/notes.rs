//! What was noted and decided in reviews.

use crate::column::{code, time, time_text};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::review::{Note, NoteKind};
use domain::{KpiId, NoteId, ObjectiveId, ReviewId};
use rusqlite::{OptionalExtension, Row, named_params};

const ENTITY: Entity = Entity::ReviewNote;

fn from_row(row: &Row) -> rusqlite::Result<Note> {
    Ok(Note {
        id: NoteId(row.get("id")?),
        review: ReviewId(row.get("review_id")?),
        kind: code(row, "kind", NoteKind::parse)?,
        point: row.get("point")?,
        kpi: row.get::<_, Option<i64>>("kpi_id")?.map(KpiId),
        objective: row.get::<_, Option<i64>>("objective_id")?.map(ObjectiveId),
        about: row.get("about")?,
        text: row.get("text")?,
        time: time(row, "time")?,
    })
}

impl Database {
    /// What was noted and decided in all reviews, in the order in which it was.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn review_notes(&self) -> Result<Vec<Note>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM review_note ORDER BY time, position, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What was noted and decided in one review, likewise.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn notes_of_review(&self, review: ReviewId) -> Result<Vec<Note>> {
        let sql = "SELECT * FROM review_note WHERE review_id = ?1 ORDER BY position, time, id";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([review.0], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One note or decision.
    ///
    /// # Errors
    /// Where there is none.
    pub fn review_note(&self, id: NoteId) -> Result<Note> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM review_note WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds a note or decision, or replaces the one with its identifier; one of 0 asks for a new one.
    ///
    /// # Errors
    /// Where its review, KPI or objective does not exist, or its text is refused.
    pub fn put_review_note(&self, note: &Note) -> Result<NoteId> {
        self.review(note.review)?;
        if note.id.0 != 0 {
            self.review_note(note.id)?;
        }
        if let Some(kpi) = note.kpi {
            self.kpi(kpi)?;
        }
        if let Some(objective) = note.objective {
            self.objective(objective)?;
        }
        let text = note.text.trim();
        if text.is_empty() {
            return Err(Error::NameEmpty(ENTITY));
        }
        let id = self.id_or_new(note.id.0);
        self.conn.prepare_cached(include_str!("put_note.sql"))?.execute(named_params! {
            ":id": id,
            ":review_id": note.review.0,
            ":kind": note.kind.code(),
            ":point": validate::text("point", &note.point, validate::TEXT_LIMIT)?,
            ":kpi_id": note.kpi.map(|kpi| kpi.0),
            ":objective_id": note.objective.map(|objective| objective.0),
            ":about": validate::text("name", &note.about, validate::TEXT_LIMIT)?,
            ":text": validate::text("note", text, validate::REVIEW_TEXT_LIMIT)?,
            ":time": time_text(note.time),
        })?;
        Ok(NoteId(id))
    }

    /// Deletes a note or decision; actions that carry it out stay.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_review_note(&self, id: NoteId) -> Result<()> {
        self.review_note(id)?;
        self.conn.execute("UPDATE action SET decision_id = NULL WHERE decision_id = ?1", [id.0])?;
        self.conn.execute("DELETE FROM review_note WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
