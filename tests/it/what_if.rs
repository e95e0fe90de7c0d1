//! What if: inputs moved, every KPI that follows beside what is, and nothing recorded.

use crate::support::{Desk, cli, cli_refused};
use serde_json::{Value as Json, json};

/// A shop with sales, costs and staff of four years up to October 2026, and KPIs on them and on each other.
fn shop() -> Desk {
    let mut desk = Desk::new();
    let mut text = "Month,Sales,Costs,Staff\n".to_owned();
    for year in 2023..=2026 {
        for month in 1..=if year == 2026 { 10 } else { 12 } {
            text += &format!("{year}-{month:02},{},6000,4\n", 10_000 + month % 3 * 200);
        }
    }
    let file = desk.write("shop.csv", &text);
    let columns = json!({ "Month": "date", "Sales": { "measure": "Sales" }, "Costs": { "measure": "Costs" },
        "Staff": { "measure": "Staff", "kind": "balance" } });
    desk.call("import_apply", json!({ "paths": [file], "map": { "columns": columns } }));
    for (name, formula, direction) in [
        ("Revenue", "sales", "higher"),
        ("Spending", "costs", "lower"),
        ("Margin", "(sales - costs) / sales", "higher"),
        ("Sales per head", "[Revenue] / staff", "higher"),
    ] {
        let kpi = json!({ "name": name, "formula": formula, "direction": direction, "grain": "month" });
        desk.call("kpi_create", kpi);
    }
    let target = json!({ "kpi": "Revenue", "from": "2023-01", "wording": "at_least", "value": 10_700, "amber": 0.01 });
    desk.call("target_set", target);
    desk
}

fn ask(desk: &mut Desk, period: &str, moves: &[(&str, &str)]) -> Json {
    let changes: Vec<Json> = moves.iter().map(|(measure, text)| json!({ "measure": measure, "text": text })).collect();
    desk.call("what_if", json!({ "period": period, "changes": changes }))
}

fn would_be(answer: &Json, kpi: &str) -> (f64, f64) {
    let row = answer["kpis"].as_array().unwrap().iter().find(|row| row["name"] == kpi).unwrap();
    (row["as_is"]["value"].as_f64().unwrap(), row["would_be"]["value"].as_f64().unwrap())
}

#[test]
fn what_depends_on_an_input_follows_it_and_nothing_else_does() {
    let mut desk = shop();
    let answer = ask(&mut desk, "2026-10", &[("Sales", "+10%")]);
    let names: Vec<&str> = answer["kpis"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Revenue", "Margin", "Sales per head"], "also through a KPI, and in the scorecard's order");
    assert_eq!(answer["label"], "What if – nothing is recorded");
    assert_eq!(would_be(&answer, "Revenue"), (10_200.0, 11_220.0));
    assert_eq!(would_be(&answer, "Sales per head").1, 2_805.0);
    let revenue = &answer["kpis"][0];
    assert_eq!((&revenue["good"], &revenue["change_text"]), (&json!(true), &json!("+10.0%")));
    assert_eq!(
        (&revenue["as_is"]["status"], &revenue["would_be"]["status"]),
        (&json!("off_track"), &json!("on_track"))
    );
    let chance = |side: &str| revenue[side]["chance"].as_f64().unwrap();
    assert!(chance("as_is") < 0.2 && chance("would_be") > 0.8, "{revenue}");
    let costs = ask(&mut desk, "2026-10", &[("Costs", "+500")]);
    assert_eq!(costs["kpis"][0]["good"], json!(false), "more costs are worse");
    assert_eq!(costs["change_texts"], json!(["Costs +$500 each month"]));
}

#[test]
fn amounts_add_up_over_months_and_a_head_is_one_head() {
    let mut desk = shop();
    let year = ask(&mut desk, "2025", &[("Sales", "+100 from 2025-05 until 2025-08")]);
    let (is, would) = would_be(&year, "Revenue");
    assert_eq!(would - is, 400.0);
    let staff = ask(&mut desk, "2026-10", &[("Staff", "+1 from May 2026")]);
    assert_eq!(would_be(&staff, "Sales per head").1, 10_200.0 / 5.0);
    assert_eq!(staff["typed_texts"], json!(["+1 from May 2026"]));
    let before = ask(&mut desk, "2026-04", &[("Staff", "+1 from May 2026")]);
    assert_eq!(would_be(&before, "Sales per head").1, 10_200.0 / 4.0);
}

#[test]
fn an_input_is_set_to_a_value_as_it_is_typed() {
    let mut desk = shop();
    for typed in ["=12000", "= 12,000", "set to 12000", "to 12000"] {
        let october = ask(&mut desk, "2026-10", &[("Sales", typed)]);
        assert_eq!(would_be(&october, "Revenue").1, 12_000.0, "{typed}");
        assert_eq!(october["change_texts"], json!(["Sales set to $12,000 each month"]));
        // What the window writes, it reads.
        let again = october["typed_texts"][0].as_str().unwrap().to_owned();
        assert_eq!(ask(&mut desk, "2026-10", &[("Sales", &again)])["changes"], october["changes"], "{again}");
    }
    let year = ask(&mut desk, "2025", &[("Sales", "=12000")]);
    assert_eq!(would_be(&year, "Revenue").1, 144_000.0);
    let staff = ask(&mut desk, "2026-10", &[("Staff", "=5 from May 2026")]);
    assert_eq!(would_be(&staff, "Sales per head").1, 10_200.0 / 5.0);
    assert_eq!(staff["typed_texts"], json!(["set to 5 from May 2026"]));
    let ahead = ask(&mut desk, "2026-12", &[("Sales", "=12000")]);
    assert!((would_be(&ahead, "Revenue").1 - 12_000.0).abs() < 1.0, "{}", ahead["kpis"][0]);
    let refused = |desk: &mut Desk, change: Json| desk.refused("what_if", json!({ "changes": [change] })).message;
    assert!(refused(&mut desk, json!({ "measure": "Sales", "text": "=12%" })).contains("=45,000"));
    let two = json!({ "measure": "Sales", "value": 5, "percent": 0.1 });
    assert!(refused(&mut desk, two).contains("to which value it is set"));
}

#[test]
fn a_set_input_is_kept_drawn_and_taken_back() {
    let mut desk = shop();
    let kept = json!({ "name": "Flat", "changes": [{ "measure": "Sales", "value": 9_000 }] });
    let id = desk.call("scenario_set", kept)["id"].clone();
    let row = desk.call("scenario_list", json!({}))["scenarios"][0].clone();
    assert_eq!((&row["changes"][0]["value"], &row["changes"][0]["percent"]), (&json!(9_000.0), &Json::Null));
    assert_eq!(row["texts"], json!(["Sales set to $9,000 each month"]));
    let trend = json!({ "trend": { "scenario": "Flat" } });
    let chart = desk.call("chart", json!({ "kpi": "Revenue", "kind": trend }));
    let last = chart["table"]["rows"].as_array().unwrap().last().unwrap().clone();
    assert!(last.to_string().contains("$9,000"), "{last}");
    desk.call("scenario_set", json!({ "id": id, "name": "Flat", "changes": [{ "measure": "Sales", "text": "+5%" }] }));
    desk.call("undo", json!({}));
    assert_eq!(desk.call("scenario_list", json!({}))["scenarios"][0], row);
}

#[test]
fn what_has_not_begun_is_what_is_expected() {
    let mut desk = shop();
    let answer = ask(&mut desk, "2026-12", &[("Sales", "+10% from 2026-12")]);
    assert!(answer["note"].as_str().unwrap().contains("has not begun"), "{}", answer["note"]);
    let (is, would) = would_be(&answer, "Revenue");
    assert!((would / is - 1.1).abs() < 1e-9, "{is} {would}");
    assert_eq!(answer["kpis"][0]["expected"], true);
    let november = ask(&mut desk, "2026-11", &[("Sales", "+10% from 2026-12")]);
    assert!(november["note"].as_str().unwrap().contains("is not over"), "{}", november["note"]);
}

#[test]
fn nothing_is_recorded_and_nothing_is_done() {
    let mut desk = shop();
    let before = (desk.call("value_list", json!({ "measure": "Sales" })), desk.call("history", json!({})));
    ask(&mut desk, "2026-10", &[("Sales", "+10%"), ("Staff", "-1")]);
    let after = (desk.call("value_list", json!({ "measure": "Sales" })), desk.call("history", json!({})));
    assert_eq!(before, after);
}

#[test]
fn what_cannot_be_read_or_moved_is_said() {
    let mut desk = shop();
    let refused = |desk: &mut Desk, text: &str| {
        desk.refused("what_if", json!({ "changes": [{ "measure": "Sales", "text": text }] })).message
    };
    assert!(refused(&mut desk, "a lot").contains("is no change that could be read"));
    assert!(refused(&mut desk, "+100 from 2026-08 until 2026-05").contains("ends before it begins"));
    let both = json!({ "scenario": "Best", "changes": [{ "measure": "Sales", "text": "+1%" }] });
    assert!(desk.refused("what_if", both).message.contains("not both"));
    let kpi = json!({ "changes": [{ "measure": "revenue", "text": "=5" }] });
    let said = desk.refused("what_if", kpi).message;
    assert!(said.contains("“Revenue” is a KPI") && said.contains("computed from: Sales"), "{said}");
    assert!(desk.refused("what_if", json!({ "scenario": "Best" })).message.contains("There is no scenario"));
}

#[test]
fn scenarios_stand_side_by_side() {
    let mut desk = shop();
    for (name, text) in [("Best", "+10%"), ("Worst", "-10%")] {
        desk.call("scenario_set", json!({ "name": name, "changes": [{ "measure": "Sales", "text": text }] }));
    }
    desk.call("scenario_set", json!({ "name": "Lean", "changes": [{ "measure": "Costs", "text": "-5%" }] }));
    let compared = desk.call("scenario_compare", json!({ "period": "2026-10" }));
    let names: Vec<&str> =
        compared["scenarios"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Best", "Lean", "Worst"]);
    let revenue = &compared["kpis"][0];
    assert_eq!((&revenue["name"], &revenue["scenarios"][1]), (&json!("Revenue"), &Json::Null));
    assert_eq!(revenue["scenarios"][0]["change_text"], "+10.0%");
    assert_eq!(revenue["scenarios"][2]["good"], false);
    assert_eq!(desk.call("what_if", json!({ "scenario": "best", "period": "2026-10" }))["kpis"][0]["name"], "Revenue");
}

#[test]
fn the_command_line_shows_it_and_keeps_a_scenario() {
    let mut desk = Desk::demo();
    let file = desk.call("workspace_state", json!({}))["workspace"]["path"].as_str().unwrap().to_owned();
    desk.call("workspace_close", json!({}));
    let run =
        cli(&["what-if", &file, "--move", "Till sales +3%", "--move", "Wages -500 from 2026-05", "--save", "Lean"]);
    for said in ["What if – nothing is recorded", "Wages −€500 each month from May 2026", "Revenue", "Lean"] {
        assert!(run.stdout.contains(said), "{said}: {}", run.stdout);
    }
    assert!(cli(&["what-if", &file, "--scenario", "lean"]).stdout.contains("Till sales +3.0%"));
    assert!(cli(&["what-if", &file]).stdout.contains("Hours worked"), "what can be moved");
    let set = cli(&["what-if", &file, "--move", "Till sales =45000", "--move", "Wages = 9000"]);
    for said in ["Till sales set to €45,000 each month", "Wages set to €9,000 each month"] {
        assert!(set.stdout.contains(said), "{said}: {}", set.stdout);
    }
    let worded = cli(&["what-if", &file, "--move", "Till sales set to 45,000", "--move", "Wages to 9000 from 2026-05"]);
    for said in ["Till sales set to €45,000 each month", "Wages set to €9,000 each month from May 2026"] {
        assert!(worded.stdout.contains(said), "{said}: {} {}", worded.stdout, worded.stderr);
    }
    let refused = cli_refused(&["what-if", &file, "--move", "Till sales up"]);
    assert!(refused["message"].as_str().unwrap().contains("does not say which input"), "{refused}");
}
