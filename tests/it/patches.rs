//! A change changes what it names: a script that names three fields keeps all others, and null clears.

use crate::support::Desk;
use serde_json::{Map, Value as Json, json};

/// One kind of thing that is made and changed.
struct Kind {
    create: &'static str,
    update: &'static str,
    /// The list that shows it, and the part of the answer in which its rows stand.
    list: (&'static str, &'static str),
    /// All its fields, filled.
    full: Json,
    /// Another value for each, and what it is once it is cleared; no such thing where it is needed.
    changes: Vec<(&'static str, Json, Option<Json>)>,
}

fn kinds(objective: &Json, other: &Json) -> Vec<Kind> {
    vec![
        Kind {
            create: "kpi_create",
            update: "kpi_update",
            list: ("kpi_list", "kpis"),
            full: json!({
                "name": "Sales", "description": "What the till says", "formula": "till", "objective": objective,
                "category": "customer", "direction": "lower", "grain": "week", "unit": "USD", "decimals": 1,
                "owner": "Ana", "weight": 2.5, "seasonal": true,
            }),
            changes: vec![
                ("name", json!("Income"), None),
                ("description", json!("Without gifts"), Some(json!(""))),
                ("formula", json!("till + 1"), None),
                ("objective", other.clone(), Some(Json::Null)),
                ("category", json!("employee"), Some(json!("financial"))),
                ("direction", json!("between"), Some(json!("higher"))),
                ("grain", json!("day"), Some(json!("month"))),
                ("unit", json!("points"), Some(Json::Null)),
                ("decimals", json!(3), Some(Json::Null)),
                ("owner", json!("Leo"), Some(Json::Null)),
                ("weight", json!(0.5), Some(json!(1.0))),
                ("seasonal", json!(false), Some(json!(false))),
            ],
        },
        Kind {
            create: "objective_create",
            update: "objective_update",
            list: ("objective_list", "objectives"),
            full: json!({
                "name": "Be known", "description": "In town", "category": "customer", "owner": "Ana",
                "parent": objective, "start": "2026-01-01", "due": "2026-12-31", "weight": 2.5,
                "chosen_status": "at_risk",
            }),
            changes: vec![
                ("name", json!("Be famous"), None),
                ("description", json!("In the county"), Some(json!(""))),
                ("category", json!("financial"), Some(json!("strategic"))),
                ("owner", json!("Leo"), Some(Json::Null)),
                ("parent", other.clone(), Some(Json::Null)),
                ("start", json!("2026-02-01"), Some(Json::Null)),
                ("due", json!("2027-01-31"), Some(Json::Null)),
                ("weight", json!(0.5), Some(json!(1.0))),
                ("chosen_status", json!("on_track"), Some(Json::Null)),
            ],
        },
        Kind {
            create: "measure_create",
            update: "measure_update",
            list: ("measure_list", "measures"),
            full: json!({
                "name": "Rating", "kind": "level", "unit": "points", "cadence": "week", "description": "Of the cards",
                "owner": "Ana", "singular": "card", "settles_after": 30,
            }),
            changes: vec![
                ("name", json!("Stars"), None),
                ("kind", json!("balance"), Some(json!("flow"))),
                ("unit", json!("count"), Some(json!("number"))),
                ("cadence", json!("day"), Some(json!("month"))),
                ("description", json!("Of the site"), Some(json!(""))),
                ("owner", json!("Leo"), Some(Json::Null)),
                ("singular", json!("star"), Some(Json::Null)),
                ("settles_after", json!(14), Some(Json::Null)),
            ],
        },
        Kind {
            create: "event_set",
            update: "event_set",
            list: ("event_list", "events"),
            full: json!({ "kpi": 1, "date": "2026-10-01", "text": "New oven", "changes_process": true }),
            changes: vec![
                ("kpi", json!(2), Some(Json::Null)),
                ("date", json!("2026-10-02"), None),
                ("text", json!("Second oven"), None),
                ("changes_process", json!(false), Some(json!(false))),
            ],
        },
        Kind {
            create: "benchmark_set",
            update: "benchmark_set",
            list: ("benchmark_list", "benchmarks"),
            full: json!({
                "kpi": 1, "value": 12.5, "source": "The trade", "date": "2025-12-31", "comparable": "Same size",
            }),
            changes: vec![
                ("kpi", json!(2), None),
                ("value", json!(13.5), None),
                ("source", json!("A book"), None),
                ("date", json!("2026-06-30"), None),
                ("comparable", json!("Other country"), Some(json!(""))),
            ],
        },
        Kind {
            create: "action_set",
            update: "action_set",
            list: ("action_list", "actions"),
            full: json!({
                "kpi": 1, "objective": objective, "text": "Buy an oven", "owner": "Ana", "due": "2026-12-01",
                "changes_process": true,
            }),
            changes: vec![
                ("kpi", json!(2), Some(Json::Null)),
                ("objective", other.clone(), Some(Json::Null)),
                ("text", json!("Rent an oven"), None),
                ("owner", json!("Leo"), Some(Json::Null)),
                ("due", json!("2026-12-02"), Some(Json::Null)),
                ("changes_process", json!(false), Some(json!(false))),
            ],
        },
    ]
}

/// A workspace with two objectives and two KPIs, whose identifiers stand for 1 and 2 above.
fn desk() -> (Desk, [Json; 2], [Json; 2]) {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Till", "unit": "USD" }));
    let mut objective =
        |name| desk.call("objective_create", json!({ "name": name, "category": "financial" }))["id"].clone();
    let objectives = [objective("Earn"), objective("Save")];
    let mut kpi = |name| desk.call("kpi_create", json!({ "name": name, "formula": "till" }))["id"].clone();
    let kpis = [kpi("One"), kpi("Two")];
    (desk, objectives, kpis)
}

/// The request with the KPIs that there are.
fn with_kpis(mut request: Json, kpis: &[Json; 2]) -> Json {
    let of = |kpi: &Json| kpi.as_u64().and_then(|n| kpis.get(n as usize - 1)).cloned();
    if let Some(kpi) = request.get("kpi").and_then(of) {
        request["kpi"] = kpi;
    }
    request
}

fn row(desk: &mut Desk, (command, part): (&str, &str), id: &Json) -> Map<String, Json> {
    let list = desk.call(command, json!({}));
    let found = list[part].as_array().unwrap().iter().find(|row| row["id"] == *id);
    found.unwrap_or_else(|| panic!("{command} has no {id}")).as_object().unwrap().clone()
}

#[test]
fn a_change_of_one_field_leaves_all_others() {
    let (mut desk, objectives, kpis) = desk();
    for kind in kinds(&objectives[0], &objectives[1]) {
        let id = desk.call(kind.create, with_kpis(kind.full.clone(), &kpis))["id"].clone();
        let before = row(&mut desk, kind.list, &id);
        for (field, new, blank) in &kind.changes {
            let sent = with_kpis(json!({ "id": id, *field: new }), &kpis);
            desk.call(kind.update, sent.clone());
            let after = row(&mut desk, kind.list, &id);
            assert_eq!(after[*field], sent[*field], "{}: {field}", kind.update);
            for (other, ..) in kind.changes.iter().filter(|(other, ..)| other != field) {
                assert_eq!(after[*other], before[*other], "{}: {other}, when {field} changes", kind.update);
            }
            let clear = json!({ "id": id, *field: null });
            match blank {
                None => _ = desk.refused(kind.update, clear),
                Some(blank) => {
                    desk.call(kind.update, clear);
                    assert_eq!(row(&mut desk, kind.list, &id)[*field], *blank, "{}: {field} cleared", kind.update);
                }
            }
            desk.call(kind.update, with_kpis(json!({ "id": id, *field: kind.full[*field] }), &kpis));
            assert_eq!(row(&mut desk, kind.list, &id), before, "{}: {field}, as it was", kind.update);
        }
    }
}

#[test]
fn what_is_made_must_say_what_it_is() {
    let (mut desk, objectives, kpis) = desk();
    for kind in kinds(&objectives[0], &objectives[1]) {
        for (field, ..) in kind.changes.iter().filter(|(.., blank)| blank.is_none()) {
            let mut request = with_kpis(kind.full.clone(), &kpis);
            request.as_object_mut().unwrap().remove(*field);
            desk.refused(kind.create, request);
        }
    }
    let target = json!({ "kpi": "One", "from": "2026-11", "wording": "at_least", "value": 5 });
    for field in ["kpi", "from", "wording", "value"] {
        let mut request = target.clone();
        request.as_object_mut().unwrap().remove(field);
        let error = desk.refused("target_set", request);
        assert_eq!(error.detail, json!({ "field": field }), "the window shows it at the field");
    }
}

#[test]
fn a_target_keeps_what_is_not_named() {
    let (mut desk, _, kpis) = desk();
    let full = json!({
        "kpi": kpis[0], "from": "2026-11", "wording": "reach", "value": 100.5, "baseline": 10.5, "by": "2026-12-31",
        "amber": 0.08, "reason": "The plan of spring", "shape": "seasonal",
    });
    let id = desk.call("target_set", full)["id"].clone();
    let mut set = |changes: Json| {
        let mut request = json!({ "id": id });
        request.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        desk.call("target_set", request);
        desk.call("kpi_page", json!({ "id": kpis[0] }))["targets"][0].clone()
    };
    let parts = |row: &Json| {
        ["from", "wording", "value", "baseline", "by", "amber", "amber_absolute", "reason", "span", "shape", "until"]
            .map(|field| row[field].clone())
    };
    let is = |row: Json, parts_of: Json| assert_eq!(json!(parts(&row)), parts_of);
    let path = |value: f64, amber: f64, reason: &str| {
        json!(["2026-11-01", "reach", value, 10.5, "2026-12-31", amber, false, reason, "period", "seasonal", null])
    };
    is(set(json!({ "value": 120.5 })), path(120.5, 0.08, "The plan of spring"));
    is(set(json!({ "reason": "The plan of autumn" })), path(120.5, 0.08, "The plan of autumn"));
    is(set(json!({ "amber": null })), path(120.5, 0.05, "The plan of autumn"));
    is(set(json!({ "reason": null, "amber": 0.1 })), path(120.5, 0.1, ""));
    let level = |value: f64, amber: f64, is_amount: bool, until: Json| {
        json!(["2026-11-01", "at_least", value, null, null, amber, is_amount, "", "period", "straight", until])
    };
    is(set(json!({ "wording": "at_least", "shape": null })), level(120.5, 0.1, false, Json::Null));
    is(set(json!({ "amber": 7.5, "amber_absolute": true })), level(120.5, 7.5, true, Json::Null));
    is(set(json!({ "value": 90.5 })), level(90.5, 7.5, true, Json::Null));
    is(set(json!({ "amber": 8.5 })), level(90.5, 8.5, true, Json::Null));
    is(set(json!({ "amber": null, "amber_absolute": null })), level(90.5, 0.05, false, Json::Null));
    let mut exception = level(90.5, 0.05, false, json!("2026-12-01"));
    exception[7] = json!("Fair");
    is(set(json!({ "until": "2026-11", "reason": "Fair" })), exception);
    is(set(json!({ "until": null, "reason": null })), level(90.5, 0.05, false, Json::Null));
    for refused in [json!({ "wording": "reach" }), json!({ "value": null }), json!({ "kpi": kpis[1] })] {
        let mut request = json!({ "id": id });
        request.as_object_mut().unwrap().extend(refused.as_object().unwrap().clone());
        desk.refused("target_set", request);
    }
}

#[test]
fn an_action_that_is_done_stays_done_when_its_words_change() {
    let (mut desk, ..) = desk();
    let id = desk.call("action_set", json!({ "text": "Buy an oven", "kpi": "One" }))["id"].clone();
    desk.call("action_done", json!({ "id": id, "done": true }));
    desk.call("action_set", json!({ "id": id, "text": "Rent an oven" }));
    let after = row(&mut desk, ("action_list", "actions"), &id);
    assert_eq!((&after["text"], &after["done"]), (&json!("Rent an oven"), &json!("2026-11-23")));
    assert_eq!(after["kpi_name"], "One");
}
