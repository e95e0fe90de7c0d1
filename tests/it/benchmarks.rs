//! Benchmarks: figures from elsewhere beside a KPI.

use crate::support::Desk;
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
