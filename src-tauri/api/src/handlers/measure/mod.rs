//! Measures.

mod preview;

pub(crate) use preview::preview;

use crate::mapping;
use crate::wire::{Archive, ById, Changed, IdOrName, MeasureInput, MeasureList, MeasureRow, Nothing};
use crate::{ErrorCode, Fault, Session, error, read};
use ::words::{Missing, Words};
use analysis::scorecard::measure_lateness;
use chrono::NaiveDate;
use domain::catalog::Catalog;
use domain::formula;
use domain::{Grain, Kpi, Measure, MeasureId, MeasureKind, Unit};
use locale::Locale;
use present::{Model, dimensions_of, words};
use std::collections::{BTreeSet, HashMap};
use store::{Entity, Operation, Tx};

/// A measure by its identifier, key or name.
pub(crate) fn find_measure<'c>(catalog: &'c Catalog, wanted: &IdOrName) -> Result<&'c Measure, Fault> {
    match wanted {
        IdOrName::Id(id) => catalog.measure(MeasureId(*id)).ok_or_else(|| Fault::not_found(Missing::Measure, id)),
        IdOrName::Name(name) => {
            catalog.measure_named(name).ok_or_else(|| Fault::not_found(Missing::Measure, error::short(name)))
        }
    }
}

pub(crate) fn list(session: &Session, _: Nothing) -> Result<MeasureList, Fault> {
    let today = session.today();
    let (model, locale, _) = session.workspace()?.parts()?;
    let mut rows: Vec<MeasureRow> =
        model.catalog.measures().iter().map(|measure| row(model, locale, measure, today)).collect();
    rows.sort_by_cached_key(|row| row.name.to_lowercase());
    let dimensions: BTreeSet<String> = model.dimensions.iter().map(|dimension| dimension.name.clone()).collect();
    Ok(MeasureList { measures: rows, dimensions: dimensions.into_iter().collect() })
}

fn row(model: &Model, locale: &Locale, measure: &Measure, today: NaiveDate) -> MeasureRow {
    let calendar = model.book.calendar();
    let summary = model.summaries.get(&measure.id);
    let last = summary.map(|summary| calendar.period(summary.last_grain, summary.last));
    let late = if measure.archived { 0 } else { measure_lateness(&model.book, measure.id, today).days() };
    let uses = model.catalog.uses(measure.id).into_iter();
    MeasureRow {
        id: measure.id.0,
        key: measure.key.clone(),
        name: measure.name.clone(),
        kind: measure.kind.into(),
        kind_text: words::kind_text(measure.kind, locale).into(),
        unit: measure.unit.code(),
        unit_text: words::unit_text(&measure.unit, locale),
        cadence: measure.cadence.into(),
        cadence_text: words::cadence_text(measure.cadence, locale),
        description: measure.description.clone(),
        owner: measure.owner.clone(),
        singular: measure.singular.clone(),
        settles_after: measure.settles_after,
        archived: measure.archived,
        values: summary.map_or(0, |summary| summary.count),
        last_text: last.map(|last| locale.period(last)),
        span_text: summary.zip(last).map(|(summary, last)| {
            locale.date_range(summary.first, calendar.range(last).last_day().unwrap_or(summary.last))
        }),
        late_days: late,
        late_text: (late > 0).then(|| locale.late(late)),
        used_by: {
            let mut names: Vec<_> = uses.filter_map(|id| Some(model.catalog.kpi(id)?.name.clone())).collect();
            names.sort_by_cached_key(|name| name.to_lowercase());
            names
        },
        dimensions: dimensions_of(model, &[measure.id]),
    }
}

/// A measure with the fields that a request names; one that is made is named over a new one.
fn written(request: MeasureInput, before: Measure) -> Result<Measure, Fault> {
    Ok(Measure {
        name: request.name.trimmed(before.name),
        kind: request.kind.map(MeasureKind::from).over(before.kind, MeasureKind::Flow),
        unit: request.unit.read(before.unit, Unit::Number, |text| read::unit(&text))?,
        cadence: request.cadence.map(Grain::from).over(before.cadence, Grain::Month),
        description: request.description.over(before.description, String::new()),
        owner: request.owner.filled(before.owner),
        singular: request.singular.filled(before.singular),
        settles_after: request.settles_after.optional(before.settles_after),
        ..before
    })
}

pub(crate) fn create(session: &mut Session, request: MeasureInput) -> Result<Changed, Fault> {
    let measure = written(request, Measure::new(""))?;
    let operation = Operation::Create(Entity::Measure, measure.name.clone());
    let (id, changed) = session.transact(operation, |tx| Ok(tx.insert_measure(&measure)?))?;
    Ok(changed.of(id.0))
}

pub(crate) fn update(session: &mut Session, request: MeasureInput) -> Result<Changed, Fault> {
    let Some(id) = request.id else { return Err(Fault::refused(Words::error_which_measure)) };
    let before = session.workspace()?.store().measure(MeasureId(id))?;
    let mut measure = written(request, before.clone())?;
    let renamed = measure.name != before.name;
    let operation = match renamed {
        true => Operation::Rename { entity: Entity::Measure, from: before.name.clone(), to: measure.name.clone() },
        false => Operation::Change(Entity::Measure, measure.name.clone()),
    };
    let ((), changed) = session.transact(operation, |tx| {
        if renamed {
            measure.key = key_after_rename(tx, &before, &measure.name)?;
        }
        tx.update_measure(&measure)?;
        if renamed {
            rename_in_formulas(tx, &[(&before.name, &measure.name), (&before.key, &measure.key)])?;
            rename_in_sources(tx, [&before.name, &before.key], &measure.name)?;
        }
        Ok(())
    })?;
    Ok(changed.of(id))
}

/// The key follows the name; where its new one is taken by another measure, it gets a number.
fn key_after_rename(tx: &Tx, before: &Measure, name: &str) -> Result<String, Fault> {
    let wish = domain::measure::key_of(name);
    match wish.to_lowercase() == before.key.to_lowercase() {
        true => Ok(before.key.clone()),
        false => Ok(tx.free_measure_key(name)?),
    }
}

/// Writes new names into the formulas that use the old ones.
pub(crate) fn rename_in_formulas(tx: &Tx, renames: &[(&str, &str)]) -> Result<(), Fault> {
    for kpi in tx.kpis()? {
        let renamed =
            |text: &str| renames.iter().fold(text.to_owned(), |text, (old, new)| formula::rename(&text, old, new));
        let mut after = Kpi { formula: renamed(&kpi.formula), ..kpi.clone() };
        for earlier in &mut after.earlier {
            earlier.formula = renamed(&earlier.formula);
        }
        if after != kpi {
            tx.update_kpi(&after)?;
        }
    }
    Ok(())
}

/// Sources bring the values of a measure by its name: the next file is to find it under the new one.
fn rename_in_sources(tx: &Tx, old: [&str; 2], new: &str) -> Result<(), Fault> {
    for source in tx.sources()? {
        if let Some(mapping) = mapping::renamed(&source.mapping, old, new) {
            tx.remap_source(source.id, &mapping)?;
        }
    }
    Ok(())
}

pub(crate) fn archive(session: &mut Session, request: Archive) -> Result<Changed, Fault> {
    let measure = session.workspace()?.store().measure(MeasureId(request.id))?;
    let operation = match request.archived {
        true => Operation::Archive(Entity::Measure, measure.name.clone()),
        false => Operation::Unarchive(Entity::Measure, measure.name.clone()),
    };
    let ((), changed) = session.transact(operation, |tx| Ok(tx.archive_measure(measure.id, request.archived)?))?;
    Ok(changed)
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let measure = open.store().measure(MeasureId(request.id))?;
    let catalog = open.catalog()?;
    let names: HashMap<_, _> = catalog.kpis().iter().map(|kpi| (kpi.id, kpi.name.clone())).collect();
    let users: Vec<String> = catalog.uses(measure.id).into_iter().filter_map(|id| names.get(&id).cloned()).collect();
    if !users.is_empty() {
        let message = open.locale.words().error_in_use(&measure.name, &open.locale.list_and(&users));
        return Err(Fault::new(ErrorCode::StillUsed, message));
    }
    let operation = Operation::Delete(Entity::Measure, measure.name.clone());
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_measure(measure.id)?))?;
    Ok(changed)
}
