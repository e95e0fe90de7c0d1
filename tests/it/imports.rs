//! What the owner sees of an import: names, what is replaced, what it goes into, how it is stopped, and what comes after.

use super::support::{Desk, cli_json, refusal, vehicle_sales};
use serde_json::{Value as Json, json};
use std::time::{Duration, Instant};

fn names(desk: &mut Desk, field: &str) -> Vec<String> {
    let list = desk.call("measure_list", json!({}));
    list["measures"].as_array().unwrap().iter().map(|measure| measure[field].as_str().unwrap().to_owned()).collect()
}

/// How the measures are named by the window, and what a script that gives no map finds.
#[test]
fn the_window_proposes_readable_names_and_scripts_find_the_headings() {
    let mut desk = Desk::new();
    desk.call("import_apply", json!({ "paths": [vehicle_sales()], "readable_names": true }));
    assert_eq!(names(&mut desk, "name"), ["MSRP", "Price each", "Quantity ordered", "Sales"]);
    assert_eq!(names(&mut desk, "key"), ["msrp", "price_each", "quantity_ordered", "sales"]);
    let by = desk.call("measure_list", json!({}))["dimensions"].clone();
    assert_eq!(by, json!(["Deal size", "Product line", "Status", "Territory"]));
    let values = desk.values();
    let again = desk.call("import_apply", json!({ "paths": [vehicle_sales()] }));
    assert_eq!(
        again["values"],
        json!({ "new": 0, "changed": 0, "same": values }),
        "the headings mean the same measures"
    );

    let other = Desk::empty();
    let file = other.path("cars.bellwether");
    cli_json(&["new", &file, "--currency", "USD"]);
    cli_json(&["import", &file, &vehicle_sales()]);
    let list = cli_json(&["call", &file, "measure_list"]);
    let found: Vec<&str> = list["measures"].as_array().unwrap().iter().map(|m| m["name"].as_str().unwrap()).collect();
    assert_eq!(found, ["msrp", "price_each", "quantity_ordered", "sales"], "a script finds a measure by its heading");
}

#[test]
fn what_is_replaced_is_told_and_what_it_goes_into_can_be_decided_otherwise() {
    let mut desk = Desk::new();
    let october = desk.write(
        "a.csv",
        "Date,Store,Calls\n2026-10-01,North,5\n2026-10-02,South,6\n2026-10-03,North,7\n2026-10-03,South,8\n",
    );
    desk.call("import_apply", json!({ "paths": [october] }));
    let corrected = desk.write(
        "b.csv",
        "Date,Store,Calls\n2026-10-01,North,5\n2026-10-02,South,60\n2026-10-03,North,7\n2026-10-03,South,8\n",
    );
    let plan = desk.call("import_plan", json!({ "paths": [corrected.clone()], "readable_names": true }));
    assert_eq!(plan["values"], json!({ "new": 0, "changed": 1, "same": 3 }));
    let change = &plan["changes"][0];
    assert_eq!((&change["measure"], &change["from"], &change["to"]), (&json!("Calls"), &json!("6"), &json!("60")));
    assert!(change["place"].as_str().unwrap().ends_with("2 Oct 2026, Store: South"), "{change}");
    let into =
        plan["columns"].as_array().unwrap().iter().find(|column| column["name"] == "Calls").unwrap()["into"].clone();
    assert_eq!(into["text"], "Goes into your measure Calls, 4 values there already.");
    let columns = json!({ "Date": "date", "Store": { "dimension": "Store" }, "Calls": { "measure": into["instead"] } });
    let map = json!({ "columns": columns });
    let plan = desk.call("import_plan", json!({ "paths": [corrected.clone()], "map": map.clone() }));
    assert_eq!((&plan["values"]["new"], &plan["new_measures"]), (&json!(4), &json!(["Calls 2"])));
    desk.call("import_apply", json!({ "paths": [corrected], "map": map }));
    assert_eq!(names(&mut desk, "name"), ["Calls", "Calls 2"]);
}

/// A file that takes a while.
fn long_file(desk: &Desk) -> String {
    let rows: String = (0..40_000)
        .map(|row| format!("2026-{:02}-{:02},S{},{}\n", row % 12 + 1, row % 28 + 1, row % 20, row))
        .collect();
    desk.write("long.csv", format!("Date,Store,Sales\n{rows}"))
}

#[test]
fn an_import_is_stopped_at_once_and_leaves_nothing() {
    let mut desk = Desk::new();
    let path = long_file(&desk);
    let nothing = |desk: &mut Desk| {
        assert_eq!((desk.values(), names(desk, "name").len()), (0, 0));
        assert_eq!(desk.call("history", json!({}))["entries"], json!([]));
        assert_eq!(desk.call("import_list", json!({}))["imports"], json!([]));
    };
    desk.session.tasks().stop(1);
    let stopped = desk.refused("import_apply", json!({ "paths": [path.clone()], "task": 1 }));
    assert_eq!(stopped.code.word(), "stopped", "before it began");
    nothing(&mut desk);
    for (task, command) in [(2, "import_plan"), (3, "import_apply")] {
        let tasks = desk.session.tasks();
        let stopper = std::thread::spawn(move || {
            let patience = Instant::now();
            while tasks.progress(task).is_none_or(|progress| progress.rows < 2_000) {
                assert!(patience.elapsed() < Duration::from_secs(60), "it never began");
                std::thread::yield_now();
            }
            tasks.stop(task);
            Instant::now()
        });
        let answer = desk.session.call(command, json!({ "paths": [path.clone()], "task": task }));
        assert_eq!(refusal(answer, command).code.word(), "stopped");
        assert!(stopper.join().unwrap().elapsed() < Duration::from_secs(2), "{command}: it stopped at once");
        nothing(&mut desk);
    }
    desk.call("import_apply", json!({ "paths": [path], "task": 4 }));
    assert!(desk.values() > 400, "the next one is not stopped");
}

#[test]
fn after_an_import_of_older_data_everything_leads_to_the_newest_values() {
    let mut desk = Desk::new();
    let done = desk.call("import_apply", json!({ "paths": [vehicle_sales()], "readable_names": true }));
    assert_eq!(done["rows_are"], "Order lines");
    let measures = names(&mut desk, "name");
    let answer = desk.call("kpi_proposals", json!({ "measures": measures, "rows_are": done["rows_are"] }));
    assert_eq!(answer["from"], "2004-06", "targets hold where there are values");
    let told: Vec<String> = answer["proposals"].as_array().unwrap().iter().map(brief).collect();
    assert_eq!(
        told,
        [
            "  MSRP [USD]",
            "  Price each [USD]",
            "* Quantity ordered [count]",
            "* Sales [USD]",
            "* Sales per unit [USD per unit]",
            "  Order lines [count]",
            "  Revenue growth [percent]",
        ]
    );
    desk.call("kpi_create", json!({ "name": "Sales", "formula": "sales" }));
    let today = desk.call("scorecard", json!({}));
    assert_eq!(today["newest"]["text"], "The newest values are of May 2005; this is that month.");
    assert_eq!(today["newest"]["today_text"], "Go to October 2026");
    let row = &today["objectives"][0]["kpis"][0];
    assert_eq!((&row["late_days"], &row["late_text"]), (&json!(0), &json!("no values since May 2005")));
    assert_eq!(today["attention"], json!([]), "an old series is not late");
    let may = desk.call("scorecard", json!({ "period": today["newest"]["period"] }));
    assert!(may["objectives"][0]["kpis"][0]["value"].as_f64().unwrap() > 400_000.0);
    assert_eq!(desk.call("measure_list", json!({}))["measures"][0]["late_text"], Json::Null);
    let grid = desk.call("grid", json!({}));
    let late = |row: &Json| row["cells"].as_array().unwrap().iter().any(|cell| cell["late"] == true);
    assert!(!grid["rows"].as_array().unwrap().iter().any(late));
}

/// A proposal in a line: ticked ones with a star.
fn brief(proposal: &Json) -> String {
    let star = if proposal["ticked"] == true { "*" } else { " " };
    format!("{star} {} [{}]", proposal["name"].as_str().unwrap(), proposal["unit_text"].as_str().unwrap())
}

/// "Other" twice among the costs: numbered, which is said. The sales are no "Other", and come first as in the file.
#[test]
fn a_profit_and_loss_is_proposed_from_its_sales_on() {
    let mut desk = Desk::new();
    let rows = "Income;;\nSales;1000;1100\nOther;50;60\nCosts;;\nRent;300;300\nWages;400;420\nOther;20;30\nOther;1;2\n";
    let path = desk.write("pl.csv", format!("Position;Jan 2026;Feb 2026\n{rows}"));
    let plan = desk.call("import_plan", json!({ "paths": [path], "readable_names": true }));
    let noted = plan["columns"].as_array().unwrap().iter().filter(|column| !column["note"].is_null());
    let notes: Vec<_> = noted.map(|column| (column["name"].clone(), column["note"].clone())).collect();
    let note = "“Other” comes again with other numbers than in row 8. Choose “New measure…” to name it.";
    assert_eq!(notes, [(json!("Costs – Other (2)"), json!(note))]);

    desk.call("import_apply", json!({ "paths": [path], "readable_names": true }));
    let answer = desk.call("kpi_proposals", json!({ "measures": plan["new_measures"] }));
    let proposals = answer["proposals"].as_array().unwrap();
    assert_eq!(proposals[0]["name"], "Sales");
    // What is left of the sales alone is no margin of a business that has other income, too.
    assert!(proposals.iter().all(|one| !one["name"].as_str().unwrap().contains("margin")), "{answer}");
}

/// Several KPIs with their targets are one step: all or none, and one undo.
#[test]
fn proposed_kpis_are_made_and_taken_back_as_one_operation() {
    let mut desk = Desk::new();
    let path = desk.write("shop.csv", "Date,Sales,Rent\n2026-09-01,100,40\n2026-10-01,120,40\n");
    desk.call("import_apply", json!({ "paths": [path], "readable_names": true }));
    let kpi = |name: &str, formula: &str, direction: &str, target: &str| json!({ "name": name, "formula": formula, "unit": null, "direction": direction, "target": target });
    let make = |rent: &str| {
        let kpis = [kpi("Sales", "sales", "higher", "110"), kpi("Rent", "rent", "lower", rent)];
        json!({ "objective": null, "new_objective": "Earn more", "from": "2026-09", "kpis": kpis })
    };
    let error = desk.refused("kpi_make", make("cheap"));
    assert!(error.message.starts_with("Rent: "), "{error}");
    let nothing = |desk: &mut Desk| {
        assert_eq!(desk.call("kpi_list", json!({}))["kpis"], json!([]));
        assert_eq!(desk.call("objective_list", json!({}))["objectives"], json!([]));
    };
    nothing(&mut desk);

    let made = desk.call("kpi_make", make("39"));
    assert_eq!(made["label"], "2 KPIs created");
    let card = desk.call("scorecard", json!({ "period": "2026-10" }));
    assert_eq!(card["objectives"][0]["name"], "Earn more");
    let kpis = card["objectives"][0]["kpis"].as_array().unwrap();
    let status = |name: &str| kpis.iter().find(|kpi| kpi["name"] == name).unwrap()["status"].clone();
    assert_eq!((status("Sales"), status("Rent")), (json!("on_track"), json!("at_risk")));
    desk.call("undo", json!({}));
    nothing(&mut desk);
}

#[test]
fn which_way_a_kpi_should_go_follows_from_its_name_and_its_formula() {
    let mut desk = Desk::new();
    let path = desk.write("shop.csv", "Date,Sales,Wages,Rent,Orders\n2026-09-01,100,30,40,7\n2026-10-01,120,30,40,8\n");
    desk.call("import_apply", json!({ "paths": [path], "readable_names": true }));
    for (name, formula, expected) in [
        ("", "", "higher"),
        ("Complaints", "", "lower"),
        ("", "wages", "lower"),
        ("Overheads", "wages + rent", "lower"),
        ("Sum", "wages + rent", "lower"),
        ("Burden", "wages / sales", "lower"),
        ("Burden", "100 * wages", "lower"),
        ("Productivity", "sales / wages", "higher"),
        ("Left", "sales - wages", "higher"),
        ("Left", "(sales - wages) / sales", "higher"),
        ("Half written", "wages /", "lower"),
    ] {
        let answer = desk.call("kpi_direction", json!({ "name": name, "formula": formula }));
        assert_eq!(answer["direction"], expected, "{name} = {formula}");
    }
}

#[test]
fn daily_data_that_stopped_is_late_since_its_last_day() {
    let mut desk = Desk::new();
    let rows: String = (1..=31).map(|day| format!("2026-10-{day:02},{}\n", 100 + day)).collect();
    let path = desk.write("till.csv", format!("Date,Revenue\n{rows}2026-11-01,140\n"));
    desk.call("import_apply", json!({ "paths": [path] }));
    desk.call("kpi_create", json!({ "name": "Revenue", "formula": "revenue", "grain": "day" }));
    let day = desk.call("scorecard", json!({ "period": "2026-11-22" }));
    let text = day["attention"][0]["text"].as_str().unwrap();
    assert!(
        text.contains("has no values since") && text.contains("1 Nov 2026") && text.contains("20 days late"),
        "{text}"
    );
    let open = desk.call("scorecard", json!({ "period": "2026-11" }));
    assert_eq!(open["objectives"][0]["kpis"][0]["late_days"], 0, "November is not over");
}

/// A question, a refusal, what was done and what is proposed: through every door in the language of the workspace, whatever
/// the language of the file.
#[test]
fn an_import_speaks_the_language_of_the_workspace() {
    let mut desk = Desk::new();
    desk.call("settings_update", json!({ "language": "de", "locale": "de-DE" }));
    let vague = desk.write("vague.csv", "Date,Orders\n03/04/2026,1\n05/06/2026,2\n");
    let plan = desk.call("import_plan", json!({ "paths": [vague.clone()] }));
    let question = "Die Datumsangaben in „Date“ lassen sich auf zwei Arten lesen: 03/04/2026, 05/06/2026. Steht der Tag vorn oder der Monat?";
    assert_eq!((&plan["questions"][0]["message"], &plan["button"]), (&json!(question), &json!("Erst antworten")));
    assert_eq!(plan["format_text"], "Durch Komma getrennt, UTF-8.");
    assert_eq!(desk.refused("import_apply", json!({ "paths": [vague] })).message, question);
    let document = desk.write("a.csv", "%PDF-1.7 and more");
    let refused = desk.refused("import_plan", json!({ "paths": [document] }));
    assert!(refused.message.starts_with("„a.csv“ ist ein PDF-Dokument, keine Tabelle."), "{}", refused.message);

    let days: String = (1..=20).map(|day| format!("2026-09-{day:02},{day}00,{day}\n")).collect();
    let sales = desk.write("sales.csv", format!("Date,Sales,Orders\n{days}2026-09-21,closed,7\n"));
    let done = desk.call("import_apply", json!({ "paths": [sales], "readable_names": true }));
    assert_eq!(done["text"], "41 Werte importiert. 1 ausgelassen. „Rückgängig“ nimmt den Import zurück.");
    let reason = "„closed“ in Zeile 22, Spalte „Sales“, ist keine Zahl.";
    assert_eq!(
        (&done["left_out"][0]["code"], &done["left_out"][0]["message"]),
        (&json!("not_a_number"), &json!(reason))
    );
    let proposals = desk.call("kpi_proposals", json!({}))["proposals"].clone();
    let per = proposals.as_array().unwrap().iter().find(|one| one["formula"] == "sales / orders").unwrap();
    assert_eq!(
        (&per["name"], &per["reason"]),
        (&json!("Durchschnittlicher Bestellwert"), &json!("Was ein Kunde je Bestellung ausgibt.")),
        "{proposals}"
    );
}

#[test]
fn what_is_proposed_shows_its_chart_before_it_is_made() {
    let mut desk = Desk::new();
    let file = desk.write("sales.csv", "Date,Sales\n2026-08-03,10\n2026-09-07,30\n2026-10-05,20\n");
    desk.call("import_apply", json!({ "paths": [file] }));
    let proposed = desk.call("kpi_proposals", json!({ "measures": ["Sales"] }))["proposals"][0].clone();
    assert_eq!(proposed["spark"]["text"], "13 months: $10.00 in August 2026, $20.00 in October 2026.");
    assert_eq!(proposed["spark"]["line"].as_str().unwrap().matches(['M', 'L']).count(), 3, "{proposed}");
}
