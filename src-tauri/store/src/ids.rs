//! New identifiers, positive and below 2^53: random ones, and those that follow from what they name.

use crate::Result;
use domain::id::MAX_ID;
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::cell::Cell;

/// The place of an entry in the history of a file. Later entries have larger ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HistoryId(pub i64);

/// The name of an entry: random, and the same wherever the operation goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HistoryUid(pub i64);

/// Names an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ImportId(pub i64);

/// Names a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub i64);

/// Names a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackId(pub i64);

/// Names a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScenarioId(pub i64);

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

/// An identifier that follows from what it names, so that the same thing made on two computers is the same thing: the first
/// hash of the parts that is not taken. It is taken where something was renamed and another thing gets its old name.
pub(crate) fn content_id(parts: &[&[u8]], mut is_taken: impl FnMut(i64) -> Result<bool>) -> Result<i64> {
    let mut attempt: u32 = 0;
    loop {
        let id = hashed(parts, attempt);
        if id > 0 && !is_taken(id)? {
            return Ok(id);
        }
        attempt = attempt.wrapping_add(1);
    }
}

/// 53 bits of SHA-256 over the parts with their lengths, and which attempt it is.
pub(crate) fn hashed(parts: &[&[u8]], attempt: u32) -> i64 {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.update(attempt.to_be_bytes());
    let digest: [u8; 32] = hash.finalize().into();
    let (first, _) = digest.split_at(8);
    first.iter().fold(0_i64, |id, byte| (id << 8) | i64::from(*byte)) & MAX_ID
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn what_is_named_alike_is_the_same_everywhere() {
        let store = content_id(&[b"dimension", b"store"], |_| Ok(false)).unwrap();
        assert_eq!(store, 1_796_531_340_503_794, "files of all computers and versions rely on this number");
        assert_ne!(hashed(&[b"ab", b"c"], 0), hashed(&[b"a", b"bc"], 0));
        let next = content_id(&[b"dimension", b"store"], |id| Ok(id == store)).unwrap();
        assert_ne!(next, store);
        assert!((1..=MAX_ID).contains(&next));
    }
}
