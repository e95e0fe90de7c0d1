//! Following the reading of a file from another thread, and stopping it.

use crate::error::Refusal;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};

/// What is shared between the one who reads and the one who waits. Nothing is ordered by it: a row more or less does not
/// matter to either.
#[derive(Debug, Default)]
pub struct Watch {
    stopped: AtomicBool,
    passes: AtomicU64,
    row: AtomicU64,
    rows: AtomicU64,
}

/// How far the reading has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reached {
    /// How often the file was begun from its first row.
    pub passes: u64,
    /// The row that is being read.
    pub row: u64,
    /// About how many rows there are; 0 where that is not known yet.
    pub rows: u64,
}

impl Watch {
    /// Stops the reading at the next row: [`Refusal::Stopped`] comes out of it.
    pub fn stop(&self) {
        self.stopped.store(true, Relaxed);
    }

    /// True once it was stopped.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Relaxed)
    }

    /// How far the reading has come.
    pub fn reached(&self) -> Reached {
        Reached { passes: self.passes.load(Relaxed), row: self.row.load(Relaxed), rows: self.rows.load(Relaxed) }
    }

    /// The file is begun from its first row.
    pub(crate) fn begin(&self) {
        self.passes.fetch_add(1, Relaxed);
        self.row.store(0, Relaxed);
    }

    /// Comes to a row: its number and about how many there are, for those who follow.
    pub(crate) fn row(&self, told: Option<(u64, u64)>) -> Result<(), Refusal> {
        if let Some((row, rows)) = told {
            self.row.store(row, Relaxed);
            self.rows.store(rows, Relaxed);
        }
        if self.is_stopped() { Err(Refusal::Stopped) } else { Ok(()) }
    }
}
