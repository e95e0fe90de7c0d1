//! Reviews: meetings on the KPIs of a period, and what was noted and decided in them.

mod notes;
mod templates;

use crate::column::{code, date, date_number, time, time_text, unknown};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use chrono::NaiveDateTime;
use domain::ReviewId;
use domain::review::{Kind, Review};
use rusqlite::{OptionalExtension, Row, named_params};

const ENTITY: Entity = Entity::Review;

/// How many characters the arrangement of an agenda may have.
const PLAN_LIMIT: usize = 1_000_000;
/// How many characters may be kept of what a review showed.
const REPORT_LIMIT: usize = 50_000_000;
/// How many people may take part.
const MOST_ATTENDEES: usize = 200;

/// All but what it showed, which is long.
const COLUMNS: &str = "id, kind, start_date, held_date, attendees, plan, ended, amended";

fn from_row(row: &Row) -> rusqlite::Result<Review> {
    let names: String = row.get("attendees")?;
    Ok(Review {
        id: ReviewId(row.get("id")?),
        kind: code(row, "kind", Kind::parse)?,
        start: date(row, "start_date")?,
        held: date(row, "held_date")?,
        attendees: serde_json::from_str(&names).map_err(|_| unknown("attendees", &names))?,
        plan: row.get("plan")?,
        ended: optional_time(row, "ended")?,
        amended: optional_time(row, "amended")?,
    })
}

fn optional_time(row: &Row, column: &str) -> rusqlite::Result<Option<NaiveDateTime>> {
    match row.get::<_, Option<String>>(column)? {
        Some(_) => time(row, column).map(Some),
        None => Ok(None),
    }
}

impl Database {
    /// All reviews, by the day on which they are held, the newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn reviews(&self) -> Result<Vec<Review>> {
        let sql = format!("SELECT {COLUMNS} FROM review ORDER BY held_date DESC, start_date DESC, id");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One review.
    ///
    /// # Errors
    /// Where there is none.
    pub fn review(&self, id: ReviewId) -> Result<Review> {
        let sql = format!("SELECT {COLUMNS} FROM review WHERE id = ?1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }

    /// What a review showed, as it was written at its end; `None` while it is open.
    ///
    /// # Errors
    /// Where there is no such review.
    pub fn review_report(&self, id: ReviewId) -> Result<Option<String>> {
        let mut statement = self.conn.prepare_cached("SELECT report FROM review WHERE id = ?1")?;
        statement.query_row([id.0], |row| row.get(0)).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds a review, or replaces the one with its identifier; one of 0 asks for a new one. What it showed stays as it is.
    ///
    /// # Errors
    /// Where something about it is refused; of one to be replaced also where it does not exist.
    pub fn put_review(&self, review: &Review) -> Result<ReviewId> {
        if review.id.0 != 0 {
            self.review(review.id)?;
        }
        let id = self.id_or_new(review.id.0);
        let people = review.attendees.iter().map(|name| validate::owner(Some(name)));
        let people: Vec<String> = people.filter_map(Result::transpose).collect::<Result<_>>()?;
        if people.len() > MOST_ATTENDEES {
            return Err(Error::TextRefused { what: "attendees", limit: MOST_ATTENDEES });
        }
        self.conn.prepare_cached(include_str!("put.sql"))?.execute(named_params! {
            ":id": id,
            ":kind": review.kind.code(),
            ":start_date": date_number(validate::date(review.start)?),
            ":held_date": date_number(validate::date(review.held)?),
            ":attendees": serde_json::json!(people).to_string(),
            ":plan": validate::text("agenda", &review.plan, PLAN_LIMIT)?,
            ":ended": review.ended.map(time_text),
            ":amended": review.amended.map(time_text),
        })?;
        Ok(ReviewId(id))
    }

    /// Keeps what a review showed.
    ///
    /// # Errors
    /// Where there is no such review, or it is too long.
    pub fn keep_review_report(&self, id: ReviewId, report: &str) -> Result<()> {
        self.review(id)?;
        let report = validate::text("report", report, REPORT_LIMIT)?;
        self.conn.prepare_cached("UPDATE review SET report = ?2 WHERE id = ?1")?.execute((id.0, report))?;
        Ok(())
    }

    /// Deletes a review with its notes; its actions stay.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_review(&self, id: ReviewId) -> Result<()> {
        self.review(id)?;
        let decided = "UPDATE action SET decision_id = NULL
            WHERE decision_id IN (SELECT id FROM review_note WHERE review_id = ?1)";
        self.conn.execute(decided, [id.0])?;
        self.conn.execute("UPDATE action SET review_id = NULL WHERE review_id = ?1", [id.0])?;
        self.delete_parts(ENTITY, id.0)?;
        self.conn.execute("DELETE FROM review WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
