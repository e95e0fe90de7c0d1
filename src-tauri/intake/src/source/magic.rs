//! What a file is, by its first bytes.

/// What the first bytes say.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// XLSX, XLSB or ODS.
    Zip,
    /// XLS, or a workbook with a password.
    Ole,
    /// Something that is no spreadsheet, with its article.
    Other(&'static str),
    /// Text, as far as the first bytes go.
    Text,
}

const SIGNATURES: [(&[u8], &str); 14] = [
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a text document"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"RIFF", "a sound, film or picture"),
    (b"\x1F\x8B", "a compressed file"),
    (b"7z\xBC\xAF", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"BZh9", "a compressed file"),
    (b"\xFD7zXZ", "a compressed file"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7FELF", "a program"),
    (b"MZ\x90\0", "a program"),
];

/// Looks at the first bytes of a file.
pub(super) fn kind(head: &[u8]) -> Kind {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Kind::Zip;
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Kind::Ole;
    }
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature)) {
        return Kind::Other(what);
    }
    markup(head).map_or(Kind::Text, Kind::Other)
}

/// Text that is meant for other programs than spreadsheets.
fn markup(head: &[u8]) -> Option<&'static str> {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let start: String = head.iter().take(200).map(|&b| char::from(b).to_ascii_lowercase()).collect();
    let start = start.trim_start();
    if ["<html", "<!doctype html", "<table", "<head", "<body"].iter().any(|tag| start.starts_with(tag)) {
        return Some("a web page");
    }
    if start.starts_with("<?xml") {
        return Some("an XML file");
    }
    let json = start.starts_with("{\"")
        || start.starts_with("{\n")
        || start.starts_with("{\r")
        || start.starts_with("[{")
        || start.starts_with("[\n");
    json.then_some("a JSON file")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_bytes_tell_what_a_file_is() {
        assert_eq!(kind(b"PK\x03\x04rest"), Kind::Zip);
        assert_eq!(kind(b"%PDF-1.7"), Kind::Other("a PDF document"));
        assert_eq!(kind(b"\n <HTML><table>"), Kind::Other("a web page"));
        assert_eq!(kind(b"[{\"a\": 1}]"), Kind::Other("a JSON file"));
        assert_eq!(kind(b"Date,Sales\n"), Kind::Text);
        assert_eq!(kind(b""), Kind::Text);
    }
}
