//! From a number down to the rows of the file that it came from.

use crate::support::{Desk, cli, cli_json};
use serde_json::{Value as Json, json};

const TILL: &str = "Date,Time,Store,Item,Amount
2026-10-13,08:00,Station,Tea,2.00
2026-10-14,08:02,Station,Milk 10 l,182.40
2026-10-14,08:02,Station,Beans house,171.80
2026-10-14,08:05,Harbour,Milk 10 l,182.40
2026-10-14,08:06,Station,Cups,soon
2026-10-14,08:07,Station,Sugar,44.00
2026-10-15,08:07,Station,Sugar,1.00
2026-10-15,08:09,Station,Milk,1.50
";

fn map() -> Json {
    json!({ "columns": { "Date": "date", "Store": { "dimension": "Store" },
        "Amount": { "measure": "Cost of goods", "kind": "flow", "unit": "EUR" } } })
}

fn import(desk: &mut Desk, name: &str, content: &str, map: Json) -> Json {
    let path = desk.write(name, content);
    desk.call("import_apply", json!({ "paths": [path], "map": map }))
}

fn rows(desk: &mut Desk, day: &str, store: &str) -> Json {
    let segment = json!({ "Store": store });
    let asked = json!({ "measure": "Cost of goods", "date": day, "grain": "day", "segment": segment });
    desk.call("value_rows", asked)
}

fn numbers(rows: &Json) -> Vec<u64> {
    rows["rows"].as_array().unwrap().iter().map(|row| row["row"].as_u64().unwrap()).collect()
}

#[test]
fn a_number_opens_to_its_rows_and_to_those_left_out() {
    let mut desk = Desk::new();
    import(&mut desk, "till-october.csv", TILL, map());
    let found = rows(&mut desk, "2026-10-14", "Station");
    assert_eq!(found["said"], "3 rows of till-october.csv, 1 more left out");
    assert_eq!((&found["comes_text"], &found["differs"]), (&json!("Their sum is €398.20."), &Json::Null));
    assert_eq!(numbers(&found), [3, 4, 6, 7]);
    let used: Vec<&Json> = found["columns"].as_array().unwrap().iter().map(|column| &column["used"]).collect();
    assert_eq!(used, [&json!("date"), &Json::Null, &json!("member"), &Json::Null, &json!("value")]);
    assert_eq!(found["rows"][1]["cells"], json!(["2026-10-14", "08:02", "Station", "Beans house", "171.80"]));
    assert_eq!(found["rows"][2]["left_out"], "“soon” in row 6, column “Amount”, is not a number.");
    desk.call("amounts_hide", json!({ "hidden": true }));
    let hidden = rows(&mut desk, "2026-10-14", "Station").to_string();
    assert!(!hidden.contains("171.80") && !hidden.contains("398.20"), "{hidden}");
}

#[test]
fn what_was_read_by_answers_and_renamed_since_opens_all_the_same() {
    let mut desk = Desk::new();
    let file = "Date,Store,Amount\n03/04/2026,Station,1.5\n05/04/2026,Station,2.5\n";
    let mut answered = map();
    answered["format"] = json!({ "date_order": "mdy" });
    import(&mut desk, "dates.csv", file, answered);
    let measure = desk.call("measure_list", json!({}))["measures"][0]["id"].clone();
    desk.call("measure_update", json!({ "id": measure, "name": "Costs" }));
    let asked = json!({ "measure": "Costs", "date": "2026-03-04", "grain": "day", "segment": { "Store": "Station" } });
    assert_eq!(numbers(&desk.call("value_rows", asked)), [2]);
}

#[test]
fn the_steps_of_a_recipe_say_what_they_left_out() {
    let mut desk = Desk::new();
    let recipe = json!({ "steps": [{ "leave_out": "Item = \"Sugar\"" }], "measures": [{ "name": "Cost of goods",
        "take": "sum", "of": "Amount", "date": "Date", "by": { "Store": "Store" }, "kind": "flow", "unit": "EUR" }] });
    import(&mut desk, "till.csv", TILL, recipe);
    let found = rows(&mut desk, "2026-10-14", "Station");
    assert_eq!(numbers(&found), [3, 4, 6, 7]);
    assert_eq!(found["rows"][3]["left_out"], "Row 7 was left out by step 1: Leave out rows where Item is Sugar.");
    assert_eq!(found["comes_text"], "Their sum is €354.20.");
}

#[test]
fn files_that_are_not_kept_say_what_to_do_and_importing_them_again_keeps_them() {
    let mut desk = Desk::new();
    assert_eq!(desk.call("files_kept", json!({}))["text"], "No files are kept in this workspace yet.");
    import(&mut desk, "till.csv", TILL, map());
    let kept = desk.call("files_kept", json!({}));
    assert_eq!((&kept["count"], &kept["limit"]), (&json!(1), &json!(200)));
    desk.call("files_forget", json!({}));
    let missing = rows(&mut desk, "2026-10-14", "Station");
    assert!(missing["missing"].as_str().unwrap().starts_with("The rows of till.csv are not kept"), "{missing}");
    let again = import(&mut desk, "till.csv", TILL, map());
    assert_eq!(again["values"], json!({ "new": 0, "changed": 0, "same": 4 }));
    assert_eq!(numbers(&rows(&mut desk, "2026-10-14", "Station")), [3, 4, 6, 7]);
    let none = desk.call("files_limit", json!({ "megabytes": 0 }));
    assert_eq!(none["kept"]["count"], 0);
    let off = rows(&mut desk, "2026-10-14", "Station");
    assert!(off["missing"].as_str().unwrap().starts_with("Files are not kept in this workspace."), "{off}");
    import(&mut desk, "more.csv", &TILL.replace("2026-10", "2026-11"), map());
    assert_eq!(desk.call("files_kept", json!({}))["count"], 0, "none is kept where there is no room");
    desk.refused("files_limit", json!({ "megabytes": 10_001 }));
}

#[test]
fn a_file_whose_import_was_taken_back_goes_with_the_next_import() {
    let mut desk = Desk::new();
    import(&mut desk, "till.csv", TILL, map());
    desk.call("undo", json!({}));
    assert_eq!(desk.call("files_kept", json!({}))["count"], 1, "it can be brought back");
    desk.call("redo", json!({}));
    assert_eq!(numbers(&rows(&mut desk, "2026-10-14", "Station")).len(), 4);
    desk.call("undo", json!({}));
    import(&mut desk, "more.csv", &TILL.replace("2026-10", "2026-11"), map());
    assert_eq!(desk.call("files_kept", json!({}))["count"], 1);
}

#[test]
fn what_was_typed_in_has_no_rows() {
    let mut desk = Desk::new();
    import(&mut desk, "till.csv", TILL, map());
    let cell =
        json!({ "measure": "Cost of goods", "period": "2026-10-14", "members": { "Store": "Station" }, "value": 5 });
    desk.call("values_enter", json!({ "cells": [cell] }));
    assert_eq!(rows(&mut desk, "2026-10-14", "Station")["missing"], "It was typed in: no file stands behind it.");
}

#[test]
fn the_command_line_explains_down_to_the_rows() {
    let mut desk = Desk::new();
    import(&mut desk, "till-october.csv", TILL, map());
    desk.call("kpi_create", json!({ "name": "Costs of it", "formula": "[Cost of goods]", "unit": "EUR" }));
    let path = desk.path("shop.bellwether");
    desk.call("workspace_close", json!({}));
    let asked = ["explain", &path, "Costs of it", "--period", "2026-10", "--rows"];
    let found = cli_json(&asked);
    let values = found["parts"][0]["measure"]["values"].as_array().unwrap();
    let rows: Vec<u64> = values.iter().map(|value| value["rows"]["count"].as_u64().unwrap()).collect();
    assert_eq!(rows, [1, 1, 3, 2]);
    let told = cli(&asked).stdout;
    for said in ["3 rows of till-october.csv, 1 more left out. Their sum is €398.20.", "Beans house", "“soon” in row 6"]
    {
        assert!(told.contains(said), "{said}: {told}");
    }
}
