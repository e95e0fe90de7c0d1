//! Second files that recipes look up: reading them, and saying what they do not know.

use super::convert::map_of;
use super::sentence;
use crate::error::recipe_fault;
use crate::wire::{ImportMap, LookupFile, LookupRequest, RecipeJoined, RecipeStep, RecipeTable};
use crate::{ErrorCode, Fault, FileUse, Session};
use intake::{LookupError, Recipe, Source, Step, Unknown, read_lookup};
use locale::Locale;

/// Tells what a second file has; its rows, where it is said which columns are wanted.
pub(crate) fn read(session: &Session, request: LookupRequest) -> Result<LookupFile, Fault> {
    let open = session.workspace()?;
    let path = session.file(&request.path, FileUse::Read)?;
    let source = Source::open(&path)?;
    let map = map_of(&ImportMap { format: request.format, ..ImportMap::default() }, &open.settings)?;
    let context = super::kept::context(open);
    let sniff = intake::sniff(&source, &map, &context)?;
    let rows = match &request.key {
        None => Vec::new(),
        Some(key) => read_lookup(&source, &map, &context, (key, &request.take)).map_err(|error| match error {
            LookupError::Refused(refusal) => Fault::from(refusal),
            LookupError::Fault(fault) => {
                Fault::new(ErrorCode::BadMap, move |locale: &Locale| recipe_fault(&fault, locale.words()))
            }
        })?,
    };
    Ok(LookupFile {
        file: source.name().to_owned(),
        sheets: source.sheets(),
        sheet: sniff.format.sheet.clone(),
        columns: sniff.fields.iter().map(|field| field.name.clone()).collect(),
        rows,
        read: session.clock().date().to_string(),
    })
}

/// What second files do not know, for each step: how many rows, which, and what becomes of them.
pub(super) fn note(recipe: &Recipe, unknown: &Unknown, locale: &Locale) -> Option<String> {
    let Step::Lookup(lookup) = recipe.steps.get(unknown.step.checked_sub(1)?)? else { return None };
    let words = locale.words();
    let keys: Vec<String> = unknown.first.iter().map(|key| sentence::shown(key)).collect();
    let (column, file) = (sentence::bare(&lookup.column), lookup.table.file.as_str());
    let keys = locale.list_and(&keys.iter().map(String::as_str).collect::<Vec<_>>());
    let rows = locale.counted(unknown.rows, |count| words.recipe_lookup_unknown(column, count, file, &keys));
    let zeros = (unknown.zeros > 0).then(|| locale.counted(unknown.zeros, |count| words.recipe_lookup_zeros(count)));
    Some([Some(rows), zeros].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// The same of all steps of a recipe.
pub(super) fn notes(recipe: Option<&Recipe>, unknown: &[Unknown], locale: &Locale) -> Vec<String> {
    unknown.iter().filter_map(|one| note(recipe?, one, locale)).collect()
}

/// Gives steps that look up a file without having its rows those that a step of a remembered recipe has of it.
pub(super) fn take_rows(map: &mut ImportMap, remembered: Option<&ImportMap>) {
    let known = remembered.and_then(|known| known.steps.as_ref()).into_iter().flatten();
    let known: Vec<&RecipeStep> = known.filter(|step| matches!(step, RecipeStep::Lookup { .. })).collect();
    for step in map.steps.iter_mut().flatten() {
        let RecipeStep::Lookup { table, take, rows, .. } = step else { continue };
        if rows.is_empty()
            && let Some((read, found)) = known.iter().find_map(|known| rows_of(known, table, take))
        {
            table.read = table.read.take().or(read);
            *rows = found;
        }
    }
}

/// The rows of a step for what is taken now, where it looks up the same table by the same key and takes as much.
fn rows_of(
    known: &RecipeStep,
    wanted: &RecipeTable,
    take: &[RecipeJoined],
) -> Option<(Option<String>, Vec<Vec<String>>)> {
    let RecipeStep::Lookup { table, take: taken, rows, .. } = known else { return None };
    let same = (&table.file, &table.sheet, &table.key) == (&wanted.file, &wanted.sheet, &wanted.key);
    let places = take.iter().map(|one| taken.iter().position(|has| has.column == one.column));
    let places: Vec<usize> = places.collect::<Option<_>>().filter(|_| same && !rows.is_empty())?;
    let row = |row: &Vec<String>| {
        let cells = places.iter().map(|at| row.get(at + 1).cloned().unwrap_or_default());
        row.first().cloned().into_iter().chain(cells).collect()
    };
    Some((table.read.clone(), rows.iter().map(row).collect()))
}
