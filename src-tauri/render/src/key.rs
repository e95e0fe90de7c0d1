//! The key under a chart: only for what no label at the mark itself can name.

use crate::drawing::{Anchor, At, Layer, Mark, Rect, Text, Weight};
use crate::{Color, Palette, hatch, text};

/// What a sample in the key looks like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Sample {
    /// A filled rectangle, the second colour laid over the first.
    Band(Color, Color),
    /// A bar: filled, or with its pattern.
    Bar(Color),
    /// A hollow rectangle.
    Frame(Color),
    /// A hollow dot.
    Ring(Color),
    /// A hollow diamond.
    Diamond(Color),
    /// A filled square.
    Square,
    /// A line.
    Stroke(Color),
    /// A line of dashes and dots.
    DashAndDot(Color),
}

/// The size of its words.
pub(crate) const SIZE: f64 = 11.5;

/// The height of the row.
pub(crate) const HEIGHT: f64 = 26.0;

/// A row of samples with their words, from `left` on; what does not fit before `right` is left out.
pub(crate) fn layers(
    entries: &[(Sample, String)],
    palette: &Palette,
    left: f64,
    right: f64,
    baseline: f64,
) -> Vec<Layer> {
    let (mut marks, mut words) = (Layer::new("key"), Layer::new("key"));
    let mut x = left;
    for (sample, name) in entries {
        let wide = text::width(name, SIZE, Weight::Regular);
        if x + 20.0 + wide > right {
            break;
        }
        marks.marks.extend(draw(*sample, (x, baseline - 4.0), palette));
        let at = (x + 20.0, baseline);
        words.marks.push(Mark::Text(Text {
            at,
            anchor: Anchor::Start,
            size: SIZE,
            color: palette.dim,
            text: name.clone(),
        }));
        x += 20.0 + wide + 18.0;
    }
    vec![marks, words]
}

fn draw(sample: Sample, (x, y): At, palette: &Palette) -> Vec<Mark> {
    let whole = Rect { left: x, top: y - 5.0, right: x + 14.0, bottom: y + 5.0 };
    let rect = |color| Mark::Box { rect: whole, color };
    let center = (x + 7.0, y);
    match sample {
        Sample::Band(under, over) => vec![rect(under), rect(over)],
        Sample::Bar(color) => hatch::filled(whole, color, palette),
        Sample::Frame(color) => {
            let (left, right, top, bottom) = (x + 1.0, x + 13.0, y - 4.5, y + 4.5);
            let points = vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
            vec![Mark::Line { points, color, width: 1.2 }]
        }
        Sample::Ring(color) => vec![ring(center, 4.2, color, palette)],
        Sample::Diamond(color) => diamond(center, 5.4, color, palette),
        Sample::Square => square(center, 4.0, false, palette),
        Sample::Stroke(color) => vec![Mark::Line { points: vec![(x, y), (x + 14.0, y)], color, width: 1.6 }],
        Sample::DashAndDot(color) => {
            let part = |from: f64, to: f64| Mark::Line { points: vec![(x + from, y), (x + to, y)], color, width: 1.6 };
            vec![part(0.0, 8.0), part(11.0, 13.0)]
        }
    }
}

/// A hollow dot.
pub(crate) fn ring(at: At, radius: f64, color: Color, palette: &Palette) -> Mark {
    Mark::Ring { at, radius, stroke: color, width: 2.2, fill: palette.background }
}

/// A hollow diamond: a concern is told from an improvement by its shape, too.
pub(crate) fn diamond((x, y): At, radius: f64, color: Color, palette: &Palette) -> Vec<Mark> {
    let corners = vec![(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
    let mut outline = corners.clone();
    outline.extend([(x, y - radius), (x + radius, y)]);
    vec![Mark::Area { points: corners, color: palette.background }, Mark::Line { points: outline, color, width: 2.2 }]
}

/// What lies so far around a point.
pub(crate) fn around((x, y): At, wide: f64, high: f64) -> Rect {
    Rect { left: x - wide, top: y - high, right: x + wide, bottom: y + high }
}

/// A square with a rim of the background's colour; hollow for what was noted only.
pub(crate) fn square(at: At, half: f64, is_note: bool, palette: &Palette) -> Vec<Mark> {
    let fill = |rect, color| Mark::Box { rect, color };
    let mut marks =
        vec![fill(around(at, half + 1.5, half + 1.5), palette.background), fill(around(at, half, half), palette.dim)];
    marks.extend(is_note.then(|| fill(around(at, half - 1.6, half - 1.6), palette.background)));
    marks
}
