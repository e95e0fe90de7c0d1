//! What is asked, and what is not, of files that are read by a recipe.

use crate::support::{Desk, cli_json};
use serde_json::{Value as Json, json};

fn open_recipe() -> Json {
    json!({
        "name": "Tickets",
        "steps": [],
        "measures": [{ "name": "Backlog", "take": "open", "date": "Created", "until": "Closed" }],
        "format": { "jump": "right", "gap": "right" },
    })
}

const SEPTEMBER: &str =
    "Ticket,Created,Closed\nA,2026-09-03,2026-09-05\nB,2026-09-10,2026-10-20\nC,2026-09-28,2026-10-02\n";
const OCTOBER: &str = "Ticket,Created,Closed\nD,2026-10-01,2026-10-03\nE,2026-10-15,\n";

#[test]
fn a_file_of_one_month_does_not_say_what_stayed_open() {
    let mut desk = Desk::new();
    let (september, october) = (desk.write("09.csv", SEPTEMBER), desk.write("10.csv", OCTOBER));
    desk.call("import_apply", json!({ "paths": [september], "map": open_recipe() }));
    let asked = json!({ "paths": [october], "map": open_recipe() });
    let plan = desk.call("import_plan", asked.clone());
    assert_eq!(plan["questions"][0]["code"], "restated", "{plan}");
    assert!(plan["questions"][0]["message"].as_str().unwrap().contains("export all items into one file"), "{plan}");
    assert!(desk.refused("import_apply", asked).message.contains("2 on 30 Sep"), "those that were open before");
    // One export of all has nothing to ask, and knows what stayed open.
    let all = desk.write("all.csv", format!("{SEPTEMBER}{}", OCTOBER.split_once('\n').unwrap().1));
    desk.call("import_apply", json!({ "paths": [all], "map": open_recipe() }));
    let eval = json!({ "formula": "backlog", "grain": "month", "from": "2026-10-01", "to": "2026-11-01" });
    assert_eq!(desk.call("eval", eval)["points"][0]["value"], 1.0);
    desk.call("import_apply", json!({ "paths": [all], "map": open_recipe() }));
}

#[test]
fn a_recipe_that_says_how_often_an_amount_counts_is_not_asked() {
    let mut desk = Desk::new();
    let line = |at: usize| {
        let order = at / 2;
        format!("{},2026-10-{:02},{}.90,{}\n", 100 + order, 1 + order % 28, 3 + order % 4, at % 5)
    };
    let text: String = (0..120).map(line).collect();
    let file = desk.write("lines.csv", format!("Order,Created,Shipping,Quantity\n{text}"));
    let map = |once: Json| {
        let shipping =
            json!({ "name": "Shipping", "take": "sum", "of": "Shipping", "once_per": once, "date": "Created" });
        json!({ "steps": [], "measures": [shipping] })
    };
    let codes = |plan: &Json| -> Vec<String> {
        plan["questions"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
    };
    let said = desk.call("import_plan", json!({ "paths": [file], "map": map(json!("Order")) }));
    assert!(codes(&said).is_empty(), "{said}");
    let mut open = map(Json::Null);
    if codes(&desk.call("import_plan", json!({ "paths": [file], "map": open.clone() }))) == ["once"] {
        open["format"] = json!({ "once": "once" });
    } else {
        open = map(json!("Order"));
    }
    desk.call("import_apply", json!({ "paths": [file], "map": open }));
    let eval = json!({ "formula": "shipping", "grain": "month", "from": "2026-10-01", "to": "2026-11-01" });
    let truth: f64 = (0..60).map(|order| f64::from(3 + order % 4) + 0.9).sum();
    let sum = desk.call("eval", eval)["points"][0]["value"].as_f64().unwrap();
    assert!((sum - truth).abs() < 1e-9, "{sum} {truth}");
}

#[test]
fn the_rows_of_a_second_file_are_taken_from_what_the_source_remembers() {
    let mut desk = Desk::new();
    let orders = desk.write("orders.csv", "Date,Customer,Total\n2026-10-01,C1,10\n2026-10-02,C2,20\n");
    let lookup = |rows: Json| {
        json!({ "lookup": "Customer", "table": { "file": "customers.csv", "key": "Customer" },
            "take": [{ "column": "Region", "as": "Region" }], "rows": rows })
    };
    let sales = json!({ "name": "Sales", "take": "sum", "of": "Total", "date": "Date", "by": { "Region": "Region" } });
    let map = |rows: Json| json!({ "steps": [lookup(rows)], "measures": [sales] });
    desk.call("import_apply", json!({ "paths": [orders], "map": map(json!([["C1", "North"], ["C2", "South"]])) }));
    let source = desk.call("source_list", json!({}))["sources"][0]["id"].clone();
    desk.call("import_plan", json!({ "paths": [orders], "map": map(json!([])) }));
    desk.call("import_apply", json!({ "paths": [], "again": source, "map": map(json!([])) }));
    desk.call("workspace_close", json!({}));
    let (file, customers) =
        (desk.path("shop.bellwether"), desk.write("customers.csv", "Customer,Region\nC1,West\nC2,West\n"));
    let done = cli_json(&["import", &file, &orders, "--lookup", &customers, "--dry-run"]);
    assert_eq!(done["recipe"]["steps"].as_array().map(Vec::len), Some(1), "{done}");
    assert_eq!(done["values"]["new"], 2, "the region is another: {done}");
}

#[test]
fn of_a_recipe_that_leaves_no_row_nothing_is_made() {
    let mut desk = Desk::new();
    let file = desk.write("orders.csv", "Date,Status,Total\n2026-10-01,paid,10\n2026-10-02,paid,20\n");
    let sales = json!({ "name": "Sales", "take": "sum", "of": "Total", "date": "Date" });
    let map = json!({ "steps": [{ "keep": "Status = \"void\"" }], "measures": [sales] });
    let done = desk.call("import_apply", json!({ "paths": [file], "map": map }));
    assert!(done["text"].as_str().unwrap().contains("no row of the file gives a value"), "{done}");
    assert!(desk.call("measure_list", json!({}))["measures"].as_array().unwrap().is_empty());
    assert!(done["changed"]["label"].is_null(), "nothing to undo: {done}");
}

#[test]
fn a_median_is_that_of_the_records_and_what_cannot_be_taken_says_what_to_do() {
    let mut desk = Desk::new();
    let file = desk.write("days.csv", "Date,Days,Weight\n2026-10-01,1,5\n2026-10-01,2,1\n2026-10-20,9,1\n");
    let map = |measure: Json| json!({ "steps": [], "measures": [measure] });
    let measure = |take: &str| json!({ "name": "Days", "take": take, "of": "Days", "date": "Date", "unit": "number" });
    for (measure, part) in [
        (measure("percentile"), "percentile([Name of the measure], 90%)"),
        (measure("p90"), "Take “sample”"),
        (measure("weighted_mean"), "two sums"),
        (json!({ "name": "Days", "take": "mean", "of": "Days", "weight": "Weight", "date": "Date" }), "two sums"),
    ] {
        let failed = desk.refused("import_apply", json!({ "paths": [file], "map": map(measure) }));
        assert!(failed.message.contains(part), "{}", failed.message);
    }
    desk.call("import_apply", json!({ "paths": [file], "map": map(measure("median")) }));
    for (formula, value) in [("[Days]", 2.0), ("median([Days])", 2.0), ("max([Days])", 9.0)] {
        let eval = json!({ "formula": formula, "grain": "month", "from": "2026-10-01", "to": "2026-11-01" });
        assert_eq!(desk.call("eval", eval)["points"][0]["value"], value, "{formula}");
    }
}

/// A list of stock is of the day it was made, which is another one for each file: the next one needs its day, and no more.
#[test]
fn the_next_list_of_a_recipe_without_dates_is_asked_for_its_day() {
    let mut desk = Desk::new();
    let list = |factor: u32| format!("Item,On hand\nTea,{}\nCoffee,{}\n", 5 * factor, 7 * factor);
    let [september, october] =
        [("september.csv", 1), ("october.csv", 2)].map(|(name, factor)| desk.write(name, list(factor)));
    let recipe = |as_of: Option<&str>| {
        json!({ "name": "Stock", "format": { "as_of": as_of },
                "measures": [{ "name": "Stock", "take": "sum", "of": "On hand", "kind": "balance", "by": { "Item": "Item" } }] })
    };
    desk.call("import_apply", json!({ "paths": [september], "map": recipe(Some("2026-09-30")) }));
    for sketch in [false, true] {
        let plan = desk.call("import_plan", json!({ "paths": [october], "sketch": sketch }));
        assert_eq!(plan["questions"][0]["code"], "as_of", "{plan}");
    }
    for asked in [json!({ "paths": [october] }), json!({ "paths": [october], "map": recipe(None) })] {
        let refused = desk.refused("import_apply", asked);
        assert_eq!(refused.code.word(), "needs_answer");
        assert_eq!(refused.detail[0]["code"], "as_of");
    }
    let done = desk.call("import_apply", json!({ "paths": [october], "map": { "format": { "as_of": "2026-10-31" } } }));
    assert_eq!(done["values"]["new"], 2);
    let asked = json!({ "formula": "stock", "grain": "month", "from": "2026-09-01", "to": "2026-11-01" });
    let points = desk.call("eval", asked)["points"].clone();
    assert_eq!([&points[0]["value"], &points[1]["value"]], [&json!(12.0), &json!(24.0)]);
}
