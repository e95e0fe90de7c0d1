//! What can go wrong with plain files: facts, with a line for the log each.

use domain::target::TargetError;
use std::path::{Path, PathBuf};
use store::Expected;

/// A result of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something could not be done.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The workspace cannot be read or written.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The system refused a file or folder.
    #[error("{}: {cause}", .path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// The folder that the export would go into is not there.
    #[error("no folder: {}", .0.display())]
    NoFolder(PathBuf),
    /// The folder of an export would have to replace something else.
    #[error("not an export: {}", .0.display())]
    Taken(PathBuf),
    /// The folder of an earlier export holds a file that is none of its own.
    #[error("{} holds {file}, too", .folder.display())]
    Stranger {
        /// The folder.
        folder: PathBuf,
        /// The file's name.
        file: String,
    },
    /// The folder is an export of another workspace.
    #[error("an export of another workspace: {}", .0.display())]
    OfAnother(PathBuf),
    /// The folder has no description of an export.
    #[error("no export: {}", .0.display())]
    NoExport(PathBuf),
    /// The export is of a newer version of the program.
    #[error("version {found}, known is up to {known}")]
    Newer {
        /// Its version.
        found: i64,
        /// The newest one that this program knows.
        known: i64,
    },
    /// A file of the export is not described.
    #[error("not described: {0}")]
    Undescribed(String),
    /// Something is wrong in a line.
    #[error("{file}, line {line}: {fault:?}")]
    Line {
        /// The file's name.
        file: String,
        /// The line, from 1.
        line: u64,
        /// What is wrong.
        fault: LineFault,
    },
    /// The file is no file of definitions.
    #[error("no definitions")]
    NoDefinitions,
    /// Something is wrong in a file of definitions.
    #[error("line {line}: {fault:?}")]
    Definition {
        /// The line, from 1.
        line: u64,
        /// What is wrong.
        fault: DefinitionFault,
    },
    /// Everything can be read, but a file is not as it was written.
    #[error("changed since: {0:?}")]
    Changed(Vec<String>),
}

/// What is wrong in a line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineFault {
    /// It is not UTF-8.
    NotUtf8,
    /// It has another number of cells than the first line.
    Cells {
        /// How many it has.
        found: u64,
        /// How many it should have.
        expected: u64,
    },
    /// The first line does not name these columns.
    Header(Vec<String>),
    /// A cell cannot be read.
    Cell {
        /// The column.
        column: String,
        /// What the cell holds.
        text: String,
        /// What it should hold.
        expected: Expected,
    },
    /// A cell names a row that another file, or this one, does not have.
    Nowhere {
        /// The column.
        column: String,
        /// What it names.
        text: String,
        /// The file that should have it.
        file: String,
    },
    /// The same name stands in this earlier line.
    Twice(u64),
    /// The same row stands in an earlier line.
    Again,
    /// A number in the row is one that does not go there.
    Refused,
    /// The file should have this many rows.
    Rows(u64),
    /// It cannot be read as JSON, for this reason.
    Json(String),
}

/// What is wrong in a line of a file of definitions.
#[derive(Debug)]
pub enum DefinitionFault {
    /// It is no YAML, for this reason.
    Yaml(String),
    /// There is a second document.
    SeveralDocuments,
    /// An alias stands where the thing itself should.
    Alias,
    /// Lists in lists without end.
    TooDeep,
    /// The name of a field is no text.
    NotAName,
    /// Fields should stand here.
    NoFields,
    /// A list should stand here.
    NoList {
        /// The field.
        field: String,
    },
    /// A text should stand here.
    NoText {
        /// The field.
        field: String,
    },
    /// A field that nobody knows.
    Unknown {
        /// The field.
        field: String,
        /// Those that are known.
        known: Vec<String>,
    },
    /// A field that must be there is not.
    Missing {
        /// The field.
        field: String,
    },
    /// It stands there already.
    Twice {
        /// What.
        name: String,
        /// In which line.
        earlier: u64,
    },
    /// A field cannot be read.
    Cell {
        /// The field.
        field: String,
        /// What it holds.
        text: String,
        /// What it should hold.
        expected: Expected,
    },
    /// A word that is none of those that can stand there.
    Choice {
        /// The word.
        text: String,
        /// Those that can.
        choices: Vec<String>,
    },
    /// No unit.
    Unit {
        /// What stands there.
        text: String,
    },
    /// There is no such objective.
    NoObjective {
        /// Its name behind those it is a part of.
        path: String,
    },
    /// More decimals than are shown.
    Decimals,
    /// A target asks for nothing, or for several things.
    Wording,
    /// A target has no amber band, or two.
    Amber,
    /// A target's amber band is all of the target or more: nothing would be off track.
    AmberWhole,
    /// A key that no formula could name.
    Key {
        /// What stands there.
        key: String,
        /// What it could be.
        instead: String,
    },
    /// A target that cannot be.
    Target(TargetError),
    /// What the workspace does not take.
    Store(Box<store::Error>),
}

impl Error {
    pub(crate) fn file(path: &Path) -> impl Fn(std::io::Error) -> Self {
        let path = path.to_owned();
        move |cause| Self::File { path: path.clone(), cause }
    }
}
