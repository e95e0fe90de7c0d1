//! Budgets: entered twelve months at once, divided from a year's total, held against what was recorded.

use crate::support::Desk;
use serde_json::{Value as Json, json};

/// A shop with sales and costs of January to October 2026, ten thousand and six thousand a month, and three years before.
fn shop() -> Desk {
    let mut desk = Desk::new();
    let mut text = "Month,Sales,Costs\n".to_owned();
    for year in 2023..=2026 {
        for month in 1..=if year == 2026 { 10 } else { 12 } {
            text += &format!("{year}-{month:02},{},6000\n", if month == 12 { 12_000 } else { 10_000 });
        }
    }
    let file = desk.write("shop.csv", &text);
    desk.call("import_apply", json!({ "paths": [file] }));
    for (name, formula, direction) in [
        ("Revenue", "sales", "higher"),
        ("Cost of sales", "costs", "lower"),
        ("Margin", "(sales - costs) / sales", "higher"),
    ] {
        let kpi = json!({ "name": name, "formula": formula, "direction": direction, "grain": "month" });
        desk.call("kpi_create", kpi);
    }
    desk
}

fn plan(desk: &mut Desk, measure: &str, months: impl IntoIterator<Item = u32>, value: f64) {
    let cell = |month: u32| json!({ "measure": measure, "period": format!("2026-{month:02}"), "value": value });
    let cells: Vec<Json> = months.into_iter().map(cell).collect();
    desk.call("budget_enter", json!({ "cells": cells }));
}

fn table(desk: &mut Desk, kpi: &str) -> Json {
    desk.call("kpi_budget", json!({ "kpi": kpi, "period": "2026-10" }))
}

#[test]
fn a_number_is_held_against_its_budget_by_its_direction() {
    let mut desk = shop();
    assert_eq!(table(&mut desk, "Revenue")["has_budget"], false);
    plan(&mut desk, "Sales", 1..=12, 9_500.0);
    plan(&mut desk, "Costs", 1..=12, 6_500.0);
    for (kpi, budget, variance, text) in
        [("Revenue", 9_500.0, 500.0, "above budget"), ("Cost of sales", 6_500.0, -500.0, "below budget")]
    {
        let table = table(&mut desk, kpi);
        let october = &table["rows"][9];
        assert_eq!((&october["budget"], &october["variance"]), (&json!(budget), &json!(variance)), "{kpi}");
        assert_eq!(october["good"], true, "falling costs are good");
        assert!(table["sentences"][0].as_str().unwrap().contains(text), "{}", table["sentences"]);
        let so_far = &table["so_far"];
        assert_eq!((&so_far["budget"], &so_far["variance"]), (&json!(10.0 * budget), &json!(10.0 * variance)));
        // November and December are expected, and stand beside the whole year's budget.
        let heading = &table["heading"];
        assert_eq!(heading["budget"], json!(12.0 * budget));
        let expected: f64 =
            table["rows"].as_array().unwrap()[10..].iter().map(|row| row["forecast"].as_f64().unwrap()).sum();
        let actual = if kpi == "Revenue" { 100_000.0 } else { 60_000.0 };
        assert!((heading["actual"].as_f64().unwrap() - actual - expected).abs() < 1e-6);
        assert!(table["rows"][10]["variance"].is_null(), "an unfinished month is held against nothing");
    }
    // A ratio's budget is the ratio of what was planned, and no year of it is added up.
    let margin = table(&mut desk, "Margin");
    assert_eq!(margin["rows"][9]["budget"], json!(3_000.0 / 9_500.0));
    assert_eq!(margin["so_far"]["budget"], json!(30_000.0 / 95_000.0));
    assert_eq!(margin["heading"], Json::Null);
}

#[test]
fn what_has_no_budget_says_so_beside_its_number() {
    let mut desk = shop();
    let against = |desk: &mut Desk, more: Json| {
        let mut request = json!({ "formula": "sales", "last": 1, "against": "budget" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.call("eval", request)["points"][0]["against"].clone()
    };
    let quarter = json!({ "grain": "quarter" });
    let rolling = json!({ "grain": "month", "window": "rolling-3" });
    for span in [&quarter, &rolling] {
        let none = against(&mut desk, span.clone());
        assert_eq!((&none["value"], &none["reason"]), (&Json::Null, &json!("no budget for Sales")), "{span}");
    }
    let picture = desk.path("from-budget.svg");
    let chart = json!({ "kpi": "Revenue", "period": "2026-09", "kind": { "waterfall": { "budget": true } } });
    let written = desk.call("chart_export", json!({ "chart": chart, "path": picture }));
    assert!(written["note"].as_str().unwrap().contains("no budget for Sales. Enter it on the page Data"), "{written}");
    assert!(std::fs::read_to_string(&picture).unwrap().contains(">No budget<"));
    plan(&mut desk, "Sales", 1..=12, 9_500.0);
    for span in [&quarter, &rolling] {
        let there = against(&mut desk, span.clone());
        assert_eq!((&there["value"], &there["reason"]), (&json!(28_500.0), &Json::Null), "{span}");
    }
    assert_eq!(desk.call("chart_export", json!({ "chart": chart, "path": picture }))["note"], Json::Null);
}

#[test]
fn half_a_budget_is_said_and_not_added_up() {
    let mut desk = shop();
    plan(&mut desk, "Sales", 1..=8, 9_500.0);
    let revenue = table(&mut desk, "Revenue");
    assert_eq!(revenue["rows"][7]["budget"], json!(9_500.0));
    for row in [&revenue["rows"][8], &revenue["so_far"], &revenue["heading"]] {
        assert_eq!(row["budget"], Json::Null);
        assert!(row["reason"].as_str().unwrap().contains("no budget for Sales"), "{row}");
    }
    let margin = table(&mut desk, "Margin");
    assert_eq!(margin["rows"][0]["reason"], "no budget for Costs");
}

/// A year planned as a whole beside its months would be twice what was meant.
#[test]
fn months_and_their_year_are_not_both_planned() {
    let mut desk = shop();
    plan(&mut desk, "Sales", 1..=12, 9_500.0);
    let year = |value: Json| json!({ "cells": [{ "measure": "Sales", "period": "2026", "value": value }] });
    let refused = desk.refused("budget_enter", year(json!(114_000)));
    assert!(refused.message.contains("would count twice"), "{}", refused.message);
    let against = json!({ "kpi": "Revenue", "span": { "grain": "year", "from": "2026-01-01", "to": "2027-01-01" }, "against": "budget" });
    let points = desk.call("kpi_points", against);
    assert_eq!(points["points"][0]["against"]["value"], json!(114_000.0));
    let months: Vec<Json> =
        (1..=12).map(|m| json!({ "measure": "Sales", "period": format!("2026-{m:02}"), "value": null })).collect();
    desk.call("budget_enter", json!({ "cells": months }));
    desk.call("budget_enter", year(json!(114_000)));
    let total = json!({ "measure": "Sales", "total": 120_000, "year": "2026", "years": 0 });
    assert!(desk.refused("budget_divide", total).message.contains("would count twice"));
}

#[test]
fn a_years_total_divides_evenly_or_like_past_years() {
    let mut desk = shop();
    let ask = |years: u32| json!({ "measure": "Sales", "year": "2027", "total": 122_000, "years": years });
    let parts = |plan: &Json| {
        plan["parts"].as_array().unwrap().iter().map(|part| part["value"].as_f64().unwrap()).collect::<Vec<_>>()
    };
    let shaped = desk.call("budget_divide_plan", ask(2));
    assert_eq!((parts(&shaped)[0], parts(&shaped)[11]), (10_000.0, 12_000.0));
    let even = parts(&desk.call("budget_divide_plan", ask(0)));
    assert!((even.iter().sum::<f64>() - 122_000.0).abs() < 1e-6 && (even[0] - even[11]).abs() < 0.02, "{even:?}");
    desk.call("budget_divide", ask(2));
    let grid = desk.call("grid", json!({ "budget": true, "grain": "month", "period": "2027-12", "periods": 12 }));
    let sales = grid["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Sales").unwrap().clone();
    assert_eq!((&sales["cells"][0]["value"], &sales["cells"][11]["value"]), (&json!(10_000.0), &json!(12_000.0)));
    let year = desk.call("grid", json!({ "budget": true, "grain": "year", "period": "2027", "periods": 1 }));
    let sales = year["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Sales").unwrap()["cells"][0].clone();
    assert_eq!((&sales["value"], &sales["editable"]), (&json!(122_000.0), &json!(false)));
    assert_eq!(desk.call("undo", json!({}))["label"], "Taken back: Budget changed: Sales");
    let grid = desk.call("grid", json!({ "budget": true, "grain": "month", "period": "2027-12", "periods": 1 }));
    assert!(grid["rows"].as_array().unwrap().iter().all(|row| row["cells"][0]["value"].is_null()));
    let refused = desk.refused("budget_divide", json!({ "measure": "Sales", "total": "much" }));
    assert_eq!(refused.code.word(), "not_a_number");
}

#[test]
fn a_budget_changes_nothing_that_was_recorded() {
    let mut desk = shop();
    let asked = json!({ "kpi": "Revenue", "span": { "from": "2025-01-01", "to": "2026-11-01" } });
    let before = desk.call("kpi_points", asked.clone());
    plan(&mut desk, "Sales", 1..=12, 1.0);
    assert_eq!(desk.call("kpi_points", asked), before);
    let against = json!({ "kpi": "Revenue", "span": { "last": 1 }, "against": "budget" });
    let point = desk.call("kpi_points", against)["points"][0].clone();
    assert_eq!((&point["against"]["value"], &point["against"]["change"]), (&json!(1.0), &json!(9_999.0)));
    let eval = json!({ "formula": "sales - costs", "grain": "month", "last": 1, "against": "budget" });
    assert_eq!(desk.call("eval", eval)["points"][0]["against"]["value"], Json::Null, "no budget for costs");
    let refused =
        desk.refused("budget_enter", json!({ "cells": [{ "measure": "Sales", "period": "2026-01", "value": "x" }] }));
    assert_eq!(refused.detail[0]["cell"], 0);
}

#[test]
fn scenarios_are_kept_by_name_and_taken_back() {
    let mut desk = shop();
    let change = json!({ "measure": "Sales", "percent": "3%", "from": "2026-12" });
    desk.call("scenario_set", json!({ "name": "Best", "changes": [change] }));
    let list = desk.call("scenario_list", json!({}))["scenarios"].clone();
    assert_eq!(list[0]["texts"], json!(["Sales +3.0% from Dec 2026"]));
    assert_eq!(list[0]["changes"][0]["percent"], json!(0.03));
    let refused = desk.refused("scenario_set", json!({ "name": "best", "changes": [] }));
    assert!(refused.message.contains("There is already a scenario"), "{}", refused.message);
    let both = json!({ "name": "Worst", "changes": [{ "measure": "Sales", "percent": -0.1, "amount": 5 }] });
    assert!(desk.refused("scenario_set", both).message.contains("by a percentage, by an amount, or to which value"));
    desk.call("scenario_delete", json!({ "id": list[0]["id"] }));
    assert_eq!(desk.call("scenario_list", json!({}))["scenarios"], json!([]));
    desk.call("undo", json!({}));
    assert_eq!(desk.call("scenario_list", json!({}))["scenarios"][0]["name"], "Best");
}

/// What a file says was planned goes into the budget, whichever way it says so, and importing it again changes nothing.
#[test]
fn a_plan_in_a_file_goes_into_the_budget_and_never_among_the_values() {
    for (text, has_actual) in [
        (
            "Month,Type,Shop,Sales\n2026-01,Actual,A,5\n2026-01,Budget,A,30\n2026-01,Budget,B,20\n2026-02,Actual,A,6\n2026-02,Budget,A,60\n",
            true,
        ),
        ("Monat;Art;Sales\n01.2026;;5\n01.2026;Soll;50\n02.2026;;6\n02.2026;Soll;60\n", true),
        ("KPI,Jan 2026,,Feb 2026,\n,Budget,Actual,Budget,Actual\nSales,50,5,60,6\n", true),
        ("KPI,Scenario,Jan 2026,Feb 2026\nSales,Actual,5,6\nSales,Budget,50,60\nHeads,Budget,3,3\n", true),
        ("Month,Scenario,Sales\n2026-01,AC,5\n2026-01,BU,50\n2026-02,AC,6\n2026-02,BU,60\n", true),
        ("KPI,Jan 2026 Budget,Feb 2026 Budget\nSales,50,60\n", false),
        ("Month,Type,Sales\n2026-01,Budget,50\n2026-02,Budget,60\n", false),
        ("Month,Sales,Sales Budget\n2026-01,5,50\n2026-02,6,60\n", true),
        ("Month,Sales Budget,Costs Budget\n2026-01,50,1\n2026-02,60,2\n", false),
        ("Scenario,Month,Sales\nActual,2026-01,5\n,2026-02,6\nBudget,2026-01,50\n,2026-02,60\n", true),
        ("Month,Sales Plan,Sales Actual,Variance\n2026-01,50,5,-45\n2026-02,60,6,-54\n", true),
    ] {
        let mut desk = Desk::new();
        let file = desk.write("plan.csv", text);
        let plan = desk.call("import_plan", json!({ "paths": [file] }));
        assert!(plan["unlikely"].to_string().contains(" numbers of the plan go into the budget of Sales"), "{plan}");
        assert_eq!(plan["left_out_count"], 0, "{text}");
        desk.call("import_apply", json!({ "paths": [file] }));
        let kpi = json!({ "name": "Revenue", "formula": "sales", "direction": "higher", "grain": "month" });
        desk.call("kpi_create", kpi);
        let table = desk.call("kpi_budget", json!({ "kpi": "Revenue", "period": "2026-02" }));
        let of = |field: &str| [&table["rows"][0][field], &table["rows"][1][field]].map(Json::as_f64);
        assert_eq!(of("budget"), [Some(50.0), Some(60.0)], "{text}");
        assert_eq!(of("actual"), if has_actual { [Some(5.0), Some(6.0)] } else { [None, None] }, "{text}");
        let again = desk.call("import_apply", json!({ "paths": [file] }));
        assert_eq!(again["changed"]["label"], Json::Null, "{text}");
    }
}

/// What cannot be one number for a period is left out in words, as is a year beside its months; the values come in all the same.
#[test]
fn a_plan_that_would_be_wrong_is_left_out_in_words() {
    let mut desk = Desk::new();
    let measure = json!({ "name": "Price", "kind": "level", "cadence": "month" });
    desk.call("measure_create", measure);
    let text = "Month,Type,Shop,Price\n2026-01,Actual,A,5\n2026-01,Budget,A,30\n2026-01,Budget,B,20\n2026-02,Actual,A,6\n2026-02,Actual,B,6\n2026-02,Actual,A,6\n";
    let file = desk.write("price.csv", text);
    let plan = desk.call("import_plan", json!({ "paths": [file] }));
    assert!(plan["unlikely"].to_string().contains("do not add up"), "{plan}");
    let mut desk = shop();
    let cell = json!({ "measure": "Sales", "period": "2026", "value": 600 });
    desk.call("budget_enter", json!({ "cells": [cell] }));
    let file = desk.write("plan.csv", "Month,Type,Sales\n2026-09,Budget,50\n2026-10,Budget,60\n");
    let plan = desk.call("import_plan", json!({ "paths": [file] }));
    assert!(plan["unlikely"].to_string().contains("2 numbers of the plan of “Sales” were left out"), "{plan}");
    let done = desk.call("import_apply", json!({ "paths": [file] }));
    assert!(done["text"].as_str().unwrap().starts_with("Nothing was taken into the budget. 2 numbers"), "{done}");
}

/// What lies in days that are planned already is left out, and what does not comes in; a number in the place of another is called that.
#[test]
fn only_what_would_count_twice_is_left_out_of_a_plan() {
    let mut desk = shop();
    plan(&mut desk, "Sales", 1..=3, 50.0);
    let quarters = desk.write("q.csv", "Quarter,Type,Sales\n2026-Q1,Budget,500\n2026-Q3,Budget,600\n");
    let done = desk.call("import_apply", json!({ "paths": [quarters] }));
    assert_eq!(done["planned"], json!({ "new": 1, "changed": 0, "same": 0 }));
    assert!(done["unlikely"].to_string().contains("1 number of the plan of “Sales” was left out"), "{done}");
    let other = desk.write("q2.csv", "Quarter,Type,Sales\n2026-Q3,Budget,700\n");
    let plan = desk.call("import_plan", json!({ "paths": [other] }));
    assert_eq!(plan["planned"], json!({ "new": 0, "changed": 1, "same": 0 }));
    assert!(plan["unlikely"].to_string().contains("takes the place of another one: Sales for Q3 2026"), "{plan}");
    desk.call("import_apply", json!({ "paths": [other] }));
    let grid = desk.call("grid", json!({ "budget": true, "grain": "quarter", "period": "2026-Q3", "periods": 3 }));
    let sales = grid["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Sales").unwrap().clone();
    assert_eq!(sales["cells"][2]["value"], json!(700.0));
}

/// A file that is a plan by its name only is asked about, and the next one of its kind is not; its actuals stay values.
#[test]
fn a_file_called_a_plan_is_asked_about_once() {
    let mut desk = Desk::new();
    let file = desk.write("Budget 2026.csv", "Month,Sales\n2026-01,50\n2026-02,60\n");
    assert_eq!(desk.refused("import_apply", json!({ "paths": [file] })).code.word(), "needs_answer");
    let format = json!({ "actual_or_plan": "Budget" });
    desk.call("import_apply", json!({ "paths": [file], "map": { "format": format } }));
    let kpi = json!({ "name": "Revenue", "formula": "sales", "direction": "higher", "grain": "month" });
    desk.call("kpi_create", kpi);
    for (name, text) in [("Budget 2027.csv", "Month,Sales\n2027-01,70\n"), ("Sales.csv", "Month,Sales\n2026-01,5\n")] {
        let file = desk.write(name, text);
        desk.call("import_apply", json!({ "paths": [file] }));
    }
    let cells = |desk: &mut Desk, period: &str| {
        let table = desk.call("kpi_budget", json!({ "kpi": "Revenue", "period": period }));
        ["budget", "actual"].map(|field| table["rows"][0][field].as_f64())
    };
    assert_eq!(cells(&mut desk, "2026-02"), [Some(50.0), Some(5.0)]);
    assert_eq!(cells(&mut desk, "2027-02"), [Some(70.0), None]);
}

/// The answer about a file that is called a plan is not one about another file beside it, but of a file that says nothing it counts.
#[test]
fn an_answer_is_for_the_file_that_asks() {
    let mut desk = Desk::new();
    let plan = desk.write("Budget 2026.csv", "Month,Sales\n2026-01,50\n2026-02,60\n");
    let actual = desk.write("Sales.csv", "Month,Sales\n2026-01,5\n2026-02,6\n");
    let map = json!({ "format": { "actual_or_plan": "Budget" } });
    desk.call("import_apply", json!({ "paths": [plan, actual], "map": map }));
    let next = desk.write("Sales 2027.csv", "Month,Sales\n2027-01,70\n");
    desk.call("import_apply", json!({ "paths": [next], "map": map }));
    let kpi = json!({ "name": "Revenue", "formula": "sales", "direction": "higher", "grain": "month" });
    desk.call("kpi_create", kpi);
    let cells = |desk: &mut Desk, period: &str| {
        let table = desk.call("kpi_budget", json!({ "kpi": "Revenue", "period": period }));
        ["budget", "actual"].map(|field| table["rows"][0][field].as_f64())
    };
    assert_eq!(cells(&mut desk, "2026-02"), [Some(50.0), Some(5.0)]);
    assert_eq!(cells(&mut desk, "2027-02"), [Some(70.0), None]);
}

/// From budget to actual, step by step: the steps add up to the variance, and what cannot be told is said in place of a chart.
#[test]
fn a_waterfall_goes_from_the_budget_to_what_came_to_pass() {
    let mut desk = shop();
    desk.call(
        "kpi_create",
        json!({ "name": "Profit", "formula": "sales - costs", "direction": "higher", "grain": "month" }),
    );
    let chart = |desk: &mut Desk, period: &str| {
        let request = json!({ "kpi": "Profit", "period": period, "kind": { "waterfall": { "budget": true } } });
        desk.call("chart", request)
    };
    let untold = chart(&mut desk, "2026-10");
    assert!(untold["note"].as_str().unwrap().contains("no budget for"), "{}", untold["note"]);
    plan(&mut desk, "Sales", 1..=12, 9_500.0);
    plan(&mut desk, "Costs", 1..=12, 6_500.0);
    let told = chart(&mut desk, "2026-10");
    assert_eq!(told["note"], Json::Null);
    let rows = told["table"]["rows"].to_string();
    for said in ["Budget", "3,000", "Sales", "500", "Costs", "4,000"] {
        assert!(rows.contains(said), "{said} in {rows}");
    }
    let open = chart(&mut desk, "2026-11");
    assert!(open["note"].as_str().unwrap().contains("not over"), "{}", open["note"]);
    let by = json!({ "kpi": "Profit", "kind": { "waterfall": { "budget": true, "by": "Shop" } } });
    desk.refused("chart", by);
}

/// A pack says what came to pass beside what was planned, in each format that has pages; without a budget it has no such page.
#[test]
fn a_pack_holds_its_kpis_against_their_budgets() {
    let mut desk = shop();
    let markdown = |desk: &mut Desk, name: &str| {
        let file = desk.path(name);
        desk.call("pack_export", json!({ "pack": { "period": "2026-10" }, "path": file }));
        std::fs::read_to_string(file).unwrap_or_default()
    };
    assert!(!markdown(&mut desk, "without.md").contains("## Budget"));
    plan(&mut desk, "Sales", 1..=12, 9_500.0);
    let told = markdown(&mut desk, "with.md");
    let of = told.split("## ").find(|part| part.starts_with("Budget")).unwrap_or_else(|| panic!("{told}"));
    for said in ["| Revenue | October 2026 |", "+$500 (+5.3%)", "| Revenue | Heading for 2026 |"] {
        assert!(of.contains(said), "{said} in {of}");
    }
    assert!(!of.contains("Cost of sales"), "nothing is planned of it: {of}");
    assert!(markdown(&mut desk, "with.html").contains("Heading for 2026"));
    let may = desk.path("may.md");
    desk.call("pack_export", json!({ "pack": { "period": "2026-05" }, "path": may }));
    let may = std::fs::read_to_string(may).unwrap();
    assert!(may.contains("| Revenue | May 2026 |"), "{may}");
    assert!(!may.contains("Heading for 2026") && !may.contains("Oct"), "what came after it: {may}");
}
