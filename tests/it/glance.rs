//! The first rows of a large file, told before all of it was read.

use super::support::Desk;
use serde_json::json;
use std::fmt::Write;

/// Five megabytes of sales, with a last row that is damaged.
fn large() -> String {
    let mut text = "Day;Store;Sales\n".to_owned();
    for row in 0..200_000 {
        writeln!(text, "{:02}.10.2026;Store {};{},50", row % 28 + 1, row % 9, row % 1000).unwrap();
    }
    text
}

#[test]
fn the_first_rows_of_a_large_file_come_without_the_others() {
    let mut desk = Desk::new();
    let file = desk.write("sales.csv", large() + "\"never closed");
    let glance = desk.call("import_glance", json!({ "path": file }));
    assert_eq!(glance["head"], json!(["Day", "Store", "Sales"]));
    assert_eq!(glance["rows"][0], json!({ "row": 2, "cells": ["01.10.2026", "Store 0", "0,50"] }));
    assert_eq!(glance["rows"].as_array().unwrap().len(), 19);
    assert!(glance["format_text"].as_str().unwrap().starts_with("Semicolon"), "{glance}");
}

#[test]
fn a_small_file_and_one_that_is_no_text_is_told_by_its_plan_alone() {
    let mut desk = Desk::new();
    let nothing = json!({ "format_text": "", "head": [], "rows": [] });
    let small = desk.write("small.csv", "Day,Sales\n2026-10-01,5\n");
    let archive = desk.write("sales.zip", ["PK\u{3}\u{4}".to_owned(), large()].concat());
    let one_line = desk.write("line.csv", "1,".repeat(3_000_000));
    let nowhere = desk.path("nowhere.csv");
    for file in [small, archive, one_line, nowhere] {
        assert_eq!(desk.call("import_glance", json!({ "path": file })), nothing);
    }
}
