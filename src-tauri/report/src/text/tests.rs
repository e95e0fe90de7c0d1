#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::tests::fixture::{self, FORMULA, MARKUP};

/// The cells of a line.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}

#[test]
fn there_is_a_line_for_each_kpi_and_period() {
    let pack = fixture::only("en-GB", &["Revenue", "Average order"]);
    let text = csv(&pack, &fixture::locale("en-GB"));
    let lines: Vec<Vec<String>> = text.lines().map(cells).collect();
    assert!(lines.iter().all(|line| line.len() == lines[0].len()), "{text}");
    assert_eq!(lines[0][..5], ["KPI", "Period", "From", "Actual", "Unit"]);
    let october = lines.iter().find(|line| line[0] == "Revenue" && line[2] == "2026-10-01").unwrap();
    let value = pack.sheets[0].page.figure.value.unwrap().to_string();
    assert_eq!(october[..6], ["Revenue", "October 2026", "2026-10-01", value.as_str(), "EUR", "45000"]);
    assert_eq!(october[11], "On track");
    let gap = lines.iter().find(|line| line[0] == "Average order" && line[2] == "2026-04-01").unwrap();
    assert_eq!(gap[3], "");
}

#[test]
fn a_figure_from_elsewhere_stands_in_the_line_of_the_period_with_its_source() {
    let pack = fixture::beside("en-GB", &["Gross margin"], 0.58);
    let text = csv(&pack, &fixture::locale("en-GB"));
    let lines: Vec<Vec<String>> = text.lines().map(cells).collect();
    assert_eq!(lines[0][13..], ["Benchmark", "Benchmark’s source"]);
    let told: Vec<&Vec<String>> = lines.iter().skip(1).filter(|line| line[13..] != ["", ""]).collect();
    assert_eq!(told.len(), 1, "{text}");
    assert_eq!(told[0][2], "2026-10-01");
    assert_eq!(told[0][13..], ["0.58", "Trade, 2025: 58.0% (31 Dec 2025) · same size"]);
    let said = markdown(&pack);
    assert!(said.contains("- Benchmark: Trade, 2025: 58.0% (31 Dec 2025) · same size"), "{said}");
}

#[test]
fn no_text_is_a_formula() {
    let text = csv(&fixture::only("en-GB", &[FORMULA, "Growth"]), &fixture::locale("en-GB"));
    assert!(text.contains("'=cmd|") && !text.contains("\n=cmd|"), "{text}");
    assert!(text.contains(",-0."), "numbers below zero stay numbers");
}

#[test]
fn hidden_amounts_are_not_told() {
    let mut locale = fixture::locale("en-GB");
    locale.hide(true);
    for (index, expected) in [(false, ""), (true, "100")] {
        let text = csv(&fixture::made(&locale, &["Revenue"], index, 0), &locale);
        assert_eq!(cells(text.lines().nth(1).unwrap())[3], expected);
        assert!(!text.contains("45000"));
    }
}

#[test]
fn markdown_says_it_all_and_names_are_plain_text() {
    let pack = fixture::october("en-GB");
    let text = markdown(&pack);
    assert!(text.starts_with("# Board meeting\n\nHarbour Café & Sons · October 2026\n"), "{text}");
    assert!(text.contains("| Revenue | On track | €45,366 | €45,000 | +0.4% | +4.9% | Ana Ruiz |"), "{text}");
    assert!(text.contains("- [x] Raise the price of the lunch menu"));
    assert!(!text.contains("<script>") && text.contains("\\<script\\>"));
    let table = text.lines().filter(|line| line.starts_with('|'));
    for row in table {
        assert_eq!(row.replace("\\|", "").matches('|').count(), 8, "{row}");
    }
    for (name, expected) in [
        ("# no", "\\# no"),
        ("- no", "\\- no"),
        ("1. no", "1\\. no"),
        ("-3%", "-3%"),
        ("a & b", "a & b"),
        ("&lt;", "\\&lt;"),
    ] {
        assert_eq!(line(name), expected);
    }
    assert!(text.contains(&line(MARKUP)));
}
