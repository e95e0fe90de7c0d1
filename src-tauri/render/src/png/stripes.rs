//! Pictures in stripes: the first ones are packed while the others are still drawn.

use super::{Pixels, PngError};
use crate::Color;
use ::png::{BitDepth, ColorType, Compression, Encoder, EncodingError};
use domain::whole::held;
use resvg::tiny_skia::{self, PixmapMut, PremultipliedColorU8};
use std::collections::BTreeMap;
use std::io::Write;
use std::num::NonZero;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

/// So many stripes a picture has: with more of them less is waited for at the end, and more is drawn in two of them.
const STRIPES: u32 = 8;
/// With more threads than this there would be nothing to do for some.
const THREADS: usize = 4;
/// Most pictures are no larger.
const LIKELY: usize = 128 * 1024;
/// So many bytes a pixel has while it is drawn.
const PIXEL: usize = 4;

/// The pixels of a stripe, row by row; `None` where they could not be drawn.
type Stripe<'p> = Option<&'p [u8]>;

/// A picture as PNG. `draw` is given the row that a stripe begins in, and its pixels, which have the background's colour, or are
/// transparent without one.
pub(super) fn packed(
    size: Pixels,
    background: Option<Color>,
    draw: impl Fn(f32, &mut PixmapMut<'_>) + Sync,
) -> Result<Vec<u8>, PngError> {
    let blank = background.map_or(tiny_skia::Color::TRANSPARENT, |Color { rgb: [red, green, blue], .. }| {
        tiny_skia::Color::from_rgba8(red, green, blue, u8::MAX)
    });
    let row = size.0 as usize * PIXEL;
    let rows = size.1.div_ceil(STRIPES) as usize;
    let mut pixels = vec![0; row * size.1 as usize];
    let stripes = pixels.chunks_mut(row * rows).zip((0..size.1).step_by(rows));
    let drawn = |(pixels, top)| {
        painted(pixels, size.0, |stripe| {
            stripe.fill(blank);
            draw(top as f32, stripe);
        })
    };
    in_order(stripes, drawn, |stripes| Ok(written(size, background.is_some(), stripes)?))
}

fn painted(pixels: &mut [u8], width: u32, paint: impl Fn(&mut PixmapMut<'_>)) -> Stripe<'_> {
    let rows = held(pixels.len() / (width as usize * PIXEL));
    paint(&mut PixmapMut::from_bytes(pixels, width, rows)?);
    Some(pixels)
}

/// Has stripes drawn by several threads, and `write` given them in their order as they come. The thread that writes draws as well,
/// while there is nothing to write.
fn in_order<'p, S: Send, T>(
    stripes: impl Iterator<Item = S> + Send,
    drawn: impl Fn(S) -> Stripe<'p> + Sync,
    write: impl FnOnce(&mut dyn Iterator<Item = Stripe<'p>>) -> T,
) -> T {
    let stripes = Mutex::new(stripes.enumerate());
    let draw = || {
        let next = stripes.lock().unwrap_or_else(PoisonError::into_inner).next();
        next.map(|(at, stripe)| (at, drawn(stripe)))
    };
    let (done, waiting) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 1..thread::available_parallelism().map_or(1, NonZero::get).min(THREADS) {
            let (done, draw) = (done.clone(), &draw);
            scope.spawn(move || std::iter::from_fn(draw).try_for_each(|stripe| done.send(stripe)));
        }
        drop(done);
        let mut early = BTreeMap::new();
        write(&mut (0..).map_while(|at| {
            while !early.contains_key(&at) {
                let (at, pixels) = waiting.try_recv().ok().or_else(&draw).or_else(|| waiting.recv().ok())?;
                early.insert(at, pixels);
            }
            early.remove(&at)
        }))
    })
}

/// Packs lightly: to make such a drawing half as large takes ten times as long, and it is small either way.
fn written(
    (width, height): Pixels,
    is_opaque: bool,
    stripes: &mut dyn Iterator<Item = Stripe<'_>>,
) -> Result<Vec<u8>, EncodingError> {
    let mut out = Vec::with_capacity(LIKELY);
    let mut encoder = Encoder::new(&mut out, width, height);
    encoder.set_color(if is_opaque { ColorType::Rgb } else { ColorType::Rgba });
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fastest);
    let mut writer = encoder.write_header()?;
    let mut stream = writer.stream_writer()?;
    let mut colors = vec![0; width as usize * PIXEL];
    for stripe in stripes {
        let stripe = stripe.ok_or(EncodingError::LimitsExceeded)?;
        for row in stripe.chunks_exact(width as usize * PIXEL) {
            let row = row.as_chunks::<PIXEL>().0;
            stream.write_all(if is_opaque { without_alpha(row, &mut colors) } else { apart(row, &mut colors) })?;
        }
    }
    stream.finish()?;
    writer.finish()?;
    Ok(out)
}

/// Of opaque pixels, the colours alone.
fn without_alpha<'c>(row: &[[u8; PIXEL]], colors: &'c mut [u8]) -> &'c [u8] {
    let written = row.len() * 3;
    for (to, [red, green, blue, _]) in colors.as_chunks_mut::<3>().0.iter_mut().zip(row) {
        *to = [*red, *green, *blue];
    }
    colors.get(..written).unwrap_or_default()
}

/// Pixels whose colours are what they are before they are laid over anything. Most are nothing, or cover all.
fn apart<'c>(row: &[[u8; PIXEL]], colors: &'c mut [u8]) -> &'c [u8] {
    for (to, pixel) in colors.as_chunks_mut::<PIXEL>().0.iter_mut().zip(row) {
        let [red, green, blue, alpha] = *pixel;
        *to = if matches!(alpha, 0 | u8::MAX) {
            *pixel
        } else {
            let pixel = PremultipliedColorU8::from_rgba(red, green, blue, alpha).map(|pixel| pixel.demultiply());
            pixel.map_or([0; PIXEL], |pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()])
        };
    }
    colors
}
