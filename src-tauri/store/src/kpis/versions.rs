//! What KPIs were before their definitions were changed.

use crate::column::{date, date_number, optional_code};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::version::EarlierDefinition;
use domain::{Kpi, KpiId, Unit};
use rusqlite::{Row, named_params};
use std::collections::HashMap;

/// How many earlier definitions a KPI may have.
const MOST: usize = 100;

fn from_row(row: &Row) -> rusqlite::Result<(KpiId, EarlierDefinition)> {
    let definition = EarlierDefinition {
        until: date(row, "until_date")?,
        formula: row.get("formula")?,
        unit: optional_code(row, "unit", Unit::parse)?,
        reason: row.get("reason")?,
        changed: date(row, "date")?,
    };
    Ok((KpiId(row.get("kpi_id")?), definition))
}

impl Database {
    /// What these KPIs were before, put where it belongs.
    pub(super) fn with_earlier(&self, mut kpis: Vec<Kpi>) -> Result<Vec<Kpi>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM kpi_version ORDER BY kpi_id, until_date")?;
        let mut earlier: HashMap<KpiId, Vec<EarlierDefinition>> = HashMap::new();
        for row in statement.query_map([], from_row)? {
            let (kpi, definition) = row?;
            earlier.entry(kpi).or_default().push(definition);
        }
        for kpi in &mut kpis {
            kpi.earlier = earlier.remove(&kpi.id).unwrap_or_default();
        }
        Ok(kpis)
    }
}

impl Tx<'_> {
    /// Writes what a KPI was before in place of what is there.
    ///
    /// # Errors
    /// Where there are more than a hundred, two end on one day, or something about one is refused.
    pub(super) fn write_earlier(&self, kpi: &Kpi) -> Result<()> {
        if kpi.earlier.len() > MOST {
            return Err(Error::TextRefused { what: "versions", limit: MOST });
        }
        let days: Vec<i64> = kpi.earlier.iter().map(|earlier| date_number(earlier.until)).collect();
        let mut statement = self.conn.prepare_cached("SELECT until_date FROM kpi_version WHERE kpi_id = ?1")?;
        let there: Vec<i64> = statement.query_map([kpi.id.0], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for gone in there.into_iter().filter(|day| !days.contains(day)) {
            self.conn.execute("DELETE FROM kpi_version WHERE kpi_id = ?1 AND until_date = ?2", (kpi.id.0, gone))?;
        }
        kpi.earlier.iter().try_for_each(|earlier| self.write_one(kpi.id, earlier))
    }

    fn write_one(&self, kpi: KpiId, earlier: &EarlierDefinition) -> Result<()> {
        let unit = earlier.unit.as_ref().map(|unit| validate::name(Entity::Kpi, &unit.code())).transpose()?;
        self.conn.prepare_cached(include_str!("put_version.sql"))?.execute(named_params! {
            ":id": self.id_or_new(0),
            ":kpi_id": kpi.0,
            ":until_date": date_number(validate::date(earlier.until)?),
            ":formula": validate::text("formula", &earlier.formula, validate::FORMULA_LIMIT)?,
            ":unit": unit,
            ":reason": validate::text("reason", earlier.reason.trim(), validate::TEXT_LIMIT)?,
            ":date": date_number(validate::date(earlier.changed)?),
        })?;
        Ok(())
    }
}
