//! `tests/truth/rollup.json` from the outside: every dataset is imported as a spreadsheet, and the command line gives the
//! numbers of the file.
//!
//! Left out, because Bellwether has no such roll-up: the standard deviation, distinct counts, means of ratios, the first
//! value of a period, empty periods as zeros, rolling windows that may be shorter than they say, and the same week 52
//! weeks before. Rows of a dataset that a case does not look at are not imported.

use super::support::file;
use serde_json::{Value as Json, json};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Long after all data: every period is over.
const LATER: &str = "2200-01-01";

fn truth() -> Json {
    serde_json::from_str(&std::fs::read_to_string(file("truth/rollup.json")).unwrap()).unwrap()
}

/// Runs the command line on a day; gives its answer.
fn run(today: &str, args: &[&str]) -> Json {
    let words: Vec<OsString> = ["--json", "--today", today].iter().chain(args).map(OsString::from).collect();
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let status = cli::run(&words, api::Language::ENGLISH, &mut std::io::empty(), &mut stdout, &mut stderr);
    assert_eq!(status, 0, "{args:?}: {} {}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    serde_json::from_slice(&stdout).unwrap()
}

/// The kind of measure that an aggregate wants and the formula that it is; `None` for those that are left out.
fn formula(aggregate: &str) -> Option<(&'static str, &'static str)> {
    Some(match aggregate {
        "sum" => ("flow", "value"),
        "avg" => ("sample", "mean(value)"),
        "min" => ("sample", "min(value)"),
        "max" => ("sample", "max(value)"),
        "last" => ("balance", "value"),
        "median" => ("sample", "value"),
        "count" | "count_rows" => ("sample", "count(value)"),
        "weighted_avg" => ("level", "value"),
        "ratio_of_sums" => ("flow", "num / den"),
        _ => return None,
    })
}

/// The rows of the case's data.
fn rows<'t>(truth: &'t Json, case: &Json) -> Vec<&'t Vec<Json>> {
    let all = truth["datasets"][case["dataset"].as_str().unwrap()]["rows"].as_array().unwrap();
    all.iter().map(|row| row.as_array().unwrap()).collect()
}

/// The days that the case looks at, as the command line is told them.
fn days(query: &Json) -> Vec<String> {
    let option = |name: &str, day: Option<String>| day.map(|day| [name.to_owned(), day]);
    let after = |day: &str| day.parse::<chrono::NaiveDate>().unwrap().succ_opt().unwrap().to_string();
    let from = option("--from", query["from"].as_str().map(str::to_owned));
    let to = option("--to", query["upto"].as_str().map(after));
    from.into_iter().chain(to).flatten().collect()
}

/// A workspace with the case's data, and the formula to ask for.
fn workspace(truth: &Json, case: &Json, folder: &Path) -> Option<(String, &'static str)> {
    let query = &case["query"];
    let aggregate = query["agg"].as_str()?;
    let (kind, formula) = formula(aggregate)?;
    let id = case["id"].as_str().unwrap();
    let path = folder.join(format!("{id}.bellwether")).to_str().unwrap().to_owned();
    let month = query["fiscal_start_month"].as_u64().unwrap_or(1);
    let week = query["week_start"].as_str().unwrap_or("monday");
    run(LATER, &["new", &path, "--fiscal-year-start", &format!("{month:02}-01"), "--week-start", week]);
    match aggregate {
        "weighted_avg" => enter(&path, &rows(truth, case)),
        _ => import(&path, &rows(truth, case), kind, folder.join(format!("{id}.csv"))),
    }
    Some((path, formula))
}

fn import(path: &str, rows: &[&Vec<Json>], kind: &str, csv: PathBuf) {
    let names: &[&str] = if rows[0].len() == 3 { &["num", "den"] } else { &["value"] };
    let cell = |cell: &Json| cell.as_str().map_or_else(|| cell.to_string().replace("null", ""), str::to_owned);
    // The number of the row tells two rows of one day apart: they are two records, not one and its correction.
    let line = |(number, row): (usize, &&Vec<Json>)| {
        format!("{},R{number}", row.iter().map(cell).collect::<Vec<_>>().join(","))
    };
    let lines = rows.iter().enumerate().map(line);
    let head = format!("date,{},receipt", names.join(","));
    let text: Vec<String> = std::iter::once(head).chain(lines).collect();
    std::fs::write(&csv, text.join("\n") + "\n").unwrap();
    let measure = |name: &&str| ((*name).to_owned(), json!({ "measure": name, "kind": kind, "unit": "number" }));
    let mut columns: serde_json::Map<String, Json> = names.iter().map(measure).collect();
    columns.insert("date".into(), json!("date"));
    let map = csv.with_extension("json");
    std::fs::write(&map, json!({ "columns": columns }).to_string()).unwrap();
    let done = run(LATER, &["import", path, csv.to_str().unwrap(), "--map", map.to_str().unwrap()]);
    let left_out = done["left_out"].as_array().unwrap().iter().filter(|row| row["code"] != "missing_value");
    assert_eq!(left_out.collect::<Vec<_>>(), Vec::<&Json>::new(), "{path}");
}

/// Values with how many records stand behind each; without a record there is no value.
fn enter(path: &str, rows: &[&Vec<Json>]) {
    run(LATER, &["call", path, "measure_create", &json!({ "name": "value", "kind": "level" }).to_string()]);
    let counted = rows.iter().filter(|row| !row[1].is_null() && row[2] != 0);
    let cells: Vec<Json> = counted
        .map(|row| json!({ "measure": "value", "period": row[0], "value": row[1], "records": row[2] }))
        .collect();
    run(LATER, &["call", path, "values_enter", &json!({ "cells": cells }).to_string()]);
}

fn differs(ours: &Json, theirs: &Json) -> bool {
    match (ours.as_f64(), theirs.as_f64()) {
        // Some ratios of the file are rounded to nine decimals.
        (Some(a), Some(b)) => {
            let absolute = if b == (b * 1e9).round() / 1e9 { 5.1e-10 } else { 1e-12 };
            (a - b).abs() > absolute + 1e-9 * a.abs().max(b.abs())
        }
        (a, b) => a.is_some() != b.is_some(),
    }
}

/// Calls `compare` with each case of a kind that has a formula, its workspace and the formula. `cases` is how many of
/// them there are, so that none is left out unseen.
fn each(kind: &str, cases: usize, mut compare: impl FnMut(&Json, &str, &str)) {
    let (truth, folder) = (truth(), TempDir::new().unwrap());
    let mut compared = 0;
    for case in truth["cases"].as_array().unwrap().iter().filter(|case| case["query"]["kind"] == kind) {
        let query = &case["query"];
        // A shop that is closed on Sundays has a week of seven days nevertheless: roll-148 reaches back before its data.
        let other = query["empty_periods"] == "zero" || query["need_full_window"] == false || case["id"] == "roll-148";
        if other || query["against"] == "last_year_52w" {
            continue;
        }
        if let Some((path, formula)) = workspace(&truth, case, folder.path()) {
            compare(case, &path, formula);
            compared += 1;
        }
    }
    assert_eq!(compared, cases, "cases of kind {kind}");
}

fn point<'a>(answer: &'a Json, start: &Json) -> Option<&'a Json> {
    answer["points"].as_array().unwrap().iter().find(|point| point["from"] == *start)
}

fn report(differences: &[String]) {
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

/// Compares the points with those of a case that has a row for a period.
fn compare_points(case: &Json, answer: &Json, wrong: &mut Vec<String>) {
    for theirs in case["expected"].as_array().unwrap() {
        let ours = point(answer, &theirs["start"]);
        let value = ours.map_or(&Json::Null, |point| &point["value"]);
        // What the calendar calls the period is what the file calls it, but for fiscal years.
        let same_name = ours.is_none_or(|point| point["period"] == theirs["period"]);
        let fiscal = case["query"]["fiscal_start_month"].as_u64().is_some_and(|month| month != 1);
        let iso = case["query"]["week_start"].as_str().is_none_or(|day| day == "monday");
        if differs(value, &theirs["value"]) || !(same_name || fiscal || !iso) {
            wrong.push(format!("{} {}: {ours:?} instead of {theirs}", case["id"], case["name"]));
        }
    }
}

#[test]
fn roll_ups_agree() {
    let mut wrong = Vec::new();
    each("rollup", 54, |case, path, formula| {
        let grain = case["query"]["period"].as_str().unwrap();
        let days = days(&case["query"]);
        let days: Vec<&str> = days.iter().map(String::as_str).collect();
        let answer = run(LATER, &[&["eval", path, formula, "--grain", grain][..], &days].concat());
        compare_points(case, &answer, &mut wrong);
        for point in answer["points"].as_array().unwrap().iter().filter(|point| !point["value"].is_null()) {
            if !case["expected"].as_array().unwrap().iter().any(|theirs| theirs["start"] == point["from"]) {
                wrong.push(format!("{} {}: {point} is not expected", case["id"], case["name"]));
            }
        }
    });
    report(&wrong);
}

#[test]
fn comparisons_agree() {
    let mut wrong = Vec::new();
    each("compare", 11, |case, path, formula| {
        let grain = case["query"]["period"].as_str().unwrap();
        let against = case["query"]["against"].as_str().unwrap().replace('_', "-");
        let answer = run(LATER, &["eval", path, formula, "--grain", grain, "--against", &against]);
        compare_points(case, &answer, &mut wrong);
        for theirs in case["expected"].as_array().unwrap() {
            let Some(ours) = point(&answer, &theirs["start"]) else { continue };
            // Growth from a base of zero or less is the absolute change only.
            let grows = ours["against"]["value"].as_f64().is_some_and(|base| base > 0.0);
            let pct = if grows { &theirs["pct"] } else { &Json::Null };
            for (name, theirs) in [("value", &theirs["prior"]), ("change", &theirs["change"]), ("change_percent", pct)]
            {
                if differs(&ours["against"][name], theirs) {
                    wrong.push(format!("{} {}: {name} of {ours} instead of {theirs}", case["id"], case["name"]));
                }
            }
        }
    });
    report(&wrong);
}

#[test]
fn stretches_to_date_agree() {
    let mut wrong = Vec::new();
    each("to_date", 13, |case, path, formula| {
        let query = &case["query"];
        let (as_of, grain) = (query["as_of"].as_str().unwrap(), query["unit"].as_str().unwrap());
        let tomorrow = as_of.parse::<chrono::NaiveDate>().unwrap().succ_opt().unwrap().to_string();
        let against = ["--to", &tomorrow, "--against", "last-year"];
        let stretch = ["--from", as_of, "--to", &tomorrow, "--against", "last-year"];
        // The open period of that grain, the day with the total up to it, and the formula that says so.
        let period = run(as_of, &[&["eval", path, formula, "--grain", grain][..], &against].concat());
        let window = format!("{grain}-to-date");
        let day = run(as_of, &[&["eval", path, formula, "--grain", "day", "--window", &window][..], &stretch].concat());
        let written = format!("to_date({formula}, {grain})");
        let written = run(as_of, &[&["eval", path, &written, "--grain", "day"][..], &stretch].concat());
        let of = |key: &str| {
            case["expected"].as_array().unwrap().iter().find(|row| row["key"] == key).map(|row| &row["value"])
        };
        for (asked, answer) in [("period", &period), ("window", &day), ("formula", &written)] {
            let ours = answer["points"].as_array().unwrap().last().unwrap();
            // 29 February goes back to 28 February, and days before the data are none to compare with.
            let pairs = [
                ("value", &ours["value"]),
                ("prior", &ours["against"]["value"]),
                ("change", &ours["against"]["change"]),
                ("pct", &ours["against"]["change_percent"]),
            ];
            for (key, ours) in pairs {
                if of(key).is_some_and(|theirs| differs(ours, theirs)) {
                    wrong.push(format!("{} {} by {asked}: {key} {ours}, not {:?}", case["id"], case["name"], of(key)));
                }
            }
        }
        let start = of("start").filter(|start| day["points"][0]["stretch"]["from"] != **start);
        wrong.extend(start.map(|start| format!("{}: starts {} instead of {start}", case["id"], day["points"][0])));
    });
    report(&wrong);
}

#[test]
fn running_totals_and_rolling_windows_agree() {
    let mut wrong = Vec::new();
    for (kind, cases) in [("running_ytd", 2), ("rolling", 5)] {
        each(kind, cases, |case, path, formula| {
            let query = &case["query"];
            let grain = query["period"].as_str().unwrap();
            let (written, window) = match query["window"].as_u64() {
                Some(n) => (format!("rolling({formula}, {n})"), format!("rolling-{n}")),
                None => (format!("to_date({formula}, year)"), "to-date".to_owned()),
            };
            let written = run(LATER, &["eval", path, &written, "--grain", grain]);
            let window = run(LATER, &["eval", path, formula, "--grain", grain, "--window", &window]);
            for theirs in case["expected"].as_array().unwrap() {
                // A period without rows shows no running total in the file; that of the formula still stands.
                let is_gap = kind == "running_ytd" && theirs["value"].is_null();
                for (answer, lets_off) in [(&written, is_gap), (&window, false)] {
                    let value = point(answer, &theirs["start"]).map_or(&Json::Null, |point| &point["value"]);
                    if !lets_off && differs(value, &theirs["value"]) {
                        wrong.push(format!("{} {}: {value} instead of {theirs}", case["id"], case["name"]));
                    }
                }
            }
        });
    }
    report(&wrong);
}

#[test]
fn calendars_agree() {
    let (truth, folder) = (truth(), TempDir::new().unwrap());
    let made = |month: &str| {
        let path = folder.path().join(format!("start-{month}.bellwether")).to_str().unwrap().to_owned();
        if !Path::new(&path).exists() {
            run(LATER, &["new", &path, "--fiscal-year-start", &format!("{month:0>2}-01")]);
        }
        path
    };
    let path = made("1");
    // Periods that share a day with the range, by name, and how many days they have.
    let periods = |path: &str, grain: &str, from: &str, to: &str| {
        let answer = run(LATER, &["eval", path, "days()", "--grain", grain, "--from", from, "--to", to]);
        let pair = |point: &Json| (point["period"].as_str().unwrap().to_owned(), point["value"].as_f64().unwrap());
        answer["points"].as_array().unwrap().iter().map(pair).collect::<Vec<_>>()
    };
    let after = |day: &str| day.parse::<chrono::NaiveDate>().unwrap().succ_opt().unwrap().to_string();
    for case in truth["cases"].as_array().unwrap().iter().filter(|case| case["query"]["kind"] == "calendar") {
        for row in case["expected"].as_array().unwrap() {
            let (key, theirs) = (row["key"].as_str().unwrap(), &row["value"]);
            match case["id"].as_str().unwrap() {
                "roll-150" => assert_eq!(periods(&path, "week", key, &after(key))[0].0, *theirs),
                "roll-151" => {
                    let found = periods(&path, "week", &format!("{key}-01-01"), &format!("{key}-12-31"));
                    let own = found.iter().filter(|(name, _)| name.starts_with(key)).count();
                    assert_eq!(own as u64, theirs.as_u64().unwrap(), "{key}");
                }
                "roll-152" => {
                    let found = periods(&path, "month", &format!("{key}-02-01"), &format!("{key}-03-01"));
                    assert_eq!(found[0].1, theirs.as_f64().unwrap(), "{key}");
                }
                "roll-155" => {
                    let (day, month) = key.split_once(" start ").unwrap();
                    let name = periods(&made(month), "quarter", day, &after(day))[0].0.clone();
                    // A fiscal year that is the calendar's has its name without letters.
                    assert_eq!(
                        name.trim_start_matches("FY"),
                        theirs.as_str().unwrap().trim_start_matches("FY"),
                        "{key}"
                    );
                }
                // Months added to a date are asked of nobody from the outside.
                _ => {}
            }
        }
    }
}
