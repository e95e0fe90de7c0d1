//! Definitions as one YAML file: out, and in again.

use super::budget::refuse_misplanned;
use super::kpi::{begins_period, check_unit, refuse_formula, refuse_redefined};
use super::saving::{Kind, write, written};
use super::target;
use crate::open::Open;
use crate::told::title;
use crate::wire::{Changed, DefinitionChange, DefinitionOutcome, DefinitionsFile, DefinitionsPlan, Written};
use crate::{ErrorCode, Fault, FileUse, Session, model};
use chrono::NaiveDate;
use domain::target::Span;
use domain::{Catalog, Kpi, KpiId, Target, formula};
use locale::Locale;
use plain::definitions::{self, Definitions, Merged, Outcome};
use present::Context;
use std::collections::HashSet;
use std::path::Path;
use store::{Files, Operation, Tx};
use words::Words;

/// A file of definitions is typed by people: what is larger is something else.
const LARGEST: u64 = 50_000_000;

pub(crate) fn export(session: &Session, request: DefinitionsFile) -> Result<Written, Fault> {
    let open = session.workspace()?;
    if session.hides_amounts {
        return Err(Fault::refused(Words::error_export_hidden));
    }
    let comment = open.locale.words().definitions_comment(&session.today().to_string(), &open.settings.name);
    let text = definitions::write(&open.store(), &[comment])?;
    let path = session.file(&request.path, FileUse::Write)?;
    write(open, &path, Kind::Definitions, text.as_bytes())?;
    written(&path)
}

pub(crate) fn plan(session: &Session, request: DefinitionsFile) -> Result<DefinitionsPlan, Fault> {
    let path = session.file(&request.path, FileUse::Read)?;
    let merged = rehearse(session, &read(session.workspace()?, &path)?, request.closed == Some(true))?;
    Ok(told(&merged, &session.workspace()?.locale))
}

fn rehearse(session: &Session, definitions: &Definitions, closed: bool) -> Result<Vec<Merged>, Fault> {
    let (now, today) = (session.clock(), session.today());
    let open = session.workspace()?;
    let (calendar, locale) = (open.settings.calendar, &open.locale);
    let closed_until = open.settings.closed_until.filter(|_| !closed);
    let (merged, model) = open.store().rehearse(now, |tx| {
        let merged = checked(tx, definitions, closed_until, locale)?;
        // All values are read only where a total is asked of them.
        let model = if asks_totals(tx, &merged)? { Some(model::load(tx, calendar)?) } else { None };
        Ok::<_, Fault>((merged, model))
    })?;
    if let Some(model) = &model {
        totals_add_up(Context { model, locale, today }, &merged)?;
    }
    Ok(merged)
}

/// True where a KPI that is new or changes has a target for the fiscal year.
fn asks_totals(tx: &Tx, merged: &[Merged]) -> Result<bool, Fault> {
    let is_total = |target: &Target| target.span == Span::FiscalYear && place_of(merged, target.kpi).is_some();
    Ok(tx.targets()?.iter().any(is_total))
}

/// Refuses a total for numbers that make none.
fn totals_add_up(context: Context, merged: &[Merged]) -> Result<(), Fault> {
    for (id, targets) in &context.model.targets {
        let (Some(place), Some(kpi)) = (place_of(merged, *id), context.model.catalog.kpi(*id)) else { continue };
        if targets.iter().any(|target| target.span == Span::FiscalYear) {
            target::check_adds_up(context, kpi).map_err(|fault| fault.of(&named(place, context.locale)))?;
        }
    }
    Ok(())
}

/// The thing in the file that makes or changes a KPI.
fn place_of(merged: &[Merged], kpi: KpiId) -> Option<&Merged> {
    merged.iter().find(|merged| merged.kpi == Some(kpi) && merged.outcome != Outcome::Same)
}

fn named(place: &Merged, locale: &Locale) -> String {
    locale.words().definitions_place(&place.line.to_string(), &place.name)
}

pub(crate) fn import(session: &mut Session, request: DefinitionsFile) -> Result<Changed, Fault> {
    let path = session.file(&request.path, FileUse::Read)?;
    let definitions = read(session.workspace()?, &path)?;
    // What is wrong with a formula is told before anything is written.
    rehearse(session, &definitions, request.closed == Some(true))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (_, changed) =
        session.transact(Operation::Import(Files::One(name)), |tx| Ok(definitions::merge(tx, &definitions)?))?;
    Ok(changed)
}

fn read(open: &Open, path: &Path) -> Result<Definitions, Fault> {
    open.refuse_itself(path, ErrorCode::Invalid)?;
    let refused = |cause| plain::Error::File { path: path.into(), cause };
    let meta = std::fs::metadata(path).map_err(refused)?;
    // A pipe or a device may never end.
    if meta.len() > LARGEST || !(meta.is_file() || meta.is_dir()) {
        return Err(plain::Error::NoDefinitions.into());
    }
    let bytes = std::fs::read(path).map_err(refused)?;
    let text = String::from_utf8(bytes).map_err(|_| plain::Error::NoDefinitions)?;
    Ok(definitions::read(&text)?)
}

/// Brings definitions in, and refuses formulas that are wrong then and were not before.
fn checked(
    tx: &Tx,
    definitions: &Definitions,
    closed_until: Option<NaiveDate>,
    locale: &Locale,
) -> Result<Vec<Merged>, Fault> {
    let is_wrong = |catalog: &Catalog, id: KpiId| {
        catalog.check_kpi(id).is_some_and(|checked| checked.first_error_ever().is_some())
    };
    let before = Catalog::new(tx.measures()?, tx.kpis()?);
    let wrong: HashSet<KpiId> = before.kpis().iter().map(|kpi| kpi.id).filter(|id| is_wrong(&before, *id)).collect();
    let planned = tx.budget()?;
    let merged = definitions::merge(tx, definitions)?;
    refuse_misplanned(tx, &planned, &locale.calendar())?;
    let after = Catalog::new(tx.measures()?, tx.kpis()?);
    for kpi in after.kpis() {
        let place = place_of(&merged, kpi.id);
        if place.is_none() && wrong.contains(&kpi.id) {
            continue;
        }
        let Some(checked) = after.check_kpi(kpi.id) else { continue };
        let about = place.map_or_else(|| kpi.name.clone(), |place| named(place, locale));
        refuse_formula(&kpi.formula, checked, locale).map_err(|fault| fault.of(&about))?;
        if checked.first_error_ever().is_some() {
            return Err(earlier_fault(&after, kpi, &about, locale));
        }
        can_be_shown(&before, &after, kpi, locale).map_err(|fault| fault.of(&about))?;
        if let Some(was) = before.kpi(kpi.id) {
            refuse_redefined((&before, was), (&after, kpi), closed_until, locale).map_err(|fault| fault.of(&about))?;
        }
    }
    Ok(merged)
}

/// Refuses units that new formulas of a KPI cannot have, and what it was until the middle of a period.
fn can_be_shown(before: &Catalog, after: &Catalog, kpi: &Kpi, locale: &Locale) -> Result<(), Fault> {
    let was = before.kpi(kpi.id);
    if was.is_none_or(|was| (&was.formula, &was.unit) != (&kpi.formula, &kpi.unit)) {
        check_unit(after, &kpi.formula, kpi.unit.as_ref(), locale)?;
    }
    let calendar = locale.calendar();
    let new = kpi.earlier.iter().filter(|then| was.is_none_or(|was| !was.earlier.contains(then)));
    for then in new {
        let sound = begins_period(kpi, then.until, &calendar, locale)
            .and_then(|()| check_unit(after, &then.formula, then.unit.as_ref(), locale));
        sound.map_err(|fault| fault.of(&locale.words().version_place(&kpi.name, &locale.date(then.until))))?;
    }
    Ok(())
}

/// What is wrong with what a KPI was before.
fn earlier_fault(catalog: &Catalog, kpi: &Kpi, about: &str, locale: &Locale) -> Fault {
    let wrong = kpi.earlier.iter().find_map(|then| {
        let checked = catalog.check_formula(Some(kpi.id), &formula::parse(&then.formula));
        let fault = refuse_formula(&then.formula, &checked, locale).err()?;
        Some(fault.of(&locale.words().version_place(about, &locale.date(then.until))))
    });
    // What is sound by itself leads back to the KPI through another one.
    wrong.unwrap_or_else(|| Fault::new(ErrorCode::Circular, locale.words().error_version_circle(&kpi.name)).of(about))
}

fn told(merged: &[Merged], locale: &Locale) -> DefinitionsPlan {
    let words = locale.words();
    let count = |is_one: fn(&Outcome) -> bool| merged.iter().filter(|merged| is_one(&merged.outcome)).count() as u64;
    let new = count(|outcome| *outcome == Outcome::New);
    let same = count(|outcome| *outcome == Outcome::Same);
    let changed = merged.len() as u64 - new - same;
    let change = |merged: &Merged| {
        let what = title(merged.entity, locale);
        let (outcome, fields, text) = match &merged.outcome {
            Outcome::Same => return None,
            Outcome::New => (DefinitionOutcome::New, Vec::new(), words.definitions_new(&merged.name, what)),
            Outcome::Changed(fields) => {
                let text = words.definitions_changed(&fields.join(", "), &merged.name, what);
                (DefinitionOutcome::Changed, fields.iter().map(|&field| field.to_owned()).collect(), text)
            }
        };
        let (what, name, line) = (merged.entity.table().to_owned(), merged.name.clone(), merged.line);
        Some(DefinitionChange { what, name, line, outcome, fields, text })
    };
    let text = words.definitions_counts(&locale.count(changed), &locale.count(new), &locale.count(same));
    DefinitionsPlan { new, changed, same, changes: merged.iter().filter_map(change).collect(), text }
}
