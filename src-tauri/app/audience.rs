//! The window that the audience sees: slides and nothing else, on a second screen where there is one. What is on it comes from
//! the window of the speaker; it asks the program for nothing, and hands keys back to the speaker.

use crate::look::KeptLook;
use crate::session::SharedSession;
use crate::window::{self, AUDIENCE, MAIN};
use api::{Error, ErrorCode};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Emitter, Manager, Monitor, Theme, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// The event that brings a slide to the audience.
const SLIDE: &str = "slide";

/// The event that brings the place that the speaker points at, or that nothing is pointed at.
const POINTED: &str = "pointed";

/// The event that brings a key of the audience's window to the speaker.
const KEY: &str = "audience-key";

/// The event that tells the speaker that the audience's window is gone.
const CLOSED: &str = "audience-closed";

/// Its size where there is no second screen, in CSS pixels: a slide of 16:9 that can be shared in a call.
const SIZE: (f64, f64) = (960.0, 540.0);

/// What the audience sees.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slide {
    /// The page as an SVG drawing; `None` where the words are the slide.
    svg: Option<String>,
    /// What it is about.
    title: String,
    /// What it says, a line each.
    lines: Vec<String>,
    /// `light` or `dark`.
    theme: String,
    /// Nothing is shown, so that people look at each other.
    black: bool,
}

/// The slide that is shown: a window that has just opened asks for it.
pub(crate) struct Audience {
    slide: Mutex<Slide>,
    /// Where its web view keeps its own things; the usual place where `None`.
    web: Option<PathBuf>,
}

impl Audience {
    /// No slide yet.
    pub(crate) fn new(web: Option<PathBuf>) -> Self {
        Self { slide: Mutex::default(), web }
    }

    /// What is shown now.
    pub(crate) fn slide(&self) -> Slide {
        self.slide.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Shows where the speaker points: parts of the slide's width and height from its upper left; nowhere where `None`.
    pub(crate) fn point(app: &AppHandle, place: Option<(f64, f64)>) {
        // The next movement brings the next place.
        let _ = app.emit_to(AUDIENCE, POINTED, place);
    }

    /// Shows another slide.
    pub(crate) fn show(&self, app: &AppHandle, slide: Slide) {
        slide.clone_into(&mut self.slide.lock().unwrap_or_else(PoisonError::into_inner));
        // A window that is about to open asks for it.
        let _ = app.emit_to(AUDIENCE, SLIDE, slide);
    }
}

/// Whether there is a screen on which the speaker's window is not.
pub(crate) fn has_screen(speaker: &WebviewWindow) -> bool {
    other_screen(speaker).is_some()
}

/// Opens the window, over the whole of a screen that the speaker's window is not on; beside it where there is none. One that
/// is open already stays as it is.
pub(crate) fn open(app: &AppHandle, speaker: &WebviewWindow) -> Result<(), Error> {
    if app.get_webview_window(AUDIENCE).is_none() {
        build(app, other_screen(speaker)).map_err(|error| {
            let words = app.state::<SharedSession>().words();
            Error::new(ErrorCode::Failed, words.error_audience()).with(error.to_string())
        })?;
    }
    Ok(())
}

fn build(app: &AppHandle, screen: Option<Monitor>) -> tauri::Result<()> {
    let mut builder = WebviewWindowBuilder::new(app, AUDIENCE, WebviewUrl::App("audience.html".into()))
        .title("Bellwether")
        .inner_size(SIZE.0, SIZE.1)
        .background_color(app.state::<KeptLook>().get().ground(Theme::Dark))
        .on_navigation(window::stays_here)
        .focused(false);
    if let Some(folder) = &app.state::<Audience>().web {
        builder = builder.data_directory(folder.clone());
    }
    if let Some(screen) = &screen {
        let place = screen.position().to_logical::<f64>(screen.scale_factor());
        let size = screen.size().to_logical::<f64>(screen.scale_factor());
        builder = builder.position(place.x, place.y).inner_size(size.width, size.height);
    }
    let opened = builder.build()?;
    if screen.is_some() {
        // Where the window system refuses, it can be made larger by hand.
        let _ = opened.set_fullscreen(true);
    }
    Ok(())
}

/// A screen on which the speaker's window is not.
fn other_screen(speaker: &WebviewWindow) -> Option<Monitor> {
    let own = speaker.current_monitor().ok().flatten()?;
    let is_other = |screen: &Monitor| screen.position() != own.position();
    speaker.available_monitors().ok()?.into_iter().find(is_other)
}

/// Closes the window, if it is open.
pub(crate) fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(AUDIENCE) {
        // One that is gone already is closed.
        let _ = window.destroy();
    }
}

/// Hands a key to the speaker: who has clicked on the slides goes on steering them.
pub(crate) fn press(app: &AppHandle, key: &str) {
    // A speaker's window that is closing hears nothing any more.
    let _ = app.emit_to(MAIN, KEY, key);
}

/// Tells the speaker that the audience's window is gone.
pub(crate) fn gone(app: &AppHandle) {
    // Likewise.
    let _ = app.emit_to(MAIN, CLOSED, ());
}
