//! What is noted, decided and agreed on in a review.

use super::{amend, amendment};
use crate::handlers::find::named_kpi;
use crate::handlers::workspace::owners;
use crate::handlers::{needed, operation};
use crate::open::Open;
use crate::wire::{ById, Changed, ReviewActionInput, ReviewNoteInput};
use crate::{Fault, Session, error, read};
use chrono::NaiveDate;
use domain::action::Action;
use domain::review::{Note, NoteKind, Review};
use domain::{ActionId, KpiId, NoteId, ObjectiveId, ReviewId};
use locale::{Errand, Locale};
use present::Context;
use present::review::{agreed_on, noted};
use std::collections::BTreeSet;
use store::{Entity, Operation};
use words::Words;

pub(crate) fn note_set(session: &mut Session, request: ReviewNoteInput) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let before = match (request.id, request.review) {
        (Some(id), _) => open.store().review_note(NoteId(id))?,
        (None, Some(review)) => blank(open.store().review(ReviewId(review))?.id, session),
        (None, None) => return Err(Fault::refused(Words::error_review_which)),
    };
    let note = written(open, before, request)?;
    let review = open.store().review(note.review)?;
    let (operation, amended) =
        (operation(Entity::ReviewNote, note.id.0 != 0, &note.text), amendment(session, &review)?);
    let row = noted(session.context()?, &note);
    let today = session.today();
    let (id, changed) = session.transact(operation, |tx| {
        let id = tx.put_review_note(&note)?;
        amend(tx, amended, |report, locale| {
            let amended = Some(locale.words().review_amended_on(&locale.date(today)));
            let kind_text = present::words::note_kind(note.kind, locale).to_owned();
            let row = present::review::Noted { id: id.0, amended, kind_text, ..row };
            match report.notes.iter_mut().find(|other| other.id == id.0) {
                Some(other) => *other = row,
                None => report.notes.push(row),
            }
        })?;
        Ok(id)
    })?;
    Ok(changed.of(id.0))
}

/// A note as a request changes it.
pub(super) fn written(open: &Open, before: Note, request: ReviewNoteInput) -> Result<Note, Fault> {
    let point = request.point.trimmed(before.point.clone());
    let of_point = About::of_point(open, &point);
    let of_kpi = before.kpi.or(of_point.kpi);
    let kpi = request.kpi.read(of_kpi, None, |kpi| Ok::<_, Fault>(Some(named_kpi(&open.catalog()?, &kpi)?.id)))?;
    let objective = request.objective.map(ObjectiveId).optional(before.objective.or(of_point.objective));
    Ok(Note {
        kind: request.kind.map(NoteKind::from).over(before.kind, NoteKind::Note),
        // What is gone keeps the name that it had.
        about: name_of(open, kpi, objective)?.unwrap_or(before.about),
        text: needed(request.text.trimmed(before.text), Words::error_review_note_text)?,
        point,
        kpi,
        objective,
        ..before
    })
}

pub(super) fn blank(review: ReviewId, session: &Session) -> Note {
    Note {
        id: NoteId(0),
        review,
        kind: NoteKind::Note,
        point: String::new(),
        kpi: None,
        objective: None,
        about: String::new(),
        text: String::new(),
        time: session.clock(),
    }
}

/// What a point of an agenda is about, as long as that is there.
#[derive(Default)]
struct About {
    kpi: Option<KpiId>,
    objective: Option<ObjectiveId>,
}

impl About {
    /// By the key of the point: `kpi:12`, or `effect:34` for what came of an action.
    fn of_point(open: &Open, point: &str) -> Self {
        let Some((kind, id)) = point.split_once(':') else { return Self::default() };
        let Ok(id) = id.parse() else { return Self::default() };
        match kind {
            "kpi" => Self { kpi: open.store().kpi(KpiId(id)).ok().map(|kpi| kpi.id), objective: None },
            "effect" => {
                let action = open.store().action(ActionId(id)).ok();
                action.map_or_else(Self::default, |action| Self { kpi: action.kpi, objective: action.objective })
            }
            _ => Self::default(),
        }
    }
}

fn name_of(open: &Open, kpi: Option<KpiId>, objective: Option<ObjectiveId>) -> Result<Option<String>, Fault> {
    if let Some(kpi) = kpi {
        return Ok(Some(open.store().kpi(kpi)?.name));
    }
    Ok(objective.map(|id| open.store().objective(id)).transpose()?.map(|objective| objective.name))
}

pub(crate) fn note_delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let note = open.store().review_note(NoteId(request.id))?;
    let review = open.store().review(note.review)?;
    let amended = amendment(session, &review)?;
    let today = session.today();
    let operation = Operation::Delete(Entity::ReviewNote, error::short(&note.text));
    let ((), changed) = session.transact(operation, |tx| {
        tx.delete_review_note(note.id)?;
        // What was reported stays readable, with a mark.
        amend(tx, amended, |report, locale| {
            for other in report.notes.iter_mut().filter(|other| other.id == note.id.0) {
                other.removed = true;
                other.amended = Some(locale.words().review_removed_on(&locale.date(today)));
            }
        })
    })?;
    Ok(changed)
}

pub(crate) fn action(session: &mut Session, request: ReviewActionInput) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let review = open.store().review(ReviewId(request.review))?;
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
        decision: request.decision.map(NoteId),
        ..Action::new(needed(said(&request.text).unwrap_or(what), Words::error_action_text)?)
    })
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
