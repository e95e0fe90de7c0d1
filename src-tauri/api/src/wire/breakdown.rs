//! KPIs broken down by a dimension.

use super::{Delta, PeriodInfo};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for a breakdown of a KPI.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BreakdownRequest {
    /// The KPI.
    pub id: i64,
    /// The period; the last complete one where null.
    #[serde(default)]
    pub period: Option<String>,
    /// The dimension.
    pub dimension: String,
}

/// One member of a breakdown.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BreakdownRow {
    /// The member; "" for values without one, "*" for the total.
    pub member: String,
    /// The member as shown: "Harbour", "without Store", "Total".
    pub label: String,
    /// Its number.
    pub value: Option<f64>,
    /// Its number as text.
    pub text: String,
    /// Why there is no number.
    pub reason: Option<String>,
    /// Its size as a part of the largest, 0–1, for a bar; null where negative or absent.
    pub size: Option<f64>,
    /// Against the previous period.
    pub previous: Option<Delta>,
    /// Its part of the total's change since the previous period; the whole change for the total. Null where that cannot
    /// be told.
    pub contribution: Option<Contribution>,
}

/// A part of a change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Contribution {
    /// The part, in the KPI's unit. The parts of all members and the mix add up to the change of the total.
    pub value: f64,
    /// The part as text: "+€714", "−1.9 pts".
    pub text: String,
    /// Its size as a part of the largest one, 0–1, for a bar; 0 for the total.
    pub size: f64,
    /// True where it is for the better, false where for the worse, null where neither can be said.
    pub good: Option<bool>,
}

/// What it did to a ratio that its members weigh more or less beside each other than before.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Mix {
    /// "Mix"
    pub label: String,
    /// Its part of the change.
    pub contribution: Contribution,
    /// What it means, as a sentence.
    pub explanation: String,
}

/// What the contributions of a breakdown are parts of.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BreakdownChange {
    /// What the change is against: "vs September 2026", "vs October 2026 so far"; null where there is no earlier period.
    pub against: Option<String>,
    /// The mix, for ratios.
    pub mix: Option<Mix>,
    /// Why there are no contributions, as a sentence; null where there are.
    pub reason: Option<String>,
}

/// A breakdown of a KPI; the total is the roll-up and never the sum of ratios.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Breakdown {
    /// The period.
    pub period: PeriodInfo,
    /// The dimension.
    pub dimension: String,
    /// Its rows, largest first, total last.
    pub rows: Vec<BreakdownRow>,
    /// What the rows' contributions are parts of.
    pub change: BreakdownChange,
    /// What the numbers are made of: each input that is recorded by the dimension, where the formula has several.
    pub inputs: Vec<BreakdownInput>,
}

/// One input of a KPI by the rows of its breakdown.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BreakdownInput {
    /// The measure's name.
    pub name: String,
    /// How it was rolled up: "sum", "closing value".
    pub roll_up: String,
    /// Its numbers, one for each row of the breakdown and in their order.
    pub parts: Vec<InputPart>,
}

/// An input's number for one row of a breakdown.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InputPart {
    /// The number as text; "—" where there is none.
    pub text: String,
    /// Why there is none.
    pub reason: Option<String>,
    /// Its change since the period before as text: "+2.9%"; null where either side has no number.
    pub change: Option<String>,
}
