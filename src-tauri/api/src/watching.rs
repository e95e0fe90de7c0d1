//! What a session has seen in watched folders, between one look and the next.

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::SystemTime;

/// A file as it lies there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lying {
    pub(crate) path: PathBuf,
    /// How many bytes it has.
    pub(crate) size: u64,
    /// When it was written to last, where the system says it.
    pub(crate) written: Option<SystemTime>,
}

impl Lying {
    /// Its name.
    pub(crate) fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// What was seen in the watched folders.
#[derive(Debug, Default)]
pub(crate) struct Watching {
    /// The workspace that they are of.
    pub(crate) of: Option<PathBuf>,
    /// Each file that lies there, by its source and its path.
    pub(crate) files: HashMap<(i64, PathBuf), Seen>,
}

/// A file that was seen.
#[derive(Debug)]
pub(crate) struct Seen {
    pub(crate) lying: Lying,
    /// For how many looks it has been as it is.
    pub(crate) calm: u8,
    pub(crate) found: Option<Found>,
}

/// What a file turned out to be.
#[derive(Debug, Clone)]
pub(crate) enum Found {
    /// It was imported before, brings nothing new, or is of no watched source.
    Settled,
    /// It waits for the owner, who is told why; with its fingerprint.
    Waits(String, String),
    /// It was imported just now, which is told.
    Imported(String),
}
