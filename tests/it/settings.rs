//! Settings that say what they do: regions and currencies by name, what a changed measure does to numbers, where undo
//! ends, and the example company that is there once.

use crate::support::{Desk, TODAY};
use serde_json::{Value as Json, json};

#[test]
fn regions_and_currencies_are_listed_by_name_with_an_example() {
    let mut desk = Desk::empty();
    let list = desk.call("region_list", json!({}));
    let regions = list["regions"].as_array().unwrap();
    let find = |tag: &str| regions.iter().find(|region| region["tag"] == tag).unwrap_or_else(|| panic!("{tag}"));
    let german = find("de-DE");
    assert_eq!((&german["name"], &german["own_name"]), (&json!("German (Germany)"), &json!("Deutsch (Deutschland)")));
    assert!(german["example"].as_str().unwrap().starts_with("1.234,56 · "), "{german}");
    assert_eq!(find("fr-CH")["name"], "French (Switzerland)");
    assert!(regions.len() > 100);
    let names: Vec<&str> = regions.iter().map(|region| region["name"].as_str().unwrap()).collect();
    assert!(names.iter().all(|name| name.contains(" (")), "each has a language and a region: {names:?}");
    assert!(names.is_sorted(), "they are read by name");

    let currencies = list["currencies"].as_array().unwrap();
    let name = |code: &str| currencies.iter().find(|currency| currency["code"] == code).unwrap()["name"].clone();
    assert_eq!((name("EUR"), name("CHF"), name("JPY")), (json!("Euros"), json!("Swiss francs"), json!("Japanese yen")));
    assert!(currencies.iter().all(|currency| currency["name"] != currency["code"]), "each has a name");
}

#[test]
fn every_listed_region_and_currency_can_be_chosen() {
    let mut desk = Desk::new();
    let list = desk.call("region_list", json!({}));
    for region in list["regions"].as_array().unwrap() {
        desk.call("settings_update", json!({ "locale": region["tag"] }));
    }
    for currency in list["currencies"].as_array().unwrap() {
        desk.call("settings_update", json!({ "currency": currency["code"] }));
    }
}

#[test]
fn what_is_no_language_and_region_is_refused_in_a_sentence() {
    let mut desk = Desk::new();
    for typed in ["german", "English", "xx", "de-XX1", "", " ", "deutsch", "de-QQ", "C", "🙂", "en-GB; DROP"] {
        let error = desk.refused("settings_update", json!({ "locale": typed }));
        assert_eq!(error.code.word(), "invalid");
        let path = desk.path(&format!("{}.bellwether", typed.len()));
        desk.refused("workspace_new", json!({ "path": path, "locale": typed }));
        assert!(!std::path::Path::new(&path).exists(), "nothing is left of it");
    }
    let message = desk.refused("settings_update", json!({ "locale": "german" })).message;
    assert!(message.contains("German (Germany) is de-DE"), "{message}");
    for (typed, kept) in [("de_de", "de-DE"), ("EN-us", "en-US"), ("es-419", "es-419"), ("fr", "fr")] {
        desk.call("settings_update", json!({ "locale": typed }));
        let state = desk.call("workspace_state", json!({}));
        assert_eq!(state["workspace"]["settings"]["locale"], kept);
    }
    for typed in ["XYZ", "euro", "€", ""] {
        desk.refused("settings_update", json!({ "currency": typed }));
    }
}

fn measure(desk: &mut Desk, key: &str) -> Json {
    let list = desk.call("measure_list", json!({}));
    let found = list["measures"].as_array().unwrap().iter().find(|measure| measure["key"] == key).cloned();
    found.unwrap_or_else(|| panic!("no measure {key}"))
}

fn input(measure: &Json, changes: &[(&str, &str)]) -> Json {
    let mut input = json!({});
    for field in ["id", "name", "kind", "unit", "cadence", "description", "owner"] {
        input[field] = measure[field].clone();
    }
    for (field, value) in changes {
        input[*field] = json!(value);
    }
    input
}

#[test]
fn a_measure_in_use_says_what_a_change_would_do_before_it_does() {
    let mut desk = Desk::demo();
    let sales = measure(&mut desk, "till_sales");
    let before = desk.call("scorecard", json!({}));
    let as_balance = input(&sales, &[("kind", "balance")]);
    let preview = desk.call("measure_update_preview", as_balance.clone());
    assert_eq!(preview["asks"], true);
    assert!(preview["sentences"][0].as_str().unwrap().contains("instead of"), "{preview}");
    assert_eq!(desk.call("scorecard", json!({})), before, "nothing is changed");
    let named: Vec<&Json> = preview["kpis"].as_array().unwrap().iter().map(|kpi| &kpi["name"]).collect();
    let used: Vec<&Json> = sales["used_by"].as_array().unwrap().iter().collect();
    assert_eq!(named.len(), used.len());
    assert!(used.iter().all(|name| named.contains(name)), "{named:?} {used:?}");

    let row = |scorecard: &Json, id: &Json| {
        let groups = scorecard["objectives"].as_array().unwrap().iter();
        let mut rows = groups.flat_map(|group| group["kpis"].as_array().unwrap().iter());
        rows.find(|row| row["id"] == *id).unwrap().clone()
    };
    desk.call("measure_update", as_balance);
    let after = desk.call("scorecard", json!({}));
    for kpi in preview["kpis"].as_array().unwrap() {
        let (old, new) = (row(&before, &kpi["kpi"]), row(&after, &kpi["kpi"]));
        assert_eq!((&kpi["before"], &kpi["after"]), (&old["text"], &new["text"]), "what was said is what came");
        assert_eq!(kpi["status_after"], new["status_text"]);
        assert_eq!(kpi["period"], "October 2026");
    }
    assert!(preview["kpis"].as_array().unwrap().iter().any(|kpi| kpi["changes"] == true));
}

#[test]
fn a_change_that_touches_no_number_asks_nothing() {
    let mut desk = Desk::demo();
    let sales = measure(&mut desk, "till_sales");
    let renamed = desk.call("measure_update_preview", input(&sales, &[("name", "Till"), ("owner", "Jo")]));
    assert_eq!((&renamed["asks"], &renamed["kpis"]), (&json!(false), &json!([])));
    let made = desk.call("measure_create", json!({ "name": "New one", "unit": "count" }));
    let unused = json!({ "id": made["id"], "name": "New one", "unit": "EUR" });
    assert_eq!(desk.call("measure_update_preview", unused)["asks"], false, "nothing is recorded or computed of it");
    let unit = desk.call("measure_update_preview", input(&sales, &[("unit", "count")]));
    let sentence = unit["sentences"][0].as_str().unwrap();
    assert!(sentence.contains("not converted: what is €1.00 now will be 1."), "{sentence}");
    let words: Vec<char> = sentence.chars().take_while(|c| *c != ' ').collect();
    assert!(words.contains(&','), "counts have separators: {sentence}");
}

#[test]
fn undo_ends_where_the_example_company_was_made() {
    let mut desk = Desk::demo();
    let state = desk.call("workspace_state", json!({}));
    assert_eq!(state["workspace"]["undo"], Json::Null, "nothing was done yet");
    assert_eq!(desk.refused("undo", json!({})).code.word(), "nothing_to_undo");
    let made = desk.call("measure_create", json!({ "name": "Umbrellas" }));
    assert_eq!(made["undo"], "Measure created: Umbrellas");
    let undone = desk.call("undo", json!({}));
    assert_eq!(undone["undo"], Json::Null);
    assert_eq!(desk.call("redo", json!({}))["undo"], "Measure created: Umbrellas");
}

#[test]
fn the_history_can_be_read_without_the_steps_of_undo() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "A" }));
    desk.call("measure_create", json!({ "name": "B" }));
    for step in ["undo", "redo", "undo"] {
        desk.call(step, json!({}));
    }
    let labels = |history: &Json| -> Vec<(String, bool)> {
        let entries = history["entries"].as_array().unwrap().iter();
        entries.map(|e| (e["label"].as_str().unwrap().to_owned(), e["undone"].as_bool().unwrap())).collect()
    };
    assert_eq!(desk.call("history", json!({}))["entries"].as_array().unwrap().len(), 5);
    let plain = desk.call("history", json!({ "without_steps": true }));
    assert_eq!(labels(&plain), [("Measure created: B".to_owned(), true), ("Measure created: A".to_owned(), false)]);
}

#[test]
fn older_entries_of_a_kpi_are_older() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales" }));
    let kpi = desk.call("kpi_create", json!({ "name": "Sales KPI", "formula": "sales" }))["id"].clone();
    for name in ["One", "Two", "Three"] {
        desk.call("kpi_update", json!({ "id": kpi, "name": name, "formula": "sales" }));
    }
    let first = desk.call("history", json!({ "kpi": kpi, "limit": 2 }));
    assert_eq!(first["more"], true);
    let last = first["entries"][1]["id"].clone();
    let second = desk.call("history", json!({ "kpi": kpi, "limit": 2, "before": last }));
    let label = |at: usize| second["entries"][at]["label"].as_str().unwrap();
    assert_eq!((label(0), label(1)), ("KPI Sales KPI renamed to One", "KPI created: Sales KPI"));
    assert_eq!(second["more"], false);
}

#[test]
fn the_example_is_there_once_unless_another_is_asked_for() {
    let mut desk = Desk::empty();
    let first = desk.call("workspace_demo", json!({}))["path"].clone();
    desk.call("workspace_close", json!({}));
    assert_eq!(desk.call("workspace_demo", json!({}))["path"], first, "the one that is there is opened");
    assert_eq!(desk.call("workspace_demo", json!({}))["path"], first, "also where it is open already");
    let fresh = desk.call("workspace_demo", json!({ "fresh": true }))["path"].clone();
    assert_ne!(fresh, first);
    desk.call("workspace_close", json!({}));
    for path in [&first, &fresh] {
        std::fs::remove_file(path.as_str().unwrap()).unwrap();
    }
    // A business of the owner's with that name is not taken for the example.
    let path = desk.path("Corner Street Coffee.bellwether");
    desk.call("workspace_new", json!({ "path": path, "name": "Corner Street Coffee" }));
    desk.call("workspace_close", json!({}));
    let made = desk.call("workspace_demo", json!({}));
    assert_ne!(made["path"], json!(path));
    assert_eq!(made["today"], TODAY);
}

#[test]
fn one_of_what_is_counted_is_called_as_its_owner_says() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Umsatz", "unit": "USD" }));
    let orders = desk.call("measure_create", json!({ "name": "Bestellungen", "unit": "count" }))["id"].clone();
    let mut unit = |singular: Option<Json>| {
        if let Some(singular) = singular {
            desk.call("measure_update", json!({ "id": orders, "singular": singular }));
        }
        desk.call("formula_check", json!({ "formula": "umsatz / bestellungen" }))["unit"].clone()
    };
    let guessed = unit(None);
    assert_ne!(unit(Some(json!("Bestellung"))), guessed);
    assert_eq!(unit(Some(json!("  Bestellung "))), json!("USD/Bestellung"));
    assert_eq!(unit(Some(Json::Null)), guessed);
}

/// What was done is kept as an operation, so it reads in the language of the reader, whatever was spoken when it was done; so do
/// terms, targets and advice.
#[test]
fn everything_said_follows_the_language() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Umsatz", "kind": "flow", "unit": "EUR", "cadence": "month" }));
    desk.call("values_enter", json!({ "cells": [{ "measure": "Umsatz", "period": "2026-10", "value": 40_000.0 }] }));
    let id = desk.call("kpi_create", json!({ "name": "Umsatz im Monat", "formula": "umsatz" }))["id"].clone();
    desk.call(
        "target_set",
        json!({ "kpi": "Umsatz im Monat", "from": "2026-01", "wording": "at_least", "value": 45_000.0 }),
    );
    let said = |desk: &mut Desk| {
        let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-10" }));
        let undo = desk.call("workspace_state", json!({}))["workspace"]["undo"].clone();
        let texts = [&page["kpi"]["direction_text"], &page["targets"][0]["text"], &page["status_tip"], &undo];
        texts.map(|text| text.as_str().unwrap().replace('\u{a0}', " "))
    };
    assert_eq!(
        said(&mut desk),
        [
            "higher is better",
            "stay at or above €45,000.00",
            "Off track: €40,000 in October 2026, 11.1% below target. The target is at least €45,000; up to 5% off it is at risk.",
            "Target of Umsatz im Monat set",
        ]
    );
    desk.call("settings_update", json!({ "language": "de", "locale": "de-DE" }));
    assert_eq!(
        said(&mut desk),
        [
            "höher ist besser",
            "mindestens 45.000,00 €",
            "Nicht auf Kurs: 40.000 € für Oktober 2026, 11,1 % unter dem Zielwert. Der Zielwert ist mindestens 45.000 €; bis 5 % daneben ist gefährdet.",
            "Einstellungen geändert",
        ]
    );
    let entries = desk.call("history", json!({}));
    assert!(entries.to_string().contains("Zielwert gesetzt: Umsatz im Monat"), "{entries}");
}

/// Mistakes in formulas come from far below the commands, and an error carries all of them as its detail.
#[test]
fn mistakes_in_formulas_are_said_in_the_language() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Umsatz", "kind": "flow", "unit": "EUR", "cadence": "month" }));
    desk.call("settings_update", json!({ "language": "de", "locale": "de-DE" }));
    let unknown = "Es gibt keine Messgröße oder Kennzahl namens „umsat“. Meinten Sie umsatz?";
    let checked = desk.call("formula_check", json!({ "formula": "umsat * 2" }));
    assert_eq!(checked["diagnostics"][0]["message"], unknown);
    let refused = desk.refused("eval", json!({ "formula": "umsat * 2" }));
    assert_eq!((refused.message.as_str(), &refused.detail[0]["message"]), (unknown, &json!(unknown)));
    let point =
        desk.call("eval", json!({ "formula": "umsatz / 0", "span": { "grain": "month", "last": 1 } }))["points"][0]
            .clone();
    assert_eq!(point["reason"], "keine Daten für Umsatz");
    let names = desk.call("formula_names", json!({}))["names"].clone();
    let of = |insert: &str| names.as_array().unwrap().iter().find(|name| name["insert"] == insert).unwrap().clone();
    let mean = of("mean(");
    assert_eq!(mean["label"], "mean(Messgröße) oder mean(a, b, …)");
    assert_eq!(mean["help"], "Der Mittelwert der Werte einer Messgröße im Fenster oder mehrerer Zahlen.");
}
