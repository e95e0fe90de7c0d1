//! What an import asks and says of plans and sheets beside what it reads: nothing is left out, or counted, without a word.

use crate::support::Desk;
use serde_json::{Value as Json, json};

/// A workbook in one file, as older spreadsheet programs write it.
fn workbook(sheets: &[(&str, &[&str])]) -> String {
    let cell = |text: &str| {
        let kind = if text.parse::<f64>().is_ok() { "Number" } else { "String" };
        format!("<Cell><Data ss:Type=\"{kind}\">{text}</Data></Cell>")
    };
    let row = |row: &&str| format!("<Row>{}</Row>", row.split(',').map(cell).collect::<String>());
    let sheet = |(name, rows): &(&str, &[&str])| {
        let rows = rows.iter().map(row).collect::<String>();
        format!("<Worksheet ss:Name=\"{name}\"><Table>{rows}</Table></Worksheet>")
    };
    format!(
        "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
         xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">{}</Workbook>",
        sheets.iter().map(sheet).collect::<String>()
    )
}

/// What is said of a file that is read with an answer.
fn said(name: &str, text: &str, format: &Json) -> Vec<String> {
    let mut desk = Desk::new();
    let file = desk.write(name, text);
    let plan = desk.call("import_plan", json!({ "paths": [file], "map": { "format": format } }));
    assert_eq!(plan["questions"], json!([]), "{text}");
    plan["unlikely"].as_array().unwrap().iter().map(|said| said.as_str().unwrap().to_owned()).collect()
}

fn check(name: &str, text: &str, format: &Json, expected: &[&str]) {
    let said = said(name, text, format);
    for part in expected {
        assert!(said.iter().any(|one| one.contains(part)), "{part} is not in {said:?}\n{text}");
    }
    assert_eq!(said.len(), expected.len(), "{said:?}\n{text}");
}

#[test]
fn sheets_that_are_not_read_are_named_with_why() {
    let sales: &[&str] = &["Month,Sales", "2026-01,5", "2026-02,6"];
    for (name, rows, expected) in [
        ("Budget", ["KPI,Jan 2026,Feb 2026", "Sales,50,60"].as_slice(), "“Budget” (other columns or rows)"),
        ("Plan", &["Month,Revenue", "2026-01,50"], "“Plan” (other columns or rows)"),
        ("Forecast", &["Ask Ann about it"], "“Forecast” (no table of numbers)"),
    ] {
        check("book.xls", &workbook(&[("Sales", sales), (name, rows)]), &json!({}), &[expected]);
    }
    check("book.xls", &workbook(&[("Sales", sales), ("Empty", &[])]), &json!({}), &[]);
    // Those that the answer takes are read, and the others are named.
    let years =
        workbook(&[("2025", &["Month,Sales", "2025-01,5", "2025-02,5"]), ("2026", sales), ("Notes", &["None"])]);
    check("book.xls", &years, &json!({ "sheets": "all" }), &["“Notes” (no table of numbers)"]);
    check("book.xls", &years, &json!({ "sheet": "2026" }), &[]);
}

#[test]
fn plans_that_are_not_taken_are_named() {
    let long = |versions: &[&str]| {
        let rows = |month: u32| {
            let row = move |version: &&str| format!("2026-0{month},{version},{month}5\n");
            versions.iter().map(row).collect::<String>()
        };
        format!("Month,Scenario,Sales\n{}{}", rows(1), rows(2))
    };
    let none = json!({});
    let goes = "2 numbers of the plan go into the budget of Sales, ";
    check(
        "a.csv",
        &long(&["Actual", "Budget", "Forecast"]),
        &none,
        &["Left out: Forecast. The budget holds one plan", goes],
    );
    check("a.csv", &long(&["Actual", "Budget", "Prior year"]), &none, &["Left out: Prior year.", goes]);
    let several = long(&["Actual", "Budget", "Plan"]);
    let both = json!({ "actual_or_plan": "Actual + Plan" });
    check("a.csv", &several, &both, &["Left out: Budget. The budget holds one plan, and “Plan” goes into it", goes]);
    let columns = "Month,Sales,Sales Budget,Sales Forecast\n2026-01,5,50,40\n2026-02,6,60,50\n";
    check("a.csv", columns, &none, &["among the values: Sales Forecast.", goes]);
    let mut desk = Desk::new();
    let file = desk.write("a.csv", &several);
    let asked = desk.call("import_plan", json!({ "paths": [file] }))["questions"][0].clone();
    let message = asked["message"].as_str().unwrap();
    assert!(message.contains("Actual + Budget or Actual + Plan"), "{message}");
}

/// Two sheets that plan one measure name it once.
#[test]
fn a_measure_that_two_sheets_plan_is_named_once() {
    let sheet = |year: u32| -> Vec<String> {
        let row = |month: u32| format!("{year}-0{month},{month},{month}0");
        ["Month,Revenue,Revenue Budget".to_owned(), row(1), row(2)].to_vec()
    };
    let sheets = [("2025", sheet(2025)), ("2026", sheet(2026))];
    let rows: Vec<Vec<&str>> = sheets.iter().map(|(_, rows)| rows.iter().map(String::as_str).collect()).collect();
    let text = workbook(&[("2025", &rows[0]), ("2026", &rows[1])]);
    check("book.xls", &text, &json!({ "sheets": "all" }), &["4 numbers of the plan go into the budget of Revenue, "]);
}

/// A plan that stands beside several measures is asked about once: its next file is read in the same way.
#[test]
fn the_measure_of_a_plan_is_remembered() {
    let mut desk = Desk::new();
    let text = |year: u32| format!("Month,Sales,Costs,Budget\n{year}-01,5,1,50\n{year}-02,6,2,60\n");
    let file = desk.write("2025.csv", text(2025));
    let asked = desk.call("import_plan", json!({ "paths": [file] }))["questions"].clone();
    assert_eq!(
        (&asked[0]["code"], &asked[0]["choices"]),
        (&json!("actual_or_plan"), &json!(["Sales", "Costs", "Budget"]))
    );
    let map = json!({ "format": { "actual_or_plan": "Costs" } });
    let done = desk.call("import_apply", json!({ "paths": [file], "map": map }));
    assert_eq!(done["planned"]["new"], 2);
    let next = desk.write("2026.csv", text(2026));
    let done = desk.call("import_apply", json!({ "paths": [next] }));
    assert_eq!((&done["planned"]["new"], &done["values"]["new"]), (&json!(2), &json!(4)));
    // As a measure of its own it stays one.
    let mut desk = Desk::new();
    for (year, map) in [(2025, json!({ "format": { "actual_or_plan": "Budget" } })), (2026, json!({}))] {
        let file = desk.write(&format!("{year}.csv"), text(year));
        let done = desk.call("import_apply", json!({ "paths": [file], "map": map }));
        assert_eq!((&done["planned"]["new"], &done["values"]["new"]), (&json!(0), &json!(6)), "{done}");
    }
}
