//! Scenarios: named changes of inputs. They are kept beside what is recorded, and never mixed with it.

mod typed;

use super::measure::find_measure;
use crate::open::Open;
use crate::read::When;
use crate::wire::{
    ById, Changed, IdOrName, Nothing, ScenarioChange, ScenarioChangeInput, ScenarioList, ScenarioRow, ScenarioSet,
};
use crate::{Fault, Session, error, read};
use analysis::what_if::{By, can_move};
use domain::{Catalog, MeasureId, Period, Unit};
use locale::Locale;
use store::{Entity, Operation, ScenarioId, StoredScenario};
use words::Words;

/// More inputs than anybody moves at once.
const MOST_CHANGES: usize = 100;

pub(crate) fn list(session: &Session, _: Nothing) -> Result<ScenarioList, Fault> {
    Ok(ScenarioList { scenarios: kept(session)? })
}

/// The scenarios that are kept, by name.
pub(super) fn kept(session: &Session) -> Result<Vec<ScenarioRow>, Fault> {
    let open = session.workspace()?;
    // The store is let go before the catalog, which reads it, is asked for.
    let kept = open.store().scenarios()?;
    let catalog = open.catalog()?;
    let row = |stored: StoredScenario| {
        let changes = changes_of(&stored.content);
        let texts = changes.iter().map(|change| said(open, &catalog, change)).collect();
        ScenarioRow { id: stored.id.0, name: stored.name, changes, texts }
    };
    Ok(kept.into_iter().map(row).collect())
}

/// What a stored scenario changes; what a later version writes otherwise is left out.
pub(super) fn changes_of(content: &str) -> Vec<ScenarioChange> {
    serde_json::from_str(content).unwrap_or_default()
}

/// By how much an input changes, or to what.
pub(super) fn by_of(change: &ScenarioChange) -> By {
    match (change.percent, change.value) {
        (Some(part), _) => By::Part(part),
        (None, Some(value)) => By::Value(value),
        (None, None) => By::Amount(change.amount.unwrap_or(0.0)),
    }
}

/// "Till sales +3% from May 2026", "Till sales +€500 each month", "Till sales set to €45,000 each month".
pub(super) fn said(open: &Open, catalog: &Catalog, change: &ScenarioChange) -> String {
    let (locale, words) = (&open.locale, open.locale.words());
    let measure = catalog.measure(MeasureId(change.measure));
    let name = measure.map_or_else(|| words.scenario_gone().to_owned(), |measure| measure.name.clone());
    let by = match (by_of(change), measure) {
        (By::Amount(amount), Some(measure)) => present::amount_text(measure, amount, locale),
        (By::Value(value), Some(measure)) => words.what_if_set_to(&present::value_text(measure, value, locale)),
        (by, _) => by_text(by, &Unit::Number, locale),
    };
    match when(open, change) {
        (None, None) => words.scenario_change(&by, &name),
        (Some(from), None) => words.scenario_change_from(&by, &from, &name),
        (None, Some(until)) => words.scenario_change_until(&by, &name, &until),
        (Some(from), Some(until)) => words.scenario_change_between(&by, &from, &name, &until),
    }
}

/// "+3%", "+€500", "set to €45,000".
fn by_text(by: By, unit: &Unit, locale: &Locale) -> String {
    match by {
        By::Part(part) => locale.change_percent(part),
        By::Amount(amount) => locale.change_beside(amount, amount, unit, None),
        By::Value(value) => locale.words().what_if_set_to(&present::set_text(value, unit, locale)),
    }
}

/// The change alone, as it is typed: "+3% from May 2026", "+€500", "set to €45,000".
pub(super) fn typed_text(open: &Open, catalog: &Catalog, change: &ScenarioChange) -> String {
    let (locale, words) = (&open.locale, open.locale.words());
    let unit = catalog.measure(MeasureId(change.measure)).map_or(Unit::Number, |measure| measure.unit.clone());
    let by = by_text(by_of(change), &unit, locale);
    match when(open, change) {
        (None, None) => by,
        (Some(from), None) => words.what_if_by_from(&by, &from),
        (None, Some(until)) => words.what_if_by_until(&by, &until),
        (Some(from), Some(until)) => words.what_if_by_between(&by, &from, &until),
    }
}

/// The first period of a change and its last one, as they are shown.
fn when(open: &Open, change: &ScenarioChange) -> (Option<String>, Option<String>) {
    let period = |name: &Option<String>| {
        let period = name.as_deref().and_then(|name| open.calendar().parse_name(name));
        period.map(|period| open.locale.period_brief(period))
    };
    (period(&change.from), period(&change.until))
}

/// Changes as somebody asks for them, understood.
pub(super) fn understood(session: &Session, changes: &[ScenarioChangeInput]) -> Result<Vec<ScenarioChange>, Fault> {
    if changes.len() > MOST_CHANGES {
        return Err(Fault::refused(Words::error_scenario_many));
    }
    let open = session.workspace()?;
    let (catalog, when) = (open.catalog()?, When { locale: &open.locale, today: session.today() });
    changes.iter().map(|change| one(&catalog, when, change)).collect()
}

/// What to say where a KPI is to be moved: it has no number of its own.
fn kpi_named(catalog: &Catalog, wanted: &IdOrName) -> Option<Fault> {
    let IdOrName::Name(name) = wanted else { return None };
    let kpi = catalog.kpi_named(name)?;
    let measures = catalog.check_kpi(kpi.id).map(|checked| checked.measures().to_vec()).unwrap_or_default();
    let inputs: Vec<String> = measures.into_iter().filter_map(|id| Some(catalog.measure(id)?.name.clone())).collect();
    let name = error::short(&kpi.name);
    Some(Fault::invalid(move |locale: &Locale| locale.words().error_what_if_kpi(&locale.list_or(&inputs), &name)))
}

fn one(catalog: &Catalog, when: When, change: &ScenarioChangeInput) -> Result<ScenarioChange, Fault> {
    let measure =
        find_measure(catalog, &change.measure).map_err(|fault| kpi_named(catalog, &change.measure).unwrap_or(fault))?;
    let name = error::short(&measure.name);
    if !can_move(measure.kind) {
        return Err(Fault::invalid(move |locale: &Locale| locale.words().error_what_if_kind(&name)));
    }
    let typed = read::filled(change.text.as_deref()).map(|text| typed::read(text, &measure.unit, when)).transpose()?;
    let number = |number, unit: &Unit| read::number(number, unit, when.locale);
    let percent = change.percent.as_ref().map(|part| number(part, &Unit::Percent)).transpose()?;
    let amount = change.amount.as_ref().map(|amount| number(amount, &measure.unit)).transpose()?;
    let value = change.value.as_ref().map(|value| number(value, &measure.unit)).transpose()?;
    let given =
        [percent.map(By::Part), amount.map(By::Amount), value.map(By::Value), typed.as_ref().map(|typed| typed.by)];
    let mut given = given.into_iter().flatten();
    let (Some(by), None) = (given.next(), given.next()) else {
        return Err(Fault::invalid(move |locale: &Locale| locale.words().error_scenario_by(&name)));
    };
    let calendar = when.locale.calendar();
    let named =
        |name: &Option<String>| read::filled(name.as_deref()).map(|name| read::period(name, &calendar)).transpose();
    let (from, until) = match typed {
        Some(typed) => (typed.from, typed.until),
        None => (named(&change.from)?, named(&change.until)?),
    };
    if from.zip(until).is_some_and(|(from, until)| calendar.end(until) <= from.start) {
        return Err(Fault::invalid(move |locale: &Locale| locale.words().error_what_if_turned(&name)));
    }
    let (percent, amount, value) = match by {
        By::Part(part) => (Some(part), None, None),
        By::Amount(amount) => (None, Some(amount), None),
        By::Value(value) => (None, None, Some(value)),
    };
    let name = |period: Option<Period>| period.map(|period| calendar.name(period));
    Ok(ScenarioChange { measure: measure.id.0, percent, amount, value, from: name(from), until: name(until) })
}

/// Changes as they are kept, without what they do not say: a version that knows fewer ways to change an input reads the others.
fn written(changes: &[ScenarioChange]) -> serde_json::Result<String> {
    let mut content = serde_json::to_value(changes)?;
    for change in content.as_array_mut().into_iter().flatten().filter_map(serde_json::Value::as_object_mut) {
        change.retain(|_, value| !value.is_null());
    }
    serde_json::to_string(&content)
}

pub(crate) fn set(session: &mut Session, request: ScenarioSet) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let changes = understood(session, &request.changes)?;
    let content = written(&changes).map_err(|error| Fault::internal(&error))?;
    let scenario =
        StoredScenario { id: ScenarioId(request.id.unwrap_or(0)), name: request.name.trim().to_owned(), content };
    let operation = match request.id {
        None => Operation::Create(Entity::Scenario, scenario.name.clone()),
        Some(id) => match open.store().scenario(ScenarioId(id))?.name {
            before if before == scenario.name => Operation::Change(Entity::Scenario, before),
            from => Operation::Rename { entity: Entity::Scenario, from, to: scenario.name.clone() },
        },
    };
    let (id, changed) = session.transact(operation, |tx| Ok(tx.put_scenario(&scenario)?))?;
    Ok(changed.of(id.0))
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let scenario = session.workspace()?.store().scenario(ScenarioId(request.id))?;
    let operation = Operation::Delete(Entity::Scenario, scenario.name);
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_scenario(scenario.id)?))?;
    Ok(changed)
}
