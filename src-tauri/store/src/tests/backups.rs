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
    let copies = workspace.backups().unwrap().own;
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
    assert!(workspace.backups().unwrap().own.is_empty(), "there is no folder yet");
    std::fs::write(folder_of(&path), "a file in the way").unwrap();
    assert_eq!(workspace.backups().unwrap_err().code(), "copies_unreadable");
    drop(workspace);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[100..200].fill(0xFF);
    std::fs::write(&path, bytes).unwrap();
    let refused = Workspace::open(&path, options()).unwrap_err();
    assert!(matches!(&refused, Error::Damaged { backup: NewestCopy::Unread(_), .. }), "{refused:?}");
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
    assert!(workspace.backups().unwrap().own.is_empty());
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
        workspace.backups().unwrap().own.iter().map(|copy| copy.copied.date.to_string()[8..].to_owned()).collect();
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

#[test]
fn each_workspace_has_its_own_copies_in_a_folder_that_it_shares() {
    let folder = tempfile::tempdir().unwrap();
    let fresh = || OpenOptions::new(now());
    let [shop, old] = ["Shop.bellwether", "Shop.old"].map(|name| folder.path().join(name));
    let mut shops = [&shop, &old].map(|path| Workspace::create(path, &settings(), fresh()).unwrap());
    for (number, workspace) in (1..).zip(&mut shops) {
        enter(workspace, "A", "2026-01-01");
        for day in 1..=20 + number {
            let date = format!("2026-02-{day:02}");
            enter(workspace, &date, &date);
        }
        workspace.backup(now(), &unfollowed).unwrap();
    }
    let all = names(&shop).len() as u64;
    let [of_shop, of_old] = [&shops[0], &shops[1]].map(|workspace| workspace.backups().unwrap());
    for (workspace, own, other) in [(&shops[0], &of_shop, &of_old), (&shops[1], &of_old, &of_shop)] {
        assert_eq!((own.own.len() as u64 + own.others, own.others), (all, other.own.len() as u64));
        assert!(own.own.len() >= 9, "the other one's pruning takes none away: {}", own.own.len());
        for copy in &own.own {
            let read = Workspace::open(&copy.path, OpenOptions { read_only: true, ..fresh() }).unwrap();
            assert!(workspace.has_entry(read.newest_entry().unwrap().unwrap()).unwrap());
            assert_eq!(copy.size, std::fs::metadata(&copy.path).unwrap().len());
        }
    }
    let new = folder.path().join("Shop.new");
    let untouched = Workspace::create(&new, &settings(), fresh()).unwrap();
    assert_eq!(untouched.backups().unwrap(), Copies { own: Vec::new(), others: all });
}

#[test]
fn a_damaged_file_is_not_answered_with_the_copy_of_another_one() {
    let folder = tempfile::tempdir().unwrap();
    let [shop, old] = ["Shop.bellwether", "Shop.old"].map(|name| folder.path().join(name));
    let make = |path: &Path| {
        let mut workspace = Workspace::create(path, &settings(), OpenOptions::new(now())).unwrap();
        enter(&mut workspace, "A", "2026-01-01");
        let copy = workspace.backup(now(), &unfollowed).unwrap();
        (workspace.backup(on("2099-01-01"), &unfollowed).unwrap(), copy)
    };
    let backup = |path: &Path| match Workspace::open(path, options()).unwrap_err() {
        Error::Damaged { backup, .. } => backup,
        other => panic!("{other}"),
    };
    let (late, _) = make(&shop);
    let good = std::fs::read(&shop).unwrap();
    std::fs::write(&shop, &good[..good.len() / 2]).unwrap();
    assert_eq!(backup(&shop), NewestCopy::At(late));
    let mut workspace = Workspace::create(&old, &settings(), OpenOptions::new(now())).unwrap();
    enter(&mut workspace, "A", "2026-01-01");
    workspace.backup(now(), &unfollowed).unwrap();
    let bytes: Vec<u8> = good.iter().enumerate().map(|(at, byte)| if at < 4096 { *byte } else { 0xA5 }).collect();
    std::fs::write(&shop, bytes).unwrap();
    assert_eq!(backup(&shop), NewestCopy::Among(folder_of(&shop)), "the file does not say which one it was");
}

#[test]
fn a_clock_that_was_wrong_takes_no_copy_away() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    enter(&mut workspace, "first", "2026-01-01");
    for month in 2..=12 {
        for day in [5, 20] {
            let date = format!("2026-{month:02}-{day:02}");
            enter(&mut workspace, &date, &date);
        }
    }
    let of_the_year = names(&path);
    let operation = || Operation::Import(Files::One("till.csv".into()));
    let clock = stamp(on("2001-01-01"), "Ada");
    workspace.transact(operation(), &clock, |tx| tx.insert_measure(&measure("Early"))).unwrap();
    let expected = [&["Coffee 2001-01-01 before import.bellwether".to_owned()], of_the_year.as_slice()].concat();
    assert_eq!(names(&path), expected, "the copy that was just made is there, and all others");
    enter(&mut workspace, "late", "2099-01-01");
    for number in 0..3 {
        let name = format!("M{number}");
        let clock = stamp(on("2026-12-21"), "Ada");
        workspace.transact(operation(), &clock, |tx| tx.insert_measure(&measure(&name))).unwrap();
    }
    let of_the_day = names(&path).into_iter().filter(|name| name.contains("2026-12-21")).count();
    assert_eq!(of_the_day, 3, "a day in the future is not the newest one");
}

#[test]
fn a_copy_is_read_when_it_is_made_and_one_that_cannot_be_read_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    for number in 0..300 {
        enter(&mut workspace, &format!("KPI {number} {}", "x".repeat(60)), "2026-11-23");
    }
    let copy = workspace.backup(now(), &unfollowed).unwrap();
    let damage = |path: &Path| {
        let mut bytes = std::fs::read(path).unwrap();
        let middle = bytes.len() / 2 / 4096 * 4096;
        bytes[middle..middle + 512].fill(0xA5);
        std::fs::write(path, bytes).unwrap();
    };
    damage(&path);
    let refused = workspace.backup(now(), &unfollowed).unwrap_err();
    assert!(matches!(&refused, Error::Backup { cause, .. } if cause.code() == "copy_unsound"), "{refused}");
    assert_eq!(names(&path).len(), 1, "it was not kept");
    std::fs::write(&copy, "no workspace").unwrap();
    let copies = Workspace::open(&path, options()).map_or_else(|_| workspace.backups(), |open| open.backups()).unwrap();
    assert_eq!(copies.own.iter().map(|copy| copy.is_readable).collect::<Vec<_>>(), [false]);
}

#[test]
fn a_day_of_imports_stays_within_the_limit() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    enter(&mut workspace, "first", "2026-01-01");
    // Ten megabytes that nothing makes smaller.
    workspace
        .conn
        .execute_batch("CREATE TABLE heavy (x); INSERT INTO heavy VALUES (randomblob(10000000)); COMMIT")
        .unwrap();
    for number in 0..25 {
        let operation = Operation::Import(Files::One("till.csv".into()));
        workspace.transact(operation, &ada(), |tx| tx.insert_measure(&measure(&format!("M{number}")))).unwrap();
    }
    let copies = workspace.backups().unwrap().own;
    let size: u64 = copies.iter().map(|copy| copy.size).sum();
    assert!(size <= 200_000_000 && size > 180_000_000, "{size}");
    let numbers: Vec<_> = copies.iter().map(|copy| copy.copied.number).collect();
    assert_eq!((numbers[0], numbers[1] > 2, numbers.last()), (1, true, Some(&25)), "{numbers:?}");
}

#[test]
fn no_two_copies_count_their_changes_from_the_same_number() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.bellwether");
    let workspace = Workspace::create(&path, &settings(), options()).unwrap();
    let copies = ["one.bellwether", "two.bellwether"].map(|name| folder.path().join(name));
    for copy in &copies {
        workspace.backup_now(copy, &unfollowed).unwrap();
    }
    let counted = |path: &std::path::Path| std::fs::read(path).unwrap().get(24..28).unwrap().to_vec();
    let [one, two] = copies.each_ref().map(|copy| counted(copy));
    assert!(one != two && one != counted(&path), "the journal of one would be taken for that of the other");
    for copy in &copies {
        assert!(Workspace::open(copy, options()).unwrap().check().unwrap().is_none());
    }
}
