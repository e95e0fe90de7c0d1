//! How long reading a large file takes: half a million rows from the disk, of both kinds.

use divan::Bencher;
use divan::counter::ItemsCount;
use intake::{Context, LeftOut, Map, Plan, Sink, Source, Value, sniff};
use std::convert::Infallible;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const ROWS: u32 = 500_000;

fn main() {
    divan::main();
}

#[derive(Default)]
struct Count(u64);

impl Sink for Count {
    type Error = Infallible;

    fn segment(&mut self, _: u32, _: &[Option<&str>]) -> Result<(), Infallible> {
        Ok(())
    }

    fn value(&mut self, _: Value) -> Result<(), Infallible> {
        self.0 += 1;
        Ok(())
    }

    fn left_out(&mut self, _: LeftOut) -> Result<(), Infallible> {
        Ok(())
    }
}

/// A file with `stores` rows for each of many days, each given `times` times.
fn file(name: &str, stores: u32, times: u32) -> PathBuf {
    let path = std::env::temp_dir().join(format!("bellwether-bench-{name}.csv"));
    let mut text = "Date,Store,Sales,Orders\n".to_owned();
    let start = chrono::NaiveDate::from_ymd_opt(1990, 1, 1).unwrap_or_default();
    for row in 0..ROWS {
        let at = row / times;
        let date = start + chrono::Days::new(u64::from(at / stores));
        let (store, sales) = (at % stores, f64::from(row % 9973) / 100.0);
        // Writing into a string does not fail.
        let _ = writeln!(text, "{date},Store {store},{sales:.2},{}", row % 37);
    }
    if let Err(error) = std::fs::write(&path, text) {
        eprintln!("The file for the benchmark could not be written: {error}");
    }
    path
}

fn import(path: &Path) -> u64 {
    let run = || -> Result<u64, Box<dyn std::error::Error>> {
        let source = Source::open(path)?;
        let sniffed = sniff(&source, &Map::default(), &Context::default())?;
        let plan = Plan::new(&sniffed, &Map::default())?;
        let mut count = Count::default();
        plan.read(&source, &Context::default().calendar, &mut count)?;
        Ok(count.0)
    };
    run().unwrap_or_else(|error| {
        eprintln!("{error}");
        0
    })
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn one_row_for_each_date_and_segment(bencher: Bencher) {
    let path = file("one", 25, 1);
    bencher.counter(ItemsCount::new(ROWS)).bench(|| import(&path));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn many_rows_that_add_up(bencher: Bencher) {
    let path = file("many", 20, 50);
    bencher.counter(ItemsCount::new(ROWS)).bench(|| import(&path));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn sniffing_alone(bencher: Bencher) {
    let path = file("sniff", 25, 1);
    bencher.counter(ItemsCount::new(ROWS)).bench(|| {
        Source::open(&path).and_then(|source| sniff(&source, &Map::default(), &Context::default())).map(|s| s.rows).ok()
    });
}
