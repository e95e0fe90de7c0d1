//! The desktop program: a thin shell around `api`. It owns what only a desktop has: the window, the dialogs, the clipboard,
//! the files opened from outside, the clock and the paths. It knows nothing about KPIs.

mod audience;
mod chosen;
mod clipboard;
mod closing;
mod commands;
mod dialogs;
mod error;
mod folders;
mod host;
mod launch;
mod log;
mod look;
mod opening;
mod pasted;
mod recent;
mod reminding;
mod session;
mod window;

use api::FileUse;
use audience::Audience;
use chosen::Chosen;
use closing::Closing;
use dialogs::Dialogs;
use launch::Options;
use look::KeptLook;
use opening::Opening;
use pasted::Pasted;
use reminding::Reminder;
use serde_json::Value;
use session::{FirstWorkspace, SharedSession};
use std::path::PathBuf;
use std::process::ExitCode;
use tauri::{App, AppHandle, Manager, RunEvent, Window, WindowEvent};

/// Runs the program until its window is closed. Says on standard error why it could not start.
pub fn run() -> ExitCode {
    let options = match launch::options() {
        Ok(options) => options,
        Err(exit) => return exit,
    };
    launch::prepare_web_view();
    match build(&options) {
        Ok(app) => {
            app.run(on_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            log::complain(&format!("Bellwether could not start: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn build(options: &Options) -> tauri::Result<App> {
    let builder = tauri::Builder::default();
    // A second start with a data folder of its own is meant to be a second program.
    let builder = if options.data_dir.is_none() {
        builder.plugin(tauri_plugin_single_instance::init(opening::second_start))
    } else {
        builder
    };
    let setup_options = options.clone();
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(window::remembered_state(options))
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::ready,
            commands::set_title,
            commands::close_heard,
            commands::close_window,
            commands::log_fault,
            commands::choose_file,
            commands::choose_save,
            commands::copy_chart,
            commands::chart_picture,
            commands::copy_table,
            commands::copy_text,
            commands::keep_pasted,
            commands::look,
            commands::set_look,
            commands::reminder,
            commands::set_reminder,
            commands::show_in_folder,
            commands::recent_workspaces,
            commands::forget_workspace,
            commands::print,
            commands::set_full_screen,
            commands::audience_possible,
            commands::audience_open,
            commands::audience_show,
            commands::audience_point,
            commands::audience_close,
            commands::audience_slide,
            commands::audience_press,
            commands::task_progress,
            commands::stop_task,
        ])
        .on_window_event(on_window_event)
        .setup(move |app| setup(app, &setup_options))
        .build(tauri::generate_context!())
}

fn setup(app: &mut App, options: &Options) -> Result<(), Box<dyn std::error::Error>> {
    let data_dir = host::data_dir(app.handle(), options)?;
    app.manage(log::start(&data_dir));
    app.manage(Closing::default());
    let opening = Opening::new(&data_dir);
    let chosen = Chosen::remembering(&data_dir);
    let first = opening.first(options.file.as_deref()).map(|path| first_workspace(app.handle(), &chosen, path));
    app.manage(opening);
    app.manage(Pasted::below(&data_dir));
    app.manage(KeptLook::read(&data_dir));
    app.manage(Reminder::read(&data_dir, host::clock(options)));
    app.manage(Dialogs::new(options.e2e_files.clone()));
    app.manage(Audience::new(options.data_dir.is_some().then(|| data_dir.join("web"))));
    app.manage(window::Readiness::new(options.ready_file.clone()));
    let session = SharedSession::new(host::host(app.handle(), options, &data_dir, chosen.clone()), first);
    session.begin();
    app.manage(chosen);
    app.manage(session);
    window::open(app.handle(), options, &data_dir)?;
    reminding::begin(app.handle());
    Ok(())
}

/// The workspace to begin with. Where it cannot be opened, the page is asked to open it, and says why not.
fn first_workspace(app: &AppHandle, chosen: &Chosen, path: PathBuf) -> FirstWorkspace {
    let (app, file) = (app.clone(), chosen.handle(&path, FileUse::Read));
    let opened = move |answer: Result<Value, api::Error>| match answer {
        Ok(response) => app.state::<Opening>().note("workspace_open", &response),
        Err(_) => opening::open(&app, &path),
    };
    FirstWorkspace { file, opened: Box::new(opened) }
}

fn on_window_event(window: &Window, event: &WindowEvent) {
    // The slides have nothing to save, and nothing is dropped on them.
    if window.label() == window::AUDIENCE {
        if matches!(event, WindowEvent::Destroyed) {
            audience::gone(window.app_handle());
        }
        return;
    }
    if matches!(event, WindowEvent::Destroyed) {
        audience::close(window.app_handle());
    }
    closing::on_window_event(window, event);
    opening::on_window_event(window, event);
}

// The parameters are the ones Tauri calls with; only macOS uses them.
#[cfg_attr(not(target_os = "macos"), expect(unused_variables, clippy::needless_pass_by_value))]
fn on_event(app: &AppHandle, event: RunEvent) {
    #[cfg(target_os = "macos")]
    if let RunEvent::Opened { urls } = event {
        for path in urls.iter().filter_map(|url| url.to_file_path().ok()) {
            opening::open(app, &path);
        }
    }
}
