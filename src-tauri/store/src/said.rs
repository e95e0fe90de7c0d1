//! What a workspace's file says of itself, without being opened as a workspace.

use crate::connection::{configure, connect};
use crate::ids::HistoryUid;
use crate::schema::{self, SCHEMA};
use crate::{Error, Result};
use rusqlite::Connection;
use std::path::Path;

/// What a workspace says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Said {
    /// Its first operation, which names it: it is the same in all copies. `None` where nothing was done yet.
    pub(crate) first: Option<HistoryUid>,
    /// How many operations there were.
    pub(crate) operations: i64,
}

impl Said {
    /// Asks a file.
    ///
    /// # Errors
    /// Where it cannot be read, or is none.
    pub(crate) fn by(path: &Path) -> Result<Self> {
        let (conn, version) = look_at(path)?;
        Ok(Self {
            first: schema::first_operation(&conn, version)?.map(HistoryUid),
            operations: schema::operations(&conn)?,
        })
    }
}

/// Reads a copy whole that was just made.
///
/// # Errors
/// [`Error::CopyUnsound`] where it does not hold together, and where it cannot be read.
pub(crate) fn prove(copy: &Path) -> Result<()> {
    let found = look_at(copy).and_then(|(conn, _)| schema::fault(&conn));
    let unsound = match found {
        Ok(None) => return Ok(()),
        Ok(Some(fault)) | Err(Error::Unreadable(fault)) => fault,
        Err(Error::NotAWorkspace(_)) => "application_id".into(),
        Err(other) => return Err(other),
    };
    Err(Error::CopyUnsound(unsound))
}

fn look_at(path: &Path) -> Result<(Connection, i64)> {
    let conn = connect(path, true)?;
    let (id, version) = (schema::application_id(&conn)?, schema::version(&conn)?);
    let is_known = id == schema::APPLICATION_ID && (1..=SCHEMA.newest()).contains(&version);
    if !is_known || SCHEMA.stranger(&conn, version)?.is_some() {
        return Err(Error::NotAWorkspace(path.into()));
    }
    configure(&conn)?;
    Ok((conn, version))
}
