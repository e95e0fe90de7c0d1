//! Units in which a formula's numbers can be shown, seconds that would be taken for hours, and what has no sum.

use crate::support::Desk;
use serde_json::{Value as Json, json};

fn desk() -> Desk {
    let mut desk = Desk::new();
    for (name, kind, unit) in [
        ("Sales", "flow", "EUR"),
        ("Costs", "flow", "EUR"),
        ("Wage", "level", "EUR"),
        ("Orders", "flow", "count"),
        ("Hours", "flow", "duration"),
        ("Rate", "level", "ratio"),
    ] {
        desk.call("measure_create", json!({ "name": name, "kind": kind, "unit": unit, "cadence": "month" }));
    }
    desk.call("kpi_create", json!({ "name": "Time worked", "formula": "hours / 3600", "unit": "number" }));
    desk
}

/// What is said of a new KPI; nothing where it is made.
fn said(desk: &mut Desk, formula: &str, unit: Option<&str>) -> String {
    let kpi = json!({ "name": format!("{formula} as {unit:?}"), "formula": formula, "unit": unit });
    desk.session.call("kpi_create", kpi).map_or_else(|error| error.message, |_| String::new())
}

#[test]
fn seconds_meet_money_only_as_hours() {
    let mut desk = desk();
    for (formula, unit) in [
        ("hours * wage", Some("EUR")),
        ("hours * wage", None),
        ("sales - hours * wage", None),
        ("sales / hours", None),
        ("orders / hours", Some("number")),
        ("hours * 30", Some("EUR")),
    ] {
        let said = said(&mut desk, formula, unit);
        assert!(
            said.contains("Hours is a stretch of time") && said.contains("Hours / 3600 for hours"),
            "{formula}: {said}"
        );
    }
    for (formula, unit) in [
        ("hours / 3600 * wage", Some("EUR")),
        ("hours * wage / 3600", Some("EUR")),
        ("sales / (hours / 3600)", None),
        ("hours / 60 * 0.5", Some("EUR")),
        ("sales / [Time worked]", Some("EUR")),
        ("hours / orders", None),
        ("hours / hours", Some("percent")),
        ("hours * 2", None),
    ] {
        assert_eq!(said(&mut desk, formula, unit), "", "{formula}");
    }
    let id = desk.call("kpi_create", json!({ "name": "Pay", "formula": "wage" }))["id"].clone();
    let refused = desk.refused("kpi_update", json!({ "id": id, "formula": "wage * hours" })).message;
    assert!(refused.contains("counts it in seconds"), "{refused}");
    let file = desk
        .write("pay.yaml", "format: bellwether definitions\nversion: 1\nkpis:\n- name: Pay\n  formula: wage * hours\n");
    let refused = desk.refused("definitions_import", json!({ "path": file })).message;
    assert!(refused.contains("counts it in seconds") && refused.contains("Pay"), "{refused}");
}

#[test]
fn a_unit_that_contradicts_the_formula_is_refused() {
    let mut desk = desk();
    for (formula, unit) in [
        ("orders", "percent"),
        ("orders + orders", "percent"),
        ("sales / orders", "percent"),
        ("(sales - costs) / orders", "percent"),
        ("sales / costs", "EUR"),
        ("(sales - costs) / sales", "EUR"),
        ("sales", "USD"),
    ] {
        let said = said(&mut desk, formula, Some(unit));
        assert!(said.contains("nothing turns that into"), "{formula} as {unit}: {said}");
    }
    for (formula, unit) in [
        ("sales * rate", "USD"),
        ("sales * 1.08", "USD"),
        ("sales / rate", "USD"),
        ("orders * wage", "EUR"),
        ("orders * 0.5", "EUR"),
        ("orders / 100", "percent"),
        ("sales / orders", "EUR"),
        ("sales / costs", "percent"),
    ] {
        assert_eq!(said(&mut desk, formula, Some(unit)), "", "{formula} as {unit}");
    }
}

#[test]
fn what_is_refused_on_saving_is_said_while_the_formula_is_written() {
    let mut desk = desk();
    let check = |desk: &mut Desk, request: Json| desk.call("formula_check", request);
    for (formula, unit, code, at) in [
        ("hours * 30", json!("EUR"), "seconds", (0, 5)),
        ("sales - [Hours] * wage", Json::Null, "seconds", (8, 15)),
        ("orders + orders", json!("percent"), "unit_contradicts", (0, 15)),
        ("[Ümlaut €] / orders", json!("percent"), "unit_contradicts", (0, 19)),
    ] {
        if formula.contains('€') {
            let measure = json!({ "name": "Ümlaut €", "kind": "flow", "unit": "EUR", "cadence": "month" });
            desk.call("measure_create", measure);
        }
        let checked = check(&mut desk, json!({ "formula": formula, "unit": unit }));
        let found = &checked["diagnostics"].as_array().unwrap().last().unwrap().clone();
        assert_eq!((&found["code"], &found["error"], &checked["valid"]), (&json!(code), &json!(true), &json!(false)));
        assert_eq!((&found["from"], &found["to"]), (&json!(at.0), &json!(at.1)), "{formula}");
        let refused = said(&mut desk, formula, unit.as_str());
        assert_eq!(found["message"], refused, "{formula}: the same sentence");
    }
    // Of a KPI its own unit holds, unless another one is named.
    let pay = json!({ "name": "Pay", "formula": "wage", "unit": "EUR" });
    let id = desk.call("kpi_create", pay)["id"].clone();
    let codes = |desk: &mut Desk, request: Json| check(desk, request)["valid"].clone();
    assert_eq!(codes(&mut desk, json!({ "formula": "hours * 30", "kpi": id })), json!(false));
    assert_eq!(codes(&mut desk, json!({ "formula": "hours * 30", "kpi": id, "unit": null })), json!(true));
    assert_eq!(codes(&mut desk, json!({ "formula": "hours / 3600 * 30", "kpi": id })), json!(true));
}

/// Money and orders have no sum: a KPI or a question that takes one is told so, and what to do.
#[test]
fn what_counts_different_things_has_no_sum() {
    let mut desk = desk();
    for (name, kind, unit) in [
        ("Till sales", "flow", "USD"),
        ("Hours worked", "flow", "number"),
        ("Score", "level", "points"),
        ("Share", "level", "percent"),
        ("Fee", "level", "EUR/order"),
    ] {
        desk.call("measure_create", json!({ "name": name, "kind": kind, "unit": unit, "cadence": "month" }));
    }
    desk.call("kpi_create", json!({ "name": "Packing", "formula": "orders * 0.5", "unit": "EUR" }));
    let checked = |desk: &mut Desk, formula: &str| desk.call("formula_check", json!({ "formula": formula }));
    for (formula, units, at) in [
        ("sales + orders", ["an amount of money (EUR)", "a count"], (8, 14)),
        ("sales - hours", ["an amount of money (EUR)", "a duration"], (8, 13)),
        ("sales + [Till sales]", ["an amount of money (EUR)", "an amount of money (USD)"], (8, 20)),
        ("share - orders", ["a percentage", "a count"], (8, 14)),
        ("(score + share) / 2", ["points", "a percentage"], (9, 14)),
        ("2 + sales + orders", ["an amount of money (EUR)", "a count"], (12, 18)),
        ("(sales + orders) * rate", ["an amount of money (EUR)", "a count"], (9, 15)),
        ("max(sales - orders, 0)", ["an amount of money (EUR)", "a count"], (12, 18)),
        ("prev(sales) + orders", ["an amount of money (EUR)", "a count"], (14, 20)),
        ("sales + 5%", ["an amount of money (EUR)", "a percentage"], (8, 10)),
        ("fee + orders", ["an amount of money (EUR) per order", "a count"], (6, 12)),
    ] {
        let note = noted(&mut desk, "kpi_create", json!({ "name": formula, "formula": formula }));
        assert!(units.iter().all(|unit| note.contains(unit)), "{formula}: {note}");
        assert!(note.contains("do not add") && note.contains("Multiply or divide"), "{note}");
        assert!(note.contains("set it on the page Data, under Measures"), "{note}");
        assert_eq!(noted(&mut desk, "eval", json!({ "formula": formula })), note, "{formula}");
        let found = checked(&mut desk, formula);
        let warnings = found["diagnostics"].as_array().unwrap();
        assert_eq!((warnings.len(), &found["valid"]), (1, &json!(true)), "{formula}: {warnings:?}");
        assert_eq!((&warnings[0]["from"], &warnings[0]["to"]), (&json!(at.0), &json!(at.1)), "{formula}");
        assert_eq!(warnings[0]["code"], "mixed_units");
    }
    for formula in [
        "sales + [Hours worked]",
        "sales - orders * 12.5",
        "sales - orders / 4",
        "sales - [Hours worked] * rate * orders",
        "sales - hours / 3600 * 30",
        "sales + [Till sales] * rate",
        "sales - [Packing]",
        "sales + orders * wage",
        "sales * orders",
        "sales / orders - wage",
        "sales / orders - fee",
        "1 - share",
        "score + share * 100",
        "sales + 100",
        "sales - costs + sales",
        "sales - (costs + wage)",
    ] {
        let name = format!("{formula} is sound");
        assert_eq!(noted(&mut desk, "kpi_create", json!({ "name": name, "formula": formula })), "", "{formula}");
        assert_eq!(noted(&mut desk, "eval", json!({ "formula": formula })), "", "{formula}");
    }
}

#[test]
fn a_formula_that_has_no_sum_is_told_of_wherever_it_comes_in() {
    let mut desk = desk();
    let id = desk.call("kpi_create", json!({ "name": "Pay", "formula": "sales" }))["id"].clone();
    let is_told = |note: &str| note.contains("do not add");
    assert!(is_told(&noted(&mut desk, "kpi_update", json!({ "id": id, "formula": "sales + orders" }))));
    assert_eq!(noted(&mut desk, "kpi_update", json!({ "id": id, "name": "Paid" })), "");
    let redefined = json!({ "kpi": "Paid", "formula": "sales - orders", "from": "2026-03-01", "reason": "More" });
    assert!(is_told(&noted(&mut desk, "kpi_redefine", redefined)));
    let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-03" }));
    assert_eq!(page["diagnostics"][0]["code"], "mixed_units", "{}", page["diagnostics"]);
}

/// What is said of a formula that is taken.
fn noted(desk: &mut Desk, command: &str, request: Json) -> String {
    desk.call(command, request)["note"].as_str().unwrap_or_default().to_owned()
}
