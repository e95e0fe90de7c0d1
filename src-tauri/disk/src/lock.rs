//! Who may write to a workspace: a lock of its own, on a file of its own.
//!
//! SQLite's locks are POSIX locks on most systems, and POSIX takes *all* locks of a program on a file away as soon as
//! the program closes *any* handle on it. A file dialog that looks into the workspace to find out what it is does that.
//! This lock is on another file, which nobody opens but this module, and it belongs to the handle. The system takes it
//! away when the program ends, however it ends.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::Result;
use std::path::{Path, PathBuf};

/// The lock of one workspace, held as long as this value lives.
#[derive(Debug)]
pub struct Lock {
    /// `None` where the system keeps no locks; then SQLite's own have to do.
    held: Option<(File, PathBuf)>,
}

impl Lock {
    /// Takes the lock of a workspace; `None` where another program, or another part of this one, has it.
    pub fn take(workspace: &Path) -> Option<Self> {
        let path = path_of(workspace);
        // What is no ordinary file under this name was not put there by this module, and might wait for ever.
        if std::fs::symlink_metadata(&path).is_ok_and(|meta| !meta.is_file()) {
            return Some(Self { held: None });
        }
        loop {
            let file = match open(&path) {
                Ok(file) => file,
                Err(error) if is_in_use(&error) => return None,
                // A folder that takes no file, a full disk: no reason not to work.
                Err(_) => return Some(Self { held: None }),
            };
            match file.try_lock() {
                Ok(()) if is_at(&file, &path) => return Some(Self { held: Some((file, path)) }),
                // Whoever had it took the file away with it in the meantime.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return None,
                Err(TryLockError::Error(_)) => return Some(Self { held: None }),
            }
        }
    }

    /// True where nobody has the lock of a workspace. Makes no file and takes nothing.
    pub fn is_free(workspace: &Path) -> bool {
        let path = path_of(workspace);
        // One that was left behind is there and locks nothing.
        std::fs::symlink_metadata(&path).is_err() || Self::take(workspace).is_some()
    }

    /// False where the system keeps no locks.
    pub fn is_held(&self) -> bool {
        self.held.is_some()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some((file, path)) = self.held.take() {
            // Taken away while it is locked, so that nobody can have locked what is taken away. One that stays is empty
            // and locks nothing.
            let _ = std::fs::remove_file(path);
            drop(file);
        }
    }
}

/// What the name of a lock starts and ends with.
const ENDS: (&str, &str) = (".~lock.", "#");

/// The name of what is locked by a file of this name.
pub(crate) fn locked(name: &str) -> Option<&str> {
    name.strip_prefix(ENDS.0)?.strip_suffix(ENDS.1)
}

/// The name starts as that of other programs' locks do, so that programs which keep folders in step leave it out. It is as
/// long as that of SQLite's journal: whatever can be written has room for it.
fn path_of(workspace: &Path) -> PathBuf {
    let mut name = OsString::from(ENDS.0);
    name.push(workspace.file_name().unwrap_or_default());
    name.push(ENDS.1);
    workspace.with_file_name(name)
}

#[cfg(not(windows))]
fn open(path: &Path) -> Result<File> {
    let made = OpenOptions::new().write(true).create(true).truncate(false).open(path);
    match made {
        // Left behind by another user.
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => File::open(path),
        other => other,
    }
}

/// On Windows a file that is open without sharing is locked by that alone, and can be made to go with its handle.
#[cfg(windows)]
fn open(path: &Path) -> Result<File> {
    use std::os::windows::fs::OpenOptionsExt;
    const HIDDEN: u32 = 0x2;
    const DELETE_ON_CLOSE: u32 = 0x0400_0000;
    const MAY_DELETE: u32 = 0x0001_0000;
    const GENERIC_WRITE: u32 = 0x4000_0000;
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .access_mode(GENERIC_WRITE | MAY_DELETE)
        .share_mode(0)
        .attributes(HIDDEN)
        .custom_flags(DELETE_ON_CLOSE)
        .open(path)
}

/// True where opening failed because somebody else has it open.
fn is_in_use(error: &std::io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    cfg!(windows) && error.raw_os_error() == Some(SHARING_VIOLATION)
}

/// True where the handle's file is the one that has this name now.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    let there = std::fs::symlink_metadata(path).map(|meta| identity(&meta));
    file.metadata().is_ok_and(|meta| there.is_ok_and(|there| there == identity(&meta)))
}

/// A file that is open without sharing cannot be taken away.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

#[cfg(unix)]
fn identity(meta: &std::fs::Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (meta.dev(), meta.ino())
}

/// Which file something is, whatever it is called: found out without opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity(#[cfg(unix)] (u64, u64), #[cfg(not(unix))] PathBuf);

impl Identity {
    /// The file that this path leads to; `None` where it leads nowhere.
    #[cfg(unix)]
    pub fn of(path: &Path) -> Option<Self> {
        std::fs::metadata(path).ok().map(|meta| Self(identity(&meta)))
    }

    /// The file that this path leads to; `None` where it leads nowhere.
    #[cfg(not(unix))]
    pub fn of(path: &Path) -> Option<Self> {
        std::fs::canonicalize(path).ok().map(Self)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn one_has_it_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = folder.path().join("Coffee.bellwether");
        let first = Lock::take(&workspace).unwrap();
        assert!(Lock::take(&workspace).is_none());
        assert!(folder.path().join(".~lock.Coffee.bellwether#").exists());
        drop(first);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(Lock::take(&workspace).is_some());
    }

    #[test]
    fn one_left_behind_locks_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = folder.path().join("Coffee.bellwether");
        std::fs::write(path_of(&workspace), "").unwrap();
        assert!(Lock::take(&workspace).unwrap().held.is_some());
    }

    #[test]
    fn where_it_cannot_be_had_work_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = folder.path().join("Coffee.bellwether");
        std::fs::create_dir(path_of(&workspace)).unwrap();
        assert!(Lock::take(&workspace).unwrap().held.is_none());
        assert!(Lock::take(&folder.path().join("none/Coffee.bellwether")).unwrap().held.is_none());
    }

    #[cfg(unix)]
    #[test]
    fn closing_another_handle_does_not_lose_it() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = folder.path().join("Coffee.bellwether");
        let _held = Lock::take(&workspace).unwrap();
        drop(File::open(path_of(&workspace)).unwrap());
        assert!(Lock::take(&workspace).is_none());
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_known_by_all_its_names() {
        let folder = tempfile::tempdir().unwrap();
        let [file, linked, symbolic] = ["a", "b", "c"].map(|name| folder.path().join(name));
        std::fs::write(&file, "").unwrap();
        std::fs::hard_link(&file, &linked).unwrap();
        std::os::unix::fs::symlink(&file, &symbolic).unwrap();
        assert_eq!(Identity::of(&file), Identity::of(&linked));
        assert_eq!(Identity::of(&file), Identity::of(&symbolic));
        assert_ne!(Identity::of(&file), Identity::of(folder.path()));
        assert_eq!(Identity::of(&folder.path().join("none")), None);
    }
}
