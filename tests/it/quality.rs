//! What is said of how far recorded numbers can be believed: for each kind of finding the smallest workspace that has it, and
//! its neighbour that does not.

use super::support::{Desk, cli};
use serde_json::{Value as Json, json};

/// The sentences of a kind of findings.
fn found(desk: &mut Desk, kind: &str) -> Vec<String> {
    let answer = desk.call("data_quality", json!({}));
    let groups = answer["groups"].as_array().unwrap();
    let group = groups.iter().find(|group| group["code"] == kind);
    let findings = group.map_or(&[][..], |group| group["findings"].as_array().unwrap());
    findings.iter().map(|finding| finding["text"].as_str().unwrap().to_owned()).collect()
}

/// The first step of a kind of findings.
fn step(desk: &mut Desk, kind: &str) -> Json {
    let answer = desk.call("data_quality", json!({}));
    let groups = answer["groups"].as_array().unwrap();
    groups.iter().find(|group| group["code"] == kind).unwrap()["findings"][0]["step"].clone()
}

/// A desk with a file of months brought in.
fn with(file: &str) -> Desk {
    let mut desk = Desk::new();
    let path = desk.write("numbers.csv", file);
    desk.call("import_apply", json!({ "paths": [path] }));
    desk
}

/// Months with these numbers, up to October 2026.
fn months(name: &str, values: &[&str]) -> String {
    let first = 24 * 12 + 22 - values.len();
    let row = |(at, value): (usize, &&str)| {
        let month = first + at;
        format!("{}-{:02},{value}\n", 2001 + month / 12, month % 12 + 1)
    };
    let rows: String = values.iter().enumerate().filter(|(_, value)| !value.is_empty()).map(row).collect();
    format!("Month,{name}\n{rows}")
}

const USUAL: [&str; 8] = ["410", "430", "415", "402", "425", "418", "421", "409"];

fn with_months(change: impl FnOnce(&mut Vec<&str>)) -> Desk {
    let mut values = USUAL.to_vec();
    change(&mut values);
    with(&months("Sales", &values))
}

#[test]
fn of_an_empty_workspace_nothing_is_said() {
    let mut desk = Desk::new();
    let answer = desk.call("data_quality", json!({}));
    assert_eq!(answer["text"], "Nothing is recorded yet, so there is nothing to say of it.");
    assert_eq!((&answer["groups"], &answer["fresh"], &answer["score"]["value"]), (&json!([]), &json!([]), &Json::Null));
}

#[test]
fn a_workspace_in_order_is_told_so() {
    let mut desk = with_months(|_| {});
    let answer = desk.call("data_quality", json!({}));
    assert_eq!(
        answer["text"], "100% in order: of what was due in the last 12 months, 8 of 8. 1 thing to look at.",
        "the measure has no description"
    );
    let id = desk.call("measure_list", json!({}))["measures"][0]["id"].clone();
    assert_eq!(step(&mut desk, "undescribed")["code"], "describe_measure");
    desk.call("measure_update", json!({ "id": id, "description": "From the till." }));
    let answer = desk.call("data_quality", json!({}));
    assert_eq!(answer["text"], "100% in order: of what was due in the last 12 months, 8 of 8. Nothing to do.");
}

#[test]
fn gaps_are_counted_and_what_is_not_applicable_is_none() {
    let mut desk = with_months(|values| values[3] = "");
    assert_eq!(found(&mut desk, "gap"), ["Sales: no value for June 2026."]);
    let step = step(&mut desk, "gap");
    assert_eq!(
        (&step["code"], &step["period"], &step["grain"]),
        (&json!("enter_value"), &json!("2026-06"), &json!("month"))
    );
    desk.call("values_enter", json!({ "cells": [{ "measure": "Sales", "period": "2026-06", "value": "n/a" }] }));
    assert_eq!(found(&mut desk, "gap"), [""; 0]);
    let mut desk = with_months(|values| [1, 3, 4].into_iter().for_each(|at| values[at] = ""));
    assert_eq!(found(&mut desk, "gap"), ["Sales: 3 months without a value between April 2026 and July 2026."]);
    let score = desk.call("data_quality", json!({}))["score"].clone();
    assert_eq!((&score["due"], &score["in_order"]), (&json!(8), &json!(5)));
}

#[test]
fn a_store_that_lacks_a_month_is_named() {
    let rows = |from: usize| -> String {
        let both = |month| format!("2026-{month:02},A,{}\n2026-{month:02},B,{}\n", 100 + month, 200 + month * 3);
        (from..=10).map(both).collect()
    };
    let all = format!("Month,Store,Sales\n{}", rows(3));
    assert_eq!(found(&mut with(&all), "gap"), [""; 0]);
    let lacks = all.replace("2026-06,B,218\n", "");
    assert_eq!(found(&mut with(&lacks), "gap"), ["Sales, Store: B: no value for June 2026."]);
    let late = all.replace("2026-10,B,230\n", "");
    let mut desk = with(&late);
    assert_eq!(found(&mut desk, "late"), ["Sales, Store: B: 22 days late. The last value is of September 2026."]);
    assert_eq!(found(&mut desk, "gap"), [""; 0], "what is late is no gap");
}

#[test]
fn what_is_late_is_said_to_whom_it_concerns() {
    let mut desk = with_months(|_| {});
    assert_eq!(found(&mut desk, "late"), [""; 0]);
    desk.on("2026-12-01", "shop.bellwether");
    assert_eq!(found(&mut desk, "late"), ["Sales: the value for November 2026 is due today."]);
    desk.on("2026-12-05", "shop.bellwether");
    assert_eq!(found(&mut desk, "late"), ["Sales: 4 days late. The last value is of October 2026."]);
    let id = desk.call("measure_list", json!({}))["measures"][0]["id"].clone();
    let people = |desk: &mut Desk| desk.call("data_quality", json!({}))["people"].clone();
    assert_eq!(people(&mut desk), json!([]));
    desk.call("kpi_create", json!({ "name": "Revenue", "formula": "[Sales]", "owner": "Ana Ruiz" }));
    assert_eq!(people(&mut desk), json!(["Ana Ruiz"]), "who answers for what is computed from it");
    desk.call("measure_update", json!({ "id": id, "owner": "Jo Meyer" }));
    assert_eq!(people(&mut desk), json!(["Ana Ruiz", "Jo Meyer"]), "who enters it, and who has to describe the KPI");
    desk.on("2028-12-05", "shop.bellwether");
    assert_eq!(found(&mut desk, "late"), [""; 0], "nobody waits for an old series");
    let fresh = desk.call("data_quality", json!({}))["fresh"][0].clone();
    assert_eq!((&fresh["state"], &fresh["text"]), (&json!("ended"), &json!("An old series, which ended October 2026")));
    assert_eq!(fresh["step"]["text"], "Show October 2026");
}

#[test]
fn a_measure_that_a_kpi_waits_for_is_due() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "USD", "cadence": "month" }));
    assert_eq!(found(&mut desk, "late"), [""; 0]);
    desk.call("kpi_create", json!({ "name": "Revenue", "formula": "[Sales]" }));
    assert_eq!(found(&mut desk, "late"), ["Sales: no values yet, though a KPI is computed from it."]);
}

#[test]
fn unlikely_values_are_asked_about_until_they_are_found_right() {
    let mut desk = with_months(|values| values[6] = "4210");
    let text = "$4,210.00 for Sales in September 2026 is about 10 times what is usual. Is $421.00 meant?";
    assert_eq!(found(&mut desk, "implausible"), [text]);
    let step = step(&mut desk, "implausible");
    assert_eq!((&step["code"], &step["period"]), (&json!("check_value"), &json!("2026-09")));
    let cell = json!({ "measure": "Sales", "period": "2026-09", "value": 4210, "certainty": "confirmed" });
    desk.call("values_enter", json!({ "cells": [cell] }));
    assert_eq!(found(&mut desk, "implausible"), [""; 0]);
}

#[test]
fn what_is_not_confirmed_is_said_once_its_period_is_over() {
    let mut desk = with_months(|_| {});
    let mut mark = |period: &str, certainty: &str| {
        let cell = json!({ "measure": "Sales", "period": period, "value": 410, "certainty": certainty });
        desk.call("values_enter", json!({ "cells": [cell] }));
        found(&mut desk, "provisional")
    };
    assert_eq!(mark("2026-11", "provisional"), [""; 0], "the month runs");
    assert_eq!(mark("2026-10", "estimated"), ["Sales: the value for October 2026 is estimated."]);
    let two = "Sales: 2 values are estimated or provisional, August 2026 to October 2026.";
    assert_eq!(mark("2026-08", "provisional"), [two]);
    assert_eq!(mark("2026-08", "confirmed"), ["Sales: the value for October 2026 is estimated."]);
    assert_eq!(mark("2026-10", "confirmed"), [""; 0]);
}

#[test]
fn a_number_that_waits_for_a_confirmation_leads_to_it() {
    let mut desk = with_months(|_| {});
    desk.call("kpi_create", json!({ "name": "Revenue", "formula": "[Sales]" }));
    let fresh = |desk: &mut Desk| desk.call("data_quality", json!({}))["fresh"][0].clone();
    assert_eq!((&fresh(&mut desk)["state"], &fresh(&mut desk)["step"]), (&json!("current"), &Json::Null));
    let cell = json!({ "measure": "Sales", "period": "2026-10", "value": 410, "certainty": "estimated" });
    desk.call("values_enter", json!({ "cells": [cell] }));
    let waits = fresh(&mut desk);
    assert_eq!((&waits["state"], &waits["step"]["code"]), (&json!("behind"), &json!("confirm_value")));
    assert_eq!(waits["text"], "September 2026, 1 month behind: Sales for October 2026 is estimated");
}

#[test]
fn what_counts_twice_is_said() {
    let stores = "Month,Store,Sales\n2026-07,A,100\n2026-07,B,210\n2026-08,A,110\n2026-08,B,190\n";
    let products = "Month,Product,Sales\n2026-07,Tea,150\n2026-07,Coffee,160\n2026-08,Tea,140\n2026-08,Coffee,160\n";
    let rest = "Month,Sales\n2026-07,30\n2026-08,10\n";
    let days = "Date,Sales\n2026-07-01,10\n2026-07-02,10\n";
    for (second, expected) in [
        (products, Some("Sales: by Store and by Product the same amounts, in 2 months up to August 2026. Both count.")),
        (rest, None),
        (days, Some("Sales: recorded monthly and daily for the same days, in 1 month up to July 2026. Both count.")),
    ] {
        let mut desk = with(stores);
        assert_eq!(found(&mut desk, "duplicate"), [""; 0]);
        let path = desk.write("second.csv", second);
        desk.call("import_apply", json!({ "paths": [path], "map": { "format": { "twice": "both" } } }));
        let mut said = found(&mut desk, "duplicate");
        said.iter_mut().for_each(|text| *text = text.replace("by Product and by Store", "by Store and by Product"));
        assert_eq!(said, expected.into_iter().collect::<Vec<_>>(), "{second}");
    }
}

#[test]
fn measures_with_the_same_numbers_and_names_with_the_same_letters_are_said() {
    let rows = |other: fn(usize) -> usize| -> String {
        let row = |month: usize| format!("2026-{month:02},{},{}\n", 400 + month * 7, other(month));
        (3..=10).map(row).collect()
    };
    let mut desk = with(&format!("Month,Sales,Turnover\n{}", rows(|month| 400 + month * 7)));
    let same = "Sales and Turnover have the same numbers in all 8 months that both have.";
    assert_eq!(found(&mut desk, "duplicate"), [same]);
    let mut desk = with(&format!("Month,Sales,Turnover\n{}", rows(|month| 400 + month * 8)));
    assert_eq!(found(&mut desk, "duplicate"), [""; 0]);
    for (one, other, expected) in [
        ("Café", "Cafe", Some("“Café” and “Cafe” differ in their spelling only (Store).")),
        ("Main St.", "Main-St", Some("“Main St.” and “Main-St” differ in their spelling only (Store).")),
        ("Store 1", "Store 2", None),
    ] {
        let mut desk = with(&format!(
            "Month,Store,Sales\n2026-09,{one},1\n2026-10,{one},3\n2026-09,{other},2\n2026-10,{other},1\n"
        ));
        let mut said = found(&mut desk, "duplicate");
        said.iter_mut().for_each(|text| {
            if text.starts_with(&format!("“{other}”")) {
                *text = format!("“{one}” and “{other}”{}", &text[text.find(" differ").unwrap()..]);
            }
        });
        assert_eq!(said, expected.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn a_file_that_does_not_come_any_more_is_missed() {
    let mut desk = Desk::new();
    let bring = |desk: &mut Desk, day: &str, name: &str, month: &str| {
        desk.on(day, "shop.bellwether");
        let path = desk.write(name, format!("Month,Sales\n{month},{}\n", 400 + month.len() + day.len()));
        desk.call("import_apply", json!({ "paths": [path] }));
    };
    for (day, name, month) in [
        ("2026-07-03", "june.csv", "2026-06"),
        ("2026-08-04", "july.csv", "2026-07"),
        ("2026-09-02", "august.csv", "2026-08"),
    ] {
        bring(&mut desk, day, name, month);
    }
    desk.on("2026-10-04", "shop.bellwether");
    assert_eq!(found(&mut desk, "stopped"), [""; 0], "it comes about every month");
    desk.on("2026-11-23", "shop.bellwether");
    let stopped = "august.csv brought Sales every 32 days or more often until 2 Sept 2026, and nothing since.";
    assert_eq!(found(&mut desk, "stopped"), [stopped]);
    assert_eq!(step(&mut desk, "stopped")["code"], "import");
    desk.call("values_enter", json!({ "cells": [{ "measure": "Sales", "period": "2026-10", "value": 418 }] }));
    assert_eq!(found(&mut desk, "stopped"), [""; 0], "whoever types the values now needs no file");
}

#[test]
fn inputs_that_do_not_fit_are_said() {
    for (file, grain, expected) in [
        ("Quarter,Costs\n2025-Q1,5\n2025-Q2,6\n2025-Q3,5\n2025-Q4,7\n2026-Q1,5\n", "quarter", None),
        (
            "Quarter,Costs\n2025-Q1,5\n2025-Q2,6\n2025-Q3,5\n2025-Q4,7\n2026-Q1,5\n",
            "month",
            Some(
                "Margin is reviewed monthly, but Costs is recorded quarterly: of its newest 15 months, 0 have a whole number.",
            ),
        ),
    ] {
        let mut desk = with(file);
        desk.call(
            "kpi_create",
            json!({ "name": "Margin", "formula": "[Costs] * 2", "grain": grain, "description": "x" }),
        );
        assert_eq!(found(&mut desk, "cadence"), expected.into_iter().collect::<Vec<_>>());
    }
    let mut desk = with("Quarter,Costs\n2025-Q1,5\n2025-Q2,6\n");
    let id = desk.call("measure_list", json!({}))["measures"][0]["id"].clone();
    desk.call("measure_update", json!({ "id": id, "cadence": "month" }));
    let coarser = "Costs is meant to be recorded monthly, but its newest value is quarterly.";
    assert_eq!(found(&mut desk, "cadence"), [coarser]);
}

#[test]
fn the_score_is_recorded_once_for_each_month_and_followed_as_a_kpi() {
    let mut desk = with_months(|values| values[3] = "");
    desk.call("quality_record", json!({}));
    let score = |desk: &mut Desk| desk.call("data_quality", json!({}))["score"].clone();
    let recorded = score(&mut desk);
    assert_eq!((&recorded["to_record"], &recorded["due"], &recorded["in_order"]), (&json!(0), &json!(8), &json!(7)));
    let year = desk.call(
        "eval",
        json!({ "formula": "[Data quality]", "grain": "year", "from": "2026-01-01", "to": "2026-11-01" }),
    );
    assert_eq!(year["points"][0]["value"], 7.0 / 8.0, "a year is made of what was due, not of its months");
    let values = desk.call("value_list", json!({ "measure": "Data quality score" }))["values"].clone();
    assert_eq!(values.as_array().unwrap().len(), 8);
    assert_eq!(values[3]["note"], "0 of 1 in order, as of 23 Nov 2026");
    desk.refused("quality_record", json!({}));

    // What is mended later was not in order then.
    desk.call("values_enter", json!({ "cells": [{ "measure": "Sales", "period": "2026-06", "value": 405 }] }));
    assert_eq!(score(&mut desk)["in_order"], 8);
    desk.on("2026-12-02", "shop.bellwether");
    let late = found(&mut desk, "late");
    assert_eq!(late.len(), 2, "{late:?}");
    desk.call("quality_record", json!({}));
    let values = desk.call("value_list", json!({ "measure": "Data quality score" }))["values"].clone();
    assert_eq!((&values[3]["value"], &values[8]["value"]), (&json!(0.0), &json!(0.0)), "November is not there yet");
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    assert_eq!(
        desk.call("value_list", json!({ "measure": "Data quality score" }))["values"].as_array().unwrap().len(),
        8
    );
}

#[test]
fn what_is_archived_is_not_looked_at() {
    let mut desk = with_months(|values| values[3] = "");
    let id = desk.call("measure_list", json!({}))["measures"][0]["id"].clone();
    desk.call("measure_archive", json!({ "id": id, "archived": true }));
    let answer = desk.call("data_quality", json!({}));
    assert_eq!((&answer["findings"], &answer["score"]["due"]), (&json!(0), &json!(0)));
}

#[test]
fn the_example_company_is_told_what_is_true_of_it() {
    let mut desk = Desk::demo();
    let late = found(&mut desk, "late");
    assert_eq!(late.len(), 9, "{late:?}");
    assert_eq!(late[0], "Till sales: 21 days late. The last value is of Sat, 31 Oct 2026.");
    assert!(late.contains(&"Catering time: 22 days late. The last value is of September 2026.".to_owned()));
    for kind in ["duplicate", "implausible", "gap", "stopped", "provisional", "cadence", "undescribed"] {
        assert_eq!(found(&mut desk, kind), [""; 0], "{kind}");
    }
    let text = desk.call("data_quality", json!({}))["text"].clone();
    let expected = "99.6% in order: of what was due in the last 12 months, 227 of 228. 9 things to look at.";
    assert_eq!(text, expected, "one of 228 is missing, which is not all");
    let fresh = desk.call("data_quality", json!({}))["fresh"].clone();
    let told: Vec<&str> = fresh.as_array().unwrap().iter().map(|row| row["text"].as_str().unwrap()).collect();
    assert_eq!(told[0], "September 2026, 1 month behind: no data for Catering time");
    assert!(told[1..].iter().all(|text| *text == "October 2026, as expected"), "{told:?}");
}

#[test]
fn the_command_line_tells_it_too() {
    let mut desk = with_months(|values| values[3] = "");
    desk.call("workspace_close", json!({}));
    let file = desk.path("shop.bellwether");
    let run = cli(&["quality", &file]);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(run.stdout.contains("Sales: no value for June 2026."), "{}", run.stdout);
    assert!(run.stdout.contains("88% in order"), "{}", run.stdout);
    let json: Json = serde_json::from_str(&cli(&["--json", "quality", &file]).stdout).unwrap();
    assert_eq!(json["findings"], 2);
}
