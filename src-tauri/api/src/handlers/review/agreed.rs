//! What is agreed on in a review, and how it was is corrected.

use super::noted::About;
use super::{amend, amendment};
use crate::handlers::find::named_kpi;
use crate::handlers::workspace::owners;
use crate::handlers::{needed, operation};
use crate::open::Open;
use crate::wire::{Changed, ReviewActionInput};
use crate::{Fault, Session, read};
use chrono::NaiveDate;
use domain::action::Action;
use domain::review::{NoteKind, Review};
use domain::{ActionId, NoteId, ObjectiveId, ReviewId};
use locale::{Errand, Locale};
use present::Context;
use present::review::agreed_on;
use std::collections::BTreeSet;
use store::Entity;
use words::Words;

pub(crate) fn action(session: &mut Session, request: ReviewActionInput) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let review = open.store().review(ReviewId(request.review))?;
    if let Some(id) = request.id {
        return corrected(session, &request, &review, ActionId(id));
    }
    let action = agreed(session, &request, &review)?;
    let (operation, amended) = (operation(Entity::Action, false, &action.text), amendment(session, &review)?);
    let today = session.today();
    let row = agreed_on(session.context()?, &action);
    let (id, changed) = session.transact(operation, |tx| {
        let id: ActionId = tx.insert_action(&action)?;
        amend(tx, amended, |report, locale| {
            let amended = Some(locale.words().review_amended_on(&locale.date(today)));
            report.actions.push(present::review::Agreed { id: id.0, amended, ..row });
        })?;
        Ok(id)
    })?;
    Ok(changed.of(id.0))
}

/// The action that a request describes.
pub(super) fn agreed(session: &Session, request: &ReviewActionInput, review: &Review) -> Result<Action, Fault> {
    let (open, context, when) = (session.workspace()?, session.context()?, session.when()?);
    let line = request.line.as_deref().unwrap_or_default();
    let people = people(context, &review.attendees);
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let Errand { who, due, what, no_day } = context.locale.read_errand(line, context.today, &people);
    let said = |text: &Option<String>| read::optional_text(text.clone());
    let typed = said(&request.due).map(|text| when.due(&text).map_err(|error| error.at("due"))).transpose()?;
    // It would stay in the text, and the action would be due on no day.
    if let Some(error) = no_day.filter(|_| typed.is_none()) {
        return Err(Fault::from(error).at("line"));
    }
    let due = typed.or(due);
    refuse_past(due, context.today)?;
    let point = request.point.as_deref().unwrap_or_default();
    let of_point = About::of_point(open, point);
    let kpi = match &request.kpi {
        Some(kpi) => Some(named_kpi(&open.catalog()?, kpi)?.id),
        None => of_point.kpi,
    };
    Ok(Action {
        kpi,
        objective: request.objective.map(ObjectiveId).or(of_point.objective),
        owner: said(&request.owner).or(who),
        due,
        expected: said(&request.expected).unwrap_or_default(),
        review: Some(review.id),
        decision: request.decision.map(|id| decision(open, id, review)).transpose()?,
        ..Action::new(needed(said(&request.text).unwrap_or(what), Words::error_action_text)?)
    })
}

/// A decision of the review, which an action carries out.
fn decision(open: &Open, id: i64, review: &Review) -> Result<NoteId, Fault> {
    let note = open.store().review_note(NoteId(id))?;
    let is_of_it = note.review == review.id && note.kind == NoteKind::Decision;
    if is_of_it { Ok(note.id) } else { Err(Fault::from(store::Error::Missing(Entity::ReviewNote))) }
}

/// How it was agreed on is corrected: what the request leaves out stays, an empty owner or day goes. What became of the
/// action since stays with it.
fn corrected(
    session: &mut Session,
    request: &ReviewActionInput,
    review: &Review,
    id: ActionId,
) -> Result<Changed, Fault> {
    let (open, when) = (session.workspace()?, session.when()?);
    // One that was deleted since stays in what the review showed.
    let of_review = |action: &Action| action.review == Some(review.id);
    let action = open.store().action(id).ok().filter(of_review);
    let amended = amendment(session, review)?;
    let row = amended.as_ref().and_then(|one| one.report.actions.iter().find(|row| row.id == id.0));
    let Some(before) = row.map(|row| row.text.clone()).or_else(|| action.as_ref().map(|action| action.text.clone()))
    else {
        return Err(Fault::from(store::Error::Missing(Entity::Action)));
    };
    let text = needed(request.text.as_deref().map_or(before, |text| text.trim().to_owned()), Words::error_action_text)?;
    let owner = request.owner.clone().map(|owner| read::optional_text(Some(owner)));
    let day = |text: String| when.due(&text).map_err(|error| error.at("due"));
    let due = request.due.clone().map(|due| read::optional_text(Some(due)).map(day).transpose()).transpose()?;
    let action = action.map(|action| Action {
        text: request.text.as_ref().map_or(action.text, |_| text.clone()),
        owner: owner.clone().unwrap_or(action.owner),
        due: due.unwrap_or(action.due),
        ..action
    });
    let (operation, today) = (operation(Entity::Action, true, &text), session.today());
    let ((), changed) = session.transact(operation, |tx| {
        if let Some(action) = &action {
            tx.update_action(action)?;
        }
        amend(tx, amended, |report, locale| {
            for row in report.actions.iter_mut().filter(|row| row.id == id.0) {
                row.text.clone_from(&text);
                row.owner = owner.clone().unwrap_or(row.owner.take());
                if let Some(due) = due {
                    (row.due, row.due_label) = (due.map(|day| day.to_string()), due.map(|day| locale.date(day)));
                }
                row.amended = Some(locale.words().review_amended_on(&locale.date(today)));
            }
        })
    })?;
    Ok(changed.of(id.0))
}

/// What is agreed on now cannot have been due before.
fn refuse_past(due: Option<NaiveDate>, today: NaiveDate) -> Result<(), Fault> {
    match due {
        Some(due) if due < today => {
            let said = move |locale: &Locale| locale.words().error_action_past(&locale.date(due));
            Err(Fault::invalid(said).at("due"))
        }
        _ => Ok(()),
    }
}

/// Everybody who answers for something in the workspace, and who takes part.
fn people(context: Context, attendees: &[String]) -> BTreeSet<String> {
    let (model, catalog) = (context.model, &context.model.catalog);
    let mut people = owners(&model.objectives, catalog.kpis(), catalog.measures(), &model.actions);
    people.extend(attendees.iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()));
    people
}
