//! Pictures: resvg draws the SVG with the bundled fonts.

use crate::drawing::{Layer, Mark};
use crate::svg::drawn;
use crate::{ChartModel, fonts};
use ::png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Writer};
use domain::whole::{Whole, held};
use resvg::tiny_skia::{IntSize, Pixmap, PixmapMut, Transform};
use resvg::usvg::Tree;
use std::io::Write;
use std::panic::resume_unwind;
use std::thread::{self, ScopedJoinHandle};

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

/// So many stripes of a picture are drawn at once: the first ones are packed while the others are still drawn.
const STRIPES: u32 = 4;
/// So many bytes a pixel has.
const PIXEL: usize = 4;
/// Most pictures are no larger.
const LIKELY: usize = 128 * 1024;

type Packing<'p> = Writer<&'p mut Vec<u8>>;

/// Makes a PNG of a chart, `scale` times its own size (2 is right for screens and projectors).
///
/// # Errors
/// Where the picture would be empty or larger than 16,000 pixels.
pub fn png(model: &ChartModel, scale: f64) -> Result<Vec<u8>, PngError> {
    let background = model.background.then_some(model.palette().background);
    let (below, above) = halves(&model.layers);
    let below = drawn(below, &model.size, background, "");
    if above.is_empty() {
        return of_drawings(&[&below], scale);
    }
    of_drawings(&[&below, &drawn(above, &model.size, None, "")], scale)
}

/// A drawing in two, with about as many texts in each: to find the signs of texts and their places takes the longest of all,
/// and is done for both at once.
fn halves(layers: &[Layer]) -> (&[Layer], &[Layer]) {
    let texts = |layer: &Layer| layer.marks.iter().filter(|mark| matches!(mark, Mark::Text(_))).count();
    let all: usize = layers.iter().map(texts).sum();
    let mut seen = 0;
    let middle = layers.iter().position(|layer| {
        seen += texts(layer);
        seen * 2 >= all
    });
    layers.split_at(middle.map_or(0, |middle| middle + 1))
}

/// A picture of drawings of one size that lie on each other, the lowest first.
pub(crate) fn of_drawings(drawings: &[&str], scale: f64) -> Result<Vec<u8>, PngError> {
    let trees = thread::scope(|scope| {
        let read = |drawing: &str| Tree::from_str(drawing, &fonts::options(drawing));
        let (first, others) = drawings.split_first().unwrap_or((&"", &[]));
        let others: Vec<_> = others.iter().map(|drawing| scope.spawn(move || read(drawing))).collect();
        let first = std::iter::once(read(first));
        first.chain(others.into_iter().map(joined)).collect::<Result<Vec<Tree>, _>>()
    })?;
    let size =
        trees.first().map_or((0.0, 0.0), |tree| (f64::from(tree.size().width()), f64::from(tree.size().height())));
    let (width, height) = (size.0 * scale, size.1 * scale);
    if !(0.5..=LARGEST).contains(&width) || !(0.5..=LARGEST).contains(&height) {
        return Err(PngError::Size { width, height });
    }
    // Both are in range, see above.
    let size = (width.round().whole_u32(), height.round().whole_u32());
    let row = size.0 as usize * PIXEL;
    let rows = size.1.div_ceil(STRIPES) as usize;
    let mut pixels = vec![0; row * size.1 as usize];
    let opaque = thread::scope(|scope| {
        let mut stripes = pixels.chunks_mut(row * rows).zip((0..size.1).step_by(rows));
        let draw = |(stripe, top)| draw(&trees, size, top, stripe);
        let first = stripes.next();
        let others: Vec<_> = stripes.map(|stripe| scope.spawn(move || draw(stripe))).collect();
        packed_opaque(size, first.into_iter().map(draw).chain(others.into_iter().map(joined)))
    });
    match opaque? {
        Some(opaque) => Ok(opaque),
        None => packed(size, pixels),
    }
}

fn joined<T>(other: ScopedJoinHandle<'_, T>) -> T {
    other.join().unwrap_or_else(|panic| resume_unwind(panic))
}

/// Some rows of a picture that are drawn.
struct Stripe<'p> {
    pixels: &'p [u8],
    is_opaque: bool,
}

/// Draws some rows of a picture; `None` where they are none.
fn draw<'p>(trees: &[Tree], (width, height): (u32, u32), top: u32, stripe: &'p mut [u8]) -> Option<Stripe<'p>> {
    let rows = held(stripe.len() / (width as usize * PIXEL));
    let mut pixels = PixmapMut::from_bytes(stripe, width, rows)?;
    for tree in trees {
        let size = tree.size();
        let scale = Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
        resvg::render(tree, scale.post_translate(0.0, -(top as f32)), &mut pixels);
    }
    // Without an end before the end: so the processor looks at many at once.
    let alpha = stripe.as_chunks::<PIXEL>().0.iter().fold(u8::MAX, |all, [.., alpha]| all & alpha);
    Some(Stripe { pixels: stripe, is_opaque: alpha == u8::MAX })
}

/// A picture from its stripes, where nothing is transparent, so that it need not be told; `None` where anything is. Charts
/// have a background, and whether they have is known when all is drawn: that they have is expected until a stripe shows otherwise.
fn packed_opaque<'p>(
    size: (u32, u32),
    stripes: impl Iterator<Item = Option<Stripe<'p>>>,
) -> Result<Option<Vec<u8>>, EncodingError> {
    let mut out = Vec::with_capacity(LIKELY);
    let mut writer = begun(&mut out, size, ColorType::Rgb)?;
    let mut stream = writer.stream_writer()?;
    let mut colors = vec![0; size.0 as usize * 3];
    for stripe in stripes {
        let stripe = stripe.ok_or(EncodingError::LimitsExceeded)?;
        if !stripe.is_opaque {
            return Ok(None);
        }
        for row in stripe.pixels.chunks_exact(size.0 as usize * PIXEL) {
            let pixels = colors.as_chunks_mut::<3>().0.iter_mut().zip(row.as_chunks::<PIXEL>().0);
            pixels.for_each(|(to, [red, green, blue, _])| *to = [*red, *green, *blue]);
            stream.write_all(&colors)?;
        }
    }
    stream.finish()?;
    writer.finish()?;
    Ok(Some(out))
}

/// A picture in which anything is transparent.
fn packed((width, height): (u32, u32), pixels: Vec<u8>) -> Result<Vec<u8>, PngError> {
    let none = || PngError::Size { width: width.into(), height: height.into() };
    let pixels = IntSize::from_wh(width, height).and_then(|size| Pixmap::from_vec(pixels, size)).ok_or_else(none)?;
    let mut out = Vec::with_capacity(LIKELY);
    let mut writer = begun(&mut out, (width, height), ColorType::Rgba)?;
    writer.write_image_data(&pixels.take_demultiplied())?;
    writer.finish()?;
    Ok(out)
}

/// Packs lightly: to make such a drawing half as large takes ten times as long, and it is small either way.
fn begun(out: &mut Vec<u8>, (width, height): (u32, u32), color: ColorType) -> Result<Packing<'_>, EncodingError> {
    let mut encoder = Encoder::new(out, width, height);
    encoder.set_color(color);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fastest);
    encoder.write_header()
}
