//! The dated copies beside a workspace: `Name backups/Name 2026-11-23 before import.bellwether`. Whose copy a file is says
//! the file: another workspace may have had the same name.

mod kept;
mod named;

pub use kept::size_limit;
pub(crate) use kept::surplus;
pub use named::{Copied, Reason};

use crate::files::file_error;
use crate::ids::HistoryUid;
use crate::said::Said;
use crate::{Error, NewestCopy, Result};
use disk::Identity;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A dated copy of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupCopy {
    /// Where it is.
    pub path: PathBuf,
    /// When and why it was made.
    pub copied: Copied,
    /// In bytes.
    pub size: u64,
    /// False where the file is damaged, or cannot be read at all.
    pub is_readable: bool,
}

/// The copies in the folder of a workspace.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copies {
    /// Its own, and those that cannot be read, oldest first.
    pub own: Vec<BackupCopy>,
    /// How many are of other workspaces that had the same name.
    pub others: u64,
}

/// A workspace's name, without folder and ending.
pub(crate) fn stem(workspace: &Path) -> String {
    workspace.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The folder in which the copies of a workspace are.
pub fn folder_of(workspace: &Path) -> PathBuf {
    workspace.with_file_name(format!("{} backups", stem(workspace)))
}

/// The dated copies of the workspace whose first operation this is, and those of no workspace that can be told.
///
/// # Errors
/// Where the folder is there and cannot be read: that is not the same as that there are none.
pub(crate) fn copies_of(workspace: &Path, first: Option<HistoryUid>) -> Result<Copies> {
    let mut copies = Copies::default();
    for (copy, said) in all(workspace)? {
        // A copy from before the first operation could be anybody's.
        match said.and_then(|said| said.first) {
            Some(other) if Some(other) != first => copies.others += 1,
            _ => copies.own.push(copy),
        }
    }
    Ok(copies)
}

/// The days, reasons and numbers that are taken in the folder of a workspace, also by copies of other ones.
pub(crate) fn taken(workspace: &Path) -> Result<Vec<Copied>> {
    Ok(listed(workspace)?.into_iter().map(|(_, copied)| copied).collect())
}

/// The copy that goes furthest of a file that is damaged.
pub(crate) fn newest_of_damaged(workspace: &Path) -> NewestCopy {
    let folder = folder_of(workspace);
    let Ok(copies) = all(workspace) else { return NewestCopy::Unread(folder) };
    let mut copies: Vec<_> = copies.into_iter().filter_map(|(copy, said)| Some((copy, said?))).collect();
    let first = match Said::by(workspace) {
        Ok(said) => said.first,
        Err(_) => {
            let named = |(_, said): &(BackupCopy, Said)| said.first;
            let first = copies.iter().find_map(named);
            if copies.iter().filter_map(named).any(|other| Some(other) != first) {
                return NewestCopy::Among(folder);
            }
            first
        }
    };
    copies.retain(|(_, said)| said.first.is_none() || said.first == first);
    // A clock may have been wrong; operations are only ever added.
    let newest = copies.into_iter().max_by_key(|(copy, said)| (said.operations, copy.copied));
    newest.map_or(NewestCopy::None, |(copy, _)| NewestCopy::At(copy.path))
}

/// All copies by their names, oldest first, with what they say of themselves where they can be read. Other files in the
/// folder are left alone and out.
fn all(workspace: &Path) -> Result<Vec<(BackupCopy, Option<Said>)>> {
    let itself = Identity::of(workspace);
    let looked_at = |(path, copied): (PathBuf, Copied)| {
        // The open workspace itself is not to be opened, by whatever name.
        let is_itself = itself.is_some() && Identity::of(&path) == itself;
        let size = std::fs::metadata(&path).map_or(0, |file| file.len());
        let said = if is_itself { None } else { Said::by(&path).ok() };
        (!is_itself).then(|| (BackupCopy { path, copied, size, is_readable: said.is_some() }, said))
    };
    Ok(listed(workspace)?.into_iter().filter_map(looked_at).collect())
}

/// The files that are called as copies are, oldest first.
fn listed(workspace: &Path) -> Result<Vec<(PathBuf, Copied)>> {
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
            copies.push((path, copied));
        }
    }
    copies.sort_by_key(|(_, copied)| *copied);
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
