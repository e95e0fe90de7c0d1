//! The fonts of pictures: the bundled ones, and behind them those of the system for what they lack.

use crate::drawing::{Outline, Segment, Weight};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use resvg::tiny_skia::{Path, PathSegment, Point};
use resvg::usvg::fontdb::{Database, FaceInfo, ID};
use resvg::usvg::{FontResolver, Group, Node, Options, Tree};
use std::sync::{Arc, OnceLock};
use ttf_parser::Face;

/// The bundled family.
pub(crate) const NAME: &str = "Inter";

/// The bundled files: regular, medium, semi-bold.
// Of a constant every part of the program that is compiled by itself may get one of its own, and these are large.
pub static FILES: [&[u8]; 3] = [
    include_bytes!("../../fonts/Inter-Regular.otf"),
    include_bytes!("../../fonts/Inter-Medium.otf"),
    include_bytes!("../../fonts/Inter-SemiBold.otf"),
];

/// The same as the web has them, compressed: for drawings that carry their own typeface.
static WEB_FILES: [&[u8]; 3] = [
    include_bytes!("../../fonts/Inter-Regular.woff2"),
    include_bytes!("../../fonts/Inter-Medium.woff2"),
    include_bytes!("../../fonts/Inter-SemiBold.woff2"),
];

/// A style sheet with the bundled family in these weights, as a drawing carries it.
pub(crate) fn embedded(weights: &[Weight]) -> String {
    let face = |(weight, file): (Weight, &[u8])| {
        format!(
            "@font-face{{font-family:{NAME};font-weight:{};src:url(data:font/woff2;base64,{}) format('woff2')}}",
            number(weight),
            STANDARD.encode(file)
        )
    };
    let files = [Weight::Regular, Weight::Medium, Weight::SemiBold].into_iter().zip(WEB_FILES);
    files.filter(|(weight, _)| weights.contains(weight)).map(face).collect()
}

/// A weight as style sheets count it.
fn number(weight: Weight) -> u16 {
    match weight {
        Weight::Regular => 400,
        Weight::Medium => 500,
        Weight::SemiBold => 600,
    }
}

/// The fonts that a text needs: the bundled ones, and those of the system where it has signs that they lack. Reading the
/// system's takes a while, so it is done when first needed.
pub(crate) fn for_text(text: &str) -> Arc<Database> {
    static BUNDLED: OnceLock<Arc<Database>> = OnceLock::new();
    static WITH_SYSTEM: OnceLock<Arc<Database>> = OnceLock::new();
    let bundled = BUNDLED.get_or_init(|| {
        let mut fonts = Database::new();
        for file in FILES {
            fonts.load_font_data(file.to_vec());
        }
        fonts.set_sans_serif_family(NAME);
        Arc::new(fonts)
    });
    if is_bundled(text) {
        return Arc::clone(bundled);
    }
    let all = WITH_SYSTEM.get_or_init(|| {
        let mut fonts = Database::clone(bundled);
        fonts.load_system_fonts();
        Arc::new(fonts)
    });
    Arc::clone(all)
}

/// True where the bundled fonts have every sign of a text. They all have the same.
pub fn is_bundled(text: &str) -> bool {
    let has = |c: char| face(Weight::Regular).is_some_and(|face| face.glyph_index(c).is_some());
    text.chars().all(|c| c.is_ascii() || c.is_control() || has(c))
}

/// How far a sign leads on in a bundled font, in em; `None` where it has none.
pub(crate) fn advance(c: char, weight: Weight) -> Option<f64> {
    let face = face(weight)?;
    // What a font lacks is drawn as its first sign, an empty box.
    let glyph = face.glyph_index(c).unwrap_or_default();
    Some(f64::from(face.glyph_hor_advance(glyph)?) / f64::from(face.units_per_em()))
}

/// A bundled font.
pub(crate) fn face(weight: Weight) -> Option<&'static Face<'static>> {
    static FACES: OnceLock<[Option<Face<'static>>; 3]> = OnceLock::new();
    let faces = FACES.get_or_init(|| FILES.map(|file| Face::parse(file, 0).ok()));
    faces.get(weight as usize)?.as_ref()
}

/// The width of a text that needs other fonts than the bundled ones, as it is drawn: letters that join, signs that stand
/// on others, emoji. `None` where nothing can be drawn.
pub(crate) fn drawn_width(text: &str, size: f64, weight: Weight) -> Option<f64> {
    text_width(laid_out(text, size, weight)?.root())
}

/// The outlines of a text that needs other fonts than the bundled ones, as it is drawn, from the beginning of its baseline
/// on. Signs that are pictures in their font, such as emoji in colour, have none.
pub fn outlines(text: &str, size: f64, weight: Weight) -> Vec<Outline> {
    let mut found = Vec::new();
    if let Some(tree) = laid_out(text, size, weight) {
        collect(tree.root(), &mut found);
    }
    found
}

fn collect(group: &Group, found: &mut Vec<Outline>) {
    for node in group.children() {
        match node {
            Node::Text(text) => collect(text.flattened(), found),
            Node::Group(group) => collect(group, found),
            Node::Path(path) => {
                found.extend(path.data().clone().transform(path.abs_transform()).map(|path| outline(&path)))
            }
            Node::Image(_) => {}
        }
    }
}

fn outline(path: &Path) -> Outline {
    let at = |point: Point| (f64::from(point.x), f64::from(point.y));
    let segment = |segment| match segment {
        PathSegment::MoveTo(to) => Segment::Move(at(to)),
        PathSegment::LineTo(to) => Segment::Line(at(to)),
        PathSegment::QuadTo(by, to) => Segment::Quad(at(by), at(to)),
        PathSegment::CubicTo(first, second, to) => Segment::Cubic(at(first), at(second), at(to)),
        PathSegment::Close => Segment::Close,
    };
    path.segments().map(segment).collect()
}

/// A text as a drawing by itself, its beginning at the corner.
fn laid_out(text: &str, size: f64, weight: Weight) -> Option<Tree> {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let escaped: String =
        escaped.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect();
    let weight = number(weight);
    let drawing = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text font-family="{NAME}" font-size="{size}" font-weight="{weight}" xml:space="preserve">{escaped}</text></svg>"#
    );
    Tree::from_str(&drawing, &options(text)).ok()
}

/// How a drawing with this text is read: with the fonts that it needs.
pub(crate) fn options(text: &str) -> Options<'static> {
    let font_resolver =
        FontResolver { select_font: FontResolver::default_font_selector(), select_fallback: Box::new(nearest) };
    Options { fontdb: for_text(text), font_family: NAME.to_owned(), font_resolver, ..Options::default() }
}

/// The font that has a sign which those before lack, upright and as bold as the first of them as far as there is one: else
/// a plain line with a foreign name in it would be written bold from end to end.
fn nearest(c: char, before: &[ID], fonts: &mut Arc<Database>) -> Option<ID> {
    let first = fonts.face(*before.first()?)?.clone();
    let distance = |face: &FaceInfo| {
        let differs = [face.style != first.style, face.stretch != first.stretch, face.monospaced != first.monospaced];
        let differs = differs.into_iter().filter(|differs| *differs).count();
        (differs, face.weight.0.abs_diff(first.weight.0))
    };
    let mut others: Vec<_> = fonts.faces().filter(|face| !before.contains(&face.id)).collect();
    others.sort_by_key(|face| distance(face));
    let ids: Vec<ID> = others.into_iter().map(|face| face.id).collect();
    ids.into_iter().find(|id| has(fonts, *id, c))
}

fn has(fonts: &Database, font: ID, c: char) -> bool {
    let found = |data: &[u8], index: u32| Face::parse(data, index).ok().and_then(|face| face.glyph_index(c)).is_some();
    fonts.with_face_data(font, found).unwrap_or_default()
}

fn text_width(group: &Group) -> Option<f64> {
    group.children().iter().find_map(|node| match node {
        Node::Text(text) => Some(f64::from(text.bounding_box().width())),
        Node::Group(group) => text_width(group),
        Node::Path(_) | Node::Image(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_section_of_xml_is_drawn_beside_signs_of_other_fonts() {
        // The letters of the bundled fonts have outlines whatever fonts the system has for the others.
        for text in ["]]> \u{202e}abc\u{202c}", "a\u{7}b\u{202e}c", "<script>&amp; \u{202e}x"] {
            assert!(!is_bundled(text), "{text}");
            let drawn = outlines(text, 10.0, Weight::SemiBold);
            let begun = drawn.iter().flatten().filter(|segment| matches!(segment, Segment::Move(_))).count();
            // A text of one colour is one outline: each sign that is drawn begins in it.
            let shown = text.chars().filter(|c| c.is_ascii_graphic()).count();
            assert!(begun >= shown, "{text}: {begun} of {shown}");
            assert!(drawn_width(text, 10.0, Weight::SemiBold).is_some_and(|width| width > 5.0), "{text}");
        }
    }
}
