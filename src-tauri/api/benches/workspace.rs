//! How long an owner waits: on a workspace of 200 KPIs over 200 measures with ten years of daily values.
//!
//! Run with `cargo xtask bench`. Everything goes through the commands that the window uses.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod large;
mod meeting;

use api::{Host, Session};
use chrono::{Days, NaiveDate};
use large::{DAYS, call, noise};
use serde_json::json;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;

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
        now: Box::new(|| today().and_hms_opt(9, 0, 0).unwrap().and_utc().fixed_offset()),
        author: "Bench".into(),
        device: "Bench".into(),
        language: api::Language::ENGLISH,
        documents: folder.to_owned(),
        files: Box::new(api::AnyPath),
    })
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
        large::make(&mut session(folder.path()), &workspace, folder.path(), today());
        std::fs::write(&import, rows()).unwrap();
        Fixture { folder, workspace, import }
    })
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

/// A step of a slider: all 200 KPIs stand on what is moved, and each of them is told as it is and as it would be.
#[divan::bench(sample_count = 20)]
fn what_if_a_drag(bencher: divan::Bencher) {
    let mut session = open();
    let changes: Vec<_> =
        (0..200).step_by(2).map(|n| json!({"measure": format!("Measure {n}"), "percent": 0.03})).collect();
    bencher.bench_local(|| call(&mut session, "what_if", json!({"changes": changes, "chances": false})));
}

/// The agenda of a review that every one of the 200 KPIs stands on, each over ten years of days: as a point of its own, in brief
/// or among those without news.
#[divan::bench(sample_count = 20)]
fn review_agenda(bencher: divan::Bencher) {
    let mut session = open();
    let review = call(&mut session, "review_new", json!({"again": true}))["id"].as_i64().unwrap();
    let agenda = call(&mut session, "review_show", json!({"id": review}));
    let points = agenda["points"].as_array().unwrap();
    let is_told = |kpi: usize| {
        let (title, line) = (json!(format!("KPI {kpi}")), format!("KPI {kpi}: "));
        points.iter().any(|point| point["title"] == title || point["lines"].to_string().contains(&line))
    };
    assert!((0..large::MEASURES).all(is_told), "every KPI stands on the agenda");
    bencher.bench_local(|| call(&mut session, "review_show", json!({"id": review})));
}

/// What is typed into the search of the library, in the languages it is found in.
const TYPED: [&str; 4] = ["gross margin", "Handelsspanne", "employee turnover", "Fluktuation"];

/// One search over the whole library, as somebody types: one letter after the other, in English and in German.
#[divan::bench(sample_count = 200)]
fn library_search(bencher: divan::Bencher) {
    let mut session = open();
    let found = |session: &mut Session, search: &str| {
        call(session, "library_list", json!({"search": search}))["kpis"].as_array().unwrap().len()
    };
    let all = found(&mut session, "");
    for typed in TYPED {
        let few = found(&mut session, typed);
        assert!((1..all).contains(&few), "{typed} finds {few} of {all}");
    }
    let letters = |typed: &'static str| typed.char_indices().map(move |(at, letter)| &typed[..at + letter.len_utf8()]);
    let mut typing = TYPED.into_iter().flat_map(letters).collect::<Vec<_>>().into_iter().cycle();
    bencher.bench_local(|| call(&mut session, "library_list", json!({"search": typing.next().unwrap()})));
}

/// A pack of twenty KPIs from an open workspace until its file is in its place.
#[divan::bench(sample_count = 10, args = ["pdf", "pptx", "xlsx", "html"])]
fn pack(bencher: divan::Bencher, ending: &str) {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    meeting::make(&mut session, folder.path());
    let path = folder.path().join(format!("Pack.{ending}"));
    let pack = json!({"content": {"forecast": true}, "period": "2026-10"});
    bencher
        .with_inputs(|| std::fs::remove_file(&path).unwrap_or_default())
        .bench_local_values(|()| call(&mut session, "pack_export", json!({"pack": pack, "path": path})));
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
