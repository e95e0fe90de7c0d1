//! A block from the clipboard that is imported: a file like any other, in a place of the program's own until the next start.

use crate::chosen::Chosen;
use crate::error::internal;
use api::wire::FileRef;
use api::{Error, FileUse, Words};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// A longer text is no block that somebody has copied.
const LONGEST: usize = 64 << 20;

/// Where blocks go.
#[derive(Debug)]
pub(crate) struct Pasted {
    folder: PathBuf,
    count: AtomicU32,
}

impl Pasted {
    /// None yet; those of the last start go.
    pub(crate) fn below(data_dir: &Path) -> Self {
        let folder = data_dir.join("pasted");
        // What cannot be removed now is the next start's.
        let _ = std::fs::remove_dir_all(&folder);
        Self { folder, count: AtomicU32::default() }
    }

    /// Writes a block down, as a file that the page may name. Each has a folder of its own: they are all called the same.
    pub(crate) fn keep(&self, text: &str, chosen: &Chosen, words: Words) -> Result<FileRef, Error> {
        if text.len() > LONGEST {
            return Err(internal(words, text.len()));
        }
        let folder = self.folder.join(self.count.fetch_add(1, Relaxed).to_string());
        let path = folder.join(format!("{}.tsv", words.dialog_pasted_block()));
        let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, text));
        written.map_err(|error| internal(words, error))?;
        Ok(chosen.handle(&path, FileUse::Read))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use api::{FileAccess, Language};

    #[test]
    fn a_block_is_a_file_until_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let (chosen, words) = (Chosen::default(), Words::of(Language::ENGLISH));
        let pasted = Pasted::below(folder.path());
        let files: Vec<PathBuf> = ["a\tb\n1\t2", "c\td\n3\t4"]
            .iter()
            .map(|text| chosen.path(&pasted.keep(text, &chosen, words).unwrap(), FileUse::Read).unwrap())
            .collect();
        assert_eq!(std::fs::read_to_string(&files[0]).unwrap(), "a\tb\n1\t2", "the second is beside the first");
        assert!(files.iter().all(|file| file.ends_with("Pasted.tsv")));
        Pasted::below(folder.path());
        assert!(!files[0].exists());
    }
}
