//! How far what is recorded can be believed.

use super::GrainCode;
use super::choice::choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choice! {
    /// What can be wrong, the most harmful first.
    QualityKindCode = present::quality::Kind {
        /// A total that other books say is another one.
        Unreconciled "unreconciled",
        /// The same is recorded twice, or under two names.
        Duplicate "duplicate",
        /// A value that its series does not make likely, and that nobody found right.
        Implausible "implausible",
        /// Periods without a value between periods with one.
        Gap "gap",
        /// A value that is due or late.
        Late "late",
        /// Files that used to come, and do not any more.
        Stopped "stopped",
        /// Values that are estimated or provisional though their period is over.
        Provisional "provisional",
        /// KPIs whose inputs are not recorded as they are reviewed.
        Cadence "cadence",
        /// Definitions that say nothing of what they mean.
        Undescribed "undescribed",
    }
}

choice! {
    /// Whether a KPI's number is as new as it can be, the worst first.
    FreshCode = present::quality::FreshState {
        /// There has never been one.
        Never "never",
        /// It is behind.
        Behind "behind",
        /// Its series came to its end.
        Ended "ended",
        /// It is as new as it can be.
        Current "current",
    }
}

choice! {
    /// The one thing to do about a finding.
    QualityStepCode {
        /// Enter a value that is missing.
        EnterValue "enter_value",
        /// Say whether a value is right, or correct it.
        CheckValue "check_value",
        /// Say that a value is sure by now, or correct it.
        ConfirmValue "confirm_value",
        /// Look at values of a period side by side.
        ShowValues "show_values",
        /// Change how a measure is recorded, or its name.
        EditMeasure "edit_measure",
        /// Write down what a measure means.
        DescribeMeasure "describe_measure",
        /// Look at the measures.
        ShowMeasures "show_measures",
        /// Change what a KPI is, or how it is reviewed.
        EditKpi "edit_kpi",
        /// Write down what a KPI means.
        DescribeKpi "describe_kpi",
        /// Look at a KPI's last number.
        ShowKpi "show_kpi",
        /// Bring in the file that did not come.
        Import "import",
        /// Record the score of the months that are over.
        RecordScore "record_score",
    }
}

/// The one thing to do, and where it is done.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QualityStep {
    /// What it is.
    pub code: QualityStepCode,
    /// What the button says: "Enter value".
    pub text: String,
    /// The measure it is about.
    pub measure: Option<i64>,
    /// The segment of its value; 0 for none.
    pub segment: Option<i64>,
    /// The KPI it is about.
    pub kpi: Option<i64>,
    /// The period it is about.
    pub period: Option<String>,
    /// How long that is.
    pub grain: Option<GrainCode>,
}

/// Something that is not as it should be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QualityFinding {
    /// What is found, in a sentence.
    pub text: String,
    /// The measure it is about.
    pub measure: Option<i64>,
    /// The KPI it is about.
    pub kpi: Option<i64>,
    /// Who is to do something about it: who enters the measure or answers for the KPI.
    pub person: Option<String>,
    /// How many values, periods or names it is about.
    pub count: u64,
    /// The first period it is about.
    pub from: Option<String>,
    /// The last period it is about.
    pub to: Option<String>,
    /// The one thing to do.
    pub step: QualityStep,
}

/// Findings of a kind.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QualityGroup {
    /// The kind.
    pub code: QualityKindCode,
    /// What it is called.
    pub title: String,
    /// What is said where there is none.
    pub none: String,
    /// The findings, the most harmful first.
    pub findings: Vec<QualityFinding>,
}

/// How new a KPI's number is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FreshRow {
    /// The KPI.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Who answers for it.
    pub person: Option<String>,
    /// Whether its number is as new as it can be.
    pub state: FreshCode,
    /// "October 2026, as expected".
    pub text: String,
    /// The period of its newest whole number.
    pub newest: Option<String>,
    /// How many periods that are over came after that.
    pub behind: u32,
    /// The one thing to do; null where nothing is.
    pub step: Option<QualityStep>,
}

/// A month's part of the score.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QualityMonth {
    /// The month.
    pub period: String,
    /// The month as a person reads it.
    pub label: String,
    /// The part that is in order, a fraction; null where nothing was due.
    pub value: Option<f64>,
    /// How many measures were due.
    pub due: u32,
    /// How many of them are in order.
    pub in_order: u32,
    /// True where a score is recorded for it already.
    pub recorded: bool,
}

/// The score of the last twelve months that are over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QualityScore {
    /// The part that is in order, a fraction; null where nothing was due.
    pub value: Option<f64>,
    /// "93% in order: of what was due in the last 12 months, 157 of 168."
    pub text: String,
    /// How it is made.
    pub how: String,
    /// How many measures were due, each month counted.
    pub due: u32,
    /// How many of them are in order.
    pub in_order: u32,
    /// Its months, oldest first.
    pub months: Vec<QualityMonth>,
    /// The measure it is recorded in; null where it is not.
    pub measure: Option<i64>,
    /// The KPI that shows that measure; null where none does.
    pub kpi: Option<i64>,
    /// How many months that are over have no recorded score yet.
    pub to_record: u32,
}

/// How far what is recorded can be believed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DataQuality {
    /// The score and how much there is to look at, in a sentence or two.
    pub text: String,
    /// The score.
    pub score: QualityScore,
    /// What is not as it should be, by kind, the most harmful kind first; none where nothing is recorded.
    pub groups: Vec<QualityGroup>,
    /// How many things there are to look at.
    pub findings: u64,
    /// What the list of how new each number is is called.
    pub fresh_title: String,
    /// How new the number of each KPI in use is, the furthest behind first.
    pub fresh: Vec<FreshRow>,
    /// Everybody who is to do something, by name.
    pub people: Vec<String>,
}
