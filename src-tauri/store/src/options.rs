//! How a workspace is opened, and why it can only be read.

use chrono::NaiveDateTime;
use std::fmt;

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

impl fmt::Display for ReadOnly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Asked => "This workspace was opened for reading only.",
            Self::OpenElsewhere => {
                "This workspace is open in another window or program, so it can only be read here. Close it there and open it again."
            }
            Self::FileProtected => {
                "This workspace's file is write-protected, so it can only be read. Allow writing, or copy it to your own folder."
            }
            Self::FolderProtected => {
                "The folder of this workspace is write-protected, so it can only be read. Copy the file to your own folder."
            }
        })
    }
}
