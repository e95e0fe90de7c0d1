//! The four workspaces that are visited.

use crate::stage::{Outcome, Stage};
use api::Session;
use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};

/// A real distributor's order lines.
pub(super) const VEHICLE_SALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/vehicle-sales.csv");

/// A name that breaks what is not made for it.
const LONG: &str = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/// Names that say something to a program, to a spreadsheet, or from right to left.
const HOSTILE: [&str; 7] = [
    LONG,
    "<b>Sales</b> & \"more\" ]]>",
    "=cmd|' /C calc'!A0",
    "مبيعات المتجر الرئيسي",
    "売上高 🧾🧾 café\u{301}",
    "'); DROP TABLE kpi;--",
    "a\u{202e}b\u{2069} \u{200b}x",
];

/// What is said in a review: a note, a decision, something put off, an action.
const SAID: [&str; 4] = [
    "Dairy is dearer at both stores",
    "Raise the flat white to 3.60",
    "Third store: separate meeting",
    "Call the dairy",
];

/// Makes the example company, with reviews.
pub(super) fn example(stage: &Stage) -> Outcome<PathBuf> {
    made(stage, "example", "workspace_demo", json!({}), |session| reviews(session, "Leo Chen", &SAID))
}

/// Makes the example company speak a language.
pub(super) fn example_speaking(stage: &Stage, language: &str) -> Outcome<PathBuf> {
    made(stage, "example", "workspace_demo", json!({}), |session| {
        call(session, "settings_update", json!({ "language": language }))?;
        reviews(session, "Leo Chen", &SAID)
    })
}

/// Makes a workspace without anything in it.
pub(super) fn empty(stage: &Stage) -> Outcome<PathBuf> {
    made(stage, "empty", "workspace_new", json!({ "name": "Empty", "currency": "EUR", "locale": "de-DE" }), |_| Ok(()))
}

/// Makes a workspace of order lines, with a KPI for each measure that came of them.
pub(super) fn imported(stage: &Stage) -> Outcome<PathBuf> {
    let new = json!({ "name": "Wheels", "currency": "USD", "locale": "en-US", "fiscal_year_start": "07-01", "week_start": "sunday" });
    made(stage, "imported", "workspace_new", new, |session| {
        call(session, "import_apply", json!({ "paths": [VEHICLE_SALES] }))?;
        let measures = call(session, "measure_list", json!({}))?;
        for measure in measures["measures"].as_array().into_iter().flatten() {
            kpi(
                session,
                measure["name"].as_str().unwrap_or_default(),
                measure["key"].as_str().unwrap_or_default(),
                "month",
            )?;
        }
        Ok(())
    })
}

/// Makes a workspace of hostile names, archived things, and all kinds of measures, units, cadences and values.
pub(super) fn hostile(stage: &Stage) -> Outcome<PathBuf> {
    let new = json!({ "name": LONG, "currency": "JPY", "locale": "fr-FR", "fiscal_year_start": "04-06", "week_start": "sunday" });
    made(stage, "hostile", "workspace_new", new, |session| {
        objectives(session)?;
        kinds(session)?;
        names(session)?;
        acts(session)?;
        reviews(session, LONG, &[HOSTILE[0], HOSTILE[1], HOSTILE[3], HOSTILE[4]])
    })
}

fn objectives(session: &mut Session) -> Outcome {
    let mut parent = Json::Null;
    for (name, category) in
        HOSTILE.iter().zip(["strategic", "financial", "operational", "customer", "employee", "strategic", "financial"])
    {
        let objective = json!({ "id": null, "name": format!("Goal {name}"), "description": name, "category": category, "owner": LONG,
            "parent": parent, "start": "2020-01-01", "due": "2030-12-31", "weight": 0.5, "chosen_status": null });
        parent = call(session, "objective_create", objective)?["id"].clone();
    }
    call(session, "objective_archive", json!({ "id": parent, "archived": true })).map(drop)
}

/// A measure of each kind and cadence, with values large, small, negative, not applicable and missing.
fn kinds(session: &mut Session) -> Outcome {
    let all = [
        ("Flow by day", "flow", "JPY", "day"),
        ("Balance by month", "balance", "count", "month"),
        ("Level by week", "level", "points", "week"),
        ("Sample by day", "sample", "duration", "day"),
        ("Percent by quarter", "level", "percent", "quarter"),
        ("Yearly", "flow", "number", "year"),
        ("Nothing recorded", "flow", "ratio", "month"),
    ];
    for (name, kind, unit, cadence) in all {
        measure(session, name, kind, unit, cadence)?;
        let grain = if cadence == "day" || cadence == "week" { "month" } else { cadence };
        kpi(session, &format!("KPI of {name}"), &format!("[{name}]"), grain)?;
    }
    let amounts = [json!(1e12), json!(-1e9), json!(0), json!("n/a"), json!(0.000_1), json!(123_456_789.99), json!(7)];
    let months = |year: i32| (1..=12).map(move |month| format!("{year}-{month:02}"));
    let cells = months(2025).chain(months(2026)).take(22).zip(amounts.iter().cycle());
    let balance = cells.map(|(period, value)| cell("Balance by month", &period, value));
    call(session, "values_enter", json!({ "cells": balance.collect::<Vec<_>>() }))?;
    let days = (1..=20).map(|day| cell("Flow by day", &format!("2026-11-{day:02}"), &json!(day * 1_000_000_000_i64)));
    call(session, "values_enter", json!({ "cells": days.collect::<Vec<_>>() }))?;
    let years = (2015..2026).map(|year| cell("Yearly", &format!("FY{year}"), &json!(f64::from(year) * 1e7)));
    call(session, "values_enter", json!({ "cells": years.collect::<Vec<_>>() })).map(drop)
}

/// KPIs and measures with hostile names, and an archived one of each.
fn names(session: &mut Session) -> Outcome {
    for (index, name) in HOSTILE.iter().enumerate() {
        let recorded = format!("Recorded {name}");
        let id = measure(session, &recorded, "flow", "count", "month")?;
        let period = |month: i32| format!("2026-{month:02}");
        let cells: Vec<Json> =
            (1..=10).map(|month| json!({ "measure": id, "period": period(month), "value": month * 10 })).collect();
        call(session, "values_enter", json!({ "cells": cells }))?;
        let key = call(session, "measure_list", json!({}))?["measures"]
            .as_array()
            .and_then(|all| all.iter().find(|one| one["id"] == id).map(|one| one["key"].clone()))
            .ok_or("the measure is there")?;
        let shown = kpi(session, name, key.as_str().unwrap_or_default(), "month")?;
        let target = json!({ "kpi": shown, "from": "2026-01", "wording": "at_least", "value": 50, "reason": name });
        call(session, "target_set", target)?;
        if index == 1 {
            call(session, "kpi_archive", json!({ "id": shown, "archived": true }))?;
        }
    }
    let gone = measure(session, "Archived measure", "flow", "count", "month")?;
    call(session, "measure_archive", json!({ "id": gone, "archived": true })).map(drop)
}

fn acts(session: &mut Session) -> Outcome {
    for name in HOSTILE {
        let act = json!({ "kpi": "KPI of Balance by month", "text": name, "owner": LONG, "due": "2026-01-31" });
        let done = call(session, "action_set", act)?["id"].clone();
        call(session, "action_done", json!({ "id": done, "done": name.len() % 2 == 0 }))?;
        call(session, "event_set", json!({ "date": "2026-06-15", "text": name }))?;
    }
    Ok(())
}

/// A review that is over, the next one, which is not, and a template made of it.
fn reviews(session: &mut Session, owner: &str, said: &[&str; 4]) -> Outcome {
    for period in ["2026-09", "2026-10"] {
        let review = call(session, "review_new", json!({ "period": period, "attendees": [owner] }))?["id"].clone();
        let points = call(session, "review_show", json!({ "id": review }))?["points"].clone();
        let all = points.as_array().ok_or("an agenda")?;
        let point = &all.iter().find(|point| point["kind"] == "kpi").or(all.first()).ok_or("a point")?["key"];
        for (kind, text) in ["note", "decision", "parked"].iter().zip(said) {
            let note = json!({ "review": review, "kind": kind, "point": point, "text": text });
            call(session, "review_note_set", note)?;
        }
        // Told apart by its text and its day: what is due on one day stands in any order.
        let text = format!("{} ({period})", said[3]);
        let due = if period == "2026-09" { "2026-12-03" } else { "2026-12-04" };
        let action = json!({ "review": review, "point": point, "text": text, "owner": owner, "due": due });
        call(session, "review_action", action)?;
        if period == "2026-09" {
            call(session, "review_end", json!({ "id": review }))?;
        } else {
            call(session, "review_template_set", json!({ "name": owner, "review": review }))?;
        }
    }
    Ok(())
}

fn measure(session: &mut Session, name: &str, kind: &str, unit: &str, cadence: &str) -> Outcome<Json> {
    let measure = json!({ "id": null, "name": name, "kind": kind, "unit": unit, "cadence": cadence, "description": name, "owner": LONG });
    Ok(call(session, "measure_create", measure)?["id"].clone())
}

fn kpi(session: &mut Session, name: &str, formula: &str, grain: &str) -> Outcome<Json> {
    let kpi = json!({ "id": null, "name": name, "description": "", "formula": formula, "objective": null, "category": "", "direction": "",
        "grain": grain, "unit": null, "decimals": null, "owner": LONG, "weight": null, "seasonal": false });
    Ok(call(session, "kpi_create", kpi)?["id"].clone())
}

fn cell(measure: &str, period: &str, value: &Json) -> Json {
    json!({ "measure": measure, "period": period, "value": value })
}

fn call(session: &mut Session, command: &str, payload: Json) -> Outcome<Json> {
    session.call(command, payload).map_err(|error| format!("{command}: {}", error.message).into())
}

fn made(
    stage: &Stage,
    name: &str,
    command: &str,
    mut new: Json,
    fill: impl FnOnce(&mut Session) -> Outcome,
) -> Outcome<PathBuf> {
    let path = stage.files().join(name).with_extension("bellwether");
    let mut session = stage.session()?;
    new["path"] = path.to_str().ok_or("a path in Unicode")?.into();
    call(&mut session, command, new)?;
    fill(&mut session)?;
    call(&mut session, "workspace_close", json!({}))?;
    Ok(path)
}

/// Something to import into any of them.
pub(super) fn spreadsheet(stage: &Stage) -> Outcome<PathBuf> {
    let path: &Path = &stage.files().join("till.csv");
    let rows: String = (1..=14).map(|day| format!("{day:02}.10.2026;Harbour;{},50;{}\n", day * 31, day * 4)).collect();
    std::fs::write(path, format!("Date;Branch;Takings;Guests\n{rows}"))?;
    Ok(path.to_owned())
}
