//! The numbers behind a KPI's sentences, all of them: for those who want to see how it is judged.

use domain::target::Goal;
use domain::{Grain, Period};

use super::Subject;
use super::lasting::Lasting;
use super::levels::levels;
use super::process::LOOKS_BACK;
use crate::anomalies::anomalies;
use crate::forecast::{self, Held, TooShort};
use crate::run_chart::{RunChart, run_chart};
use crate::season::{self, Season};
use crate::series;
use crate::signal::Limits;
use crate::trend::Trend;
use crate::xmr::Assurance;

/// What the statistics say of a KPI's periods that are over.
#[derive(Debug, Clone, PartialEq)]
pub struct Statistics {
    /// The numbers, a gap as `None`.
    pub values: Vec<Option<f64>>,
    /// Their periods.
    pub periods: Vec<Period>,
    /// The natural limits in force, indices into `values`; `None` without any value.
    pub limits: Option<Limits>,
    /// What the numbers cannot go beyond.
    pub bounds: (f64, f64),
    /// What is asked from now on, and whether the process as it is will meet it.
    pub assurance: Option<(Goal, Assurance)>,
    /// Runs about the median since the limits last started (Anhøj's rules).
    pub runs: Option<RunChart>,
    /// Theil–Sen slope and Mann–Kendall test of the values, without their season where it is strong.
    pub trend: Option<Trend>,
    /// The first periods of new levels.
    pub levels: Vec<Period>,
    /// Values that do not belong to the rest (generalised ESD).
    pub unusual: Vec<(Period, f64)>,
    /// How much of the ups and downs is season, 0 to 1; `None` for fewer than two cycles.
    pub season: Option<f64>,
    /// True where the season was strong enough to be taken out for the trend and the unusual values.
    pub is_adjusted: bool,
    /// How forecasts are made, or why there are none.
    pub forecast: Result<Method, TooShort>,
}

/// How a KPI is forecast.
#[derive(Debug, Clone, PartialEq)]
pub struct Method {
    /// What it is called.
    pub name: String,
    /// What its ranges held of published series of that length; `None` where that was not measured.
    pub held: Option<Held>,
}

/// The newest values.
fn recent(values: &[Option<f64>]) -> &[Option<f64>] {
    values.get(values.len().saturating_sub(LOOKS_BACK)..).unwrap_or(values)
}

impl Subject<'_> {
    /// All statistics at a grain, of everything up to today.
    pub fn statistics(&self, grain: Grain) -> Statistics {
        let points = self.points_until(grain, self.calendar().period(grain, self.today).start);
        let values = series::complete_values(&points);
        let periods: Vec<Period> = points.iter().map(|point| point.period).collect();
        let process = self.process(&points);
        let limits = process.reading.phases.last().cloned();
        let start = limits.as_ref().map_or(0, |limits| limits.phase.start);
        let cycle = season::cycle(grain);
        let season = cycle.and_then(|cycle| Season::of(&values, cycle));
        let lasting = Lasting::of(&values, season.as_ref());
        let at = |places: Vec<usize>| places.into_iter().filter_map(|place| periods.get(place).copied());
        let older = process.values.len().saturating_sub(LOOKS_BACK);
        let levels = levels(if lasting.is_adjusted { &lasting.values } else { recent(&process.values) }).into_iter();
        let levels = levels.map(|place| place + older).collect();
        let unusual = anomalies(&values, cycle.filter(|_| lasting.is_adjusted)).into_iter();
        let next = periods.last().and_then(|&last| self.calendar().next(last));
        let goal = next.and_then(|next| self.goal(next)).map(|asked| asked.goal);
        Statistics {
            assurance: goal
                .and_then(|goal| Some((goal, process.reading.assurance(goal, &self.newest(&points, goal))?))),
            runs: process.values.get(start..).and_then(|part| run_chart(part, None)),
            trend: lasting.trend(),
            levels: at(levels).collect(),
            unusual: unusual.filter_map(|place| Some((*periods.get(place)?, (*values.get(place)?)?))).collect(),
            bounds: self.bounds(&values),
            season: season.as_ref().map(Season::strength),
            is_adjusted: lasting.is_adjusted,
            forecast: method(&values, grain),
            limits,
            values,
            periods,
        }
    }
}

/// How the outlook forecasts these values.
fn method(values: &[Option<f64>], grain: Grain) -> Result<Method, TooShort> {
    let known = |value: &Option<f64>| value.is_some();
    let (first, end) = (values.iter().position(known), values.iter().rposition(known).map(|last| last + 1));
    let values = first.zip(end).and_then(|(first, end)| values.get(first..end)).unwrap_or_default();
    let forecast = forecast::forecast(values, season::cycle(grain).unwrap_or(1), 1)?;
    Ok(Method { name: forecast.method, held: forecast::held(grain, values.len()) })
}
