//! Targets.

use super::{DividedWordingCode, NumberOrText, Patch, ShapeCode, SpanCode, WordingCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A target as its owner writes it. Of one that exists, what is left out stays as it is and null clears; a new one needs
/// its KPI, its first period, its wording, and its number.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct TargetInput {
    /// Its identifier where it exists already.
    pub id: Option<i64>,
    /// The KPI; a target never goes to another one.
    pub kpi: Patch<super::IdOrName>,
    /// The first period or day it holds for, such as `2026-10`.
    pub from: Patch<String>,
    /// For a one-off exception: the last period it holds for.
    pub until: Patch<String>,
    /// at_least, at_most, between, reach.
    pub wording: Patch<WordingCode>,
    /// The number to stay at or above, or at or below, or to reach; the upper end for between.
    pub value: Patch<NumberOrText>,
    /// The lower end, for between.
    pub low: Patch<NumberOrText>,
    /// Where the path starts, for reach.
    pub baseline: Patch<NumberOrText>,
    /// The day it must be reached, for reach.
    pub by: Patch<String>,
    /// How far off is still at risk: a percentage of the target ("5%") or an amount; 5% where cleared.
    pub amber: Patch<NumberOrText>,
    /// True where `amber` is an amount in the KPI's unit and not a part of the target.
    pub amber_absolute: Patch<bool>,
    /// Why; exceptions must say so.
    pub reason: Patch<String>,
    /// period: the number is for each period; fiscal_year: for the whole fiscal year, judged by its pace, for KPIs whose
    /// numbers add up. Each period where cleared.
    pub span: Patch<SpanCode>,
    /// straight, or seasonal: like past years. For reach, and for the fiscal year. Straight where cleared.
    pub shape: Patch<ShapeCode>,
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
    pub wording: WordingCode,
    /// "stay at or above €45,000", "stay at or above €120,000 in FY2026, shaped like FY2024 and FY2025".
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
    /// The same as it is shown: without the amounts in it where they are hidden.
    pub reason_text: String,
    /// period, fiscal_year.
    pub span: SpanCode,
    /// straight, seasonal.
    pub shape: ShapeCode,
    /// True where it holds in the period asked for.
    pub current: bool,
    /// Its numbers, ready to be edited.
    pub edit: TargetEdit,
}

/// Asks how a fiscal year's total divides into a target for each of its periods.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SeasonPlanRequest {
    /// The KPI; its numbers must add up.
    pub kpi: super::IdOrName,
    /// The fiscal year, such as `2027` or `FY2027`; the current one where null.
    #[serde(default)]
    pub year: Option<String>,
    /// The year's total.
    pub total: NumberOrText,
    /// What the targets are rounded to, such as 100; the unit's smallest amount where null.
    #[serde(default)]
    pub step: Option<NumberOrText>,
    /// How many complete past years the shape is taken from, 0 to divide evenly; 2 where null.
    #[serde(default)]
    pub years: Option<u32>,
}

/// One period of a divided total.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SeasonTarget {
    /// The period's name.
    pub period: String,
    /// "October 2026".
    pub label: String,
    /// Its part of the total.
    pub value: f64,
    /// Its part as text.
    pub text: String,
    /// What it is asked for already, where that stays: the period is over, or there is an exception for it.
    pub kept: Option<String>,
}

/// A fiscal year's total, divided.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SeasonPlan {
    /// The fiscal year's name.
    pub year: String,
    /// "FY2027 (Jul 2026 – Jun 2027)".
    pub year_text: String,
    /// The total.
    pub total: f64,
    /// The total as text.
    pub total_text: String,
    /// Where the shape is from: "shaped like 2024 and 2025".
    pub shape_text: String,
    /// What else to know before it is set, in sentences.
    pub note: String,
    /// Its periods, in order; their parts add up to the total.
    pub targets: Vec<SeasonTarget>,
}

/// Sets the targets of a divided total, as one operation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SeasonPlanSet {
    /// What to divide, and how.
    pub plan: SeasonPlanRequest,
    /// at_least, at_most.
    pub wording: DividedWordingCode,
    /// How far off is still at risk, as in a target; 5% where null.
    #[serde(default)]
    pub amber: Option<NumberOrText>,
    /// True where `amber` is an amount in the KPI's unit and not a part of the target.
    #[serde(default)]
    pub amber_absolute: bool,
    /// Why; the total and its shape where empty.
    #[serde(default)]
    pub reason: String,
}
