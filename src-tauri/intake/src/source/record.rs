//! The rows of delimited text, numbered as a spreadsheet program numbers them.
//!
//! The `csv` crate is not used here for three reasons: it skips blank lines, so that rows can no longer be numbered as the
//! owner sees them; it has no limit, so that a quotation mark that is never closed pulls the whole file into memory; and
//! it drops where a `sep=;` line names the delimiter.

use crate::cell::{Cell, Row};
use crate::digits::in_plain_digits;
use crate::error::Refusal;
use memchr::{memchr, memchr3};
use std::io::BufRead;

/// A row longer than this is no row.
const LIMIT: usize = 1 << 20;

/// One row of text: all fields in one buffer, so that reading a row allocates nothing.
#[derive(Debug, Default)]
pub(crate) struct Record {
    text: String,
    ends: Vec<usize>,
    bytes: Vec<u8>,
    /// As the spreadsheet shows it, from 1.
    pub row: u32,
}

/// Reads rows, one after the other, into a [`Record`].
pub(crate) struct Records<R> {
    name: String,
    reader: R,
    delimiter: u8,
    row: u32,
    started: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    FieldStart,
    Bare,
    Quoted,
    /// Behind a quotation mark in a quoted field: either its end, or the first of a doubled one.
    QuoteInQuoted,
}

impl Row for Record {
    fn cell(&self, column: usize) -> Cell<'_> {
        let Some(&end) = self.ends.get(column) else { return Cell::Blank };
        let start = column.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        Cell::of_text(self.text.get(start..end).unwrap_or_default())
    }

    fn width(&self) -> usize {
        self.ends.len()
    }
}

impl Record {
    /// About how many bytes it took in the file.
    pub fn size(&self) -> u64 {
        (self.bytes.len() + self.ends.len().max(1)) as u64
    }

    /// Makes text of the bytes. Bytes that are no UTF-8 (only possible where another encoding was forced) are replaced.
    fn finish(&mut self) {
        self.text.clear();
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => self.text.push_str(text),
            Err(_) => self.replace_invalid(),
        }
        if !self.text.is_ascii() {
            self.write_digits();
        }
    }

    /// Writes the numbers and dates of other scripts in plain digits.
    fn write_digits(&mut self) {
        let mut start = 0;
        let mut text = String::with_capacity(self.text.len());
        for end in &mut self.ends {
            let field = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            text.push_str(&in_plain_digits(field));
            *end = text.len();
        }
        self.text = text;
    }

    fn replace_invalid(&mut self) {
        let mut start = 0;
        for end in &mut self.ends {
            let field = self.bytes.get(start..*end).unwrap_or_default();
            start = *end;
            self.text.push_str(&String::from_utf8_lossy(field));
            *end = self.text.len();
        }
    }
}

impl<R: BufRead> Records<R> {
    pub fn new(name: String, reader: R, delimiter: char) -> Self {
        // Only ASCII delimiters are ever offered.
        let delimiter = u8::try_from(delimiter).unwrap_or(b',');
        Self { name, reader, delimiter, row: 0, started: false }
    }

    /// Reads the next row; false behind the last one. Blank lines are rows without fields.
    pub fn next(&mut self, record: &mut Record) -> Result<bool, Refusal> {
        loop {
            record.bytes.clear();
            record.ends.clear();
            let more = self.read_row(record)?;
            record.finish();
            if !more && record.bytes.is_empty() && record.ends.is_empty() {
                return Ok(false);
            }
            let first = !std::mem::replace(&mut self.started, true);
            if first && names_delimiter(record) {
                continue;
            }
            self.row = self.row.saturating_add(1);
            record.row = self.row;
            return Ok(true);
        }
    }

    /// Reads up to and with the end of a line; false at the end of the text.
    fn read_row(&mut self, record: &mut Record) -> Result<bool, Refusal> {
        let mut state = State::FieldStart;
        let mut after_return = false;
        loop {
            let input = match self.reader.fill_buf() {
                Ok(input) => input,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(Refusal::from_io(&self.name, &error)),
            };
            if input.is_empty() {
                if !after_return {
                    record.close_last(state);
                }
                return Ok(after_return);
            }
            if after_return {
                let newline = usize::from(input.first() == Some(&b'\n'));
                self.reader.consume(newline);
                return Ok(true);
            }
            let (used, ended) = scan_row(input, self.delimiter, &mut state, record);
            let by_return = ended && input.get(used - 1) == Some(&b'\r');
            self.reader.consume(used);
            if record.bytes.len() > LIMIT {
                return Err(Refusal::EndlessRow { name: self.name.clone(), row: self.row + 1 });
            }
            if ended && !by_return {
                return Ok(true);
            }
            // A line feed behind a carriage return may only come with the next bytes.
            after_return = by_return;
        }
    }
}

impl Record {
    /// Closes the last field of a row. A row in which nothing stood has no fields.
    fn close_last(&mut self, state: State) {
        if !(self.ends.is_empty() && self.bytes.is_empty() && state == State::FieldStart) {
            self.ends.push(self.bytes.len());
        }
    }
}

/// Takes bytes into the record up to the end of the row. Returns how many were used and whether the row ended.
fn scan_row(input: &[u8], delimiter: u8, state: &mut State, record: &mut Record) -> (usize, bool) {
    let mut at = 0;
    while let Some(&byte) = input.get(at) {
        at += 1;
        match *state {
            State::Quoted => at = take_run(input, at - 1, record, |rest| memchr(b'"', rest), state),
            State::QuoteInQuoted if byte == b'"' => {
                record.bytes.push(byte);
                *state = State::Quoted;
            }
            State::FieldStart if byte == b'"' => *state = State::Quoted,
            _ if byte == delimiter => {
                record.ends.push(record.bytes.len());
                *state = State::FieldStart;
            }
            _ if byte == b'\n' || byte == b'\r' => {
                record.close_last(*state);
                *state = State::FieldStart;
                return (at, true);
            }
            _ => {
                *state = State::Bare;
                let ends = |rest: &[u8]| memchr3(delimiter, b'\n', b'\r', rest);
                at = take_run(input, at - 1, record, ends, state);
            }
        }
        if record.bytes.len() > LIMIT {
            return (at, false);
        }
    }
    (at, false)
}

/// Takes bytes up to the one that ends the run. A quotation mark that ends a quoted run is used up; other ends are left to be
/// looked at. Returns where to go on.
fn take_run(
    input: &[u8],
    from: usize,
    record: &mut Record,
    end: impl Fn(&[u8]) -> Option<usize>,
    state: &mut State,
) -> usize {
    let rest = input.get(from..).unwrap_or_default();
    let length = end(rest);
    record.bytes.extend_from_slice(rest.get(..length.unwrap_or(rest.len())).unwrap_or_default());
    match length {
        None => input.len(),
        Some(length) if *state == State::Quoted => {
            *state = State::QuoteInQuoted;
            from + length + 1
        }
        Some(length) => from + length,
    }
}

/// `sep=;` in the first line tells spreadsheet programs the delimiter; they do not show it as a row.
pub(crate) fn declared_delimiter(first_line: &str) -> Option<char> {
    let mut rest = first_line.trim_end_matches(['\r', '\n']).strip_prefix("sep=")?.chars();
    let delimiter = rest.next()?;
    (rest.next().is_none() && delimiter.is_ascii()).then_some(delimiter)
}

fn names_delimiter(record: &Record) -> bool {
    // Read with the delimiter it names, `sep=;` is the field `sep=` and an empty one.
    record.width() == 2 && record.text == "sep=" || declared_delimiter(&record.text).is_some() && record.width() == 1
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn rows(text: &str, delimiter: char) -> Vec<(u32, Vec<String>)> {
        let mut all = Vec::new();
        // A buffer of one byte shows that nothing depends on where the reader's chunks end.
        for capacity in [1, 8192] {
            let reader = std::io::BufReader::with_capacity(capacity, text.as_bytes());
            let mut records = Records::new("test".into(), reader, delimiter);
            let mut record = Record::default();
            let mut found = Vec::new();
            while records.next(&mut record).unwrap() {
                let cells = (0..record.width()).map(|c| record.cell(c).display()).collect();
                found.push((record.row, cells));
            }
            assert!(all.is_empty() || all == found, "the same for every buffer size");
            all = found;
        }
        all
    }

    fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (number, cells.iter().map(|c| (*c).to_owned()).collect())
    }

    #[test]
    fn quoted_line_ends_stay_in_their_row() {
        let expected = vec![row(1, &["a", "b"]), row(2, &["x\ny", "2"]), row(3, &["say \"hi\"", ""])];
        assert_eq!(rows("a,b\r\n\"x\ny\",2\r\n\"say \"\"hi\"\"\",", ','), expected);
    }

    #[test]
    fn blank_lines_are_rows() {
        assert_eq!(rows("a;b\n\n\n1;2\n", ';'), [row(1, &["a", "b"]), row(2, &[]), row(3, &[]), row(4, &["1", "2"])]);
        assert_eq!(rows("a\r\r1\r", ';'), [row(1, &["a"]), row(2, &[]), row(3, &["1"])]);
        assert_eq!(rows("", ';'), []);
    }

    #[test]
    fn a_line_that_names_the_delimiter_is_no_row() {
        assert_eq!(rows("sep=;\na;b\n", ';'), [row(1, &["a", "b"])]);
        assert_eq!(rows("sep=,\r\na,b", ','), [row(1, &["a", "b"])]);
    }

    #[test]
    fn a_quotation_mark_inside_a_bare_field_is_text() {
        assert_eq!(rows("5\" pipe,\"a\"b\n", ','), [row(1, &["5\" pipe", "ab"])]);
    }

    #[test]
    fn a_quotation_mark_never_closed_is_refused() {
        let text = format!("a,b\n\"{}", "x\n".repeat(LIMIT));
        let mut records = Records::new("test".into(), text.as_bytes(), ',');
        let mut record = Record::default();
        assert!(records.next(&mut record).unwrap());
        assert!(matches!(records.next(&mut record), Err(Refusal::EndlessRow { row: 2, .. })));
    }
}
