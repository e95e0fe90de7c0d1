//! Why a chart cannot become a picture, as a sentence.

use super::{ErrorCode, Fault};
use locale::Locale;
use render::PngError;

impl From<PngError> for Fault {
    fn from(error: PngError) -> Self {
        Self::new(ErrorCode::TooLarge, move |locale: &Locale| said(&error, locale))
    }
}

fn said(error: &PngError, locale: &Locale) -> String {
    let words = locale.words();
    match error {
        PngError::Drawing(reason) => words.error_picture_drawing(&reason.to_string()),
        PngError::Size { width, height } => words.error_picture_size(&height.to_string(), &width.to_string()),
        PngError::Encoding(reason) => words.error_picture_encoding(reason),
    }
}
