//! What was said about actions.

use crate::column::{time, time_text};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::action::Comment;
use domain::{ActionId, CommentId};
use rusqlite::{OptionalExtension, Row};

const ENTITY: Entity = Entity::ActionComment;

fn from_row(row: &Row) -> rusqlite::Result<Comment> {
    Ok(Comment {
        id: CommentId(row.get("id")?),
        action: ActionId(row.get("action_id")?),
        time: time(row, "time")?,
        author: row.get("author")?,
        text: row.get("text")?,
    })
}

impl Database {
    /// What was said about all actions, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn action_comments(&self) -> Result<Vec<Comment>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM action_comment ORDER BY time, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One comment.
    ///
    /// # Errors
    /// Where there is none.
    pub fn action_comment(&self, id: CommentId) -> Result<Comment> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM action_comment WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds a comment, or replaces the one with its identifier; one of 0 asks for a new one.
    ///
    /// # Errors
    /// Where its action does not exist, or it says nothing or too much; of one to be replaced also where it does not exist.
    pub fn put_action_comment(&self, comment: &Comment) -> Result<CommentId> {
        self.action(comment.action)?;
        if comment.id.0 != 0 {
            self.action_comment(comment.id)?;
        }
        let text = comment.text.trim();
        if text.is_empty() {
            return Err(Error::NameEmpty(ENTITY));
        }
        let text = validate::text("comment", text, validate::TEXT_LIMIT)?;
        let id = self.id_or_new(comment.id.0);
        let sql = "INSERT INTO action_comment (id, action_id, time, author, text) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT DO UPDATE SET text = excluded.text";
        let author = validate::owner(Some(&comment.author))?.unwrap_or_default();
        self.conn.prepare_cached(sql)?.execute((id, comment.action.0, time_text(comment.time), author, text))?;
        Ok(CommentId(id))
    }

    /// Deletes a comment.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_action_comment(&self, id: CommentId) -> Result<()> {
        self.action_comment(id)?;
        self.conn.execute("DELETE FROM action_comment WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
