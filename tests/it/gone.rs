//! What a source brought and its file no longer has: the same list again, in which something moved, is not counted twice.

use crate::support::Desk;
use serde_json::{Value as Json, json};

/// Orders of four days in two stores; those of a state are in one segment.
fn orders(states: [&str; 4]) -> String {
    let rows = states.iter().enumerate().flat_map(|(at, state)| {
        ["North", "South"].map(|store| format!("2026-10-0{};{store};{state};{}\n", at + 1, 100 + at))
    });
    format!("Date;Store;Status;Sales\n{}", rows.collect::<String>())
}

fn sum(desk: &mut Desk) -> Json {
    desk.call("eval", json!({ "formula": "sales", "grain": "year" }))["points"][0]["value"].clone()
}

/// The codes of the questions about a file, and the sum after each of the answers; the answers are taken back.
fn answered(desk: &mut Desk, name: &str, text: &str) -> (Vec<Json>, Vec<Json>) {
    let file = desk.write(name, text);
    let plan = desk.call("import_plan", json!({ "paths": [file] }));
    let codes = plan["questions"].as_array().unwrap().iter().map(|question| question["code"].clone()).collect();
    let sums = ["remove", "keep"].map(|answer| {
        let map = json!({ "format": { "gone": answer } });
        let done = desk.call("import_apply", json!({ "paths": [file], "map": map }));
        let found = sum(desk);
        if done["changed"]["label"] != Json::Null {
            desk.call("undo", json!({}));
        }
        found
    });
    (codes, sums.to_vec())
}

#[test]
fn the_same_list_again_is_not_counted_twice() {
    let mut desk = Desk::new();
    let first = desk.write("orders 1.csv", orders(["paid", "pending", "pending", "paid"]));
    desk.call("import_apply", json!({ "paths": [first] }));
    assert_eq!(sum(&mut desk), json!(812.0));

    let paid = orders(["paid", "paid", "pending", "paid"]);
    // One of the two orders of that day is paid, so that the other one is still there.
    let half = paid.replacen("South;paid;101", "South;pending;101", 1);
    assert_eq!(answered(&mut desk, "orders 2.csv", &half), (vec![json!("gone")], vec![json!(812.0), json!(913.0)]));
    assert_eq!(sum(&mut desk), json!(812.0), "one undo takes all of it back");

    // Rows that were deleted, some of a day and a whole day.
    let fewer = orders(["paid", "pending", "pending", "paid"]).replace("2026-10-02;South;pending;101\n", "");
    assert_eq!(answered(&mut desk, "orders 3.csv", &fewer), (vec![json!("gone")], vec![json!(711.0), json!(812.0)]));
    let day = fewer.replace("2026-10-02;North;pending;101\n", "");
    assert_eq!(answered(&mut desk, "orders 4.csv", &day), (vec![json!("gone")], vec![json!(610.0), json!(812.0)]));
}

/// The last day of a file is one of its days, and whoever decides sees what either answer comes to.
#[test]
fn what_is_gone_from_the_last_day_is_asked_about_with_the_totals() {
    let mut desk = Desk::new();
    let list = orders(["paid", "pending", "pending", "paid"]);
    let first = desk.write("orders 1.csv", &list);
    desk.call("import_apply", json!({ "paths": [first] }));
    let next = desk.write("orders 2.csv", list.replace("2026-10-04;South;paid;103\n", ""));
    let plan = desk.call("import_plan", json!({ "paths": [next] }));
    assert_eq!(plan["questions"][0]["code"], "gone", "{plan}");
    let message = plan["questions"][0]["message"].as_str().unwrap();
    let totals =
        "Sales from 1 Oct 2026 to 4 Oct 2026 comes to $812.00 if all of it stays, and to $709.00 if that goes.";
    assert!(message.ends_with(totals), "{message}");
    let map = json!({ "format": { "gone": "remove" } });
    let done = desk.call("import_apply", json!({ "paths": [next], "map": map }));
    let said = [&done["text"], &done["unlikely"]].map(|said| said.to_string().matches("taken away").count());
    assert_eq!((said, sum(&mut desk)), ([1, 0], json!(709.0)), "{done}");
}

#[test]
fn a_file_of_other_stores_is_not_asked_about() {
    let mut desk = Desk::new();
    let rows = |stores: [&str; 2], value: u32| {
        let day = |day: u32| stores.map(|store| format!("2026-10-0{day};{store};{value}\n")).concat();
        (1..=4).map(day).collect::<String>()
    };
    let (north, south) = (["North", "East"], ["South", "West"]);
    for (name, rows) in [
        ("north.csv", rows(north, 100)),
        ("south.csv", rows(south, 50)),
        ("november.csv", "2026-11-01;North;10\n2026-11-02;East;10\n".to_owned()),
        ("all.csv", rows(north, 100) + &rows(south, 50)),
        ("north.csv", rows(north, 90)),
    ] {
        let file = desk.write(name, format!("Date;Store;Sales\n{rows}"));
        let plan = desk.call("import_plan", json!({ "paths": [file] }));
        assert_eq!(plan["questions"], json!([]), "{name}");
        desk.call("import_apply", json!({ "paths": [file] }));
    }
    assert_eq!(sum(&mut desk), json!(1140.0), "the file of the north says nothing of the south");
}

#[test]
fn the_file_of_one_store_says_which() {
    let mut desk = Desk::new();
    for (store, value) in [("North", 100), ("South", 50)] {
        let rows = (1..=9).map(|day| format!("2026-10-0{day};{store};{value}\n")).collect::<String>();
        let file = desk.write(&format!("{store}.csv"), format!("Date;Store;Sales\n{rows}"));
        let plan = desk.call("import_plan", json!({ "paths": [file] }));
        assert_eq!(plan["questions"], json!([]), "{store}");
        desk.call("import_apply", json!({ "paths": [file] }));
    }
    assert_eq!(sum(&mut desk), json!(1350.0));
}
