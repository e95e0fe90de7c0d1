//! Benchmarks: figures from elsewhere that a KPI is held beside.

use crate::{BenchmarkId, KpiId};
use chrono::NaiveDate;

/// A figure from elsewhere: of the trade, of a competitor, of a book.
#[derive(Debug, Clone, PartialEq)]
pub struct Benchmark {
    /// Its identifier.
    pub id: BenchmarkId,
    /// The KPI beside which it stands.
    pub kpi: KpiId,
    /// The figure, in the KPI's unit.
    pub value: f64,
    /// Who says so; never empty, as a figure without a source is a rumour.
    pub source: String,
    /// Of when it is.
    pub date: NaiveDate,
    /// How comparable it is, in the owner's words; may be empty.
    pub comparable: String,
}
