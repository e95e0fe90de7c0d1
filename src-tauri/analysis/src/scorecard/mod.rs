//! Everything the scorecard and a KPI's page show, as plain numbers: computed once here, put into words and colours by
//! others.

mod asked;
mod computed;
#[cfg(test)]
mod computed_tests;
mod fresh;
mod goal;
mod history;
mod lasting;
mod late;
mod levels;
mod outlook;
mod pace;
mod process;
mod row;
mod shape;
mod slope;
#[cfg(test)]
mod slope_tests;
#[cfg(test)]
mod source_tests;
mod statistics;
mod supposed;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod voice_tests;
#[cfg(test)]
mod year_tests;

use chrono::NaiveDate;
use domain::formula::Checked;
use domain::split::Split;
use domain::{Calendar, DateRange, Grain, Kpi, Period, Target};

use crate::series::{self, Point, Seen, points};
use crate::source::Source;

pub use asked::{AskedGoal, YearGoal};
pub use computed::Computed;
pub use fresh::{Freshness, Seldom};
pub use history::{History, HistoryPoint, SeasonAt};
pub use late::{Lateness, lateness, measure_lateness};
pub use outlook::{Chance, LongTrend, Method, Outlook, Step, horizon};
pub use pace::{PaceUnknown, YearPace};
pub use process::{Exceptional, Proposal};
pub use row::{Row, SPARK_PERIODS, SparkPoint};
pub use shape::{Divided, YearShape};
pub use slope::Slope;
pub use statistics::Statistics;
pub use supposed::Supposed;

/// A KPI with all that its numbers depend on.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The KPI.
    pub kpi: &'a Kpi,
    /// Its formula, checked.
    pub formula: &'a Checked,
    /// Its targets, in any order.
    pub targets: &'a [Target],
    /// Days on which its process changed (events and actions marked so, accepted proposals): natural limits start anew.
    pub changes: &'a [NaiveDate],
    /// What its owner said of exceptional values, at the grain it is reviewed at.
    pub exceptions: &'a [Split],
    /// What its owner said of limits that follow a line, at the grain it is reviewed at: the last period that makes it.
    pub slopes: &'a [Split],
    /// The values it is computed from.
    pub source: &'a dyn Source,
    /// Today.
    pub today: NaiveDate,
    /// What was computed of it already; everything is computed anew where `None`.
    pub computed: Option<&'a Computed>,
}

/// No history is looked at further back: a hundred years of days. It matters where somebody asks for a day of the year
/// 9999, to which a few values of today are nothing but gaps.
const MOST_POINTS: u32 = 40_000;

impl Subject<'_> {
    /// The calendar of the values.
    pub fn calendar(&self) -> &Calendar {
        self.source.calendar()
    }

    /// From the first to the last day for which anything it is computed from has a value.
    pub fn span(&self) -> Option<DateRange> {
        self.source.span(self.formula.measures())
    }

    /// All points from the first value on until before `to`: what natural limits are made from, wherever a chart begins.
    fn points_until(&self, grain: Grain, to: NaiveDate) -> Vec<Point> {
        let Some(span) = self.span() else { return Vec::new() };
        let newest = self.calendar().last(MOST_POINTS, self.calendar().period(grain, to.pred_opt().unwrap_or(to)));
        let from = newest.map_or(span.from, |newest| span.from.max(newest.from));
        match self.computed.filter(|_| from == span.from && from < to) {
            Some(computed) => computed.until(self, grain, DateRange { from, to }),
            None => {
                points(self.formula, self.source, grain, DateRange { from: from.min(to), to }, Seen::judged(self.today))
            }
        }
    }

    /// Those of the points that are computed as the KPI is now: what was computed otherwise says nothing of what is to come.
    fn as_defined_now(&self, mut points: Vec<Point>) -> Vec<Point> {
        if let Some(day) = self.formula.redefined().into_iter().rfind(|day| *day <= self.today) {
            points.retain(|point| point.period.start >= day);
        }
        points
    }

    /// The point of a period.
    fn point(&self, period: Period) -> Point {
        let compute = || series::point(self.formula, self.source, period, Seen::judged(self.today));
        match self.computed {
            Some(computed) => computed.point(period, compute),
            None => compute(),
        }
    }
}
