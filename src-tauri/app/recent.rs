//! Workspaces that were open before, the last one first.

use crate::chosen::Chosen;
use api::FileUse;
use api::wire::FileRef;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// How many are kept: a list that is read at a glance.
const KEPT: usize = 9;

/// A workspace that was open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Recent {
    /// Its file.
    pub(crate) path: PathBuf,
    /// The business, as it was called then.
    pub(crate) name: String,
}

/// A workspace of the list, as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct RecentWorkspace {
    /// For opening it.
    file: FileRef,
    path: PathBuf,
    name: String,
    /// The folder of its file; "~" stands for the owner's own.
    folder: String,
    /// True where its file is no longer there.
    missing: bool,
}

impl Recent {
    /// The workspace that a command has opened, from its answer.
    pub(crate) fn of(response: &Value) -> Option<Self> {
        let path = PathBuf::from(response.get("path")?.as_str().filter(|path| !path.is_empty())?);
        let stem = || path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = response.pointer("/settings/name").and_then(Value::as_str).filter(|name| !name.trim().is_empty());
        Some(Self { name: name.map_or_else(stem, str::to_owned), path })
    }

    /// As the page shows it. `home` is the owner's own folder.
    pub(crate) fn shown(&self, chosen: &Chosen, home: Option<&Path>) -> RecentWorkspace {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let below_home = home.and_then(|home| folder.strip_prefix(home).ok());
        let folder = match below_home {
            Some(rest) if rest.as_os_str().is_empty() => "~".to_owned(),
            Some(rest) => Path::new("~").join(rest).display().to_string(),
            None => folder.display().to_string(),
        };
        let (file, path) = (chosen.handle(&self.path, FileUse::Read), self.path.clone());
        RecentWorkspace { file, path, name: self.name.clone(), folder, missing: !self.path.exists() }
    }
}

/// Puts a workspace first; one that is in the list already moves there.
pub(crate) fn put_first(list: &mut Vec<Recent>, opened: Recent) {
    list.retain(|recent| recent.path != opened.path);
    list.insert(0, opened);
    list.truncate(KEPT);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use serde_json::json;

    fn opened(path: &str, name: &str) -> Recent {
        Recent::of(&json!({ "path": path, "settings": { "name": name } })).unwrap()
    }

    #[test]
    fn the_last_one_stands_first_and_once() {
        let mut list = Vec::new();
        for name in ["a", "b", "c", "a"] {
            put_first(&mut list, opened(&format!("/x/{name}.bellwether"), name));
        }
        assert_eq!(list.iter().map(|recent| recent.name.as_str()).collect::<Vec<_>>(), ["a", "c", "b"]);
        for number in 0..50 {
            put_first(&mut list, opened(&format!("/x/{number}.bellwether"), "n"));
        }
        assert_eq!(list.len(), KEPT);
    }

    #[test]
    fn a_business_without_a_name_is_called_by_its_file() {
        assert_eq!(opened("/x/Café.bellwether", " ").name, "Café");
        assert_eq!(Recent::of(&json!({ "path": "/x/A.bellwether" })).unwrap().name, "A");
        assert_eq!(Recent::of(&json!({})), None);
    }

    #[test]
    fn shows_the_folder_in_short_and_what_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        let documents = folder.path().join("Documents");
        std::fs::create_dir(&documents).unwrap();
        let there = documents.join("A.bellwether");
        std::fs::write(&there, "").unwrap();
        let shown = opened(there.to_str().unwrap(), "A").shown(&Chosen::default(), Some(folder.path()));
        assert_eq!((shown.folder.as_str(), shown.missing), (Path::new("~").join("Documents").to_str().unwrap(), false));
        assert!(opened("/gone/B.bellwether", "B").shown(&Chosen::default(), None).missing);
    }
}
