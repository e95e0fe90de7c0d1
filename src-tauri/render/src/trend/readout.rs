//! The chart in words: points for tooltips and the keyboard, the table, and one sentence.

use super::{Trend, frame::Frame};
use crate::model::{Kind, PointAt, Table};
use crate::{Benchmark, ForecastPoint, Point, Signal};
use locale::phrases::Word;

/// How many columns the table has where every period has everything.
const COLUMNS: usize = 7;

impl Trend<'_> {
    pub(super) fn points(&self, frame: &Frame) -> Vec<PointAt> {
        let actual = self.input.points.iter().enumerate().map(|(index, point)| self.point_at(frame, index, point));
        let first = self.input.points.len();
        let ahead = self.shown.forecast.iter().enumerate().map(|(n, point)| self.forecast_at(frame, first + n, point));
        actual.chain(ahead).collect()
    }

    fn point_at(&self, frame: &Frame, index: usize, point: &Point) -> PointAt {
        let place = self.place(frame, index);
        let (x, y) = place.unwrap_or((frame.x(index), frame.plot.bottom));
        let kind = match place {
            None => Kind::Missing,
            Some(_) if point.is_apart() => Kind::Open,
            Some(_) => Kind::Actual,
        };
        let events = self.events_at(index).map(str::to_owned);
        let details = [
            self.target_in_words(index),
            self.compared_in_words(index),
            self.benchmark_in_words(),
            self.signal_in_words(point),
        ];
        let details = details.into_iter().flatten().chain(events).chain([point.note.clone()]);
        let details = details.filter(|line| !line.is_empty()).collect();
        PointAt { index, kind, x, y, label: point.period.clone(), value: self.value_in_words(index), details }
    }

    fn forecast_at(&self, frame: &Frame, index: usize, point: &ForecastPoint) -> PointAt {
        let details = [Some(self.range_in_words(point)), self.target_in_words(index)].into_iter().flatten();
        let details = details.chain(self.events_at(index).map(str::to_owned)).collect();
        let value = self.shown.full(point.mean);
        let (x, y) = (frame.x(index), frame.y.at(point.mean));
        PointAt { index, kind: Kind::Forecast, x, y, label: point.period.clone(), value, details }
    }

    /// What happened in a period, and what was decided and noted in it.
    fn events_at(&self, index: usize) -> impl Iterator<Item = &str> {
        let events =
            self.input.events.iter().filter(move |event| event.index == index).map(|event| event.text.as_str());
        let decisions = self.input.decisions.iter().filter(move |one| one.index == index);
        events.chain(decisions.map(|one| one.text.as_str()))
    }

    fn value_in_words(&self, index: usize) -> String {
        match self.shown.values.get(index).copied().flatten() {
            Some(value) => self.shown.full(value),
            None => self.word(Word::NoData),
        }
    }

    fn target_in_words(&self, index: usize) -> Option<String> {
        let target = self.shown.targets.get(index).copied().flatten()?;
        Some(self.shown.target_words(target, |shown, value| shown.full(value)))
    }

    fn compared_in_words(&self, index: usize) -> Option<String> {
        let value = self.shown.comparison.get(index).copied().flatten()?;
        Some(format!("{} {}", self.input.comparison.as_ref()?.label, self.shown.full(value)))
    }

    fn benchmark_in_words(&self) -> Option<String> {
        let benchmark = self.input.benchmark.as_ref()?;
        Some(format!("{} {}", benchmark.label, self.shown.full(self.shown.benchmark?)))
    }

    fn signal_in_words(&self, point: &Point) -> Option<String> {
        match point.signal.filter(|_| self.input.options.show_signals)? {
            Signal::Improvement => Some(self.word(Word::Improvement)),
            Signal::Concern => Some(self.word(Word::Concern)),
        }
    }

    fn range_in_words(&self, point: &ForecastPoint) -> String {
        let (low, high) = point.range80;
        format!("{} (80%: {} – {})", self.word(Word::Forecast), self.shown.full(low), self.shown.full(high))
    }

    fn word(&self, word: Word) -> String {
        self.locale.phrases().word(word).to_owned()
    }

    /// Period, value, and a column for each thing that at least one period has.
    pub(super) fn table(&self) -> Table {
        let points = self.input.points.iter().enumerate();
        let benchmark = self.shown.benchmark.map(|value| self.shown.full(value)).unwrap_or_default();
        let rows = points.map(|(index, point)| {
            let notes = self.events_at(index);
            let notes: Vec<&str> = notes.chain([point.note.as_str()]).filter(|note| !note.is_empty()).collect();
            [
                point.period.clone(),
                self.value_in_words(index),
                self.target_alone(index),
                self.compared_alone(index),
                benchmark.clone(),
                self.signal_in_words(point).unwrap_or_default(),
                notes.join("; "),
            ]
        });
        let ahead = self.shown.forecast.iter().enumerate().map(|(n, point)| {
            let target = self.target_alone(self.input.points.len() + n);
            let none = String::new;
            let compared = self.compared_alone(self.input.points.len() + n);
            let mean = self.shown.full(point.mean);
            let range = self.range_in_words(point);
            let notes = self.events_at(self.input.points.len() + n);
            let notes: Vec<&str> = std::iter::once(range.as_str()).chain(notes).collect();
            [point.period.clone(), mean, target, compared, benchmark.clone(), none(), notes.join("; ")]
        });
        let compared = self.input.comparison.as_ref().map(|comparison| comparison.label.clone()).unwrap_or_default();
        let columns = [
            self.word(Word::Period),
            self.word(Word::Value),
            self.word(Word::Target),
            compared,
            self.input.benchmark.as_ref().map(said_of).unwrap_or_default(),
            self.word(Word::Signal),
            self.word(Word::Note),
        ];
        without_empty_columns(columns, rows.chain(ahead).collect())
    }

    fn target_alone(&self, index: usize) -> String {
        use crate::TargetAt::{Range, Value};
        match self.shown.targets.get(index).copied().flatten() {
            Some(Value(value)) => self.shown.full(value),
            Some(Range(low, high)) => format!("{} – {}", self.shown.full(low), self.shown.full(high)),
            None => String::new(),
        }
    }

    fn compared_alone(&self, index: usize) -> String {
        let value = self.shown.comparison.get(index).copied().flatten();
        value.map(|value| self.shown.full(value)).unwrap_or_default()
    }

    /// "Revenue. October 2026: €45,820.00. Target €45,000.00", for those who do not see the chart.
    pub(super) fn spoken(&self) -> String {
        let title = crate::text::clean(self.input.heading.title.chars().take(200));
        let last = self.shown.last().and_then(|(index, value)| {
            Some(format!("{}: {}", self.input.points.get(index)?.period, self.shown.full(value)))
        });
        let target = self.shown.last().and_then(|(index, _)| self.target_in_words(index));
        let benchmark = self.benchmark_in_words().zip(self.input.benchmark.as_ref());
        let benchmark = benchmark.map(|(said, benchmark)| format!("{said} ({})", benchmark.source));
        let empty = self.is_empty().then(|| self.word(Word::NoData));
        let parts = [Some(title).filter(|title| !title.is_empty()), last, target, benchmark, empty];
        parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
    }
}

/// What a figure from elsewhere is, as the head of its column.
fn said_of(benchmark: &Benchmark) -> String {
    format!("{}: {}", benchmark.label, benchmark.source)
}

fn without_empty_columns(columns: [String; COLUMNS], rows: Vec<[String; COLUMNS]>) -> Table {
    // The first two are always there.
    let used: Vec<bool> =
        (0..COLUMNS).map(|n| n < 2 || rows.iter().any(|row| row.get(n).is_some_and(|cell| !cell.is_empty()))).collect();
    let keep = |cells: [String; COLUMNS]| {
        cells.into_iter().zip(&used).filter(|(_, used)| **used).map(|(cell, _)| cell).collect::<Vec<_>>()
    };
    Table { columns: keep(columns), rows: rows.into_iter().map(keep).collect() }
}
