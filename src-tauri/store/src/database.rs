//! What a workspace holds, for reading.

use crate::ids::Ids;
use crate::segments::SegmentIndex;
use rusqlite::Connection;
use std::cell::RefCell;

/// Everything that can be read of a workspace. [`crate::Workspace`] and [`crate::Tx`] both are one.
#[derive(Debug)]
pub struct Database {
    pub(crate) conn: Connection,
    pub(crate) ids: Ids,
    /// Segments by their names, loaded when first asked for and forgotten when a transaction is rolled back.
    pub(crate) segments: RefCell<Option<SegmentIndex>>,
}

impl Database {
    pub(crate) fn new(conn: Connection, ids: Ids) -> Self {
        Self { conn, ids, segments: RefCell::new(None) }
    }

    pub(crate) fn forget_segments(&self) {
        self.segments.replace(None);
    }
}
