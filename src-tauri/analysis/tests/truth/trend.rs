//! `trend.json`: Mann–Kendall, Theil–Sen, change points.

use super::{cases, close, report};
use analysis::change_points::{change_points, levels};
use analysis::trend::{seasonal_trend, trend};
use serde_json::{Value, json};

fn values(case: &Value) -> Vec<f64> {
    case["y"].as_array().unwrap().iter().map(|y| y.as_f64().unwrap()).collect()
}

fn series(case: &Value) -> Vec<Option<f64>> {
    values(case).into_iter().map(Some).collect()
}

fn of_kind(kind: &str) -> Vec<Value> {
    let found: Vec<Value> = cases("trend.json").into_iter().filter(|case| case["kind"] == kind).collect();
    assert!(!found.is_empty(), "no case of kind {kind}");
    found
}

/// The differences of named numbers from a case, within its tolerance.
fn compare(case: &Value, numbers: &[(&str, f64)]) -> Vec<String> {
    let tolerance = |key: &str| case["tolerance"][key].as_f64().unwrap();
    let differs = |name: &str, ours: f64| {
        let theirs = case["expected"][name].as_f64().unwrap();
        (!close(ours, theirs, tolerance("rel"), tolerance("abs")))
            .then(|| format!("{} {}: {name} {ours} instead of {theirs}", case["id"], case["name"]))
    };
    numbers.iter().filter_map(|&(name, ours)| differs(name, ours)).collect()
}

#[test]
fn mann_kendall_and_theil_sen_agree() {
    let mut wrong = Vec::new();
    for case in of_kind("mann_kendall") {
        let ours = trend(&series(&case)).unwrap();
        let numbers = [
            ("slope", ours.slope),
            ("intercept", ours.intercept),
            ("slope_lo95", ours.lower),
            ("slope_hi95", ours.upper),
            ("tau", ours.tau),
            ("s", ours.s),
            ("var_s", ours.variance),
            ("z", ours.z),
            ("p", ours.p),
        ];
        wrong.extend(compare(&case, &numbers));
    }
    report(wrong);
}

#[test]
fn seasonal_mann_kendall_agrees() {
    let mut wrong = Vec::new();
    for case in of_kind("seasonal_mann_kendall") {
        let season = case["params"]["period"].as_u64().unwrap() as usize;
        let ours = seasonal_trend(&series(&case), season).unwrap();
        let numbers = [
            ("slope_per_year", ours.slope_per_cycle),
            ("intercept", ours.intercept),
            ("tau", ours.tau),
            ("s", ours.s),
            ("var_s", ours.variance),
            ("z", ours.z),
            ("p", ours.p),
        ];
        wrong.extend(compare(&case, &numbers));
    }
    report(wrong);
}

#[test]
fn change_points_are_the_exact_optimum() {
    let mut wrong = Vec::new();
    for case in of_kind("change_points") {
        let ours = levels(&values(&case), case["params"]["penalty"].as_f64().unwrap()).unwrap();
        wrong.extend(compare(&case, &[("optimal_cost", ours.cost)]));
        let found = json!(ours.breaks);
        if found != case["expected"]["breakpoints"] || json!(change_points(&series(&case))) != found {
            wrong.push(format!("{} {}: breaks {found}", case["id"], case["name"]));
        }
        let means = case["expected"]["segment_means"].as_array().unwrap();
        let same = |(ours, theirs): (&f64, &Value)| close(*ours, theirs.as_f64().unwrap(), 1e-9, 1e-9);
        if ours.means.len() != means.len() || !ours.means.iter().zip(means).all(same) {
            wrong.push(format!("{} {}: means {:?}", case["id"], case["name"], ours.means));
        }
    }
    report(wrong);
}
