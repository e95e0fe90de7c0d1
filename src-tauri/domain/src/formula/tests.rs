#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::measure::key_of;
use crate::{Catalog, Category, Kpi, Measure};
use std::time::{Duration, Instant};

fn measure(id: i64, name: &str, kind: MeasureKind, unit: &str) -> Measure {
    Measure { id: MeasureId(id), key: key_of(name), kind, unit: Unit::parse(unit).unwrap(), ..Measure::new(name) }
}

pub(super) fn kpi(id: i64, name: &str, formula: &str) -> Kpi {
    Kpi { id: KpiId(id), category: Category::Financial, ..Kpi::new(name, formula) }
}

pub(super) fn shop(kpis: Vec<Kpi>) -> Catalog {
    let measures = vec![
        measure(1, "Revenue", MeasureKind::Flow, "EUR"),
        measure(2, "Net sales", MeasureKind::Flow, "EUR"),
        measure(3, "Headcount", MeasureKind::Balance, "count"),
        measure(4, "Year", MeasureKind::Flow, "number"),
        measure(5, "Größe", MeasureKind::Sample, "number"),
    ];
    Catalog::new(measures, kpis)
}

/// Every measure is 10 in every window.
pub(super) struct Ten(pub(super) Calendar);

impl Inputs for Ten {
    fn calendar(&self) -> &Calendar {
        &self.0
    }

    fn measure(&self, _: MeasureId, _: RollUp, _: &Window) -> Outcome {
        Ok(10.0)
    }
}

pub(super) fn october() -> Window {
    let calendar = Calendar::default();
    Window::of(&calendar, calendar.parse_name("2026-10").unwrap())
}

fn value(formula: &str, catalog: &Catalog) -> Outcome {
    evaluate(&check(&parse(formula), catalog), &Ten(Calendar::default()), &october())
}

fn codes(checked: &Checked) -> Vec<&str> {
    checked.diagnostics.iter().map(Diagnostic::code).collect()
}

#[test]
fn a_circle_is_refused_with_its_path() {
    let catalog =
        shop(vec![kpi(1, "Margin", "profit / revenue"), kpi(2, "Profit", "revenue - cost"), kpi(3, "Cost", "1")]);
    let changed = check_kpi(KpiId(3), &parse("revenue * margin"), &catalog);
    let mistake = changed.first_error().unwrap();
    let circle = |names: &[&str]| {
        let around = names.iter().map(|name| Some((*name).to_owned())).collect();
        Finding::Circular { around, is_closed: true }
    };
    assert_eq!((mistake.code(), mistake.span.clone()), ("circular", 10..16));
    assert_eq!(mistake.finding, circle(&["Cost", "Margin", "Profit", "Cost"]));
    let own = check_kpi(KpiId(3), &parse("cost + 1"), &catalog);
    assert_eq!(own.first_error().unwrap().finding, circle(&["Cost", "Cost"]));
    assert!(!check_kpi(KpiId(3), &parse("revenue * 2"), &catalog).has_errors());
}

#[test]
fn kpis_that_are_no_part_of_a_circle_stay_whole() {
    let catalog =
        shop(vec![kpi(1, "A", "b"), kpi(2, "B", "a + good"), kpi(3, "Good", "revenue"), kpi(4, "C", "good * 2")]);
    let broken = |id| catalog.check_kpi(KpiId(id)).unwrap().has_errors();
    assert_eq!([1, 2, 3, 4].map(broken), [true, true, false, false]);
    assert_eq!(codes(catalog.check_kpi(KpiId(1)).unwrap()), ["circular"]);
    assert_eq!(codes(catalog.check_kpi(KpiId(2)).unwrap()), ["circular"]);
}

#[test]
fn doubling_thirty_times_is_computed_thirty_times() {
    let mut kpis = vec![kpi(0, "K0", "revenue")];
    kpis.extend((1..=60).map(|n| kpi(n, &format!("K{n}"), &format!("k{0} + prev(k{0})", n - 1))));
    let catalog = shop(kpis);
    let start = Instant::now();
    assert_eq!(value("k30", &catalog), Ok(10.0 * f64::from(1 << 30)));
    assert!(!needs(catalog.check_kpi(KpiId(60)).unwrap(), &Calendar::default(), &october()).is_empty());
    assert!(start.elapsed() < Duration::from_secs(2), "took {:?}", start.elapsed());
}

#[test]
fn a_long_chain_of_kpis_ends_in_a_sentence() {
    let kpis = (0..3000).map(|n| kpi(n, &format!("K{n}"), &format!("k{} + 1", n + 1))).collect();
    let catalog = shop(kpis);
    let first = catalog.check_kpi(KpiId(0)).unwrap();
    assert!(first.has_errors(), "it ends in a KPI that does not exist");
    let mut kpis: Vec<Kpi> = (0..3000).map(|n| kpi(n, &format!("K{n}"), &format!("k{} + 1", n + 1))).collect();
    kpis.push(kpi(3000, "K3000", "revenue"));
    let catalog = shop(kpis);
    assert_eq!(codes(catalog.check_kpi(KpiId(0)).unwrap()), ["broken_kpi"]);
    assert!(!catalog.check_kpi(KpiId(2900)).unwrap().has_errors());
    let deep = catalog.kpis().iter().find(|kpi| codes(catalog.check_kpi(kpi.id).unwrap()) == ["too_deep"]);
    assert!(deep.is_some(), "one of them is the first too deep");
}

#[test]
fn hostile_text_is_answered_at_once() {
    let catalog = shop(Vec::new());
    let deep = |open: &str, close: &str| open.repeat(10_000) + "1" + &close.repeat(10_000);
    let texts = [
        deep("(", ")"),
        deep("-", ""),
        deep("not ", ""),
        deep("abs(", ")"),
        deep("2^", ""),
        deep("[", "]"),
        deep("(", ""),
        deep("", ")"),
        deep("1+", ""),
        deep("", ",1"),
        deep("if(", ""),
        "x ".repeat(50_000),
        "(".repeat(9_000),
        "-".repeat(19_999),
        "2^".repeat(9_999),
        "a/".repeat(9_999),
        "1 ".repeat(9_999),
        "revenu+".repeat(2_800),
        ")".repeat(19_000),
        "[".repeat(19_000),
        "not ".repeat(4_999),
        "a<".repeat(9_000),
        "\u{202e}".repeat(6_000),
        "🍰".repeat(4_999),
        "\"".repeat(19_000),
        "abs(-".repeat(3_999),
        "rolling(".repeat(2_000),
    ];
    for text in texts {
        let start = Instant::now();
        let parsed = parse(&text);
        let checked = check(&parsed, &catalog);
        let _ = evaluate(&checked, &Ten(Calendar::default()), &october());
        let _ = (print(&parsed.expr), rename(&text, "revenue", "x"));
        assert!(checked.diagnostics.len() <= 20);
        // Fifty milliseconds in a release build; unoptimised code on a busy machine gets room.
        assert!(start.elapsed() < Duration::from_millis(600), "{:?} for {}", start.elapsed(), &text[..8]);
    }
}

#[test]
fn renaming_touches_only_the_name() {
    let cases = [
        ("(revenue  - [revenue])/Revenue", "( net_income  - [Net income])/net_income"),
        ("revenue_total + rev", "revenue_total + rev"),
        ("sum(revenue) + × [reve", "sum(net_income) + × [reve"),
    ];
    for (text, expected) in cases {
        assert_eq!(rename(text, "Revenue", "Net income"), expected.replace("( ", "("));
    }
    assert_eq!(rename("to_date(year, year) + year()", "Year", "Jahr"), "to_date(jahr, year) + year()");
    assert_eq!(rename("[net SALES] / net_sales", "Net sales", "a]b"), "[a]]b] / a_b");
    assert_eq!(rename("revenue", "Revenue", "And"), "[and]");
    assert_eq!(rename("größe * 2", "Größe", "売上"), "売上 * 2");
    assert_eq!(rename("[Net sales", "Net sales", "Turnover"), "[Turnover]");
}

#[test]
fn every_function_is_known_to_the_checker() {
    let catalog = shop(Vec::new());
    for function in functions() {
        let checked = check(&parse(&format!("{}(1, 2, 3, 4, 5)", function.text())), &catalog);
        assert!(!codes(&checked).contains(&"unknown_function"), "{}", function.text());
    }
    assert_eq!(functions().count(), 22);
}

#[test]
fn callers_know_what_to_load() {
    let catalog = shop(vec![kpi(1, "Growth", "revenue / last_year(revenue) - 1")]);
    let calendar = Calendar::default();
    let range = |formula: &str| {
        let span = span(&check(&parse(formula), &catalog), &calendar, &october());
        (span.from.to_string(), span.to.to_string())
    };
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(range("1 + days()"), pair("2026-10-01", "2026-11-01"));
    assert_eq!(range("revenue"), pair("2026-09-28", "2026-11-02"), "whole weeks around the month");
    assert_eq!(range("open(headcount)"), pair("2026-08-31", "2026-11-02"));
    assert_eq!(range("rolling(revenue, 12)"), pair("2025-10-27", "2026-11-02"));
    assert_eq!(range("growth"), pair("2025-09-29", "2026-11-02"));
    assert_eq!(range("to_date(revenue, year)"), pair("2025-12-29", "2026-11-02"));
    let checked = check(&parse("growth + prev(mean(headcount) + mean(headcount), 2) + revenue"), &catalog);
    let previous = vec![Shift::Previous(2)];
    let expected = [
        (MeasureId(1), RollUp::Natural, Vec::new()),
        (MeasureId(1), RollUp::Natural, vec![Shift::LastYear]),
        (MeasureId(3), RollUp::Mean, previous),
    ];
    assert_eq!(inputs(&checked), expected);
    assert_eq!(checked.measures(), [MeasureId(1), MeasureId(3)]);
    assert_eq!(checked.kpis(), [KpiId(1)]);
}

#[test]
fn uses_go_through_kpis() {
    let kpis = vec![
        kpi(3, "Top", "[Middle] * 2"),
        kpi(1, "Bottom", "revenue"),
        kpi(2, "Middle", "bottom + 1"),
        kpi(4, "Other", "headcount"),
    ];
    let catalog = shop(kpis);
    assert_eq!(catalog.uses(MeasureId(1)), [KpiId(3), KpiId(1), KpiId(2)]);
    assert_eq!(catalog.uses_of_kpi(KpiId(1)), [KpiId(3), KpiId(2)]);
    assert_eq!(catalog.unit(KpiId(3)), Unit::parse("EUR").unwrap());
}

#[test]
fn a_percentage_is_not_multiplied_by_a_hundred() {
    let shown = |formula: &str, unit: &str| Kpi { unit: Unit::parse(unit), ..kpi(1, "Share", formula) };
    let advice = |formula: &str, unit: &str| {
        let found = shop(vec![shown(formula, unit)]).unit_advice(KpiId(1));
        found.map(|diagnostic| (diagnostic.code(), diagnostic.span))
    };
    assert_eq!(advice("(revenue / net_sales) * 100", "percent"), Some(("times_100", 24..27)));
    assert_eq!(advice("100 * revenue / net_sales", "percent"), None, "what comes first is an amount times 100");
    assert_eq!(advice("100 * (revenue / net_sales)", "percent"), Some(("times_100", 0..3)));
    assert_eq!(advice("revenue / net_sales", "percent"), None);
    assert_eq!(advice("(revenue / net_sales) * 100", "points"), None);
    assert_eq!(advice("revenue", "USD"), Some(("unit_differs", 0..7)));
    assert_eq!(advice("revenue * 1.08", "USD"), None, "a number may be the rate");
}

#[test]
fn names_are_found_by_key_and_by_full_name() {
    let mut archived = measure(9, "Old sales", MeasureKind::Flow, "EUR");
    archived.archived = true;
    let measures = vec![measure(1, "Net sales", MeasureKind::Flow, "EUR"), archived];
    let catalog = Catalog::new(measures, vec![kpi(1, "Net sales", "net_sales * 2"), kpi(2, "Margin", "1")]);
    let found = |name: &str| catalog.measure_named(name).map(|measure| measure.id.0);
    assert_eq!([" net SALES ", "net_sales", "old_sales", "margin"].map(found), [Some(1), Some(1), Some(9), None]);
    assert_eq!(catalog.kpi_named("net sales").map(|kpi| kpi.id), Some(KpiId(1)), "also where a measure has its name");
    assert_eq!(catalog.kpi_named("MARGIN").map(|kpi| kpi.id), Some(KpiId(2)));
    assert_eq!(catalog.all(), ["Net sales", "Net sales", "Margin"], "what is archived is not offered");
    assert!(!catalog.check_kpi(KpiId(1)).unwrap().has_errors(), "the measure is meant, not the KPI itself");
    assert!(!catalog.check_formula(None, &parse("[Old sales] + 1")).has_errors(), "old formulas keep working");
    assert_eq!(catalog.unit(KpiId(2)), Unit::Number);
}

#[test]
fn a_formula_with_a_mistake_has_no_value_and_says_why() {
    let outcome = value("revenue +", &shop(Vec::new()));
    let Err(Absent::NotApplicable(reason)) = outcome else { panic!("{outcome:?}") };
    let finding = Finding::MissingOperand(Some("+".to_owned()), None);
    assert_eq!(reason, Reason::Mistaken(Box::new(finding)));
}
