//! Writing values.

use super::{KeyText, NewValue, ValueKey};
use crate::column::{certainty_number, certainty_of, date_number, grain_number};
use crate::imports::Counts;
use crate::value_changes::{Bound, Content, Key, ValueChanges};
use crate::{Entity, Error, ImportId, Result, Tx, validate};
use domain::whole::held;
use domain::{Certainty, MeasureId, MeasureKind, SegmentId};
use rusqlite::{CachedStatement, OptionalExtension, Row, Statement, ffi};
use std::collections::HashMap;

/// How many characters the note of a value may have.
pub const NOTE_LIMIT: usize = validate::TEXT_LIMIT;

fn key_of(measure: MeasureId, key: &ValueKey) -> Result<Key<'static>> {
    Ok([
        Bound::Integer(measure.0),
        Bound::Integer(date_number(validate::date(key.date)?)),
        Bound::Integer(grain_number(key.grain)),
        Bound::Integer(key.segment.0),
        Bound::Integer(i64::from(key.ordinal)),
    ])
}

/// What is stored of a new value, checked.
fn content_of(new: &NewValue, import: Option<ImportId>) -> Result<Content<'_>> {
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
    let source = match new.source.as_deref().map(str::trim).filter(|source| !source.is_empty()) {
        Some(source) => Bound::Text(validate::text("source", source, NOTE_LIMIT)?),
        None => Bound::Null,
    };
    let import = import.map_or(Bound::Null, |import| Bound::Integer(import.0));
    let certainty = Bound::Integer(certainty_number(new.certainty));
    let keys = new.keys.as_ref().map_or(Bound::Null, |keys| Bound::Text(keys.text()));
    Ok([value, Bound::Integer(i64::from(new.records)), note, import, certainty, source, keys])
}

/// What the file holds, owned.
struct Stored {
    value: Option<f64>,
    records: i64,
    note: Option<String>,
    import: Option<i64>,
    certainty: i64,
    source: Option<String>,
    keys: Option<String>,
}

impl Stored {
    fn from_row(row: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            value: row.get("value")?,
            records: row.get("records")?,
            note: row.get("note")?,
            import: row.get("import_id")?,
            certainty: row.get("certainty")?,
            source: row.get("source")?,
            keys: row.get("keys")?,
        })
    }

    fn content(&self) -> Content<'_> {
        [
            self.value.map_or(Bound::Null, Bound::Real),
            Bound::Integer(self.records),
            self.note.as_deref().map_or(Bound::Null, Bound::Text),
            self.import.map_or(Bound::Null, Bound::Integer),
            Bound::Integer(self.certainty),
            self.source.as_deref().map_or(Bound::Null, Bound::Text),
            self.keys.as_deref().map_or(Bound::Null, Bound::Text),
        ]
    }
}

fn bind(statement: &mut Statement, parameters: &[&[Bound]]) -> rusqlite::Result<()> {
    let parameters = parameters.iter().flat_map(|part| part.iter());
    (1..).zip(parameters).try_for_each(|(place, parameter)| statement.raw_bind_parameter(place, parameter))
}

fn run(statement: &mut Statement, parameters: &[&[Bound]]) -> Result<usize> {
    bind(statement, parameters)?;
    statement.raw_execute().map_err(|error| match error.sqlite_error().map(|failure| failure.extended_code) {
        Some(ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => Error::Missing(Entity::Measure),
        _ => error.into(),
    })
}

fn stored(statement: &mut Statement, key: &Key) -> Result<Option<Stored>> {
    Ok(statement.query_row(rusqlite::params_from_iter(key), Stored::from_row).optional()?)
}

/// What writing a value did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Written {
    /// It was not there.
    New,
    /// It was there already, the same.
    Same,
    /// It was there otherwise.
    Replaced {
        /// The number before; `None` where it was not applicable.
        before: Option<f64>,
    },
    /// It was there with the same number, estimated or provisional, which a file settles.
    Settled {
        /// How sure it was.
        was: Certainty,
    },
}

/// Writes the values of an import as they come, with statements that are prepared once. Made by
/// [`Tx::import_writer`].
pub struct ValueWriter<'t> {
    tx: &'t Tx<'t>,
    insert: CachedStatement<'t>,
    select: CachedStatement<'t>,
    update: CachedStatement<'t>,
    import: Option<ImportId>,
    /// True where the last value was there already.
    found: bool,
    counts: Counts,
    /// Which measures count keys, of those that were written to.
    kinds: HashMap<MeasureId, MeasureKind>,
}

impl<'t> ValueWriter<'t> {
    fn new(tx: &'t Tx, import: Option<ImportId>) -> Result<Self> {
        Ok(Self {
            tx,
            insert: tx.conn.prepare_cached(include_str!("insert.sql"))?,
            select: tx.conn.prepare_cached(include_str!("content.sql"))?,
            update: tx.conn.prepare_cached(include_str!("update.sql"))?,
            import,
            found: false,
            counts: Counts::default(),
            kinds: HashMap::new(),
        })
    }

    /// Writes one value. What was there is replaced; its note stays where the new one has none. A value that is the same
    /// keeps the import it came by.
    ///
    /// # Errors
    /// Where its measure does not exist, or a date, a number or a note is refused, and where a measure counts keys and the
    /// number is another than theirs.
    pub fn write(&mut self, new: &NewValue) -> Result<Written> {
        self.fits_its_kind(new)?;
        let key = key_of(new.measure, &new.key)?;
        let content = content_of(new, self.import)?;
        // Files bring whole stretches of new values, or bring the same again: the last row says what to try first.
        let found = if self.found { stored(&mut self.select, &key)? } else { None };
        if found.is_none() && run(&mut self.insert, &[&key, &content])? == 1 {
            self.found = false;
            self.counts.new += 1;
            self.tx.record_values(|changes| changes.inserted(&key, &content))?;
            return Ok(Written::New);
        }
        self.found = true;
        let old = if found.is_some() { found } else { stored(&mut self.select, &key)? };
        match old {
            Some(old) => self.replace(&key, &old, content),
            None => Err(Error::Unreadable("a value is there and is not".into())),
        }
    }

    /// Of a measure that counts keys, the number is how many there are; a parameter is the same for every segment.
    fn fits_its_kind(&mut self, new: &NewValue) -> Result<()> {
        let kind = match self.kinds.get(&new.measure) {
            Some(kind) => *kind,
            None => {
                let kind = self.tx.measure(new.measure)?.kind;
                *self.kinds.entry(new.measure).or_insert(kind)
            }
        };
        if kind == MeasureKind::Parameter && (new.key.segment != SegmentId::NONE || new.key.ordinal != 0) {
            return Err(Error::SameEverywhere(self.tx.measure(new.measure)?.name));
        }
        let counts = kind == MeasureKind::Distinct;
        let keys = f64::from(held::<u32>(new.keys.as_ref().map_or(0, KeyText::count)));
        match new.value {
            Some(number) if counts && number != keys => Err(Error::CountedFromRows(self.tx.measure(new.measure)?.name)),
            _ => Ok(()),
        }
    }

    fn replace(&mut self, key: &Key, old: &Stored, content: Content) -> Result<Written> {
        let content = replacement(old, content, self.import.is_some());
        let is_same_number = old.content()[..3] == content[..3];
        if is_same_number && old.content()[4..] == content[4..] {
            self.counts.same += 1;
            return Ok(Written::Same);
        }
        run(&mut self.update, &[key, &content])?;
        self.tx.record_values(|changes| changes.updated(key, &old.content(), &content))?;
        self.counts.changed += 1;
        // A file that brings what was estimated settles it; the number is the same.
        let was = certainty_of(old.certainty).filter(|was| was.pending().is_some());
        if let (true, true, Some(was)) = (is_same_number, self.import.is_some(), was) {
            return Ok(Written::Settled { was });
        }
        Ok(Written::Replaced { before: old.value })
    }

    /// What it has written so far.
    pub fn counts(&self) -> Counts {
        self.counts
    }
}

/// What a person enters stands as it was entered, with its note or without one. A file without notes leaves the notes
/// that people wrote, and what they said of a number that it brings again; only what was still open is settled by it.
fn replacement<'v>(old: &'v Stored, content: Content<'v>, imported: bool) -> Content<'v> {
    let [value, records, note, import, certainty, source, keys] = content;
    let kept = old.note.as_deref().filter(|_| imported && note == Bound::Null);
    let is_again = imported
        && old.value.map_or(Bound::Null, Bound::Real) == value
        && old.keys.as_deref().map_or(Bound::Null, Bound::Text) == keys;
    let is_open = certainty_of(old.certainty).and_then(Certainty::pending).is_some();
    let certainty = if is_again && !is_open { Bound::Integer(old.certainty) } else { certainty };
    let source = old.source.as_deref().filter(|_| is_again).map_or(source, Bound::Text);
    [value, records, kept.map_or(note, Bound::Text), import, certainty, source, keys]
}

impl Tx<'_> {
    /// Writes values that a person enters. What was there is replaced, note included; it counts as entered by hand from
    /// then on, unless it is the same.
    ///
    /// # Errors
    /// Where a measure does not exist, or a date, a number or a note is refused.
    pub fn put_values(&self, values: impl IntoIterator<Item = NewValue>) -> Result<Counts> {
        let mut writer = ValueWriter::new(self, None)?;
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
        ValueWriter::new(self, Some(import))
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
        let mut select = self.conn.prepare_cached(include_str!("content.sql"))?;
        let mut delete = self.conn.prepare_cached(include_str!("delete.sql"))?;
        let mut deleted = 0;
        for key in keys {
            let key = key_of(measure, key)?;
            let Some(old) = stored(&mut select, &key)? else { continue };
            run(&mut delete, &[&key])?;
            self.record_values(|changes| changes.deleted(&key, &old.content()))?;
            deleted += 1;
        }
        Ok(deleted)
    }

    /// Makes all values of a measure blank.
    pub(crate) fn delete_values_of(&self, measure: MeasureId) -> Result<()> {
        let mut statement = self.conn.prepare_cached("DELETE FROM value WHERE measure_id = ?1 RETURNING *")?;
        let mut rows = statement.query([measure.0])?;
        while let Some(row) = rows.next()? {
            let part = |column| row.get(column).map(Bound::Integer);
            let key = [part("measure_id")?, part("date")?, part("grain")?, part("segment_id")?, part("ordinal")?];
            let old = Stored::from_row(row)?;
            self.record_values(|changes| changes.deleted(&key, &old.content()))?;
        }
        Ok(())
    }

    fn record_values(&self, note: impl FnOnce(&mut ValueChanges) -> Result<()>) -> Result<()> {
        self.values.borrow_mut().as_mut().map_or(Ok(()), note)
    }
}
