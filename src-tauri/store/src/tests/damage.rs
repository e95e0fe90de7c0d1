//! Files that this program would not have written: whatever is asked of them, the answer says that it is the file.

use super::*;
use std::path::Path;

/// What other tools do to a file, or a fault of the disk that SQLite's checks cannot see.
const DONE_TO_IT: &[&str] = &[
    "PRAGMA user_version = 0",
    "PRAGMA user_version = -1",
    "DELETE FROM settings",
    "DROP TABLE settings",
    "PRAGMA foreign_keys = OFF; DROP TABLE measure",
    "PRAGMA foreign_keys = OFF; DROP TABLE history",
    "PRAGMA foreign_keys = OFF; DROP TABLE value",
    "ALTER TABLE kpi RENAME COLUMN name TO title",
    "ALTER TABLE history DROP COLUMN arguments",
    "PRAGMA ignore_check_constraints = ON; UPDATE kpi SET name = CAST(x'ff41fe' AS TEXT)",
    "PRAGMA ignore_check_constraints = ON; UPDATE settings SET name = CAST(x'ff41fe' AS TEXT)",
    "PRAGMA ignore_check_constraints = ON; UPDATE history SET changeset = x'0102'",
    "PRAGMA foreign_keys = OFF; UPDATE history SET original = 99, changeset = NULL",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE kpi (' WHERE name = 'kpi'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 9999 WHERE name = 'value'",
];

/// Everything that can go wrong with it, whatever is asked.
fn asked(path: &Path) -> Vec<Error> {
    let mut workspace = match Workspace::open(path, options()) {
        Ok(workspace) => workspace,
        Err(error) => return vec![error],
    };
    let entry = HistoryId(1);
    let read = [
        workspace.settings().err(),
        workspace.kpis().err(),
        workspace.measures().err(),
        workspace.history_detail(entry, 10).err(),
        workspace.next_undo().err(),
        workspace.check().err(),
        workspace.measure_value_summary().err(),
        workspace.read_values(&[MeasureId(1)], None).err(),
    ];
    let written =
        [try_act(&mut workspace, |tx| tx.insert_measure(&measure("New"))).err(), workspace.undo(&ada()).err()];
    read.into_iter().chain(written).flatten().collect()
}

#[test]
fn what_is_wrong_with_a_file_is_never_called_a_mistake_of_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let mut wrong = Vec::new();
    for (number, sql) in DONE_TO_IT.iter().enumerate() {
        let path = folder.path().join(format!("{number}.bellwether"));
        let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
        act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
        workspace.close().unwrap();
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        drop(conn);
        let errors = asked(&path);
        let is_of_file = |error: &Error| ["damaged", "unreadable", "undo_conflict"].contains(&error.code().as_str());
        if errors.is_empty() || !errors.iter().all(is_of_file) {
            wrong.push(format!("{sql}: {errors:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is run by whoever only looks at the file, without an end.
const TRAPS: &[&str] = &[
    "DROP TABLE kpi; CREATE VIEW kpi AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n",
    "DROP TABLE settings; CREATE TABLE settings (id, name, more AS (hex(zeroblob(2e8))))",
    "ALTER TABLE measure ADD COLUMN trap INTEGER CHECK (length(hex(zeroblob(2e8))) > 0)",
    "DROP TABLE history; CREATE VIRTUAL TABLE history USING fts5(id)",
    "CREATE INDEX trap ON measure (hex(zeroblob(2e8)))",
    "CREATE INDEX trap ON kpi (name) WHERE length(hex(zeroblob(2e8))) > 0",
];

#[test]
fn a_file_whose_tables_are_others_is_refused_before_anything_is_run() {
    let folder = tempfile::tempdir().unwrap();
    for (number, sql) in TRAPS.iter().enumerate() {
        let path = folder.path().join(format!("{number}.bellwether"));
        Workspace::create(&path, &settings(), options()).unwrap().close().unwrap();
        let conn = Connection::open(&path).unwrap();
        let done = conn.execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}"));
        // Which virtual tables there are depends on how SQLite was built.
        if done.is_err() && sql.contains("VIRTUAL") {
            continue;
        }
        done.unwrap();
        drop(conn);
        let before = std::fs::read(&path).unwrap();
        for read_only in [false, true] {
            let error = Workspace::open(&path, OpenOptions { read_only, ..options() }).unwrap_err();
            assert_eq!(error.code(), "damaged", "{sql}");
        }
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }
}

#[test]
fn what_somebody_has_added_beside_the_tables_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    Workspace::create(&path, &settings(), options()).unwrap().close().unwrap();
    let more = "CREATE TABLE mine (x); CREATE VIEW names AS SELECT name FROM kpi; CREATE INDEX by_name ON kpi (name)";
    Connection::open(&path).unwrap().execute_batch(more).unwrap();
    act(&mut Workspace::open(&path, options()).unwrap(), |tx| tx.insert_kpi(&kpi("A", "1")));
}

#[test]
fn what_is_added_is_not_run_either() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    Workspace::create(&path, &settings(), options()).unwrap().close().unwrap();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(
        "CREATE TABLE mine (x CHECK (x > 0)); PRAGMA ignore_check_constraints = ON; INSERT INTO mine VALUES (0)",
    )
    .unwrap();
    drop(conn);
    let workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None, "the check of that table would have found it");
}

/// Longer or deeper than this program writes.
const TOO_MUCH: &[&str] = &[
    "UPDATE kpi SET name = printf('%.*c', 5000000, 'x')",
    "UPDATE kpi SET formula = printf('%.*c', 1000000, '1')",
    "UPDATE kpi SET description = printf('%.*c', 1000000, 'x')",
    "UPDATE settings SET locale = printf('%.*c', 1000000, 'x')",
    "UPDATE measure SET unit = 'EUR/' || printf('%.*c', 1000000, 'u')",
    "UPDATE history SET author = printf('%.*c', 1000000, 'x')",
    "INSERT INTO objective SELECT 100 + n.value, 99 + nullif(n.value, 1), n.value, '', 'financial', NULL, NULL, NULL, 1.0, NULL, 0, 0
     FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 20000) SELECT value FROM n) AS n",
];

#[test]
fn what_could_not_have_been_written_is_not_opened() {
    let folder = tempfile::tempdir().unwrap();
    for (number, sql) in TOO_MUCH.iter().enumerate() {
        let path = folder.path().join(format!("{number}.bellwether"));
        let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
        act(&mut workspace, |tx| tx.insert_measure(&measure("Sales")));
        act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
        workspace.close().unwrap();
        Connection::open(&path).unwrap().execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        let before = std::fs::read(&path).unwrap();
        assert_eq!(Workspace::open(&path, options()).unwrap_err().code(), "damaged", "{sql}");
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }
}

#[test]
fn a_date_that_could_not_have_been_written_is_not_read() {
    let mut workspace = workspace();
    let sales = act(&mut workspace, |tx| tx.insert_measure(&measure("Sales")));
    act(&mut workspace, |tx| tx.put_values([value(sales, "2026-01-01", 1.0)]));
    for date in [2_000_000_101_i64, 18_991_231, 22_010_101, -1] {
        workspace.conn.execute("UPDATE value SET date = ?1", [date]).unwrap();
        assert_eq!(workspace.read_values(&[sales], None).unwrap_err().code(), "unreadable", "{date}");
    }
}

#[test]
fn an_operation_that_there_never_was_is_not_found() {
    let workspace = workspace();
    assert_eq!(workspace.history_detail(HistoryId(7), 10).unwrap_err().code(), "no_entry");
}
