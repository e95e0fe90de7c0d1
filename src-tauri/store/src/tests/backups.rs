//! Dated copies.

use super::*;
use std::path::Path;

fn names(path: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder_of(path))
        .map(|entries| entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect())
        .unwrap_or_default();
    names.sort();
    names
}

fn on(date: &str) -> NaiveDateTime {
    day(date).and_hms_opt(8, 0, 0).unwrap()
}

fn enter(workspace: &mut Workspace, name: &str, date: &str) {
    let operation = Operation::Create(Entity::Kpi, name.into());
    workspace.transact(operation, &stamp(on(date), "Ada"), |tx| tx.insert_kpi(&kpi(name, "1"))).unwrap();
}

#[test]
fn a_copy_is_made_before_the_first_change_of_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Café 2.0.bellwether");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    enter(&mut workspace, "A", "2026-11-23");
    assert!(names(&path).is_empty(), "an untouched workspace needs no copy");
    enter(&mut workspace, "B", "2026-11-24");
    enter(&mut workspace, "C", "2026-11-24");
    workspace.close().unwrap();
    let mut workspace = Workspace::open(&path, on("2026-11-24")).unwrap();
    enter(&mut workspace, "D", "2026-11-24");
    assert_eq!(names(&path), ["Café 2.0 2026-11-24.bellwether"], "one a day, restarts or not");
    workspace.undo(&stamp(on("2026-11-25"), "Ada")).unwrap();
    assert_eq!(names(&path).len(), 2, "undo is a change too");
    let copies = workspace.backups().unwrap();
    let copy = Workspace::open(&copies[0].path, OpenOptions { read_only: true, ..options() }).unwrap();
    assert_eq!(copy.kpis().unwrap().len(), 1, "the state before the day's first change");
    assert_eq!(copy.check().unwrap(), None);
}

#[test]
fn a_copy_is_made_before_each_import() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    for name in ["A", "B"] {
        let operation = Operation::Import(Files::One("till.csv".into()));
        workspace.transact(operation, &ada(), |tx| tx.insert_measure(&measure(name))).unwrap();
    }
    let expected = ["Coffee 2026-11-23 before import 2.bellwether", "Coffee 2026-11-23 before import.bellwether"];
    assert_eq!(names(&path), expected, "which serve as the day's copy too");
    workspace.close().unwrap();
    let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files.len(), 2, "the workspace and the folder of copies: {files:?}");
}

#[test]
fn a_daily_copy_that_fails_is_told_and_an_import_waits() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    enter(&mut workspace, "A", "2026-11-23");
    std::fs::write(folder_of(&path), "a file in the way").unwrap();
    let operation = Operation::Create(Entity::Kpi, "B".into());
    let (_, change) =
        workspace.transact(operation, &stamp(on("2026-11-24"), "Ada"), |tx| tx.insert_kpi(&kpi("B", "1"))).unwrap();
    let problem = change.backup_problem.unwrap();
    assert!(matches!(problem.as_ref(), Error::CopiesUnreadable { .. }), "{problem}");
    let operation = Operation::Import(Files::One("till.csv".into()));
    let refused = workspace.transact(operation, &ada(), |tx| tx.insert_kpi(&kpi("C", "1")));
    assert_eq!(refused.unwrap_err().code(), "backup");
    assert_eq!(workspace.kpis().unwrap().len(), 2);
    std::fs::remove_file(folder_of(&path)).unwrap();
    enter(&mut workspace, "C", "2026-11-24");
    assert_eq!(names(&path), ["Coffee 2026-11-24.bellwether"], "tried again with the next change");
}

#[test]
fn a_folder_that_cannot_be_read_is_not_one_without_copies() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let workspace = Workspace::create(&path, &settings(), options()).unwrap();
    assert!(workspace.backups().unwrap().is_empty(), "there is no folder yet");
    std::fs::write(folder_of(&path), "a file in the way").unwrap();
    assert_eq!(workspace.backups().unwrap_err().code(), "copies_unreadable");
    drop(workspace);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[100..200].fill(0xFF);
    std::fs::write(&path, bytes).unwrap();
    let refused = Workspace::open(&path, options()).unwrap_err();
    assert!(matches!(&refused, Error::Damaged { unread: Some(_), .. }), "{refused:?}");
}

#[test]
fn copies_are_made_on_request_and_restored_beside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    enter(&mut workspace, "A", "2026-11-23");
    let own = folder.path().join("stick.bellwether");
    workspace.backup_now(&own, &unfollowed).unwrap();
    workspace.backup_now(&own, &unfollowed).unwrap();
    assert_eq!(workspace.backup_now(&path, &unfollowed).unwrap_err().code(), "already_exists");
    let copy = workspace.backup(now(), &unfollowed).unwrap();
    assert_eq!(copy.file_name().unwrap(), "Coffee 2026-11-23 by hand.bellwether");
    enter(&mut workspace, "B", "2026-11-23");
    let restored = restore_copy(&path, &own, now()).unwrap();
    let again = restore_copy(&path, &copy, now()).unwrap();
    assert_eq!(restored.file_name().unwrap(), "Coffee restored 2026-11-23.bellwether");
    assert_eq!(again.file_name().unwrap(), "Coffee restored 2026-11-23 2.bellwether");
    for file in [restored, again] {
        let old = Workspace::open(&file, options()).unwrap();
        assert_eq!((old.read_only(), old.kpis().unwrap().len()), (None, 1));
    }
    assert_eq!(workspace.kpis().unwrap().len(), 2, "the workspace is as it was");
    std::fs::write(&own, "not a workspace").unwrap();
    assert_eq!(restore_copy(&path, &own, now()).unwrap_err().code(), "not_a_workspace");
}

#[test]
fn a_workspace_in_memory_has_no_copies() {
    let mut workspace = workspace();
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
    assert!(workspace.backups().unwrap().is_empty());
    assert_eq!(workspace.backup(now(), &unfollowed).unwrap_err().code(), "no_file");
}

#[test]
fn old_copies_go_and_strangers_stay() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    enter(&mut workspace, "first", "2026-01-01");
    std::fs::create_dir(folder_of(&path)).unwrap();
    let stranger = folder_of(&path).join("Coffee 2020-01-01 my own.bellwether");
    std::fs::write(&stranger, "").unwrap();
    for number in 2..=20 {
        let date = format!("2026-01-{number:02}");
        enter(&mut workspace, &date, &date);
    }
    assert!(stranger.exists());
    let kept: Vec<_> =
        workspace.backups().unwrap().iter().map(|copy| copy.copied.date.to_string()[8..].to_owned()).collect();
    assert_eq!(kept, ["04", "11", "14", "15", "16", "17", "18", "19", "20"], "seven days, then the ends of weeks");
}

#[test]
fn a_copy_that_is_stopped_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Café.bellwether");
    let workspace = Workspace::create(&path, &settings(), options()).unwrap();
    // Whoever has it open keeps a file beside it.
    let files =
        || std::fs::read_dir(folder.path()).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_file()).count();
    let before = files();
    let (asked, copy) = (std::cell::Cell::new((0, 0)), folder.path().join("copy.bellwether"));
    let stop = |done: u64, of: u64| {
        asked.set((done, of));
        false
    };
    assert_eq!(workspace.backup_now(&copy, &stop).unwrap_err().code(), "stopped");
    assert_eq!(workspace.backup(now(), &stop).unwrap_err().code(), "stopped");
    let (done, of) = asked.get();
    assert!(done <= of && of > 0, "{done} of {of} pages");
    assert!(!copy.exists() && names(&path).is_empty());
    assert_eq!(files(), before, "no part of a copy is left");
    workspace.backup_now(&copy, &unfollowed).unwrap();
    assert!(copy.exists());
}

#[test]
fn copies_that_are_made_at_once_all_get_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    Workspace::create(&path, &settings(), options()).unwrap().close().unwrap();
    let made: Vec<_> = std::thread::scope(|scope| {
        let one = || {
            let workspace = Workspace::open(&path, OpenOptions { read_only: true, ..options() }).unwrap();
            workspace.backup(now(), &unfollowed).unwrap()
        };
        let all: Vec<_> = (0..6).map(|_| scope.spawn(one)).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let different: std::collections::BTreeSet<_> = made.iter().collect();
    assert_eq!((different.len(), names(&path).len()), (6, 6), "{:?}", names(&path));
    for copy in made {
        assert_eq!(Workspace::open(&copy, options()).unwrap().check().unwrap(), None);
    }
}

#[test]
fn a_write_protected_copy_is_not_replaced_and_a_name_has_room_for_the_journal() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let workspace = Workspace::create(&path, &settings(), options()).unwrap();
    let copy = folder.path().join("copy.bellwether");
    workspace.backup_now(&copy, &unfollowed).unwrap();
    let mut permissions = std::fs::metadata(&copy).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&copy, permissions).unwrap();
    assert_eq!(workspace.backup_now(&copy, &unfollowed).unwrap_err().code(), "protected");
    for (letters, expected) in [(240, Some("long_file_name")), (237, Some("long_file_name")), (236, None)] {
        let long = folder.path().join(format!("{}.bellwether", "a".repeat(letters)));
        let made = Workspace::create(&long, &settings(), options()).map(|made| made.read_only());
        assert_eq!(made.as_ref().err().map(|error| error.code()).as_deref(), expected, "{letters}");
        assert!(made.is_err() || made.unwrap().is_none());
    }
}
