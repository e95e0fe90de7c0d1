//! Actions: what somebody will do by when.

use crate::{ActionId, KpiId, NoteId, ObjectiveId, ReviewId};
use chrono::NaiveDate;

/// What somebody will do by when, about a KPI or an objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its identifier.
    pub id: ActionId,
    /// The KPI it is about.
    pub kpi: Option<KpiId>,
    /// The objective it is about.
    pub objective: Option<ObjectiveId>,
    /// What will be done.
    pub text: String,
    /// Who does it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// When it was done.
    pub done: Option<NaiveDate>,
    /// True where it changes the process: natural limits start anew on the day it was done.
    pub changes_process: bool,
    /// How far it is while it is not done; what is done was this before.
    pub progress: Progress,
    /// Why it was dropped; may be empty.
    pub reason: String,
    /// What it is expected to bring: "+2 pts by June"; may be empty.
    pub expected: String,
    /// The review in which it was agreed on.
    pub review: Option<ReviewId>,
    /// The decision that it carries out.
    pub decision: Option<NoteId>,
}

/// How far an action is that is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Progress {
    /// Nobody has begun.
    #[default]
    Open,
    /// It is being done.
    Doing,
    /// It will not be done.
    Dropped,
}

/// Where an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody has begun.
    Open,
    /// It is being done.
    Doing,
    /// It is done.
    Done,
    /// It will not be done.
    Dropped,
}

impl Progress {
    /// The file's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Doing => "doing",
            Self::Dropped => "dropped",
        }
    }

    /// Reads [`Progress::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Open, Self::Doing, Self::Dropped].into_iter().find(|progress| progress.code() == code)
    }
}

impl Action {
    /// An action of which nothing else is said yet, without an identifier.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            id: ActionId(0),
            kpi: None,
            objective: None,
            text: text.into(),
            owner: None,
            due: None,
            done: None,
            changes_process: false,
            progress: Progress::Open,
            reason: String::new(),
            expected: String::new(),
            review: None,
            decision: None,
        }
    }

    /// Where it stands: the day on which it was done counts before everything else.
    pub fn state(&self) -> State {
        match (self.done, self.progress) {
            (Some(_), _) => State::Done,
            (None, Progress::Open) => State::Open,
            (None, Progress::Doing) => State::Doing,
            (None, Progress::Dropped) => State::Dropped,
        }
    }

    /// True where somebody still has to do it.
    pub fn is_pending(&self) -> bool {
        matches!(self.state(), State::Open | State::Doing)
    }

    /// True where it should have been done before a day and still has to be.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.is_pending() && self.due.is_some_and(|due| due < today)
    }
}
