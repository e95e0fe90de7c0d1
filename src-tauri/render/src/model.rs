//! The chart model: everything that is decided about a chart, ready to be drawn, pointed at and read out.

use crate::{Color, Palette, Size, Theme};

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
    /// Where the points are.
    pub geometry: Geometry,
    /// The same numbers as a table.
    pub table: Table,
    pub(crate) layers: Vec<Layer>,
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

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Rect {
    pub(crate) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
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

/// A part of the drawing whose marks share a style.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Layer {
    /// Names the layer in the drawing: `class="target"`.
    pub name: &'static str,
    /// Lengths of dashes and gaps; empty for a solid line.
    pub dash: &'static [f64],
    /// The weight of text.
    pub weight: Weight,
    pub marks: Vec<Mark>,
}

impl Layer {
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, dash: &[], weight: Weight::Regular, marks: Vec::new() }
    }

    pub(crate) fn dashed(name: &'static str, dash: &'static [f64]) -> Self {
        Self { dash, ..Self::new(name) }
    }

    pub(crate) fn text(name: &'static str, weight: Weight) -> Self {
        Self { weight, ..Self::new(name) }
    }

    pub(crate) fn with(mut self, marks: impl IntoIterator<Item = Mark>) -> Self {
        self.marks.extend(marks);
        self
    }
}

/// The weights of Inter that come with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Weight {
    Regular,
    Medium,
    SemiBold,
}

/// A place in the drawing, in pixels of the layout.
pub(crate) type At = (f64, f64);

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Mark {
    Line {
        points: Vec<At>,
        color: Color,
        width: f64,
    },
    Area {
        points: Vec<At>,
        color: Color,
    },
    Box {
        rect: Rect,
        color: Color,
    },
    Dot {
        at: At,
        radius: f64,
        color: Color,
    },
    /// A dot with an outline.
    Ring {
        at: At,
        radius: f64,
        stroke: Color,
        width: f64,
        fill: Color,
    },
    Text(Text),
}

/// A line of text; `at` is on its baseline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Text {
    pub at: At,
    pub anchor: Anchor,
    pub size: f64,
    pub color: Color,
    pub text: String,
}

/// Which part of the text is at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}
