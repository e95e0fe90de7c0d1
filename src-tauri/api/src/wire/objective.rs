//! Objectives.

use super::{
    CategoryCode, ChosenStatusCode, CoachLeadCode, Counts, Patch, PersonMark, ScoreRow, SmartCode, StatusCode,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An objective as its owner writes it. Of one that exists, what is left out stays as it is and null clears; a new one
/// needs a name.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct ObjectiveInput {
    /// Its identifier where it exists already.
    pub id: Option<i64>,
    /// Its name.
    pub name: Patch<String>,
    /// What it means.
    pub description: Patch<String>,
    /// strategic, financial, operational, customer, employee; strategic where cleared.
    pub category: Patch<CategoryCode>,
    /// Who answers for it.
    pub owner: Patch<String>,
    /// The objective it is part of; none where cleared.
    pub parent: Patch<i64>,
    /// When work starts.
    pub start: Patch<String>,
    /// By when it should be reached.
    pub due: Patch<String>,
    /// Its weight among its siblings; 1 where cleared.
    pub weight: Patch<f64>,
    /// A status its owner chose: on_track, at_risk, off_track.
    pub chosen_status: Patch<ChosenStatusCode>,
}

/// Moves an objective in the tree.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveMove {
    /// The objective.
    pub id: i64,
    /// Its new parent; null for the top.
    pub parent: Option<i64>,
    /// Its place among its new siblings, from 0.
    pub position: u32,
}

/// Asks for the tree at a period.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ObjectiveListRequest {
    /// The period; the last complete month where null.
    pub period: Option<String>,
    /// Archived ones too.
    pub archived: bool,
}

/// What would make an objective or KPI better: one point of the SMART check.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Advice {
    /// specific, measurable, achievable, relevant, time_bound.
    pub point: SmartCode,
    /// True where it holds.
    pub met: bool,
    /// What is so or what to do, as a sentence.
    pub text: String,
    /// Why it matters, as a sentence; empty where it holds.
    pub why: String,
    /// Where to do it; null where it holds.
    pub lead: Option<CoachLeadCode>,
    /// The button's words; empty where it holds.
    pub lead_text: String,
    /// A stable word for what to do, by which it is dismissed; empty where it holds.
    pub code: String,
    /// The KPI of an objective that there is something to do about.
    pub kpi: Option<i64>,
    /// Why it is not wanted, where it was dismissed.
    pub dismissed: Option<super::DismissedRow>,
}

/// One objective of the tree, parents before children.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ObjectiveNode {
    /// Its identifier.
    pub id: i64,
    /// The objective it is part of.
    pub parent: Option<i64>,
    /// 0 at the top.
    pub depth: u32,
    /// Its name.
    pub name: String,
    /// What it means.
    pub description: String,
    /// Its category's code.
    pub category: CategoryCode,
    /// Its category in words.
    pub category_text: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// How its owner is shown.
    pub person: Option<PersonMark>,
    /// When work starts.
    pub start: Option<String>,
    /// By when.
    pub due: Option<String>,
    /// Start and due as a person reads them.
    pub dates_text: Option<String>,
    /// Its weight.
    pub weight: f64,
    /// Its status.
    pub status: StatusCode,
    /// Its status in words, with the count behind it.
    pub status_text: String,
    /// A status its owner chose.
    pub chosen_status: Option<ChosenStatusCode>,
    /// 0–10, or null where nothing below it can be scored.
    pub score: Option<f64>,
    /// The score as text.
    pub score_text: Option<String>,
    /// Statuses of the KPIs below it.
    pub counts: Counts,
    /// Its own KPIs.
    pub kpis: Vec<ScoreRow>,
    /// The SMART check.
    pub advice: Vec<Advice>,
    /// True where archived.
    pub archived: bool,
}

/// The tree, and what hangs outside it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ObjectiveList {
    /// The period the numbers are for.
    pub period: super::PeriodInfo,
    /// Objectives, parents before children, siblings in their order.
    pub objectives: Vec<ObjectiveNode>,
    /// KPIs without an objective.
    pub loose: Vec<ScoreRow>,
    /// Advice on the whole: too many KPIs, objectives without any.
    pub advice: Vec<String>,
}
