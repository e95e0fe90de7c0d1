//! What commands say that they read. Things of every kind are changed and changed back; an answer that is another one then
//! follows from something, and its command has to say so, or windows show what is old.

use super::support::Desk;
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};

/// A request for each command that reads.
fn requests(desk: &mut Desk) -> BTreeMap<&'static str, Json> {
    let revenue = kpi(desk, "Revenue");
    let till = json!({ "id": measure(desk, "Till sales"), "name": "Till sales", "kind": "flow", "unit": "USD", "cadence": "day" });
    let new = desk.write("new.csv", "date,Parcels\n2026-11-02,5\n");
    let entry = desk.call("history", json!({ "limit": 1 }))["entries"][0]["id"].clone();
    let picture = desk.path("revenue.svg");
    let sheet = desk.path("numbers.xlsx");
    desk.call("entry_sheet_save", json!({ "path": sheet, "from": "2026-10" }));
    let bikes = desk.write("bikes.csv", "date,Bikes\n2026-09-02,5\n");
    desk.call("import_apply", json!({ "paths": [bikes] }));
    let source = desk.call("source_list", json!({}))["sources"][0]["id"].clone();
    desk.call("pack_set", json!({ "name": "Board", "content": { "kpis": ["Revenue", "Net profit margin"] } }));
    desk.call(
        "kpi_redefine",
        json!({ "kpi": "Net profit margin", "formula": "1", "unit": "percent", "from": "2020-01-01", "reason": "Once" }),
    );
    let pdf = desk.path("board.pdf");
    let review = review(desk);
    let minutes = desk.path("minutes.md");
    let day = desk.path("review.ics");
    let lines = [["Till sales", "1 000"], ["Guests", "5"]];
    BTreeMap::from([
        ("action_list", json!({})),
        ("backup_list", json!({})),
        ("chart", json!({ "kpi": "Revenue", "to": "2026-11-01", "limits": true, "forecast": true })),
        ("chart_export", json!({ "chart": { "kpi": "Revenue", "limits": true }, "path": picture })),
        ("check", json!({})),
        ("data_quality", json!({})),
        ("date_read", json!({ "text": "1/2/2026" })),
        ("due_list", json!({})),
        ("entry_sheet_plan", json!({ "path": sheet })),
        ("eval", json!({ "formula": "[Revenue] / orders", "grain": "month", "by": "Store" })),
        ("event_list", json!({})),
        ("formula_check", json!({ "formula": "Parcels / [Revenue]" })),
        ("formula_names", json!({})),
        ("grid", json!({ "period": "2026-11", "periods": 6 })),
        ("history", json!({})),
        ("history_detail", json!({ "id": entry })),
        ("import_glance", json!({ "path": new })),
        ("import_list", json!({})),
        ("import_plan", json!({ "paths": [new] })),
        ("import_rows", json!({ "import": { "paths": [new] } })),
        ("kpi_breakdown", json!({ "id": revenue, "period": "2026-10", "dimension": "Store" })),
        ("kpi_direction", json!({ "name": "Till", "formula": "[Revenue]" })),
        ("kpi_deletion", json!({ "id": revenue })),
        ("kpi_list", json!({})),
        ("kpi_page", json!({ "id": revenue, "period": "2026-10" })),
        ("kpi_points", json!({ "kpi": revenue, "from": "2025-11-01", "to": "2026-11-01" })),
        ("kpi_proposals", json!({})),
        ("kpi_explain", json!({ "kpi": revenue })),
        ("value_doubts", json!({ "cells": [{ "measure": "overheads", "period": "2026-10", "value": 1 }] })),
        ("kpi_statistics", json!({ "kpi": revenue })),
        ("library_get", json!({ "key": "win_rate" })),
        ("library_list", json!({ "search": "labour" })),
        ("library_start", json!({ "trade": "restaurant", "worries": ["cash"] })),
        ("measure_list", json!({})),
        ("measure_update_preview", till),
        ("objective_list", json!({ "period": "2026-10" })),
        ("paste_plan", json!({ "block": lines, "period": "2026-11" })),
        ("pack_export", json!({ "pack": { "pack": "Board", "period": "2026-10" }, "path": pdf })),
        ("pack_list", json!({})),
        ("pack_pages", json!({ "pack": "Board", "period": "2026-10" })),
        ("period_choices", json!({ "grain": "week", "at": "2026-11-23" })),
        ("period_read", json!({ "text": "first week of November 2026" })),
        ("budget_divide_plan", json!({ "measure": "Till sales", "total": 500_000 })),
        ("kpi_budget", json!({ "kpi": "Revenue" })),
        ("scenario_list", json!({})),
        ("scenario_compare", json!({})),
        ("what_if", json!({ "changes": [{ "measure": "Till sales", "percent": 0.03 }] })),
        ("coach", json!({})),
        ("link_list", json!({})),
        ("people_list", json!({})),
        ("person_page", json!({ "name": "Ana Ruiz" })),
        ("person_rename_plan", json!({ "from": "Ana Ruiz", "to": "Leo Chen" })),
        ("benchmark_list", json!({})),
        ("reconciliation", json!({ "measure": "Orders" })),
        ("region_list", json!({})),
        ("review_template_list", json!({})),
        ("review_list", json!({})),
        ("review_notes", json!({})),
        ("review_show", json!({ "id": review })),
        ("minutes_text", json!({ "id": review })),
        ("minutes_export", json!({ "id": review, "path": minutes })),
        ("review_calendar", json!({ "id": review, "path": day })),
        ("scorecard", json!({ "period": "2026-10" })),
        ("target_season_plan", json!({ "kpi": "Revenue", "total": 500000 })),
        ("source_get", json!({ "id": source })),
        ("source_list", json!({})),
        ("texts", json!({})),
        ("files_kept", json!({})),
        (
            "value_rows",
            json!({ "measure": "Till sales", "date": "2026-10-20", "grain": "day", "segment": { "Store": "Harbour" } }),
        ),
        ("value_list", json!({ "measure": "Till sales", "newest": 20 })),
        ("workspace_state", json!({})),
    ])
}

/// A review with something in it.
fn review(desk: &mut Desk) -> Json {
    let review = desk.call("review_new", json!({ "period": "2026-10" }))["id"].clone();
    desk.call("review_note_set", json!({ "review": review, "kind": "decision", "text": "Raise the price" }));
    desk.call("review_template_set", json!({ "review": review, "name": "Short" }));
    let action = desk.call("action_list", json!({}))["actions"][0]["id"].clone();
    desk.call("action_comment_set", json!({ "action": action, "text": "Waiting" }));
    review
}

/// Something of every kind that can be changed, the first time each.
fn operations(desk: &mut Desk) -> Vec<(&'static str, Json)> {
    let (revenue, orders) = (kpi(desk, "Revenue"), measure(desk, "Orders"));
    let objective = desk.call("objective_list", json!({}))["objectives"][0]["id"].clone();
    let pack = named(&desk.call("pack_list", json!({}))["packs"], "Board");
    let review = desk.call("review_list", json!({}))["reviews"][0]["id"].clone();
    let template = desk.call("review_template_list", json!({}))["templates"][0]["id"].clone();
    let actions = desk.call("action_list", json!({}))["actions"].clone();
    let is_said = |action: &&Json| !action["comments"].as_array().unwrap().is_empty();
    let action = actions.as_array().unwrap().iter().find(is_said).unwrap().clone();
    let event = desk.call("event_list", json!({}))["events"][0]["id"].clone();
    let parcels = desk.write("parcels.csv", "date,Store,Parcels\n2026-11-03,Harbour,5\n2026-11-03,Airport,7\n");
    let sales = desk.write("sales.csv", "date,Store,Till sales\n2026-10-20,Harbour,9999\n2026-10-21,Market,8888\n");
    let cell = json!({ "measure": "Waste", "period": "2026-10", "value": 77, "members": { "Store": "Harbour" } });
    vec![
        ("pack_record", json!({ "pack": pack, "period": "2026-09" })),
        ("event_set", json!({ "kpi": "Revenue", "date": "2026-03-02", "text": "New till", "changes_process": true })),
        ("event_delete", json!({ "id": event })),
        (
            "action_set",
            json!({ "kpi": "Revenue", "text": "Call the bank", "owner": "Leo Chen", "changes_process": true }),
        ),
        ("target_set", json!({ "kpi": "Revenue", "from": "2026-10", "wording": "at_least", "value": 91234 })),
        ("split_answer", json!({ "kpi": "Revenue", "date": "2026-02-01", "accepted": true })),
        ("kpi_update", json!({ "id": revenue, "name": "Income", "formula": "till_sales * 2" })),
        ("kpi_create", json!({ "name": "Parcels", "formula": "orders" })),
        ("objective_update", json!({ "id": objective, "name": "Another aim", "chosen_status": "off_track" })),
        (
            "measure_update",
            json!({ "id": orders, "name": "Receipts", "kind": "level", "unit": "points", "cadence": "week" }),
        ),
        ("library_add", json!({ "key": "complaint_rate" })),
        ("library_begin", json!({ "keys": ["referral_share", "offer_acceptance"] })),
        ("pack_set", json!({ "id": pack, "name": "Board meeting", "content": { "title": "Ours" } })),
        ("review_template_set", json!({ "review": review, "name": "Shorter", "minutes": 20 })),
        ("review_template_delete", json!({ "id": template })),
        ("action_comment_set", json!({ "action": action["id"], "text": "Half of it is done" })),
        ("action_comment_delete", json!({ "id": action["comments"][0]["id"] })),
        ("review_update", json!({ "id": review, "attendees": ["Ana Ruiz"], "held": "2026-11-20" })),
        ("review_note_set", json!({ "review": review, "text": "The dairy is dear" })),
        ("review_action", json!({ "review": review, "line": "Ana, Friday: call the dairy" })),
        ("slide_note", json!({ "text": "The rain", "kpi": "Revenue", "period": "2026-Q3", "grain": "quarter" })),
        ("slide_note", json!({ "text": "Ana: call the bank", "action": true, "period": "2026-10" })),
        ("review_end", json!({ "id": review })),
        ("review_delete", json!({ "id": review })),
        ("link_set", json!({ "from": "Revenue", "to": "Net profit margin" })),
        ("benchmark_set", json!({ "kpi": "Revenue", "value": 51000, "source": "The trade", "date": "2025-12-31" })),
        ("person_rename", json!({ "from": "Leo Chen", "to": "Leo Wang" })),
        ("kpi_stage", json!({ "kpi": "Revenue", "stage": "draft" })),
        (
            "kpi_redefine",
            json!({ "kpi": "Revenue", "formula": "till_sales", "from": "2026-10-01", "reason": "Tills only" }),
        ),
        ("kpi_version_delete", json!({ "kpi": "Net profit margin", "until": "2020-01-01" })),
        ("advice_dismiss", json!({ "code": "many", "reason": "We like them all" })),
        ("control_total_set", json!({ "measure": "Orders", "period": "2026-10", "total": 5 })),
        ("budget_divide", json!({ "measure": "Catering sales", "total": 60_000 })),
        ("budget_divide", json!({ "measure": "Till sales", "total": 480_000 })),
        (
            "scenario_set",
            json!({ "name": "Best", "changes": [{ "measure": "Till sales", "percent": "3%", "from": "2026-12" }] }),
        ),
        ("measure_create", json!({ "name": "Parcels", "kind": "flow", "unit": "count", "cadence": "month" })),
        ("values_enter", json!({ "cells": [cell], "both": true })),
        ("import_apply", json!({ "paths": [parcels] })),
        ("import_apply", json!({ "paths": [sales], "map": { "format": { "twice": "both" } } })),
        (
            "settings_update",
            json!({ "name": "Corner", "currency": "USD", "locale": "en-US", "language": "de", "fiscal_year_start": "07-01", "week_start": "sunday" }),
        ),
    ]
}

fn named(list: &Json, name: &str) -> Json {
    list.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["id"].clone()
}

fn kpi(desk: &mut Desk, name: &str) -> Json {
    named(&desk.call("kpi_list", json!({}))["kpis"], name)
}

fn measure(desk: &mut Desk, name: &str) -> Json {
    named(&desk.call("measure_list", json!({}))["measures"], name)
}

fn answers(desk: &mut Desk, requests: &BTreeMap<&'static str, Json>) -> BTreeMap<&'static str, Json> {
    // What is refused after a change is an answer, too: that a thing is not there any more.
    let mut answer = |name: &str, request: &Json| match desk.session.call(name, request.clone()) {
        Ok(answer) => answer,
        Err(error) => json!({ "error": error.message }),
    };
    requests.iter().map(|(name, request)| (*name, answer(name, request))).collect()
}

#[test]
fn commands_say_all_that_they_read() {
    let mut desk = Desk::demo();
    let requests = requests(&mut desk);
    let reading: BTreeSet<_> = api::COMMANDS.iter().filter(|c| !c.reads.topics().is_empty()).map(|c| c.name).collect();
    assert_eq!(reading, requests.keys().copied().collect(), "each command that reads is asked here");
    let mut before = answers(&mut desk, &requests);
    for (name, answer) in &before {
        assert!(answer.get("error").is_none(), "{name}: {answer}");
    }
    let mut seen: BTreeSet<(String, &str)> = BTreeSet::new();
    let mut silent = BTreeSet::new();
    for (operation, request) in operations(&mut desk) {
        for (step, payload) in [(operation, request), ("undo", json!({}))] {
            let answer = desk.call(step, payload);
            let changed = answer.get("changed").unwrap_or(&answer);
            let topics: BTreeSet<String> =
                changed["topics"].as_array().unwrap().iter().map(|topic| topic.as_str().unwrap().to_owned()).collect();
            let after = answers(&mut desk, &requests);
            for command in api::COMMANDS.iter().filter(|command| before.get(command.name) != after.get(command.name)) {
                let reads: BTreeSet<String> =
                    command.reads.topics().iter().map(|topic| json!(topic).as_str().unwrap().to_owned()).collect();
                if reads.is_disjoint(&topics) {
                    silent.insert(format!("{} does not say that it reads {topics:?} ({operation})", command.name));
                }
                seen.extend(topics.iter().map(|topic| (topic.clone(), command.name)));
            }
            before = after;
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
    // Otherwise nothing was tried.
    let everything =
        ["actions", "events", "imports", "kpis", "measures", "objectives", "reviews", "settings", "targets", "values"];
    for topic in everything {
        assert!(seen.iter().any(|(changed, _)| changed == topic), "something of the {topic} was changed");
    }
    assert!(seen.contains(&("events".into(), "scorecard")), "signals start anew at an event");
}
