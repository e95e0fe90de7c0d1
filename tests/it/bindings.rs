//! What is written from the Rust sources is fresh: the TypeScript types of the commands, and the table of error codes.

use api::ErrorCode;
use std::path::Path;

#[test]
fn bindings_are_fresh() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/api/bindings.ts");
    let wanted = api::bindings();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&file, wanted).expect("the front end's folder can be written");
        return;
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == wanted, "ui/src/api/bindings.ts is out of date: run `cargo xtask bindings`");
}

#[test]
fn the_table_of_error_codes_is_fresh() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/error-codes.md");
    let found = std::fs::read_to_string(&file).expect("the documents hold the table").replace("\r\n", "\n");
    let head = "|---|---|---|\n";
    let (intro, rows) = found.split_once(head).expect("a table has a head");
    let row = |code: &ErrorCode| {
        let kind = if code.is_failure() { "failure" } else { "advice" };
        format!("| `{}` | {kind} | {} |\n", code.word(), code.meaning())
    };
    let wanted: String = ErrorCode::ALL.iter().map(row).collect();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&file, format!("{intro}{head}{wanted}")).expect("the documents can be written");
        return;
    }
    assert_eq!(rows, wanted, "docs/error-codes.md is out of date: run the test with UPDATE_EXPECT=1");
}
