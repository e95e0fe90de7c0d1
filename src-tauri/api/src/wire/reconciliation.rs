//! What is recorded, held against what other books say.

use super::{IdOrName, NumberOrText, PeriodInfo};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks how what is recorded compares with what other books say.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ReconciliationRequest {
    /// One measure, by name or key.
    pub measure: Option<IdOrName>,
    /// The measures that a source feeds; without either, those that have control totals.
    pub source: Option<i64>,
    /// How many periods, newest first (1–120; 12 where null).
    pub periods: Option<u32>,
}

/// What is recorded beside what other books say, by measure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Reconciliation {
    /// The measures, by name.
    pub measures: Vec<ReconciledMeasure>,
}

/// A measure beside what other books say.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReconciledMeasure {
    /// Its identifier.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Who said a control total last; empty where nobody did.
    pub source: String,
    /// Its months (its own periods where they are longer), newest first.
    pub rows: Vec<ReconciledRow>,
}

/// A period of a measure beside what other books say.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReconciledRow {
    /// The period.
    pub period: PeriodInfo,
    /// What is recorded; null where nothing is.
    pub value: Option<f64>,
    /// The same as text.
    pub text: String,
    /// What other books say; null where nobody said.
    pub control: Option<f64>,
    /// The same as text.
    pub control_text: String,
    /// Who says so.
    pub source: String,
    /// What is recorded less what other books say; null where one is missing.
    pub difference: Option<f64>,
    /// "Agrees", "€12.30 more than Bookkeeping"; empty where one is missing.
    pub difference_text: String,
    /// True where they agree, as exactly as the unit is written.
    pub agrees: bool,
}

/// Writes a control total, or takes it away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ControlTotalSet {
    /// The measure.
    pub measure: IdOrName,
    /// The period.
    pub period: String,
    /// What other books say; null or an empty text takes it away.
    pub total: Option<NumberOrText>,
    /// Who says so, such as "Bookkeeping"; as it was where null.
    #[serde(default)]
    pub source: Option<String>,
}
