//! Every folder of tests/files comes out as its expected.json says. A new case is a new folder.

use crate::support::{Kept, context, files, import};
use domain::{MeasureKind, Unit};
use intake::{Context, Format, Map, Plan, Role, Sniff, Source, Use, sniff};
use serde_json::{Value as Json, json};
use std::path::Path;

/// The map of expected.json, as the owner would have given it.
fn map_of(expected: &Json) -> Map {
    let columns = expected["map"].as_object().unwrap().iter().map(|(column, usage)| {
        let usage = usage.as_str().unwrap();
        let usage = match (usage, usage.strip_prefix("dimension:")) {
            ("date", _) => Use::Date,
            ("skip", _) => Use::Skip,
            (_, Some(dimension)) => Use::Dimension(dimension.to_owned()),
            (key, None) => {
                let measure = &expected["measures"][key];
                let kind = MeasureKind::parse(measure[0].as_str().unwrap());
                Use::Measure { name: key.to_owned(), kind, unit: Unit::parse(measure[1].as_str().unwrap()) }
            }
        };
        (column.clone(), usage)
    });
    Map { columns: columns.collect(), ..Map::default() }
}

fn format_field(format: &Format, field: &str) -> Json {
    match field {
        "encoding" => json!(format.encoding),
        "delimiter" => json!(format.delimiter),
        "decimal" => json!(format.decimal),
        "date_order" => json!(format.date_order.map(|order| order.code())),
        "sheet" => json!(format.sheet),
        "header_row" => json!(format.header_row),
        "layout" => json!(format.layout.code()),
        other => panic!("no such field: {other}"),
    }
}

fn check_format(case: &str, format: &Format, expected: &Json) {
    for (field, value) in expected["format"].as_object().unwrap() {
        assert_eq!(format_field(format, field), *value, "{case}: format.{field}");
    }
}

fn check_values(case: &str, plan: &Plan, kept: &Kept, expected: &Json) {
    let mut found: Vec<Json> = kept
        .values
        .iter()
        .map(|value| {
            let measure = &plan.measures[value.measure].name;
            json!([measure, value.date.to_string(), value.grain.code(), kept.member(value.segment, 0), value.value])
        })
        .collect();
    let key = |value: &Json| format!("{}|{}|{}|{}", value[0], value[1], value[2], value[3]);
    found.sort_by_key(key);
    let mut wanted = expected["values"].as_array().unwrap().clone();
    wanted.sort_by_key(key);
    assert_eq!(found.len(), wanted.len(), "{case}: number of values");
    for (found, wanted) in found.iter().zip(&wanted) {
        assert_eq!(key(found), key(wanted), "{case}");
        assert_eq!(found[4].as_f64(), wanted[4].as_f64(), "{case}: {found}");
    }
    let left_out: Vec<Json> = kept.codes().iter().map(|(row, code)| json!([row, code])).collect();
    assert_eq!(json!(left_out), expected["left_out"], "{case}: left out");
}

/// What sniffing guesses without a map has the same kinds and units, where a measure is wanted.
fn check_guesses(case: &str, sniffed: &Sniff, expected: &Json) {
    for (column, usage) in expected["map"].as_object().unwrap() {
        let Some(field) = sniffed.fields.iter().find(|field| field.name == *column) else {
            // In the wide layout a breakdown stands beside the labels.
            let beside = sniffed.suggested_map().columns.into_iter().find(|(name, _)| name == column);
            assert!(matches!(beside, Some((_, Use::Dimension(_)))), "{case}: {column}");
            continue;
        };
        match (usage.as_str().unwrap(), &field.role) {
            ("date", role) => assert!(matches!(role, Role::Date { .. }), "{case}: {column} is {role:?}"),
            (usage, role) if usage.starts_with("dimension:") => assert_eq!(*role, Role::Dimension, "{case}: {column}"),
            ("skip", Role::Skip) => {}
            (key, Role::Measure { kind, unit, .. }) => {
                let guess = json!([kind.code(), unit.code()]);
                assert_eq!(guess, expected["measures"][key], "{case}: {column}");
            }
            (usage, role) => panic!("{case}: {column} should be {usage}, is {role:?}"),
        }
    }
}

fn check(folder: &Path) {
    let case = folder.file_name().unwrap().to_string_lossy().into_owned();
    let expected: Json = serde_json::from_slice(&std::fs::read(folder.join("expected.json")).unwrap()).unwrap();
    let input = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.file_stem().is_some_and(|stem| stem == "input"))
        .unwrap();
    let source = Source::open(&input).unwrap();
    let (_, plan, kept) = import(&source, &map_of(&expected));
    check_format(&case, &plan.format, &expected);
    if expected["ask"] == json!(true) {
        assert!(!plan.questions.is_empty(), "{case}: must ask");
        return;
    }
    assert_eq!(plan.questions, [], "{case}");
    check_values(&case, &plan, &kept, &expected);
    let in_dollars = Context { currency: domain::unit::Currency::parse("USD"), ..context() };
    let dollars = expected["measures"].to_string().contains("USD");
    let context = if dollars { in_dollars } else { context() };
    let unaided = sniff(&source, &Map::default(), &context).unwrap();
    // Where the guesses make no plan, nothing more than what was sniffed can be said.
    let format = Plan::new(&unaided, &Map::default()).map_or(unaided.format.clone(), |plan| plan.format);
    check_format(&case, &format, &expected);
    check_guesses(&case, &unaided, &expected);
}

#[test]
fn every_folder_comes_out_as_expected() {
    let mut failed = Vec::new();
    let mut cases = 0;
    for entry in std::fs::read_dir(files()).unwrap() {
        let folder = entry.unwrap().path();
        if folder.join("expected.json").exists() {
            cases += 1;
            if std::panic::catch_unwind(|| check(&folder)).is_err() {
                failed.push(folder.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
    assert!(cases >= 17, "the folders are there");
    failed.sort();
    assert!(failed.is_empty(), "failed: {failed:?}");
}
