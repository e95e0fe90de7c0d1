//! The real program as a process: readers that go away, a full disk, and being killed in the middle of an import.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::Value as Json;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_bellwether-cli");
/// Enough rows that an import takes long enough to be killed.
const ROWS: usize = 120_000;

/// The program on a computer that is set to English.
fn program() -> Command {
    let mut program = Command::new(PROGRAM);
    program.env("LC_ALL", "C").env_remove("LANGUAGE");
    program
}

fn run(args: &[&str]) -> Output {
    program().args(args).output().unwrap()
}

fn json(output: &Output) -> Json {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

fn must(args: &[&str]) -> Json {
    let output = run(args);
    assert!(output.status.success(), "{args:?}: {output:?}");
    json(&output)
}

fn values(file: &str) -> u64 {
    must(&["--json", "call", file, "workspace_state"])["workspace"]["counts"]["values"].as_u64().unwrap()
}

/// A folder with a workspace, a large spreadsheet, and how it is used.
fn folder() -> (TempDir, String, String, String) {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (file, csv, map) = (path("shop.bellwether"), path("large.csv"), path("map.json"));
    must(&["--json", "new", &file]);
    let mut text = "Date,Store,Revenue\n".to_owned();
    for row in 0..ROWS {
        let (day, store) = (row / 100, row % 100);
        let (year, month, day) = (2000 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
        writeln!(text, "{year}-{month:02}-{day:02},Store {store},{}.25", row % 977).unwrap();
    }
    fs::write(&csv, text).unwrap();
    let columns = r#"{"Date": "date", "Store": {"dimension": "Store"}, "Revenue": {"measure": "Revenue"}}"#;
    fs::write(&map, format!(r#"{{"columns": {columns}}}"#)).unwrap();
    (folder, file, csv, map)
}

#[test]
fn killed_in_the_middle_of_an_import_it_is_all_there_or_nothing() {
    let (_folder, file, csv, map) = folder();
    let mut killed = 0;
    for delay in [20, 60, 120, 200, 300, 450, 650, 900] {
        let mut import = program();
        let mut import = import.args(["import", &file, &csv, "--map", &map]).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(delay));
        if import.try_wait().unwrap().is_none() {
            import.kill().unwrap();
            killed += 1;
        }
        import.wait().unwrap();
        let count = values(&file);
        assert!(count == 0 || count == ROWS as u64, "killed after {delay} ms: {count} values");
        assert_eq!(must(&["--json", "check", &file])["ok"], true, "killed after {delay} ms");
        if count > 0 {
            must(&["--json", "undo", &file]);
            assert_eq!(values(&file), 0);
        }
    }
    assert!(killed > 0, "no import was caught at work");
    must(&["--json", "import", &file, &csv, "--map", &map]);
    assert_eq!(values(&file), ROWS as u64);
}

#[test]
fn a_disk_without_room_is_said_and_loses_nothing() {
    let (_folder, file, csv, map) = folder();
    let small = Path::new(&csv).with_file_name("small.csv");
    fs::write(&small, "Date,Store,Revenue\n2026-10-01,Store 1,5\n").unwrap();
    must(&["--json", "import", &file, small.to_str().unwrap()]);
    // A limit on the size of files stands for a full disk: blocks of 512 bytes, and an error instead of the signal.
    let blocks = fs::metadata(&file).unwrap().len() / 512 + 400;
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let full = Command::new("sh")
        .args(["-c", &script, PROGRAM, "--json", "import", &file, &csv, "--map", &map])
        .output()
        .unwrap();
    assert_eq!(full.status.code(), Some(1), "{full:?}");
    let message = json(&full)["error"]["message"].as_str().unwrap().to_owned();
    assert!(message.contains("disk") && message.ends_with('.'), "{message}");
    assert_eq!(values(&file), 1, "what was there is there");
    assert_eq!(must(&["--json", "check", &file])["ok"], true);
}

#[test]
fn an_answer_that_cannot_be_written_is_an_error() {
    let Ok(full) = File::options().write(true).open("/dev/full") else {
        println!("skipped: no /dev/full");
        return;
    };
    let output = program().arg("--help").stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let folder = TempDir::new().unwrap();
    let file: PathBuf = folder.path().join("corner.bellwether");
    must(&["--json", "demo", file.to_str().unwrap()]);
    let mut values = program();
    values.args(["values", file.to_str().unwrap(), "Orders"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut values = values.spawn().unwrap();
    drop(values.stdout.take());
    let output = values.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn the_language_of_the_computer_is_spoken_and_a_new_workspace_has_it() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let on = |language: &str, args: &[&str]| {
        let output = program().env("LC_ALL", language).args(args).output().unwrap();
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    };
    for (language, said, tag, locale) in
        [("de_AT.UTF-8", "gibt es nicht", "de", "de-DE"), ("pl_PL.UTF-8", "There is no file", "en", "en-GB")]
    {
        let file = path(&format!("{tag}.bellwether"));
        assert!(on(language, &["check", &file]).contains(said), "{language}");
        on(language, &["new", &file]);
        let made = must(&["--json", "call", &file, "workspace_state"]);
        let settings = &made["workspace"]["settings"];
        assert_eq!((&settings["language"], &settings["locale"]), (&Json::from(tag), &Json::from(locale)));
    }
}
