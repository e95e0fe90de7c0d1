//! Errors of the shell itself, in the form that every other error has.

use api::{Error, ErrorCode, Words};
use std::fmt::Display;

/// A fault of the program.
pub(crate) fn internal(words: Words, detail: impl Display) -> Error {
    Error::new(ErrorCode::Internal, words.error_internal_in_window()).with(detail.to_string())
}

/// The clipboard did not take the picture.
pub(crate) fn clipboard(words: Words, detail: impl Display) -> Error {
    Error::new(ErrorCode::Clipboard, words.error_clipboard()).with(detail.to_string())
}

/// The clipboard did not take words.
pub(crate) fn clipboard_text(words: Words, detail: impl Display) -> Error {
    Error::new(ErrorCode::Clipboard, words.error_clipboard_text()).with(detail.to_string())
}
