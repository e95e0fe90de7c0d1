//! What a KPI's chart plots, as columns of numbers: for charts that other programs draw, and for sheets and tables.

pub(crate) mod chart;
pub(crate) mod pattern;

use chrono::NaiveDate;
use domain::{Grain, Unit};
use locale::Locale;
use locale::phrases::Word;
use present::pack::{Headings, Sheet};
use render::{ChartInput, LimitsAt, Shape, TargetAt};

/// What a column plots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Actual,
    /// Of a part of the period, or expected to change.
    Apart,
    /// What the numbers stand beside: last year's, what was planned, or what would be.
    Beside,
    Target,
    TargetUpper,
    Average,
    Lower,
    Upper,
    Forecast,
    RangeLower,
    RangeUpper,
}

impl Kind {
    /// True for what columns are drawn of where the chart has them; all else are lines over them.
    pub(crate) fn is_column(self) -> bool {
        matches!(self, Self::Actual | Self::Apart | Self::Beside)
    }
}

/// A column of numbers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    pub kind: Kind,
    pub name: String,
    /// A number for each period; `None` is a gap.
    pub values: Vec<Option<f64>>,
}

/// A period on the time axis.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct At {
    /// Its first day.
    pub date: NaiveDate,
    /// Its whole name.
    pub period: String,
    /// Its name on an axis.
    pub label: String,
    /// What there is to say of it.
    pub note: String,
}

/// What a chart plots.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Plot {
    pub grain: Grain,
    pub unit: Unit,
    /// True where the numbers are an index with the first one as 100.
    pub indexed: bool,
    /// True where the numbers must not be told; there are no columns then.
    pub hidden: bool,
    pub periods: Vec<At>,
    /// Columns that have a number, and that of the values in any case.
    pub columns: Vec<Column>,
    pub decimals: Option<u8>,
    /// True where the numbers, and what they stand beside, are columns.
    pub bars: bool,
}

impl Plot {
    pub(crate) fn new(sheet: &Sheet, headings: &Headings, locale: &Locale) -> Self {
        let chart = &sheet.chart;
        let first = chart.points.iter().find_map(|point| point.value.filter(|value| value.is_finite()));
        let base = chart.options.index_base(first);
        let hidden = chart.options.blur
            || (chart.options.index100 && base.is_none() && first.is_some())
            || (locale.is_hiding() && !chart.options.index100);
        let mut columns = if hidden { Vec::new() } else { columns(chart, headings, base) };
        if let (Some(_), Some(actual)) = (base, columns.first_mut()) {
            locale.phrases().word(Word::Index).clone_into(&mut actual.name);
        }
        Self {
            grain: chart.grain,
            unit: if base.is_some() { Unit::Number } else { chart.unit.clone() },
            indexed: base.is_some(),
            hidden,
            periods: periods(chart),
            columns,
            decimals: sheet.page.definition.kpi.decimals,
            bars: chart.options.shape == Shape::Bars,
        }
    }

    /// True where there is anything to plot.
    pub(crate) fn has_values(&self) -> bool {
        self.columns.iter().any(|column| column.values.iter().any(Option::is_some))
    }

    /// The lowest and the highest number.
    pub(crate) fn reach(&self) -> Option<(f64, f64)> {
        let mut all = self.columns.iter().flat_map(|column| &column.values).flatten().copied();
        let first = all.next()?;
        Some(all.fold((first, first), |(low, high), value| (low.min(value), high.max(value))))
    }

    /// The format code of its numbers in cells.
    pub(crate) fn cells(&self, locale: &Locale) -> String {
        let largest = self.reach().map_or(0.0, |(low, high)| if -low > high { low } else { high });
        if self.indexed {
            pattern::INDEX.to_owned()
        } else {
            pattern::exact(largest, &self.unit, self.decimals, locale)
        }
    }

    /// The format code of the days that its periods begin on, where those name them as they are: then the axis can be one of
    /// time, which leaves out what has no room.
    pub(crate) fn days(&self, locale: &Locale) -> Option<String> {
        // Spreadsheets know no days before 1900, and no languages but by their numbers.
        let is_known = self.periods.iter().all(|at| pattern::day(at.date) > 60.0);
        let language = match locale.tag() {
            "en-US" => "[$-409]",
            tag if tag.starts_with("en") => "[$-809]",
            tag if tag.starts_with("de") => "[$-407]",
            _ => "",
        };
        match self.grain {
            Grain::Month if is_known => Some(format!("{language}mmm yy")),
            Grain::Day if is_known => Some(format!("{language}d mmm")),
            _ => None,
        }
    }

    /// The format code of its axis.
    pub(crate) fn axis(&self, locale: &Locale) -> String {
        let (low, high) = self.reach().unwrap_or((0.0, 0.0));
        if self.indexed { "0".to_owned() } else { pattern::axis(low, high, &self.unit, locale) }
    }
}

fn periods(chart: &ChartInput) -> Vec<At> {
    let label = |short: &str, year: &str| {
        if year.is_empty() || short == year { short.to_owned() } else { format!("{short} {year}") }
    };
    let happened = |index: usize| {
        let events = chart.events.iter().filter(move |event| event.index == index).map(|event| event.text.as_str());
        let decisions = chart.decisions.iter().filter(move |one| one.index == index);
        events.chain(decisions.map(|one| one.text.as_str()))
    };
    let known = chart.points.iter().enumerate().map(|(index, point)| {
        let said = [point.note.as_str()].into_iter().chain(happened(index)).filter(|said| !said.is_empty());
        At {
            date: point.date,
            period: point.period.clone(),
            label: label(&point.short, &point.year),
            note: said.collect::<Vec<_>>().join(" · "),
        }
    });
    let expected = chart.forecast.iter().flat_map(|forecast| &forecast.points).zip(chart.points.len()..);
    let expected = expected.map(|(point, index)| At {
        date: point.date,
        period: point.period.clone(),
        label: label(&point.short, &point.year),
        note: happened(index).collect::<Vec<_>>().join(" · "),
    });
    known.chain(expected).collect()
}

fn columns(chart: &ChartInput, headings: &Headings, base: Option<f64>) -> Vec<Column> {
    let names = &headings.plot;
    let shown = |value: f64| Some(base.map_or(value, |base| value / base * 100.0)).filter(|value| value.is_finite());
    let expected = || chart.forecast.iter().flat_map(|forecast| &forecast.points);
    let ahead = expected().count();
    let ahead_none = || std::iter::repeat_n(None, ahead);
    let behind_none = || std::iter::repeat_n(None, chart.points.len());
    let points = |of: &dyn Fn(&render::Point) -> Option<f64>| -> Vec<Option<f64>> {
        chart.points.iter().map(of).chain(ahead_none()).collect()
    };
    let forecast = |of: &dyn Fn(&render::ForecastPoint) -> f64| -> Vec<Option<f64>> {
        behind_none().chain(expected().map(|point| Some(of(point)))).collect()
    };
    let targets = |of: &dyn Fn(TargetAt) -> Option<f64>| -> Vec<Option<f64>> {
        let past = chart.points.iter().map(|point| point.target);
        past.chain(expected().map(|point| point.target)).map(|target| target.and_then(of)).collect()
    };
    let limits = |of: &dyn Fn(LimitsAt) -> Option<f64>| -> Vec<Option<f64>> {
        (0..chart.points.len()).map(|index| limits_at(chart, index).and_then(of)).chain(ahead_none()).collect()
    };
    let beside = chart.comparison.as_ref();
    let besides = beside.into_iter().flat_map(|beside| beside.values.iter().copied()).chain(std::iter::repeat(None));
    let besides = besides.take(chart.points.len() + ahead).collect();
    let all = [
        (Kind::Actual, &names.actual, points(&|point| point.value.filter(|_| !is_apart(point)))),
        (Kind::Apart, &names.apart, points(&|point| point.value.filter(|_| is_apart(point)))),
        (Kind::Beside, beside.map_or(&names.actual, |beside| &beside.label), besides),
        (
            Kind::Target,
            &names.target,
            targets(&|target| match target {
                TargetAt::Value(value) => Some(value),
                TargetAt::Range(low, high) => Some(low.min(high)),
            }),
        ),
        (
            Kind::TargetUpper,
            &names.target_upper,
            targets(&|target| match target {
                TargetAt::Value(_) => None,
                TargetAt::Range(low, high) => Some(low.max(high)),
            }),
        ),
        (Kind::Average, &names.average, limits(&|at| Some(at.average))),
        (Kind::Lower, &names.lower, limits(&|at| at.limits.map(|limits| limits.0))),
        (Kind::Upper, &names.upper, limits(&|at| at.limits.map(|limits| limits.1))),
        (Kind::Forecast, &names.forecast, forecast(&|point| point.mean)),
        (Kind::RangeLower, &names.range_lower, forecast(&|point| point.range80.0)),
        (Kind::RangeUpper, &names.range_upper, forecast(&|point| point.range80.1)),
    ];
    let columns = all.into_iter().map(|(kind, name, values)| Column {
        kind,
        name: name.clone(),
        values: values.into_iter().map(|value| value.and_then(shown)).collect(),
    });
    columns.filter(|column| column.kind == Kind::Actual || column.values.iter().any(Option::is_some)).collect()
}

/// True where a line to the number would be a fall or a rise that is none.
fn is_apart(point: &render::Point) -> bool {
    point.open || point.provisional || point.part
}

/// Average and limits at a point.
fn limits_at(chart: &ChartInput, index: usize) -> Option<LimitsAt> {
    if !chart.options.show_limits {
        return None;
    }
    let segment = chart.limits.iter().find(|segment| (segment.start..=segment.end).contains(&index))?;
    let plain = LimitsAt { average: segment.average, limits: segment.lower.zip(segment.upper) };
    Some(segment.seasonal.get(index - segment.start).copied().unwrap_or(plain))
}
