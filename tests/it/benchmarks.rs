//! Benchmarks: figures from elsewhere beside a KPI.

use crate::support::{Desk, cli, cli_refused};
use serde_json::{Value as Json, json};

/// A workspace with a margin, in percent, and one benchmark beside it.
fn desk() -> (Desk, Json, Json) {
    let mut desk = Desk::new();
    for name in ["Profit", "Sales"] {
        desk.call("measure_create", json!({ "name": name, "kind": "flow", "unit": "EUR", "cadence": "month" }));
    }
    let margin = json!({ "name": "Margin", "formula": "profit / sales", "unit": "percent", "owner": "Ana" });
    let kpi = desk.call("kpi_create", margin)["id"].clone();
    let trade = json!({
        "kpi": "Margin", "value": "11.2%", "source": " Dairy association ", "date": "2025",
        "comparable": "same size, other country",
    });
    let id = desk.call("benchmark_set", trade)["id"].clone();
    (desk, kpi, id)
}

fn shown(desk: &mut Desk, kpi: &Json) -> Vec<String> {
    let page = desk.call("kpi_page", json!({ "id": kpi }));
    page["benchmarks"].as_array().unwrap().iter().map(|row| row["text"].as_str().unwrap().to_owned()).collect()
}

const TRADE: &str = "Dairy association: 11.2% (31 Dec 2025) · same size, other country";

#[test]
fn they_stand_on_the_page_of_their_kpi_newest_first() {
    let (mut desk, kpi, id) = desk();
    assert_eq!(shown(&mut desk, &kpi), [TRADE]);
    desk.call("benchmark_set", json!({ "kpi": kpi, "value": 0.09, "source": "A book", "date": "2024-06-30" }));
    desk.call("benchmark_set", json!({ "kpi": kpi, "value": 0.1, "source": "Report", "date": "2026-06-30" }));
    assert_eq!(shown(&mut desk, &kpi), ["Report: 10.0% (30 Jun 2026)", TRADE, "A book: 9.0% (30 Jun 2024)"]);
    let list = desk.call("benchmark_list", json!({}));
    assert_eq!(list["benchmarks"][1]["kpi_name"], "Margin");
    assert_eq!(list["benchmarks"][1]["edit"], "11.2");
    desk.call("benchmark_set", json!({ "id": id, "value": "12.5", "comparable": null }));
    assert_eq!(shown(&mut desk, &kpi)[1], "Dairy association: 12.5% (31 Dec 2025)");
}

#[test]
fn they_are_taken_back_and_go_with_their_kpi() {
    let (mut desk, kpi, id) = desk();
    desk.call("benchmark_delete", json!({ "id": id }));
    assert!(shown(&mut desk, &kpi).is_empty());
    desk.call("undo", json!({}));
    assert_eq!(shown(&mut desk, &kpi), [TRADE]);
    desk.call("undo", json!({}));
    assert!(shown(&mut desk, &kpi).is_empty());
    desk.call("redo", json!({}));
    desk.call("kpi_archive", json!({ "id": kpi, "archived": true }));
    desk.call("kpi_delete", json!({ "id": kpi }));
    assert!(desk.call("benchmark_list", json!({}))["benchmarks"].as_array().unwrap().is_empty());
}

#[test]
fn what_is_none_is_refused_with_what_to_do() {
    let (mut desk, kpi, _) = desk();
    let whole = json!({ "kpi": "Margin", "value": "10%", "source": "A book", "date": "2025-06-30" });
    for (field, value, said) in [
        ("kpi", Json::Null, "Say beside which KPI"),
        ("kpi", json!("Marge"), "Marge"),
        ("value", Json::Null, "needs its figure"),
        ("value", json!(" "), "needs its figure"),
        ("value", json!("much"), "much"),
        ("source", json!(" "), "Say where the figure comes from"),
        ("source", json!("x".repeat(100_000)), "longer than 200 characters"),
        ("date", Json::Null, "Say of which day"),
        ("date", json!("2027-06-30"), "still to come"),
        ("date", json!("long ago"), "long ago"),
        ("comparable", json!("x".repeat(100_000)), "too long"),
        ("id", json!(77), "does not exist any more"),
    ] {
        let mut request = whole.clone();
        request[field] = value;
        let error = desk.session.call("benchmark_set", request).unwrap_err();
        assert!(error.message.contains(said), "{field}: {}", error.message);
    }
    assert_eq!(shown(&mut desk, &kpi), [TRADE]);
}

/// The margin's numbers of three months, and a chart of them with the figure from elsewhere.
fn charted(desk: &mut Desk, more: Json) -> Json {
    let cell =
        |measure: &str, period: &str, value: u32| json!({ "measure": measure, "period": period, "value": value });
    let months = ["2026-08", "2026-09", "2026-10"];
    let cells: Vec<Json> =
        months.iter().flat_map(|month| [cell("Profit", month, 9), cell("Sales", month, 100)]).collect();
    desk.call("values_enter", json!({ "cells": cells }));
    let mut request = json!({ "kpi": "Margin", "kind": { "trend": { "benchmark": true } } });
    more.as_object().unwrap().iter().for_each(|(name, value)| request[name] = value.clone());
    desk.call("chart", request)
}

#[test]
fn the_newest_is_a_line_on_the_chart_with_source_and_date() {
    let (mut desk, kpi, _) = desk();
    desk.call("benchmark_set", json!({ "kpi": kpi, "value": 0.5, "source": "A book", "date": "2020-06-30" }));
    let chart = charted(&mut desk, json!({}));
    let said = chart["description"].as_str().unwrap();
    assert!(said.ends_with("Benchmark 11.2% (31 Dec 2025, Dairy association)"), "{said}");
    assert_eq!(chart["table"]["head"][2], "Benchmark: 31 Dec 2025, Dairy association");
    assert_eq!(chart["table"]["rows"][0][2], "11.2%");
    let last = chart["points"].as_array().unwrap().last().unwrap()["details"].clone();
    assert!(last.as_array().unwrap().contains(&json!("Benchmark 11.2%")), "{last}");
    let svg = chart["svg"].as_str().unwrap();
    assert!(svg.contains(r#"class="benchmark""#) && svg.contains("Dairy association"), "{svg}");
    assert_eq!(chart["note"], Json::Null);
    // As an index nothing tells the amount.
    let index = charted(&mut desk, json!({ "look": { "index": true } }));
    assert!(!index["svg"].as_str().unwrap().contains("11.2%"));
    let plain = desk.call("chart", json!({ "kpi": "Margin" }));
    assert!(!plain["svg"].as_str().unwrap().contains("Benchmark"), "only when it is asked for");
}

#[test]
fn what_adds_up_has_its_line_beside_its_own_periods_only_and_says_why() {
    let (mut desk, _, _) = desk();
    charted(&mut desk, json!({}));
    desk.call("kpi_create", json!({ "name": "Turnover", "formula": "sales" }));
    let asked = |grain: &str| json!({ "kpi": "Turnover", "span": { "grain": grain }, "kind": { "trend": { "benchmark": true } } });
    let none = desk.call("chart", asked("month"))["note"].clone();
    assert_eq!(
        none,
        "No benchmark stands beside Turnover yet. Add one under Definition, with its source and its date."
    );
    desk.call("benchmark_set", json!({ "kpi": "Turnover", "value": 90, "source": "The trade", "date": "2025" }));
    assert!(desk.call("chart", asked("month"))["svg"].as_str().unwrap().contains("The trade"));
    let quarters = desk.call("chart", asked("quarter"));
    assert!(!quarters["svg"].as_str().unwrap().contains("The trade"));
    assert!(
        quarters["note"].as_str().unwrap().starts_with("The benchmark is drawn beside months only"),
        "{}",
        quarters["note"]
    );
}

#[test]
fn one_of_a_ratio_stands_beside_any_stretch_and_packs_know_none_of_later() {
    let (mut desk, _, _) = desk();
    charted(&mut desk, json!({}));
    let asked = json!({
        "kpi": "Margin", "span": { "window": "rolling-12" }, "kind": { "trend": { "benchmark": true } },
    });
    assert!(desk.call("chart", asked)["svg"].as_str().unwrap().contains("Dairy association"));
    desk.call(
        "benchmark_set",
        json!({ "kpi": "Margin", "value": "9%", "source": "A later book", "date": "2026-06-30" }),
    );
    let mut pack = |period: &str| {
        let path = desk.path("pack.md");
        desk.call("pack_export", json!({ "pack": { "period": period }, "path": path }));
        std::fs::read_to_string(path).unwrap()
    };
    let [may, june] = ["2026-05", "2026-06"].map(&mut pack);
    assert!(may.contains("Dairy association") && !may.contains("A later book"), "{may}");
    assert!(june.contains("A later book"), "{june}");
}

#[test]
fn charts_of_the_command_line_and_pages_of_packs_name_it() {
    let (mut desk, _, _) = desk();
    charted(&mut desk, json!({}));
    let [markdown, page] = ["pack.md", "pack.html"].map(|name| desk.path(name));
    for path in [&markdown, &page] {
        desk.call("pack_export", json!({ "pack": { "period": "2026-10" }, "path": path }));
        let text = std::fs::read_to_string(path).unwrap();
        assert!(text.contains("Benchmark: Dairy association: 11.2% (31 Dec 2025)"), "{text}");
    }
    desk.call("workspace_close", json!({}));
    let (file, table) = (desk.path("shop.bellwether"), desk.path("margin.svg"));
    let run = cli(&["chart", &file, "Margin", "--benchmark", "--out", &table]);
    assert_eq!(run.status, 0, "{run:?}");
    let text = std::fs::read_to_string(&table).unwrap();
    assert!(text.contains("Dairy association") && text.contains("Benchmark 11.2%"), "{text}");
    for kind in ["table", "bullet", "years"] {
        let refused = cli_refused(&["chart", &file, "Margin", "--kind", kind, "--benchmark", "--out", &table]);
        assert!(refused["message"].as_str().unwrap().contains("--benchmark is drawn over time"), "{refused}");
    }
    let columns = ["chart", &file, "Margin", "--kind", "columns", "--compare", "Margin", "--out", &table];
    assert!(cli_refused(&columns)["message"].as_str().unwrap().contains("--compare as a line"));
}

#[test]
fn one_that_cannot_be_drawn_says_why() {
    let (mut desk, kpi, id) = desk();
    charted(&mut desk, json!({}));
    desk.call("kpi_create", json!({ "name": "Turnover", "formula": "sales" }));
    let both = json!({ "kind": { "trend": { "benchmark": true, "compare": "Turnover" } } });
    let compared = charted(&mut desk, both);
    assert!(compared["note"].as_str().unwrap().contains("stands for one of them only"), "{}", compared["note"]);
    assert!(!compared["svg"].as_str().unwrap().contains("Dairy association"));
    // 11.2 in place of 11.2% is a hundred times as much, and the margin would be a flat line.
    desk.call("benchmark_set", json!({ "id": id, "value": 11.2 }));
    let far = charted(&mut desk, json!({}));
    assert!(far["note"].as_str().unwrap().contains("is not drawn: it is so far"), "{}", far["note"]);
    assert!(!far["svg"].as_str().unwrap().contains(r#"class="benchmark""#));
    for endless in [json!(1e300), json!(-1e300), json!(2e15)] {
        let refused = desk.refused("benchmark_set", json!({ "kpi": kpi, "id": id, "value": endless }));
        assert!(refused.message.contains("more than any business counts"), "{}", refused.message);
        assert!(refused.message.len() < 200, "{}", refused.message);
    }
}

#[test]
fn a_year_means_its_last_day_where_the_window_asks_for_one_that_is_over() {
    let mut desk = Desk::new();
    let read = |desk: &mut Desk, asked: &str| {
        desk.call("date_read", json!({ "text": "2025", "asked": asked }))["value"].clone()
    };
    assert_eq!(read(&mut desk, "past"), "2025-12-31");
    assert_eq!(read(&mut desk, "day"), "2025-01-01");
}
