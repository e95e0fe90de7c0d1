//! Published KPI examples: every one written as a formula of the language, its inputs recorded, its result read back.
//! The cases are facts from textbooks and professional bodies (tests/truth/kpi.json names each source).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use api::{Host, Session};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// Cases whose inputs are clock times, which are no recorded numbers: a duration is recorded as such.
const LEFT_OUT: [&str; 2] = ["kpi-116", "kpi-117"];

fn session(folder: &std::path::Path) -> Session {
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    Session::new(Host {
        today: Box::new(move || day),
        now: Box::new(move || day.and_hms_opt(9, 0, 0).unwrap().and_utc().fixed_offset()),
        author: "Test".into(),
        device: "Test".into(),
        language: api::Language::ENGLISH,
        documents: folder.to_owned(),
        files: Box::new(api::AnyPath),
    })
}

/// The formula in the language, with `*100` left in place: results are as printed.
fn formula(case: &Value) -> String {
    let id = case["id"].as_str().unwrap();
    match (case["kpi"].as_str().unwrap(), id) {
        (_, "kpi-064") => "net_income + depreciation + decrease_in_receivables - decrease_in_accounts_payable".into(),
        ("nps", _) => "(promoters - detractors) / (promoters + passives + detractors) * 100".into(),
        ("oee", _) => {
            "run_minutes / planned_minutes * (ideal_cycle_minutes * total_count / run_minutes) * (good_count / total_count) * 100"
                .into()
        }
        ("employee_turnover_rate", _) if case["inputs"].get("headcounts").is_some() => {
            "separations / mean(headcounts) * 100".into()
        }
        ("geometric_mean_growth", _) => {
            let rates = case["inputs"]["rates_percent"].as_array().unwrap().len();
            let product: Vec<String> = (1..=rates).map(|rate| format!("(1 + rates_percent_{rate} / 100)")).collect();
            format!("(({}) ^ (1 / {rates}) - 1) * 100", product.join(" * "))
        }
        _ => case["formula"].as_str().unwrap().replace("**", "^"),
    }
}

/// Records the inputs: numbers for October; lists of headcounts as snapshots, other lists as a measure each.
fn record(session: &mut Session, inputs: &Value) {
    for (name, input) in inputs.as_object().unwrap() {
        match input {
            Value::Number(number) => enter(session, name, "flow", &[("2026-10".into(), number.as_f64().unwrap())]),
            Value::Array(numbers) if name == "headcounts" => {
                let snapshots: Vec<(String, f64)> = numbers
                    .iter()
                    .enumerate()
                    .map(|(place, number)| (format!("2026-10-{:02}", place + 1), number.as_f64().unwrap()))
                    .collect();
                enter(session, name, "balance", &snapshots);
            }
            Value::Array(numbers) if name == "rates_percent" => {
                for (place, number) in (1..).zip(numbers) {
                    let name = format!("{name}_{place}");
                    enter(session, &name, "flow", &[("2026-10".into(), number.as_f64().unwrap())]);
                }
            }
            // Single scores and counts of answers: what was made from them is an input of its own.
            _ => {}
        }
    }
}

/// Records counts for October and makes a KPI of them; its page.
fn survey(session: &mut Session, formula: &str, unit: &str, inputs: &Value) -> Value {
    for (name, input) in inputs.as_object().unwrap().iter().filter(|(_, input)| input.is_number()) {
        call(session, "measure_create", json!({"name": name, "kind": "flow", "unit": "count"}));
        let cells = json!([{"measure": name, "period": "2026-10", "value": input}]);
        call(session, "values_enter", json!({ "cells": cells }));
    }
    let kpi = call(session, "kpi_create", json!({"name": "Survey", "formula": formula, "unit": unit}))["id"].clone();
    call(session, "kpi_page", json!({"id": kpi, "period": "2026-10"}))
}

fn enter(session: &mut Session, name: &str, kind: &str, values: &[(String, f64)]) {
    call(session, "measure_create", json!({"name": name, "kind": kind, "unit": "number"}));
    let cells: Vec<Value> =
        values.iter().map(|(period, value)| json!({"measure": name, "period": period, "value": value})).collect();
    call(session, "values_enter", json!({ "cells": cells }));
}

fn call(session: &mut Session, name: &str, payload: Value) -> Value {
    session.call(name, payload).unwrap_or_else(|error| panic!("{name}: {error} {}", error.detail))
}

#[test]
fn published_examples_come_out_as_printed() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/truth/kpi.json");
    let cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut wrong = Vec::new();
    let mut checked = 0;
    for case in cases.iter().filter(|case| !LEFT_OUT.contains(&case["id"].as_str().unwrap())) {
        let id = case["id"].as_str().unwrap();
        let mut session = session(folder.path());
        call(
            &mut session,
            "workspace_new",
            json!({"path": folder.path().join(format!("{id}.bellwether")), "name": id}),
        );
        record(&mut session, &case["inputs"]);
        let asked = json!({"formula": formula(case), "from": "2026-10-01", "to": "2026-11-01"});
        let answer = call(&mut session, "eval", asked);
        let value = answer["points"][0]["value"].as_f64();
        checked += 1;
        let agrees = match (case["result"].as_f64(), value) {
            (Some(wanted), Some(found)) => (wanted - found).abs() <= 1e-9 * wanted.abs().max(1e-9),
            (wanted, found) => wanted == found,
        };
        if !agrees {
            wrong.push(format!(
                "{id} {}: wanted {}, found {value:?}, {}",
                case["name"], case["result"], answer["points"][0]["reason"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {checked} differ:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(checked, cases.len() - LEFT_OUT.len());
}

#[test]
fn margins_of_error_are_those_of_the_sources() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/truth/kpi.json");
    let cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut checked = 0;
    for case in cases.iter().filter(|case| case["also"].is_object()) {
        // The formula, its unit, the keys of both ends, and what a percentage of the file is here.
        let (formula, unit, ends, scale) = match case["kpi"].as_str().unwrap() {
            "nps" => (formula(case), "points", ["low_95", "high_95"], 1.0),
            "csat" => ("satisfied / responses".into(), "percent", ["wilson_low_95", "wilson_high_95"], 0.01),
            _ => continue,
        };
        let id = case["id"].as_str().unwrap();
        let mut session = session(folder.path());
        call(
            &mut session,
            "workspace_new",
            json!({"path": folder.path().join(format!("{id}.bellwether")), "name": id}),
        );
        let page = survey(&mut session, &formula, unit, &case["inputs"]);
        let [lower, upper] = ends.map(|end| case["also"][end].as_f64().unwrap() * scale);
        checked += 1;
        if lower == upper {
            // All answers alike: the formula gives a margin of nothing, which is not stated.
            assert!(page["margin"].is_null(), "{id}: {}", page["margin"]);
            continue;
        }
        let close = |name: &str, wanted: f64| (page["margin"][name].as_f64().unwrap() - wanted).abs() <= 1e-5 * scale;
        assert!(close("lower", lower) && close("upper", upper), "{id}: {} not {lower} to {upper}", page["margin"]);
    }
    assert_eq!(checked, 15);
}

#[test]
fn a_margin_says_what_it_is_from() {
    let folder = tempfile::tempdir().unwrap();
    let text = |name: &str, formula: &str, unit: &str, inputs: Value| {
        let mut session = session(folder.path());
        let path = folder.path().join(format!("{name}.bellwether"));
        call(&mut session, "workspace_new", json!({"path": path, "name": name, "locale": "en-GB"}));
        survey(&mut session, formula, unit, &inputs)["margin"]["text"].clone()
    };
    let nps = json!({"promoters": 27, "passives": 9, "detractors": 9});
    let of_parts = "(promoters - detractors) / (promoters + passives + detractors) * 100";
    assert_eq!(text("a", of_parts, "points", nps), "± 23.4 at 95%, from 45 answers");
    let half = json!({"satisfied": 600, "Responses": 1200});
    assert_eq!(text("b", "satisfied / responses", "percent", half), "± 2.8\u{a0}pts at 95%, from 1,200 Responses");
    let few = json!({"satisfied": 160, "Responses": 200});
    assert_eq!(text("c", "satisfied / responses", "percent", few), "73.9% – 85.0% at 95%, from 200 Responses");
}
