//! How long an owner waits: on a workspace of 200 KPIs over 200 measures with ten years of daily values.
//!
//! Run with `cargo xtask bench`. Everything goes through the commands that the window uses.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use api::{Host, Session};
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;

const MEASURES: usize = 200;
const DAYS: u64 = 3_652;
const IMPORT_ROWS: usize = 500_000;

fn main() {
    divan::main();
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn session(folder: &Path) -> Session {
    Session::new(Host {
        today: Box::new(today),
        now: Box::new(|| today().and_hms_opt(9, 0, 0).unwrap()),
        author: "Bench".into(),
        documents: folder.to_owned(),
    })
}

/// Small deterministic noise between 0 and 1 (SplitMix64's finaliser).
fn noise(seed: u64) -> f64 {
    let mut z = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

struct Fixture {
    folder: TempDir,
    workspace: PathBuf,
    import: PathBuf,
}

/// Made once for all benchmarks of a run.
fn fixture() -> &'static Fixture {
    static FIXTURE: OnceLock<Fixture> = OnceLock::new();
    FIXTURE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let workspace = folder.path().join("Large.bellwether");
        let import = folder.path().join("rows.csv");
        fill(&workspace, folder.path());
        std::fs::write(&import, rows()).unwrap();
        Fixture { folder, workspace, import }
    })
}

/// 200 measures with a value each day, and a KPI over each pair of neighbours.
fn fill(path: &Path, folder: &Path) {
    let csv = folder.join("values.csv");
    let mut text = String::from("Date");
    for measure in 0..MEASURES {
        let _ = write!(text, ",Measure {measure}");
    }
    let first = today() - Days::new(DAYS);
    for day in 0..DAYS {
        let _ = write!(text, "\n{}", first + Days::new(day));
        for measure in 0..MEASURES {
            let season = 1.0 + 0.2 * (f64::from((first + Days::new(day)).ordinal()) / 58.0).sin();
            let _ = write!(text, ",{:.2}", season * (900.0 + 200.0 * noise(day * 1_000 + measure as u64)));
        }
    }
    std::fs::write(&csv, text).unwrap();
    let mut session = session(folder);
    call(&mut session, "workspace_new", json!({"path": path, "name": "Large", "currency": "EUR", "locale": "en-GB"}));
    call(&mut session, "import_apply", json!({"paths": [csv]}));
    for kpi in 0..MEASURES {
        let next = (kpi + 1) % MEASURES;
        let name = format!("KPI {kpi}");
        let formula = format!("([Measure {kpi}] - [Measure {next}]) / [Measure {kpi}] + 1");
        call(&mut session, "kpi_create", json!({"name": name, "formula": formula, "unit": "percent"}));
        call(&mut session, "target_set", json!({"kpi": name, "from": "2024-01", "wording": "at_least", "value": 1.0}));
    }
}

/// Order lines: a date, a store, an amount.
fn rows() -> String {
    let mut text = String::from("Date,Store,Sales\n");
    let first = today() - Days::new(DAYS);
    for row in 0..IMPORT_ROWS {
        let day = first + Days::new((row as u64 * DAYS) / IMPORT_ROWS as u64);
        let _ = writeln!(text, "{day},Store {},{:.2}", row % 7, 5.0 + 100.0 * noise(row as u64));
    }
    text
}

fn call(session: &mut Session, name: &str, payload: Value) -> Value {
    session.call(name, payload).unwrap_or_else(|error| panic!("{name}: {error} {}", error.detail))
}

fn open() -> Session {
    let fixture = fixture();
    let mut session = session(fixture.folder.path());
    call(&mut session, "workspace_open", json!({"path": fixture.workspace}));
    session
}

fn first_kpi(session: &mut Session) -> i64 {
    call(session, "kpi_list", json!({}))["kpis"][0]["id"].as_i64().unwrap()
}

#[divan::bench(sample_count = 10)]
fn open_to_scorecard(bencher: divan::Bencher) {
    fixture();
    bencher.bench_local(|| call(&mut open(), "scorecard", json!({})));
}

#[divan::bench(sample_count = 20)]
fn scorecard(bencher: divan::Bencher) {
    let mut session = open();
    bencher.bench_local(|| call(&mut session, "scorecard", json!({})));
}

#[divan::bench(sample_count = 50)]
fn kpi_page(bencher: divan::Bencher) {
    let mut session = open();
    let id = first_kpi(&mut session);
    bencher.bench_local(|| call(&mut session, "kpi_page", json!({"id": id, "grain": "month"})));
}

#[divan::bench(sample_count = 20)]
fn enter_value_and_scorecard(bencher: divan::Bencher) {
    let mut session = open();
    let mut value = 0;
    bencher.bench_local(|| {
        value += 1;
        let cell = json!({"measure": "Measure 7", "period": "2026-11-20", "value": value});
        call(&mut session, "values_enter", json!({"cells": [cell]}));
        call(&mut session, "scorecard", json!({}))
    });
}

#[divan::bench(sample_count = 50)]
fn trend_chart_svg(bencher: divan::Bencher) {
    let mut session = open();
    let id = first_kpi(&mut session);
    bencher.bench_local(|| call(&mut session, "chart", json!({"kpi": id, "limits": true})));
}

#[divan::bench(sample_count = 20)]
fn trend_chart_png_1600_900(bencher: divan::Bencher) {
    let mut session = open();
    let id = first_kpi(&mut session);
    let request = json!({"kpi": id, "width": 1600, "height": 900, "limits": true});
    bencher.bench_local(|| session.chart_png(serde_json::from_value(request.clone()).unwrap(), 1.0).unwrap());
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn import_500_000_rows(bencher: divan::Bencher) {
    let fixture = fixture();
    bencher
        .with_inputs(|| {
            let folder = tempfile::tempdir().unwrap();
            let mut session = session(folder.path());
            call(
                &mut session,
                "workspace_new",
                json!({"path": folder.path().join("Import.bellwether"), "name": "Import"}),
            );
            (folder, session)
        })
        .bench_local_values(|(folder, mut session)| {
            call(&mut session, "import_apply", json!({"paths": [fixture.import]}));
            (folder, session)
        });
}
