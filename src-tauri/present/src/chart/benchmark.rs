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
    match asking.stretch().is_period() {
        true => asking.grain == kpi.kpi.grain || !kpi.subject().adds_up(),
        false => kpi.subject().holds_at_any_length(),
    }
}

/// The figure from elsewhere where it can be drawn beside these numbers; with what else there is to say, why it is not.
pub(super) fn drawn_benchmark(
    asking: &Asking,
    numbers: impl Iterator<Item = Option<f64>>,
    is_compared: bool,
    note: Option<String>,
) -> (Option<Benchmark>, Option<String>) {
    let (benchmark, missing) = found(asking, numbers, is_compared);
    // Asked for by itself, it is missed whatever else there is to say.
    let note = match (note, missing) {
        (Some(note), Some(missing)) => Some(format!("{note} {missing}")),
        (note, missing) => note.or(missing),
    };
    (benchmark, note)
}

fn found(
    asking: &Asking,
    numbers: impl Iterator<Item = Option<f64>>,
    is_compared: bool,
) -> (Option<Benchmark>, Option<String>) {
    let (kpi, words) = (&asking.kpi, asking.kpi.locale().words());
    let Some(newest) = benchmarks_of(kpi).into_iter().next() else {
        return (None, Some(words.chart_no_benchmark(&kpi.kpi.name)));
    };
    if is_compared {
        return (None, Some(words.chart_benchmark_compared().to_owned()));
    }
    if !is_of_its_periods(asking) {
        return (None, Some(words.chart_benchmark_of_period(in_words(kpi.kpi.grain))));
    }
    match is_far(newest.benchmark.value, numbers) {
        true => (None, Some(words.chart_benchmark_far(&kpi.short_text(newest.benchmark.value)))),
        false => (benchmark(asking), None),
    }
}

/// So many times as large as the largest number, a figure would leave nothing of the numbers but a flat line.
const FAR: f64 = 50.0;

/// No business counts so far.
const ENDLESS: f64 = 1e15;

fn is_far(figure: f64, numbers: impl Iterator<Item = Option<f64>>) -> bool {
    let largest = numbers.flatten().map(|number| number.abs()).fold(0.0, f64::max);
    figure.abs() > ENDLESS || (largest > 0.0 && figure.abs() > FAR * largest)
}
