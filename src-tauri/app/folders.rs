//! Folders of sources that the owner has chosen on this computer. A workspace names its folders as text, and may come from
//! somebody else: what it names is only looked into where it was chosen here, for that file.

use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// How many are kept: more than anybody watches.
const KEPT: usize = 500;

/// The folders that were chosen, in `folders.json` beside the other memories of this computer.
#[derive(Debug, Default)]
pub(crate) struct Folders {
    memory: Option<PathBuf>,
    known: Vec<Folder>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Folder {
    workspace: PathBuf,
    folder: PathBuf,
}

impl Folders {
    /// What was chosen before. Where that cannot be read, nothing was.
    pub(crate) fn read(data_dir: &Path) -> Self {
        let memory = data_dir.join("folders.json");
        let known = std::fs::read(&memory).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
        Self { memory: Some(memory), known }
    }

    /// True where the owner has chosen that folder for that workspace.
    pub(crate) fn has(&self, workspace: &Path, folder: &Path) -> bool {
        self.known.iter().any(|known| known.workspace == workspace && known.folder == folder)
    }

    /// Remembers a choice.
    pub(crate) fn put(&mut self, workspace: &Path, folder: &Path) {
        if self.has(workspace, folder) {
            return;
        }
        self.known.insert(0, Folder { workspace: workspace.to_path_buf(), folder: folder.to_path_buf() });
        self.known.truncate(KEPT);
        // Forgetting it costs the owner one click; failing here would cost more.
        if let (Some(memory), Ok(text)) = (&self.memory, serde_json::to_string(&self.known)) {
            let _ = std::fs::write(memory, text);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_folder_is_known_for_the_workspace_it_was_chosen_for() {
        let data = tempfile::tempdir().unwrap();
        let (shop, other, folder) =
            (Path::new("/x/Shop.bellwether"), Path::new("/x/Other.bellwether"), Path::new("/till"));
        let mut folders = Folders::read(data.path());
        assert!(!folders.has(shop, folder));
        folders.put(shop, folder);
        let again = Folders::read(data.path());
        assert!(again.has(shop, folder) && !again.has(other, folder) && !again.has(shop, Path::new("/")));
        std::fs::write(data.path().join("folders.json"), "no list").unwrap();
        assert!(!Folders::read(data.path()).has(shop, folder));
    }
}
