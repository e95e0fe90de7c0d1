//! Packs of periods that are not over, have not begun, or are shorter or longer than what a KPI is recorded for.

use super::support::Desk;
use serde_json::json;

/// A pack as Markdown, line by line.
fn lines_of(desk: &mut Desk, period: &str) -> Vec<String> {
    let path = desk.path("pack.md");
    desk.call("pack_export", json!({ "pack": { "period": period }, "path": path }));
    std::fs::read_to_string(&path).unwrap().lines().map(str::to_owned).collect()
}

/// The lines of a KPI's page.
fn page_of<'l>(lines: &'l [String], name: &str) -> Vec<&'l str> {
    let after = lines.iter().skip_while(|line| **line != format!("## {name}")).skip(1);
    after.take_while(|line| !line.starts_with("## ")).map(String::as_str).collect()
}

/// Of a period that is not over, a part stands beside the same part: in what changed as in the scorecard of the same pack.
#[test]
fn what_changed_in_an_unfinished_period_is_against_the_same_part() {
    let mut desk = Desk::demo();
    for period in ["2026-Q4", "2026", "2026-11", "2026-10", "2026-Q3"] {
        let card = desk.call("scorecard", json!({ "period": period }));
        let lines = lines_of(&mut desk, period);
        let rows = card["objectives"].as_array().unwrap().iter().flat_map(|group| group["kpis"].as_array().unwrap());
        for row in rows {
            let name = row["name"].as_str().unwrap();
            let Some(line) = lines.iter().find(|line| line.starts_with(&format!("- **{name}**: "))) else { continue };
            let delta = &row["previous_delta"];
            let expected = match (delta["text"].as_str(), delta["label"].as_str().unwrap_or_default()) {
                (Some(text), label) if label.ends_with("so far") => format!(" ({text} {label})"),
                (Some(text), _) => format!(" ({text})"),
                (None, _) => String::new(),
            };
            let said = line.split_once(" → ").unwrap().1;
            let change = said.find(" (").map_or("", |at| &said[at..]);
            assert_eq!(change, expected, "{period}: {line}");
        }
    }
    let revenue = lines_of(&mut desk, "2026-Q4").into_iter().find(|line| line.starts_with("- **Revenue**")).unwrap();
    assert!(revenue.ends_with("vs Q3 2026 so far)") && revenue.contains("(+"), "{revenue}");
}

#[test]
fn a_part_of_a_period_is_not_held_against_its_whole_target() {
    let mut desk = Desk::demo();
    let list = desk.call("kpi_list", json!({}));
    let mut gap = |kpi: &str, period: &str, grain: &str| {
        let id = &list["kpis"].as_array().unwrap().iter().find(|one| one["name"] == kpi).unwrap()["id"];
        let page = desk.call("kpi_page", json!({ "id": id, "period": period, "grain": grain }));
        page["target_gap"].as_str().unwrap_or_default().replace('\u{a0}', " ")
    };
    assert_eq!(gap("Revenue", "2026-Q4", "quarter"), "so far, 31 of 92 days");
    assert_eq!(gap("Revenue", "2026", "year"), "so far, 304 of 365 days");
    assert_eq!(gap("Net profit margin", "2026-Q4", "quarter"), "3.9 pts below target · so far, 31 of 92 days");
    assert_eq!(gap("Revenue", "2026-10", "month"), "1.8% above target", "it is over");
    let quarter = lines_of(&mut desk, "2026-Q4").join("\n");
    assert!(!quarter.contains("target €135,000 · 66"), "{quarter}");
    let drivers = quarter.lines().find(|line| line.starts_with("What made it change")).unwrap();
    assert_eq!(drivers, "What made it change vs Q3 2026 so far:");
    let card = desk.call("scorecard", json!({ "period": "2026-Q4" }));
    let bar = card["objectives"][0]["kpis"][0]["progress"]["tip"].as_str().unwrap();
    assert!(bar.contains("so far") && !bar.contains("below target"), "{bar}");
}

/// What is recorded by days is told by weeks and days; what is recorded by months, of the last month that was over.
#[test]
fn the_pages_of_a_week_are_of_that_week() {
    let mut desk = Desk::demo();
    for (period, label, weekly) in [
        ("2026-W41", "W41 2026", &["Revenue", "Sales per hour", "Order fulfilment rate"][..]),
        ("2026-10-14", "Wed, 14 Oct 2026", &["Revenue", "Sales per hour"]),
        ("2026-10-15", "Thu, 15 Oct 2026", &["Revenue", "First response time"]),
    ] {
        let lines = lines_of(&mut desk, period);
        let row = |name: &str| lines.iter().find(|line| line.starts_with(&format!("| {name} |"))).unwrap().clone();
        for name in weekly {
            let page = page_of(&lines, name);
            let number = row(name).split(" | ").nth(2).unwrap().to_owned();
            assert!(page[1].starts_with(&format!("{label} · **{number}**")), "{name}: {page:?}");
        }
        for name in ["Net profit margin", "Operating cash flow", "Cycle time"] {
            let page = page_of(&lines, name);
            assert!(page[1].starts_with("September 2026 · **"), "{page:?}");
            let said = format!("- {name} cannot be told for {label}, ");
            let why = page.iter().find(|line| line.starts_with(&said)).unwrap();
            assert!(why.contains("This page is about September 2026"), "{why}");
        }
    }
    let month = lines_of(&mut desk, "2026-10").join("\n");
    assert!(!month.contains("cannot be told for"), "{month}");
    // The month that a week lies in is over before it ends, but not yet today.
    let week = lines_of(&mut desk, "2026-W47");
    assert!(page_of(&week, "Net profit margin")[1].starts_with("October 2026 · **8"), "{week:?}");
}

/// Without any number there is nothing that would be told elsewhere.
#[test]
fn a_kpi_without_numbers_has_its_page_in_the_week() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "EUR", "cadence": "month" }));
    desk.call("kpi_create", json!({ "name": "Income", "formula": "sales" }));
    let page = |desk: &mut Desk| page_of(&lines_of(desk, "2026-W41"), "Income").join("\n");
    assert!(page(&mut desk).contains("W41 2026 · **—**"), "{}", page(&mut desk));
    let cell = json!({ "measure": "Sales", "period": "2026-09", "value": 5 });
    desk.call("values_enter", json!({ "cells": [cell] }));
    assert!(page(&mut desk).contains("September 2026 · **€5**"), "{}", page(&mut desk));
}

#[test]
fn a_pack_of_a_period_that_has_not_begun_is_refused() {
    let mut desk = Desk::demo();
    for (language, expected) in
        [("en", "January 2027 has not begun, so there is nothing"), ("de", "Januar 2027 hat noch nicht begonnen")]
    {
        desk.call("settings_update", json!({ "language": language }));
        let path = desk.path("ahead.md");
        for (command, request) in [
            ("pack_pages", json!({ "period": "2027-01" })),
            ("pack_export", json!({ "pack": { "period": "2027-01" }, "path": path })),
        ] {
            let refused = desk.refused(command, request);
            assert!(refused.message.starts_with(expected), "{}", refused.message);
            assert_eq!((refused.code.word(), &refused.detail["field"]), ("invalid", &json!("period")));
        }
        assert!(!std::path::Path::new(&path).exists());
    }
}

/// Of a year, the period before is the year before.
#[test]
fn a_year_stands_beside_the_year_before_once() {
    let mut desk = Desk::demo();
    for period in ["2025", "2026"] {
        let lines = lines_of(&mut desk, period);
        let head = lines.iter().find(|line| line.starts_with("| KPI | Status")).unwrap();
        assert!(head.matches("vs ").count() == 1 && !head.contains("last year"), "{head}");
        let cells = |line: &str| line.matches('|').count();
        let table: Vec<usize> = lines.iter().filter(|line| line.starts_with('|')).map(|line| cells(line)).collect();
        assert!(table.iter().all(|count| *count == table[0]), "{table:?}");
        let against = page_of(&lines, "Revenue").iter().filter(|line| line.contains("% vs 20")).count();
        assert_eq!(against, 1, "{period}");
        for ending in ["html", "pptx", "xlsx", "pdf"] {
            desk.call(
                "pack_export",
                json!({ "pack": { "period": period }, "path": desk.path(&format!("y.{ending}")) }),
            );
        }
        let html = std::fs::read_to_string(desk.path("y.html")).unwrap();
        assert!(!html.contains("vs last year"), "{period}");
        assert_eq!(desk.call("scorecard", json!({ "period": period }))["last_year_label"], json!(null));
    }
    assert_eq!(desk.call("scorecard", json!({ "period": "2026-10" }))["last_year_label"], "vs last year");
}
