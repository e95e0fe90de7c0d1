//! People: who they are however a name is written, what they answer for, and their names.

use crate::support::{Desk, cli};
use serde_json::{Value as Json, json};

/// Sales by the month, a KPI over it with people, an objective and two actions.
fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "EUR", "cadence": "month" }));
    desk.call(
        "measure_create",
        json!({ "name": "Costs", "kind": "flow", "unit": "EUR", "cadence": "month", "owner": "Ben" }),
    );
    desk.call("values_enter", json!({ "cells": [{ "measure": "Sales", "period": "2026-08", "value": "5" }] }));
    desk.call("objective_create", json!({ "name": "Grow", "owner": "ana  ruiz" }));
    desk.call(
        "kpi_create",
        json!({
            "name": "Profit", "formula": "sales - costs", "owner": "Ana Ruiz", "objective": "Grow", "enters": "Mia Braun",
            "told": ["Ben", "Ana Ruíz", "ben"], "agreed_by": "Ana Ruiz", "agreed": "2026-05-02",
        }),
    );
    desk.call("action_set", json!({ "kpi": "Profit", "text": "Call", "owner": "Ana Ruiz" }));
    desk.call("action_set", json!({ "kpi": "Profit", "text": "Write", "owner": "Ben" }));
    desk
}

fn listed(desk: &mut Desk) -> Vec<String> {
    let list = desk.call("people_list", json!({}));
    let one = |row: &Json| {
        let (person, text) = (&row["person"], row["text"].as_str().unwrap());
        format!("{} {}: {text}", person["initials"].as_str().unwrap(), person["name"].as_str().unwrap())
    };
    list["people"].as_array().unwrap().iter().map(one).collect()
}

#[test]
fn everybody_is_listed_once_however_the_name_is_written() {
    let mut desk = desk();
    let all = [
        "AR Ana Ruiz: 1 KPI · 1 objective · 1 open action",
        "B Ben: 1 open action · enters 1 measure",
        "MB Mia Braun: enters 1 measure",
    ];
    assert_eq!(listed(&mut desk), all);
    let list = desk.call("people_list", json!({}));
    assert_eq!(list["people"][0]["spellings"], json!(["Ana Ruiz", "Ana Ruíz", "ana  ruiz"]));
    let owners = desk.call("workspace_state", json!({}))["workspace"]["owners"].clone();
    assert_eq!(owners, json!(["Ana Ruiz", "Ben", "Mia Braun"]));
    let row = desk.call("scorecard", json!({}))["objectives"][0]["kpis"][0]["person"].clone();
    assert_eq!((&row["name"], &row["initials"]), (&json!("Ana Ruiz"), &json!("AR")));
}

#[test]
fn what_a_person_does_and_enters_stands_on_the_page() {
    let mut desk = desk();
    let page = desk.call("person_page", json!({ "name": "ANA RUIZ" }));
    assert_eq!(page["kpis"][0]["name"], "Profit");
    assert_eq!(page["objectives"][0]["name"], "Grow");
    assert_eq!(page["actions"][0]["shown"], "Call");
    assert_eq!(page["told"][0]["name"], "Profit");
    assert_eq!(page["agreed"][0]["name"], "Profit");
    assert_eq!(page["enters"], json!([]));
    // A measure that names who enters it is that person's; the others are of whoever enters the KPI.
    let mia = desk.call("person_page", json!({ "name": "Mia Braun" }));
    assert_eq!(mia["enters"].as_array().unwrap().len(), 1);
    assert_eq!((&mia["enters"][0]["name"], &mia["enters"][0]["late_text"]), (&json!("Sales"), &json!("53 days late")));
    let nobody = desk.session.call("person_page", json!({ "name": "Cem" })).unwrap_err();
    assert_eq!(nobody.message, "There is nobody called “Cem”. The name may have been changed.");
}

#[test]
fn a_new_name_goes_everywhere_as_one_operation_and_reviews_that_ended_keep_theirs() {
    let mut desk = desk();
    let held = desk.call("review_new", json!({ "period": "2026-09", "attendees": ["Ana Ruiz"] }))["id"].clone();
    desk.call("review_end", json!({ "id": held }));
    let open = desk.call("review_new", json!({ "period": "2026-10", "attendees": ["Ben", "ana ruiz"] }))["id"].clone();
    let before = listed(&mut desk);
    let asked = json!({ "from": "Ana Ruiz", "to": " Ana King " });
    let plan = desk.call("person_rename_plan", asked.clone());
    assert_eq!(plan["merges"], false);
    assert_eq!(
        plan["text"],
        "“Ana Ruiz” becomes “Ana King” in 1 KPI, 1 objective and 1 action. Reviews that have ended keep the name of then; \
         undo takes it back in one step."
    );
    let done = desk.call("person_rename", asked);
    assert!(done["label"].as_str().unwrap().contains("Ana King"), "{done}");
    assert_eq!(listed(&mut desk)[0], "AK Ana King: 1 KPI · 1 objective · 1 open action");
    let attendees = |desk: &mut Desk, id: &Json| desk.call("review_show", json!({ "id": id }))["attendees"].clone();
    assert_eq!(attendees(&mut desk, &held), json!(["Ana Ruiz"]));
    assert_eq!(attendees(&mut desk, &open), json!(["Ben", "Ana King"]));
    desk.call("undo", json!({}));
    assert_eq!(listed(&mut desk), before);
}

#[test]
fn two_become_one_only_where_that_is_said() {
    let mut desk = desk();
    let plan = desk.call("person_rename_plan", json!({ "from": "Ben", "to": "mia braun" }));
    assert_eq!(plan["merges"], true);
    assert!(plan["text"].as_str().unwrap().starts_with("“Ben” and “Mia Braun” become one person called “mia braun”"));
    let mut asked = json!({ "from": "Ben", "to": "mia braun" });
    let error = desk.session.call("person_rename", asked.clone()).unwrap_err();
    assert_eq!(error.code.word(), "name_taken");
    assert_eq!(listed(&mut desk).len(), 3);
    asked["merge"] = true.into();
    desk.call("person_rename", asked);
    assert_eq!(listed(&mut desk)[1], "MB mia braun: 1 open action · enters 2 measures");
    // Another way to write the same name is no merge.
    desk.call("person_rename", json!({ "from": "mia braun", "to": "Mía Braun" }));
    assert_eq!(listed(&mut desk)[1], "MB Mía Braun: 1 open action · enters 2 measures");
    for (to, code) in [("", "invalid"), (" \n ", "invalid")] {
        let error = desk.session.call("person_rename", json!({ "from": "Ana Ruiz", "to": to })).unwrap_err();
        assert_eq!(error.code.word(), code);
    }
}

#[test]
fn stakeholders_stay_unless_they_are_named_and_nobody_agreed_in_the_future() {
    let mut desk = desk();
    let kpi = desk.call("kpi_list", json!({}))["kpis"][0].clone();
    assert_eq!((&kpi["enters"], &kpi["told"]), (&json!("Mia Braun"), &json!(["Ben", "Ana Ruíz"])));
    assert_eq!(
        (&kpi["agreed_by"], &kpi["agreed"], &kpi["agreed_text"]),
        (&json!("Ana Ruiz"), &json!("2026-05-02"), &json!("2 May 2026"))
    );
    desk.call("kpi_update", json!({ "id": kpi["id"], "told": null, "enters": "" }));
    let now = desk.call("kpi_list", json!({}))["kpis"][0].clone();
    assert_eq!((&now["enters"], &now["told"], &now["agreed_by"]), (&Json::Null, &json!([]), &json!("Ana Ruiz")));
    let error = desk.session.call("kpi_update", json!({ "id": kpi["id"], "agreed": "2027-01-01" })).unwrap_err();
    assert!(error.message.contains("still to come"), "{}", error.message);
}

#[test]
fn the_command_line_lists_shows_and_renames() {
    let mut desk = desk();
    desk.call("workspace_close", json!({}));
    let file = desk.path("shop.bellwether");
    let list = cli(&["people", &file]);
    assert!(list.stdout.contains("Ana Ruiz") && list.stdout.contains("KPIs"), "{}", list.stdout);
    let page = cli(&["people", &file, "ana ruiz"]);
    assert!(page.stdout.starts_with("Ana Ruiz (AR)\n1 KPI"), "{}", page.stdout);
    assert!(page.stdout.contains("Profit") && page.stdout.contains("Call"), "{}", page.stdout);
    let plan = cli(&["people", &file, "Ben", "--rename", "Mia Braun", "--dry-run"]);
    assert!(plan.stdout.contains("These are two people"), "{}", plan.stdout);
    assert_eq!(cli(&["people", &file, "Ben", "--rename", "Mia Braun"]).status, 1);
    let done = cli(&["people", &file, "Ben", "--rename", "Mia Braun", "--merge"]);
    assert!(done.stdout.contains("become one person"), "{}", done.stdout);
    assert!(!cli(&["people", &file]).stdout.contains("Ben"));
    assert_eq!(cli(&["people", &file, "Cem"]).status, 1);
}
