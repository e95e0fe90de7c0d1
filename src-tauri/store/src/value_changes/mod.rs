//! Records what happens to values, in the changeset format of SQLite's session extension.
//!
//! The session extension itself records every other table. For values it would cost three times the writing: it keeps
//! every key it has seen and reads every row again at the end. Here each change is known as it is made, so it is written
//! down at once. A test holds the outcome against the extension's own.

mod bound;

pub(crate) use bound::{Bound, Content, Key};

use crate::closed::Closed;
use crate::database::Database;
use crate::{Change, Result, changes};
use rusqlite::session::Changegroup;
use std::collections::HashMap;

/// Places of the primary key's columns, from 1; 0 for the others.
const KEY: [u8; COLUMNS] = [1, 2, 3, 4, 5, 0, 0, 0, 0, 0, 0];
const COLUMNS: usize = 11;
const INSERT: u8 = 18;
const UPDATE: u8 = 23;
const DELETE: u8 = 9;
/// A change made by the program itself and not by a trigger.
const DIRECT: u8 = 0;

/// The changes of an operation.
#[derive(Debug, Default)]
pub(crate) struct ValueChanges {
    bytes: Vec<u8>,
    /// True once there is more than insertions. Until then no row can have changed twice.
    mixed: bool,
    /// The first and the last day of each measure's insertions, as the file writes them.
    days: HashMap<i64, (i64, i64)>,
    /// What is closed, and whether any of it changed.
    closed: Option<Closed>,
}

impl ValueChanges {
    /// Changes of a workspace of which so much is closed.
    pub(crate) fn new(closed: Option<Closed>) -> Self {
        Self { closed, ..Self::default() }
    }

    /// Whether any change was to what is closed.
    pub(crate) fn closed(&self) -> Option<&Closed> {
        self.closed.as_ref()
    }

    pub(crate) fn inserted(&mut self, key: &Key, content: &Content) {
        if let [Bound::Integer(measure), Bound::Integer(day), ..] = key {
            let (first, last) = self.days.entry(*measure).or_insert((*day, *day));
            (*first, *last) = ((*first).min(*day), (*last).max(*day));
        }
        self.start(INSERT, key);
        key.iter().chain(content).for_each(|value| value.append_to(&mut self.bytes));
    }

    pub(crate) fn deleted(&mut self, key: &Key, content: &Content) {
        self.mixed = true;
        self.start(DELETE, key);
        key.iter().chain(content).for_each(|value| value.append_to(&mut self.bytes));
    }

    /// Only the key and what differs is written: first the old, then the new values.
    pub(crate) fn updated(&mut self, key: &Key, old: &Content, new: &Content) {
        self.mixed = true;
        self.start(UPDATE, key);
        key.iter().for_each(|value| value.append_to(&mut self.bytes));
        for (side, other) in [(old, new), (new, old)] {
            for (value, other) in side.iter().zip(other) {
                if value == other {
                    Bound::Undefined.append_to(&mut self.bytes)
                } else {
                    value.append_to(&mut self.bytes)
                }
            }
            if std::ptr::eq(side, old) {
                key.iter().for_each(|_| Bound::Undefined.append_to(&mut self.bytes));
            }
        }
    }

    fn start(&mut self, change: u8, key: &Key) {
        if let (Some(closed), [Bound::Integer(measure), Bound::Integer(day), Bound::Integer(grain), ..]) =
            (&mut self.closed, key)
        {
            closed.look(*measure, *day, *grain, change == INSERT);
        }
        if self.bytes.is_empty() {
            self.bytes.extend_from_slice(b"T\x0b");
            self.bytes.extend_from_slice(&KEY);
            self.bytes.extend_from_slice(b"value\0");
        }
        self.bytes.extend_from_slice(&[change, DIRECT]);
    }

    /// One changeset of these changes and those of the other tables, and what it says. Rows that changed more than once
    /// come out as one change, or none.
    pub(crate) fn joined_to(self, db: &Database, mut others: Vec<u8>) -> Result<(Vec<u8>, Change)> {
        if self.mixed {
            let mut group = Changegroup::new()?;
            group.add_stream(&mut others.as_slice())?;
            group.add_stream(&mut self.bytes.as_slice())?;
            let mut joined = Vec::new();
            group.output_strm(&mut joined)?;
            let change = changes::read(db, &joined)?;
            return Ok((joined, change));
        }
        // What was only inserted need not be read again to be summed up.
        let mut change = changes::read(db, &others)?;
        changes::add_values(&mut change, self.days);
        others.extend_from_slice(&self.bytes);
        Ok((others, change))
    }
}

impl Bound<'_> {
    /// Writes the value as changesets hold it: its type, then its content, big-endian.
    fn append_to(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Undefined => bytes.push(0),
            Self::Integer(number) => {
                bytes.push(1);
                bytes.extend_from_slice(&number.to_be_bytes());
            }
            Self::Real(number) => {
                bytes.push(2);
                bytes.extend_from_slice(&number.to_be_bytes());
            }
            Self::Text(text) => {
                bytes.push(3);
                append_length(text.len(), bytes);
                bytes.extend_from_slice(text.as_bytes());
            }
            Self::Null => bytes.push(5),
        }
    }
}

/// Writes a length as SQLite's variable-length integer: seven bits a byte, the highest first. Texts stay far below the
/// 2^56 from which the form differs.
fn append_length(length: usize, bytes: &mut Vec<u8>) {
    let groups = (usize::BITS - length.leading_zeros()).div_ceil(7).max(1);
    for group in (0..groups).rev() {
        let more = if group > 0 { 0x80 } else { 0 };
        bytes.push(u8::try_from(length >> (7 * group) & 0x7F).unwrap_or_default() | more);
    }
}
