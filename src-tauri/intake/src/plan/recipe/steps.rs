//! What the steps of a recipe do to a row.

use super::compare::small;
use super::eval::Evaluator;
use super::lookup::{Keys, Unknown};
use super::value::{Value, Wrong};
use crate::cell::{Cell, OwnedCell, Row};
use crate::quick::{self, QuickMap};
use crate::recipe::Expr;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// A step, with its columns found.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Keep(Expr<usize>),
    LeaveOut(Expr<usize>),
    /// Puts a value into a column.
    Column(usize, Expr<usize>),
    FillDown(usize),
    /// What cells hold, in the way texts are compared, and what they hold instead.
    Replace(usize, QuickMap<String, String>),
    /// Which of the steps of this kind it is, and the columns in which rows agree.
    KeepLast(usize, Vec<usize>),
    Lookup(Lookup),
}

/// Columns of a second file.
#[derive(Debug, Clone)]
pub(super) struct Lookup {
    /// Which of the steps of this kind it is.
    pub which: usize,
    /// Where the key stands.
    pub column: usize,
    /// Where the cells go.
    pub into: Vec<usize>,
    pub keys: Arc<Keys>,
}

/// A row that steps may change: the cells of the file, and those that were put in.
pub(super) struct Changed<'r> {
    row: &'r dyn Row,
    put: &'r [Option<OwnedCell>],
}

impl Row for Changed<'_> {
    fn cell(&self, column: usize) -> Cell<'_> {
        match self.put.get(column) {
            Some(Some(cell)) => cell.borrow(),
            _ => self.row.cell(column),
        }
    }

    fn width(&self) -> usize {
        self.row.width().max(self.put.len())
    }
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Became {
    Stays,
    Goes,
    /// A step could not be done.
    Wrong(Wrong),
}

/// The steps at work.
pub(super) struct Work<'p> {
    steps: &'p [Step],
    evaluator: &'p Evaluator,
    /// The cells that were put into the row at hand, by their column.
    put: Vec<Option<OwnedCell>>,
    /// What was last seen in the columns that are filled down.
    above: QuickMap<usize, OwnedCell>,
    /// Of each step that keeps the last: the last row of each key, by its hash. Known after the first reading.
    last: Vec<QuickMap<u64, u32>>,
    /// True while the last rows are being looked for.
    looking: bool,
    /// Of each step that looks up: the keys that it does not know.
    unknown: Vec<Unknown>,
    /// How many steps the row at hand has come through.
    passed: usize,
}

impl<'p> Work<'p> {
    /// Nothing is read yet. `width` columns are there, those that steps make among them.
    pub fn new(steps: &'p [Step], evaluator: &'p Evaluator, width: usize) -> Self {
        let kept = steps.iter().filter(|step| matches!(step, Step::KeepLast(..))).count();
        let (last, above, looking) = (vec![QuickMap::default(); kept], QuickMap::default(), kept > 0);
        let unknown =
            steps.iter().filter(|step| matches!(step, Step::Lookup(..))).map(|_| Unknown::default()).collect();
        Self { steps, evaluator, put: vec![None; width], above, last, looking, unknown, passed: 0 }
    }

    /// True where the rows must be read once before they are taken.
    pub fn looks_first(&self) -> bool {
        self.looking
    }

    /// From now on rows are taken.
    pub fn begin(&mut self) {
        self.looking = false;
        self.above.clear();
        self.unknown.iter_mut().for_each(|unknown| *unknown = Unknown::default());
    }

    /// The keys that second files do not know, of each step that looks up; `numbers` are those of all steps.
    pub fn unknown(&self, numbers: &[usize]) -> Vec<Unknown> {
        let looks = |(step, number): (&Step, &usize)| matches!(step, Step::Lookup(..)).then_some(*number);
        let numbers = self.steps.iter().zip(numbers).filter_map(looks);
        let told = self.unknown.iter().zip(numbers).map(|(unknown, step)| Unknown { step, ..unknown.clone() });
        told.filter(|unknown| unknown.rows > 0).collect()
    }

    /// Does the steps to a row.
    pub fn row(&mut self, number: u32, row: &dyn Row) -> Became {
        self.put.iter_mut().for_each(|cell| *cell = None);
        self.passed = 0;
        for step in self.steps {
            match self.step(step, number, row) {
                Ok(true) => self.passed += 1,
                Ok(false) => return Became::Goes,
                Err(wrong) => return Became::Wrong(wrong),
            }
        }
        Became::Stays
    }

    /// How many steps the row at hand has come through: all of them where it stays.
    pub fn passed(&self) -> usize {
        self.passed
    }

    /// The row at hand, as the steps have left it.
    pub fn changed<'r>(&'r self, row: &'r dyn Row) -> Changed<'r> {
        Changed { row, put: &self.put }
    }

    /// Does one step; false where the row goes.
    fn step(&mut self, step: &Step, number: u32, row: &dyn Row) -> Result<bool, Wrong> {
        match step {
            Step::Keep(condition) => return self.evaluator.is_true(condition, &self.changed(row)),
            Step::LeaveOut(condition) => return Ok(!self.evaluator.is_true(condition, &self.changed(row))?),
            Step::Column(column, expr) => {
                let changed = self.changed(row);
                let value = self.evaluator.value(expr, &changed)?;
                let cell = self.evaluator.readings.settled(value).into_cell();
                self.set(*column, cell);
            }
            Step::FillDown(column) => {
                let changed = Changed { row, put: &self.put };
                let cell = changed.cell(*column);
                if cell != Cell::Blank {
                    if self.above.get(column).is_none_or(|above| above.borrow() != cell) {
                        self.above.insert(*column, cell.to_owned());
                    }
                } else if let Some(above) = self.above.get(column).cloned() {
                    self.set(*column, above);
                }
            }
            Step::Replace(column, with) => {
                let new = with.get(&*small(&Value::of_cell(self.changed(row).cell(*column), *column).text())).cloned();
                if let Some(new) = new {
                    self.set(*column, OwnedCell::Text(new));
                }
            }
            Step::Lookup(lookup) => self.look_up(lookup, row),
            Step::KeepLast(which, columns) => {
                let key = key_of(&self.changed(row), columns);
                let Some(last) = self.last.get_mut(*which) else { return Ok(true) };
                if self.looking {
                    last.insert(key, number);
                } else if last.get(&key) != Some(&number) {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// Puts in what stands beside the key of a row; nothing where it is unknown.
    fn look_up(&mut self, lookup: &Lookup, row: &dyn Row) {
        let Some(mut unknown) = self.unknown.get_mut(lookup.which).map(std::mem::take) else { return };
        let key = Value::of_cell(self.changed(row).cell(lookup.column), lookup.column).text().into_owned();
        let cells = lookup.keys.find(&key, &mut unknown);
        for (at, column) in lookup.into.iter().enumerate() {
            let cell = cells.and_then(|cells| cells.get(at)).cloned();
            self.set(*column, cell.unwrap_or(OwnedCell::Blank));
        }
        if let Some(place) = self.unknown.get_mut(lookup.which) {
            *place = unknown;
        }
    }

    fn set(&mut self, column: usize, cell: OwnedCell) {
        if let Some(place) = self.put.get_mut(column) {
            *place = Some(cell);
        }
    }
}

/// What some columns of a row hold, as a number that is the same where they hold the same.
pub(super) fn key_of(row: &dyn Row, columns: &[usize]) -> u64 {
    let mut hasher = quick::hasher();
    for column in columns {
        small(&Value::of_cell(row.cell(*column), *column).text()).hash(&mut hasher);
    }
    hasher.finish()
}
