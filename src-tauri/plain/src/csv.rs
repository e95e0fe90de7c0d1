//! CSV as RFC 4180 has it, with line feeds: rows of cells to bytes, and back with their lines.

use csv_core::ReadRecordResult;
use std::io::{BufRead, Result, Write};

/// Writes a row.
pub(crate) fn write_row<T: AsRef<str>>(to: &mut impl Write, cells: impl IntoIterator<Item = T>) -> Result<()> {
    for (at, cell) in cells.into_iter().enumerate() {
        let (comma, cell) = (if at > 0 { "," } else { "" }, cell.as_ref());
        if cell.contains([',', '"', '\r', '\n']) {
            write!(to, "{comma}\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            write!(to, "{comma}{cell}")?;
        }
    }
    to.write_all(b"\n")
}

/// Rows that are being read.
pub(crate) struct Rows<R> {
    from: R,
    reader: csv_core::Reader,
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

/// A row.
pub(crate) struct CsvRow {
    /// The line on which it begins, from 1.
    pub(crate) line: u64,
    /// Its cells; `None` where they are not UTF-8.
    pub(crate) cells: Option<Vec<String>>,
}

impl<R: BufRead> Rows<R> {
    pub(crate) fn new(from: R) -> Self {
        Self { from, reader: csv_core::Reader::new(), bytes: vec![0; 4096], ends: vec![0; 64] }
    }

    /// The next row; `None` behind the last. Empty lines are no rows.
    ///
    /// # Errors
    /// Where there is nothing to be had any more.
    pub(crate) fn next_row(&mut self) -> Result<Option<CsvRow>> {
        let line = self.reader.line();
        let (mut written, mut ended) = (0, 0);
        loop {
            let input = self.from.fill_buf()?;
            let room = (&mut self.bytes[written..], &mut self.ends[ended..]);
            let (result, read, bytes, ends) = self.reader.read_record(input, room.0, room.1);
            self.from.consume(read);
            (written, ended) = (written + bytes, ended + ends);
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.bytes.resize(self.bytes.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => return Ok(Some(CsvRow { line, cells: self.cells(ended) })),
                ReadRecordResult::End => return Ok(None),
            }
        }
    }

    fn cells(&self, count: usize) -> Option<Vec<String>> {
        let mut start = 0;
        let cell = |&end: &usize| {
            let bytes = self.bytes.get(start..end).unwrap_or_default();
            start = end;
            std::str::from_utf8(bytes).ok().map(str::to_owned)
        };
        self.ends.iter().take(count).map(cell).collect()
    }

    /// Where the rows came from.
    pub(crate) fn into_inner(self) -> R {
        self.from
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rows_come_back(rows in proptest::collection::vec(proptest::collection::vec("[a,\"\r\né]{0,5}", 2..4), 0..5)) {
            let mut bytes = Vec::new();
            for row in &rows {
                write_row(&mut bytes, row).unwrap();
            }
            let mut read = Rows::new(bytes.as_slice());
            for row in rows {
                prop_assert_eq!(read.next_row().unwrap().unwrap().cells.unwrap(), row);
            }
            prop_assert!(read.next_row().unwrap().is_none());
        }
    }

    #[test]
    fn rows_know_their_lines() {
        let mut read = Rows::new(&b"a,b\n\"x\ny\",1\n\xff,2\n"[..]);
        let lines: Vec<u64> = (0..3).map(|_| read.next_row().unwrap().unwrap().line).collect();
        assert_eq!(lines, [1, 2, 4]);
        let long = format!("{},{}\n", "z".repeat(10_000), ",".repeat(200));
        assert_eq!(Rows::new(long.as_bytes()).next_row().unwrap().unwrap().cells.unwrap().len(), 202);
        assert!(Rows::new(&b"\xff\n"[..]).next_row().unwrap().unwrap().cells.is_none());
    }
}
