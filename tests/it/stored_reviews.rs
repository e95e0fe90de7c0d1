//! A workspace of this version whose reviews are over: what they showed is read by whatever program comes later, whole and as
//! it was. The file and what stands in its documents are stored once and never again; only the words around them may change.

use super::support::{Desk, TODAY, file, session_on};
use chrono::NaiveDate;
use present::review::Reported;
use serde_json::{Value as Json, json};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use store::{OpenOptions, Workspace};

/// The stored file, and what its documents say, beside it.
const STORED: &str = "schema/v0014-reviews.bellwether";
const SAID: &str = "schema/v0014-reviews.json";

/// What the file is called in the folder of a test.
const HERE: &str = "shop.bellwether";

fn is_updating() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some()
}

/// A shop with a KPI that fell and one that did not, on the day of its first review.
fn shop() -> Desk {
    let mut desk = Desk::new();
    desk.on("2026-10-05", HERE);
    let objective = desk.call("objective_create", json!({ "name": "Earn enough" }))["id"].clone();
    for (name, unit) in [("Sales", "USD"), ("Guests", "count")] {
        desk.call("measure_create", json!({ "name": name, "kind": "flow", "unit": unit, "cadence": "month" }));
    }
    let kpi = |name: &str, formula: &str, owner: &str| json!({ "name": name, "formula": formula, "grain": "month", "owner": owner, "objective": objective });
    desk.call("kpi_create", kpi("Revenue", "sales", "Ana Ruiz"));
    desk.call("kpi_create", kpi("Guests", "guests", "Leo Chen"));
    desk.call("kpi_create", kpi("Sales per guest", "sales / guests", "Leo Chen"));
    desk.call("target_set", json!({ "kpi": "Revenue", "from": "2025-01", "wording": "at_least", "value": 1000 }));
    let usual = [1040.0, 1070.5, 1030.0, 1060.0, 1040.0, 1050.0, 1070.0, 1030.0, 1060.0, 1050.0, 1040.0, 1060.0];
    for (at, value) in usual.into_iter().enumerate() {
        let month = 2025 * 12 + 9 + at;
        enter(&mut desk, &format!("{:04}-{:02}", month / 12, month % 12 + 1), value);
    }
    desk
}

/// A month of both measures.
fn enter(desk: &mut Desk, period: &str, sales: f64) {
    let cell = |measure: &str, value: f64| json!({ "measure": measure, "period": period, "value": value });
    desk.call("values_enter", json!({ "cells": [cell("Sales", sales), cell("Guests", 200.0)] }));
}

/// Starts the review of a month, with a note, a decision, something parked and an action on what stands out.
fn held(desk: &mut Desk, period: &str, said: [&str; 4]) -> Json {
    let attendees = json!(["Ana Ruiz", "Leo Chen"]);
    let review = desk.call("review_new", json!({ "period": period, "attendees": attendees }))["id"].clone();
    let points = desk.call("review_show", json!({ "id": review }))["points"].clone();
    let points = points.as_array().unwrap();
    let point = points.iter().find(|point| point["kind"] == "kpi").unwrap_or(&points[0])["key"].clone();
    let [note, decision, parked, action] = said;
    for (kind, text) in [("note", note), ("decision", decision), ("parked", parked)] {
        desk.call("review_note_set", json!({ "review": review, "kind": kind, "point": point, "text": text }));
    }
    desk.call("review_action", json!({ "review": review, "point": point, "line": action }));
    desk.call("review_end", json!({ "id": review }));
    review
}

/// One review in English; then one in German of a month that fell, amended later, with a number that was corrected since.
fn fill(desk: &mut Desk) {
    let english = ["Nothing to fear", "Open on Sundays", "The third shop", "Ana, 30 Oct: put up the sign"];
    held(desk, "2026-09", english);
    desk.call("settings_update", json!({ "language": "de" }));
    desk.on("2026-11-03", HERE);
    enter(desk, "2026-10", 600.0);
    let german = ["Die Straße war gesperrt", "Den Preis erhöhen", "Zweite Filiale", "Leo, 30.11.: Molkerei anrufen"];
    let review = held(desk, "2026-10", german);
    desk.on("2026-11-10", HERE);
    desk.call("review_note_set", json!({ "review": review, "text": "Nachgereicht" }));
    desk.call("settings_update", json!({ "language": "en" }));
    let cell = json!({ "measure": "Sales", "period": "2026-10", "value": 640 });
    desk.call("values_enter", json!({ "cells": [cell], "reason": "A receipt came late" }));
}

/// A copy of the stored file in a folder of its own, as whoever opens it later finds it.
fn copy() -> (Desk, PathBuf) {
    let desk = Desk::empty();
    let path = PathBuf::from(desk.path(HERE));
    std::fs::copy(file(STORED), &path).unwrap();
    (desk, path)
}

/// What each review showed, oldest first: as it was written, and as this program reads it.
fn documents() -> Vec<(Json, Json)> {
    let (_desk, path) = copy();
    let now = TODAY.parse::<NaiveDate>().unwrap().and_hms_opt(9, 30, 0).unwrap();
    let workspace = Workspace::open(&path, OpenOptions { backups: false, ..OpenOptions::new(now) }).unwrap();
    let mut reviews = workspace.reviews().unwrap();
    reviews.sort_by_key(|review| review.start);
    let texts = reviews.iter().map(|review| workspace.review_report(review.id).unwrap().unwrap());
    texts
        .map(|text| {
            let read = Reported::read(&text).expect("a document of an earlier version is read");
            (serde_json::from_str(&text).unwrap(), serde_json::to_value(read).unwrap())
        })
        .collect()
}

/// What stands in `old` and not, or otherwise, in `new`, which may have more.
fn lost(path: &str, old: &Json, new: &Json) -> Vec<String> {
    match (old, new) {
        (Json::Object(old), Json::Object(new)) => {
            let inner = |(name, value): (&String, &Json)| {
                lost(&format!("{path}.{name}"), value, new.get(name).unwrap_or(&Json::Null))
            };
            old.iter().flat_map(inner).collect()
        }
        (Json::Array(old), Json::Array(new)) if old.len() == new.len() => {
            let pairs = old.iter().zip(new).enumerate();
            pairs.flat_map(|(at, (old, new))| lost(&format!("{path}[{at}]"), old, new)).collect()
        }
        _ if old == new => Vec::new(),
        _ => vec![format!("{path}: {old} became {new}")],
    }
}

/// Makes the stored file, where there is none; one test at a time.
fn store_once() {
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    if !is_updating() || file(STORED).exists() {
        return;
    }
    let mut desk = shop();
    fill(&mut desk);
    desk.call("workspace_close", json!({}));
    std::fs::copy(desk.path(HERE), file(STORED)).unwrap();
    let said: Vec<Json> = documents().into_iter().map(|(written, _)| written).collect();
    std::fs::write(file(SAID), serde_json::to_string_pretty(&said).unwrap() + "\n").unwrap();
}

#[test]
fn what_reviews_of_this_version_showed_is_read_whole_by_later_ones() {
    store_once();
    let said: Vec<Json> = serde_json::from_str(&std::fs::read_to_string(file(SAID)).unwrap()).unwrap();
    let documents = documents();
    assert_eq!(documents.len(), said.len());
    for ((written, read), said) in documents.iter().zip(&said) {
        assert_eq!(written, said, "the stored file is as it was stored");
        assert_eq!(lost("", said, read), Vec::<String>::new());
        for part in ["points", "numbers", "notes", "actions", "attendees"] {
            assert!(!said[part].as_array().unwrap().is_empty(), "{part} has something in it");
        }
        let lines = said["points"].as_array().unwrap().iter().flat_map(|point| point["lines"].as_array().unwrap());
        assert!(lines.count() > 0, "a point has its sentences");
        let kinds: Vec<&str> =
            said["notes"].as_array().unwrap().iter().map(|note| note["kind"].as_str().unwrap()).collect();
        assert!(["note", "decision", "parked"].iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
    }
    assert_eq!(["en", "de"].map(Json::from), [0, 1].map(|at| documents[at].1["language"].clone()));
}

#[test]
fn minutes_of_a_stored_review_are_made_in_its_own_language() {
    store_once();
    let (mut desk, path) = copy();
    desk.session = session_on(desk.folder.path(), "2027-01-12");
    desk.call("workspace_open", json!({ "path": path }));
    let list = desk.call("review_list", json!({}));
    for row in list["reviews"].as_array().unwrap() {
        let period = row["period"].as_str().unwrap();
        let minutes = desk.path(&format!("{period}.md"));
        desk.call("minutes_export", json!({ "id": row["id"], "path": minutes }));
        let found = std::fs::read_to_string(&minutes).unwrap();
        let expected = file(&format!("schema/v0014-reviews-{period}.md"));
        if is_updating() {
            std::fs::write(&expected, &found).unwrap();
        }
        let expected = std::fs::read_to_string(&expected).unwrap().replace("\r\n", "\n");
        assert_eq!(found, expected, "{period}: where this is right, run with UPDATE_EXPECT=1");
    }
}
