//! Targets through the commands: totals of a fiscal year, the shape of past years, the seasonal builder, and what is refused.

use super::support::Desk;
use serde_json::{Value as Json, json};

fn kpi_id(desk: &mut Desk, name: &str) -> Json {
    let list = desk.call("kpi_list", json!({}));
    list["kpis"].as_array().unwrap().iter().find(|kpi| kpi["name"] == name).unwrap()["id"].clone()
}

fn page(desk: &mut Desk, name: &str, period: &str) -> Json {
    let id = kpi_id(desk, name);
    desk.call("kpi_page", json!({ "id": id, "period": period }))
}

/// The text of the target that holds in the period shown.
fn current(page: &Json) -> &Json {
    page["targets"].as_array().unwrap().iter().find(|target| target["current"] == true).unwrap()
}

fn text(json: &Json) -> String {
    json.as_str().unwrap_or_else(|| panic!("no text: {json}")).replace('\u{a0}', " ")
}

fn statuses(desk: &mut Desk) -> Vec<Json> {
    let points = desk.call("kpi_points", json!({ "kpi": "Revenue", "from": "2025-01-01", "to": "2026-11-01" }));
    points["points"].as_array().unwrap().iter().map(|point| point["status"].clone()).collect()
}

/// A year's total of 520,000 for revenue.
fn total(from: &str, shape: &str) -> Json {
    json!({
        "kpi": "Revenue", "from": from, "wording": "at_least", "value": "520,000", "span": "fiscal_year", "shape": shape,
    })
}

#[test]
fn old_calls_keep_working() {
    let mut desk = Desk::demo();
    desk.call("target_set", json!({ "kpi": "Revenue", "from": "2026-11", "wording": "at_least", "value": 1 }));
    let page = page(&mut desk, "Revenue", "2026-11");
    let target = current(&page);
    assert_eq!((text(&target["span"]), text(&target["shape"])), ("period".into(), "straight".into()));
    assert_eq!(text(&target["text"]), "stay at or above €1");
    assert_eq!(page["adds_up"], json!(true));
}

#[test]
fn a_years_total_is_told_by_its_pace() {
    let mut desk = Desk::demo();
    desk.call("target_set", total("2026", "seasonal"));
    let october = page(&mut desk, "Revenue", "2026-10");
    assert_eq!(text(&october["target_text"]), "target €520,000 in 2026");
    assert_eq!(text(&october["target_gap"]), "€3,042 ahead of pace");
    let pace = "€429,555 of €520,000 this year; €3,042 ahead of pace, heading for €523,708";
    assert_eq!(text(&october["pace"]), pace);
    assert_eq!(text(&current(&october)["text"]), "stay at or above €520,000 in 2026, shaped like 2024 and 2025");
    let sentences = october["sentences"].as_array().unwrap();
    assert!(sentences.iter().any(|sentence| text(sentence).starts_with("It is at €429,555 of €520,000 this year")));
    assert!(!sentences.iter().any(|sentence| text(sentence).contains("misses its target")), "{sentences:?}");
    let card = desk.call("scorecard", json!({ "period": "2026-10" }));
    let row = &card["objectives"][0]["kpis"][0];
    assert_eq!((text(&row["target_text"]), text(&row["pace"])), ("€520,000 in 2026".into(), pace.into()));
    let points = desk.call("kpi_points", json!({ "kpi": "Revenue", "from": "2026-10-01", "to": "2026-11-01" }));
    assert_eq!(text(&points["points"][0]["target_text"]), "€45,138 of €520,000 in 2026");
    let id = kpi_id(&mut desk, "Revenue");
    let year = desk.call("kpi_page", json!({ "id": id, "period": "2026", "grain": "year" }));
    assert_eq!((text(&year["pace"]), text(&year["status"])), (pace.into(), "open".into()));
}

#[test]
fn a_target_set_later_leaves_earlier_statuses() {
    let mut desk = Desk::demo();
    let before = statuses(&mut desk);
    desk.call("target_set", total("2026-09", "straight"));
    let after = statuses(&mut desk);
    assert_eq!(before[..20], after[..20]);
    desk.call("undo", json!({}));
    assert_eq!(statuses(&mut desk), before);
}

#[test]
fn without_a_complete_year_it_is_straight_and_says_so() {
    let mut desk = Desk::demo();
    desk.call("target_set", total("2024", "seasonal"));
    let words = "stay at or above €520,000 in 2024, the same every period because no year before it is complete";
    assert_eq!(text(&current(&page(&mut desk, "Revenue", "2024-03"))["text"]), words);
    let path = json!({
        "kpi": "Revenue", "from": "2024-04", "wording": "reach", "value": 50_000, "baseline": 40_000, "by": "2024-12-31",
        "shape": "seasonal",
    });
    desk.call("target_set", path);
    let page = page(&mut desk, "Revenue", "2024-05");
    let words = text(&current(&page)["text"]);
    assert!(words.ends_with(", from €40,000, straight because no year before it is complete"), "{words}");
}

#[test]
fn a_total_is_divided_like_past_years_and_set_as_one_operation() {
    let mut desk = Desk::demo();
    let request = json!({ "kpi": "Revenue", "year": "2027", "total": "600,000", "step": 100 });
    let plan = desk.call("target_season_plan", request.clone());
    let parts = plan["targets"].as_array().unwrap();
    let sum: f64 = parts.iter().map(|part| part["value"].as_f64().unwrap()).sum();
    assert_eq!((parts.len(), sum), (12, 600_000.0));
    assert!(parts.iter().all(|part| part["value"].as_f64().unwrap() % 100.0 == 0.0 && part["kept"].is_null()));
    assert_eq!(text(&plan["shape_text"]), "shaped like 2024 and 2025");
    assert_eq!(text(&parts[11]["label"]), "December 2027");
    let known = page(&mut desk, "Revenue", "2026-10")["targets"].as_array().unwrap().len();
    desk.call("target_season_set", json!({ "plan": request, "wording": "at_least" }));
    let december = page(&mut desk, "Revenue", "2027-12");
    assert_eq!(current(&december)["value"], parts[11]["value"]);
    assert_eq!(text(&current(&december)["reason"]), "€600,000 in 2027, shaped like 2024 and 2025");
    assert_eq!(december["targets"].as_array().unwrap().len(), known + 12);
    desk.call("undo", json!({}));
    assert_eq!(page(&mut desk, "Revenue", "2026-10")["targets"].as_array().unwrap().len(), known);
}

#[test]
fn a_divided_total_leaves_what_is_over() {
    let mut desk = Desk::demo();
    let before = statuses(&mut desk);
    let request = json!({ "kpi": "Revenue", "total": 600_000 });
    let plan = desk.call("target_season_plan", request.clone());
    let kept: Vec<bool> = plan["targets"].as_array().unwrap().iter().map(|part| part["kept"].is_string()).collect();
    assert_eq!(kept, [vec![true; 10], vec![false; 2]].concat());
    assert!(text(&plan["note"]).starts_with("Periods that are over keep the target they had"));
    desk.call("target_season_set", json!({ "plan": request, "wording": "at_least" }));
    assert_eq!(statuses(&mut desk), before);
    let over = json!({ "plan": { "kpi": "Revenue", "year": "2025", "total": 600_000 }, "wording": "at_least" });
    desk.refused("target_season_set", over);
}

#[test]
fn nothing_complete_divides_evenly() {
    let mut desk = Desk::new();
    let csv = desk.write("sales.csv", "Date,Sales\n2026-10-13,5\n2026-10-14,7\n");
    desk.call("import_apply", json!({ "paths": [csv] }));
    desk.call("kpi_create", json!({ "name": "Income", "formula": "sales", "grain": "quarter" }));
    let plan = desk.call("target_season_plan", json!({ "kpi": "Income", "year": "2027", "total": 1000 }));
    let values: Vec<f64> =
        plan["targets"].as_array().unwrap().iter().map(|part| part["value"].as_f64().unwrap()).collect();
    assert_eq!(values, [250.0; 4]);
    assert_eq!(text(&plan["shape_text"]), "the same every period, because no year before it is complete");
}

#[test]
fn a_gap_in_the_year_asks_for_its_value() {
    let mut desk = Desk::new();
    let months = [1, 3, 4, 5, 6, 7, 8, 9, 10].map(|month| format!("2026-{month:02},10\n")).concat();
    let csv = desk.write("sales.csv", format!("Month,Sales\n{months}"));
    desk.call("import_apply", json!({ "paths": [csv] }));
    desk.call("kpi_create", json!({ "name": "Income", "formula": "sales" }));
    let target = json!({ "kpi": "Income", "from": "2026", "wording": "at_least", "value": 120, "span": "fiscal_year" });
    desk.call("target_set", target);
    let card = desk.call("scorecard", json!({ "period": "2026-10" }));
    let attention = &card["attention"][0];
    assert_eq!((text(&attention["status"]), text(&attention["step"])), ("no_data".into(), "enter_value".into()));
    let detail = "Its pace over the year is not known, because February 2026 has no number.";
    assert_eq!(text(&attention["detail"]), detail);
    assert_eq!(card["objectives"][0]["kpis"][0]["pace"], json!(null));
}

#[test]
fn a_budget_is_a_total_to_stay_below() {
    let mut desk = Desk::new();
    let months: String = (1..=10).map(|month| format!("2026-{month:02},11\n")).collect();
    let csv = desk.write("costs.csv", format!("Month,Costs\n{months}"));
    desk.call("import_apply", json!({ "paths": [csv] }));
    desk.call("kpi_create", json!({ "name": "Spending", "formula": "costs", "direction": "lower" }));
    let target =
        json!({ "kpi": "Spending", "from": "2026", "wording": "at_most", "value": 120, "span": "fiscal_year" });
    desk.call("target_set", target);
    let page = page(&mut desk, "Spending", "2026-10");
    assert_eq!(text(&page["target_text"]), "target ≤ $120 in 2026");
    assert_eq!(text(&page["pace"]), "$110 of at most $120 this year; $10 above pace, heading for $132");
    assert_eq!(text(&page["status"]), "off_track");
}

#[test]
fn years_may_start_on_a_leap_day() {
    let mut desk = Desk::demo();
    desk.call("settings_update", json!({ "fiscal_year_start": "02-29" }));
    desk.call("target_set", total("FY2027", "seasonal"));
    let page = page(&mut desk, "Revenue", "2026-10");
    assert_eq!(text(&current(&page)["text"]), "stay at or above €520,000 in FY2027, shaped like FY2025 and FY2026");
    assert!(text(&page["pace"]).contains("this year"), "{}", page["pace"]);
    let plan = desk.call("target_season_plan", json!({ "kpi": "Revenue", "year": "FY2028", "total": 120_000 }));
    assert_eq!(plan["targets"].as_array().unwrap().len(), 12);
}

#[test]
fn what_cannot_be_is_refused_in_a_sentence() {
    let mut desk = Desk::demo();
    let with = |changes: Json| {
        let mut target = json!({ "kpi": "Revenue", "from": "2026-11", "wording": "at_least", "value": 1 });
        target.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        target
    };
    let refused = [
        json!({ "from": "" }),
        json!({ "from": "soon" }),
        json!({ "kpi": "No such KPI" }),
        json!({ "id": 12 }),
        json!({ "value": "inf" }),
        json!({ "value": "NaN" }),
        json!({ "amber": -0.05 }),
        json!({ "amber": "-5", "amber_absolute": true }),
        json!({ "span": "fiscal_year", "value": 0 }),
        json!({ "span": "fiscal_year", "value": -5 }),
        json!({ "span": "decade" }),
        json!({ "shape": "round" }),
        json!({ "shape": "seasonal" }),
        json!({ "span": "fiscal_year", "kpi": "Net profit margin" }),
        json!({ "span": "fiscal_year", "wording": "reach", "baseline": 1, "by": "2026-12-31" }),
        json!({ "wording": "reach", "baseline": 1, "by": "2026-10-31" }),
        json!({ "from": "2025-12", "until": "2026-02", "reason": "Overlaps the one in January" }),
        json!({ "until": "2026-11" }),
    ];
    for changes in refused {
        desk.refused("target_set", with(changes));
    }
    let plan = |changes: Json| {
        let mut plan = json!({ "kpi": "Revenue", "total": 1000 });
        plan.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        plan
    };
    let refused = [
        json!({ "total": 0 }),
        json!({ "total": -1000 }),
        json!({ "total": "much" }),
        json!({ "year": "2026-10" }),
        json!({ "year": "next" }),
        json!({ "step": 0 }),
        json!({ "step": -100 }),
        json!({ "step": 5000 }),
        json!({ "years": 11 }),
        json!({ "kpi": "Absence rate" }),
        json!({ "kpi": "No such KPI" }),
    ];
    for changes in refused {
        desk.refused("target_season_plan", plan(changes));
    }
    desk.refused("target_season_set", json!({ "plan": plan(json!({})), "wording": "between" }));
    let id = kpi_id(&mut desk, "Operating cash flow");
    desk.call("kpi_archive", json!({ "id": id, "archived": true }));
    desk.refused("target_set", with(json!({ "kpi": id })));
    desk.refused("target_season_plan", plan(json!({ "kpi": id })));
    desk.call("kpi_delete", json!({ "id": id }));
    desk.refused("target_set", with(json!({ "kpi": id })));
}

#[test]
fn a_target_may_not_start_with_another_one() {
    let mut desk = Desk::demo();
    let page = page(&mut desk, "Revenue", "2026-10");
    let standing: Vec<&Json> =
        page["targets"].as_array().unwrap().iter().filter(|target| target["until"].is_null()).collect();
    let moved = json!({
        "id": standing[0]["id"], "kpi": "Revenue", "from": standing[1]["from"], "wording": "at_least", "value": 1,
    });
    let error = desk.refused("target_set", moved);
    assert!(error.message.starts_with("Two targets start on"), "{}", error.message);
    assert_eq!(error.detail, json!({ "field": "from" }), "the window shows it at the field");
}

#[test]
fn the_history_says_codes_in_words() {
    let mut desk = Desk::demo();
    desk.call("target_set", total("2026", "seasonal"));
    let newest = desk.call("history", json!({ "limit": 1 }))["entries"][0]["id"].clone();
    let detail = desk.call("history_detail", json!({ "id": newest }));
    let new = |field: &str| {
        let changes = detail["changes"].as_array().unwrap();
        changes
            .iter()
            .find(|change| change["field"] == field && !change["new"].is_null())
            .map(|change| text(&change["new"]))
    };
    assert_eq!(new("holds for"), Some("the fiscal year".into()), "{detail}");
    assert_eq!(new("wording"), Some("at least".into()));
}

#[test]
fn a_target_of_zero_has_an_amount_as_its_band() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Accidents", "kind": "flow", "unit": "count", "cadence": "month" }));
    let kpi = desk.call("kpi_create", json!({ "name": "Safety", "formula": "accidents", "direction": "lower" }))["id"]
        .clone();
    let cells: Vec<Json> = [("2026-08", 0), ("2026-09", 1), ("2026-10", 2)]
        .map(|(period, value)| json!({ "measure": "Accidents", "period": period, "value": value }))
        .to_vec();
    desk.call("values_enter", json!({ "cells": cells }));
    desk.call("target_set", json!({ "kpi": kpi, "from": "2026-01", "wording": "at_most", "value": 0 }));
    let target = current(&page(&mut desk, "Safety", "2026-10")).clone();
    assert_eq!((&target["amber"], &target["amber_absolute"]), (&json!(1.0), &json!(true)));
    let points = desk.call("kpi_points", json!({ "kpi": kpi }));
    let statuses: Vec<&Json> = points["points"].as_array().unwrap().iter().map(|point| &point["status"]).collect();
    assert_eq!(
        statuses[..3],
        ["on_track", "at_risk", "off_track"].map(|status| json!(status)).iter().collect::<Vec<_>>()
    );
}
