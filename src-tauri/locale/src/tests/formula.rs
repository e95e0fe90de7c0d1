//! What is said about formulas, in English and in German.

use super::*;
use chrono::NaiveDate;
use domain::formula::{
    Absent, Finding, FunctionName, Inputs, Outcome, Reason, RollUp, Window, check, evaluate, functions, parse,
    unit_advice,
};
use domain::measure::key_of;
use domain::{Catalog, Kpi, KpiId, Measure, MeasureId, MeasureKind};
use proptest::prelude::*;
use std::collections::HashSet;
use std::mem::discriminant;
use std::sync::LazyLock;
use words::Language;

/// How many sorts of findings and of reasons there are: a new one needs a line below.
const FINDINGS: usize = 51;
const REASONS: usize = 22;

fn german() -> Locale {
    Locale::speaking("de-DE", Currency::EUR, Calendar::default(), Language::of("de").unwrap())
}

/// Both languages, made once: a property is asked of hundreds of texts.
static BOTH: LazyLock<[Locale; 2]> = LazyLock::new(|| [locale("en"), german()]);

fn measure(id: i64, name: &str, kind: MeasureKind, unit: &str) -> Measure {
    Measure { id: MeasureId(id), key: key_of(name), kind, unit: Unit::parse(unit).unwrap(), ..Measure::new(name) }
}

fn shop() -> Catalog {
    let measures = vec![
        measure(1, "Revenue", MeasureKind::Flow, "EUR"),
        measure(2, "Orders", MeasureKind::Flow, "count"),
        measure(3, "Stock", MeasureKind::Balance, "count"),
        measure(4, "Rating", MeasureKind::Level, "points"),
        measure(5, "Waiting time", MeasureKind::Sample, "duration"),
        measure(6, "Debt", MeasureKind::Flow, "number"),
        measure(7, "Huge", MeasureKind::Flow, "number"),
        measure(8, "Fee", MeasureKind::Flow, "EUR/order"),
        measure(9, "Customers", MeasureKind::Distinct, "count"),
        measure(10, "Scale", MeasureKind::Parameter, "points"),
    ];
    let kpis = vec![
        Kpi { id: KpiId(1), ..Kpi::new("Margin", "revenue / orders") },
        Kpi { id: KpiId(2), ..Kpi::new("Broken", "revenue +") },
        Kpi { id: KpiId(3), ..Kpi::new("Snake", "tail + 1") },
        Kpi { id: KpiId(4), ..Kpi::new("Tail", "snake") },
    ];
    Catalog::new(measures, kpis)
}

/// A shop that had no orders in October.
struct October(Calendar);

impl Inputs for October {
    fn calendar(&self) -> &Calendar {
        &self.0
    }

    fn measure(&self, id: MeasureId, _: RollUp, _: &Window) -> Outcome {
        match id.0 {
            2 => Ok(0.0),
            5 => Err(Absent::NoData(Vec::new())),
            6 => Ok(-2.5),
            7 => Ok(1e308),
            _ => Ok(10.0),
        }
    }
}

/// All that is found about the text of a formula; `window` is what it is evaluated for where nothing is wrong.
fn found(text: &str, catalog: &Catalog, window: &str) -> (Vec<Finding>, Option<Absent>) {
    let text = match text {
        "(nothing)" => String::new(),
        "(long)" => "1+".repeat(20_000),
        "(deep)" => "(".repeat(300),
        text => text.to_owned(),
    };
    let checked = check(&parse(&text), catalog);
    let mut findings: Vec<Finding> = checked.diagnostics.iter().map(|found| found.finding.clone()).collect();
    let shown = Unit::parse(window).filter(|_| !checked.has_errors());
    findings.extend(shown.and_then(|unit| unit_advice(&text, &unit, &checked)).map(|found| found.finding));
    let calendar = Calendar::default();
    let window = match window {
        "stretch" => Window { grain: None, ..Window::of(&calendar, calendar.parse_name("2026-10").unwrap()) },
        "W53" => Window::of(&calendar, calendar.parse_name("2026-W53").unwrap()),
        "first" => Window::of(&calendar, calendar.parse_name("0001-01").unwrap()),
        _ => Window::of(&calendar, calendar.parse_name("2026-10").unwrap()),
    };
    (findings, evaluate(&checked, &October(calendar), &window).err())
}

/// What no formula of the table gives rise to.
fn rare_findings() -> Vec<(Finding, &'static str, &'static str)> {
    let around = vec![Some("Cost".to_owned()), None];
    vec![
        (
            Finding::KpisTooDeep("Cost".into()),
            "“Cost” is made of too many KPIs inside each other. Use measures instead.",
            "„Cost“ besteht aus zu vielen ineinander verschachtelten Kennzahlen. Nehmen Sie stattdessen Messgrößen.",
        ),
        (
            Finding::Circular { around, is_closed: false },
            "This makes a circle: Cost → a deleted KPI → …. A KPI cannot be computed from itself.",
            "Das ergibt einen Kreis: Cost → eine gelöschte Kennzahl → …. Eine Kennzahl kann nicht aus sich selbst berechnet werden.",
        ),
    ]
}

/// Why there is no number, where no formula of the table says so.
fn rare_reasons() -> Vec<(Reason, &'static str, &'static str)> {
    vec![
        (
            Reason::Mistaken(Box::new(Finding::NoShare)),
            "The formula has a mistake: The second argument of percentile() is a share between 0% and 100%, such as 90%.",
            "Die Formel enthält einen Fehler: Das zweite Argument von percentile() ist ein Anteil zwischen 0% und 100%, etwa 90%.",
        ),
        (Reason::Incomplete, "The formula has a mistake.", "Die Formel enthält einen Fehler."),
        (Reason::NoWorkingDay, "There is no working day in this time.", "In dieser Zeit liegt kein Arbeitstag."),
        (
            Reason::TooMuch,
            "The formula takes too much together. Use shorter rolling windows.",
            "Die Formel fasst zu viel zusammen. Nehmen Sie kürzere rollierende Fenster.",
        ),
        (Reason::ByNothing(None), "Division by zero: the divisor is 0.", "Division durch null: Der Divisor ist 0."),
        (
            Reason::SumTooLarge("Cost".into()),
            "the values of Cost are too large to add up",
            "die Werte von Cost sind zu groß, um sie zu addieren",
        ),
        (Reason::EmptyWindow, "An empty window has no last day.", "Ein leeres Fenster hat keinen letzten Tag."),
        (
            Reason::HoldsFor(domain::Grain::Month),
            "the formula holds for a month and no longer: who came and left again within the time would count as lost",
            "die Formel gilt für einen Monat und nicht für länger: Wer in der Zeit kam und wieder ging, würde als verloren zählen",
        ),
        (
            Reason::Changed("Scale maximum".into(), NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()),
            "“Scale maximum” changes on Mar 1, 2026, within this time, so no one value holds for all of it. Look at shorter periods, or write close([Scale maximum]) to take the value at the end.",
            "„Scale maximum“ ändert sich am 01.03.2026, innerhalb dieser Zeit; kein Wert gilt für die ganze Zeit. Sehen Sie sich kürzere Zeiträume an, oder schreiben Sie close([Scale maximum]) für den Wert am Ende.",
        ),
        (
            Reason::Redefined(NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()),
            "the definition changed on Mar 1, 2026, so no one formula holds for all of it",
            "die Definition hat sich am 01.03.2026 geändert; keine Formel gilt für die ganze Zeit",
        ),
        (
            Reason::OtherUnit(NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()),
            "before Mar 1, 2026 it was measured in another unit",
            "vor dem 01.03.2026 wurde in einer anderen Einheit gemessen",
        ),
        (Reason::Marked("Cost".into()), "Cost is marked as not applicable", "Cost ist als „k. A.“ gekennzeichnet"),
        (
            Reason::RecordedInPart,
            "it was recorded for a part of that period only",
            "es wurde nur für einen Teil dieses Zeitraums erfasst",
        ),
    ]
}

#[test]
fn formulas_are_spoken_of_in_both_languages() {
    let (english, german, catalog) = (locale("en"), german(), shop());
    let (mut findings, mut reasons) = (HashSet::new(), HashSet::new());
    let mut wrong = Vec::new();
    for line in include_str!("formula.txt").lines() {
        let cells: Vec<&str> = line.split(" | ").collect();
        let (text, how) = cells[0].split_once(" @ ").unwrap_or((cells[0], ""));
        let (found, absent) = found(text, &catalog, how);
        findings.extend(found.iter().map(discriminant));
        reasons.extend(absent.iter().filter_map(|absent| match absent {
            Absent::NotApplicable(reason) => Some(discriminant(reason)),
            _ => None,
        }));
        let said = |locale: &Locale| match found.as_slice() {
            [] => absent.as_ref().map(|absent| locale.absent(absent)).unwrap_or_default(),
            found => found.iter().map(|finding| locale.finding(finding)).collect::<Vec<_>>().join(" "),
        };
        let got = format!("{} | {} | {}", cells[0], said(&english), said(&german)).replace('\u{a0}', " ");
        wrong.extend((got != line).then_some(got));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    for (finding, en, de) in rare_findings() {
        assert_eq!([english.finding(&finding), german.finding(&finding)], [en, de]);
        findings.insert(discriminant(&finding));
    }
    for (reason, en, de) in rare_reasons() {
        assert_eq!([english.reason(&reason), german.reason(&reason)], [en, de]);
        reasons.insert(discriminant(&reason));
    }
    assert_eq!((findings.len(), reasons.len()), (FINDINGS, REASONS), "the table says something of each");
}

#[test]
fn functions_are_explained_in_both_languages() {
    let (english, german) = (locale("en"), german());
    for function in functions() {
        for locale in [&english, &german] {
            assert!(locale.signature(function).starts_with(function.text()) && locale.help(function).ends_with('.'));
        }
        assert_ne!(english.help(function), german.help(function), "{function:?}");
    }
    assert_eq!(english.signature(FunctionName::Prev), "prev(x) or prev(x, n)");
    assert_eq!(german.signature(FunctionName::Percentile), "percentile(Messgröße, 90%)");
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered_in_sentences(text in "([a-z0-9 .,%()\\[\\]+*/<>=&€\"-]|sum\\(|revenue|margin|and ){0,12}") {
        for finding in found(&text, &shop(), "").0 {
            for said in BOTH.each_ref().map(|locale| locale.finding(&finding)) {
                prop_assert!(said.ends_with(['.', '?']) && !said.contains("{ $"), "{said}");
            }
        }
    }
}
