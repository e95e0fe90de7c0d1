//! One notification a day that says what is due, where the owner has switched it on. It belongs to this computer and not to a
//! workspace, so it is kept beside the look.

use crate::session::SharedSession;
use api::{Error, ErrorCode, Words};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tauri::{AppHandle, Manager};

/// How long the program waits before it looks for the first time, so that nothing slows its start down.
const FIRST: Duration = Duration::from_secs(20);
/// How often it looks whether another day has come.
const AGAIN: Duration = Duration::from_secs(600);

/// What is kept of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
struct Kept {
    /// True where the owner wants to be reminded.
    on: bool,
    /// The day of the last notification.
    last: Option<NaiveDate>,
}

/// The same as its file has it.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Written {
    on: bool,
    /// `2026-11-23`; empty where there was none.
    last: String,
}

impl From<Written> for Kept {
    fn from(written: Written) -> Self {
        Self { on: written.on, last: written.last.parse().ok() }
    }
}

impl From<Kept> for Written {
    fn from(kept: Kept) -> Self {
        Self { on: kept.on, last: kept.last.map(|day| day.to_string()).unwrap_or_default() }
    }
}

/// What is done on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Nothing: it is switched off, or was done today.
    Nothing,
    /// What is due is told, where anything is.
    Notify,
    /// The clock was set back before the last notification: it is told from tomorrow on, and not only once that day comes again.
    Wait,
}

/// What to do on a day.
fn step(kept: &Kept, today: NaiveDate) -> Step {
    match kept.last {
        _ if !kept.on => Step::Nothing,
        Some(last) if last == today => Step::Nothing,
        Some(last) if last > today => Step::Wait,
        _ => Step::Notify,
    }
}

/// Whether the owner is reminded, as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Reminding {
    on: bool,
    /// Why the desktop shows none; null where it does, or was not asked yet.
    refused: Option<String>,
}

/// Whether and when the owner was reminded, and the file of that.
pub(crate) struct Reminder {
    file: PathBuf,
    today: Box<dyn Fn() -> NaiveDate + Send + Sync>,
    state: Mutex<(Kept, bool)>,
}

impl Reminder {
    /// Reads what was kept in `data_dir`; switched off where nothing was, or it cannot be read.
    pub(crate) fn read(data_dir: &Path, today: Box<dyn Fn() -> NaiveDate + Send + Sync>) -> Self {
        let file = data_dir.join("reminder.json");
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        Self { file, today, state: Mutex::new((serde_json::from_str(&text).unwrap_or_default(), false)) }
    }

    /// Whether it is switched on.
    pub(crate) fn get(&self, words: Words) -> Reminding {
        let (kept, is_refused) = self.state();
        Reminding { on: kept.on, refused: (kept.on && is_refused).then(|| words.reminder_refused().to_owned()) }
    }

    /// Switches it on or off. Where the desktop shows none, that is said and it stays as it is asked for: another day it may.
    pub(crate) fn set(&self, on: bool, words: Words) -> Result<Reminding, Error> {
        let is_refused = on && !can_notify();
        self.keep(|kept| kept.on = on, is_refused).map_err(|error| {
            let folder = self.file.parent().unwrap_or(Path::new("")).display().to_string();
            Error::new(ErrorCode::Failed, words.error_look(&folder)).with(error.to_string())
        })?;
        Ok(self.get(words))
    }

    fn state(&self) -> (Kept, bool) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, change: impl FnOnce(&mut Kept), is_refused: bool) -> std::io::Result<()> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut state.0);
        state.1 = is_refused;
        std::fs::write(&self.file, serde_json::to_string(&state.0)?)
    }

    /// Tells what is due, where it is time to; `due` asks for it. A day of which nothing is due is asked again later.
    fn look(&self, due: impl FnOnce() -> Option<String>, show: impl FnOnce(&str) -> bool) {
        let today = (self.today)();
        let done = match step(&self.state().0, today) {
            Step::Nothing => return,
            Step::Wait => Some(false),
            Step::Notify => due().map(|said| !show(&said)),
        };
        if let Some(is_refused) = done {
            // Where it cannot be kept, the owner is reminded once more at the next start.
            let _ = self.keep(|kept| kept.last = Some(today), is_refused);
        }
    }
}

/// Looks again and again as long as the program runs.
pub(crate) fn begin(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        let mut pause = FIRST;
        loop {
            std::thread::sleep(pause);
            pause = AGAIN;
            app.state::<Reminder>().look(|| due(&app), show);
        }
    });
}

/// What is due in the open workspace, in a sentence; `None` where nothing is, or none is open.
fn due(app: &AppHandle) -> Option<String> {
    let session = app.state::<SharedSession>();
    let answer = tauri::async_runtime::block_on(session.call("due_list".to_owned(), json!({}))).ok()?;
    answer.get("sentence").and_then(Value::as_str).map(str::to_owned)
}

/// Shows a notification; false where the desktop does not.
fn show(said: &str) -> bool {
    notify_rust::Notification::new().appname("Bellwether").summary("Bellwether").body(said).show().is_ok()
}

/// True where there is somebody who shows notifications.
#[cfg(all(unix, not(target_os = "macos")))]
fn can_notify() -> bool {
    notify_rust::get_server_information().is_ok()
}

/// True: whether the system shows one is only known once it is asked to.
#[cfg(not(all(unix, not(target_os = "macos"))))]
fn can_notify() -> bool {
    true
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn once_a_day_and_only_where_it_is_switched_on() {
        for (on, last, today, expected) in [
            (false, None, "2026-11-23", Step::Nothing),
            (false, Some("2026-11-20"), "2026-11-23", Step::Nothing),
            (true, None, "2026-11-23", Step::Notify),
            (true, Some("2026-11-22"), "2026-11-23", Step::Notify),
            (true, Some("2026-11-23"), "2026-11-23", Step::Nothing),
            (true, Some("2027-03-01"), "2026-11-23", Step::Wait),
        ] {
            let kept = Kept { on, last: last.map(day) };
            assert_eq!(step(&kept, day(today)), expected, "{kept:?} on {today}");
        }
    }

    /// A reminder whose days go on as they are told to.
    fn reminder(folder: &Path) -> (Reminder, Arc<AtomicI64>) {
        let passed = Arc::new(AtomicI64::new(0));
        let days = Arc::clone(&passed);
        let today = move || day("2026-11-23") + chrono::Duration::days(days.load(Ordering::Relaxed));
        let reminder = Reminder::read(folder, Box::new(today));
        (reminder, passed)
    }

    #[test]
    fn a_day_passes_and_the_clock_is_set_back() {
        let folder = tempfile::tempdir().unwrap();
        let (reminder, passed) = reminder(folder.path());
        let count = |due: Option<&str>| {
            let mut shown = 0;
            reminder.look(
                || due.map(str::to_owned),
                |_| {
                    shown += 1;
                    true
                },
            );
            shown
        };
        assert_eq!(count(Some("3 numbers")), 0, "it is off until it is switched on");
        reminder.keep(|kept| kept.on = true, false).unwrap();
        assert_eq!(count(None), 0, "nothing is due yet");
        assert_eq!([count(Some("3 numbers")), count(Some("3 numbers"))], [1, 0]);
        passed.store(1, Ordering::Relaxed);
        assert_eq!([count(Some("3 numbers")), count(Some("3 numbers"))], [1, 0]);
        passed.store(-30, Ordering::Relaxed);
        assert_eq!([count(Some("3 numbers")), count(Some("3 numbers"))], [0, 0]);
        passed.store(-29, Ordering::Relaxed);
        assert_eq!(count(Some("3 numbers")), 1, "a month is not waited for");
        let again = Reminder::read(folder.path(), Box::new(|| day("2026-10-25")));
        let mut is_shown = false;
        again.look(
            || Some("3 numbers".to_owned()),
            |_| {
                is_shown = true;
                true
            },
        );
        assert!(!is_shown, "it is known at the next start");
    }

    #[test]
    fn a_desktop_that_refuses_is_said_in_the_settings() {
        let folder = tempfile::tempdir().unwrap();
        let (reminder, _) = reminder(folder.path());
        let words = Words::of(api::Language::ENGLISH);
        assert_eq!(reminder.get(words), Reminding { on: false, refused: None });
        reminder.keep(|kept| kept.on = true, false).unwrap();
        reminder.look(|| Some("3 numbers".to_owned()), |_| false);
        let told = reminder.get(words);
        assert!(told.on && told.refused.is_some_and(|said| said.contains("notifications")));
        std::fs::write(folder.path().join("reminder.json"), "no answer").unwrap();
        assert!(!Reminder::read(folder.path(), Box::new(|| day("2026-11-23"))).get(words).on);
    }
}
