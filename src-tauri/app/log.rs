//! The log file: when the program started, and what broke. Nothing of the owner's numbers is written there.

use crate::host;
use serde_json::Value;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};

/// Above this size, in bytes, the log of the past moves aside and a new one begins.
const LARGEST: u64 = 1_000_000;

/// The longest that one fault of the page may be, in characters: a page that breaks with every frame must not fill the disk.
const LONGEST: usize = 4_000;

/// The log of this run.
pub(crate) struct Log {
    path: PathBuf,
}

impl Log {
    /// Something broke in the page. Its stack is kept in one line, so that each line of the log is one thing.
    pub(crate) fn page_broke(&self, fault: &str) {
        make_room(&self.path, LARGEST);
        append(&self.path, &format!("the window broke: {}", one_line(fault)));
    }

    /// Takes note of what a command answered: that the day's safety copy could not be made is to be found later, too.
    pub(crate) fn note(&self, response: &Value) {
        let changed = response.get("changed").unwrap_or(response);
        if let Some(problem) = changed.get("backup_problem").and_then(Value::as_str) {
            make_room(&self.path, LARGEST);
            append(&self.path, &one_line(problem));
        }
    }
}

/// Starts the log in `data_dir`: from now on whatever panics is written there too.
pub(crate) fn start(data_dir: &Path) -> Log {
    let path = data_dir.join("bellwether.log");
    let log = Log { path: path.clone() };
    make_room(&path, LARGEST);
    append(&path, &format!("Bellwether {} started", env!("CARGO_PKG_VERSION")));
    let earlier = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        append(&path, &describe(info));
        earlier(info);
    }));
    log
}

fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" | ").chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

/// Says something on standard error, where there is one.
pub(crate) fn complain(text: &str) {
    // A window program may have no standard error at all.
    let _ = writeln!(std::io::stderr(), "{text}");
}

fn describe(info: &PanicHookInfo<'_>) -> String {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let said = info.payload().downcast_ref::<&str>().copied().map(str::to_owned);
    let said = said.or_else(|| info.payload().downcast_ref::<String>().cloned()).unwrap_or_default();
    format!("broke at {place}: {said}")
}

fn append(path: &Path, line: &str) {
    let file: std::io::Result<File> = OpenOptions::new().create(true).append(true).open(path);
    // A full disk must not stop the program from telling the owner so in its window.
    let _ = file.and_then(|mut file| writeln!(file, "{} {line}", host::now()));
}

fn make_room(path: &Path, largest: u64) {
    if fs::metadata(path).is_ok_and(|log| log.len() > largest) {
        let _ = fs::rename(path, aside(path));
    }
}

fn aside(path: &Path) -> PathBuf {
    path.with_extension("old.log")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use serde_json::json;

    #[test]
    fn a_fault_of_the_page_is_one_short_line() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log { path: folder.path().join("bellwether.log") };
        log.page_broke("TypeError: null\n  at submit\n\n  at \u{1b}[31mform\n");
        log.page_broke(&"é".repeat(LONGEST * 2));
        let text = fs::read_to_string(&log.path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].ends_with(" the window broke: TypeError: null | at submit | at [31mform"), "{}", lines[0]);
        assert!(lines[1].chars().count() < LONGEST + 100);
        assert_eq!(lines.len(), 2);
    }

    #[test]
    fn a_safety_copy_that_failed_is_noted() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log { path: folder.path().join("bellwether.log") };
        log.note(&json!({ "label": "Settings changed", "backup_problem": null }));
        log.note(&json!({ "objectives": [] }));
        assert!(!log.path.exists());
        log.note(&json!({ "backup_problem": "The disk is full." }));
        log.note(&json!({ "text": "3 values imported.", "changed": { "backup_problem": "The disk\nis full." } }));
        let text = fs::read_to_string(&log.path).unwrap();
        let said: Vec<&str> = text.lines().filter_map(|line| Some(line.split_once(' ')?.1)).collect();
        assert_eq!(said, ["The disk is full.", "The disk | is full."]);
    }

    #[test]
    fn a_long_log_moves_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bellwether.log");
        append(&path, "first");
        make_room(&path, 1_000);
        assert!(fs::read_to_string(&path).unwrap().ends_with(" first\n"));
        make_room(&path, 3);
        assert!(!path.exists());
        append(&path, "second");
        assert!(fs::read_to_string(aside(&path)).unwrap().ends_with(" first\n"));
        assert!(fs::read_to_string(&path).unwrap().ends_with(" second\n"));
    }
}
