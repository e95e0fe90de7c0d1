//! The statistics held against results of other programs and of printed examples, in `tests/truth` of the repository.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod forecast;
mod rollup;
mod spc;
mod trend;
mod xmr;

use serde_json::Value;

/// The cases of a file of `tests/truth`.
fn cases(file: &str) -> Vec<Value> {
    let path = format!("{}/../../tests/truth/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    match serde_json::from_str(&text).unwrap() {
        Value::Array(cases) => cases,
        other => panic!("{path} holds {other}"),
    }
}

/// A series; null is a missing value.
fn series(value: &Value) -> Vec<Option<f64>> {
    value.as_array().unwrap().iter().map(Value::as_f64).collect()
}

/// Equal within a relative and an absolute tolerance.
fn close(a: f64, b: f64, rel: f64, abs: f64) -> bool {
    a == b || (a - b).abs() <= abs.max(rel * a.abs().max(b.abs()))
}

/// Equal within a relative tolerance, both absent counting as equal.
fn same(ours: Option<f64>, theirs: &Value, rel: f64) -> bool {
    match (ours, theirs.as_f64()) {
        (Some(a), Some(b)) => close(a, b, rel, rel * 1e-3),
        (None, None) => true,
        _ => false,
    }
}

/// Fails with every difference at once, so that one run shows the whole picture.
fn report(differences: Vec<String>) {
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}
