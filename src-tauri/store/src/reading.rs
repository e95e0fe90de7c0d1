//! Changesets on their way from where they are kept.

use crate::Error;
use std::io::{self, Read};

/// A changeset on its way from the file. What is wrong with it is kept here, because SQLite does not pass it on.
pub(crate) struct Reading<'d> {
    bytes: Box<dyn Read + 'd>,
    wrong: Option<Error>,
}

impl<'d> Reading<'d> {
    /// Reads what is there already.
    pub(crate) fn of(bytes: impl Read + 'd) -> Self {
        Self { bytes: Box::new(bytes), wrong: None }
    }

    /// What was wrong with it, where reading it ended so, and otherwise the error of whoever has read.
    pub(crate) fn wrong_or(&mut self, error: impl Into<Error>) -> Error {
        self.wrong.take().unwrap_or_else(|| error.into())
    }
}

impl Read for Reading<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.bytes.read(buffer).inspect_err(|error| {
            if matches!(error.get_ref().and_then(|inner| inner.downcast_ref()), Some(Error::Stopped)) {
                self.wrong = Some(Error::Stopped);
                return;
            }
            let of_sqlite = error.get_ref().and_then(|inner| inner.downcast_ref::<rusqlite::Error>());
            let disk = of_sqlite.and_then(rusqlite::Error::sqlite_error).copied();
            self.wrong = Some(match disk {
                Some(failure) => rusqlite::Error::SqliteFailure(failure, None).into(),
                None => Error::Unreadable(format!("a changeset of the history: {error}")),
            });
        })
    }
}
