//! Events and actions: the story around the numbers.

use super::kpi::find_kpi;
use super::workspace::Open;
use crate::wire::{
    ActionDone, ActionInput, ActionList, ActionRow, ById, Changed, EventInput, EventList, EventRow, IdOrName, Nothing,
};
use crate::{Error, Session, read};
use chrono::NaiveDate;
use domain::action::Action;
use domain::event::Event;
use domain::{ActionId, EventId, KpiId, ObjectiveId};
use locale::Locale;
use store::{Entity, Operation};

pub(crate) fn event_list(session: &mut Session, _: Nothing) -> Result<EventList, Error> {
    let open = session.workspace()?;
    let mut events = open.store.events()?;
    events.sort_by_key(|event| std::cmp::Reverse((event.date, event.id)));
    Ok(EventList { events: events.iter().map(|event| event_row(&open.locale, event)).collect() })
}

pub(crate) fn event_row(locale: &Locale, event: &Event) -> EventRow {
    EventRow {
        id: event.id.0,
        kpi: event.kpi.map(|kpi| kpi.0),
        date: event.date.to_string(),
        date_text: locale.date(event.date),
        text: event.text.clone(),
        changes_process: event.changes_process,
    }
}

pub(crate) fn event_set(session: &mut Session, request: EventInput) -> Result<Changed, Error> {
    let open = session.workspace()?;
    let event = Event {
        id: EventId(request.id.unwrap_or(0)),
        kpi: optional_kpi(open, request.kpi.as_ref())?,
        date: read::date(&request.date, open.calendar())?,
        text: needed(request.text, "event", "what happened")?,
        changes_process: request.changes_process,
    };
    let operation = operation(Entity::Event, request.id.is_some(), &event.text);
    let (id, changed) = session.transact(operation, |tx| match event.id.0 {
        0 => Ok(tx.insert_event(&event)?),
        _ => Ok(tx.update_event(&event).map(|()| event.id)?),
    })?;
    Ok(changed.of(id.0))
}

pub(crate) fn event_delete(session: &mut Session, request: ById) -> Result<Changed, Error> {
    let event = session.workspace()?.store.event(EventId(request.id))?;
    let operation = Operation::Delete(Entity::Event, read::short(&event.text));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_event(event.id)?))?;
    Ok(changed)
}

pub(crate) fn action_list(session: &mut Session, _: Nothing) -> Result<ActionList, Error> {
    let today = session.today();
    let open = session.workspace()?;
    Ok(ActionList { actions: action_rows(open, today, |_| true)? })
}

/// Actions that pass the filter: open ones by due date, then those done, newest first.
pub(crate) fn action_rows(
    open: &Open,
    today: NaiveDate,
    wanted: impl Fn(&Action) -> bool,
) -> Result<Vec<ActionRow>, Error> {
    let (kpis, objectives) = (open.store.kpis()?, open.store.objectives()?);
    let mut actions: Vec<Action> = open.store.actions()?.into_iter().filter(wanted).collect();
    actions.sort_by_key(|action| match action.done {
        None => (0, action.due.unwrap_or(NaiveDate::MAX), action.id),
        // Days counted back, so that the newest comes first.
        Some(done) => (1, NaiveDate::MIN + (NaiveDate::MAX - done), action.id),
    });
    Ok(actions
        .into_iter()
        .map(|action| ActionRow {
            id: action.id.0,
            kpi: action.kpi.map(|kpi| kpi.0),
            kpi_name: action.kpi.and_then(|id| kpis.iter().find(|kpi| kpi.id == id)).map(|kpi| kpi.name.clone()),
            objective: action.objective.map(|objective| objective.0),
            objective_name: action
                .objective
                .and_then(|id| objectives.iter().find(|objective| objective.id == id))
                .map(|objective| objective.name.clone()),
            meta: meta(open, &action),
            late: action.done.is_none() && action.due.is_some_and(|due| due < today),
            text: action.text,
            owner: action.owner,
            due: action.due.map(|due| due.to_string()),
            done: action.done.map(|done| done.to_string()),
        })
        .collect())
}

/// "Ana · done 2 May", "Leo · due 30 Nov".
fn meta(open: &Open, action: &Action) -> String {
    let first_name = action.owner.as_deref().and_then(|owner| owner.split_whitespace().next()).map(str::to_owned);
    let when = match (action.done, action.due) {
        (Some(done), _) => Some(format!("done {}", open.locale.date_short(done))),
        (None, Some(due)) => Some(format!("due {}", open.locale.date_short(due))),
        (None, None) => None,
    };
    first_name.into_iter().chain(when).collect::<Vec<_>>().join(" · ")
}

pub(crate) fn action_set(session: &mut Session, request: ActionInput) -> Result<Changed, Error> {
    let open = session.workspace()?;
    let before = request.id.map(|id| open.store.action(ActionId(id))).transpose()?;
    let action = Action {
        id: ActionId(request.id.unwrap_or(0)),
        kpi: optional_kpi(open, request.kpi.as_ref())?,
        objective: request.objective.map(ObjectiveId),
        text: needed(request.text, "action", "what will be done")?,
        owner: read::optional_text(request.owner),
        due: read::optional_date(request.due.as_deref(), open.calendar())?,
        done: before.and_then(|before| before.done),
    };
    let operation = operation(Entity::Action, request.id.is_some(), &action.text);
    let (id, changed) = session.transact(operation, |tx| match action.id.0 {
        0 => Ok(tx.insert_action(&action)?),
        _ => Ok(tx.update_action(&action).map(|()| action.id)?),
    })?;
    Ok(changed.of(id.0))
}

pub(crate) fn action_done(session: &mut Session, request: ActionDone) -> Result<Changed, Error> {
    let today = session.today();
    let mut action = session.workspace()?.store.action(ActionId(request.id))?;
    action.done = request.done.then_some(today);
    let text = read::short(&action.text);
    let operation =
        if request.done { Operation::CompleteAction(text) } else { Operation::Change(Entity::Action, text) };
    let ((), changed) = session.transact(operation, |tx| Ok(tx.update_action(&action)?))?;
    Ok(changed)
}

pub(crate) fn action_delete(session: &mut Session, request: ById) -> Result<Changed, Error> {
    let action = session.workspace()?.store.action(ActionId(request.id))?;
    let operation = Operation::Delete(Entity::Action, read::short(&action.text));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_action(action.id)?))?;
    Ok(changed)
}

fn optional_kpi(open: &Open, kpi: Option<&IdOrName>) -> Result<Option<KpiId>, Error> {
    kpi.map(|kpi| find_kpi(&open.store.kpis()?, kpi).map(|kpi| kpi.id)).transpose()
}

fn operation(entity: Entity, exists: bool, text: &str) -> Operation {
    match exists {
        true => Operation::Change(entity, read::short(text)),
        false => Operation::Create(entity, read::short(text)),
    }
}

fn needed(text: String, what: &str, content: &str) -> Result<String, Error> {
    read::optional_text(Some(text)).ok_or_else(|| Error::invalid(format!("The {what} needs a text: {content}.")))
}
