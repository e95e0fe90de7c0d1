//! Who does something, when and where.

use crate::ids::hashed;
use crate::validate::folded;
use chrono::{DateTime, FixedOffset, NaiveDateTime};

/// What the history notes of an operation beside what it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When, with how far the clock is ahead of UTC.
    pub time: DateTime<FixedOffset>,
    /// Who, as they are called.
    pub author: String,
    /// On which computer, as it is called.
    pub device: String,
}

/// Names a person in every workspace. It follows from the name that they were first known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AuthorId(pub i64);

impl AuthorId {
    /// That of a person of whom only the name is known, without regard to case.
    pub fn of(name: &str) -> Self {
        Self(hashed(&[b"author", folded(name.trim()).as_bytes()], 0))
    }
}

impl Stamp {
    /// The time on the clock of who does it.
    pub fn clock(&self) -> NaiveDateTime {
        self.time.naive_local()
    }
}
