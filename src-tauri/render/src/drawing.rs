//! Drawings: marks in layers, whatever draws them. Charts are made of them, and so are the pages of a pack.

use crate::Color;
use std::sync::Arc;

/// A filled outline.
pub type Outline = Vec<Segment>;

/// A part of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// A new contour begins here.
    Move(At),
    /// A straight line to here.
    Line(At),
    /// A quadratic curve, by its control point.
    Quad(At, At),
    /// A cubic curve, by its control points.
    Cubic(At, At, At),
    /// The contour is closed.
    Close,
}

/// A part of a drawing whose marks share a style.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// Names the layer in the drawing: `class="target"`.
    pub name: &'static str,
    /// Lengths of dashes and gaps; empty for a solid line.
    pub dash: Dash,
    /// The weight of text.
    pub weight: Weight,
    /// What is drawn, one over the other.
    pub marks: Vec<Mark>,
}

/// Lengths of dashes and gaps, and by how much they are scaled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dash {
    /// The lengths; none for a solid line.
    pub lengths: &'static [f64],
    /// By how much they are scaled.
    pub scale: f64,
}

impl Dash {
    /// A solid line.
    pub const SOLID: Self = Self { lengths: &[], scale: 1.0 };

    /// True where round ends make dots of short dashes.
    pub fn has_dots(&self) -> bool {
        self.lengths.iter().any(|length| *length < 1.0)
    }
}

impl Layer {
    /// A layer without marks: solid lines, text of regular weight.
    pub fn new(name: &'static str) -> Self {
        Self { name, dash: Dash::SOLID, weight: Weight::Regular, marks: Vec::new() }
    }

    /// A layer of dashed lines.
    pub fn dashed(name: &'static str, lengths: &'static [f64]) -> Self {
        Self { dash: Dash { lengths, scale: 1.0 }, ..Self::new(name) }
    }

    /// A layer of text of that weight.
    pub fn text(name: &'static str, weight: Weight) -> Self {
        Self { weight, ..Self::new(name) }
    }

    /// The same with more marks.
    #[must_use]
    pub fn with(mut self, marks: impl IntoIterator<Item = Mark>) -> Self {
        self.marks.extend(marks);
        self
    }

    /// The same at another place and in another size, as a part of a larger drawing.
    #[must_use]
    pub fn placed(mut self, (left, top): At, scale: f64) -> Self {
        let at = |(x, y): At| (left + x * scale, top + y * scale);
        self.dash.scale *= scale;
        self.marks.iter_mut().for_each(|mark| mark.place(&at, scale));
        self
    }
}

/// The weights of Inter that come with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400
    Regular,
    /// 500
    Medium,
    /// 600
    SemiBold,
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

/// A place in a drawing: from the left and from the top, in pixels of the layout.
pub type At = (f64, f64);

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A line through points.
    Line {
        /// The points.
        points: Vec<At>,
        /// Its colour.
        color: Color,
        /// Its width.
        width: f64,
    },
    /// A filled polygon.
    Area {
        /// Its corners.
        points: Vec<At>,
        /// Its colour.
        color: Color,
    },
    /// A filled rectangle.
    Box {
        /// The rectangle.
        rect: Rect,
        /// Its colour.
        color: Color,
    },
    /// A filled circle.
    Dot {
        /// Its centre.
        at: At,
        /// Its radius.
        radius: f64,
        /// Its colour.
        color: Color,
    },
    /// A circle with an outline.
    Ring {
        /// Its centre.
        at: At,
        /// Its radius, to the middle of the outline.
        radius: f64,
        /// The outline's colour.
        stroke: Color,
        /// The outline's width.
        width: f64,
        /// The colour inside.
        fill: Color,
    },
    /// A picture.
    Picture {
        /// Where it is.
        rect: Rect,
        /// What it is.
        picture: Arc<Picture>,
    },
    /// A line of text.
    Text(Text),
}

/// A picture made of pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// As PNG.
    pub png: Vec<u8>,
    /// How many pixels wide.
    pub width: u32,
    /// How many pixels high.
    pub height: u32,
}

impl Mark {
    fn place(&mut self, moved: &impl Fn(At) -> At, scale: f64) {
        match self {
            Self::Line { points, width, .. } => {
                points.iter_mut().for_each(|point| *point = moved(*point));
                *width *= scale;
            }
            Self::Area { points, .. } => points.iter_mut().for_each(|point| *point = moved(*point)),
            Self::Box { rect, .. } | Self::Picture { rect, .. } => {
                (rect.left, rect.top) = moved((rect.left, rect.top));
                (rect.right, rect.bottom) = moved((rect.right, rect.bottom));
            }
            Self::Dot { at, radius, .. } => {
                *at = moved(*at);
                *radius *= scale;
            }
            Self::Ring { at, radius, width, .. } => {
                *at = moved(*at);
                *radius *= scale;
                *width *= scale;
            }
            Self::Text(text) => {
                text.at = moved(text.at);
                text.size *= scale;
            }
        }
    }
}

/// A line of text; `at` is on its baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Where it is.
    pub at: At,
    /// Which part of it is there.
    pub anchor: Anchor,
    /// The size of its em.
    pub size: f64,
    /// Its colour.
    pub color: Color,
    /// What it says.
    pub text: String,
}

/// Which part of a text is at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// The stretches of a line that has gaps.
pub(crate) fn stretches(places: impl Iterator<Item = Option<At>>) -> Vec<Vec<At>> {
    let (room, _) = places.size_hint();
    let mut stretches: Vec<Vec<At>> = Vec::new();
    let mut goes_on = false;
    for place in places {
        if let Some(at) = place {
            if !goes_on {
                // Most lines have no gap.
                stretches.push(Vec::with_capacity(if stretches.is_empty() { room } else { 0 }));
            }
            stretches.last_mut().into_iter().for_each(|stretch| stretch.push(at));
        }
        goes_on = place.is_some();
    }
    stretches
}
