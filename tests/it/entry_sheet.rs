//! Entry sheets: sent as a workbook, filled in by somebody else in whatever way, and read back as what they are.

use crate::support::{Desk, cli};
use intake::{Source, Table, Written};
use rust_xlsxwriter::{Format, Workbook};
use serde_json::{Value as Json, json};
use std::path::Path;

/// A café that types its numbers by the month: amounts, a count, a percentage, hours, and takings by store.
fn cafe() -> Desk {
    let mut desk = Desk::new();
    for (name, kind, unit) in [
        ("Rent", "flow", "USD"),
        ("Guests", "flow", "count"),
        ("Waste", "level", "percent"),
        ("Overtime", "flow", "duration"),
        ("Takings", "flow", "USD"),
    ] {
        desk.call("measure_create", json!({ "name": name, "kind": kind, "unit": unit, "cadence": "month" }));
    }
    let cell =
        |measure: &str, period: &str, value: Json| json!({ "measure": measure, "period": period, "value": value });
    let store = |name: &str, value: f64| json!({ "measure": "Takings", "period": "2026-10", "value": value, "members": { "Store": name } });
    desk.call(
        "values_enter",
        json!({ "cells": [
            cell("Rent", "2025-10", json!(1180.0)), cell("Rent", "2026-09", json!(1200.0)), cell("Rent", "2026-10", json!(1200.0)),
            cell("Guests", "2026-09", json!(2310)), cell("Waste", "2026-09", json!(0.081)), cell("Overtime", "2026-09", json!(5025)),
            store("Harbour", 9120.5), store("Station", 41220.15),
        ] }),
    );
    desk
}

fn send(desk: &mut Desk) -> String {
    let path = desk.path("numbers.xlsx");
    let saved = desk.call("entry_sheet_save", json!({ "path": path, "from": "2026-09", "to": "2026-10" }));
    assert_eq!((&saved["rows"], &saved["periods"]), (&json!(6), &json!(2)));
    path
}

/// Opens a workbook, changes what stands in it, and saves it as another program would: with the cells alone.
fn rewrite(path: &str, change: impl FnOnce(&mut Vec<Table>)) {
    let mut tables = Source::open(Path::new(path)).unwrap().tables();
    change(&mut tables);
    let mut book = Workbook::new();
    let (percent, hours) = (Format::new().set_num_format("0.0%"), Format::new().set_num_format("[h]:mm"));
    for table in &tables {
        let sheet = book.add_worksheet();
        sheet.set_name(&table.name).unwrap();
        for (number, cells) in &table.rows {
            for (column, cell) in (0u16..).zip(cells) {
                let row = number - 1;
                match cell {
                    Written::Text(text) => sheet.write_string(row, column, text).unwrap(),
                    Written::Number { value, percent: true } => {
                        sheet.write_number_with_format(row, column, *value, &percent).unwrap()
                    }
                    Written::Number { value, .. } => sheet.write_number(row, column, *value).unwrap(),
                    Written::Duration(seconds) => {
                        sheet.write_number_with_format(row, column, seconds / 86_400.0, &hours).unwrap()
                    }
                    _ => continue,
                };
            }
        }
    }
    std::fs::write(path, book.save_to_buffer().unwrap()).unwrap();
}

/// The row of that name and part on the first sheet.
fn row<'t>(tables: &'t mut [Table], name: &str, part: &str) -> &'t mut Vec<Written> {
    let is = |cells: &Vec<Written>, at: usize, text: &str| match cells.get(at) {
        Some(Written::Text(found)) => found == text,
        _ => text.is_empty(),
    };
    let rows = tables[0].rows.iter_mut().map(|(_, cells)| cells);
    rows.into_iter().find(|cells| is(cells, 0, name) && is(cells, 1, part)).unwrap()
}

fn put(cells: &mut Vec<Written>, column: usize, cell: Written) {
    cells.resize(cells.len().max(column + 1), Written::Blank);
    cells[column] = cell;
}

fn number(value: f64) -> Written {
    Written::Number { value, percent: false }
}

/// September stands in column F, October in H, how sure in I, the note in J.
const SEPTEMBER: usize = 5;
const OCTOBER: usize = 7;

fn plan(desk: &mut Desk, path: &str) -> Json {
    let look = desk.call("entry_sheet_plan", json!({ "path": path }));
    assert!(!look["sheet"].is_null(), "{path} is not taken for an entry sheet");
    look["sheet"].clone()
}

fn counts(plan: &Json) -> [u64; 5] {
    ["new", "changed", "same", "kept", "conflicts"].map(|state| plan[state].as_u64().unwrap())
}

fn value(desk: &mut Desk, measure: &str, period: &str) -> Json {
    let from = format!("{period}-01");
    let found = desk.call("value_list", json!({ "measure": measure, "from": from }));
    found["values"].as_array().unwrap().iter().find(|value| value["date"] == from).cloned().unwrap_or(Json::Null)
}

fn problems(plan: &Json) -> Vec<String> {
    plan["problems"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_untouched_sheet_changes_nothing() {
    let mut desk = cafe();
    let path = send(&mut desk);
    let plan = plan(&mut desk, &path);
    assert_eq!(counts(&plan), [0, 0, 7, 0, 0]);
    assert_eq!(problems(&plan), Vec::<String>::new());
    let done = desk.call("entry_sheet_apply", json!({ "path": path }));
    assert_eq!(done["changed"]["label"], Json::Null);
}

#[test]
fn what_was_filled_in_comes_in_whole_and_goes_in_one_undo() {
    let mut desk = cafe();
    let path = send(&mut desk);
    rewrite(&path, |tables| {
        put(row(tables, "Guests", ""), OCTOBER, number(2402.0));
        put(row(tables, "Waste", ""), OCTOBER, Written::Number { value: 0.075, percent: true });
        put(row(tables, "Overtime", ""), OCTOBER, Written::Duration(9000.0));
        let rent = row(tables, "Rent", "");
        put(rent, OCTOBER, number(1250.0));
        put(rent, 8, Written::Text("Provisional".into()));
        put(rent, 9, Written::Text("New lease".into()));
        put(row(tables, "Takings", "Store: Harbour"), SEPTEMBER, Written::Text("n/a".into()));
        // A blank cell changes nothing.
        put(row(tables, "Takings", "Store: Station"), OCTOBER, Written::Blank);
    });
    let before = desk.values();
    let plan = plan(&mut desk, &path);
    assert_eq!(counts(&plan), [4, 1, 5, 0, 0], "{plan}");
    let done = desk.call("entry_sheet_apply", json!({ "path": path }));
    assert_eq!(done["values"], json!({ "new": 4, "changed": 1, "same": 5 }));
    assert_eq!(desk.values(), before + 4);
    let rent = value(&mut desk, "Rent", "2026-10");
    assert_eq!(
        (&rent["value"], &rent["note"], &rent["certainty"]),
        (&json!(1250.0), &json!("New lease"), &json!("provisional"))
    );
    assert_eq!(rent["source"], "numbers.xlsx");
    assert_eq!(value(&mut desk, "Overtime", "2026-10")["value"], 9000.0);
    assert_eq!(value(&mut desk, "Waste", "2026-10")["value"], 0.075);
    desk.call("undo", json!({}));
    assert_eq!(desk.values(), before);
    assert_eq!(value(&mut desk, "Rent", "2026-10")["value"], 1200.0);
}

/// What may happen to a sheet on its way; each leaves October's guests at 2402 and the station's September at 500.
type Journey = (&'static str, fn(&mut Vec<Table>));

const JOURNEYS: &[Journey] = &[
    ("nothing else", |_| {}),
    ("rows sorted the other way round", |tables| {
        let numbers: Vec<u32> = tables[0].rows.iter().map(|(number, _)| *number).collect();
        let heads = tables[0].rows.len() - 6;
        let mut cells: Vec<Vec<Written>> = tables[0].rows.drain(..).map(|(_, cells)| cells).collect();
        cells[heads..].reverse();
        tables[0].rows = numbers.into_iter().zip(cells).collect();
    }),
    ("names sorted without the hidden keys", |tables| {
        let heads = tables[0].rows.len() - 6;
        let mut keys: Vec<Written> = tables[0].rows[heads..].iter().map(|(_, cells)| cells[2].clone()).collect();
        keys.reverse();
        for ((_, cells), key) in tables[0].rows[heads..].iter_mut().zip(keys) {
            cells[2] = key;
        }
    }),
    ("rows inserted above and between", |tables| {
        for (at, (number, _)) in tables[0].rows.iter_mut().enumerate() {
            *number += if at > 5 { 3 } else { 2 };
        }
        tables[0].rows.insert(0, (1, vec![Written::Text("From the bookkeeper".into())]));
    }),
    ("a column inserted", |tables| {
        for (number, cells) in &mut tables[0].rows {
            let checked = if *number > 4 { number_or_blank(cells) } else { Written::Blank };
            cells.insert(SEPTEMBER.min(cells.len()), checked);
        }
    }),
    ("a column inserted at the left", |tables| {
        for (_, cells) in &mut tables[0].rows {
            cells.insert(0, Written::Blank);
        }
    }),
    ("heads and names renamed", |tables| {
        tables[0].rows[3].1[OCTOBER] = Written::Text("Oktober".into());
        tables[0].rows[3].1[0] = Written::Text("Was".into());
        let guests = row(tables, "Guests", "");
        guests[0] = Written::Text("Gäste".into());
    }),
    ("the keys of rows cleared", |tables| {
        for (_, cells) in &mut tables[0].rows {
            if cells.len() > 2 {
                cells[2] = Written::Blank;
            }
        }
    }),
    ("the keys of columns cleared", |tables| {
        tables[0].rows.retain(|(number, _)| *number != 3);
    }),
    ("the hidden sheet thrown away", |tables| {
        tables.truncate(1);
    }),
    ("another sheet put in front", |tables| {
        tables.insert(0, Table { name: "Letter".into(), rows: vec![(1, vec![Written::Text("Dear Ana".into())])] });
    }),
];

fn number_or_blank(cells: &[Written]) -> Written {
    cells.get(OCTOBER).filter(|cell| matches!(cell, Written::Number { .. })).cloned().unwrap_or(Written::Blank)
}

#[test]
fn it_is_read_as_what_it_is_whatever_happened_on_its_way() {
    for (what, change) in JOURNEYS {
        let mut desk = cafe();
        let path = send(&mut desk);
        rewrite(&path, |tables| {
            put(row(tables, "Guests", ""), OCTOBER, number(2402.0));
            put(row(tables, "Takings", "Store: Station"), SEPTEMBER, number(500.0));
            change(tables);
        });
        let plan = plan(&mut desk, &path);
        assert_eq!(counts(&plan), [2, 0, 7, 0, 0], "{what}: {plan:#}");
        let told = problems(&plan);
        match *what {
            "a column inserted" => assert!(told.len() == 1 && told[0].contains("Column F"), "{what}: {told:?}"),
            _ => assert!(told.is_empty(), "{what}: {told:?}"),
        }
        desk.call("entry_sheet_apply", json!({ "path": path }));
        assert_eq!(value(&mut desk, "Guests", "2026-10")["value"], 2402.0, "{what}");
        assert_eq!(value(&mut desk, "Takings", "2026-09")["value"], 500.0, "{what}");
        assert_eq!(value(&mut desk, "Takings", "2026-09")["segment"], json!({ "Store": "Station" }), "{what}");
    }
}

#[test]
fn a_number_that_changed_on_both_sides_is_asked_about_cell_by_cell() {
    let mut desk = cafe();
    let path = send(&mut desk);
    rewrite(&path, |tables| {
        put(row(tables, "Rent", ""), OCTOBER, number(1300.0));
        put(row(tables, "Guests", ""), OCTOBER, number(2402.0));
    });
    let enter = |desk: &mut Desk, measure: &str, period: &str, value: f64| {
        desk.call("values_enter", json!({ "cells": [{ "measure": measure, "period": period, "value": value }] }));
    };
    enter(&mut desk, "Rent", "2026-10", 1250.0);
    enter(&mut desk, "Guests", "2026-10", 2500.0);
    enter(&mut desk, "Guests", "2026-09", 2311.0);
    let plan = plan(&mut desk, &path);
    assert_eq!(counts(&plan), [0, 0, 5, 1, 2], "{plan:#}");
    let rent = &plan["rows"][2]["cells"][1];
    assert_eq!((&rent["state"], &rent["place"]), (&json!("conflict"), &json!("H7")));
    assert_eq!([&rent["sent"], &rent["recorded"], &rent["text"]], ["$1,200.00", "$1,250.00", "$1,300.00"]);

    let refused = desk.refused("entry_sheet_apply", json!({ "path": path }));
    assert_eq!(refused.code.word(), "needs_answer");
    assert!(refused.message.contains("H7"), "{refused}");
    let choice = json!({ "measure": rent["measure"], "segment": 0, "period": "2026-10", "take": "sheet" });
    let done = desk.call("entry_sheet_apply", json!({ "path": path, "choices": [choice], "all": "recorded" }));
    assert_eq!((&done["values"]["changed"], &done["kept"]), (&json!(1), &json!(2)));
    assert_eq!(value(&mut desk, "Rent", "2026-10")["value"], 1300.0);
    assert_eq!(value(&mut desk, "Guests", "2026-10")["value"], 2500.0);
    assert_eq!(value(&mut desk, "Guests", "2026-09")["value"], 2311.0);
}

#[test]
fn what_is_no_number_is_said_with_its_cell() {
    let mut desk = cafe();
    let path = send(&mut desk);
    rewrite(&path, |tables| {
        put(row(tables, "Guests", ""), OCTOBER, Written::Text("about 300".into()));
        put(row(tables, "Waste", ""), OCTOBER, number(8.1));
        put(row(tables, "Overtime", ""), OCTOBER, number(2.5));
        let rows = &mut tables[0].rows;
        let last = rows.last().unwrap().0;
        let mut tips = vec![Written::Text("Tips".into())];
        put(&mut tips, OCTOBER, number(80.0));
        rows.push((last + 1, tips));
        let mut again = rows[5].1.clone();
        put(&mut again, SEPTEMBER, number(1.0));
        rows.push((last + 2, again));
    });
    let told = problems(&plan(&mut desk, &path));
    for part in ["H5 holds “about 300”", "H10 holds 8.1", "H6 holds 2.5", "Row 11 (“Tips”)", "F6 and F12 say different"]
    {
        assert!(told.iter().any(|text| text.contains(part)), "{part} is not among {told:?}");
    }
}

#[test]
fn a_sheet_of_another_workspace_or_among_other_files_is_refused_in_words() {
    let mut desk = cafe();
    let path = send(&mut desk);
    let alone = desk.refused("import_apply", json!({ "paths": [path] }));
    assert!(alone.message.contains("by itself"), "{alone}");
    let other = desk.path("other.bellwether");
    desk.call("workspace_new", json!({ "path": other, "name": "Other" }));
    desk.call("measure_create", json!({ "name": "Rent", "kind": "flow", "unit": "USD", "cadence": "month" }));
    let refused = desk.refused("entry_sheet_plan", json!({ "path": path }));
    assert!(refused.message.contains("Shop"), "{refused}");
    let plain = desk.write("plain.csv", "Date,Rent\n2026-10-01,5\n");
    assert!(desk.call("entry_sheet_plan", json!({ "path": plain }))["sheet"].is_null());
}

/// A spreadsheet program that keeps 8.1 in a cell of percentages shows 810.0%, which nobody meant.
#[test]
fn a_percentage_typed_without_its_sign_is_asked_about() {
    let mut desk = cafe();
    let path = send(&mut desk);
    rewrite(&path, |tables| put(row(tables, "Waste", ""), OCTOBER, Written::Number { value: 7.5, percent: true }));
    let plan = plan(&mut desk, &path);
    assert_eq!(counts(&plan)[0], 0, "{plan}");
    let said = problems(&plan);
    assert!(said.len() == 1 && said[0].contains("holds 750.0%") && said[0].contains("7.5% is meant"), "{said:?}");
}

#[test]
fn a_sheet_that_was_saved_as_text_says_what_to_do() {
    let mut desk = cafe();
    let path = send(&mut desk);
    let tables = Source::open(Path::new(&path)).unwrap().tables();
    let shown = |cell: &Written| match cell {
        Written::Text(text) => text.replace(';', ","),
        Written::Number { value, .. } => value.to_string(),
        _ => String::new(),
    };
    let rows = tables[0].rows.iter().map(|(_, cells)| cells.iter().map(shown).collect::<Vec<_>>().join(";"));
    let text = desk.write("numbers.csv", rows.collect::<Vec<_>>().join("\n"));
    let refused = desk.refused("import_plan", json!({ "paths": [text] }));
    assert!(refused.message.contains("Save it as a workbook (.xlsx)"), "{refused}");
}

#[test]
fn a_name_that_looks_like_a_formula_stays_a_name() {
    let mut desk = Desk::new();
    let name = "=HYPERLINK(\"http://x\")";
    desk.call("measure_create", json!({ "name": name, "kind": "flow", "unit": "count", "cadence": "month" }));
    let path = desk.path("numbers.xlsx");
    desk.call("entry_sheet_save", json!({ "path": path, "from": "2026-10" }));
    let tables = Source::open(Path::new(&path)).unwrap().tables();
    assert!(tables[0].rows.iter().any(|(_, cells)| cells[0] == Written::Text(name.into())), "{tables:?}");
}

#[test]
fn the_command_line_sends_and_takes_over() {
    let mut desk = cafe();
    desk.call("workspace_close", json!({}));
    let (file, out) = (desk.path("shop.bellwether"), desk.path("for Ana.xlsx"));
    let run = cli(&["entry-sheet", &file, "--out", &out, "--measures", "rent,Guests", "--from", "2026-10"]);
    assert_eq!(run.status, 0, "{run:?}");
    rewrite(&out, |tables| put(row(tables, "Guests", ""), 5, number(2402.0)));
    let run = cli(&["import", &file, &out, "--dry-run"]);
    assert!(run.status == 0 && run.stdout.contains("1 new value, 1 value that is there already"), "{run:?}");
    let run = cli(&["--json", "import", &file, &out]);
    let done: Json = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(done["values"], json!({ "new": 1, "changed": 0, "same": 1 }));
}
