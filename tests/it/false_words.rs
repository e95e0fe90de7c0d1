//! What the statistics say is true of the numbers beside them. Cases that a reference in another language found.

use super::support::{Desk, call_on, session};
use serde_json::{Value as Json, json};

/// Monthly values up to October 2026, the newest last, of a measure in this unit.
fn statistics(values: &[f64], unit: &str) -> Json {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({"name": "Sales", "kind": "flow", "unit": unit}));
    let month = |back: usize| format!("{}-{:02}", 2026 - (back + 2) / 12, 12 - (back + 2) % 12);
    let cells = values.iter().rev().enumerate();
    let cells: Vec<Json> =
        cells.map(|(back, value)| json!({"measure": "sales", "period": month(back), "value": value})).collect();
    desk.call("values_enter", json!({ "cells": cells }));
    desk.call("kpi_create", json!({"name": "K", "formula": "sales"}));
    desk.call("kpi_statistics", json!({"kpi": "K"}))
}

fn says(statistics: &Json, name: &str) -> Option<String> {
    let row = statistics["rows"].as_array().unwrap().iter().find(|row| row["name"] == name)?;
    Some(row["text"].as_str().unwrap().to_owned())
}

#[test]
fn no_variation_is_said_of_the_months_without_one_and_no_trend_of_nothing() {
    let found = statistics(&[[100.0; 16].as_slice(), &[50.0, 100.0, 50.0]].concat(), "EUR");
    assert_eq!(says(&found, "Natural limits").unwrap(), "No variation from April 2025 to July 2026: always €100.");
    assert!(says(&found, "Trend").unwrap().contains("no more than chance"), "{found}");
    let constant = statistics(&[100.0; 16], "EUR");
    assert_eq!(says(&constant, "Natural limits").unwrap(), "No variation: always €100 since July 2025.");
}

#[test]
fn one_value_is_of_one_month() {
    assert_eq!(says(&statistics(&[100.0], "EUR"), "Values").unwrap(), "1 month: October 2026.");
    assert_eq!(
        says(&statistics(&[100.0; 2], "EUR"), "Values").unwrap(),
        "2 months from September 2026 to October 2026."
    );
}

/// A change, a distance and a trend between numbers that are written differently are not written as nothing.
#[test]
fn what_can_be_seen_is_not_zero() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({"name": "Faults", "kind": "level", "unit": "percent"}));
    let cells: Vec<Json> = [0.0005, 0.0006, 0.0005, 0.0006, 0.0004, 0.0006]
        .iter()
        .enumerate()
        .map(|(i, value)| json!({"measure": "faults", "period": format!("2026-{:02}", i + 5), "value": value}))
        .collect();
    desk.call("values_enter", json!({ "cells": cells }));
    let id = desk.call("kpi_create", json!({"name": "K", "formula": "faults", "direction": "lower"}))["id"].clone();
    desk.call("target_set", json!({"kpi": id, "from": "2026-01", "wording": "at_most", "value": "0.05%"}));
    let page = desk.call("kpi_page", json!({ "id": id }));
    let text = |value: &Json| value.as_str().unwrap().replace('\u{a0}', " ");
    assert_eq!(text(&page["previous"]["text"]), "+0.02 pts");
    assert_eq!(text(&page["target_gap"]), "0.01 pts above target");
    assert_eq!(text(&page["sentences"][0]), "K rose to 0.06%, which is normal variation.");
    assert_eq!(text(&page["sentences"][1]), "It misses its target of at most 0.05% by 0.01 pts.");
}

/// Of values that are often alike, the range of a trend can begin with nothing where the test finds one.
#[test]
fn a_trend_and_its_range_say_the_same() {
    let values = [105.0, 104.0, 106.0, 105.0, 103.0, 104.0, 106.0, 105.0, 104.0, 103.0, 105.0, 104.0, 99.0, 98.0];
    let said = says(&statistics(&values, "EUR"), "Trend").unwrap();
    assert!(said.contains("more than chance") && !said.contains("no more") && !said.contains("95%"), "{said}");
    let climbing = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];
    assert!(says(&statistics(&climbing, "EUR"), "Trend").unwrap().contains("(95%: "));
}

#[test]
fn a_trend_needs_values_enough() {
    for values in [[100.0, 110.0].as_slice(), &[100.0, 110.0, 125.0], &[1.0, 2.0, 3.0, 4.0, 5.0]] {
        assert_eq!(says(&statistics(values, "EUR"), "Trend"), None);
    }
    assert!(says(&statistics(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], "EUR"), "Trend").is_some());
}

#[test]
fn limits_reach_no_further_than_numbers_can() {
    let found = statistics(&[0.0, 3.0, 1.0, 0.0, 4.0, 0.0, 2.0, 0.0, 5.0, 1.0, 0.0, 2.0], "count");
    assert!(says(&found, "Natural limits").unwrap().starts_with("0 to 8.8,"), "{found}");
}

#[test]
fn what_begins_later_is_said_since_then() {
    let mut desk = Desk::new();
    let cell = |measure: &str, month: String| json!({"measure": measure, "period": month, "value": 10});
    for name in ["Sales", "Cost"] {
        desk.call("measure_create", json!({"name": name, "kind": "flow", "unit": "EUR"}));
    }
    let months = |from: usize| (from..34).map(|n| format!("{}-{:02}", 2024 + n / 12, 1 + n % 12));
    let cells: Vec<Json> =
        months(0).map(|month| cell("sales", month)).chain(months(28).map(|month| cell("cost", month))).collect();
    desk.call("values_enter", json!({ "cells": cells }));
    desk.call("kpi_create", json!({"name": "Profit", "formula": "sales - cost"}));
    let found = desk.call("kpi_statistics", json!({"kpi": "Profit"}));
    assert_eq!(says(&found, "Values").unwrap(), "6 months from May 2026 to October 2026.");
    assert!(says(&found, "Natural limits").unwrap().ends_with("since May 2026."), "{found}");
}

#[test]
fn a_season_is_not_what_an_action_did() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({"name": "Sales", "kind": "flow", "unit": "EUR"}));
    let path = desk.path("shop.bellwether");
    // Every summer 1,250 and every winter 750, with a little of everything else.
    let value = |n: usize| {
        let wave = (((n % 12) as f64 - 3.0) / 12.0 * std::f64::consts::TAU).sin();
        1_000.0 + 250.0 * wave + [7.0, -11.0, 3.0, 13.0, -5.0, -9.0, 2.0][n % 7]
    };
    let cells: Vec<Json> = (0..34)
        .map(|n| json!({"measure": "sales", "period": format!("{}-{:02}", 2024 + n / 12, 1 + n % 12), "value": value(n)}))
        .collect();
    desk.call("values_enter", json!({ "cells": cells }));
    desk.call("kpi_create", json!({"name": "K", "formula": "sales"}));
    drop(std::mem::replace(&mut desk.session, session(desk.folder.path())));
    let [april, november] = ["2026-04-01", "2026-11-05"].map(|day| day.parse().unwrap());
    let id =
        call_on(april, &path, "action_set", &json!({"text": "New window", "kpi": "K", "changes_process": true}))["id"]
            .clone();
    call_on(april, &path, "action_done", &json!({"id": id, "done": true}));
    let list = call_on(november, &path, "action_list", &json!({}));
    let said = list.to_string();
    assert!(said.contains("on average before"), "{said}");
    assert!(!said.contains("for the better") && !said.contains("outside what was usual"), "{said}");
}

#[test]
fn what_rounding_alone_makes_of_equal_numbers_is_no_change() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({"name": "Rating", "kind": "level", "unit": "points"}));
    let cells = [("2026-09", 0.3), ("2026-10", 0.1 + 0.2)]
        .map(|(month, value)| json!({"measure": "rating", "period": month, "value": value}));
    desk.call("values_enter", json!({ "cells": cells }));
    let id = desk.call("kpi_create", json!({"name": "Satisfaction", "formula": "rating"}))["id"].clone();
    let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-10" }));
    assert_eq!(page["previous"]["change"], 0.0);
    let told = page["previous"]["text"].as_str().unwrap();
    assert!(!told.contains(|c: char| ('1'..='9').contains(&c)), "{told}");
    assert!(page["sentences"][0].as_str().unwrap().starts_with("Satisfaction stayed at"), "{page}");
}
