//! The next file of a source, in which a column has another heading or is gone: asked about once, and never a second source or a
//! second measure without a word.

use crate::support::{Desk, cli};
use serde_json::{Value as Json, json};

const OCTOBER: &str = "Datum;Filiale;Kanal;Umsatz\n01.10.2026;Hafen;Laden;10\n02.10.2026;Markt;Netz;20\n";
const NOVEMBER: &str = "Datum;Filiale;Kanal;Umsatz netto\n01.11.2026;Hafen;Laden;30\n02.11.2026;Markt;Netz;40\n";
const DECEMBER: &str = "Datum;Filiale;Kanal;Umsatz netto\n01.12.2026;Hafen;Laden;50\n02.12.2026;Markt;Netz;60\n";
const JANUARY: &str = "Datum;Filiale;Kanal;Umsatz\n01.01.2027;Hafen;Laden;70\n02.01.2027;Markt;Netz;80\n";

fn answered(path: &str, answer: &Json) -> Json {
    json!({ "paths": [path], "map": { "format": { "renamed": answer } } })
}

fn count(desk: &mut Desk, command: &str, what: &str) -> usize {
    desk.call(command, json!({}))[what].as_array().unwrap().len()
}

/// Imports the first file, and what comes of the second one is the answer's; then both headings are understood.
fn goes_on(first: Json, answer: &Json) {
    let mut desk = Desk::new();
    let path = desk.write("2026-10.csv", OCTOBER);
    desk.call("import_apply", json!({ "paths": [path], "map": first }));
    let measures = count(&mut desk, "measure_list", "measures");
    let path = desk.write("2026-11.csv", NOVEMBER);
    let plan = desk.call("import_plan", json!({ "paths": [path] }));
    let question = &plan["questions"][0];
    assert_eq!(
        (&question["code"], &question["choices"]),
        (&json!("renamed"), &json!(["Umsatz netto", "new"])),
        "{plan}"
    );
    assert!(question["message"].as_str().unwrap().contains("without Umsatz"), "{question}");
    assert_eq!(desk.refused("import_apply", json!({ "paths": [path] })).code.word(), "needs_answer");
    let plan = desk.call("import_plan", answered(&path, answer));
    assert_eq!((&plan["questions"], &plan["new_measures"]), (&json!([]), &json!([])), "{plan}");
    assert_eq!(plan["head"][3], "Umsatz", "the columns are called as the source calls them");
    assert!(plan["columns"][3]["note"].as_str().unwrap().contains("“Umsatz netto”"), "{}", plan["columns"][3]);
    desk.call("import_apply", answered(&path, answer));
    for (name, text) in [("2026-12.csv", DECEMBER), ("2027-01.csv", JANUARY)] {
        let path = desk.write(name, text);
        desk.call("import_apply", json!({ "paths": [path] }));
    }
    assert_eq!(count(&mut desk, "source_list", "sources"), 1);
    assert_eq!(count(&mut desk, "measure_list", "measures"), measures);
    let asked = json!({ "formula": "umsatz", "grain": "month", "from": "2026-10-01", "to": "2027-02-01" });
    let points = desk.call("eval", asked)["points"].clone();
    let values: Vec<&Json> = points.as_array().unwrap().iter().map(|point| &point["value"]).collect();
    assert_eq!(values, [30.0, 70.0, 110.0, 150.0]);
    let id = desk.call("source_list", json!({}))["sources"][0]["id"].clone();
    let past = desk.call("import_plan", json!({ "paths": [], "again": id, "map": null }));
    assert_eq!(past["past"]["idle"], true, "{past}");
}

#[test]
fn a_renamed_column_is_asked_about_and_stays_of_its_source_and_measure() {
    goes_on(json!({}), &json!("Umsatz netto"));
    goes_on(json!({}), &json!({ "Umsatz netto": "Umsatz" }));
}

#[test]
fn a_recipe_whose_expressions_name_a_renamed_column_asks_and_goes_on() {
    let taken = json!([
        { "name": "Umsatz", "take": "sum", "of": "[Umsatz] * 1", "date": "Datum", "by": { "Filiale": "Filiale" } },
    ]);
    let steps = json!([{ "keep": "[Umsatz] > 0" }]);
    goes_on(json!({ "steps": steps, "measures": taken }), &json!("Umsatz netto"));
}

#[test]
fn a_file_of_another_kind_makes_a_source_of_its_own_and_is_asked_about_once() {
    let mut desk = Desk::new();
    for (name, text, map) in [
        ("2026-10.csv", OCTOBER, json!({})),
        ("2026-11.csv", NOVEMBER, json!({ "format": { "renamed": "new" } })),
        ("2026-12.csv", DECEMBER, json!({})),
    ] {
        let path = desk.write(name, text);
        desk.call("import_apply", json!({ "paths": [path], "map": map }));
    }
    assert_eq!(count(&mut desk, "source_list", "sources"), 2);
    assert_eq!(count(&mut desk, "measure_list", "measures"), 2);
}

/// In a watched folder it waits for the owner, and is not left lying unseen.
#[test]
fn a_file_with_a_renamed_column_waits_in_its_folder() {
    let mut desk = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("2026-10.csv");
    std::fs::write(&path, OCTOBER).unwrap();
    desk.call("import_apply", json!({ "paths": [path] }));
    let id = desk.call("source_list", json!({}))["sources"][0]["id"].clone();
    desk.call("source_update", json!({ "id": id, "folder": folder.path(), "automatic": true }));
    std::fs::write(folder.path().join("2026-11.csv"), NOVEMBER).unwrap();
    let looks: Vec<Json> = (0..5).map(|_| desk.call("source_watch", json!({}))).collect();
    let waiting = &looks.last().unwrap()["waiting"][0];
    assert!(waiting["text"].as_str().unwrap().contains("without Umsatz"), "{waiting}");
    assert_eq!(desk.values(), 2);
}

#[test]
fn the_command_line_asks_and_takes_the_answer_of_a_map() {
    let mut desk = Desk::new();
    let (first, next) = (desk.write("2026-10.csv", OCTOBER), desk.write("2026-11.csv", NOVEMBER));
    let map = desk.write("map.json", r#"{"format": {"renamed": {"Umsatz netto": "Umsatz"}}}"#);
    let file = desk.path("shop.bellwether");
    desk.call("workspace_close", json!({}));
    assert_eq!(cli(&["import", &file, &first]).status, 0);
    let asked = cli(&["import", &file, &next]);
    assert!(asked.status != 0 && asked.stderr.contains("without Umsatz"), "{}", asked.stderr);
    let done = cli(&["import", &file, &next, "--map", &map]);
    assert_eq!((done.status, done.stderr.as_str()), (0, ""), "{}", done.stdout);
}
