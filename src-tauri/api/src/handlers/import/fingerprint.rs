//! A fingerprint of a file's bytes, by which the history tells which file a value came from.

use crate::{ErrorCode, Fault};
use locale::Locale;
use std::fs::File;
use std::path::Path;

/// The SHA-256 of a file, in hexadecimal digits.
pub(super) fn of_file(path: &Path) -> Result<String, Fault> {
    let read = File::open(path).and_then(store::fingerprint);
    read.map(|(hash, _)| hash).map_err(|error| {
        let (file, reason) = (path.display().to_string(), error.to_string());
        Fault::new(ErrorCode::Failed, move |locale: &Locale| locale.words().intake_unreadable_again(&file, &reason))
    })
}
