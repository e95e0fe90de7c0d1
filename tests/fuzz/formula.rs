//! Any text as a formula: nothing panics, takes longer than 50 ms or much memory, and printing and parsing a formula
//! gives the formula.
#![no_main]

use chrono::NaiveDate;
use domain::catalog::Catalog;
use domain::formula::{
    Absent, Diagnostic, Inputs, MAX_LENGTH, Outcome, RollUp, Window, check, evaluate, inputs, parse, print, rename,
    span,
};
use domain::measure::key_of;
use domain::{Calendar, Category, Grain, Kpi, KpiId, Measure, MeasureId, MeasureKind, Unit};
use fuzz::Limits;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use std::time::Duration;

const LIMITS: Limits = Limits { time: Duration::from_millis(50), memory: 16 << 20 };

static MEASURES: LazyLock<Vec<Measure>> = LazyLock::new(|| {
    let named = [
        ("Revenue", MeasureKind::Flow, "EUR"),
        ("Headcount", MeasureKind::Balance, "count"),
        ("Net sales", MeasureKind::Flow, "EUR"),
        ("Rating", MeasureKind::Level, "points"),
        ("Größe", MeasureKind::Sample, "duration"),
        ("Year", MeasureKind::Flow, "percent"),
    ];
    named.into_iter().zip(1..).map(|((name, kind, unit), id)| measure(id, name, kind, unit)).collect()
});

fuzz_target!(|text: &str| LIMITS.hold(|| whole(text)));

fn whole(text: &str) {
    let parsed = parse(text);
    let catalog = Catalog::new(MEASURES.clone(), vec![kpi(1, "Text", text), kpi(2, "Twice", "text + prev(text)")]);
    let checked = check(&parsed, &catalog);
    checked.diagnostics.iter().for_each(|diagnostic| is_sound(diagnostic, text));
    for grain in Grain::ALL {
        let window = window(grain);
        let outcome = evaluate(&checked, &Shop(Calendar::default()), &window);
        if let Ok(value) = outcome {
            assert!(value.is_finite() && !checked.has_errors(), "{text:?} gives {value}");
        }
        span(&checked, &Calendar::default(), &window);
    }
    if let Some(twice) = catalog.check_kpi(KpiId(2)) {
        let _ = evaluate(twice, &Shop(Calendar::default()), &window(Grain::Month));
    }
    let _ = inputs(&checked);
    if parsed.diagnostics.is_empty() {
        prints_as_it_is(text);
    }
}

/// The formula's text, printed and renamed, still means the same.
fn prints_as_it_is(text: &str) {
    let parsed = parse(text);
    let printed = print(&parsed.expr);
    // Printing puts spaces between; what was barely short enough may be too long then.
    if printed.len() <= MAX_LENGTH {
        let again = parse(&printed);
        assert!(again.diagnostics.is_empty(), "{printed:?} has mistakes: {:?}", again.diagnostics);
        assert_eq!(again.expr, parsed.expr, "{text:?} is printed as {printed:?}");
    }
    let renamed = rename(text, "Revenue", "Net ] sales");
    if renamed.len() <= MAX_LENGTH {
        assert!(parse(&renamed).diagnostics.is_empty(), "{text:?} is renamed to {renamed:?}");
    }
}

fn is_sound(diagnostic: &Diagnostic, text: &str) {
    assert!(text.get(diagnostic.span.clone()).is_some(), "a place in the text: {diagnostic:?}");
}

/// Measures of every sort of answer: numbers, huge numbers, nothing, and reasons.
struct Shop(Calendar);

impl Inputs for Shop {
    fn calendar(&self) -> &Calendar {
        &self.0
    }

    fn measure(&self, id: MeasureId, _: RollUp, window: &Window) -> Outcome {
        match id.0 {
            1 => Ok(window.range.days() as f64),
            2 => Ok(-2.5),
            3 => Ok(1e308),
            4 => Err(Absent::TooCoarse("Rating".to_owned(), Grain::Quarter)),
            5 => Err(Absent::NoData(Vec::new())),
            _ => Ok(0.0),
        }
    }
}

fn window(grain: Grain) -> Window {
    let calendar = Calendar::default();
    let day = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap_or_default();
    Window::of(&calendar, calendar.period(grain, day))
}

fn measure(id: i64, name: &str, kind: MeasureKind, unit: &str) -> Measure {
    Measure {
        id: MeasureId(id),
        key: key_of(name),
        kind,
        unit: Unit::parse(unit).unwrap_or(Unit::Number),
        ..Measure::new(name)
    }
}

fn kpi(id: i64, name: &str, formula: &str) -> Kpi {
    Kpi { id: KpiId(id), category: Category::Financial, position: id, ..Kpi::new(name, formula) }
}
