//! The sheets of a workbook, once they are read.

use super::grid::Numbered;
use crate::cell::Row;
use crate::error::Refusal;
use crate::rows::{Placed, Rows};
use std::ops::ControlFlow;

/// One sheet of a workbook.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub name: String,
    pub hidden: bool,
    /// The rows that hold something, with their numbers from 1.
    pub rows: Numbered,
}

impl Rows for &Sheet {
    fn each(&self, take: &mut dyn FnMut(Placed<'_>) -> ControlFlow<()>) -> Result<(), Refusal> {
        let all = self.rows.len() as u64;
        for (at, (number, cells)) in (1..).zip(&self.rows) {
            if take(Placed { number: *number, cells, reached: (at, all) }).is_break() {
                break;
            }
        }
        Ok(())
    }
}

impl Sheet {
    /// True where no cell holds anything.
    pub fn is_blank(&self) -> bool {
        self.rows.iter().all(|(_, cells)| cells.is_blank())
    }
}
