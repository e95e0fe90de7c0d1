//! Charts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for a KPI's chart.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChartRequest {
    /// The KPI: an identifier or a name.
    pub kpi: super::IdOrName,
    /// The grain; the one it is reviewed at where null.
    #[serde(default)]
    pub grain: Option<String>,
    /// From this day on; 25 periods back where null.
    #[serde(default)]
    pub from: Option<String>,
    /// Until before this day; to the current period where null.
    #[serde(default)]
    pub to: Option<String>,
    /// Width in CSS pixels (200–4000; 960 where null).
    #[serde(default)]
    pub width: Option<u32>,
    /// Height in CSS pixels (120–4000; 420 where null).
    #[serde(default)]
    pub height: Option<u32>,
    /// light or dark (light where null).
    #[serde(default)]
    pub theme: Option<String>,
    /// line or bar (line where null).
    #[serde(default)]
    pub form: Option<String>,
    /// Natural process limits (off where null).
    #[serde(default)]
    pub limits: Option<bool>,
    /// The forecast with its ranges (off where null).
    #[serde(default)]
    pub forecast: Option<bool>,
    /// The target (on where null).
    #[serde(default)]
    pub target: Option<bool>,
    /// Last year as a faint line (off where null).
    #[serde(default)]
    pub last_year: Option<bool>,
    /// Events (on where null).
    #[serde(default)]
    pub events: Option<bool>,
    /// Title and subtitle within the picture (off where null; exports switch it on).
    #[serde(default)]
    pub title: Option<bool>,
    /// Shown as an index, the first period = 100 (off where null).
    #[serde(default)]
    pub index: Option<bool>,
    /// What each point stands for: period, to_date (the fiscal year up to its end), quarter_to_date, month_to_date,
    /// rolling_12 (the last 12 periods); period where null. The formula is evaluated once for that stretch.
    #[serde(default)]
    pub window: Option<String>,
    /// Divides by the working days of the stretch, for amounts that add up (off where null).
    #[serde(default)]
    pub per_working_day: Option<bool>,
    /// The last so many complete periods, instead of `from` and `to`.
    #[serde(default)]
    pub last: Option<u32>,
    /// How far the chart reaches, instead of `from` and `to`: recent (25 periods, of days 90), year (the fiscal year of
    /// `period`, or the current one), three_years, all; recent where null.
    #[serde(default)]
    pub range: Option<String>,
    /// The period that the reader is at, such as `2026-04`: it is marked, and the chart reaches to where it is.
    #[serde(default)]
    pub period: Option<String>,
}

/// Where a point is and what it says.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartPoint {
    /// The name of its period, such as `2026-10`; null where that has not begun.
    pub period: Option<String>,
    /// Its x in the picture, CSS pixels.
    pub x: f64,
    /// Its y; null in a gap.
    pub y: Option<f64>,
    /// The period: "October 2026".
    pub label: String,
    /// The number as text; why there is none in a gap.
    pub text: String,
    /// What else there is to say, a line each: target, signal, note, event.
    pub details: Vec<String>,
}

/// The table beside a chart.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartTable {
    /// Names of its columns.
    pub head: Vec<String>,
    /// Its rows as text.
    pub rows: Vec<Vec<String>>,
}

/// A chart.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Chart {
    /// The picture.
    pub svg: String,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Its points, for tooltips and the keyboard.
    pub points: Vec<ChartPoint>,
    /// Which of them is the period asked for; null where it is not on the chart.
    pub chosen: Option<u32>,
    /// Its table.
    pub table: ChartTable,
    /// What each number stands for: "year to date", "last 12 months, per working day"; null for the period itself.
    pub window_text: Option<String>,
    /// What it shows, for those who cannot see it.
    pub description: String,
    /// Why something that was asked for is not there: "A forecast needs at least 6 months with values; there are 3."
    pub note: Option<String>,
}

/// Saves a chart.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChartExport {
    /// The chart.
    pub chart: ChartRequest,
    /// Where; its ending says the format: .svg or .png.
    pub path: String,
    /// How many pixels for a CSS pixel, 1–4 (PNG only; 2 where null).
    #[serde(default)]
    pub scale: Option<f64>,
}

/// A file that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Written {
    /// Where.
    pub path: String,
    /// Its size.
    pub bytes: u64,
}
