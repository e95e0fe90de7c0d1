//! What the desktop gives to the core: the clock, the owner's name, the folders. The only place that asks the system.

use crate::chosen::Chosen;
use crate::launch::Options;
use chrono::{DateTime, Local, NaiveDate, SecondsFormat};
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager};

/// What a session needs of this desktop.
pub(crate) fn host(app: &AppHandle, options: &Options, data_dir: &Path, chosen: Chosen) -> api::Host {
    api::Host {
        today: clock(options),
        now: Box::new(|| local_now().fixed_offset()),
        author: author(),
        device: gethostname::gethostname().to_string_lossy().into_owned(),
        language: api::Language::closest(sys_locale::get_locales()),
        documents: documents(app, options, data_dir),
        files: Box::new(chosen),
    }
}

/// The clock that says which day it is.
pub(crate) fn clock(options: &Options) -> Box<dyn Fn() -> NaiveDate + Send + Sync> {
    let fixed = options.today;
    Box::new(move || fixed.unwrap_or_else(today))
}

/// Now, in RFC 3339 with the time zone of this computer.
pub(crate) fn now() -> String {
    local_now().to_rfc3339_opts(SecondsFormat::Secs, false)
}

fn today() -> NaiveDate {
    local_now().date_naive()
}

#[expect(clippy::disallowed_methods, reason = "this is where the clock comes in")]
fn local_now() -> DateTime<Local> {
    Local::now()
}

/// The folder for settings, log and window state; it is made where it is missing.
pub(crate) fn data_dir(app: &AppHandle, options: &Options) -> tauri::Result<PathBuf> {
    let folder = match &options.data_dir {
        Some(given) => std::path::absolute(given)?,
        None => app.path().app_data_dir()?,
    };
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Where new workspaces go. A program with a data folder of its own keeps out of the owner's documents.
fn documents(app: &AppHandle, options: &Options, data_dir: &Path) -> PathBuf {
    if options.data_dir.is_some() {
        return data_dir.to_path_buf();
    }
    app.path().document_dir().or_else(|_| app.path().home_dir()).unwrap_or_else(|_| data_dir.to_path_buf())
}

/// The name that the system knows the user by.
fn author() -> String {
    let names = ["USER", "USERNAME", "LOGNAME"].into_iter().filter_map(|variable| std::env::var(variable).ok());
    names.map(|name| name.trim().to_owned()).find(|name| !name.is_empty()).unwrap_or_else(|| "owner".to_owned())
}
