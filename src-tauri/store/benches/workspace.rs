//! Workspaces of the size that a busy business reaches: 200 measures, ten years of daily values.
//!
//! Measured as processor time on a virtual machine with two busy cores: opening with the integrity check 0.23 s (a file of
//! 88 MB; four fifths of it go into checking the values), reading all 730,000 values 0.21 s, importing 500,000 values about
//! 1.5 s (0.9 s of it SQLite's insertions, the rest recording, the history and the commit), the same import again 0.75 s,
//! undoing it 1.7 s. Recording the values by the session extension cost 3.2 s instead of 1.5 s.

#![allow(missing_docs, clippy::unwrap_used)]

use chrono::{Days, NaiveDate, NaiveDateTime};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use domain::unit::Currency;
use domain::{Calendar, Grain, Measure, MeasureId, SegmentId, Settings, Unit};
use std::path::PathBuf;
use std::sync::LazyLock;
use store::{Change, Counts, Entered, Error, Files, NewValue, OpenOptions, Operation, Stamp, ValueKey, Workspace};

const MEASURES: usize = 200;
const DAYS: u64 = 3650;
const ROWS: u64 = 500_000;

fn main() {
    LazyLock::force(&FILE);
    divan::main();
}

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

fn stamp() -> Stamp {
    Stamp { time: now().and_utc().fixed_offset(), author: "Bench".into(), device: "Bench".into() }
}

fn options() -> OpenOptions {
    OpenOptions { backups: false, id_seed: Some(7), ..OpenOptions::new(now()) }
}

fn settings() -> Settings {
    Settings {
        name: "Bench".into(),
        currency: Currency::parse("EUR").unwrap(),
        locale: "en-GB".into(),
        language: "en".into(),
        calendar: Calendar::default(),
        working_days: vec![],
        closed_until: None,
    }
}

fn measure(number: usize) -> Measure {
    Measure { unit: Unit::Count, cadence: Grain::Day, ..Measure::new(format!("Measure {number}")) }
}

fn add_measures(workspace: &mut Workspace, count: usize) -> Vec<MeasureId> {
    let work = |tx: &store::Tx| (0..count).map(|number| tx.insert_measure(&measure(number))).collect();
    workspace.transact(Operation::CreateExample("Bench".into()), &stamp(), work).map(|(ids, _)| ids).unwrap()
}

fn row(measure: MeasureId, day: u64, segment: SegmentId) -> NewValue {
    let start = NaiveDate::from_ymd_opt(2016, 11, 23).unwrap();
    let key = ValueKey { date: start + Days::new(day), grain: Grain::Day, segment, ordinal: 0 };
    NewValue::new(measure, key, Some(day as f64 * 1.1 + 0.37))
}

/// Brings values in as a till's file would: by day, then by measure.
fn import(workspace: &mut Workspace, measures: &[MeasureId], days: u64) -> (Counts, Change) {
    let rows = (0..days).flat_map(|day| measures.iter().map(move |id| Ok::<_, Error>(row(*id, day, SegmentId::NONE))));
    let work = |tx: &store::Tx| tx.import_values(tx.new_import_id(), rows);
    workspace.transact(Operation::Import(Files::One("bench.csv".into())), &stamp(), work).unwrap()
}

static FILE: LazyLock<PathBuf> = LazyLock::new(|| {
    let path = std::env::temp_dir().join(format!("bellwether-bench-{}.bellwether", std::process::id()));
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    let measures = add_measures(&mut workspace, MEASURES);
    import(&mut workspace, &measures, DAYS);
    workspace.close().unwrap();
    path
});

fn opened() -> (Workspace, Vec<MeasureId>) {
    let workspace = Workspace::open(&FILE, OpenOptions { read_only: true, ..options() }).unwrap();
    let measures = workspace.measures().unwrap().into_iter().map(|measure| measure.id).collect();
    (workspace, measures)
}

#[divan::bench(sample_count = 10)]
fn open() -> Workspace {
    Workspace::open(&FILE, OpenOptions { read_only: true, ..options() }).unwrap()
}

#[divan::bench(sample_count = 10)]
fn read_all_values(bencher: Bencher) {
    let (workspace, measures) = opened();
    let bencher = bencher.counter(ItemsCount::new(MEASURES as u64 * DAYS));
    bencher.bench_local(|| workspace.read_values(black_box(&measures), None).unwrap());
}

#[divan::bench(sample_count = 10)]
fn read_one_measure(bencher: Bencher) {
    let (workspace, measures) = opened();
    bencher.bench_local(|| workspace.read_values(black_box(&measures[..1]), None).unwrap());
}

#[divan::bench(sample_count = 10)]
fn summarise_measures(bencher: Bencher) {
    let (workspace, _) = opened();
    bencher.bench_local(|| workspace.measure_value_summary().unwrap());
}

fn fresh(file: bool) -> (Workspace, Vec<MeasureId>, Option<tempfile::TempDir>) {
    let folder = file.then(|| tempfile::tempdir().unwrap());
    let mut workspace = match &folder {
        Some(folder) => Workspace::create(&folder.path().join("x.bellwether"), &settings(), options()).unwrap(),
        None => Workspace::in_memory(&settings(), options()).unwrap(),
    };
    let measures = add_measures(&mut workspace, 10);
    (workspace, measures, folder)
}

#[divan::bench(sample_count = 3, sample_size = 1, args = [false, true])]
fn import_500_000(bencher: Bencher, file: bool) {
    bencher.counter(ItemsCount::new(ROWS)).with_inputs(|| fresh(file)).bench_local_values(
        |(mut workspace, measures, folder)| {
            let counts = import(&mut workspace, &measures, ROWS / 10);
            (counts, workspace, folder)
        },
    );
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn import_500_000_again(bencher: Bencher) {
    let (mut workspace, measures, _folder) = fresh(true);
    import(&mut workspace, &measures, ROWS / 10);
    bencher.counter(ItemsCount::new(ROWS)).bench_local(|| import(&mut workspace, &measures, ROWS / 10));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn undo_500_000(bencher: Bencher) {
    let input = || {
        let (mut workspace, measures, folder) = fresh(true);
        import(&mut workspace, &measures, ROWS / 10);
        (workspace, folder)
    };
    bencher
        .counter(ItemsCount::new(ROWS))
        .with_inputs(input)
        .bench_local_values(|(mut workspace, folder)| (workspace.undo(&stamp()).unwrap(), workspace, folder));
}

#[divan::bench(sample_count = 20)]
fn enter_a_value(bencher: Bencher) {
    let (mut workspace, measures, _folder) = fresh(true);
    let mut day = 0;
    bencher.bench_local(|| {
        day += 1;
        let work = |tx: &store::Tx| tx.put_values([row(measures[0], day, SegmentId::NONE)]);
        workspace.transact::<_, Error>(Operation::EnterValues(Entered::One("x".into())), &stamp(), work).unwrap()
    });
}
