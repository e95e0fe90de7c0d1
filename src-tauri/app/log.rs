//! The log file: when the program started, and what broke. Nothing of the owner's numbers is written there.

use crate::host;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};

/// Above this size, in bytes, the log of the past moves aside and a new one begins.
const LARGEST: u64 = 1_000_000;

/// Starts the log in `data_dir`: from now on whatever panics is written there too.
pub(crate) fn start(data_dir: &Path) {
    let path = data_dir.join("bellwether.log");
    make_room(&path, LARGEST);
    append(&path, &format!("Bellwether {} started", env!("CARGO_PKG_VERSION")));
    let earlier = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        append(&path, &describe(info));
        earlier(info);
    }));
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
