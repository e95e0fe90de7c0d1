//! What is asked of a KPI in a period of any grain, though its targets are for the grain it is reviewed at.

use domain::formula::{RollUp, inputs};
use domain::status::{self, Status};
use domain::target::{AmberBand, Goal, target_for};
use domain::{MeasureKind, Period, Unit};

use super::Subject;

/// What is asked of a KPI in a period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AskedGoal {
    /// The goal; never a path, but the path's value for the period.
    pub goal: Goal,
    /// How far off is still "at risk".
    pub amber: AmberBand,
}

impl AskedGoal {
    /// The number to draw and to compare with: the bound, or for a range the end that is nearer to `value`.
    pub fn bound(&self, value: Option<f64>) -> Option<f64> {
        match (self.goal.bounds(), value) {
            ((Some(low), Some(high)), Some(value)) if (value - low).abs() > (high - value).abs() => Some(high),
            ((Some(low), _), _) => Some(low),
            ((None, high), _) => high,
        }
    }

    /// The score, 0 to 10.
    pub fn score(&self, value: f64) -> Option<f64> {
        status::score(&self.goal, self.amber, value)
    }
}

impl Subject<'_> {
    /// What is asked in a period; `None` where no target holds.
    ///
    /// Shown at a coarser grain than it is reviewed at, an amount that adds up is asked for the sum of its periods'
    /// targets, anything else (a share, a price, a balance) for the last one's. Shown at a finer grain, a share keeps
    /// its target and an amount has none, because nothing says how it divides.
    pub fn goal(&self, period: Period) -> Option<AskedGoal> {
        let calendar = self.calendar();
        if self.targets.is_empty() {
            return None;
        }
        if period.grain <= self.kpi.grain {
            let divides = period.grain < self.kpi.grain && self.adds_up();
            return if divides { None } else { self.own_goal(period) };
        }
        let parts = calendar.periods(self.kpi.grain, calendar.range(period));
        let parts: Vec<Period> =
            parts.into_iter().filter(|&part| calendar.parent(part, period.grain).start == period.start).collect();
        if !self.adds_up() {
            return self.own_goal(*parts.last()?);
        }
        let mut goals = parts.iter().map(|&part| self.own_goal(part));
        let first = goals.next()??;
        goals.try_fold(first, |sum, goal| added(sum, goal?))
    }

    /// The status of a number in a period.
    pub fn status(&self, goal: Option<&AskedGoal>, value: Option<f64>, open: bool) -> Status {
        match (open, value, goal) {
            (true, ..) => Status::Open,
            (_, None, _) => Status::NoData,
            (_, _, None) => Status::NoTarget,
            (_, Some(value), Some(asked)) => status::judge(&asked.goal, asked.amber, value),
        }
    }

    fn own_goal(&self, period: Period) -> Option<AskedGoal> {
        let range = self.calendar().range(period);
        let target = target_for(self.targets, range)?;
        Some(AskedGoal { goal: target.goal_at(range), amber: target.amber })
    }

    /// True where a year's number is the sum of its months': made from flows alone, and not a share of something.
    pub(super) fn adds_up(&self) -> bool {
        let unit = self.kpi.unit.as_ref().or(self.formula.unit.as_ref());
        let amount = matches!(unit, None | Some(Unit::Number | Unit::Count | Unit::Currency(_) | Unit::Duration));
        let book = self.view.book();
        amount
            && inputs(self.formula).iter().all(|(measure, roll_up, shifts)| {
                let sums = matches!(roll_up, RollUp::Natural | RollUp::Sum);
                sums && shifts.is_empty() && book.kind(*measure) == Some(MeasureKind::Flow)
            })
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
    Some(AskedGoal { goal, amber })
}
