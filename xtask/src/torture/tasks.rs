//! What the program is made to do while it is killed, its disk fails or its power goes: each thing that writes.

use super::program::Program;
use super::state::{self, FILE, OTHER};
use crate::files;
use crate::process::Outcome;
use serde_json::json;
use std::fmt::Write as _;
use std::path::Path;

const COPY: &str = "a backups/a 2026-11-23 by hand.bellwether";
const RESTORED: &str = "a restored 2026-11-23.bellwether";

/// Something that writes.
#[derive(Debug)]
pub(super) struct Task {
    pub(super) name: &'static str,
    /// The folder that it starts from.
    pub(super) base: &'static str,
    /// What it writes: it is as it was when the program refuses.
    pub(super) target: &'static str,
    /// The command line, in a folder.
    words: fn(&Path) -> Vec<String>,
}

impl Task {
    /// The command line, in a folder.
    pub(super) fn words(&self, folder: &Path) -> Vec<String> {
        (self.words)(folder)
    }
}

/// A path in the folder, as text.
fn at(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}

fn call(folder: &Path, command: &str, payload: &serde_json::Value) -> Vec<String> {
    vec!["call".to_owned(), at(folder, FILE), command.to_owned(), payload.to_string()]
}

/// The first word, then the workspace, then the others.
fn with_file(folder: &Path, words: &[&str]) -> Vec<String> {
    let (first, rest) = words.split_first().unwrap_or((&"check", &[]));
    [(*first).to_owned(), at(folder, FILE)].into_iter().chain(rest.iter().map(|&word| word.to_owned())).collect()
}

/// All of them; the one that takes long is the last.
pub(super) const TASKS: &[Task] = &[
    Task { name: "import", base: "shop", target: FILE, words: import },
    Task { name: "enter", base: "shop", target: FILE, words: enter },
    Task { name: "undo", base: "shop", target: FILE, words: |folder| with_file(folder, &["undo"]) },
    Task { name: "redo", base: "undone", target: FILE, words: |folder| with_file(folder, &["redo"]) },
    Task { name: "settings", base: "shop", target: FILE, words: settings },
    Task { name: "measure", base: "shop", target: FILE, words: measure },
    Task { name: "copy", base: "bare", target: COPY, words: |folder| with_file(folder, &["backup"]) },
    Task { name: "copy-over", base: "copied", target: "copy.bellwether", words: copy_over },
    Task { name: "restore", base: "copied", target: RESTORED, words: restore },
    Task { name: "update", base: "old", target: FILE, words: |folder| with_file(folder, &["check"]) },
    Task { name: "new", base: "shop", target: OTHER, words: |folder| vec!["new".to_owned(), at(folder, OTHER)] },
    Task { name: "demo", base: "shop", target: OTHER, words: |folder| vec!["demo".to_owned(), at(folder, OTHER)] },
    Task { name: "chart-svg", base: "exported", target: "old.svg", words: |folder| chart(folder, "old.svg") },
    Task { name: "chart-png", base: "exported", target: "old.png", words: |folder| chart(folder, "old.png") },
    Task { name: "export", base: "exported", target: "plain", words: export },
    Task { name: "restore-export", base: "exported", target: OTHER, words: restore_export },
    Task { name: "definitions-out", base: "exported", target: "definitions.yaml", words: definitions_out },
    Task { name: "definitions-in", base: "exported", target: FILE, words: definitions_in },
    Task { name: "import-large", base: "large", target: FILE, words: import },
];

fn import(folder: &Path) -> Vec<String> {
    with_file(folder, &["import", &at(folder, "in.csv")])
}

fn enter(folder: &Path) -> Vec<String> {
    let cell = |month: u32| json!({ "measure": "Hand", "period": format!("2026-{month:02}"), "value": 100 + month });
    call(folder, "values_enter", &json!({ "cells": (1..10).map(cell).collect::<Vec<_>>() }))
}

fn settings(folder: &Path) -> Vec<String> {
    let days = ["monday", "tuesday"];
    let new = json!({ "name": "Other shop", "currency": "EUR", "locale": "de-DE", "week_start": "monday", "working_days": days });
    call(folder, "settings_update", &new)
}

fn measure(folder: &Path) -> Vec<String> {
    call(folder, "measure_create", &json!({ "name": "Daily", "kind": "flow", "unit": "number", "cadence": "day" }))
}

fn copy_over(folder: &Path) -> Vec<String> {
    call(folder, "backup_now", &json!({ "path": at(folder, "copy.bellwether") }))
}

fn restore(folder: &Path) -> Vec<String> {
    call(folder, "backup_restore", &json!({ "path": at(folder, COPY) }))
}

fn chart(folder: &Path, out: &str) -> Vec<String> {
    with_file(folder, &["chart", "K1", "--theme", "dark", "--size", "800x450", "--out", &at(folder, out)])
}

fn export(folder: &Path) -> Vec<String> {
    with_file(folder, &["export", "--out", &at(folder, "plain")])
}

fn restore_export(folder: &Path) -> Vec<String> {
    vec!["restore-export".to_owned(), at(folder, "plain"), at(folder, OTHER)]
}

fn definitions_out(folder: &Path) -> Vec<String> {
    with_file(folder, &["definitions", "--out", &at(folder, "definitions.yaml")])
}

fn definitions_in(folder: &Path) -> Vec<String> {
    with_file(folder, &["definitions", "--in", &at(folder, "example.yaml")])
}

/// Makes the folders that the tasks start from.
pub(super) fn make_bases(program: &Program, bases: &Path) -> Outcome {
    let shop = bases.join("shop");
    let file = at(&shop, FILE);
    files::write(&shop.join("in.csv"), rows(240).as_bytes())?;
    program.must(&["new", &file, "--name", "Shop"])?;
    program.must(&["import", &file, "tests/files/till-october.csv"])?;
    let kpi = json!({ "name": "K1", "formula": "[Net sales]", "direction": "higher", "grain": "day" });
    program.must(&call(&shop, "kpi_create", &kpi))?;
    let hand = json!({ "name": "Hand", "kind": "flow", "unit": "number", "cadence": "month" });
    program.must(&call(&shop, "measure_create", &hand))?;

    let from_shop = |name: &str| state::copy(&shop, &bases.join(name)).map(|()| bases.join(name));
    let undone = from_shop("undone")?;
    program.must(&["undo", &at(&undone, FILE)])?;
    let large = from_shop("large")?;
    files::write(&large.join("in.csv"), rows(12_000).as_bytes())?;
    files::write(&bases.join("old").join(FILE), &files::read(Path::new("tests/schema/v0001.bellwether"))?)?;

    // Without a folder of copies yet.
    let bare = from_shop("bare")?;
    std::fs::remove_dir_all(bare.join("a backups")).map_err(|error| format!("{}: {error}", bare.display()))?;

    let copied = from_shop("copied")?;
    for words in [vec!["backup".to_owned(), at(&copied, FILE)], copy_over(&copied), enter(&copied)] {
        program.must(&words)?;
    }
    make_exported(program, &from_shop("exported")?)?;
    files::write(&bases.join("example").join("in.csv"), rows(240).as_bytes())?;
    program.must(&["demo", &at(&bases.join("example"), FILE)]).map(|_| ())
}

/// What was exported is of an earlier state, so that an export over it changes it.
fn make_exported(program: &Program, folder: &Path) -> Outcome {
    let (example, definitions) = (at(folder, "example.bellwether"), at(folder, "example.yaml"));
    program.must(&["demo", &example])?;
    program.must(&["definitions", &example, "--out", &definitions])?;
    std::fs::remove_file(&example).map_err(|error| format!("{example}: {error}"))?;
    for words in [chart(folder, "old.svg"), chart(folder, "old.png"), export(folder), definitions_out(folder)] {
        let light = words.into_iter().map(|word| if word == "dark" { "light".to_owned() } else { word });
        program.must(&light.collect::<Vec<_>>())?;
    }
    program.must(&measure(folder)).map(|_| ())
}

/// A spreadsheet of the till, two stores a day, with the headings of the one that the workspace knows: others would be asked about.
fn rows(count: u32) -> String {
    let mut text = "Date,Store,Net sales,Receipts\n".to_owned();
    for row in 0..count {
        let (day, store) = (row / 2, if row % 2 == 0 { "Harbour" } else { "Old town" });
        let (year, month, day) = (2026 - day / 336, day / 28 % 12 + 1, day % 28 + 1);
        let _ = writeln!(text, "{year}-{month:02}-{day:02},{store},{}.5,{}", 100 + row, 10 + row);
    }
    text
}
