//! Columns that name persons, and what becomes of them before the bytes of a file are kept.

use super::write::Fileful;
use super::{convert, kept};
use crate::Fault;
use crate::wire::{ImportFormat, PersonalCode, PersonalColumn};
use domain::Settings;
use intake::{Layout, Map, Needed, Personal, Plan, Sniff, Source, needed};
use std::collections::BTreeMap;
use store::Tx;
use words::Words;

/// What becomes of columns, by their names.
pub(super) type Choices = BTreeMap<String, PersonalCode>;

/// What is left of a choice where the reading needs something of the column.
fn fitting(chosen: PersonalCode, needed: Needed) -> PersonalCode {
    match (needed, chosen) {
        (Needed::Cells, _) => PersonalCode::Keep,
        (Needed::Sameness, PersonalCode::LeftOut) => PersonalCode::Hashed,
        (Needed::Sameness | Needed::Nothing, chosen) => chosen,
    }
}

fn choices(needed: Needed) -> Vec<PersonalCode> {
    let fits = |code: &PersonalCode| fitting(*code, needed) == *code;
    PersonalCode::ALL.iter().copied().filter(fits).collect()
}

/// What becomes of the personal columns of a file: what was said, and what is proposed of others that are recognised.
pub(super) fn of_file(sniff: &Sniff, map: &Map, said: &[Option<&Choices>]) -> Choices {
    if sniff.format.layout == Layout::Wide {
        return Choices::new();
    }
    let chosen = |name: &str| {
        let is_it = |(column, _): &(&String, &PersonalCode)| column.trim().to_lowercase() == name.trim().to_lowercase();
        said.iter().flatten().find_map(|all| all.iter().find(is_it)).map(|(_, code)| *code)
    };
    let of = |field: &intake::Field| {
        let chosen = chosen(&field.name).or_else(|| field.is_personal().then_some(PersonalCode::LeftOut))?;
        Some((field.name.clone(), fitting(chosen, needed(map, &field.name))))
    };
    sniff.fields.iter().filter_map(of).collect()
}

/// The columns as they are shown.
pub(super) fn shown(chosen: Option<&Choices>, map: &Map, words: Words) -> Vec<PersonalColumn> {
    let column = |(column, code): (&String, &PersonalCode)| {
        let needed = needed(map, column);
        let text = match needed {
            Needed::Nothing => words.personal_unused(column),
            Needed::Sameness => words.personal_counted(column),
            Needed::Cells => words.personal_needed(column),
        };
        PersonalColumn { column: column.clone(), what: fitting(*code, needed), choices: choices(needed), text }
    };
    chosen.into_iter().flatten().map(column).collect()
}

/// The columns of a file whose cells are not kept as they are, with their places.
pub(super) fn places(sniff: &Sniff, map: &Map, chosen: Option<&Choices>) -> Vec<(u32, String, PersonalCode)> {
    let place = |field: &intake::Field| {
        let code = fitting(*chosen?.get(&field.name)?, needed(map, &field.name));
        (code != PersonalCode::Keep).then(|| (field.index, field.name.clone(), code))
    };
    sniff.fields.iter().filter_map(place).collect()
}

/// A file without what names persons, for keeping.
pub(super) struct Without {
    pub(super) bytes: Vec<u8>,
    /// What was done, as it is written down beside it.
    pub(super) how: String,
}

/// Which columns a kept file is without, from what was written down beside it.
pub(super) fn done(how: Option<&str>) -> Choices {
    how.and_then(|how| serde_json::from_str(how).ok()).unwrap_or_default()
}

/// A column that a kept file is without and that a map needs more of than is left.
pub(super) fn missing(without: &Choices, map: &Map) -> Option<String> {
    let is_missing = |(column, code): &(&String, &PersonalCode)| fitting(**code, needed(map, column)) != **code;
    without.iter().find(is_missing).map(|(column, _)| column.clone())
}

/// The file without the cells of the columns; `None` where it cannot be read in the very same way then.
pub(super) fn without(
    tx: &Tx,
    (source, plan): (&Source, &Plan),
    read_as: &str,
    columns: &[(u32, String, PersonalCode)],
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

/// The format with what becomes of personal columns.
pub(super) fn with(format: &ImportFormat, chosen: Choices) -> ImportFormat {
    let personal = (!chosen.is_empty()).then_some(chosen);
    ImportFormat { personal, ..format.clone() }
}

/// Keeps a file that was imported, without what names persons. False where it is not kept for them.
pub(super) fn keep<F: Fileful>(tx: &Tx, file: &F, plan: &Plan, read_as: &str, hash: &str) -> Result<bool, Fault> {
    let Some(path) = file.path() else { return Ok(true) };
    let columns = file.personal();
    if columns.is_empty() {
        kept::keep(tx, path, hash)?;
        return Ok(true);
    }
    if tx.kept_files()?.iter().any(|kept| kept.hash == hash) {
        return Ok(true);
    }
    match without(tx, (file.source(), plan), read_as, &columns, &Choices::new())? {
        Some(without) => Ok(tx.keep_rewritten(hash, &without.how, &without.bytes).map(|_| true)?),
        None => Ok(false),
    }
}
