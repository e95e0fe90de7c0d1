//! What a forecast costs, and how good it is: scored on published series with the measures of the forecasting
//! competitions, beside other programs' forecasts of the same series and origins. The series have licences of their own
//! and are not part of this repository: the accuracy is skipped where they are not found.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use analysis::forecast::{Forecast, forecast};
use divan::{Bencher, black_box};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The peers printed beside ours.
const PEERS: [&str; 4] = ["comb_ets_theta_ces", "r_ets", "sf_autoets", "sf_dotheta"];

fn main() {
    divan::main();
    accuracy();
}

/// How many values, and the steps in a cycle: yearly, monthly, weekly and daily series, the last two of them long.
#[divan::bench(args = [(30, 1), (60, 12), (260, 52), (1095, 7), (1826, 365)])]
fn of_values_and_season(bencher: Bencher, (count, season): (usize, usize)) {
    let value = |i: usize| {
        let turn = std::f64::consts::TAU * i as f64 / season as f64;
        100.0 + i as f64 + 20.0 * turn.sin() + (i * 37 % 11) as f64
    };
    let values: Vec<Option<f64>> = (0..count).map(|i| Some(value(i))).collect();
    bencher.bench_local(|| black_box(forecast(&values, season, 18)));
}

#[derive(Default)]
struct Series {
    frequency: String,
    season: usize,
    horizon: usize,
    origins: Vec<usize>,
    values: Vec<f64>,
}

/// MASE, coverage of 80% and of 95%, MSIS of 95%.
type Score = [f64; 4];

fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/truth/forecast");
    folder.join("series.csv").is_file().then_some(folder)
}

fn rows(folder: &Path, file: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(folder.join(file)).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn series(folder: &Path) -> BTreeMap<String, Series> {
    let mut all = BTreeMap::new();
    for row in rows(folder, "meta.csv") {
        let origins = row[6].split(' ').map(|origin| origin.parse().unwrap()).collect();
        let [season, horizon] = [2, 3].map(|column: usize| row[column].parse().unwrap());
        let series = Series { frequency: row[1].clone(), season, horizon, origins, values: Vec::new() };
        all.insert(row[0].clone(), series);
    }
    for row in rows(folder, "series.csv") {
        if let Some(series) = all.get_mut(&row[0]) {
            series.values.push(row[2].parse().unwrap());
        }
    }
    all
}

fn score(series: &Series, origin: usize, forecast: &Forecast) -> Score {
    let (past, rest) = series.values.split_at(origin);
    let lag = if origin > series.season { series.season } else { 1 };
    let scale = past.iter().zip(&past[lag..]).map(|(a, b)| (b - a).abs()).sum::<f64>() / (origin - lag) as f64;
    let actual = &rest[..series.horizon];
    let n = actual.len() as f64;
    let errors: f64 = actual.iter().zip(&forecast.mean).map(|(a, m)| (a - m).abs()).sum();
    let covered = |low: &[f64], high: &[f64]| {
        actual.iter().zip(low).zip(high).filter(|((a, low), high)| a >= low && a <= high).count() as f64 / n
    };
    let range = |((a, low), high): ((&f64, &f64), &f64)| high - low + 40.0 * ((low - a).max(0.0) + (a - high).max(0.0));
    let ranges: f64 = actual.iter().zip(&forecast.lo95).zip(&forecast.hi95).map(range).sum();
    [
        errors / n / scale,
        covered(&forecast.lo80, &forecast.hi80),
        covered(&forecast.lo95, &forecast.hi95),
        ranges / n / scale,
    ]
}

fn accuracy() {
    let Some(folder) = folder() else {
        println!("accuracy: skipped, the published series were not found");
        return;
    };
    // By frequency and method.
    let mut scores: BTreeMap<(String, String), Vec<Score>> = BTreeMap::new();
    for series in series(&folder).values() {
        for &origin in &series.origins {
            let past: Vec<Option<f64>> = series.values[..origin].iter().copied().map(Some).collect();
            let forecast = forecast(&past, series.season, series.horizon).unwrap();
            let key = (series.frequency.clone(), "bellwether".to_owned());
            scores.entry(key).or_default().push(score(series, origin, &forecast));
        }
    }
    for row in rows(&folder, "peers_accuracy.csv") {
        if PEERS.contains(&row[4].as_str()) {
            let number = |column: usize| row[column].parse().unwrap_or(f64::NAN);
            let key = (row[1].clone(), row[4].clone());
            scores.entry(key).or_default().push([number(6), number(10), number(13), number(15)]);
        }
    }
    println!("{:<4}{:<20}{:>5}{:>8}{:>8}{:>8}{:>8}", "", "", "n", "MASE", "80%", "95%", "MSIS95");
    for ((frequency, method), scores) in &scores {
        let mean = |i: usize| scores.iter().map(|score| score[i]).sum::<f64>() / scores.len() as f64;
        let [mase, c80, c95, msis] = [0, 1, 2, 3].map(mean);
        println!("{frequency:<4}{method:<20}{:>5}{mase:>8.4}{c80:>8.3}{c95:>8.3}{msis:>8.2}", scores.len());
    }
}
