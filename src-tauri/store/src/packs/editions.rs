//! What packs said when they were made.

use crate::column::{date, date_number, grain_number, grain_of, time, time_text, unknown};
use crate::database::Database;
use crate::{PackId, Result, Tx, validate};
use chrono::NaiveDateTime;
use domain::Period;
use rusqlite::{Row, named_params};

/// How many characters may be kept of what a pack said.
const SAID_LIMIT: usize = 2_000_000;

/// What a pack said when it was made for a period: the newest of each period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackEdition {
    /// The pack.
    pub pack: PackId,
    /// The period that it was about.
    pub period: Period,
    /// When it was made.
    pub time: NaiveDateTime,
    /// Its numbers, as JSON.
    pub said: String,
}

fn from_row(row: &Row) -> rusqlite::Result<PackEdition> {
    let grain: i64 = row.get("grain")?;
    let grain = grain_of(grain).ok_or_else(|| unknown("grain", grain))?;
    Ok(PackEdition {
        pack: PackId(row.get("pack_id")?),
        period: Period { grain, start: date(row, "start_date")? },
        time: time(row, "time")?,
        said: row.get("said")?,
    })
}

impl Database {
    /// What all packs said, by the periods that they were about, the latest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn pack_editions(&self) -> Result<Vec<PackEdition>> {
        let sql = "SELECT * FROM pack_edition ORDER BY start_date DESC, grain, pack_id";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Keeps what a pack said, in place of what it said before about the same period. Where that is the same, it stays.
    ///
    /// # Errors
    /// Where there is no such pack, or it said too much.
    pub fn put_pack_edition(&self, made: &PackEdition) -> Result<()> {
        self.pack(made.pack)?;
        self.conn.prepare_cached(include_str!("put_edition.sql"))?.execute(named_params! {
            ":id": self.id_or_new(0),
            ":pack_id": made.pack.0,
            ":start_date": date_number(validate::date(made.period.start)?),
            ":grain": grain_number(made.period.grain),
            ":time": time_text(made.time),
            ":said": validate::text("pack", &made.said, SAID_LIMIT)?,
        })?;
        Ok(())
    }
}
