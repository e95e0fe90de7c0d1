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

#[test]
fn definitions_go_out_and_come_in_as_one_step() {
    let desk = Desk::empty();
    let [file, other, yaml] = ["a.bellwether", "b.bellwether", "a.yaml"].map(|name| desk.path(name));
    cli_json(&["demo", &file]);
    cli_json(&["new", &other, "--currency", "EUR"]);
    cli_json(&["definitions", &file, "--out", &yaml]);
    let text = std::fs::read_to_string(&yaml).unwrap();
    assert!(text.starts_with("# Definitions of Corner Street Coffee, 2026-11-23: "), "{text:.200}");
    assert!(!text.contains("_id"), "things are known by their names");
    let would = cli_json(&["definitions", &other, "--in", &yaml, "--dry-run"]);
    assert_eq!(cli_json(&["call", &other, "kpi_list"])["kpis"], json!([]), "only said");
    let done = cli_json(&["definitions", &other, "--in", &yaml]);
    assert_eq!(would, done);
    let kpis = |file: &str| cli_json(&["call", file, "kpi_list"])["kpis"].as_array().unwrap().len();
    assert_eq!(kpis(&other), kpis(&file));
    let again = cli(&["definitions", &other, "--in", &yaml]);
    assert!(again.stdout.starts_with("0 new, 0 changed, "), "{again:?}");
    let second = desk.path("b.yaml");
    cli_json(&["definitions", &other, "--out", &second]);
    let body = |path: &str| {
        let text = std::fs::read_to_string(path).unwrap();
        text.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect::<String>()
    };
    assert_eq!(body(&yaml), body(&second));
    cli_json(&["undo", &other]);
    assert_eq!(kpis(&other), 0);
}

#[test]
fn budgets_go_along_with_definitions_and_none_is_planned_twice() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "EUR", "cadence": "month" }));
    desk.call("measure_create", json!({ "name": "Buyers", "kind": "distinct", "cadence": "month" }));
    let cell = |period: &str, value: u32| json!({ "measure": "Sales", "period": period, "value": value });
    desk.call("budget_enter", json!({ "cells": [cell("2026-01", 900), cell("2026-02", 950)] }));
    let yaml = desk.path("plan.yaml");
    desk.call("definitions_export", json!({ "path": yaml }));
    let text = std::fs::read_to_string(&yaml).unwrap();
    assert!(
        text.contains("    budget:\n      - from: 2026-01-01\n        grain: month\n        value: 900\n"),
        "{text}"
    );
    let head = "format: bellwether definitions\nversion: 1\nmeasures:\n";
    let year = "- key: sales\n  name: Sales\n  budget:\n  - {from: 2026-01-01, grain: year, value: 12000}\n";
    let buyers = "- key: buyers\n  name: Buyers\n  budget:\n  - {from: 2026-01-01, value: 12}\n";
    for (body, said) in [(year, "2026"), (buyers, "Buyers")] {
        let path = desk.write("x.yaml", format!("{head}{body}"));
        for command in ["definitions_plan", "definitions_import"] {
            let refused = desk.refused(command, json!({ "path": path }));
            assert!(refused.message.contains(said), "{}", refused.message);
        }
    }
    desk.call("definitions_export", json!({ "path": desk.path("same.yaml") }));
    assert_eq!(std::fs::read_to_string(desk.path("same.yaml")).unwrap(), text, "what was refused changed nothing");
}

#[test]
fn definitions_are_refused_with_their_line() {
    let mut desk = Desk::demo();
    let head = "format: bellwether definitions\nversion: 1\nkpis:\n";
    for (body, code, said) in [
        ("- name: New\n  formula: sales +\n", api::ErrorCode::InvalidFormula, "Line 4, New: "),
        ("- name: A\n  formula: B\n- name: B\n  formula: A\n", api::ErrorCode::Circular, "Line 4, A: "),
        (
            "- name: New\n  formula: 1\n  grain: decade\n",
            api::ErrorCode::Invalid,
            "Line 6: “decade” cannot be used here. Choose day, week, month",
        ),
        (
            "- name: New\n  formula: \"[Net profit margin]\"\n  targets:\n  - {from: 2026-01-01, at_least: 5, amber_part: 0, span: fiscal_year}\n",
            api::ErrorCode::Invalid,
            "Line 4, New: The numbers of New do not add up",
        ),
        ("- name: New\n  formular: 1\n", api::ErrorCode::Invalid, "Line 5: There is no field formular"),
    ] {
        let path = desk.write("x.yaml", format!("{head}{body}"));
        for command in ["definitions_plan", "definitions_import"] {
            let refused = desk.refused(command, json!({ "path": path }));
            assert!(refused.message.starts_with(said), "{}", refused.message);
            assert_eq!(refused.code, code, "{}", refused.message);
        }
    }
    let picture = desk.write("x.png", [0xff, 0xd8, 0x00]);
    desk.refused("definitions_plan", json!({ "path": picture }));
    desk.refused("definitions_plan", json!({ "path": desk.path("nowhere.yaml") }));
}
