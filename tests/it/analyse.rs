//! `analyse -`: series in, statistics out, by the contract of the command line; the XmR truth read back through it.

use crate::support::{cli_with, repository};
use serde_json::{Value as Json, json};

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
        }
        for (index, point) in found["points"].as_array().unwrap().iter().enumerate() {
            let label = expected["special_causes"][index].as_str().unwrap_or("none");
            assert_eq!(point["label"], label, "{id} point {index}");
        }
        assert_eq!(found["variation"], expected["variation"], "{id}");
        assert_eq!(found["assurance"], expected["assurance"], "{id}");
    }
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
