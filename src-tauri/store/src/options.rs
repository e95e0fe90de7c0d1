//! How a workspace is opened, and why it can only be read.

use chrono::NaiveDateTime;

/// How a workspace is opened. A time alone will do: everything else has a default.
#[derive(Debug, Clone, Copy)]
pub struct OpenOptions {
    /// The time on the owner's clock.
    pub now: NaiveDateTime,
    /// True to only look: nothing is locked, migrated or saved.
    pub read_only: bool,
    /// False to make no dated copies, for tests and throw-away files.
    pub backups: bool,
    /// Makes new identifiers predictable, for tests and examples.
    pub id_seed: Option<u64>,
}

/// Why a workspace can only be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadOnly {
    /// It was asked for.
    Asked,
    /// Another window or program has it open.
    OpenElsewhere,
    /// The file is write-protected.
    FileProtected,
    /// Its folder is write-protected, so that no safety net for a write can be laid out.
    FolderProtected,
    /// It was moved, renamed or replaced while it was open.
    Moved,
    /// Its drive or folder is not there at the moment.
    OutOfReach,
    /// Another file was written over it while it was open.
    Overwritten,
}

impl OpenOptions {
    /// For reading and writing, with backups.
    pub fn new(now: NaiveDateTime) -> Self {
        Self { now, read_only: false, backups: true, id_seed: None }
    }
}

impl From<NaiveDateTime> for OpenOptions {
    fn from(now: NaiveDateTime) -> Self {
        Self::new(now)
    }
}
