//! Nothing is lost or taken over by an edit: what stands behind a value, what a formula means, names that look the same.
//! Kinds that public reports of other programs found.

use super::support::Desk;
use serde_json::json;

#[test]
fn a_corrected_value_keeps_the_records_behind_it() {
    let mut desk = Desk::new();
    let rows: Vec<String> = (0..30).map(|row| format!("{row},2026-09-0{},10", 1 + row / 10)).collect();
    let path = desk.write("receipts.csv", format!("Receipt no,Date,Amount\n{}\n", rows.join("\n")));
    desk.call("import_apply", json!({ "paths": [path] }));
    desk.call("values_enter", json!({"cells": [{"measure": "amount", "period": "2026-09-02", "value": 101}]}));
    let answer = desk.call("eval", json!({"formula": "amount / count(amount)"}));
    assert_eq!(answer["points"][0]["value"].as_f64(), Some(301.0 / 30.0));
}

#[test]
fn a_new_name_takes_over_no_formula() {
    let mut desk = Desk::new();
    for name in ["Revenue", "Cost", "Net sales"] {
        desk.call("measure_create", json!({"name": name, "kind": "flow", "unit": "USD"}));
    }
    desk.call("kpi_create", json!({"name": "Margin", "formula": "(revenue - cost) / revenue"}));
    desk.call("kpi_create", json!({"name": "Margin gap", "formula": "[Margin] - 0.35"}));
    desk.call("kpi_create", json!({"name": "Part", "formula": "cost / net_sales"}));
    for (command, payload) in [
        ("measure_create", json!({"name": "Margin"})),
        ("measure_create", json!({"name": "MARGIN "})),
        ("measure_create", json!({"name": "net_sales"})),
        ("kpi_create", json!({"name": "net_sales", "formula": "revenue"})),
    ] {
        assert_eq!(desk.refused(command, payload.clone()).code.word(), "name_taken", "{payload}");
    }
    let path = desk.write("margin.csv", "Month,Margin\n2026-09,12%\n2026-10,13%\n");
    assert_eq!(desk.refused("import_apply", json!({ "paths": [path] })).code.word(), "name_taken");
    let list = desk.call("measure_list", json!({}));
    let cost = list["measures"].as_array().unwrap().iter().find(|one| one["name"] == "Cost").unwrap()["id"].clone();
    assert_eq!(desk.refused("measure_update", json!({"id": cost, "name": "Margin"})).code.word(), "name_taken");
    desk.call("measure_update", json!({"id": cost, "name": "Costs"}));
    desk.call("measure_create", json!({"name": "Cost"}));
}

#[test]
fn names_that_look_the_same_are_one() {
    let mut desk = Desk::new();
    let row = |day: usize| {
        let store = ["Caf\u{e9}", "Cafe\u{301}", "Caf\u{e9}\u{a0}", "CAFE\u{301}"][day % 4];
        format!("2026-10-{day:02},{store},2")
    };
    let rows: Vec<String> = (1..=12).map(row).collect();
    let path = desk.write("stores.csv", format!("Date,Store,Sales\n{}\n", rows.join("\n")));
    let map = json!({"columns": {"Date": "date", "Store": {"dimension": "Store"}, "Sales": {"measure": "Sales", "kind": "flow", "unit": "USD"}}});
    desk.call("import_apply", json!({ "paths": [path], "map": map }));
    let answer = desk.call("eval", json!({"formula": "sales", "by": "Store"}));
    let members: Vec<_> =
        answer["points"].as_array().unwrap().iter().filter(|point| point["member"].is_string()).collect();
    assert_eq!(members.iter().filter(|point| point["value"] == 24.0).count(), members.len(), "{answer}");
    desk.call("measure_create", json!({"name": "Ums\u{e4}tze"}));
    for name in ["Umsa\u{308}tze", "Ums\u{e4}tze\u{200b}", "\u{ff35}ms\u{e4}tze"] {
        assert_eq!(desk.refused("measure_create", json!({ "name": name })).code.word(), "name_taken");
    }
    desk.call("kpi_create", json!({"name": "K", "formula": "[Umsa\u{308}tze]"}));
}
