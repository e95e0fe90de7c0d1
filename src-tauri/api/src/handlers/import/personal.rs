//! Columns that name persons, and what becomes of them before the bytes of a file are kept.

use crate::Fault;
use crate::wire::{ImportFormat, PersonalCode, PersonalColumn};
use intake::{Layout, Map, Needed, Sniff, Use, needed};
use locale::Locale;
use std::borrow::Cow;
use std::collections::BTreeMap;
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

/// The map by which a file is read: without columns it is that of the guesses.
pub(super) fn used<'m>(sniff: &Sniff, map: &'m Map) -> Cow<'m, Map> {
    let is_guessed = map.recipe.is_none() && map.columns.is_empty();
    if is_guessed { Cow::Owned(sniff.suggested_map()) } else { Cow::Borrowed(map) }
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// A choice of a column that no file has is a slip of the pen: nobody may believe that it was followed.
pub(super) fn refuse_unknown(said: Option<&Choices>, files: &[&Sniff]) -> Result<(), Fault> {
    let names = || files.iter().flat_map(|file| &file.fields).map(|field| &field.name);
    let unknown = said.into_iter().flatten().find(|(column, _)| !names().any(|name| same(name, column)));
    let Some((column, _)) = unknown else { return Ok(()) };
    let (column, mut available) = (column.clone(), Vec::new());
    for name in names() {
        if !available.contains(name) {
            available.push(name.clone());
        }
    }
    let available = available.join(", ");
    Err(Fault::invalid(move |locale: &Locale| locale.words().recipe_no_column(&available, &column)))
}

/// Guessed uses without the breakdowns whose cells are not to be kept: a code tells nobody anything.
pub(super) fn without_breakdowns(columns: Vec<(String, Use)>, said: Option<&Choices>) -> Vec<(String, Use)> {
    let goes =
        |name: &str| said.into_iter().flatten().any(|(column, code)| *code != PersonalCode::Keep && same(column, name));
    let used = |(name, usage): (String, Use)| match usage {
        Use::Dimension(_) if goes(&name) => (name, Use::Skip),
        usage => (name, usage),
    };
    columns.into_iter().map(used).collect()
}

/// A choice that cannot be followed, because the reading needs what stands in the column, is refused.
pub(super) fn refuse_needed(said: Option<&Choices>, sniff: &Sniff, map: &Map) -> Result<(), Fault> {
    let map = used(sniff, map);
    let is_wide = sniff.format.layout == Layout::Wide;
    let is_held = |(column, code): &(&String, &PersonalCode)| {
        let field = sniff.fields.iter().find(|field| same(&field.name, column));
        **code != PersonalCode::Keep && field.is_some_and(|field| is_wide || needed(&map, &field.name) == Needed::Cells)
    };
    let Some((column, _)) = said.into_iter().flatten().find(is_held) else { return Ok(()) };
    let column = column.clone();
    Err(Fault::invalid(move |locale: &Locale| locale.words().personal_refused(&column)))
}

/// What becomes of the personal columns of a file: what was said, and what is proposed of others that are recognised.
pub(super) fn of_file(sniff: &Sniff, map: &Map, said: &[Option<&Choices>]) -> Choices {
    if sniff.format.layout == Layout::Wide {
        return Choices::new();
    }
    let map = used(sniff, map);
    let chosen = |name: &str| {
        let is_it = |(column, _): &(&String, &PersonalCode)| same(column, name);
        said.iter().flatten().find_map(|all| all.iter().find(is_it)).map(|(_, code)| *code)
    };
    let of = |field: &intake::Field| {
        let chosen = chosen(&field.name).or_else(|| sniff.is_personal(field).then_some(PersonalCode::LeftOut))?;
        Some((field.name.clone(), fitting(chosen, needed(&map, &field.name))))
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
    let map = used(sniff, map);
    let place = |field: &intake::Field| {
        let code = fitting(*chosen?.get(&field.name)?, needed(&map, &field.name));
        (code != PersonalCode::Keep).then(|| (field.index, field.name.clone(), code))
    };
    sniff.fields.iter().filter_map(place).collect()
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

/// The format with what becomes of personal columns.
pub(super) fn with(format: &ImportFormat, chosen: Choices) -> ImportFormat {
    let personal = (!chosen.is_empty()).then_some(chosen);
    ImportFormat { personal, ..format.clone() }
}
