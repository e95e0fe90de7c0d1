//! What a chart is drawn from. Plain numbers and words: how they came about is not this crate's business.

use crate::Theme;
use chrono::NaiveDate;
use domain::{Grain, Status, Unit};

/// A trend: one number over time, with what it is held against.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartInput {
    /// What the chart shows. Drawn only with [`Options::heading`], but always the picture's name for screen readers.
    pub heading: Heading,
    /// The unit of all numbers.
    pub unit: Unit,
    /// The grain of the points.
    pub grain: Grain,
    /// The points in order of time, one a period without holes: a period without a value is a point without one.
    pub points: Vec<Point>,
    /// Average and natural limits, a segment for each stretch with limits of its own.
    pub limits: Vec<LimitSegment>,
    /// What comes after the last point.
    pub forecast: Option<Forecast>,
    /// What happened, at a point each.
    pub events: Vec<Event>,
    /// What was decided and noted about it, at a point each; forecasts are counted on after the points.
    pub decisions: Vec<Decision>,
    /// The period that the reader is at, counted from 0; forecasts are counted on after the points.
    pub chosen: Option<usize>,
    /// A second series to compare with, drawn faintly.
    pub comparison: Option<Comparison>,
    /// A figure from elsewhere, as a line across.
    pub benchmark: Option<Benchmark>,
    /// What is shown and how.
    pub options: Options,
    /// The colours.
    pub theme: Theme,
    /// The size of the drawing.
    pub size: Size,
}

/// A figure from elsewhere that the numbers are held against.
#[derive(Debug, Clone, PartialEq)]
pub struct Benchmark {
    /// The figure, in the unit of the numbers.
    pub value: f64,
    /// What it is called at its line: "Benchmark".
    pub label: String,
    /// Of when it is, and who says so: "31 Dec 2025, Dairy association"; what has no room is cut at its end.
    pub source: String,
}

/// What stands above a chart that leaves the program.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heading {
    /// "Revenue"
    pub title: String,
    /// "October 2026 · €45,820": what is shown, and of which period.
    pub subtitle: String,
    /// The status, with its own words ("On track", "1.8% above target").
    pub status: Option<(Status, String)>,
}

/// One period of a trend.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The first day of the period.
    pub date: NaiveDate,
    /// Its whole name: "October 2026".
    pub period: String,
    /// Its name on the axis: "Oct".
    pub short: String,
    /// The year on the line beneath: "2026"; may be empty.
    pub year: String,
    /// The number; `None` is a gap.
    pub value: Option<f64>,
    /// True where the period is not over.
    pub open: bool,
    /// True where the number stands on a value that is expected to change; it stands apart as an open one does.
    pub provisional: bool,
    /// True where recording began in the period, so that the number is of a part of it.
    pub part: bool,
    /// How much of the period the number is of, where that is not all: "so far, 17 of 31 days".
    pub extent: String,
    /// What the number should be.
    pub target: Option<TargetAt>,
    /// What the natural limits say about it.
    pub signal: Option<Signal>,
    /// A remark for the tooltip and the table: why there is no value, "so far, 17 of 31 days".
    pub note: String,
}

impl Point {
    /// True where the number is of a part of the period: it stands apart, as a line to it would be a fall or a rise that
    /// is none.
    pub(crate) fn is_apart(&self) -> bool {
        self.open || self.provisional || self.part
    }
}

/// A target of one period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TargetAt {
    /// One number to be at or on the right side of.
    Value(f64),
    /// Between two numbers.
    Range(f64, f64),
}

/// A signal, named by whether it is good news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// In the KPI's direction.
    Improvement,
    /// Against it.
    Concern,
}

/// Average and natural limits of the points `start..=end`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LimitSegment {
    /// The first point, counted from 0.
    pub start: usize,
    /// The last point.
    pub end: usize,
    /// The average.
    pub average: f64,
    /// The lower limit; `None` for a plain average.
    pub lower: Option<f64>,
    /// The upper limit.
    pub upper: Option<f64>,
    /// Average, lower and upper limit at each point of the segment, where they follow a season or a line; empty where they are the
    /// same all along.
    pub seasonal: Vec<LimitsAt>,
}

/// Average and natural limits at one point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LimitsAt {
    /// The average.
    pub average: f64,
    /// The lower and the upper limit; `None` for a plain average.
    pub limits: Option<(f64, f64)>,
}

/// A forecast of the periods after the last point.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Forecast {
    /// The periods in order of time.
    pub points: Vec<ForecastPoint>,
}

/// One period of a forecast.
#[derive(Debug, Clone, PartialEq)]
pub struct ForecastPoint {
    /// The first day of the period.
    pub date: NaiveDate,
    /// Its whole name.
    pub period: String,
    /// Its name on the axis.
    pub short: String,
    /// The year on the line beneath.
    pub year: String,
    /// The expected number.
    pub mean: f64,
    /// The range that holds with a chance of 80%.
    pub range80: (f64, f64),
    /// The range that holds with a chance of 95%.
    pub range95: (f64, f64),
    /// What the number should be.
    pub target: Option<TargetAt>,
}

/// What happened at a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The point, counted from 0.
    pub index: usize,
    /// What happened, in a few words.
    pub text: String,
}

/// What was decided or noted in a review, at a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The point, counted from 0.
    pub index: usize,
    /// "Decision, 14 Oct 2026: order on Mondays".
    pub text: String,
    /// True for what was noted only.
    pub is_note: bool,
}

/// A second series over the same points.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Its name: "Last year".
    pub label: String,
    /// What the numbers themselves are called beside it, where both need a name; empty where the heading says it.
    pub own: String,
    /// Its values, one a point; what is supposed goes on with one for each step of the forecast.
    pub values: Vec<Option<f64>>,
    /// What the differences from it are called above columns: "Δ to last year"; empty where they say nothing and are not
    /// drawn.
    pub difference: String,
    /// Whether more than it is good, for the differences above columns; `None` where neither can be said.
    pub more_is_good: Option<bool>,
    /// What its numbers are.
    pub what: Compared,
}

/// What the numbers of a second series are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// Recorded as the others.
    Recorded,
    /// Planned: columns are outlined, as what is not real yet.
    Planned,
    /// Supposed, as if inputs were others: dashed, and on after the points where there is a forecast.
    Supposed,
}

/// What is shown and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The mark for the values.
    pub shape: Shape,
    /// Average and natural limits.
    pub show_limits: bool,
    /// The forecast.
    pub show_forecast: bool,
    /// The target.
    pub show_target: bool,
    /// The signals' rings.
    pub show_signals: bool,
    /// Events with their words.
    pub show_events: bool,
    /// A band behind the chosen period. Its value is labelled in any case.
    pub show_chosen: bool,
    /// Title, subtitle and status above, and space around: for charts that leave the program. A drawing less than 200
    /// pixels high has no room for it.
    pub heading: bool,
    /// Paint the background; without it the chart takes the colour of the page it stands on.
    pub background: bool,
    /// Hide the amounts: the shape stays, the numbers do not.
    pub blur: bool,
    /// Show every number as an index with the first value as 100. Where that is not possible (it is not above zero)
    /// the amounts are hidden instead.
    pub index100: bool,
    /// The points of a trend in words, for tooltips and the keyboard, and its table: of no use beside a picture, and most of
    /// the work where there are thousands.
    pub readout: bool,
}

impl Options {
    /// True where single amounts may not be told: hidden, or lines with a scale of their own, which no index has in common.
    pub(crate) fn covers_amounts(&self) -> bool {
        self.blur || self.index100
    }

    /// What an index has as 100, where one is shown and the first number can be that.
    pub fn index_base(&self, first: Option<f64>) -> Option<f64> {
        first.filter(|first| self.index100 && *first > 0.0 && (100.0 / first).is_finite())
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            shape: Shape::Line,
            show_limits: true,
            show_forecast: true,
            show_target: true,
            show_signals: true,
            show_events: true,
            show_chosen: true,
            heading: false,
            background: false,
            blur: false,
            index100: false,
            readout: true,
        }
    }
}

/// The mark for the values of a trend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A line with points: the default.
    Line,
    /// Bars from zero: for flows, by choice.
    Bars,
}

/// The size of a drawing: what it is laid out for, and how much larger it comes out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// The width of the layout in CSS pixels; text is 12 of them high.
    pub width: f64,
    /// The height of the layout.
    pub height: f64,
    /// How many pixels of the picture a pixel of the layout has.
    pub scale: f64,
}

/// What a chart with axes needs.
const LEAST: (f64, f64) = (200.0, 120.0);

impl Size {
    /// True where a heading leaves enough room for the chart.
    pub(crate) fn has_room_for_heading(&self) -> bool {
        self.height >= 200.0
    }

    /// True where there is room for a line and nothing beside it.
    pub(crate) fn is_spark(&self) -> bool {
        self.width < LEAST.0 || self.height < LEAST.1
    }

    /// A line without axes and words, one to one. At least 40 × 16.
    pub fn spark(width: u32, height: u32) -> Self {
        let side = |length: u32, least: u32| f64::from(length.clamp(least, 8_000));
        Self { width: side(width, 40), height: side(height, 16), scale: 1.0 }
    }

    /// A drawing for the window, one to one. At least 200 × 120, at most 8,000 each way.
    pub fn screen(width: f64, height: f64) -> Self {
        let side = |length: f64, least: f64| if length.is_finite() { length.clamp(least, 8_000.0) } else { least };
        Self { width: side(width, LEAST.0), height: side(height, LEAST.1), scale: 1.0 }
    }

    /// A picture of this many pixels. It is laid out for the size of a slide's chart and then enlarged, so that text
    /// stays readable: 1600 × 900 is laid out as 800 × 450.
    pub fn picture(width: u32, height: u32) -> Self {
        let (wide, high) = (f64::from(width.clamp(64, 8_000)), f64::from(height.clamp(64, 8_000)));
        let scale = (wide / 800.0).min(high / 420.0).max(0.25);
        Self { width: wide / scale, height: high / scale, scale }
    }
}
