//! What is exported comes back with the same numbers, on whatever day it is looked at.

use super::support::{Desk, call_on, cli, cli_in, cli_json, cli_refused};
use api::Language;
use chrono::NaiveDate;
use serde_json::{Value as Json, json};

/// What an owner sees of a workspace on a day, but for where its file is and what was done.
fn seen(today: NaiveDate, path: &str) -> Vec<Json> {
    let ask = |command: &str, request: Json| call_on(today, path, command, &request);
    let mut all: Vec<Json> = [
        ("scorecard", json!({})),
        ("objective_list", json!({})),
        ("kpi_list", json!({})),
        ("measure_list", json!({})),
        ("event_list", json!({})),
        ("action_list", json!({})),
        ("import_list", json!({})),
        ("grid", json!({})),
    ]
    .map(|(command, request)| ask(command, request))
    .into();
    let kpis = ask("kpi_list", json!({}));
    for kpi in kpis["kpis"].as_array().unwrap() {
        all.push(ask("kpi_page", json!({ "id": kpi["id"] })));
    }
    all
}

#[test]
fn the_example_company_comes_back_as_it_was() {
    let mut desk = Desk::demo();
    let (path, folder, back) = (desk.path("corner.bellwether"), desk.path("plain"), desk.path("back.bellwether"));
    let answer = desk.call("workspace_export", json!({ "path": folder }));
    assert_eq!(answer["values"], desk.values());
    desk.call("workspace_close", json!({}));
    let opened = desk.call("export_restore", json!({ "folder": folder, "path": back }));
    assert_eq!(opened["counts"]["values"], answer["values"]);
    assert_eq!(opened["undo"], Json::Null, "there is nothing before it");
    desk.call("workspace_close", json!({}));
    for today in ["2026-11-23", "2026-10-01", "2027-02-28"] {
        let today = today.parse().unwrap();
        for (mine, returned) in seen(today, &path).iter().zip(seen(today, &back)) {
            assert_eq!(*mine, returned, "{today}");
        }
    }
}

#[test]
fn the_command_line_exports_and_brings_back() {
    let desk = Desk::empty();
    let [file, folder, back] = ["a.bellwether", "out", "b.bellwether"].map(|name| desk.path(name));
    cli_json(&["demo", &file]);
    let written = cli_json(&["export", &file, "--out", &folder]);
    let files: Vec<&str> = written["files"].as_array().unwrap().iter().filter_map(Json::as_str).collect();
    for file in
        ["values.csv", "measures.csv", "objectives.csv", "kpis.csv", "targets.csv", "history.csv", "workspace.json"]
    {
        assert!(files.contains(&file), "{files:?}");
    }
    assert!(cli(&["export", &file, "--out", &folder]).stdout.starts_with("Exported to "), "an earlier one is replaced");
    cli_json(&["restore-export", &folder, &back]);
    let scorecard = |file: &str| cli_json(&["scorecard", file, "--today", "2026-11-23"]);
    assert_eq!(scorecard(&file), scorecard(&back));
    assert_eq!(cli_refused(&["restore-export", &folder, &back])["code"], "already_exists");
}

#[test]
fn refusals_say_where_and_what_to_do() {
    let mut desk = Desk::demo();
    let (folder, back) = (desk.path("plain"), desk.path("back.bellwether"));
    desk.call("workspace_export", json!({ "path": folder }));
    let values = desk.path("plain/values.csv");
    let text = std::fs::read_to_string(&values).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    std::fs::write(&values, text.replacen(lines[6], &lines[6].replacen(",202", ",20x", 1), 1)).unwrap();
    let refused = desk.refused("export_restore", json!({ "folder": folder, "path": back }));
    assert!(refused.message.starts_with("In values.csv, line 7: “20x"), "{}", refused.message);
    let german = cli_in(Language::of("de").unwrap(), &["restore-export", &folder, &back], "");
    assert!(german.stderr.starts_with("In values.csv, Zeile 7: „20x"), "{german:?}");
    let refused = desk.refused("workspace_export", json!({ "path": desk.folder.path().to_str().unwrap() }));
    assert_eq!(refused.code, api::ErrorCode::AlreadyExists);
    desk.call("amounts_hide", json!({ "hidden": true }));
    desk.refused("workspace_export", json!({ "path": folder }));
}

#[test]
fn the_window_names_a_folder_by_the_business_and_the_day() {
    let mut desk = Desk::new();
    let inside = desk.folder.path().to_str().unwrap().to_owned();
    let written = desk.call("workspace_export", json!({ "inside": inside }));
    assert_eq!(written["path"], desk.path("Shop export 2026-11-23"));
    desk.refused("workspace_export", json!({}));
}
