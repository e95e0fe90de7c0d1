//! What can go wrong with a workspace, as sentences for its owner.

use crate::{Entity, Operation, ReadOnly};
use chrono::NaiveDate;
use domain::objective::MAX_DEPTH;
use rusqlite::ffi;
use std::path::PathBuf;

/// A result of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something could not be done. Each message says what is wrong and what to do next.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no such file.
    #[error("There is no file {}. Check whether it was moved or renamed.", .0.display())]
    NotFound(PathBuf),
    /// The file's folder does not exist.
    #[error("The folder {} does not exist. Create it, or choose another one.", .0.display())]
    FolderNotFound(PathBuf),
    /// A folder was named where a file is needed.
    #[error("{} is a folder, not a workspace. Choose a file that ends in .bellwether.", .0.display())]
    IsFolder(PathBuf),
    /// The system does not let the user read the file.
    #[error("You have no permission to open {}. Ask whoever manages this computer, or copy the file to your own folder.", .0.display())]
    NoPermission(PathBuf),
    /// A new workspace would replace an existing file.
    #[error("{} exists already. Open it, or choose another name.", .0.display())]
    AlreadyExists(PathBuf),
    /// Nothing can be written to the folder.
    #[error("Nothing can be saved in the folder {}. Choose a folder of your own, or ask for permission to write to it.", .0.display())]
    FolderNotWritable(PathBuf),
    /// The file is something else.
    #[error("{} is not a Bellwether workspace. To bring in a spreadsheet, open or create a workspace and import it there.", .0.display())]
    NotAWorkspace(PathBuf),
    /// The file was written by a newer version of the program.
    #[error("{} was saved by a newer version of Bellwether (its format is {found}, this program knows up to {known}). Install the newest version to open it. Nothing was changed.", .path.display())]
    NewerFile {
        /// The file.
        path: PathBuf,
        /// The version of its schema.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The file does not hold together.
    #[error("{} is damaged and was left as it is. {}", .path.display(), backup_advice(.backup, .unread))]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the check found, in SQLite's words.
        detail: String,
        /// The newest of its backups.
        backup: Option<PathBuf>,
        /// The folder of its backups, where that cannot be read.
        unread: Option<PathBuf>,
    },
    /// A file was left half written by a program that was stopped, and cannot be put in order where it is.
    #[error("{} was being written when the program or the computer stopped. It can be put in order only where it may be written: copy it, with the file of the same name that ends in -journal, to a folder of your own and open it there.", .0.display())]
    NeedsRecovery(PathBuf),
    /// Another program holds the file.
    #[error(
        "Another program is using this file at the moment, so nothing was changed. Close it there, or try again shortly."
    )]
    Busy,
    /// The open file is no longer where it was.
    #[error(
        "The file of this workspace was moved, renamed or replaced while it was open, so nothing was changed. Open it again where it is now."
    )]
    Moved,
    /// A backup would replace a file that is no copy of this workspace.
    #[error("{} is there already and is not a copy of this workspace, so it was left as it is. Choose another name.", .0.display())]
    NotItsCopy(PathBuf),
    /// The workspace is open for reading only.
    #[error("{0} Nothing was changed.")]
    ReadOnly(ReadOnly),
    /// No space left.
    #[error("The disk is full. Nothing was changed. Make some room and try again.")]
    DiskFull,
    /// A dated copy could not be made.
    #[error("No safety copy could be made in {}: {cause} Nothing was changed.", .folder.display())]
    Backup {
        /// Where it should have gone.
        folder: PathBuf,
        /// Why not.
        cause: Box<Error>,
    },
    /// The folder of the dated copies is there and cannot be read.
    #[error("The folder of the safety copies, {}, cannot be read. {cause}", .folder.display())]
    CopiesUnreadable {
        /// The folder.
        folder: PathBuf,
        /// Why not.
        cause: Box<Error>,
    },
    /// Whoever waited for a copy stopped it.
    #[error("The copy was stopped. Nothing was changed.")]
    Stopped,
    /// A workspace in memory has no file to copy.
    #[error("This workspace has no file yet. Save it first.")]
    NoFile,
    /// There is nothing with this identifier.
    #[error("This {} does not exist any more. It may have been deleted; undo brings it back.", .0.word())]
    Missing(Entity),
    /// A name is empty.
    #[error("The {} needs a name.", .0.word())]
    NameEmpty(Entity),
    /// A name is too long.
    #[error("The name of the {} has {length} characters; at most 200 fit. Shorten it and keep the rest in its description.", .entity.word())]
    NameTooLong {
        /// What it names.
        entity: Entity,
        /// How long it is, in characters.
        length: usize,
    },
    /// A name holds a line break or another control character.
    #[error("The name of the {} holds a line break or another invisible control character. Type it again.", .0.word())]
    NameHasControl(Entity),
    /// A name is in use.
    #[error("There is already {} called {name}{}. Choose another name.", .entity.a_word(), if *.archived { " in the archive" } else { "" })]
    NameTaken {
        /// What it names.
        entity: Entity,
        /// The name as it is used.
        name: String,
        /// True where the one that has the name is archived.
        archived: bool,
    },
    /// A formula uses the name for something else.
    #[error(
        "The formula of {by} uses the name {name} for something else, and would mean this one then. Choose another name."
    )]
    NameMeant {
        /// The name as the formula has it.
        name: String,
        /// The KPI whose formula it is.
        by: String,
    },
    /// A text is too long or holds a null character.
    #[error("The {what} is too long or holds a character that cannot be stored; at most {limit} characters fit.")]
    TextRefused {
        /// Which text.
        what: &'static str,
        /// How many characters fit.
        limit: usize,
    },
    /// A date far away from any business.
    #[error("The date {0} is outside 1900 to 2200. Check the year.")]
    DateOutOfRange(NaiveDate),
    /// A stretch of time ends before it starts.
    #[error("The {what} ends on {to}, before it starts on {from}. Swap the dates or choose others.")]
    DatesReversed {
        /// What it is.
        what: &'static str,
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// Infinity or "not a number".
    #[error("The {0} must be a finite number.")]
    NotFinite(&'static str),
    /// A number that must be above zero.
    #[error("The {0} must be above zero.")]
    NotPositive(&'static str),
    /// A number that must not be below zero.
    #[error("The {0} must not be below zero.")]
    Negative(&'static str),
    /// A day that no month has.
    #[error(
        "A fiscal year cannot start on day {day} of month {month}. Choose a month from 1 to 12 and a day that it has."
    )]
    FiscalStart {
        /// The month.
        month: u32,
        /// The day.
        day: u32,
    },
    /// An objective would become a part of itself.
    #[error("An objective cannot be part of itself: {}. Choose another parent.", .0.join(" → "))]
    ParentCycle(Vec<String>),
    /// There would be too many levels of objectives.
    #[error("Objectives can be {MAX_DEPTH} levels deep, and this would make {0}. Choose a parent further up.")]
    TooManyLevels(usize),
    /// Something that is used cannot be deleted.
    #[error("{name} cannot be deleted while it is used by {}. Change these first.", listed(.by))]
    StillUsed {
        /// Its name.
        name: String,
        /// What uses it.
        by: Vec<String>,
    },
    /// Deleting archives first.
    #[error("{0} is not in the archive. Archive it first; what is archived can be deleted for good.")]
    NotArchived(String),
    /// Two members of one dimension in one segment.
    #[error("A value cannot belong to two members of {0} at once.")]
    DimensionTwice(String),
    /// Nothing was done yet, or everything was undone.
    #[error("There is nothing to undo.")]
    NothingToUndo,
    /// Nothing was undone, or something was done since.
    #[error("There is nothing to redo.")]
    NothingToRedo,
    /// The file was changed by another program since.
    #[error("what {} did was changed since by another program", .0.code())]
    UndoConflict(Box<Operation>),
    /// An operation of the history is of a newer version of the file.
    #[error(
        "This was done with a newer version of Bellwether (format {found}, this file's is {known}), so it can be neither shown nor taken back here. Install the newest version. Nothing was changed."
    )]
    NewerOperation {
        /// The version of the schema that it was done with.
        found: i64,
        /// The version of this file's.
        known: i64,
    },
    /// The file holds something that this program would not have written.
    #[error(
        "The workspace holds something this version cannot read ({0}). Restore a backup, or undo what another program changed in the file."
    )]
    Unreadable(String),
    /// The system refused to read or write.
    #[error("The file could not be read or written: {0}. Check the disk and try again.")]
    Io(String),
    /// A mistake in this program.
    #[error("Something went wrong inside Bellwether ({0}). Nothing was changed.")]
    Sql(rusqlite::Error),
}

fn backup_advice(backup: &Option<PathBuf>, unread: &Option<PathBuf>) -> String {
    match (backup, unread) {
        (Some(path), _) => format!("Its newest backup is {}: restore it, or open it to look.", path.display()),
        (None, Some(folder)) => {
            format!(
                "The folder of its backups, {}, cannot be read: look there for a copy before you go on.",
                folder.display()
            )
        }
        (None, None) => "It has no backup beside it. If you have a copy elsewhere, open that one.".into(),
    }
}

/// At most five names, then how many more.
fn listed(names: &[String]) -> String {
    match names {
        [] => "something else".into(),
        [one] => one.clone(),
        _ if names.len() <= 5 => {
            let (last, others) = names.split_last().map_or(("", names), |(last, others)| (last.as_str(), others));
            format!("{} and {last}", others.join(", "))
        }
        _ => format!("{} and {} others", names[..4].join(", "), names.len() - 4),
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let rusqlite::Error::SqliteFailure(failure, detail) = &error else {
            return match &error {
                rusqlite::Error::FromSqlConversionFailure(..) | rusqlite::Error::IntegralValueOutOfRange(..) => {
                    Self::Unreadable(error.to_string())
                }
                _ => Self::Sql(error),
            };
        };
        let words = || detail.clone().unwrap_or_else(|| failure.to_string());
        match failure.code {
            Code::DiskFull => Self::DiskFull,
            Code::DatabaseBusy | Code::DatabaseLocked | Code::FileLockingProtocolFailed => Self::Busy,
            Code::ReadOnly if failure.extended_code == ffi::SQLITE_READONLY_DBMOVED => Self::Moved,
            Code::ReadOnly => Self::ReadOnly(ReadOnly::FileProtected),
            Code::DatabaseCorrupt | Code::NotADatabase => Self::Unreadable(words()),
            Code::SystemIoFailure | Code::CannotOpen | Code::PermissionDenied => Self::Io(words()),
            _ => Self::Sql(error),
        }
    }
}
