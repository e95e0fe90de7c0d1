//! Of each row that an operation changed more than once, one change: that from what it was before to what it is after.
//!
//! SQLite's changegroup finds them, and keeps all that is put into it in memory. Of many changes it gets those only whose
//! rows come more than once.

use super::{COLUMNS, HEAD, UPDATE};
use crate::database::Database;
use crate::history::changed_value;
use crate::packed::{Packed, Packer, failed};
use crate::reading::Reading;
use crate::{Change, Error, Result, changes};
use rusqlite::session::Changegroup;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hasher};
use std::io::{self, BufRead, BufReader, Read, Write};

/// How many of the columns are the key.
const KEY: usize = 5;

/// Of changes that stand in memory; adds what they say.
pub(super) fn few(db: &Database, bytes: &[u8], change: &mut Change) -> Result<Option<Packed>> {
    let joined = joined(bytes)?;
    if joined.is_empty() {
        return Ok(None);
    }
    changes::add(db, Reading::of(joined.as_slice()), change)?;
    Ok(Some(Packed::of(&joined)?))
}

/// Of many changes; `None` where each row comes once, so that they can stay as they are, and `Some(None)` where nothing is
/// left.
pub(super) fn many(packed: &Packed) -> Result<Option<Option<Packed>>> {
    let repeated = repeated(packed)?;
    if repeated.is_empty() {
        return Ok(None);
    }
    let (mut packer, mut is_empty) = (Packer::default(), true);
    let mut again = HEAD.to_vec();
    each(packed, |row, change| {
        if repeated.contains(&row) {
            again.extend_from_slice(change);
            return Ok(());
        }
        if std::mem::take(&mut is_empty) {
            packer.write_all(HEAD)?;
        }
        packer.write_all(change)
    })?;
    let joined = joined(&again)?;
    if is_empty && joined.is_empty() {
        return Ok(Some(None));
    }
    packer.write_all(&joined).map_err(failed)?;
    Ok(Some(Some(packer.finish()?)))
}

fn joined(mut changes: &[u8]) -> Result<Vec<u8>> {
    let mut group = Changegroup::new()?;
    group.add_stream(&mut changes)?;
    let mut joined = Vec::new();
    group.output_strm(&mut joined)?;
    Ok(joined)
}

/// Numbers of the rows that come more than once. Others may have the same number by chance, which does no harm.
fn repeated(packed: &Packed) -> Result<HashSet<u64>> {
    let mut rows = Vec::new();
    each(packed, |row, _| {
        rows.push(row);
        Ok(())
    })?;
    rows.sort_unstable();
    Ok(rows
        .windows(2)
        .filter_map(|pair| if let [one, other] = pair { (one == other).then_some(*one) } else { None })
        .collect())
}

/// Calls `visit` with a number of the row, and the bytes, of each change.
fn each(packed: &Packed, visit: impl FnMut(u64, &[u8]) -> io::Result<()>) -> Result<()> {
    visit_each(BufReader::new(packed.inflated()), visit).map_err(|error| Error::Unreadable(error.to_string()))
}

fn visit_each(mut from: impl BufRead, mut visit: impl FnMut(u64, &[u8]) -> io::Result<()>) -> io::Result<()> {
    let mut head = [0; HEAD.len()];
    from.read_exact(&mut head)?;
    let mut change = Vec::new();
    while !from.fill_buf()?.is_empty() {
        change.clear();
        from.by_ref().take(2).read_to_end(&mut change)?;
        let kind = change.first().copied();
        let mut row = DefaultHasher::new();
        for column in 0..COLUMNS * if kind == Some(UPDATE) { 2 } else { 1 } {
            if column == KEY {
                row.write(change.get(2..).unwrap_or_default());
            }
            changed_value(&mut from, &mut change)?;
        }
        visit(row.finish(), &change)?;
    }
    Ok(())
}
