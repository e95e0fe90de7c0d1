//! The outlines of texts in the bundled fonts, as resvg finds them. It gets a font ready for each text anew, and that would
//! take longer than all the rest of a picture.

use crate::drawing::Weight;
use crate::fonts;
use harfrust::{Direction, FontRef, GlyphBuffer, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};
use resvg::tiny_skia::{Path, PathBuilder, Point};
use std::sync::OnceLock;
use ttf_parser::{Face, GlyphId, OutlineBuilder};

/// A font that is ready.
struct Font {
    file: FontRef<'static>,
    shaping: ShaperData,
    face: &'static Face<'static>,
    /// How Latin letters are set, which most texts are made of.
    latin: OnceLock<ShapePlan>,
}

impl Font {
    fn new(weight: Weight) -> Option<Self> {
        let file = FontRef::new(fonts::FILES.get(weight as usize)?).ok()?;
        Some(Self { shaping: ShaperData::new(&file), file, face: fonts::face(weight)?, latin: OnceLock::new() })
    }

    fn of(weight: Weight) -> Option<&'static Self> {
        static FONTS: [OnceLock<Option<Font>>; 3] = [const { OnceLock::new() }; 3];
        FONTS.get(weight as usize)?.get_or_init(|| Self::new(weight)).as_ref()
    }

    fn shaped(&self, text: &str) -> GlyphBuffer {
        let mut buffer = UnicodeBuffer::new();
        // Spaces at the ends and next to each other are one or none, as in a document.
        for (n, word) in text.split(' ').filter(|word| !word.is_empty()).enumerate() {
            if n > 0 {
                buffer.push_str(" ");
            }
            buffer.push_str(word);
        }
        // No font that comes with the program has signs that lead to the left.
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        let shaper = self.shaping.shaper(&self.file).build();
        let latin = || ShapePlan::new(&shaper, Direction::LeftToRight, Some(script::LATIN), None, &[]);
        let plan = (buffer.script() == script::LATIN).then(|| self.latin.get_or_init(latin));
        shaper.shape(buffer, ShapeOptions::new().plan(plan))
    }
}

/// The outline of a text whose signs the bundled fonts have, its baseline beginning at the origin, with its width; `None` where
/// nothing of it is seen.
pub(super) fn outline(text: &str, size: f32, weight: Weight) -> Option<(Path, f32)> {
    let font = Font::of(weight)?;
    let shaped = font.shaped(text);
    let mut pen = Pen { path: PathBuilder::new(), scale: size / f32::from(font.face.units_per_em()), x: 0.0, y: 0.0 };
    for (glyph, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        let start = pen.x;
        (pen.x, pen.y) = (start + place.x_offset as f32, place.y_offset as f32);
        if let Ok(id) = u16::try_from(glyph.glyph_id) {
            font.face.outline_glyph(GlyphId(id), &mut pen);
        }
        pen.x = start + place.x_advance as f32;
    }
    let width = pen.x * pen.scale;
    Some((pen.path.finish()?, width))
}

/// Writes signs one after the other. Fonts count upwards, pictures downwards.
struct Pen {
    path: PathBuilder,
    scale: f32,
    x: f32,
    y: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> Point {
        Point::from_xy((self.x + x) * self.scale, -(self.y + y) * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.path.move_to(to.x, to.y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.path.line_to(to.x, to.y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (by, to) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(by.x, by.y, to.x, to.y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, to) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(first.x, first.y, second.x, second.y, to.x, to.y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
