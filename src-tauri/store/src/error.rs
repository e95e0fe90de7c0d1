//! What can go wrong with a workspace: facts, with a line for the log each. Sentences for the owner are made of them where
//! there is a language.

use crate::{Entity, Operation, ReadOnly};
use chrono::NaiveDate;
use domain::{MeasureId, Period};
use rusqlite::ffi;
use std::path::PathBuf;

/// A result of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The copy to go back to where the file itself is damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewestCopy {
    /// There is none.
    None,
    /// This one.
    At(PathBuf),
    /// In this folder, which cannot be read.
    Unread(PathBuf),
    /// In this folder, with copies of other workspaces: the file does not say any more which one it was.
    Among(PathBuf),
}

/// Why something could not be done.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no such file.
    #[error("not found: {}", .0.display())]
    NotFound(PathBuf),
    /// The file's folder does not exist.
    #[error("folder not found: {}", .0.display())]
    FolderNotFound(PathBuf),
    /// A folder was named where a file is needed.
    #[error("a folder: {}", .0.display())]
    IsFolder(PathBuf),
    /// The system does not let the user read the file.
    #[error("no permission: {}", .0.display())]
    NoPermission(PathBuf),
    /// The file that would be replaced is write-protected.
    #[error("write-protected: {}", .0.display())]
    Protected(PathBuf),
    /// A new workspace would replace an existing file.
    #[error("exists already: {}", .0.display())]
    AlreadyExists(PathBuf),
    /// Nothing can be written to the folder.
    #[error("folder not writable: {}", .0.display())]
    FolderNotWritable(PathBuf),
    /// The file is something else.
    #[error("no workspace: {}", .0.display())]
    NotAWorkspace(PathBuf),
    /// The file was written by a newer version of the program.
    #[error("{} has format {found}, known is up to {known}", .path.display())]
    NewerFile {
        /// The file.
        path: PathBuf,
        /// The version of its schema.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The file does not hold together.
    #[error("{} is damaged: {detail}", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the check found, in SQLite's words.
        detail: String,
        /// The newest of its backups.
        backup: NewestCopy,
    },
    /// A file was left half written by a program that was stopped, and cannot be put in order where it is.
    #[error("{} was left half written and lies where it cannot be put in order", .0.display())]
    NeedsRecovery(PathBuf),
    /// Another program holds the file.
    #[error("another program uses the file")]
    Busy,
    /// The open file is no longer where it was.
    #[error("the open file was moved or replaced")]
    Moved,
    /// Another file was written over the open one.
    #[error("the open file was overwritten")]
    Overwritten,
    /// A backup would replace a file that is no copy of this workspace.
    #[error("no copy of this workspace: {}", .0.display())]
    NotItsCopy(PathBuf),
    /// A value of a period that is closed would change.
    #[error("closed until {until}: {measure:?} {period:?}")]
    Closed {
        /// Its measure.
        measure: MeasureId,
        /// Its period.
        period: Period,
        /// The last day that is closed.
        until: NaiveDate,
    },
    /// Another calendar would divide time that is closed up to a day anew.
    #[error("closed until {0}: the calendar stays")]
    ClosedCalendar(NaiveDate),
    /// The workspace is open for reading only.
    #[error("open for reading only: {0:?}")]
    ReadOnly(ReadOnly),
    /// No space left.
    #[error("the disk is full")]
    DiskFull,
    /// A dated copy could not be made.
    #[error("no safety copy in {}: {cause}", .folder.display())]
    Backup {
        /// Where it should have gone.
        folder: PathBuf,
        /// Why not.
        cause: Box<Error>,
    },
    /// A copy that was made does not hold together.
    #[error("the copy that was made does not hold together: {0}")]
    CopyUnsound(String),
    /// The folder of the dated copies is there and cannot be read.
    #[error("the folder of the copies cannot be read, {}: {cause}", .folder.display())]
    CopiesUnreadable {
        /// The folder.
        folder: PathBuf,
        /// Why not.
        cause: Box<Error>,
    },
    /// Whoever waited for a copy stopped it.
    #[error("stopped")]
    Stopped,
    /// A workspace in memory has no file to copy.
    #[error("a workspace in memory has no file")]
    NoFile,
    /// There is nothing with this identifier.
    #[error("not there any more: {0:?}")]
    Missing(Entity),
    /// A number was given of a measure that counts different ones, without what it counts.
    #[error("no keys for a value of {0}")]
    CountedFromRows(String),
    /// A measure with values would begin or stop to count different ones.
    #[error("the kind of {0} stays: it has values")]
    KindStays(String),
    /// A value of a parameter, by name, was given for a segment.
    #[error("{0} is the same for every segment")]
    SameEverywhere(String),
    /// A measure would become a parameter that has values of segments, or several of one day.
    #[error("the values of {0} are of segments or records")]
    NoParameter(String),
    /// A name is empty.
    #[error("a name is missing: {0:?}")]
    NameEmpty(Entity),
    /// A name is too long.
    #[error("a name of {length} characters: {entity:?}")]
    NameTooLong {
        /// What it names.
        entity: Entity,
        /// How long it is, in characters.
        length: usize,
    },
    /// A name holds a line break or another control character.
    #[error("a control character in a name: {0:?}")]
    NameHasControl(Entity),
    /// A name is in use.
    #[error("the name is taken: {entity:?} {name}")]
    NameTaken {
        /// What it names.
        entity: Entity,
        /// The name as it is used.
        name: String,
        /// True where the one that has the name is archived.
        archived: bool,
    },
    /// A formula uses the name for something else.
    #[error("the formula of {by} means something else by {name}")]
    NameMeant {
        /// The name as the formula has it.
        name: String,
        /// The KPI whose formula it is.
        by: String,
    },
    /// A text is too long or holds a null character.
    #[error("a text of more than {limit} characters, or with one that cannot be stored: {what}")]
    TextRefused {
        /// Which text.
        what: &'static str,
        /// How many characters fit.
        limit: usize,
    },
    /// A date far away from any business.
    #[error("a date outside 1900 to 2200: {0}")]
    DateOutOfRange(NaiveDate),
    /// A stretch of time ends before it starts.
    #[error("{what} ends on {to}, before it starts on {from}")]
    DatesReversed {
        /// What it is.
        what: &'static str,
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// Values of a measure may change for so many days, which is not from 1 to [`domain::measure::LONGEST_TO_SETTLE`].
    #[error("a measure does not settle after {0} days")]
    SettlesOutOfRange(u32),
    /// Infinity or "not a number".
    #[error("not finite: {0}")]
    NotFinite(&'static str),
    /// A number that must be above zero.
    #[error("not above zero: {0}")]
    NotPositive(&'static str),
    /// A number that must not be below zero.
    #[error("below zero: {0}")]
    Negative(&'static str),
    /// A day that no month has.
    #[error("a fiscal year cannot start on day {day} of month {month}")]
    FiscalStart {
        /// The month.
        month: u32,
        /// The day.
        day: u32,
    },
    /// An objective would become a part of itself.
    #[error("an objective within itself: {0:?}")]
    ParentCycle(Vec<String>),
    /// There would be too many levels of objectives.
    #[error("{0} levels of objectives")]
    TooManyLevels(usize),
    /// Something that is used cannot be deleted.
    #[error("{name} is used by {by:?}")]
    StillUsed {
        /// Its name.
        name: String,
        /// What uses it.
        by: Vec<String>,
    },
    /// A KPI and itself.
    #[error("{0} linked to itself")]
    LinkedToItself(String),
    /// Deleting archives first.
    #[error("not archived: {0}")]
    NotArchived(String),
    /// Two members of one dimension in one segment.
    #[error("two members of {0} at once")]
    DimensionTwice(String),
    /// Nothing was done yet, or everything was undone.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing was undone, or something was done since.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The file was changed by another program since.
    #[error("what {} did was changed since by another program", .0.code())]
    UndoConflict(Box<Operation>),
    /// An operation of the history is of a newer version of the file.
    #[error("done with format {found}, known is up to {known}")]
    NewerOperation {
        /// The version of the schema that it was done with.
        found: i64,
        /// The version of this file's.
        known: i64,
    },
    /// The file holds something that this program would not have written.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// The drive or the folder of the open file is not there.
    #[error("out of reach: {}", .0.display())]
    OutOfReach(PathBuf),
    /// The name of the file is longer than the system takes.
    #[error("a long name: {}", .0.display())]
    LongFileName(PathBuf),
    /// The disk, or what stands between it and the program, failed.
    #[error("{fault:?}: {detail}")]
    Disk {
        /// At what.
        fault: DiskFault,
        /// In the words of SQLite or the system.
        detail: String,
    },
    /// The computer has no memory left for it.
    #[error("out of memory")]
    NoMemory,
    /// The history has no such operation.
    #[error("no such operation: {0}")]
    NoEntry(i64),
    /// The system refused to read or write.
    #[error("{0}")]
    Io(String),
    /// A mistake in this program.
    #[error("{0}")]
    Sql(rusqlite::Error),
}

/// At what a disk failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskFault {
    /// What is there cannot be read.
    Read,
    /// What is new cannot be written.
    Write,
    /// A file that is needed cannot be opened.
    Open,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as E;
        match &error {
            E::SqliteFailure(failure, detail) => of_sqlite(*failure, detail.clone()).unwrap_or(Self::Sql(error)),
            // The program's own SQL is tried by tests: where it does not fit, the tables in the file are others.
            E::SqlInputError { error: failure, msg, .. } => {
                of_sqlite(*failure, Some(msg.clone())).unwrap_or(Self::Sql(error))
            }
            E::FromSqlConversionFailure(..)
            | E::IntegralValueOutOfRange(..)
            | E::InvalidColumnType(..)
            | E::InvalidColumnName(_)
            | E::Utf8Error(..)
            | E::QueryReturnedNoRows => Self::Unreadable(error.to_string()),
            _ => Self::Sql(error),
        }
    }
}

/// `None` for what neither the file nor the disk nor another program can cause.
fn of_sqlite(failure: ffi::Error, detail: Option<String>) -> Option<Error> {
    use rusqlite::ErrorCode as Code;
    let words = || detail.clone().unwrap_or_else(|| failure.to_string());
    let disk = |fault| Error::Disk { fault, detail: words() };
    Some(match failure.code {
        Code::DiskFull => Error::DiskFull,
        Code::DatabaseBusy | Code::DatabaseLocked | Code::FileLockingProtocolFailed | Code::SchemaChanged => {
            Error::Busy
        }
        Code::ReadOnly if failure.extended_code == ffi::SQLITE_READONLY_DBMOVED => Error::Moved,
        Code::ReadOnly => Error::ReadOnly(ReadOnly::FileProtected),
        Code::OutOfMemory => Error::NoMemory,
        Code::SystemIoFailure => match failure.extended_code {
            ffi::SQLITE_IOERR_NOMEM => Error::NoMemory,
            // The system's EIO, ENXIO and ERANGE on reading, whatever the name says: the disk failed, not what is on it.
            ffi::SQLITE_IOERR_CORRUPTFS
            | ffi::SQLITE_IOERR_READ
            | ffi::SQLITE_IOERR_SHORT_READ
            | ffi::SQLITE_IOERR_FSTAT
            | ffi::SQLITE_IOERR_ACCESS
            | ffi::SQLITE_IOERR_DATA => disk(DiskFault::Read),
            _ => disk(DiskFault::Write),
        },
        Code::CannotOpen | Code::PermissionDenied => disk(DiskFault::Open),
        Code::DatabaseCorrupt | Code::NotADatabase | Code::TooBig | Code::TypeMismatch | Code::Unknown => {
            Error::Unreadable(words())
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(extended: i32) -> String {
        Error::from(rusqlite::Error::SqliteFailure(ffi::Error::new(extended), None)).code()
    }

    #[test]
    fn what_file_and_disk_can_cause_is_called_by_its_name() {
        let expected = [
            (ffi::SQLITE_FULL, "disk_full"),
            (ffi::SQLITE_IOERR_READ, "disk"),
            (ffi::SQLITE_IOERR_CORRUPTFS, "disk"),
            (ffi::SQLITE_IOERR_WRITE, "disk"),
            (ffi::SQLITE_IOERR_DIR_FSYNC, "disk"),
            (ffi::SQLITE_CANTOPEN, "disk"),
            (ffi::SQLITE_CORRUPT, "unreadable"),
            (ffi::SQLITE_NOTADB, "unreadable"),
            (ffi::SQLITE_TOOBIG, "unreadable"),
            (ffi::SQLITE_ERROR, "unreadable"),
            (ffi::SQLITE_BUSY, "busy"),
            (ffi::SQLITE_PROTOCOL, "busy"),
            (ffi::SQLITE_READONLY, "read_only"),
            (ffi::SQLITE_READONLY_DBMOVED, "moved"),
            (ffi::SQLITE_NOMEM, "no_memory"),
            (ffi::SQLITE_IOERR_NOMEM, "no_memory"),
            (ffi::SQLITE_MISUSE, "sql"),
        ];
        for (extended, expected) in expected {
            assert_eq!(code(extended), expected, "{extended}");
        }
        assert_eq!(Error::from(rusqlite::Error::QueryReturnedNoRows).code(), "unreadable");
    }
}
