//! Dismissals: advice that its reader does not want again.

use crate::{DismissalId, KpiId, ObjectiveId};
use chrono::NaiveDate;

/// A piece of advice that is not wanted, and why. It is about a KPI, about an objective or, with neither, about the workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dismissal {
    /// Its identifier.
    pub id: DismissalId,
    /// The KPI that the advice is about.
    pub kpi: Option<KpiId>,
    /// The objective that the advice is about.
    pub objective: Option<ObjectiveId>,
    /// The code of the advice, such as `name_owner`.
    pub advice: String,
    /// Why it is not wanted.
    pub reason: String,
    /// Since when.
    pub date: NaiveDate,
}
