//! Pictures: a drawing's shapes with the bundled fonts, drawn by tiny-skia; where something else is needed, resvg draws the SVG.

mod shapes;
mod stripes;

use crate::{ChartModel, Color, fonts, svg};
use ::png::EncodingError;
use domain::whole::Whole;
use resvg::tiny_skia::Transform;
use resvg::usvg::Tree;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// The drawing is not one.
    #[error("The chart could not be turned into a picture: its drawing is damaged ({0}). Export it as SVG instead.")]
    Drawing(#[from] resvg::usvg::Error),
    /// Too large, or nothing.
    #[error("A picture of {width} × {height} pixels cannot be made. Choose a size between 1 and 16,000 each way.")]
    Size {
        /// The width asked for.
        width: f64,
        /// The height asked for.
        height: f64,
    },
    /// The encoder refused.
    #[error("The picture could not be written as PNG ({0}). Export it as SVG instead.")]
    Encoding(String),
}

/// No picture for a meeting is larger, and a larger one would exhaust the memory of a laptop.
const LARGEST: f64 = 16_000.0;

impl From<EncodingError> for PngError {
    fn from(error: EncodingError) -> Self {
        Self::Encoding(error.to_string())
    }
}

/// The pixels of a picture.
type Pixels = (u32, u32);

/// Makes a PNG of a chart, `scale` times its own size (2 is right for screens and projectors).
///
/// # Errors
/// Where the picture would be empty or larger than 16,000 pixels.
pub fn png(model: &ChartModel, scale: f64) -> Result<Vec<u8>, PngError> {
    let size = &model.size;
    let pixels = pixels((size.width * size.scale * scale, size.height * size.scale * scale))?;
    let background = model.background.then(|| model.palette().background);
    match shapes::of(&model.layers, size, pixels) {
        Some(shapes) => {
            stripes::packed(pixels, background, |top, rows| shapes.iter().for_each(|one| one.draw(top, rows)))
        }
        None => of_drawing(&svg(model), scale, background),
    }
}

/// A picture of a drawing that has this background.
pub(crate) fn of_drawing(drawing: &str, scale: f64, background: Option<Color>) -> Result<Vec<u8>, PngError> {
    let tree = Tree::from_str(drawing, &fonts::options(drawing))?;
    let size = tree.size();
    let (width, height) = pixels((f64::from(size.width()) * scale, f64::from(size.height()) * scale))?;
    let scale = Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
    stripes::packed((width, height), background, |top, rows| {
        resvg::render(&tree, scale.post_translate(0.0, -top), rows)
    })
}

/// The size of a picture in whole pixels.
fn pixels((width, height): (f64, f64)) -> Result<Pixels, PngError> {
    if !(0.5..=LARGEST).contains(&width) || !(0.5..=LARGEST).contains(&height) {
        return Err(PngError::Size { width, height });
    }
    // Both are in range.
    Ok((width.round().whole_u32(), height.round().whole_u32()))
}
