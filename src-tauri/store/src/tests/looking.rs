//! The file is moved, replaced or overwritten while it is open.

use super::*;
use std::path::{Path, PathBuf};

/// New identifiers each time, as the files are opened more than once.
fn fresh() -> OpenOptions {
    OpenOptions { backups: false, ..OpenOptions::new(now()) }
}

fn add(workspace: &mut Workspace, name: &str) -> Result<KpiId> {
    try_act(workspace, |tx| tx.insert_kpi(&kpi(name, "1")))
}

/// A closed workspace with these KPIs.
fn made(folder: &Path, name: &str, kpis: &[&str]) -> PathBuf {
    let path = folder.join(name);
    let mut workspace = Workspace::create(&path, &settings(), fresh()).unwrap();
    for name in kpis {
        add(&mut workspace, name).unwrap();
    }
    path
}

/// Writes over a file as copying programs do: it stays the same file.
fn write_over(path: &Path, bytes: &[u8]) {
    use std::io::Write;
    // The clock of a file system may take some milliseconds for a step.
    std::thread::sleep(std::time::Duration::from_millis(30));
    let mut file = std::fs::OpenOptions::new().write(true).truncate(true).open(path).unwrap();
    file.write_all(bytes).unwrap();
}

fn names(workspace: &Workspace) -> Vec<String> {
    workspace.kpis().unwrap().into_iter().map(|kpi| kpi.name).collect()
}

#[test]
fn a_copy_that_went_its_own_way_is_not_mixed_with_the_file_that_it_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), "Coffee.bellwether", &["A"]);
    let other = folder.path().join("other.bellwether");
    std::fs::copy(&path, &other).unwrap();
    add(&mut Workspace::open(&other, fresh()).unwrap(), "There").unwrap();
    let there = std::fs::read(&other).unwrap();
    let mut workspace = Workspace::open(&path, fresh()).unwrap();
    add(&mut workspace, "Here").unwrap();
    let here = std::fs::read(&path).unwrap();
    assert_eq!(here[24..40], there[24..40], "SQLite takes them for the same");
    write_over(&path, &there);
    assert_eq!(add(&mut workspace, "Later").unwrap_err().code(), "overwritten");
    assert_eq!(workspace.undo(&ada()).unwrap_err().code(), "overwritten", "nor later");
    assert_eq!(workspace.read_only(), Some(ReadOnly::Overwritten));
    assert_eq!(names(&workspace), ["A", "There"]);
    assert_eq!(workspace.backup(now(), &unfollowed).unwrap_err().code(), "overwritten");
    assert_eq!(std::fs::read(&path).unwrap(), there);
    // What is there now can be opened again, and written.
    workspace.give_up_if_lost();
    let mut again = Workspace::open(&path, fresh()).unwrap();
    add(&mut again, "Later").unwrap();
    assert_eq!((again.check().unwrap(), names(&again).join(" ").as_str()), (None, "A There Later"));
}

#[test]
fn another_business_or_an_older_state_written_over_the_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let other = made(folder.path(), "Tea.bellwether", &["Only there", "And this"]);
    let path = made(folder.path(), "Coffee.bellwether", &["A"]);
    let older = std::fs::read(&path).unwrap();
    let v1 = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/schema/v0001.bellwether")).unwrap();
    for bytes in [std::fs::read(&other).unwrap(), older, v1] {
        let mut workspace = Workspace::open(&path, fresh()).unwrap();
        if names(&workspace).contains(&"A".to_owned()) {
            add(&mut workspace, "Later").unwrap();
        }
        write_over(&path, &bytes);
        assert_eq!(add(&mut workspace, "B").unwrap_err().code(), "overwritten");
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
        drop(workspace);
        std::fs::remove_file(&path).unwrap();
        made(folder.path(), "Coffee.bellwether", &["A"]);
    }
}

#[test]
fn the_same_content_written_again_is_no_reason_to_stop() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), "Coffee.bellwether", &["A"]);
    let mut workspace = Workspace::open(&path, fresh()).unwrap();
    write_over(&path, &std::fs::read(&path).unwrap());
    assert!(!workspace.look_anew().unwrap());
    add(&mut workspace, "B").unwrap();
    assert_eq!((workspace.check().unwrap(), names(&workspace).join(" ").as_str()), (None, "A B"));
}

#[test]
fn what_was_written_over_the_file_of_a_reader_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), "Coffee.bellwether", &["A"]);
    let other = made(folder.path(), "Tea.bellwether", &["There"]);
    let read_only = OpenOptions { read_only: true, ..fresh() };
    let mut reader = Workspace::open(&path, read_only).unwrap();
    write_over(&path, &std::fs::read(&other).unwrap());
    assert!(reader.look_anew().unwrap());
    assert_eq!(names(&reader), ["There"]);
    assert!(!reader.look_anew().unwrap());
    assert_eq!(add(&mut reader, "B").unwrap_err().code(), "read_only");
    write_over(&path, b"no workspace at all");
    let _ = reader.look_anew();
    assert!(reader.kpis().is_err(), "what is no longer there is not shown");
}

#[cfg(unix)]
#[test]
fn a_file_that_was_moved_is_not_called_write_protected() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), "Coffee.bellwether", &[]);
    let moved = folder.path().join("Tea.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    std::fs::rename(&path, &moved).unwrap();
    assert_eq!(add(&mut workspace, "A").unwrap_err().code(), "moved");
    assert_eq!(workspace.backup(now(), &unfollowed).unwrap_err().code(), "moved");
    let elsewhere = folder.path().join("copy.bellwether");
    assert_eq!(workspace.backup_now(&elsewhere, &unfollowed).unwrap_err().code(), "moved");
    assert_eq!(workspace.read_only(), Some(ReadOnly::Moved));
    std::fs::rename(&moved, &path).unwrap();
    add(&mut workspace, "A").unwrap();
    assert_eq!(workspace.read_only(), None, "it is back");
    std::fs::rename(&path, &moved).unwrap();
    assert_eq!(add(&mut workspace, "B").unwrap_err().code(), "moved");
    workspace.give_up_if_lost();
    let mut again = Workspace::open(&moved, fresh()).unwrap();
    add(&mut again, "B").unwrap();
    assert_eq!(names(&again), ["A", "B"]);
    assert_eq!(add(&mut workspace, "C").unwrap_err().code(), "moved", "it has given up");
}

#[cfg(unix)]
#[test]
fn a_file_that_took_the_place_of_the_open_one_is_left_alone_and_read_by_readers() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), "Coffee.bellwether", &["A"]);
    let other = made(folder.path(), "Tea.bellwether", &["There"]);
    let mut workspace = Workspace::open(&path, fresh()).unwrap();
    let mut reader = Workspace::open(&path, OpenOptions { read_only: true, ..fresh() }).unwrap();
    let bytes = std::fs::read(&other).unwrap();
    std::fs::rename(&other, &path).unwrap();
    assert_eq!(add(&mut workspace, "B").unwrap_err().code(), "moved");
    assert_eq!((std::fs::read(&path).unwrap(), names(&workspace).join(" ").as_str()), (bytes, "A"));
    assert!(reader.look_anew().unwrap());
    assert_eq!(names(&reader), ["There"]);
    assert!(reader.is_at(&path) && !workspace.is_at(&path));
}

#[test]
fn who_reads_beside_a_writer_is_told_when_that_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    // As long as a name can be: SQLite's journal has eight letters more.
    let path = made(folder.path(), &format!("{}.bellwether", "é".repeat(118)), &["A"]);
    let writer = Workspace::open(&path, fresh()).unwrap();
    let reader = Workspace::open(&path, fresh()).unwrap();
    assert_eq!((reader.read_only(), reader.is_free()), (Some(ReadOnly::OpenElsewhere), false));
    assert!(!writer.is_free(), "it has it itself");
    drop(writer);
    assert!(reader.is_free());
    let writer = Workspace::open(&path, fresh()).unwrap();
    assert_eq!((writer.read_only(), reader.is_free()), (None, false));
}
