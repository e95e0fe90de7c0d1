//! What lies beside a file and is not its own; and files that are made, replaced or left half made.

use super::*;
use disk::beside;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// New identifiers each time, as the files are opened more than once.
fn fresh() -> OpenOptions {
    OpenOptions::new(now())
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// A closed workspace with some KPIs.
    fn workspace(&self, name: &str, kpis: usize) -> PathBuf {
        let path = self.path(name);
        let mut workspace = Workspace::create(&path, &settings(), fresh()).unwrap();
        for number in 0..kpis {
            act(&mut workspace, |tx| tx.insert_kpi(&kpi(&format!("KPI {number}"), "1")));
        }
        path
    }
}

fn kpis(path: &Path) -> usize {
    let workspace = Workspace::open(path, fresh()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    workspace.kpis().unwrap().len()
}

/// The file and its journal as they are in the middle of an operation of this file.
fn interrupted(path: &Path, sql: &str) -> (Vec<u8>, Vec<u8>) {
    let conn = Connection::open(path).unwrap();
    // With a cache this small SQLite writes to the file before the operation ends.
    conn.execute_batch("PRAGMA cache_size = 2; PRAGMA cache_spill = 2; BEGIN").unwrap();
    conn.execute_batch(sql).unwrap();
    let taken = (std::fs::read(path).unwrap(), std::fs::read(beside(path, "-journal")).unwrap());
    conn.execute_batch("ROLLBACK").unwrap();
    taken
}

const LARGE: &str = "CREATE TABLE more (x); INSERT INTO more WITH RECURSIVE n(i) AS
    (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) SELECT randomblob(4000) FROM n; UPDATE kpi SET name = name || '!'";

#[test]
fn its_own_journal_is_played_back() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether", 3);
    for sql in [LARGE, "UPDATE kpi SET name = 'x' || id; UPDATE history SET label = hex(randomblob(9000))"] {
        let whole = std::fs::read(&path).unwrap();
        let (half, journal) = interrupted(&path, sql);
        std::fs::write(&path, &half).unwrap();
        std::fs::write(beside(&path, "-journal"), journal).unwrap();
        assert_eq!(kpis(&path), 3);
        assert_eq!(std::fs::read(&path).unwrap(), whole, "as before the operation");
        assert_eq!(folder.names(), ["Coffee.bellwether"]);
    }
}

#[test]
fn the_journal_of_a_file_that_was_being_made_empties_no_other() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether", 3);
    let new = folder.path("new");
    let (_, journal) = interrupted(&new, LARGE.split_once("; UPDATE").unwrap().0);
    std::fs::write(beside(&path, "-journal"), &journal).unwrap();
    assert_eq!(kpis(&path), 3);
    let aside = folder.path("Coffee.bellwether-journal left over");
    assert_eq!(std::fs::read(&aside).unwrap(), journal, "put aside, not deleted");
    std::fs::write(beside(&path, "-journal"), "").unwrap();
    assert_eq!(kpis(&path), 3);
}

#[test]
fn the_journal_of_a_damaged_file_leaves_the_copy_that_took_its_place() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether", 3);
    let copy = folder.path("copy.bellwether");
    Workspace::open(&path, fresh()).unwrap().backup_now(&copy, &unfollowed).unwrap();
    act(&mut Workspace::open(&path, fresh()).unwrap(), |tx| tx.insert_kpi(&kpi("Later", "1")));
    let (_, journal) = interrupted(&path, LARGE);
    std::fs::copy(&copy, &path).unwrap();
    for number in 1..=2 {
        std::fs::write(beside(&path, "-journal"), &journal).unwrap();
        assert_eq!(kpis(&path), 3);
        assert_eq!(folder.names().iter().filter(|name| name.contains("left over")).count(), number);
    }
}

#[test]
fn the_log_of_another_file_is_put_aside() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether", 3);
    let other = folder.path("other.bellwether");
    std::fs::copy(&path, &other).unwrap();
    let conn = Connection::open(&other).unwrap();
    conn.execute_batch("PRAGMA journal_mode = wal; DELETE FROM kpi").unwrap();
    std::fs::copy(beside(&other, "-wal"), beside(&path, "-wal")).unwrap();
    assert_eq!(kpis(&path), 3);
    assert!(folder.path("Coffee.bellwether-wal left over").exists());
}

#[test]
fn what_lies_beside_other_databases_is_left_alone() {
    let folder = Folder::new();
    let path = folder.path("other.bellwether");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    let wal = beside(&path, "-wal");
    std::fs::write(&wal, "not a log").unwrap();
    assert_eq!(Workspace::open(&path, fresh()).unwrap_err().code(), "not_a_workspace");
    assert!(!folder.names().iter().any(|name| name.contains("left over")));
}

#[test]
fn making_stops_and_leaves_nothing() {
    let folder = Folder::new();
    let path = folder.path("Coffee.bellwether");
    let half = Workspace::create_with(&path, &settings(), fresh(), |workspace| {
        act(workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
        assert!(!path.exists(), "the name comes last");
        Err(Error::DiskFull)
    });
    assert_eq!(half.unwrap_err().code(), "disk_full");
    assert!(folder.names().is_empty());
    // A kill would have left these.
    std::fs::write(folder.path(".~part.aB3dE6.Coffee.bellwether"), "half a file").unwrap();
    std::fs::write(folder.path(".~part.aB3dE6.Coffee.bellwether-journal"), "and its journal").unwrap();
    drop(Workspace::create(&path, &settings(), fresh()).unwrap());
    assert_eq!(folder.names(), ["Coffee.bellwether"]);
}

#[test]
fn making_replaces_nothing_that_came_in_the_meantime() {
    let folder = Folder::new();
    let path = folder.path("Coffee.bellwether");
    let late = Workspace::create_with(&path, &settings(), fresh(), |_| {
        std::fs::write(&path, "precious").unwrap();
        Ok::<_, Error>(())
    });
    assert_eq!(late.unwrap_err().code(), "already_exists");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");
    assert_eq!(folder.names(), ["Coffee.bellwether"]);
}

#[test]
fn a_copy_replaces_nothing_but_an_earlier_copy() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether", 2);
    let other = folder.workspace("Tea.bellwether", 2);
    let precious = folder.path("authorized_keys");
    std::fs::write(&precious, "ssh-ed25519 AAAA").unwrap();
    let mut workspace = Workspace::open(&path, fresh()).unwrap();
    let copy = folder.path("copy.bellwether");
    workspace.backup_now(&copy, &unfollowed).unwrap();
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
    workspace.backup_now(&copy, &unfollowed).unwrap();
    assert_eq!(kpis(&copy), 3, "the earlier copy was replaced");
    let worked_in = folder.path("worked in.bellwether");
    std::fs::copy(&copy, &worked_in).unwrap();
    act(&mut Workspace::open(&worked_in, fresh()).unwrap(), |tx| tx.insert_kpi(&kpi("Only there", "1")));
    let other_settings = folder.path("Water.bellwether");
    drop(Workspace::create(&other_settings, &Settings { name: "Water".into(), ..settings() }, fresh()).unwrap());
    for kept in [&precious, &other, &worked_in, &other_settings] {
        let before = std::fs::read(kept).unwrap();
        assert_eq!(workspace.backup_now(kept, &unfollowed).unwrap_err().code(), "not_its_copy", "{kept:?}");
        assert_eq!(std::fs::read(kept).unwrap(), before);
    }
    assert_eq!(workspace.backup_now(&path, &unfollowed).unwrap_err().code(), "already_exists");
    let open = Workspace::open(&copy, fresh()).unwrap();
    assert_eq!(workspace.backup_now(&copy, &unfollowed).unwrap_err().code(), "busy", "somebody looks at it");
    drop(open);
    workspace.backup_now(&copy, &unfollowed).unwrap();
}

#[cfg(unix)]
#[test]
fn the_workspace_is_known_by_all_its_names() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether", 1);
    let [linked, symbolic] = ["linked", "symbolic"].map(|name| folder.path(name));
    std::fs::hard_link(&path, &linked).unwrap();
    std::os::unix::fs::symlink(&path, &symbolic).unwrap();
    let workspace = Workspace::open(&path, fresh()).unwrap();
    assert!([&path, &linked, &symbolic].into_iter().all(|path| workspace.is_at(path)));
    assert!(!workspace.is_at(&folder.path("none")) && !workspace.is_at(folder.0.path()));
    assert_eq!(workspace.backup_now(&linked, &unfollowed).unwrap_err().code(), "already_exists");
}
