//! The scorecard.

use super::{Counts, Delta, GrainCode, PeriodInfo, PersonMark, SignalCode, SignalInfo, StatusCode, StepCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the scorecard.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ScorecardRequest {
    /// The period; the last complete one where null.
    pub period: Option<String>,
    /// The grain where no period says it (month where null).
    #[serde(deserialize_with = "super::choice::optional")]
    pub grain: Option<GrainCode>,
}

/// A line of 13 periods, ready to draw in a box of 120 × 28.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Spark {
    /// Its line as SVG path data; a gap starts a new stretch.
    pub line: String,
    /// The target's steps, likewise.
    pub target: String,
    /// The last point, x and y.
    pub last: Option<(f64, f64)>,
    /// True where the last point is of a period that is not over, and stands apart from the line.
    pub open: bool,
    /// What it shows, for those who cannot see it.
    pub text: String,
}

/// How far along: a bar and a mark, as parts of the rail (0–1).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Progress {
    /// Where the bar starts: at zero.
    pub from: f64,
    /// Where it ends: at the actual.
    pub fill: f64,
    /// Where the target is.
    pub mark: f64,
    /// What bar and mark stand for, and how far they are apart.
    pub tip: String,
}

/// One KPI of the scorecard.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScoreRow {
    /// Its identifier.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its number.
    pub value: Option<f64>,
    /// Its number as text; "—" where there is none.
    pub text: String,
    /// Why there is no number.
    pub reason: Option<String>,
    /// The target (the nearer end for between); of a fiscal year's target the period's own part.
    pub target: Option<f64>,
    /// The target as text: "≤ 0.80", "€120,000 in FY2026".
    pub target_text: Option<String>,
    /// How the fiscal year stands, where a target is for all of it: "€98,000 of €120,000 this year; €2,100 behind pace,
    /// heading for €117,400".
    pub pace: Option<String>,
    /// Its status.
    pub status: StatusCode,
    /// Why the number is expected to change though its period is over: a value it stands on is estimated or provisional.
    pub provisional: Option<String>,
    /// Its status in words.
    pub status_text: String,
    /// What the status says: the number, the period, the target, and from where on it is at risk.
    pub status_tip: String,
    /// 0–10.
    pub score: Option<f64>,
    /// The bar; of a fiscal year's target, of what has come in and should have.
    pub progress: Option<Progress>,
    /// The change on the previous period.
    pub change: Option<f64>,
    /// The change on the previous period in words.
    pub previous_delta: Option<Delta>,
    /// The change on the same period last year.
    pub last_year: Option<f64>,
    /// The change on the same period last year in words.
    pub last_year_delta: Option<Delta>,
    /// Thirteen periods.
    pub spark: Spark,
    /// improvement, concern, change, normal; null where there are too few points.
    pub signal: Option<SignalCode>,
    /// The signal in words.
    pub signal_info: Option<SignalInfo>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// How its owner is shown.
    pub person: Option<PersonMark>,
    /// Where it is on trial, that, since when and why; null elsewhere.
    pub trial: Option<String>,
    /// How many days its data is late; 0 where it is not.
    pub late_days: u64,
    /// "6 days late"; "no values since May 2005" of a series that has ended.
    pub late_text: Option<String>,
    /// True while the period is not over.
    pub open: bool,
}

/// An objective of the scorecard and its KPIs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScoreGroup {
    /// Its identifier; null for KPIs without an objective.
    pub id: Option<i64>,
    /// Its name; "Without an objective".
    pub name: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// 0–10.
    pub score: Option<f64>,
    /// The score as text.
    pub score_text: Option<String>,
    /// Its status.
    pub status: StatusCode,
    /// Its status in words.
    pub status_text: String,
    /// Its KPIs.
    pub kpis: Vec<ScoreRow>,
}

/// Something that needs attention, with the next step.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Attention {
    /// The KPI.
    pub kpi: i64,
    /// Its name, to be set in bold at the start of the sentence.
    pub name: String,
    /// Its status.
    pub status: StatusCode,
    /// The rest of the sentence: "fell to 8.1%, below its natural limits for the second month."
    pub text: String,
    /// What explains it; may be empty.
    pub detail: String,
    /// add_action, enter_value, set_target.
    pub step: StepCode,
    /// The step as a button: "Add action".
    pub step_text: String,
}

/// The newest values, where they are older than the last period that is over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NewestValues {
    /// The period they are of.
    pub period: String,
    /// The same as a person writes it.
    pub label: String,
    /// "The newest values are of May 2005; this is that month."
    pub text: String,
    /// The last period that is over.
    pub today: String,
    /// The way there: "Go to October 2026".
    pub today_text: String,
}

/// The scorecard.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Scorecard {
    /// The period's name.
    pub period: String,
    /// The period.
    pub period_info: PeriodInfo,
    /// The newest values of all its KPIs, where they end before the last period that is over.
    pub newest: Option<NewestValues>,
    /// Statuses of its KPIs.
    pub counts: Counts,
    /// What needs attention, most important first.
    pub attention: Vec<Attention>,
    /// Objectives with KPIs, in the tree's order.
    pub objectives: Vec<ScoreGroup>,
    /// "vs Sep".
    pub previous_label: String,
    /// "vs last year"; null of years, where the period before is the year before.
    pub last_year_label: Option<String>,
    /// "13 months".
    pub spark_label: String,
}
