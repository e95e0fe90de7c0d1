//! Drawing a chart model with plotters, as SVG.

mod backend;

use crate::drawing::{Anchor, At, Dash, Layer, Mark, Text, Weight};
use crate::text::{FAMILY, clean};
use crate::{ChartModel, Color, Size, fonts};
use backend::Marks;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::whole::Whole;
use plotters::coord::Shift;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::{
    Circle, DrawingArea, IntoDrawingArea, PathElement, Polygon, RGBAColor, Rectangle, ShapeStyle, Text as Label,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};
use std::convert::Infallible;
use std::fmt::Write;

/// plotters draws at whole pixels: it is given tenths, and the drawing is scaled back. Lines are exact to a tenth.
const TENTHS: f64 = 10.0;

type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

type Area<'a> = DrawingArea<Marks<'a>, Shift>;

/// The drawing: a whole SVG document. Text stays text in Inter; nothing outside the document is referred to.
pub fn svg(model: &ChartModel) -> String {
    let background = model.background.then_some(model.palette().background);
    drawn(&model.layers, &model.size, background, &model.label)
}

/// The drawing as [`svg`] gives it, with the typeface in it: it looks the same where Inter is not installed, and its text
/// stays text. Only the weights that it uses are carried.
pub fn svg_with_fonts(model: &ChartModel) -> String {
    let texts = model.layers.iter().filter(|layer| layer.marks.iter().any(|mark| matches!(mark, Mark::Text(_))));
    let weights: Vec<Weight> = texts.map(|layer| layer.weight).collect();
    let drawing = svg(model);
    // The first line opens the document.
    match drawing.split_once('\n') {
        Some((head, body)) => format!("{head}\n<style>{}</style>\n{body}", fonts::embedded(&weights)),
        None => drawing,
    }
}

/// A drawing as a whole SVG document; `label` says what it is to those who do not see it.
pub fn drawn(layers: &[Layer], size: &Size, background: Option<Color>, label: &str) -> String {
    let mut out = String::with_capacity(layers.iter().flat_map(|layer| &layer.marks).map(length).sum());
    // Writing into a String does not fail.
    let _ = write!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}" viewBox="0 0 {} {}" role="img" aria-label="{}">"#,
        tidy(size.width * size.scale),
        tidy(size.height * size.scale),
        tidy(size.width),
        tidy(size.height),
        escape(label),
    );
    out.push('\n');
    if let Some(color) = background {
        let color = hex(color);
        let _ = writeln!(out, r#"<rect width="100%" height="100%" fill="{color}"/>"#);
    }
    let _ = writeln!(out, r#"<g transform="scale({})" stroke-linejoin="round" font-family="{FAMILY}">"#, 1.0 / TENTHS);
    for layer in layers.iter().filter(|layer| !layer.marks.is_empty()) {
        draw_layer(&mut out, layer, tenths((size.width, size.height)));
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// About how many bytes a mark takes.
fn length(mark: &Mark) -> usize {
    match mark {
        Mark::Line { points, .. } | Mark::Area { points, .. } => 96 + 12 * points.len(),
        Mark::Picture { picture, .. } => 128 + picture.png.len() * 4 / 3,
        _ => 160,
    }
}

/// Draws a layer as a group that carries what plotters has no word for: dashes and weights.
fn draw_layer(out: &mut String, layer: &Layer, (width, height): (i32, i32)) {
    // Writing into a String does not fail.
    let _ = writeln!(out, r#"<g class="{}"{}{}>"#, layer.name, dashes(layer.dash), weight(layer.weight));
    {
        let area = Marks::new(out, (width.unsigned_abs(), height.unsigned_abs())).into_drawing_area();
        layer.marks.iter().for_each(|mark| draw(&area, mark));
    }
    layer.marks.iter().for_each(|mark| draw_picture(out, mark));
    out.push_str("</g>\n");
}

fn draw(area: &Area<'_>, mark: &Mark) {
    // Errors are those of the backend, which cannot fail when it writes into a string.
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

/// A picture within the document: plotters draws none.
fn draw_picture(out: &mut String, mark: &Mark) {
    let Mark::Picture { rect, picture } = mark else { return };
    let [x, y, width, height] = [rect.left, rect.top, rect.width(), rect.height()].map(|length| tidy(length * TENTHS));
    let data = STANDARD.encode(&picture.png);
    // Writing into a String does not fail.
    let _ = writeln!(
        out,
        r#"<image x="{x}" y="{y}" width="{width}" height="{height}" href="data:image/png;base64,{data}"/>"#
    );
}

fn draw_text(area: &Area<'_>, text: &Text) -> Drawn {
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

fn dashes(Dash { lengths, scale }: Dash) -> String {
    if lengths.is_empty() {
        return String::new();
    }
    // Round ends make dots of short dashes.
    let cap = if lengths.iter().any(|length| *length < 1.0) { r#" stroke-linecap="round""# } else { "" };
    let lengths: Vec<String> = lengths.iter().map(|length| tidy(length * scale * TENTHS)).collect();
    format!(r#" stroke-dasharray="{}"{cap}"#, lengths.join(" "))
}

fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Regular => "",
        Weight::Medium => r#" font-weight="500""#,
        Weight::SemiBold => r#" font-weight="600""#,
    }
}

/// A number with at most three decimals.
fn tidy(number: f64) -> String {
    // Most are whole, and those are sooner written as such.
    if number == number.trunc() && number.abs() < 1e6 {
        return number.whole_i32().to_string();
    }
    let text = format!("{number:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn hex(color: Color) -> String {
    let [red, green, blue] = color.rgb;
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escape(text: &str) -> String {
    let text = clean(text.chars());
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
