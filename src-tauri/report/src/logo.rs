//! The owner's own picture on a cover.

use crate::Error;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, GenericImageView, ImageEncoder, ImageFormat, ImageReader, Limits};
use render::Rect;
use render::drawing::Picture;
use std::io::Cursor;
use std::sync::Arc;

/// What a logo may take in the file that it comes from.
pub const LARGEST_FILE: u64 = 10_000_000;

/// It is kept no larger than this: sharp on paper at the size that it has on a cover.
const WIDE: u32 = 900;
const HIGH: u32 = 360;

/// A picture for the cover: read from a PNG or JPEG, made smaller where it is large, and kept as a PNG of its own without
/// what else was in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo(Arc<Picture>);

impl Logo {
    /// Reads a picture.
    ///
    /// # Errors
    /// What is neither a PNG nor a JPEG, what is damaged, and what is larger than any logo.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let refused = |reason: &dyn std::fmt::Display| Error::Logo(reason.to_string());
        let format = image::guess_format(bytes).ok();
        let Some(format) = format.filter(|format| matches!(format, ImageFormat::Png | ImageFormat::Jpeg)) else {
            return Err(Error::NoPicture);
        };
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        let mut limits = Limits::default();
        (limits.max_image_width, limits.max_image_height) = (Some(10_000), Some(10_000));
        reader.limits(limits);
        let image = reader.decode().map_err(|error| refused(&error))?;
        let (width, height) = image.dimensions();
        let image = if width > WIDE || height > HIGH { image.thumbnail(WIDE, HIGH) } else { image };
        Self::of(&image).map_err(|error| refused(&error))
    }

    fn of(image: &DynamicImage) -> Result<Self, image::ImageError> {
        let (width, height) = image.dimensions();
        let mut png = Vec::new();
        let pixels = image.to_rgba8();
        PngEncoder::new(&mut png).write_image(pixels.as_raw(), width, height, image::ExtendedColorType::Rgba8)?;
        Ok(Self(Arc::new(Picture { png, width, height })))
    }

    /// Reads what [`Logo::data`] wrote; what somebody else wrote is read as any other picture is.
    ///
    /// # Errors
    /// Those of [`Logo::read`].
    pub fn of_data(text: &str) -> Result<Self, Error> {
        let bytes = STANDARD.decode(text.trim()).map_err(|_| Error::NoPicture)?;
        Self::read(&bytes)
    }

    /// The picture as base64, to be kept in text.
    pub fn data(&self) -> String {
        STANDARD.encode(&self.0.png)
    }

    /// What is drawn.
    pub(crate) fn picture(&self) -> &Arc<Picture> {
        &self.0
    }

    /// Where it is within a room at `left` and `top`: as large as it can be, not larger than its pixels are points.
    pub(crate) fn within(&self, (left, top): (f64, f64), (width, height): (f64, f64)) -> Rect {
        let (wide, high) = (f64::from(self.0.width.max(1)), f64::from(self.0.height.max(1)));
        let scale = (width / wide).min(height / high).min(1.0);
        Rect { left, top, right: left + wide * scale, bottom: top + high * scale }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    /// A picture of one colour.
    pub(crate) fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_picture_is_kept_as_a_small_png() {
        for (format, size, kept) in [
            (ImageFormat::Png, (120, 40), (120, 40)),
            (ImageFormat::Jpeg, (1_800, 600), (900, 300)),
            (ImageFormat::Png, (10, 3_600), (1, 360)),
        ] {
            let logo = Logo::read(&picture(size.0, size.1, format)).unwrap();
            assert_eq!((logo.0.width, logo.0.height), kept, "{format:?} {size:?}");
            assert_eq!(Logo::of_data(&logo.data()).unwrap(), logo);
        }
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let mut damaged = picture(60, 60, ImageFormat::Png);
        damaged.truncate(damaged.len() / 2);
        let script = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".to_vec();
        for (bytes, what) in
            [(Vec::new(), "nothing"), (script, "SVG"), (b"GIF89a....".to_vec(), "GIF"), (damaged, "half a PNG")]
        {
            assert!(Logo::read(&bytes).is_err(), "{what}");
        }
        assert!(Logo::of_data("no base64!").is_err());
    }
}
