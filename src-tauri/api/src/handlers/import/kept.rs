//! Keeping the bytes of imported files, and reading them again as they were read.

use super::convert::{format_info, uses};
use super::{convert, personal, recipe, remembered};
use crate::open::{Open, locale_of};
use crate::wire::{ImportFormat, ImportMap, RepeatedCode};
use crate::{ErrorCode, Fault};
use domain::{MeasureId, Settings};
use intake::{Context, Map, Plan, Repeated, Sniff, Source};
use locale::Locale;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::path::Path;
use store::{Database, Import, Kept, LONGEST_KEPT, Tx};

/// How an import read its file: all that it takes to read it again, whatever was named otherwise since.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ReadAs {
    /// The map with every answer.
    pub(super) map: ImportMap,
    /// The measures of its plan, by their identifiers.
    measures: Vec<i64>,
}

/// How an import read its file, as text.
#[derive(Debug, Serialize, Deserialize)]
struct Written {
    read: ReadAs,
}

/// Writes down how a file was read: as the map says, with the answers that were given and what was found out of the numbers
/// and dates, which another region of the workspace would read otherwise.
pub(super) fn read_as(map: &Map, plan: &Plan, asked: &ImportFormat, measures: &[MeasureId]) -> String {
    let found = format_info(&plan.format);
    let repeated = plan.format.repeated.map(|repeated| match repeated {
        Repeated::AddUp => RepeatedCode::AddUp,
        Repeated::LeaveOut => RepeatedCode::LeaveOut,
    });
    let format = ImportFormat {
        sheet: found.sheet,
        decimal: asked.decimal.clone().or(found.decimal),
        date_order: asked.date_order.or(found.date_order),
        repeated: asked.repeated.or(repeated),
        sheets: None,
        closed: None,
        typed: None,
        other_source: None,
        jump: None,
        gap: None,
        restated: None,
        gone: None,
        personal: asked.personal.clone(),
        ..asked.clone()
    };
    let columns = map.recipe.is_none().then(|| uses(map));
    let steps = map.recipe.as_ref().map(|recipe| recipe.steps.iter().map(recipe::step_info).collect());
    let taken = map.recipe.as_ref().map(|recipe| recipe.measures.iter().map(recipe::measure_info).collect());
    let map = ImportMap { name: None, format, columns, steps, measures: taken };
    let read = ReadAs { map, measures: measures.iter().map(|id| id.0).collect() };
    serde_json::to_string(&Written { read }).unwrap_or_default()
}

/// A kept file, read as its import read it.
pub(super) struct Again {
    pub(super) source: Source,
    pub(super) sniff: Sniff,
    pub(super) map: Map,
    pub(super) plan: Plan,
    /// The measures of the plan; `None` where the import did not say.
    measures: Option<Vec<i64>>,
    /// Which columns it is kept without.
    pub(super) without: personal::Choices,
}

/// The map of what an import wrote down of how it read its file.
pub(super) fn map_of(read_as: &str) -> Option<ImportMap> {
    serde_json::from_str::<Written>(read_as).ok().map(|written| written.read.map)
}

/// How an import read its file; `None` for those of earlier versions.
pub(super) fn how(import: &Import) -> Option<ReadAs> {
    serde_json::from_str::<Written>(&import.mapping).ok().map(|written| written.read)
}

impl Again {
    /// Opens the file of an import; `None` where its bytes are not kept.
    pub(super) fn open(open: &Open, import: &Import) -> Result<Option<Self>, Fault> {
        let Some(kept) = bytes(&open.store(), import)? else { return Ok(None) };
        let source = Source::from_bytes(&import.source, kept.bytes)?;
        let context = context(open);
        let (map, measures) = match how(import) {
            Some(read) => (convert::map_of(&read.map, &open.settings)?, Some(read.measures)),
            None => (of_older(open, import, &source, &context)?, None),
        };
        let sniff = intake::sniff(&source, &map, &context)?;
        let plan = Plan::new(&sniff, &map)?;
        let without = personal::done(kept.rewritten.as_deref());
        Ok(Some(Self { source, sniff, map, plan, measures, without }))
    }

    /// Where a measure stands in the plan.
    pub(super) fn place_of(&self, open: &Open, measure: MeasureId) -> Result<Option<usize>, Fault> {
        if let Some(measures) = &self.measures {
            return Ok(measures.iter().position(|id| *id == measure.0));
        }
        let (model, ..) = open.parts()?;
        let known = convert::Known::of(model.catalog.measures());
        let is_it = |name: &str| known.find(name).is_some_and(|found| found.id == measure);
        Ok(self.plan.measures.iter().position(|planned| is_it(&planned.name)))
    }

    /// What a step of its recipe says.
    pub(super) fn step_text(&self, number: usize, locale: &Locale) -> Option<String> {
        let step = self.map.recipe.as_ref()?.steps.get(number.checked_sub(1)?)?;
        Some(super::sentence::step(step, locale))
    }
}

/// How an import read its file, as text; of earlier versions as it was found to be read now.
pub(super) fn how_text(import: &Import, again: &Again) -> String {
    match how(import) {
        Some(_) => import.mapping.clone(),
        None => read_as(&again.map, &again.plan, &ImportFormat::default(), &[]),
    }
}

/// What is known of a file before it is opened.
pub(super) fn context(open: &Open) -> Context {
    context_of(&open.settings)
}

/// The same, from the settings.
pub(super) fn context_of(settings: &Settings) -> Context {
    let locale = locale_of(settings);
    Context {
        currency: Some(settings.currency),
        calendar: settings.calendar,
        decimal: Some(locale.decimal_mark()),
        group: locale.words().intake_group().to_owned(),
    }
}

/// Imports of earlier versions say only what their columns were used for.
fn of_older(open: &Open, import: &Import, source: &Source, context: &Context) -> Result<Map, Fault> {
    let (model, ..) = open.parts()?;
    let known = remembered::recipe(&import.mapping);
    let map = match known {
        Some(known) => convert::map_of(&known, &open.settings)?,
        None => {
            let guess = intake::sniff(source, &Map::default(), context)?.suggested_map().columns;
            let columns = convert::remembered_columns(&import.mapping, &guess).unwrap_or(guess);
            Map { columns, ..Map::default() }
        }
    };
    Ok(convert::with_existing(map, model.catalog.measures(), &model.dimensions))
}

/// The kept bytes of an import's file, held against its fingerprint; `None` where they are not kept.
pub(super) fn bytes(db: &Database, import: &Import) -> Result<Option<Kept>, Fault> {
    db.kept(&import.hash).map_err(|error| match error {
        store::Error::Unreadable(_) => {
            let file = import.source.clone();
            Fault::new(ErrorCode::Unreadable, move |locale: &Locale| locale.words().rows_damaged(&file))
        }
        other => other.into(),
    })
}

/// Keeps the bytes of a file that was imported, where they are not too many and are not kept already.
pub(super) fn keep(tx: &Tx, path: &Path, hash: &str) -> store::Result<()> {
    let is_kept = || Ok::<_, store::Error>(tx.kept_files()?.iter().any(|file| file.hash == hash));
    let Ok(file) = File::open(path) else { return Ok(()) };
    let is_long = file.metadata().is_ok_and(|metadata| metadata.len() > LONGEST_KEPT);
    if !is_long && !is_kept()? {
        tx.keep_small_file(file)?;
    }
    Ok(())
}
