//! Targets: what a KPI should be, from a period on.

mod pace;
mod season;
#[cfg(test)]
mod tests;
mod validate;

pub use pace::{GoalPace, Pace, goal_pace, pace};
pub use season::{in_steps, in_steps_of, is_complete_year, yearly_shares};
pub use validate::{TargetError, validate_all};

use crate::{DateRange, KpiId, TargetId, Unit};
use chrono::{Days, NaiveDate};

/// What is asked of the KPI.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// Stay at or above.
    AtLeast(f64),
    /// Stay at or below.
    AtMost(f64),
    /// Stay between, both ends included.
    Between(f64, f64),
    /// A straight path from `baseline` on the first day of the target's effective period to `goal` on `by`.
    Reach {
        /// Where the path starts.
        baseline: f64,
        /// Where it must arrive. Above the baseline means at or above the path, below means at or below.
        goal: f64,
        /// The day it must arrive.
        by: NaiveDate,
    },
}

/// How far off the goal is still "at risk" and not "off track".
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AmberBand {
    /// A part of the target's absolute value, such as 0.05.
    Relative(f64),
    /// An amount in the KPI's unit; for targets near zero or negative.
    Absolute(f64),
}

/// What stretch of time a target is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Span {
    /// Each period by itself.
    #[default]
    Period,
    /// The whole fiscal year, judged by its pace to date; for amounts that add up.
    FiscalYear,
}

/// How what is asked runs over time: between the two days of a path, or over the fiscal year of a target that counts
/// for all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Shape {
    /// By the same step every period.
    #[default]
    Straight,
    /// As the past years ran.
    Seasonal,
}

impl Span {
    /// The word of the commands and of the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Period => "period",
            Self::FiscalYear => "fiscal_year",
        }
    }

    /// Reads [`Span::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Period, Self::FiscalYear].into_iter().find(|span| span.code() == code)
    }
}

impl Shape {
    /// The word of the commands and of the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Straight => "straight",
            Self::Seasonal => "seasonal",
        }
    }

    /// Reads [`Shape::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Straight, Self::Seasonal].into_iter().find(|shape| shape.code() == code)
    }
}

/// How much periods stand above or below the average one of their year: 1 is the average, 1.2 a fifth more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seasons {
    /// In the period in which a path starts.
    pub start: f64,
    /// In the period asked for.
    pub here: f64,
    /// In the period in which it must arrive.
    pub end: f64,
}

/// What a KPI should be from a day on, or, as an exception, in one period only.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// Its identifier.
    pub id: TargetId,
    /// The KPI.
    pub kpi: KpiId,
    /// The first day of the first period it holds for. It holds until the next target of the KPI starts.
    pub from: NaiveDate,
    /// For a one-off exception: the day after the last one it holds for.
    pub until: Option<NaiveDate>,
    /// What is asked.
    pub goal: Goal,
    /// How far off is still "at risk".
    pub amber: AmberBand,
    /// Why it is so; exceptions must carry one.
    pub reason: String,
    /// What stretch of time it is for.
    pub span: Span,
    /// How what is asked runs over time.
    pub shape: Shape,
}

impl Goal {
    /// The bound in a period, as the goal itself for wordings that do not change, and as a point of the path for
    /// [`Goal::Reach`]. The path is straight from the baseline on `from` to the goal on its day; what a period must
    /// reach is the path on the period's last day. Before `from` the baseline holds, after the day the goal.
    pub fn at(&self, from: NaiveDate, range: DateRange) -> Self {
        let Self::Reach { baseline, goal, by } = *self else { return *self };
        let last = range.last_day().unwrap_or(range.from);
        let (passed, all) = ((last - from).num_days(), (by - from).num_days());
        let point = if passed >= all {
            goal
        } else if passed <= 0 {
            baseline
        } else {
            let part = passed as f64 / all as f64;
            // Weighing both ends instead of adding to one keeps the sum from overflowing.
            baseline * (1.0 - part) + goal * part
        };
        if goal >= baseline { Self::AtLeast(point) } else { Self::AtMost(point) }
    }

    /// The same for a path that follows the shape of past years: straight between the baseline and the goal without
    /// their seasons, times the season of the period. Rising or falling as that line does. `None` where the season
    /// at its start or its end is nothing, so that the line cannot be told apart from it.
    pub fn at_season(&self, from: NaiveDate, range: DateRange, seasons: Seasons) -> Option<Self> {
        let Self::Reach { baseline, goal, by } = *self else { return Some(*self) };
        let Seasons { start, here, end } = seasons;
        if !(start > 0.0 && end > 0.0 && here >= 0.0) {
            return None;
        }
        let line = Self::Reach { baseline: baseline / start, goal: goal / end, by };
        line.at(from, range).times(here).filter(Self::is_finite)
    }

    /// The goal for a part of what it is asked for, such as a month's share of a year; `None` for a path.
    pub fn times(&self, part: f64) -> Option<Self> {
        match *self {
            Self::AtLeast(low) => Some(Self::AtLeast(low * part)),
            Self::AtMost(high) => Some(Self::AtMost(high * part)),
            Self::Between(low, high) => Some(Self::Between(low * part, high * part)),
            Self::Reach { .. } => None,
        }
    }

    /// True where its bounds are numbers.
    fn is_finite(&self) -> bool {
        let (low, high) = self.bounds();
        low.iter().chain(high.iter()).all(|bound| bound.is_finite())
    }

    /// The number to draw and to name: the bound itself, both for a range, the end for a path.
    pub fn bounds(&self) -> (Option<f64>, Option<f64>) {
        match *self {
            Self::AtLeast(low) => (Some(low), None),
            Self::AtMost(high) => (None, Some(high)),
            Self::Between(low, high) => (Some(low), Some(high)),
            Self::Reach { baseline, goal, .. } if goal >= baseline => (Some(goal), None),
            Self::Reach { goal, .. } => (None, Some(goal)),
        }
    }

    /// The amber band where none is given: 5% of the target, as an amount where the target is zero or negative. Of a target of
    /// zero alone it is one: a percentage point, a minute, one of anything else.
    pub fn usual_amber(&self, unit: &Unit) -> AmberBand {
        const PART: f64 = 0.05;
        let (low, high) = self.bounds();
        let values = || low.iter().chain(high.iter()).copied();
        if values().all(|value| value > 0.0) {
            return AmberBand::Relative(PART);
        }
        let size = values().map(f64::abs).fold(0.0, f64::max);
        let one = match unit {
            Unit::Percent => 0.01,
            Unit::Duration => 60.0,
            _ => 1.0,
        };
        AmberBand::Absolute(if size > 0.0 { size * PART } else { one })
    }
}

impl AmberBand {
    /// How far off this bound is still "at risk", in the KPI's unit; never negative.
    pub fn width(&self, bound: f64) -> f64 {
        let width = match *self {
            Self::Relative(part) => part * bound.abs(),
            Self::Absolute(amount) => amount,
        };
        if width.is_finite() { width.max(0.0) } else { 0.0 }
    }
}

impl Target {
    /// True for one-off exceptions.
    pub fn is_exception(&self) -> bool {
        self.until.is_some()
    }

    /// True where it may hold for a period that starts on that day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// What is asked in a period, straight; the goal itself where it is for the fiscal year.
    pub fn goal_at(&self, range: DateRange) -> Goal {
        self.goal.at(self.from, range)
    }
}

/// The target that holds for a period, out of those of one KPI in any order: an exception that covers the period's
/// first day before all others, then the one that started last. Targets that start later leave earlier periods alone,
/// so the past keeps its target. A week goes by its fourth day, as it does in the calendar: the week that holds
/// 1 January 2026, a Thursday, has the target of 2026.
pub fn target_for(targets: &[Target], period: DateRange) -> Option<&Target> {
    let day = if period.days() == 7 {
        period.from.checked_add_days(Days::new(3)).unwrap_or(period.from)
    } else {
        period.from
    };
    targets.iter().filter(|target| target.holds_on(day)).max_by_key(|target| (target.is_exception(), target.from))
}
