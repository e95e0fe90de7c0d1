//! Events: what happened on a date, marked on charts.

use super::shown::all;
use super::{needed, operation, optional_kpi};
use crate::wire::{ById, Changed, EventInput, EventList, EventRow, Nothing};
use crate::{Error, Session, read};
use domain::EventId;
use domain::event::Event;
use store::{Entity, Operation};

pub(crate) fn list(session: &mut Session, _: Nothing) -> Result<EventList, Error> {
    let open = session.workspace()?;
    Ok(EventList { events: all(present::events(&open.store.events()?, &open.locale)) })
}

impl From<present::EventRow> for EventRow {
    fn from(row: present::EventRow) -> Self {
        let event = row.event;
        Self {
            id: event.id.0,
            kpi: event.kpi.map(|kpi| kpi.0),
            date: event.date.to_string(),
            date_text: row.date_text,
            text: event.text,
            shown: row.shown,
            changes_process: event.changes_process,
        }
    }
}

pub(crate) fn set(session: &mut Session, request: EventInput) -> Result<Changed, Error> {
    let open = session.workspace()?;
    let event = Event {
        id: EventId(request.id.unwrap_or(0)),
        kpi: optional_kpi(open, request.kpi.as_ref())?,
        date: session.when()?.date(&request.date).map_err(|error| error.at("date"))?,
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

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Error> {
    let event = session.workspace()?.store.event(EventId(request.id))?;
    let operation = Operation::Delete(Entity::Event, read::short(&event.text));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_event(event.id)?))?;
    Ok(changed)
}
