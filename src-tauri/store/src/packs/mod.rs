//! Packs: which KPIs, as which pages, go to a meeting again and again.

mod editions;

use crate::database::Database;
use crate::{Entity, Error, PackId, Result, Tx, validate};
use rusqlite::{OptionalExtension, Row};

pub use editions::PackEdition;

const ENTITY: Entity = Entity::Pack;

/// How many characters the content may have: a picture for the cover among it.
const CONTENT_LIMIT: usize = 4_000_000;

/// A pack as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPack {
    /// Its identifier.
    pub id: PackId,
    /// Its name.
    pub name: String,
    /// Which KPIs in which order, and how it looks, as JSON.
    pub content: String,
}

fn from_row(row: &Row) -> rusqlite::Result<StoredPack> {
    Ok(StoredPack { id: PackId(row.get("id")?), name: row.get("name")?, content: row.get("content")? })
}

impl Database {
    /// All packs, by name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn packs(&self) -> Result<Vec<StoredPack>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM pack ORDER BY lower(name), name, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One pack.
    ///
    /// # Errors
    /// Where there is none.
    pub fn pack(&self, id: PackId) -> Result<StoredPack> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM pack WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds a pack, or replaces the one with its identifier; one of 0 asks for a new one.
    ///
    /// # Errors
    /// Where another pack has its name, or the name or the content is refused; of one to be replaced also where it does not
    /// exist.
    pub fn put_pack(&self, pack: &StoredPack) -> Result<PackId> {
        if pack.id.0 != 0 {
            self.pack(pack.id)?;
        }
        let id = self.id_or_new(pack.id.0);
        let name = validate::name(ENTITY, &pack.name)?;
        let others = self.packs()?.into_iter().map(|other| (other.id.0, other.name, false));
        validate::free_name(ENTITY, &name, id, others)?;
        let content = validate::text("content", &pack.content, CONTENT_LIMIT)?;
        let sql = "INSERT INTO pack (id, name, content) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET name = excluded.name, content = excluded.content";
        self.conn.prepare_cached(sql)?.execute((id, name, content))?;
        Ok(PackId(id))
    }

    /// Deletes a pack with what it said.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_pack(&self, id: PackId) -> Result<()> {
        self.pack(id)?;
        self.delete_parts(ENTITY, id.0)?;
        self.conn.execute("DELETE FROM pack WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
