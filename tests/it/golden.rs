//! Answers of the example company on a fixed day, kept word for word in tests/golden/wire. The user interface's tests read
//! the same files, so both sides of the border are held to them. `UPDATE_EXPECT=1` writes them anew.

use super::support::{Desk, file};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Makes an answer the same in every run: identifiers are random and folders temporary.
struct Scrubber {
    folder: String,
    ids: BTreeMap<i64, i64>,
}

/// What the temporary folder is called in the files.
const FOLDER: &str = "/home/ana/Documents";

impl Scrubber {
    /// The key of a point of an agenda, such as `kpi:8341564888070007`.
    fn scrub_key(&mut self, text: &mut String) {
        let Some((kind, Ok(id))) = text.split_once(':').map(|(kind, id)| (kind, id.parse::<i64>())) else { return };
        let next = self.ids.len() as i64 + 1;
        *text = format!("{kind}:{}", self.ids.entry(id).or_insert(next));
    }

    /// Identifiers become 1, 2, 3 … in the order in which they come, alike in all files.
    fn scrub(&mut self, json: &mut Json) {
        match json {
            Json::Array(items) => items.iter_mut().for_each(|item| self.scrub(item)),
            Json::Object(fields) => fields.iter_mut().for_each(|(_, field)| self.scrub(field)),
            Json::String(text) => {
                *text = text.replace(&self.folder, FOLDER);
                self.scrub_key(text);
            }
            // Random 53-bit integers; no other number of these answers is that large.
            Json::Number(number) if number.as_i64().is_some_and(|number| number > i64::from(u32::MAX)) => {
                let next = self.ids.len() as i64 + 1;
                let id = number.as_i64().unwrap_or_default();
                *json = json!(*self.ids.entry(id).or_insert(next));
            }
            // Sums are taken in the order of identifiers, so their last digits differ from run to run.
            Json::Number(number) if number.is_f64() => {
                let rounded = number.as_f64().and_then(|number| format!("{number:.11e}").parse::<f64>().ok());
                *json = json!(rounded);
            }
            _ => {}
        }
    }
}

fn kpi(desk: &mut Desk, name: &str) -> Json {
    let list = desk.call("kpi_list", json!({}));
    list["kpis"].as_array().unwrap().iter().find(|kpi| kpi["name"] == name).unwrap()["id"].clone()
}

/// Name of the file, command, request.
fn requests(desk: &mut Desk) -> Vec<(&'static str, &'static str, Json)> {
    let (revenue, margin) = (kpi(desk, "Revenue"), kpi(desk, "Net profit margin"));
    // The plan names the file, so it lies where the workspace lies.
    let till = desk.write("till-october.csv", std::fs::read(file("files/till-october.csv")).unwrap());
    vec![
        ("workspace_state", "workspace_state", json!({})),
        ("scorecard", "scorecard", json!({ "period": "2026-10" })),
        ("objective_list", "objective_list", json!({ "period": "2026-10" })),
        ("kpi_list", "kpi_list", json!({})),
        ("kpi_page", "kpi_page", json!({ "id": revenue, "period": "2026-10" })),
        ("kpi_page_off_track", "kpi_page", json!({ "id": margin, "period": "2026-10" })),
        ("kpi_statistics", "kpi_statistics", json!({ "kpi": revenue })),
        ("kpi_breakdown", "kpi_breakdown", json!({ "id": revenue, "period": "2026-10", "dimension": "Store" })),
        ("kpi_points", "kpi_points", json!({ "kpi": revenue, "from": "2025-11-01", "to": "2026-11-01" })),
        (
            "chart",
            "chart",
            json!({ "kpi": revenue, "span": { "to": "2026-11-01" }, "kind": { "trend": { "limits": true } } }),
        ),
        (
            "chart_breakdown",
            "chart",
            json!({
                "kpi": revenue,
                "period": "2026-10",
                "look": { "height": 120 },
                "kind": { "breakdown": { "dimension": "Store" } },
            }),
        ),
        ("measure_list", "measure_list", json!({})),
        ("grid", "grid", json!({ "period": "2026-11", "periods": 6 })),
        ("event_list", "event_list", json!({})),
        ("action_list", "action_list", json!({})),
        ("formula_names", "formula_names", json!({})),
        ("formula_check", "formula_check", json!({ "formula": "till_sales / ordrs" })),
        ("import_plan", "import_plan", json!({ "paths": [till] })),
        ("import_rows", "import_rows", json!({ "import": { "paths": [till] }, "most": 20 })),
        ("history", "history", json!({})),
        ("coach", "coach", json!({})),
        ("link_list", "link_list", json!({})),
        ("people_list", "people_list", json!({})),
        ("person_page", "person_page", json!({ "name": "Leo Chen", "period": "2026-10" })),
        ("benchmark_list", "benchmark_list", json!({})),
        ("data_quality", "data_quality", json!({})),
    ]
}

/// A review before its end, and what it showed once a value was corrected after it.
fn reviewed(desk: &mut Desk) -> Vec<(&'static str, Json)> {
    let attendees = json!(["Ana Ruiz", "Leo Chen"]);
    let review = desk.call("review_new", json!({ "period": "2026-10", "attendees": attendees }))["id"].clone();
    let margin = format!("kpi:{}", kpi(desk, "Net profit margin"));
    let about = |kind: &str, text: &str| json!({ "review": review, "kind": kind, "point": margin, "text": text });
    desk.call("review_note_set", about("decision", "Raise the flat white to €3.60 from 1 December"));
    desk.call("review_note_set", about("note", "Dairy is dearer at both stores since September"));
    desk.call(
        "review_note_set",
        json!({ "review": review, "kind": "parked", "text": "Third store: separate meeting" }),
    );
    desk.call("review_action", json!({ "review": review, "point": margin, "line": "Ana, Friday: call the dairy" }));
    let open = desk.call("review_show", json!({ "id": review }));
    desk.call("review_end", json!({ "id": review }));
    let cell = json!({ "measure": "Overheads", "period": "2026-10", "value": 9000 });
    desk.call("values_enter", json!({ "cells": [cell], "reason": "The landlord's bill came late" }));
    vec![
        ("review_show", open),
        ("review_show_held", desk.call("review_show", json!({ "id": review }))),
        ("review_list", desk.call("review_list", json!({}))),
        ("review_notes", desk.call("review_notes", json!({}))),
        ("minutes_text", desk.call("minutes_text", json!({ "id": review }))),
    ]
}

/// What was found in the library, what is due, and what else there is once a review was held.
fn looked_up(desk: &mut Desk) -> Vec<(&'static str, Json)> {
    let review = desk.call("review_list", json!({}))["reviews"][0]["id"].clone();
    desk.call("review_template_set", json!({ "name": "Month", "review": review, "minutes": 60 }));
    let start = json!({ "trade": "restaurant", "works": ["staff"], "worries": ["cash"] });
    let asked = [
        ("library_list", json!({ "search": "gross margin" })),
        ("library_get", json!({ "key": "labour_cost_ratio" })),
        ("library_start", start),
        ("due_list", json!({})),
        ("review_template_list", json!({})),
        ("person_rename_plan", json!({ "from": "Leo Chen", "to": "Ana Ruiz" })),
    ];
    asked.map(|(command, request)| (command, desk.call(command, request))).into()
}

#[test]
fn answers_are_those_of_the_files() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut desk = Desk::demo();
    let mut scrubber = Scrubber { folder: desk.folder.path().to_str().unwrap().to_owned(), ids: BTreeMap::new() };
    let mut stale = Vec::new();
    let asked: Vec<_> = requests(&mut desk);
    let mut answers: Vec<(&str, Json)> =
        asked.into_iter().map(|(name, command, request)| (name, desk.call(command, request))).collect();
    answers.extend(reviewed(&mut desk));
    answers.extend(looked_up(&mut desk));
    for (name, mut answer) in answers {
        scrubber.scrub(&mut answer);
        let text = serde_json::to_string_pretty(&answer).unwrap() + "\n";
        let path = file(&format!("golden/wire/{name}.json"));
        if update {
            std::fs::write(&path, text).unwrap();
        } else if let Some(difference) = difference(&path, &text) {
            stale.push(format!("{name}.json {difference}"));
        }
    }
    assert!(
        stale.is_empty(),
        "look at the differences; where they are right, run with UPDATE_EXPECT=1:\n{}",
        stale.join("\n")
    );
}

/// The first line that is not as it was.
fn difference(path: &Path, text: &str) -> Option<String> {
    let Ok(written) = std::fs::read_to_string(path) else {
        return Some("does not exist".to_owned());
    };
    let written = written.replace("\r\n", "\n");
    let pairs = written.lines().zip(text.lines()).enumerate();
    let first = pairs.into_iter().find(|(_, (old, new))| old != new);
    match first {
        Some((line, (old, new))) => Some(format!("line {}:\n  - {old:.300}\n  + {new:.300}", line + 1)),
        None if written == text => None,
        None => Some("has another length".to_owned()),
    }
}
