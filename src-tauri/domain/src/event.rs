//! Events: what happened on a date, marked on charts.

use crate::{EventId, KpiId};
use chrono::NaiveDate;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its identifier.
    pub id: EventId,
    /// The KPI it is about; all of them where `None`.
    pub kpi: Option<KpiId>,
    /// The day it happened.
    pub date: NaiveDate,
    /// What happened, in a few words.
    pub text: String,
    /// True where it changed the process: natural limits start anew here.
    pub changes_process: bool,
}
