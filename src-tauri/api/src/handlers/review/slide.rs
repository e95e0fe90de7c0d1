//! What is said while a slide is shown.

use super::agreed::{action, agreed};
use super::noted::{blank, note_set, written};
use super::{begun, of_kind, refuse_ahead};
use crate::handlers::find::named_kpi;
use crate::handlers::operation;
use crate::wire::{Changed, Patch, ReviewActionInput, ReviewNoteInput, SlideNoteInput};
use crate::{Fault, Session};
use domain::action::Action;
use domain::review::{Kind, Note, Review};
use domain::{Grain, ReviewId};
use store::Entity;

pub(crate) fn note(session: &mut Session, request: SlideNoteInput) -> Result<Changed, Fault> {
    let when = session.when()?;
    let period = when.period_or_last(request.period.as_deref(), request.grain.map_or(Grain::Month, Grain::from))?;
    let kpi = request.kpi.as_ref().map(|kpi| Ok::<_, Fault>(named_kpi(&session.workspace()?.catalog()?, kpi)?.id));
    // The point of an agenda that it would be said on.
    let point = kpi.transpose()?.map(|kpi| format!("kpi:{}", kpi.0));
    // The length that is said goes before that of the name: a quarter's name names no month.
    let kind = Kind::about(request.grain.map_or(period.grain, Grain::from));
    let period = of_kind(period, kind, when.locale)?;
    refuse_ahead(session, period)?;
    let all = session.workspace()?.store().reviews()?;
    match all.iter().find(|review| review.period() == period && review.kind == kind) {
        Some(review) if request.action => action(session, errand(request, point, review.id)),
        Some(review) => note_set(session, remark(request, point, review.id)),
        None => in_new_review(session, request, point, begun(session, kind, period, &all)),
    }
}

fn errand(request: SlideNoteInput, point: Option<String>, review: ReviewId) -> ReviewActionInput {
    ReviewActionInput { review: review.0, point, line: Some(request.text), ..ReviewActionInput::default() }
}

fn remark(request: SlideNoteInput, point: Option<String>, review: ReviewId) -> ReviewNoteInput {
    ReviewNoteInput {
        review: Some(review.0),
        kind: request.kind.map_or(Patch::Keep, Patch::Set),
        point: point.map_or(Patch::Keep, Patch::Set),
        text: Patch::Set(request.text),
        ..ReviewNoteInput::default()
    }
}

/// The review and what is said in it are one step.
fn in_new_review(
    session: &mut Session,
    request: SlideNoteInput,
    point: Option<String>,
    review: Review,
) -> Result<Changed, Fault> {
    if request.action {
        let agreed = agreed(session, &errand(request, point, review.id), &review)?;
        let operation = operation(Entity::Action, false, &agreed.text);
        let (id, changed) = session.transact(operation, |tx| {
            let review = tx.put_review(&review)?;
            Ok(tx.insert_action(&Action { review: Some(review), ..agreed })?)
        })?;
        return Ok(changed.of(id.0));
    }
    let note = written(session.workspace()?, blank(review.id, session), remark(request, point, review.id))?;
    let operation = operation(Entity::ReviewNote, false, &note.text);
    let (id, changed) = session.transact(operation, |tx| {
        let review = tx.put_review(&review)?;
        Ok(tx.put_review_note(&Note { review, ..note })?)
    })?;
    Ok(changed.of(id.0))
}
