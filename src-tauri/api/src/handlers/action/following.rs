//! What comes after an action that comes again: it is made once the action is done, and goes when that is taken back.

use crate::Fault;
use domain::ActionId;
use domain::action::Action;
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
            (None, Some(_)) => Ok(coming(store.actions()?, after).map_or(Self::None, Self::Comes)),
            (Some(_), None) => Self::taken_back(store, before),
            _ => Ok(Self::None),
        }
    }

    fn taken_back(store: &Database, before: &Action) -> Result<Self, Fault> {
        let Some(id) = made_with(store, before.id)? else { return Ok(Self::None) };
        let Some(next) = store.actions()?.into_iter().find(|action| action.id == id) else { return Ok(Self::None) };
        let all = store.actions()?;
        let as_made = before.done.and_then(|done| before.next(done, &all)).map(|made| Action { id, ..made });
        let is_untouched =
            as_made.as_ref() == Some(&next) && store.action_comments()?.iter().all(|comment| comment.action != id);
        Ok(if is_untouched { Self::Goes(id) } else { Self::Stays(next) })
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

/// What comes after an action that was done just now, where it comes again and is not there already.
fn coming(all: Vec<Action>, after: &Action) -> Option<Action> {
    let next = after.next(after.done?, &all)?;
    let is_same = |other: &Action| {
        let place = |one: &Action| (one.kpi, one.objective, one.text.clone(), one.owner.clone(), one.due);
        other.is_pending() && other.id != after.id && place(other) == place(&next)
    };
    (!all.iter().any(is_same)).then_some(next)
}

/// The action that was made as another one was done the last time; `None` where there was none, or nobody knows any more.
fn made_with(store: &Database, id: ActionId) -> Result<Option<ActionId>, Fault> {
    let mut before: Option<HistoryId> = None;
    loop {
        let filter = HistoryFilter { before, without_steps: true, ..HistoryFilter::default() };
        let entries = store.history_where(filter, READ)?;
        for entry in entries.iter().filter(|entry| !entry.undone && may_do(&entry.operation)) {
            let details = store.history_detail(entry.id, READ)?;
            let of = |detail: &&Detail| detail.entity == Entity::Action && detail.column == "done_date";
            let was_done = |detail: &Detail| key(detail) == Some(id) && detail.new != Cell::Empty;
            if details.iter().filter(of).any(was_done) {
                let came = details.iter().find(|detail| detail.entity == Entity::Action && is_new(detail));
                return Ok(came.and_then(key).filter(|made| *made != id));
            }
        }
        match entries.last() {
            Some(last) if entries.len() == READ => before = Some(last.id),
            _ => return Ok(None),
        }
    }
}

/// True of operations that can do an action.
fn may_do(operation: &store::Operation) -> bool {
    use store::Operation::{Change, CompleteAction};
    matches!(operation, CompleteAction(_) | Change(Entity::Action, _))
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
