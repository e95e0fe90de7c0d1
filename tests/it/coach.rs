//! The coach: advice with its reason, dismissed and taken back; the life of a KPI; links.

use crate::support::Desk;
use serde_json::{Value as Json, json};

/// Monthly numbers of 2026 until October of a measure and its KPI.
fn kpi(desk: &mut Desk, name: &str, direction: &str, values: &[f64]) -> Json {
    desk.call("measure_create", json!({ "name": name, "kind": "flow", "unit": "count", "cadence": "month" }));
    let cell = |(at, value): (usize, &f64)| {
        let (year, month) = (2025 + (at + 10) / 12, (at + 10) % 12 + 1);
        json!({ "measure": name, "period": format!("{year}-{month:02}"), "value": value })
    };
    desk.call("values_enter", json!({ "cells": values.iter().enumerate().map(cell).collect::<Vec<_>>() }));
    let formula = format!("[{name}]");
    desk.call("kpi_create", json!({ "name": name, "formula": formula, "owner": "Ana", "direction": direction }))["id"]
        .clone()
}

fn said(desk: &mut Desk) -> Vec<String> {
    let answer = desk.call("coach", json!({}));
    answer["advice"].as_array().unwrap().iter().map(|row| row["code"].as_str().unwrap().to_owned()).collect()
}

fn row(desk: &mut Desk, code: &str) -> Json {
    let answer = desk.call("coach", json!({}));
    answer["advice"].as_array().unwrap().iter().find(|row| row["code"] == code).unwrap().clone()
}

#[test]
fn advice_that_is_dismissed_stays_dismissed_until_it_is_taken_back() {
    let mut desk = Desk::new();
    let id = kpi(&mut desk, "Parcels", "higher", &[]);
    assert_eq!(said(&mut desk), ["say_objective"]);
    let no = json!({ "code": "say_objective", "kpi": id, "reason": "It stands for itself" });
    desk.call("advice_dismiss", no.clone());
    assert!(said(&mut desk).is_empty());
    let dismissed = desk.call("coach", json!({}))["dismissed"].clone();
    assert_eq!(dismissed[0]["about"], "Parcels");
    assert_eq!(dismissed[0]["reason"], "It stands for itself");
    desk.call("advice_restore", json!({ "id": dismissed[0]["id"] }));
    assert_eq!(said(&mut desk), ["say_objective"]);
    let refused = |desk: &mut Desk, reason: String| {
        let request = json!({ "code": "say_objective", "kpi": "Parcels", "reason": reason });
        desk.session.call("advice_dismiss", request).unwrap_err().message
    };
    assert!(refused(&mut desk, " ".into()).contains("Say why"));
    refused(&mut desk, "x".repeat(100_000));
    desk.call("advice_dismiss", no);
    desk.call("kpi_archive", json!({ "id": id, "archived": true }));
    desk.call("kpi_delete", json!({ "id": id }));
    assert!(desk.call("coach", json!({}))["dismissed"].as_array().unwrap().is_empty(), "it goes with its KPI");
}

#[test]
fn what_counts_doing_is_quiet_once_it_is_paired() {
    let mut desk = Desk::new();
    kpi(&mut desk, "Calls made", "higher", &[]);
    kpi(&mut desk, "Orders", "higher", &[]);
    assert!(said(&mut desk).contains(&"activity".to_owned()));
    desk.call("link_set", json!({ "from": "Calls made", "to": "Orders" }));
    assert!(!said(&mut desk).contains(&"activity".to_owned()));
}

#[test]
fn a_gain_that_is_paid_for_elsewhere_is_said_with_both_numbers() {
    let mut desk = Desk::new();
    let (down, fewer) = ([100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 80.0, 80.0, 80.0, 80.0, 80.0, 80.0], [50.0; 12]);
    kpi(&mut desk, "Cost", "lower", &down);
    let worse: Vec<f64> =
        fewer.iter().enumerate().map(|(at, value)| if at < 6 { *value } else { value - 20.0 }).collect();
    kpi(&mut desk, "Conversions", "higher", &worse);
    assert!(!said(&mut desk).contains(&"paid".to_owned()), "nobody said that one guards the other");
    desk.call("link_set", json!({ "from": "Conversions", "to": "Cost", "kind": "guards" }));
    let paid = row(&mut desk, "paid");
    assert_eq!(
        paid["text"],
        "“Cost” got better (100 to 80) while “Conversions” got worse (50 to 30). Look at both before you call it a success."
    );
}

#[test]
fn a_target_that_is_always_met_never_met_or_a_year_old_is_looked_at_again() {
    let mut desk = Desk::new();
    kpi(&mut desk, "Orders", "higher", &[200.0; 12]);
    let target =
        |from: &str, value: f64| json!({ "kpi": "Orders", "from": from, "wording": "at_least", "value": value });
    let coached = |desk: &mut Desk, wanted: &str| said(desk).iter().any(|code| code == wanted);
    desk.call("target_set", target("2025-01", 100.0));
    assert!(coached(&mut desk, "target_always"));
    desk.call("target_set", target("2025-02", 900.0));
    assert!(coached(&mut desk, "target_never"));
    desk.call("target_set", target("2025-03", 200.0));
    assert!(coached(&mut desk, "target_old"));
    desk.call("target_set", target("2026-10", 205.0));
    assert!(!said(&mut desk).iter().any(|code| code.starts_with("target")));
}

#[test]
fn a_draft_is_on_no_scorecard_and_what_is_retired_is_in_the_archive_with_its_reason() {
    let mut desk = Desk::new();
    let id = kpi(&mut desk, "Orders", "higher", &[200.0; 12]);
    let shown = |desk: &mut Desk| desk.call("scorecard", json!({ "period": "2026-10" })).to_string().contains("Orders");
    assert!(shown(&mut desk));
    desk.call("kpi_stage", json!({ "kpi": id, "stage": "draft" }));
    assert!(!shown(&mut desk));
    desk.call("kpi_stage", json!({ "kpi": id, "stage": "trial", "reason": "Until June" }));
    assert!(shown(&mut desk));
    let card = desk.call("scorecard", json!({ "period": "2026-10" }));
    let mut rows = card["objectives"].as_array().unwrap().iter().flat_map(|group| group["kpis"].as_array().unwrap());
    let trial = rows.find(|row| row["id"] == id).unwrap()["trial"].clone();
    assert_eq!(trial, "On trial since 23 Nov 2026: Until June");
    let refused = desk.session.call("kpi_stage", json!({ "kpi": id, "stage": "retired" })).unwrap_err();
    assert!(refused.message.starts_with("Say why"), "{}", refused.message);
    desk.call("kpi_stage", json!({ "kpi": id, "stage": "retired", "reason": "Never red" }));
    let info = desk.call("kpi_page", json!({ "id": id, "period": "2026-10" }))["kpi"].clone();
    assert_eq!((&info["archived"], &info["stage"]), (&json!(true), &json!("retired")));
    assert!(info["stage_text"].as_str().unwrap().ends_with(": Never red"), "{info}");
    assert!(!shown(&mut desk));
    desk.call("undo", json!({}));
    assert!(shown(&mut desk));
}

#[test]
fn advice_that_is_not_given_cannot_be_dismissed() {
    let mut desk = Desk::new();
    let error = desk.session.call("advice_dismiss", json!({ "code": "mny", "reason": "A slip" })).unwrap_err();
    assert!(
        error.message.starts_with("There is no advice “mny”. What can be dismissed is: many, "),
        "{}",
        error.message
    );
    assert!(desk.call("coach", json!({}))["dismissed"].as_array().unwrap().is_empty());
    desk.call("advice_dismiss", json!({ "code": "many", "reason": "We like them all" }));
}

#[test]
fn once_a_year_the_agenda_asks_what_to_drop() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "EUR", "cadence": "month" }));
    let turnover = desk.call("kpi_create", json!({ "name": "Turnover", "formula": "[Sales] * 2" }))["id"].clone();
    desk.call("kpi_create", json!({ "name": "Income", "formula": "2 * sales" }));
    let drop = |desk: &mut Desk, period: &str| {
        let kind = if period.len() == 4 { "yearly" } else { "monthly" };
        let id = desk.call("review_new", json!({ "kind": kind, "period": period }))["id"].clone();
        let shown = desk.call("review_show", json!({ "id": id }));
        shown["points"].as_array().unwrap().iter().find(|point| point["kind"] == "drop").cloned()
    };
    let yearly = drop(&mut desk, "2024").unwrap();
    let later = json!(["Income: It is computed like “Turnover”. Nothing was noted about it in a review."]);
    assert_eq!(yearly["lines"], later);
    // What names another is the one that can go, wherever it stands.
    desk.call("kpi_update", json!({ "id": turnover, "formula": "[Income]" }));
    let yearly = drop(&mut desk, "2025").unwrap();
    assert_eq!(yearly["title"], "Which three would you drop?");
    assert_eq!(
        yearly["lines"],
        json!(["Turnover: It is computed like “Income”. Nothing was noted about it in a review."])
    );
    assert_eq!(drop(&mut desk, "2026-10"), None);
}

#[test]
fn links_may_run_in_a_circle_which_is_said() {
    let mut desk = Desk::new();
    for name in ["Visits", "Sales", "Ads"] {
        kpi(&mut desk, name, "higher", &[]);
    }
    desk.call("link_set", json!({ "from": "Visits", "to": "Sales" }));
    assert!(desk.call("link_list", json!({}))["circles"].as_array().unwrap().is_empty());
    desk.call("link_set", json!({ "from": "Sales", "to": "Ads" }));
    desk.call("link_set", json!({ "from": "Ads", "to": "Visits" }));
    let list = desk.call("link_list", json!({}));
    assert_eq!(list["circles"].as_array().unwrap().len(), 1);
    assert!(list["links"].as_array().unwrap().iter().all(|link| link["in_circle"] == true));
    assert_eq!(list["links"][0]["text"], "Ads drives Visits");
    let refused = desk.session.call("link_set", json!({ "from": "Ads", "to": "Ads" })).unwrap_err();
    assert!(refused.message.contains("itself"), "{}", refused.message);
    desk.call("link_delete", json!({ "id": list["links"][0]["id"] }));
    assert!(desk.call("link_list", json!({}))["circles"].as_array().unwrap().is_empty());
}

#[test]
fn the_librarys_own_names_raise_no_alarm() {
    for language in ["en", "de"] {
        let mut desk = Desk::new();
        desk.call("settings_update", json!({ "language": language }));
        let keys: Vec<Json> = desk.call("library_list", json!({}))["kpis"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["key"].clone())
            .collect();
        assert!(keys.len() > 50);
        for key in &keys {
            desk.call("library_add", json!({ "key": key }));
        }
        let answer = desk.call("coach", json!({}));
        let wrong: Vec<&Json> = answer["advice"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| ["vague", "activity", "guard", "paid"].iter().any(|code| row["code"] == *code))
            .collect();
        assert!(wrong.is_empty(), "{language}: {wrong:#?}");
    }
}

/// The points of a SMART check that are to do: their codes, and whether they were dismissed.
fn to_do(advice: &Json) -> Vec<(String, bool)> {
    let points = advice.as_array().unwrap().iter().filter(|point| point["met"] == false);
    points.map(|point| (point["code"].as_str().unwrap().to_owned(), !point["dismissed"].is_null())).collect()
}

#[test]
fn each_point_of_the_smart_check_is_dismissed_by_itself_and_taken_back() {
    let mut desk = Desk::new();
    let id = kpi(&mut desk, "Parcels", "higher", &[]);
    let points = |desk: &mut Desk| desk.call("kpi_page", json!({ "id": id }))["advice"].clone();
    let open = |code: &str, dismissed: bool| (code.to_owned(), dismissed);
    assert_eq!(
        to_do(&points(&mut desk)),
        [open("smart_say_meaning", false), open("smart_say_objective", false), open("smart_set_target", false)]
    );
    let no = json!({ "code": "smart_say_meaning", "kpi": id, "reason": "Everybody knows" });
    desk.call("advice_dismiss", no);
    let all = points(&mut desk);
    assert_eq!(
        to_do(&all),
        [open("smart_say_meaning", true), open("smart_say_objective", false), open("smart_set_target", false)]
    );
    assert_eq!(all[0]["dismissed"]["reason"], "Everybody knows");
    assert!(desk.call("coach", json!({}))["dismissed"].as_array().unwrap().is_empty(), "it stands at its own check");
    assert_eq!(said(&mut desk), ["say_objective"], "what the coach says of its own is no part of it");
    desk.call("advice_restore", json!({ "id": all[0]["dismissed"]["id"] }));
    assert!(!to_do(&points(&mut desk))[0].1);
    desk.call("undo", json!({}));
    assert!(to_do(&points(&mut desk))[0].1, "undo takes back what was taken back");
    let unknown = json!({ "code": "smart_all", "kpi": id, "reason": "No" });
    assert!(desk.session.call("advice_dismiss", unknown).is_err());
}

#[test]
fn a_point_of_an_objective_is_dismissed_for_one_of_its_kpis() {
    let mut desk = Desk::new();
    let objective = desk.call("objective_create", json!({ "name": "Deliver faster" }))["id"].clone();
    let ids = ["Parcels", "Letters"].map(|name| kpi(&mut desk, name, "higher", &[]));
    for id in &ids {
        desk.call("kpi_update", json!({ "id": id, "objective": objective }));
    }
    let of = |desk: &mut Desk| desk.call("objective_list", json!({}))["objectives"][0]["advice"].clone();
    let targets = |advice: &Json| to_do(advice).into_iter().filter(|(code, _)| code == "smart_set_target").collect();
    let before: Vec<(String, bool)> = targets(&of(&mut desk));
    assert_eq!(before.iter().map(|(_, dismissed)| *dismissed).collect::<Vec<_>>(), [false, false]);
    let no = json!({ "code": "smart_set_target", "kpi": ids[1], "objective": objective, "reason": "Only watched" });
    desk.call("advice_dismiss", no);
    let after: Vec<(String, bool)> = targets(&of(&mut desk));
    assert_eq!(after.iter().filter(|(_, dismissed)| *dismissed).count(), 1, "the other one stays");
    let own = desk.call("kpi_page", json!({ "id": ids[1] }))["advice"].clone();
    assert!(to_do(&own).iter().all(|(_, dismissed)| !dismissed), "the KPI's own check is another one");
}

/// The points of a SMART check that are open, as code and lead: each says why, and what its button does; what holds has none.
fn open_points(advice: &Json) -> Vec<(&str, &str)> {
    let text = |point: &Json, field: &str| point[field].as_str().unwrap_or_default().to_owned();
    let (open, met): (Vec<&Json>, Vec<&Json>) =
        advice.as_array().unwrap().iter().partition(|point| point["met"] == false);
    for point in met {
        assert!(point["lead"].is_null() && (text(point, "why") + &text(point, "lead_text")).is_empty(), "{point}");
    }
    for point in &open {
        assert!(text(point, "why").ends_with('.') && !text(point, "lead_text").is_empty(), "{point}");
    }
    open.iter().map(|point| (point["code"].as_str().unwrap(), point["lead"].as_str().unwrap())).collect()
}

#[test]
fn each_point_of_the_smart_check_says_why_and_where() {
    for language in ["en", "de"] {
        let mut desk = Desk::new();
        desk.call("settings_update", json!({ "language": language }));
        desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "EUR", "cadence": "month" }));
        let goal = desk.call("objective_create", json!({ "name": "Grow" }))["id"].clone();
        let kpi = desk.call("kpi_create", json!({ "name": "Income", "formula": "sales" }))["id"].clone();
        let page = |desk: &mut Desk| desk.call("kpi_page", json!({ "id": kpi, "period": "2026-10" }));
        let bare = [
            ("smart_say_meaning", "description"),
            ("smart_name_owner", "owner"),
            ("smart_say_objective", "objective"),
            ("smart_set_target", "target"),
        ];
        assert_eq!(open_points(&page(&mut desk)["advice"]), bare, "{language}");
        desk.call("target_set", json!({ "kpi": kpi, "from": "2026-01", "wording": "at_least", "value": 5 }));
        assert_eq!(open_points(&page(&mut desk)["advice"])[3], ("smart_give_date", "target_by"), "{language}");
        let list = |desk: &mut Desk| desk.call("objective_list", json!({}))["objectives"][0]["advice"].clone();
        let empty = [
            ("smart_describe", "description"),
            ("smart_add_kpi", "new_kpi"),
            ("smart_name_owner", "owner"),
            ("smart_say_why", "description"),
            ("smart_set_date", "due"),
        ];
        assert_eq!(open_points(&list(&mut desk)), empty, "{language}");
        desk.call("kpi_create", json!({ "name": "Cost", "formula": "sales", "objective": goal }));
        let measured = list(&mut desk);
        assert_eq!(open_points(&measured)[1], ("smart_set_target", "target"), "{language}");
        assert_eq!(open_points(&measured)[3], ("smart_name_owner_of", "owner"), "{language}");
    }
}
