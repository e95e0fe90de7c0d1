//! Files on the owner's disk: who may write to one, and files and folders that appear whole or not at all.
//!
//! The one place for "write beside, sync, put in place". Something is made under a name of its own, `.~part.…`, beside the
//! place that it is for, written to the disk, and given its name last. Whoever makes it has its lock; what nobody has the lock
//! of was left behind by a program that was stopped, and the next one removes it.

mod folder;
mod leftovers;
mod lock;
mod part;

pub use folder::PartFolder;
pub use leftovers::remove_leftovers;
pub use lock::{Identity, Lock};
pub use part::{Part, Refused, write};

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// At most this many characters of the final name are part of the one before: the longest names of files have 255 bytes.
const NAME_KEPT: usize = 40;

/// The folder that a file is in.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file's name with something added.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Makes a folder, and those above it that are missing, so that what is put into it is there after a power cut as well.
///
/// # Errors
/// Where the system refuses, or something else has the name.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    make_folder(folder_of(folder))?;
    match std::fs::create_dir(folder) {
        // Another program was quicker.
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => {}
        made => made?,
    }
    sync_folder_of(folder);
    Ok(())
}

/// Reads a file to its end and keeps nothing of it: whether the disk gives all that is in it.
///
/// Not for a file that this process has open as a database: closing it would drop SQLite's locks on it (a rule of POSIX).
///
/// # Errors
/// What the system says where it cannot be read.
pub fn read_to_end(path: &Path) -> io::Result<u64> {
    io::copy(&mut File::open(path)?, &mut io::sink())
}

/// How many bytes the disk of a folder can still take from this user; `None` where the system does not say.
pub fn room(folder: &Path) -> Option<u64> {
    fs4::available_space(folder).ok()
}

/// Has the names in the folder of a file written to the disk. Where a folder cannot be told so, as on Windows, the system
/// does it in its time.
fn sync_folder_of(path: &Path) {
    sync_names(folder_of(path));
}

/// Has the names in a folder written to the disk.
fn sync_names(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// The end of the name of something that is made for this place.
fn ending_for(target: &Path) -> OsString {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    format!(".{}", name.chars().take(NAME_KEPT).collect::<String>()).into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_folder_is_made_with_those_above_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b/c");
        make_folder(&path).unwrap();
        make_folder(&path).unwrap();
        assert!(path.is_dir());
        std::fs::write(path.join("file"), "x").unwrap();
        assert!(make_folder(&path.join("file")).is_err());
        assert!(make_folder(&path.join("file/d")).is_err());
    }
}
