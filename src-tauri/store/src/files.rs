//! Files and folders of the system, and what it means when they cannot be had.

use crate::{Error, Result};
use disk::{Refused, folder_of};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Checks that there is a file, without opening it: closing a file that this process has open elsewhere would drop
/// SQLite's locks on it (a rule of POSIX).
pub(crate) fn existing_file(path: &Path) -> Result<PathBuf> {
    let meta = std::fs::metadata(path).map_err(|error| file_error(path, &error))?;
    if meta.is_dir() {
        return Err(Error::IsFolder(path.into()));
    }
    if !meta.is_file() {
        return Err(Error::NotAWorkspace(path.into()));
    }
    std::fs::canonicalize(path).map_err(|error| file_error(path, &error))
}

/// What the system refused, for the file or folder of this path.
pub(crate) fn file_error(path: &Path, error: &std::io::Error) -> Error {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Error::NotFound(path.into()),
        ErrorKind::PermissionDenied => Error::NoPermission(path.into()),
        ErrorKind::IsADirectory => Error::IsFolder(path.into()),
        ErrorKind::ReadOnlyFilesystem => Error::FolderNotWritable(folder_of(path).into()),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::DiskFull,
        ErrorKind::InvalidFilename => Error::LongFileName(path.into()),
        ErrorKind::OutOfMemory => Error::NoMemory,
        ErrorKind::StaleNetworkFileHandle
        | ErrorKind::NetworkDown
        | ErrorKind::NetworkUnreachable
        | ErrorKind::HostUnreachable
        | ErrorKind::NotConnected
        | ErrorKind::TimedOut => Error::OutOfReach(path.into()),
        _ => Error::Io(error.to_string()),
    }
}

/// Why a file could not be made at this place.
pub(crate) fn not_made(path: &Path, refused: Refused) -> Error {
    match refused {
        Refused::Protected => Error::Protected(path.into()),
        Refused::NotAFile => Error::AlreadyExists(path.into()),
        Refused::System(error) => match error.kind() {
            ErrorKind::AlreadyExists => Error::AlreadyExists(path.into()),
            ErrorKind::NotFound | ErrorKind::NotADirectory => Error::FolderNotFound(folder_of(path).into()),
            ErrorKind::PermissionDenied => Error::FolderNotWritable(folder_of(path).into()),
            _ => file_error(path, &error),
        },
    }
}
