//! Targets.

use super::NumberOrText;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A target as its owner writes it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TargetInput {
    /// Its identifier where it exists already.
    #[serde(default)]
    pub id: Option<i64>,
    /// The KPI.
    pub kpi: super::IdOrName,
    /// The first period or day it holds for, such as `2026-10`.
    pub from: String,
    /// For a one-off exception: the last period it holds for.
    #[serde(default)]
    pub until: Option<String>,
    /// at_least, at_most, between, reach.
    pub wording: String,
    /// The number to stay at or above, or at or below, or to reach; the upper end for between.
    pub value: NumberOrText,
    /// The lower end, for between.
    #[serde(default)]
    pub low: Option<NumberOrText>,
    /// Where the path starts, for reach.
    #[serde(default)]
    pub baseline: Option<NumberOrText>,
    /// The day it must be reached, for reach.
    #[serde(default)]
    pub by: Option<String>,
    /// How far off is still at risk: a percentage of the target ("5%") or an amount; 5% where null.
    #[serde(default)]
    pub amber: Option<NumberOrText>,
    /// True where `amber` is an amount in the KPI's unit and not a part of the target.
    #[serde(default)]
    pub amber_absolute: bool,
    /// Why; exceptions must say so.
    #[serde(default)]
    pub reason: String,
}

/// A target's numbers as an editor starts with them: full, in the workspace's locale, without unit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TargetEdit {
    /// The number (upper end for between).
    pub value: String,
    /// The lower end; empty where there is none.
    pub low: String,
    /// Where the path starts; empty where there is none.
    pub baseline: String,
    /// The amber band: "5%", or an amount.
    pub amber: String,
    /// The last day of an exception; empty where there is none.
    pub until: String,
}

/// A target of a KPI.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TargetRow {
    /// Its identifier.
    pub id: i64,
    /// The first day it holds for.
    pub from: String,
    /// From when, as a person reads it.
    pub from_text: String,
    /// For an exception: the day after the last one.
    pub until: Option<String>,
    /// at_least, at_most, between, reach.
    pub wording: String,
    /// "stay at or above €45,000".
    pub text: String,
    /// The number (upper end for between).
    pub value: f64,
    /// The lower end, for between.
    pub low: Option<f64>,
    /// Where the path starts, for reach.
    pub baseline: Option<f64>,
    /// The day it must be reached.
    pub by: Option<String>,
    /// The amber band: a part of the target, or an amount.
    pub amber: f64,
    /// True where the amber band is an amount.
    pub amber_absolute: bool,
    /// The amber band in words.
    pub amber_text: String,
    /// Why.
    pub reason: String,
    /// True where it holds in the period asked for.
    pub current: bool,
    /// Its numbers, ready to be edited.
    pub edit: TargetEdit,
}
