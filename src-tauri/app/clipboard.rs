//! Charts as pictures on the clipboard.

use crate::error::clipboard;
use api::{Error, Words};
use tauri::AppHandle;
use tauri::image::Image;
use tauri_plugin_clipboard_manager::ClipboardExt;

/// Copies a picture.
pub(crate) fn copy_png(app: &AppHandle, png: &[u8], words: Words) -> Result<(), Error> {
    let image = Image::from_bytes(png).map_err(|error| clipboard(words, error))?;
    app.clipboard().write_image(&image).map_err(|error| clipboard(words, error))
}
