//! A file that is being made: it gets its name when it is complete.

use crate::leftovers::{self, PART};
use crate::{Lock, beside, ending_for, folder_of, sync_folder_of};
use std::fs::{File, OpenOptions, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::TempPath;

/// Why a file cannot be made at a place.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The file that is there is write-protected.
    #[error("write-protected")]
    Protected,
    /// What is there is no file: a device or a pipe.
    #[error("not a file")]
    NotAFile,
    /// What the system says.
    #[error(transparent)]
    System(#[from] io::Error),
}

/// A file beside the place that it is for. It goes away with this value, unless it was put in place.
#[derive(Debug)]
pub struct Part {
    /// `None` once it is in place.
    path: Option<TempPath>,
    target: PathBuf,
    /// Those of the file whose place it takes.
    permissions: Option<Permissions>,
    /// Given up last.
    _lock: Option<Lock>,
}

impl Part {
    /// An empty file for this place, or for the one that a link there leads to.
    ///
    /// # Errors
    /// Where what is there must not be replaced, or nothing can be made beside it.
    pub fn start(target: &Path) -> Result<Self, Refused> {
        let target = led_to(target)?;
        let permissions = replaced(&target)?;
        let (path, lock) = make(&target)?;
        Ok(Self { path: Some(path), target, permissions, _lock: lock })
    }

    /// Where it is until it is put in place.
    pub fn path(&self) -> &Path {
        self.path.as_deref().unwrap_or(&self.target)
    }

    /// Writes it to the disk and puts it in place, also of a file that is there.
    ///
    /// # Errors
    /// Where the system refuses; what was there is there still.
    pub fn put(mut self) -> io::Result<()> {
        let Some(path) = self.path.take() else { return Ok(()) };
        sync(&path)?;
        if let Some(permissions) = self.permissions.take() {
            std::fs::set_permissions(&path, permissions)?;
        }
        path.persist(&self.target).map_err(|unnamed| unnamed.error)?;
        sync_folder_of(&self.target);
        Ok(())
    }

    /// Writes it to the disk and gives it a name that nothing has. It can be tried again with another one.
    ///
    /// # Errors
    /// [`ErrorKind::AlreadyExists`] where something has the name, or what else the system says.
    pub fn put_new(&mut self, name: &Path) -> io::Result<()> {
        let Some(path) = self.path.take() else { return Ok(()) };
        if let Err(error) = sync(&path) {
            self.path = Some(path);
            return Err(error);
        }
        if let Err(unnamed) = path.persist_noclobber(name) {
            if unnamed.error.kind() == ErrorKind::AlreadyExists || std::fs::symlink_metadata(name).is_ok() {
                self.path = Some(unnamed.path);
                return Err(ErrorKind::AlreadyExists.into());
            }
            // Some file systems cannot promise to replace nothing; there is nothing that could be replaced.
            unnamed.path.persist(name).map_err(|unnamed| unnamed.error)?;
        }
        sync_folder_of(name);
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if let Some(path) = &self.path {
            // Where the disk is full, SQLite leaves it behind.
            let _ = std::fs::remove_file(beside(path, "-journal"));
        }
    }
}

/// Writes a file: all of it, or what was there stays. A link stays, and what it leads to is written.
///
/// # Errors
/// Where what is there must not be replaced, or the system refuses.
pub fn write(target: &Path, bytes: &[u8]) -> Result<(), Refused> {
    let part = Part::start(target)?;
    OpenOptions::new().write(true).open(part.path())?.write_all(bytes)?;
    Ok(part.put()?)
}

fn make(target: &Path) -> io::Result<(TempPath, Option<Lock>)> {
    let folder = folder_of(target);
    leftovers::remove_leftovers(folder);
    let mut lock = None;
    let made = tempfile::Builder::new().prefix(PART).suffix(&ending_for(target)).make_in(folder, |path| {
        // Before there is a file: from its first moment on nobody takes it for one that was left behind.
        lock = Some(leftovers::hold(path).ok_or(ErrorKind::AlreadyExists)?);
        File::create_new(path)
    })?;
    Ok((made.into_temp_path(), lock))
}

fn sync(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(path)?.sync_all()
}

/// Where a link leads to, also where nothing is there yet; any other path as it is.
fn led_to(target: &Path) -> io::Result<PathBuf> {
    match std::fs::symlink_metadata(target) {
        Ok(meta) if meta.is_symlink() => match std::fs::canonicalize(target) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Ok(folder_of(target).join(std::fs::read_link(target)?))
            }
            there => there,
        },
        _ => Ok(target.to_owned()),
    }
}

/// The permissions of the file that is there; `None` where nothing is.
fn replaced(target: &Path) -> Result<Option<Permissions>, Refused> {
    let meta = match std::fs::metadata(target) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        meta => meta?,
    };
    if meta.is_dir() {
        return Err(io::Error::from(ErrorKind::IsADirectory).into());
    }
    if !meta.is_file() {
        return Err(Refused::NotAFile);
    }
    // Who may write to the folder could replace it all the same; but that is not what the protection is for.
    let writable = OpenOptions::new().write(true).open(target);
    match writable {
        _ if meta.permissions().readonly() => Err(Refused::Protected),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Err(Refused::Protected),
        Err(error) => Err(error.into()),
        Ok(_) => Ok(Some(meta.permissions())),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_there_whole_or_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("chart.svg");
        let part = Part::start(&path).unwrap();
        std::fs::write(part.path(), "half").unwrap();
        std::fs::write(beside(part.path(), "-journal"), "of it").unwrap();
        drop(part);
        assert!(names(folder.path()).is_empty());
        for text in ["first", "second"] {
            write(&path, text.as_bytes()).unwrap();
            assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
        }
        assert_eq!(names(folder.path()), ["chart.svg"]);
        assert!(matches!(write(folder.path(), b"x"), Err(Refused::System(_))), "a folder");
        assert!(matches!(write(&folder.path().join("none/x"), b"x"), Err(Refused::System(_))));
    }

    #[test]
    fn a_new_name_is_one_that_nothing_has() {
        let folder = tempfile::tempdir().unwrap();
        let [taken, free] = ["taken", "free"].map(|name| folder.path().join(name));
        std::fs::write(&taken, "precious").unwrap();
        let mut part = Part::start(&free).unwrap();
        std::fs::write(part.path(), "new").unwrap();
        assert_eq!(part.put_new(&taken).unwrap_err().kind(), ErrorKind::AlreadyExists);
        part.put_new(&free).unwrap();
        drop(part);
        assert_eq!(names(folder.path()), ["free", "taken"]);
        assert_eq!([taken, free].map(|path| std::fs::read_to_string(path).unwrap()), ["precious", "new"]);
    }

    #[test]
    fn what_is_write_protected_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("chart.svg");
        std::fs::write(&path, "precious").unwrap();
        let mut permissions = std::fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        std::fs::set_permissions(&path, permissions).unwrap();
        assert!(matches!(write(&path, b"x"), Err(Refused::Protected)));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");
        assert_eq!(names(folder.path()), ["chart.svg"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_permissions_and_devices_stay_what_they_are() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let [real, link, open, ahead] = ["real", "link", "open", "ahead"].map(|name| folder.path().join(name));
        std::fs::write(&real, "old").unwrap();
        std::fs::set_permissions(&real, Permissions::from_mode(0o640)).unwrap();
        symlink("real", &link).unwrap();
        write(&link, b"new").unwrap();
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(std::fs::read_to_string(&real).unwrap(), "new");
        assert_eq!(std::fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
        symlink("ahead", &open).unwrap();
        write(&open, b"new").unwrap();
        assert_eq!(std::fs::read_to_string(&ahead).unwrap(), "new", "a link to nothing yet");
        let socket = folder.path().join("socket");
        let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        assert!(matches!(write(&socket, b"x"), Err(Refused::NotAFile)));
    }
}
