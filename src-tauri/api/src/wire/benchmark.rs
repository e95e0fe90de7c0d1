//! Benchmarks: figures from elsewhere beside a KPI.

use super::{IdOrName, NumberOrText, Patch};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A benchmark as its owner writes it. Of one that exists, what is left out stays as it is; a new one needs a KPI, a value,
/// a source and a date.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct BenchmarkInput {
    /// Its identifier where it exists already.
    pub id: Option<i64>,
    /// The KPI beside which it stands: an identifier or a name.
    pub kpi: Patch<IdOrName>,
    /// The figure, in the KPI's unit.
    pub value: Patch<NumberOrText>,
    /// Who says so.
    pub source: Patch<String>,
    /// The day it is of, not after today; a period means its last one.
    pub date: Patch<String>,
    /// How comparable it is, in one's own words.
    pub comparable: Patch<String>,
}

/// A benchmark.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BenchmarkRow {
    /// Its identifier.
    pub id: i64,
    /// The KPI beside which it stands.
    pub kpi: i64,
    /// Its name.
    pub kpi_name: String,
    /// The figure, in the KPI's unit.
    pub value: f64,
    /// The figure as text.
    pub value_text: String,
    /// The figure as an editor starts with it: full, in the workspace's locale, without unit.
    pub edit: String,
    /// Who says so.
    pub source: String,
    /// The day it is of.
    pub date: String,
    /// The day as a person reads it.
    pub date_text: String,
    /// How comparable it is.
    pub comparable: String,
    /// All of it: "Dairy association: 11.2% (31 Dec 2025) · same size, other country".
    pub text: String,
}

/// The benchmarks of all KPIs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BenchmarkList {
    /// The newest of each KPI first.
    pub benchmarks: Vec<BenchmarkRow>,
}
