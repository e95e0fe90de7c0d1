//! Files that are written for the owner: whole, or not at all.

use crate::error::shown;
use crate::open::Open;
use crate::wire::Written;
use crate::{ErrorCode, Fault};
use locale::Locale;
use std::path::Path;
use words::Words;

/// Writes beside the file and puts it in place when it is complete, so that no half picture is left. The workspace itself
/// is not replaced, whatever name leads to it.
pub(crate) fn write(open: &Open, path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    open.refuse_itself(path, ErrorCode::AlreadyExists)?;
    let refused = |error: std::io::Error| {
        use std::io::ErrorKind;
        let (code, say): (_, fn(Words, &str) -> String) = match error.kind() {
            ErrorKind::NotFound => (ErrorCode::FileNotFound, Words::error_save_no_folder),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                (ErrorCode::NoPermission, Words::error_save_permission)
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => (ErrorCode::DiskFull, Words::error_save_disk_full),
            ErrorKind::IsADirectory => (ErrorCode::IsFolder, Words::error_save_is_folder),
            _ => (ErrorCode::Failed, Words::error_save_refused),
        };
        let path = shown(path);
        Fault::new(code, move |locale: &Locale| say(locale.words(), &path)).with(error.to_string())
    };
    if path.is_dir() {
        return Err(refused(std::io::ErrorKind::IsADirectory.into()));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // A name of its own: nothing that is there already is written into. It goes away unless it gets its name.
    let mut partial = tempfile::Builder::new();
    #[cfg(unix)]
    partial.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut partial = partial.prefix(".~").tempfile_in(folder).map_err(refused)?;
    std::io::Write::write_all(&mut partial, bytes).and_then(|()| partial.as_file().sync_all()).map_err(refused)?;
    partial.persist(path).map(drop).map_err(|unnamed| refused(unnamed.error))
}

/// A file that was written, with its size.
pub(crate) fn written(path: &Path) -> Result<Written, Fault> {
    let bytes = std::fs::metadata(path).map_err(|error| Fault::new(ErrorCode::Failed, error.to_string()))?.len();
    Ok(Written { path: path.display().to_string(), bytes })
}
