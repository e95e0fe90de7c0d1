//! The numbers behind a KPI's sentences, all of them: for those who want to see how it is judged.

use domain::target::Goal;
use domain::{Grain, Period};

use super::lasting::Lasting;
use super::{Method, Subject};
use crate::anomalies::anomalies;
use crate::forecast::TooShort;
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

impl Subject<'_> {
    /// All statistics at a grain, of everything up to today.
    pub fn statistics(&self, grain: Grain) -> Statistics {
        let points = self.points_until(grain, self.calendar().period(grain, self.today).start);
        let points = self.as_defined_now(points);
        let values = series::complete_values(&points);
        let periods: Vec<Period> = points.iter().take(values.len()).map(|point| point.period).collect();
        let process = self.process(&points);
        let limits = process.reading.phases.last().cloned();
        let start = limits.as_ref().map_or(0, |limits| limits.phase.start);
        let cycle = season::cycle(grain);
        let season = cycle.and_then(|cycle| Season::of(&values, cycle));
        let lasting = Lasting::of(&values, season.as_ref());
        let at = |places: Vec<usize>| places.into_iter().filter_map(|place| periods.get(place).copied());
        let unusual = anomalies(&values, cycle.filter(|_| lasting.is_adjusted)).into_iter();
        // What the limits call normal variation of the same numbers is nothing unusual.
        let is_of_limits = lasting.is_adjusted == process.season.is_some();
        let unusual = unusual.filter(|&place| !(is_of_limits && process.is_normal(place)));
        let outlook = self.outlook(grain);
        let assured = outlook.as_ref().ok().and_then(|outlook| {
            let goal = outlook.next_goal().filter(|next| next.year.is_none())?.goal;
            let promised = process.assurance(goal, &self.newest(&points, goal), &lasting)?;
            outlook.allows(promised, goal).then_some((goal, promised))
        });
        Statistics {
            assurance: assured,
            runs: process.level(start).and_then(|part| run_chart(&part, None)),
            trend: lasting.trend(),
            levels: at(process.levels(&lasting)).collect(),
            unusual: unusual.filter_map(|place| Some((*periods.get(place)?, (*values.get(place)?)?))).collect(),
            bounds: self.bounds(&values),
            season: season.as_ref().map(Season::strength),
            is_adjusted: lasting.is_adjusted,
            forecast: outlook.map(|outlook| outlook.method),
            limits,
            values,
            periods,
        }
    }
}
