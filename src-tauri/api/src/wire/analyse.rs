//! Statistics of one series, for scripts and checks: a line in, a line out. The contract is the command line's.

use serde::{Deserialize, Serialize};

/// A series to analyse.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AnalyseRequest {
    /// The numbers in order of time; null is a missing one.
    pub values: Vec<Option<f64>>,
    /// How many values make a season, such as 12; none where null, 0 or 1.
    pub season: Option<usize>,
    /// higher (the default), lower, or between, where neither way is good; also increase, decrease, neutral.
    pub direction: Option<String>,
    /// The target.
    pub target: Option<f64>,
    /// How many values to forecast (1–1000; 6 where null).
    pub horizon: Option<usize>,
    /// How limits are computed.
    pub options: Option<AnalyseOptions>,
}

/// How limits are computed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AnalyseOptions {
    /// Leave out large moving ranges (true where null).
    pub screen: Option<bool>,
    /// Only so many points at the start of each segment, two or more, make its limits.
    pub fix_after: Option<usize>,
    /// Indices at which new limits start; those outside the series have no effect.
    pub splits: Option<Vec<usize>>,
    /// Limits follow the trend of each segment that has 12 values or more (false where null).
    pub slope: Option<bool>,
}

/// What the series says. A part that cannot be computed is null, with the reason beside it.
#[derive(Debug, Clone, Serialize)]
pub struct Analysis {
    /// The XmR chart.
    pub xmr: Option<XmrInfo>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub xmr_reason: Option<String>,
    /// The run chart.
    pub run_chart: Option<RunChartInfo>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub run_chart_reason: Option<String>,
    /// The trend.
    pub trend: Option<TrendInfo>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trend_reason: Option<String>,
    /// Indices at which the level changed.
    pub change_points: Vec<usize>,
    /// Indices of values that do not belong to the rest.
    pub anomalies: Vec<usize>,
    /// The forecast.
    pub forecast: Option<ForecastInfo>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forecast_reason: Option<String>,
}

/// An XmR chart.
#[derive(Debug, Clone, Serialize)]
pub struct XmrInfo {
    /// Its segments.
    pub segments: Vec<XmrSegment>,
    /// One for each value.
    pub points: Vec<XmrPoint>,
    /// The last point's variation.
    pub variation: String,
    /// Will the process meet the target: pass, fail, inconsistent, or null.
    pub assurance: Option<String>,
}

/// The limits of one segment; null where there are none.
#[derive(Debug, Clone, Serialize)]
pub struct XmrSegment {
    /// The index of its first point.
    pub start: usize,
    /// The index of its last point.
    pub end: usize,
    /// The mean.
    pub mean: Option<f64>,
    /// The mean moving range behind the limits.
    pub mr_mean: Option<f64>,
    /// The lower limit.
    pub lower: Option<f64>,
    /// The upper limit.
    pub upper: Option<f64>,
    /// Two thirds of the way to the lower limit.
    pub near_lower: Option<f64>,
    /// Two thirds of the way to the upper limit.
    pub near_upper: Option<f64>,
    /// True for fewer than 12 points.
    pub trial: bool,
    /// How much mean and limits rise from each value to the next, where they were asked to follow a trend and do; those above
    /// are then those at `end`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slope: Option<f64>,
}

/// What the limits say of one point.
#[derive(Debug, Clone, Serialize)]
pub struct XmrPoint {
    /// 1 above the mean, 0 on it, −1 below; null for a missing value.
    pub side: Option<i8>,
    /// Beyond a limit.
    pub outside: Option<bool>,
    /// Every rule it is part of.
    pub rules: Vec<&'static str>,
    /// The rule that names it, or "none".
    pub label: &'static str,
}

/// A run chart.
#[derive(Debug, Clone, Serialize)]
pub struct RunChartInfo {
    /// The median.
    pub median: f64,
    /// How many values are not on it.
    pub useful: usize,
    /// The longest run on one side.
    pub longest_run: Option<usize>,
    /// The longest that chance allows.
    pub longest_allowed: Option<usize>,
    /// How often the series crosses the median.
    pub crossings: Option<usize>,
    /// The fewest that chance allows.
    pub crossings_needed: Option<usize>,
    /// True where chance allows neither.
    pub signal: bool,
}

/// A trend: Theil–Sen slope with its 95% interval, Mann–Kendall test.
#[derive(Debug, Clone, Serialize)]
pub struct TrendInfo {
    /// The slope per step.
    pub slope: f64,
    /// Lower end of its 95% interval.
    pub lower: f64,
    /// Upper end.
    pub upper: f64,
    /// Kendall's tau.
    pub tau: f64,
    /// The two-sided probability of such a trend by chance.
    pub p: f64,
    /// Mann–Kendall S.
    pub s: f64,
}

/// A forecast with its 80% and 95% ranges.
#[derive(Debug, Clone, Serialize)]
pub struct ForecastInfo {
    /// How it was made.
    pub method: String,
    /// What is expected.
    pub mean: Vec<f64>,
    /// Lower end of the 80% range.
    pub lo80: Vec<f64>,
    /// Upper end of the 80% range.
    pub hi80: Vec<f64>,
    /// Lower end of the 95% range.
    pub lo95: Vec<f64>,
    /// Upper end of the 95% range.
    pub hi95: Vec<f64>,
}
