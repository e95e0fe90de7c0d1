//! Files that the owner has chosen: in a dialog, by dropping them on the window, by opening them from outside, or out of a
//! list of this program's. The page gets a handle for each, and can name no other file.

use crate::folders::Folders;
use api::wire::FileRef;
use api::{FileAccess, FileUse};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The files that the page may name. Clones share them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Chosen {
    files: Arc<Mutex<Vec<(PathBuf, FileUse)>>>,
    folders: Arc<Mutex<Folders>>,
}

impl Chosen {
    /// No file yet, and the folders that were chosen at other times.
    pub(crate) fn remembering(data_dir: &Path) -> Self {
        Self { files: Arc::default(), folders: Arc::new(Mutex::new(Folders::read(data_dir))) }
    }

    /// The handle of a file that the owner has chosen: a number, and the file's name for people.
    pub(crate) fn handle(&self, path: &Path, purpose: FileUse) -> FileRef {
        let mut chosen = self.chosen();
        let is_it = |(known, of): &(PathBuf, FileUse)| known == path && *of == purpose;
        let number = chosen.iter().position(is_it).unwrap_or_else(|| {
            chosen.push((path.to_path_buf(), purpose));
            chosen.len() - 1
        });
        FileRef::from(format!("{number}/{}", path.file_name().unwrap_or_default().to_string_lossy()))
    }

    /// The handles of files that the owner has chosen to be read.
    pub(crate) fn handles(&self, paths: &[PathBuf]) -> Vec<FileRef> {
        paths.iter().map(|path| self.handle(path, FileUse::Read)).collect()
    }

    fn chosen(&self) -> MutexGuard<'_, Vec<(PathBuf, FileUse)>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn folders(&self) -> MutexGuard<'_, Folders> {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl FileAccess for Chosen {
    fn path(&self, named: &FileRef, purpose: FileUse) -> Option<PathBuf> {
        let (number, _) = named.as_given().split_once('/')?;
        let (path, of) = self.chosen().get(number.parse::<usize>().ok()?)?.clone();
        (of == purpose).then_some(path)
    }

    fn name(&self, path: &Path, purpose: FileUse) -> FileRef {
        self.handle(path, purpose)
    }

    fn may_follow(&self, workspace: &Path, folder: &Path) -> bool {
        self.folders().has(workspace, folder)
    }

    fn follow(&self, workspace: &Path, folder: &Path) {
        self.folders().put(workspace, folder);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_handle_stands_for_the_file_that_was_chosen_and_for_its_use() {
        let chosen = Chosen::default();
        let sales = Path::new("/home/ana/Sales.csv");
        let handle = chosen.handle(sales, FileUse::Read);
        assert_eq!(handle.as_given(), "0/Sales.csv");
        assert_eq!(chosen.path(&handle, FileUse::Read).as_deref(), Some(sales));
        assert_eq!(chosen.path(&handle, FileUse::Write), None, "what may be read may not be replaced");
        assert_eq!(chosen.handle(sales, FileUse::Read), handle, "the list does not grow by asking again");
        let chart = chosen.handle(sales, FileUse::Write);
        assert_eq!(chosen.path(&chart, FileUse::Write).as_deref(), Some(sales));
        assert_eq!(chosen.path(&chart, FileUse::Read), None);
    }

    #[test]
    fn no_path_is_a_handle() {
        let chosen = Chosen::default();
        chosen.handle(Path::new("/home/ana/Sales.csv"), FileUse::Read);
        for named in
            ["/home/ana/Sales.csv", "Sales.csv", "1/Sales.csv", "", "/", "-1/x", "0", "0x0/Sales.csv", "../0/x"]
        {
            assert_eq!(chosen.path(&FileRef::from(named.to_owned()), FileUse::Read), None, "{named}");
        }
    }
}
