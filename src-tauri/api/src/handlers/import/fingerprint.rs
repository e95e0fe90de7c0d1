//! A fingerprint of a file's bytes, by which the history tells which file a value came from.

use crate::{ErrorCode, Fault};
use locale::Locale;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The SHA-256 of a file, in hexadecimal digits.
pub(super) fn of_file(path: &Path) -> Result<String, Fault> {
    let read = || -> io::Result<String> {
        let mut file = File::open(path)?;
        let mut digest = Sha256::new();
        let mut buffer = vec![0; 1 << 16];
        loop {
            match file.read(&mut buffer)? {
                0 => break,
                n => digest.update(buffer.get(..n).unwrap_or_default()),
            }
        }
        Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    };
    read().map_err(|error| {
        let (file, reason) = (path.display().to_string(), error.to_string());
        Fault::new(ErrorCode::Failed, move |locale: &Locale| locale.words().intake_unreadable_again(&file, &reason))
    })
}
