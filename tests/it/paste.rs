//! Blocks pasted into the entry grid: every shape that a spreadsheet gives, what the plan says of it, and that the plan is
//! what is written.

use super::support::Desk;
use serde_json::{Value as Json, json};

/// A workspace with three monthly measures, one by store, and one that is recorded by day; in the order of the grid.
fn shop(locale: &str) -> Desk {
    let mut desk = Desk::empty();
    let path = desk.path("shop.bellwether");
    desk.call("workspace_new", json!({"path": path, "name": "Shop", "currency": "EUR", "locale": locale}));
    for (name, kind, unit, cadence) in [
        ("Costs", "flow", "EUR", "month"),
        ("Headcount", "balance", "count", "month"),
        ("Margin", "level", "percent", "month"),
        ("Sales", "flow", "EUR", "month"),
        ("Visits", "flow", "count", "day"),
    ] {
        desk.call("measure_create", json!({"name": name, "kind": kind, "unit": unit, "cadence": cadence}));
    }
    desk.call(
        "values_enter",
        json!({"cells": [
            {"measure": "Sales", "period": "2025-01", "members": {"Store": "Harbour"}, "value": 10.0},
            {"measure": "Sales", "period": "2025-01", "members": {"Store": "Station"}, "value": 20.0},
            {"measure": "Costs", "period": "2025-03", "value": 5.0},
            {"measure": "Visits", "period": "2026-02-03", "value": 7.0},
        ]}),
    );
    desk
}

fn id(desk: &mut Desk, name: &str) -> i64 {
    let list = desk.call("measure_list", json!({}));
    let measures = list["measures"].as_array().unwrap();
    measures.iter().find(|measure| measure["name"] == name).unwrap()["id"].as_i64().unwrap()
}

/// Cells by lines and tabs.
fn block(text: &str) -> Json {
    let lines = text.trim_matches('\n').lines();
    json!(lines.map(|line| line.trim_start_matches("    ").split('\t').collect::<Vec<_>>()).collect::<Vec<_>>())
}

fn request(desk: &mut Desk, at: (&str, &str), text: &str) -> Json {
    json!({ "block": block(text), "grain": "month", "measure": id(desk, at.0), "period": at.1 })
}

/// "Costs: 2025-01 €1 new | 2025-02 €2 changed", a row each.
fn rows(plan: &Json) -> Vec<String> {
    let columns: Vec<&str> =
        plan["columns"].as_array().unwrap().iter().map(|c| c["period"].as_str().unwrap()).collect();
    let row = |row: &Json| {
        let cells = row["cells"].as_array().unwrap().iter().zip(&columns);
        let cells = cells.filter(|(cell, _)| !cell.is_null());
        let cell = |(cell, column): (&Json, &&str)| {
            format!("{column} {} {}", cell["text"].as_str().unwrap(), cell["state"].as_str().unwrap())
        };
        format!("{}: {}", row["label"].as_str().unwrap(), cells.map(cell).collect::<Vec<_>>().join(" | "))
    };
    plan["rows"].as_array().unwrap().iter().map(row).collect()
}

/// The block as it is pasted on the cell of a measure and period, and what the plan shows.
struct Case {
    name: &'static str,
    at: (&'static str, &'static str),
    block: &'static str,
    rows: &'static [&'static str],
    direction: &'static str,
    plain: bool,
    left_out: usize,
}

const CASES: &[Case] = &[
    Case {
        name: "a row of numbers goes across from the cell",
        at: ("Costs", "2026-01"),
        block: "1\t2\t3",
        rows: &["Costs: 2026-01 €1.00 new | 2026-02 €2.00 new | 2026-03 €3.00 new"],
        direction: "across",
        plain: true,
        left_out: 0,
    },
    Case {
        name: "a few numbers down go down the measures",
        at: ("Costs", "2026-01"),
        block: "1\n2",
        rows: &["Costs: 2026-01 €1.00 new", "Headcount: 2026-01 2 new"],
        direction: "across",
        plain: true,
        left_out: 0,
    },
    Case {
        name: "what changes a value is looked at first",
        at: ("Costs", "2025-03"),
        block: "6\t7",
        rows: &["Costs: 2025-03 €6.00 changed | 2025-04 €7.00 new"],
        direction: "across",
        plain: false,
        left_out: 0,
    },
    Case {
        name: "twelve numbers down are the months of a year",
        at: ("Costs", "2024-01"),
        block: "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n",
        rows: &["Costs: 2024-01 €1.00 new | 2024-02 €2.00 new | 2024-03 €3.00 new | 2024-04 €4.00 new | \
                 2024-05 €5.00 new | 2024-06 €6.00 new | 2024-07 €7.00 new | 2024-08 €8.00 new | \
                 2024-09 €9.00 new | 2024-10 €10.00 new | 2024-11 €11.00 new | 2024-12 €12.00 new"],
        direction: "down",
        plain: false,
        left_out: 0,
    },
    Case {
        name: "what would run into the future ends at the cell",
        at: ("Costs", "2026-10"),
        block: "1\t2\t3\t4",
        rows: &["Costs: 2026-07 €1.00 new | 2026-08 €2.00 new | 2026-09 €3.00 new | 2026-10 €4.00 new"],
        direction: "across",
        plain: false,
        left_out: 0,
    },
    Case {
        name: "months down with names above",
        at: ("Visits", "2026-10"),
        block: "Month\tcosts\tHEADCOUNT\nJan 2026\t1,200.50\t4\nFebruary 2026\t\t5",
        rows: &["Costs: 2026-01 €1,200.50 new", "Headcount: 2026-01 4 new | 2026-02 5 new"],
        direction: "down",
        plain: false,
        left_out: 0,
    },
    Case {
        name: "months down before their numbers, without names",
        at: ("Costs", "2026-10"),
        block: "Jan 2026\t10\nFeb 2026\t20\nMar 2026\t30",
        rows: &["Costs: 2026-01 €10.00 new | 2026-02 €20.00 new | 2026-03 €30.00 new"],
        direction: "down",
        plain: false,
        left_out: 0,
    },
    Case {
        name: "months across with names before, a total beside and below",
        at: ("Costs", "2026-10"),
        block: "\t2026-01\t02/2026\tTotal\nCosts\t1\t2\t3\nTotal\t1\t2\t3",
        rows: &["Costs: 2026-01 €1.00 new | 2026-02 €2.00 new"],
        direction: "across",
        plain: false,
        left_out: 2,
    },
    Case {
        name: "months without a year are of the year pasted on",
        at: ("Costs", "2024-06"),
        block: "Nov\tDec\tJan\n1\t2\t3",
        rows: &["Costs: 2024-11 €1.00 new | 2024-12 €2.00 new | 2025-01 €3.00 new"],
        direction: "across",
        plain: false,
        left_out: 0,
    },
    Case {
        name: "months without a year do not lie in the future",
        at: ("Costs", "2026-10"),
        block: "Oct\tNov\tDec\n1\t2\t3",
        rows: &["Costs: 2025-10 €1.00 new | 2025-11 €2.00 new | 2025-12 €3.00 new"],
        direction: "across",
        plain: false,
        left_out: 0,
    },
    Case {
        name: "the newest month first",
        at: ("Costs", "2025-06"),
        block: "Mar\tFeb\tJan\n3\t2\t1",
        rows: &["Costs: 2025-01 €1.00 new | 2025-02 €2.00 new | 2025-03 €3.00 changed"],
        direction: "across",
        plain: false,
        left_out: 0,
    },
    Case {
        name: "days that stand for their months",
        at: ("Costs", "2026-10"),
        block: "01/04/2025\t01/05/2025\n1\t2",
        rows: &["Costs: 2025-04 €1.00 new | 2025-05 €2.00 new"],
        direction: "across",
        plain: false,
        left_out: 0,
    },
    Case {
        name: "names before, periods counted from the cell",
        at: ("Headcount", "2025-02"),
        block: "Margin\t8.1\t9%\nCosts\t1\t(2)",
        rows: &["Margin: 2025-02 8.1% new | 2025-03 9.0% new", "Costs: 2025-02 €1.00 new | 2025-03 −€2.00 changed"],
        direction: "across",
        plain: false,
        left_out: 0,
    },
    Case {
        name: "names above, periods counted from the cell",
        at: ("Headcount", "2025-02"),
        block: "Margin\tCosts\n8.1\t1\n9\t5",
        rows: &["Margin: 2025-02 8.1% new | 2025-03 9.0% new", "Costs: 2025-02 €1.00 new | 2025-03 €5.00 same"],
        direction: "down",
        plain: false,
        left_out: 0,
    },
    Case {
        name: "a store is named with its measure",
        at: ("Costs", "2026-10"),
        block: "\tJan 2025\nSales, Store: Harbour\t11\nsales, store: station\t20\nSales\t3",
        rows: &["Sales, Store: Harbour: 2025-01 €11.00 changed", "Sales, Store: Station: 2025-01 €20.00 same"],
        direction: "across",
        plain: false,
        left_out: 1,
    },
    Case {
        name: "what cannot be read or typed in is left out",
        at: ("Costs", "2026-01"),
        block: "\tJan 2026\tFeb 2026\nCosts\tabc\t-\nVisits\t3\t4\nHeadcount\tn/a\t#REF!",
        rows: &[
            "Costs: 2026-01 abc left_out",
            "Visits: 2026-01 3 new | 2026-02 4 left_out",
            "Headcount: 2026-01 n/a new | 2026-02 #REF! left_out",
        ],
        direction: "across",
        plain: false,
        left_out: 3,
    },
    Case {
        name: "more lines than rows, and the same measure twice",
        at: ("Visits", "2026-01"),
        block: "\t2026-01\nCosts\t1\ncosts\t2",
        rows: &["Costs: 2026-01 €1.00 new"],
        direction: "across",
        plain: false,
        left_out: 1,
    },
    Case {
        name: "a year has no column among months",
        at: ("Costs", "2026-01"),
        block: "\tQ1 2025\tJan 2025\nCosts\t1\t2",
        rows: &["Costs: 2025-01 €2.00 new"],
        direction: "across",
        plain: false,
        left_out: 1,
    },
];

#[test]
fn blocks_of_every_shape() {
    let mut desk = shop("en-GB");
    let mut wrong = Vec::new();
    for case in CASES {
        let request = request(&mut desk, case.at, case.block);
        let plan = desk.call("paste_plan", request);
        let left_out = plan["left_out"].as_array().unwrap().len();
        let expected: Vec<&str> = case.rows.to_vec();
        let found = (rows(&plan), plan["direction"].as_str().unwrap(), plan["plain"].as_bool().unwrap(), left_out);
        if found.0 != expected || (found.1, found.2, found.3) != (case.direction, case.plain, case.left_out) {
            wrong.push(format!("{}: {found:#?}\n{:#}", case.name, plan["left_out"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_the_plan_says_is_one_operation_and_one_undo() {
    let mut desk = shop("en-GB");
    let before = desk.values();
    let mut request = request(
        &mut desk,
        ("Costs", "2026-10"),
        "\tJan 2025\tFeb 2025\nCosts\t1\t2\nRent\t€ 900.00\t€ 950.00\nNet promoter score\t41\t43\nTotal\t9\t9",
    );
    let plan = desk.call("paste_plan", request.clone());
    let measures = plan["measures"].as_array().unwrap();
    let guessed: Vec<_> =
        measures.iter().map(|m| (m["name"].as_str(), m["unit"].as_str(), m["make"].as_bool())).collect();
    assert_eq!(guessed[0], (Some("Rent"), Some("EUR"), Some(true)));
    assert_eq!(guessed[2].2, Some(false), "a total is not taken for a measure: {guessed:?}");
    assert_eq!(plan["values"], 6);
    assert_eq!(plan["button"], "Enter 6 values");

    // Another kind, and one of them not at all.
    request["measures"] = json!([
        { "name": "Rent", "kind": "balance", "unit": "EUR", "make": true },
        { "name": "Net promoter score", "kind": "level", "unit": "points", "make": false },
        { "name": "Total", "kind": "flow", "unit": "number", "make": false },
    ]);
    let plan = desk.call("paste_plan", request.clone());
    assert_eq!((&plan["values"], &plan["left_out_count"]), (&json!(4), &json!(2)));
    let changed = desk.call("paste_apply", request.clone());
    assert!(changed["topics"].as_array().unwrap().contains(&json!("measures")));
    assert_eq!(desk.values(), before + 4);
    let rent = desk.call("value_list", json!({ "measure": "Rent" }));
    assert_eq!(rent["values"][1]["text"], "€950.00");

    // Pasting it again changes nothing.
    let again = desk.call("paste_plan", request.clone());
    assert_eq!(again["values"], 0);
    desk.refused("paste_apply", request);

    desk.call("undo", json!({}));
    assert_eq!(desk.values(), before);
    desk.refused("value_list", json!({ "measure": "Rent" }));
}

#[test]
fn heads_are_read_like_any_period() {
    let mut german = shop("de-DE");
    let of = request(&mut german, ("Costs", "2026-01"), "Oktober '25\t11.2025\tDez. 2025\n1\t2\t3");
    let periods = |plan: &Json| plan["columns"].as_array().into_iter().flatten().map(|c| c["period"].clone()).collect();
    let found: Vec<Json> = periods(&german.call("paste_plan", of));
    assert_eq!(found, ["2025-10", "2025-11", "2025-12"]);
}

#[test]
fn the_owner_turns_the_block_and_moves_it() {
    let mut desk = shop("en-GB");
    let mut turned = request(&mut desk, ("Costs", "2026-01"), "1\n2");
    turned["direction"] = json!("down");
    turned["first"] = json!("March 2024");
    let plan = desk.call("paste_plan", turned.clone());
    assert_eq!(rows(&plan), ["Costs: 2024-03 €1.00 new | 2024-04 €2.00 new"]);
    assert_eq!((&plan["first"], &plan["can_turn"]), (&json!("March 2024"), &json!(true)));
    turned["first"] = json!("12/2023");
    assert_eq!(desk.call("paste_plan", turned.clone())["first"], json!("December 2023"));
    turned["first"] = json!("last month");
    assert_eq!(desk.call("paste_plan", turned.clone())["first"], json!("October 2026"));
    turned["first"] = json!("soon");
    assert!(desk.refused("paste_plan", turned).message.contains("“soon”"));
}

#[test]
fn what_is_copied_with_heads_pastes_back_into_itself() {
    for (locale, grain) in ["en-GB", "en-US", "de-DE", "fr-FR", "pl-PL"]
        .into_iter()
        .flat_map(|locale| ["day", "week", "month", "quarter", "year"].map(|grain| (locale, grain)))
    {
        let mut desk = Desk::empty();
        let path = desk.path("shop.bellwether");
        desk.call("workspace_new", json!({"path": path, "name": "Shop", "currency": "EUR", "locale": locale}));
        desk.call("measure_create", json!({"name": "Sales", "kind": "flow", "unit": "EUR", "cadence": grain}));
        let empty = desk.call("grid", json!({ "grain": grain, "periods": 9 }));
        let columns = empty["columns"].as_array().unwrap().clone();
        let cells: Vec<Json> = (1..)
            .zip(&columns)
            .map(
                |(n, column)| json!({ "measure": "Sales", "period": column["period"], "value": f64::from(n) + 1000.5 }),
            )
            .collect();
        desk.call("values_enter", json!({ "cells": cells }));
        let grid = desk.call("grid", json!({ "grain": grain, "periods": 9 }));
        let heads: Vec<Json> = std::iter::once(json!("")).chain(columns.iter().map(|c| c["head"].clone())).collect();
        let edits = grid["rows"][0]["cells"].as_array().unwrap().iter().map(|cell| cell["edit"].clone());
        let line: Vec<Json> = std::iter::once(json!("Sales")).chain(edits).collect();
        let plan = desk.call("paste_plan", json!({ "block": [heads, line], "grain": grain }));
        assert_eq!((&plan["values"], &plan["left_out_count"]), (&json!(0), &json!(0)), "{locale} {grain}: {plan:#}");
        assert_eq!(plan["rows"][0]["cells"].as_array().unwrap().len(), 9, "{locale} {grain}");
    }
}

#[test]
fn amounts_are_read_in_the_locale() {
    let mut desk = shop("de-DE");
    let request =
        request(&mut desk, ("Costs", "2026-10"), "\tJan. 2026\tFebruar 2026\t03.2026\nCosts\t1.234,50\t(12)\t7-");
    let plan = desk.call("paste_plan", request.clone());
    assert_eq!((&plan["values"], &plan["left_out_count"]), (&json!(3), &json!(0)), "{plan:#}");
    desk.call("paste_apply", request);
    let saved = desk.call("value_list", json!({ "measure": "Costs", "from": "2026-01-01" }));
    let values: Vec<f64> = saved["values"].as_array().unwrap().iter().map(|v| v["value"].as_f64().unwrap()).collect();
    assert_eq!(values, [1234.5, -12.0, -7.0]);
}

#[test]
fn nothing_pasted_breaks_anything() {
    let mut desk = shop("en-GB");
    for block in [
        json!([]),
        json!([[]]),
        json!([[""]]),
        json!([["", ""], ["-"]]),
        json!([["a", "b"], ["c"]]),
        json!([["\u{0}", "💥"]]),
    ] {
        let plan = desk.call("paste_plan", json!({ "block": block }));
        assert_eq!(plan["values"], 0, "{block}");
        desk.refused("paste_apply", json!({ "block": block }));
    }
    let large: Vec<Vec<&str>> = vec![vec!["1"; 201]; 100];
    desk.refused("paste_plan", json!({ "block": large }));
}

#[test]
fn the_grid_goes_from_the_past_to_the_current_period() {
    let mut desk = shop("en-GB");
    let grid = desk.call("grid", json!({ "grain": "month", "period": "2025-06", "periods": 3, "after": 4 }));
    let periods: Vec<&str> =
        grid["columns"].as_array().unwrap().iter().map(|c| c["period"].as_str().unwrap()).collect();
    assert_eq!(periods, ["2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10"]);
    assert_eq!((&grid["first"], &grid["last"]), (&json!("2025-01"), &json!("2026-11")));
    let newest = desk.call("grid", json!({ "grain": "month", "period": "2026-10", "periods": 1, "after": 400 }));
    assert_eq!(newest["columns"].as_array().unwrap().len(), 2);
    // What is worked out from days can be copied, but not typed over.
    let visits = desk.call("grid", json!({ "grain": "month", "period": "2026-02", "periods": 1 }));
    let cell = &visits["rows"][5]["cells"][0];
    assert_eq!((&cell["edit"], &cell["editable"]), (&json!("7"), &json!(false)));
}
