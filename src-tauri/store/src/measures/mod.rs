//! Measures: numbers that are recorded.

use crate::column::{code, date_of, grain_of, unknown};
use crate::database::Database;
use crate::validate::{folded, free_name};
use crate::{Entity, Error, Result, Tx, closed, validate};
use domain::formula::Symbol;
use domain::measure::{ValueSummary, key_of};
use domain::{Grain, Measure, MeasureId, MeasureKind, Unit};
use rusqlite::{OptionalExtension, Row, named_params};
use std::collections::{HashMap, HashSet};

const ENTITY: Entity = Entity::Measure;

fn from_row(row: &Row) -> rusqlite::Result<Measure> {
    Ok(Measure {
        id: MeasureId(row.get("id")?),
        key: row.get("key")?,
        name: row.get("name")?,
        kind: code(row, "kind", MeasureKind::parse)?,
        unit: code(row, "unit", Unit::parse)?,
        cadence: code(row, "cadence", Grain::parse)?,
        description: row.get("description")?,
        owner: row.get("owner")?,
        singular: row.get("singular")?,
        settles_after: row.get("settles_after")?,
        archived: row.get("archived")?,
    })
}

fn summary_from_row(row: &Row) -> rusqlite::Result<(MeasureId, ValueSummary)> {
    let day = |column: &str| {
        let number: i64 = row.get(column)?;
        date_of(number).ok_or_else(|| unknown(column, number))
    };
    let grain: i64 = row.get("last_grain")?;
    let summary = ValueSummary {
        count: row.get::<_, i64>("count")?.unsigned_abs(),
        first: day("first")?,
        last: day("last")?,
        last_grain: grain_of(grain).ok_or_else(|| unknown("grain", grain))?,
    };
    Ok((MeasureId(row.get("measure_id")?), summary))
}

impl Database {
    /// All measures, archived ones too, by name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn measures(&self) -> Result<Vec<Measure>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM measure ORDER BY name COLLATE NOCASE, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One measure.
    ///
    /// # Errors
    /// Where there is none.
    pub fn measure(&self, id: MeasureId) -> Result<Measure> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM measure WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }

    /// How much is recorded of each measure; those without values are left out.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn measure_value_summary(&self) -> Result<HashMap<MeasureId, ValueSummary>> {
        let mut statement = self.conn.prepare_cached(include_str!("summary.sql"))?;
        let rows = statement.query_map([], summary_from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How much is recorded of one measure; `None` where it has no values or does not exist.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn value_summary_of(&self, measure: MeasureId) -> Result<Option<ValueSummary>> {
        let sql = concat!(include_str!("summary.sql"), "   AND id = ?1");
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([measure.0], summary_from_row).optional()?.map(|(_, summary)| summary))
    }

    /// The key that a new measure of that name gets: [`key_of`] the name, with a number where that is taken.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn free_measure_key(&self, name: &str) -> Result<String> {
        Ok(Taken::of(&self.measures()?).key(name))
    }
}

/// Names and keys that new measures cannot have.
struct Taken {
    /// As they are compared, and how they are written and whether they are archived.
    names: HashMap<String, (String, bool)>,
    keys: HashSet<String>,
    /// Of keys that were taken: the number that comes next.
    numbers: HashMap<String, u64>,
}

impl Taken {
    fn of(measures: &[Measure]) -> Self {
        let mut names = HashMap::new();
        for measure in measures {
            names.entry(folded(&measure.name)).or_insert_with(|| (measure.name.clone(), measure.archived));
        }
        let keys = measures.iter().map(|measure| folded(&measure.key)).collect();
        Self { names, keys, numbers: HashMap::new() }
    }

    /// The name as it is kept; from now on it is taken.
    fn name(&mut self, name: &str) -> Result<String> {
        let name = validate::name(ENTITY, name)?;
        match self.names.insert(folded(&name), (name.clone(), false)) {
            Some((name, archived)) => Err(Error::NameTaken { entity: ENTITY, name, archived }),
            None => Ok(name),
        }
    }

    /// [`key_of`] a name, with a number where that is taken; from now on it is taken too.
    fn key(&mut self, name: &str) -> String {
        let key = key_of(name);
        if self.keys.insert(folded(&key)) {
            return key;
        }
        let number = self.numbers.entry(folded(&key)).or_insert(2);
        loop {
            let numbered = format!("{key}_{number}");
            *number += 1;
            if self.keys.insert(folded(&numbered)) {
                return numbered;
            }
        }
    }
}

impl Tx<'_> {
    /// Adds a measure. Its key is derived from the one given, or from its name where none is, and gets a number where it
    /// is taken; read the measure to know it. An id of 0 asks for a new one.
    ///
    /// # Errors
    /// Where its name is taken or something about it is refused.
    pub fn insert_measure(&self, measure: &Measure) -> Result<MeasureId> {
        let ids = self.insert_measures(std::slice::from_ref(measure))?;
        ids.first().copied().ok_or(Error::Missing(ENTITY))
    }

    /// Adds many measures, as [`Tx::insert_measure`] adds one; what is there already is looked through once.
    ///
    /// # Errors
    /// As [`Tx::insert_measure`].
    pub fn insert_measures(&self, measures: &[Measure]) -> Result<Vec<MeasureId>> {
        let before = self.names()?;
        let mut taken = Taken::of(before.measures());
        let mut ids = Vec::with_capacity(measures.len());
        for measure in measures {
            let id = MeasureId(self.id_or_new(measure.id.0));
            let wish = if measure.key.trim().is_empty() { &measure.name } else { &measure.key };
            let name = taken.name(&measure.name)?;
            self.store_measure(
                &Measure { id, key: taken.key(wish), name, ..measure.clone() },
                include_str!("insert.sql"),
            )?;
            ids.push(id);
        }
        self.keep_meanings_beside(&before, &ids.iter().copied().collect())?;
        Ok(ids)
    }

    /// Replaces a measure. Formulas that use its key or name are not rewritten.
    ///
    /// # Errors
    /// Where it does not exist, its name or key is taken, or something about it is refused.
    pub fn update_measure(&self, measure: &Measure) -> Result<()> {
        let before = self.measure(measure.id)?;
        if (before.kind, &before.unit) != (measure.kind, &measure.unit) {
            closed::keeps_meaning(self, measure.id)?;
        }
        let counts = |kind| kind == MeasureKind::Distinct;
        if counts(before.kind) != counts(measure.kind) && self.value_summary_of(measure.id)?.is_some() {
            return Err(Error::KindStays(before.name));
        }
        let becomes = before.kind != MeasureKind::Parameter && measure.kind == MeasureKind::Parameter;
        if becomes && self.has_values_beside_each_other(measure.id)? {
            return Err(Error::NoParameter(before.name));
        }
        let key = key_of(&measure.key);
        let others = self.measures()?.into_iter().map(|other| (other.id.0, other.key, other.archived));
        free_name(ENTITY, &key, measure.id.0, others)?;
        self.rewrite_measure(&Measure { key, ..measure.clone() })
    }

    /// True where a measure has a value of a segment, or several records of one day: of a parameter there is one.
    fn has_values_beside_each_other(&self, id: MeasureId) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM value WHERE measure_id = ?1 AND (segment_id <> 0 OR ordinal <> 0))";
        Ok(self.conn.query_row(sql, [id.0], |row| row.get(0))?)
    }

    fn rewrite_measure(&self, measure: &Measure) -> Result<()> {
        let name = validate::name(ENTITY, &measure.name)?;
        let before = self.names()?;
        let others = before.measures().iter().map(|other| (other.id.0, other.name.clone(), other.archived));
        free_name(ENTITY, &name, measure.id.0, others)?;
        self.store_measure(&Measure { name, ..measure.clone() }, include_str!("update.sql"))?;
        self.keep_meanings(&before, &Symbol::Measure(measure.id, measure.kind, measure.unit.clone()))
    }

    fn store_measure(&self, measure: &Measure, sql: &str) -> Result<()> {
        self.conn.prepare_cached(sql)?.execute(named_params! {
            ":id": measure.id.0,
            ":key": validate::name(ENTITY, &measure.key)?,
            ":name": measure.name,
            ":kind": measure.kind.code(),
            ":unit": validate::name(ENTITY, &measure.unit.code())?,
            ":cadence": measure.cadence.code(),
            ":description": validate::text("description", &measure.description, validate::TEXT_LIMIT)?,
            ":owner": validate::owner(measure.owner.as_deref())?,
            ":archived": measure.archived,
            ":settles_after": measure.settles_after.map(validate::settles_after).transpose()?,
            ":singular": measure.singular.as_deref().map(|one| validate::name(ENTITY, one)).transpose()?,
        })?;
        Ok(())
    }

    /// Puts a measure into the archive or takes it out. It keeps its values.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn archive_measure(&self, id: MeasureId, archived: bool) -> Result<()> {
        self.measure(id)?;
        let sql = "UPDATE measure SET archived = ?2 WHERE id = ?1 AND archived <> ?2";
        self.conn.execute(sql, (id.0, archived))?;
        Ok(())
    }

    /// Deletes an archived measure with all its values. Formulas are not looked at: whoever knows them refuses where one
    /// still uses it.
    ///
    /// # Errors
    /// Where it does not exist or is not archived.
    pub fn delete_measure(&self, id: MeasureId) -> Result<()> {
        let measure = self.measure(id)?;
        if !measure.archived {
            return Err(Error::NotArchived(measure.name));
        }
        self.delete_parts(ENTITY, id.0)?;
        self.conn.execute("DELETE FROM measure WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
