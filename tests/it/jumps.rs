//! What jumps against what is recorded is asked about before it is imported: the size, the sign, the currency, and months that
//! are missing.

use crate::support::Desk;
use serde_json::{Value as Json, json};

/// A workspace with the sales of eight months in euros.
fn with_sales() -> Desk {
    let mut desk = Desk::new();
    let months = (1..=8).map(|month| format!("2026-0{month}-01;€4{month}20.50\n"));
    let first = desk.write("sales.csv", format!("Date;Sales\n{}", months.collect::<String>()));
    desk.call("import_apply", json!({ "paths": [first] }));
    desk
}

fn asked(desk: &mut Desk, text: &str, format: &Json) -> Vec<String> {
    let next = desk.write("next.csv", format!("Date;Sales\n{text}"));
    let plan = desk.call("import_plan", json!({ "paths": [next], "map": { "format": format } }));
    let codes = plan["questions"].as_array().unwrap().iter();
    codes.map(|question| question["code"].as_str().unwrap().to_owned()).collect()
}

fn recorded(desk: &mut Desk, formula: &str) -> Json {
    desk.call("eval", json!({ "formula": formula, "grain": "year" }))["points"][0]["value"].clone()
}

#[test]
fn what_jumps_is_asked_about_before() {
    let (none, jump, gap, currency) =
        ([].as_slice(), ["jump"].as_slice(), ["gap"].as_slice(), ["other_currency"].as_slice());
    let cases: &[(&str, &str, &[&str])] = &[
        ("as always", "2026-09-01;4920.10\n", none),
        ("a bad month is no jump", "2026-09-01;1920.10\n", none),
        ("the best month ever is none either", "2026-09-01;14920.10\n", none),
        ("a thousand times", "2026-09-01;4920100\n", jump),
        ("a hundredth", "2026-09-01;49.20\n", jump),
        ("the other sign", "2026-09-01;-4920.10\n", jump),
        ("what is recorded is brought again", "2026-08-01;4820.50\n", none),
        ("a restatement of a thousand times", "2026-08-01;4820500\n", jump),
        ("three months are missing", "2026-12-01;4920.10\n", gap),
        ("what was before it", "2025-12-01;4920.10\n", none),
        ("another currency", "2026-09-01;$4920.10\n", currency),
        ("its own currency", "2026-09-01;€4920.10\n", none),
    ];
    for (case, text, expected) in cases {
        assert_eq!(asked(&mut with_sales(), text, &json!({})), *expected, "{case}");
    }
}

#[test]
fn numbers_that_jump_come_in_or_stay_out_as_their_owner_says() {
    let text = "2026-09-01;4920.10\n2026-10-01;4920100\n";
    for (answer, october, imported) in [("right", 4_920_100.0, 2), ("leave_out", 0.0, 1)] {
        let mut desk = with_sales();
        let next = desk.write("next.csv", format!("Date;Sales\n{text}"));
        let request = |answer: Option<&str>| json!({ "paths": [next], "map": { "format": { "jump": answer } } });
        let refused = desk.refused("import_apply", request(None));
        assert_eq!(refused.code.word(), "needs_answer");
        assert!(refused.message.contains("1,000 times what is usual"), "{}", refused.message);
        let done = desk.call("import_apply", request(Some(answer)));
        assert_eq!(done["values"]["new"], imported, "{answer}");
        let known: f64 = (1..=8).map(|month| f64::from(4020 + month * 100) + 0.5).sum();
        let year = recorded(&mut desk, "sales").as_f64().unwrap();
        assert!((year - (known + 4920.10 + october)).abs() < 0.001, "{answer}: {year}");
    }
}

#[test]
fn a_currency_is_never_added_to_another() {
    let mut desk = with_sales();
    let dollars = desk.write("dollars.csv", "Date;Sales\n2026-09-01;$100.00\n");
    let request = |answer: &str| json!({ "paths": [dollars], "map": { "format": { "other_currency": answer } } });
    assert_eq!(asked(&mut desk, "2026-09-01;$100.00\n", &json!({})), ["other_currency"]);
    desk.call("import_apply", request("new"));
    assert_eq!(recorded(&mut desk, "[Sales (USD)]"), 100.0);
    // The next file of the source is in euros again, and the one after it in dollars, as answered.
    let euros = desk.write("euros.csv", "Date;Sales\n2026-09-01;4920.50\n");
    desk.call("import_apply", json!({ "paths": [euros] }));
    let again = desk.write("again.csv", "Date;Sales\n2026-10-01;$50.00\n");
    desk.call("import_apply", json!({ "paths": [again] }));
    assert_eq!(recorded(&mut desk, "[Sales (USD)]"), 150.0);
    assert_eq!(recorded(&mut desk, "sales"), (1..=9).map(|month| f64::from(4020 + month * 100) + 0.5).sum::<f64>());
}

#[test]
fn a_gap_may_be_right() {
    let mut desk = with_sales();
    let next = desk.write("next.csv", "Date;Sales\n2026-12-01;4920.10\n");
    let asked = desk.refused("import_apply", json!({ "paths": [next] }));
    assert_eq!(asked.code.word(), "needs_answer");
    let said = "Sales is recorded without a gap until Sat, 1 Aug 2026, and this file goes on with Tue, 1 Dec 2026.";
    assert!(asked.message.starts_with(said), "{}", asked.message);
    desk.call("import_apply", json!({ "paths": [next], "map": { "format": { "gap": "right" } } }));
}

/// A till's file of the first days of October, each with that much more than the day's number.
fn till(more: u32, days: u32) -> String {
    let rows = (1..=days).map(|day| format!("2026-10-{day:02},{}.50\n", more + day));
    format!("Date,Sales\n{}", rows.collect::<String>())
}

#[test]
fn another_tills_file_does_not_replace_the_first_without_a_word() {
    let mut desk = Desk::new();
    let north = desk.write("north.csv", till(100, 31));
    let south = desk.write("south.csv", till(200, 31));
    desk.call("import_apply", json!({ "paths": [north] }));
    let asked = desk.refused("import_apply", json!({ "paths": [south] }));
    assert_eq!(
        asked.message,
        "31 numbers that are recorded already would change, such as Sales for Thu, 1 Oct 2026 from $101.50 to $201.50, and next to nothing stays the same. Does this file take the place of what was there? If it is of another shop, till or account, stop here: give it a column that says which, or import it into measures of its own."
    );
    let plan = desk.call("import_plan", json!({ "paths": [south] }));
    assert_eq!(
        (&plan["questions"][0]["code"], &plan["questions"][0]["choices"]),
        (&json!("restated"), &json!(["replace"]))
    );
    let replace = json!({ "paths": [south], "map": { "format": { "restated": "replace" } } });
    assert_eq!(desk.call("import_apply", replace)["values"]["changed"], 31);
    // A file that came before may be corrected throughout, and a few numbers may change in any.
    desk.write("south.csv", till(300, 31));
    assert_eq!(desk.call("import_apply", json!({ "paths": [south] }))["values"]["changed"], 31);
    let few = desk.write("few.csv", till(310, 5));
    assert_eq!(desk.call("import_apply", json!({ "paths": [few] }))["values"]["changed"], 5);
}

#[test]
fn what_came_to_nothing_and_what_is_still_to_come_is_said() {
    let mut desk = Desk::new();
    let rows = (1..=9).map(|day| format!("2026-10-0{day};{};8{day}.50\n", ["Paid", "Voided", "Failed"][day % 3]));
    let file = desk.write("sales.csv", format!("Date;Status;Sales\n{}", rows.collect::<String>()));
    let plan = desk.call("import_plan", json!({ "paths": [file] }));
    let said = plan["unlikely"].to_string();
    assert!(said.contains("“Status” says Voided or Failed of some rows"), "{said}");
    let done = desk.call("import_apply", json!({ "paths": [file] }));
    assert_eq!((&done["unlikely"], &done["unlikely_count"]), (&plan["unlikely"], &plan["unlikely_count"]));

    let mut desk = Desk::new();
    let file = desk.write("ahead.csv", "Month;Sales\n2026-10;100.50\n2026-11;110\n2027-03;120\n");
    let plan = desk.call("import_plan", json!({ "paths": [file] }));
    assert_eq!(
        plan["unlikely"],
        json!([
            "The file goes on until 1 Mar 2027, which is still to come. If these are plans, they belong in the budget: a column that says “Budget” on their rows takes them there."
        ])
    );
}

/// Seconds since 1970 are days of another clock than the owner's, which is said of them.
#[test]
fn days_that_are_counted_in_seconds_are_said_to_be_those_of_utc() {
    let mut desk = Desk::new();
    let path = desk.write("till.csv", "created_at,amount\n1790812799,5\n1790812800,6\n1790816400,7\n");
    let plan = desk.call("import_plan", json!({ "paths": [path] }));
    assert_eq!((&plan["questions"], &plan["values"]["new"]), (&json!([]), &json!(2)), "{plan}");
    assert!(plan["unlikely"][0].as_str().unwrap().contains("“created_at” counts seconds"), "{}", plan["unlikely"]);
}
