//! Kept files without what names persons.

use super::personal::Choices;
use super::{convert, kept};
use crate::Fault;
use crate::wire::PersonalCode;
use domain::Settings;
use intake::{Personal, Plan, Source};
use std::path::Path;
use store::Tx;

/// A column whose cells are not kept as they are: its place, its name, and what becomes of it.
type Column = (u32, String, PersonalCode);

/// A file without what names persons, for keeping.
pub(super) struct Without {
    pub(super) bytes: Vec<u8>,
    /// What was done, as it is written down beside it.
    pub(super) how: String,
}

/// The file without the cells of the columns; `None` where it cannot be read in the very same way then.
pub(super) fn without(
    tx: &Tx,
    (source, plan): (&Source, &Plan),
    read_as: &str,
    columns: &[Column],
    before: &Choices,
) -> Result<Option<Without>, Fault> {
    let settings = tx.settings()?;
    let keys = tx.keys()?;
    let key = |fingerprint: u64| keys.key(fingerprint);
    let places: Vec<(u32, Personal)> = columns.iter().map(|(at, _, code)| (*at, (*code).into())).collect();
    let Some(bytes) = intake::without(source, &plan.format, &places, &key)? else { return Ok(None) };
    let reads_alike = || -> Result<bool, Fault> {
        let again = Source::from_bytes(source.name(), bytes.clone())?;
        // What is written down names columns in another order than the file: both are read by it.
        let (own, other) = (plan_of(source, read_as, &settings)?, plan_of(&again, read_as, &settings)?);
        Ok(intake::gives_the_same((&own, source), (&other, &again), &settings.calendar, &key)?)
    };
    if !reads_alike().unwrap_or(false) {
        return Ok(None);
    }
    let mut all = before.clone();
    all.extend(columns.iter().map(|(_, name, code)| (name.clone(), *code)));
    Ok(Some(Without { how: serde_json::to_string(&all).unwrap_or_default(), bytes }))
}

/// How a file is read by what an import wrote down.
fn plan_of(source: &Source, read_as: &str, settings: &Settings) -> Result<Plan, Fault> {
    let map = kept::map_of(read_as).unwrap_or_default();
    let map = convert::map_of(&map, settings)?;
    let sniff = intake::sniff(source, &map, &kept::context_of(settings))?;
    Ok(Plan::new(&sniff, &map)?)
}

/// Keeps a file that was imported, without what names persons. False where it is not kept for them.
pub(super) fn keep(
    tx: &Tx,
    (path, hash): (&Path, &str),
    (source, plan): (&Source, &Plan),
    columns: &[Column],
    read_as: &str,
) -> Result<bool, Fault> {
    if columns.is_empty() {
        kept::keep(tx, path, hash)?;
        return Ok(true);
    }
    if tx.kept_files()?.iter().any(|kept| kept.hash == hash) {
        return Ok(true);
    }
    match without(tx, (source, plan), read_as, columns, &Choices::new())? {
        Some(without) => Ok(tx.keep_rewritten(hash, &without.how, &without.bytes).map(|_| true)?),
        None => Ok(false),
    }
}
