//! A file gives back what it no longer needs, and stays the same file.

use super::*;
use chrono::Days;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

const FILE: &str = "BELLWETHER_TEST_FILE";

fn fresh() -> OpenOptions {
    OpenOptions { id_seed: None, ..options() }
}

/// A file of which most is not used: a change of many values was thinned.
fn wasteful(path: &Path) -> MeasureId {
    let mut workspace = Workspace::create(path, &settings(), options()).unwrap();
    let sales = act(&mut workspace, |tx| tx.insert_measure(&measure("Sales")));
    let long = |at: u32| {
        let note = (0..60).map(|part| format!("{:x}", crate::ids::hashed(&[&at.to_be_bytes(), &[part]], 0)));
        let key = ValueKey { ordinal: at, ..key("2026-01-01") };
        NewValue { note: Some(note.collect()), ..NewValue::new(sales, key, Some(f64::from(at))) }
    };
    act(&mut workspace, |tx| tx.put_values((0..6000).map(long)));
    let short = |at: u32| NewValue { note: Some("short".into()), ..long(at) };
    act(&mut workspace, |tx| tx.put_values((0..6000).map(short)));
    workspace.transact(Operation::ChangeSettings, &ada(), |tx| tx.insert_kpi(&kpi("A", "1"))).unwrap();
    workspace
        .conn
        .execute_batch("UPDATE history SET changeset = NULL, arguments = '{\"thinned\":{}}' WHERE id IN (2, 3)")
        .unwrap();
    workspace.conn.execute_batch("COMMIT; BEGIN IMMEDIATE").unwrap();
    workspace.close().unwrap();
    sales
}

fn size(path: &Path) -> u64 {
    std::fs::metadata(path).unwrap().len()
}

#[test]
fn the_first_change_of_a_day_writes_a_wasteful_file_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    wasteful(&path);
    let mut workspace = Workspace::open(&path, fresh()).unwrap();
    let mut reader = Workspace::open(&path, OpenOptions { read_only: true, ..fresh() }).unwrap();
    let (large, before) = (size(&path), content(&workspace));
    let tomorrow = stamp(now() + Days::new(1), "Ada");
    let id = workspace.kpis().unwrap()[0].id;
    let work = |tx: &Tx| tx.update_kpi(&Kpi { name: "B".into(), ..tx.kpi(id)? });
    workspace.transact(Operation::ChangeSettings, &tomorrow, work).unwrap();
    assert!(size(&path) < large / 2, "{large} to {}", size(&path));
    assert!(size(&workspace.backups().unwrap().own.last().unwrap().path) >= large, "the copy was made before");
    // It is the same file for everybody: who reads, who wants to write, and who has it.
    assert!(reader.look_anew().unwrap());
    assert_eq!(reader.kpis().unwrap()[0].name, "B");
    assert_eq!(Workspace::open(&path, fresh()).unwrap().read_only(), Some(ReadOnly::OpenElsewhere));
    assert!(!workspace.look_anew().unwrap() && workspace.read_only().is_none());
    workspace.undo(&tomorrow).unwrap();
    assert!(content(&workspace) == before);
    workspace.undo(&tomorrow).unwrap();
    assert_eq!((workspace.kpis().unwrap().len(), workspace.next_undo().unwrap()), (0, None));
    assert_eq!(workspace.check().unwrap(), None);
    let later = size(&path);
    workspace.redo(&stamp(now() + Days::new(2), "Ada")).unwrap();
    assert!(size(&path) >= later, "there is nothing to give back");
}

/// Not a test by itself: writes the file anew until it is killed.
#[test]
#[ignore = "started by the test below"]
fn compacting_process() {
    let path = std::path::PathBuf::from(std::env::var_os(FILE).unwrap());
    let mut workspace = Workspace::open(&path, OpenOptions { backups: false, ..fresh() }).unwrap();
    // With a small cache SQLite writes to the file long before the end.
    workspace.conn.pragma_update(None, "cache_size", 20).unwrap();
    println!("start");
    assert!(workspace.compact().unwrap());
    println!("end");
    std::thread::sleep(std::time::Duration::from_secs(60));
}

/// Waits for something that comes soon, or else for a second.
fn until(is_so: impl Fn() -> bool) {
    let start = std::time::Instant::now();
    while !is_so() && start.elapsed().as_secs() < 1 {
        std::thread::yield_now();
    }
}

#[test]
fn a_kill_while_a_file_is_written_anew_leaves_it_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole.bellwether");
    wasteful(&whole);
    let before = content(&Workspace::open(&whole, OpenOptions { read_only: true, ..fresh() }).unwrap());
    let path = folder.path().join("Coffee.bellwether");
    let mut recovered = 0;
    // At these milliseconds, and as soon as its journal is there: how fast it is differs from one computer to the next.
    for pause in [None, None, None, Some(0), Some(5), Some(10), Some(20), Some(40), Some(80), Some(200)] {
        std::fs::copy(&whole, &path).unwrap();
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "tests::compact::compacting_process", "--ignored", "--nocapture"]);
        let mut child = command.env(FILE, &path).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        lines.by_ref().find(|line| line.contains("start")).unwrap();
        match pause {
            Some(pause) => std::thread::sleep(std::time::Duration::from_millis(pause)),
            None => until(|| disk::beside(&path, "-journal").exists()),
        }
        child.kill().unwrap();
        child.wait().unwrap();
        recovered += usize::from(disk::beside(&path, "-journal").exists());
        let workspace = Workspace::open(&path, fresh()).unwrap();
        assert_eq!((workspace.read_only(), workspace.check().unwrap()), (None, None));
        assert!(content(&workspace) == before);
        workspace.close().unwrap();
        assert!(!disk::beside(&path, "-journal").exists() && !disk::beside(&path, "-journal left over").exists());
    }
    assert!(recovered > 0, "at least once it was in the middle of writing");
}
