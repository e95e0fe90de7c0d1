//! Files that are written for the owner: whole, or not at all.

use crate::error::shown;
use crate::open::Open;
use crate::wire::Written;
use crate::{ErrorCode, Fault};
use disk::Refused;
use locale::Locale;
use std::path::Path;
use words::Words;

/// Writes beside the file and puts it in place when it is complete, so that no half picture is left. The workspace itself
/// is not replaced, whatever name leads to it.
pub(crate) fn write(open: &Open, path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    open.refuse_itself(path, ErrorCode::AlreadyExists)?;
    disk::write(path, bytes).map_err(|refused| {
        use std::io::ErrorKind;
        let (code, say): (_, fn(Words, &str) -> String) = match &refused {
            Refused::Protected => (ErrorCode::NoPermission, Words::error_save_protected),
            Refused::NotAFile => (ErrorCode::AlreadyExists, Words::error_save_no_file),
            Refused::System(error) => match error.kind() {
                ErrorKind::NotFound => (ErrorCode::FileNotFound, Words::error_save_no_folder),
                ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                    (ErrorCode::NoPermission, Words::error_save_permission)
                }
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded => (ErrorCode::DiskFull, Words::error_save_disk_full),
                ErrorKind::IsADirectory => (ErrorCode::IsFolder, Words::error_save_is_folder),
                ErrorKind::InvalidFilename => (ErrorCode::Invalid, Words::error_file_name_long),
                _ => (ErrorCode::Failed, Words::error_save_refused),
            },
        };
        let path = shown(path);
        Fault::new(code, move |locale: &Locale| say(locale.words(), &path)).with(refused.to_string())
    })
}

/// A file that was written, with its size.
pub(crate) fn written(path: &Path) -> Result<Written, Fault> {
    let bytes = std::fs::metadata(path).map_err(|error| Fault::new(ErrorCode::Failed, error.to_string()))?.len();
    Ok(Written { path: path.display().to_string(), bytes })
}
