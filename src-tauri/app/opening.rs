//! Workspaces opened from outside: the command line, a double click, a second start, a file dropped on the window; and the
//! one that was open last.

use crate::chosen::Chosen;
use crate::recent::{self, Recent, RecentWorkspace};
use crate::{launch, window};
use api::FileUse;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, Window, WindowEvent};

/// The event that asks the page to open a workspace.
const OPEN_FILE: &str = "open-file";

/// The event that hands dropped files to the page.
const FILES_DROPPED: &str = "files-dropped";

/// Commands that open a workspace; they answer with its `path`.
const OPENING_COMMANDS: [&str; 4] = ["workspace_new", "workspace_demo", "workspace_open", "backup_restore"];

/// Which workspace is to be opened, and which one was open last.
pub(crate) struct Opening {
    memory: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    page_listens: bool,
    waiting: Option<PathBuf>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    last_workspace: Option<PathBuf>,
    recent: Vec<Recent>,
}

impl Opening {
    /// Nothing is asked for yet.
    pub(crate) fn new(data_dir: &Path) -> Self {
        Self { memory: data_dir.join("last.json"), state: Mutex::default() }
    }

    /// What to begin with: the file that the program was started with, otherwise the last one if it still exists.
    pub(crate) fn first(&self, given: Option<&Path>) -> Option<PathBuf> {
        let given = given.map(|file| std::path::absolute(file).unwrap_or_else(|_| file.to_path_buf()));
        given.or_else(|| self.last().filter(|file| file.exists()))
    }

    /// Takes note of a command that was run: what it opened is opened again at the next start, and stands first in the
    /// list of workspaces.
    pub(crate) fn note(&self, command: &str, response: &Value) {
        if OPENING_COMMANDS.contains(&command) {
            let opened = Recent::of(response);
            self.remember(|memory| {
                memory.last_workspace = opened.as_ref().map(|opened| opened.path.clone());
                opened.into_iter().for_each(|opened| recent::put_first(&mut memory.recent, opened));
            });
        } else if command == "workspace_close" {
            self.remember(|memory| memory.last_workspace = None);
        }
    }

    /// Workspaces that were open before, the last one first. `home` is the owner's own folder.
    pub(crate) fn recent(&self, chosen: &Chosen, home: Option<&Path>) -> Vec<RecentWorkspace> {
        self.memory().recent.iter().map(|recent| recent.shown(chosen, home)).collect()
    }

    /// Takes a workspace off that list; its file stays.
    pub(crate) fn forget(&self, path: &Path) {
        self.remember(|memory| memory.recent.retain(|recent| recent.path != path));
    }

    /// Asks the page to open a file: true where it listens, otherwise the file waits for it.
    pub(crate) fn ask_for(&self, path: &Path) -> bool {
        let mut state = self.state();
        if !state.page_listens {
            state.waiting = Some(path.to_path_buf());
        }
        state.page_listens
    }

    fn page_listens(&self) -> Option<PathBuf> {
        let mut state = self.state();
        state.page_listens = true;
        state.waiting.take()
    }

    fn remember(&self, change: impl FnOnce(&mut Memory)) {
        // Two windows of one program share the file; the state's lock lets one change it at a time.
        let _one_at_a_time = self.state();
        let mut memory = self.memory();
        change(&mut memory);
        // Forgetting it costs the owner one click; failing here would cost more.
        if let Ok(text) = serde_json::to_string(&memory) {
            let _ = std::fs::write(&self.memory, text);
        }
    }

    fn memory(&self) -> Memory {
        let text = std::fs::read_to_string(&self.memory).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    fn last(&self) -> Option<PathBuf> {
        self.memory().last_workspace
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens a workspace in the running program.
pub(crate) fn open(app: &AppHandle, path: &Path) {
    if app.state::<Opening>().ask_for(path) {
        tell_page(app, path);
    }
}

/// The page listens now: it is told what waits for it.
pub(crate) fn page_listens(app: &AppHandle) {
    if let Some(path) = app.state::<Opening>().page_listens() {
        tell_page(app, &path);
    }
}

/// Another start of the program hands over its arguments and ends: its file is opened here.
pub(crate) fn second_start(app: &AppHandle, arguments: Vec<String>, folder: String) {
    window::bring_forward(app);
    if let Some(file) = launch::file_of(arguments) {
        open(app, &Path::new(&folder).join(file));
    }
}

fn tell_page(app: &AppHandle, path: &Path) {
    // The page that listens is this program's own; it cannot be gone while the program runs.
    let _ = app.emit(OPEN_FILE, app.state::<Chosen>().handle(path, FileUse::Read));
}

/// Files that are dropped on the window were chosen by that.
pub(crate) fn on_window_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
        let files = files_among(paths);
        if !files.is_empty() {
            let _ = window.emit(FILES_DROPPED, window.state::<Chosen>().handles(&files));
        }
    }
}

/// What is dropped without the links and the pictures of pages, whose addresses WebKitGTK gives as if they were paths.
fn files_among(dropped: &[PathBuf]) -> Vec<PathBuf> {
    dropped.iter().filter(|path| path.is_absolute() || !is_address(&path.to_string_lossy())).cloned().collect()
}

/// Whether a text begins as an address does: `https:`, `data:`, `blob:`.
fn is_address(text: &str) -> bool {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use serde_json::json;

    #[test]
    fn the_file_given_comes_before_the_last_one() {
        let folder = tempfile::tempdir().unwrap();
        let last = folder.path().join("Last.bellwether");
        std::fs::write(&last, "").unwrap();
        Opening::new(folder.path()).note("workspace_open", &json!({ "path": last }));

        let given = folder.path().join("Given.bellwether");
        assert_eq!(Opening::new(folder.path()).first(Some(&given)), Some(given));
        assert_eq!(Opening::new(folder.path()).first(None), Some(last.clone()));

        std::fs::remove_file(&last).unwrap();
        assert_eq!(Opening::new(folder.path()).first(None), None, "a file that is gone is not asked for");
    }

    #[test]
    fn a_closed_workspace_is_not_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("A.bellwether");
        std::fs::write(&path, "").unwrap();
        let opening = Opening::new(folder.path());
        opening.note("workspace_new", &json!({ "path": path }));
        opening.note("scorecard", &json!({ "path": "/elsewhere" }));
        assert_eq!(opening.first(None), Some(path));
        opening.note("workspace_close", &json!({}));
        assert_eq!(opening.first(None), None);
    }

    #[test]
    fn what_was_open_is_listed_until_it_is_taken_off() {
        let folder = tempfile::tempdir().unwrap();
        let opening = Opening::new(folder.path());
        let chosen = Chosen::default();
        let [a, b] = ["A", "B"].map(|name| folder.path().join(format!("{name}.bellwether")));
        for path in [&a, &b] {
            opening.note("workspace_open", &json!({ "path": path, "settings": { "name": "Shop" } }));
        }
        opening.note("workspace_close", &json!({}));
        assert_eq!(
            Opening::new(folder.path()).recent(&chosen, None).len(),
            2,
            "closing a workspace does not take it off"
        );
        opening.forget(&b);
        assert_eq!(opening.recent(&chosen, None), [Recent { path: a, name: "Shop".into() }.shown(&chosen, None)]);
    }

    #[test]
    fn links_and_pictures_of_pages_are_no_files() {
        let file = std::path::absolute("Till: October.csv").unwrap();
        let dropped = ["data:image/png;base64,iVBORw0KGgo=", "https://example.org/a.csv", "blob:tauri://localhost/1"];
        assert_eq!(files_among(&dropped.map(PathBuf::from)), Vec::<PathBuf>::new());
        let with_a_file = [PathBuf::from("https://example.org/a.csv"), file.clone()];
        assert_eq!(files_among(&with_a_file), [file]);
    }

    #[test]
    fn damaged_memory_is_no_memory() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("last.json"), b"\xff{").unwrap();
        assert_eq!(Opening::new(folder.path()).first(None), None);
    }

    #[test]
    fn a_file_waits_for_the_page() {
        let folder = tempfile::tempdir().unwrap();
        let opening = Opening::new(folder.path());
        assert!(!opening.ask_for(Path::new("/a.bellwether")), "nobody listens yet");
        assert_eq!(opening.page_listens(), Some(PathBuf::from("/a.bellwether")));
        assert!(opening.ask_for(Path::new("/b.bellwether")), "now the page is told");
        assert_eq!(opening.page_listens(), None);
    }
}
