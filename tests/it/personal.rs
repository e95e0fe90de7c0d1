//! Columns that name persons: what is kept of a file is without them, and gives the same numbers all the same.

use crate::support::{Desk, cli, cli_json};
use flate2::read::DeflateDecoder;
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value as Json, json};
use std::fs;
use std::io::Read;

const ORDERS: &str = "Date;Store;E-mail;Phone;Total\n\
    2026-09-01;Harbour;ann@example.com;0171 5550001;10,50\n\
    2026-09-01;Harbour;bob@example.com;0171 5550002;20,00\n\
    2026-09-02;Station;\"Ann@example.com\";0171 5550001;5,25\n\
    2026-10-02;Station;cem@example.com;0171 5550003;7,00\n";

fn recipe(personal: Json) -> Json {
    json!({
        "format": { "personal": personal, "jump": "right", "gap": "right" },
        "steps": [],
        "measures": [
            { "name": "Sales", "take": "sum", "of": "Total", "date": "Date", "by": { "Store": "Store" }, "unit": "EUR" },
            { "name": "Customers", "take": "distinct", "of": "[E-mail]", "date": "Date", "by": { "Store": "Store" } },
        ],
    })
}

fn import(desk: &mut Desk, personal: Json) -> Json {
    let file = desk.write("orders.csv", ORDERS);
    desk.call("import_apply", json!({ "paths": [file], "map": recipe(personal) }))
}

fn source(desk: &mut Desk) -> i64 {
    desk.call("source_list", json!({}))["sources"][0]["id"].as_i64().unwrap()
}

fn customers(desk: &mut Desk) -> Vec<f64> {
    let asked = json!({ "formula": "count(customers)", "grain": "month", "from": "2026-09-01", "to": "2026-11-01" });
    let answer = desk.call("eval", asked);
    answer["points"].as_array().unwrap().iter().filter_map(|point| point["value"].as_f64()).collect()
}

fn rows(desk: &mut Desk, measure: &str) -> Json {
    let asked = json!({ "measure": measure, "date": "2026-09-01", "grain": "day", "segment": { "Store": "Harbour" } });
    desk.call("value_rows", asked)
}

/// True where a text is anywhere in the workspace: in its bytes, or in those of the files that it keeps.
fn holds(desk: &Desk, text: &str) -> bool {
    let path = desk.path("shop.bellwether");
    let within = |bytes: &[u8]| bytes.windows(text.len()).any(|part| part.eq_ignore_ascii_case(text.as_bytes()));
    let db = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut statement = db.prepare("SELECT bytes FROM file").unwrap();
    let kept = statement.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap().map(|bytes| {
        let mut all = Vec::new();
        DeflateDecoder::new(bytes.unwrap().as_slice()).read_to_end(&mut all).unwrap();
        all
    });
    let kept: Vec<Vec<u8>> = kept.collect();
    assert!(!kept.is_empty(), "a file is kept");
    within(&fs::read(&path).unwrap()) || kept.iter().any(|bytes| within(bytes))
}

/// The cells of a column of the rows behind a number.
fn cells(rows: &Json, column: &str) -> Vec<String> {
    let at = rows["columns"].as_array().unwrap().iter().position(|one| one["name"] == column).unwrap();
    rows["rows"].as_array().unwrap().iter().map(|row| row["cells"][at].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_names_persons_is_kept_nowhere_unasked() {
    let mut desk = Desk::new();
    let file = desk.write("orders.csv", ORDERS);
    let plan = desk.call("import_plan", json!({ "paths": [file], "map": recipe(Json::Null) }));
    let proposed = [("E-mail", "hashed"), ("Phone", "left_out")];
    for (place, (column, what)) in proposed.iter().enumerate() {
        assert_eq!(
            (&plan["personal"][place]["column"], &plan["personal"][place]["what"]),
            (&json!(column), &json!(what))
        );
    }
    assert_eq!(plan["personal"][0]["choices"], json!(["keep", "hashed"]), "a code is needed to count by");
    import(&mut desk, Json::Null);
    for text in ["ann@example", "bob@", "cem@", "5550001", "5550003"] {
        assert!(!holds(&desk, text), "{text}");
    }
    assert!(holds(&desk, "Harbour"));
    let rows = rows(&mut desk, "Customers");
    assert_eq!(rows["differs"], Json::Null, "{rows}");
    assert_eq!(cells(&rows, "Phone"), ["left out", "left out"]);
    let codes = cells(&rows, "E-mail");
    assert!(codes.iter().all(|code| code.len() == 9 && code.starts_with('#')) && codes[0] != codes[1], "{codes:?}");
}

#[test]
fn the_past_read_again_gives_the_same_sets() {
    let mut desk = Desk::new();
    import(&mut desk, Json::Null);
    let before = customers(&mut desk);
    assert_eq!(before, [2.0, 1.0]);
    let id = source(&mut desk);
    let again = desk.call("import_plan", json!({ "paths": [], "again": id }));
    assert_eq!(again["past"]["idle"], true, "{}", again["past"]);
    // The same customers in a file that was not rewritten are the same ones.
    let more =
        ORDERS.replace("2026-10-02;Station;cem", "2026-10-02;Station;ann") + "2026-10-03;Station;dan@example.com;;1\n";
    let file = desk.write("orders-2.csv", more);
    desk.call("import_apply", json!({ "paths": [file], "map": recipe(Json::Null) }));
    let asked = json!({ "formula": "count(customers)", "grain": "year", "from": "2026-01-01", "to": "2027-01-01" });
    let year = desk.call("eval", asked);
    assert_eq!(year["points"][0]["value"], 3.0, "ann, bob and dan: {year}");
}

#[test]
fn a_recipe_that_needs_what_was_left_out_is_told_so() {
    let mut desk = Desk::new();
    import(&mut desk, Json::Null);
    let id = source(&mut desk);
    let mut map = recipe(Json::Null);
    map["measures"][0]["by"] = json!({ "Store": "Store", "Phone": "Phone" });
    let refused = desk.refused("import_plan", json!({ "paths": [], "again": id, "map": map }));
    assert!(refused.message.contains("“Phone” was taken out of the kept rows of orders.csv"), "{}", refused.message);
}

#[test]
fn files_that_were_kept_before_can_be_rewritten() {
    let mut desk = Desk::new();
    import(&mut desk, json!({ "E-mail": "keep", "Phone": "keep" }));
    assert!(holds(&desk, "ann@example"));
    let id = source(&mut desk);
    let mut info = desk.call("source_get", json!({ "id": id }));
    assert_eq!((&info["personal_held"], &info["personal"][1]["what"]), (&Json::Null, &json!("keep")));
    info["recipe"]["format"]["personal"] = json!({ "E-mail": "hashed", "Phone": "left_out" });
    desk.call("source_update", json!({ "id": id, "recipe": info["recipe"] }));
    let info = desk.call("source_get", json!({ "id": id }));
    assert_eq!(info["personal_held"], "1 file that was kept before still holds them.");
    assert!(holds(&desk, "ann@example"), "what was kept stays until it is asked for");
    let done = desk.call("source_remove_persons", json!({ "id": id }));
    assert_eq!((&done["rewritten"], &done["let_go"]), (&json!(1), &json!(0)), "{done}");
    assert!(!holds(&desk, "ann@example") && !holds(&desk, "5550001"));
    assert_eq!(desk.call("source_get", json!({ "id": id }))["personal_held"], Json::Null);
    assert_eq!(customers(&mut desk), [2.0, 1.0]);
    let again = desk.call("import_plan", json!({ "paths": [], "again": id }));
    assert_eq!(again["past"]["idle"], true, "{}", again["past"]);
    desk.call("workspace_close", json!({}));
    assert_eq!(cli(&["check", &desk.path("shop.bellwether")]).status, 0);
}

#[test]
fn a_column_that_is_needed_stays_and_is_told() {
    let mut desk = Desk::new();
    let file = desk.write("orders.csv", ORDERS);
    let mut map = recipe(Json::Null);
    map["steps"] = json!([{ "leave_out": "contains([E-mail], \"bob\")" }]);
    let plan = desk.call("import_plan", json!({ "paths": [file], "map": map }));
    assert_eq!((&plan["personal"][0]["what"], &plan["personal"][0]["choices"]), (&json!("keep"), &json!(["keep"])));
    assert!(plan["personal"][0]["text"].as_str().unwrap().contains("stays as it is"), "{plan}");
}

#[test]
fn the_command_line_says_what_becomes_of_a_column() {
    let mut desk = Desk::new();
    desk.call("workspace_close", json!({}));
    let (file, orders) = (desk.path("shop.bellwether"), desk.write("orders.csv", ORDERS));
    let map = desk.write("map.json", recipe(Json::Null).to_string());
    let plan = cli_json(&["import", &file, &orders, "--map", &map, "--personal", "Phone=hashed", "--dry-run"]);
    assert_eq!(plan["personal"][1]["what"], "hashed", "{plan}");
    assert_ne!(cli(&["import", &file, &orders, "--map", &map, "--personal", "Phone"]).status, 0);
}

#[test]
fn a_file_read_by_its_columns_is_kept_without_those_that_nothing_needs() {
    let mut desk = Desk::new();
    let file = desk.write("orders.csv", ORDERS);
    desk.call("import_apply", json!({ "paths": [file], "map": { "format": { "jump": "right", "gap": "right" } } }));
    assert!(
        !holds(&desk, "5550001"),
        "of breakdowns the order is the file's, and of what is written down the alphabet's"
    );
    let id = source(&mut desk);
    assert_eq!(desk.call("source_get", json!({ "id": id }))["kept"], 1);
}

#[test]
fn what_is_said_of_a_column_is_followed_or_refused() {
    let mut desk = Desk::new();
    let file = desk.write("orders.csv", ORDERS);
    let said = |personal: Json| json!({ "format": { "personal": personal, "jump": "right", "gap": "right" } });
    for (personal, part) in [
        (json!({ "Foo": "left_out" }), "no column “Foo”"),
        (json!({ "Total": "left_out" }), "“Total” is needed as it is"),
        (json!({ "Date": "hashed" }), "“Date” is needed as it is"),
    ] {
        for command in ["import_plan", "import_apply"] {
            let failed = desk.refused(command, json!({ "paths": [file], "map": said(personal.clone()) }));
            assert!(failed.message.contains(part), "{}", failed.message);
        }
    }
    // A code of a shop is no breakdown.
    let followed = json!({ "paths": [file], "map": said(json!({ "Store": "hashed" })) });
    desk.call("import_apply", followed);
    assert!(!holds(&desk, "Harbour"));
}

#[test]
fn names_and_addresses_of_persons_are_no_breakdowns_unasked() {
    let mut desk = Desk::new();
    let row = |at: usize| {
        let (first, last, firm, day) = (at % 4, at % 5, at % 3, 1 + at);
        format!(
            "{day:02}.10.2026;Ana{first};Berg{last};Fa {firm};Weg {last};8003{last};Ulm;01.02.196{first};{day},50\n"
        )
    };
    let rows: String = (0..20).map(row).collect();
    let file = desk.write("b.csv", format!("Datum;Vorname;Nachname;Firma;Straße;PLZ;Ort;Geburtsdatum;Betrag\n{rows}"));
    let plan = desk.call("import_plan", json!({ "paths": [file] }));
    let named: Vec<&str> =
        plan["personal"].as_array().unwrap().iter().filter_map(|one| one["column"].as_str()).collect();
    assert_eq!(named, ["Geburtsdatum", "Nachname", "Ort", "PLZ", "Straße", "Vorname"]);
    assert!(plan["personal"].as_array().unwrap().iter().all(|one| one["what"] == "left_out"), "{plan}");
    desk.call("import_apply", json!({ "paths": [file] }));
    let measure = desk.call("measure_list", json!({}))["measures"][0].clone();
    assert_eq!(measure["dimensions"].as_array().unwrap().len(), 1, "the firm: {measure}");
    assert!(!holds(&desk, "Berg3") && !holds(&desk, "Ana1"));
}
