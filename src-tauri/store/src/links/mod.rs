//! Links: what one KPI has to do with another.

use crate::column::code;
use crate::database::Database;
use crate::{Entity, Error, Result, Tx};
use domain::link::{Link, LinkKind};
use domain::{KpiId, LinkId};
use rusqlite::{OptionalExtension, Row};

const ENTITY: Entity = Entity::KpiLink;

fn from_row(row: &Row) -> rusqlite::Result<Link> {
    Ok(Link {
        id: LinkId(row.get("id")?),
        from: KpiId(row.get("from_kpi_id")?),
        to: KpiId(row.get("to_kpi_id")?),
        kind: code(row, "kind", LinkKind::parse)?,
    })
}

impl Database {
    /// All links of all KPIs, archived ones too.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn links(&self) -> Result<Vec<Link>> {
        let sql = "SELECT * FROM kpi_link ORDER BY from_kpi_id, kind, to_kpi_id";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One link.
    ///
    /// # Errors
    /// Where there is none.
    pub fn link(&self, id: LinkId) -> Result<Link> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM kpi_link WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Links two KPIs; where they are linked so already, that link stays. Circles are allowed. An id of 0 asks for a new one.
    ///
    /// # Errors
    /// Where either KPI does not exist, or both are the same one.
    pub fn insert_link(&self, link: &Link) -> Result<LinkId> {
        let from = self.kpi(link.from)?;
        self.kpi(link.to)?;
        if link.from == link.to {
            return Err(Error::LinkedToItself(from.name));
        }
        let same = |known: &Link| (known.from, known.to, known.kind) == (link.from, link.to, link.kind);
        if let Some(known) = self.links()?.into_iter().find(same) {
            return Ok(known.id);
        }
        let id = self.id_or_new(link.id.0);
        let sql = "INSERT INTO kpi_link (id, from_kpi_id, to_kpi_id, kind) VALUES (?1, ?2, ?3, ?4)";
        self.conn.prepare_cached(sql)?.execute((id, link.from.0, link.to.0, link.kind.code()))?;
        Ok(LinkId(id))
    }

    /// Takes a link away.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_link(&self, id: LinkId) -> Result<()> {
        self.link(id)?;
        self.conn.execute("DELETE FROM kpi_link WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
