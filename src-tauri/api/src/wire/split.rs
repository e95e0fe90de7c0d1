//! Natural limits that start anew.

use super::IdOrName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The answer to a proposal to start natural limits anew.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SplitAnswer {
    /// The KPI: an identifier or a name.
    pub kpi: IdOrName,
    /// The first day of the first period of the new level.
    pub date: String,
    /// True to start new limits there; false to keep the limits and not to be asked again.
    pub accepted: bool,
}

/// A proposal to start natural limits anew.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SplitProposal {
    /// The first day of the first period of the new level.
    pub date: String,
    /// Why: "Since March 2026 it has been at about €45,100, before that at about €41,300."
    pub text: String,
}

/// Where natural limits start anew.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SplitRow {
    /// Its identifier.
    pub id: i64,
    /// The first day of the new limits.
    pub date: String,
    /// "New limits from March 2026".
    pub text: String,
}
