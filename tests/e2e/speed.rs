//! How long an owner waits: from a click until the page is drawn, on the example and on 200 KPIs over ten years.
//!
//! `cargo xtask bench --window` runs it in a release build; only there the limits count.

use crate::first_start::{EXAMPLE, shows_example};
use crate::large;
use crate::stage::{Outcome, Stage, TODAY, journey};
use crate::window::Window;
use api::{Host, Session};
use chrono::NaiveDate;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Each wait is measured so often; the median counts.
const TIMES: usize = 7;
/// How long a start may take before it is given up.
const PATIENCE: Duration = Duration::from_secs(120);

/// What is measured: its name, what is pressed, what is drawn then (CSS selectors), and the limit in milliseconds.
struct Wait {
    name: &'static str,
    press: &'static str,
    drawn: &'static str,
    limit: f64,
}

const fn wait(name: &'static str, press: &'static str, drawn: &'static str, limit: f64) -> Wait {
    Wait { name, press, drawn, limit }
}

/// In this order, so that each page is left before it is measured again. The limits are those of the large workspace.
const WAITS: [Wait; 7] = [
    wait("objectives", "a[href='#/objectives']", "table tbody tr", 600.0),
    wait("entry grid", "a[href='#/data/entry']", "[data-testid='grid'] tbody tr", 500.0),
    wait("measures", "a[href='#/data/measures']", "table.list tbody tr", 400.0),
    wait("scorecard", "a[href='#/scorecard']", "tr[data-kpi]", 400.0),
    wait("scorecard, period back", "button[aria-label='Previous period']", "tr[data-kpi]", 200.0),
    wait("scorecard, period on", "button[aria-label='Next period']", "tr[data-kpi]", 200.0),
    wait("KPI", "tr[data-kpi] a", "figure svg", 400.0),
];

/// From a start to the drawn scorecard, in milliseconds.
const START_LIMIT: f64 = 2_000.0;

#[test]
#[ignore = "measures; `cargo xtask bench --window` runs it in a release build"]
fn speed() {
    journey("speed", async |stage| {
        let large = stage.files().join("Large.bellwether");
        let today: NaiveDate = TODAY.parse()?;
        let host = Host {
            today: Box::new(move || today),
            now: Box::new(move || today.into()),
            author: "Bench".to_owned(),
            documents: stage.files(),
        };
        let mut session = Session::new(host);
        large::make(&mut session, &large, &stage.files(), today);
        drop(session);
        let mut too_slow = Vec::new();
        let start = median((0..3).map(|_| start(stage, &large)).collect::<Outcome<Vec<_>>>()?);
        report("Large", "start to scorecard", start, START_LIMIT, &mut too_slow);
        let window = stage.open(&[large.to_str().unwrap_or_default()]).await?;
        measure(&window, "Large", &mut too_slow).await?;
        window.close().await?;
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        measure(&window, "example", &mut too_slow).await?;
        window.close().await?;
        assert!(too_slow.is_empty() || cfg!(debug_assertions), "too slow: {}", too_slow.join("; "));
        Ok(())
    });
}

async fn measure(window: &Window, workspace: &str, too_slow: &mut Vec<String>) -> Outcome {
    let mut taken = WAITS.map(|_| Vec::new());
    for _ in 0..TIMES {
        for (wait, taken) in WAITS.iter().zip(&mut taken) {
            taken.push(window.waits(wait.press, wait.drawn).await?);
        }
    }
    for (wait, taken) in WAITS.iter().zip(taken) {
        report(workspace, wait.name, median(taken), wait.limit, too_slow);
    }
    Ok(())
}

/// From the start of the program until its first page is drawn.
fn start(stage: &Stage, workspace: &Path) -> Outcome<f64> {
    let (data, ready) = (stage.files().join("own"), stage.files().join("ready"));
    let _ = std::fs::remove_file(&ready);
    let began = Instant::now();
    let mut program = Command::new(env!("CARGO_BIN_EXE_bellwether"))
        .args(["--today", TODAY, "--data-dir"])
        .arg(&data)
        .arg("--ready-file")
        .arg(&ready)
        .arg(workspace)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    while !ready.exists() && began.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(5));
    }
    let taken = began.elapsed();
    program.kill()?;
    program.wait()?;
    if ready.exists() { Ok(taken.as_secs_f64() * 1e3) } else { Err("the window was not drawn".into()) }
}

fn median(mut taken: Vec<f64>) -> f64 {
    taken.sort_by(f64::total_cmp);
    taken[taken.len() / 2]
}

fn report(workspace: &str, name: &str, taken: f64, limit: f64, too_slow: &mut Vec<String>) {
    println!("{workspace:>8}  {name:<24} {taken:>6.0} ms, at most {limit:.0}");
    if taken > limit {
        too_slow.push(format!("{workspace}, {name}: {taken:.0} ms, at most {limit:.0}"));
    }
}
