//! What is noted and decided in a review.

use super::{amend, amendment};
use crate::handlers::find::named_kpi;
use crate::handlers::{needed, operation};
use crate::open::Open;
use crate::wire::{ById, Changed, ReviewNoteInput};
use crate::{Fault, Session, error};
use domain::review::{Note, NoteKind};
use domain::{ActionId, KpiId, NoteId, ObjectiveId, ReviewId};
use present::review::noted;
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
pub(super) struct About {
    pub kpi: Option<KpiId>,
    pub objective: Option<ObjectiveId>,
}

impl About {
    /// By the key of the point: `kpi:12`, or `effect:34` for what came of an action.
    pub fn of_point(open: &Open, point: &str) -> Self {
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
