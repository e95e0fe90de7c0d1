//! Changesets in the history are deflated: they are most of a workspace's size, and one of many values shrinks to an eighth.

use crate::{Error, Result};
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use std::io::{Read, Write};

/// A changeset larger than this, in bytes, is not one that this program has written: files come from anywhere.
const LARGEST: u64 = 4_000_000_000;

/// Deflates; the fastest level, because somebody waits for it.
pub(crate) fn deflated(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::with_capacity(bytes.len() / 6 + 64), Compression::fast());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_err(|error| Error::Io(error.to_string()))
}

/// Takes [`deflated`] back.
///
/// # Errors
/// Where the bytes are nothing that was deflated, or too many.
pub(crate) fn inflated(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut inflated = Vec::with_capacity(bytes.len().saturating_mul(4));
    let unreadable = |error: std::io::Error| Error::Unreadable(format!("a changeset of the history: {error}"));
    DeflateDecoder::new(bytes).take(LARGEST + 1).read_to_end(&mut inflated).map_err(unreadable)?;
    if inflated.len() as u64 > LARGEST {
        return Err(Error::Unreadable("a changeset of the history is too large".into()));
    }
    Ok(inflated)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn what_is_deflated_comes_back() {
        for bytes in [Vec::new(), b"T\x09value".to_vec(), (0..200_000_u32).flat_map(u32::to_be_bytes).collect()] {
            assert_eq!(inflated(&deflated(&bytes).unwrap()).unwrap(), bytes);
        }
        assert!(inflated(b"no such thing").unwrap_err().to_string().contains("a changeset of the history"));
    }
}
