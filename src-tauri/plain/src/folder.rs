//! Folders that appear whole or not at all, and replace nothing but what they stand for.

use crate::shape::{DESCRIPTION, Description, FORMAT};
use crate::{Error, Result};
use std::collections::HashSet;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use store::{Database, HistoryUid};
use tempfile::TempDir;

/// What stands where the folder is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum There {
    /// Nothing.
    Nothing,
    /// An empty folder.
    Empty,
    /// An earlier export of the same workspace.
    Earlier,
}

/// Looks what stands at the path, and refuses what must not be replaced.
pub(crate) fn look(path: &Path, store: &Database) -> Result<There> {
    match std::fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(There::Nothing),
        Err(error) => return Err(Error::file(path)(error)),
        Ok(meta) if !meta.is_dir() => return Err(Error::Taken(path.into())),
        Ok(_) => {}
    }
    let names = names_in(path)?;
    if names.is_empty() {
        return Ok(There::Empty);
    }
    let Some(earlier) = description_of(path) else { return Err(Error::Taken(path.into())) };
    let own: HashSet<&str> = earlier.files.iter().map(|file| file.file.as_str()).chain([DESCRIPTION]).collect();
    if let Some(file) = names.into_iter().find(|name| !own.contains(name.as_str())) {
        return Err(Error::Stranger { folder: path.into(), file });
    }
    let is_of_same = match earlier.last_operation {
        // History is only ever added to: who has its last entry has all before it.
        Some(last) => store.has_entry(HistoryUid(last))?,
        None => store.settings()?.name == earlier.workspace,
    };
    if is_of_same { Ok(There::Earlier) } else { Err(Error::OfAnother(path.into())) }
}

/// The names of what is in a folder, in the order of the alphabet.
fn names_in(path: &Path) -> Result<Vec<String>> {
    let entries = std::fs::read_dir(path).map_err(Error::file(path))?;
    let name = |entry: std::io::Result<std::fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = entries.map(name).collect::<std::io::Result<_>>().map_err(Error::file(path))?;
    names.sort();
    Ok(names)
}

fn description_of(path: &Path) -> Option<Description> {
    let bytes = std::fs::read(path.join(DESCRIPTION)).ok()?;
    serde_json::from_slice(&bytes).ok().filter(|found: &Description| found.format == FORMAT)
}

/// A folder beside the final one. It goes away unless it gets its name.
pub(crate) fn start(path: &Path) -> Result<TempDir> {
    let parent = parent_of(path);
    if !parent.is_dir() {
        return Err(Error::NoFolder(parent.into()));
    }
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    builder.prefix(".~").tempdir_in(parent).map_err(Error::file(parent))
}

/// Gives the finished folder its name, in place of what stands there.
pub(crate) fn put_in_place(made: TempDir, path: &Path, there: There) -> Result<()> {
    sync(made.path());
    let aside = match there {
        There::Nothing => None,
        There::Empty => {
            std::fs::remove_dir(path).map_err(Error::file(path))?;
            None
        }
        There::Earlier => {
            let aside = start(path)?;
            std::fs::rename(path, aside.path().join("earlier")).map_err(Error::file(path))?;
            Some(aside)
        }
    };
    if let Err(error) = std::fs::rename(made.path(), path) {
        if let Some(aside) = &aside {
            // What stood there stands there again; where even that fails, the first reason is what is told.
            let _ = std::fs::rename(aside.path().join("earlier"), path);
        }
        return Err(Error::file(path)(error));
    }
    // It is another folder now, and not to be taken away.
    let _: PathBuf = made.keep();
    sync(parent_of(path));
    Ok(())
}

fn parent_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Has the names in a folder written to the disk. Where a folder cannot be told so, the system does it in its time.
fn sync(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}
