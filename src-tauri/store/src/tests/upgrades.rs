//! The way from one version of the schema to the next: with a copy, whole or not at all, and with what was remembered.

use super::versions::{copy_of, stored, version_of};
use super::*;
use crate::schema::{SCHEMA, Schema};
use rusqlite::Connection;

#[test]
fn what_was_remembered_for_files_becomes_a_source() {
    let (_folder, path) = copy_of("v0006.bellwether");
    let recipe = r#"{"recipe": {"name": "Shop orders", "measures": []}}"#;
    let add = "INSERT INTO import_mapping VALUES ('a', '2026-01-01T10:00:00', ?1), ('b', '2026-01-02T10:00:00', ?1),
        ('c', '2026-01-02T10:00:00', 'no json'), ('d', '2026-01-02T10:00:00', '{\"a\": 1}')";
    Connection::open(&path).unwrap().execute(add, [recipe]).unwrap();
    let mut workspace = Workspace::open(&path, options()).unwrap();
    let sources = workspace.sources().unwrap();
    let named: Vec<_> = sources.iter().map(|one| (one.name.as_str(), one.signature.as_str())).collect();
    let expected = [("Shop orders", "a"), ("Shop orders 2", "b"), ("till", "date;sales")];
    assert_eq!(named[2..], expected);
    assert_eq!((named[0].0, named[1].0), ("", ""), "nothing says a name");
    let runs = workspace.imports_of(&sources[4]).unwrap();
    assert_eq!(runs.iter().map(|import| import.source.as_str()).collect::<Vec<_>>(), ["till.csv"]);
    let again = act(&mut workspace, |tx| tx.remember_source("date;sales", "other", "{}"));
    assert_eq!(again, sources[4].id);
    while workspace.next_undo().unwrap().is_some() {
        workspace.undo(&ada()).unwrap();
    }
    assert_eq!(workspace.sources().unwrap(), sources, "what was done before does not know them");
    assert_eq!(workspace.check().unwrap(), None);
}

/// How many steps the next version has.
const STEPS: usize = SCHEMA.steps.len() + 1;

/// The steps of the next version, for tests.
const fn with_next(step: &'static str) -> [&'static str; STEPS] {
    let mut steps = [step; STEPS];
    let (known, _) = steps.split_at_mut(SCHEMA.steps.len());
    known.copy_from_slice(SCHEMA.steps);
    steps
}

/// A column more.
const NEXT: Schema = Schema { steps: &with_next("ALTER TABLE kpi ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'") };

const BROKEN: Schema = Schema { steps: &with_next("ALTER TABLE kpi ADD COLUMN colour TEXT; DROP TABLE nonsense;") };

#[test]
fn an_older_file_is_copied_and_brought_up() {
    let (_folder, path) = copy_of("v0001.bellwether");
    let mut workspace = Workspace::open_with(&path, options(), NEXT).unwrap();
    assert_eq!((workspace.schema_version().unwrap(), workspace.read_only()), (SCHEMA.newest() + 1, None));
    let copies = workspace.backups().unwrap().own;
    assert_eq!(copies.len(), 1);
    assert_eq!(copies[0].path.file_name().unwrap(), "Coffee 2026-11-23 before update.bellwether");
    assert_eq!(version_of(&copies[0].path), 1);
    // The history reaches back over the change of the schema.
    workspace.undo(&ada()).unwrap();
    assert!(workspace.kpis().unwrap().is_empty());
    workspace.redo(&ada()).unwrap();
    assert_eq!(workspace.kpis().unwrap().len(), 1);
    drop(workspace);
    assert_eq!(Workspace::open(&path, options()).unwrap_err().code(), "newer_file", "the old program refuses it");
}

#[test]
fn a_step_that_fails_leaves_the_file_as_it_was() {
    let (_folder, path) = copy_of("v0001.bellwether");
    let bytes = std::fs::read(&path).unwrap();
    Workspace::open_with(&path, options(), BROKEN).unwrap_err();
    assert_eq!(version_of(&path), 1);
    assert_eq!(std::fs::read(&path).unwrap().len(), bytes.len());
    let workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.read_only(), None);
}

#[test]
fn an_older_file_that_can_only_be_read_is_brought_up_in_memory() {
    let (_folder, path) = copy_of("v0001.bellwether");
    let bytes = std::fs::read(&path).unwrap();
    let workspace = Workspace::open_with(&path, OpenOptions { read_only: true, ..options() }, NEXT).unwrap();
    assert_eq!(workspace.schema_version().unwrap(), SCHEMA.newest() + 1);
    assert_eq!(workspace.kpis().unwrap().len(), 1);
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[test]
fn damage_that_only_the_thorough_check_sees_is_not_carried_into_the_newest_version() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.bellwether");
    std::fs::copy(stored("v0004.bellwether"), &path).unwrap();
    let conn = Connection::open(&path).unwrap();
    // An index with as many entries as its table has rows, and others.
    let changed = "PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(sql, '(kpi_id)', '(-kpi_id)') WHERE name = 'target_kpi'";
    conn.execute_batch(changed).unwrap();
    drop(conn);
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("REINDEX target_kpi").unwrap();
    let restored = "PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(sql, '(-kpi_id)', '(kpi_id)') WHERE name = 'target_kpi'";
    conn.execute_batch(restored).unwrap();
    drop(conn);
    let conn = Connection::open(&path).unwrap();
    let quick: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).unwrap();
    assert_eq!(quick, "ok", "the quick check does not look at it");
    drop(conn);
    let before = std::fs::read(&path).unwrap();
    assert_eq!(Workspace::open(&path, options()).unwrap_err().code(), "damaged");
    assert!(std::fs::read(&path).unwrap() == before, "it was written to");
}

#[test]
fn a_text_that_is_none_is_not_carried_into_the_newest_version() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.bellwether");
    std::fs::copy(stored("v0004.bellwether"), &path).unwrap();
    let spoil = "PRAGMA ignore_check_constraints = ON; UPDATE measure SET description = CAST(x'fffe80' AS TEXT)";
    Connection::open(&path).unwrap().execute_batch(spoil).unwrap();
    let before = std::fs::read(&path).unwrap();
    assert_eq!(Workspace::open(&path, options()).unwrap_err().code(), "damaged");
    assert!(std::fs::read(&path).unwrap() == before, "it was written to");
}
