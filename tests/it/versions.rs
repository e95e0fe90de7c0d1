//! Definitions of KPIs that hold from a day on: the past keeps what it was computed by, and nothing is set beside what is
//! computed otherwise.

use crate::support::Desk;
use serde_json::{Value as Json, json};

/// Sales and orders of 2025 and of 2026 until October, and what a KPI was and is of them.
fn desk() -> Desk {
    let mut desk = Desk::new();
    for (name, unit) in [("Sales", "EUR"), ("Orders", "count")] {
        desk.call("measure_create", json!({ "name": name, "kind": "flow", "unit": unit, "cadence": "month" }));
    }
    let months = (1..=12).map(|month| (2025, month)).chain((1..=10).map(|month| (2026, month)));
    for (year, month) in months {
        let period = format!("{year}-{month:02}");
        let cell = |measure: &str, value: u32| json!({ "measure": measure, "period": period, "value": value });
        desk.call("values_enter", json!({ "cells": [cell("Sales", 1000 + month), cell("Orders", 100)] }));
    }
    desk.call("kpi_create", json!({ "name": "Worth", "formula": "sales" }));
    desk
}

fn redefine(desk: &mut Desk, formula: &str, from: &str) -> Result<Json, String> {
    let request = json!({ "kpi": "Worth", "formula": formula, "from": from, "reason": "Both tills" });
    desk.session.call("kpi_redefine", request).map_err(|fault| fault.message)
}

fn page_of(desk: &mut Desk, name: &str, period: &str) -> Json {
    let all = desk.call("kpi_list", json!({}))["kpis"].clone();
    let id = all.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["id"].clone();
    desk.call("kpi_page", json!({ "id": id, "period": period }))
}

fn value(desk: &mut Desk, period: &str) -> Json {
    page(desk, period)["value"].clone()
}

fn measure(desk: &mut Desk, name: &str) -> Json {
    let all = desk.call("measure_list", json!({}))["measures"].clone();
    all.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["id"].clone()
}

fn page(desk: &mut Desk, period: &str) -> Json {
    page_of(desk, "Worth", period)
}

#[test]
fn the_past_keeps_what_it_was_computed_by() {
    let mut desk = desk();
    redefine(&mut desk, "2 * sales", "2026-03-01").unwrap();
    assert_eq!(value(&mut desk, "2026-02"), json!(1002.0));
    assert_eq!(value(&mut desk, "2026-03"), json!(2006.0));
    desk.call("kpi_create", json!({ "name": "Double", "formula": "worth * 10" }));
    let by = |desk: &mut Desk, period: &str| page_of(desk, "Double", period)["value"].clone();
    assert_eq!(by(&mut desk, "2026-02"), json!(10_020.0), "in other KPIs, too");
    assert_eq!(by(&mut desk, "2026-03"), json!(20_060.0));
    redefine(&mut desk, "3 * sales", "2026-06-01").unwrap();
    assert_eq!(["2026-02", "2026-05", "2026-06"].map(|month| value(&mut desk, month)), [1002.0, 2010.0, 3018.0]);
    let until = |desk: &mut Desk| {
        let versions = page(desk, "2026-06")["versions"].clone();
        versions.as_array().unwrap().iter().map(|row| row["until"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(until(&mut desk), ["2026-06-01", "2026-03-01"]);
    desk.call("kpi_version_delete", json!({ "kpi": "Worth", "until": "2026-03-01" }));
    assert_eq!(value(&mut desk, "2026-02"), json!(2004.0), "what came next holds for that time, too");
    desk.call("undo", json!({}));
    assert_eq!(value(&mut desk, "2026-02"), json!(1002.0));
    let sales = measure(&mut desk, "Sales");
    desk.call("measure_update", json!({ "id": sales, "name": "Turnover" }));
    assert_eq!(value(&mut desk, "2026-02"), json!(1002.0), "names are followed in what was before");
}

#[test]
fn nothing_is_set_beside_what_is_computed_otherwise() {
    let mut desk = desk();
    redefine(&mut desk, "2 * sales", "2026-03-01").unwrap();
    let march = page(&mut desk, "2026-03");
    assert!(march["previous"].is_null() && march["last_year"].is_null(), "{march}");
    assert!(march["drivers"].is_null());
    let sentences = march["sentences"].to_string();
    assert!(sentences.contains("numbers before it are not compared"), "{sentences}");
    assert_eq!(page(&mut desk, "2026-04")["previous"]["change"], json!(2.0), "both are computed alike again");
    let year = page(&mut desk, "2026");
    assert!(year["value"].is_null(), "a year over the change has no one formula");
    assert!(year["reason"].as_str().unwrap().contains("the definition changed on"), "{}", year["reason"]);
    assert_eq!(page(&mut desk, "2025")["value"], json!(12_078.0));
    let svg = desk.call("chart", json!({ "kpi": "Worth", "from": "2025-10-01", "to": "2026-11-01", "events": true }));
    assert!(svg["svg"].as_str().unwrap().contains("Definition changed"), "it is marked on the chart");
    let explained = desk.call("kpi_explain", json!({ "kpi": "Worth", "period": "2026-02" }));
    assert_eq!(explained["formula"], json!("sales"));
}

#[test]
fn another_unit_is_not_drawn_on_the_same_scale() {
    let mut desk = desk();
    redefine(&mut desk, "orders / 200", "2026-03-01").unwrap();
    assert_eq!(value(&mut desk, "2026-03"), json!(0.5));
    assert_eq!(value(&mut desk, "2026-02"), Json::Null);
    let reason = page(&mut desk, "2026-02")["reason"].clone();
    assert!(reason.as_str().unwrap().contains("in another unit"), "{reason}");
}

#[test]
fn a_definition_holds_for_whole_periods_after_all_others_with_a_reason() {
    let mut desk = desk();
    let before = desk.call("kpi_list", json!({})).to_string();
    for (formula, from, said) in [
        ("2 * sales", "2026-03-15", "Choose 1 Mar 2026 or 1 Apr 2026"),
        ("sales", "2026-03-01", "nothing to change"),
        ("2 * ", "2026-03-01", ""),
        ("worth + 1", "2026-03-01", ""),
        ("2 * sales", "soon", ""),
    ] {
        let refused = redefine(&mut desk, formula, from).unwrap_err();
        assert!(refused.contains(said), "{formula} from {from}: {refused}");
    }
    let without = json!({ "kpi": "Worth", "formula": "2 * sales", "from": "2026-03-01", "reason": " " });
    assert!(desk.session.call("kpi_redefine", without).unwrap_err().message.starts_with("Say why"));
    assert_eq!(desk.call("kpi_list", json!({})).to_string(), before, "nothing is half done");
    redefine(&mut desk, "2 * sales", "2026-03-01").unwrap();
    let refused = redefine(&mut desk, "3 * sales", "2026-02-01").unwrap_err();
    assert!(refused.contains("already on 1 Mar 2026"), "{refused}");
    let gone = json!({ "kpi": "Worth", "until": "2026-04-01" });
    assert!(desk.session.call("kpi_version_delete", gone).unwrap_err().message.contains("not there any more"));
}

#[test]
fn a_measure_of_what_was_before_is_kept() {
    let mut desk = desk();
    redefine(&mut desk, "orders", "2026-03-01").unwrap();
    let sales = measure(&mut desk, "Sales");
    desk.call("measure_archive", json!({ "id": sales, "archived": true }));
    let refused = desk.session.call("measure_delete", json!({ "id": sales })).unwrap_err();
    assert!(refused.message.contains("Worth"), "{}", refused.message);
}

#[test]
fn a_circle_through_what_was_is_refused() {
    let mut desk = desk();
    desk.call("kpi_create", json!({ "name": "All", "formula": "worth + orders" }));
    let of_all = json!({ "kpi": "All", "formula": "sales", "from": "2026-03-01", "reason": "Simpler" });
    desk.call("kpi_redefine", of_all);
    let refused = redefine(&mut desk, "[All]", "2026-06-01").unwrap_err();
    assert!(refused.contains("would be computed from itself"), "{refused}");
    assert!(page_of(&mut desk, "All", "2026-02")["value"].is_number(), "nothing is half done");
}

#[test]
fn another_unit_beside_what_is_of_the_old_one_is_refused() {
    let mut desk = desk();
    desk.call("target_set", json!({ "kpi": "Worth", "from": "2026-01", "wording": "at_least", "value": 900 }));
    let refused = redefine(&mut desk, "orders / 200", "2026-03-01").unwrap_err();
    assert!(refused.contains("targets and benchmarks"), "{refused}");
    desk.call("undo", json!({}));
    desk.call("kpi_create", json!({ "name": "More", "formula": "worth + 1" }));
    let refused = redefine(&mut desk, "orders / 200", "2026-03-01").unwrap_err();
    assert!(refused.contains("More is computed from this KPI"), "{refused}");
}

#[test]
fn formulas_do_not_look_back_over_the_change() {
    let mut desk = desk();
    redefine(&mut desk, "2 * sales", "2026-03-01").unwrap();
    desk.call("kpi_create", json!({ "name": "Growth", "formula": "worth / last_year(worth) - 1" }));
    desk.call("kpi_create", json!({ "name": "Step", "formula": "worth - prev(worth)" }));
    for (name, period) in [("Growth", "2026-04"), ("Step", "2026-03")] {
        let page = page_of(&mut desk, name, period);
        assert!(page["value"].is_null(), "{name}: {page}");
        assert!(page["reason"].as_str().unwrap().contains("the definition changed"), "{}", page["reason"]);
    }
    assert_eq!(page_of(&mut desk, "Step", "2026-04")["value"], json!(2.0));
}

#[test]
fn a_years_target_does_not_add_up_what_is_computed_in_two_ways() {
    let mut desk = desk();
    let year = json!({ "kpi": "Worth", "from": "2026", "wording": "at_least", "value": 15000, "span": "fiscal_year" });
    desk.call("target_set", year);
    assert!(page(&mut desk, "2026-10")["pace"].is_string());
    redefine(&mut desk, "2 * sales", "2026-07-01").unwrap();
    let pace = page(&mut desk, "2026-10")["pace"].clone();
    assert!(!pace.to_string().contains("€1"), "{pace}");
    assert_ne!(page(&mut desk, "2026-10")["status"], json!("on_track"));
}

#[test]
fn what_is_to_come_does_not_empty_what_is_known() {
    let mut desk = desk();
    redefine(&mut desk, "2 * sales", "2027-01-01").unwrap();
    let forecast = desk.call("chart", json!({ "kpi": "Worth", "to": "2026-11-01", "forecast": true }));
    assert!(!forecast.to_string().contains("none yet"), "{forecast}");
}

#[test]
fn earlier_formulas_of_a_file_are_checked_as_those_of_today() {
    let mut desk = desk();
    redefine(&mut desk, "2 * sales", "2026-03-01").unwrap();
    desk.call("kpi_create", json!({ "name": "All", "formula": "worth + orders" }));
    let file = desk.path("definitions.yaml");
    desk.call("definitions_export", json!({ "path": file }));
    let sound = std::fs::read_to_string(&file).unwrap();
    let earlier = sound.lines().find(|line| line.trim_start_matches(['-', ' ']) == "formula: sales").unwrap();
    for (formula, said) in
        [("salez", "until 1 Mar 2026"), ("2 *", "until 1 Mar 2026"), ("'[All]'", "computed from itself")]
    {
        let wrong = sound.replacen(earlier, &earlier.replace("sales", formula), 1);
        let wrong = desk.write("wrong.yaml", wrong);
        for command in ["definitions_plan", "definitions_import"] {
            let refused = desk.refused(command, json!({ "path": wrong })).message;
            assert!(refused.contains(said) && refused.contains("Worth"), "{formula}: {refused}");
        }
    }
    desk.call("definitions_import", json!({ "path": file }));
    assert_eq!(value(&mut desk, "2026-02"), json!(1002.0));
}

#[test]
fn numbers_of_closed_periods_change_only_where_that_is_said() {
    let mut desk = desk();
    desk.call("settings_update", json!({ "closed_until": "2026-08" }));
    let refused = |desk: &mut Desk, command: &str, request: Json| {
        let refused = desk.refused(command, request);
        assert_eq!(refused.code.word(), "closed", "{}", refused.message);
        refused.message
    };
    let mut request = json!({ "kpi": "Worth", "formula": "2 * sales", "from": "2026-08-01", "reason": "Both tills" });
    let said = refused(&mut desk, "kpi_redefine", request.clone());
    assert!(said.contains("closed up to 31 Aug 2026") && said.contains("from 1 Aug 2026 on"), "{said}");
    assert_eq!(value(&mut desk, "2026-08"), json!(1008.0), "nothing was changed");
    request["from"] = json!("2026-09-01");
    desk.call("kpi_redefine", request.clone());
    desk.call("undo", json!({}));
    (request["from"], request["closed"]) = (json!("2026-08-01"), json!(true));
    desk.call("kpi_redefine", request);
    assert_eq!(value(&mut desk, "2026-08"), json!(2016.0));
    let mut version = json!({ "kpi": "Worth", "until": "2026-08-01" });
    refused(&mut desk, "kpi_version_delete", version.clone());
    version["closed"] = json!(true);
    desk.call("kpi_version_delete", version);
    assert_eq!(value(&mut desk, "2026-07"), json!(2014.0));

    let id = page(&mut desk, "2026-07")["kpi"]["id"].clone();
    for change in [json!({ "formula": "3 * sales" }), json!({ "unit": "number" })] {
        let mut request = change;
        request["id"] = id.clone();
        assert!(refused(&mut desk, "kpi_update", request).contains("closed up to 31 Aug 2026"));
    }
    // What makes no other number is no change.
    desk.call("kpi_update", json!({ "id": id, "formula": "2*sales", "unit": "EUR", "owner": "Ana" }));
    assert_eq!(value(&mut desk, "2026-07"), json!(2014.0));
    desk.call("kpi_update", json!({ "id": id, "formula": "3 * sales", "closed": true }));
    assert_eq!(value(&mut desk, "2026-07"), json!(3021.0));
}

#[test]
fn a_file_of_definitions_leaves_closed_numbers_unless_that_is_said() {
    let mut desk = desk();
    redefine(&mut desk, "2 * sales", "2026-03-01").unwrap();
    desk.call("settings_update", json!({ "closed_until": "2026-08" }));
    let file = desk.path("definitions.yaml");
    desk.call("definitions_export", json!({ "path": file }));
    let text = std::fs::read_to_string(&file).unwrap();
    desk.call("definitions_import", json!({ "path": file }));
    for (was, becomes, said) in [
        ("2 * sales", "4 * sales", "from 1 Mar 2026 on"),
        ("formula: sales", "formula: sales - 1", "other numbers, and"),
    ] {
        assert!(text.contains(was), "{text}");
        let other = desk.write("other.yaml", text.replacen(was, becomes, 1));
        for command in ["definitions_plan", "definitions_import"] {
            let refused = desk.refused(command, json!({ "path": other }));
            assert_eq!(refused.code.word(), "closed");
            assert!(refused.message.contains(said) && refused.message.contains("Worth"), "{}", refused.message);
        }
    }
    assert_eq!(value(&mut desk, "2026-03"), json!(2006.0), "nothing was changed");
    let other = desk.write("other.yaml", text.replacen("2 * sales", "4 * sales", 1));
    desk.call("definitions_import", json!({ "path": other, "closed": true }));
    assert_eq!(value(&mut desk, "2026-03"), json!(4012.0));
}

#[test]
fn a_file_of_definitions_takes_only_units_and_days_that_can_be() {
    let mut desk = desk();
    redefine(&mut desk, "2 * sales", "2026-03-01").unwrap();
    let file = desk.path("definitions.yaml");
    desk.call("definitions_export", json!({ "path": file }));
    let text = std::fs::read_to_string(&file).unwrap();
    let kpi = text.find("name: Worth").unwrap();
    for (from, was, becomes, said) in [
        (kpi, "unit: null", "unit: percent", "nothing turns that into percent"),
        (text.find("until:").unwrap(), "unit: null", "unit: percent", "until 1 Mar 2026"),
        (kpi, "until: 2026-03-01", "until: 2026-03-05", "A definition holds for whole periods of this KPI"),
    ] {
        let (head, rest) = text.split_at(from);
        assert!(rest.contains(was), "{rest}");
        let other = desk.write("other.yaml", format!("{head}{}", rest.replacen(was, becomes, 1)));
        let refused = desk.refused("definitions_import", json!({ "path": other })).message;
        assert!(refused.contains(said) && refused.contains("Worth"), "{becomes}: {refused}");
    }
}

#[test]
fn the_formula_beside_a_number_is_the_one_that_made_it() {
    let mut desk = desk();
    redefine(&mut desk, "2 * sales", "2026-03-01").unwrap();
    redefine(&mut desk, "3 * sales", "2027-01-01").unwrap();
    let formula = |desk: &mut Desk, period: &str| page(desk, period)["formula"].as_str().unwrap().to_owned();
    assert_eq!(["2026-02", "2026-03"].map(|period| formula(&mut desk, period)), ["sales", "2 * sales"]);
    let both = "until 28 Feb 2026: sales; from 1 Mar 2026: 2 * sales";
    assert_eq!(formula(&mut desk, "2026"), both);
    let explained = desk.call("kpi_explain", json!({ "kpi": "Worth", "grain": "year", "period": "2026" }));
    assert_eq!(explained["formula"], both);
    assert!(explained["value"].is_null() && explained["parts"].as_array().unwrap().is_empty(), "{explained}");
    let explained = desk.call("kpi_explain", json!({ "kpi": "Worth", "period": "2026-10" }));
    assert_eq!(explained["formula"], "2 * sales");
}

#[test]
fn what_was_in_another_unit_does_not_wait_for_data() {
    let mut desk = desk();
    redefine(&mut desk, "2 * sales", "2026-11-01").unwrap();
    let id = page(&mut desk, "2026-10")["kpi"]["id"].clone();
    desk.call("kpi_update", json!({ "id": id, "unit": "number" }));
    let row = desk.call("scorecard", json!({ "period": "2026-10" }))["objectives"][0]["kpis"][0].clone();
    assert_eq!((&row["status"], &row["status_text"]), (&json!("no_data"), &json!("No number")), "{row:#}");
    assert!(row["reason"].as_str().unwrap().contains("was measured in another unit"), "{row:#}");
    // What is missing is missing, all the same.
    let missing = page(&mut desk, "2024-10");
    assert_eq!(missing["status_text"], "No number", "{missing:#}");
    desk.call("kpi_update", json!({ "id": id, "unit": null }));
    assert_eq!(page(&mut desk, "2024-10")["status_text"], "No data");
}

#[test]
fn a_change_of_a_measure_says_why_a_kpi_would_have_no_number() {
    let mut desk = desk();
    desk.call("kpi_create", json!({ "name": "Middle", "formula": "median(sales)" }));
    let sales = measure(&mut desk, "Sales");
    let would = desk.call("measure_update_preview", json!({ "id": sales, "kind": "parameter" }));
    let middle = would["kpis"].as_array().unwrap().iter().find(|kpi| kpi["name"] == "Middle").unwrap().clone();
    let status = middle["status_after"].as_str().unwrap();
    assert!(status.starts_with("No number: ") && status.contains("median()"), "{status}");
}

#[test]
fn a_target_for_the_year_that_fits_no_more_is_not_said_to_be_none() {
    let mut desk = desk();
    let target =
        json!({ "kpi": "Worth", "from": "2026-01", "wording": "at_least", "value": 13_000, "span": "fiscal_year" });
    desk.call("target_set", target);
    let sales = measure(&mut desk, "Sales");
    let unit = json!({ "id": sales, "unit": "ratio" });
    let would = desk.call("measure_update_preview", unit.clone());
    let status = would["kpis"][0]["status_after"].as_str().unwrap().to_owned();
    assert!(status.starts_with("No target: The numbers of Worth do not add up"), "{status}");
    desk.call("measure_update", unit);
    let tip = page(&mut desk, "2026-10")["status_tip"].as_str().unwrap().to_owned();
    assert!(tip.contains("do not add up to one of a year") && tip.contains("Set a target for each period"), "{tip}");
}
