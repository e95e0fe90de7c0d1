//! Tables back into a new file: of the version that they were written of, then brought to the newest.

use super::{Column, Content, columns};
use crate::schema::SCHEMA;
use crate::{Entity, Error, Result, Workspace};
use rusqlite::{Connection, ErrorCode, params_from_iter};

/// The newest version of the file's schema that this program knows.
pub fn newest_schema() -> i64 {
    SCHEMA.newest()
}

/// A new file that is being filled.
#[derive(Debug)]
pub struct Filling<'f>(pub(crate) &'f Connection);

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inserted {
    /// It is in.
    Yes,
    /// One with the same key is in already.
    Twice,
    /// A number in it is not one that the file takes there.
    Refused,
}

impl Filling<'_> {
    /// The columns of a table, in their order; none where the version of the file has no such table.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn columns_of(&self, entity: Entity) -> Result<Vec<Column>> {
        columns(self.0, entity)
    }

    /// Adds a row; the cells are in the order of the columns.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn insert(&self, entity: Entity, cells: &[Content]) -> Result<Inserted> {
        let places = vec!["?"; cells.len()].join(", ");
        let mut statement = self.0.prepare_cached(&format!("INSERT INTO {} VALUES ({places})", entity.table()))?;
        let inserted = statement.execute(params_from_iter(cells.iter().map(|cell| &cell.0)));
        let Err(error) = inserted else { return Ok(Inserted::Yes) };
        let extended = error.sqlite_error().map(|failure| failure.extended_code);
        match error.sqlite_error_code() {
            Some(ErrorCode::ConstraintViolation) if extended == Some(rusqlite::ffi::SQLITE_CONSTRAINT_CHECK) => {
                Ok(Inserted::Refused)
            }
            Some(ErrorCode::ConstraintViolation) => Ok(Inserted::Twice),
            _ => Err(Error::from(error)),
        }
    }
}

impl Workspace {
    /// Reads everything that was filled in once, so that nothing stands in the file that cannot be read later.
    pub(crate) fn read_whole(&self) -> Result<()> {
        self.settings()?;
        let measures: Vec<_> = self.measures()?.into_iter().map(|measure| measure.id).collect();
        self.objectives()?;
        self.kpis()?;
        self.targets()?;
        self.events()?;
        self.actions()?;
        self.splits()?;
        self.dimensions()?;
        self.members()?;
        self.segments()?;
        self.imports()?;
        self.sources()?;
        self.control_totals()?;
        self.packs()?;
        self.budget()?;
        self.scenarios()?;
        for review in self.reviews()? {
            self.review_report(review.id)?;
        }
        self.review_notes()?;
        self.people()?;
        self.dismissals()?;
        self.benchmarks()?;
        self.links()?;
        self.review_templates()?;
        self.action_comments()?;
        self.pack_editions()?;
        self.read_values(&measures, None)?;
        self.keys_hold()?;
        match self.check()? {
            None => Ok(()),
            Some(found) => Err(Error::Unreadable(found)),
        }
    }
}
