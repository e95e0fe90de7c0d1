//! Orders and periods that stand in a file more than once, because they were changed: of each the last issue holds, and together they
//! are too much.

use super::{Field, Role, Sniff};
use crate::cell::{Cell, Row};
use crate::error::Refusal;
use crate::quick::{self, QuickMap};
use crate::table::Table;
use crate::words::{self, words_of};
use std::hash::{Hash, Hasher};
use std::ops::ControlFlow;

/// So many rows are looked at: enough to tell, and quick in files of any size.
const LOOKED_AT: usize = 20_000;
/// Nothing is changed more often.
const MOST: f64 = 99.0;

/// The column that says which issue of an order a row is, or how far along the numbers of a period are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Revisions {
    /// The column, and its name.
    pub column: usize,
    pub name: String,
    /// The column that numbers the orders; of periods the date and all that a row says otherwise. The first one is never empty.
    pub things: Vec<usize>,
    /// The name of the column that numbers the orders; empty where periods are told apart.
    pub of: String,
    /// How its cells follow each other.
    pub(super) told: Told,
}

/// How the cells of a column follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Told {
    /// As issues do.
    Issues,
    /// As states of numbers do.
    States(super::stages::States),
}

impl Revisions {
    /// The order or period that a row is of, and which issue of it; `None` where it says none.
    pub fn of_row(&self, row: &dyn Row) -> Option<(u64, f64)> {
        let first = self.things.first()?;
        if row.cell(*first) == Cell::Blank {
            return None;
        }
        let mut key = quick::hasher();
        for column in &self.things {
            row.cell(*column).shown_hash().hash(&mut key);
        }
        Some((key.finish(), self.place(row.cell(self.column))?))
    }

    /// True where a cell that says nothing goes on with what stands above it.
    pub fn goes_on(&self) -> bool {
        matches!(&self.told, Told::States(states) if states.goes_on())
    }

    /// The place of a cell among the issues; `None` where it says none.
    pub fn place(&self, cell: Cell<'_>) -> Option<f64> {
        match &self.told {
            Told::Issues => revision(cell),
            Told::States(states) => states.place(cell),
        }
    }
}

fn revision(cell: Cell<'_>) -> Option<f64> {
    match cell {
        Cell::Blank => Some(0.0),
        Cell::Number(value, _) => Some(value),
        Cell::Text(text) => words::revision_of(text),
        _ => None,
    }
}

impl Sniff {
    /// Finds the column of revisions: it is neither a measure nor a breakdown.
    pub(super) fn find_revisions(&mut self, table: &Table<'_>, breakdowns: &mut Vec<usize>) -> Result<(), Refusal> {
        self.revisions = find(table, self.format.header_row, &self.fields)?;
        let Some(column) = self.revisions.as_ref().map(|revisions| revisions.column) else { return Ok(()) };
        let is_it = |field: &Field| field.index as usize == column;
        breakdowns.retain(|at| !self.fields.get(*at).is_some_and(is_it));
        self.fields.iter_mut().filter(|field| is_it(field)).for_each(|field| field.role = Role::Skip);
        Ok(())
    }
}

/// Finds the column of revisions, where an order has several of them.
fn find(table: &Table<'_>, header: u32, fields: &[Field]) -> Result<Option<Revisions>, Refusal> {
    let is_thing = |field: &&Field| {
        let is_text = !matches!(field.role, Role::Measure { .. } | Role::Date { .. });
        is_text && words::names_agreed(&words_of(&field.name)) && !words::names_revision(&words_of(&field.name))
    };
    let repeats = |field: &&Field| field.distinct.is_none_or(|distinct| (distinct as u64) < field.filled);
    let Some(thing) = fields.iter().filter(is_thing).find(repeats) else { return Ok(None) };
    for field in fields.iter().filter(|field| may_be_revisions(field, fields)) {
        let found = Revisions {
            column: field.index as usize,
            name: field.name.clone(),
            things: vec![thing.index as usize],
            of: thing.name.clone(),
            told: Told::Issues,
        };
        if found.has_several(table, header)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// True for a column of small numbers or short codes that is called so; `Rev` alone may be revenue.
fn may_be_revisions(field: &Field, fields: &[Field]) -> bool {
    let is_measure = |field: &Field| matches!(field.role, Role::Measure { .. });
    let others = || fields.iter().any(|other| other.index != field.index && is_measure(other));
    let is_small = field.facts.largest <= MOST && field.facts.negatives == 0 && field.facts.percents == 0;
    let is_date = matches!(field.role, Role::Date { .. });
    words::names_revision(&words_of(&field.name)) && is_small && !is_date && others()
}

impl Revisions {
    /// True where some orders have several issues, and every row says one.
    fn has_several(&self, table: &Table<'_>, header: u32) -> Result<bool, Refusal> {
        let mut first: QuickMap<u64, f64> = QuickMap::default();
        let (mut rows, mut several, mut others) = (0, false, false);
        table.peek::<Refusal>(|number, row| {
            if number > header && self.things.iter().all(|thing| row.cell(*thing) != Cell::Blank) {
                rows += 1;
                match self.of_row(row) {
                    Some((thing, revision)) => several |= *first.entry(thing).or_insert(revision) != revision,
                    None => others = true,
                }
            }
            Ok(if rows < LOOKED_AT && !others { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        let begins = first.values().any(|revision| *revision <= 1.0);
        Ok(several && !others && begins)
    }
}
