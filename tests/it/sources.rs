//! Sources: what an import makes, what the next file of its make is not asked again, and folders that are watched.

use crate::support::{Desk, cli};
use serde_json::{Value as Json, json};
use std::fs;

const OCTOBER: &str = "Date,Store,Sales\n03/04/2026,Harbour,10\n05/04/2026,Market,20\n";
const NOVEMBER: &str = "Date,Store,Sales\n03/05/2026,Harbour,11\n05/05/2026,Market,21\n";

fn sources(desk: &mut Desk) -> Json {
    desk.call("source_list", json!({}))["sources"].clone()
}

/// A workspace with a source "orders", whose folder holds the file that it was made of.
fn with_orders() -> (Desk, tempfile::TempDir) {
    let mut desk = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    let first = folder.path().join("orders-2026-10.csv");
    fs::write(&first, OCTOBER).unwrap();
    desk.call("import_apply", json!({ "paths": [first], "map": { "format": { "date_order": "dmy" } } }));
    (desk, folder)
}

fn watched(desk: &mut Desk, folder: &tempfile::TempDir) -> Json {
    let id = sources(desk)[0]["id"].clone();
    desk.call("source_update", json!({ "id": id, "folder": folder.path(), "automatic": true }));
    id
}

/// Looks until a file that stays as it is has been read.
fn looks(desk: &mut Desk) -> Json {
    let mut imported = Vec::new();
    let mut last = json!({});
    for _ in 0..5 {
        last = desk.call("source_watch", json!({}));
        imported.extend(last["imported"].as_array().unwrap().clone());
    }
    json!({ "imported": imported, "waiting": last["waiting"] })
}

#[test]
fn an_import_makes_a_source_and_the_next_file_is_asked_nothing_again() {
    let (mut desk, _folder) = with_orders();
    let all = sources(&mut desk);
    assert_eq!((all[0]["name"].as_str(), &all[0]["feeds"]), (Some("orders"), &json!(["Sales"])));
    assert_eq!((&all[0]["runs"], &all[0]["last_file"]), (&json!(1), &json!("orders-2026-10.csv")));
    let next = desk.write("whatever.csv", NOVEMBER);
    let plan = desk.call("import_plan", json!({ "paths": [next] }));
    assert_eq!(plan["questions"], json!([]), "the order of dates was answered once");
    assert_eq!(plan["source"]["name"], "orders");
    desk.call("import_apply", json!({ "paths": [next] }));
    assert_eq!(sources(&mut desk)[0]["runs"], 2);
    let info = desk.call("source_get", json!({ "id": all[0]["id"] }));
    let said = info["sentences"].as_array().unwrap();
    assert!(said.contains(&json!("In dates the day comes first")), "{said:?}");
    // A day of one file is not remembered for the next.
    assert!(info["recipe"]["format"]["as_of"].is_null());
}

#[test]
fn a_source_is_renamed_deleted_and_taken_back() {
    let (mut desk, _folder) = with_orders();
    let id = sources(&mut desk)[0]["id"].clone();
    let changed = desk.call("source_update", json!({ "id": id, "name": "Shop orders" }));
    assert_eq!(changed["topics"], json!(["imports"]));
    assert_eq!(sources(&mut desk)[0]["name"], "Shop orders");
    desk.call("undo", json!({}));
    assert_eq!(sources(&mut desk)[0]["name"], "orders");
    desk.call("source_delete", json!({ "id": id }));
    assert_eq!(sources(&mut desk), json!([]));
    desk.call("undo", json!({}));
    assert_eq!(sources(&mut desk)[0]["runs"], 1);
    assert!(desk.refused("source_run", json!({ "id": id })).message.contains("No folder"));
}

#[test]
fn a_measure_that_was_renamed_gets_the_values_of_the_next_file() {
    let (mut desk, _folder) = with_orders();
    let id = desk.call("measure_list", json!({}))["measures"][0]["id"].clone();
    desk.call("measure_update", json!({ "id": id, "name": "Turnover" }));
    assert_eq!(sources(&mut desk)[0]["feeds"], json!(["Turnover"]));
    let next = desk.write("next.csv", NOVEMBER);
    desk.call("import_apply", json!({ "paths": [next] }));
    let measures = desk.call("measure_list", json!({}))["measures"].clone();
    assert_eq!(measures.as_array().unwrap().len(), 1, "{measures}");
    assert_eq!(desk.values(), 4);
}

#[test]
fn what_appears_in_a_watched_folder_is_imported_once() {
    let (mut desk, folder) = with_orders();
    watched(&mut desk, &folder);
    assert_eq!(looks(&mut desk), json!({ "imported": [], "waiting": [] }), "what was there is not imported again");
    let path = folder.path().join("orders-nov.csv");
    let (first, rest) = NOVEMBER.split_at(50);
    // It is written slowly: nothing is read before it stays as it is.
    fs::write(&path, first).unwrap();
    for _ in 0..2 {
        assert_eq!(desk.call("source_watch", json!({}))["imported"], json!([]));
    }
    fs::write(&path, format!("{first}{rest}")).unwrap();
    let found = looks(&mut desk);
    assert_eq!(found["imported"][0]["text"], "orders-nov.csv was imported: 2 values.", "{found}");
    assert_eq!(desk.values(), 4);
    fs::rename(&path, folder.path().join("other.csv")).unwrap();
    fs::write(folder.path().join("third.csv.part"), NOVEMBER).unwrap();
    assert_eq!(looks(&mut desk), json!({ "imported": [], "waiting": [] }), "the same file under another name");
    desk.call("undo", json!({}));
    assert_eq!(looks(&mut desk)["imported"], json!([]), "what was taken back is not done again");
    assert_eq!(desk.values(), 2);
}

#[test]
fn what_needs_an_answer_waits_and_a_folder_that_is_gone_is_said() {
    let (mut desk, folder) = with_orders();
    watched(&mut desk, &folder);
    let path = folder.path().join("orders-nov.csv");
    fs::write(&path, OCTOBER.replace("20\n", "25\n")).unwrap();
    let found = looks(&mut desk);
    assert_eq!(found["imported"], json!([]));
    assert!(found["waiting"][0]["text"].as_str().unwrap().contains("changes 1 value"), "{found}");
    fs::remove_file(&path).unwrap();
    assert_eq!(looks(&mut desk)["waiting"], json!([]), "a file that is gone waits for nobody");
    folder.close().unwrap();
    let found = looks(&mut desk);
    assert!(found["waiting"][0]["text"].as_str().unwrap().contains("is not there"), "{found}");
    assert_eq!(sources(&mut desk)[0]["problem"], true);
}

#[test]
fn two_sources_that_bring_one_number_differently_are_asked_about() {
    for (answer, expected) in [("keep", 30.0), ("replace", 99.0 + 20.0)] {
        let (mut desk, _folder) = with_orders();
        let other = desk.write("till.csv", "Day,Store,Sales,Note\n2026-04-03,Harbour,99,x\n");
        let request =
            |answer: Option<&str>| json!({ "paths": [other], "map": { "format": { "other_source": answer } } });
        let plan = desk.call("import_plan", request(None));
        assert_eq!(plan["questions"][0]["code"], "other_source", "{plan}");
        assert!(plan["questions"][0]["message"].as_str().unwrap().contains("“orders”"));
        assert_eq!(desk.refused("import_apply", request(None)).code.word(), "needs_answer");
        desk.call("import_apply", request(Some(answer)));
        let sum = desk.call("eval", json!({ "formula": "sales", "grain": "year" }));
        assert_eq!(sum["points"][0]["value"], expected, "{answer}");
    }
}

#[test]
fn the_command_line_lists_shows_writes_and_runs_sources() {
    let (mut desk, folder) = with_orders();
    watched(&mut desk, &folder);
    fs::write(folder.path().join("orders-nov.csv"), NOVEMBER).unwrap();
    desk.call("workspace_close", json!({}));
    let file = desk.path("shop.bellwether");
    let recipe = folder.path().join("recipe.json").to_string_lossy().into_owned();
    assert!(cli(&["source", &file]).stdout.contains("orders"));
    assert!(cli(&["source", &file, "Orders"]).stdout.contains("Sales goes into Sales"));
    cli(&["source", &file, "orders", "--out", &recipe]);
    let written: Json = serde_json::from_str(&fs::read_to_string(&recipe).unwrap()).unwrap();
    assert_eq!((&written["name"], &written["format"]["date_order"]), (&json!("orders"), &json!("dmy")));
    assert!(cli(&["source", &file, "orders", "--run"]).stdout.contains("orders-nov.csv"));
}

/// A program that writes its headings in capitals since its last version is the same source.
#[test]
fn capitals_and_spaces_of_headings_make_no_second_source() {
    let mut desk = Desk::new();
    let march = desk.write("march.csv", "Date,Revenue,Orders\n2026-03,100,3\n2026-04,110,4\n");
    let may = desk.write("may.csv", "DATE, revenue ,Orders\n2026-05,120,5\n2026-06,130,6\n");
    let map = json!({ "columns": { "Date": "date", "Revenue": { "measure": "Sales" }, "Orders": "skip" } });
    let done = desk.call("import_apply", json!({ "paths": [march], "map": map }));
    assert_eq!(done["new_measures"], json!(["Sales"]));
    let done = desk.call("import_apply", json!({ "paths": [may] }));
    assert_eq!((&done["new_measures"], &done["values"]["new"]), (&json!([]), &json!(2)), "{done}");
    assert_eq!(desk.call("source_list", json!({}))["sources"].as_array().map(Vec::len), Some(1));
}

/// A date, a metric, its value: three measures of three units, which would say nothing as one.
#[test]
fn a_column_that_names_measures_is_asked_about_and_makes_them() {
    let list = |year: u32, other: &str| {
        let of_month = |month: u32| {
            format!(
                "{year}-{month:02},Revenue,{month}000.50\n{year}-{month:02},{other},{month}\n{year}-{month:02},Conversion rate,0.0{month}\n"
            )
        };
        format!("Date,Metric,Value\n{}", (1..=12).map(of_month).collect::<String>())
    };
    let map = |answer: &str| json!({ "format": { "names": answer } });
    let kinds = |desk: &mut Desk| -> Vec<[String; 3]> {
        let all = desk.call("measure_list", json!({}))["measures"].clone();
        let text = |of: &Json| of.as_str().unwrap().to_owned();
        let all = all.as_array().unwrap().iter().map(|one| ["name", "kind", "unit"].map(|field| text(&one[field])));
        all.collect()
    };
    let mut desk = Desk::new();
    let [first, next] = [("2025.csv", list(2025, "Orders")), ("2026.csv", list(2026, "Refunds"))];
    let [first, next] = [first, next].map(|(name, text)| desk.write(name, text));
    let plan = desk.call("import_plan", json!({ "paths": [first] }));
    let question = &plan["questions"][0];
    assert_eq!(
        (&question["code"], &question["choices"]),
        (&json!("names"), &json!(["measures", "breakdown"])),
        "{plan}"
    );
    desk.call("import_apply", json!({ "paths": [first], "map": map("measures") }));
    let made = [["Conversion rate", "level", "percent"], ["Orders", "flow", "count"], ["Revenue", "flow", "USD"]];
    assert_eq!(kinds(&mut desk), made.map(|one| one.map(str::to_owned)));
    // The next file is not asked again, and says which measure is new.
    let done = desk.call("import_apply", json!({ "paths": [next] }));
    assert_eq!((&done["new_measures"], &done["values"]["new"]), (&json!(["Refunds"]), &json!(36)));
    let asked = json!({ "formula": "revenue", "grain": "year", "from": "2025-01-01", "to": "2027-01-01" });
    let points = desk.call("eval", asked)["points"].clone();
    assert_eq!([&points[0]["value"], &points[1]["value"]], [&json!(78_006.0), &json!(78_006.0)]);
    let id = desk.call("source_list", json!({}))["sources"][0]["id"].clone();
    let past = desk.call("import_plan", json!({ "paths": [], "again": id, "map": null }));
    assert_eq!(past["past"]["idle"], true, "{past}");
    let mut desk = Desk::new();
    let first = desk.write("2025.csv", list(2025, "Orders"));
    desk.call("import_apply", json!({ "paths": [first], "map": map("breakdown") }));
    assert_eq!(kinds(&mut desk).len(), 1);
}
