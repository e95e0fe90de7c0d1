//! What each member did to a KPI's change, through the commands: parts add up to the total, an open period is held
//! against the same part of the one before, and what cannot be told is said.

use super::support::{Desk, same};
use serde_json::{Value as Json, json};

/// A KPI with that formula over the values of [`shop`]; gives its identifier.
fn kpi(desk: &mut Desk, name: &str, formula: &str) -> Json {
    desk.call("kpi_create", json!({ "name": name, "formula": formula }))["id"].clone()
}

/// Two stores, one of which closes in November, and sales of no store; visits are counted for the door of all.
fn shop() -> Desk {
    let mut desk = Desk::new();
    for (name, kind) in [("Sales", "flow"), ("Cost", "flow"), ("Visits", "flow"), ("Wait", "sample")] {
        desk.call("measure_create", json!({ "name": name, "kind": kind, "unit": "number", "cadence": "day" }));
    }
    let mut cells = Vec::new();
    let mut enter = |measure: &str, day: &str, store: Option<&str>, value: f64| {
        let members = store.map(|store| json!({ "Store": store }));
        cells.push(json!({ "measure": measure, "period": day, "members": members, "value": value }));
    };
    for (day, harbour, station, without) in
        [("2026-09-10", 100.0, 300.0, 20.0), ("2026-10-10", 160.0, 240.0, 30.0), ("2026-10-28", 1000.0, 500.0, 70.0)]
    {
        enter("Sales", day, Some("Harbour"), harbour);
        enter("Sales", day, Some("Station"), station);
        enter("Sales", day, None, without);
        enter("Cost", day, Some("Harbour"), harbour * 0.5);
        enter("Cost", day, Some("Station"), station * 0.8);
        enter("Cost", day, None, without * 0.1);
        enter("Visits", day, None, harbour + station);
        enter("Wait", day, Some("Harbour"), harbour);
        enter("Wait", day, Some("Station"), station);
    }
    enter("Sales", "2026-11-10", Some("Harbour"), 200.0);
    enter("Cost", "2026-11-10", Some("Harbour"), 90.0);
    desk.call("values_enter", json!({ "cells": cells }));
    desk
}

fn breakdown(desk: &mut Desk, kpi: &Json, period: &str) -> Json {
    desk.call("kpi_breakdown", json!({ "id": kpi, "period": period, "dimension": "Store" }))
}

fn part(answer: &Json, member: &str) -> Option<f64> {
    let row = answer["rows"].as_array().unwrap().iter().find(|row| row["member"] == member)?;
    row["contribution"]["value"].as_f64()
}

/// The parts of all members and of the mix.
fn sum(answer: &Json) -> f64 {
    let rows = answer["rows"].as_array().unwrap().iter().filter(|row| row["member"] != "*");
    let parts: f64 = rows.filter_map(|row| row["contribution"]["value"].as_f64()).sum();
    parts + answer["change"]["mix"]["contribution"]["value"].as_f64().unwrap_or(0.0)
}

#[test]
fn parts_of_a_sum_are_the_members_own_changes() {
    let mut desk = shop();
    let sales = kpi(&mut desk, "Net sales", "sales");
    let answer = breakdown(&mut desk, &sales, "2026-10");
    assert_eq!(part(&answer, "Harbour"), Some(1060.0));
    assert_eq!(part(&answer, "Station"), Some(440.0));
    assert_eq!(part(&answer, ""), Some(80.0));
    assert_eq!(part(&answer, "*"), Some(1580.0));
    assert_eq!(answer["change"], json!({ "against": "vs September 2026", "mix": null, "reason": null }));
}

#[test]
fn an_open_period_is_held_against_the_same_part_and_what_closed_is_shown() {
    let mut desk = shop();
    let sales = kpi(&mut desk, "Net sales", "sales");
    // On 23 November only the October up to the 23rd counts.
    let answer = breakdown(&mut desk, &sales, "2026-11");
    assert_eq!(part(&answer, "Harbour"), Some(40.0));
    assert_eq!(part(&answer, "Station"), Some(-240.0));
    assert_eq!(part(&answer, ""), Some(-30.0));
    assert_eq!(part(&answer, "*"), Some(-230.0));
    assert_eq!(answer["change"]["against"], "vs October 2026 so far");
    let rows = answer["rows"].as_array().unwrap();
    let station = rows.iter().find(|row| row["member"] == "Station").unwrap();
    assert_eq!((&station["value"], &station["reason"]), (&json!(null), &json!("no data for Sales")));
}

#[test]
fn parts_of_a_ratio_add_up_with_the_mix() {
    let mut desk = shop();
    let margin = kpi(&mut desk, "Margin", "(sales - cost) / sales");
    for period in ["2026-10", "2026-11"] {
        let answer = breakdown(&mut desk, &margin, period);
        let total = part(&answer, "*").unwrap();
        assert!((sum(&answer) - total).abs() < 1e-12, "{period}: {answer}");
        let explanation = answer["change"]["mix"]["explanation"].as_str().unwrap();
        assert!(explanation.ends_with("weigh more than before."), "{explanation}");
    }
    // Every store keeps its margin: the better one grew, and that is all.
    let answer = breakdown(&mut desk, &margin, "2026-10");
    assert!(part(&answer, "Harbour").unwrap().abs() < 1e-12 && part(&answer, "Station").unwrap().abs() < 1e-12);
    let total = part(&answer, "*").unwrap();
    assert!(same(answer["change"]["mix"]["contribution"]["value"].as_f64().unwrap(), total), "{answer}");
    assert_eq!(answer["change"]["mix"]["explanation"], "Members with a higher number weigh more than before.");
}

/// Each input's name with its numbers by row, as text and with its change.
fn inputs(answer: &Json) -> Vec<String> {
    let text = |part: &Json| format!("{} {}", part["text"].as_str().unwrap(), part["change"].as_str().unwrap_or("-"));
    let of = |input: &Json| {
        let parts: Vec<String> = input["parts"].as_array().unwrap().iter().map(text).collect();
        format!("{}: {}", input["name"].as_str().unwrap(), parts.join(", "))
    };
    answer["inputs"].as_array().unwrap().iter().map(of).collect()
}

#[test]
fn where_members_have_no_number_their_inputs_lead_on() {
    let mut desk = shop();
    let members = |answer: &Json| -> Vec<String> {
        answer["rows"].as_array().unwrap().iter().map(|row| row["member"].as_str().unwrap().to_owned()).collect()
    };
    // Visits are counted for all stores, so no store has sales a visit; what it sold is known.
    let a_visit = kpi(&mut desk, "Sales a visit", "sales / visits");
    let answer = breakdown(&mut desk, &a_visit, "2026-10");
    assert_eq!(members(&answer), ["Harbour", "Station", "", "*"], "{answer}");
    let rest = &answer["rows"][2];
    assert!(rest["value"].is_null(), "sales of no store by the visits of all: {rest}");
    assert_eq!(rest["reason"], "Visits is not recorded by Store");
    assert_eq!(inputs(&answer), ["Sales: 1,160 +1,060%, 740 +146.7%, 100 +400.0%, 2,000 +376.2%"], "{answer}");
    // Rows stand by the KPI's number, and so do those of the inputs.
    let margin = kpi(&mut desk, "Margin", "(sales - cost) / sales");
    let answer = breakdown(&mut desk, &margin, "2026-10");
    assert_eq!(members(&answer), ["", "Harbour", "Station", "*"], "{answer}");
    let [sales, cost] = inputs(&answer).try_into().unwrap();
    assert_eq!(sales, "Sales: 100 +400.0%, 1,160 +1,060%, 740 +146.7%, 2,000 +376.2%");
    assert_eq!(cost, "Cost: 10 +400.0%, 580 +1,060%, 592 +146.7%, 1,182 +304.8%");
    // One input is the KPI itself.
    let sales = kpi(&mut desk, "All sales", "sales");
    assert!(inputs(&breakdown(&mut desk, &sales, "2026-10")).is_empty());
}

#[test]
fn what_cannot_be_told_is_said() {
    let mut desk = shop();
    for (name, formula, period, reason) in [
        ("Typical wait", "median(wait)", "2026-10", "do not add up to the total"),
        ("Sales a visit", "sales / visits", "2026-10", "Visits is not recorded by Store"),
        ("First sales", "sales", "2026-09", "There is no number for August 2026 to compare with."),
        ("Later sales", "sales", "2027-01", "There is no number for January 2027."),
    ] {
        let kpi = kpi(&mut desk, name, formula);
        let answer = breakdown(&mut desk, &kpi, period);
        let said = answer["change"]["reason"].as_str().unwrap();
        assert!(said.contains(reason), "{name}: {said}");
        assert!(answer["rows"].as_array().unwrap().iter().all(|row| row["contribution"].is_null()), "{answer}");
    }
}

/// The table beside a breakdown's chart.
fn table(chart: &Json) -> Vec<(String, String)> {
    let text = |cell: &Json| cell.as_str().unwrap().to_owned();
    chart["table"]["rows"].as_array().unwrap().iter().map(|row| (text(&row[0]), text(&row[1]))).collect()
}

fn chart(desk: &mut Desk, kpi: &Json, more: Json) -> Json {
    let mut request = json!({ "kpi": kpi, "kind": { "breakdown": { "dimension": "store" } } });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.call("chart", request)
}

#[test]
fn the_chart_shows_the_numbers_of_the_breakdown() {
    let mut desk = shop();
    for (name, formula) in [("Net sales", "sales"), ("Margin", "(sales - cost) / sales"), ("Waiting", "median(wait)")] {
        let kpi = kpi(&mut desk, name, formula);
        for period in ["2026-09", "2026-10", "2026-11"] {
            let rows = breakdown(&mut desk, &kpi, period);
            let named = |row: &Json| (row["label"].as_str().unwrap().to_owned(), row["value"].as_f64());
            let mut expected: Vec<_> = rows["rows"].as_array().unwrap().iter().map(named).collect();
            // Who has no number any more changed the total all the same, and has no bar.
            expected.retain(|(_, value)| value.is_some());
            let chart = chart(&mut desk, &kpi, json!({ "period": period }));
            let shown: Vec<String> = table(&chart).into_iter().map(|(name, _)| name).collect();
            let expected: Vec<String> = expected.into_iter().map(|(name, _)| name).collect();
            assert_eq!(shown, expected, "{name} {period}");
            let bars: Vec<&str> =
                chart["points"].as_array().unwrap().iter().map(|p| p["label"].as_str().unwrap()).collect();
            assert_eq!(bars, expected[..expected.len().saturating_sub(1)], "the total is no bar");
        }
    }
}

#[test]
fn the_chart_is_of_the_days_and_the_window_that_are_asked_for() {
    let mut desk = shop();
    let sales = kpi(&mut desk, "Net sales", "sales");
    let of = |desk: &mut Desk, more: Json| table(&chart(desk, &sales, more));
    let row = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let october = [row("Harbour", "1,160"), row("Station", "740"), row("without Store", "100"), row("Total", "2,000")];
    assert_eq!(of(&mut desk, json!({})), october, "the last period that is over");
    assert_eq!(of(&mut desk, json!({ "span": { "last": 1 } })), october);
    assert_eq!(of(&mut desk, json!({ "from": "2026-10-01", "to": "2026-11-01" })), october);
    let both = [row("Station", "1,040"), row("Harbour", "1,260"), row("without Store", "120"), row("Total", "2,420")];
    let mut both = both.to_vec();
    both.swap(0, 1);
    assert_eq!(of(&mut desk, json!({ "span": { "from": "2026-09-01", "to": "2026-11-01" } })), both);
    let so_far = chart(&mut desk, &sales, json!({ "period": "2026-10", "span": { "window": "to_date" } }));
    assert_eq!((table(&so_far), so_far["window_text"].as_str()), (both, Some("year to date")));
    desk.refused("chart", json!({ "kpi": sales, "kind": { "breakdown": { "dimension": "Colour" } } }));
    desk.refused("chart", json!({ "kpi": sales, "kind": { "breakdown": { "dimension": "Store" } }, "limits": true }));
}

fn texts(chart: &Json, field: &str) -> Vec<String> {
    let points = chart["points"].as_array().unwrap();
    points.iter().map(|point| point[field].as_str().unwrap_or_default().to_owned()).collect()
}

/// Members over time: as parts only where they add up, each by itself in any case.
#[test]
fn members_are_drawn_over_time_as_parts_and_each_by_itself() {
    let mut desk = shop();
    kpi(&mut desk, "Revenue", "sales");
    kpi(&mut desk, "Cost ratio", "cost / sales");
    let span = json!({ "grain": "month", "from": "2026-09-01", "to": "2026-12-01" });
    let ask =
        |kpi: &str, kind: &str, by: &str| json!({ "kpi": kpi, "span": span, "kind": { kind: { "dimension": by } } });
    let stacked = desk.call("chart", ask("Revenue", "stacked", "Store"));
    assert_eq!(texts(&stacked, "period"), ["2026-09", "2026-10", "2026-11"]);
    assert_eq!(texts(&stacked, "text")[0], "420");
    assert_eq!(stacked["table"]["head"], json!(["Period", "Harbour", "Station", "without Store", "Total"]));
    assert_eq!(stacked["table"]["rows"][0], json!(["September 2026", "100", "300", "20", "420"]));
    let each = desk.call("chart", ask("Cost ratio", "multiples", "Store"));
    assert_eq!(texts(&each, "label"), ["Station", "Harbour", "without Store"], "{each}");
    let refused = desk.refused("chart", ask("Cost ratio", "stacked", "Store"));
    assert!(refused.message.contains("does not add up by Store"), "{}", refused.message);
    assert_eq!(desk.refused("chart", ask("Revenue", "multiples", "Nothing")).code.word(), "not_found");
}

/// What is beyond twelve bars is one, computed over all of it where numbers do not add up.
#[test]
fn members_beyond_twelve_are_one_bar() {
    let mut desk = Desk::new();
    for name in ["Sales", "Cost"] {
        desk.call("measure_create", json!({ "name": name, "kind": "flow", "unit": "number", "cadence": "month" }));
    }
    let mut cells = Vec::new();
    for n in 1..=14 {
        let members = json!({ "Product": format!("P{n:02}") });
        for (measure, value) in [("Sales", 100.0 * f64::from(n)), ("Cost", 10.0 * f64::from(n * n))] {
            cells.push(json!({ "measure": measure, "period": "2026-10", "members": members, "value": value }));
        }
    }
    desk.call("values_enter", json!({ "cells": cells }));
    kpi(&mut desk, "Revenue", "sales");
    kpi(&mut desk, "Cost ratio", "cost / sales");
    let mut last = |kpi: &str| {
        let look = json!({ "height": 520 });
        let kind = json!({ "breakdown": { "dimension": "Product" } });
        let chart = desk.call("chart", json!({ "kpi": kpi, "period": "2026-10", "look": look, "kind": kind }));
        assert_eq!(chart["table"]["rows"].as_array().unwrap().len(), 15, "the table has all of them and the total");
        let (labels, texts) = (texts(&chart, "label"), texts(&chart, "text"));
        assert_eq!(labels.len(), 12);
        (labels[11].clone(), texts[11].clone())
    };
    assert_eq!(last("Revenue"), ("Others (3)".to_owned(), "600".to_owned()));
    // 140 of 600, and not the mean of three ratios, 0.2.
    assert_eq!(last("Cost ratio"), ("Others (3)".to_owned(), "0.23".to_owned()));
}

#[test]
fn a_point_of_years_over_each_other_is_a_period_and_a_line_may_be_as_small_as_a_word() {
    let mut desk = Desk::demo();
    let years = desk.call("chart", json!({ "kpi": "Revenue", "period": "2026-10", "kind": { "years": {} } }));
    assert_eq!(
        (&texts(&years, "period")[..2], &years["chosen"]),
        (&["2026-01".to_owned(), "2026-02".to_owned()][..], &json!(9))
    );
    let small = |kind: Json| json!({ "kpi": "Revenue", "look": { "width": 106, "height": 26 }, "kind": kind });
    let spark = desk.call("chart", small(json!({ "trend": {} })));
    assert_eq!((&spark["width"], spark["svg"].as_str().unwrap().contains("<text")), (&json!(106), false));
    for kind in [json!({ "trend": { "form": "bar" } }), json!({ "years": {} })] {
        assert!(desk.refused("chart", small(kind)).message.contains("40 × 16"));
    }
}
