//! What a workspace holds, for reading.

use crate::Result;
use crate::collector::Collector;
use crate::ids::Ids;
use crate::segment_index::SegmentIndex;
use rusqlite::Connection;
use std::cell::RefCell;

/// Everything that can be read of a workspace. [`crate::Workspace`] and [`crate::Tx`] both are one.
#[derive(Debug)]
pub struct Database {
    pub(crate) conn: Connection,
    pub(crate) ids: Ids,
    /// Segments by their names, loaded when first asked for and forgotten when a transaction is rolled back.
    pub(crate) segments: RefCell<Option<SegmentIndex>>,
    pub(crate) collector: Collector,
}

impl Database {
    pub(crate) fn new(conn: Connection, id_seed: Option<u64>) -> Result<Self> {
        let ids = Ids::new(&conn, id_seed)?;
        let collector = Collector::install(&conn)?;
        Ok(Self { conn, ids, segments: RefCell::new(None), collector })
    }

    pub(crate) fn forget_segments(&self) {
        self.segments.replace(None);
    }
}
