//! `analyse -`: series in, statistics out, by the contract of the command line; the XmR truth read back through it.

use crate::support::{assert_sentence, cli_with, repository};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

fn analyse(requests: &[Json]) -> Vec<Json> {
    let lines: Vec<String> = requests.iter().map(Json::to_string).collect();
    let run = cli_with(&["analyse", "-"], &lines.join("\n"));
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_line_in_is_a_line_out() {
    let values: Vec<f64> = (0..24).map(|i| 100.0 + f64::from(i % 12) * 3.0 + f64::from(i * 7 % 5)).collect();
    let answers = analyse(&[
        json!({"values": values, "season": 12, "direction": "higher", "target": 90.0, "horizon": 6}),
        json!({"values": [1.0, null, 2.0]}),
        json!({"values": []}),
        json!({"values": [1.0], "direction": "sideways"}),
        json!({"value": [1.0]}),
    ]);
    let full = &answers[0];
    assert_eq!(full["xmr"]["points"].as_array().unwrap().len(), 24);
    assert_eq!(full["xmr"]["assurance"], "pass");
    assert!(full["trend"]["slope"].is_f64() && full["run_chart"]["median"].is_f64());
    for part in ["mean", "lo80", "hi80", "lo95", "hi95"] {
        assert_eq!(full["forecast"][part].as_array().unwrap().len(), 6, "{part}");
    }
    assert!(answers[1]["forecast"].is_null());
    assert_eq!(answers[1]["forecast_reason"], "A forecast needs at least 6 values; there are 2.");
    assert!(answers[2]["xmr"].is_null() && answers[2]["xmr_reason"].is_string());
    assert_eq!(answers[3]["error"]["code"], "invalid");
    assert_eq!(answers[4]["error"]["code"], "bad_request");
}

/// Cases whose expectation is a choice of a peer; the program's own choices are tested where they are made.
fn is_a_choice(case: &Json) -> bool {
    !case["policy"].is_null()
}

#[test]
fn limits_and_labels_are_those_of_the_truth() {
    let text = std::fs::read_to_string(repository().join("tests/truth/xmr.json")).unwrap();
    let cases: Vec<Json> = serde_json::from_str::<Vec<Json>>(&text).unwrap();
    let cases: Vec<&Json> = cases.iter().filter(|case| !is_a_choice(case)).collect();
    assert!(cases.len() > 80, "the choices are few");
    let requests: Vec<Json> = cases.iter().map(|case| request(case)).collect();
    for (case, answer) in cases.iter().zip(analyse(&requests)) {
        let id = case["id"].as_str().unwrap();
        let (expected, found) = (&case["expected"], &answer["xmr"]);
        for (wanted, segment) in
            expected["segments"].as_array().unwrap().iter().zip(found["segments"].as_array().unwrap())
        {
            for field in ["start", "end", "mean", "mr_mean", "lower", "upper", "near_lower", "near_upper"] {
                assert!(close(&wanted[field], &segment[field]), "{id} {field}: {} {}", wanted[field], segment[field]);
            }
            assert_eq!(wanted["trial_limits"], segment["trial"], "{id}");
        }
        assert_eq!(expected["segments"].as_array().unwrap().len(), found["segments"].as_array().unwrap().len(), "{id}");
        for (index, point) in found["points"].as_array().unwrap().iter().enumerate() {
            let label = expected["special_causes"][index].as_str().unwrap_or("none");
            assert_eq!(point["label"], label, "{id} point {index}");
            assert_eq!(point["side"], expected["side"][index], "{id} point {index}");
            assert_eq!(point["outside"], expected["outside"][index], "{id} point {index}");
            assert_eq!(names(&point["rules"]), names(&expected["rules"][index]), "{id} point {index}");
        }
        assert_eq!(found["variation"], expected["variation"], "{id}");
        assert_eq!(found["assurance"], expected["assurance"], "{id}");
    }
}

/// The words of a list, in their own order.
fn names(list: &Json) -> BTreeSet<&str> {
    list.as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect()
}

fn request(case: &Json) -> Json {
    let direction = match case["direction"].as_str().unwrap() {
        "increase" => "higher",
        "decrease" => "lower",
        _ => "neutral",
    };
    let options = &case["options"];
    json!({
        "values": case["points"],
        "direction": direction,
        "target": case["target"],
        "options": {
            "screen": options["screen_outliers"].as_bool().unwrap_or(true),
            "fix_after": options["fix_after_n_points"],
            "splits": options["rebase"].as_array().cloned().unwrap_or_default(),
        },
    })
}

/// Large offsets lose digits in any order of adding up, so the tolerance is the loosest that the truth allows.
fn close(wanted: &Json, found: &Json) -> bool {
    match (wanted.as_f64(), found.as_f64()) {
        (Some(wanted), Some(found)) => (wanted - found).abs() <= 1e-6 * wanted.abs().max(1e-3),
        (None, None) => true,
        _ => false,
    }
}

/// Every number in an answer is one: what cannot be computed is null as a whole, with a sentence beside it.
fn is_sound(answer: &Json, what: &str) {
    for part in ["xmr", "run_chart", "trend", "forecast"] {
        if answer[part].is_null() {
            assert_sentence(answer[format!("{part}_reason")].as_str().unwrap(), &format!("{what}: {part}"));
        }
    }
    for part in ["mean", "lo80", "hi80", "lo95", "hi95"] {
        let numbers = answer["forecast"][part].as_array();
        assert!(numbers.is_none_or(|numbers| numbers.iter().all(Json::is_f64)), "{what}: {part} has a hole");
    }
    let numbers = answer["trend"].as_object();
    assert!(numbers.is_none_or(|numbers| numbers.values().all(Json::is_f64)), "{what}: {}", answer["trend"]);
}

#[test]
fn odd_series_give_numbers_or_say_why_not() {
    let few = |n: usize| json!(vec![7.5; n]);
    let series = [
        ("nothing", few(0)),
        ("only gaps", json!([null, null, null])),
        ("one", few(1)),
        ("two", json!([1, 2])),
        ("three", json!([1, 2, 3])),
        ("all equal", few(40)),
        ("all equal, with a gap in each pair", json!([5, null, 5, null, 5, null, 5, null, 5, null, 5, null, 5])),
        ("gaps, then values", json!([null, null, null, null, null, null, 1, 2, 3, 2, 1, 2, 3])),
        ("huge and equal", json!(vec![1e308; 30])),
        ("huge, up and down", json!([1e308, -1e308].repeat(15))),
        ("huge, and one small", json!([[1e308; 20].as_slice(), [0.0; 4].as_slice()].concat())),
        ("large and tiny", json!([1e300, 1e-300].repeat(15))),
        ("tiny", json!((0..30).map(|i| 1e-300 * f64::from(i % 5)).collect::<Vec<_>>())),
        ("the smallest", json!([5e-324, 0.0, 5e-324].repeat(10))),
        ("only the last one differs", json!([[3.0; 29].as_slice(), [4.0].as_slice()].concat())),
    ];
    for (what, values) in &series {
        for season in [Json::Null, json!(0), json!(1), json!(2), json!(12), json!(1_000_000), json!(u64::MAX)] {
            for direction in ["higher", "lower", "neutral"] {
                let request =
                    json!({"values": values, "season": season, "direction": direction, "target": 0, "horizon": 3});
                let what = format!("{what}, season {season}");
                let answer = analyse(&[request]).remove(0);
                is_sound(&answer, &what);
                let constant = what.contains("equal");
                assert!(!constant || answer["xmr"]["assurance"].is_null(), "{what}: no variation says nothing");
                assert!(!constant || answer["anomalies"] == json!([]), "{what}: {}", answer["anomalies"]);
            }
        }
    }
    let three = analyse(&[json!({"values": [1, 2, 3]})]).remove(0);
    assert_eq!(three["forecast_reason"], "A forecast needs at least 6 values; there are 3.");
}

#[test]
fn limits_follow_a_line_where_that_is_asked_for() {
    let values: Vec<f64> = (0..24).map(|i| 100.0 + 3.0 * f64::from(i) + f64::from(i * 7 % 5)).collect();
    let answer = |options: Json, target: Json| {
        let asked = json!({"values": values, "options": options, "target": target});
        let answer = analyse(&[asked]).remove(0);
        is_sound(&answer, &options.to_string());
        answer["xmr"].clone()
    };
    let labels = |xmr: &Json| xmr["points"].as_array().unwrap().iter().map(|p| p["label"].clone()).collect::<Vec<_>>();
    let (flat, sloped) = (answer(json!({}), json!(null)), answer(json!({"slope": true}), json!(110.0)));
    assert_eq!(flat["segments"][0].get("slope"), None, "what was there before stays as it was");
    assert_eq!(answer(json!({"slope": false}), json!(null)), flat);
    assert!(labels(&flat).contains(&json!("below_lower")));
    assert!(labels(&sloped).iter().all(|label| label == "none"), "{sloped}");
    let segment = &sloped["segments"][0];
    let number = |name: &str| segment[name].as_f64().unwrap();
    assert!((number("slope") - 3.0).abs() < 0.1 && (number("mean") - 171.0).abs() < 1.5, "{segment}");
    assert!((number("upper") - number("mean") - 2.66 * number("mr_mean")).abs() < 1e-9, "{segment}");
    assert_eq!(sloped["assurance"], "pass", "it is above, and rises");
    assert_eq!(answer(json!({"slope": true}), json!(500.0))["assurance"], json!(null), "it will come there");
    let short = analyse(&[json!({"values": values[..11], "options": {"slope": true}})]).remove(0);
    assert_eq!(short["xmr"]["segments"][0].get("slope"), None, "eleven values make no line");
}

#[test]
fn splits_and_fixed_limits_of_every_sort() {
    let values: Vec<f64> = (0..24).map(|i| 100.0 + f64::from(i * 7 % 5)).collect();
    let starts = |options: Json| {
        let answer = analyse(&[json!({"values": values, "options": options})]).remove(0);
        is_sound(&answer, &options.to_string());
        let segments = answer["xmr"]["segments"].as_array().unwrap().clone();
        segments.iter().map(|segment| segment["start"].as_u64().unwrap()).collect::<Vec<_>>()
    };
    for (splits, wanted) in [
        (json!(null), vec![0]),
        (json!([]), vec![0]),
        (json!([0]), vec![0]),
        (json!([24, 25, u64::MAX]), vec![0]),
        (json!([18, 6, 6, 12]), vec![0, 6, 12, 18]),
        (json!([23]), vec![0, 23]),
        (json!([1, 2]), vec![0, 1, 2]),
        (json!((0..24).collect::<Vec<_>>()), (0..24).collect()),
    ] {
        assert_eq!(starts(json!({"splits": splits})), wanted, "{splits}");
    }
    assert_eq!(starts(json!(null)), [0]);
    let limits = |fix_after: Json| {
        analyse(&[json!({"values": values, "options": {"fix_after": fix_after}})]).remove(0)["xmr"]["segments"].clone()
    };
    for longer in [json!(24), json!(25), json!(u64::MAX)] {
        assert_eq!(limits(longer), limits(Json::Null), "fixed after more points than there are is not fixed");
    }
}

#[test]
fn lines_that_are_no_request_are_refused_and_the_next_one_is_answered() {
    let values = "[1, 2, 3, 4, 5, 6, 7, 8]";
    let with = |rest: &str| format!("{{\"values\": {values}, {rest}}}");
    let mut lines = vec![
        "{".to_owned(),
        "\"values\"".into(),
        "[]".into(),
        format!("[{values}]"),
        "5".into(),
        "null".into(),
        "{\"values\": 5}".into(),
        "{\"values\": [\"5\"]}".into(),
        "{\"values\": [NaN]}".into(),
        "{\"values\": [Infinity, -Infinity]}".into(),
        "{\"values\": [1e999]}".into(),
        format!("{{\"values\": [{}", "[".repeat(100_000)),
        format!("{{\"values\": [{}]}}", vec!["1.5"; 100_000].join(",")),
        "\u{feff}{}".into(),
    ];
    lines.extend(
        [
            "\"valuse\": []",
            "\"options\": {\"split\": []}",
            "\"horizon\": 0",
            "\"horizon\": -1",
            "\"horizon\": 1000000000",
            "\"horizon\": 1.5",
            "\"season\": -12",
            "\"season\": 12.5",
            "\"season\": 1e30",
            "\"options\": {\"splits\": [-1]}",
            "\"options\": {\"fix_after\": 0}",
            "\"options\": {\"fix_after\": 1}",
            "\"options\": {\"fix_after\": -1}",
            "\"direction\": \"up\"",
            "\"direction\": 1",
            "\"target\": \"4\"",
        ]
        .map(with),
    );
    for line in lines {
        let start = Instant::now();
        let run = cli_with(&["analyse", "-"], &format!("{line}\n{{\"values\": [1, 2]}}\n"));
        let answers: Vec<Json> = run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!((run.status, answers.len()), (0, 2), "{line:.100}");
        let error = &answers[0]["error"];
        assert!(
            ["bad_request", "invalid"].contains(&error["code"].as_str().unwrap_or_default()),
            "{line:.100}: {error}"
        );
        assert_sentence(error["message"].as_str().unwrap(), &format!("{line:.100}"));
        assert_eq!(answers[1]["trend"]["slope"], 1.0, "{line:.100}: the next line is answered");
        assert!(start.elapsed() < Duration::from_secs(2), "{line:.100} took {:?}", start.elapsed());
    }
}
