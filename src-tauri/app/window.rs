//! The window that everything is in.

use crate::launch::Options;
use crate::look::{KeptLook, Look};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tauri::plugin::TauriPlugin;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{AppHandle, Manager, PhysicalPosition, Theme, Url, WebviewWindow, WebviewWindowBuilder, Wry};
use tauri_plugin_window_state::StateFlags;

/// The label of the window.
pub(crate) const MAIN: &str = "main";

/// The label of the one that an audience sees.
pub(crate) const AUDIENCE: &str = "audience";

/// How long a loaded page may take to draw before its window is shown as it is.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether the first page is drawn, and who wants to know.
pub(crate) struct Readiness {
    ready_file: Option<PathBuf>,
    told: AtomicBool,
}

impl Readiness {
    /// Writes `ready_file` when the page is drawn.
    pub(crate) fn new(ready_file: Option<PathBuf>) -> Self {
        Self { ready_file, told: AtomicBool::new(false) }
    }

    /// Whether somebody waits to take a picture.
    pub(crate) fn is_awaited(&self) -> bool {
        self.ready_file.is_some()
    }

    /// The page is drawn.
    pub(crate) fn page_drawn(&self) {
        if let (false, Some(file)) = (self.told.swap(true, Ordering::Relaxed), &self.ready_file) {
            // Whoever waits for the file gives up after a while.
            let _ = std::fs::write(file, "");
        }
    }
}

/// Opens the window, hidden until its page is drawn: nobody sees a white flash.
pub(crate) fn open(app: &AppHandle, options: &Options, data_dir: &Path) -> tauri::Result<()> {
    let Some(config) = app.config().app.windows.iter().find(|window| window.label == MAIN).cloned() else {
        return Err(tauri::Error::WindowNotFound);
    };
    let mut builder = WebviewWindowBuilder::from_config(app, &config)?
        .on_navigation(stays_here)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                show_later(window);
            }
        });
    if options.data_dir.is_some() {
        builder = builder.data_directory(data_dir.join("web"));
    }
    let look = app.state::<KeptLook>().get();
    // What the system says of its colours is known when there is a window; a chosen look is known at once.
    let window = builder.background_color(look.ground(Theme::Light)).build()?;
    wear(&window, look);
    Ok(())
}

/// Whether a page stays within the program, whatever a link says.
pub(crate) fn stays_here(url: &Url) -> bool {
    matches!(url.scheme(), "tauri" | "about") || url.host_str() == Some("tauri.localhost")
}

/// Makes the window look so: the colour of its ground, and how large everything is.
pub(crate) fn wear(window: &WebviewWindow, look: Look) {
    // A window of the wrong colour or size is better than none.
    let _ = window.set_background_color(Some(look.ground(window.theme().unwrap_or(Theme::Light))));
    let _ = window.set_zoom(look.zoom);
}

/// Shows the window, if it is not shown yet.
pub(crate) fn show(window: &WebviewWindow) {
    if !window.is_visible().unwrap_or(false) {
        // A window that cannot be shown cannot be told about either.
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Takes the pointer out of the way, for a picture of the window: what it happens to be over would look chosen.
pub(crate) fn put_pointer_aside(window: &WebviewWindow) {
    // A pointer that stays where it is spoils nothing but the picture.
    let _ = window.set_cursor_position(PhysicalPosition::new(0, 0));
}

/// Puts the window in front, because the owner has asked for the program once more.
pub(crate) fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // Each of these may be refused by the window system; then the window stays where it is.
        let _ = window.show();
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Names the window.
pub(crate) fn set_title(window: &WebviewWindow, title: &str) {
    // A window system that refuses a title leaves the one that was.
    let _ = window.set_title(&short(title));
}

/// Makes the window fill the screen, or takes its place again.
pub(crate) fn set_full_screen(window: &WebviewWindow, on: bool) {
    // Where the window system refuses, slides fill the window.
    let _ = window.set_fullscreen(on);
}

/// Size and place of the window are remembered; that it was hidden while it started, or showed slides at its end, is not.
pub(crate) fn remembered_state(options: &Options) -> TauriPlugin<Wry> {
    let kept = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    let builder = tauri_plugin_window_state::Builder::default().with_state_flags(kept).with_denylist(&[AUDIENCE]);
    // An absolute path takes the place of the usual folder.
    match options.data_dir.as_ref().and_then(|folder| std::path::absolute(folder).ok()) {
        Some(folder) => builder.with_filename(folder.join("window.json").to_string_lossy()).build(),
        None => builder.with_filename("window.json").build(),
    }
}

/// Title bars show a hundred characters at most, and some window systems choke on very long ones.
fn short(title: &str) -> String {
    let title: String = title.chars().filter(|c| !c.is_control()).take(200).collect();
    if title.trim().is_empty() { "Bellwether".to_owned() } else { title }
}

fn show_later(window: WebviewWindow) {
    tauri::async_runtime::spawn_blocking(move || {
        std::thread::sleep(PATIENCE);
        show(&window);
    });
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn titles_are_short_and_never_empty() {
        assert_eq!(short("Corner Street Coffee — Bellwether"), "Corner Street Coffee — Bellwether");
        assert_eq!(short(" \n"), "Bellwether");
        assert_eq!(short(&"é".repeat(10_000)).chars().count(), 200);
    }

    #[test]
    fn readiness_is_told_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ready");
        let readiness = Readiness::new(Some(file.clone()));
        assert!(!file.exists());
        readiness.page_drawn();
        assert!(file.exists());
        std::fs::remove_file(&file).unwrap();
        readiness.page_drawn();
        assert!(!file.exists());
    }
}
