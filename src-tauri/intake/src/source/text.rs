//! Text files: bytes in some encoding to a stream of UTF-8.

use super::scan::{self, Scan};
use super::{Bytes, Record, Records};
use crate::error::Refusal;
use crate::rows::{Placed, Rows};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8};
use std::io::{BufRead, BufReader, Read};
use std::ops::ControlFlow;

/// A text file that is read anew, from its start, as often as somebody asks.
#[derive(Debug)]
pub(crate) struct TextFile {
    name: String,
    bytes: Bytes,
    encoding: &'static Encoding,
    bom: usize,
}

impl TextFile {
    pub(super) fn new(name: String, bytes: Bytes, scan: &Scan) -> Self {
        Self { name, bytes, encoding: scan.encoding, bom: scan.bom }
    }

    /// How many bytes it has, about; 0 where that cannot be found out.
    pub fn size(&self) -> u64 {
        match &self.bytes {
            Bytes::File(path) => std::fs::metadata(path).map_or(0, |metadata| metadata.len()),
            Bytes::Memory(memory) => memory.len() as u64,
        }
    }

    /// The encoding asked for, or the one the bytes show.
    pub fn encoding(&self, asked: Option<&str>) -> Result<&'static Encoding, Refusal> {
        match asked {
            None => Ok(self.encoding),
            Some(label) => {
                Encoding::for_label(label.as_bytes()).ok_or_else(|| Refusal::UnknownEncoding(label.to_owned()))
            }
        }
    }

    /// The byte order mark that it begins with; empty where it has none.
    pub fn mark(&self) -> Result<Vec<u8>, Refusal> {
        let mut mark = vec![0_u8; self.bom];
        let mut bytes = scan::open(&self.name, &self.bytes)?;
        bytes.read_exact(&mut mark).map_err(|error| Refusal::from_io(&self.name, &error))?;
        Ok(mark)
    }

    /// The text from its start, without a byte order mark, as UTF-8.
    pub fn open(&self, encoding: &'static Encoding) -> Result<Box<dyn BufRead>, Refusal> {
        let mut bytes = scan::open(&self.name, &self.bytes)?;
        let mut mark = [0_u8; 3];
        let mark = mark.get_mut(..self.bom).unwrap_or_default();
        bytes.read_exact(mark).map_err(|error| Refusal::from_io(&self.name, &error))?;
        let bytes = BufReader::with_capacity(1 << 17, bytes);
        if encoding == UTF_8 {
            return Ok(Box::new(bytes));
        }
        let transcoder = Transcoder { bytes, decoder: encoding.new_decoder_without_bom_handling(), done: false };
        Ok(Box::new(BufReader::with_capacity(1 << 17, transcoder)))
    }

    /// The first part of the text, cut at a whole line.
    pub fn head(&self, encoding: &'static Encoding, at_most: u64) -> Result<Vec<u8>, Refusal> {
        let mut head = Vec::new();
        let mut reader = self.open(encoding)?.take(at_most);
        reader.read_to_end(&mut head).map_err(|error| Refusal::from_io(&self.name, &error))?;
        if reader.limit() == 0
            && let Some(end) = head.iter().rposition(|&byte| byte == b'\n')
        {
            head.truncate(end + 1);
        }
        Ok(head)
    }

    /// The rows of the text, from the first.
    pub fn records(&self, encoding: &'static Encoding, delimiter: char) -> Result<Records<Box<dyn BufRead>>, Refusal> {
        Ok(Records::new(self.name.clone(), self.open(encoding)?, delimiter))
    }
}

/// The rows of a text, whose number is only guessed before its end: from how many bytes the first ones have.
pub(crate) struct TextRows<'a> {
    file: &'a TextFile,
    encoding: &'static Encoding,
    delimiter: char,
}

/// Between two guesses of how many rows a text has.
const ROWS_BETWEEN_GUESSES: u64 = 512;

impl<'a> TextRows<'a> {
    /// The rows of a text that is written in this way.
    pub fn new(file: &'a TextFile, encoding: &'static Encoding, delimiter: char) -> Self {
        Self { file, encoding, delimiter }
    }
}

impl Rows for TextRows<'_> {
    fn each(&self, take: &mut dyn FnMut(Placed<'_>) -> ControlFlow<()>) -> Result<(), Refusal> {
        let (mut records, size) = (self.file.records(self.encoding, self.delimiter)?, self.file.size());
        let mut record = Record::default();
        let (mut read, mut rows) = (0, 0);
        while records.next(&mut record)? {
            read += record.size();
            let row = u64::from(record.row);
            if row == 1 || row.is_multiple_of(ROWS_BETWEEN_GUESSES) {
                rows = row.max(row.saturating_mul(size) / read.max(1));
            }
            if take(Placed { number: record.row, cells: &record, reached: (row, rows) }).is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// Reads bytes of any encoding as UTF-8. What cannot be read becomes U+FFFD.
struct Transcoder<R> {
    bytes: R,
    decoder: Decoder,
    done: bool,
}

impl<R: BufRead> Read for Transcoder<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if out.len() < 4 {
            // The decoder needs room for one character; the buffer around this reader always has it.
            return Err(std::io::Error::from(std::io::ErrorKind::InvalidInput));
        }
        loop {
            if self.done {
                return Ok(0);
            }
            let input = self.bytes.fill_buf()?;
            let last = input.is_empty();
            let (result, read, written, _) = self.decoder.decode_to_utf8(input, out, last);
            self.bytes.consume(read);
            self.done = last && result == CoderResult::InputEmpty;
            if written > 0 {
                return Ok(written);
            }
        }
    }
}
