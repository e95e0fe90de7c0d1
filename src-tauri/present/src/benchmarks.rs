//! Benchmarks: figures from elsewhere beside a KPI.

use crate::Presented;
use chrono::NaiveDate;
use domain::benchmark::Benchmark;
use domain::{Catalog, Unit};
use locale::Locale;

/// A benchmark to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct BenchmarkRow {
    /// The benchmark.
    pub benchmark: Benchmark,
    /// What its KPI is called.
    pub kpi_name: String,
    /// The figure as text.
    pub value_text: String,
    /// The figure as an editor starts with it: full, in the workspace's locale, without unit.
    pub edit: String,
    /// Its date as a person reads it.
    pub date_text: String,
    /// All of it: "Dairy association: 11.2% (31 Dec 2025) · same size, other country".
    pub text: String,
    /// The same where nothing else says what it is: "Benchmark: Dairy association: 11.2% (31 Dec 2025)".
    pub said: String,
}

/// Benchmarks in the order they come in, written in the units of their KPIs.
pub fn benchmarks<'b>(
    benchmarks: impl IntoIterator<Item = &'b Benchmark>,
    catalog: &Catalog,
    locale: &Locale,
) -> Vec<BenchmarkRow> {
    let shown = |benchmark: &Benchmark| {
        let kpi = catalog.kpi(benchmark.kpi)?;
        Some(row(benchmark, (&kpi.name, kpi.decimals), &catalog.unit(kpi.id), locale))
    };
    benchmarks.into_iter().filter_map(shown).collect()
}

fn row(benchmark: &Benchmark, (name, decimals): (&str, Option<u8>), unit: &Unit, locale: &Locale) -> BenchmarkRow {
    let (value_text, date_text) = (locale.number(benchmark.value, unit, decimals), locale.date(benchmark.date));
    let source = locale.covered(&benchmark.source);
    let said = locale.words().benchmark_text(&date_text, &source, &value_text);
    let comparable = locale.covered(&benchmark.comparable);
    let text = if comparable.is_empty() { said } else { format!("{said} · {comparable}") };
    let said = locale.words().benchmark_said(&text);
    let edit = locale.edit_number(benchmark.value, unit);
    BenchmarkRow { benchmark: benchmark.clone(), kpi_name: name.to_owned(), value_text, edit, date_text, text, said }
}

/// The benchmarks of a KPI, newest first.
pub(crate) fn benchmarks_of(kpi: &Presented) -> Vec<BenchmarkRow> {
    let mut own: Vec<&Benchmark> =
        kpi.model().benchmarks.iter().filter(|benchmark| benchmark.kpi == kpi.kpi.id).collect();
    own.sort_by_key(|benchmark| (std::cmp::Reverse::<NaiveDate>(benchmark.date), benchmark.id));
    benchmarks(own, &kpi.model().catalog, kpi.locale())
}
