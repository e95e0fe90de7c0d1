//! What was decided and noted in reviews, on charts and in packs.

use crate::support::{Desk, TODAY};
use serde_json::{Value as Json, json};

/// The days that are drawn.
const DAYS: [&str; 2] = ["2026-10-20", "2026-12-01"];

fn chart(desk: &mut Desk, kpi: &Json, more: &Json) -> Json {
    let mut request = json!({ "kpi": kpi, "grain": "day", "from": DAYS[0], "to": DAYS[1] });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.call("chart", request)
}

/// A review of October with what was decided, noted and put off about a KPI.
fn decided() -> (Desk, Json) {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "USD", "cadence": "day" }));
    let first = chrono::NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
    let cells: Vec<Json> = first
        .iter_days()
        .take_while(|day| day.to_string().as_str() <= TODAY)
        .map(|day| json!({ "measure": "Sales", "period": day.to_string(), "value": 100 }))
        .collect();
    desk.call("values_enter", json!({ "cells": cells }));
    let kpi = desk.call("kpi_create", json!({ "name": "Revenue", "formula": "sales" }))["id"].clone();
    let review = desk.call("review_new", json!({ "kind": "monthly", "period": "2026-10" }))["id"].clone();
    for (kind, text) in [("decision", "Order on Mondays"), ("note", "Rain\nall week"), ("parked", "A new oven")] {
        desk.call("review_note_set", json!({ "review": review, "kind": kind, "kpi": kpi, "text": text }));
    }
    (desk, kpi)
}

#[test]
fn what_was_decided_is_marked_on_the_chart_where_it_was() {
    let (mut desk, kpi) = decided();
    let of_day = |chart: &Json| {
        let points = chart["points"].as_array().unwrap().clone();
        let point = points.into_iter().find(|point| point["period"] == TODAY);
        point.map(|point| point["details"].to_string()).unwrap_or_default()
    };
    let drawn = chart(&mut desk, &kpi, &json!({}));
    let said = of_day(&drawn);
    assert!(said.contains("Decision, ") && said.contains(": Order on Mondays"), "{said}");
    assert!(said.contains(": Rain all week") && !said.contains("oven"), "{said}");
    let (svg, table) = (drawn["svg"].as_str().unwrap(), drawn["table"]["rows"].to_string());
    assert!(svg.contains("Decisions and notes"), "{svg}");
    assert!(svg.contains("Order on Mondays"), "{svg}");
    assert!(table.contains("Order on Mondays") && table.contains("Rain all week"), "{table}");
    let off = chart(&mut desk, &kpi, &json!({ "decisions": false }));
    assert!(!off["svg"].as_str().unwrap().contains("Mondays") && !of_day(&off).contains("Mondays"));
    assert_eq!(desk.call("kpi_page", json!({ "id": kpi }))["has_decisions"], true);
    let other = desk.call("kpi_create", json!({ "name": "Twice", "formula": "2 * sales" }))["id"].clone();
    assert_eq!(desk.call("kpi_page", json!({ "id": other }))["has_decisions"], false);
    let report = desk.path("november.md");
    desk.call("pack_export", json!({ "path": report, "pack": { "period": "2026-11" } }));
    assert!(std::fs::read_to_string(&report).unwrap().contains("Order on Mondays"), "packs say it");
}

#[test]
fn what_was_decided_after_the_last_number_is_said_under_the_chart() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "USD", "cadence": "month" }));
    let cells: Vec<Json> = (1..=10)
        .map(|month| json!({ "measure": "Sales", "period": format!("2026-{month:02}"), "value": 100 }))
        .collect();
    desk.call("values_enter", json!({ "cells": cells }));
    let kpi = desk.call("kpi_create", json!({ "name": "Revenue", "formula": "sales" }))["id"].clone();
    let review = desk.call("review_new", json!({ "kind": "monthly", "period": "2026-10" }))["id"].clone();
    let note = json!({ "review": review, "kind": "decision", "kpi": kpi, "text": "Order on Mondays" });
    desk.call("review_note_set", note);
    let drawn = desk.call("chart", json!({ "kpi": kpi, "range": "recent" }));
    let note = drawn["note"].as_str().unwrap_or_default();
    assert_eq!(note, "After the last number here: Decision, 23 Nov 2026: Order on Mondays");
    let off = desk.call("chart", json!({ "kpi": kpi, "range": "recent", "decisions": false }));
    assert!(off["note"].is_null());
}

#[test]
fn many_decisions_are_one_mark_with_their_number() {
    let (mut desk, kpi) = decided();
    let review = desk.call("review_list", json!({}))["reviews"][0]["id"].clone();
    for n in 0..5 {
        let text = format!("Decision number {n}");
        desk.call("review_note_set", json!({ "review": review, "kind": "decision", "kpi": kpi, "text": text }));
    }
    let drawn = chart(&mut desk, &kpi, &json!({}));
    let svg = drawn["svg"].as_str().unwrap();
    assert!(!svg.contains("Decision number"), "words would cover the chart");
    assert!(svg.contains(">7</text>"), "{svg}");
    assert!(drawn["table"]["rows"].to_string().contains("Decision number 4"));
}
