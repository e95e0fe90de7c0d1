//! `xmr.json`: limits, rules, labels, icons and assurance.

use super::{cases, report, same, series};
use analysis::xmr::{Options, Phase, Xmr, xmr};
use domain::Direction;
use serde_json::{Value, json};

fn direction(value: &Value) -> Direction {
    match value.as_str().unwrap() {
        "increase" => Direction::Higher,
        "decrease" => Direction::Lower,
        _ => Direction::Between,
    }
}

fn options(value: &Value) -> Options {
    Options {
        screen: value["screen_outliers"].as_bool().unwrap(),
        fix_after: value["fix_after_n_points"].as_u64().map(|n| n as usize),
        splits: value["rebase"].as_array().unwrap().iter().map(|i| i.as_u64().unwrap() as usize).collect(),
        ..Options::default()
    }
}

/// What a case expects, with the choices that Bellwether made where the sources leave one.
fn expected(case: &Value) -> Value {
    let mut expected = case["expected"].clone();
    match case["policy"].as_str() {
        // Without limits there is no assurance statement; a constant series has none.
        Some("no_limits" | "zero_variation") => expected["assurance"] = Value::Null,
        // Screening that would leave nothing but zeros is not applied.
        Some("screening_collapse") => {
            expected["segments"] = case["also_accepted"]["unscreened_segments"].clone();
            for key in ["outside", "near_limit", "rules", "special_causes", "point_types", "variation", "assurance"] {
                expected[key] = Value::Null;
            }
        }
        _ => {}
    }
    expected
}

fn compare_phase(phase: &Phase, theirs: &Value, policy: Option<&str>, rel: f64) -> Vec<String> {
    let mut wrong = Vec::new();
    let index = |key: &str| theirs[key].as_u64().unwrap() as usize;
    if (phase.start, phase.end, phase.len(), phase.base) != (index("start"), index("end"), index("n"), index("n_base"))
    {
        wrong.push(format!("bounds {phase:?}"));
    }
    if phase.trial != theirs["trial_limits"].as_bool().unwrap() {
        wrong.push("trial".to_owned());
    }
    let free = matches!(policy, Some("zero_variation" | "screening_collapse"));
    if !free && phase.screened_out != index("mr_screened_out") {
        wrong.push(format!("screened out {}", phase.screened_out));
    }
    for (name, ours) in [
        ("mean", phase.mean),
        ("mr_mean_unscreened", phase.mr_mean_unscreened),
        ("mr_mean", phase.mr_mean),
        ("lower", phase.lower),
        ("upper", phase.upper),
        ("near_lower", phase.near_lower),
        ("near_upper", phase.near_upper),
    ] {
        if !same(ours, &theirs[name], rel) {
            wrong.push(format!("{name} {ours:?} instead of {}", theirs[name]));
        }
    }
    wrong
}

fn compare_points(chart: &Xmr, theirs: &Value, direction: Direction) -> Vec<String> {
    let mut wrong = Vec::new();
    for (i, point) in chart.points.iter().enumerate() {
        let mut rules: Vec<&str> = point.rules.iter().map(|rule| rule.code()).collect();
        rules.sort_unstable();
        let kind = point.label.map_or("common_cause", |rule| rule.variation(direction).code());
        for (name, ours) in [
            ("side", json!(point.side)),
            ("outside", json!(point.outside)),
            ("near_limit", json!(point.near)),
            ("rules", json!(rules)),
            ("special_causes", json!(point.label.map_or("none", |rule| rule.code()))),
            ("point_types", json!(kind)),
        ] {
            if !theirs[name].is_null() && theirs[name][i] != ours {
                wrong.push(format!("{name}[{i}] {ours} instead of {}", theirs[name][i]));
            }
        }
    }
    wrong
}

#[test]
fn charts_agree() {
    let mut wrong = Vec::new();
    let all = cases("xmr.json");
    assert!(all.len() >= 100, "the file holds the cases");
    for case in &all {
        let theirs = expected(case);
        let direction = direction(&case["direction"]);
        let chart = xmr(&series(&case["points"]), &options(&case["options"]));
        let rel = if case["name"].as_str().unwrap().contains("offset") { 1e-6 } else { 1e-9 };
        let segments = theirs["segments"].as_array().unwrap();
        let mut found = Vec::new();
        if chart.phases.len() == segments.len() {
            for (phase, segment) in chart.phases.iter().zip(segments) {
                found.extend(compare_phase(phase, segment, case["policy"].as_str(), rel));
            }
        } else {
            found.push(format!("{} phases instead of {}", chart.phases.len(), segments.len()));
        }
        found.extend(compare_points(&chart, &theirs, direction));
        if case["policy"] != "screening_collapse" {
            let variation = json!(chart.variation(direction).code());
            let assurance = json!(chart.assurance(direction, case["target"].as_f64()).map(|a| a.code()));
            if variation != theirs["variation"] || assurance != theirs["assurance"] {
                found.push(format!("icons {variation} {assurance}"));
            }
        }
        wrong.extend(found.iter().map(|text| format!("{} {}: {text}", case["id"], case["name"])));
    }
    report(wrong);
}

#[test]
fn printed_figures_come_out() {
    for case in cases("xmr.json").iter().filter(|case| !case["published"].is_null()) {
        let chart = xmr(&series(&case["points"]), &options(&case["options"]));
        let last = chart.phases.last().unwrap();
        let tolerance = case["published"]["tol"].as_f64().unwrap_or(1e-6);
        for (name, ours) in [("mean", last.mean), ("lower", last.lower), ("upper", last.upper)] {
            let Some(printed) = case["published"][name].as_f64() else { continue };
            assert!((ours.unwrap() - printed).abs() <= tolerance, "{} {name}: {ours:?}, printed {printed}", case["id"]);
        }
    }
}
