//! What the owner has said of versions and of signs holds for the next file of the same make, whatever order its columns have: what was
//! planned is never added to what came to pass.

use crate::support::Desk;
use serde_json::{Value as Json, json};

const BOTH: &str = "Month,A/P,Store,Sales\n2026-01,A,Kiel,100.50\n2026-01,P,Kiel,120.25\n2026-02,A,Kiel,90.10\n2026-02,P,Kiel,110.40\n";

/// Imports a file of which the owner says what its versions are.
fn desk(text: &str, answer: &str) -> Desk {
    let mut desk = Desk::new();
    let path = desk.write("2026-01.csv", text);
    let format = json!({ "actual_or_plan": answer });
    desk.call("import_apply", json!({ "paths": [path], "map": { "format": format } }));
    desk
}

/// Codes of questions about a file, and how many numbers would go among the values and into the budget.
fn plan(desk: &mut Desk, text: &str) -> (Vec<Json>, Json, Json) {
    let path = desk.write("next.csv", text);
    let plan = desk.call("import_plan", json!({ "paths": [path] }));
    let codes = plan["questions"].as_array().unwrap().iter().map(|question| question["code"].clone()).collect();
    (codes, plan["values"]["new"].clone(), plan["planned"]["new"].clone())
}

#[test]
fn what_becomes_of_a_version_is_known_in_the_next_file_however_its_columns_stand() {
    for (next, what) in [
        ("Month,A/P,Store,Sales\n2026-03,P,Kiel,130.10\n", "the same"),
        ("Sales,Month,Store,A/P\n130.10,2026-03,Kiel,P\n", "another order"),
        ("month , a/p,STORE,Sales\n2026-03,P,Kiel,130.10\n", "capitals"),
        ("Month,A/P,Store,Sales,Remark\n2026-03,P,Kiel,130.10,late\n", "a column more"),
        ("A/P,Sales,Remark,Month,Store\nP,130.10,late,2026-03,Kiel\n", "a column more in another order"),
    ] {
        let mut desk = desk(BOTH, "A");
        assert_eq!(plan(&mut desk, next), (vec![], json!(0), json!(1)), "{what}");
        let sources = || json!({});
        let path = desk.write("next.csv", next);
        desk.call("import_apply", json!({ "paths": [path] }));
        let all = desk.call("source_list", sources())["sources"].as_array().unwrap().len();
        assert_eq!(all, if what.starts_with("a column more") { 2 } else { 1 }, "{what}");
        let asked = json!({ "formula": "sales", "grain": "month", "from": "2026-01-01", "to": "2026-04-01" });
        let values: Vec<Json> =
            desk.call("eval", asked)["points"].as_array().unwrap().iter().map(|point| point["value"].clone()).collect();
        assert_eq!(values, [json!(100.5), json!(90.1), Json::Null], "{what}");
    }
}

#[test]
fn where_the_column_of_versions_is_called_otherwise_the_owner_is_asked() {
    let ask = |next: &str, code: &str| {
        let mut desk = desk(BOTH, "A");
        let (codes, ..) = plan(&mut desk, next);
        assert_eq!(codes, [code], "{next}");
        desk
    };
    ask("Month,Store,Sales,Kz\n2026-03,Kiel,130.10,P\n", "renamed");
    ask("Month,Typ,Turnover,Region\n2026-03,P,130.10,North\n", "actual_or_plan");
    // What a word means in one file it may not mean in another one.
    let stretch = "Month,Type,Sales\n2026-01,Actual,100.50\n2026-01,Stretch,120.25\n2026-02,Actual,90.10\n2026-02,Stretch,110.40\n";
    let mut desk = self::desk(stretch, "Actual | Stretch");
    assert_eq!(plan(&mut desk, "Month,Type,Turnover\n2026-03,Stretch,130.10\n").0, ["actual_or_plan"]);
    assert_eq!(plan(&mut desk, "Month,Type,Turnover\n2026-03,Card,130.10\n").0, [""; 0]);
    let mut desk = ask("Month,Kz,Store,Sales\n2026-03,P,Kiel,130.10\n", "renamed");
    let path = desk.write("next.csv", "Month,Kz,Store,Sales\n2026-03,P,Kiel,130.10\n");
    let answered = json!({ "paths": [path], "map": { "format": { "renamed": "Kz" } } });
    let plan = desk.call("import_plan", answered);
    assert_eq!((&plan["questions"], &plan["planned"]["new"]), (&json!([]), &json!(1)), "{plan}");
}

#[test]
fn a_first_file_of_one_version_is_asked_about_and_the_next_one_is_known() {
    let only = "Month,Version,Sales\n2026-01,V2,120.25\n2026-02,V2,110.40\n";
    let mut desk = Desk::new();
    assert_eq!(plan(&mut desk, only).0, ["actual_or_plan"]);
    let mut desk = self::desk(only, " | V2");
    let next = "Sales,Version,Month\n130.10,V2,2026-03\n";
    assert_eq!(plan(&mut desk, next), (vec![], json!(0), json!(1)));
    // Nobody has said anything of another one.
    assert_eq!(plan(&mut desk, "Sales,Version,Month\n130.10,V3,2026-03\n").0, ["actual_or_plan"]);
}

#[test]
fn rows_that_are_subtracted_are_in_the_next_file_too_though_they_are_its_only_ones() {
    let first = "Date,Type,Amount\n2026-10-01,Card,100.50\n2026-10-01,Cash,50.25\n2026-10-02,Refund,20.10\n2026-10-02,Card,80.20\n";
    let mut desk = Desk::new();
    assert_eq!(plan(&mut desk, first).0, ["sign"]);
    let path = desk.write("2026-10.csv", first);
    desk.call("import_apply", json!({ "paths": [path], "map": { "format": { "sign": "Refund" } } }));
    for (next, sum) in [
        ("Date,Type,Amount\n2026-11-01,Refund,10.10\n2026-11-02,Refund,20.20\n", -30.3),
        ("Amount,Date,Type\n10.10,2026-12-01,Refund\n20.40,2026-12-02,Card\n", 10.3),
    ] {
        let path = desk.write("next.csv", next);
        desk.call("import_apply", json!({ "paths": [path] }));
        let month = &next[next.find("2026-").unwrap()..][..7];
        let asked = json!({ "formula": "amount", "grain": "month", "from": format!("{month}-01"), "to": format!("{month}-28") });
        let value = desk.call("eval", asked)["points"][0]["value"].as_f64().unwrap();
        assert!((value - sum).abs() < 1e-9, "{value} {next}");
    }
    // Another member that takes back is asked about.
    let more = "Date,Type,Amount\n2027-01-01,Refund,10.10\n2027-01-02,Chargeback,20.20\n2027-01-03,Card,5.10\n";
    assert_eq!(plan(&mut desk, more).0, ["sign"]);
}

/// Without the column that an answer rests on, all rows would be read alike: of a file without it nobody knows what they are.
#[test]
fn a_file_without_the_column_that_an_answer_rests_on_is_asked_about() {
    let signs =
        "Date,Receipt,Type,Amount\n2026-03-01,R1,Sale,100.50\n2026-03-02,R2,Refund,20.25\n2026-03-03,R3,Sale,50.10\n";
    let marks = "Date,Receipt,+/-,Amount\n2026-03-01,R1,+,100.50\n2026-03-02,R2,-,20.25\n2026-03-03,R3,+,50.10\n";
    let bare = "Date,Receipt,Amount\n2026-04-01,R4,100.50\n2026-04-02,R5,20.25\n2026-04-03,R6,50.10\n";
    let orders = "Order,Revision,Date,Amount\nA1,1,2026-03-01,100.50\nA1,2,2026-03-01,120.10\nA2,1,2026-03-02,50.20\n";
    let without = "Order,Date,Amount\nB1,2026-04-01,100.50\nB1,2026-04-01,120.10\nB2,2026-04-02,50.20\n";
    let versions = "Date,Version,Store,Amount\n2026-03-01,Actual,N,100.50\n2026-03-01,Plan,N,120.10\n2026-03-02,Actual,N,50.20\n2026-03-02,Plan,N,55.10\n";
    let unversioned = "Date,Store,Amount\n2026-04-01,N,100.50\n2026-04-02,N,50.20\n";
    for (first, format, next) in [
        (signs, json!({ "sign": { "Type": { "Refund": -1 } } }), bare),
        (signs, json!({ "sign": "Refund" }), bare),
        (marks, json!({}), bare),
        (
            "Date,Type,Amount\n2026-03-01,Sale,100.50\n2026-03-02,Refund,20.25\n",
            json!({ "sign": "Refund" }),
            "Date,Amount\n2026-04-01,5.10\n",
        ),
        (orders, json!({ "once": "last" }), without),
        (versions, json!({}), unversioned),
        (versions, json!({ "actual_or_plan": "Actual" }), unversioned),
    ] {
        let mut desk = Desk::new();
        let path = desk.write("first.csv", first);
        desk.call("import_apply", json!({ "paths": [path], "map": { "format": format } }));
        assert_eq!(plan(&mut desk, next).0, ["renamed"], "{first}");
        assert_eq!(plan(&mut desk, &first.replace("2026-03", "2026-05")).0, [""; 0], "{first}");
    }
    // That amounts are as they stand rests on no column.
    let mut desk = Desk::new();
    let path = desk.write("first.csv", signs);
    desk.call("import_apply", json!({ "paths": [path], "map": { "format": { "sign": "as_written" } } }));
    assert_eq!(plan(&mut desk, bare).0, [""; 0]);
}
