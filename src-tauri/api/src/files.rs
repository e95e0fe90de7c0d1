//! Which files the outside may name. A request names a file by a [`FileRef`]; what it stands for, the host decides: on the
//! command line it is the path itself, in the window a handle of a file that the owner has chosen.

use crate::wire::FileRef;
use std::path::{Path, PathBuf};

/// What a file is named for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileUse {
    /// It is read, or opened as a workspace.
    Read,
    /// It is made, or replaced; of a folder, something is made in it.
    Write,
}

/// Knows what requests may mean by their files.
pub trait FileAccess: Send + Sync {
    /// What is meant; `None` where the owner has not chosen it for this use.
    fn path(&self, named: &FileRef, purpose: FileUse) -> Option<PathBuf>;

    /// Names a file that an answer speaks of, for requests that come back to it.
    fn name(&self, path: &Path, purpose: FileUse) -> FileRef;

    /// True where what lies in a folder that a workspace names may be read: the owner has chosen it for that workspace on
    /// this computer. A workspace that comes from somebody else may name any.
    fn may_follow(&self, workspace: &Path, folder: &Path) -> bool;

    /// Remembers that the owner has chosen a folder for a workspace.
    fn follow(&self, workspace: &Path, folder: &Path);
}

/// Any path may be named: whoever asks has the rights of the owner's own command line.
#[derive(Debug, Clone, Copy, Default)]
pub struct AnyPath;

impl FileAccess for AnyPath {
    fn path(&self, named: &FileRef, _: FileUse) -> Option<PathBuf> {
        Some(PathBuf::from(named.as_given()))
    }

    fn name(&self, path: &Path, _: FileUse) -> FileRef {
        FileRef::from(path.to_string_lossy().into_owned())
    }

    fn may_follow(&self, _: &Path, _: &Path) -> bool {
        true
    }

    fn follow(&self, _: &Path, _: &Path) {}
}
