//! Actions: what somebody will do by when, and whether it worked.

use super::{needed, operation, optional_kpi};
use crate::model::Model;
use crate::subject::Shown;
use crate::wire::{ActionDone, ActionEffect, ActionInput, ActionList, ActionRow, ById, Changed, Nothing};
use crate::{Error, Session, read};
use analysis::sentences::effect_sentence;
use chrono::NaiveDate;
use domain::action::Action;
use domain::{ActionId, ObjectiveId};
use locale::Locale;
use store::{Entity, Operation};

pub(crate) fn list(session: &mut Session, _: Nothing) -> Result<ActionList, Error> {
    let today = session.today();
    let (model, locale, _) = session.workspace_mut()?.parts()?;
    Ok(ActionList { actions: rows(model, locale, today, |_| true) })
}

/// Actions that pass the filter: open ones by due date, then those done, newest first.
pub(crate) fn rows(
    model: &Model,
    locale: &Locale,
    today: NaiveDate,
    wanted: impl Fn(&Action) -> bool,
) -> Vec<ActionRow> {
    let mut actions: Vec<&Action> = model.actions.iter().filter(|action| wanted(action)).collect();
    actions.sort_by_key(|action| match action.done {
        None => (0, action.due.unwrap_or(NaiveDate::MAX), action.id),
        // Days counted back, so that the newest comes first.
        Some(done) => (1, NaiveDate::MIN + (NaiveDate::MAX - done), action.id),
    });
    actions.into_iter().map(|action| row(model, locale, today, action)).collect()
}

fn row(model: &Model, locale: &Locale, today: NaiveDate, action: &Action) -> ActionRow {
    let kpi = action.kpi.and_then(|id| model.catalog.kpis().iter().find(|kpi| kpi.id == id));
    let objective = action.objective.and_then(|id| model.objectives.iter().find(|objective| objective.id == id));
    ActionRow {
        id: action.id.0,
        kpi: action.kpi.map(|kpi| kpi.0),
        kpi_name: kpi.map(|kpi| kpi.name.clone()),
        objective: action.objective.map(|objective| objective.0),
        objective_name: objective.map(|objective| objective.name.clone()),
        text: action.text.clone(),
        shown: locale.covered(&action.text),
        owner: action.owner.clone(),
        due: action.due.map(|due| due.to_string()),
        done: action.done.map(|done| done.to_string()),
        meta: meta(locale, today, action),
        late: action.done.is_none() && action.due.is_some_and(|due| due < today),
        changes_process: action.changes_process,
        effect: action.done.zip(kpi).and_then(|(done, kpi)| effect(&Shown::new(model, locale, kpi, today), done)),
    }
}

/// "Ana Ruiz · done 2 May", "Leo Chen · due 30 Nov", "Leo Chen · due 30 Nov 2027".
fn meta(locale: &Locale, today: NaiveDate, action: &Action) -> String {
    let owner = action.owner.as_deref().map(str::trim).filter(|owner| !owner.is_empty()).map(str::to_owned);
    let when = match (action.done, action.due) {
        (Some(done), _) => Some(format!("done {}", locale.date_near(done, today))),
        (None, Some(due)) => Some(format!("due {}", locale.date_near(due, today))),
        (None, None) => None,
    };
    owner.into_iter().chain(when).collect::<Vec<_>>().join(" · ")
}

/// Did it work? `None` where the KPI has no values around that day.
fn effect(shown: &Shown, done: NaiveDate) -> Option<ActionEffect> {
    let effect = shown.subject()?.effect_since(done)?;
    let text = effect_sentence(&effect, shown.kpi.grain, |value| shown.short_text(value));
    Some(ActionEffect { code: effect.code().to_owned(), text })
}

pub(crate) fn set(session: &mut Session, request: ActionInput) -> Result<Changed, Error> {
    let open = session.workspace()?;
    let when = session.when()?;
    let due = read::filled(request.due.as_deref()).map(|text| when.due(text)).transpose();
    let before = request.id.map(|id| open.store.action(ActionId(id))).transpose()?;
    let action = Action {
        id: ActionId(request.id.unwrap_or(0)),
        kpi: optional_kpi(open, request.kpi.as_ref())?,
        objective: request.objective.map(ObjectiveId),
        text: needed(request.text, "action", "what will be done")?,
        owner: read::optional_text(request.owner),
        due: due.map_err(|error| error.at("due"))?,
        done: before.and_then(|before| before.done),
        changes_process: request.changes_process,
    };
    let operation = operation(Entity::Action, request.id.is_some(), &action.text);
    let (id, changed) = session.transact(operation, |tx| match action.id.0 {
        0 => Ok(tx.insert_action(&action)?),
        _ => Ok(tx.update_action(&action).map(|()| action.id)?),
    })?;
    Ok(changed.of(id.0))
}

pub(crate) fn done(session: &mut Session, request: ActionDone) -> Result<Changed, Error> {
    let today = session.today();
    let mut action = session.workspace()?.store.action(ActionId(request.id))?;
    action.done = request.done.then_some(today);
    let text = read::short(&action.text);
    let operation =
        if request.done { Operation::CompleteAction(text) } else { Operation::Change(Entity::Action, text) };
    let ((), changed) = session.transact(operation, |tx| Ok(tx.update_action(&action)?))?;
    Ok(changed)
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Error> {
    let action = session.workspace()?.store.action(ActionId(request.id))?;
    let operation = Operation::Delete(Entity::Action, read::short(&action.text));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_action(action.id)?))?;
    Ok(changed)
}
