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

#[test]
fn an_operation_that_there_never_was_is_not_found() {
    let workspace = workspace();
    assert_eq!(workspace.history_detail(HistoryId(7), 10).unwrap_err().code(), "no_entry");
}
