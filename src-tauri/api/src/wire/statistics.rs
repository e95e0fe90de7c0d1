//! The statistics behind a KPI's sentences.

use super::{GrainCode, IdOrName};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for a KPI's statistics.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KpiStatisticsRequest {
    /// The KPI: an identifier or a name.
    pub kpi: IdOrName,
    /// The grain; the one it is reviewed at where null.
    #[serde(default, deserialize_with = "super::choice::optional")]
    pub grain: Option<GrainCode>,
}

/// One statistic in words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StatisticRow {
    /// What it is: "Natural limits".
    pub name: String,
    /// What it says.
    pub text: String,
}

/// All statistics of a KPI up to today, in words and in numbers.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KpiStatistics {
    /// In words.
    pub rows: Vec<StatisticRow>,
    /// The average since the limits last started.
    pub average: Option<f64>,
    /// The lower natural limit.
    pub lower: Option<f64>,
    /// The upper natural limit.
    pub upper: Option<f64>,
    /// The longest run on one side of the median, since then.
    pub longest_run: Option<usize>,
    /// How often the median is crossed, since then.
    pub crossings: Option<usize>,
    /// True where the runs are more than chance (Anhøj's rules).
    pub run_signal: Option<bool>,
    /// Theil–Sen slope a period, without the season where there is one.
    pub slope: Option<f64>,
    /// Lower end of its 95% interval.
    pub slope_lower: Option<f64>,
    /// Upper end of its 95% interval.
    pub slope_upper: Option<f64>,
    /// The probability of such a trend by chance (Mann–Kendall).
    pub p: Option<f64>,
    /// How much of the ups and downs is season, 0 to 1.
    pub season: Option<f64>,
    /// Periods in which a new level started.
    pub levels: Vec<String>,
    /// Periods with values that do not belong to the rest.
    pub unusual: Vec<String>,
}
