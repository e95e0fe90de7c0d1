//! What was known of a workspace's file when this program looked at it last.
//!
//! SQLite notices other programs by a counter in the file. That says nothing about a file that was moved or replaced, and
//! not enough about one that was overwritten: the counter of a copy that went its own way may well be the same.

use crate::Database;
use crate::connection::content;
use crate::ids::HistoryUid;
use disk::Identity;
use std::fs::Metadata;
use std::io::ErrorKind;
use std::path::Path;

/// What the system says of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct There {
    /// Which file it is; `None` where there is none.
    pub(crate) identity: Option<Identity>,
    length: u64,
    touched: Option<(i64, i64)>,
}

/// What was known of the file when this program looked last, or wrote last.
#[derive(Debug)]
pub(crate) struct Seen {
    /// `None` in memory, and where the system could not say it.
    pub(crate) there: Option<There>,
    /// What SQLite called the content; it calls it otherwise when another connection has written. `None` where it could
    /// not be read.
    pub(crate) content: Option<i64>,
    /// The newest operation.
    pub(crate) newest: Option<HistoryUid>,
}

impl There {
    /// `None` where the system cannot say it at the moment.
    pub(crate) fn at(path: &Path) -> Option<Self> {
        match std::fs::metadata(path) {
            Ok(meta) => Some(Self { identity: Identity::of(path), length: meta.len(), touched: touched(&meta) }),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                Some(Self { identity: None, length: 0, touched: None })
            }
            Err(_) => None,
        }
    }
}

impl Seen {
    pub(crate) fn of(db: &Database, path: Option<&Path>) -> Self {
        Self {
            there: path.and_then(There::at),
            content: content(&db.conn).ok(),
            newest: db.newest_entry().ok().flatten(),
        }
    }

    /// True where what was done when the file was looked at last was done in this one, too. History is only ever added to.
    pub(crate) fn is_gone_on_in(&self, db: &Database) -> bool {
        self.newest.is_none_or(|newest| db.has_entry(newest).unwrap_or(false))
    }
}

/// When something of the file was changed last. What copies over a file can set back the time of its content, but not this.
#[cfg(unix)]
fn touched(meta: &Metadata) -> Option<(i64, i64)> {
    use std::os::unix::fs::MetadataExt;
    Some((meta.ctime(), meta.ctime_nsec()))
}

/// When the file was written to last.
#[cfg(not(unix))]
fn touched(meta: &Metadata) -> Option<(i64, i64)> {
    let time = meta.modified().ok()?.duration_since(std::time::SystemTime::UNIX_EPOCH).ok()?;
    Some((time.as_secs().cast_signed(), time.subsec_nanos().into()))
}
