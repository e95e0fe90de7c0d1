//! Events as they are shown.

use crate::Context;
use domain::KpiId;
use domain::event::Event;
use locale::Locale;

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// The event.
    pub event: Event,
    /// The day as a person reads it.
    pub date_text: String,
    /// What happened, as it is shown: without the amounts in it where they are hidden.
    pub shown: String,
}

/// Events, newest first.
pub fn events<'e>(events: impl IntoIterator<Item = &'e Event>, locale: &Locale) -> Vec<EventRow> {
    let mut events: Vec<&Event> = events.into_iter().collect();
    events.sort_by_key(|event| std::cmp::Reverse((event.date, event.id)));
    let row = |event: &Event| EventRow {
        date_text: locale.date(event.date),
        shown: locale.covered(&event.text),
        event: event.clone(),
    };
    events.into_iter().map(row).collect()
}

/// The events that touch a KPI, newest first.
pub(crate) fn events_of(context: Context, kpi: KpiId) -> Vec<EventRow> {
    events(context.model.events.iter().filter(|event| event.kpi.is_none_or(|id| id == kpi)), context.locale)
}
