//! Marks as shapes and text of a PDF.

use crate::pages::{Page, Part, Role};
use domain::whole::single;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use render::drawing::{Anchor, At, Dash, Layer, Mark, Outline, Picture, Segment, Text, Weight};
use render::{Color, FONTS, glyphs, is_bundled, outlines, width};

/// Draws with the bundled fonts; what they lack is drawn as outlines of the system's.
pub(super) struct Pen {
    regular: Font,
    medium: Font,
    semi_bold: Font,
}

/// How far the handles of a curve reach that looks like a quarter of a circle, in radii.
const KAPPA: f64 = 0.552_284_75;

impl Pen {
    /// `None` where the bundled fonts cannot be read.
    pub(super) fn new() -> Option<Self> {
        let [regular, medium, semi_bold] = FONTS.map(|file| Font::new(file.to_vec().into(), 0));
        Some(Self { regular: regular?, medium: medium?, semi_bold: semi_bold? })
    }

    pub(super) fn background(&self, surface: &mut Surface, page: &Page) {
        let rect = render::Rect { left: 0.0, top: 0.0, right: page.width, bottom: page.height };
        filled(surface, rectangle(rect), page.background);
    }

    pub(super) fn draw(&self, surface: &mut Surface, layers: &[Layer]) {
        for layer in layers {
            layer.marks.iter().for_each(|mark| self.mark(surface, layer, mark));
        }
    }

    fn mark(&self, surface: &mut Surface, layer: &Layer, mark: &Mark) {
        match mark {
            Mark::Line { points, color, width } => {
                if let Some(stroke) = stroke(*color, *width, layer.dash) {
                    stroked(surface, polyline(points, false), stroke);
                }
            }
            Mark::Area { points, color } => filled(surface, polyline(points, true), *color),
            Mark::Box { rect, color } => filled(surface, rectangle(*rect), *color),
            Mark::Dot { at, radius, color } => filled(surface, circle(*at, *radius), *color),
            Mark::Ring { at, radius, stroke: outline, width, fill } => {
                filled(surface, circle(*at, *radius), *fill);
                if let Some(stroke) = stroke(*outline, *width, Dash::SOLID) {
                    stroked(surface, circle(*at, *radius), stroke);
                }
            }
            Mark::Text(text) => self.text(surface, text, layer.weight),
            Mark::Picture { rect, picture } => pictured(surface, *rect, picture),
        }
    }

    fn text(&self, surface: &mut Surface, text: &Text, weight: Weight) {
        if text.text.trim().is_empty() || text.size <= 0.0 {
            return;
        }
        let at = |width: f64| match text.anchor {
            Anchor::Start => text.at,
            Anchor::Middle => (text.at.0 - width / 2.0, text.at.1),
            Anchor::End => (text.at.0 - width, text.at.1),
        };
        if !is_bundled(&text.text) {
            let at = at(width(&text.text, text.size, weight));
            let moved = outlines(&text.text, text.size, weight);
            moved.iter().for_each(|outline| filled(surface, outlined(outline, at), text.color));
            return;
        }
        let font = match weight {
            Weight::Regular => &self.regular,
            Weight::Medium => &self.medium,
            Weight::SemiBold => &self.semi_bold,
        };
        let Some(fill) = fill(text.color) else { return };
        surface.set_stroke(None);
        surface.set_fill(Some(fill));
        // By the width that is drawn: numbers below each other end in one line, whatever is kerned in them.
        let glyphs = glyphs(&text.text, weight);
        let at = at(glyphs.iter().map(|glyph| glyph.advance).sum::<f64>() * text.size);
        let glyphs: Vec<KrillaGlyph> = glyphs.into_iter().map(glyph).collect();
        surface.draw_glyphs(point(at), &glyphs, font.clone(), &text.text, single(text.size), false);
    }
}

fn glyph(glyph: render::Glyph) -> KrillaGlyph {
    let [advance, right, up] = [glyph.advance, glyph.offset.0, glyph.offset.1].map(single);
    KrillaGlyph::new(GlyphId::new(glyph.id), advance, right, up, 0.0, glyph.text, None)
}

/// What a part says, where it is drawn as outlines that nothing could be copied from.
pub(super) fn said(part: &Part) -> Option<String> {
    if matches!(part.role, Role::Furniture | Role::Figure(_)) {
        return None;
    }
    let said = part.text();
    (!is_bundled(&said)).then_some(said)
}

fn filled(surface: &mut Surface, path: Option<Path>, color: Color) {
    if let (Some(path), Some(fill)) = (path, fill(color)) {
        surface.set_stroke(None);
        surface.set_fill(Some(fill));
        surface.draw_path(&path);
    }
}

fn stroked(surface: &mut Surface, path: Option<Path>, stroke: Stroke) {
    if let Some(path) = path {
        surface.set_fill(None);
        surface.set_stroke(Some(stroke));
        surface.draw_path(&path);
    }
}

fn pictured(surface: &mut Surface, rect: render::Rect, picture: &Picture) {
    let size = Size::from_wh(single(rect.right - rect.left), single(rect.bottom - rect.top));
    let image = Image::from_png(picture.png.clone().into(), true);
    if let (Some(size), Ok(image)) = (size, image) {
        surface.push_transform(&Transform::from_translate(single(rect.left), single(rect.top)));
        surface.draw_image(image, size);
        surface.pop();
    }
}

fn fill(color: Color) -> Option<Fill> {
    Some(Fill { paint: paint(color).into(), opacity: opacity(color)?, ..Fill::default() })
}

fn stroke(color: Color, width: f64, dash: Dash) -> Option<Stroke> {
    let array = dash.lengths.iter().map(|length| single(length * dash.scale)).collect();
    Some(Stroke {
        paint: paint(color).into(),
        width: single(width),
        line_cap: if dash.has_dots() { LineCap::Round } else { LineCap::Butt },
        line_join: LineJoin::Round,
        opacity: opacity(color)?,
        dash: (!dash.lengths.is_empty()).then_some(StrokeDash { array, offset: 0.0 }),
        ..Stroke::default()
    })
}

fn paint(color: Color) -> rgb::Color {
    let [red, green, blue] = color.rgb;
    rgb::Color::new(red, green, blue)
}

fn opacity(color: Color) -> Option<NormalizedF32> {
    NormalizedF32::new(single(color.alpha))
}

fn point((x, y): At) -> Point {
    Point::from_xy(single(x), single(y))
}

fn polyline(points: &[At], close: bool) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for (index, (x, y)) in points.iter().enumerate() {
        match index {
            0 => builder.move_to(single(*x), single(*y)),
            _ => builder.line_to(single(*x), single(*y)),
        }
    }
    if close {
        builder.close();
    }
    builder.finish()
}

fn rectangle(rect: render::Rect) -> Option<Path> {
    let (left, right) = (rect.left.min(rect.right), rect.left.max(rect.right));
    let (top, bottom) = (rect.top.min(rect.bottom), rect.top.max(rect.bottom));
    let rect = Rect::from_ltrb(single(left), single(top), single(right), single(bottom))?;
    let mut builder = PathBuilder::new();
    builder.push_rect(rect);
    builder.finish()
}

fn circle((x, y): At, radius: f64) -> Option<Path> {
    let mut builder = PathBuilder::new();
    let (handle, [x, y, r]) = (single(radius * KAPPA), [x, y, radius].map(single));
    builder.move_to(x + r, y);
    builder.cubic_to(x + r, y + handle, x + handle, y + r, x, y + r);
    builder.cubic_to(x - handle, y + r, x - r, y + handle, x - r, y);
    builder.cubic_to(x - r, y - handle, x - handle, y - r, x, y - r);
    builder.cubic_to(x + handle, y - r, x + r, y - handle, x + r, y);
    builder.close();
    builder.finish()
}

fn outlined(outline: &Outline, (left, top): At) -> Option<Path> {
    let at = |(x, y): At| (single(left + x), single(top + y));
    let mut builder = PathBuilder::new();
    for segment in outline {
        match *segment {
            Segment::Move(to) => {
                let (x, y) = at(to);
                builder.move_to(x, y);
            }
            Segment::Line(to) => {
                let (x, y) = at(to);
                builder.line_to(x, y);
            }
            Segment::Quad(by, to) => {
                let ((x1, y1), (x, y)) = (at(by), at(to));
                builder.quad_to(x1, y1, x, y);
            }
            Segment::Cubic(first, second, to) => {
                let ((x1, y1), (x2, y2), (x, y)) = (at(first), at(second), at(to));
                builder.cubic_to(x1, y1, x2, y2, x, y);
            }
            Segment::Close => builder.close(),
        }
    }
    builder.finish()
}
