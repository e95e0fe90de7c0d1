//! The statistics behind a KPI's sentences.

use crate::Presented;
use analysis::scorecard::Statistics;
use analysis::sentences::{self, Statistic};
use domain::Grain;

/// All statistics of a KPI up to today, in words and in numbers.
#[derive(Debug, Clone)]
pub struct KpiStatistics {
    /// In words.
    pub rows: Vec<Statistic>,
    /// In numbers.
    pub found: Statistics,
}

/// The statistics of a KPI at a grain.
pub fn statistics(kpi: &Presented, grain: Grain) -> KpiStatistics {
    let found = kpi.subject().statistics(grain);
    KpiStatistics { rows: sentences::statistics(&found, kpi.writing(grain)), found }
}
