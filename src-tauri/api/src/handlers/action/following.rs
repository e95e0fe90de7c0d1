//! What comes after an action that comes again: it is made once the action is done, and goes when that is taken back.

use crate::Fault;
use chrono::NaiveDate;
use domain::ActionId;
use domain::action::Action;
use std::collections::HashSet;
use store::{Cell, Database, Detail, Entity, HistoryFilter, HistoryId, RowChange, Tx};

/// How many entries of the history are read at once.
const READ: usize = 200;

/// What becomes of the action that comes after another one.
pub(super) enum Following {
    /// Nothing: there is none.
    None,
    /// It is made.
    Comes(Action),
    /// It goes as it came.
    Goes(ActionId),
    /// It stays, because somebody has worked with it since it was made.
    Stays(Action),
}

impl Following {
    /// What follows from an action becoming another one.
    pub(super) fn of(store: &Database, before: &Action, after: &Action) -> Result<Self, Fault> {
        match (before.done, after.done) {
            (None, Some(done)) => Self::coming(store, after, done),
            (Some(_), None) => Self::taken_back(store, before),
            _ => Ok(Self::None),
        }
    }

    /// What comes after an action that is done now, where it comes again and is not there already: one action is followed by
    /// one, however often it is set back, edited and done again.
    fn coming(store: &Database, after: &Action, done: NaiveDate) -> Result<Self, Fault> {
        let all = store.actions()?;
        let Some(next) = after.next(done, &all) else { return Ok(Self::None) };
        let place = |one: &Action| (one.kpi, one.objective, one.text.clone(), one.owner.clone(), one.due);
        let is_same = |other: &Action| other.is_pending() && other.id != after.id && place(other) == place(&next);
        let is_there = all.iter().any(is_same) || made_with(store, after.id, &all)?.is_some();
        Ok(if is_there { Self::None } else { Self::Comes(next) })
    }

    fn taken_back(store: &Database, before: &Action) -> Result<Self, Fault> {
        let all = store.actions()?;
        let Some(made) = made_with(store, before.id, &all)? else { return Ok(Self::None) };
        let id = made.action.id;
        let as_made = before.done.and_then(|done| before.next(done, &all)).map(|next| Action { id, ..next });
        let is_as_made = made.untouched || as_made.as_ref() == Some(&made.action);
        let is_untouched = is_as_made && store.action_comments()?.iter().all(|comment| comment.action != id);
        Ok(if is_untouched { Self::Goes(id) } else { Self::Stays(made.action) })
    }

    /// Does it, within the operation that changes the action before.
    pub(super) fn apply(&self, tx: &Tx) -> Result<(), Fault> {
        match self {
            Self::None | Self::Stays(_) => Ok(()),
            Self::Comes(next) => Ok(tx.insert_action(next).map(drop)?),
            Self::Goes(id) => Ok(tx.delete_action(*id)?),
        }
    }
}

/// An action that was made as another one was done, and is still there.
struct Made {
    action: Action,
    /// True where nobody has edited it since.
    untouched: bool,
}

/// The action that was made as another one was done, this time or before; `None` where there was none, it is gone, or nobody
/// knows any more.
fn made_with(store: &Database, of: ActionId, all: &[Action]) -> Result<Option<Made>, Fault> {
    let mut touched = HashSet::new();
    let mut before: Option<HistoryId> = None;
    loop {
        let filter = HistoryFilter { before, without_steps: true, ..HistoryFilter::default() };
        let entries = store.history_where(filter, READ)?;
        for entry in entries.iter().filter(|entry| !entry.undone && may_do(&entry.operation)) {
            let mut details = store.history_detail(entry.id, READ)?;
            details.retain(|detail| detail.entity == Entity::Action);
            if details.iter().any(|detail| was_done(detail, of)) {
                let came = details.iter().filter(|detail| is_new(detail)).filter_map(key).find(|made| *made != of);
                if let Some(action) = came.and_then(|came| all.iter().find(|action| action.id == came)) {
                    return Ok(Some(Made { action: action.clone(), untouched: !touched.contains(&action.id) }));
                }
            }
            // Nothing was made with it before it was there itself.
            if details.iter().any(|detail| is_new(detail) && key(detail) == Some(of)) {
                return Ok(None);
            }
            touched.extend(details.iter().filter_map(key));
        }
        match entries.last() {
            Some(last) if entries.len() == READ => before = Some(last.id),
            _ => return Ok(None),
        }
    }
}

fn was_done(detail: &Detail, id: ActionId) -> bool {
    detail.column == "done_date" && detail.new != Cell::Empty && key(detail) == Some(id)
}

/// True of operations that can make, edit or do an action.
fn may_do(operation: &store::Operation) -> bool {
    use store::Operation::{Change, CompleteAction, Create};
    matches!(operation, CompleteAction(_) | Change(Entity::Action, _) | Create(Entity::Action, _))
}

fn is_new(detail: &Detail) -> bool {
    detail.row == RowChange::Inserted
}

fn key(detail: &Detail) -> Option<ActionId> {
    match detail.key.as_slice() {
        [(_, Cell::Integer(id))] => Some(ActionId(*id)),
        _ => None,
    }
}
