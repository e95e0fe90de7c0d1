//! Scenarios: named changes of inputs. They are kept beside what is recorded, and never mixed with it.

mod typed;

use super::measure::find_measure;
use crate::open::Open;
use crate::read::When;
use crate::wire::{
    ById, Changed, Nothing, ScenarioChange, ScenarioChangeInput, ScenarioList, ScenarioRow, ScenarioSet,
};
use crate::{Fault, Session, error, read};
use analysis::what_if::{By, can_move};
use domain::{Catalog, MeasureId, Period, Unit};
use locale::Locale;
use store::{Entity, Operation, ScenarioId, StoredScenario};
use typed::Typed;
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

/// "Till sales +3% from May 2026", "Till sales +€500 each month".
pub(super) fn said(open: &Open, catalog: &Catalog, change: &ScenarioChange) -> String {
    let (locale, words) = (&open.locale, open.locale.words());
    let measure = catalog.measure(MeasureId(change.measure));
    let name = measure.map_or_else(|| words.scenario_gone().to_owned(), |measure| measure.name.clone());
    let by = match (change.percent, change.amount.unwrap_or(0.0), measure) {
        (Some(part), ..) => locale.change_percent(part),
        (None, amount, Some(measure)) => present::amount_text(measure, amount, locale),
        (None, amount, None) => locale.change_beside(amount, amount, &Unit::Number, None),
    };
    match when(open, change) {
        (None, None) => words.scenario_change(&by, &name),
        (Some(from), None) => words.scenario_change_from(&by, &from, &name),
        (None, Some(until)) => words.scenario_change_until(&by, &name, &until),
        (Some(from), Some(until)) => words.scenario_change_between(&by, &from, &name, &until),
    }
}

/// The change alone, as it is typed: "+3% from May 2026", "+€500".
pub(super) fn typed_text(open: &Open, catalog: &Catalog, change: &ScenarioChange) -> String {
    let (locale, words) = (&open.locale, open.locale.words());
    let unit = catalog.measure(MeasureId(change.measure)).map_or(Unit::Number, |measure| measure.unit.clone());
    let amount = change.amount.unwrap_or(0.0);
    let by = match change.percent {
        Some(part) => locale.change_percent(part),
        None => locale.change_beside(amount, amount, &unit, None),
    };
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

fn one(catalog: &Catalog, when: When, change: &ScenarioChangeInput) -> Result<ScenarioChange, Fault> {
    let measure = find_measure(catalog, &change.measure)?;
    let name = error::short(&measure.name);
    if !can_move(measure.kind) {
        return Err(Fault::invalid(move |locale: &Locale| locale.words().error_what_if_kind(&name)));
    }
    let typed = read::filled(change.text.as_deref()).map(|text| typed::read(text, &measure.unit, when)).transpose()?;
    let number = |number, unit: &Unit| read::number(number, unit, when.locale);
    let percent = change.percent.as_ref().map(|part| number(part, &Unit::Percent)).transpose()?;
    let amount = change.amount.as_ref().map(|amount| number(amount, &measure.unit)).transpose()?;
    if [percent.is_some(), amount.is_some(), typed.is_some()].iter().filter(|is| **is).count() != 1 {
        return Err(Fault::invalid(move |locale: &Locale| locale.words().error_scenario_by(&name)));
    }
    let calendar = when.locale.calendar();
    let named =
        |name: &Option<String>| read::filled(name.as_deref()).map(|name| read::period(name, &calendar)).transpose();
    let Typed { by, from, until } = match typed {
        Some(typed) => typed,
        None => {
            let by = percent.map(By::Part).unwrap_or_else(|| By::Amount(amount.unwrap_or(0.0)));
            Typed { by, from: named(&change.from)?, until: named(&change.until)? }
        }
    };
    if from.zip(until).is_some_and(|(from, until)| calendar.end(until) <= from.start) {
        return Err(Fault::invalid(move |locale: &Locale| locale.words().error_what_if_turned(&name)));
    }
    let (percent, amount) = match by {
        By::Part(part) => (Some(part), None),
        By::Amount(amount) => (None, Some(amount)),
    };
    let name = |period: Option<Period>| period.map(|period| calendar.name(period));
    Ok(ScenarioChange { measure: measure.id.0, percent, amount, from: name(from), until: name(until) })
}

pub(crate) fn set(session: &mut Session, request: ScenarioSet) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let changes = understood(session, &request.changes)?;
    let content = serde_json::to_string(&changes).map_err(|error| Fault::internal(&error))?;
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
