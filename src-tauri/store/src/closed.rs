//! What is closed: values up to a day change only where that is meant.

use crate::column::{date_number, date_of, grain_of};
use crate::database::Database;
use crate::{Entity, Error, Operation, Result, changes};
use chrono::NaiveDate;
use domain::{Calendar, MeasureId, Period};

/// Looks out for values that are closed among those that change.
#[derive(Debug, Clone)]
pub(crate) struct Closed {
    until: NaiveDate,
    calendar: Calendar,
    found: Option<(MeasureId, Period)>,
}

impl Closed {
    /// What is closed in a workspace; `None` where nothing is.
    pub(crate) fn of(db: &Database) -> Result<Option<Self>> {
        let settings = db.settings()?;
        Ok(settings.closed_until.map(|until| Self { until, calendar: settings.calendar, found: None }))
    }

    /// Looks at a value that changes, by its measure, day and grain as the file writes them; the first one that is closed
    /// is kept. A period is closed where all of it is.
    pub(crate) fn look(&mut self, measure: i64, day: i64, grain: i64) {
        if self.found.is_some() || day > date_number(self.until) {
            return;
        }
        if let (Some(date), Some(grain)) = (date_of(day), grain_of(grain)) {
            let period = self.calendar.period(grain, date);
            if self.calendar.range(period).last_day().is_some_and(|last| last <= self.until) {
                self.found = Some((MeasureId(measure), period));
            }
        }
    }

    /// Refuses what changes a closed value without meaning it.
    ///
    /// # Errors
    /// Where a value that is closed was among those looked at.
    pub(crate) fn agrees_to(&self, operation: &Operation) -> Result<()> {
        match self.found {
            Some((measure, period)) if !is_meant(operation) => {
                Err(Error::Closed { measure, period, until: self.until })
            }
            _ => Ok(()),
        }
    }
}

/// True for what was done in full knowledge, and for what takes that back.
fn is_meant(operation: &Operation) -> bool {
    match operation {
        Operation::Restate(..) => true,
        Operation::Undo(done) | Operation::Redo(done) => is_meant(done),
        _ => false,
    }
}

/// Refuses to apply changes of an earlier operation to what has been closed since.
///
/// # Errors
/// Where a value that is closed is among them.
pub(crate) fn agrees_to(db: &Database, operation: &Operation, changeset: &[u8]) -> Result<()> {
    let Some(mut closed) = Closed::of(db)? else { return Ok(()) };
    changes::each(changeset, |item, entity, action| {
        if entity == Entity::Value {
            let key = |column| changes::integers(item, action, column).map(|mut found| found.next());
            if let (Some(measure), Some(day), Some(grain)) = (key(0)?, key(1)?, key(2)?) {
                closed.look(measure, day, grain);
            }
        }
        Ok(())
    })?;
    closed.agrees_to(operation)
}
