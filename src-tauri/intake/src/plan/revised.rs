//! Rows of orders that were changed: of each order those of the last issue count.

use super::left_out::LeftOut;
use super::long::Reader;
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

impl Reader<'_> {
    /// Looks for the last issue of each order, before any row is read.
    pub(super) fn find_latest(&mut self, table: &Table<'_>) -> Result<(), Refusal> {
        let Some(revised) = self.columns.revised.as_ref().filter(|revised| revised.only_last) else { return Ok(()) };
        let mut latest = Latest::default();
        table.peek::<Refusal>(|number, row| {
            if let Some((thing, revision)) = revised.of.of_row(row).filter(|_| number > self.format.header_row) {
                let last = latest.entry(thing).or_insert(revision);
                *last = last.max(revision);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        self.latest = latest;
        Ok(())
    }

    /// A row of an issue that a later one in the file replaces.
    pub(super) fn superseded(&self, number: u32, row: &dyn Row) -> Option<LeftOut> {
        let revised = self.columns.revised.as_ref().filter(|revised| revised.only_last)?;
        let (thing, revision) = revised.of.of_row(row)?;
        let is_old = self.latest.get(&thing).is_some_and(|last| *last > revision);
        is_old.then(|| LeftOut::superseded(number, &revised.of.name, &row.cell(revised.of.column).display()))
    }
}
