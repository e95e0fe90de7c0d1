#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;
use rusqlite::Connection;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

fn made(folder: &Path, sql: &str) -> PathBuf {
    let path = folder.join("till.sqlite");
    Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    path
}

fn opened(sql: &str) -> Database {
    let folder = tempfile::tempdir().unwrap();
    Database::copy(&made(folder.path(), sql), &|| true).unwrap()
}

fn rows(database: &Database, table: &str) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    database.rows(table, Arc::new(|| true), &mut |_, values| {
        found.extend(values.map(|values| format!("{values:?}")));
        if found.len() < 10 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    Ok(found)
}

#[test]
fn tables_and_views_are_read_with_their_types() {
    let database = opened(
        "CREATE TABLE sale (day DATE, \"the \"\"sum\"\"\" REAL, n INTEGER, note, picture BLOB);
         INSERT INTO sale VALUES ('2026-10-01', 1.5, 7, NULL, x'ff00'), ('2026-10-02', 2, 8, 'a', NULL);
         CREATE VIEW totals AS SELECT sum(n) AS n FROM sale;
         CREATE VIRTUAL TABLE words USING fts5(text);
         CREATE TABLE wordsmith (a);",
    );
    let names: Vec<(String, Kind)> =
        database.tables().unwrap().into_iter().map(|table| (table.name, table.kind)).collect();
    let table = |name: &str| (name.to_owned(), Kind::Table);
    assert_eq!(names, [table("sale"), table("wordsmith"), ("totals".to_owned(), Kind::View)]);
    assert_eq!(
        rows(&database, "sale").unwrap(),
        [
            "[Text(\"2026-10-01\"), Real(1.5), Integer(7), Null, Null]",
            "[Text(\"2026-10-02\"), Real(2.0), Integer(8), Text(\"a\"), Null]"
        ]
    );
    assert_eq!(rows(&database, "totals").unwrap(), ["[Integer(15)]"]);
}

#[test]
fn what_is_beside_a_live_database_belongs_to_it_and_nothing_is_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), "PRAGMA journal_mode = WAL; CREATE TABLE sale (n);");
    let till = Connection::open(&path).unwrap();
    till.execute_batch(
        "PRAGMA wal_autocheckpoint = 0; INSERT INTO sale VALUES (1); BEGIN IMMEDIATE; INSERT INTO sale VALUES (2);",
    )
    .unwrap();
    let beside = || {
        let files = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap());
        let mut files: Vec<_> = files.map(|file| (file.file_name(), std::fs::read(file.path()).unwrap())).collect();
        files.sort();
        files
    };
    let before = beside();
    assert!(Database::is_unsettled(&path));
    let database = Database::copy(&path, &|| true).unwrap();
    assert_eq!(rows(&database, "sale").unwrap(), ["[Integer(1)]"], "what is committed, and no more");
    assert!(!Database::is_unsettled(&database.file()), "the copy is one file");
    let bytes = std::fs::read(database.file()).unwrap();
    assert_eq!(rows(&Database::of_bytes(&bytes).unwrap(), "sale").unwrap(), ["[Integer(1)]"]);
    assert!(beside() == before, "nothing was written beside");
    till.execute_batch("COMMIT").unwrap();
    let copied = database.file();
    drop(database);
    assert!(!copied.exists(), "the copy goes");
}

#[test]
fn what_a_schema_asks_for_besides_reading_is_refused() {
    let database = opened(
        "CREATE TABLE sale (n);
         INSERT INTO sale VALUES (1);
         CREATE VIEW gone AS SELECT missing FROM sale;
         CREATE VIEW loads AS SELECT load_extension('evil') FROM sale;
         CREATE VIEW asks AS SELECT * FROM pragma_database_list;
         CREATE VIEW endless AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) AS x FROM c;",
    );
    for view in ["gone", "loads", "asks", "none", "sale\" --"] {
        let error = rows(&database, view).unwrap_err();
        assert!(matches!(error, Error::Table(_)), "{view}: {error:?}");
    }
    assert_eq!(rows(&database, "sale").unwrap().len(), 1);
    let asked = Arc::new(AtomicU32::new(0));
    let stop = move || asked.fetch_add(1, Relaxed) < 10;
    let stopped = database.rows("endless", Arc::new(stop), &mut |_, _| ControlFlow::Continue(()));
    assert!(matches!(stopped, Err(Error::Stopped)), "{stopped:?}");
}

#[test]
fn damaged_files_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), "CREATE TABLE sale (n); INSERT INTO sale VALUES (1);");
    let whole = std::fs::read(&path).unwrap();
    for bytes in [&whole[..100], &whole[..whole.len() / 2], b"SQLite format 3\0"] {
        let database = Database::of_bytes(bytes).unwrap();
        let read = database.tables().and_then(|_| rows(&database, "sale"));
        assert!(matches!(read, Err(Error::Damaged(_))), "{read:?}");
    }
    for at in (16..whole.len()).step_by(9) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let database = Database::of_bytes(&bytes).unwrap();
        let _ = database.tables().and_then(|_| rows(&database, "sale"));
    }
}
