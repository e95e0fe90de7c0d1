//! One voice over the commands: whatever the window shows of a KPI at once, card, row, page and statistics, in the example
//! and in made-up workspaces, by month, quarter and year, never says two things that cannot both be so. The pairs that
//! cannot are a table, `tests/suite/contradictions.txt`.

use crate::support::Desk;
use serde_json::{Value as Json, json};

/// One line of the table: what must not be shown together, and the words that would reconcile it.
struct Rule {
    line: &'static str,
    all: Vec<&'static str>,
    unless: Vec<&'static str>,
}

fn rules() -> Vec<Rule> {
    let lines = include_str!("../suite/contradictions.txt").lines();
    let lines = lines.filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let parts = |text: &'static str| text.split(" & ").map(str::trim).filter(|part| !part.is_empty()).collect();
    let rule = |line: &'static str| {
        let (all, unless) = line.split_once(" UNLESS ").unwrap_or((line, ""));
        Rule { line, all: parts(all), unless: parts(unless) }
    };
    lines.map(rule).collect()
}

/// What is shown, a line each, with where it stands: "status: At risk".
fn contradictions(shown: &str) -> Vec<&'static str> {
    let has = |part: &str| part.split(" | ").any(|one| shown.contains(one.trim()));
    let broken = |rule: &Rule| rule.all.iter().all(|part| has(part)) && !rule.unless.iter().any(|part| has(part));
    rules().into_iter().filter(broken).map(|rule| rule.line).collect()
}

fn text(value: &Json) -> String {
    value.as_str().unwrap_or_default().replace('\u{a0}', " ")
}

/// All words about a KPI's period that stand together on its page.
fn page_words(desk: &mut Desk, id: &Json, grain: &str) -> String {
    page_words_of(desk, id, json!({ "id": id, "grain": grain }))
}

fn page_words_of(desk: &mut Desk, id: &Json, asked: Json) -> String {
    let page = desk.call("kpi_page", asked.clone());
    let statistics = desk.call("kpi_statistics", json!({ "kpi": id, "grain": asked.get("grain") }));
    let mut lines = vec![
        format!("status: {}", text(&page["status_text"])),
        format!("change: {}", text(&page["previous"]["text"])),
        format!("gap: {}", text(&page["target_gap"])),
        format!("signal: {}", text(&page["signal"]["label"])),
        format!("tip: {}", text(&page["status_tip"])),
        format!("tip: {}", text(&page["signal"]["tip"])),
        format!("proposal: {}", text(&page["proposal"]["text"])),
    ];
    lines.extend(page["sentences"].as_array().unwrap().iter().map(|said| format!("says: {}", text(said))));
    let rows = statistics["rows"].as_array().unwrap();
    lines.extend(
        rows.iter().filter(|row| row["name"] == "Target").map(|row| format!("promise: {}", text(&row["text"]))),
    );
    lines.extend(rows.iter().filter(|row| row["name"] == "Runs").map(|row| format!("runs: {}", text(&row["text"]))));
    lines.join("\n")
}

/// The same of a row of the scorecard and its card.
fn row_words(row: &Json, cards: &[Json]) -> String {
    let mut lines = vec![
        format!("status: {}", text(&row["status_text"])),
        format!("change: {}", text(&row["previous_delta"]["text"])),
        format!("signal: {}", text(&row["signal_info"]["label"])),
        format!("tip: {}", text(&row["signal_info"]["tip"])),
    ];
    let card = cards.iter().filter(|card| card["kpi"] == row["id"]);
    lines.extend(card.map(|card| format!("card: {} {}", text(&card["text"]), text(&card["detail"]))));
    lines.join("\n")
}

fn look(desk: &mut Desk) -> (usize, Vec<String>) {
    let (mut seen, mut wrong) = (0, Vec::new());
    for grain in ["month", "quarter", "year"] {
        let scorecard = desk.call("scorecard", json!({ "grain": grain }));
        let cards = scorecard["attention"].as_array().unwrap().clone();
        for row in
            scorecard["objectives"].as_array().unwrap().iter().flat_map(|group| group["kpis"].as_array().unwrap())
        {
            let together = [row_words(row, &cards), page_words(desk, &row["id"], grain)];
            seen += 1;
            for words in together {
                let found = contradictions(&words);
                if !found.is_empty() {
                    wrong.push(format!("{} by {grain}: {found:#?}\n{words}", row["name"]));
                }
            }
        }
    }
    (seen, wrong)
}

#[test]
fn the_example_speaks_with_one_voice() {
    let (seen, wrong) = look(&mut Desk::demo());
    assert!(seen >= 30, "{seen} rows");
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// A KPI of the table `tests/suite/one_voice.txt`, as its page and its statistics show it together.
fn told(case: &str) -> String {
    let [values, direction, targets, period] = case.split(" |").map(str::trim).collect::<Vec<_>>()[..] else {
        panic!("{case}")
    };
    let (over, open) = values.split_once(" + ").unwrap_or((values, ""));
    let over: Vec<f64> = over.split(' ').map(|value| value.parse().unwrap()).collect();
    let mut desk = Desk::new();
    desk.call("measure_create", json!({"name": "Sales", "kind": "flow", "unit": "number", "cadence": "month"}));
    let month = |back: usize| format!("{}-{:02}", 2026 - (back + 2) / 12, 12 - (back + 2) % 12);
    let cell = |period: String, value: f64| json!({"measure": "sales", "period": period, "value": value});
    let mut cells: Vec<Json> = over.iter().rev().enumerate().map(|(back, value)| cell(month(back), *value)).collect();
    cells.extend(open.parse().ok().map(|value| cell("2026-11".into(), value)));
    desk.call("values_enter", json!({ "cells": cells }));
    let kpi = desk.call("kpi_create", json!({"name": "K", "formula": "sales", "direction": direction}))["id"].clone();
    for target in targets.split(", ").filter(|target| !target.is_empty()) {
        let words: Vec<&str> = target.split(' ').collect();
        let from = words[0].trim_matches(['(', ')']);
        let mut asked =
            json!({"kpi": kpi, "from": from, "wording": words[1], "value": words[2].parse::<f64>().unwrap()});
        if from != words[0] {
            asked["until"] = json!(from);
            asked["reason"] = json!("Fair");
        }
        if words.get(3) == Some(&"year") {
            asked["span"] = json!("fiscal_year");
        }
        desk.call("target_set", asked);
    }
    page_words_of(&mut desk, &kpi, json!({ "id": kpi, "period": Some(period).filter(|period| !period.is_empty()) }))
}

#[test]
fn what_was_once_said_together_is_not() {
    let lines =
        include_str!("../suite/one_voice.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let (mut said, mut case, mut wrong) = (String::new(), "", Vec::new());
    for line in lines {
        let Some(rule) = line.strip_prefix("  ") else {
            (said, case) = (told(line), line);
            continue;
        };
        let has = |parts: &str| parts.split(" & ").all(|part| said.contains(part));
        let holds = match rule.split_once(": ").unwrap() {
            ("never", parts) => !has(parts),
            (_, parts) => has(parts),
        };
        if !holds {
            wrong.push(format!("{case}\n{rule}\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The same numbers every time, from 0 to 1.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / f64::from(1u32 << 31)
    }
}

/// Measures of every shape up to last month (a level, a slope, a step, a season, a leap at the end), each with a KPI and a
/// target about its last value.
fn invent(desk: &mut Desk, chance: &mut Chance, count: usize) {
    for number in 0..count {
        let name = format!("Number {number}");
        let lower = chance.next() < 0.5;
        let kind = if chance.next() < 0.5 { "flow" } else { "level" };
        desk.call("measure_create", json!({ "name": name, "kind": kind, "unit": "count", "cadence": "month" }));
        let months = 7 + (chance.next() * 28.0) as i32;
        let [spread, slope, season, step, leap] =
            [0.2, 0.04, 0.3, 0.4, 0.5].map(|most| chance.next() * chance.next() * most);
        let [slope_way, step_way, leap_way] = [(); 3].map(|()| if chance.next() < 0.5 { 1.0 } else { -1.0 });
        let at = (chance.next() * f64::from(months)) as i32;
        let mut last = 0.0;
        let cells: Vec<Json> = (0..months)
            .map(|i| {
                let months_ago = months - 1 - i;
                let index = 2026 * 12 + 9 - months_ago;
                let wave = (f64::from(index % 12) / 12.0 * std::f64::consts::TAU).sin();
                let parts = [
                    spread * (chance.next() - 0.5),
                    slope * slope_way * f64::from(i) / 3.0,
                    season * wave,
                    if i >= at { step * step_way } else { 0.0 },
                    if months_ago == 0 { leap * leap_way } else { 0.0 },
                ];
                last = (1_000.0 * (1.0 + parts.iter().sum::<f64>())).max(1.0).round();
                let period = format!("{}-{:02}", index / 12, index % 12 + 1);
                json!({ "measure": name, "period": period, "value": last })
            })
            .collect();
        desk.call("values_enter", json!({ "cells": cells }));
        let direction = if lower { "lower" } else { "higher" };
        let kpi = format!("KPI {number}");
        desk.call("kpi_create", json!({ "name": kpi, "formula": format!("[{name}]"), "direction": direction }));
        let wording = if lower { "at_most" } else { "at_least" };
        let value = (last * (0.85 + 0.3 * chance.next())).round();
        desk.call("target_set", json!({ "kpi": kpi, "from": "2024-01", "wording": wording, "value": value }));
    }
}

#[test]
fn invented_workspaces_speak_with_one_voice() {
    let mut chance = Chance(20_261_123);
    let (mut seen, mut wrong) = (0, Vec::new());
    for _ in 0..3 {
        let mut desk = Desk::new();
        invent(&mut desk, &mut chance, 20);
        let (rows, found) = look(&mut desk);
        seen += rows;
        wrong.extend(found);
    }
    assert_eq!(seen, 180);
    assert!(wrong.is_empty(), "{} of {seen}\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn the_table_finds_what_was_once_shown() {
    for shown in [
        "status: At risk\nsays: Sales fell to €46.91, above its natural limits: a real improvement, not luck.",
        "status: Off track\nchange: +3.0\ncard: rose to 46, which is normal variation.",
        "status: Off track\npromise: As it is, every month will have at least 12.0%.",
        "status: On track\ngap: −0.8 pts below",
        "status: Off track\ngap: −22.5% below target",
        "status: At risk\nsignal: improving",
        "status: On track\nchange: −0.8%\nsays: Sales rose to 12, which is normal variation.",
        "says: Cakes is 130 so far, 30 of 30 days.",
    ] {
        assert!(!contradictions(shown).is_empty(), "{shown}");
    }
}
