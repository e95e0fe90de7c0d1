//! `forecast_exact.json`: exponential smoothing with given weights, and the plain forecasts.

use super::{cases, close, report};
use analysis::forecast::Spread;
use analysis::forecast::benchmark::{Plain, plain};
use analysis::forecast::ets::{Error, Model, Season, States, Trend, Weights};
use serde_json::Value;

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

fn model(name: &str) -> Model {
    let inside = name.trim_start_matches("ETS(").trim_end_matches(')');
    let parts: Vec<&str> = inside.split(',').collect();
    Model {
        error: if parts[0] == "A" { Error::Additive } else { Error::Multiplicative },
        trend: match parts[1] {
            "N" => Trend::None,
            "A" => Trend::Additive,
            _ => Trend::Damped,
        },
        season: match parts[2] {
            "N" => Season::None,
            "A" => Season::Additive,
            _ => Season::Multiplicative,
        },
    }
}

/// The differences of lists of numbers from a case.
fn compare(case: &Value, lists: &[(&str, Vec<f64>)]) -> Vec<String> {
    let tolerance = case["tolerance"]["rel"].as_f64().unwrap().max(1e-6);
    let differs = |name: &str, ours: &[f64]| {
        let theirs = &case["expected"][name];
        let theirs = if theirs.is_array() { numbers(theirs) } else { vec![theirs.as_f64()?] };
        let same = ours.len() == theirs.len() && ours.iter().zip(&theirs).all(|(a, b)| close(*a, *b, tolerance, 1e-9));
        (!same).then(|| format!("{} {}: {name} {ours:?} instead of {theirs:?}", case["id"], case["name"]))
    };
    lists.iter().filter_map(|(name, ours)| differs(name, ours)).collect()
}

fn ranges(spread: &Spread) -> Vec<(&'static str, Vec<f64>)> {
    let ((lo80, hi80), (lo95, hi95)) = (spread.range(0.8), spread.range(0.95));
    vec![("lo80", lo80), ("hi80", hi80), ("lo95", lo95), ("hi95", hi95)]
}

#[test]
fn smoothing_with_given_weights_agrees() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in cases("forecast_exact.json").iter().filter(|case| case["kind"] == "ets_fixed") {
        count += 1;
        let params = &case["params"];
        let number = |key: &str, otherwise: f64| params[key].as_f64().unwrap_or(otherwise);
        let model = model(params["model"].as_str().unwrap());
        assert_eq!(model.name(), params["model"].as_str().unwrap());
        let weights = Weights {
            alpha: number("alpha", 0.0),
            beta: number("beta", 0.0),
            gamma: number("gamma", 0.0),
            phi: number("phi", 1.0),
        };
        let season = if params["seasonal0"].is_null() { Vec::new() } else { numbers(&params["seasonal0"]) };
        let start = States { level: number("level0", 0.0), trend: number("trend0", 0.0), season };
        let y = numbers(&case["y"]);
        let run = model.run(&y, &weights, &start).unwrap();
        let horizon = params["horizon"].as_u64().unwrap() as usize;
        let variance = run.sse / y.len() as f64;
        let mean = model.forecast(&run.end, weights.phi, horizon);
        let deviation = model.deviations(&run.end, &weights, variance, horizon);
        let mut lists = vec![
            ("fitted_first5", run.fitted[..5].to_vec()),
            ("fitted_last5", run.fitted[y.len() - 5..].to_vec()),
            ("sse", vec![run.sse]),
            ("sigma2_n", vec![variance]),
            ("loglik", vec![run.log_likelihood]),
            ("forecast", mean.clone()),
            ("level", vec![run.end.level]),
            ("trend", vec![run.end.trend]),
        ];
        if model.error == Error::Additive {
            lists.push(("sd_multiplier", deviation.iter().map(|d| d / variance.sqrt()).collect()));
            lists.extend(ranges(&Spread { mean, deviation, freedom: None }));
        }
        wrong.extend(compare(case, &lists));
    }
    assert!(count > 20, "only {count} cases");
    report(wrong);
}

#[test]
fn plain_forecasts_agree() {
    let mut wrong = Vec::new();
    for case in cases("forecast_exact.json").iter().filter(|case| case["kind"] == "benchmark") {
        let params = &case["params"];
        let method = match params["method"].as_str().unwrap() {
            "naive" => Plain::Naive,
            "drift" => Plain::Drift,
            "mean" => Plain::Mean,
            _ => Plain::SeasonalNaive,
        };
        let [season, horizon] = ["period", "horizon"].map(|key| params[key].as_u64().unwrap() as usize);
        let spread = plain(method, &numbers(&case["y"]), season, horizon).unwrap();
        let mut lists = vec![("forecast", spread.mean.clone()), ("sd", spread.deviation.clone())];
        lists.extend(ranges(&spread));
        wrong.extend(compare(case, &lists));
    }
    report(wrong);
}
