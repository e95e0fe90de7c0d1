//! Patterns for reviews.

use crate::column::code;
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::TemplateId;
use domain::review::{Kind, Template};
use rusqlite::{OptionalExtension, Row};

const ENTITY: Entity = Entity::ReviewTemplate;

fn from_row(row: &Row) -> rusqlite::Result<Template> {
    Ok(Template {
        id: TemplateId(row.get("id")?),
        name: row.get("name")?,
        kind: code(row, "kind", Kind::parse)?,
        content: row.get("content")?,
    })
}

impl Database {
    /// All patterns for reviews, by name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn review_templates(&self) -> Result<Vec<Template>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM review_template ORDER BY lower(name), name, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One pattern.
    ///
    /// # Errors
    /// Where there is none.
    pub fn review_template(&self, id: TemplateId) -> Result<Template> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM review_template WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds a pattern, or replaces the one with its identifier; one of 0 asks for a new one.
    ///
    /// # Errors
    /// Where another one has its name, or the name or the content is refused; of one to be replaced also where it does not
    /// exist.
    pub fn put_review_template(&self, template: &Template) -> Result<TemplateId> {
        if template.id.0 != 0 {
            self.review_template(template.id)?;
        }
        let id = self.id_or_new(template.id.0);
        let name = validate::name(ENTITY, &template.name)?;
        let others = self.review_templates()?.into_iter().map(|other| (other.id.0, other.name, false));
        validate::free_name(ENTITY, &name, id, others)?;
        let content = validate::text("agenda", &template.content, super::PLAN_LIMIT)?;
        let sql = "INSERT INTO review_template (id, name, kind, content) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET name = excluded.name, kind = excluded.kind, content = excluded.content";
        self.conn.prepare_cached(sql)?.execute((id, name, template.kind.code(), content))?;
        Ok(TemplateId(id))
    }

    /// Deletes a pattern; reviews that were made after it stay as they are.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_review_template(&self, id: TemplateId) -> Result<()> {
        self.review_template(id)?;
        self.conn.execute("DELETE FROM review_template WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
