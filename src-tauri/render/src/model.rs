//! The chart model: everything that is decided about a chart, ready to be drawn, pointed at and read out.

use crate::drawing::{Layer, Rect};
use crate::{Palette, Size, Theme};

/// A chart, decided to the last label. Built by [`ChartModel::trend`] or [`ChartModel::breakdown`].
#[derive(Debug, Clone, PartialEq)]
pub struct ChartModel {
    /// The size of the drawing.
    pub size: Size,
    /// The colours.
    pub theme: Theme,
    /// Whether the background is painted.
    pub background: bool,
    /// The chart in one sentence, for those who do not see it.
    pub label: String,
    /// Why nothing is drawn, where there is more to say of it than that there is no data.
    pub nothing: Option<String>,
    /// Where the points are.
    pub geometry: Geometry,
    /// The same numbers as a table.
    pub table: Table,
    /// What is drawn, from the back to the front.
    pub layers: Vec<Layer>,
}

impl ChartModel {
    pub(crate) fn palette(&self) -> &'static Palette {
        self.theme.palette()
    }
}

/// Where the points of a chart are, in the coordinates of the drawing's view box.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Geometry {
    /// The area in which values are drawn.
    pub plot: Rect,
    /// The points in the order in which the keyboard goes through them.
    pub points: Vec<PointAt>,
}

/// What kind of number a point shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A recorded or computed value.
    Actual,
    /// A value of a part of a period: one that is not over, or in which recording began.
    Open,
    /// A period without a value.
    Missing,
    /// A forecast.
    Forecast,
}

/// One point of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct PointAt {
    /// Which row of the input it is; forecasts are counted on after the points.
    pub index: usize,
    /// What kind of number it shows.
    pub kind: Kind,
    /// Where it is. A missing value is at the foot of the plot.
    pub x: f64,
    /// Where it is, from the top.
    pub y: f64,
    /// "October 2026"
    pub label: String,
    /// "€45,820.00", or why there is no value.
    pub value: String,
    /// What else a tooltip says, a line each: target, signal, note, event.
    pub details: Vec<String>,
}

/// The numbers of a chart as a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The headings.
    pub columns: Vec<String>,
    /// The rows, each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}
