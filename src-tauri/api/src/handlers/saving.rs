//! Files that are written for the owner: whole, or not at all.

use crate::error::shown;
use crate::open::Open;
use crate::wire::Written;
use crate::{ErrorCode, Fault};
use disk::Refused;
use locale::Locale;
use plain::definitions;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use words::{LANGUAGES, Words};

/// Writes beside the file and puts it in place when it is complete, so that no half picture is left. The workspace itself
/// is not replaced, whatever name leads to it.
pub(crate) fn write(open: &Open, path: &Path, kind: Kind, bytes: &[u8]) -> Result<(), Fault> {
    open.refuse_itself(path, ErrorCode::AlreadyExists)?;
    refuse_other_kind(path, kind)?;
    refuse_signs(path)?;
    disk::write(path, bytes).map_err(|refused| {
        use std::io::ErrorKind;
        let (code, say): (_, fn(Words, &str) -> String) = match &refused {
            Refused::Protected => (ErrorCode::NoPermission, Words::error_save_protected),
            Refused::NotAFile => (ErrorCode::AlreadyExists, Words::error_save_no_file),
            Refused::System(error) => match error.kind() {
                ErrorKind::NotFound | ErrorKind::NotADirectory => {
                    (ErrorCode::FileNotFound, Words::error_save_no_folder)
                }
                ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                    (ErrorCode::NoPermission, Words::error_save_permission)
                }
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded => (ErrorCode::DiskFull, Words::error_save_disk_full),
                ErrorKind::IsADirectory => (ErrorCode::IsFolder, Words::error_save_is_folder),
                ErrorKind::InvalidFilename => (ErrorCode::Invalid, Words::error_file_name_long),
                _ => (ErrorCode::Failed, Words::error_save_refused),
            },
        };
        let path = shown(path);
        Fault::new(code, move |locale: &Locale| say(locale.words(), &path)).with(refused.to_string())
    })
}

/// What kinds of files are written so.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// A chart as shapes.
    Svg,
    /// A chart as pixels.
    Png,
    /// Pages.
    Pdf,
    /// Slides.
    Slides,
    /// A page for browsers.
    Html,
    /// A mail that is not sent.
    Mail,
    /// Rows of text.
    Csv,
    /// Text with marks.
    Markdown,
    /// Definitions, as YAML.
    Definitions,
    /// A recipe, as JSON.
    Recipe,
    /// A workbook.
    Workbook,
    /// A document of a word processor.
    Document,
    /// A day for other programs' calendars.
    Calendar,
}

impl Kind {
    /// Whether a file that begins so is one of these.
    fn is_begun(self, beginning: &[u8]) -> bool {
        let has = |word: &[u8]| beginning.windows(word.len()).any(|part| part == word);
        match self {
            Self::Svg => has(b"<svg"),
            Self::Png => beginning.starts_with(b"\x89PNG\r\n"),
            Self::Pdf => beginning.starts_with(b"%PDF-"),
            Self::Definitions => has(definitions::FORMAT.as_bytes()),
            Self::Recipe => beginning.trim_ascii_start().starts_with(b"{"),
            Self::Slides => beginning.starts_with(b"PK\x03\x04") && has(b".xml"),
            Self::Html => beginning.starts_with(b"<!DOCTYPE"),
            Self::Mail => beginning.starts_with(b"Subject: ") && has(b"X-Unsent: 1"),
            // Lines of values have no sign of their own but their head, in whatever language it was written.
            Self::Csv => LANGUAGES.iter().any(|language| {
                let words = Words::of(*language);
                let heads =
                    [format!("{},{},", words.pack_kpi(), words.pack_period()), format!("{},", words.pack_chart())];
                heads.iter().any(|head| beginning.starts_with(head.as_bytes()))
            }),
            Self::Markdown => beginning.starts_with(b"# "),
            Self::Calendar => beginning.starts_with(b"BEGIN:VCALENDAR"),
            Self::Workbook | Self::Document => beginning.starts_with(b"PK\x03\x04") && has(b".xml"),
        }
    }
}

/// How much of a file says what it is, in bytes.
const BEGINNING: u64 = 4096;

/// Windows takes what follows a colon for a hidden part of another file, and would save a pack where nobody finds it.
fn refuse_signs(path: &Path) -> Result<(), Fault> {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    if !(cfg!(windows) && has_refused_signs(&name)) {
        return Ok(());
    }
    let path = shown(path);
    Err(Fault::new(ErrorCode::Invalid, move |locale: &Locale| locale.words().error_file_name_signs(&path)))
}

fn has_refused_signs(name: &str) -> bool {
    name.contains(|c: char| matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*') || c.is_control())
}

/// Replaces only what is of the same kind: nobody means to lose anything else by saving a chart.
fn refuse_other_kind(path: &Path, kind: Kind) -> Result<(), Fault> {
    if !std::fs::metadata(path).is_ok_and(|there| there.is_file() && there.len() > 0) {
        return Ok(());
    }
    let mut beginning = Vec::new();
    let read = File::open(path).and_then(|file| file.take(BEGINNING).read_to_end(&mut beginning));
    // What cannot be read is told by writing.
    if read.is_err() || kind.is_begun(&beginning) {
        return Ok(());
    }
    let path = shown(path);
    Err(Fault::new(ErrorCode::AlreadyExists, move |locale: &Locale| locale.words().error_save_other_kind(&path)))
}

/// A file that was written, with its size.
pub(crate) fn written(path: &Path) -> Result<Written, Fault> {
    let bytes = std::fs::metadata(path).map_err(|error| Fault::new(ErrorCode::Failed, error.to_string()))?.len();
    Ok(Written { path: path.display().to_string(), bytes, note: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_windows_refuses_are_known() {
        for name in ["a:b.pdf", "a*.pdf", "what?.pdf", "\"a\".pdf", "<a>.pdf", "a|b.pdf", "a\nb.pdf"] {
            assert!(has_refused_signs(name), "{name}");
        }
        assert!(!has_refused_signs("Board · October 2026 (2).pdf"));
    }
}
