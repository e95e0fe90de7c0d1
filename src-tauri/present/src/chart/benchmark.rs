//! A figure from elsewhere on the chart of a KPI over time.

use crate::Asking;
use crate::benchmarks::benchmarks_of;
use locale::phrases::in_words;
use render::Benchmark;

/// The newest figure from elsewhere beside the KPI. One for a month says nothing of a quarter where the numbers add up.
pub(crate) fn benchmark(asking: &Asking) -> Option<Benchmark> {
    let newest = benchmarks_of(&asking.kpi).into_iter().next().filter(|_| is_of_its_periods(asking))?;
    let words = asking.kpi.locale().words();
    let source = asking.kpi.locale().covered(&newest.benchmark.source);
    Some(Benchmark {
        value: newest.benchmark.value,
        label: words.benchmark_label().to_owned(),
        source: words.benchmark_from(&newest.date_text, &source),
    })
}

/// True where each number is of as long a time as the KPI is reviewed for, or is the same for any time.
fn is_of_its_periods(asking: &Asking) -> bool {
    let kpi = &asking.kpi;
    asking.stretch().is_period() && (asking.grain == kpi.kpi.grain || !kpi.subject().adds_up())
}

/// Why no figure from elsewhere is drawn.
pub(super) fn no_benchmark(asking: &Asking) -> Option<String> {
    let (kpi, words) = (&asking.kpi, asking.kpi.locale().words());
    if benchmarks_of(kpi).is_empty() {
        return Some(words.chart_no_benchmark(&kpi.kpi.name));
    }
    (!is_of_its_periods(asking)).then(|| words.chart_benchmark_of_period(in_words(kpi.kpi.grain)))
}
