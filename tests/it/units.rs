//! Units in which a formula's numbers can be shown, and seconds that would be taken for hours.

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
