//! Budgets: what was planned, beside what was recorded.

use super::{IdOrName, NumberOrText, PeriodInfo};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was planned of a measure for a period.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BudgetCell {
    /// The measure's identifier, name or key.
    pub measure: IdOrName,
    /// The period's name.
    pub period: String,
    /// The number; null or an empty text takes it away.
    #[serde(default)]
    pub value: Option<NumberOrText>,
}

/// Writes what was planned: all of it, or nothing where one number cannot be read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BudgetEnter {
    /// The numbers, such as those of twelve months.
    pub cells: Vec<BudgetCell>,
}

/// Asks how a fiscal year's total of a measure divides among its periods.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BudgetDivide {
    /// The measure; its values must add up (a flow).
    pub measure: IdOrName,
    /// The fiscal year, such as `2027` or `FY2027`; the current one where null.
    #[serde(default)]
    pub year: Option<String>,
    /// The year's total.
    pub total: NumberOrText,
    /// How many complete past years the shape is taken from, 0 to divide evenly; 2 where null.
    #[serde(default)]
    pub years: Option<u32>,
}

/// A fiscal year's total of a measure, divided.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BudgetDivided {
    /// "FY2027 (Jul 2026 – Jun 2027)".
    pub year_text: String,
    /// The total as text.
    pub total_text: String,
    /// "shaped like 2024 and 2025"; "the same every period" where there is no complete year.
    pub shape_text: String,
    /// The periods in order; their parts add up to the total.
    pub parts: Vec<BudgetPart>,
}

/// One period of a divided total.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BudgetPart {
    /// The period's name.
    pub period: String,
    /// "October 2026".
    pub label: String,
    /// Its part.
    pub value: f64,
    /// Its part as text.
    pub text: String,
}

/// Asks for a KPI beside its budget.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KpiBudgetRequest {
    /// The KPI: an identifier or a name.
    pub kpi: IdOrName,
    /// A period of the fiscal year that is asked for; the last complete one where null.
    #[serde(default)]
    pub period: Option<String>,
}

/// A KPI's fiscal year beside its budget.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KpiBudget {
    /// The fiscal year.
    pub year: PeriodInfo,
    /// True where anything is planned of what the KPI is computed from.
    pub has_budget: bool,
    /// Its periods, oldest first.
    pub rows: Vec<BudgetRow>,
    /// From the year's beginning to the last period that is over; null where none is.
    pub so_far: Option<BudgetRow>,
    /// What the whole year comes to if it goes on as expected, beside the whole year's budget; null for what does not add up.
    pub heading: Option<BudgetRow>,
    /// The last period, the year so far and where it is heading, in sentences.
    pub sentences: Vec<String>,
}

/// A number beside its budget.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BudgetRow {
    /// The period's name; of stretches `from/to`.
    pub period: String,
    /// As a person reads it.
    pub label: String,
    /// What was recorded; of the year as it is heading, with what is expected.
    pub actual: Option<f64>,
    /// The same as text.
    pub actual_text: String,
    /// What was planned.
    pub budget: Option<f64>,
    /// The same as text.
    pub budget_text: String,
    /// Why there is no budget.
    pub reason: Option<String>,
    /// Actual less budget; null where either is missing or the period is not over.
    pub variance: Option<f64>,
    /// The same as text; empty where there is none.
    pub variance_text: String,
    /// As a part of the budget, as text; points where a part would confuse.
    pub variance_percent: String,
    /// True where it is for the better, as costs below their budget are; null where neither can be said.
    pub good: Option<bool>,
    /// What is expected of a period that is not over.
    pub forecast: Option<f64>,
    /// The same as text; empty where nothing is.
    pub forecast_text: String,
    /// True while it is not over.
    pub open: bool,
}
