//! Drawing marks with plotters, whatever it writes to: a document, or the shapes of a picture.

use crate::drawing::{Anchor, At, Mark, Text};
use crate::text::{FAMILY, clean};
use crate::{Color, Size};
use domain::whole::Whole;
use plotters::coord::Shift;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::{Circle, DrawingArea, PathElement, Polygon, RGBAColor, Rectangle, ShapeStyle, Text as Label};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::DrawingBackend;
use std::convert::Infallible;

/// plotters draws at whole pixels: it is given tenths, and the drawing is scaled back. Lines are exact to a tenth.
pub(crate) const TENTHS: f64 = 10.0;

type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// Something that is drawn on and cannot fail.
pub(crate) trait Paper: DrawingBackend<ErrorType = Infallible> {}

impl<B: DrawingBackend<ErrorType = Infallible>> Paper for B {}

/// The size of a drawing in tenths.
pub(crate) fn extent(size: &Size) -> (u32, u32) {
    let (width, height) = tenths((size.width, size.height));
    (width.unsigned_abs(), height.unsigned_abs())
}

/// Draws a mark. plotters has no word for pictures: what it is drawn on sees to them.
pub(crate) fn draw<P: Paper>(area: &DrawingArea<P, Shift>, mark: &Mark) {
    // Errors are those of the backend, which cannot fail.
    let _ = match mark {
        Mark::Line { points, color, width } => area.draw(&PathElement::new(tenths_of(points), stroke(*color, *width))),
        Mark::Area { points, color } => area.draw(&Polygon::new(tenths_of(points), fill(*color))),
        Mark::Box { rect, color } => {
            let corners = [tenths((rect.left, rect.top)), tenths((rect.right, rect.bottom))];
            area.draw(&Rectangle::new(corners, fill(*color)))
        }
        Mark::Dot { at, radius, color } => area.draw(&Circle::new(tenths(*at), tenth(*radius), fill(*color))),
        Mark::Ring { at, radius, stroke: outline, width, fill: inside } => area
            .draw(&Circle::new(tenths(*at), tenth(*radius), fill(*inside)))
            .and_then(|()| area.draw(&Circle::new(tenths(*at), tenth(*radius), stroke(*outline, *width)))),
        Mark::Text(text) => draw_text(area, text),
        Mark::Picture { .. } => Ok(()),
    };
}

fn draw_text<P: Paper>(area: &DrawingArea<P, Shift>, text: &Text) -> Drawn {
    let content = clean(text.text.chars());
    if content.is_empty() {
        return Ok(());
    }
    let h_pos = match text.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let font = FontDesc::new(FontFamily::Name(FAMILY), text.size * TENTHS, FontStyle::Normal);
    let color = rgba(text.color);
    let style = TextStyle::from(font).color(&color).pos(Pos::new(h_pos, VPos::Bottom));
    area.draw(&Label::new(content, tenths(text.at), style))
}

fn tenths((x, y): At) -> (i32, i32) {
    // Places are inside a drawing of at most 8,000 pixels; a float that is not turns into the nearest integer.
    let nearest = |tenths: f64| (tenths + 0.5_f64.copysign(tenths)).whole_i32();
    (nearest(x * TENTHS), nearest(y * TENTHS))
}

fn tenths_of(points: &[At]) -> Vec<(i32, i32)> {
    points.iter().copied().map(tenths).collect()
}

fn tenth(length: f64) -> i32 {
    tenths((length, 0.0)).0
}

fn rgba(color: Color) -> RGBAColor {
    let [red, green, blue] = color.rgb;
    RGBAColor(red, green, blue, color.alpha)
}

fn fill(color: Color) -> ShapeStyle {
    ShapeStyle { color: rgba(color), filled: true, stroke_width: 0 }
}

fn stroke(color: Color, width: f64) -> ShapeStyle {
    ShapeStyle { color: rgba(color), filled: false, stroke_width: tenth(width).unsigned_abs() }
}
