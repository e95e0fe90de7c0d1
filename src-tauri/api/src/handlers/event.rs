//! Events: what happened on a date, marked on charts.

use super::shown::all;
use super::{about, needed, operation};
use crate::wire::{ById, Changed, EventInput, EventList, EventRow, Nothing};
use crate::{Fault, Session, error};
use domain::EventId;
use domain::event::Event;
use store::{Entity, Operation};
use words::Words;

pub(crate) fn list(session: &Session, _: Nothing) -> Result<EventList, Fault> {
    let open = session.workspace()?;
    Ok(EventList { events: all(present::events(&open.store().events()?, &open.locale)) })
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

pub(crate) fn set(session: &mut Session, request: EventInput) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let before = request.id.map(|id| open.store().event(EventId(id))).transpose()?;
    let was = before.as_ref();
    let text = was.map(|event| event.text.clone()).unwrap_or_default();
    let day = |text: String| session.when()?.date(&text).map(Some).map_err(|error| error.at("date"));
    let date = request.date.read(was.map(|event| event.date), None, day)?;
    let event = Event {
        id: was.map_or(EventId(0), |event| event.id),
        kpi: about(open, request.kpi, was.and_then(|event| event.kpi))?,
        date: date.ok_or_else(|| Fault::refused(Words::error_event_date).at("date"))?,
        text: needed(request.text.trimmed(text), Words::error_event_text)?,
        changes_process: request.changes_process.over(was.is_some_and(|event| event.changes_process), false),
    };
    let operation = operation(Entity::Event, was.is_some(), &event.text);
    let (id, changed) = session.transact(operation, |tx| match event.id.0 {
        0 => Ok(tx.insert_event(&event)?),
        _ => Ok(tx.update_event(&event).map(|()| event.id)?),
    })?;
    Ok(changed.of(id.0))
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let event = session.workspace()?.store().event(EventId(request.id))?;
    let operation = Operation::Delete(Entity::Event, error::short(&event.text));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_event(event.id)?))?;
    Ok(changed)
}
