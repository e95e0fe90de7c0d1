//! What goes wrong in real life: each gets a sentence that says what is wrong and what to do, and nothing is half done.

use super::support::{Desk, assert_sentence, cli_json, cli_refused, refusal};
use api::ErrorCode;
use serde_json::{Value as Json, json};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

const GOOD_CSV: &str = "Date,Store,Revenue\n2026-10-13,Harbour,5\n2026-10-14,Station,7\n";

/// A workspace with a measure, a KPI and a target in it.
fn shop() -> Desk {
    let mut desk = Desk::new();
    let csv = desk.write("good.csv", GOOD_CSV);
    desk.call("import_apply", json!({ "paths": [csv] }));
    desk.call("measure_create", json!({ "name": "Orders", "unit": "count" }));
    desk.call("kpi_create", json!({ "name": "Income", "formula": "revenue" }));
    desk
}

/// Everything that a refused command must leave as it was.
fn content(desk: &mut Desk) -> Json {
    let mut all = json!({});
    for command in ["workspace_state", "measure_list", "kpi_list", "history", "event_list", "import_list"] {
        all[command] = desk.call(command, json!({}));
    }
    all["values"] = desk.call("value_list", json!({ "measure": "Revenue" }));
    all
}

/// Each command is refused and changes nothing; gives the codes.
fn all_refused(desk: &mut Desk, commands: &[(&str, Json)]) -> Vec<ErrorCode> {
    let before = content(desk);
    let codes = commands.iter().map(|(command, payload)| desk.refused(command, payload.clone()).code).collect();
    assert_eq!(content(desk), before, "something was half done");
    codes
}

#[test]
fn files_that_are_no_spreadsheet() {
    let mut desk = shop();
    let mut zip = b"PK\x03\x04\x14\x00\x00\x00\x08\x00".to_vec();
    zip.extend([7; 3_000]);
    let mut compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    compound.resize(4_096, 0);
    let files: [(&str, &[u8]); 9] = [
        ("empty.csv", b""),
        ("blank.csv", b"\n\n   \n"),
        ("header-only.csv", b"Date,Revenue\n"),
        ("binary.csv", &[0x00, 0xff, 0x13, 0x00, 0x80, 0x07, 0x00, 0x01, 0x02, 0x03, 0x00, 0x90]),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01"),
        ("letter.xlsx", b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n"),
        ("truncated.xlsx", &zip),
        ("with-password.xlsx", &compound),
        ("prose.csv", b"Dear Ana, the numbers will come next week. Best wishes, Jo"),
    ];
    for (name, bytes) in files {
        let path = desk.write(name, bytes);
        all_refused(
            &mut desk,
            &[("import_plan", json!({ "paths": [path] })), ("import_apply", json!({ "paths": [path] }))],
        );
    }
    let folder = desk.folder.path().to_str().unwrap().to_owned();
    let missing = desk.path("missing.csv");
    all_refused(
        &mut desk,
        &[
            ("import_apply", json!({ "paths": [folder] })),
            ("import_apply", json!({ "paths": [missing] })),
            ("import_apply", json!({ "paths": [] })),
        ],
    );
}

#[test]
fn one_bad_file_among_good_ones_stops_all_of_them() {
    let mut desk = shop();
    let (good, bad) = (desk.write("next.csv", "Date,Revenue\n2026-10-15,9\n"), desk.write("bad.xlsx", b"PK\x03\x04"));
    all_refused(&mut desk, &[("import_apply", json!({ "paths": [good, bad] }))]);
}

#[test]
fn a_file_without_permission() {
    let mut desk = shop();
    let path = desk.write("closed.csv", GOOD_CSV);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&path).is_ok() {
        println!("skipped: this user may read everything");
        return;
    }
    all_refused(&mut desk, &[("import_apply", json!({ "paths": [path] }))]);
}

#[test]
fn a_map_that_does_not_fit() {
    let mut desk = shop();
    let csv = desk.write("next.csv", "Date,Revenue\n2026-10-15,9\n");
    let map = |columns: Json| json!({ "paths": [csv], "map": { "columns": columns } });
    all_refused(
        &mut desk,
        &[
            ("import_apply", map(json!({ "Datum": "date", "Revenue": { "measure": "Revenue" } }))),
            ("import_apply", map(json!({ "Date": "data", "Revenue": { "measure": "Revenue" } }))),
            ("import_apply", map(json!({ "Date": "date", "Revenue": { "measure": "Revenue", "kind": "stream" } }))),
            ("import_apply", map(json!({ "Date": "date", "Revenue": { "measure": "Revenue", "unit": "bananas" } }))),
            ("import_apply", json!({ "paths": [csv], "map": { "format": { "sheet": 3 } } })),
            ("import_apply", json!({ "paths": [csv], "map": { "format": { "colour": "red" } } })),
        ],
    );
}

#[test]
fn numbers_that_are_none_are_left_out_with_row_and_reason() {
    let mut desk = shop();
    let csv = desk.write(
        "odd.csv",
        "Date,Revenue\n2026-10-15,9\n2026-10-16,abc\n2026-10-17,NaN\n2026-10-18,Infinity\n2026-10-19,1e999\n\
         2026-10-20,10\n2026-10-21,11\n2026-10-22,12\n2026-10-23,13\n1400-01-01,5\n20260-01-01,5\n",
    );
    let map = json!({ "columns": { "Date": "date", "Revenue": { "measure": "Revenue" } } });
    let done = desk.call("import_apply", json!({ "paths": [csv], "map": map }));
    assert_eq!(done["values"]["new"], 5);
    let rows: Vec<_> = done["left_out"].as_array().unwrap().iter().map(|row| row["row"].as_u64().unwrap()).collect();
    assert_eq!(rows, [3, 4, 5, 6, 11, 12]);
    for row in done["left_out"].as_array().unwrap() {
        assert_sentence(row["message"].as_str().unwrap(), "left out");
        let expected = if row["row"].as_u64().unwrap() < 10 { "not_a_number" } else { "not_a_date" };
        assert_eq!(row["code"], expected, "{row}");
    }
}

#[test]
fn numbers_that_cannot_be_recorded() {
    let mut desk = shop();
    let enter =
        |period: &str, value: Json| json!({ "cells": [{ "measure": "Orders", "period": period, "value": value }] });
    all_refused(
        &mut desk,
        &[
            ("values_enter", enter("2026-10", json!("abc"))),
            ("values_enter", enter("2026-10", json!("NaN"))),
            ("values_enter", enter("2026-10", json!("Infinity"))),
            ("values_enter", enter("2026-10", json!("=1/0"))),
            ("values_enter", enter("2026-10", json!("1e999"))),
            ("values_enter", enter("2026-10", json!([1]))),
            ("values_enter", enter("20260-10", json!(5))),
            ("values_enter", enter("1400-10", json!(5))),
            ("values_enter", enter("2026-13", json!(5))),
            ("values_enter", enter("", json!(5))),
            // The first cell is good: all of them or none.
            (
                "values_enter",
                json!({ "cells": [
            { "measure": "Orders", "period": "2026-10", "value": 5 }, { "measure": "Nothing", "period": "2026-10", "value": 5 },
        ] }),
            ),
        ],
    );
}

#[test]
fn large_numbers_come_back_exactly_and_a_sum_that_is_too_large_is_no_number() {
    let mut desk = shop();
    for (period, value) in [("2026-09", 1e308), ("2026-10", 1e308), ("2026-08", 0.1)] {
        desk.call("values_enter", json!({ "cells": [{ "measure": "Orders", "period": period, "value": value }] }));
    }
    let values = desk.call("value_list", json!({ "measure": "Orders" }));
    let values: Vec<f64> =
        values["values"].as_array().unwrap().iter().map(|row| row["value"].as_f64().unwrap()).collect();
    assert_eq!(values, [0.1, 1e308, 1e308]);
    let year =
        desk.call("eval", json!({ "formula": "orders", "grain": "year", "from": "2026-01-01", "to": "2027-01-01" }));
    assert_eq!(year["points"][0]["value"], Json::Null, "infinity is not a result");
    assert!(year["points"][0]["reason"].as_str().unwrap().len() > 5);
    for command in ["scorecard", "measure_list", "grid", "objective_list"] {
        desk.call(command, json!({}));
    }
    desk.call("chart", json!({ "kpi": "Income" }));
}

#[test]
fn formulas_with_mistakes() {
    let mut desk = shop();
    let kpi = |formula: &str| json!({ "name": "New", "formula": formula });
    let codes = all_refused(
        &mut desk,
        &[
            ("kpi_create", kpi("")),
            ("kpi_create", kpi("revenue /")),
            ("kpi_create", kpi("(revenue")),
            ("kpi_create", kpi("revenu * 2")),
            ("kpi_create", kpi("nosuch(revenue)")),
            ("kpi_create", kpi("[New] + 1")),
            ("kpi_create", kpi(&"(".repeat(100_000))),
            ("eval", json!({ "formula": "revenue +" })),
            ("eval", json!({ "formula": "revenue", "from": "2026-10-02", "to": "2026-10-01" })),
            ("eval", json!({ "formula": "revenue", "from": "yesterday" })),
            ("eval", json!({ "formula": "revenue", "grain": "day", "from": "0001-01-01", "to": "9999-12-31" })),
            ("kpi_points", json!({ "kpi": "Income", "grain": "day", "from": "0001-01-01", "to": "9999-12-31" })),
            ("eval", json!({ "formula": "revenue", "grain": "decade" })),
            ("eval", json!({ "formula": "revenue", "by": "Colour" })),
        ],
    );
    assert!(codes.iter().all(|code| *code != ErrorCode::BadRequest), "{codes:?}");
    let check = desk.call("formula_check", json!({ "formula": "revenu * 2" }));
    assert_eq!(check["valid"], false);
    let mistake = &check["diagnostics"][0];
    assert_eq!((&mistake["from"], &mistake["to"]), (&json!(0), &json!(6)), "{mistake}");
    assert!(mistake["suggestion"].as_str().unwrap().to_lowercase().contains("revenue"), "{mistake}");
}

#[test]
fn a_circle_is_refused_and_shown() {
    let mut desk = shop();
    desk.call("kpi_create", json!({ "name": "B", "formula": "[Income] * 2" }));
    let c = desk.call("kpi_create", json!({ "name": "C", "formula": "[B] * 2" }))["id"].clone();
    let list = desk.call("kpi_list", json!({}));
    let income = list["kpis"].as_array().unwrap().iter().find(|kpi| kpi["name"] == "Income").unwrap()["id"].clone();
    let before = content(&mut desk);
    let error = desk.refused("kpi_update", json!({ "id": income, "name": "Income", "formula": "[C] + 1" }));
    for name in ["Income", "B", "C"] {
        assert!(error.message.contains(name), "the path is shown: {}", error.message);
    }
    desk.refused("kpi_update", json!({ "id": c, "name": "C", "formula": "[C] + 1" }));
    assert_eq!(content(&mut desk), before);
}

#[test]
fn names_that_cannot_be() {
    let mut desk = shop();
    let long = "x".repeat(10_000);
    all_refused(
        &mut desk,
        &[
            ("kpi_create", json!({ "name": "Income", "formula": "revenue" })),
            ("kpi_create", json!({ "name": " income ", "formula": "revenue" })),
            ("kpi_create", json!({ "name": "", "formula": "revenue" })),
            ("kpi_create", json!({ "name": "a\u{0}b", "formula": "revenue" })),
            ("kpi_create", json!({ "name": long, "formula": "revenue" })),
            ("measure_create", json!({ "name": "Orders" })),
            ("measure_create", json!({ "name": "ORDERS" })),
            ("measure_create", json!({ "name": long })),
            ("objective_create", json!({ "name": long })),
            ("settings_update", json!({ "currency": "Dollars" })),
            ("settings_update", json!({ "fiscal_year_start": "13-01" })),
            ("settings_update", json!({ "week_start": "someday" })),
        ],
    );
}

#[test]
fn names_of_every_script_come_back_as_they_are_and_are_never_markup() {
    let mut desk = shop();
    for name in ["المبيعات", "עסקאות", "🚲 Räder", "<script>alert(1)</script> & \"more\"", "Zoë’s ½-price"]
    {
        desk.call("measure_create", json!({ "name": name, "unit": "count" }));
        let kpi =
            desk.call("kpi_create", json!({ "name": format!("KPI {name}"), "formula": format!("[{name}]") }))["id"]
                .clone();
        desk.call("values_enter", json!({ "cells": [{ "measure": name, "period": "2026-10", "value": 7 }] }));
        let page = desk.call("kpi_page", json!({ "id": kpi, "period": "2026-10" }));
        assert_eq!((&page["kpi"]["name"], &page["value"]), (&json!(format!("KPI {name}")), &json!(7.0)), "{name}");
        let chart = desk.call("chart", json!({ "kpi": kpi, "title": true }));
        assert!(!chart["svg"].as_str().unwrap().contains("<script"), "text is never markup");
    }
}

#[test]
fn a_workspace_that_cannot_be_opened() {
    let mut desk = shop();
    let good = desk.path("shop.bellwether");
    desk.call("workspace_close", json!({}));
    let bytes = fs::read(&good).unwrap();

    let mut newer = bytes.clone();
    // SQLite keeps the user's schema version in bytes 60 to 63 of the file.
    newer[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
    let mut damaged = bytes.clone();
    for byte in &mut damaged[4_096..] {
        *byte = byte.wrapping_mul(31).wrapping_add(7);
    }
    let files: [(&str, Vec<u8>, &str); 5] = [
        ("newer.bellwether", newer, "newer_file"),
        ("damaged.bellwether", damaged, "damaged"),
        ("half.bellwether", bytes[..bytes.len() / 2 + 100].to_vec(), "damaged"),
        ("spreadsheet.bellwether", GOOD_CSV.into(), "not_a_workspace"),
        ("empty.bellwether", Vec::new(), "not_a_workspace"),
    ];
    for (name, content, code) in files {
        let path = desk.write(name, &content);
        let error = desk.refused("workspace_open", json!({ "path": path }));
        assert_eq!(error.code.word(), code, "{name}: {}", error.message);
        assert!(error.message.contains(name), "{}", error.message);
        assert_eq!(fs::read(&path).unwrap(), content, "{name} was left as it is");
        assert_eq!(cli_refused(&["scorecard", &path])["code"], code);
    }
    let folder = desk.folder.path().to_str().unwrap().to_owned();
    assert_eq!(desk.refused("workspace_open", json!({ "path": folder })).code.word(), "is_folder");
    let missing = desk.path("missing.bellwether");
    assert_eq!(desk.refused("workspace_open", json!({ "path": missing })).code.word(), "file_not_found");
    assert_eq!(desk.refused("scorecard", json!({})).code.word(), "no_workspace");
    desk.call("workspace_open", json!({ "path": good }));
}

#[test]
fn a_workspace_that_cannot_be_opened_leaves_the_one_that_is() {
    let mut desk = shop();
    let bad = desk.write("bad.bellwether", "no");
    all_refused(&mut desk, &[("workspace_open", json!({ "path": bad })), ("workspace_new", json!({ "path": bad }))]);
}

#[test]
fn two_windows_on_one_file() {
    let mut first = shop();
    let path = first.path("shop.bellwether");
    let mut second = first.second();
    let opened = second.call("workspace_open", json!({ "path": path })).unwrap();
    assert_sentence(opened["read_only"].as_str().unwrap(), "the second window says why it only reads");
    assert_eq!(second.call("kpi_list", json!({})).unwrap(), first.call("kpi_list", json!({})));
    let before = content(&mut first);
    let enter = json!({ "cells": [{ "measure": "Orders", "period": "2026-10", "value": 5 }] });
    let error = refusal(second.call("values_enter", enter.clone()), "the second window does not write");
    assert_eq!(error.code.word(), "read_only");
    assert_eq!(content(&mut first), before);
    first.call("values_enter", enter);
    let seen = second.call("value_list", json!({ "measure": "Orders" })).unwrap();
    assert_eq!(seen["values"][0]["value"], 5.0, "the second window sees what the first one saves");
    assert_eq!(cli_refused(&["undo", &path])["code"], "read_only");
    first.call("workspace_close", json!({}));
    cli_json(&["undo", &path]);
}

#[test]
fn only_declared_commands_with_declared_types() {
    let mut desk = shop();
    let codes = all_refused(
        &mut desk,
        &[
            ("drop_tables", json!({})),
            ("", json!({})),
            ("scorecard", json!([])),
            ("scorecard", json!("2026-10")),
            ("scorecard", json!({ "period": 5 })),
            ("kpi_page", json!({})),
            ("kpi_page", json!({ "id": "1; DROP TABLE kpi" })),
            ("kpi_page", json!({ "id": 1.5 })),
            ("kpi_page", json!({ "id": 0 })),
            ("kpi_page", json!({ "id": -1 })),
            ("kpi_page", json!({ "id": i64::MAX })),
            ("kpi_archive", json!({ "id": 1, "archived": true })),
            ("chart", json!({ "kpi": "Income", "width": 1_000_000 })),
            ("chart", json!({ "kpi": "Income", "theme": "pink" })),
            ("chart", json!({ "kpi": "Income", "from": "0001-01-01", "to": "9999-12-31", "grain": "day" })),
            ("target_set", json!({ "kpi": "Income", "from": "2026-10", "wording": "exactly", "value": 5 })),
            ("target_set", json!({ "kpi": "Nothing", "from": "2026-10", "wording": "at_least", "value": 5 })),
            ("event_set", json!({ "date": "1400-01-01", "text": "Printing press" })),
        ],
    );
    assert_eq!(codes[..2], [ErrorCode::UnknownCommand; 2]);
    assert!(codes[2..8].iter().all(|code| *code == ErrorCode::BadRequest), "{codes:?}");
}

#[test]
fn pictures_that_cannot_be_saved() {
    let mut desk = shop();
    let folder = desk.path("no-such-folder/a.png");
    let gif = desk.path("a.gif");
    let export = |path: &str| json!({ "chart": { "kpi": "Income" }, "path": path });
    all_refused(
        &mut desk,
        &[("chart_export", export(&folder)), ("chart_export", export(&gif)), ("chart_export", export(""))],
    );
    assert!(!Path::new(&gif).exists());
    let file = desk.path("shop.bellwether");
    desk.call("workspace_close", json!({}));
    cli_refused(&["chart", &file, "Income", "--out", &folder]);
    cli_refused(&["chart", &file, "Nothing", "--out", &gif]);
}

#[test]
fn bad_input_through_the_command_line() {
    let desk = Desk::empty();
    let (file, csv) = (desk.path("a.bellwether"), desk.write("good.csv", GOOD_CSV));
    cli_json(&["new", &file]);
    let binary = desk.write("binary.csv", [0, 255, 0, 7, 0, 1]);
    let map = desk.write("map.json", "{ no json");
    let list = desk.write("list.json", "[1]");
    let wrong = desk.write("wrong.json", r#"{"columns": {"Datum": "date"}}"#);
    let missing = desk.path("missing.csv");
    for args in [
        vec!["import", &file, &binary],
        vec!["import", &file, &missing],
        vec!["import", &file, desk.folder.path().to_str().unwrap()],
        vec!["import", &file, &csv, "--map", &map],
        vec!["import", &file, &csv, "--map", &list],
        vec!["import", &file, &csv, "--map", &wrong],
        vec!["import", &file, &csv, "--map", &missing],
        vec!["eval", &file, "1 +"],
        vec!["kpi", &file, "Nothing"],
        vec!["values", &file, "Nothing"],
        vec!["scorecard", &file, "--period", "2026-99"],
        vec!["undo", &csv],
        vec!["call", &file, "scorecard", "no json"],
        vec!["call", &file, "nothing"],
        vec!["redo", &file],
    ] {
        let error = cli_refused(&args);
        assert!(error["code"] != "internal", "{args:?}: {error}");
    }
    let counts = cli_json(&["call", &file, "workspace_state"])["workspace"]["counts"].clone();
    assert_eq!((&counts["values"], &counts["measures"]), (&json!(0), &json!(0)), "nothing is half done");
    assert_eq!(cli_json(&["check", &file])["ok"], true);
}

#[test]
fn a_file_where_a_folder_is_needed_is_refused_in_words() {
    let mut desk = Desk::demo();
    let file = desk.write("till.csv", "a,b\n");
    let refused = desk.refused("workspace_export", json!({ "path": null, "inside": file }));
    assert_eq!(refused.code.word(), "file_not_found");
    assert!(refused.message.contains("Choose a folder"), "{}", refused.message);
}
