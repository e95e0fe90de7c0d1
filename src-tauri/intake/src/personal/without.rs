//! A text file without what names persons: all else stands where it stood, with its delimiters, quotation marks and ends of
//! lines.

use super::Personal;
use super::code::{code_of, fingerprint, key_of_code};
use crate::cell::Cell;
use crate::digits::in_plain_digits;
use crate::error::Refusal;
use crate::format::{Format, Layout};
use crate::source::{Content, Source, declared_delimiter};
use crate::words::names_total;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use std::io::BufRead;

/// The bytes of a text file, read in this format, with the cells of the columns (counted from 0) below its head as they are to be
/// kept; `key` makes the keys of fingerprints. `None` for what is no text, and for a table whose periods stand side by side.
/// Words that mark a total stay: they name nobody, and decide how the row is read.
///
/// # Errors
/// A [`Refusal`] where the file cannot be read to its end.
pub fn without(
    source: &Source,
    format: &Format,
    columns: &[(u32, Personal)],
    key: &dyn Fn(u64) -> u64,
) -> Result<Option<Vec<u8>>, Refusal> {
    let Content::Text(file) = source.content() else { return Ok(None) };
    if format.layout == Layout::Wide {
        return Ok(None);
    }
    let encoding = file.encoding(format.encoding.as_deref())?;
    let text = whole(file.open(encoding)?.as_mut()).map_err(|error| Refusal::from_io(source.name(), &error))?;
    let delimiter = format.delimiter.unwrap_or(',');
    let mut out = file.mark()?;
    let mut row = 0_u32;
    for (place, fields) in (Rows { text: &text, delimiter }).enumerate() {
        let names_delimiter = place == 0 && declared_delimiter(fields.join("").trim()).is_some();
        row += u32::from(!names_delimiter);
        let is_below = row > format.header_row && !names_delimiter;
        for (at, field) in (0_u32..).zip(fields) {
            let what = columns.iter().find(|(column, _)| is_below && *column == at).map(|(_, what)| *what);
            let kept = what.map(|what| kept(field, what, delimiter, key));
            encode(kept.as_deref().unwrap_or(field), encoding, &mut out);
        }
    }
    Ok(Some(out))
}

/// All of a text. What reads other encodings gives whole buffers only.
fn whole(reader: &mut dyn BufRead) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    loop {
        let part = reader.fill_buf()?;
        if part.is_empty() {
            return Ok(
                String::from_utf8(bytes).unwrap_or_else(|no| String::from_utf8_lossy(no.as_bytes()).into_owned())
            );
        }
        bytes.extend_from_slice(part);
        let read = part.len();
        reader.consume(read);
    }
}

/// A field with the delimiter or the end of the line that follows it, as it is to be kept.
fn kept(field: &str, what: Personal, delimiter: char, key: &dyn Fn(u64) -> u64) -> String {
    let (inner, end) = ended(field, delimiter);
    let plain = bare(inner);
    let plain = in_plain_digits(&plain);
    let Cell::Text(shown) = Cell::of_text(&plain) else { return field.to_owned() };
    if names_total(shown) || what == Personal::Keep || key_of_code(shown).is_some() {
        return field.to_owned();
    }
    let quote = if inner.starts_with('"') { "\"" } else { "" };
    match what {
        Personal::Hashed => format!("{quote}{}{quote}{end}", code_of(key(fingerprint(shown)))),
        _ => format!("{quote}{quote}{end}"),
    }
}

/// A field without what follows it, and that.
fn ended(field: &str, delimiter: char) -> (&str, &str) {
    let inner = match field.strip_suffix("\r\n").or_else(|| field.strip_suffix(['\n', '\r'])) {
        Some(inner) => inner,
        None => field.strip_suffix(delimiter).unwrap_or(field),
    };
    (inner, field.get(inner.len()..).unwrap_or_default())
}

/// A field without its quotation marks.
fn bare(field: &str) -> String {
    match field.strip_prefix('"') {
        None => field.to_owned(),
        Some(rest) => rest.strip_suffix('"').unwrap_or(rest).replace("\"\"", "\""),
    }
}

/// The rows of a text as slices of it, a field each with what ends it: quoted as [`crate::source::Records`] reads them.
struct Rows<'t> {
    text: &'t str,
    delimiter: char,
}

impl<'t> Iterator for Rows<'t> {
    type Item = Vec<&'t str>;

    fn next(&mut self) -> Option<Vec<&'t str>> {
        if self.text.is_empty() {
            return None;
        }
        let (mut fields, mut start, mut quoted) = (Vec::new(), 0, false);
        let bytes = self.text.as_bytes();
        let delimiter = u8::try_from(self.delimiter).unwrap_or(b',');
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            at += 1;
            match byte {
                b'"' if quoted && bytes.get(at) == Some(&b'"') => at += 1,
                b'"' if quoted => quoted = false,
                b'"' if at - 1 == start => quoted = true,
                _ if quoted => {}
                b'\n' | b'\r' => {
                    at += usize::from(byte == b'\r' && bytes.get(at) == Some(&b'\n'));
                    break;
                }
                _ if byte == delimiter => {
                    fields.push(self.text.get(start..at).unwrap_or_default());
                    start = at;
                }
                _ => {}
            }
        }
        fields.push(self.text.get(start..at).unwrap_or_default());
        self.text = self.text.get(at..).unwrap_or_default();
        Some(fields)
    }
}

fn encode(text: &str, encoding: &'static Encoding, out: &mut Vec<u8>) {
    match encoding {
        utf_16 if utf_16 == UTF_16LE => out.extend(text.encode_utf16().flat_map(u16::to_le_bytes)),
        utf_16 if utf_16 == UTF_16BE => out.extend(text.encode_utf16().flat_map(u16::to_be_bytes)),
        other => out.extend_from_slice(&other.encode(text).0),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::map::Map;
    use crate::sniff::{Context, sniff};

    fn kept(bytes: &[u8], columns: &[(u32, Personal)]) -> Vec<u8> {
        let source = Source::from_bytes("orders.csv", bytes.to_vec()).unwrap();
        let sniffed = sniff(&source, &Map::default(), &Context::default()).unwrap();
        without(&source, &sniffed.format, columns, &|one| one >> 11).unwrap().unwrap()
    }

    #[test]
    fn only_the_cells_that_name_persons_change() {
        let text = "Orders\r\n\r\nDate;E-mail;Note;Total\r\n2026-01-01;\"ann@a.de\";\"a;b \"\"c\"\"\";1,50\r\n2026-01-02;Bob@a.de;x\r\nTotal;TOTAL;;3\r\n";
        let left_out = String::from_utf8(kept(text.as_bytes(), &[(1, Personal::LeftOut)])).unwrap();
        assert_eq!(left_out, text.replace("ann@a.de", "").replace("Bob@a.de", ""));
        let same = "Date,Mail,Sum\n2026-01-01,ann@a.de,1\n2026-01-02,\" ANN@a.de\",2\n2026-01-03,bob@a.de,3";
        let coded = String::from_utf8(kept(same.as_bytes(), &[(1, Personal::Hashed)])).unwrap();
        let codes: Vec<&str> =
            coded.lines().skip(1).map(|line| line.split(',').nth(1).unwrap().trim_matches('"')).collect();
        assert_eq!(codes[0], codes[1], "what is the same stays so");
        assert_ne!(codes[0], codes[2]);
        assert_eq!(kept(coded.as_bytes(), &[(1, Personal::Hashed)]), coded.as_bytes(), "a code stays what it is");
    }

    #[test]
    fn other_encodings_stay() {
        let text = "Datum;Straße;Umsatz\n2026-01-01;Müllerstraße 1;3\n2026-01-02;Ölweg;4\n";
        let want = "Datum;Straße;Umsatz\n2026-01-01;;3\n2026-01-02;;4\n";
        let wide = |text: &str| {
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect::<Vec<u8>>()
        };
        assert_eq!(kept(&wide(text), &[(1, Personal::LeftOut)]), wide(want));
        let latin = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        assert_eq!(kept(&latin(text), &[(1, Personal::LeftOut)]), latin(want));
        let marked = |text: &str| [b"\xef\xbb\xbf", text.as_bytes()].concat();
        assert_eq!(kept(&marked(text), &[(1, Personal::LeftOut)]), marked(want));
    }
}
