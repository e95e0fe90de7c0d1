//! A chart model as SVG.

mod backend;

use crate::drawing::{Dash, Layer, Mark, Weight};
use crate::plot::{self, TENTHS};
use crate::text::{FAMILY, clean};
use crate::{ChartModel, Color, Size, fonts};
use backend::Marks;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::whole::Whole;
use plotters::drawing::IntoDrawingArea;
use std::fmt::Write;

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
        draw_layer(&mut out, layer, plot::extent(size));
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
fn draw_layer(out: &mut String, layer: &Layer, size: (u32, u32)) {
    // Writing into a String does not fail.
    let _ = writeln!(out, r#"<g class="{}"{}{}>"#, layer.name, dashes(layer.dash), weight(layer.weight));
    {
        let area = Marks::new(out, size).into_drawing_area();
        layer.marks.iter().for_each(|mark| plot::draw(&area, mark));
    }
    layer.marks.iter().for_each(|mark| draw_picture(out, mark));
    out.push_str("</g>\n");
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

fn dashes(dash: Dash) -> String {
    if dash.lengths.is_empty() {
        return String::new();
    }
    let cap = if dash.has_dots() { r#" stroke-linecap="round""# } else { "" };
    let lengths: Vec<String> = dash.lengths.iter().map(|length| tidy(length * dash.scale * TENTHS)).collect();
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
