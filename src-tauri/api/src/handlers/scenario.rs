//! Scenarios: named changes of inputs. They are kept beside what is recorded, and never mixed with it.

use super::measure::find_measure;
use crate::open::Open;
use crate::wire::{
    ById, Changed, Nothing, ScenarioChange, ScenarioChangeInput, ScenarioList, ScenarioRow, ScenarioSet,
};
use crate::{Fault, Session, error, read};
use domain::{MeasureId, Unit};
use locale::Locale;
use store::{Entity, Operation, ScenarioId, StoredScenario};
use words::Words;

/// More inputs than anybody moves at once.
const MOST_CHANGES: usize = 100;

pub(crate) fn list(session: &Session, _: Nothing) -> Result<ScenarioList, Fault> {
    let open = session.workspace()?;
    // The store is let go before the catalog, which reads it, is asked for.
    let kept = open.store().scenarios()?;
    let row = |stored: StoredScenario| -> Result<ScenarioRow, Fault> {
        let changes = changes_of(&stored.content);
        let texts = changes.iter().map(|change| said(open, change)).collect::<Result<_, Fault>>()?;
        Ok(ScenarioRow { id: stored.id.0, name: stored.name, changes, texts })
    };
    Ok(ScenarioList { scenarios: kept.into_iter().map(row).collect::<Result<_, Fault>>()? })
}

/// What a stored scenario changes; what a later version writes otherwise is left out.
fn changes_of(content: &str) -> Vec<ScenarioChange> {
    serde_json::from_str(content).unwrap_or_default()
}

/// "Till sales +3% from May 2026".
fn said(open: &Open, change: &ScenarioChange) -> Result<String, Fault> {
    let (locale, words) = (&open.locale, open.locale.words());
    let catalog = open.catalog()?;
    let measure = catalog.measure(MeasureId(change.measure));
    let unit = measure.map_or(Unit::Number, |measure| measure.unit.clone());
    let name = measure.map_or_else(|| words.scenario_gone().to_owned(), |measure| measure.name.clone());
    let by = match (change.percent, change.amount) {
        (Some(part), _) => locale.change_percent(part),
        (None, amount) => locale.change_beside(amount.unwrap_or(0.0), amount.unwrap_or(0.0), &unit, None),
    };
    let period = |name: &Option<String>| {
        let period = name.as_deref().and_then(|name| open.calendar().parse_name(name));
        period.map(|period| locale.period_brief(period))
    };
    Ok(match (period(&change.from), period(&change.until)) {
        (None, None) => words.scenario_change(&by, &name),
        (Some(from), None) => words.scenario_change_from(&by, &from, &name),
        (None, Some(until)) => words.scenario_change_until(&by, &name, &until),
        (Some(from), Some(until)) => words.scenario_change_between(&by, &from, &name, &until),
    })
}

/// Changes as somebody asks for them, understood.
pub(super) fn understood(open: &Open, changes: &[ScenarioChangeInput]) -> Result<Vec<ScenarioChange>, Fault> {
    if changes.len() > MOST_CHANGES {
        return Err(Fault::refused(Words::error_scenario_many));
    }
    changes.iter().map(|change| one(open, change)).collect()
}

fn one(open: &Open, change: &ScenarioChangeInput) -> Result<ScenarioChange, Fault> {
    let catalog = open.catalog()?;
    let measure = find_measure(&catalog, &change.measure)?;
    let number = |number, unit: &Unit| read::number(number, unit, &open.locale);
    let percent = change.percent.as_ref().map(|part| number(part, &Unit::Percent)).transpose()?;
    let amount = change.amount.as_ref().map(|amount| number(amount, &measure.unit)).transpose()?;
    if percent.is_some() == amount.is_some() {
        let name = error::short(&measure.name);
        return Err(Fault::invalid(move |locale: &Locale| locale.words().error_scenario_by(&name)));
    }
    let period = |name: &Option<String>| {
        let read = read::filled(name.as_deref()).map(|name| read::period(name, open.calendar())).transpose();
        read.map(|period| period.map(|period| open.calendar().name(period)))
    };
    Ok(ScenarioChange {
        measure: measure.id.0,
        percent,
        amount,
        from: period(&change.from)?,
        until: period(&change.until)?,
    })
}

pub(crate) fn set(session: &mut Session, request: ScenarioSet) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let changes = understood(open, &request.changes)?;
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
