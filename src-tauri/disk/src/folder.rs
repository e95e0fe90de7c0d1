//! A folder that is being made: it gets its name when it is complete.

use crate::leftovers::{EARLIER, PART, hold, remove_leftovers};
use crate::{Lock, ending_for, folder_of, sync_folder_of, sync_names};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// How often a folder is made whose name somebody else takes away.
const TRIES: usize = 8;

/// A folder beside the place that it is for. It goes away with this value, unless it was put in place.
#[derive(Debug)]
pub struct PartFolder {
    made: TempDir,
    target: PathBuf,
    /// Given up last.
    _lock: Lock,
}

impl PartFolder {
    /// An empty folder for this place.
    ///
    /// # Errors
    /// Where none can be made beside it.
    pub fn start(target: &Path) -> io::Result<Self> {
        remove_leftovers(folder_of(target));
        let (made, lock) = make(target, PART)?;
        Ok(Self { made, target: target.to_owned(), _lock: lock })
    }

    /// Where it is until it is put in place.
    pub fn path(&self) -> &Path {
        self.made.path()
    }

    /// Gives it its name, in place of a folder that is there. Its files must be on the disk already.
    ///
    /// # Errors
    /// Where the system refuses; what was there is there still.
    pub fn put(self) -> io::Result<()> {
        sync_names(self.made.path());
        let aside = put_aside(&self.target)?;
        if let Err(error) = std::fs::rename(self.made.path(), &self.target) {
            if let (Some((aside, _)), Some(name)) = (&aside, self.target.file_name()) {
                // What stood there stands there again; where even that fails, the first reason is what is told.
                let _ = std::fs::rename(aside.path().join(name), &self.target);
            }
            return Err(error);
        }
        // It is another folder now, and not to be taken away.
        let _: PathBuf = self.made.keep();
        sync_folder_of(&self.target);
        Ok(())
    }
}

/// Makes room for another folder; `None` where there is nothing to be kept until then.
fn put_aside(target: &Path) -> io::Result<Option<(TempDir, Lock)>> {
    match std::fs::remove_dir(target) {
        Ok(()) => return Ok(None),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        // It is not empty.
        Err(_) => {}
    }
    let (aside, lock) = make(target, EARLIER)?;
    std::fs::rename(target, aside.path().join(target.file_name().unwrap_or_default()))?;
    Ok(Some((aside, lock)))
}

fn make(target: &Path, prefix: &str) -> io::Result<(TempDir, Lock)> {
    let ending = ending_for(target);
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    builder.prefix(prefix).suffix(&ending);
    for _ in 0..TRIES {
        let made = builder.tempdir_in(folder_of(target))?;
        // Before it was locked, another program may have taken it for one that was left behind.
        match hold(made.path()) {
            Some(lock) if made.path().is_dir() => return Ok((made, lock)),
            _ => {}
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_folder_takes_the_place_of_another_one_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export");
        for text in ["first", "second"] {
            let made = PartFolder::start(&path).unwrap();
            std::fs::write(made.path().join("values.csv"), text).unwrap();
            made.put().unwrap();
            assert_eq!(std::fs::read_to_string(path.join("values.csv")).unwrap(), text);
        }
        drop(PartFolder::start(&path).unwrap());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
