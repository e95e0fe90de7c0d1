//! Actions: what somebody will do by when.

use crate::{ActionId, KpiId, ObjectiveId};
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
        }
    }
}
