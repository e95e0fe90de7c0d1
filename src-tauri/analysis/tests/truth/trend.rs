//! `trend.json`: Mann–Kendall, Theil–Sen, change points, STL, anomalies.
//!
//! Left out, because Bellwether does not use them: Mann–Kendall corrected for autocorrelation (natural limits and the
//! season take that part), Siegel's slope, several seasons at once (MSTL: no business series here has two), classical
//! decomposition (STL instead), autocorrelation and Ljung–Box, modified z and Tukey's fences (one rule for outliers,
//! ESD), and the peers' opinions on whether a series is seasonal.

use super::{cases, close, report};
use analysis::anomalies::{anomalies, esd};
use analysis::change_points::{change_points, levels};
use analysis::season::{Stl, stl, strength};
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

fn all_close(ours: &[f64], theirs: &Value, tolerance: f64) -> bool {
    let theirs = theirs.as_array().unwrap();
    let same = |(ours, theirs): (&f64, &Value)| close(*ours, theirs.as_f64().unwrap(), tolerance, tolerance);
    ours.len() == theirs.len() && ours.iter().zip(theirs).all(same)
}

#[test]
fn stl_agrees() {
    let mut wrong = Vec::new();
    for case in of_kind("stl") {
        let number = |key: &str| case["params"][key].as_u64().unwrap() as usize;
        let options = Stl {
            period: number("period"),
            seasonal: number("seasonal"),
            seasonal_degree: number("seasonal_deg") as u8,
            trend: number("trend"),
            low_pass: number("low_pass"),
            inner: number("inner"),
            outer: number("outer"),
        };
        let is_log = case["params"]["log"] == true;
        let y: Vec<f64> = values(&case).iter().map(|y| if is_log { y.ln() } else { *y }).collect();
        let parts = stl(&y, &options).unwrap();
        for (name, ours) in [("trend", &parts.trend), ("seasonal", &parts.seasonal)] {
            if !all_close(ours, &case["expected"][name], 1e-6) {
                wrong.push(format!("{} {}: {name}", case["id"], case["name"]));
            }
        }
        let strengths = [("strength_of_seasonality", strength(&parts))];
        wrong.extend(compare(&case, &strengths));
    }
    report(wrong);
}

#[test]
fn the_esd_test_agrees() {
    for case in of_kind("anomaly_gesd") {
        let most = case["params"]["max_outliers"].as_u64().unwrap() as usize;
        let test = esd(&values(&case), most, case["params"]["alpha"].as_f64().unwrap()).unwrap();
        assert!(all_close(&test.statistics, &case["expected"]["test_statistics"], 1e-6));
        assert!(all_close(&test.critical, &case["expected"]["critical_values"], 1e-6));
        assert_eq!(json!(test.removed), case["expected"]["order_of_removal"]);
        assert_eq!(json!(test.outliers), case["expected"]["outliers"]);
    }
    for case in of_kind("anomaly_static") {
        assert_eq!(json!(anomalies(&series(&case), None)), case["expected"]["gesd_outliers"], "{}", case["id"]);
    }
}

#[test]
fn planted_outliers_are_found_in_seasonal_series() {
    for case in of_kind("anomaly_seasonal") {
        let season = case["params"]["period"].as_u64().map(|period| period as usize);
        let found = anomalies(&series(&case), season);
        for planted in case["expected"]["planted"].as_array().unwrap() {
            let planted = planted.as_u64().unwrap() as usize;
            assert!(found.contains(&planted), "{} {}: {planted} is not in {found:?}", case["id"], case["name"]);
        }
    }
}
