//! Rows of orders and periods that were changed: of each those of the last issue count.

use super::left_out::LeftOut;
use crate::cell::{Cell, Row};
use crate::error::Refusal;
use crate::quick::QuickMap;
use crate::sniff::{Revisions, Sniff};
use crate::table::Table;
use std::ops::ControlFlow;

/// Which rows count where a column says which issue of an order they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Revised {
    pub of: Revisions,
    /// True where only the last one of each counts; false as long as nobody has said so.
    pub only_last: bool,
}

/// The last issue of each order.
pub(super) type Latest = QuickMap<u64, f64>;

impl Revised {
    /// What a file has, unless the owner uses its column otherwise; of nothing is known yet whether all count.
    pub fn of(sniff: &Sniff, used: &[u32]) -> Option<Self> {
        let is_used = |of: &&Revisions| used.iter().any(|column| *column as usize == of.column);
        let of = sniff.revisions.as_ref().filter(|of| !is_used(of))?.clone();
        Some(Self { of, only_last: false })
    }

    /// The last issue of each order, which is to be known before any row is read; none where all of them count.
    pub fn latest(&self, header: u32, table: &Table<'_>) -> Result<Latest, Refusal> {
        let mut latest = Latest::default();
        if !self.only_last {
            return Ok(latest);
        }
        table.peek::<Refusal>(|number, row| {
            if let Some((thing, revision)) = self.of.of_row(row).filter(|_| number > header) {
                let last = latest.entry(thing).or_insert(revision);
                *last = last.max(revision);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(latest)
    }

    /// A row of an issue that a later one in the file replaces.
    pub fn superseded(&self, latest: &Latest, number: u32, row: &dyn Row) -> Option<LeftOut> {
        let (thing, revision) = self.of.of_row(row).filter(|_| self.only_last)?;
        let is_old = latest.get(&thing).is_some_and(|last| *last > revision);
        is_old.then(|| LeftOut::superseded(number, &self.of.name, &row.cell(self.of.column).display()))
    }
}

/// Of which issue the rows of the wide layout are, as one goes through them.
#[derive(Debug, Default)]
pub(super) struct Issues {
    above: Option<(f64, String)>,
}

impl Issues {
    /// The issue of a row, and what says it.
    pub fn of_row(&mut self, revised: &Revised, row: &dyn Row) -> Option<(f64, String)> {
        let cell = row.cell(revised.of.column);
        if cell == Cell::Blank && revised.of.goes_on() {
            return self.above.clone();
        }
        self.above = revised.of.place(cell).map(|place| (place, cell.display().trim().to_owned()));
        self.above.clone()
    }
}
