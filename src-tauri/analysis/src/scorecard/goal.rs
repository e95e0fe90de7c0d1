//! What is asked of a KPI in a period of any grain, though its targets are for the grain it is reviewed at.

use domain::formula;
use domain::status::{self, Status};
use domain::target::{AmberBand, Goal, Span, target_for};
use domain::{Period, Target, Unit};

use super::Subject;
use super::asked::AskedGoal;
use super::pace::{PaceUnknown, YearPace};
use crate::series::Point;

impl Subject<'_> {
    /// What is asked in a period; `None` where no target holds.
    ///
    /// Shown at a coarser grain than it is reviewed at, an amount that adds up is asked for the sum of its periods'
    /// targets, and what means the same for any length of time (a margin, a price, a balance) for the last one's. What
    /// grows or shrinks with the length of time in another way, such as churn, has no target there: 90% kept in a month
    /// is not what is asked of a year. Shown at a finer grain, a margin keeps its target and an amount has none, because
    /// nothing says how it divides. Where the last of its periods has a target for the fiscal year, that one is for the
    /// coarser period as well.
    pub fn goal(&self, period: Period) -> Option<AskedGoal> {
        if self.targets.is_empty() {
            return None;
        }
        if period.grain == self.kpi.grain {
            return self.own_goal(period);
        }
        if period.grain < self.kpi.grain {
            return if self.holds_at_any_length() { self.own_goal(period) } else { None };
        }
        if let Some(target) = self.year_target(period) {
            return self.year_part(target, period);
        }
        let parts = self.parts_of(period, self.kpi.grain);
        if !self.adds_up() {
            return if self.holds_at_any_length() { self.own_goal(*parts.last()?) } else { None };
        }
        let mut goals = parts.iter().map(|&part| self.own_goal(part));
        let first = goals.next()??;
        goals.try_fold(first, |sum, goal| added(sum, goal?))
    }

    /// What is asked of a point: as much as of its period, but nothing where recording began in it, as its number is that
    /// of a part. A fiscal year's pace is told all the same.
    pub fn asked_of(&self, point: &Point) -> Option<AskedGoal> {
        self.goal(point.period).filter(|goal| point.began.is_none() || goal.year.is_some())
    }

    /// True where the number means the same for every length of time, so that its target does, too.
    pub fn holds_at_any_length(&self) -> bool {
        formula::holds_at_any_length(self.formula, &|measure| self.source.kind(measure))
    }

    /// The status of a number in a period, by the pace where a fiscal year's total is asked for: no data where nobody
    /// knows what has come in before it.
    pub fn status(
        &self,
        goal: Option<&AskedGoal>,
        pace: Option<&Result<YearPace, PaceUnknown>>,
        value: Option<f64>,
        open: bool,
    ) -> Status {
        match (open, value, goal) {
            (true, ..) => Status::Open,
            (_, None, _) => Status::NoData,
            (_, _, None) => Status::NoTarget,
            (_, Some(value), Some(asked)) => match (asked.year, pace) {
                (None, _) => status::judge(&asked.goal, asked.amber, value),
                (Some(_), Some(Ok(pace))) if pace.provisional => Status::Open,
                (Some(_), Some(Ok(pace))) => pace.status(),
                (Some(_), _) => Status::NoData,
            },
        }
    }

    fn own_goal(&self, period: Period) -> Option<AskedGoal> {
        let target = target_for(self.targets, self.calendar().range(period))?;
        match target.span {
            Span::FiscalYear => self.year_part(target, period),
            Span::Period => Some(AskedGoal { goal: self.own_path(target, period), amber: target.amber, year: None }),
        }
    }

    /// What a target asks of one period by itself: of a path its value there, shaped where that is asked for and known.
    fn own_path(&self, target: &Target, period: Period) -> Goal {
        let range = self.calendar().range(period);
        let shaped = || {
            let shape = self.shape(target).filter(|_| matches!(target.goal, Goal::Reach { .. }))?;
            target.goal.at_season(target.from, range, self.seasons(&shape, target, period)?)
        };
        shaped().unwrap_or_else(|| target.goal_at(range))
    }

    /// True where a year's number is the sum of its months': made from flows alone, and not a share of something. Only
    /// then can a target be for the fiscal year, or a year's total be divided.
    pub fn adds_up(&self) -> bool {
        let unit = self.kpi.unit.as_ref().or(self.formula.unit.as_ref());
        let amount = matches!(unit, None | Some(Unit::Number | Unit::Count | Unit::Currency(_) | Unit::Duration));
        amount && formula::adds_up(self.formula, &|measure| self.source.kind(measure))
    }
}

/// Two goals of one wording as one for both periods; `None` where the wording differs.
fn added(a: AskedGoal, b: AskedGoal) -> Option<AskedGoal> {
    let goal = match (a.goal, b.goal) {
        (Goal::AtLeast(x), Goal::AtLeast(y)) => Goal::AtLeast(x + y),
        (Goal::AtMost(x), Goal::AtMost(y)) => Goal::AtMost(x + y),
        (Goal::Between(low, high), Goal::Between(other_low, other_high)) => {
            Goal::Between(low + other_low, high + other_high)
        }
        _ => return None,
    };
    let amber = match (a.amber, b.amber) {
        (AmberBand::Absolute(x), AmberBand::Absolute(y)) => AmberBand::Absolute(x + y),
        (_, amber) => amber,
    };
    Some(AskedGoal { goal, amber, year: None })
}
