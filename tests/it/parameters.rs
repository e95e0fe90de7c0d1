//! Parameters: what holds from its date until the next one, from entry and import to formula, export and refusal.

use crate::support::Desk;
use serde_json::{Value as Json, json};

/// A workshop with pieces of ten months and a standard time that changes in July.
fn workshop() -> Desk {
    let mut desk = Desk::new();
    let rows: String = (1..=10).map(|month| format!("2026-{month:02},10,4\n")).collect();
    let file = desk.write("pieces.csv", format!("Month,Pieces,Hours\n{rows}"));
    desk.call("import_apply", json!({ "paths": [file] }));
    let time = json!({ "name": "Standard time", "kind": "parameter", "unit": "number", "cadence": "month" });
    desk.call("measure_create", time);
    for (period, value) in [("2026-01", 2.0), ("2026-07", 3.0)] {
        enter(&mut desk, json!({ "measure": "Standard time", "period": period, "value": value }));
    }
    desk
}

fn enter(desk: &mut Desk, cell: Json) {
    desk.call("values_enter", json!({ "cells": [cell] }));
}

fn values(desk: &mut Desk, formula: &str, grain: &str) -> Vec<(Json, Json)> {
    let request = json!({ "formula": formula, "grain": grain, "from": "2026-01-01", "to": "2026-11-01" });
    let points = desk.call("eval", request)["points"].as_array().unwrap().clone();
    points.into_iter().map(|point| (point["value"].clone(), point["reason"].clone())).collect()
}

#[test]
fn a_formula_takes_each_value_for_its_time() {
    let mut desk = workshop();
    let months = values(&mut desk, "[Standard time] * pieces / hours", "month");
    let expected: Vec<f64> = (1..=10).map(|month| if month < 7 { 5.0 } else { 7.5 }).collect();
    assert_eq!(months.iter().map(|(value, _)| value.as_f64().unwrap()).collect::<Vec<_>>(), expected);
    // Six months at 2 and four at 3, over forty hours.
    assert_eq!(values(&mut desk, "[Standard time] * pieces / hours", "year")[0].0, json!(6.0));
    assert_eq!(values(&mut desk, "[Standard time]", "year")[0].0, json!(3.0));
    let (value, reason) = values(&mut desk, "hours - [Standard time]", "year")[0].clone();
    assert_eq!(value, Json::Null);
    assert!(reason.as_str().unwrap().contains("“Standard time” changes on"), "{reason}");
    let refused = desk.call("formula_check", json!({ "formula": "mean([Standard time])" }));
    assert_eq!(refused["diagnostics"][0]["code"], "wrong_kind");
}

#[test]
fn what_was_entered_holds_on_in_the_grid_and_is_never_late() {
    let mut desk = workshop();
    let grid = desk.call("grid", json!({ "grain": "month", "period": "2026-10", "periods": 12 }));
    let row = grid["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Standard time").unwrap().clone();
    let cells: Vec<(String, bool, bool, bool)> = row["cells"]
        .as_array()
        .unwrap()
        .iter()
        .map(|cell| {
            let flag = |name: &str| cell[name].as_bool().unwrap();
            (cell["text"].as_str().unwrap().to_owned(), flag("holds"), flag("editable"), flag("late"))
        })
        .collect();
    let cell = |text: &str, holds| (text.to_owned(), holds, true, false);
    assert_eq!(cells[1], cell("", false), "before its first date");
    assert_eq!(
        [&cells[2], &cells[3], &cells[8], &cells[9]],
        [&cell("2", false), &cell("2", true), &cell("3", false), &cell("3", true)]
    );
    let measures = desk.call("measure_list", json!({}));
    let time =
        measures["measures"].as_array().unwrap().iter().find(|one| one["key"] == "standard_time").unwrap().clone();
    assert_eq!((&time["kind"], &time["late_days"]), (&json!("parameter"), &json!(0)));
}

#[test]
fn a_parameter_comes_in_by_a_file_and_not_by_segment() {
    let mut desk = Desk::new();
    let file = desk.write("norm.csv", "From,Full-time hours\n2026-01-01,38\n2026-07-01,40\n");
    let uses = json!({ "From": "date", "Full-time hours": { "measure": "Full-time hours", "kind": "parameter" } });
    desk.call("import_apply", json!({ "paths": [file], "map": { "columns": uses } }));
    assert_eq!(
        values(&mut desk, "[Full-time hours]", "month")[5..7],
        [(json!(38.0), Json::Null), (json!(40.0), Json::Null)]
    );
    let file = desk.write("stores.csv", "From,Store,Shop hours\n2026-01-01,Harbour,38\n2026-01-01,Market,40\n");
    let uses = json!({
        "From": "date", "Store": { "dimension": "Store" }, "Shop hours": { "measure": "Shop hours", "kind": "parameter" },
    });
    let refused = desk.refused("import_apply", json!({ "paths": [file.clone()], "map": { "columns": uses } }));
    assert!(refused.message.contains("one value holds everywhere"), "{}", refused.message);
    let by = json!({ "measures": [
        { "name": "Shop hours", "take": "last", "of": "Shop hours", "date": "From", "by": { "Store": "Store" }, "kind": "parameter" },
    ] });
    let refused = desk.refused("import_apply", json!({ "paths": [file], "map": by }));
    assert!(refused.message.contains("the same everywhere"), "{}", refused.message);
}

#[test]
fn a_measure_with_values_beside_each_other_becomes_no_parameter() {
    let mut desk = Desk::new();
    let file = desk.write("till.csv", "Date,Store,Sales\n2026-10-03,Harbour,10.10\n2026-10-05,Market,20.20\n");
    let uses = json!({ "Date": "date", "Store": { "dimension": "Store" }, "Sales": { "measure": "Sales" } });
    desk.call("import_apply", json!({ "paths": [file], "map": { "columns": uses } }));
    let list = desk.call("measure_list", json!({}))["measures"].clone();
    let refused = desk.refused("measure_update", json!({ "id": list[0]["id"], "kind": "parameter" }));
    assert!(refused.message.contains("one value at a time"), "{}", refused.message);
    let file = desk.write("rent.csv", "Month,Lease\n2026-01,800\n2026-07,850\n");
    desk.call("import_apply", json!({ "paths": [file] }));
    let list = desk.call("measure_list", json!({}))["measures"].clone();
    let lease = list.as_array().unwrap().iter().find(|one| one["name"] == "Lease").unwrap().clone();
    desk.call("measure_update", json!({ "id": lease["id"], "kind": "parameter" }));
    assert_eq!(values(&mut desk, "lease", "month")[8].0, json!(850.0));
    desk.call("undo", json!({}));
    assert_eq!(values(&mut desk, "lease", "month")[8].0, Json::Null);
}
