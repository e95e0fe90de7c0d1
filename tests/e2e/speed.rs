//! How long an owner waits: from a click until the page is drawn, on the example and on 200 KPIs over ten years. And what
//! the window keeps of the periods that were looked at.
//!
//! `cargo xtask bench --window` runs it in a release build; only there the limits count.

use crate::first_start::{EXAMPLE, shows_example};
use crate::large;
use crate::stage::{Outcome, Stage, TODAY, journey, path_text};
use crate::window::Window;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use thirtyfour::Key;

/// Each wait is measured so often; the median counts.
const TIMES: usize = 7;
/// A start is measured so often.
const STARTS: usize = 5;
/// How long a start may take before it is given up.
const PATIENCE: Duration = Duration::from_secs(120);

/// The two workspaces that are measured, and the place of their limits.
#[derive(Clone, Copy)]
enum Size {
    /// The example company.
    Example,
    /// 200 KPIs over ten years of days.
    Large,
}

/// The longest that something may take, in milliseconds: in the example, in the large workspace.
type Limits = [f64; 2];

/// What is measured.
struct Wait {
    name: &'static str,
    /// What is pressed, a CSS selector.
    press: &'static str,
    /// What is there when the page is drawn, a CSS selector.
    drawn: &'static str,
    /// What says something else by then, where the page that is drawn looks like the one before; otherwise empty.
    changed: &'static str,
    limits: Limits,
}

const fn page(name: &'static str, press: &'static str, drawn: &'static str, limits: Limits) -> Wait {
    Wait { name, press, drawn, changed: "", limits }
}

const fn step(name: &'static str, press: &'static str) -> Wait {
    Wait { name, press, drawn: "tr[data-kpi]", changed: "main .step [aria-live]", limits: [120.0, 200.0] }
}

/// In this order, so that each page is left before it is measured again.
const WAITS: [Wait; 14] = [
    page("objectives", "a[href='#/objectives']", "main table.list tbody tr", [158.0, 311.0]),
    page("settings", "a[href='#/settings/general']", "main #business", [95.0, 105.0]),
    page("history", "a[href='#/settings/history']", "main ol > li", [95.0, 105.0]),
    page("actions", "a[href='#/actions']", "main section li, main .empty", [95.0, 105.0]),
    page("entry grid", "a[href='#/data/entry']", "[data-testid='grid'] tbody tr", [377.0, 846.0]),
    page("measures", "a[href='#/data/measures']", "main table.list tbody tr", [178.0, 540.0]),
    page("scorecard", "a[href='#/scorecard']", "tr[data-kpi]", [214.0, 400.0]),
    step("a period back", "button[aria-label='Previous period']"),
    step("a period on", "button[aria-label='Next period']"),
    page("KPI, number", "tr[data-kpi] a", "[data-testid='kpi-head']", [158.0, 126.0]),
    page("KPI, breakdown", "a[href$='/breakdown']", "main table.list tbody tr, main .empty", [95.0, 105.0]),
    page("KPI, history", "a[href$='/history']", "main ol > li", [95.0, 105.0]),
    page("scorecard from a KPI", "a[href='#/scorecard']", "tr[data-kpi]", [214.0, 400.0]),
    page("KPI, chart", "tr[data-kpi] a", "[data-testid='chart'] svg", [169.0, 231.0]),
];

/// The next point of a meeting, and the chart on it.
const POINT: Limits = [50.0, 50.0];
const POINT_CHART: Limits = [169.0, 231.0];

/// From a start to the drawn scorecard.
const START: Limits = [900.0, 2_000.0];

/// So many periods are looked at before the window's memory is measured, and so many more until it is measured again.
const WARM: usize = 100;
const STEPS: usize = 200;
/// What the window may keep of those, in MiB.
const KEPT: f64 = 40.0;

#[test]
#[ignore = "measures; `cargo xtask bench --window` runs it in a release build"]
fn speed() {
    journey("speed", async |stage| {
        let mut found = Found::default();
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        measure(&window, Size::Example, &mut found).await?;
        meeting(&window, Size::Example, &mut found).await?;
        window.close().await?;
        starts(stage, &stage.workspace()?, Size::Example, &mut found)?;
        let large = stage.files().join("Large.bellwether");
        large::make(&mut stage.session()?, &large, &stage.files(), TODAY.parse()?);
        let window = stage.open(&[path_text(&large)?]).await?;
        window.element("the scorecard", "//tr[@data-kpi]").await?;
        measure(&window, Size::Large, &mut found).await?;
        meeting(&window, Size::Large, &mut found).await?;
        memory(&window, &mut found).await?;
        window.close().await?;
        starts(stage, &large, Size::Large, &mut found)?;
        let too_much = found.too_much.join("; ");
        assert!(too_much.is_empty() || cfg!(debug_assertions), "more than it may be: {too_much}");
        Ok(())
    });
}

async fn measure(window: &Window, size: Size, found: &mut Found) -> Outcome {
    let mut taken = WAITS.map(|_| Vec::new());
    for _ in 0..TIMES {
        for (wait, taken) in WAITS.iter().zip(&mut taken) {
            taken.push(window.waits(wait.press, wait.drawn, wait.changed).await?);
        }
    }
    for (wait, taken) in WAITS.iter().zip(taken) {
        found.time(size, wait.name, median(taken), wait.limits);
    }
    Ok(())
}

/// Starts a review and goes from one KPI on its agenda to the next one.
async fn meeting(window: &Window, size: Size, found: &mut Found) -> Outcome {
    let new = "return window.__TAURI_INTERNALS__.invoke('call', { name: 'review_new', payload: { again: true } });";
    let review = window.wait_for(new).await?["id"].clone();
    window.ask(&format!("location.hash = '#/reviews/{review}'")).await?;
    window.press("Meet").await?;
    let kpis = "[...document.querySelectorAll('dialog[open] li')].map((li, at) => li.querySelector('svg') ? at + 1 : 0).filter((at) => at)";
    let kpis: Vec<u64> = serde_json::from_value(window.ask(&format!("return {kpis}")).await?)?;
    assert!(kpis.len() > 1, "there are KPIs on the agenda");
    let (mut heads, mut charts) = (Vec::new(), Vec::new());
    for at in kpis.iter().cycle().take(2 * TIMES) {
        let press = format!("dialog[open] li:nth-child({at}) button");
        let (drawn, taken) =
            if heads.len() < TIMES { (".figure", &mut heads) } else { ("[data-testid='chart'] svg", &mut charts) };
        taken.push(window.waits(&press, &format!("dialog[open] {drawn}"), "dialog[open] h1").await?);
    }
    found.time(size, "a meeting's next point", median(heads), POINT);
    found.time(size, "the chart on it", median(charts), POINT_CHART);
    window.keys(Key::Escape).await
}

/// Looks at many periods, and at what the window has kept of them.
async fn memory(window: &Window, found: &mut Found) -> Outcome {
    window.waits("a[href='#/scorecard']", "tr[data-kpi]", "").await?;
    to_and_fro(window, WARM).await?;
    let before = window.memory()?;
    to_and_fro(window, STEPS).await?;
    let after = window.memory()?;
    println!(
        "   Large  memory: {before:.0} MiB, {after:.0} MiB after {STEPS} more periods, at most {KEPT:.0} MiB more"
    );
    if after > before + KEPT {
        found.too_much.push(format!("memory after {STEPS} periods: {:.0} MiB more", after - before));
    }
    Ok(())
}

/// Twenty periods back, twenty on, and again.
async fn to_and_fro(window: &Window, steps: usize) -> Outcome {
    const STRETCH: usize = 20;
    let [back, on] = [&WAITS[7], &WAITS[8]];
    for count in 0..steps {
        let step = if (count / STRETCH).is_multiple_of(2) { back } else { on };
        window.waits(step.press, step.drawn, step.changed).await?;
    }
    Ok(())
}

fn starts(stage: &Stage, workspace: &Path, size: Size, found: &mut Found) -> Outcome {
    let taken = (0..STARTS).map(|_| start(stage, workspace)).collect::<Outcome<Vec<_>>>()?;
    found.time(size, "start to scorecard", median(taken), START);
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

/// What was found.
#[derive(Default)]
struct Found {
    too_much: Vec<String>,
}

impl Found {
    /// Takes and prints a time in milliseconds.
    fn time(&mut self, size: Size, name: &str, taken: f64, limits: Limits) {
        let (workspace, limit) = match size {
            Size::Example => ("example", limits[0]),
            Size::Large => ("Large", limits[1]),
        };
        let mark = if taken > limit { "!" } else { " " };
        println!("{workspace:>8}  {name:<24} {taken:>6.0} ms, at most {limit:.0} {mark}");
        if taken > limit {
            self.too_much.push(format!("{workspace}, {name}: {taken:.0} ms, at most {limit:.0}"));
        }
    }
}
