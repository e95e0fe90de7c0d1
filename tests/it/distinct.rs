//! Customers from order lines: how many, new, returning, kept and lost, held against sets counted by another program.

use super::support::{Desk, vehicle_sales};
use serde_json::{Value as Json, json};
use std::collections::HashMap;

const TRUTH: &str = include_str!("../truth/distinct.json");

fn recipe() -> Json {
    json!({
        "name": "Orders",
        "measures": [{
            "name": "Customers", "take": "distinct", "of": "customer_name", "date": "order_date",
            "by": { "Territory": "territory" },
        }],
    })
}

fn imported() -> Desk {
    let mut desk = Desk::new();
    let done = desk.call("import_apply", json!({ "paths": [vehicle_sales()], "map": recipe() }));
    assert_eq!((&done["questions"], &done["left_out_count"]), (&json!([]), &json!(0)), "{done}");
    desk
}

/// A formula's numbers by period and member ("*" for the total).
fn numbers(desk: &mut Desk, formula: &str, grain: &str) -> HashMap<(String, String), Option<f64>> {
    let asked =
        json!({ "formula": formula, "grain": grain, "from": "2003-01-01", "to": "2006-01-01", "by": "Territory" });
    let answer = desk.call("eval", asked);
    let points = answer["points"].as_array().unwrap().iter();
    let text = |json: &Json| json.as_str().unwrap_or_default().to_owned();
    points.map(|point| ((text(&point["period"]), text(&point["member"])), point["value"].as_f64())).collect()
}

#[test]
fn customers_are_counted_as_sets_are() {
    let mut desk = imported();
    let truth: Json = serde_json::from_str(TRUTH).unwrap();
    let cases = truth["cases"].as_array().unwrap();
    let mut held = 0;
    for grain in ["month", "quarter", "year"] {
        let asked = [
            ("count", "customers"),
            ("count", "count(customers)"),
            ("new", "new(customers)"),
            ("returning", "returning(customers)"),
            ("retained", "retained(customers)"),
            ("lost_3", "lost(customers, 3)"),
        ];
        for (what, formula) in asked {
            let found = numbers(&mut desk, formula, grain);
            for case in cases.iter().filter(|case| case["grain"] == grain) {
                let member = case["territory"].as_str().unwrap_or("*");
                let period = case["period"].as_str().unwrap();
                let value = found.get(&(period.to_owned(), member.to_owned())).copied().flatten();
                assert_eq!(value, case[what].as_f64(), "{formula} {period} {member}");
                held += 1;
            }
        }
    }
    assert!(held > 400, "{held}");
}

#[test]
fn a_second_file_and_its_undo_change_nothing_that_is_there() {
    let mut desk = imported();
    let before = numbers(&mut desk, "customers", "year");
    let again = desk.call("import_apply", json!({ "paths": [vehicle_sales()], "map": recipe() }));
    assert_eq!((&again["values"]["new"], &again["values"]["changed"]), (&json!(0), &json!(0)), "{again}");
    // Others came on a day that is known already: what the newer file says of a day holds, as for sums.
    let text = "order_date,customer_name,territory\n2/24/2003,Somebody Else,EMEA\n2/25/2003,LAND OF TOYS INC.,EMEA\n";
    let file = desk.write("more.csv", text);
    desk.call("import_apply", json!({ "paths": [file], "map": recipe() }));
    assert_ne!(numbers(&mut desk, "new(customers)", "month"), numbers(&mut desk, "customers", "month"));
    let total = |found: &HashMap<(String, String), Option<f64>>| found[&("2003".to_owned(), "*".to_owned())];
    assert_eq!(total(&numbers(&mut desk, "customers", "year")), total(&before).map(|all| all + 1.0));
    desk.call("undo", json!({}));
    assert_eq!(numbers(&mut desk, "customers", "year"), before);
    desk.call("redo", json!({}));
    assert_eq!(total(&numbers(&mut desk, "customers", "year")), total(&before).map(|all| all + 1.0));
}

#[test]
fn numbers_without_who_are_refused_with_the_next_step() {
    let mut desk = imported();
    let cell = json!({ "measure": "Customers", "period": "2005-06-01", "value": 5 });
    let refused = desk.session.call("values_enter", json!({ "cells": [cell] })).unwrap_err();
    assert!(refused.message.contains("recipe that takes “distinct”"), "{}", refused.message);
    let kind = json!({ "name": "Customers", "kind": "flow" });
    let listed = desk.call("measure_list", json!({}));
    let id = listed["measures"][0]["id"].clone();
    let refused = desk.session.call("measure_update", json!({ "id": id, "kind": kind["kind"] })).unwrap_err();
    assert!(refused.message.contains("stays as it is"), "{}", refused.message);
    let sum = json!({ "name": "Customers", "take": "count", "of": "customer_name", "date": "order_date" });
    let map = json!({ "name": "Counts", "measures": [sum] });
    let refused = desk.session.call("import_plan", json!({ "paths": [vehicle_sales()], "map": map })).unwrap_err();
    assert!(refused.message.contains("counts each once"), "{}", refused.message);
}

#[test]
fn a_plain_export_brings_the_customers_back() {
    let mut desk = imported();
    let before = numbers(&mut desk, "retained(customers)", "quarter");
    let (folder, back) = (desk.path("plain"), desk.path("back.bellwether"));
    desk.call("workspace_export", json!({ "path": folder }));
    desk.call("export_restore", json!({ "folder": folder, "path": back }));
    assert_eq!(numbers(&mut desk, "retained(customers)", "quarter"), before);
    let again = desk.call("import_apply", json!({ "paths": [vehicle_sales()], "map": recipe() }));
    assert_eq!((&again["values"]["new"], &again["values"]["changed"]), (&json!(0), &json!(0)), "the keys are the same");
}
