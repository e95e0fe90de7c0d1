//! The KPI library: found with and without a workspace, and added to one.

use super::support::{Desk, cli, cli_json};
use serde_json::{Value as Json, json};

fn row(desk: &mut Desk, search: &str) -> Json {
    desk.call("library_list", json!({ "search": search }))["kpis"][0].clone()
}

fn kpi(desk: &mut Desk, name: &str) -> Json {
    let list = desk.call("kpi_list", json!({}));
    list["kpis"].as_array().unwrap().iter().find(|kpi| kpi["name"] == name).unwrap_or(&Json::Null).clone()
}

#[test]
fn what_the_example_company_records_is_found_by_its_meaning() {
    let mut desk = Desk::demo();
    let labour = row(&mut desk, "labour cost ratio");
    assert_eq!(labour["known_text"], "You already record all it needs");
    assert_eq!(labour["inputs"][0]["known"][0]["name"], "Wages");
    assert_eq!(labour["inputs"][1]["known"][0]["name"], "Revenue", "a KPI that adds up");
    let margin = row(&mut desk, "net_margin");
    assert_eq!(margin["in_use"]["text"], "In use: Grow profitably");
    let complaints = row(&mut desk, "complaint_rate");
    assert_eq!(complaints["known_text"], "You already record 1 of 2 inputs; missing: Complaints");
    let list = desk.call("library_list", json!({ "category": "employee", "trade": "restaurant" }));
    assert!(list["advice"].as_str().unwrap().starts_with("12 in use: a good number."), "{}", list["advice"]);
    assert!(list["kpis"].as_array().unwrap().iter().all(|kpi| kpi["category"] == "employee"));
}

#[test]
fn a_kpi_is_added_with_what_it_needs_and_taken_back_at_once() {
    let mut desk = Desk::demo();
    let before = desk.call("measure_list", json!({}))["measures"].as_array().unwrap().len();
    let added = desk.call("library_add", json!({ "key": "labour_cost_ratio" }));
    assert_eq!(added["made"], json!([]));
    assert_eq!(added["text"], "All its inputs are recorded. Next: set a target and choose the objective it serves.");
    let made = kpi(&mut desk, "Labour cost ratio");
    assert_eq!((&made["formula"], &made["unit"]), (&json!("wages / Revenue"), &json!("percent")));
    assert_eq!((&made["objective"], &made["category"]), (&Json::Null, &json!("financial")));
    let value = desk.call(
        "eval",
        json!({ "formula": "[Labour cost ratio]", "grain": "year", "from": "2025-01-01", "to": "2026-01-01" }),
    );
    let share = value["points"][0]["value"].as_f64().unwrap();
    assert!((0.1..0.5).contains(&share), "{value}");
    let added = desk.call("library_add", json!({ "key": "complaint_rate" }));
    assert_eq!(added["made"], json!(["Complaints"]));
    assert_eq!(added["text"], "Next: enter Complaints, or bring the numbers from a spreadsheet.");
    assert_eq!(kpi(&mut desk, "Complaint rate")["formula"], "complaints / orders * 1000");
    desk.call("undo", json!({}));
    assert_eq!(kpi(&mut desk, "Complaint rate"), Json::Null);
    assert_eq!(desk.call("measure_list", json!({}))["measures"].as_array().unwrap().len(), before);
    desk.call("redo", json!({}));
    assert_eq!(kpi(&mut desk, "Complaint rate")["unit"], "number");
}

/// One after the other into one workspace, in every language: each finds what the ones before it have made.
#[test]
fn every_kpi_can_be_added_to_a_new_workspace() {
    for language in ["en", "de"] {
        let mut desk = Desk::new();
        desk.call("settings_update", json!({ "language": language }));
        let list = desk.call("library_list", json!({}));
        for entry in list["kpis"].as_array().unwrap() {
            let added = desk.call("library_add", json!({ "key": entry["key"] }));
            let id = &added["changed"]["id"];
            let page = desk.call("kpi_page", json!({ "id": id, "grain": "month" }));
            let codes: Vec<&Json> =
                page["advice"].as_array().into_iter().flatten().map(|advice| &advice["code"]).collect();
            assert!(codes.iter().all(|code| !code.as_str().unwrap_or_default().contains("formula")), "{codes:?}");
        }
        let after = desk.call("library_list", json!({}));
        for entry in after["kpis"].as_array().unwrap() {
            assert!(entry["in_use"].is_object(), "{}", entry["key"]);
            assert_eq!(entry["known"], entry["inputs"].as_array().unwrap().len() as u64, "{}", entry["key"]);
        }
        let broken = desk.call("kpi_list", json!({}))["kpis"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|kpi| kpi["formula"] == "")
            .count();
        assert_eq!(broken, 0);
    }
}

#[test]
fn what_two_measures_fit_is_asked_and_what_does_not_fit_is_refused() {
    let mut desk = Desk::new();
    for (name, kind) in [("Employees", "balance"), ("Staff", "balance"), ("Leavers", "balance")] {
        desk.call("measure_create", json!({ "name": name, "kind": kind, "unit": "count" }));
    }
    assert_eq!(row(&mut desk, "fluktuation")["known_text"], "Employees and Staff fit Headcount: say which one it is");
    let leavers = json!({ "leavers": "People who left" });
    for (request, code, said) in [
        (
            json!({ "key": "turnover" }),
            "name_taken",
            "There is already something called Leavers that is recorded in another way.",
        ),
        (
            json!({ "key": "turnover", "inputs": leavers }),
            "needs_answer",
            "Which one is “Headcount”: Employees or Staff?",
        ),
        (json!({ "key": "turnover", "inputs": { "leavers": "Staff" } }), "invalid", "Staff cannot stand for “Leavers”"),
        (
            json!({ "key": "turnover", "inputs": { "orders": "Staff" } }),
            "invalid",
            "“orders” is no input of this KPI. It needs leavers and headcount.",
        ),
        (json!({ "key": "turnover", "name": "staff" }), "name_taken", "There is already something called staff."),
        (json!({ "key": "nothing" }), "not_found", "nothing"),
    ] {
        let refused = desk.refused("library_add", request.clone());
        assert_eq!(refused.code.word(), code, "{request}: {}", refused.message);
        assert!(refused.message.contains(said), "{request}: {}", refused.message);
    }
    assert_eq!(desk.call("kpi_list", json!({}))["kpis"], json!([]), "nothing was made on the way");
    desk.call("library_add", json!({ "key": "turnover", "name": "Fluctuation", "inputs": { "leavers": "People who left", "headcount": "Staff" } }));
    assert_eq!(kpi(&mut desk, "Fluctuation")["formula"], "people_who_left / mean(staff) * 365 / days()");
    desk.call("library_add", json!({ "key": "training_hours_per_head", "inputs": { "headcount": "Staff" } }));
    let again =
        desk.refused("library_add", json!({ "key": "training_hours_per_head", "inputs": { "headcount": "Staff" } }));
    assert_eq!(again.code.word(), "name_taken");
}

#[test]
fn the_command_line_needs_no_file() {
    let found = cli_json(&["library", "win", "rate"]);
    assert_eq!((&found["kpis"][0]["key"], &found["kpis"][0]["known_text"]), (&json!("win_rate"), &Json::Null));
    assert_eq!(found["kpis"][0]["formula_text"], "Won deals ÷ (Won deals + Lost deals)");
    let shown = cli(&["library", "dso"]).stdout;
    assert!(shown.contains("Receivables ÷ Sales on invoice × days\n") && shown.contains("Often wrong:"), "{shown}");
    assert!(cli(&["library"]).stdout.lines().count() > 80);
    assert_eq!(
        cli(&["library", "zzz"]).stdout.trim(),
        "Nothing in the library fits “zzz”. Try another word, or none at all to see every KPI."
    );
}

#[test]
fn the_first_kpis_are_made_with_their_objectives_at_once() {
    for language in ["en", "de"] {
        let codes = Desk::new().call("library_start", json!({}));
        assert_eq!(codes["proposals"], json!([]), "nothing is proposed before a trade is said");
        for trade in codes["trades"].as_array().unwrap() {
            let mut desk = Desk::new();
            desk.call("settings_update", json!({ "language": language }));
            let request = json!({ "trade": trade["code"], "works": ["staff"], "worries": ["cash", "loyalty"] });
            let proposals = desk.call("library_start", request)["proposals"].as_array().unwrap().clone();
            let keys: Vec<&Json> = proposals.iter().map(|proposal| &proposal["row"]["key"]).collect();
            desk.call("library_begin", json!({ "keys": keys }));
            let kpis = desk.call("kpi_list", json!({}))["kpis"].as_array().unwrap().clone();
            assert_eq!(kpis.len(), proposals.len(), "{trade}");
            assert!(kpis.iter().all(|kpi| !kpi["objective"].is_null()), "{trade}: {kpis:?}");
            assert_eq!(desk.values(), 0, "no number is made up");
            desk.call("undo", json!({}));
            for (command, list) in
                [("kpi_list", "kpis"), ("measure_list", "measures"), ("objective_list", "objectives")]
            {
                assert_eq!(desk.call(command, json!({}))[list], json!([]), "{trade}: {list}");
            }
        }
    }
}

#[test]
fn a_first_kpi_can_be_computed_from_another() {
    let mut desk = Desk::new();
    desk.call("library_begin", json!({ "keys": ["gross_margin", "net_sales_revenue", "gross_margin"] }));
    assert_eq!(
        kpi(&mut desk, "Gross margin")["formula"],
        "([Net sales revenue] - cost_of_goods_sold) / [Net sales revenue]"
    );
    let again = desk.refused("library_begin", json!({ "keys": ["gross_margin"] }));
    assert_eq!(again.code.word(), "name_taken");
    assert_eq!(desk.refused("library_begin", json!({ "keys": [] })).code.word(), "invalid");
}

/// After an import the library's own formulas are proposed where all that they need came in, and not a KPI for each column.
#[test]
fn what_came_in_is_proposed_as_the_library_has_it() {
    for (content, name, formula, absent) in [
        (
            "Month,Revenue,Orders\n2026-09,1200,30\n2026-10,1300,31\n",
            "Average order value",
            "revenue / orders",
            "per order",
        ),
        (
            "Month,Won deals,Lost deals\n2026-09,12,30\n2026-10,13,31\n",
            "Win rate",
            "won_deals / (won_deals + lost_deals)",
            "",
        ),
    ] {
        let mut desk = Desk::new();
        let path = desk.write("came.csv", content);
        desk.call("import_apply", json!({ "paths": [path], "readable_names": true }));
        let measures: Vec<Json> = desk.call("measure_list", json!({}))["measures"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["name"].clone())
            .collect();
        let answer = desk.call("kpi_proposals", json!({ "measures": measures }));
        let proposals = answer["proposals"].as_array().unwrap();
        let found = proposals.iter().find(|one| one["name"] == name).unwrap_or_else(|| panic!("{name}: {answer:#}"));
        assert_eq!((&found["formula"], &found["ticked"]), (&json!(formula), &json!(true)), "{answer:#}");
        let same = |one: &&Json| !absent.is_empty() && one["name"].as_str().unwrap().contains(absent);
        assert_eq!(proposals.iter().filter(same).count(), 0, "one KPI is proposed once: {answer:#}");
        let kpi = json!({ "name": name, "formula": formula, "unit": found["unit"], "direction": found["direction"], "target": "", "library": found["library"] });
        desk.call("kpi_make", json!({ "objective": null, "new_objective": "", "from": "2026-09", "kpis": [kpi] }));
        let kpis = desk.call("kpi_list", json!({}));
        assert!(kpis["kpis"][0]["description"].as_str().is_some_and(|text| !text.is_empty()), "{kpis:#}");
        let again = desk.call("kpi_proposals", json!({ "measures": measures }));
        assert!(again["proposals"].as_array().unwrap().iter().all(|one| one["name"] != name), "it is there: {again:#}");
    }
}
