//! Another workspace as a source: what its measures say goes into those of a holding, by store.

use crate::support::Desk;
use serde_json::{Value as Json, json};
use std::fs;

const SHOP: &str =
    "Date,Region,Sales,Visits\n2026-09-01,North,10.5,3\n2026-09-01,South,20,4\n2026-10-02,North,\"1250.125\",5\n";

/// A shop, closed, in a folder of its own.
fn shop(name: &str, currency: &str) -> (Desk, String) {
    let mut desk = Desk::empty();
    let path = desk.path(&format!("{}.bellwether", name.to_lowercase()));
    desk.call("workspace_new", json!({"path": path, "name": name, "currency": currency, "locale": "en-GB"}));
    let file = desk.write("till.csv", SHOP);
    let sales = json!({ "measure": "Sales", "kind": "flow", "unit": currency });
    let columns = json!({ "Date": "date", "Region": { "dimension": "Region" }, "Sales": sales,
        "Visits": { "measure": "Visits", "kind": "flow", "unit": "count" } });
    desk.call("import_apply", json!({ "paths": [file], "map": { "columns": columns } }));
    desk.call("workspace_close", json!({}));
    (desk, path)
}

/// What a formula says of a month, by store.
fn by_store(desk: &mut Desk, key: &str, period: &str) -> Vec<(String, Option<f64>)> {
    let asked = json!({ "formula": key, "grain": "month", "from": "2026-09-01", "to": "2026-11-01", "by": "Store" });
    let answer = desk.call("eval", asked);
    let points = answer["points"].as_array().unwrap().iter().filter(|point| point["period"] == period);
    points.map(|point| (point["member"].as_str().unwrap_or("*").to_owned(), point["value"].as_f64())).collect()
}

#[test]
fn what_the_shops_say_is_what_the_holding_says_by_store() {
    let (_harbour, first) = shop("Harbour", "USD");
    let (_market, second) = shop("Market", "USD");
    let before = fs::read(&first).unwrap();
    let mut desk = Desk::new();
    let plan = desk.call("import_plan", json!({ "paths": [first] }));
    assert_eq!(plan["questions"], json!([]), "{plan}");
    for path in [&first, &second] {
        let done = desk.call("import_apply", json!({ "paths": [path] }));
        assert_eq!((&done["left_out_count"], &done["values"]["new"]), (&json!(0), &json!(6)), "{done}");
    }
    let said = by_store(&mut desk, "sales", "2026-10");
    for store in ["Harbour", "Market"] {
        assert!(said.contains(&(store.to_owned(), Some(1250.125))), "{said:?}");
    }
    assert!(by_store(&mut desk, "visits", "2026-09").contains(&("Harbour".to_owned(), Some(7.0))));
    let again = desk.call("import_apply", json!({ "paths": [first] }));
    assert_eq!(again["changed"]["label"], Json::Null, "the same again changes nothing");
    assert!(fs::read(&first).unwrap() == before, "the shop is only read");
    let rows = desk.call(
        "value_rows",
        json!({ "measure": "Sales", "date": "2026-10-02", "grain": "day", "segment": { "Store": "Harbour", "Region": "North" } }),
    );
    assert_eq!(rows["said"], "1 row of harbour.bellwether", "{rows}");
}

#[test]
fn amounts_in_another_currency_are_measures_of_their_own() {
    let (_shop, path) = shop("Hafen", "EUR");
    let mut desk = Desk::new();
    desk.call("import_apply", json!({ "paths": [path] }));
    let list = desk.call("measure_list", json!({}));
    let names: Vec<&str> =
        list["measures"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Sales (EUR)", "Visits"]);
}

#[test]
fn what_is_no_sound_workspace_of_another_is_refused_in_words() {
    let (_shop, path) = shop("Harbour", "USD");
    let mut desk = Desk::new();
    let own = desk.path("shop.bellwether");
    assert!(desk.refused("import_plan", json!({ "paths": [own] })).message.contains("is the workspace that is open"));
    let whole = fs::read(&path).unwrap();
    let spoilt = |name: &str, change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = whole.clone();
        change(&mut bytes);
        desk.folder
            .path()
            .join(name)
            .to_str()
            .map(|path| fs::write(path, bytes).map(|()| path.to_owned()).unwrap())
            .unwrap()
    };
    let newer = spoilt("newer.bellwether", &|bytes| bytes[60..64].copy_from_slice(&9999_u32.to_be_bytes()));
    let cut = spoilt("cut.bellwether", &|bytes| bytes.truncate(5000));
    let other = spoilt("other.bellwether", &|bytes| *bytes = b"Date,Sales\n".to_vec());
    for (path, said) in [(newer, "newer version"), (cut, "damaged"), (other, "not a Bellwether workspace")] {
        let refused = desk.refused("import_plan", json!({ "paths": [path] }));
        assert!(refused.message.contains(said), "{}", refused.message);
    }
    desk.call("workspace_close", json!({}));
}
