//! What is said of what is to come: one forecast by every road, one trend, and one number for a year so far. Cases that a
//! reference in another language found.

use super::support::{Desk, call_on, cli_with};
use serde_json::{Value as Json, json};

const NOVEMBER: &str = "2026-11-05";

fn months(values: &[f64]) -> Vec<(String, f64)> {
    let month = |back: usize| format!("{}-{:02}", 2026 - (back + 2) / 12, 12 - (back + 2) % 12);
    let mut cells: Vec<(String, f64)> =
        values.iter().rev().enumerate().map(|(back, value)| (month(back), *value)).collect();
    cells.reverse();
    cells
}

fn enter(desk: &mut Desk, measure: &str, cadence: &str, cells: &[(String, f64)]) {
    desk.call("measure_create", json!({"name": measure, "kind": "flow", "unit": "EUR", "cadence": cadence}));
    let cells: Vec<Json> =
        cells.iter().map(|(period, value)| json!({"measure": measure, "period": period, "value": value})).collect();
    desk.call("values_enter", json!({ "cells": cells }));
}

/// The means and 80% ranges that the page's chart shows.
fn shown(desk: &mut Desk, kpi: &str) -> Vec<String> {
    let chart = desk.call("chart", json!({"kpi": kpi, "forecast": true}));
    let rows = chart["table"]["rows"].as_array().unwrap().iter();
    let forecast = rows.filter(|row| row.to_string().contains("Forecast"));
    forecast.map(|row| format!("{} {}", row[1].as_str().unwrap(), row[2].as_str().unwrap())).collect()
}

fn analysed(values: &[Option<f64>]) -> Json {
    let run = cli_with(&["analyse", "-"], &json!({"values": values, "season": 12, "horizon": 6}).to_string());
    serde_json::from_str(run.stdout.trim()).unwrap()
}

fn euros(value: &Json) -> String {
    let cents = (value.as_f64().unwrap() * 100.0).round() as u64;
    let whole = (cents / 100).to_string();
    let grouped = match whole.len() {
        4.. => format!("{},{}", &whole[..whole.len() - 3], &whole[whole.len() - 3..]),
        _ => whole,
    };
    format!("€{grouped}.{:02}", cents % 100)
}

#[test]
fn page_and_command_line_forecast_a_series_alike_however_short() {
    let costs = [4220.43, 1922.54, 4113.96, 4620.07, 4642.1, 4278.58, 3991.2, 4410.6, 4005.5, 4333.3, 4101.9, 4266.0];
    for known in 6..=costs.len() {
        let mut desk = Desk::new();
        enter(&mut desk, "Cost", "month", &months(&costs[..known]));
        desk.call("kpi_create", json!({"name": "K", "formula": "cost"}));
        let values: Vec<Option<f64>> = costs[..known].iter().copied().map(Some).collect();
        let forecast = &analysed(&values)["forecast"];
        let expected: Vec<String> = (0..6)
            .map(|step| {
                let [mean, low, high] = ["mean", "lo80", "hi80"].map(|part| euros(&forecast[part][step]));
                format!("{mean} Forecast (80%: {low} – {high})")
            })
            .collect();
        assert_eq!(shown(&mut desk, "K"), expected, "{known} values");
    }
}

#[test]
fn an_input_that_begins_later_changes_no_forecast() {
    let profits = [39.0, 41.5, 38.2, 40.1, 42.7, 39.9, 41.0, 40.4, 43.2];
    let mut early = Desk::new();
    enter(&mut early, "Profit", "month", &months(&profits));
    early.call("kpi_create", json!({"name": "K", "formula": "profit"}));
    let mut late = Desk::new();
    enter(&mut late, "Sales", "month", &months(&[100.0; 34]));
    let costs: Vec<f64> = profits.iter().map(|profit| 100.0 - profit).collect();
    enter(&mut late, "Cost", "month", &months(&costs));
    late.call("kpi_create", json!({"name": "K", "formula": "sales - cost"}));
    // A profit could be negative, a measure's own sum is not: the ranges differ below zero at most.
    assert_eq!(shown(&mut early, "K"), shown(&mut late, "K"));
    let method = |desk: &mut Desk| statistic(desk, "K", "Forecast");
    assert_eq!(method(&mut early), method(&mut late));
}

fn statistic(desk: &mut Desk, kpi: &str, name: &str) -> String {
    let statistics = desk.call("kpi_statistics", json!({ "kpi": kpi }));
    let rows = statistics["rows"].as_array().unwrap();
    rows.iter().find(|row| row["name"] == name).map_or(String::new(), |row| row["text"].as_str().unwrap().to_owned())
}

#[test]
fn a_loan_that_is_paid_off_by_the_same_is_so_next_month() {
    for known in [6, 11, 12, 18, 24, 30] {
        let owed: Vec<f64> = (0..known).rev().map(|left| 20_000.0 + 500.0 * f64::from(left)).collect();
        let mut desk = Desk::new();
        enter(&mut desk, "Loan", "month", &months(&owed));
        desk.call("kpi_create", json!({"name": "K", "formula": "loan", "direction": "lower"}));
        assert_eq!(shown(&mut desk, "K")[0], "€19,500.00 Forecast (80%: €19,500.00 – €19,500.00)");
    }
}

/// What was measured of series of that length, and not what ranges are made for.
#[test]
fn ranges_promise_what_they_held() {
    let wave = |n: usize| (0..n).map(|i| 100.0 + (i * 37 % 11) as f64 + (i % 12) as f64).collect::<Vec<f64>>();
    for (known, held) in [(13, ["75%", "92%"]), (24, ["81%", "96%"]), (40, ["76%", "93%"])] {
        let mut desk = Desk::new();
        enter(&mut desk, "Sales", "month", &months(&wave(known)));
        desk.call("kpi_create", json!({"name": "K", "formula": "sales"}));
        let said = statistic(&mut desk, "K", "Forecast");
        let [narrow, wide] = held;
        assert!(
            said.contains(&format!("the range for 80% held {narrow} of what came, the range for 95% {wide}")),
            "{said}"
        );
    }
}

#[test]
fn things_are_on_a_day_and_in_a_month() {
    let days: Vec<(String, f64)> = (20..32)
        .map(|day| (format!("2026-10-{day}"), day))
        .chain((1..5).map(|day| (format!("2026-11-{day:02}"), day + 31)))
        .map(|(period, place)| (period, 100.0 + f64::from(place % 4)))
        .collect();
    for (grain, on) in [("day", "on Wed, 4 Nov 2026"), ("week", "in W44 2026"), ("month", "in October 2026")] {
        let mut desk = Desk::new();
        enter(&mut desk, "Sales", "day", &days);
        let id = desk.call("kpi_create", json!({"name": "K", "formula": "sales", "grain": grain}))["id"].clone();
        desk.call("target_set", json!({"kpi": "K", "from": "2026-10-20", "wording": "at_least", "value": 101}));
        let path = desk.path("shop.bellwether");
        drop(std::mem::replace(&mut desk.session, super::support::session(desk.folder.path())));
        let page = call_on(NOVEMBER.parse().unwrap(), &path, "kpi_page", &json!({ "id": id })).to_string();
        let statistics = call_on(NOVEMBER.parse().unwrap(), &path, "kpi_statistics", &json!({ "kpi": id })).to_string();
        let scorecard = call_on(NOVEMBER.parse().unwrap(), &path, "scorecard", &json!({ "grain": grain })).to_string();
        assert!(page.contains(on) && scorecard.contains(on), "{page}");
        for text in [page, statistics, scorecard] {
            for weekday in ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] {
                assert!(!text.contains(&format!("in {weekday}, ")), "{text}");
            }
        }
    }
}

#[test]
fn a_year_so_far_has_one_number() {
    for (cadence, periods) in [("month", 11), ("quarter", 4)] {
        let mut desk = Desk::new();
        let name = |n: i32| if cadence == "month" { format!("2026-{n:02}") } else { format!("2026-Q{n}") };
        let cells: Vec<(String, f64)> = (1..=periods).map(|n| (name(n), 1_000.0)).collect();
        enter(&mut desk, "Sales", cadence, &cells);
        let id = desk.call("kpi_create", json!({"name": "K", "formula": "sales", "grain": cadence}))["id"].clone();
        let target =
            json!({"kpi": id, "from": "2026-01", "wording": "at_least", "value": 13_000, "span": "fiscal_year"});
        desk.call("target_set", target);
        let page = desk.call("kpi_page", json!({"id": id, "period": "2026", "grain": "year"}));
        let sum = f64::from(periods) * 1_000.0;
        assert_eq!(page["value"], sum, "{page}");
        let text = page["text"].as_str().unwrap();
        assert!(page["pace"].as_str().unwrap().starts_with(&format!("{text} of ")), "{page}");
        let said = page["sentences"].to_string();
        assert!(said.contains(&format!("is {text}")) && said.contains(&format!("at {text} of")), "{said}");
    }
}

/// The sentence on the long trend is the trend of the statistics below it.
#[test]
fn the_example_has_one_trend() {
    let mut desk = Desk::demo();
    let kpis = desk.call("kpi_list", json!({}));
    let mut told = 0;
    for kpi in kpis["kpis"].as_array().unwrap() {
        let page = desk.call("kpi_page", json!({ "id": kpi["id"] }));
        let said = page["sentences"].as_array().unwrap().iter().map(|said| said.as_str().unwrap());
        let Some(said) = said.into_iter().find(|said| said.starts_with("Over the last ")) else { continue };
        let periods: f64 = said.split(' ').nth(3).unwrap().parse().unwrap();
        let statistics = desk.call("kpi_statistics", json!({ "kpi": kpi["id"] }));
        let slope = statistics["slope"].as_f64().unwrap();
        // A duration is written in two units.
        if said.contains("min") || said.contains("\u{a0}h") {
            continue;
        }
        let digits = |c: &char| c.is_ascii_digit() || *c == '.';
        let amount: String = said.rsplit("about ").next().unwrap().chars().filter(digits).collect();
        let amount = amount.trim_end_matches('.');
        let decimals = amount.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let expected = (slope * (periods - 1.0)).abs() * if said.contains("pts") { 100.0 } else { 1.0 };
        assert_eq!(amount, format!("{expected:.decimals$}"), "{}: {said}", kpi["name"]);
        assert_eq!(said.contains("risen"), slope > 0.0, "{said}");
        told += 1;
    }
    assert!(told > 0);
}

/// A till that writes each month as its first day has said all of a month by then.
#[test]
fn a_month_that_stands_on_its_first_day_is_not_expected_once_more() {
    let mut desk = Desk::new();
    let cells: Vec<(String, f64)> =
        (0..23).map(|at| (format!("{}-{:02}-01", 2025 + at / 12, at % 12 + 1), 1001.0 + f64::from(at % 12))).collect();
    enter(&mut desk, "Sales", "day", &cells);
    desk.call("kpi_create", json!({ "name": "Revenue", "formula": "sales" }));
    let forecast = shown(&mut desk, "Revenue");
    assert!(forecast[0].starts_with("€1,011.00 "), "{forecast:?}");
}
