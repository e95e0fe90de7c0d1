//! New identifiers: random, positive, below 2^53.

use crate::Result;
use domain::id::MAX_ID;
use rusqlite::Connection;
use std::cell::Cell;

/// A stream of identifiers (SplitMix64), started from SQLite's randomness or, in tests, from a fixed seed.
#[derive(Debug)]
pub(crate) struct Ids(Cell<u64>);

impl Ids {
    pub(crate) fn new(conn: &Connection, seed: Option<u64>) -> Result<Self> {
        let start = match seed {
            Some(seed) => seed,
            None => conn.query_row("SELECT random()", [], |row| row.get::<_, i64>(0))?.cast_unsigned(),
        };
        Ok(Self(Cell::new(start)))
    }

    pub(crate) fn next(&self) -> i64 {
        loop {
            let state = self.0.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
            self.0.set(state);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            let id = (mixed ^ (mixed >> 31)).cast_signed() & MAX_ID;
            if id > 0 {
                return id;
            }
        }
    }
}
