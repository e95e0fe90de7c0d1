//! Title, subtitle and status above a chart that leaves the program.

use crate::drawing::{Anchor, At, Layer, Mark, Text, Weight};
use crate::{Color, Heading, Palette, text};
use domain::Status;

/// The space around a chart with a heading.
pub(crate) const MARGIN: f64 = 24.0;

const TITLE: f64 = 20.0;
const SUBTITLE: f64 = 13.0;

/// What those hear of a chart who do not see it.
pub(crate) fn spoken(heading: &Heading) -> String {
    let said = [&heading.title, &heading.subtitle].map(String::as_str);
    let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    text::clean(said.chars().take(200))
}

/// The height that the heading takes.
pub(crate) fn height(heading: &Heading) -> f64 {
    let second = !heading.subtitle.is_empty() || heading.status.is_some();
    MARGIN + TITLE + if second { 26.0 } else { 6.0 } + 14.0
}

/// Draws the heading across the given width.
pub(crate) fn layers(heading: &Heading, palette: &Palette, width: f64) -> Vec<Layer> {
    let room = width - 2.0 * MARGIN;
    let title = text::fit(&heading.title, TITLE, Weight::SemiBold, room);
    let baseline = MARGIN + TITLE * 0.8;
    let mut layers =
        vec![Layer::text("title", Weight::SemiBold).with([line(title, (MARGIN, baseline), TITLE, palette.ink)])];
    let second = baseline + 24.0;
    let mut x = MARGIN;
    if let Some((status, words)) = &heading.status {
        let color = status_color(*status, palette);
        layers.push(Layer::new("status").with(status_icon(*status, (x + 6.5, second - 4.6), color, palette)));
        x += 19.0;
        let words = text::fit(words, SUBTITLE, Weight::SemiBold, room * 0.6);
        let end = x + text::width(&words, SUBTITLE, Weight::SemiBold) + 12.0;
        layers.push(Layer::text("status", Weight::SemiBold).with([line(words, (x, second), SUBTITLE, color)]));
        x = end;
    }
    let subtitle = text::fit(&heading.subtitle, SUBTITLE, Weight::Regular, (width - MARGIN - x).max(0.0));
    layers.push(Layer::new("subtitle").with([line(subtitle, (x, second), SUBTITLE, palette.dim)]));
    layers
}

fn line(text: String, at: At, size: f64, color: Color) -> Mark {
    Mark::Text(Text { at, anchor: Anchor::Start, size, color, text })
}

/// The colour of a status.
pub fn status_color(status: Status, palette: &Palette) -> Color {
    match status {
        Status::OnTrack => palette.good,
        Status::AtRisk => palette.risk,
        Status::OffTrack => palette.bad,
        Status::NoTarget | Status::NoData | Status::Open => palette.dim,
    }
}

/// A shape for each status, 13 pixels high around its middle, so that it is not told by colour alone: a disc with a tick,
/// a triangle with "!", a square with a cross, an outline.
pub fn status_icon(status: Status, (x, y): At, color: Color, palette: &Palette) -> Vec<Mark> {
    let stroke = |points: &[At]| Mark::Line {
        points: points.iter().map(|(dx, dy)| (x + dx, y + dy)).collect(),
        color: palette.background,
        width: 1.6,
    };
    let area = |points: &[At]| Mark::Area { points: points.iter().map(|(dx, dy)| (x + dx, y + dy)).collect(), color };
    match status {
        Status::OnTrack => {
            vec![Mark::Dot { at: (x, y), radius: 6.5, color }, stroke(&[(-3.0, 0.2), (-0.9, 2.3), (3.2, -2.2)])]
        }
        Status::AtRisk => vec![
            area(&[(0.0, -6.4), (7.0, 6.0), (-7.0, 6.0)]),
            stroke(&[(0.0, -2.0), (0.0, 1.8)]),
            stroke(&[(0.0, 3.4), (0.0, 4.4)]),
        ],
        Status::OffTrack => vec![
            area(&[(-6.2, -6.2), (6.2, -6.2), (6.2, 6.2), (-6.2, 6.2)]),
            stroke(&[(-2.6, -2.6), (2.6, 2.6)]),
            stroke(&[(2.6, -2.6), (-2.6, 2.6)]),
        ],
        Status::NoTarget | Status::NoData | Status::Open => {
            vec![Mark::Ring { at: (x, y), radius: 5.8, stroke: color, width: 1.6, fill: palette.background }]
        }
    }
}
