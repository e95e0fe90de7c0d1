//! Sources: where values come from again and again, how such files are read, and where they lie.

use crate::column::{time, time_text};
use crate::database::Database;
use crate::ids::content_id;
use crate::{Entity, Error, Result, SourceId, Tx, naming, validate};
use chrono::NaiveDateTime;
use rusqlite::{OptionalExtension, Row, named_params};

const ENTITY: Entity = Entity::Source;
/// What stands between the names of a signature.
const NAMES_APART: char = '\u{1f}';

/// How many characters the path of a folder may have.
const PATH_LIMIT: usize = 4096;

/// Where values come from again and again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its identifier.
    pub id: SourceId,
    /// Its name; empty where nobody has given it one and no file says one.
    pub name: String,
    /// What its files have in common, such as their header.
    pub signature: String,
    /// When it was last taught how they are read.
    pub time: NaiveDateTime,
    /// How they are read, as JSON.
    pub mapping: String,
    /// The folder in which they lie, as a path on this computer.
    pub folder: Option<String>,
    /// What they are called there, such as `orders-*.csv`; `None` for any name.
    pub pattern: Option<String>,
    /// True where the folder is watched, and what appears in it is imported.
    pub automatic: bool,
    /// True where the bytes of its files are kept.
    pub keep: bool,
}

impl Source {
    /// The headings that its files have; `None` where they are of another layout than this one.
    pub fn headings(&self, layout: &str) -> Option<Vec<&str>> {
        let mut parts = self.signature.split(NAMES_APART);
        (parts.next() == Some(layout)).then(|| parts.collect())
    }
}

fn from_row(row: &Row) -> rusqlite::Result<Source> {
    Ok(Source {
        id: SourceId(row.get("id")?),
        name: row.get("name")?,
        signature: row.get("signature")?,
        time: time(row, "time")?,
        mapping: row.get("mapping")?,
        folder: row.get("folder")?,
        pattern: row.get("pattern")?,
        automatic: row.get("automatic")?,
        keep: row.get("keep")?,
    })
}

fn optional<'t>(what: &'static str, text: Option<&'t str>, limit: usize) -> Result<Option<&'t str>> {
    text.map(|text| validate::text(what, text, limit)).transpose()
}

impl Database {
    /// All sources, by name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn sources(&self) -> Result<Vec<Source>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM source ORDER BY lower(name), name, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One source.
    ///
    /// # Errors
    /// Where there is none.
    pub fn source(&self, id: SourceId) -> Result<Source> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM source WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }

    /// The source of files with that signature; `None` for files that nobody has imported yet. Capital letters and spaces
    /// around names tell two sources apart only where both are there.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn source_of(&self, signature: &str) -> Result<Option<Source>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM source WHERE signature = ?1")?;
        if let Some(known) = statement.query_row([signature], from_row).optional()? {
            return Ok(Some(known));
        }
        let asked = folded(signature);
        Ok(self.sources()?.into_iter().find(|source| folded(&source.signature) == asked))
    }
}

/// A signature without what does not count in its names.
fn folded(signature: &str) -> String {
    signature.split(NAMES_APART).map(|name| name.trim().to_lowercase()).collect::<Vec<_>>().join("\u{1f}")
}

impl Tx<'_> {
    /// Remembers how files with that signature are read, as JSON. Nothing is written where that is remembered already. A
    /// source that is new gets the proposed name, with a number where another one has it; without one it has none.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn remember_source(&self, signature: &str, proposed: &str, mapping: &str) -> Result<SourceId> {
        let now = time_text(self.now());
        if let Some(known) = self.source_of(signature)? {
            let sql = "UPDATE source SET time = ?2, mapping = ?3 WHERE id = ?1 AND mapping <> ?3";
            self.conn.prepare_cached(sql)?.execute((known.id.0, now, mapping))?;
            return Ok(known.id);
        }
        let taken = |id: i64| {
            let sql = "SELECT EXISTS (SELECT 1 FROM source WHERE id = ?1)";
            Ok(self.conn.prepare_cached(sql)?.query_row([id], |row| row.get(0))?)
        };
        let id = content_id(&[b"source", signature.as_bytes()], taken)?;
        let sql = "INSERT INTO source (id, name, signature, time, mapping) VALUES (?1, ?2, ?3, ?4, ?5)";
        let others = self.sources()?;
        let names: Vec<&str> = others.iter().map(|other| other.name.as_str()).collect();
        let name = naming::free(proposed, &names);
        self.conn.prepare_cached(sql)?.execute((id, name, signature, now, mapping))?;
        Ok(SourceId(id))
    }

    /// Gives a source a name, with a number where another one has it. Nothing is written where it has that name.
    ///
    /// # Errors
    /// Where it does not exist or the name is refused.
    pub fn name_source(&self, id: SourceId, name: &str) -> Result<()> {
        let source = self.source(id)?;
        let others: Vec<Source> = self.sources()?.into_iter().filter(|other| other.id != id).collect();
        let names: Vec<&str> = others.iter().map(|other| other.name.as_str()).collect();
        let name = naming::free(&validate::name(ENTITY, name)?, &names);
        if name != source.name {
            self.update_source(&Source { name, ..source })?;
        }
        Ok(())
    }

    /// Replaces how the files of a source are read, as JSON; when it was taught stays.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn remap_source(&self, id: SourceId, mapping: &str) -> Result<()> {
        self.source(id)?;
        self.conn.prepare_cached("UPDATE source SET mapping = ?2 WHERE id = ?1")?.execute((id.0, mapping))?;
        Ok(())
    }

    /// Replaces what can be chosen about a source: all but its signature.
    ///
    /// # Errors
    /// Where it does not exist, a name or a text is refused, or another source has the name.
    pub fn update_source(&self, source: &Source) -> Result<()> {
        let before = self.source(source.id)?;
        // One that has no name yet need not get one for something else to be chosen.
        let has_none = source.name.is_empty() && before.name.is_empty();
        let name = if has_none { String::new() } else { validate::name(ENTITY, &source.name)? };
        if !has_none {
            let others = self.sources()?.into_iter().map(|other| (other.id.0, other.name, false));
            validate::free_name(ENTITY, &name, source.id.0, others)?;
        }
        self.conn.prepare_cached(include_str!("update.sql"))?.execute(named_params! {
            ":id": source.id.0,
            ":name": name,
            ":time": time_text(source.time),
            ":mapping": source.mapping,
            ":folder": optional("folder", source.folder.as_deref(), PATH_LIMIT)?,
            ":pattern": optional("pattern", source.pattern.as_deref(), validate::NAME_LIMIT)?,
            ":automatic": source.automatic,
            ":keep": source.keep,
        })?;
        Ok(())
    }

    /// Deletes a source. What came from it stays; its imports no longer say where they came from.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_source(&self, id: SourceId) -> Result<()> {
        self.source(id)?;
        self.conn.execute("UPDATE import SET source_id = NULL WHERE source_id = ?1", [id.0])?;
        self.conn.execute("DELETE FROM source WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
