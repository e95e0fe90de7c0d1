//! Recipes from the command line's map to numbers, and again for the next file.

use crate::support::{Desk, cli};
use serde_json::{Value as Json, json};

const STATEMENT: &str = "Booked,Type,State,Amount\n2026-09-01,CARD,COMPLETED,-12.50\n2026-09-02,TOPUP,COMPLETED,100.00\n\
    2026-09-02,CARD,REVERTED,-99.00\n2026-10-05,TOPUP,COMPLETED,40.00\n2026-10-06,CARD,COMPLETED,-7.25\n";

fn recipe() -> Json {
    json!({
        "name": "Bank",
        "steps": [{ "keep": "State = \"COMPLETED\"" }],
        "measures": [
            { "name": "Money in", "take": "sum", "of": "Amount", "date": "Booked", "unit": "EUR", "where": "Amount > 0" },
            { "name": "Money out", "take": "sum", "of": "0 - Amount", "date": "Booked", "unit": "EUR", "where": "Amount < 0" },
            { "name": "Card payments", "take": "count", "date": "Booked", "where": "Type = \"CARD\"" },
        ],
    })
}

fn months(desk: &mut Desk, formula: &str) -> Vec<f64> {
    let answer = desk.call("eval", json!({ "formula": formula, "grain": "month" }));
    answer["points"].as_array().unwrap().iter().filter_map(|point| point["value"].as_f64()).collect()
}

#[test]
fn a_bank_statement_becomes_what_came_in_and_what_went_out() {
    let mut desk = Desk::new();
    let file = desk.write("statement.csv", STATEMENT);
    let done = desk.call("import_apply", json!({ "paths": [file], "map": recipe() }));
    assert_eq!(done["left_out_count"], 0, "{done}");
    assert_eq!(months(&mut desk, "[Money in]"), [100.0, 40.0]);
    assert_eq!(months(&mut desk, "[Money in] - [Money out]"), [87.5, 32.75]);
    assert_eq!(months(&mut desk, "[Card payments]"), [1.0, 1.0]);
    let measures = desk.call("measure_list", json!({}))["measures"].clone();
    let kinds: Vec<_> =
        measures.as_array().unwrap().iter().map(|one| (one["kind"].as_str(), one["unit"].as_str())).collect();
    assert_eq!(kinds, [(Some("flow"), Some("count")), (Some("flow"), Some("EUR")), (Some("flow"), Some("EUR"))]);
    desk.call("undo", json!({}));
    assert_eq!(desk.values(), 0);
}

#[test]
fn a_second_file_is_looked_up_and_the_next_file_needs_none() {
    let mut desk = Desk::new();
    let orders = desk.write(
        "orders.csv",
        "Placed,Customer no,Total\n2026-09-01,K1,10.00\n2026-09-02,K2,20.00\n2026-09-03,K7,1.00\n",
    );
    let customers = desk.write("customers.csv", "Customer no;Region\nK1;North\nK2;South\n");
    let looked = desk.call("lookup_read", json!({ "path": customers }));
    assert_eq!((&looked["columns"], &looked["rows"]), (&json!(["Customer no", "Region"]), &json!([])));
    let looked = desk.call("lookup_read", json!({ "path": customers, "key": "Customer no", "take": ["Region"] }));
    let map = |rows: &Json| {
        json!({
            "steps": [{ "lookup": "Customer no", "table": { "file": "customers.csv", "key": "Customer no" },
                "take": [{ "column": "Region", "as": "Region" }], "rows": rows }],
            "measures": [{ "name": "Sales", "take": "sum", "of": "Total", "date": "Placed", "by": { "Region": "Region" } }],
        })
    };
    let plan = desk.call("import_plan", json!({ "paths": [orders], "map": map(&looked["rows"]), "sketch": true }));
    let step = &plan["recipe"]["steps"][0];
    assert_eq!(step["text"], "Look up Region in customers.csv by Customer no");
    let note = "1 row has a Customer no that customers.csv does not have: K7. What is looked up is empty in it, so it belongs to no segment.";
    assert_eq!(step["note"], note);
    let done = desk.call("import_apply", json!({ "paths": [orders], "map": map(&looked["rows"]) }));
    assert_eq!(done["unknown"], json!([note]));
    let next = desk.write("november.csv", "Placed,Customer no,Total\n2026-11-02,k1,60.00\n");
    let plan = desk.call("import_plan", json!({ "paths": [next] }));
    assert_eq!(plan["recipe"]["steps"][0]["note"], Json::Null, "{plan}");
    desk.call("import_apply", json!({ "paths": [next] }));
    assert_eq!(months(&mut desk, "[Sales]").last(), Some(&60.0));
    let north = desk.call("eval", json!({ "formula": "[Sales]", "grain": "year", "by": "Region" }));
    assert!(north.to_string().contains("North"), "{north}");

    let unread = desk.write("recipe.json", map(&json!([])).to_string());
    let other = desk.path("other.bellwether");
    cli(&["new", &other, "--name", "Other", "--currency", "EUR", "--locale", "en-GB"]);
    let answer = cli(&["import", &other, &orders, "--map", &unread, "--dry-run"]);
    assert!(answer.stderr.contains("customers.csv has not been read yet"), "{}", answer.stderr);
    let answer = cli(&["import", &other, &orders, "--map", &unread, "--lookup", &customers, "--dry-run"]);
    assert!(answer.stdout.contains(note), "{}", answer.stdout);
}

#[test]
fn the_next_file_of_its_make_is_read_by_the_recipe_again() {
    let mut desk = Desk::new();
    let file = desk.write("september.csv", STATEMENT);
    desk.call("import_apply", json!({ "paths": [file], "map": recipe() }));
    let next = desk.write(
        "november.csv",
        "Booked,Type,State,Amount\n2026-11-02,TOPUP,COMPLETED,60.00\n2026-11-03,CARD,REVERTED,-5.00\n",
    );
    let plan = desk.call("import_plan", json!({ "paths": [next], "readable_names": true }));
    let said = plan["recipe_text"].as_str().unwrap();
    assert!(said.contains("the recipe “Bank”, which makes Money in, Money out, Card payments"), "{said}");
    desk.call("import_apply", json!({ "paths": [next] }));
    assert_eq!(months(&mut desk, "[Money in]"), [100.0, 40.0, 60.0]);
    // What the owner says of the columns goes before it.
    let columns = json!({ "Booked": "date", "Amount": { "measure": "Turnover" } });
    let plan = desk.call("import_plan", json!({ "paths": [next], "map": { "columns": columns } }));
    assert_eq!(plan["new_measures"], json!(["Turnover"]));
    assert!(plan["recipe_text"].is_null(), "it is not read by the recipe then");
}

#[test]
fn a_recipe_that_does_not_fit_says_where_and_what_there_is() {
    let mut desk = Desk::new();
    let file = desk.write("statement.csv", STATEMENT);
    let mut wrong = |change: fn(&mut Json), said: &[&str]| {
        let mut map = recipe();
        change(&mut map);
        let error = desk.refused("import_apply", json!({ "paths": [file], "map": map }));
        assert_eq!(error.code.word(), "bad_map");
        for said in said {
            assert!(error.message.contains(said), "{} lacks {said}", error.message);
        }
    };
    wrong(
        |map| map["steps"][0] = json!({ "keep": "Status = \"x\"" }),
        &["Step 1", "no column “Status”", "Booked, Type, State, Amount"],
    );
    wrong(|map| map["measures"][0]["of"] = json!("Amount *"), &["“Money in”", "ends before it is complete"]);
    wrong(|map| map["measures"][0]["of"] = json!("sumif(Amount)"), &["no function “sumif”", "is_empty"]);
    wrong(|map| map["measures"][2]["date"] = Json::Null, &["“Card payments”", "which column holds the dates"]);
}

const SHOP: &str = "Name,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price\n\
    #1014,paid,EUR,64.90,2026-10-28 18:05:11 +0000,1,Sticker set,6.00\n\
    #1014,,,,2026-10-28 18:05:11 +0000,2,Mug green,18.00\n\
    #1013,voided,EUR,24.00,2026-10-21 09:00:00 +0000,1,Mug green,18.00\n\
    #1012,paid,EUR,30.00,2026-10-20 12:00:00 +0000,5,Sticker set,6.00\n\
    #1011,pending,EUR,18.00,2026-09-30 12:00:00 +0000,1,Mug green,18.00\n\
    #1010,paid,EUR,18.00,2026-09-29 23:59:00 +0000,1,Mug green,18.00\n";

fn shop() -> Json {
    json!({
        "name": "Shop orders",
        "steps": [
            { "fill_down": "Financial Status" },
            { "leave_out": "[Financial Status] in (\"voided\", \"pending\")" },
            { "column": "Line total", "is": "[Lineitem quantity] * [Lineitem price]" },
        ],
        "measures": [
            { "name": "Orders", "take": "distinct", "of": "Name", "date": "Created at" },
            { "name": "Line sales", "take": "sum", "of": "[Line total]", "date": "Created at", "unit": "EUR",
              "by": { "Product": "Lineitem name" }, "where": "[Created at] >= date(2026, 9, 1) and [Created at] < date(2026, 11, 1)" },
        ],
    })
}

fn texts(list: &Json, field: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one[field].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_recipe_is_told_in_sentences_with_what_each_step_does() {
    let mut desk = Desk::new();
    let file = desk.write("orders.csv", SHOP);
    let request = json!({ "paths": [file], "map": shop(), "sketch": true });
    let recipe = desk.call("import_plan", request.clone())["recipe"].clone();
    let steps = [
        "Fill down Financial Status",
        "Leave out rows where Financial Status is voided or pending",
        "Line total is Lineitem quantity × Lineitem price",
    ];
    assert_eq!(texts(&recipe["steps"], "text"), steps);
    let measures = [
        "Orders: how many different Name, by Created at",
        "Line sales: the sum of Line total, only rows where Created at is between 1 Sept 2026 and 31 Oct 2026, by Created at, for each Lineitem name",
    ];
    assert_eq!(texts(&recipe["measures"], "text"), measures);
    let rows: Vec<_> =
        recipe["steps"].as_array().unwrap().iter().map(|one| (one["before"].clone(), one["after"].clone())).collect();
    assert_eq!(rows, [(json!(6), json!(6)), (json!(6), json!(4)), (json!(4), json!(4))]);
    let asked = json!({ "column": "Financial Status", "test": "is", "values": ["voided", "pending"] });
    assert_eq!(recipe["steps"][1]["condition"], asked);
    let comes = texts(&recipe["measures"], "comes_text");
    assert_eq!(comes, ["3 values, 29 Sept – 28 Oct 2026", "4 values, 29 Sept – 28 Oct 2026, €90.00 in all"]);
    assert_eq!(recipe["measures"][1]["first"][0], "29 Sept 2026, Product: Mug green: €18.00");
    let status =
        recipe["columns"].as_array().unwrap().iter().find(|column| column["name"] == "Financial Status").unwrap();
    assert_eq!(status["cells"], json!(["paid", "pending", "voided"]), "what a step leaves out can still be chosen");
    assert_eq!(
        recipe["rows"][1]["cells"],
        json!(["#1014", "paid", "", "", "2026-10-28 18:05:11 +0000", "2", "Mug green", "18.00", "36"])
    );
    assert_eq!(recipe["sound"], true);
    desk.call("settings_update", json!({ "language": "de", "locale": "de-DE" }));
    let german = desk.call("import_plan", request)["recipe"].clone();
    assert_eq!(german["steps"][1]["text"], "Zeilen weglassen, in denen gilt: Financial Status ist voided oder pending");
    assert_eq!(german["measures"][0]["text"], "Orders: wie viele verschiedene Name, nach Created at");
}

#[test]
fn what_is_wrong_is_said_at_its_step_and_nothing_is_imported() {
    let mut desk = Desk::new();
    let file = desk.write("orders.csv", SHOP);
    let mut map = shop();
    map["steps"][2]["is"] = json!("[Lineitem quantity] * Price");
    map["measures"][0]["of"] = Json::Null;
    let request = json!({ "paths": [file], "map": map, "sketch": true });
    let plan = desk.call("import_plan", request.clone());
    let recipe = &plan["recipe"];
    assert_eq!(recipe["sound"], false);
    assert!(recipe["steps"][2]["problem"].as_str().unwrap().contains("no column “Price”"), "{recipe}");
    assert_eq!(recipe["steps"][1]["after"], 4, "the others are tried all the same");
    assert!(recipe["measures"][0]["problem"].as_str().unwrap().contains("what is taken"), "{recipe}");
    assert_eq!(plan["button"], "What is wrong with the recipe must be put right first");
    assert_eq!(desk.refused("import_apply", request).code.word(), "bad_map");
    let empty = json!({ "paths": [file], "map": { "steps": [], "measures": [] }, "sketch": true });
    assert!(desk.call("import_plan", empty)["recipe"]["problem"].as_str().unwrap().contains("Nothing is measured"));
}

#[test]
fn a_recipe_begins_with_what_the_columns_bring() {
    let mut desk = Desk::new();
    let day = |day| format!("2026-09-{day:02},North,10.50\n2026-09-{day:02},South,2{day}.00\n");
    let file = desk.write("sales.csv", format!("Date,Store,Net sales\n{}", (1..9).map(day).collect::<String>()));
    let plan = desk.call("import_plan", json!({ "paths": [file] }));
    let map = json!({ "steps": [], "measures": plan["recipe_start"] });
    let same = desk.call("import_plan", json!({ "paths": [file], "map": map, "sketch": true }));
    assert_eq!(same["values"], plan["values"]);
    assert_eq!(
        texts(&same["recipe"]["measures"], "text"),
        ["Net sales: the sum of Net sales, by Date, for each Store"]
    );
    let wide = desk.write("wide.csv", "Measure,Jan 2026,Feb 2026,Mar 2026\nRent,900,900,900\nSales,1200,1300,1100\n");
    assert!(desk.call("import_plan", json!({ "paths": [wide] }))["recipe_start"].is_null());
}

#[test]
fn a_file_is_read_without_the_recipe_that_stays_remembered() {
    let mut desk = Desk::new();
    let file = desk.write("statement.csv", STATEMENT);
    desk.call("import_apply", json!({ "paths": [file], "map": recipe() }));
    let next = desk.write("next.csv", "Booked,Type,State,Amount\n2026-11-02,TOPUP,COMPLETED,60.00\n");
    let without = json!({ "paths": [next], "without_recipe": true });
    let plan = desk.call("import_plan", without.clone());
    assert_eq!((plan["recipe"].is_null(), plan["recipe_waits"].as_bool()), (true, Some(true)));
    desk.call("import_apply", without);
    let last = desk.write("last.csv", "Booked,Type,State,Amount\n2026-11-09,TOPUP,COMPLETED,5.00\n");
    assert_eq!(desk.call("import_plan", json!({ "paths": [last] }))["recipe"]["name"], "Bank");
}

#[test]
fn a_saved_recipe_is_what_the_command_line_takes() {
    let mut desk = Desk::new();
    let (file, saved) = (desk.write("orders.csv", SHOP), desk.path("Shop orders.json"));
    desk.call("recipe_save", json!({ "path": saved, "map": shop() }));
    let written: Json = serde_json::from_str(&std::fs::read_to_string(&saved).unwrap()).unwrap();
    assert_eq!(written, shop());
    let other = desk.path("other.bellwether");
    cli(&["new", &other, "--name", "Other", "--currency", "EUR", "--locale", "en-GB"]);
    let run = cli(&["import", &other, &file, "--map", &saved, "--dry-run"]);
    assert!(run.stdout.contains("  Leave out rows where Financial Status is voided or pending\n"), "{}", run.stdout);
    assert!(run.stdout.contains("  Orders: how many different Name, by Created at\n"), "{}", run.stdout);
}
