//! How a number came to be.

use super::{GrainCode, IdOrName, ValueRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks how the number of a KPI came to be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExplainRequest {
    /// The KPI: an identifier or a name.
    pub kpi: IdOrName,
    /// The grain; the one it is reviewed at where null.
    #[serde(default, deserialize_with = "super::choice::optional")]
    pub grain: Option<GrainCode>,
    /// The period; the last complete one of the grain where null.
    #[serde(default)]
    pub period: Option<String>,
}

/// How the number of a KPI came to be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Explanation {
    /// The KPI.
    pub kpi: i64,
    /// Its name.
    pub name: String,
    /// The days that the number is of, as a person reads them.
    pub label: String,
    /// The first day.
    pub from: String,
    /// The day after the last one.
    pub to: String,
    /// Its number.
    pub value: Option<f64>,
    /// The number as text.
    pub text: String,
    /// Why there is none.
    pub reason: Option<String>,
    /// Its formula.
    pub formula: String,
    /// The formula with the numbers of its parts in place.
    pub filled: String,
    /// Its parts, from left to right.
    pub parts: Vec<ExplainedPart>,
    /// How it is judged, in sentences: its status, the target in force and why, what the limits say, what it was before.
    /// Empty of KPIs within others.
    pub judged: Vec<String>,
}

/// A part of a formula: a name, or a function with all that is in it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExplainedPart {
    /// The part as the formula has it.
    pub formula: String,
    /// Its number.
    pub value: Option<f64>,
    /// The number as text.
    pub text: String,
    /// Why there is none.
    pub reason: Option<String>,
    /// The measure, where it is one.
    pub measure: Option<ExplainedMeasure>,
    /// The KPI, where it is one.
    pub kpi: Option<Box<Explanation>>,
}

/// What is recorded of a measure for the days of a number.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExplainedMeasure {
    /// The measure.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// How its values become one number: "sum of 62 recorded values".
    pub said: String,
    /// What is recorded, oldest first; the first hundred of many.
    pub values: Vec<ValueRow>,
    /// How many there are.
    pub count: u64,
}
