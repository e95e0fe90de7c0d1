//! Charts on the clipboard: as pictures, as tables and in words.

use crate::error::{clipboard, clipboard_text};
use api::{Error, Words};
use tauri::AppHandle;
use tauri::image::Image;
use tauri_plugin_clipboard_manager::ClipboardExt;

/// Copies a picture.
pub(crate) fn copy_png(app: &AppHandle, png: &[u8], words: Words) -> Result<(), Error> {
    let image = Image::from_bytes(png).map_err(|error| clipboard(words, error))?;
    app.clipboard().write_image(&image).map_err(|error| clipboard(words, error))
}

/// Copies words, and beside them the same as HTML, for programs that take it.
pub(crate) fn copy_text(app: &AppHandle, text: &str, html: Option<&str>, words: Words) -> Result<(), Error> {
    let board = app.clipboard();
    let done = html.map_or_else(|| board.write_text(text), |html| board.write_html(html, Some(text)));
    done.map_err(|error| clipboard_text(words, error))
}
