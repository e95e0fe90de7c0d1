//! Actions: what somebody will do by when, and whether it worked.

mod following;

use super::shown::all;
use super::{about, needed, operation};
use crate::wire::{
    ActionCommentInput, ActionCommentRow, ActionDone, ActionEffect, ActionGroup, ActionInput, ActionList, ActionRow,
    ById, Changed, ListedAction, Nothing,
};
use crate::{Fault, Session, error};
use chrono::NaiveDate;
use domain::action::{Action, Comment, Progress, State};
use domain::review::{Kind, Review};
use domain::{ActionId, CommentId, ObjectiveId};
use following::Following;
use store::{Entity, Operation};
use words::Words;

pub(crate) fn list(session: &Session, _: Nothing) -> Result<ActionList, Fault> {
    let (open, context) = (session.workspace()?, session.context()?);
    let (mut held, notes) = {
        let store = open.store();
        (store.reviews()?, store.review_notes()?)
    };
    held.retain(Review::is_held);
    let rows = present::actions(context);
    let groups = present::action_groups(context, &rows, &held, &notes);
    Ok(ActionList { groups: all(groups), actions: all(rows) })
}

impl From<present::ActionGroup> for ActionGroup {
    fn from(group: present::ActionGroup) -> Self {
        let actions = group.actions.into_iter().map(|listed| ListedAction {
            id: listed.id,
            agreed: listed.agreed,
            follows: listed.follows,
        });
        Self { code: group.kind.into(), title: group.title, actions: actions.collect() }
    }
}

impl From<present::ActionRow> for ActionRow {
    fn from(row: present::ActionRow) -> Self {
        let action = row.action;
        let state = action.state().into();
        let effect = |effect: present::ActionEffect| ActionEffect { code: effect.effect.into(), text: effect.text };
        Self {
            id: action.id.0,
            kpi: action.kpi.map(|kpi| kpi.0),
            kpi_name: row.kpi_name,
            objective: action.objective.map(|objective| objective.0),
            objective_name: row.objective_name,
            text: action.text,
            shown: row.shown,
            owner: action.owner,
            due: action.due.map(|due| due.to_string()),
            done: action.done.map(|done| done.to_string()),
            meta: row.meta,
            person: row.person.map(Into::into),
            late: row.late,
            state,
            reason: action.reason,
            expected: action.expected,
            effort: action.effort,
            repeats: action.repeats.map(Into::into),
            comments: all(row.comments),
            review: action.review.map(|review| review.0),
            decision: action.decision.map(|decision| decision.0),
            changes_process: action.changes_process,
            effect: row.effect.map(effect),
        }
    }
}

pub(crate) fn set(session: &mut Session, request: ActionInput) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let when = session.when()?;
    let before = match request.id {
        Some(id) => open.store().action(ActionId(id))?,
        None => Action::new(""),
    };
    let day = |text: String| when.due(&text).map(Some).map_err(|error| error.at("due"));
    let state = request.state.map(State::from).over(before.state(), State::Open);
    let mut action = Action {
        kpi: about(open, request.kpi, before.kpi)?,
        objective: request.objective.map(ObjectiveId).optional(before.objective),
        text: needed(request.text.trimmed(before.text.clone()), Words::error_action_text)?,
        owner: request.owner.filled(before.owner.clone()),
        due: request.due.read(before.due, None, day)?,
        changes_process: request.changes_process.over(before.changes_process, false),
        reason: request.reason.trimmed(before.reason.clone()),
        expected: request.expected.trimmed(before.expected.clone()),
        effort: request.effort.trimmed(before.effort.clone()),
        repeats: request.repeats.map(Kind::from).optional(before.repeats),
        ..before.clone()
    };
    put_into(&mut action, state, session.today())?;
    let next = Following::of(&open.store(), &before, &action)?;
    let operation = operation(Entity::Action, request.id.is_some(), &action.text);
    let (id, changed) = session.transact(operation, |tx| {
        next.apply(tx)?;
        match action.id.0 {
            0 => Ok(tx.insert_action(&action)?),
            _ => Ok(tx.update_action(&action).map(|()| action.id)?),
        }
    })?;
    told(session, changed.of(id.0), &next)
}

/// Says which action stays though the one before it is to be done after all.
fn told(session: &Session, changed: Changed, next: &Following) -> Result<Changed, Fault> {
    let Following::Stays(action) = next else { return Ok(changed) };
    let locale = &session.workspace()?.locale;
    let text = locale.covered(&error::short(&action.text));
    let note = match action.due {
        Some(due) => locale.words().action_next_stays(&locale.date(due), &text),
        None => locale.words().action_next_stays_undated(&text),
    };
    Ok(Changed { note: Some(note), ..changed })
}

/// An action in another state; one that is done stays so since the day on which it was.
fn put_into(action: &mut Action, state: State, today: NaiveDate) -> Result<(), Fault> {
    if state == State::Dropped && action.reason.is_empty() {
        return Err(Fault::refused(Words::error_action_reason).at("reason"));
    }
    action.done = if state == State::Done { action.done.or(Some(today)) } else { None };
    action.progress = match state {
        State::Open => Progress::Open,
        State::Doing => Progress::Doing,
        State::Dropped => Progress::Dropped,
        State::Done => action.progress,
    };
    if state != State::Dropped {
        action.reason.clear();
    }
    Ok(())
}

pub(crate) fn done(session: &mut Session, request: ActionDone) -> Result<Changed, Fault> {
    let today = session.today();
    let store = session.workspace()?.store();
    let mut action = store.action(ActionId(request.id))?;
    let before = action.clone();
    drop(store);
    // What was dropped and is done all the same, or is to be done after all, is not dropped any more.
    let state = if request.done { State::Done } else { State::Open };
    if action.progress == Progress::Dropped {
        action.progress = Progress::Open;
    }
    put_into(&mut action, state, today)?;
    let text = error::short(&action.text);
    let operation =
        if request.done { Operation::CompleteAction(text) } else { Operation::Change(Entity::Action, text) };
    let next = Following::of(&session.workspace()?.store(), &before, &action)?;
    let ((), changed) = session.transact(operation, |tx| {
        next.apply(tx)?;
        Ok(tx.update_action(&action)?)
    })?;
    told(session, changed, &next)
}

impl From<present::CommentRow> for ActionCommentRow {
    fn from(row: present::CommentRow) -> Self {
        Self { id: row.comment.id.0, text: row.comment.text, shown: row.shown, meta: row.meta }
    }
}

pub(crate) fn comment(session: &mut Session, request: ActionCommentInput) -> Result<Changed, Fault> {
    let store = session.workspace()?.store();
    let before = match (request.id, request.action) {
        (Some(id), _) => store.action_comment(CommentId(id))?,
        (None, Some(action)) => Comment {
            id: CommentId(0),
            action: store.action(ActionId(action))?.id,
            time: session.clock(),
            author: session.stamp().author,
            text: String::new(),
        },
        (None, None) => return Err(Fault::refused(Words::error_which_action)),
    };
    drop(store);
    let comment = Comment { text: request.text.trim().to_owned(), ..before };
    let operation = operation(Entity::ActionComment, request.id.is_some(), &error::short(&comment.text));
    let (id, changed) = session.transact(operation, |tx| Ok(tx.put_action_comment(&comment)?))?;
    Ok(changed.of(id.0))
}

pub(crate) fn comment_delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let comment = session.workspace()?.store().action_comment(CommentId(request.id))?;
    let operation = Operation::Delete(Entity::ActionComment, error::short(&comment.text));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_action_comment(comment.id)?))?;
    Ok(changed)
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let action = session.workspace()?.store().action(ActionId(request.id))?;
    let operation = Operation::Delete(Entity::Action, error::short(&action.text));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_action(action.id)?))?;
    Ok(changed)
}
