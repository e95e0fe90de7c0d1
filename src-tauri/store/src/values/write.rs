//! Writing values.

use super::{NewValue, ValueKey};
use crate::column::{date_number, grain_number};
use crate::database::Database;
use crate::imports::Counts;
use crate::{Entity, Error, ImportId, Result, Tx, validate};
use domain::MeasureId;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{CachedStatement, OptionalExtension, ToSql, ffi};

/// How many characters the note of a value may have.
pub const NOTE_LIMIT: usize = validate::TEXT_LIMIT;

/// One parameter; borrowed, because a million rows pass here.
enum Bound<'v> {
    Integer(i64),
    Real(f64),
    Text(&'v str),
    Null,
}

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Integer(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Self::Real(number) => ToSqlOutput::Owned(Value::Real(*number)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Null => ToSqlOutput::Owned(Value::Null),
        })
    }
}

/// The five parameters of a value's key.
fn key_parameters(measure: MeasureId, key: &ValueKey) -> Result<[Bound<'static>; 5]> {
    Ok([
        Bound::Integer(measure.0),
        Bound::Integer(date_number(validate::date(key.date)?)),
        Bound::Integer(grain_number(key.grain)),
        Bound::Integer(key.segment.0),
        Bound::Integer(i64::from(key.ordinal)),
    ])
}

/// The eight parameters of a value, checked.
fn parameters(new: &NewValue) -> Result<[Bound<'_>; 8]> {
    let [measure, date, grain, segment, ordinal] = key_parameters(new.measure, &new.key)?;
    let value = match new.value {
        Some(number) => Bound::Real(validate::finite("value", number)?),
        None => Bound::Null,
    };
    if new.records == 0 {
        return Err(Error::NotPositive("number of records"));
    }
    let note = match new.note.as_deref().map(str::trim).filter(|note| !note.is_empty()) {
        Some(note) => Bound::Text(validate::text("note", note, NOTE_LIMIT)?),
        None => Bound::Null,
    };
    Ok([measure, date, grain, segment, ordinal, value, Bound::Integer(i64::from(new.records)), note])
}

/// Writes the values of an import as they come, with statements that are prepared once. Made by
/// [`Tx::import_writer`].
pub struct ValueWriter<'t> {
    insert: CachedStatement<'t>,
    update: CachedStatement<'t>,
    import: Bound<'static>,
    counts: Counts,
}

impl<'t> ValueWriter<'t> {
    fn new(tx: &'t Tx, update: &str, import: Option<ImportId>) -> Result<Self> {
        Ok(Self {
            insert: tx.conn.prepare_cached(include_str!("insert.sql"))?,
            update: tx.conn.prepare_cached(update)?,
            import: import.map_or(Bound::Null, |import| Bound::Integer(import.0)),
            counts: Counts::default(),
        })
    }

    /// Writes one value. What was there is replaced; its note stays where the new one has none. A value that is the same
    /// keeps the import it came by.
    ///
    /// # Errors
    /// Where its measure does not exist, or a date, a number or a note is refused.
    pub fn write(&mut self, new: &NewValue) -> Result<()> {
        let parameters = parameters(new)?;
        if run(&mut self.insert, &parameters, &self.import)? == 1 {
            self.counts.new += 1;
        } else if run(&mut self.update, &parameters, &self.import)? == 1 {
            self.counts.changed += 1;
        } else {
            self.counts.same += 1;
        }
        Ok(())
    }

    /// What it has written so far.
    pub fn counts(&self) -> Counts {
        self.counts
    }
}

fn run(statement: &mut CachedStatement, parameters: &[Bound; 8], import: &Bound) -> Result<usize> {
    for (place, parameter) in (1..).zip(parameters.iter().chain([import])) {
        statement.raw_bind_parameter(place, parameter)?;
    }
    statement.raw_execute().map_err(|error| match error.sqlite_error().map(|failure| failure.extended_code) {
        Some(ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => Error::Missing(Entity::Measure),
        _ => error.into(),
    })
}

impl Tx<'_> {
    /// Writes values that a person enters. What was there is replaced, note included; it counts as entered by hand from
    /// then on, unless it is the same.
    ///
    /// # Errors
    /// Where a measure does not exist, or a date, a number or a note is refused.
    pub fn put_values(&self, values: impl IntoIterator<Item = NewValue>) -> Result<Counts> {
        let mut writer = ValueWriter::new(self, include_str!("update_entered.sql"), None)?;
        for value in values {
            writer.write(&value)?;
        }
        Ok(writer.counts)
    }

    /// What writes the values of an import, for those who push them one at a time.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn import_writer(&self, import: ImportId) -> Result<ValueWriter<'_>> {
        ValueWriter::new(self, include_str!("update_imported.sql"), Some(import))
    }

    /// Writes the values of an import as an iterator gives them; see [`ValueWriter::write`].
    ///
    /// # Errors
    /// As [`Tx::put_values`], and what `rows` answers.
    pub fn import_values<E: From<Error>>(
        &self,
        import: ImportId,
        rows: impl IntoIterator<Item = Result<NewValue, E>>,
    ) -> Result<Counts, E> {
        let mut writer = self.import_writer(import)?;
        for row in rows {
            writer.write(&row?)?;
        }
        Ok(writer.counts)
    }

    /// Makes values blank. Answers how many there were.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn delete_values(&self, measure: MeasureId, keys: &[ValueKey]) -> Result<u64> {
        let mut statement = self.conn.prepare_cached(include_str!("delete.sql"))?;
        let mut deleted = 0;
        for key in keys {
            for (place, parameter) in (1..).zip(key_parameters(measure, key)?) {
                statement.raw_bind_parameter(place, parameter)?;
            }
            deleted += statement.raw_execute()? as u64;
        }
        Ok(deleted)
    }
}

impl Database {
    /// What [`Tx::import_values`] would count, without writing. Rows must not repeat a key.
    ///
    /// # Errors
    /// As [`Tx::import_values`], except that measures are not looked at.
    pub fn compare_values<E: From<Error>>(
        &self,
        rows: impl IntoIterator<Item = Result<NewValue, E>>,
    ) -> Result<Counts, E> {
        let mut statement = self.conn.prepare_cached(include_str!("compare.sql")).map_err(Error::from)?;
        let mut counts = Counts::default();
        for row in rows {
            let row = row?;
            let parameters = rusqlite::params_from_iter(parameters(&row)?);
            let changed = statement.query_row(parameters, |row| row.get::<_, bool>("changed")).optional();
            match changed.map_err(Error::from)? {
                None => counts.new += 1,
                Some(true) => counts.changed += 1,
                Some(false) => counts.same += 1,
            }
        }
        Ok(counts)
    }
}
