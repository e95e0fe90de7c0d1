//! What is closed: values up to a day change only where that is meant.

use crate::column::{date_number, date_of, grain_of};
use crate::database::Database;
use crate::history::changeset::Changeset;
use crate::{Entity, Error, Operation, Result, changes};
use chrono::NaiveDate;
use domain::{Calendar, MeasureId, Period};
use rusqlite::OptionalExtension;
use std::collections::BTreeMap;

/// Looks out for values that are closed among those that change.
#[derive(Debug, Clone)]
pub(crate) struct Closed {
    until: NaiveDate,
    calendar: Calendar,
    found: Option<(MeasureId, Period)>,
    /// The first value that came of each measure, where none of it changed.
    came: BTreeMap<i64, Period>,
}

impl Closed {
    /// What is closed in a workspace; `None` where nothing is.
    pub(crate) fn of(db: &Database) -> Result<Option<Self>> {
        let settings = db.settings()?;
        Ok(settings.closed_until.map(|until| Self {
            until,
            calendar: settings.calendar,
            found: None,
            came: BTreeMap::new(),
        }))
    }

    /// Looks at a value that changes or `is_new`, by its measure, day and grain as the file writes them. One is closed where
    /// its period begins on a closed day: a value for a longer period is one for its closed days as well.
    pub(crate) fn look(&mut self, measure: i64, day: i64, grain: i64, is_new: bool) {
        if self.found.is_some() || day > date_number(self.until) {
            return;
        }
        if let (Some(date), Some(grain)) = (date_of(day), grain_of(grain)) {
            let period = self.calendar.period(grain, date);
            if is_new {
                self.came.entry(measure).or_insert(period);
            } else {
                self.found = Some((MeasureId(measure), period));
            }
        }
    }

    /// The first closed value that changes; one that comes changes what is closed only where there were others before.
    fn first(&self, db: &Database) -> Result<Option<(MeasureId, Period)>> {
        if self.found.is_some() {
            return Ok(self.found);
        }
        for (&measure, &period) in &self.came {
            if db.had_values_until(MeasureId(measure), self.until)? {
                return Ok(Some((MeasureId(measure), period)));
            }
        }
        Ok(None)
    }

    /// Refuses what changes a closed value without meaning it.
    ///
    /// # Errors
    /// Where a value that is closed was among those looked at.
    pub(crate) fn agrees_to(&self, db: &Database, operation: &Operation) -> Result<()> {
        match self.first(db)? {
            Some((measure, period)) if !is_meant(operation) => {
                Err(Error::Closed { measure, period, until: self.until })
            }
            _ => Ok(()),
        }
    }
}

impl Database {
    /// True where an earlier operation recorded a value of the measure for that day or one before.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn had_values_until(&self, measure: MeasureId, until: NaiveDate) -> Result<bool> {
        let known = "SELECT EXISTS (SELECT 1 FROM history_subject
                                     WHERE entity = 'measure' AND entity_id = ?1 AND first_date <= ?2) AS known";
        let mut statement = self.conn.prepare_cached(known)?;
        Ok(statement.query_row((measure.0, date_number(until)), |row| row.get("known"))?)
    }
}

/// Refuses another meaning of values that are closed: of another kind or unit they make other numbers.
///
/// # Errors
/// Where the measure has values that are closed.
pub(crate) fn keeps_meaning(db: &Database, measure: MeasureId) -> Result<()> {
    let Some(closed) = Closed::of(db)? else { return Ok(()) };
    let first = "SELECT date, grain FROM value WHERE measure_id = ?1 AND date <= ?2 ORDER BY date LIMIT 1";
    let row = |row: &rusqlite::Row| Ok((row.get::<_, i64>("date")?, row.get::<_, i64>("grain")?));
    let found = db.conn.prepare_cached(first)?.query_row((measure.0, date_number(closed.until)), row).optional()?;
    match found.and_then(|(date, grain)| Some((date_of(date)?, grain_of(grain)?))) {
        Some((date, grain)) => {
            let period = closed.calendar.period(grain, date);
            Err(Error::Closed { measure, period, until: closed.until })
        }
        None => Ok(()),
    }
}

/// True for what was done in full knowledge, and for what takes that back.
fn is_meant(operation: &Operation) -> bool {
    match operation {
        Operation::Restate(..) | Operation::ImportIntoClosed(_) => true,
        Operation::ReadAgain { into_closed, .. } => *into_closed,
        Operation::Undo(done) | Operation::Redo(done) => is_meant(done),
        _ => false,
    }
}

/// Refuses to apply changes of an earlier operation to what has been closed since.
///
/// # Errors
/// Where a value that is closed is among them.
pub(crate) fn agrees_to(db: &Database, operation: &Operation, changeset: &Changeset) -> Result<()> {
    let Some(mut closed) = Closed::of(db)? else { return Ok(()) };
    changes::each(changeset.read()?, |item, entity, action| {
        if entity == Entity::Value {
            let key = |column| changes::integers(item, action, column).map(|mut found| found.next());
            if let (Some(measure), Some(day), Some(grain)) = (key(0)?, key(1)?, key(2)?) {
                closed.look(measure, day, grain, false);
            }
        }
        Ok(())
    })?;
    closed.agrees_to(db, operation)
}
