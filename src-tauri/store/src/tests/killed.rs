//! The process is killed in the middle of an import: all of it is there afterwards, or nothing.

use super::*;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const FILE: &str = "BELLWETHER_TEST_FILE";
/// How many values one import brings.
const BATCH: u32 = 20_000;

/// Not a test by itself: imports until it is killed.
#[test]
#[ignore = "started by the test below"]
fn importing_process() {
    let path = std::path::PathBuf::from(std::env::var_os(FILE).unwrap());
    let mut workspace = Workspace::open(&path, OpenOptions { backups: false, ..options() }).unwrap();
    // With a small cache SQLite writes to the file long before the operation ends.
    workspace.conn.pragma_update(None, "cache_size", 20).unwrap();
    let sales = workspace.measures().unwrap()[0].id;
    for batch in 0.. {
        let row = |n: u32| {
            if n == BATCH / 2 {
                println!("half of {batch}");
                std::io::stdout().flush().unwrap();
            }
            let mut row = value(sales, "2026-01-01", f64::from(n));
            row.key.ordinal = batch * BATCH + n;
            Ok::<_, Error>(row)
        };
        act(&mut workspace, |tx| tx.import_values(ImportId(1), (0..BATCH).map(row)));
    }
}

fn start(path: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "tests::killed::importing_process", "--ignored", "--nocapture"]);
    command.env(FILE, path).stdout(Stdio::piped()).spawn().unwrap()
}

#[test]
fn a_kill_in_the_middle_leaves_all_or_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    let sales = act(&mut workspace, |tx| tx.insert_measure(&measure("Sales")));
    workspace.close().unwrap();
    let mut recovered = 0;
    for (imports, pause) in [(1, 0), (2, 3), (1, 9), (2, 21), (1, 50), (1, 110)] {
        let before = Workspace::open(&path, options()).unwrap().history_len().unwrap();
        let mut child = start(&path);
        // Kept until the kill: a closed pipe would end the child by itself.
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        lines.by_ref().filter(|line| line.contains("half of")).take(imports).for_each(drop);
        std::thread::sleep(Duration::from_millis(pause));
        child.kill().unwrap();
        child.wait().unwrap();
        recovered += usize::from(folder.path().join("Coffee.bellwether-journal").exists());
        let workspace = Workspace::open(&path, options()).unwrap();
        assert_eq!(workspace.read_only(), None, "a dead process holds nothing");
        assert_eq!(workspace.check().unwrap(), None);
        let entries = workspace.history_len().unwrap();
        let values = workspace.read_values(&[sales], None).unwrap()[&sales].len();
        assert!(entries >= before + imports as u64 - 1, "what was complete is there");
        assert_eq!(values as u64, (entries - 1) * u64::from(BATCH), "whole imports only");
        workspace.close().unwrap();
        assert!(!folder.path().join("Coffee.bellwether-journal").exists());
        // Each child starts from ordinal 0 again: take its imports back.
        let mut workspace = Workspace::open(&path, OpenOptions { backups: false, ..options() }).unwrap();
        reset(&mut workspace, sales);
    }
    assert!(recovered > 0, "at least once it was in the middle of writing");
}

/// Back to a workspace with one entry and no values.
fn reset(workspace: &mut Workspace, measure: MeasureId) {
    let sql = "DELETE FROM value WHERE measure_id = ?1";
    workspace.conn.execute(sql, [measure.0]).unwrap();
    let forget = "DELETE FROM history_subject WHERE history_uid IN (SELECT uid FROM history WHERE id > 1);
         DELETE FROM history WHERE id > 1; COMMIT; BEGIN IMMEDIATE";
    workspace.conn.execute_batch(forget).unwrap();
}

/// Not a test by itself: makes a workspace and a copy until it is killed in the middle of it.
#[test]
#[ignore = "started by the test below"]
fn making_process() {
    let path = std::path::PathBuf::from(std::env::var_os(FILE).unwrap());
    let wait = || -> ! {
        println!("half of it");
        std::io::stdout().flush().unwrap();
        loop {
            std::thread::park();
        }
    };
    if !path.exists() {
        let _ = Workspace::create_with(&path, &settings(), options(), |_| -> Result<()> { wait() });
    }
    let workspace = Workspace::open(&path, options()).unwrap();
    let _ = workspace.backup(now(), &|_, _| wait());
}

#[test]
fn a_kill_while_something_is_made_leaves_what_the_next_start_removes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let names = |folder: &Path| -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    let kill = || {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "tests::killed::making_process", "--ignored", "--nocapture"]).env(FILE, &path);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(std::result::Result::unwrap);
        assert!(lines.any(|line| line.contains("half of it")));
        child.kill().unwrap();
        child.wait().unwrap();
    };
    for _ in 0..2 {
        kill();
        assert!(!path.exists(), "the name comes last");
        assert!(names(folder.path()).iter().any(|name| name.starts_with(".~part.")));
    }
    Workspace::create(&path, &settings(), options()).unwrap().close().unwrap();
    assert_eq!(names(folder.path()), ["Coffee.bellwether"]);
    kill();
    let copies = folder_of(&path);
    assert!(names(&copies).iter().any(|name| name.starts_with(".~part.")), "{:?}", names(&copies));
    // As they were called once.
    for name in ["Coffee 2026-11-20 before import 2.bellwether.part", "Coffee 2026-11-20.bellwether.part-journal"] {
        std::fs::write(copies.join(name), "half").unwrap();
    }
    std::fs::write(copies.join("mine.part"), "precious").unwrap();
    Workspace::open(&path, options()).unwrap().close().unwrap();
    assert_eq!(names(&copies), ["mine.part"]);
    assert_eq!(names(folder.path()).len(), 2);
}
