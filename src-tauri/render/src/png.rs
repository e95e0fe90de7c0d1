//! Pictures: resvg draws the SVG with the bundled fonts.

use crate::fonts;
use ::png::{BitDepth, ColorType, Compression, Encoder, EncodingError};
use domain::whole::Whole;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;
use std::io::Write;

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

/// Makes a PNG of a drawing, `scale` times its own size (2 is right for screens and projectors).
///
/// # Errors
/// Where the drawing is not SVG or the picture would be empty or larger than 16,000 pixels.
pub fn png(svg: &str, scale: f64) -> Result<Vec<u8>, PngError> {
    let options = fonts::options(svg);
    let tree = Tree::from_str(svg, &options)?;
    let (width, height) = (f64::from(tree.size().width()) * scale, f64::from(tree.size().height()) * scale);
    let wrong = PngError::Size { width, height };
    if !(0.5..=LARGEST).contains(&width) || !(0.5..=LARGEST).contains(&height) {
        return Err(wrong);
    }
    // Both are in range, see above.
    let mut pixels = Pixmap::new(width.round().whole_u32(), height.round().whole_u32()).ok_or(wrong)?;
    let across = pixels.width() as f32 / tree.size().width();
    let down = pixels.height() as f32 / tree.size().height();
    resvg::render(&tree, Transform::from_scale(across, down), &mut pixels.as_mut());
    encoded(pixels).map_err(|error| PngError::Encoding(error.to_string()))
}

/// Packed lightly: to make such a drawing half as large takes ten times as long, and it is small either way. Where nothing
/// is transparent, it is not told that nothing is.
fn encoded(pixels: Pixmap) -> Result<Vec<u8>, EncodingError> {
    let (width, height) = (pixels.width(), pixels.height());
    // Without an end before the end: so the processor looks at many at once.
    let opaque = pixels.data().as_chunks::<4>().0.iter().fold(u8::MAX, |all, [.., alpha]| all & alpha) == u8::MAX;
    let mut out = Vec::with_capacity(pixels.data().len() / 16);
    let mut encoder = Encoder::new(&mut out, width, height);
    encoder.set_color(if opaque { ColorType::Rgb } else { ColorType::Rgba });
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fastest);
    let mut writer = encoder.write_header()?;
    let row = width as usize * 4;
    if opaque {
        let mut writer = writer.stream_writer()?;
        let mut colors = vec![0; row / 4 * 3];
        for row in pixels.data().chunks_exact(row) {
            let pixels = colors.as_chunks_mut::<3>().0.iter_mut().zip(row.as_chunks::<4>().0);
            pixels.for_each(|(to, [red, green, blue, _])| *to = [*red, *green, *blue]);
            writer.write_all(&colors)?;
        }
        writer.finish()?;
    } else {
        writer.write_image_data(&pixels.take_demultiplied())?;
    }
    writer.finish()?;
    Ok(out)
}
