//! What is due today, and actions by what is to be done about them.

use super::support::Desk;
use serde_json::{Value as Json, json};

/// A KPI of months up to October 2026; the desk stands on a day of November.
fn shop(months: &[(&str, f64)]) -> Desk {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "EUR", "cadence": "month" }));
    desk.call("kpi_create", json!({ "name": "Revenue", "formula": "sales", "grain": "month" }));
    let cells: Vec<Json> =
        months.iter().map(|(period, value)| json!({ "measure": "Sales", "period": period, "value": value })).collect();
    desk.call("values_enter", json!({ "cells": cells }));
    desk
}

fn texts(desk: &mut Desk) -> Vec<String> {
    let due = desk.call("due_list", json!({}));
    due["items"].as_array().unwrap().iter().map(|item| item["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn nothing_is_due_where_everything_is_there() {
    let mut desk = shop(&[("2026-09", 100.0), ("2026-10", 105.0)]);
    assert_eq!(desk.call("due_list", json!({})), json!({ "items": [], "time": null, "sentence": null }));
    // A rhythm begins with the first review: nobody is told to hold one who never did.
    desk.call("action_set", json!({ "text": "Ask the dairy", "due": "2027-01-05" }));
    assert_eq!(texts(&mut desk), [""; 0]);
}

#[test]
fn numbers_reviews_and_actions_are_due_in_one_line() {
    let mut desk = shop(&[("2026-08", 100.0), ("2026-09", 105.0)]);
    desk.call("action_set", json!({ "text": "Ask the dairy", "due": "2026-12-01" }));
    let september = desk.call("review_new", json!({ "kind": "monthly", "period": "2026-09" }))["id"].clone();
    assert_eq!(texts(&mut desk), ["1 number late", "Monthly review · September 2026"], "it is planned for today");
    let sentence = desk.call("due_list", json!({}))["sentence"].as_str().unwrap().to_owned();
    assert!(sentence.starts_with("Due today: 1 number late and Monthly review · September 2026 (about "), "{sentence}");
    desk.call("review_end", json!({ "id": september }));
    assert_eq!(texts(&mut desk), ["1 number late", "Monthly review · October 2026"]);
    let due = desk.call("due_list", json!({}));
    assert_eq!(due["items"][1]["lead"], json!({ "to": "new_review", "kind": "monthly", "period": "2026-10" }));
    assert_eq!(due["time"], "about 46 min");
    // What is made stands in the line until its end; then the next one is a month away.
    let october = desk.call("review_new", json!({ "kind": "monthly", "period": "2026-10" }))["id"].clone();
    assert_eq!(desk.call("due_list", json!({}))["items"][1]["lead"], json!({ "to": "review", "id": october }));
    desk.call("review_end", json!({ "id": october }));
    desk.call("values_enter", json!({ "cells": [{ "measure": "Sales", "period": "2026-10", "value": 99 }] }));
    assert_eq!(texts(&mut desk), [""; 0]);
    desk.on("2026-12-01", "shop.bellwether");
    assert_eq!(texts(&mut desk), ["1 action for today", "Monthly review · November 2026"]);
    desk.on("2026-12-02", "shop.bellwether");
    assert_eq!(texts(&mut desk), ["1 number late", "1 action late", "Monthly review · November 2026"]);
    // What has been missing for years is still missing.
    desk.on("2029-12-02", "shop.bellwether");
    assert_eq!(texts(&mut desk)[0], "1 number late");
}

#[test]
fn each_action_stands_in_one_group() {
    let months: Vec<(String, f64)> = (1..=24)
        .map(|month| {
            // Better by far from March 2026 on.
            let (usual, index) = ([100.0, 103.0, 99.0, 102.0][month % 4], month + 10);
            let better = if month > 16 { 40.0 } else { 0.0 };
            (format!("{}-{:02}", 2024 + index / 12, index % 12 + 1), usual + better)
        })
        .collect();
    let months: Vec<(&str, f64)> = months.iter().map(|(period, value)| (period.as_str(), *value)).collect();
    let mut desk = shop(&months);
    let review = desk.call("review_new", json!({ "kind": "monthly", "period": "2026-09" }))["id"].clone();
    let agreed = desk.call("review_action", json!({ "review": review, "text": "Ask the dairy", "due": "2026-12-01" }));
    let doing = json!({ "text": "Paint the shop", "state": "doing", "expected": "+2 pts by June" });
    for action in [
        doing,
        json!({ "text": "Late", "due": "2026-12-01" }),
        json!({ "text": "Too dear", "state": "dropped", "reason": "no money" }),
        json!({ "text": "No KPI", "state": "done" }),
    ] {
        desk.call("action_set", action);
    }
    desk.on("2026-03-01", "shop.bellwether");
    let worked = desk.call("action_set", json!({ "text": "A new oven", "kpi": "Revenue", "state": "done" }));
    desk.on("2026-12-01", "shop.bellwether");
    desk.call("review_end", json!({ "id": review }));
    let next = desk.call("review_new", json!({ "kind": "monthly", "period": "2026-10" }))["id"].clone();
    desk.call("review_end", json!({ "id": next }));
    desk.on("2026-12-02", "shop.bellwether");
    let list = desk.call("action_list", json!({}));
    let codes: Vec<&str> =
        list["groups"].as_array().unwrap().iter().map(|group| group["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["late", "doing", "worked", "done", "dropped"], "{list:#}");
    assert_eq!(list["groups"][2]["title"], "What worked in 2026");
    assert_eq!(list["groups"][2]["actions"][0]["id"], worked["id"]);
    let late = list["groups"][0]["actions"].as_array().unwrap();
    let said = late.iter().find(|one| one["id"] == agreed["id"]).map(|one| one["agreed"].clone());
    assert_eq!(said, Some(json!("agreed on in the review of 23 Nov · carried over once")));
    let all: usize = list["groups"].as_array().unwrap().iter().map(|g| g["actions"].as_array().unwrap().len()).sum();
    assert_eq!(all, list["actions"].as_array().unwrap().len());
}
