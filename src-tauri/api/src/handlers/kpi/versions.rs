//! Definitions that hold from a day on, and what KPIs were before.

use super::closed::refuse_from;
use super::define::check;
use crate::handlers::find::named_kpi;
use crate::wire::{Changed, KpiRedefinition, KpiVersionRef};
use crate::{Fault, Session, read};
use chrono::NaiveDate;
use domain::version::EarlierDefinition;
use domain::{Calendar, Catalog, Kpi};
use locale::Locale;
use store::{Entity, Operation};
use words::Words;

/// Gives a KPI another formula or unit from a day on; its numbers before keep what they were computed by.
pub(crate) fn redefine(session: &mut Session, request: KpiRedefinition) -> Result<Changed, Fault> {
    let kpi = named_kpi(&session.workspace()?.catalog()?, &request.kpi)?.clone();
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Fault::refused(Words::error_version_reason).at("reason"));
    }
    let until = first_day(session, &kpi, &request.from)?;
    if !request.closed {
        refuse_from(session.workspace()?, Some(until))?;
    }
    let unit = match request.unit.as_deref().map(str::trim).filter(|unit| !unit.is_empty()) {
        Some(unit) => Some(read::unit(unit)?),
        None => None,
    };
    let formula = request.formula.trim().to_owned();
    if domain::formula::canonical(&formula) == domain::formula::canonical(&kpi.formula) && unit == kpi.unit {
        return Err(Fault::refused(Words::error_version_same).at("formula"));
    }
    let changed = session.today();
    let before = EarlierDefinition { until, formula: kpi.formula.clone(), unit: kpi.unit.clone(), reason, changed };
    let earlier = kpi.earlier.iter().cloned().chain([before]).collect();
    let kpi = Kpi { formula, unit, earlier, ..kpi };
    let note = check(session, &kpi)?;
    is_sound(session, &kpi)?;
    let operation = Operation::Change(Entity::Kpi, kpi.name.clone());
    let ((), changed) = session.transact(operation, |tx| Ok(tx.update_kpi(&kpi)?))?;
    Ok(Changed { note, ..changed.of(kpi.id.0) })
}

/// Refuses a definition that makes a circle through what this KPI or another one was before, and another unit where numbers of
/// the old one stand beside it.
fn is_sound(session: &Session, kpi: &Kpi) -> Result<(), Fault> {
    let open = session.workspace()?;
    let (model, words) = (open.model()?, open.locale.words());
    let before = &model.catalog;
    let kpis = before.kpis().iter().map(|other| if other.id == kpi.id { kpi.clone() } else { other.clone() });
    let after = Catalog::new(before.measures().to_vec(), kpis.collect());
    let is_broken = |catalog: &Catalog, id| catalog.check_kpi(id).is_some_and(|one| one.first_error_ever().is_some());
    if let Some(other) = after.kpis().iter().find(|one| is_broken(&after, one.id) && !is_broken(before, one.id)) {
        return Err(Fault::invalid(words.error_version_circle(&other.name)).at("formula"));
    }
    if before.unit(kpi.id) == after.unit(kpi.id) {
        return Ok(());
    }
    let users = before.uses_of_kpi(kpi.id);
    let user = users.first().and_then(|id| before.kpi(*id)).map(|user| words.error_version_unit_used(&user.name));
    let is_measured = !model.targets_of(kpi.id).is_empty() || model.benchmarks.iter().any(|one| one.kpi == kpi.id);
    match user.or_else(|| is_measured.then(|| words.error_version_unit_target().to_owned())) {
        Some(said) => Err(Fault::invalid(said).at("unit")),
        None => Ok(()),
    }
}

/// The day from which a new definition holds: the first one of a period of the KPI, after all changes there were.
fn first_day(session: &Session, kpi: &Kpi, from: &str) -> Result<NaiveDate, Fault> {
    let open = session.workspace()?;
    let (calendar, locale) = (open.settings.calendar, &open.locale);
    let day = session.when()?.date(from).map_err(|fault| fault.at("from"))?;
    begins_period(kpi, day, &calendar, locale).map_err(|fault| fault.at("from"))?;
    match kpi.earlier.last().filter(|last| last.until >= day) {
        Some(last) => Err(Fault::invalid(locale.words().error_version_before(&locale.date(last.until))).at("from")),
        None => Ok(day),
    }
}

/// Refuses a day in the middle of a period of the KPI.
pub(crate) fn begins_period(kpi: &Kpi, day: NaiveDate, calendar: &Calendar, locale: &Locale) -> Result<(), Fault> {
    let period = calendar.period(kpi.grain, day);
    if period.start == day {
        return Ok(());
    }
    let next = calendar.next(period).map_or(day, |next| next.start);
    Err(Fault::invalid(locale.words().error_version_day(&locale.date(period.start), &locale.date(next))))
}

/// Takes away what a KPI was until a day: the definition that came after it holds for that time as well.
pub(crate) fn delete_version(session: &mut Session, request: KpiVersionRef) -> Result<Changed, Fault> {
    let mut kpi = named_kpi(&session.workspace()?.catalog()?, &request.kpi)?.clone();
    let calendar = session.workspace()?.settings.calendar;
    let until = read::date(&request.until, &calendar).map_err(|fault| fault.at("until"))?;
    // Its numbers are other ones from where it began to hold.
    let began = kpi.earlier.iter().rev().map(|earlier| earlier.until).find(|day| *day < until);
    if !request.closed {
        refuse_from(session.workspace()?, began)?;
    }
    let before = kpi.earlier.len();
    kpi.earlier.retain(|earlier| earlier.until != until);
    if kpi.earlier.len() == before {
        return Err(Fault::refused(Words::error_version_gone));
    }
    let operation = Operation::Delete(Entity::KpiVersion, kpi.name.clone());
    let ((), changed) = session.transact(operation, |tx| Ok(tx.update_kpi(&kpi)?))?;
    Ok(changed.of(kpi.id.0))
}
