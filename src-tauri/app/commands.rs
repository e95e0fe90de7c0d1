//! What the page may ask of the program. An error is `{ code, message, detail }`.

use crate::clipboard;
use crate::dialogs::{Dialogs, FileKind, SaveKind};
use crate::opening::{self, Opening};
use crate::session::SharedSession;
use crate::window::{self, Readiness};
use api::Error;
use serde_json::Value;
use std::path::PathBuf;
use tauri::{AppHandle, State, WebviewWindow};

/// How many pixels a CSS pixel becomes in a copied picture: sharp on a slide, and still quick to paste.
const COPY_SCALE: f64 = 2.0;

/// Runs a command of `api`'s list, away from the window's thread.
#[tauri::command]
pub(crate) async fn call(
    session: State<'_, SharedSession>,
    opening: State<'_, Opening>,
    name: String,
    payload: Option<Value>,
) -> Result<Value, Error> {
    let response = session.call(name.clone(), payload.unwrap_or(Value::Null)).await?;
    opening.note(&name, &response);
    Ok(response)
}

/// The page is drawn and listens: the window is shown, and a file that waits for the page is handed over.
#[tauri::command(async)]
pub(crate) fn ready(app: AppHandle, window: WebviewWindow, readiness: State<'_, Readiness>) {
    window::show(&window);
    if readiness.is_awaited() {
        window::put_pointer_aside(&window);
    }
    readiness.page_drawn();
    opening::page_listens(&app);
}

/// Names the window.
#[tauri::command(async)]
pub(crate) fn set_title(window: WebviewWindow, title: String) {
    window::set_title(&window, &title);
}

/// Asks for one file, or several. An empty list means that the owner thought better of it.
#[tauri::command]
pub(crate) async fn choose_file(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    kind: FileKind,
    many: bool,
) -> Result<Vec<PathBuf>, Error> {
    dialogs.choose_file(&window, kind, many).await
}

/// Asks where to save. Null means that the owner thought better of it.
#[tauri::command]
pub(crate) async fn choose_save(
    window: WebviewWindow,
    dialogs: State<'_, Dialogs>,
    suggested: String,
    kind: SaveKind,
) -> Result<Option<PathBuf>, Error> {
    dialogs.choose_save(&window, &suggested, kind).await
}

/// Puts a KPI's chart on the clipboard as a picture.
#[tauri::command]
pub(crate) async fn copy_chart(
    app: AppHandle,
    session: State<'_, SharedSession>,
    request: api::wire::ChartRequest,
) -> Result<(), Error> {
    let png = session.run(move |session| session.chart_png(request, COPY_SCALE)).await?;
    clipboard::copy_png(&app, &png)
}
