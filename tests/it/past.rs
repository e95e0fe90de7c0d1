//! The past of a source, read again by another recipe: told before, done at once, taken back at once.

use crate::support::{Desk, cli, cli_json};
use serde_json::{Value as Json, json};

const SHOP: &str = "shop.bellwether";
const SEPTEMBER: &str =
    "Date,Store,Kind,Amount\n2026-09-03,Harbour,sale,10\n2026-09-03,Market,refund,4\n2026-09-04,Market,sale,20\n";
const OCTOBER: &str =
    "Date,Store,Kind,Amount\n2026-10-05,Harbour,sale,30\n2026-10-05,Market,refund,5\n2026-10-06,Market,sale,40\n";

/// Sales a day, of all rows.
fn all_rows() -> Json {
    recipe(&json!([]), &json!({}))
}

fn recipe(steps: &Json, by: &Json) -> Json {
    json!({ "steps": steps, "measures": [{ "name": "Sales", "take": "sum", "of": "[Amount]", "date": "Date", "by": by }] })
}

/// Without refunds.
fn only_sales() -> Json {
    recipe(&json!([{ "keep": "[Kind] = \"sale\"" }]), &json!({}))
}

/// Two months of a source, imported a month apart.
fn two_months() -> (Desk, Json) {
    let mut desk = Desk::new();
    for (day, name, content) in [("2026-10-01", "till-09.csv", SEPTEMBER), ("2026-11-01", "till-10.csv", OCTOBER)] {
        desk.on(day, SHOP);
        let path = desk.write(name, content);
        desk.call("import_apply", json!({ "paths": [path], "map": all_rows() }));
    }
    desk.on("2026-11-23", SHOP);
    let id = desk.call("source_list", json!({}))["sources"][0]["id"].clone();
    (desk, id)
}

fn asked(id: &Json, map: &Json) -> Json {
    json!({ "paths": [], "again": id, "map": map })
}

/// What is recorded of Sales: day, segment, number.
fn sales(desk: &mut Desk) -> Vec<(String, Json, f64)> {
    let all = desk.call("value_list", json!({ "measure": "Sales" }));
    let row =
        |row: &Json| (row["date"].as_str().unwrap().to_owned(), row["segment"].clone(), row["value"].as_f64().unwrap());
    all["values"].as_array().unwrap().iter().map(row).collect()
}

fn numbers(desk: &mut Desk) -> Vec<f64> {
    sales(desk).into_iter().map(|(_, _, value)| value).collect()
}

fn is_sound(desk: &mut Desk) {
    desk.call("workspace_close", json!({}));
    let file = desk.path(SHOP);
    assert_eq!(cli(&["check", &file]).status, 0);
    desk.call("workspace_open", json!({ "path": file }));
}

#[test]
fn a_filter_restates_past_months_and_one_undo_gives_all_back() {
    let (mut desk, id) = two_months();
    let before = (sales(&mut desk), desk.call("source_get", json!({ "id": id })));
    assert_eq!((numbers(&mut desk), &before.1["kept"]), (vec![14.0, 20.0, 35.0, 40.0], &json!(2)));
    let plan = desk.call("import_plan", asked(&id, &only_sales()));
    assert_eq!(plan["values"], json!({ "new": 0, "changed": 2, "same": 2 }), "{plan}");
    let past = &plan["past"];
    assert_eq!(past["text"], "2 kept files are read again: 0 new, 2 changed, 0 gone.");
    assert_eq!(
        (&past["idle"], &past["apart"], &plan["button"]),
        (&json!(false), &json!([]), &json!("Change 2 values"))
    );
    let largest = &past["measures"][0]["largest"];
    assert_eq!((&largest[0]["from"], &largest[0]["to"]), (&json!("$35.00"), &json!("$30.00")), "{largest}");
    assert_eq!((numbers(&mut desk)[0], &largest[1]["to"]), (14.0, &json!("$10.00")), "nothing is done yet");
    let done = desk.call("import_apply", asked(&id, &only_sales()));
    assert_eq!(done["changed"]["label"], "Past of till read again");
    assert_eq!(numbers(&mut desk), [10.0, 20.0, 30.0, 40.0]);
    let rows =
        desk.call("value_rows", json!({ "measure": "Sales", "date": "2026-09-03", "grain": "day", "segment": {} }));
    assert_eq!(
        (&rows["said"], &rows["differs"]),
        (&json!("1 row of till-09.csv, 1 more left out"), &Json::Null),
        "{rows}"
    );
    let again = desk.call("import_plan", asked(&id, &Json::Null));
    assert_eq!((&again["past"]["idle"], &again["button"]), (&json!(true), &json!("Nothing would change")), "{again}");
    let nothing = desk.call("import_apply", asked(&id, &Json::Null));
    assert_eq!(nothing["changed"]["label"], Json::Null, "{nothing}");
    is_sound(&mut desk);
    desk.call("undo", json!({}));
    assert_eq!((sales(&mut desk), desk.call("source_get", json!({ "id": id }))), before);
    is_sound(&mut desk);
}

#[test]
fn a_dimension_that_nobody_thought_of_is_there_for_all_months() {
    let (mut desk, id) = two_months();
    let map = recipe(&json!([]), &json!({ "Store": "Store" }));
    let plan = desk.call("import_plan", asked(&id, &map));
    assert_eq!(plan["questions"], json!([]), "what goes is not counted twice");
    assert_eq!(plan["past"]["text"], "2 kept files are read again: 6 new, 0 changed, 4 gone.");
    assert_eq!(plan["past"]["measures"][0]["largest"][0]["place"], "Tue, 6 Oct 2026, Store: Market");
    desk.call("import_apply", asked(&id, &map));
    let all = sales(&mut desk);
    assert_eq!(all.len(), 6);
    assert!(all.iter().all(|(_, segment, _)| segment["Store"].is_string()), "{all:?}");
    // The next file is read in the same way.
    let next = desk.write("till-11.csv", OCTOBER.replace("2026-10", "2026-11"));
    desk.call("import_apply", json!({ "paths": [next] }));
    assert_eq!(sales(&mut desk).len(), 9);
    is_sound(&mut desk);
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    assert_eq!(numbers(&mut desk), [14.0, 20.0, 35.0, 40.0]);
}

#[test]
fn what_was_typed_since_is_asked_about() {
    for (answer, expected) in [("keep", 99.0), ("replace", 10.0)] {
        let (mut desk, id) = two_months();
        let cell = |value: Json| json!({ "cells": [{ "measure": "Sales", "period": "2026-09-03", "value": value }] });
        desk.call("values_enter", cell(json!(99)));
        let plan = desk.call("import_plan", asked(&id, &only_sales()));
        assert_eq!(plan["questions"][0]["code"], "typed", "{plan}");
        let message = plan["questions"][0]["message"].as_str().unwrap();
        assert!(
            message.contains("Sales for Thu, 3 Sept 2026 was typed as $99.00, and the file has $10.00"),
            "{message}"
        );
        assert_eq!(desk.refused("import_apply", asked(&id, &only_sales())).code.word(), "needs_answer");
        let mut map = only_sales();
        map["format"] = json!({ "typed": answer });
        let plan = desk.call("import_plan", asked(&id, &map));
        assert_eq!(plan["past"]["stay"], u64::from(answer == "keep"));
        desk.call("import_apply", asked(&id, &map));
        assert_eq!(numbers(&mut desk), [expected, 20.0, 30.0, 40.0], "{answer}");
    }
}

#[test]
fn what_is_closed_is_asked_about() {
    for (answer, expected) in [("keep", [14.0, 20.0, 30.0, 40.0]), ("change", [10.0, 20.0, 30.0, 40.0])] {
        let (mut desk, id) = two_months();
        desk.call("settings_update", json!({ "closed_until": "2026-09" }));
        let plan = desk.call("import_plan", asked(&id, &only_sales()));
        assert_eq!(plan["questions"][0]["code"], "closed", "{plan}");
        assert_eq!(desk.refused("import_apply", asked(&id, &only_sales())).code.word(), "needs_answer");
        let mut map = only_sales();
        map["format"] = json!({ "closed": answer });
        desk.call("import_apply", asked(&id, &map));
        assert_eq!(numbers(&mut desk), expected, "{answer}");
    }
}

#[test]
fn what_would_go_from_a_closed_period_is_asked_about() {
    let (mut desk, id) = two_months();
    desk.call("settings_update", json!({ "closed_until": "2026-09" }));
    let mut map = recipe(&json!([{ "leave_out": "[Date] = date(2026, 9, 4)" }]), &json!({}));
    let plan = desk.call("import_plan", asked(&id, &map));
    let message = plan["questions"][0]["message"].as_str().unwrap();
    assert!(message.contains("Sales for Fri, 4 Sept 2026 is $20.00, and the files no longer bring it"), "{plan}");
    map["format"] = json!({ "closed": "keep" });
    let plan = desk.call("import_plan", asked(&id, &map));
    assert_eq!((&plan["past"]["stay"], &plan["past"]["gone"]), (&json!(1), &json!(0)));
    map["format"] = json!({ "closed": "change" });
    desk.call("import_apply", asked(&id, &map));
    assert_eq!(numbers(&mut desk), [14.0, 35.0, 40.0]);
}

#[test]
fn what_was_not_kept_is_named_and_stays() {
    let (mut desk, id) = two_months();
    desk.on("2026-11-24", SHOP);
    desk.call("source_update", json!({ "id": id, "keep": false }));
    // It corrects September, and nobody has its rows any more.
    let path = desk.write("till-09-corrected.csv", SEPTEMBER.replace(",10\n", ",12\n"));
    desk.call("import_apply", json!({ "paths": [path] }));
    assert_eq!(numbers(&mut desk), [16.0, 20.0, 35.0, 40.0]);
    let plan = desk.call("import_plan", asked(&id, &only_sales()));
    let apart = &plan["past"]["apart"];
    assert_eq!(apart[0]["file"], "till-09-corrected.csv");
    assert!(apart[0]["why"].as_str().unwrap().contains("Files of this source are not kept"), "{apart}");
    desk.call("import_apply", asked(&id, &only_sales()));
    assert_eq!(numbers(&mut desk), [16.0, 20.0, 30.0, 40.0], "the older file does not go before the newer one");
    desk.call("files_forget", json!({}));
    let refused = desk.refused("import_plan", asked(&id, &Json::Null));
    assert!(refused.message.contains("No file of till is kept"), "{}", refused.message);
}

#[test]
fn a_later_file_goes_before_an_earlier_one() {
    let (mut desk, id) = two_months();
    desk.on("2026-11-24", SHOP);
    let path = desk
        .write("correction.csv", "Date,Store,Kind,Amount\n2026-09-03,Harbour,sale,11\n2026-09-03,Market,refund,2\n");
    let whole_day = json!({ "format": { "cut_day": "replace" } });
    desk.call("import_apply", json!({ "paths": [path], "map": whole_day }));
    assert_eq!(numbers(&mut desk), [13.0, 20.0, 35.0, 40.0]);
    let again = desk.call("import_plan", asked(&id, &Json::Null));
    assert_eq!(again["past"]["idle"], true, "{again}");
    desk.call("import_apply", asked(&id, &only_sales()));
    assert_eq!(numbers(&mut desk), [11.0, 20.0, 30.0, 40.0]);
}

#[test]
fn the_recipe_of_a_source_changes_without_its_past() {
    let (mut desk, id) = two_months();
    desk.call("source_update", json!({ "id": id, "recipe": only_sales() }));
    assert_eq!(numbers(&mut desk), [14.0, 20.0, 35.0, 40.0]);
    let plan = desk.call("import_plan", asked(&id, &Json::Null));
    assert_eq!(plan["values"]["changed"], 2, "what is read again is read by the recipe of now");
    desk.call("undo", json!({}));
    assert_eq!(desk.call("import_plan", asked(&id, &Json::Null))["past"]["idle"], true);
    // A recipe that the files do not fit changes nothing.
    let wrong = recipe(&json!([{ "keep": "[Nothing] = 1" }]), &json!({}));
    desk.refused("import_apply", asked(&id, &wrong));
    assert_eq!(numbers(&mut desk), [14.0, 20.0, 35.0, 40.0]);
}

#[test]
fn files_of_plain_columns_are_read_again_with_their_answers() {
    let mut desk = Desk::new();
    let path = desk.write("orders.csv", "Date,Store,Sales,Tips\n03/04/2026,Harbour,10,1\n05/04/2026,Market,20,2\n");
    desk.call(
        "import_apply",
        json!({ "paths": [path], "map": {
        "format": { "date_order": "dmy" }, "columns": { "Date": "date", "Sales": { "measure": "Sales" } } } }),
    );
    let id = desk.call("source_list", json!({}))["sources"][0]["id"].clone();
    assert_eq!(desk.call("import_plan", asked(&id, &Json::Null))["past"]["idle"], true);
    let map = json!({ "columns": { "Date": "date", "Store": { "dimension": "Store" }, "Sales": { "measure": "Sales" },
        "Tips": { "measure": "Tips" } } });
    let plan = desk.call("import_plan", asked(&id, &map));
    assert_eq!(plan["past"]["text"], "1 kept file is read again: 4 new, 0 changed, 2 gone.", "{plan}");
    desk.call("import_apply", asked(&id, &map));
    assert_eq!(desk.values(), 4);
}

#[test]
fn the_command_line_tells_and_does_it() {
    let (mut desk, _) = two_months();
    desk.call("workspace_close", json!({}));
    let (file, recipe) = (desk.path(SHOP), desk.write("recipe.json", only_sales().to_string()));
    let told = cli(&["source", &file, "till", "--again", "--map", &recipe]).stdout;
    assert!(
        told.contains("2 kept files are read again: 0 new, 2 changed, 0 gone.") && told.contains("$35.00 → $30.00"),
        "{told}"
    );
    let done = cli_json(&["source", &file, "till", "--again", "--run", "--map", &recipe]);
    assert_eq!(done["values"]["changed"], 2, "{done}");
    assert!(cli(&["source", &file, "till", "--again"]).stdout.contains("nothing would change"));
    assert!(cli(&["source", &file, "till", "--keep", "no"]).stdout.contains("are not kept"));
    assert_eq!(cli_json(&["source", &file])["sources"][0]["keep"], false);
}

/// A script imports two files within a second: the one that was recorded later stays the later one, whatever it is called.
#[test]
fn imports_of_one_second_are_read_again_in_the_order_in_which_they_were_recorded() {
    for names in [["a.csv", "b.csv", "c.csv"], ["c.csv", "b.csv", "a.csv"], ["b.csv", "c.csv", "a.csv"]] {
        let mut desk = Desk::new();
        for (name, amount) in names.into_iter().zip([10, 20, 30]) {
            let path = desk.write(name, format!("Date,Store,Kind,Amount\n2026-09-03,Harbour,sale,{amount}\n"));
            desk.call("import_apply", json!({ "paths": [path], "map": all_rows() }));
        }
        let listed = desk.call("import_list", json!({}));
        let files: Vec<&Json> = listed["imports"].as_array().unwrap().iter().map(|import| &import["file"]).collect();
        assert_eq!(files, [names[2], names[1], names[0]]);
        let id = desk.call("source_list", json!({}))["sources"][0]["id"].clone();
        let again = desk.call("import_plan", asked(&id, &all_rows()));
        assert_eq!((&again["past"]["idle"], &again["questions"]), (&json!(true), &json!([])), "{names:?}: {again}");
    }
}
