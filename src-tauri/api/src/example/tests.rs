#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use chrono::{Datelike, Months};
use domain::measure::key_of;
use std::collections::{BTreeMap, BTreeSet};

/// The company of a day, in English.
fn build(today: NaiveDate) -> Example {
    super::build(today, Language::ENGLISH)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The usual day of the tests, a year of months, and days that are easily got wrong.
fn days() -> Vec<NaiveDate> {
    let months = (0..12).map(|month| day("2025-01-15").checked_add_months(Months::new(month)).unwrap());
    let odd = ["2026-11-23", "2025-01-01", "2025-12-31", "2028-02-29", "2028-03-01"];
    months.chain(odd.map(day)).collect()
}

/// A measure's sums by month, oldest first; the mean weighted by records for levels.
fn by_month(example: &Example, name: &str) -> Vec<f64> {
    let measure = example.measures.iter().position(|measure| measure.name == name).unwrap();
    let mut months = BTreeMap::<NaiveDate, (f64, f64)>::new();
    for value in example.values.iter().filter(|value| value.measure == measure) {
        let entry = months.entry(value.date.with_day(1).unwrap()).or_default();
        entry.0 += value.value * f64::from(value.records);
        entry.1 += f64::from(value.records);
    }
    let level = example.measures[measure].kind == MeasureKind::Level;
    months.values().map(|(sum, records)| if level { sum / records } else { *sum }).collect()
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    (numbers[(numbers.len() - 1) / 2] + numbers[numbers.len() / 2]) / 2.0
}

/// Every KPI by month, computed here by hand and not by the engine.
fn kpis_by_month(example: &Example) -> BTreeMap<&'static str, Vec<f64>> {
    let m = |name| by_month(example, name);
    let zip = |a: &[f64], b: &[f64], f: fn(f64, f64) -> f64| -> Vec<f64> {
        a.iter().zip(b).map(|(a, b)| f(*a, *b)).collect()
    };
    let revenue = zip(&m("Till sales"), &m("Catering sales"), |a, b| a + b);
    let costs = zip(&zip(&m("Cost of goods"), &m("Wages"), |a, b| a + b), &m("Overheads"), |a, b| a + b);
    let (members, new) = (m("Active members"), m("New members"));
    let retention = (1..members.len()).map(|i| (members[i] - new[i]) / members[i - 1]).collect();
    let response = example.measures.iter().position(|measure| measure.name == "Response time").unwrap();
    let mut answers = BTreeMap::<NaiveDate, Vec<f64>>::new();
    for value in example.values.iter().filter(|value| value.measure == response) {
        answers.entry(value.date.with_day(1).unwrap()).or_default().push(value.value);
    }
    let (hours, sick) = (m("Hours worked"), m("Sick hours"));
    BTreeMap::from([
        ("Net profit margin", zip(&revenue, &costs, |revenue, costs| (revenue - costs) / revenue)),
        ("Operating cash flow", zip(&m("Cash received"), &m("Cash paid"), |a, b| a - b)),
        ("Debt-to-equity", zip(&m("Debt"), &m("Equity"), |a, b| a / b)),
        ("Net promoter score", m("Recommendation score")),
        ("Customer retention", retention),
        ("First response time", answers.into_values().map(median).collect()),
        ("Order fulfilment rate", zip(&m("Orders"), &m("Remade orders"), |a, b| (a - b) / a)),
        ("Cycle time", m("Catering time")),
        ("Waste rate", zip(&m("Waste"), &m("Till sales"), |a, b| a / b)),
        ("Sales per hour", zip(&revenue, &hours, |a, b| a / b)),
        ("Absence rate", zip(&sick, &hours, |sick, hours| sick / (sick + hours))),
        ("Revenue", revenue),
    ])
}

/// The status of a number against the KPI's target at the start of the last month.
fn status(example: &Example, kpi: &str, month: NaiveDate, value: f64) -> &'static str {
    let target = example.targets.iter().filter(|target| target.kpi == kpi && target.from <= month);
    let target = target.filter(|target| target.until.is_none()).max_by_key(|target| target.from).unwrap();
    let (goal, missed) = match target.goal {
        Goal::AtLeast(goal) => (goal, goal - value),
        Goal::AtMost(goal) => (goal, value - goal),
        Goal::Between(low, high) => (low, (low - value).max(value - high)),
        Goal::Reach { .. } => panic!("not used"),
    };
    let band = match target.amber {
        AmberBand::Relative(part) => goal.abs() * part,
        AmberBand::Absolute(amount) => amount,
    };
    match missed {
        missed if missed <= 0.0 => "on track",
        missed if missed <= band => "at risk",
        _ => "off track",
    }
}

/// XmR limits over all points, moving ranges screened once.
fn limits(points: &[f64]) -> (f64, f64, f64) {
    let mean = points.iter().sum::<f64>() / points.len() as f64;
    let ranges: Vec<f64> = points.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
    let all = ranges.iter().sum::<f64>() / ranges.len() as f64;
    let kept: Vec<f64> = ranges.into_iter().filter(|range| *range <= 3.267 * all).collect();
    let width = 2.66 * kept.iter().sum::<f64>() / kept.len() as f64;
    (mean - width, mean, mean + width)
}

#[test]
fn the_same_day_gives_the_same_company_and_every_day_of_a_month_the_same_values() {
    assert_eq!(build(day("2026-11-23")), build(day("2026-11-23")));
    assert_eq!(build(day("2026-11-01")).values, build(day("2026-11-30")).values);
}

#[test]
fn it_has_the_size_it_should_have() {
    for today in days() {
        let example = build(today);
        assert_eq!((example.objectives.len(), example.kpis.len(), example.events.len()), (4, 12, 2));
        assert!((15..=20).contains(&example.measures.len()));
        assert!((15_000..=20_000).contains(&example.values.len()), "{today}: {} values", example.values.len());
        let kinds: BTreeSet<_> = example.measures.iter().map(|measure| measure.kind.code()).collect();
        assert_eq!(kinds.len(), 4, "every kind of measure is shown");
        let owners: BTreeSet<_> = example.kpis.iter().map(|kpi| kpi.owner).collect();
        assert_eq!(owners, BTreeSet::from(["Ana Ruiz", "Jo Meyer", "Leo Chen", "Sara Kim"]));
    }
}

#[test]
fn values_end_with_the_last_complete_month_and_no_month_is_missing() {
    for today in days() {
        let example = build(today);
        let end = today.with_day(1).unwrap();
        for (index, measure) in example.measures.iter().enumerate() {
            let values: Vec<_> = example.values.iter().filter(|value| value.measure == index).collect();
            assert!(values.iter().all(|value| value.date < end && value.grain == measure.cadence), "{}", measure.name);
            let months: BTreeSet<_> = values.iter().map(|value| value.date.with_day(1).unwrap()).collect();
            let expected = if measure.name == "Catering time" { 35 } else { 36 };
            assert_eq!(months.len(), expected, "{today}: {}", measure.name);
            assert_eq!(*months.first().unwrap(), end.checked_sub_months(Months::new(36)).unwrap());
        }
    }
}

#[test]
fn values_are_sorted_unique_finite_and_named_after_real_stores() {
    let example = build(day("2026-11-23"));
    let key = |value: &ExampleValue| (value.measure, value.date, value.store, value.ordinal);
    assert!(example.values.windows(2).all(|pair| key(&pair[0]) < key(&pair[1])), "no value is recorded twice");
    for value in &example.values {
        assert!(value.value.is_finite() && value.value >= 0.0 && value.records >= 1, "{value:?}");
        assert!(value.store.is_none_or(|store| store < STORES));
    }
}

#[test]
fn every_name_is_known_in_every_language() {
    for language in words::LANGUAGES {
        every_name_is_known(&super::build(day("2026-11-23"), language));
    }
}

fn every_name_is_known(example: &Example) {
    let measures: Vec<String> = example.measures.iter().map(|measure| key_of(measure.name)).collect();
    let functions = ["close", "open", "median"];
    for (index, kpi) in example.kpis.iter().enumerate() {
        assert!(example.objectives.iter().any(|objective| objective.name == kpi.objective), "{}", kpi.name);
        for name in kpi.formula.split(|c: char| "()+-*/".contains(c)).map(str::trim).filter(|name| !name.is_empty()) {
            let earlier = || example.kpis[..index].iter().any(|other| format!("[{}]", other.name) == name);
            let known = functions.contains(&name) || measures.iter().any(|key| key == name) || earlier();
            assert!(known, "{}: {name}", kpi.name);
        }
    }
    let names: BTreeSet<_> = example.kpis.iter().map(|kpi| kpi.name).collect();
    assert!(example.targets.iter().all(|target| names.contains(target.kpi)));
    assert!(names.iter().all(|name| example.targets.iter().any(|target| target.kpi == *name)));
    assert!(example.events.iter().filter_map(|event| event.kpi).all(|kpi| names.contains(kpi)));
    assert!(example.actions.iter().filter_map(|action| action.kpi).all(|kpi| names.contains(kpi)));
    let keys: BTreeSet<_> = measures.iter().cloned().chain(names.iter().map(|name| key_of(name))).collect();
    assert_eq!(keys.len(), measures.len() + names.len(), "no KPI is called like a measure");
}

#[test]
fn the_business_is_believable_in_every_month() {
    for today in days() {
        let example = build(today);
        let kpis = kpis_by_month(&example);
        let ranges = [
            ("Revenue", 31_000.0, 56_000.0),
            ("Net profit margin", 0.08, 0.14),
            ("Operating cash flow", 2_500.0, 9_000.0),
            ("Debt-to-equity", 0.6, 1.2),
            ("Net promoter score", 38.0, 58.0),
            ("Customer retention", 0.85, 0.92),
            ("First response time", 5_400.0, 16_200.0),
            ("Order fulfilment rate", 0.945, 0.98),
            ("Cycle time", 3.0 * 86_400.0, 4.8 * 86_400.0),
            ("Waste rate", 0.02, 0.042),
            ("Sales per hour", 42.0, 51.0),
            ("Absence rate", 0.012, 0.055),
        ];
        for (kpi, low, high) in ranges {
            for value in &kpis[kpi] {
                assert!((low..=high).contains(value), "{today}: {kpi} is {value}");
            }
        }
        let wages = by_month(&example, "Wages");
        let hours = by_month(&example, "Hours worked");
        assert!(wages.iter().zip(hours).all(|(wages, hours)| (14.0..20.0).contains(&(wages / hours))), "hourly rate");
        let orders = by_month(&example, "Orders");
        let mut average =
            by_month(&example, "Till sales").into_iter().zip(orders).map(|(sales, orders)| sales / orders);
        assert!(average.all(|order| (5.5..7.0).contains(&order)), "average order");
    }
}

#[test]
fn the_last_month_tells_the_same_story_on_every_day() {
    for today in days() {
        let example = build(today);
        let month = today.with_day(1).unwrap().checked_sub_months(Months::new(1)).unwrap();
        let mut found = BTreeMap::<&str, Vec<&str>>::new();
        for (kpi, points) in kpis_by_month(&example) {
            if kpi != "Cycle time" {
                found.entry(status(&example, kpi, month, *points.last().unwrap())).or_default().push(kpi);
            }
        }
        assert_eq!(found["off track"], ["Net profit margin"], "{today}");
        assert_eq!(found["at risk"], ["Customer retention", "Operating cash flow", "Sales per hour"], "{today}");
        assert_eq!(found["on track"].len(), 7, "{today}");
    }
}

#[test]
fn the_signals_are_real_ones() {
    for today in days() {
        let kpis = kpis_by_month(&build(today));
        let margin = &kpis["Net profit margin"];
        let (lower, ..) = limits(margin);
        assert!(margin.iter().rev().take(2).all(|point| *point < lower), "{today}: margin is a concern");
        assert!(margin.iter().rev().skip(2).all(|point| *point > lower), "{today}: and was none before");
        for kpi in ["Revenue", "Net promoter score"] {
            let (_, mean, _) = limits(&kpis[kpi]);
            let run = kpis[kpi].iter().rev().take_while(|point| **point > mean).count();
            assert!(run >= 7, "{today}: {kpi} has been above its mean for {run} months");
        }
        let (lower, _, upper) = limits(&kpis["Customer retention"]);
        assert!(kpis["Customer retention"].iter().all(|point| (lower..upper).contains(point)), "{today}: retention");
    }
}

#[test]
fn the_exception_gives_its_reason_and_lies_in_one_month() {
    let example = build(day("2026-11-23"));
    let exceptions: Vec<_> = example.targets.iter().filter(|target| target.until.is_some()).collect();
    assert_eq!(exceptions.len(), 1);
    assert_eq!((exceptions[0].from, exceptions[0].until), (day("2026-01-01"), Some(day("2026-02-01"))));
    assert_eq!(exceptions[0].goal, Goal::AtLeast(42_000.0));
    assert!(!exceptions[0].reason.is_empty());
}

#[test]
fn it_is_the_same_company_in_another_language() {
    let (english, german) = (build(day("2026-11-23")), super::build(day("2026-11-23"), Language::of("de").unwrap()));
    assert_eq!(english.values, german.values);
    assert_eq!(german.settings.locale, "de-DE");
    let texts = |example: &Example| {
        let mut texts: Vec<&str> = vec![example.dimension, example.stores[0], example.stores[1]];
        texts.extend(example.objectives.iter().flat_map(|objective| [objective.name, objective.description]));
        texts.extend(example.measures.iter().flat_map(|measure| [measure.name, measure.description]));
        texts.extend(example.kpis.iter().flat_map(|kpi| [kpi.name, kpi.description]));
        texts.extend(example.targets.iter().map(|target| target.reason).filter(|reason| !reason.is_empty()));
        texts.extend(example.events.iter().map(|event| event.text));
        texts.extend(example.actions.iter().map(|action| action.text));
        texts.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    for (here, there) in texts(&english).into_iter().zip(texts(&german)) {
        assert_ne!(here, there, "not translated");
    }
}
