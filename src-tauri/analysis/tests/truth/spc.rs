//! `spc_other.json`: single rules, run charts, and what of Wheeler's own charts is used.
//!
//! Left out, because Bellwether draws none of them: attribute charts (p, c, u, t); Wheeler's median-based limits, his
//! run of eight, his three of four, and the limit of the moving-range chart.

use super::{cases, close, report, same, series};
use analysis::run_chart::{crossings_needed, longest_allowed, run_chart};
use analysis::xmr::{self, Options, assurance, shifts, trends, two_of_three};
use domain::Direction;
use serde_json::{Value, json};

fn sides(value: &Value) -> Vec<i8> {
    value.as_array().unwrap().iter().map(|side| side.as_i64().unwrap() as i8).collect()
}

fn flags(found: &[bool]) -> Value {
    json!(found.iter().map(|&is| i8::from(is)).collect::<Vec<_>>())
}

fn direction(value: &Value) -> Direction {
    match value.as_str().unwrap() {
        "increase" => Direction::Higher,
        "decrease" => Direction::Lower,
        _ => Direction::Between,
    }
}

/// Our answer to a single-rule case, in the form the case expects it.
fn unit(kind: &str, inputs: &Value) -> Value {
    match kind {
        "shift" => json!({"part_of_shift": flags(&shifts(&sides(&inputs["side_of_mean"])))}),
        "trend" => {
            let part: Vec<i8> = trends(&series(&inputs["values"])).iter().map(|part| part.last).collect();
            json!({"part_of_trend": part})
        }
        "two_of_three" => {
            let near: Vec<bool> = sides(&inputs["near_limit"]).iter().map(|&near| near == 1).collect();
            json!({"part_of_two_of_three": flags(&two_of_three(&near, &sides(&inputs["side_of_mean"])))})
        }
        "assurance" | "assurance_rebased" => {
            let limits = inputs["segments"].as_array().map_or_else(
                || (inputs["lower"].as_f64().unwrap(), inputs["upper"].as_f64().unwrap()),
                |all| (all.last().unwrap()[0].as_f64().unwrap(), all.last().unwrap()[1].as_f64().unwrap()),
            );
            let target = inputs["target"].as_f64();
            let found = target.and_then(|t| assurance(limits.0, limits.1, t, direction(&inputs["direction"])));
            json!({"assurance": found.map(|a| a.code())})
        }
        // A split is an index here: a date that is no date of the series gives none, as does an index outside it.
        "rebase_dates" => {
            let values = vec![Some(1.0); inputs["n"].as_u64().unwrap() as usize];
            let chart = xmr::xmr(&values, &Options { splits: vec![values.len()], ..Options::default() });
            json!({"segment_starts": chart.phases.iter().map(|phase| phase.start).collect::<Vec<_>>()})
        }
        "short_group" => {
            let n = inputs["n"].as_u64().unwrap() as usize;
            let chart = xmr::xmr(&vec![Some(1.0); n], &Options::default());
            json!({"warn_below_12": chart.phases[0].trial})
        }
        other => panic!("a new kind: {other}"),
    }
}

#[test]
fn single_rules_agree() {
    let mut wrong = Vec::new();
    for case in cases("spc_other.json").iter().filter(|case| case["ruleset"] == "nhs_unit") {
        let ours = unit(case["kind"].as_str().unwrap(), &case["inputs"]);
        for (key, value) in ours.as_object().unwrap() {
            if *value != case["expected"][key] {
                wrong.push(format!("{} {}: {value} instead of {}", case["id"], case["name"], case["expected"][key]));
            }
        }
    }
    report(wrong);
}

fn compare_run_chart(case: &Value) -> Vec<String> {
    let theirs = &case["expected"];
    let chart = run_chart(&series(&case["points"]), case["centre"].as_f64()).unwrap();
    let mut wrong = Vec::new();
    if !same(Some(chart.centre), &theirs["centre"], 1e-9) {
        wrong.push(format!("centre {}", chart.centre));
    }
    for (name, ours) in [
        ("n_obs", Some(chart.values)),
        ("n_useful", Some(chart.useful)),
        ("longest_run", chart.runs.map(|runs| runs.longest)),
        ("longest_run_max", chart.runs.map(|runs| runs.longest_allowed)),
        ("crossings", chart.runs.map(|runs| runs.crossings)),
        ("crossings_min", chart.runs.map(|runs| runs.crossings_needed)),
    ] {
        if json!(ours) != theirs[name] {
            wrong.push(format!("{name} {ours:?} instead of {}", theirs[name]));
        }
    }
    if json!(chart.signal()) != theirs["signal"] {
        wrong.push(format!("signal {}", chart.signal()));
    }
    wrong.iter().map(|text| format!("{} {}: {text}", case["id"], case["name"])).collect()
}

#[test]
fn run_charts_agree() {
    let mut wrong = Vec::new();
    for case in cases("spc_other.json").iter().filter(|case| case["ruleset"] == "anhoej_run_chart") {
        if let Some(table) = case["expected"]["table"].as_array() {
            for row in table {
                let n = row["n_useful"].as_u64().unwrap() as usize;
                let ours = (json!(longest_allowed(n)), json!(crossings_needed(n)));
                if ours != (row["longest_run_max"].clone(), row["crossings_min"].clone()) {
                    wrong.push(format!("n = {n}: {ours:?} instead of {row}"));
                }
            }
        } else {
            wrong.extend(compare_run_chart(case));
        }
    }
    report(wrong);
}

#[test]
fn wheelers_limits_agree() {
    for case in cases("spc_other.json").iter().filter(|case| case["ruleset"] == "wheeler") {
        let chart = xmr::xmr(&series(&case["points"]), &Options { screen: false, ..Options::default() });
        let (phase, theirs) = (&chart.phases[0], &case["expected"]);
        for (name, ours) in
            [("mean", phase.mean), ("mr_mean", phase.mr_mean), ("upper", phase.upper), ("lower", phase.lower)]
        {
            assert!(
                close(ours.unwrap(), theirs[name].as_f64().unwrap(), 1e-9, 0.0),
                "{} {name}: {ours:?} instead of {}",
                case["id"],
                theirs[name]
            );
        }
        let outside: Vec<usize> = (0..chart.points.len()).filter(|&i| chart.points[i].outside == Some(true)).collect();
        assert_eq!(json!(outside), theirs["rule1_outside"], "{}", case["id"]);
    }
}
