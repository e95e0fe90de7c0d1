//! One quick pass over the bytes: is it text, and in which encoding?

use super::Bytes;
use crate::error::Refusal;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::fs::File;
use std::io::Read;

/// How many first bytes are kept.
const HEAD: usize = 8192;
/// How many bytes outside ASCII it takes to believe the detector rather than the commonest encoding of the West.
const ENOUGH_EVIDENCE: u64 = 20;
/// How many bytes the detector gets to see.
const DETECT_AT_MOST: usize = 1 << 20;

/// What the pass found.
#[derive(Debug)]
pub(super) struct Scan {
    /// The first bytes.
    pub head: Vec<u8>,
    /// The encoding, if it is text.
    pub encoding: &'static Encoding,
    /// How many bytes of byte order mark stand before the text.
    pub bom: usize,
    /// True where control characters say that it is no text.
    pub binary: bool,
    /// True where there are only spaces and line ends.
    pub blank: bool,
}

/// Opens the bytes for reading.
pub(super) fn open(name: &str, bytes: &Bytes) -> Result<Box<dyn Read>, Refusal> {
    Ok(match bytes {
        Bytes::File(path) => Box::new(File::open(path).map_err(|error| Refusal::from_io(name, &error))?),
        Bytes::Memory(memory) => Box::new(std::io::Cursor::new(memory.clone())),
    })
}

/// Reads all bytes once.
pub(super) fn scan(name: &str, bytes: &Bytes) -> Result<Scan, Refusal> {
    let mut reader = open(name, bytes)?;
    let mut counts = Counts::default();
    let mut buffer = vec![0_u8; 1 << 16];
    let mut head = Vec::new();
    loop {
        let read = match reader.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Refusal::from_io(name, &error)),
        };
        let chunk = buffer.get(..read).unwrap_or_default();
        head.extend(chunk.iter().take(HEAD.saturating_sub(head.len())));
        counts.add(chunk);
    }
    Ok(counts.finish(head))
}

fn count(block: &[u8], is: impl Fn(u8) -> bool) -> u64 {
    u64::from(block.iter().map(|byte| u8::from(is(*byte))).sum::<u8>())
}

/// What no text has. 0x0C breaks pages in old exports, 0x1A ends files of DOS.
fn is_control(byte: u8) -> bool {
    let is_space = byte == b'\t' || byte == b'\n' || byte == b'\r' || byte == 0x0C || byte == 0x1A;
    byte == 0x7F || byte < 0x20 && byte != 0 && !is_space
}

#[derive(Default)]
struct Counts {
    nul_at_even: u64,
    nul_at_odd: u64,
    control: u64,
    beyond_ascii: u64,
    visible: u64,
    total: u64,
    not_utf8: bool,
    /// The start of a character whose rest is in the next chunk.
    unfinished: Vec<u8>,
    detector: Option<EncodingDetector>,
    detected: usize,
}

impl Counts {
    fn add(&mut self, chunk: &[u8]) {
        if chunk.contains(&0) {
            self.add_nul(chunk);
        }
        // Counted in blocks, each in a byte: so the processor takes many at once.
        for block in chunk.chunks(128) {
            self.control += count(block, is_control);
            self.beyond_ascii += count(block, |byte| byte >= 0x80);
            self.visible += count(block, |byte| (0x21..0x7F).contains(&byte));
        }
        self.total += chunk.len() as u64;
        if !self.not_utf8 {
            self.check_utf8(chunk);
        }
        if self.beyond_ascii > 0 && self.detected < DETECT_AT_MOST {
            self.detected += chunk.len();
            let detector = self.detector.get_or_insert_with(|| EncodingDetector::new(Iso2022JpDetection::Deny));
            detector.feed(chunk, false);
        }
    }

    fn add_nul(&mut self, chunk: &[u8]) {
        for (at, _) in (self.total..).zip(chunk).filter(|(_, byte)| **byte == 0) {
            let place = if at.is_multiple_of(2) { &mut self.nul_at_even } else { &mut self.nul_at_odd };
            *place += 1;
        }
    }

    fn check_utf8(&mut self, chunk: &[u8]) {
        let joined;
        let bytes = if self.unfinished.is_empty() {
            chunk
        } else {
            joined = [self.unfinished.as_slice(), chunk].concat();
            joined.as_slice()
        };
        let rest = match std::str::from_utf8(bytes) {
            Ok(_) => Vec::new(),
            Err(error) if error.error_len().is_none() => bytes.get(error.valid_up_to()..).unwrap_or_default().to_vec(),
            Err(_) => {
                self.not_utf8 = true;
                Vec::new()
            }
        };
        self.unfinished = rest;
    }

    fn finish(mut self, head: Vec<u8>) -> Scan {
        let (encoding, bom) = match Encoding::for_bom(&head) {
            Some(found) => found,
            None => (self.guess(), 0),
        };
        let wide = encoding == UTF_16LE || encoding == UTF_16BE;
        let nul = self.nul_at_even + self.nul_at_odd;
        // Text has no control characters; a stray one in a megabyte is a typing accident.
        let binary = !wide && (nul > 0 || self.control > self.total / 100_000 + u64::from(self.total > 10_000));
        Scan { head, encoding, bom, binary, blank: self.visible + self.beyond_ascii <= bom as u64 }
    }

    /// UTF-16 shows by every second byte being zero; UTF-8 by being valid; the rest is told by the detector where there is
    /// enough to go by.
    fn guess(&mut self) -> &'static Encoding {
        let half = self.total / 2;
        if half > 4 && self.total.is_multiple_of(2) {
            if self.nul_at_odd * 10 > half * 7 && self.nul_at_even * 10 < half {
                return UTF_16LE;
            }
            if self.nul_at_even * 10 > half * 7 && self.nul_at_odd * 10 < half {
                return UTF_16BE;
            }
        }
        if !self.not_utf8 && self.unfinished.is_empty() {
            return UTF_8;
        }
        match self.detector.take() {
            Some(mut detector) if self.beyond_ascii >= ENOUGH_EVIDENCE => {
                detector.feed(&[], true);
                detector.guess(None, Utf8Detection::Deny)
            }
            _ => WINDOWS_1252,
        }
    }
}
