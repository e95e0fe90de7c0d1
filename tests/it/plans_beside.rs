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
    let both = json!({ "actual_or_plan": "Actual | Plan" });
    check("a.csv", &several, &both, &["Left out: Budget. The budget holds one plan, and “Plan” goes into it", goes]);
    let columns = "Month,Sales,Sales Budget,Sales Forecast\n2026-01,5,50,40\n2026-02,6,60,50\n";
    check("a.csv", columns, &none, &["among the values: Sales Forecast.", goes]);
    let mut desk = Desk::new();
    let file = desk.write("a.csv", &several);
    let asked = desk.call("import_plan", json!({ "paths": [file] }))["questions"][0].clone();
    let choices = json!(["Actual", "Budget", "Plan", "Actual | Budget", "Actual | Plan"]);
    assert_eq!(asked["choices"], choices);
    assert_eq!(asked["texts"][4], "Actual as values; Plan into the budget; Budget left out");
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

/// A table of sales with a kind beside each month.
fn kinds(rows: &[(u32, &str, u32)]) -> String {
    let row = |(month, kind, sales): &(u32, &str, u32)| format!("2026-{month:02},{kind},{sales}\n");
    format!("Month,Type,Sales\n{}", rows.iter().map(row).collect::<String>())
}

/// Sales as they are recorded, and how many numbers of the plan an import brought.
fn recorded(desk: &mut Desk) -> Vec<f64> {
    let grid = desk.call("grid", json!({ "grain": "month", "period": "2026-06", "periods": 6 }));
    let cells = grid["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Sales").unwrap()["cells"].clone();
    cells.as_array().unwrap().iter().filter_map(|cell| cell["value"].as_f64()).collect()
}

/// What was answered of each kind holds for a file that has only one of them; a kind that is new is asked about.
#[test]
fn a_kind_stays_where_the_first_answer_put_it() {
    let both = [(1, "A", 5), (1, "P", 50), (2, "A", 6), (2, "P", 60)];
    for (kinds_of, answer, planned) in
        [("P", "A", 2), ("Stretch", "Actual | Stretch", 2), ("Stretch", "Actual", 0), ("P", "Actual", 2)]
    {
        let mut desk = Desk::new();
        let actual = if kinds_of == "P" { "A" } else { "Actual" };
        let rows = both.map(|(month, kind, sales)| (month, if kind == "A" { actual } else { kinds_of }, sales));
        let first = desk.write("jan.csv", kinds(&rows));
        let map = json!({ "format": { "actual_or_plan": answer } });
        desk.call("import_apply", json!({ "paths": [first], "map": map }));
        let next = desk.write("mar.csv", kinds(&[(3, kinds_of, 70), (4, kinds_of, 80)]));
        let done = desk.call("import_apply", json!({ "paths": [next] }));
        assert_eq!((&done["values"]["new"], &done["planned"]["new"]), (&json!(0), &json!(planned)), "{done}");
        assert_eq!(recorded(&mut desk), [5.0, 6.0], "{kinds_of} {answer}");
        let other = desk.write("may.csv", kinds(&[(5, actual, 7), (5, "Guidance", 90)]));
        let refused = desk.refused("import_apply", json!({ "paths": [other] }));
        assert_eq!(refused.code.word(), "needs_answer");
    }
}

/// The same of files that come together.
#[test]
fn a_kind_of_one_file_holds_for_those_that_come_with_it() {
    let mut desk = Desk::new();
    let first = desk.write("jan.csv", kinds(&[(1, "Actual", 5), (1, "Stretch", 50)]));
    let next = desk.write("mar.csv", kinds(&[(3, "Stretch", 70), (4, "Stretch", 80)]));
    let map = json!({ "format": { "actual_or_plan": "Actual | Stretch" } });
    let done = desk.call("import_apply", json!({ "paths": [first, next], "map": map }));
    assert_eq!((&done["values"]["new"], &done["planned"]["new"]), (&json!(1), &json!(3)), "{done}");
    assert_eq!(recorded(&mut desk), [5.0]);
}

/// A map says what becomes of each kind at once.
#[test]
fn a_map_says_what_becomes_of_each_kind() {
    let mut desk = Desk::new();
    let file = desk.write("a.csv", kinds(&[(1, "A", 5), (1, "B", 50), (1, "C", 500)]));
    let versions = json!({ "Type": { "A": "actual", "B": "plan", "C": "leave_out" } });
    let done = desk.call("import_apply", json!({ "paths": [file], "map": { "format": { "versions": versions } } }));
    assert_eq!((&done["values"]["new"], &done["planned"]["new"]), (&json!(1), &json!(1)), "{done}");
    assert_eq!(done["left_out"].as_array().unwrap().len(), 1, "{done}");
    assert_eq!(recorded(&mut desk), [5.0]);
}

/// An answer that means nothing is refused by name, and the answers that there are say what they do.
#[test]
fn an_answer_that_means_nothing_is_named() {
    let mut desk = Desk::new();
    let file = desk.write("a.csv", kinds(&[(1, "Actual", 5), (1, "Stretch", 50)]));
    let map = json!({ "format": { "actual_or_plan": "Actual + Outlook" } });
    let asked = desk.call("import_plan", json!({ "paths": [file], "map": map }))["questions"][0].clone();
    let message = asked["message"].as_str().unwrap();
    assert!(message.starts_with("“Actual + Outlook” is none of the answers. “Type” says"), "{message}");
    let texts = [
        "Actual as values; Stretch left out",
        "Stretch as values; Actual left out",
        "Actual and Stretch together as values",
        "Actual as values; Stretch into the budget",
    ];
    assert_eq!(asked["texts"], json!(texts));
}

/// A row without a number is left out of what came to pass and of the plan, and said once.
#[test]
fn a_row_that_is_left_out_of_both_is_counted_once() {
    let mut desk = Desk::new();
    let text = "P&L,Jan 2026,,Feb 2026,\n,Actual,Budget,Actual,Budget\nSales,5,50,6,60\nCosts,1,10,,\nOther,,,2,20\n";
    let file = desk.write("a.csv", text);
    let done = desk.call("import_apply", json!({ "paths": [file] }));
    assert_eq!((&done["left_out_count"], &done["planned"]["new"]), (&json!(2), &json!(4)), "{done}");
}
