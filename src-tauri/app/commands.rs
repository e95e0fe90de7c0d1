//! What the page may ask of the program. An error is `{ code, message, detail }`.

use crate::audience::{self, Audience, Slide};
use crate::chosen::Chosen;
use crate::clipboard;
use crate::closing::{self, Closing};
use crate::dialogs::{Dialogs, FileKind, SaveKind};
use crate::log::Log;
use crate::look::{KeptLook, Look};
use crate::opening::{self, Opening};
use crate::pasted::Pasted;
use crate::recent::RecentWorkspace;
use crate::reminding::{Reminder, Reminding};
use crate::session::SharedSession;
use crate::window::{self, Readiness};
use api::wire::FileRef;
use api::{Error, ErrorCode, FileAccess, FileUse};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use tauri::{AppHandle, Manager, State, WebviewWindow, Window};

/// How many pixels a CSS pixel becomes in a copied picture: sharp on a slide, and still quick to paste.
const COPY_SCALE: f64 = 2.0;

/// Runs a command of `api`'s list, away from the window's thread.
#[tauri::command]
pub(crate) async fn call(
    session: State<'_, SharedSession>,
    opening: State<'_, Opening>,
    log: State<'_, Log>,
    name: String,
    payload: Option<Value>,
) -> Result<Value, Error> {
    let response = session.call(name.clone(), payload.unwrap_or(Value::Null)).await?;
    opening.note(&name, &response);
    log.note(&response);
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

/// How the window looks, as it was kept.
#[tauri::command(async)]
pub(crate) fn look(kept: State<'_, KeptLook>) -> Look {
    kept.get()
}

/// Makes the window look so, and keeps it for the next start.
#[tauri::command(async)]
pub(crate) fn set_look(
    window: WebviewWindow,
    session: State<'_, SharedSession>,
    kept: State<'_, KeptLook>,
    look: Look,
) -> Result<(), Error> {
    let set = kept.set(look, session.words());
    window::wear(&window, kept.get());
    set.map(|_| ())
}

/// Whether a notification says each day what is due.
#[tauri::command(async)]
pub(crate) fn reminder(session: State<'_, SharedSession>, kept: State<'_, Reminder>) -> Reminding {
    kept.get(session.words())
}

/// Switches that on or off, and says where the desktop shows none.
#[tauri::command(async)]
pub(crate) fn set_reminder(
    session: State<'_, SharedSession>,
    kept: State<'_, Reminder>,
    on: bool,
) -> Result<Reminding, Error> {
    kept.set(on, session.words())
}

/// Workspaces that were open before, the last one first.
#[tauri::command(async)]
pub(crate) fn recent_workspaces(
    app: AppHandle,
    opening: State<'_, Opening>,
    chosen: State<'_, Chosen>,
) -> Vec<RecentWorkspace> {
    opening.recent(&chosen, app.path().home_dir().ok().as_deref())
}

/// Takes a workspace off that list; its file stays.
#[tauri::command(async)]
pub(crate) fn forget_workspace(opening: State<'_, Opening>, chosen: State<'_, Chosen>, file: FileRef) {
    if let Some(path) = chosen.path(&file, FileUse::Read) {
        opening.forget(&path);
    }
}

/// Opens the system's dialog for printing the page.
#[tauri::command(async)]
pub(crate) fn print(window: WebviewWindow, session: State<'_, SharedSession>) -> Result<(), Error> {
    window
        .print()
        .map_err(|error| Error::new(ErrorCode::Failed, session.words().error_printing()).with(error.to_string()))
}

/// Makes the window fill the screen, or takes its place again.
#[tauri::command(async)]
pub(crate) fn set_full_screen(window: WebviewWindow, on: bool) {
    window::set_full_screen(&window, on);
}

/// Whether slides can have a screen of their own.
#[tauri::command(async)]
pub(crate) fn audience_possible(window: WebviewWindow) -> bool {
    audience::has_screen(&window)
}

/// Opens the window that the audience sees.
#[tauri::command(async)]
pub(crate) fn audience_open(app: AppHandle, window: WebviewWindow) -> Result<(), Error> {
    audience::open(&app, &window)
}

/// Shows the audience another slide.
#[tauri::command(async)]
pub(crate) fn audience_show(app: AppHandle, audience: State<'_, Audience>, slide: Slide) {
    audience.show(&app, slide);
}

/// Shows the audience where the speaker points; nowhere where `place` is `None`.
#[tauri::command(async)]
pub(crate) fn audience_point(app: AppHandle, place: Option<(f64, f64)>) {
    Audience::point(&app, place);
}

/// Closes the window that the audience sees.
#[tauri::command(async)]
pub(crate) fn audience_close(app: AppHandle) {
    audience::close(&app);
}

/// What the audience sees now.
#[tauri::command(async)]
pub(crate) fn audience_slide(audience: State<'_, Audience>) -> Slide {
    audience.slide()
}

/// Hands a key that was pressed on the slides to the speaker's window.
#[tauri::command(async)]
pub(crate) fn audience_press(app: AppHandle, key: String) {
    audience::press(&app, &key);
}

/// The page has heard that the window is to close, and closes it when everything is saved.
#[tauri::command]
pub(crate) fn close_heard(closing: State<'_, Closing>) {
    closing.page_heard();
}

/// Closes the window: the page has saved everything.
#[tauri::command(async)]
pub(crate) fn close_window(window: Window) {
    closing::close(&window);
}

/// Writes what broke in the page to the log.
#[tauri::command(async)]
pub(crate) fn log_fault(log: State<'_, Log>, fault: String) {
    log.page_broke(&fault);
}

/// Asks for one file, or several, or for a folder. An empty list means that the owner thought better of it.
#[tauri::command]
pub(crate) async fn choose_file(
    window: WebviewWindow,
    session: State<'_, SharedSession>,
    dialogs: State<'_, Dialogs>,
    chosen: State<'_, Chosen>,
    kind: FileKind,
    many: bool,
) -> Result<Vec<FileRef>, Error> {
    let paths = dialogs.choose_file(&window, session.words(), kind, many).await?;
    Ok(paths.iter().map(|path| chosen.handle(path, kind.purpose())).collect())
}

/// Asks where to save. Null means that the owner thought better of it.
#[tauri::command]
pub(crate) async fn choose_save(
    window: WebviewWindow,
    session: State<'_, SharedSession>,
    dialogs: State<'_, Dialogs>,
    chosen: State<'_, Chosen>,
    suggested: String,
    kind: SaveKind,
) -> Result<Option<FileRef>, Error> {
    let path = dialogs.choose_save(&window, session.words(), &suggested, kind).await?;
    Ok(path.map(|path| chosen.handle(&path, FileUse::Write)))
}

/// Makes a file of a block that the owner has pasted, to be imported.
#[tauri::command(async)]
pub(crate) fn keep_pasted(
    session: State<'_, SharedSession>,
    pasted: State<'_, Pasted>,
    chosen: State<'_, Chosen>,
    text: String,
) -> Result<FileRef, Error> {
    pasted.keep(&text, &chosen, session.words())
}

/// How far a task is; null where it has not begun, or is over. It does not wait for the session.
#[tauri::command(async)]
pub(crate) fn task_progress(session: State<'_, SharedSession>, task: u32) -> Option<api::wire::TaskProgress> {
    session.tasks().progress(task)
}

/// Stops a task at once. It does not wait for the session.
#[tauri::command(async)]
pub(crate) fn stop_task(session: State<'_, SharedSession>, task: u32) {
    session.tasks().stop(task);
}

/// Shows a file in its folder: one that was written where the owner has said, and that is still there.
#[tauri::command]
pub(crate) async fn show_in_folder(
    session: State<'_, SharedSession>,
    dialogs: State<'_, Dialogs>,
    chosen: State<'_, Chosen>,
    file: FileRef,
) -> Result<(), Error> {
    let words = session.words();
    let path = chosen.path(&file, FileUse::Write).filter(|path| path.exists());
    let path = path.ok_or_else(|| Error::new(ErrorCode::FileNotFound, words.error_show_gone()))?;
    dialogs.show_in_folder(words, path).await
}

/// Puts a KPI's chart on the clipboard as a picture.
#[tauri::command]
pub(crate) async fn copy_chart(
    app: AppHandle,
    session: State<'_, SharedSession>,
    request: api::wire::ChartRequest,
) -> Result<(), Error> {
    let png = session.run(move |session| session.chart_png(request, COPY_SCALE)).await?;
    clipboard::copy_png(&app, &png, session.words())
}

/// The picture that copying a KPI's chart puts on the clipboard, as base64: for the page, out of which it is dragged.
#[tauri::command]
pub(crate) async fn chart_picture(
    session: State<'_, SharedSession>,
    request: api::wire::ChartRequest,
) -> Result<String, Error> {
    let png = session.run(move |session| session.chart_png(request, COPY_SCALE)).await?;
    Ok(STANDARD.encode(png))
}

/// Puts a chart's table on the clipboard, for spreadsheets and mails.
#[tauri::command]
pub(crate) async fn copy_table(
    app: AppHandle,
    session: State<'_, SharedSession>,
    request: api::wire::ChartRequest,
) -> Result<(), Error> {
    let table = session.run(move |session| session.chart_copied(request)).await?;
    clipboard::copy_text(&app, &table.text, Some(&table.html), session.words())
}

/// Puts words on the clipboard.
#[tauri::command]
pub(crate) async fn copy_text(app: AppHandle, session: State<'_, SharedSession>, text: String) -> Result<(), Error> {
    clipboard::copy_text(&app, &text, None, session.words())
}
