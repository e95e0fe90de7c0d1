//! Errors of the shell itself, in the form that every other error has.

use api::{Error, ErrorCode};
use std::fmt::Display;

/// A fault of the program.
pub(crate) fn internal(detail: impl Display) -> Error {
    let message = "Something in the program broke. Nothing was changed; please try again.";
    Error::new(ErrorCode::Internal, message).with(detail.to_string())
}

/// The clipboard did not take the picture.
pub(crate) fn clipboard(detail: impl Display) -> Error {
    Error::new(ErrorCode::Clipboard, "The picture could not be copied. Save it as a file instead.")
        .with(detail.to_string())
}
