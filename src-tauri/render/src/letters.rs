//! Texts in the bundled fonts, sign by sign, as resvg sets them. It gets a font ready for each text anew, and that would take
//! longer than all the rest of a picture.

use crate::drawing::{At, Weight};
use crate::fonts;
use harfrust::{Direction, FontRef, GlyphBuffer, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};
use resvg::tiny_skia::{Path, PathBuilder, Point};
use std::ops::Range;
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
        buffer.push_str(text);
        // No font that comes with the program has signs that lead to the left.
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        let shaper = self.shaping.shaper(&self.file).build();
        let latin = || ShapePlan::new(&shaper, Direction::LeftToRight, Some(script::LATIN), None, &[]);
        let plan = (buffer.script() == script::LATIN).then(|| self.latin.get_or_init(latin));
        shaper.shape(buffer, ShapeOptions::new().plan(plan))
    }
}

/// A sign of a text as a bundled font sets it, kerning included. Lengths are in em.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Which one it is in the font.
    pub id: u32,
    /// What of the text it stands for.
    pub text: Range<usize>,
    /// How far it leads on.
    pub advance: f64,
    /// How far it is drawn from its place, to the right and upwards.
    pub offset: At,
}

/// The signs of a text that [the bundled fonts have](crate::is_bundled); none where they cannot be read.
pub fn glyphs(text: &str, weight: Weight) -> Vec<Glyph> {
    let Some(font) = Font::of(weight) else { return Vec::new() };
    let shaped = font.shaped(text);
    let starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    let em = |length: i32| f64::from(length) / f64::from(font.face.units_per_em());
    let all = shaped.glyph_infos().iter().zip(shaped.glyph_positions()).zip(&starts).enumerate();
    all.map(|(n, ((info, place), start))| Glyph {
        id: info.glyph_id,
        text: *start..starts.iter().skip(n).copied().find(|next| next > start).unwrap_or(text.len()),
        advance: em(place.x_advance),
        offset: (em(place.x_offset), em(place.y_offset)),
    })
    .collect()
}

/// The outline of such a text, its baseline beginning at the origin, with its width; `None` where nothing of it is seen.
pub(crate) fn outline(text: &str, size: f32, weight: Weight) -> Option<(Path, f32)> {
    let font = Font::of(weight)?;
    // Spaces at the ends and next to each other are one or none, as in a document.
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let shaped = font.shaped(&words.join(" "));
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Glyph by glyph, as outlines and as resvg sets it, a text is equally wide; each sign stands for a part of it, in order.
    #[test]
    fn a_text_is_as_wide_sign_by_sign_as_it_is_drawn() {
        for weight in [Weight::Regular, Weight::Medium, Weight::SemiBold] {
            for text in ["97.6%", "€45,820", "−2.1 pts", "Average", "Größe", "Ελλάδα", "Киев", "e\u{301}t"]
            {
                let glyphs = glyphs(text, weight);
                let advance: f64 = glyphs.iter().map(|glyph| glyph.advance).sum();
                let drawn = outline(text, 1_000.0, weight).map_or(0.0, |(_, width)| f64::from(width) / 1_000.0);
                assert!((advance - drawn).abs() < 1e-3, "{text}: {advance} {drawn}");
                assert_eq!(glyphs.first().map(|glyph| glyph.text.start), Some(0), "{text}");
                assert_eq!(glyphs.last().map(|glyph| glyph.text.end), Some(text.len()), "{text}");
                let is_text = |glyph: &Glyph| text.get(glyph.text.clone()).is_some_and(|part| !part.is_empty());
                assert!(glyphs.iter().all(is_text), "{text}: {glyphs:?}");
            }
        }
    }
}
