//! Databases of other programs as sources.

use crate::support::Desk;
use rusqlite::Connection;
use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};

/// A shop's till: orders with moments in each way that SQLite's programs write them, and more tables than one.
fn till(folder: &Path) -> (PathBuf, Connection) {
    let path = folder.join("till.sqlite");
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(
        "CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT, born DATE);
         INSERT INTO customer VALUES (1, 'Ana', '1980-01-01'), (2, 'Ben', NULL);
         CREATE TABLE invoice (id INTEGER PRIMARY KEY, customer INTEGER, invoice_date DATETIME, paid_at INTEGER,
                               julian TIMESTAMP, total NUMERIC(10, 2));
         WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 499)
         INSERT INTO invoice SELECT i, i % 7 + i / 100, datetime('2025-01-01', (i * 31) || ' hours'),
             unixepoch('2025-01-01', (i * 31) || ' hours'), julianday('2025-01-01', (i * 31) || ' hours'), (i * 37 % 1000) / 100.0
             FROM n;
         CREATE VIEW by_day AS SELECT date(invoice_date) AS day, sum(total) AS sales FROM invoice GROUP BY 1;
         CREATE VIEW broken AS SELECT missing FROM invoice;",
    )
    .unwrap();
    (path, conn)
}

fn recipe(date: &str) -> Json {
    json!({
        "format": { "sheet": "invoice" },
        "name": "Till",
        "measures": [
            { "name": "Revenue", "take": "sum", "of": "total", "date": date },
            { "name": "Orders", "take": "count", "date": date },
            { "name": "Customers", "take": "distinct", "of": "customer", "date": date },
        ],
    })
}

/// What a formula says of each period against what a statement does.
fn held(desk: &mut Desk, conn: &Connection, grain: &str, key: &str, sql: &str) {
    let asked = json!({ "formula": key, "grain": grain, "from": "2025-01-01", "to": "2027-01-01" });
    let answer = desk.call("eval", asked);
    let format = if grain == "month" { "%Y-%m" } else { "%Y" };
    let sql = format!("SELECT strftime('{format}', invoice_date), CAST({sql} AS REAL) FROM invoice GROUP BY 1");
    let mut statement = conn.prepare(&sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    let mut count = 0;
    while let Some(row) = rows.next().unwrap() {
        let (period, value): (String, f64) = (row.get(0).unwrap(), row.get(1).unwrap());
        let point = answer["points"].as_array().unwrap().iter().find(|point| point["period"].as_str() == Some(&period));
        // To the cent: the statement adds one after the other.
        let cents = |value: f64| (value * 100.0).round();
        let said = point.and_then(|point| point["value"].as_f64()).map(cents);
        assert_eq!(said, Some(cents(value)), "{key} {period}");
        count += 1;
    }
    assert!(count > 1, "{answer}");
}

#[test]
fn what_a_database_says_is_what_the_workspace_says() {
    let folder = tempfile::tempdir().unwrap();
    let (path, conn) = till(folder.path());
    for date in ["invoice_date", "paid_at", "julian"] {
        let mut desk = Desk::new();
        let done = desk.call("import_apply", json!({ "paths": [path], "map": recipe(date) }));
        assert_eq!(done["left_out_count"], 0, "{date}: {done}");
        for grain in ["month", "year"] {
            held(&mut desk, &conn, grain, "revenue", "sum(total)");
            held(&mut desk, &conn, grain, "orders", "count(*)");
            held(&mut desk, &conn, grain, "customers", "count(DISTINCT customer)");
        }
        let again = desk.call("import_apply", json!({ "paths": [path], "map": recipe(date) }));
        assert_eq!(again["changed"]["label"], Json::Null, "the same again changes nothing");
    }
}

#[test]
fn tables_are_offered_as_sheets_and_views_run_where_they_are_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _conn) = till(folder.path());
    let mut desk = Desk::new();
    let plan = desk.call("import_plan", json!({ "paths": [path] }));
    assert_eq!(plan["sheets"], json!(["customer", "invoice", "broken", "by_day"]), "{plan}");
    assert_eq!(plan["format"]["sheet"], "invoice");
    let map = json!({ "format": { "sheet": "by_day" } });
    let done = desk.call("import_apply", json!({ "paths": [path], "map": map }));
    assert_eq!(done["left_out_count"], 0, "{done}");
    assert!(done["values"]["new"].as_u64() > Some(400), "{done}");
    let map = json!({ "format": { "sheet": "broken" } });
    let refused = desk.refused("import_plan", json!({ "paths": [path], "map": map }));
    assert_eq!(
        refused.message,
        "“broken” of “till.sqlite” cannot be read. The database says: no such column: missing. Choose another table."
    );
}

#[test]
fn a_database_that_its_program_has_open_is_read_with_what_is_beside_it_and_kept_so() {
    let folder = tempfile::tempdir().unwrap();
    let (path, conn) = till(folder.path());
    conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; UPDATE invoice SET total = 2;")
        .unwrap();
    let mut desk = Desk::new();
    desk.call("import_apply", json!({ "paths": [path], "map": recipe("invoice_date") }));
    held(&mut desk, &conn, "month", "revenue", "sum(total)");
    // The rows behind a number come out of the bytes that were kept.
    let asked = json!({ "measure": "Revenue", "date": "2025-01-02", "grain": "day", "segment": {} });
    let rows = desk.call("value_rows", asked);
    assert_eq!(rows["said"], "1 row of till.sqlite", "{rows}");
    assert_eq!(rows["rows"][0]["cells"][5], "2", "{rows}");
    conn.execute_batch("BEGIN IMMEDIATE; COMMIT;").unwrap();
}
