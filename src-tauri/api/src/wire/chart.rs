//! Charts.

use super::gather::gathered;
use super::span::SPAN;
use super::{FileRef, FormCode, RangeCode, Span, ThemeCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for a chart of a KPI, of an objective with what is below it, or, where neither is named, of all. The fields of `span`, of `look` and of a trend may stand beside the others.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct ChartRequest {
    /// The KPI: an identifier or a name.
    #[serde(default)]
    pub kpi: Option<super::IdOrName>,
    /// The objective: an identifier or a name.
    #[serde(default)]
    pub objective: Option<super::IdOrName>,
    /// How it looks, whatever it shows.
    #[serde(default)]
    pub look: Option<ChartLook>,
    /// Over which time: of a trend as many periods as are usual, of a breakdown the period, where it names no days.
    #[serde(default)]
    pub span: Option<Span>,
    /// The period that the reader is at, such as `2026-04`: a trend marks it and reaches to where it is, a breakdown is of
    /// it (of the last complete one where null).
    #[serde(default)]
    pub period: Option<String>,
    /// What is drawn; of a KPI a trend where null, of objectives a tree.
    #[serde(default)]
    pub kind: Option<ChartKind>,
}

gathered!(ChartRequest, (["span"], SPAN), (["look"], LOOK), (["kind", "trend"], TREND));

/// What is drawn: a tree or a map of objectives, a table and bullets of either, anything else of a KPI.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChartKind {
    /// Its numbers over time.
    Trend(TrendChart),
    /// Its number by the members of a dimension.
    Breakdown(BreakdownChart),
    /// Its number by the members of a dimension as parts of one column for each period; of what adds up.
    Stacked(MembersChart),
    /// Its number over time for each member of a dimension by itself, all on one scale.
    Multiples(MembersChart),
    /// What changed it since the period before, step by step.
    Waterfall(WaterfallChart),
    /// Its years over each other.
    Years(YearsChart),
    /// How the records of its sample spread.
    Distribution(ReachChart),
    /// A KPI by its periods; of objectives, their scorecard.
    Table(ReachChart),
    /// Beside the target; of objectives, each of their KPIs.
    Bullet,
    /// Objectives with their statuses, and their KPIs.
    Tree,
    /// Objectives by their category, and which drives which.
    Map,
    /// A KPI between those that lead to it and those that follow from it, with what comes of each in the next.
    Chain,
}

/// How a chart looks, whatever it shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ChartLook {
    /// Width in CSS pixels (200–5000; 960 where null); a line over time may be 40 wide, without axes.
    pub width: Option<u32>,
    /// Height in CSS pixels (120–5000; 420 where null); a line over time may be 16 high.
    pub height: Option<u32>,
    /// Light where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub theme: Option<ThemeCode>,
    /// Title and subtitle within the picture (off where null; exports switch it on).
    pub title: Option<bool>,
    /// Shown as an index, the first number, or the largest of a breakdown, as 100 (off where null).
    pub index: Option<bool>,
    /// Without a background, of a picture that leaves the program (off where null).
    pub transparent: Option<bool>,
}

/// What is drawn of a KPI over time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct TrendChart {
    /// A line where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub form: Option<FormCode>,
    /// Natural process limits (off where null).
    pub limits: Option<bool>,
    /// The forecast with its ranges (off where null).
    pub forecast: Option<bool>,
    /// The target (on where null).
    pub target: Option<bool>,
    /// Last year as a faint line (off where null).
    pub last_year: Option<bool>,
    /// What was planned in place of last year, as a faint line or as outlined columns (off where null).
    pub budget: Option<bool>,
    /// The newest figure from elsewhere beside the KPI, as a line across with its source and date (off where null).
    pub benchmark: Option<bool>,
    /// Another KPI over it, by its identifier or name, both as an index whose first number is 100 (none where null).
    pub compare: Option<super::IdOrName>,
    /// A scenario, by its identifier or name, in place of last year and of what was planned: as a dashed line with its name (none
    /// where null).
    pub scenario: Option<super::IdOrName>,
    /// Events (on where null).
    pub events: Option<bool>,
    /// What was decided and noted about it in reviews (on where null).
    pub decisions: Option<bool>,
    /// How far it reaches, instead of days; the recent periods where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub range: Option<RangeCode>,
}

/// What is drawn of a KPI by the members of a dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BreakdownChart {
    /// The dimension.
    pub dimension: String,
}

/// What is drawn of a KPI by the members of a dimension over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MembersChart {
    /// The dimension.
    pub dimension: String,
    /// How far it reaches, instead of days; the recent periods where null.
    #[serde(default, deserialize_with = "super::choice::optional")]
    pub range: Option<RangeCode>,
}

/// What changed a KPI since the period before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct WaterfallChart {
    /// By the members of this dimension; by its inputs where null.
    pub by: Option<String>,
    /// From what was planned for the period in place of the period before. A budget is of all members together.
    pub budget: bool,
}

/// A KPI's years over each other.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct YearsChart {
    /// How many years, 1 to 10; three where null.
    pub years: Option<u32>,
}

/// What is drawn of a KPI over time without further choices.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ReachChart {
    /// How far it reaches, instead of days; the recent periods where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub range: Option<RangeCode>,
}

/// The fields of a look, and of a trend, that a request may have beside its others.
const LOOK: &[&str] = &["width", "height", "theme", "title", "index", "transparent"];
const TREND: &[&str] = &[
    "form",
    "limits",
    "forecast",
    "target",
    "last_year",
    "budget",
    "benchmark",
    "compare",
    "scenario",
    "events",
    "decisions",
    "range",
];

/// Where a point is and what it says.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartPoint {
    /// The name of its period, such as `2026-10`; null where that has not begun.
    pub period: Option<String>,
    /// The first day of that period; null where there is none.
    pub from: Option<String>,
    /// The day after its last one.
    pub to: Option<String>,
    /// The objective that it is, on a map; null elsewhere.
    pub objective: Option<i64>,
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
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChartExport {
    /// The chart.
    pub chart: ChartRequest,
    /// Where; its ending says the format: .svg, .png or .pdf.
    pub path: FileRef,
    /// How many pixels for a CSS pixel, 1–4 (PNG only; 2 where null).
    #[serde(default)]
    pub scale: Option<f64>,
    /// The typeface is carried in the file (SVG only; off where null). PNG and PDF need none.
    #[serde(default)]
    pub embed_fonts: Option<bool>,
    /// The number by which this work can be followed and stopped.
    #[serde(default)]
    pub task: Option<u32>,
}

/// A file that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Written {
    /// Where.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Why something that was asked for is not in a chart or a pack: "A forecast needs at least 6 months with values; there are
    /// 3.", "1 KPI of this pack is archived or deleted and was left out." Null where all of it is, and for everything else.
    #[serde(default)]
    pub note: Option<String>,
}
