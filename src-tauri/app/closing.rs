//! The closing of the window. What is being typed is saved first: the page is asked, saves, and has the window closed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tauri::{Emitter, Manager, Window, WindowEvent};

/// The event that asks the page to close. The page listens for it by this name.
const CLOSE_ASKED: &str = "close-asked";

/// How long the page may take to say that it has heard. One that does not has broken, and has nothing to save any more.
const PATIENCE: Duration = Duration::from_secs(3);

/// Whether the page has heard that the window is to close.
#[derive(Default)]
pub(crate) struct Closing {
    heard: AtomicBool,
}

impl Closing {
    /// The page has heard: from now on it decides when the window closes.
    pub(crate) fn page_heard(&self) {
        self.heard.store(true, Ordering::Relaxed);
    }

    fn ask(&self) {
        self.heard.store(false, Ordering::Relaxed);
    }

    fn has_heard(&self) -> bool {
        self.heard.load(Ordering::Relaxed)
    }
}

/// Holds the window open when its close button is pressed, until the page has saved what is typed.
pub(crate) fn on_window_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event {
        api.prevent_close();
        window.state::<Closing>().ask();
        // A page that cannot be told is one that does not answer.
        let _ = window.emit(CLOSE_ASKED, ());
        close_unless_heard(window.clone());
    }
}

/// Closes the window for good; the program ends with it.
pub(crate) fn close(window: &Window) {
    // A window that is gone already is closed.
    let _ = window.destroy();
}

fn close_unless_heard(window: Window) {
    tauri::async_runtime::spawn_blocking(move || {
        std::thread::sleep(PATIENCE);
        if !window.state::<Closing>().has_heard() {
            close(&window);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_asking_must_be_heard_anew() {
        let closing = Closing::default();
        assert!(!closing.has_heard());
        closing.page_heard();
        assert!(closing.has_heard());
        closing.ask();
        assert!(!closing.has_heard(), "a page that has broken since does not hold the window open");
    }
}
