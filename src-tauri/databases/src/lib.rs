//! SQLite files of other programs, as tables to read.
//!
//! Nothing is trusted and nothing is touched: a file is copied to a place of its own first ([`Database::copy`]), with what its
//! program has not yet put into it, so that no lock is taken and nobody else writes to what is read. Only tables and views are
//! read, by one statement that names them; what such a file may make SQLite do besides is refused by an authorizer.
//!
//! The crate knows no workspace: files of this program are read by `store`.

mod copy;
mod read;
mod tables;
#[cfg(test)]
mod tests;

pub use copy::Database;
pub use read::{Take, Value};
pub use tables::{Column, Kind, Table};

use rusqlite::ErrorCode;
use std::io;
use thiserror::Error;

/// Why a database cannot be read.
#[derive(Debug, Error)]
pub enum Error {
    /// The file, or the place for its copy.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It is cut off, damaged, or no database.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// It is larger than what is copied.
    #[error("the database is too large to be copied")]
    TooLarge,
    /// Its program did not stop writing while it was copied.
    #[error("the database kept changing")]
    Busy,
    /// A view that names what is not there, or asks for what is not allowed; with what SQLite says.
    #[error("the table or view cannot be read: {0}")]
    Table(String),
    /// No row came for so long that none is waited for.
    #[error("the view takes too long")]
    TooSlow,
    /// Who reads does not want the rest.
    #[error("stopped")]
    Stopped,
}

impl Error {
    /// What went wrong with the file as a whole.
    pub(crate) fn of_file(error: &rusqlite::Error) -> Self {
        Self::Damaged(error.to_string())
    }

    /// What went wrong with one table or view of it.
    pub(crate) fn of_table(error: &rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::of_file(error),
            _ => Self::Table(said(error)),
        }
    }
}

/// What SQLite says, without what it was asked.
fn said(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(_, Some(message)) => message.clone(),
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        other => other.to_string(),
    }
}
