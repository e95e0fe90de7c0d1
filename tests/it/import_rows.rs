//! What is told of the rows of a file, held against what importing it records.

use crate::support::{Desk, cli, cli_json, file, vehicle_map, vehicle_sales};
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// All rows of a file, page by page.
fn told(desk: &mut Desk, import: &Json) -> Vec<Json> {
    let (mut rows, mut from) = (Vec::new(), json!(0));
    while !from.is_null() {
        let page = desk.call("import_rows", json!({ "import": import, "from": from, "most": 700 }));
        rows.extend(page["rows"].as_array().unwrap().iter().cloned());
        from = page["next"].clone();
    }
    rows
}

/// What is recorded, or given: sums by measure and month, and the places of single numbers.
#[derive(Debug, Default)]
struct Numbers {
    months: BTreeMap<(String, String), f64>,
    places: BTreeSet<String>,
}

impl Numbers {
    fn add(&mut self, measure: &str, is_flow: bool, one: &Json) {
        let date = one["date"].as_str().unwrap();
        if is_flow {
            *self.months.entry((measure.to_owned(), date[..7].to_owned())).or_default() +=
                one["value"].as_f64().unwrap();
        }
        self.places.insert(format!("{measure} {date} {} {}", one["grain"], one["segment"]));
    }
}

/// Every row has one reason, and what rows give is what is recorded. False where the file waits for an answer or is no table.
fn holds(path: &str, map: &Json) -> bool {
    let mut desk = Desk::new();
    let import = json!({ "paths": [path], "map": map });
    let Ok(plan) = desk.session.call("import_plan", import.clone()) else { return false };
    if plan["questions"] != json!([]) {
        return false;
    }
    let rows = told(&mut desk, &import);
    let mut next = 1;
    for row in &rows {
        assert_eq!(row["row"], next, "{path}: every row, once");
        assert!(!row["said"].as_array().unwrap().is_empty(), "{path}: {row}");
        assert_eq!(row["is"] == "counts", row["gives"] != json!([]), "{path}: {row}");
        next = row["until"].as_u64().unwrap() + 1;
    }
    desk.call("import_apply", import);
    let measures = desk.call("measure_list", json!({}))["measures"].as_array().unwrap().clone();
    let is_flow: BTreeMap<&str, bool> =
        measures.iter().map(|one| (one["name"].as_str().unwrap(), one["kind"] == "flow")).collect();
    let (mut given, mut recorded) = (Numbers::default(), Numbers::default());
    for one in rows.iter().flat_map(|row| row["gives"].as_array().unwrap()) {
        let measure = one["measure"].as_str().unwrap();
        given.add(measure, is_flow[measure], one);
    }
    let file = desk.path("shop.bellwether");
    for (measure, is_flow) in is_flow {
        for one in cli_json(&["values", &file, measure]).as_array().unwrap() {
            recorded.add(measure, is_flow, one);
        }
    }
    assert_eq!(given.places, recorded.places, "{path}");
    assert_eq!(given.months.len(), recorded.months.len(), "{path}");
    for (month, sum) in &given.months {
        let recorded = recorded.months[month];
        assert!((sum - recorded).abs() <= 1e-9 * recorded.abs().max(1.0), "{path}: {month:?} {sum} {recorded}");
    }
    true
}

#[test]
fn what_the_rows_of_the_test_files_add_is_what_their_import_records() {
    let inside = |folder: &PathBuf| -> Vec<PathBuf> {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    let folders = inside(&file("files")).into_iter().filter(|path| path.is_dir() && !path.ends_with("refused"));
    let mut inputs: Vec<PathBuf> = folders.flat_map(|folder| inside(&folder)).collect();
    inputs.retain(|path| path.file_stem().is_some_and(|stem| stem == "input"));
    inputs.push(file("files/till-october.csv"));
    inputs.sort();
    let held = inputs.iter().filter(|path| holds(path.to_str().unwrap(), &Json::Null)).count();
    assert!(held >= 20, "{held} files were held against their import");
    assert!(holds(&vehicle_sales(), &vehicle_map()));
}

#[test]
fn rows_are_told_by_the_recipe_that_reads_them_and_are_found_by_text() {
    let mut desk = Desk::new();
    let file = desk.write(
        "orders.csv",
        "Day,Status,Total\n2026-09-01,Paid,10.00\n2026-09-01,Cancelled,5.00\n2026-09-02,Paid,1.50\n",
    );
    let map = json!({
        "steps": [{ "leave_out": "Status = \"Cancelled\"" }],
        "measures": [{ "name": "Sales", "take": "sum", "of": "Total", "date": "Day", "unit": "EUR" }],
    });
    let import = json!({ "paths": [file], "map": map });
    let rows = told(&mut desk, &import);
    let said: Vec<&str> = rows.iter().map(|row| row["said"][0].as_str().unwrap()).collect();
    let expected = [
        "Heading: names the columns.",
        "Adds €10.00 to Sales, 1 Sept 2026.",
        "Left out by step 1: Leave out rows where Status is Cancelled.",
        "Adds €1.50 to Sales, 2 Sept 2026.",
    ];
    assert_eq!(said, expected);
    assert_eq!(rows[2]["leads"], json!([{ "to": "step", "column": null, "step": 1 }]));
    let found = desk.call("import_rows", json!({ "import": import, "find": "cancel" }));
    assert_eq!((&found["rows"][0]["row"], found["rows"].as_array().unwrap().len()), (&json!(3), 1));
    let odd = desk.call("import_rows", json!({ "import": import, "remarkable": true }));
    assert_eq!((&odd["rows"][0]["row"], odd["rows"].as_array().unwrap().len()), (&json!(3), 1));
    let waiting = desk.write("waiting.csv", "Day,Total\n01/02/2026,10.00\n03/04/2026,5.00\n");
    let waits = desk.call("import_rows", json!({ "import": { "paths": [waiting] } }));
    assert!(waits["notes"][0].as_str().unwrap().starts_with("Something is still to be decided."), "{waits}");
    assert!(waits["rows"][1]["remarks"][0].as_str().unwrap().ends_with("as long as nothing is decided."), "{waits}");
    desk.refused("import_rows", json!({ "import": { "paths": [waiting] }, "file": 7 }));
}

#[test]
fn the_command_line_tells_of_rows_what_becomes_of_them() {
    let mut desk = Desk::new();
    let input = file("files/till-october.csv").to_str().unwrap().to_owned();
    let workspace = desk.path("shop.bellwether");
    let values = desk.values();
    let all = cli(&["import", &workspace, &input, "--dry-run", "--explain"]);
    assert_eq!((all.status, all.stderr.as_str()), (0, ""));
    assert!(all.stdout.contains("Left out: it says the same as row 7."), "{}", all.stdout);
    assert!(all.stdout.contains("9 rows were looked at: all there are."), "{}", all.stdout);
    let one = cli_json(&["import", &workspace, &input, "--dry-run", "--explain=9"]);
    assert_eq!((&one["rows"][0]["row"], &one["rows"][0]["left_out"]), (&json!(9), &json!("total_row")));
    assert_eq!(cli(&["import", &workspace, &input, "--explain"]).status, 2, "an import tells nothing else");
    assert_eq!(desk.values(), values, "nothing is changed");
}
