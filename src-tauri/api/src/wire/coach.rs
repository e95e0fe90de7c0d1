//! The coach, and what KPIs have to do with each other.

use super::IdOrName;
use super::choice::choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choice! {
    /// Where the button of a piece of advice leads.
    CoachLeadCode = present::coach::Lead {
        /// What the KPI or the objective means.
        Description "description",
        /// The formula of the KPI.
        Formula "formula",
        /// Who answers for the KPI or the objective.
        Owner "owner",
        /// The objective that the KPI serves.
        Objective "objective",
        /// By when the objective should be reached.
        Due "due",
        /// A new target of the KPI.
        Target "target",
        /// A new target of the KPI that is to be reached by a day.
        TargetBy "target_by",
        /// What the KPI drives.
        Links "links",
        /// The chart of the KPI.
        Trend "trend",
        /// A new KPI for the objective.
        NewKpi "new_kpi",
        /// The library of KPIs.
        Library "library",
        /// The KPIs that are in use.
        Scorecard "scorecard",
    }
}

choice! {
    /// Where a KPI stands in its life.
    StageCode = domain::life::Stage {
        /// Somebody thinks about it; nobody is judged by it.
        Draft "draft",
        /// It is tried.
        Trial "trial",
        /// The business is run by it.
        InUse "in_use",
        /// It was given up.
        Retired "retired",
    }
}

choice! {
    /// What the first KPI of a link is to the second.
    LinkKindCode = domain::link::LinkKind {
        /// The first leads and the second follows.
        Drives "drives",
        /// The first is watched so that it does not pay for the second.
        Guards "guards",
    }
}

/// A piece of advice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CoachRow {
    /// A stable word for it, by which it is dismissed.
    pub code: String,
    /// The KPI that it is about.
    pub kpi: Option<i64>,
    /// The objective that it is about.
    pub objective: Option<i64>,
    /// What to do.
    pub text: String,
    /// Why.
    pub why: String,
    /// Where to do it.
    pub lead: CoachLeadCode,
    /// The button's words.
    pub lead_text: String,
}

/// A piece of advice that is not wanted.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DismissedRow {
    /// Its identifier.
    pub id: i64,
    /// A stable word for the advice.
    pub code: String,
    /// The KPI that it was about.
    pub kpi: Option<i64>,
    /// The objective that it was about.
    pub objective: Option<i64>,
    /// What it was about, by name.
    pub about: String,
    /// Why it is not wanted.
    pub reason: String,
    /// Since when, as a person reads it.
    pub date_text: String,
}

/// A KPI that would be missed least.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RetirableRow {
    /// The KPI.
    pub kpi: i64,
    /// Its name.
    pub name: String,
    /// Why, a sentence each.
    pub why: Vec<String>,
}

/// What the coach says.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CoachAnswer {
    /// What is not dismissed: of the whole first, then of objectives, then of KPIs.
    pub advice: Vec<CoachRow>,
    /// What was dismissed, the newest first.
    pub dismissed: Vec<DismissedRow>,
    /// How many KPIs are in use.
    pub in_use: u64,
    /// The same in words, beside what is a good number.
    pub gauge: String,
    /// What would be missed least; at most three.
    pub retirable: Vec<RetirableRow>,
}

/// Dismisses a piece of advice; about the workspace where it names neither a KPI nor an objective.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AdviceDismiss {
    /// Its code.
    pub code: String,
    /// The KPI that it is about.
    #[serde(default)]
    pub kpi: Option<IdOrName>,
    /// The objective that it is about, by its identifier.
    #[serde(default)]
    pub objective: Option<i64>,
    /// Why it is not wanted.
    pub reason: String,
}

/// Says where a KPI stands in its life.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KpiStageInput {
    /// The KPI: an identifier or a name.
    pub kpi: IdOrName,
    /// draft, trial, in_use, retired.
    pub stage: StageCode,
    /// Why; needed to retire it.
    #[serde(default)]
    pub reason: String,
}

/// Links two KPIs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LinkInput {
    /// The KPI that leads or guards: an identifier or a name.
    pub from: IdOrName,
    /// The KPI that follows or is guarded.
    pub to: IdOrName,
    /// drives, guards; drives where null.
    #[serde(default)]
    pub kind: Option<LinkKindCode>,
}

/// A link between two KPIs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LinkRow {
    /// Its identifier.
    pub id: i64,
    /// The KPI that leads or guards.
    pub from: i64,
    /// Its name.
    pub from_name: String,
    /// The KPI that follows or is guarded.
    pub to: i64,
    /// Its name.
    pub to_name: String,
    /// drives, guards.
    pub kind: LinkKindCode,
    /// The same as a sentence: "Visits drives Sales".
    pub text: String,
    /// True where what follows drives, over others, what leads: a circle.
    pub in_circle: bool,
}

/// What KPIs have to do with each other.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LinkList {
    /// By the name of the first KPI.
    pub links: Vec<LinkRow>,
    /// The circles among what drives what, a sentence each; empty where there are none.
    pub circles: Vec<String>,
}
