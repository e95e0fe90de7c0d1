//! Changesets in the history are deflated: they are most of a workspace's size, and one of many values shrinks to an eighth.
//! They are deflated as they come and inflated as they are read, so that one of millions of values takes little memory.

use crate::{Error, Result};
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use std::io::{self, Read, Write};

/// A changeset larger than this, in bytes, is not one that this program has written: files come from anywhere.
const LARGEST: u64 = 16_000_000_000;
/// In bytes: a piece grows up to this, so that growing never copies much.
const PIECE: usize = 1 << 20;

/// What was deflated, in pieces.
#[derive(Debug, Default, Clone)]
pub(crate) struct Packed(Vec<Vec<u8>>);

impl Packed {
    /// Deflates what is there as a whole.
    pub(crate) fn of(bytes: &[u8]) -> Result<Self> {
        let mut packer = Packer::default();
        packer.write_all(bytes).map_err(failed)?;
        packer.finish()
    }

    /// The pieces in their order.
    pub(crate) fn pieces(&self) -> &[Vec<u8>] {
        &self.0
    }

    /// How many bytes it takes.
    pub(crate) fn len(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }

    /// What was deflated.
    pub(crate) fn inflated(&self) -> impl Read {
        inflating(Pieces { left: &self.0, read: 0 })
    }
}

impl Write for Packed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.0.last_mut().filter(|last| last.len() + bytes.len() <= PIECE) {
            Some(last) => last.extend_from_slice(bytes),
            None => self.0.push(bytes.to_vec()),
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Reads one piece after the other.
struct Pieces<'p> {
    left: &'p [Vec<u8>],
    /// How much of the first one was read.
    read: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some((first, others)) = self.left.split_first() {
            let mut rest = first.get(self.read..).unwrap_or_default();
            if !rest.is_empty() {
                let count = rest.read(buffer)?;
                self.read += count;
                return Ok(count);
            }
            (self.left, self.read) = (others, 0);
        }
        Ok(0)
    }
}

/// Deflates what is written to it; at the fastest level, because somebody waits for it.
#[derive(Debug)]
pub(crate) struct Packer(DeflateEncoder<Packed>);

impl Default for Packer {
    fn default() -> Self {
        Self(DeflateEncoder::new(Packed::default(), Compression::fast()))
    }
}

impl Packer {
    /// How many bytes it takes so far; those of the last block may be missing.
    pub(crate) fn len(&self) -> usize {
        self.0.get_ref().len()
    }

    /// All that was written.
    pub(crate) fn finish(self) -> Result<Packed> {
        self.0.finish().map_err(failed)
    }

    /// All that was written, and after it what was deflated by itself: both come back as one.
    pub(crate) fn finish_with(mut self, mut others: Packed) -> Result<Packed> {
        // A block that is not the last one ends on a whole byte here, and what follows does not look back behind it.
        self.0.flush().map_err(failed)?;
        let mut all = std::mem::take(self.0.get_mut());
        all.0.append(&mut others.0);
        Ok(all)
    }
}

impl Write for Packer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What comes of inflating; an error where the bytes are nothing that was deflated, or come to too many.
pub(crate) fn inflating(bytes: impl Read) -> impl Read {
    Inflating { inner: DeflateDecoder::new(bytes), left: LARGEST }
}

struct Inflating<R> {
    inner: DeflateDecoder<R>,
    left: u64,
}

impl<R: Read> Read for Inflating<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.left = self.left.checked_sub(count as u64).ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(count)
    }
}

pub(crate) fn failed(error: io::Error) -> Error {
    Error::Io(error.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn inflated(packed: &Packed) -> Vec<u8> {
        let mut bytes = Vec::new();
        packed.inflated().read_to_end(&mut bytes).unwrap();
        bytes
    }

    /// Bytes that do not get much shorter.
    fn noise(count: usize) -> Vec<u8> {
        (0..count as u64).map(|at| (at.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as u8).collect()
    }

    #[test]
    fn what_is_deflated_comes_back() {
        for bytes in [Vec::new(), b"T\x09value".to_vec(), noise(3 * PIECE)] {
            assert_eq!(inflated(&Packed::of(&bytes).unwrap()), bytes);
        }
        let mut bytes = Vec::new();
        assert!(inflating(&b"no such thing"[..]).read_to_end(&mut bytes).is_err());
    }

    #[test]
    fn what_was_deflated_apart_comes_back_as_one() {
        for (one, other) in [(Vec::new(), noise(10)), (noise(10), Vec::new()), (noise(3 * PIECE), noise(2 * PIECE))] {
            let mut packer = Packer::default();
            packer.write_all(&one).unwrap();
            let both = packer.finish_with(Packed::of(&other).unwrap()).unwrap();
            assert_eq!(inflated(&both), [one, other].concat());
            assert_eq!(both.len(), both.pieces().concat().len());
        }
    }
}
