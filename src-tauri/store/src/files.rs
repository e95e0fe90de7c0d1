//! Files and folders of the system, and what it means when they cannot be had.

use crate::{Error, Result};
use std::fs::File;
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

/// The folder that a file is in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Has the new name written to the disk. Where a folder cannot be told so, as on Windows, the system does it in its time.
pub(crate) fn sync_folder(path: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder_of(path)).and_then(|folder| folder.sync_all());
    }
}
