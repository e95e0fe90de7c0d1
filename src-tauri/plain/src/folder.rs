//! What the folder of an export may take the place of.

use crate::shape::{DESCRIPTION, Description, FORMAT};
use crate::{Error, Result};
use disk::PartFolder;
use std::collections::HashSet;
use std::io::ErrorKind;
use std::path::Path;
use store::{Database, HistoryUid};

/// Looks what stands at the path, and refuses what must not be replaced.
pub(crate) fn look(path: &Path, store: &Database) -> Result<()> {
    match std::fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Error::file(path)(error)),
        Ok(meta) if !meta.is_dir() => return Err(Error::Taken(path.into())),
        Ok(_) => {}
    }
    let names = names_in(path)?;
    if names.is_empty() {
        return Ok(());
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
    if is_of_same { Ok(()) } else { Err(Error::OfAnother(path.into())) }
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
pub(crate) fn start(path: &Path) -> Result<PartFolder> {
    let parent = disk::folder_of(path);
    if !parent.is_dir() {
        return Err(Error::NoFolder(parent.into()));
    }
    PartFolder::start(path).map_err(Error::file(parent))
}
