//! Numbers for another stretch than the period: the year to date, the last periods, a working day; through the commands
//! and the command line.

use super::support::{Desk, cli, cli_json, cli_refused, same};
use serde_json::{Value as Json, json};

/// A shop that sells 1 on each day from January 2025 to 20 November 2026, costs 31 in each month up to October 2026, and
/// works from Monday to Friday. Its fiscal year starts in April.
fn shop() -> (Desk, String) {
    let mut desk = Desk::empty();
    let path = desk.path("days.bellwether");
    desk.call(
        "workspace_new",
        json!({ "path": path, "name": "Days", "locale": "en-GB", "fiscal_year_start": "04-01" }),
    );
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "number", "cadence": "day" }));
    desk.call("measure_create", json!({ "name": "Cost", "kind": "flow", "unit": "number", "cadence": "month" }));
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let days = day("2025-01-01").iter_days().take_while(|date| *date <= day("2026-11-20"));
    let mut cells: Vec<Json> =
        days.map(|date| json!({ "measure": "sales", "period": date.to_string(), "value": 1.0 })).collect();
    let months = (0..22).map(|month| format!("{}-{:02}", 2025 + month / 12, month % 12 + 1));
    cells.extend(months.map(|month| json!({ "measure": "cost", "period": month, "value": 31.0 })));
    desk.call("values_enter", json!({ "cells": cells }));
    desk.call("kpi_create", json!({ "name": "Sold", "formula": "sales" }));
    desk.call("kpi_create", json!({ "name": "Cost ratio", "formula": "cost / sales" }));
    (desk, path)
}

fn point<'a>(answer: &'a Json, period: &str) -> &'a Json {
    let points = answer["points"].as_array().unwrap();
    points.iter().find(|point| point["period"] == period).unwrap_or_else(|| panic!("{period} in {answer}"))
}

#[test]
fn to_date_is_the_fiscal_year_and_is_cut_at_the_same_elapsed_part() {
    let (_desk, path) = shop();
    let window = |window: &str| {
        cli_json(&["eval", &path, "sales", "--grain", "month", "--window", window, "--against", "last-year"])
    };
    let year = window("to-date");
    assert_eq!(year["window_text"], "year to date");
    let october = point(&year, "2026-10");
    // April to October.
    assert_eq!(october["value"], 214.0);
    assert_eq!(october["stretch"], json!({ "from": "2026-04-01", "to": "2026-11-01", "working_days": null }));
    assert_eq!((&october["from"], &october["to"]), (&json!("2026-10-01"), &json!("2026-11-01")));
    assert_eq!(october["against"]["value"], 214.0);
    // November up to the 20th, the last recorded day; last year likewise.
    let november = point(&year, "2026-11");
    assert_eq!((&november["value"], &november["open"]), (&json!(234.0), &json!(true)));
    assert_eq!(november["stretch"]["to"], "2026-11-21");
    assert_eq!((&november["against"]["period"], &november["against"]["value"]), (&json!("2025-11"), &json!(234.0)));
    // Fiscal quarters start in April, July, October and January.
    assert_eq!(point(&window("quarter_to_date"), "2026-09")["value"], 92.0);
    let days =
        cli_json(&["eval", &path, "sales", "--grain", "day", "--window", "month-to-date", "--from", "2026-10-01"]);
    assert_eq!(point(&days, "2026-10-17")["value"], 17.0);
}

#[test]
fn a_window_of_a_ratio_is_the_ratio_of_its_sums_and_never_a_mean_of_results() {
    let (_desk, path) = shop();
    let kpi = cli_json(&["kpi", &path, "Cost ratio", "--window", "rolling-3", "--last", "2"]);
    assert_eq!(kpi["points"].as_array().unwrap().len(), 2);
    let october = point(&kpi, "2026-10");
    assert!(same(october["value"].as_f64().unwrap(), 93.0 / 92.0), "{october}");
    assert_eq!(october["stretch"]["from"], "2026-08-01");
    // What belongs to single periods is not there.
    assert_eq!((&october["target"], &october["status"]), (&json!(null), &json!("no_target")));
    assert_eq!((&october["signal"], &kpi["sentences"]), (&json!(null), &json!([])));
    // The first windows would be less than they say.
    let first = cli_json(&["kpi", &path, "Cost ratio", "--window", "rolling-3", "--to", "2025-04-01"]);
    assert_eq!(point(&first, "2025-02")["value"], json!(null));
    assert!(same(point(&first, "2025-03")["value"].as_f64().unwrap(), 93.0 / 90.0));
    // The cost of November is not there yet: no total of some inputs up to November and of others up to October.
    let open = cli_json(&["kpi", &path, "Cost ratio", "--window", "to-date", "--from", "2026-11-01"]);
    assert_eq!(point(&open, "2026-11")["reason"], "no data for Cost");
}

#[test]
fn amounts_are_divided_by_the_working_days_of_the_window() {
    let (_desk, path) = shop();
    let sold = cli_json(&["kpi", &path, "Sold", "--per-working-day", "--last", "1"]);
    assert_eq!((&sold["unit"], &sold["window_text"]), (&json!("number/working day"), &json!("per working day")));
    let october = point(&sold, "2026-10");
    assert_eq!(october["stretch"]["working_days"], 22);
    assert!(same(october["value"].as_f64().unwrap(), 31.0 / 22.0));
    let to_date = cli_json(&["kpi", &path, "Sold", "--per-working-day", "--window", "to-date", "--last", "1"]);
    assert_eq!(point(&to_date, "2026-10")["stretch"]["working_days"], 153);
    assert!(same(point(&to_date, "2026-10")["value"].as_f64().unwrap(), 214.0 / 153.0));
    let whole = cli_json(&["eval", &path, "sales", "--from", "2026-10-03", "--to", "2026-10-05", "--per-working-day"]);
    assert_eq!(whole["points"][0]["value"], json!(null));
    assert_eq!(whole["points"][0]["reason"], "There is no working day in this time.");
    cli_refused(&["kpi", &path, "Cost ratio", "--per-working-day"]);
    cli_refused(&["eval", &path, "sales / days()", "--per-working-day", "--grain", "month"]);
}

#[test]
fn the_last_complete_periods_end_before_today() {
    let (_desk, path) = shop();
    let last = cli_json(&["eval", &path, "sales", "--grain", "month", "--last", "3"]);
    let names: Vec<&Json> = last["points"].as_array().unwrap().iter().map(|point| &point["period"]).collect();
    assert_eq!(names, ["2026-08", "2026-09", "2026-10"]);
    assert_eq!(cli(&["eval", &path, "sales", "--last", "3", "--from", "2026-01-01", "--grain", "month"]).status, 2);
    for refused in [
        &["eval", &path, "sales", "--last", "3"][..],
        &["eval", &path, "sales", "--grain", "month", "--last", "0"],
        &["eval", &path, "sales", "--window", "to-date"],
        &["eval", &path, "sales", "--grain", "quarter", "--window", "month-to-date"],
        &["eval", &path, "sales", "--grain", "month", "--window", "rolling-0"],
        &["eval", &path, "sales", "--grain", "month", "--window", "rolling-1001"],
        &["eval", &path, "sales", "--grain", "month", "--window", "decade"],
        &["eval", &path, "rolling(sales, 3)", "--grain", "month", "--window", "rolling-12"],
        &["chart", &path, "Sold", "--out", "/nowhere/x.svg", "--window", "decade"],
    ] {
        cli_refused(refused);
    }
}

#[test]
fn a_page_and_a_chart_of_a_window_show_nothing_of_single_periods() {
    let (mut desk, _) = shop();
    let kpis = desk.call("kpi_list", json!({}));
    let id = kpis["kpis"].as_array().unwrap().iter().find(|kpi| kpi["name"] == "Sold").unwrap()["id"].clone();
    desk.call("target_set", json!({ "kpi": id, "wording": "at_least", "value": 30.0, "from": "2025-01" }));
    let plain = desk.call("kpi_page", json!({ "id": id, "period": "2026-10" }));
    assert_eq!((&plain["value"], &plain["adds_up"]), (&json!(31.0), &json!(true)));
    assert!(plain["target_text"].is_string() && plain["window_text"].is_null());
    let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-11", "window": "to_date" }));
    assert_eq!((&page["value"], &page["window_text"]), (&json!(234.0), &json!("year to date")));
    assert_eq!(page["last_year"]["other"], 234.0);
    for absent in ["target_text", "target_gap", "signal", "margin"] {
        assert!(page[absent].is_null(), "{absent}: {}", page[absent]);
    }
    assert_eq!((&page["status"], &page["sentences"]), (&json!("open"), &json!([])));
    assert_eq!(page["targets"].as_array().unwrap().len(), 1, "its targets are still its own");

    let chart = json!({ "kpi": id, "window": "to_date", "limits": true, "title": true, "to": "2026-11-01" });
    let chart = desk.call("chart", chart);
    assert_eq!(chart["window_text"], "year to date");
    assert!(chart["note"].as_str().unwrap().starts_with("Targets, natural limits and forecasts"));
    assert!(chart["description"].as_str().unwrap().contains("Sold, year to date"), "{}", chart["description"]);
    let last = chart["points"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["label"], &last["text"]), (&json!("October 2026"), &json!("214")));
    assert_eq!(last["details"], json!(["1 Apr – 31 Oct 2026"]));
}
