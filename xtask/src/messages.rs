//! What is made from the messages.

use crate::process::Outcome;
use std::path::Path;
use words::generate::Messages;

/// Writes the functions, the typed ids, and the English messages for the window's tests.
pub(crate) fn write() -> Outcome {
    let read = Messages::read(Path::new("src-tauri/words/messages")).map_err(|error| error.to_string())?;
    let files = [
        ("src-tauri/words/src/files.rs", read.files()),
        ("src-tauri/words/src/messages.rs", read.rust()?),
        ("ui/src/words/messages.ts", read.typescript()?),
        ("ui/src/testing/english.json", read.json()?),
    ];
    for (file, text) in files {
        std::fs::write(file, text).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}
