//! The numbers of a trend as they are shown: as they are, as an index, or hidden.

use crate::input::TargetAt;
use crate::{ChartInput, ForecastPoint, LimitSegment, LimitsAt, Point, Signal};
use domain::Unit;
use domain::whole::Whole;
use locale::{HIDDEN, Locale, Style};

/// All numbers of a trend, converted once. What is not finite, or not asked for, is not here.
pub(super) struct Shown<'a> {
    locale: &'a Locale,
    unit: Unit,
    hidden: bool,
    pub indexed: bool,
    pub values: Vec<Option<f64>>,
    pub targets: Vec<Option<TargetAt>>,
    pub limits: Vec<LimitSegment>,
    pub forecast: Vec<ForecastPoint>,
    pub comparison: Vec<Option<f64>>,
    pub benchmark: Option<f64>,
    /// Which points stand apart from the line.
    apart: Vec<bool>,
    /// What the key has to name.
    pub marked: Marked,
}

/// What some of the points with a number are.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marked {
    pub improvement: bool,
    pub concern: bool,
    pub open: bool,
    pub provisional: bool,
}

impl Marked {
    fn of(input: &ChartInput, values: &[Option<f64>]) -> Self {
        let mut marked = Self::default();
        for (point, _) in input.points.iter().zip(values).filter(|(_, value)| value.is_some()) {
            match point.signal.filter(|_| input.options.show_signals) {
                Some(Signal::Improvement) => marked.improvement = true,
                Some(Signal::Concern) => marked.concern = true,
                None => {}
            }
            marked.open |= point.open;
            marked.provisional |= point.provisional && !point.open;
        }
        marked
    }
}

impl<'a> Shown<'a> {
    pub(super) fn new(input: &ChartInput, locale: &'a Locale) -> Self {
        let options = input.options;
        let first = input.points.iter().find_map(|point| point.value.filter(|value| value.is_finite()));
        let base = options.index_base(first);
        let convert = |value: f64| Some(base.map_or(value, |base| value / base * 100.0)).filter(|v| v.is_finite());
        let target = |target: Option<TargetAt>| match target.filter(|_| options.show_target)? {
            TargetAt::Value(value) => convert(value).map(TargetAt::Value),
            TargetAt::Range(low, high) => Some(TargetAt::Range(convert(low.min(high))?, convert(low.max(high))?)),
        };
        let forecast = input.forecast.iter().filter(|_| options.show_forecast).flat_map(|forecast| &forecast.points);
        let forecast: Vec<_> = forecast.filter_map(|point| converted(point, &convert)).collect();
        let mut targets: Vec<_> = input.points.iter().map(|point| target(point.target)).collect();
        targets.extend(forecast.iter().map(|point: &ForecastPoint| target(point.target)));
        let values: Vec<_> = input.points.iter().map(|point| point.value.and_then(convert)).collect();
        Self {
            locale,
            unit: if base.is_some() { Unit::Number } else { input.unit.clone() },
            hidden: options.blur || (options.index100 && base.is_none()),
            indexed: base.is_some(),
            apart: input.points.iter().map(Point::is_apart).collect(),
            marked: Marked::of(input, &values),
            values,
            targets,
            limits: if options.show_limits { segments(input, &convert) } else { Vec::new() },
            forecast,
            comparison: comparison(input, &convert),
            benchmark: input.benchmark.as_ref().and_then(|benchmark| convert(benchmark.value)),
        }
    }

    /// In full, as tables and tooltips have it.
    pub(super) fn full(&self, value: f64) -> String {
        if self.hidden {
            return HIDDEN.to_owned();
        }
        if self.indexed { self.locale.index(value) } else { self.locale.number(value, &self.unit, None) }
    }

    /// As a label of a number that somebody chose, such as a target: as short as it can be without losing a digit that
    /// was meant ("€45k", "8%"), otherwise "€45,820".
    pub(super) fn label(&self, value: f64) -> String {
        let exact = !self.hidden && !self.indexed && self.unit != Unit::Duration && has_three_digits(value);
        let ticks = if exact {
            self.locale.axis_labels(&[value], (value.abs() * 1e-3).max(1e-6), &self.unit)
        } else {
            Vec::new()
        };
        match (ticks.into_iter().next(), &self.unit) {
            (Some(tick), _) => tick,
            (None, Unit::Percent) if !self.hidden => self.locale.number(value, &self.unit, Some(2)),
            (None, _) => self.short(value),
        }
    }

    /// As a label of a value: "€45,820".
    pub(super) fn short(&self, value: f64) -> String {
        self.styled(value, Style::Short)
    }

    /// As a label of something that is computed, where three digits are enough: "€41.2k".
    pub(super) fn rounded(&self, value: f64) -> String {
        self.styled(value, if value.abs() >= 9_999.5 { Style::Compact } else { Style::Short })
    }

    /// A difference with its sign, as labels have it: "+€4,210".
    pub(super) fn changed(&self, difference: f64) -> String {
        self.difference(difference, |locale, value| locale.change_beside(value, value, &self.unit, None))
    }

    /// The same as short as it can be: "+€4.2k".
    pub(super) fn changed_rounded(&self, difference: f64) -> String {
        self.difference(difference, |locale, value| locale.change_rounded(value, &self.unit))
    }

    fn difference(&self, difference: f64, write: impl Fn(&Locale, f64) -> String) -> String {
        if self.hidden { HIDDEN.to_owned() } else { write(self.locale, difference) }
    }

    fn styled(&self, value: f64, style: Style) -> String {
        match (self.hidden, self.indexed) {
            (true, _) => HIDDEN.to_owned(),
            (_, true) => self.locale.index(value),
            _ => self.locale.format(value, &self.unit, style),
        }
    }

    /// A target in words: "€45k" or the two ends of its range.
    pub(super) fn target_words(&self, target: TargetAt, write: impl Fn(&Self, f64) -> String) -> String {
        match target {
            TargetAt::Value(value) => self.locale.phrases().target(&write(self, value)),
            TargetAt::Range(low, high) => self.locale.phrases().target_between(&write(self, low), &write(self, high)),
        }
    }

    /// The labels of the value axis.
    pub(super) fn ticks(&self, ticks: &[f64], step: f64) -> Vec<String> {
        if self.hidden {
            return vec![HIDDEN.to_owned(); ticks.len()];
        }
        if self.indexed {
            return self.locale.index_labels(ticks, step);
        }
        self.locale.axis_labels(ticks, step, &self.unit)
    }

    pub(super) fn unit(&self) -> &Unit {
        &self.unit
    }

    /// The last period with a value.
    pub(super) fn last(&self) -> Option<(usize, f64)> {
        self.values.iter().enumerate().rev().find_map(|(index, value)| Some((index, (*value)?)))
    }

    /// True for a point whose number is of a part of its period, or may change.
    pub(super) fn is_apart(&self, index: usize) -> bool {
        self.apart.get(index).copied().unwrap_or_default()
    }

    /// Every number that must fit on the value axis.
    pub(super) fn all(&self) -> impl Iterator<Item = f64> + '_ {
        let targets = self.targets.iter().flatten().flat_map(|target| match *target {
            TargetAt::Value(value) => [value, value],
            TargetAt::Range(low, high) => [low, high],
        });
        let limits = self.limits.iter().flat_map(|s| [Some(s.average), s.lower, s.upper]).flatten();
        let seasonal = self.limits.iter().flat_map(|s| &s.seasonal).flat_map(|at| {
            let (lower, upper) = at.limits.unwrap_or((at.average, at.average));
            [at.average, lower, upper]
        });
        let limits = limits.chain(seasonal);
        let forecast = self.forecast.iter().flat_map(|point| [point.range95.0, point.range95.1, point.mean]);
        let all = self.values.iter().chain(&self.comparison).chain([&self.benchmark]).flatten().copied();
        all.chain(targets).chain(limits).chain(forecast)
    }
}

/// True where three digits say it all. A target of 45,820 must not be labelled 45.8k.
fn has_three_digits(value: f64) -> bool {
    if value == 0.0 || !value.is_finite() {
        return true;
    }
    let scale = 10f64.powi(2 - value.abs().log10().floor().clamp(-300.0, 300.0).whole_i32());
    let scaled = value * scale;
    (scaled - scaled.round()).abs() < 1e-6
}

fn converted(point: &ForecastPoint, convert: &impl Fn(f64) -> Option<f64>) -> Option<ForecastPoint> {
    let range = |(low, high): (f64, f64)| Some((convert(low)?, convert(high)?));
    Some(ForecastPoint {
        mean: convert(point.mean)?,
        range80: range(point.range80)?,
        range95: range(point.range95)?,
        ..point.clone()
    })
}

/// The segments that lie within the points.
fn segments(input: &ChartInput, convert: &impl Fn(f64) -> Option<f64>) -> Vec<LimitSegment> {
    let last = input.points.len().saturating_sub(1);
    let inside = input.limits.iter().filter(|s| s.start <= s.end && s.start <= last && !input.points.is_empty());
    inside
        .filter_map(|s| {
            let average = convert(s.average)?;
            let (lower, upper) = (s.lower.and_then(convert), s.upper.and_then(convert));
            let end = s.end.min(last);
            let seasonal: Vec<LimitsAt> =
                s.seasonal.iter().take(end + 1 - s.start).map_while(|at| limits_at(at, convert)).collect();
            Some(LimitSegment { start: s.start, end, average, lower, upper, seasonal })
        })
        .collect()
}

fn limits_at(at: &LimitsAt, convert: &impl Fn(f64) -> Option<f64>) -> Option<LimitsAt> {
    let limits = at.limits.and_then(|(lower, upper)| Some((convert(lower)?, convert(upper)?)));
    Some(LimitsAt { average: convert(at.average)?, limits })
}

fn comparison(input: &ChartInput, convert: &impl Fn(f64) -> Option<f64>) -> Vec<Option<f64>> {
    let values = input.comparison.iter().flat_map(|comparison| &comparison.values);
    let ahead = input.forecast.as_ref().filter(|_| input.options.show_forecast).map_or(0, |ahead| ahead.points.len());
    values.take(input.points.len() + ahead).map(|value| value.and_then(convert)).collect()
}
