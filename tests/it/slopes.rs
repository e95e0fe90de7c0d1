//! Natural limits along a line: proposed, accepted, told, drawn, taken back.

use crate::support::Desk;
use serde_json::{Value as Json, json};

/// Two years of sales until October 2026 that grow by 420 a month, with ups and downs, and `more` on top of single months.
fn growing(more: &[(usize, f64)]) -> (Desk, Json) {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "USD", "cadence": "month" }));
    let ups = [300.0, -800.0, 500.0, -100.0, 900.0, -600.0, 200.0, -400.0, 700.0, -700.0];
    let cell = |place: usize| {
        let extra = more.iter().find(|(at, _)| *at == place).map_or(0.0, |(_, extra)| *extra);
        let value = 30_000.0 + 420.0 * place as f64 + ups[place % 10] + extra;
        let (year, month) = (2024 + (place + 10) / 12, (place + 10) % 12 + 1);
        json!({ "measure": "sales", "period": format!("{year}-{month:02}"), "value": value })
    };
    desk.call("values_enter", json!({ "cells": (0..24).map(cell).collect::<Vec<_>>() }));
    let kpi = desk.call("kpi_create", json!({ "name": "Sales", "formula": "sales" }))["id"].clone();
    (desk, kpi)
}

fn page(desk: &mut Desk, kpi: &Json) -> Json {
    desk.call("kpi_page", json!({ "id": kpi, "period": "2026-10" }))
}

fn slope(kpi: &Json, accepted: bool) -> Json {
    json!({ "kpi": kpi, "about": "slope", "date": "2026-10-01", "accepted": accepted })
}

fn limits(desk: &mut Desk, kpi: &Json) -> String {
    let all = desk.call("kpi_statistics", json!({ "kpi": kpi }))["rows"].clone();
    let row = all.as_array().unwrap().iter().find(|row| row["name"] == "Natural limits").unwrap().clone();
    row["text"].as_str().unwrap().to_owned()
}

fn first_sentence(page: &Json) -> &str {
    page["sentences"][0].as_str().unwrap()
}

#[test]
fn steady_growth_is_followed_where_the_owner_agrees() {
    let (mut desk, kpi) = growing(&[]);
    let asked = page(&mut desk, &kpi);
    assert_eq!(asked["slope"]["date"], "2026-10-01");
    let text = asked["slope"]["text"].as_str().unwrap();
    assert!(text.starts_with("Since November 2024 it has grown steadily by about $4"), "{text}");
    assert!(text.contains("which fits better than a step"), "{text}");
    assert_eq!(asked["proposal"], Json::Null, "only the better one is proposed");
    let flat = limits(&mut desk, &kpi);

    desk.call("split_answer", slope(&kpi, true));
    let followed = page(&mut desk, &kpi);
    assert_eq!((&followed["slope"], &followed["proposal"]), (&Json::Null, &Json::Null));
    assert_eq!(followed["splits"][0]["text"], "Limits along a line, made until October 2026");
    let said = first_sentence(&followed);
    assert!(said.contains("growing steadily by about $4"), "{said}");
    assert!(said.ends_with("a month: normal variation around the growth."), "{said}");
    assert_eq!(followed["signal"]["code"], "normal");
    assert!(limits(&mut desk, &kpi).contains("at last; growing by about $4"), "{}", limits(&mut desk, &kpi));
    assert_eq!(desk.call("history", json!({ "limit": 1 }))["entries"][0]["label"], "Limits of Sales follow a line");

    desk.call("undo", json!({}));
    assert_eq!(page(&mut desk, &kpi)["slope"], asked["slope"]);
    assert_eq!(limits(&mut desk, &kpi), flat);
    desk.call("redo", json!({}));
    assert_eq!(page(&mut desk, &kpi)["sentences"], followed["sentences"]);
    desk.call("split_remove", json!({ "id": followed["splits"][0]["id"] }));
    assert_eq!(page(&mut desk, &kpi)["slope"], asked["slope"], "what was taken back is asked again");
    let label = desk.call("history", json!({ "limit": 1 }))["entries"][0]["label"].clone();
    assert_eq!(label, "Answer about a line for the limits of Sales taken back");
}

#[test]
fn a_line_that_was_declined_is_not_proposed_again_until_that_is_taken_back() {
    let (mut desk, kpi) = growing(&[]);
    desk.call("split_answer", slope(&kpi, false));
    let declined = page(&mut desk, &kpi);
    assert_eq!(declined["slope"], Json::Null);
    assert_eq!(declined["splits"][0]["text"], "Limits kept level in October 2026");
    assert_eq!(declined["signal"]["code"], "improvement", "level limits call growth news");
    desk.call("split_remove", json!({ "id": declined["splits"][0]["id"] }));
    assert_ne!(page(&mut desk, &kpi)["slope"], Json::Null);
}

#[test]
fn limits_along_a_line_say_what_leaves_it() {
    let (mut desk, kpi) = growing(&[(23, -6_000.0)]);
    desk.call("split_answer", json!({ "kpi": kpi, "about": "slope", "date": "2026-09-01", "accepted": true }));
    let told = page(&mut desk, &kpi);
    assert_eq!(told["signal"]["code"], "concern");
    assert!(first_sentence(&told).contains("below its natural limits"), "{}", told["sentences"]);
}

#[test]
fn a_line_is_drawn_in_every_form() {
    let (mut desk, kpi) = growing(&[]);
    let asked = json!({ "kpi": kpi, "grain": "month", "from": "2024-11-01", "to": "2026-10-31", "limits": true });
    let average = |desk: &mut Desk| {
        let svg = desk.call("chart", asked.clone())["svg"].as_str().unwrap().to_owned();
        let at = svg.find("class=\"average\"").unwrap();
        let points = svg[at..].split("points=\"").nth(1).unwrap().split('"').next().unwrap().trim().to_owned();
        let heights: Vec<f64> = points.split(' ').map(|at| at.split_once(',').unwrap().1.parse().unwrap()).collect();
        heights
    };
    let flat = average(&mut desk);
    assert_eq!(flat.first(), flat.last());
    desk.call("split_answer", slope(&kpi, true));
    let sloped = average(&mut desk);
    assert!(sloped.first().unwrap() - sloped.last().unwrap() > 500.0, "it rises: {sloped:?}");
}

#[test]
fn too_few_values_make_no_line() {
    let (mut desk, kpi) = growing(&[]);
    for date in ["2025-06-01", "2024-11-01", "2030-01-01"] {
        let asked = json!({ "kpi": kpi, "about": "slope", "date": date, "accepted": true });
        desk.refused("split_answer", asked);
    }
    desk.call("split_answer", json!({ "kpi": kpi, "about": "slope", "date": "2025-10-01", "accepted": true }));
}
