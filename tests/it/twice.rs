//! The same thing recorded twice: by day and by month, in total and by store, by store and by product, from two files, and
//! under an old calendar. It is asked about at every door, and counts once. Kinds that public reports of other programs
//! found.

use super::support::{Desk, file};
use serde_json::{Value as Json, json};

/// The 31 days of July 2026 with 10 each.
fn days() -> String {
    let rows: Vec<String> = (1..=31).map(|day| format!("2026-07-{day:02},10")).collect();
    format!("Date,Sales\n{}\n", rows.join("\n"))
}

const MONTHS: &str = "Month,Sales\n2026-07,310\n2026-08,300\n";
const WEEKS: &str = "Week,Sales\n2026-W28,70\n2026-W29,70\n";
const YEAR: &str = "Year,Sales\n2025,1200\n2026,1200\n";
const STORES: &str = "Month,Store,Sales\n2026-07,A,100\n2026-07,B,210\n2026-08,A,110\n2026-08,B,190\n";
const PRODUCTS: &str =
    "Month,Product,Sales\n2026-07,Tea,150\n2026-07,Coffee,160\n2026-08,Tea,140\n2026-08,Coffee,160\n";

fn request(paths: &[String], twice: Option<&str>) -> Json {
    json!({ "paths": paths, "map": { "format": { "twice": twice } } })
}

/// July's number.
fn july(desk: &mut Desk) -> f64 {
    let answer =
        desk.call("eval", json!({ "formula": "sales", "grain": "month", "from": "2026-07-01", "to": "2026-08-01" }));
    answer["points"][0]["value"].as_f64().unwrap_or(f64::NAN)
}

#[test]
fn a_file_that_brings_the_same_in_another_way_is_asked_about() {
    let days = days();
    for (first, second, keep, both) in [
        (days.as_str(), MONTHS, 310.0, 620.0),
        (MONTHS, days.as_str(), 310.0, 620.0),
        (MONTHS, STORES, 310.0, 620.0),
        (STORES, MONTHS, 310.0, 620.0),
        (STORES, PRODUCTS, 310.0, 620.0),
        (days.as_str(), WEEKS, 310.0, 450.0),
    ] {
        for (answer, expected) in [("keep", keep), ("both", both)] {
            let mut desk = Desk::new();
            let paths = [desk.write("first.csv", first), desk.write("second.csv", second)];
            desk.call("import_apply", request(&paths[..1], None));
            let plan = desk.call("import_plan", request(&paths[1..], None));
            assert_eq!(plan["questions"][0]["code"], "twice", "{first} {second}");
            assert_eq!(desk.refused("import_apply", request(&paths[1..], None)).code.word(), "needs_answer");
            assert_eq!(july(&mut desk), 310.0, "nothing is written before it is decided");
            desk.call("import_apply", request(&paths[1..], Some(answer)));
            assert_eq!(july(&mut desk), expected, "{second} {answer}");
        }
    }
}

#[test]
fn a_year_beside_its_months_is_asked_about() {
    let mut desk = Desk::new();
    let paths = [desk.write("months.csv", MONTHS), desk.write("year.csv", YEAR)];
    desk.call("import_apply", request(&paths[..1], None));
    let done = desk.call("import_apply", request(&paths[1..], Some("keep")));
    assert_eq!((&done["values"]["new"], &done["left_out_count"]), (&json!(1), &json!(1)), "2025 has no months");
    assert_eq!(july(&mut desk), 310.0);
}

/// One file of a make shows that its rows add up; the other has one pair only, which would be left out by itself.
#[test]
fn files_of_one_make_decide_together_whether_rows_add_up() {
    let mut desk = Desk::new();
    let busy: String = (1..=10).map(|day| format!("2026-06-{day:02},4\n2026-06-{day:02},6\n")).collect();
    let quiet: String = (1..=20).map(|day| format!("2026-07-{day:02},10\n")).collect();
    let paths = [
        desk.write("june.csv", format!("Date,Sales\n{busy}")),
        desk.write("july.csv", format!("Date,Sales\n{quiet}2026-07-09,5\n")),
    ];
    let done = desk.call("import_apply", request(&paths, None));
    assert_eq!((&done["left_out_count"], july(&mut desk)), (&json!(0), 205.0));
}

/// Sheets of one shape are read all, one or some, and none is passed over in silence.
#[test]
fn sheets_of_one_shape_are_asked_about() {
    let book = file("files/sheets-alike/input.xlsx");
    let request = |sheets: Json| json!({ "paths": [book], "map": { "format": { "sheets": sheets } } });
    let mut desk = Desk::new();
    let plan = desk.call("import_plan", request(json!(null)));
    assert_eq!(plan["questions"][0]["code"], "sheets");
    assert_eq!(plan["questions"][0]["choices"], json!(["all", "September", "October"]));
    assert_eq!(desk.refused("import_apply", request(json!(null))).code.word(), "needs_answer");
    for (answer, values) in [(json!("October"), 3), (json!(["September"]), 3), (json!("all"), 6)] {
        let mut desk = Desk::new();
        let done = desk.call("import_apply", request(answer.clone()));
        assert_eq!(done["values"]["new"], values, "{answer}");
    }
    desk.refused("import_apply", request(json!("November")));
}

/// The same answer in each of its forms.
#[test]
fn signs_are_answered_by_words_and_by_members() {
    let text = "Date,Type,Amount\n2026-07-01,sale,100\n2026-07-02,refund,30\n2026-07-03,sale,50\n";
    for (answer, net) in [
        (json!("refund"), 120.0),
        (json!("sale"), -120.0),
        (json!("as_written"), 180.0),
        (json!({ "Type": { "refund": -1, "sale": 1 } }), 120.0),
        (json!({ "Type": { "refund": 1 } }), 180.0),
    ] {
        let mut desk = Desk::new();
        let path = desk.write("a.csv", text.replace("Amount", "Sales"));
        let request = |sign: Json| json!({ "paths": [path], "map": { "format": { "sign": sign } } });
        let plan = desk.call("import_plan", request(json!(null)));
        assert_eq!(plan["questions"][0]["choices"], json!(["refund", "sale", "as_written"]));
        desk.call("import_apply", request(answer.clone()));
        assert_eq!(july(&mut desk), net, "{answer}");
    }
}

#[test]
fn what_goes_on_as_before_is_not_asked_about() {
    let mut desk = Desk::new();
    for (name, rows) in [
        ("days.csv", "Date,Sales\n2026-07-01,10\n2026-07-02,10\n"),
        ("more days.csv", "Date,Sales\n2026-07-02,11\n2026-07-03,10\n"),
        ("months before.csv", "Month,Sales\n2026-05,300\n2026-06,290\n"),
    ] {
        let path = desk.write(name, rows);
        desk.call("import_apply", request(&[path], None));
    }
    assert_eq!(july(&mut desk), 31.0);
}

#[test]
fn two_files_of_the_same_days_are_asked_about_whatever_their_order() {
    let tills = ["Date,Sales\n2026-07-01,100\n2026-07-02,100\n", "Date,Sales\n2026-07-01,40\n2026-07-02,40\n"];
    for order in [[0, 1], [1, 0]] {
        let mut desk = Desk::new();
        let paths = order.map(|till: usize| desk.write(&format!("till {till}.csv"), tills[till]));
        let question = desk.call("import_plan", request(&paths, None))["questions"][0].clone();
        assert_eq!(question["code"], "twice");
        assert!(question["message"].as_str().unwrap().starts_with("Sales comes from two files for Wed, 1 Jul 2026:"));
        desk.call("import_apply", request(&paths, Some("both")));
        assert_eq!(july(&mut desk), 280.0);
    }
    let mut desk = Desk::new();
    let paths = [desk.write("a.csv", tills[0]), desk.write("the same.csv", tills[0])];
    desk.call("import_apply", request(&paths, None));
    assert_eq!(july(&mut desk), 200.0, "the same file twice is once");
}

#[test]
fn what_is_typed_beside_the_same_is_refused_and_says_what_is_there() {
    for (there, typed, says) in [
        (json!({"period": "2026-07-05"}), json!({"period": "2026-07"}), "Sun, 5 Jul 2026 (10)"),
        (json!({"period": "2026-07"}), json!({"period": "2026-07-05"}), "July 2026 (10)"),
        (json!({"period": "2026-Q3"}), json!({"period": "2026-07"}), "Q3 2026 (10)"),
        (json!({"period": "2026-07"}), json!({"period": "2026-07", "members": {"Store": "A"}}), "July 2026 (10)"),
        (
            json!({"period": "2026-07", "members": {"Store": "A"}}),
            json!({"period": "2026-07", "members": {"Product": "Tea"}}),
            "July 2026 (10)",
        ),
    ] {
        for kind in ["flow", "balance", "level"] {
            let mut desk = Desk::new();
            desk.call("measure_create", json!({"name": "Sales", "kind": kind, "unit": "count"}));
            let cell = |at: &Json, value: f64| {
                let mut cell = json!({"measure": "sales", "value": value});
                cell.as_object_mut().unwrap().extend(at.as_object().unwrap().clone());
                json!({ "cells": [cell] })
            };
            desk.call("values_enter", cell(&there, 10.0));
            let refusal = desk.refused("values_enter", cell(&typed, 20.0));
            assert_eq!(refusal.code.word(), "counts_twice");
            assert!(refusal.message.contains(says), "{}", refusal.message);
            let mut decided = cell(&typed, 20.0);
            decided["both"] = json!(true);
            desk.call("values_enter", decided);
            desk.call("values_enter", cell(&typed, 21.0));
        }
    }
}

#[test]
fn a_period_typed_again_after_the_calendar_changed_replaces_what_lies_in_it() {
    for (cadence, old, settings, new) in [
        ("quarter", "2026-Q2", json!({"fiscal_year_start": "02-01"}), "FY2027-Q1"),
        ("year", "2025", json!({"fiscal_year_start": "07-01"}), "FY2025"),
    ] {
        let mut desk = Desk::new();
        desk.call("measure_create", json!({"name": "Sales", "kind": "flow", "unit": "count", "cadence": cadence}));
        desk.call("values_enter", json!({"cells": [{"measure": "sales", "period": old, "value": 110}]}));
        desk.call("settings_update", settings);
        desk.call("values_enter", json!({"cells": [{"measure": "sales", "period": new, "value": 50}]}));
        let values = desk.call("value_list", json!({"measure": "sales"}));
        let of_it: Vec<&Json> = values["values"].as_array().unwrap().iter().map(|row| &row["value"]).collect();
        assert_eq!(of_it, [&json!(50.0)], "{cadence}");
    }
}

#[test]
fn what_one_import_makes_and_would_count_twice_is_asked_about_by_name() {
    let mut desk = Desk::new();
    let paths = [desk.write("days.csv", days()), desk.write("months.csv", MONTHS)];
    let question = desk.call("import_plan", request(&paths, None))["questions"][0].clone();
    assert!(question["message"].as_str().unwrap().starts_with("Sales would count twice"), "{question}");
    let refusal = desk.refused("import_apply", request(&paths, None));
    assert_eq!(refusal.message, question["message"].as_str().unwrap());
    desk.call("import_apply", request(&paths, Some("keep")));
    assert_eq!(july(&mut desk), 310.0);
}

/// The receipts of ten days in October, three a day, of a till that takes so much with each.
fn till(amount: impl Fn(usize) -> usize) -> String {
    let of_day = |day: usize| (1..=3).map(move |receipt| (day, receipt));
    let rows = (1..=12).flat_map(of_day).map(|(day, receipt)| (day, receipt, amount(day)));
    let rows: Vec<String> =
        rows.map(|(day, receipt, amount)| format!("2026-10-{day:02},{day}-{receipt},{amount}")).collect();
    format!("Date,Receipt,Amount\n{}\n", rows.join("\n"))
}

fn october(desk: &mut Desk) -> f64 {
    let asked = json!({ "formula": "amount", "grain": "month", "from": "2026-10-01", "to": "2026-11-01" });
    desk.call("eval", asked)["points"][0]["value"].as_f64().unwrap_or(f64::NAN)
}

/// Nearly all numbers of the second file change what the first one of the same command has brought a moment ago: that is
/// what was decided, and nothing was restated.
#[test]
fn two_tills_that_both_count_restate_nothing() {
    let mut desk = Desk::new();
    let paths = [desk.write("harbour.csv", till(|day| day)), desk.write("station.csv", till(|day| day + 100))];
    let plan = desk.call("import_plan", request(&paths, None));
    let codes: Vec<&Json> = plan["questions"].as_array().unwrap().iter().map(|question| &question["code"]).collect();
    assert_eq!(codes, ["twice"]);
    desk.call("import_apply", request(&paths, Some("both")));
    assert_eq!(october(&mut desk), f64::from(3 * 2 * 78 + 3 * 12 * 100));
}

/// Where both tills count, days on which both took the same do, too.
#[test]
fn equal_numbers_of_two_tills_add_up() {
    let mut desk = Desk::new();
    let paths = [
        desk.write("harbour.csv", till(|_| 10)),
        desk.write("station.csv", till(|day| if day == 5 { 11 } else { 10 })),
    ];
    desk.call("import_apply", request(&paths, Some("both")));
    assert_eq!(october(&mut desk), 2.0 * 360.0 + 3.0);
}

/// A till's receipts of these days, four a day; of the first or the last one only the half that was taken after or before noon.
fn receipts(days: std::ops::RangeInclusive<usize>, (cut_first, cut_last): (bool, bool)) -> String {
    let mut rows = Vec::new();
    for day in days.clone() {
        let receipts = match () {
            () if cut_first && day == *days.start() => 3..=4,
            () if cut_last && day == *days.end() => 1..=2,
            () => 1..=4,
        };
        rows.extend(receipts.map(|receipt| format!("2026-10-{day:02},{day}-{receipt},{}", 10 + receipt)));
    }
    format!("Date,Receipt,Amount\n{}\n", rows.join("\n"))
}

fn cut_day(paths: &[String], answer: &str) -> Json {
    json!({ "paths": paths, "map": { "format": { "cut_day": answer } } })
}

/// What four receipts come to.
const WHOLE: f64 = 50.0;

#[test]
fn halves_of_a_day_in_two_files_are_asked_about_and_add_up() {
    let halves = [receipts(1..=15, (false, true)), receipts(15..=28, (true, false))];
    for (first, second) in [(0, 1), (1, 0)] {
        for (answer, expected) in [("add", WHOLE * 28.0), ("replace", WHOLE * 27.0 + [23.0, 27.0][second])] {
            let mut desk = Desk::new();
            let paths = [desk.write("part1.csv", &halves[first]), desk.write("part2.csv", &halves[second])];
            desk.call("import_apply", request(&paths[..1], None));
            let plan = desk.call("import_plan", request(&paths[1..], None));
            let questions = plan["questions"].as_array().unwrap();
            assert_eq!((questions.len(), &questions[0]["code"]), (1, &json!("cut_day")), "{plan}");
            assert!(
                questions[0]["message"]
                    .as_str()
                    .unwrap()
                    .contains("“part1.csv” and this file meet on Thu, 15 Oct 2026")
            );
            assert_eq!(desk.refused("import_apply", request(&paths[1..], None)).code.word(), "needs_answer");
            desk.call("import_apply", cut_day(&paths[1..], answer));
            assert_eq!(october(&mut desk), expected, "{answer}");
            // Neither the same files once more nor the past count anything twice.
            for path in &paths[1..] {
                desk.call("import_apply", request(std::slice::from_ref(path), None));
                assert_eq!(october(&mut desk), expected, "{answer} again");
            }
            let id = desk.call("source_list", json!({}))["sources"][0]["id"].clone();
            let past = desk.call("import_plan", json!({ "paths": [], "again": id, "map": null }));
            assert_eq!((&past["past"]["idle"], &past["questions"]), (&json!(true), &json!([])), "{answer} {past}");
        }
    }
}

#[test]
fn what_was_said_of_a_cut_day_holds_for_the_next_file_and_not_for_corrections() {
    let mut desk = Desk::new();
    let paths = [
        desk.write("1.csv", receipts(1..=10, (false, true))),
        desk.write("2.csv", receipts(10..=20, (true, true))),
        desk.write("3.csv", receipts(20..=28, (true, false))),
        desk.write("all.csv", receipts(1..=28, (false, false)).replace(",12\n", ",13\n")),
    ];
    desk.call("import_apply", request(&paths[..1], None));
    desk.call("import_apply", cut_day(&paths[1..2], "add"));
    desk.call("import_apply", request(&paths[2..3], None));
    assert_eq!(october(&mut desk), WHOLE * 28.0);
    let restated = json!({ "paths": paths[3..], "map": { "format": { "restated": "replace" } } });
    desk.call("import_apply", restated);
    assert_eq!(october(&mut desk), (WHOLE + 1.0) * 28.0, "a file with all days takes their place");
}
