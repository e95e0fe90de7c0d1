//! What several commands share.

use super::{GrainCode, SignalCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request without content.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A file, as a request names it: its path on the command line, in the window the handle that its dialog, its list or a drop
/// gave. Only the session knows what is meant by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct FileRef(String);

impl FileRef {
    /// As it was given, for what decides which file is meant.
    pub fn as_given(&self) -> &str {
        &self.0
    }
}

impl From<String> for FileRef {
    fn from(given: String) -> Self {
        Self(given)
    }
}

/// Hides amounts, for a look in company.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AmountsHide {
    /// True to hide them, false to show them again.
    pub hidden: bool,
}

/// Chooses the accent of what is drawn and saved from here on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AccentSet {
    /// A colour such as `#7a3fb0`; the usual one where empty or null.
    #[serde(default)]
    pub color: Option<String>,
}

/// The accent in the shades that its grounds ask for, each as `#7a3fb0`; all null where it is the usual one.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AccentInfo {
    /// As it was chosen.
    pub color: Option<String>,
    /// On light paper.
    pub light: Option<String>,
    /// On dark paper.
    pub dark: Option<String>,
    /// Behind white words, on light paper.
    pub light_fill: Option<String>,
    /// Behind white words, on dark paper.
    pub dark_fill: Option<String>,
    /// That it is another shade than was chosen, and why.
    pub note: Option<String>,
}

/// Names one thing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ById {
    /// Its identifier.
    pub id: i64,
}

/// Archives something or brings it back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Archive {
    /// Its identifier.
    pub id: i64,
    /// True to archive, false to bring it back.
    pub archived: bool,
}

/// What a window must load again; computed from what changed in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Objectives.
    Objectives,
    /// Measures and their dimensions.
    Measures,
    /// KPIs.
    Kpis,
    /// Targets.
    Targets,
    /// Recorded values.
    Values,
    /// Events.
    Events,
    /// Actions.
    Actions,
    /// Imports and remembered mappings.
    Imports,
    /// Packs.
    Packs,
    /// Budgets.
    Budgets,
    /// Scenarios.
    Scenarios,
    /// Reviews with their notes.
    Reviews,
    /// Advice that is not wanted.
    Advice,
    /// How people are shown.
    People,
    /// Settings.
    Settings,
}

/// What an operation changed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Changed {
    /// The operation in words, such as "KPI Revenue renamed to Net revenue"; null where nothing changed.
    pub label: Option<String>,
    /// What to load again.
    pub topics: Vec<Topic>,
    /// The identifier of what was made, where something was made.
    pub id: Option<i64>,
    /// What undo would take back now, in words.
    pub undo: Option<String>,
    /// What redo would bring back now, in words.
    pub redo: Option<String>,
    /// Why the day's safety copy could not be made; null where it was, or none was due. The change is saved all the same.
    pub backup_problem: Option<String>,
    /// What to know besides, such as what stays though one might expect it to go; null where there is nothing.
    #[serde(default)]
    pub note: Option<String>,
}

/// A status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StatusCode {
    /// Meets its target.
    OnTrack,
    /// Misses it by less than the amber band.
    AtRisk,
    /// Misses it by more.
    OffTrack,
    /// Has a number and no target.
    NoTarget,
    /// Has no number.
    NoData,
    /// The period is not over.
    Open,
}

/// How many KPIs have which status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Counts {
    /// On track.
    pub on_track: u64,
    /// At risk.
    pub at_risk: u64,
    /// Off track.
    pub off_track: u64,
    /// Without a target.
    pub no_target: u64,
    /// Without data.
    pub no_data: u64,
    /// In a period that is not over.
    pub open: u64,
}

/// A period and its neighbours.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PeriodInfo {
    /// Its name, such as `2026-10`.
    pub name: String,
    /// Its grain: day, week, month, quarter, year.
    pub grain: GrainCode,
    /// As a person reads it: "October 2026".
    pub label: String,
    /// Its first day.
    pub from: String,
    /// The day after its last one.
    pub to: String,
    /// True while it is not over.
    pub open: bool,
    /// "so far, day 17 of 31" from its first day until it is over.
    pub elapsed: Option<String>,
    /// The name of the period before.
    pub previous: Option<String>,
    /// The name of the period after, where it has begun.
    pub next: Option<String>,
}

/// A number as a script sends it (12.5) or as a person types it ("12,5", "8.1%", "=1200/3").
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum NumberOrText {
    /// As it is.
    Number(f64),
    /// To be read in the workspace's locale.
    Text(String),
}

/// A change against something, in words and judged by the KPI's direction.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Delta {
    /// What it is against: "vs September 2026", "vs October 2025 so far".
    pub label: String,
    /// The other side's number.
    pub other: f64,
    /// The other side's number as text.
    pub other_text: String,
    /// The difference.
    pub change: f64,
    /// The difference as a part of the other side; null from a base of zero or less.
    pub change_percent: Option<f64>,
    /// The change as text: "+2.9%", "−2.1 pts".
    pub text: String,
    /// True where it is for the better, false where for the worse, null where neither can be said.
    pub good: Option<bool>,
    /// Both numbers and what the change means: "€46.91 in October 2026, €47.29 in September 2026: −0.8%, for the worse."
    pub tip: String,
}

/// What the natural process limits say of the last complete point.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignalInfo {
    /// `improvement`, `concern`, `change` (neither better nor worse), or `normal`.
    pub code: SignalCode,
    /// As the scorecard shows it: "better than usual", "getting worse", "real change", "normal variation".
    pub label: String,
    /// Why, such as "above the natural limits"; empty for normal variation.
    pub rule: String,
    /// What it means, beside the status: "Above the natural limits: better than its usual range, and still below the
    /// target of €47.30."
    pub tip: String,
}
