//! What drives what, as a strategy map and as a chain.

use super::support::{Desk, cli_json};
use serde_json::{Value as Json, json};

/// Visitors, enquiries and deals of two months, each driving the next. Of the visitors as many enquire as before; of the
/// enquiries fewer become deals.
fn shop() -> Desk {
    let mut desk = Desk::new();
    for (name, values) in [("Visitors", [4000.0, 4200.0]), ("Enquiries", [400.0, 420.0]), ("Deals", [120.0, 84.0])] {
        desk.call("measure_create", json!({ "name": name, "kind": "flow", "unit": "count", "cadence": "month" }));
        let cells = [("2026-09", values[0]), ("2026-10", values[1])];
        let cells: Vec<Json> =
            cells.iter().map(|(period, value)| json!({ "measure": name, "period": period, "value": value })).collect();
        desk.call("values_enter", json!({ "cells": cells }));
    }
    desk.call("objective_create", json!({ "name": "Be found", "category": "customer" }));
    desk.call("objective_create", json!({ "name": "Sell more", "category": "financial" }));
    for (name, formula, objective) in [
        ("Visits", "visitors", json!("Be found")),
        ("Leads", "enquiries", json!("Be found")),
        ("Won", "deals", json!("Sell more")),
    ] {
        desk.call("kpi_create", json!({ "name": name, "formula": formula, "grain": "month", "objective": objective }));
    }
    link(&mut desk, "Visits", "Leads");
    link(&mut desk, "Leads", "Won");
    desk
}

fn link(desk: &mut Desk, from: &str, to: &str) {
    desk.call("link_set", json!({ "from": from, "to": to }));
}

fn texts(chart: &Json) -> Vec<String> {
    let rows = chart["table"]["rows"].as_array().unwrap();
    let row = |row: &Json| {
        let cells = row.as_array().unwrap().iter().map(|cell| cell.as_str().unwrap());
        cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" | ")
    };
    rows.iter().map(row).collect()
}

#[test]
fn a_chain_says_what_comes_of_each_step_and_where_it_leaks() {
    let mut desk = shop();
    for of in ["Visits", "Leads", "Won"] {
        let chart = desk.call("chart", json!({ "kpi": of, "period": "2026-10", "kind": "chain" }));
        assert_eq!(
            texts(&chart),
            [
                "Visits | 4,200 | +5.0% vs September 2026 | No target | 10.0% · 0.0\u{a0}pts vs September 2026",
                "Leads | 420 | +5.0% vs September 2026 | No target | 20.0% · −10.0\u{a0}pts vs September 2026",
                "Won | 84 | −30.0% vs September 2026 | No target",
            ],
            "whichever of its KPIs it is asked of"
        );
        let svg = chart["svg"].as_str().unwrap();
        assert_eq!(svg.matches("fell the most").count(), 1);
        assert!(chart["note"].is_null(), "{}", chart["note"]);
    }
    desk.call("kpi_create", json!({ "name": "Margin", "formula": "deals / visitors", "grain": "month" }));
    let alone = desk.call("chart", json!({ "kpi": "Margin", "kind": "chain" }));
    assert!(alone["note"].as_str().unwrap().contains("drives no other KPI"), "{}", alone["note"]);
    // A share is not divided by a count.
    link(&mut desk, "Won", "Margin");
    let chart = desk.call("chart", json!({ "kpi": "Won", "period": "2026-10", "kind": "chain" }));
    assert!(!texts(&chart)[2].contains("pts"), "{chart}");
}

#[test]
fn a_map_draws_an_arrow_between_objectives_and_says_where_they_run_in_a_circle() {
    let mut desk = shop();
    let map = |desk: &mut Desk| desk.call("chart", json!({ "period": "2026-10", "kind": "map" }));
    let drawn = map(&mut desk);
    assert_eq!(
        texts(&drawn),
        ["Financial | Sell more | No target", "Customer | Be found | No target | drives Sell more"],
        "within an objective there is no arrow"
    );
    assert!(drawn["points"][1]["objective"].is_i64() && drawn["note"].is_null(), "{drawn}");
    link(&mut desk, "Won", "Visits");
    let note = map(&mut desk)["note"].clone();
    let said = note.as_str().unwrap();
    assert!(said.starts_with("KPIs drive each other in a circle: ") && said.matches(" → ").count() == 3, "{said}");
    let chain = desk.call("chart", json!({ "kpi": "Leads", "kind": "chain" }));
    assert_eq!(chain["table"]["rows"].as_array().unwrap().len(), 3, "a circle is drawn once");
    assert!(chain["note"].as_str().unwrap().contains("circle"), "{}", chain["note"]);
    let won = id_of(&mut desk, "Won");
    desk.call("kpi_archive", json!({ "id": won, "archived": true }));
    let without = map(&mut desk);
    assert_eq!(without["note"], Json::Null, "an archived KPI drives nothing: {without}");
    let error = desk.refused("chart", json!({ "kpi": "Leads", "kind": "map" }));
    assert!(error.message.contains("objectives"), "{error}");
}

fn id_of(desk: &mut Desk, name: &str) -> Json {
    let list = desk.call("kpi_list", json!({}));
    list["kpis"].as_array().unwrap().iter().find(|kpi| kpi["name"] == name).unwrap()["id"].clone()
}

#[test]
fn both_leave_by_the_command_line() {
    let desk = shop();
    let file = desk.path("shop.bellwether");
    for (name, kind) in [("all", "map"), ("Leads", "chain")] {
        let out = desk.path(&format!("{kind}.svg"));
        cli_json(&["chart", &file, name, "--kind", kind, "--out", &out]);
        let svg = std::fs::read_to_string(&out).unwrap();
        assert!(svg.contains(if kind == "map" { "Strategy map" } else { "From Visits to Won" }), "{svg:.400}");
    }
}
