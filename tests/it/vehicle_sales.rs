//! Two and a half years of a real distributor, from the spreadsheet to the chart: through the commands and through the
//! command line. The numbers were computed from the file with a spreadsheet.

use super::support::{Desk, cli, cli_json, same, vehicle_map, vehicle_sales};
use serde_json::{Value as Json, json};

/// The ratio of the sums of 2004; the mean of its months' ratios is another number, and a wrong one.
const AVERAGE_PRICE: f64 = 100.891_905_860_242_6;
const MEAN_OF_MONTHS: f64 = 100.805_968_942_522;

/// From, to (exclusive), sales, units.
const SPANS: [(&str, &str, f64, f64); 7] = [
    ("2003-01-06", "2005-06-01", 10_032_628.85, 99_067.0),
    ("2003-01-01", "2004-01-01", 3_516_979.54, 34_612.0),
    ("2004-01-01", "2005-01-01", 4_724_162.60, 46_824.0),
    ("2005-01-01", "2006-01-01", 1_791_486.71, 17_631.0),
    ("2003-01-01", "2003-02-01", 129_753.60, 1_357.0),
    ("2004-11-01", "2004-12-01", 1_089_048.01, 10_678.0),
    ("2005-05-01", "2005-06-01", 457_861.06, 4_357.0),
];

/// Dimension, member, sales of 2004.
const MEMBERS: [(&str, &str, f64); 7] = [
    ("Product line", "Classic Cars", 1_762_257.09),
    ("Product line", "Motorcycles", 560_545.23),
    ("Product line", "Trains", 116_523.85),
    ("Territory", "EMEA", 2_389_128.89),
    ("Territory", "APAC", 345_307.83),
    ("Territory", "Japan", 168_479.10),
    ("Territory", "", 1_821_246.78),
];

/// A workspace with the sales in it.
fn imported() -> Desk {
    let mut desk = Desk::new();
    let done = desk.call("import_apply", json!({ "paths": [vehicle_sales()], "map": vehicle_map() }));
    assert_eq!(done["questions"], json!([]));
    assert_eq!(done["left_out_count"], 0, "every row is used: {}", done["left_out"]);
    assert!(done["values"]["new"].as_u64().unwrap() > 1_000);
    assert_eq!((&done["values"]["changed"], &done["values"]["same"]), (&json!(0), &json!(0)));
    desk
}

fn average_price(desk: &mut Desk, target: f64) {
    let objective = desk.call("objective_create", json!({ "name": "Sell at good prices", "category": "financial" }));
    desk.call(
        "kpi_create",
        json!({
            "name": "Average price", "formula": "sales / units", "objective": objective["id"], "grain": "year",
            "direction": "higher", "owner": "Ana Ruiz",
        }),
    );
    desk.call(
        "target_set",
        json!({ "kpi": "Average price", "from": "2003", "wording": "at_least", "value": target, "amber": "5%" }),
    );
}

/// Holds the whole table against whatever evaluates formulas: `ask(formula, from, to, by)` gives the answer of `eval`.
fn check_table(mut ask: impl FnMut(&str, Option<&str>, Option<&str>, Option<&str>) -> Json) {
    for (from, to, sales, units) in SPANS {
        for (formula, expected) in [("sales", sales), ("units", units)] {
            let answer = ask(formula, Some(from), Some(to), None);
            let points = answer["points"].as_array().unwrap();
            assert_eq!(points.len(), 1, "{formula} {from}: without a grain there is one point");
            let value = points[0]["value"].as_f64().unwrap();
            assert!(same(value, expected), "{formula} from {from} to {to}: {value} and not {expected}");
        }
    }
    let all = ask("sales", None, None, None);
    assert!(same(all["points"][0]["value"].as_f64().unwrap(), 10_032_628.85), "the range of the data is the default");
    assert_eq!(all["unit"], "USD");
    for (dimension, member, expected) in MEMBERS {
        let answer = ask("sales", Some("2004-01-01"), Some("2005-01-01"), Some(dimension));
        let points = answer["points"].as_array().unwrap();
        let value = points.iter().find(|point| point["member"] == member).unwrap()["value"].as_f64().unwrap();
        assert!(same(value, expected), "{dimension} = {member}: {value} and not {expected}");
        let total = points.last().unwrap();
        assert_eq!(total["member"], "*", "the total stands last");
        assert!(same(total["value"].as_f64().unwrap(), 4_724_162.60), "{dimension}: the total is the year");
    }
    let ratio = ask("sales / units", Some("2004-01-01"), Some("2005-01-01"), None);
    assert!(same(ratio["points"][0]["value"].as_f64().unwrap(), AVERAGE_PRICE));
}

#[test]
fn the_whole_table_through_the_commands() {
    let mut desk = imported();
    check_table(|formula, from, to, by| {
        desk.call("eval", json!({ "formula": formula, "from": from, "to": to, "by": by }))
    });
}

#[test]
fn the_whole_table_through_the_command_line() {
    let desk = Desk::empty();
    let (file, map) = (desk.path("cars.bellwether"), desk.write("map.json", vehicle_map().to_string()));
    cli_json(&["new", &file, "--currency", "USD"]);
    let done = cli_json(&["import", &file, &vehicle_sales(), "--map", &map]);
    assert_eq!(done["format"]["date_order"], "mdy", "the whole column decides");
    check_table(|formula, from, to, by| {
        let mut args = vec!["eval", &file, formula];
        for (word, value) in [("--from", from), ("--to", to), ("--by", by)] {
            args.extend(value.map(|value| [word, value]).into_iter().flatten());
        }
        cli_json(&args)
    });
}

#[test]
fn a_ratio_is_the_ratio_of_the_sums_and_meets_its_target_or_not() {
    for (target, status) in [(100.0, "on_track"), (AVERAGE_PRICE, "on_track"), (105.0, "at_risk"), (120.0, "off_track")]
    {
        let mut desk = imported();
        average_price(&mut desk, target);
        let year = json!({ "kpi": "Average price", "grain": "year", "from": "2004-01-01", "to": "2005-01-01" });
        let answer = desk.call("kpi_points", year);
        let point = &answer["points"][0];
        assert!(same(point["value"].as_f64().unwrap(), AVERAGE_PRICE), "{point}");
        assert_eq!(point["status"], status, "target {target}");
        assert_eq!(point["target"].as_f64().unwrap(), target);
        assert_eq!((&answer["objective"], &answer["owner"]), (&json!("Sell at good prices"), &json!("Ana Ruiz")));
        let months = json!({ "kpi": "Average price", "grain": "month", "from": "2004-01-01", "to": "2005-01-01" });
        let months = desk.call("kpi_points", months);
        let values: Vec<f64> =
            months["points"].as_array().unwrap().iter().map(|p| p["value"].as_f64().unwrap()).collect();
        assert_eq!(values.len(), 12);
        assert!(same(values.iter().sum::<f64>() / 12.0, MEAN_OF_MONTHS), "the months themselves are right");
    }
}

#[test]
fn a_ratio_through_the_command_line_is_the_same_number() {
    let mut desk = imported();
    average_price(&mut desk, 100.0);
    let file = desk.path("shop.bellwether");
    desk.call("workspace_close", json!({}));
    let answer = cli_json(&["kpi", &file, "Average price", "--from", "2004-01-01", "--to", "2005-01-01"]);
    assert_eq!(answer["points"].as_array().unwrap().len(), 1, "the KPI is reviewed by year");
    assert!(same(answer["points"][0]["value"].as_f64().unwrap(), AVERAGE_PRICE));
    let lines = cli(&["kpi", &file, "Average price", "--from", "2004-01-01", "--to", "2005-01-01"]).stdout;
    assert!(lines.contains("100.89") && lines.contains("On track"), "{lines}");
}

#[test]
fn monthly_sales_become_a_picture() {
    let mut desk = imported();
    desk.call("kpi_create", json!({ "name": "Monthly sales", "formula": "sales" }));
    let file = desk.path("shop.bellwether");
    desk.call("workspace_close", json!({}));
    let png = desk.path("sales.png");
    let span = ["--from", "2003-01-01", "--to", "2005-06-01"];
    let args = [&["chart", &file, "Monthly sales", "--out", &png, "--size", "1600x900"], &span[..]].concat();
    let written = cli_json(&args);
    let bytes = std::fs::read(&png).unwrap();
    assert_eq!(written["bytes"].as_u64().unwrap() as usize, bytes.len());
    assert_eq!(png_size(&bytes), (1600, 900));
    assert!(bytes.len() > 10_000, "a chart is more than one colour");
    let svg = desk.path("sales.svg");
    cli_json(&[&["chart", &file, "Monthly sales", "--out", &svg, "--theme", "dark"], &span[..]].concat());
    let svg = std::fs::read_to_string(&svg).unwrap();
    assert!(svg.contains("<svg") && svg.trim_end().ends_with("</svg>") && svg.contains("Monthly sales"));
}

#[test]
fn a_second_import_changes_nothing_and_undo_leaves_nothing() {
    let mut desk = imported();
    let count = desk.values();
    let request = json!({ "paths": [vehicle_sales()], "map": vehicle_map() });
    for command in ["import_plan", "import_apply"] {
        let again = desk.call(command, request.clone());
        assert_eq!(again["values"], json!({ "new": 0, "changed": 0, "same": count }), "{command}");
    }
    assert_eq!(desk.values(), count);
    desk.call("undo", json!({}));
    // An import that changed nothing may or may not be an operation; the one before it is taken back either way.
    if desk.values() != 0 {
        desk.call("undo", json!({}));
    }
    assert_eq!(desk.values(), 0, "undo leaves no value");
    desk.call("redo", json!({}));
    assert_eq!(desk.values(), count, "redo brings every value back");
}

#[test]
fn undo_works_in_another_process_and_after_a_restart() {
    let mut desk = imported();
    let file = desk.path("shop.bellwether");
    let count = desk.values();
    desk.call("workspace_close", json!({}));
    let label = cli_json(&["undo", &file])["label"].as_str().unwrap().to_owned();
    assert!(label.contains("vehicle-sales.csv"), "{label}");
    let measures = cli_json(&["call", &file, "measure_list"]);
    assert!(measures["measures"].as_array().unwrap().iter().all(|measure| measure["values"] == 0));
    cli_json(&["redo", &file]);
    desk.call("workspace_open", json!({ "path": file }));
    assert_eq!(desk.values(), count);
}

#[test]
fn a_dry_run_says_what_would_happen_and_does_nothing() {
    let desk = Desk::empty();
    let (file, map) = (desk.path("cars.bellwether"), desk.write("map.json", vehicle_map().to_string()));
    cli_json(&["new", &file]);
    let plan = cli_json(&["import", &file, &vehicle_sales(), "--map", &map, "--dry-run"]);
    assert_eq!(cli_json(&["call", &file, "workspace_state"])["workspace"]["counts"]["values"], 0);
    let done = cli_json(&["import", &file, &vehicle_sales(), "--map", &map]);
    for field in ["format", "values", "left_out", "questions"] {
        assert_eq!(plan[field], done[field], "{field}: the plan is what is done");
    }
}

/// Width and height from the header of a PNG that starts and ends as it must.
fn png_size(bytes: &[u8]) -> (u32, u32) {
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "no PNG");
    assert_eq!(&bytes[12..16], b"IHDR");
    assert_eq!(&bytes[bytes.len() - 8..bytes.len() - 4], b"IEND", "cut off");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}
