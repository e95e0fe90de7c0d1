//! Natural limits that start anew, leave a value out or follow a line.

use super::IdOrName;
use super::choice::choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choice! {
    /// What a proposal about natural limits is about.
    AboutCode = domain::split::About {
        /// Limits that start anew.
        Level "level",
        /// An exceptional value that is left out of them.
        Exception "exception",
        /// Limits along a line.
        Slope "slope",
    }
}

/// The answer to a proposal about natural limits.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SplitAnswer {
    /// The KPI: an identifier or a name.
    pub kpi: IdOrName,
    /// What it is about; new limits where left out.
    #[serde(default)]
    pub about: Option<AboutCode>,
    /// The first day of the first period of the new level, of the period of the exceptional value, or of the last period
    /// that makes the line.
    pub date: String,
    /// True to start new limits there, to leave the value out of them, or to draw them along the line; false to keep them as they are and not to be
    /// asked again.
    pub accepted: bool,
}

/// A proposal about natural limits.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SplitProposal {
    /// The first day of the first period of the new level, of the period of the exceptional value, or of the last period
    /// that would make the line.
    pub date: String,
    /// Why: "Since March 2026 it has been at about €45,100, before that at about €41,300."
    pub text: String,
}

/// Where natural limits start anew, leave a value out or keep it, or follow a line or not.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SplitRow {
    /// Its identifier.
    pub id: i64,
    /// What it is about.
    pub about: AboutCode,
    /// The first day of the new limits, of the value's period or of the last one of the line.
    pub date: String,
    /// "New limits from March 2026".
    pub text: String,
}
