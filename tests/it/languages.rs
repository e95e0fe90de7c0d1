//! The example company and the command line in German: the same numbers, and nothing said in English.

use super::support::{Desk, cli_in, cli_json, cli_refused};
use api::Language;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

/// The example company as it is made on a computer that is set to a language.
struct Company {
    language: Language,
    desk: Desk,
    file: String,
}

impl Company {
    fn of(tag: &str) -> Self {
        let (language, desk) = (Language::of(tag).unwrap(), Desk::empty());
        let file = desk.path("corner.bellwether");
        let company = Self { language, desk, file };
        company.says(&["demo", &company.file], "");
        company
    }

    /// What the command line says to people about this file.
    fn says(&self, args: &[&str], input: &str) -> String {
        let run = cli_in(self.language, args, input);
        run.stdout + &run.stderr
    }

    fn ask(&self, command: &str, request: &Json) -> Json {
        let run = cli_in(self.language, &["--json", "call", &self.file, command, &request.to_string()], "");
        assert_eq!(run.status, 0, "{command} {request}: {}", run.stdout);
        serde_json::from_str(&run.stdout).unwrap()
    }

    fn names(&self, command: &str, list: &str) -> Vec<String> {
        let rows = self.ask(command, &json!({}))[list].clone();
        rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    }
}

/// What is a number or a code and so the same in every language, for each period of a KPI.
fn numbers(company: &Company, kpi: &str) -> Vec<Json> {
    let points = company.ask("kpi_points", &json!({ "kpi": kpi }))["points"].clone();
    let fields = ["period", "from", "to", "value", "open", "target", "status", "signal"];
    points.as_array().unwrap().iter().map(|point| fields.map(|field| point[field].clone()).into()).collect()
}

#[test]
fn the_example_company_has_the_same_numbers_in_each_language() {
    let (english, german) = (Company::of("en"), Company::of("de"));
    let settings = |company: &Company| company.ask("workspace_state", &json!({}))["workspace"]["settings"].clone();
    let (here, there) = (settings(&english), settings(&german));
    assert_eq!([&here["language"], &here["locale"], &here["currency"]], ["en", "en-GB", "EUR"]);
    assert_eq!([&there["language"], &there["locale"], &there["currency"]], ["de", "de-DE", "EUR"]);
    assert_eq!((&here["name"], &there["name"]), (&json!("Corner Street Coffee"), &json!("Eckcafé am Hafen")));
    let kpis = |company: &Company| company.names("kpi_list", "kpis");
    let pairs: Vec<_> = kpis(&english).into_iter().zip(kpis(&german)).collect();
    assert_eq!(pairs.len(), 12);
    for (here, there) in pairs {
        assert_ne!(here, there);
        let (here, there) = (numbers(&english, &here), numbers(&german, &there));
        assert!(here.iter().filter(|point| point[3].is_number()).count() >= 35, "{here:?}");
        assert_eq!(here, there);
    }
}

#[test]
fn a_language_made_for_tests_has_the_english_company() {
    let made = Company::of("en-XA");
    assert_eq!(made.ask("workspace_state", &json!({}))["workspace"]["settings"]["language"], "en-XA");
    assert_eq!(made.names("kpi_list", "kpis"), Company::of("en").names("kpi_list", "kpis"));
    assert!(made.says(&["scorecard", &made.file], "").contains("Revenue"));
}

#[test]
fn a_new_workspace_writes_numbers_as_its_language_does_where_nothing_else_is_said() {
    let desk = Desk::empty();
    for (number, (said, language, locale)) in [
        (vec![], "en", "en-GB"),
        (vec!["--language", "de"], "de", "de-DE"),
        (vec!["--language", "de", "--locale", "de-CH"], "de", "de-CH"),
        (vec!["--language", "en-XA"], "en-XA", "en-GB"),
    ]
    .into_iter()
    .enumerate()
    {
        let file = desk.path(&format!("{number}.bellwether"));
        let settings = &cli_json(&[&["new", &file], &said[..]].concat())["settings"];
        assert_eq!((&settings["language"], &settings["locale"]), (&json!(language), &json!(locale)), "{said:?}");
    }
    assert_eq!(cli_refused(&["new", &desk.path("x.bellwether"), "--language", "klingon"])["code"], "invalid");
}

/// Everything that the command line can say of the example company, in the words of that company; without what the JSON
/// parser has against a request, which it says in English to those who write scripts.
fn everything_said(company: &Company) -> Vec<String> {
    let file = company.file.as_str();
    let [kpis, measures] = [company.names("kpi_list", "kpis"), company.names("measure_list", "measures")];
    let rows = company.ask("measure_list", &json!({}))["measures"].clone();
    let [orders, cycle, store] =
        [&rows[2]["key"], &rows[17]["key"], &rows[0]["dimensions"][0]].map(|text| text.as_str().unwrap());
    let month = ["--grain", "month", "--from", "2026-08-10", "--to", "2026-12-01"];
    let csv = company.desk.write("a.csv", "Datum;Neues\n01.02.2026;5\n03.02.2026;x\n;7\n");
    let undated = company.desk.write("b.csv", "a,b\n1,2\n3,4\n");
    let map = company.desk.write("map.json", "[1]");
    let bad = company.desk.write("bad.json", r#"{"format": 5}"#);
    let (no, svg) = (company.desk.path("no"), company.desk.path("a.svg"));
    let folder = company.desk.folder.path().to_str().unwrap();
    let mut asked: Vec<Vec<&str>> = vec![
        vec!["scorecard", file],
        vec!["scorecard", file, "--period", "2026-11"],
        vec!["values", file, &measures[2]],
        vec!["values", file, "nothing"],
        [&["eval", file, orders][..], &month, &["--against", "last-year"]].concat(),
        [&["eval", file, orders][..], &month, &["--by", store]].concat(),
        [&["eval", file, cycle][..], &month].concat(),
        [&["eval", file, orders][..], &month, &["--window", "rolling-12", "--per-working-day"]].concat(),
        vec!["eval", file, "nothing / 0"],
        vec!["eval", file, orders, "--grain", "month", "--last", "0"],
        vec!["kpi", file, &kpis[0], "--last", "3", "--grain", "month", "--window", "to-date"],
        vec!["kpi", file, "nothing"],
        vec!["chart", file, &kpis[1], "--out", &svg, "--limits", "--forecast"],
        vec!["chart", file, &kpis[1], "--out", &no],
        vec!["import", file, &csv, "--dry-run"],
        vec!["import", file, &csv],
        vec!["import", file, &undated, "--dry-run"],
        vec!["import", file, &undated],
        vec!["import", file, &no],
        vec!["import", file, &csv, "--map", &no],
        vec!["import", file, &csv, "--map", folder],
        vec!["import", file, &csv, "--map", &map],
        vec!["import", file, &csv, "--map", &bad, "--sheet", "A"],
        vec!["check", file],
        vec!["backup", file],
        vec!["backup", file, "--list"],
        vec!["undo", file],
        vec!["redo", file],
        vec!["redo", file],
        vec!["history", file],
        vec!["check", &no],
        vec!["new", file],
        vec!["demo", file],
        vec!["call", file, "nothing"],
        vec!["call", file, "value_list", r#"{"measure": "nothing"}"#],
        vec!["call", file, "kpi_list"],
        vec!["call", file, "objective_list"],
        vec!["call", file, "event_list"],
        vec!["call", file, "action_list"],
        vec!["call", file, "kpi_statistics", r#"{"kpi": 2}"#],
    ];
    asked.extend(kpis.iter().map(|kpi| vec!["kpi", file, kpi]));
    let mut said: Vec<String> = asked.iter().map(|args| company.says(args, "")).collect();
    said.push(company.says(&["call", file, "-"], "[\"undo\", 5]\n[\"nothing\"]\n"));
    said.push(company.says(&["analyse", "-"], "[1]\n{\"values\": [1, 2]}\n"));
    said
}

/// Two words beside each other of which the second is no name: "on track", "Nothing to".
fn pairs(text: &str) -> BTreeSet<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let is_word = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    let beside = words.windows(2).filter(|pair| !pair[0].ends_with(['.', ',', ':', ';', '"']));
    let pairs = beside.map(|pair| [bare(pair[0]), bare(pair[1])]);
    let said = pairs.filter(|[a, b]| is_word(a) && is_word(b) && b.starts_with(char::is_lowercase));
    said.map(|pair| pair.join(" ")).collect()
}

#[test]
fn the_command_line_says_nothing_in_english_of_a_german_company() {
    let english = everything_said(&Company::of("en"));
    let known: BTreeSet<String> = english.iter().flat_map(|said| pairs(said)).collect();
    assert!(known.len() > 300 && known.contains("on track"), "{}", known.len());
    let mut left = Vec::new();
    for said in everything_said(&Company::of("de")) {
        let english: Vec<String> = pairs(&said).intersection(&known).cloned().collect();
        if !english.is_empty() {
            left.push(format!("{english:?} in:\n{said:.2000}"));
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}
