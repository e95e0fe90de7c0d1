//! Recipes from the command line's map to numbers, and again for the next file.

use crate::support::Desk;
use serde_json::{Value as Json, json};

const STATEMENT: &str = "Booked,Type,State,Amount\n2026-09-01,CARD,COMPLETED,-12.50\n2026-09-02,TOPUP,COMPLETED,100.00\n\
    2026-09-02,CARD,REVERTED,-99.00\n2026-10-05,TOPUP,COMPLETED,40.00\n2026-10-06,CARD,COMPLETED,-7.25\n";

fn recipe() -> Json {
    json!({
        "name": "Bank",
        "steps": [{ "keep": "State = \"COMPLETED\"" }],
        "measures": [
            { "name": "Money in", "take": "sum", "of": "Amount", "date": "Booked", "unit": "EUR", "where": "Amount > 0" },
            { "name": "Money out", "take": "sum", "of": "0 - Amount", "date": "Booked", "unit": "EUR", "where": "Amount < 0" },
            { "name": "Card payments", "take": "count", "date": "Booked", "where": "Type = \"CARD\"" },
        ],
    })
}

fn months(desk: &mut Desk, formula: &str) -> Vec<f64> {
    let answer = desk.call("eval", json!({ "formula": formula, "grain": "month" }));
    answer["points"].as_array().unwrap().iter().filter_map(|point| point["value"].as_f64()).collect()
}

#[test]
fn a_bank_statement_becomes_what_came_in_and_what_went_out() {
    let mut desk = Desk::new();
    let file = desk.write("statement.csv", STATEMENT);
    let done = desk.call("import_apply", json!({ "paths": [file], "map": recipe() }));
    assert_eq!(done["left_out_count"], 0, "{done}");
    assert_eq!(months(&mut desk, "[Money in]"), [100.0, 40.0]);
    assert_eq!(months(&mut desk, "[Money in] - [Money out]"), [87.5, 32.75]);
    assert_eq!(months(&mut desk, "[Card payments]"), [1.0, 1.0]);
    let measures = desk.call("measure_list", json!({}))["measures"].clone();
    let kinds: Vec<_> =
        measures.as_array().unwrap().iter().map(|one| (one["kind"].as_str(), one["unit"].as_str())).collect();
    assert_eq!(kinds, [(Some("flow"), Some("count")), (Some("flow"), Some("EUR")), (Some("flow"), Some("EUR"))]);
    desk.call("undo", json!({}));
    assert_eq!(desk.values(), 0);
}

#[test]
fn the_next_file_of_its_make_is_read_by_the_recipe_again() {
    let mut desk = Desk::new();
    let file = desk.write("september.csv", STATEMENT);
    desk.call("import_apply", json!({ "paths": [file], "map": recipe() }));
    let next = desk.write(
        "november.csv",
        "Booked,Type,State,Amount\n2026-11-02,TOPUP,COMPLETED,60.00\n2026-11-03,CARD,REVERTED,-5.00\n",
    );
    let plan = desk.call("import_plan", json!({ "paths": [next], "readable_names": true }));
    let said = plan["recipe_text"].as_str().unwrap();
    assert!(said.contains("the recipe “Bank”, which makes Money in, Money out, Card payments"), "{said}");
    desk.call("import_apply", json!({ "paths": [next] }));
    assert_eq!(months(&mut desk, "[Money in]"), [100.0, 40.0, 60.0]);
    // What the owner says of the columns goes before it.
    let columns = json!({ "Booked": "date", "Amount": { "measure": "Turnover" } });
    let plan = desk.call("import_plan", json!({ "paths": [next], "map": { "columns": columns } }));
    assert_eq!(plan["new_measures"], json!(["Turnover"]));
    assert!(plan["recipe_text"].is_null(), "it is not read by the recipe then");
}

#[test]
fn a_recipe_that_does_not_fit_says_where_and_what_there_is() {
    let mut desk = Desk::new();
    let file = desk.write("statement.csv", STATEMENT);
    let mut wrong = |change: fn(&mut Json), said: &[&str]| {
        let mut map = recipe();
        change(&mut map);
        let error = desk.refused("import_apply", json!({ "paths": [file], "map": map }));
        assert_eq!(error.code.word(), "bad_map");
        for said in said {
            assert!(error.message.contains(said), "{} lacks {said}", error.message);
        }
    };
    wrong(
        |map| map["steps"][0] = json!({ "keep": "Status = \"x\"" }),
        &["Step 1", "no column “Status”", "Booked, Type, State, Amount"],
    );
    wrong(|map| map["measures"][0]["of"] = json!("Amount *"), &["“Money in”", "ends before it is complete"]);
    wrong(|map| map["measures"][0]["of"] = json!("sumif(Amount)"), &["no function “sumif”", "is_empty"]);
    wrong(|map| map["measures"][2]["date"] = Json::Null, &["“Card payments”", "which column holds the dates"]);
}
