//! Formulas evaluated.

use super::gather::gathered;
use super::span::SPAN;
use super::{AgainstCode, Span};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for points of a formula. The fields of `span` may stand beside the others.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct EvalRequest {
    /// The formula.
    pub formula: String,
    /// Over which time: without a grain as one point, from the first to the last value where it names no days.
    #[serde(default)]
    pub span: Option<Span>,
    /// A dimension to break down by.
    #[serde(default)]
    pub by: Option<String>,
    /// previous, last-year or budget.
    #[serde(default)]
    pub against: Option<AgainstCode>,
}

gathered!(EvalRequest, (["span"], SPAN));

/// The other side of a comparison.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Against {
    /// The period compared with.
    pub period: String,
    /// Its number.
    pub value: Option<f64>,
    /// The difference.
    pub change: Option<f64>,
    /// The difference as a part of it; null from a base of zero or less.
    pub change_percent: Option<f64>,
    /// The difference as text: "+2.9%", "−2.1 pts"; null where there is none.
    pub text: Option<String>,
    /// Why there is no other number: "no budget for Sales"; null where there is one.
    pub reason: Option<String>,
}

/// One point of a formula.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvalPoint {
    /// The period's name, or `from/to` for a custom stretch.
    pub period: String,
    /// The first day.
    pub from: String,
    /// The day after the last one.
    pub to: String,
    /// The number.
    pub value: Option<f64>,
    /// The member with `by`: "" for values without one, "*" for the total.
    pub member: Option<String>,
    /// The member as it is shown: "Harbour", "without Store", "Total".
    pub member_text: Option<String>,
    /// The number as text.
    pub text: String,
    /// Why there is no number.
    pub reason: Option<String>,
    /// True while the period is not over.
    pub open: bool,
    /// Why it is expected to change though its period is over: a value it stands on is estimated or provisional.
    pub provisional: Option<String>,
    /// The other side, with `against`.
    pub against: Option<Against>,
    /// The days that the number is of, where they are not the period's: with a `window`, per working day, or where only a
    /// part of the period lies between `from` and `to`.
    pub stretch: Option<Stretch>,
}

/// A stretch of days.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Stretch {
    /// The first day.
    pub from: String,
    /// The day after the last one.
    pub to: String,
    /// How many of them are working days, where the number was divided by them.
    pub working_days: Option<u64>,
}

/// Points of a formula.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Eval {
    /// The unit.
    pub unit: String,
    /// What each number stands for: "year to date", "last 12 months, per working day"; null for the period itself.
    pub window_text: Option<String>,
    /// What to know of all the numbers: that the formula adds what has no sum; null where there is nothing.
    #[serde(default)]
    pub note: Option<String>,
    /// The points, oldest first; with `by` members by name, "" after them, "*" last.
    pub points: Vec<EvalPoint>,
}
