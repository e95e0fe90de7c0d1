//! What a file is, by its first bytes.

use super::xml_book;
use crate::error::FileKind;

/// What the first bytes say.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// XLSX, XLSB or ODS.
    Zip,
    /// XLS, or a workbook with a password.
    Ole,
    /// A file of gzip.
    Gzip,
    /// A web page, which may have tables.
    Page,
    /// XML Spreadsheet 2003.
    XmlBook,
    /// JSON, which may be a table.
    Json,
    /// A database of SQLite.
    Database,
    /// Something that is no spreadsheet.
    Other(FileKind),
    /// Text, as far as the first bytes go.
    Text,
}

const SIGNATURES: [(&[u8], FileKind); 14] = [
    (b"%PDF", FileKind::Pdf),
    (b"{\\rtf", FileKind::Document),
    (b"\x89PNG", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"\xFF\xD8\xFF", FileKind::Picture),
    (b"RIFF", FileKind::Media),
    (b"7z\xBC\xAF", FileKind::Compressed),
    (b"Rar!", FileKind::Compressed),
    (b"BZh9", FileKind::Compressed),
    (b"\xFD7zXZ", FileKind::Compressed),
    (b"\0\x01\0\0Standard Jet DB\0", FileKind::Database),
    (b"\0\x01\0\0Standard ACE DB\0", FileKind::Database),
    (b"\x7FELF", FileKind::Program),
    (b"MZ\x90\0", FileKind::Program),
];

/// Looks at the first bytes of a file.
pub(super) fn kind(head: &[u8]) -> Kind {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Kind::Zip;
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Kind::Ole;
    }
    if head.starts_with(b"\x1F\x8B") {
        return Kind::Gzip;
    }
    if databases::Database::is_one(head) {
        return Kind::Database;
    }
    if let Some((_, kind)) = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature)) {
        return Kind::Other(*kind);
    }
    markup(head).unwrap_or(Kind::Text)
}

/// Text that is not lines of cells.
fn markup(head: &[u8]) -> Option<Kind> {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let start: String = head.iter().take(200).map(|&b| char::from(b).to_ascii_lowercase()).collect();
    let start = start.trim_start();
    if ["<html", "<!doctype html", "<table", "<head", "<body"].iter().any(|tag| start.starts_with(tag)) {
        return Some(Kind::Page);
    }
    if start.starts_with("<?xml") && xml_book::is_one(head) {
        return Some(Kind::XmlBook);
    }
    if start.starts_with("<?xml") {
        return Some(Kind::Other(FileKind::Xml));
    }
    let json = start.starts_with("{\"")
        || start.starts_with("{\n")
        || start.starts_with("{\r")
        || start.starts_with("[{")
        || start.starts_with("[\n");
    json.then_some(Kind::Json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_bytes_tell_what_a_file_is() {
        assert_eq!(kind(b"PK\x03\x04rest"), Kind::Zip);
        assert_eq!(kind(b"%PDF-1.7"), Kind::Other(FileKind::Pdf));
        assert_eq!(kind(b"\n <HTML><table>"), Kind::Page);
        assert_eq!(kind(b"[{\"a\": 1}]"), Kind::Json);
        assert_eq!(kind(b"Date,Sales\n"), Kind::Text);
        assert_eq!(kind(b""), Kind::Text);
    }
}
