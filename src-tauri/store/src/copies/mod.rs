//! The dated copies beside a workspace, by their names: `Name backups/Name 2026-11-23 before import.bellwether`.

mod named;

pub use named::{Copied, Reason, surplus};

use crate::files::file_error;
use crate::{Error, Result};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A dated copy of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupCopy {
    /// Where it is.
    pub path: PathBuf,
    /// When and why it was made.
    pub copied: Copied,
}

/// A workspace's name, without folder and ending.
pub(crate) fn stem(workspace: &Path) -> String {
    workspace.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The folder in which the copies of a workspace are.
pub fn folder_of(workspace: &Path) -> PathBuf {
    workspace.with_file_name(format!("{} backups", stem(workspace)))
}

/// The dated copies of a workspace, oldest first. Other files in the folder are left alone and out.
///
/// # Errors
/// Where the folder is there and cannot be read: that is not the same as that there are none.
pub fn copies_of(workspace: &Path) -> Result<Vec<BackupCopy>> {
    let (stem, folder) = (stem(workspace), folder_of(workspace));
    let unreadable = |error: std::io::Error| Error::CopiesUnreadable {
        cause: Box::new(file_error(&folder, &error)),
        folder: folder.clone(),
    };
    let entries = match std::fs::read_dir(&folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(unreadable)?,
    };
    let mut copies = Vec::new();
    for entry in entries {
        let path = entry.map_err(unreadable)?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        if let Some(copied) = name.and_then(|name| Copied::parse(&stem, name)) {
            copies.push(BackupCopy { path, copied });
        }
    }
    copies.sort_by_key(|copy| copy.copied);
    Ok(copies)
}

/// Removes what copies that were interrupted have left in the folder of a workspace's copies.
pub(crate) fn remove_leftovers(workspace: &Path) {
    let (stem, folder) = (stem(workspace), folder_of(workspace));
    disk::remove_leftovers(&folder);
    let Ok(entries) = std::fs::read_dir(&folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        // As copies were called while they were made, before they had locks.
        let half = name.to_str().map(|name| name.strip_suffix("-journal").unwrap_or(name));
        let half = half.and_then(|name| name.strip_suffix(".part"));
        if half.is_some_and(|name| Copied::parse(&stem, name).is_some()) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}
