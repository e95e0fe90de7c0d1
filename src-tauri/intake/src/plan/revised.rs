//! Rows of orders that were changed: of each order those of the last issue count.

use super::left_out::LeftOut;
use crate::cell::Row;
use crate::error::Refusal;
use crate::quick::QuickMap;
use crate::sniff::Revisions;
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
