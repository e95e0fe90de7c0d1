//! What is due today.

use crate::wire::{DueItem, DueLead, DueList, Nothing};
use crate::{Fault, Session};
use domain::Calendar;
use present::DueKind;

pub(crate) fn list(session: &Session, _: Nothing) -> Result<DueList, Fault> {
    let (open, context) = (session.workspace()?, session.context()?);
    let due = present::due(context, &open.store().reviews()?);
    let item = |item: present::DueItem| DueItem {
        lead: lead(item.kind, context.calendar()),
        text: item.text,
        minutes: item.minutes,
    };
    let all: Vec<String> = due.items.iter().map(|item| item.text.clone()).collect();
    let (locale, words) = (context.locale, context.locale.words());
    let sentence = (!all.is_empty()).then(|| match &due.time {
        Some(time) => words.due_sentence_timed(&locale.list_and(&all), time),
        None => words.due_sentence(&locale.list_and(&all)),
    });
    Ok(DueList { items: due.items.into_iter().map(item).collect(), time: due.time, sentence })
}

fn lead(kind: DueKind, calendar: &Calendar) -> DueLead {
    match kind {
        DueKind::Numbers => DueLead::Entry,
        DueKind::Actions => DueLead::Actions,
        DueKind::Review(id) => DueLead::Review { id: id.0 },
        DueKind::NewReview(kind, period) => DueLead::NewReview { kind: kind.into(), period: calendar.name(period) },
    }
}
