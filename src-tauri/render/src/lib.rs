//! Charts: chart model → SVG, PNG.
//!
//! The only crate that knows plotters. A [`ChartModel`] is built once from a [`ChartInput`] (a trend) or a
//! [`BreakdownInput`], a [`WaterfallInput`], a [`YearsInput`], a [`DistributionInput`], a [`BulletsInput`], a [`TableInput`],
//! a [`TreeInput`], a [`MapInput`], a [`ChainInput`] or a [`MembersInput`]: scales, ticks, labels and words are decided there. [`svg()`] draws it, [`png()`] makes a picture of
//! that drawing, [`ChartModel::geometry`] says where the points are, and [`ChartModel::table`] is the table beside the
//! chart: all four say the same. Everything is a pure function of its input; no chart fails to draw, one without
//! numbers says so in words.

// The samples are shared with the benchmarks, which see the crate by its name.
#[cfg(test)]
extern crate self as render;

mod accent;
mod breakdown;
mod bullets;
mod chain;
mod distribution;
pub mod drawing;
mod fonts;
mod hatch;
mod heading;
mod input;
mod key;
mod label;
mod letters;
mod lines;
mod map;
mod members;
mod model;
mod multiples;
mod plot;
mod png;
mod scale;
mod slots;
mod small;
mod stacked;
mod svg;
mod table;
mod text;
mod theme;
mod tree;
mod trend;
mod waterfall;
mod years;

#[cfg(test)]
mod tests;

pub use accent::{AccentError, code as color_code};
pub use breakdown::{BreakdownInput, BreakdownRow, MOST_BARS, largest_first};
pub use bullets::{BulletRow, BulletsInput};
pub use chain::{ChainInput, ChainRate, ChainStep};
pub use distribution::{DistributionInput, Percentiles, Spread};
pub use drawing::Rect;
pub use fonts::{FILES as FONTS, is_bundled, outlines};
pub use heading::{status_color, status_icon};
pub use input::{
    Benchmark, ChartInput, Compared, Comparison, Decision, Event, Forecast, ForecastPoint, Heading, LimitSegment,
    LimitsAt, Options, Point, Shape, Signal, Size, TargetAt,
};
pub use letters::{Glyph, glyphs};
pub use map::{MapBox, MapInput, MapLane};
pub use members::{MemberPeriod, MemberSeries, MembersInput};
pub use model::{ChartModel, Geometry, Kind, PointAt, Table};
pub use png::{PngError, png};
pub use small::{Bullet, Sparkline, bullet, sparkline};
pub use svg::{drawn, svg, svg_with_fonts};
pub use table::{TableColumn, TableInput, TableRow};
pub use text::{fit, width};
pub use theme::{Accent, Color, Palette, Theme};
pub use tree::{TreeInput, TreeNode};
pub use waterfall::{WaterfallEnd, WaterfallInput, WaterfallStep};
pub use years::{Year, YearsInput};
