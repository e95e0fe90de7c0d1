//! Records what happens to values, in the changeset format of SQLite's session extension.
//!
//! The session extension itself records every other table. For values it would cost three times the writing: it keeps
//! every key it has seen and reads every row again at the end. Here each change is known as it is made, so it is written
//! down at once. A test holds the outcome against the extension's own.

mod bound;
mod once;

pub(crate) use bound::{Bound, Content, Key};

use crate::closed::Closed;
use crate::database::Database;
use crate::packed::{Packed, Packer, failed};
use crate::reading::Reading;
use crate::{Change, Result, changes};
use std::collections::HashMap;
use std::io::Write;

const COLUMNS: usize = 12;
/// How the changes of the values begin: the table has so many columns, of which the first five are the key in that order.
const HEAD: &[u8] = b"T\x0c\x01\x02\x03\x04\x05\0\0\0\0\0\0\0value\0";
const INSERT: u8 = 18;
const UPDATE: u8 = 23;
const DELETE: u8 = 9;
/// A change made by the program itself and not by a trigger.
const DIRECT: u8 = 0;
/// In bytes: so much is deflated at a time.
const BLOCK: usize = 1 << 16;

/// The changes of an operation.
#[derive(Debug, Default)]
pub(crate) struct ValueChanges {
    /// The newest changes.
    bytes: Vec<u8>,
    /// Those before, where they are many.
    packer: Option<Packer>,
    /// True once there is more than insertions. Until then no row can have changed twice.
    mixed: bool,
    /// The first and the last day of each measure's values that changed, as the file writes them.
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

    pub(crate) fn inserted(&mut self, key: &Key, content: &Content) -> Result<()> {
        self.start(INSERT, key);
        key.iter().chain(content).for_each(|value| value.append_to(&mut self.bytes));
        self.pack()
    }

    pub(crate) fn deleted(&mut self, key: &Key, content: &Content) -> Result<()> {
        self.mixed = true;
        self.start(DELETE, key);
        key.iter().chain(content).for_each(|value| value.append_to(&mut self.bytes));
        self.pack()
    }

    /// Only the key and what differs is written: first the old, then the new values.
    pub(crate) fn updated(&mut self, key: &Key, old: &Content, new: &Content) -> Result<()> {
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
        self.pack()
    }

    fn start(&mut self, change: u8, key: &Key) {
        if let [Bound::Integer(measure), Bound::Integer(day), Bound::Integer(grain), ..] = key {
            let (first, last) = self.days.entry(*measure).or_insert((*day, *day));
            (*first, *last) = ((*first).min(*day), (*last).max(*day));
            if let Some(closed) = &mut self.closed {
                closed.look(*measure, *day, *grain, change == INSERT);
            }
        }
        if self.bytes.is_empty() && self.packer.is_none() {
            self.bytes.extend_from_slice(HEAD);
        }
        self.bytes.extend_from_slice(&[change, DIRECT]);
    }

    /// Deflates what has come together.
    fn pack(&mut self) -> Result<()> {
        if self.bytes.len() >= BLOCK {
            self.packer.get_or_insert_default().write_all(&self.bytes).map_err(failed)?;
            self.bytes.clear();
        }
        Ok(())
    }

    /// One changeset of these changes and those of the other tables, where there are any, and what it says. Rows that
    /// changed more than once come out as one change, or none.
    pub(crate) fn joined_to(self, db: &Database, others: &[u8]) -> Result<(Option<Packed>, Change)> {
        let mut change = changes::read(db, Reading::of(others))?;
        let packed = match self.once(db, &mut change)? {
            Some(values) if others.is_empty() => Some(values),
            Some(values) => {
                let mut packer = Packer::default();
                packer.write_all(others).map_err(failed)?;
                Some(packer.finish_with(values)?)
            }
            None if others.is_empty() => None,
            None => Some(Packed::of(others)?),
        };
        Ok((packed, change))
    }

    /// The changes, of each row one; adds what they say.
    fn once(mut self, db: &Database, change: &mut Change) -> Result<Option<Packed>> {
        let packed = match self.packer.take() {
            None if self.mixed => return once::few(db, &self.bytes, change),
            None if self.bytes.is_empty() => return Ok(None),
            None => Packed::of(&self.bytes)?,
            Some(mut packer) => {
                packer.write_all(&self.bytes).map_err(failed)?;
                packer.finish()?
            }
        };
        if self.mixed
            && let Some(joined) = once::many(&packed)?
        {
            joined.as_ref().map(|joined| changes::add(db, Reading::of(joined.inflated()), change)).transpose()?;
            return Ok(joined);
        }
        // What was changed once need not be read again to be summed up.
        changes::add_values(change, self.days);
        Ok(Some(packed))
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
