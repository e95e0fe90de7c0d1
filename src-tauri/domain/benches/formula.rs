//! What reading, checking and evaluating a formula costs: a window that shows mistakes while one types has no time to wait.
//! The goal: fifty terms parsed and checked within 50 µs. Half of that is the check, mostly looking names up.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use divan::{Bencher, black_box};
use domain::catalog::Catalog;
use domain::formula::{Checked, Inputs, Outcome, RollUp, Window, check, evaluate, parse, print};
use domain::{Calendar, Grain, Measure, MeasureId, MeasureKind};

fn main() {
    divan::main();
}

/// Fifty measures to name.
fn catalog() -> Catalog {
    let measure = |id: i64| Measure {
        id: MeasureId(id),
        key: format!("measure_{id}"),
        kind: if id % 4 == 0 { MeasureKind::Balance } else { MeasureKind::Flow },
        cadence: Grain::Day,
        ..Measure::new(format!("Measure {id}"))
    };
    Catalog::new((1..=50).map(measure).collect(), Vec::new())
}

/// Fifty terms with names, products, powers, parentheses and functions among them.
fn fifty_terms() -> String {
    let term = |id: usize| match id % 5 {
        0 => format!("mean(measure_{id})"),
        1 => format!("measure_{id}"),
        2 => format!("[Measure {id}] * {id}.5"),
        3 => format!("(measure_{id} / days())"),
        _ => format!("prev(measure_{id})"),
    };
    (1..=50).map(term).collect::<Vec<_>>().join(" + ")
}

struct Ten(Calendar);

impl Inputs for Ten {
    fn calendar(&self) -> &Calendar {
        &self.0
    }

    fn measure(&self, _: MeasureId, _: RollUp, _: &Window) -> Outcome {
        Ok(10.0)
    }
}

fn checked(text: &str) -> Checked {
    let checked = check(&parse(text), &catalog());
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
    checked
}

#[divan::bench]
fn fifty_terms_parsed(bencher: Bencher) {
    let text = fifty_terms();
    bencher.bench_local(|| black_box(parse(black_box(&text))));
}

#[divan::bench]
fn fifty_terms_parsed_and_checked(bencher: Bencher) {
    let (text, catalog) = (fifty_terms(), catalog());
    checked(&text);
    bencher.bench_local(|| black_box(check(&parse(black_box(&text)), &catalog)));
}

#[divan::bench]
fn fifty_terms_evaluated(bencher: Bencher) {
    let formula = checked(&fifty_terms());
    let inputs = Ten(Calendar::default());
    let window = Window::of(&inputs.0, inputs.0.parse_name("2026-10").unwrap());
    bencher.bench_local(|| black_box(evaluate(&formula, &inputs, black_box(&window))));
}

#[divan::bench]
fn fifty_terms_printed(bencher: Bencher) {
    let parsed = parse(&fifty_terms());
    bencher.bench_local(|| black_box(print(black_box(&parsed.expr))));
}

/// The longest text that is read, and nothing of it means anything.
#[divan::bench]
fn twenty_thousand_characters_of_nonsense(bencher: Bencher) {
    let text: String = "x(+]¶ ".chars().cycle().take(16_000).collect();
    let catalog = catalog();
    bencher.bench_local(|| black_box(check(&parse(black_box(&text)), &catalog)));
}
