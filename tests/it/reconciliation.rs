//! Reconciliation: what is recorded, held against what other books say.

use crate::support::Desk;
use serde_json::{Value as Json, json};

const TILL: &str = "Date,Store,Sales\n2026-09-30,Harbour,€20.10\n2026-10-03,Harbour,€10.10\n2026-10-05,Market,€20.20\n2026-11-02,Market,€5\n";

fn rows(desk: &mut Desk, request: Json) -> Json {
    desk.call("reconciliation", request)["measures"][0]["rows"].clone()
}

#[test]
fn a_months_total_is_held_against_the_books() {
    let mut desk = Desk::new();
    let file = desk.write("till.csv", TILL);
    desk.call("import_apply", json!({ "paths": [file] }));
    let source = desk.call("source_list", json!({}))["sources"][0]["id"].clone();
    let empty = rows(&mut desk, json!({ "source": source }));
    let texts: Vec<_> = empty.as_array().unwrap().iter().map(|row| (&row["period"]["name"], &row["text"])).collect();
    let months = [("2026-11", "€5.00"), ("2026-10", "€30.30"), ("2026-09", "€20.10")];
    assert_eq!(texts, months.map(|(month, text)| (json!(month), json!(text))).each_ref().map(|(a, b)| (a, b)).to_vec());
    let set = |total: Json| json!({ "measure": "Sales", "period": "2026-10", "total": total, "source": "Bookkeeping" });
    for (total, said, agrees) in [
        ("30.30", "Agrees", true),
        ("€41,220.15", "€41,189.85 less than there", false),
        ("30.29", "€0.01 more than there", false),
    ] {
        desk.call("control_total_set", set(json!(total)));
        let october = rows(&mut desk, json!({ "source": source }))[1].clone();
        assert_eq!((&october["difference_text"], &october["agrees"]), (&json!(said), &json!(agrees)));
        assert_eq!(october["source"], "Bookkeeping");
    }
    // Who said it stays where only the number changes, and is found without a source.
    desk.call("control_total_set", json!({ "measure": "Sales", "period": "2026-10", "total": 30.3 }));
    assert_eq!(rows(&mut desk, json!({}))[1]["source"], "Bookkeeping");
    assert_eq!(desk.call("undo", json!({}))["label"], "Taken back: Control total changed: Sales");
    desk.call("control_total_set", set(json!("")));
    assert_eq!(desk.call("reconciliation", json!({}))["measures"], json!([]));
    desk.call("undo", json!({}));
    assert_eq!(rows(&mut desk, json!({ "measure": "Sales" }))[1]["control"], 30.29);
    assert_eq!(desk.call("check", json!({}))["problem"], Json::Null);
}

#[test]
fn a_control_total_that_is_no_number_is_refused() {
    let mut desk = Desk::new();
    let file = desk.write("till.csv", TILL);
    desk.call("import_apply", json!({ "paths": [file] }));
    let refused = |payload: Json, desk: &mut Desk| desk.refused("control_total_set", payload).code.word().to_owned();
    assert_eq!(refused(json!({ "measure": "Sales", "period": "2026-10", "total": "much" }), &mut desk), "not_a_number");
    assert_eq!(refused(json!({ "measure": "Costs", "period": "2026-10", "total": "1" }), &mut desk), "not_found");
    assert_eq!(refused(json!({ "measure": "Sales", "period": "soon", "total": "1" }), &mut desk), "invalid");
}

#[test]
fn a_total_that_differs_is_found_among_what_cannot_be_believed() {
    let mut desk = Desk::new();
    let file = desk.write("till.csv", TILL);
    desk.call("import_apply", json!({ "paths": [file] }));
    let found = |desk: &mut Desk| desk.call("data_quality", json!({}))["groups"][0].clone();
    let set = |desk: &mut Desk, period: &str, total: f64, source: &str| {
        let request = json!({ "measure": "Sales", "period": period, "total": total, "source": source });
        desk.call("control_total_set", request);
    };
    set(&mut desk, "2026-09", 20.1, "Bookkeeping");
    assert_eq!(
        (found(&mut desk)["code"].clone(), found(&mut desk)["findings"].clone()),
        (json!("unreconciled"), json!([]))
    );
    set(&mut desk, "2026-10", 30.29, "Bookkeeping");
    let october = found(&mut desk)["findings"].clone();
    assert_eq!(october[0]["text"], "Sales: €30.30 is recorded for October 2026, and Bookkeeping says €30.29.");
    assert_eq!(
        (&october[0]["step"]["code"], &october[0]["step"]["period"]),
        (&json!("show_values"), &json!("2026-10"))
    );
    set(&mut desk, "2026-11", 6.0, "");
    assert_eq!(
        found(&mut desk)["findings"][0]["text"],
        "Sales: €5.00 is recorded for November 2026, and your own total says €6.00. 2 periods differ."
    );
}
