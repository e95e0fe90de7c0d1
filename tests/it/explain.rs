//! How a number came to be: the parts that are told give the number that is shown.

use crate::support::Desk;
use serde_json::{Value as Json, json};

fn number(json: &Json) -> f64 {
    json.as_f64().unwrap_or_else(|| panic!("a number: {json}"))
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

/// The formula with the exact numbers of its parts in place gives the number; so do the KPIs in it.
fn assert_adds_up(desk: &mut Desk, found: &Json) {
    let Some(value) = found["value"].as_f64() else {
        assert!(found["reason"].is_string(), "a number, or why there is none: {found}");
        return;
    };
    let mut parts: Vec<&Json> = found["parts"].as_array().unwrap().iter().collect();
    // A long part may have a short one in it.
    parts.sort_by_key(|part| std::cmp::Reverse(part["formula"].as_str().unwrap().len()));
    // Parts are written without brackets where they need none.
    let mut formula = found["formula"].as_str().unwrap().replace("[Revenue]", "Revenue");
    for (at, part) in parts.iter().enumerate() {
        formula = formula.replace(part["formula"].as_str().unwrap(), &format!("@{at}@"));
    }
    for (at, part) in parts.iter().enumerate() {
        formula = formula.replace(&format!("@{at}@"), &format!("({})", number(&part["value"])));
    }
    let request = json!({ "formula": formula, "span": { "from": "2026-10-01", "to": "2026-11-01" } });
    let again = desk.call("eval", request)["points"][0]["value"].clone();
    assert!(close(number(&again), value), "{formula} is {again}, not {value}");
    for part in parts {
        if part["kpi"].is_object() {
            assert!(close(number(&part["kpi"]["value"]), number(&part["value"])), "{part}");
            assert_adds_up(desk, &part["kpi"]);
        }
    }
}

#[test]
fn the_parts_give_the_number_of_every_kpi() {
    let mut desk = Desk::demo();
    let kpis = desk.call("kpi_list", json!({}))["kpis"].as_array().unwrap().clone();
    assert_eq!(kpis.len(), 12);
    for kpi in kpis {
        for (grain, period) in [("month", "2026-10"), ("quarter", "2026-Q3"), ("year", "2025")] {
            let asked = json!({ "kpi": kpi["id"], "grain": grain, "period": period });
            let found = desk.call("kpi_explain", asked);
            let page = json!({ "id": kpi["id"], "period": period, "span": { "grain": grain } });
            assert_eq!(found["value"], desk.call("kpi_page", page)["value"], "{} in {period}", kpi["name"]);
            assert_adds_up(&mut desk, &found);
        }
    }
}

#[test]
fn what_is_recorded_stands_behind_a_measure() {
    let mut desk = Desk::demo();
    let found = desk.call("kpi_explain", json!({ "kpi": "Revenue", "period": "2026-10" }));
    let (till, catering) = (&found["parts"][0], &found["parts"][1]);
    assert_eq!((till["formula"].as_str(), catering["formula"].as_str()), (Some("till_sales"), Some("catering_sales")));
    let values = till["measure"]["values"].as_array().unwrap();
    assert_eq!((values.len(), till["measure"]["count"].as_u64()), (62, Some(62)));
    let sum: f64 = values.iter().map(|row| number(&row["value"])).sum();
    assert!(close(sum, number(&till["value"])), "{sum}");
    assert_eq!(till["measure"]["said"], "sum of 62 recorded values");
    assert_eq!(found["filled"], "€42,029.88 + €3,790.13");
    let none = desk.call("kpi_explain", json!({ "kpi": "Cycle time", "period": "2026-10" }));
    assert_eq!((&none["value"], none["reason"].as_str()), (&Json::Null, Some("no data for Catering time")));
}

#[test]
fn how_a_number_is_judged_is_told_with_the_target_and_why_it_was_set() {
    let mut desk = Desk::demo();
    let found = desk.call("kpi_explain", json!({ "kpi": "Revenue", "period": "2026-01" }));
    let judged: Vec<&str> = found["judged"].as_array().unwrap().iter().map(|said| said.as_str().unwrap()).collect();
    assert!(judged[0].contains("€42,000") && judged[0].contains("January 2026"), "{judged:?}");
    assert_eq!(
        judged[1],
        "The target holds only 1–31 Jan 2026: stay at or above €42,000. Reason: Card terminal down for six days; about €3,000 of sales lost."
    );
    let signal = desk.call("kpi_explain", json!({ "kpi": "Revenue", "period": "2026-10" }))["judged"][2].clone();
    assert!(signal.as_str().unwrap().starts_with("Above the natural limits"), "{signal}");
    let inside = desk.call("kpi_explain", json!({ "kpi": "Net profit margin", "period": "2026-10" }));
    let of_part = inside["parts"].as_array().unwrap().iter().find(|part| part["kpi"].is_object());
    assert!(of_part.is_none_or(|part| part["kpi"]["judged"] == json!([])), "{inside}");
}

#[test]
fn what_began_within_the_period_is_explained_by_the_days_that_were_taken() {
    let mut desk = Desk::new();
    for (name, unit) in [("Sales", "EUR"), ("Orders", "count")] {
        desk.call("measure_create", json!({ "name": name, "kind": "flow", "unit": unit, "cadence": "month" }));
    }
    let months = |measure: &str, from: u32, value: f64| -> Vec<Json> {
        let cell = |month| json!({ "measure": measure, "period": format!("2026-{month:02}"), "value": value });
        (from..=10).map(cell).collect()
    };
    let cells = [months("sales", 1, 1000.0), months("orders", 8, 100.0)].concat();
    desk.call("values_enter", json!({ "cells": cells }));
    let id = desk.call("kpi_create", json!({ "name": "Average order", "formula": "sales / orders" }))["id"].clone();
    let asked = json!({ "kpi": id, "grain": "quarter", "period": "2026-Q3" });
    let found = desk.call("kpi_explain", asked);
    assert_eq!((&found["value"], &found["filled"]), (&json!(10.0), &json!("€2,000.00 / 200")));
    assert_eq!((&found["from"], &found["to"]), (&json!("2026-08-01"), &json!("2026-10-01")));
    let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-Q3", "span": { "grain": "quarter" } }));
    let texts: Vec<&str> =
        page["inputs"].as_array().unwrap().iter().map(|input| input["text"].as_str().unwrap()).collect();
    assert_eq!((&page["value"], texts), (&json!(10.0), vec!["€2,000.00", "200"]));
    assert!(page["inputs"][0]["roll_up"].as_str().unwrap().starts_with("sum, "), "the days are said: {page}");
}
