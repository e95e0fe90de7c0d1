//! What scripts rely on: words, exit status, and the shape of every answer of the command line.

use super::support::{Desk, Run, TODAY, cli, cli_json, cli_refused, cli_with};
use serde_json::{Value as Json, json};

/// The example company in a file, closed.
fn demo() -> (Desk, String) {
    let desk = Desk::empty();
    let file = desk.path("corner.bellwether");
    cli_json(&["demo", &file]);
    (desk, file)
}

/// Every field is there; others may be added.
fn assert_fields(json: &Json, fields: &[&str]) {
    for field in fields {
        assert!(json.get(field).is_some(), "{field} is missing in {:.500}", json.to_string());
    }
}

fn first<'a>(json: &'a Json, list: &str) -> &'a Json {
    &json[list].as_array().unwrap_or_else(|| panic!("{list} is no list in {:.300}", json.to_string()))[0]
}

const POINT: [&str; 9] = ["period", "from", "to", "value", "member", "text", "reason", "open", "against"];

#[test]
fn new_makes_a_workspace_with_what_was_said() {
    let desk = Desk::empty();
    let file = desk.path("Tea & Cake.bellwether");
    let args = ["new", &file, "--name", "Tea & Cake", "--currency", "GBP", "--locale", "en-GB"];
    let made = cli_json(&[&args[..], &["--fiscal-year-start", "04-01", "--week-start", "sunday"]].concat());
    let settings = json!({
        "name": "Tea & Cake", "currency": "GBP", "locale": "en-GB", "fiscal_year_start": "04-01", "week_start": "sunday",
    });
    for (field, value) in settings.as_object().unwrap() {
        assert_eq!(&made["settings"][field], value, "{field}");
    }
    let again = cli_refused(&["new", &file]);
    assert!(again["message"].as_str().unwrap().contains("Tea & Cake"), "{again}");
    assert_eq!(cli(&["demo", &file]).status, 1, "an existing file is not overwritten");
    assert_eq!(cli_json(&["call", &file, "workspace_state"])["workspace"]["settings"]["currency"], "GBP");
}

#[test]
fn what_is_not_there_is_not_made_in_passing() {
    let desk = Desk::empty();
    let (file, input) = (desk.path("no.bellwether"), desk.write("a.csv", "Date,Revenue\n2026-10-01,5\n"));
    for args in [vec!["import", &file, &input], vec!["scorecard", &file], vec!["undo", &file], vec!["check", &file]] {
        let error = cli_refused(&args);
        assert_eq!(error["code"], "file_not_found", "{args:?}");
        assert!(error["message"].as_str().unwrap().contains("bellwether-cli new"), "{error}");
    }
    assert!(!std::path::Path::new(&file).exists());
}

#[test]
fn values_are_a_list() {
    let (_desk, file) = demo();
    let values = cli_json(&["values", &file, "Till sales"]);
    let values = values.as_array().unwrap();
    assert!(values.len() > 1_500);
    assert_fields(&values[0], &["date", "grain", "segment", "value", "records", "note"]);
    assert_eq!(values[0]["grain"], "day");
    assert!(["Harbour", "Station"].contains(&values[0]["segment"]["Store"].as_str().unwrap()));
    assert_eq!(cli_json(&["values", &file, "till_sales"]).as_array().unwrap().len(), values.len(), "key or name");
    assert_eq!(cli_refused(&["values", &file, "Tea"])["code"], "not_found");
}

#[test]
fn eval_gives_points() {
    let (_desk, file) = demo();
    let span = ["--from", "2026-08-01", "--to", "2026-11-01"];
    let months = cli_json(&[&["eval", &file, "till_sales / orders", "--grain", "month"], &span[..]].concat());
    assert_fields(&months, &["unit", "points"]);
    assert_eq!(months["points"].as_array().unwrap().len(), 3);
    let point = first(&months, "points");
    assert_fields(point, &POINT);
    assert_eq!(
        (&point["period"], &point["from"], &point["to"]),
        (&json!("2026-08"), &json!("2026-08-01"), &json!("2026-09-01"))
    );
    assert_eq!((&point["member"], &point["against"], &point["open"]), (&Json::Null, &Json::Null, &json!(false)));
    assert!(point["text"].as_str().unwrap().contains('€'), "{point}");

    let stores = cli_json(&[
        "eval",
        &file,
        "orders",
        "--grain",
        "year",
        "--from",
        "2025-01-01",
        "--to",
        "2026-01-01",
        "--by",
        "Store",
    ]);
    let members: Vec<_> = stores["points"].as_array().unwrap().iter().map(|point| point["member"].clone()).collect();
    assert_eq!(members.first().unwrap(), "Harbour");
    assert_eq!(members.last().unwrap(), "*", "the total stands last");

    for (against, period) in [("previous", "2026-07"), ("last-year", "2025-08")] {
        let args = [&["eval", &file, "orders", "--grain", "month", "--against", against], &span[..]].concat();
        let other = first(&cli_json(&args), "points")["against"].clone();
        assert_fields(&other, &["period", "value", "change", "change_percent"]);
        assert_eq!(other["period"], period);
    }
}

#[test]
fn periods_have_their_names_and_an_unfinished_one_is_open() {
    let (_desk, file) = demo();
    for (grain, name, to) in [
        ("day", "2026-10-31", "2026-11-01"),
        ("week", "2026-W44", "2026-11-02"),
        ("month", "2026-10", "2026-11-01"),
        ("quarter", "2026-Q4", "2027-01-01"),
        ("year", "2026", "2027-01-01"),
    ] {
        let points =
            cli_json(&["eval", &file, "orders", "--grain", grain, "--from", "2026-10-31", "--to", "2026-11-01"]);
        let point = first(&points, "points");
        assert_eq!((&point["period"], &point["to"]), (&json!(name), &json!(to)), "{grain}");
        assert_eq!(point["open"], to > TODAY, "{grain}");
    }
    let fiscal = Desk::empty();
    let file = fiscal.path("f.bellwether");
    let csv = fiscal.write("a.csv", "Date,Revenue\n2026-02-10,5\n2026-03-10,6\n");
    cli_json(&["new", &file, "--fiscal-year-start", "04-01"]);
    cli_json(&["import", &file, &csv]);
    for (grain, name) in [("quarter", "FY2026-Q4"), ("year", "FY2026")] {
        let points =
            cli_json(&["eval", &file, "revenue", "--grain", grain, "--from", "2026-02-01", "--to", "2026-03-31"]);
        assert_eq!(first(&points, "points")["period"], name);
        assert_eq!(first(&points, "points")["value"], 11.0);
    }
}

#[test]
fn no_value_is_null_with_a_reason() {
    let (_desk, file) = demo();
    let span = ["--grain", "month", "--from", "2026-10-01", "--to", "2026-11-01"];
    for formula in ["catering_time", "orders / (orders - orders)"] {
        let answer = cli_json(&[&["eval", &file, formula], &span[..]].concat());
        let point = first(&answer, "points");
        assert_eq!(point["value"], Json::Null, "{formula}");
        assert!(point["reason"].as_str().unwrap().len() > 5, "{formula}: {point}");
    }
    let daily = cli_json(&["eval", &file, "wages", "--grain", "day", "--from", "2026-10-01", "--to", "2026-10-02"]);
    assert_eq!(first(&daily, "points")["value"], Json::Null, "a month's wages are not split into days");
}

#[test]
fn a_kpi_has_target_status_and_signal() {
    let (_desk, file) = demo();
    let answer = cli_json(&["kpi", &file, "Net profit margin", "--from", "2026-10-01", "--to", "2026-11-01"]);
    assert_fields(&answer, &["name", "formula", "unit", "direction", "owner", "objective", "sentences", "points"]);
    assert_eq!((&answer["unit"], &answer["direction"]), (&json!("percent"), &json!("higher")));
    let point = first(&answer, "points");
    assert_fields(point, &[&POINT[..], &["target", "status", "signal"]].concat());
    let margin = point["value"].as_f64().unwrap();
    assert!((0.08..0.082).contains(&margin), "a percent is a fraction: {margin}");
    assert_eq!(
        (&point["target"], &point["status"], &point["signal"]),
        (&json!(0.12), &json!("off_track"), &json!("concern"))
    );
    assert_eq!(cli_refused(&["kpi", &file, "No such"])["code"], "not_found");
}

#[test]
fn the_scorecard_tells_the_story() {
    let (_desk, file) = demo();
    let answer = cli_json(&["scorecard", &file, "--period", "2026-10"]);
    assert_fields(&answer, &["period", "counts", "objectives"]);
    assert_eq!(answer, cli_json(&["scorecard", &file]), "the last complete month is the default");
    let counts = &answer["counts"];
    let counts: Vec<_> =
        ["on_track", "at_risk", "off_track", "no_data"].iter().map(|s| counts[s].as_u64().unwrap()).collect();
    assert_eq!(counts, [7, 3, 1, 1]);
    let objective = first(&answer, "objectives");
    assert_fields(objective, &["name", "score", "status", "kpis"]);
    assert_eq!((&objective["name"], &objective["status"]), (&json!("Grow profitably"), &json!("off_track")));
    let fields = ["name", "value", "text", "target", "status", "change", "last_year", "signal", "late_days"];
    assert_fields(first(objective, "kpis"), &fields);
    let kpis: Vec<&Json> =
        answer["objectives"].as_array().unwrap().iter().flat_map(|o| o["kpis"].as_array().unwrap()).collect();
    assert_eq!(kpis.len(), 12);
    let cycle = kpis.iter().find(|kpi| kpi["name"] == "Cycle time").unwrap();
    assert_eq!((&cycle["status"], &cycle["value"]), (&json!("no_data"), &Json::Null));
    assert!(cycle["late_days"].as_u64().unwrap() > 0);
    assert_eq!(cli(&["scorecard", &file, "--period", "2026-13"]).status, 1);
}

#[test]
fn people_read_tables_and_sentences() {
    let (_desk, file) = demo();
    let scorecard = cli(&["scorecard", &file]).stdout;
    assert!(
        scorecard.starts_with("October 2026: 7 on track, 3 at risk, 1 off track, 1 that cannot be judged\n"),
        "{scorecard}"
    );
    assert!(scorecard.contains("€45,820") && scorecard.contains("Ana Ruiz"), "{scorecard}");
    let actual = |line: &str| line.find("Actual").unwrap() + "Actual".len();
    let head = scorecard.lines().find(|line| line.contains("Actual")).unwrap();
    let revenue = scorecard.lines().find(|line| line.contains(" Revenue ")).unwrap();
    let end = revenue.find("€45,820").unwrap() + "€45,820".len();
    assert_eq!(head[..actual(head)].chars().count(), revenue[..end].chars().count(), "columns line up:\n{scorecard}");
    for args in [
        vec!["values", &file, "Wages"],
        vec!["eval", &file, "orders", "--grain", "year"],
        vec!["kpi", &file, "Revenue"],
        vec!["history", &file],
        vec!["check", &file],
        vec!["call", &file, "kpi_list"],
    ] {
        let run = cli(&args);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{args:?}");
        assert!(run.stdout.len() > 20 && run.stdout.ends_with('\n'), "{args:?}: {}", run.stdout);
    }
}

#[test]
fn history_undo_redo_check_and_backup() {
    let (desk, file) = demo();
    let input = desk.write("extra.csv", "Date,Store,Parking\n2026-10-01,Harbour,5\n2026-10-02,Harbour,6\n");
    cli_json(&["import", &file, &input]);
    let history = cli_json(&["history", &file]);
    assert_fields(first(&history, "entries"), &["id", "time", "author", "label", "undone"]);
    assert!(first(&history, "entries")["label"].as_str().unwrap().contains("extra.csv"));
    let undone = cli_json(&["undo", &file]);
    assert_fields(&undone, &["label", "topics", "undo", "redo"]);
    assert_eq!(cli_refused(&["values", &file, "Parking"])["code"], "not_found", "the measure it made is gone, too");
    cli_json(&["redo", &file]);
    assert_eq!(cli_json(&["values", &file, "Parking"]).as_array().unwrap().len(), 2);
    let check = cli_json(&["check", &file]);
    assert_eq!((&check["ok"], &check["problems"]), (&json!(true), &json!([])));
    let backup = cli_json(&["backup", &file]);
    let copy = backup["path"].as_str().unwrap();
    assert_eq!(std::fs::metadata(copy).unwrap().len(), backup["bytes"].as_u64().unwrap());
    assert_eq!(cli_json(&["scorecard", copy]), cli_json(&["scorecard", &file]), "a copy is a whole workspace");
    let list = cli_json(&["backup", &file, "--list"]);
    assert_fields(&list, &["backups", "folder", "bytes", "limit", "others", "text"]);
    assert_fields(first(&list, "backups"), &["path", "time_text", "reason", "bytes", "size_text", "readable"]);
    assert!(cli(&["backup", &file, "--list"]).stdout.contains("2 copies take "));
}

#[test]
fn an_open_question_stops_an_import() {
    let desk = Desk::empty();
    let file = desk.path("a.bellwether");
    let input = desk.write("ambiguous.csv", "Date,Revenue\n03/04/2026,5\n05/06/2026,7\n");
    cli_json(&["new", &file]);
    let plan = cli_json(&["import", &file, &input, "--dry-run"]);
    let question = first(&plan, "questions");
    assert_fields(question, &["code", "message", "choices"]);
    assert_eq!((&question["code"], &question["choices"]), (&json!("date_order"), &json!(["dmy", "mdy"])));
    assert_eq!(cli_refused(&["import", &file, &input])["code"], "needs_answer");
    let second = desk.write("second.csv", "Date,Revenue\n07/08/2026,5\n09/10/2026,7\n");
    let both = json!({ "paths": [input, second] }).to_string();
    let asked = cli_json(&["call", &file, "import_plan", &both])["questions"].clone();
    assert_eq!(asked.as_array().map(Vec::len), Some(1), "one answer holds for both files: {asked}");
    assert_eq!(cli_json(&["call", &file, "measure_list"])["measures"], json!([]), "nothing was imported");
    let map = desk.write("map.json", json!({ "format": { "date_order": "mdy" } }).to_string());
    cli_json(&["import", &file, &input, "--map", &map]);
    assert_eq!(cli_json(&["values", &file, "Revenue"])[0]["date"], "2026-03-04");
}

#[test]
fn an_import_says_what_it_left_out_and_why() {
    let desk = Desk::empty();
    let file = desk.path("a.bellwether");
    let input = super::support::file("files/till-october.csv");
    cli_json(&["new", &file]);
    let done = cli_json(&["import", &file, input.to_str().unwrap()]);
    assert_fields(&done, &["format", "values", "left_out", "questions"]);
    let format = ["encoding", "delimiter", "decimal", "date_order", "sheet", "header_row", "layout"];
    assert_fields(&done["format"], &format);
    assert_eq!((&done["format"]["delimiter"], &done["format"]["decimal"]), (&json!(";"), &json!(",")));
    assert_eq!(done["values"], json!({ "new": 11, "changed": 0, "same": 0 }));
    let left_out = done["left_out"].as_array().unwrap();
    let codes: Vec<_> =
        left_out.iter().map(|row| (row["row"].as_u64().unwrap(), row["code"].as_str().unwrap())).collect();
    assert_eq!(codes, [(6, "not_a_number"), (8, "duplicate_row"), (9, "total_row")]);
}

#[test]
fn several_inputs_are_one_operation() {
    let desk = Desk::empty();
    let file = desk.path("a.bellwether");
    let one = desk.write("one.csv", "Date,Revenue\n2026-10-13,5\n");
    let two = desk.write("two.csv", "Date,Revenue\n2026-10-14,7\n");
    cli_json(&["new", &file]);
    assert_eq!(cli_json(&["import", &file, &one, &two])["values"]["new"], 2);
    cli_json(&["undo", &file]);
    assert_eq!(cli_json(&["call", &file, "workspace_state"])["workspace"]["counts"]["values"], 0);
}

#[test]
fn call_answers_line_by_line_and_goes_on_after_errors() {
    let (_desk, file) = demo();
    let lines = [
        r#"["workspace_state", {}]"#,
        "not json",
        "",
        r#"["no_such_command", {}]"#,
        r#"["scorecard", {"period": "2026-10", "typo": 1}]"#,
        r#"["kpi_list"]"#,
        r#"["check", null]"#,
    ];
    let run = cli_with(&["call", &file, "-"], &lines.join("\n"));
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let answers: Vec<Json> = run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 6, "one answer for each line that asks something");
    let codes: Vec<_> = answers.iter().map(|answer| answer["error"]["code"].as_str().unwrap_or("ok")).collect();
    assert_eq!(codes, ["ok", "bad_request", "unknown_command", "bad_request", "ok", "ok"]);
    assert_fields(&answers[1]["error"], &["code", "message", "detail"]);
    assert_eq!(answers[4]["ok"]["kpis"].as_array().unwrap().len(), 12);
}

#[test]
fn every_command_of_the_list_can_be_called_and_refuses_what_was_not_declared() {
    let (_desk, file) = demo();
    let lines: Vec<String> = api::COMMANDS.iter().map(|c| json!([c.name, { "undeclared": 1 }]).to_string()).collect();
    let run = cli_with(&["call", &file, "-"], &lines.join("\n"));
    let answers: Vec<Json> = run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), api::COMMANDS.len());
    for (command, answer) in api::COMMANDS.iter().zip(answers) {
        assert_eq!(answer["error"]["code"], "bad_request", "{}", command.name);
        assert!(command.help.ends_with('.'), "{}: help is a sentence", command.name);
    }
}

#[test]
fn wrong_usage_is_two_and_help_is_nought() {
    for args in [
        vec![],
        vec!["report", "a"],
        vec!["review", "a"],
        vec!["review", "a", "hold"],
        vec!["minutes", "a", "--out", "m.pdf"],
        vec!["analyse"],
        vec!["analyse", "file.json"],
        vec!["eval"],
        vec!["import", "a.bellwether"],
        vec!["--today", "yesterday", "check", "a"],
        vec!["eval", "a", "b", "--grain", "decade"],
        vec!["chart", "a", "b", "--out", "c.png", "--size", "big"],
    ] {
        let Run { status, stdout, stderr } = cli(&args);
        assert_eq!((status, stdout.as_str()), (2, ""), "{args:?}");
        assert!(stderr.contains("Usage") || stderr.contains("--help"), "{args:?}: {stderr}");
    }
    let usage: Json = serde_json::from_str(&cli(&["--json", "eval"]).stdout).unwrap();
    assert_eq!(usage["error"]["code"], "usage", "a script reads JSON here, too");
    let help = cli(&["--help"]);
    assert_eq!(help.status, 0);
    for word in [
        "new",
        "demo",
        "import",
        "values",
        "eval",
        "kpi",
        "scorecard",
        "what-if",
        "chart",
        "analyse",
        "history",
        "undo",
        "redo",
        "check",
        "backup",
        "call",
    ] {
        assert!(help.stdout.contains(&format!("\n  {word} ")), "{word}:\n{}", help.stdout);
    }
}

#[test]
fn a_chart_shows_limits_and_forecast_where_they_are_asked_for() {
    let (desk, file) = demo();
    let out = desk.folder.path().join("revenue.svg");
    let draw = |flags: &[&str]| {
        let args = [&["chart", &file, "Revenue", "--out", out.to_str().unwrap()][..], flags];
        assert_eq!(cli(&args.concat()).status, 0);
        std::fs::read_to_string(&out).unwrap()
    };
    let calm = draw(&[]);
    assert!(!calm.contains(">Forecast<") && !calm.contains(">Natural limits<"));
    let full = draw(&["--limits", "--forecast"]);
    assert!(full.contains(">Forecast<") && full.contains(">Natural limits<"));
}

#[test]
fn a_chart_by_a_dimension_shows_its_members_and_the_table_names_the_rest() {
    let (desk, file) = demo();
    let out = desk.folder.path().join("stores.svg");
    let args = ["chart", &file, "Revenue", "--out", out.to_str().unwrap(), "--by", "Store"];
    assert_eq!(cli(&args).status, 0);
    let picture = std::fs::read_to_string(&out).unwrap();
    for text in ["Revenue by Store", "Harbour", "Station", "October 2026"] {
        assert!(picture.contains(text), "{text}");
    }
    let wrong = cli(&[&args[..], &["--limits"]].concat());
    assert_eq!(wrong.status, 2, "limits are of numbers over time");
    let eval = cli(&["eval", &file, "revenue", "--grain", "month", "--last", "1", "--by", "Store"]);
    assert!(eval.stdout.contains("Harbour") && eval.stdout.contains("Total"), "{}", eval.stdout);
}

#[test]
fn a_request_may_have_the_fields_of_its_parts_beside_the_others() {
    let mut desk = Desk::demo();
    for (command, flat, nested) in [
        (
            "chart",
            json!({ "kpi": "Revenue", "last": 6, "grain": "month", "width": 640, "theme": "dark", "limits": true, "form": "bar" }),
            json!({
                "kpi": "Revenue",
                "span": { "last": 6, "grain": "month" },
                "look": { "width": 640, "theme": "dark" },
                "kind": { "trend": { "limits": true, "form": "bar" } },
            }),
        ),
        (
            "kpi_points",
            json!({ "kpi": "Revenue", "window": "to_date", "from": "2026-01-01", "to": "2026-11-01" }),
            json!({ "kpi": "Revenue", "span": { "window": "to_date", "from": "2026-01-01", "to": "2026-11-01" } }),
        ),
        (
            "eval",
            json!({ "formula": "revenue", "grain": "month", "last": 3, "per_working_day": true }),
            json!({ "formula": "revenue", "span": { "grain": "month", "last": 3, "per_working_day": true } }),
        ),
    ] {
        assert_eq!(desk.call(command, flat), desk.call(command, nested), "{command}");
    }
    desk.refused("chart", json!({ "kpi": "Revenue", "span": { "wide": true } }));
    desk.refused("kpi_page", json!({ "id": 1, "last": 3 }));
}

#[test]
fn a_unit_that_the_formula_does_not_give_is_advised_on() {
    let mut desk = Desk::demo();
    let abroad = json!({ "name": "Abroad", "kind": "flow", "unit": "USD", "cadence": "month" });
    let abroad = desk.call("measure_create", abroad)["id"].clone();
    let kpis = [("Dollars", "abroad", "USD"), ("Share", "(revenue / till_sales) * 100", "percent")];
    let made = kpis.map(|(name, formula, unit)| {
        desk.call("kpi_create", json!({ "name": name, "formula": formula, "unit": unit }))
    });
    // What fitted when it was made need not fit for ever.
    desk.call("measure_update", json!({ "id": abroad, "unit": "EUR" }));
    for (made, (name, ..)) in made.iter().zip(kpis) {
        let diagnostics = desk.call("kpi_page", json!({ "id": made["id"] }))["diagnostics"].clone();
        assert_eq!((diagnostics.as_array().unwrap().len(), &diagnostics[0]["error"]), (1, &json!(false)), "{name}");
    }
    let file = desk.path("corner.bellwether");
    let report = desk.call("check", json!({}));
    assert_eq!(report["advice"].as_array().unwrap().len(), 2, "{report}");
    desk.call("workspace_close", json!({}));
    let run = cli(&["check", &file]);
    assert!(
        run.status == 0 && run.stdout.contains("- Dollars: The formula gives EUR, and the KPI is shown in USD."),
        "{}",
        run.stdout
    );
}

#[test]
fn a_unit_that_the_formula_contradicts_is_refused() {
    let mut desk = Desk::demo();
    let till = json!({ "name": "Waiting", "kind": "level", "unit": "duration", "cadence": "month" });
    desk.call("measure_create", till);
    for (formula, unit, is_refused) in [
        ("revenue", "USD", true),
        ("revenue", "percent", true),
        ("revenue", "duration", true),
        ("waiting", "EUR", true),
        ("revenue", "EUR", false),
        ("revenue", "number", false),
        ("revenue / till_sales", "percent", false),
    ] {
        let request = json!({ "name": format!("{formula} in {unit}"), "formula": formula, "unit": unit });
        match desk.session.call("kpi_create", request) {
            Ok(_) => assert!(!is_refused, "{formula} in {unit}"),
            Err(refused) => {
                assert!(is_refused, "{formula} in {unit}: {}", refused.message);
                assert_eq!(refused.detail["field"], "unit");
                assert!(refused.message.starts_with("The formula gives "), "{}", refused.message);
            }
        }
    }
    let id = desk.call("kpi_create", json!({ "name": "Taken", "formula": "revenue" }))["id"].clone();
    desk.refused("kpi_update", json!({ "id": id, "unit": "USD" }));
    desk.call("kpi_update", json!({ "id": id, "unit": "EUR" }));
}
