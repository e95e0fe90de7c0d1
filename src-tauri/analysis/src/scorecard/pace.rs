//! The pace of a fiscal year's target: what has come in against what should have by the end of a period.

use std::mem::discriminant;

use domain::formula::{Absent, Window, evaluate};
use domain::status::{self, Status};
use domain::target::{AmberBand, Goal, GoalPace, Span, goal_pace, target_for};
use domain::{DateRange, Grain, MeasureId, Period, Target};

use super::{AskedGoal, Subject, YearGoal};
use crate::series::{Point, is_provisional, unconfirmed};
use crate::stats::sum;

/// How a fiscal year stands at the end of one of its periods, or so far.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearPace {
    /// The fiscal year.
    pub year: Period,
    /// What has come in, what should have, and where it leads.
    pub pace: GoalPace,
    /// How far off the pace is still "at risk": a part of what should have come in, or an amount.
    pub amber: AmberBand,
    /// True where the period ends the year and is over.
    pub is_over: bool,
    /// True where a value that has come in is estimated or provisional: the pace is not judged yet.
    pub provisional: bool,
    /// True where today lies in the year.
    pub is_current: bool,
}

/// A period of the year has no number, so that nobody knows what has come in: the first such period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaceUnknown(pub Period);

impl YearPace {
    /// Does what has come in keep the pace?
    pub fn status(&self) -> Status {
        status::judge(&self.pace.expected, self.amber, self.pace.actual)
    }

    /// Whether the year is heading for what is asked of it; `None` where it is over, or that is not known.
    pub fn heads_for_it(&self) -> Option<bool> {
        let projected = self.pace.projected.filter(|_| !self.is_over)?;
        Some(status::judge(&self.pace.total, AmberBand::Relative(0.0), projected) == Status::OnTrack)
    }

    /// What should have come in: the bound, or for a range the end that is nearer to what has.
    pub fn bound(&self) -> Option<f64> {
        AskedGoal { goal: self.pace.expected, amber: self.amber, year: None }.bound(Some(self.pace.actual))
    }

    /// The score of the pace, 0 to 10.
    pub fn score(&self) -> Option<f64> {
        status::score(&self.pace.expected, self.amber, self.pace.actual)
    }

    /// How much of what should have come in has: 1 is all of it.
    pub fn progress(&self) -> Option<f64> {
        status::progress(&self.pace.expected, self.pace.actual)
    }
}

impl Subject<'_> {
    /// The target that holds for a period; of a period coarser than those it is reviewed by, for the last of them.
    pub fn target_of(&self, period: Period) -> Option<&Target> {
        let last = match period.grain > self.kpi.grain {
            true => self.parts_of(period, self.kpi.grain).last().copied()?,
            false => period,
        };
        target_for(self.targets, self.calendar().range(last))
    }

    /// The target for a fiscal year by whose pace a period is judged.
    pub(super) fn year_target(&self, period: Period) -> Option<&Target> {
        self.target_of(period).filter(|target| target.span == Span::FiscalYear)
    }

    /// A period's own part of a fiscal year's target; `None` where the KPI's numbers do not add up to one of a year.
    pub(super) fn year_part(&self, target: &Target, period: Period) -> Option<AskedGoal> {
        if !self.adds_up() {
            return None;
        }
        let year = self.calendar().parent(period, Grain::Year);
        let parts = self.parts_of(year, period.grain);
        let place = parts.iter().position(|part| part.start == period.start)?;
        let goal = match self.parts_since_change(target, year) {
            // All of a year is asked for as it was typed.
            _ if parts.len() == 1 => target.goal,
            Some(changed) => self.sum_within(period, &changed)?,
            None => target.goal.times(*self.shares_of(target, year, period.grain).get(place)?)?,
        };
        Some(AskedGoal { goal, amber: target.amber, year: Some(YearGoal { year, total: target.goal }) })
    }

    /// How the fiscal year stands at a point; `None` where the period is not judged by a year's pace, has not begun, or is
    /// over without a number.
    ///
    /// Whatever grain is shown, it is counted in the periods the KPI is reviewed by, so that an open year stands where
    /// its last month stands.
    pub fn pace(&self, point: &Point, goal: Option<&AskedGoal>) -> Option<Result<YearPace, PaceUnknown>> {
        let YearGoal { year, .. } = goal?.year?;
        let target = self.year_target(point.period)?;
        let has_begun = point.period.start <= self.today;
        if !has_begun || (!point.open && point.value().is_none()) {
            return None;
        }
        let parts = self.parts_of(year, self.kpi.grain);
        let inside = self.parts_of(point.period, self.kpi.grain);
        let last = inside.iter().rev().find(|part| part.start <= self.today).or(inside.first())?;
        let place = parts.iter().position(|part| part.start == last.start)?;
        let (actual, passed) = match self.come_in_by(&parts, place) {
            Ok(counted) => counted,
            Err(unknown) => return Some(Err(unknown)),
        };
        let shares = self.shares_of(target, year, self.kpi.grain);
        let shaped = shares.iter().map(|share| target.goal.times(*share)).collect::<Option<Vec<Goal>>>()?;
        let shaped = goal_pace(&target.goal, &shaped, passed, actual)?;
        let pace = match self.parts_since_change(target, year) {
            Some(changed) => {
                let asked: Vec<Goal> = changed.into_iter().map(|(_, goal)| goal).collect();
                // Where the year is heading follows from how it runs, whatever was asked of its parts.
                GoalPace { projected: shaped.projected, ..goal_pace(&target.goal, &asked, passed, actual)? }
            }
            None => shaped,
        };
        Some(Ok(YearPace {
            year,
            pace,
            amber: target.amber,
            is_over: !point.open && place + 1 == parts.len(),
            provisional: self.is_provisional(year, *last),
            is_current: self.calendar().range(year).contains(self.today),
        }))
    }

    /// True where a value that has come in of a year up to the end of a part of it is estimated or provisional. Of a whole year
    /// also where one may still change: while it runs, there is always one.
    fn is_provisional(&self, year: Period, part: Period) -> bool {
        let range = DateRange { from: self.calendar().range(year).from, to: self.calendar().end(part) };
        let window = Window { range, grain: None };
        match range == self.calendar().range(year) {
            true => is_provisional(self.formula, self.source, &window, self.today),
            false => !unconfirmed(self.formula, self.source, &window).is_empty(),
        }
    }

    /// What is asked of each of a year's periods, at the grain the KPI is reviewed at, where its total changed within the
    /// year: the periods before keep what was asked of them, and the rest of the new total is shared by what is left, so
    /// that they add up to it. `None` where it did not change, where the wording did, and where there was no total before.
    fn parts_since_change(&self, target: &Target, year: Period) -> Option<Vec<(Period, Goal)>> {
        let parts = self.parts_of(year, self.kpi.grain);
        if target.until.is_some() || parts.first().is_none_or(|first| first.start >= target.from) {
            return None;
        }
        let standing = |part: &Period| {
            let known = self.targets.iter().filter(|other| other.until.is_none() && other.from <= target.from);
            known.filter(|other| other.from <= part.start).max_by_key(|other| other.from)
        };
        let mut asked: Vec<(Period, Goal)> = Vec::with_capacity(parts.len());
        for stretch in parts.chunk_by(|a, b| standing(a).map(|target| target.id) == standing(b).map(|target| target.id))
        {
            let first = asked.len();
            let holding = standing(stretch.first()?).unwrap_or(target);
            let shares = self.shares_of(holding, year, self.kpi.grain);
            let left: f64 = sum(shares.iter().skip(first).copied());
            let is_first = standing(stretch.first()?).is_none() || first == 0;
            let rest =
                asked.iter().filter(|_| !is_first).try_fold(holding.goal, |rest, (_, goal)| less(rest, *goal))?;
            for (&part, share) in stretch.iter().zip(shares.iter().skip(first)) {
                let goal = match holding.span {
                    Span::FiscalYear if is_first => holding.goal.times(*share)?,
                    Span::FiscalYear if left > 0.0 => rest.times(share / left)?,
                    // Targets of single months are no parts of a total: how the year runs is told by its own shape.
                    Span::FiscalYear | Span::Period => return None,
                };
                asked.push((part, goal));
            }
        }
        let is_alike = |(_, goal): &(Period, Goal)| discriminant(goal) == discriminant(&target.goal);
        asked.iter().all(is_alike).then_some(asked)
    }

    /// What is asked of all of a year's periods that lie in a longer one, or of that one itself.
    fn sum_within(&self, period: Period, asked: &[(Period, Goal)]) -> Option<Goal> {
        let within = |part: Period| self.calendar().parent(part, period.grain).start == period.start;
        let mut goals = asked.iter().filter(|(part, _)| *part == period || within(*part)).map(|(_, goal)| *goal);
        let first = goals.next()?;
        goals.try_fold(first, |sum, goal| less(sum, goal.times(-1.0)?))
    }

    /// What came in up to the end of a year's part, or so far, and how many parts have passed: of an open one as much as
    /// was recorded, which may be nothing yet.
    fn come_in_by(&self, parts: &[Period], place: usize) -> Result<(f64, f64), PaceUnknown> {
        self.is_one_definition(parts.get(..=place).unwrap_or(parts))?;
        let before = self.come_in(parts.get(..place).unwrap_or_default())?;
        let Some(&last) = parts.get(place) else { return Ok((before, place as f64)) };
        let point = self.point(last);
        let (value, passed) = match (point.value(), point.open) {
            (Some(value), true) => (value, self.recorded_part(&point)),
            (None, true) => (0.0, 0.0),
            (Some(value), false) => (value, 1.0),
            // A day on which the shop was closed.
            (None, false) if last.grain == Grain::Day => (0.0, 1.0),
            (None, false) => return Err(PaceUnknown(last)),
        };
        Ok((sum([before, value]), place as f64 + passed))
    }

    /// What came in over periods of one year that follow each other.
    pub(super) fn come_in(&self, parts: &[Period]) -> Result<f64, PaceUnknown> {
        let (Some(&first), Some(last)) = (parts.first(), parts.last()) else { return Ok(0.0) };
        self.is_one_definition(parts)?;
        if first.grain == Grain::Day {
            return self.come_in_on(first, DateRange { from: first.start, to: self.calendar().end(*last) });
        }
        let value = |&part: &Period| self.point(part).value().ok_or(PaceUnknown(part));
        Ok(sum(parts.iter().map(value).collect::<Result<Vec<f64>, PaceUnknown>>()?))
    }

    /// What is computed in two ways does not add up.
    fn is_one_definition(&self, parts: &[Period]) -> Result<(), PaceUnknown> {
        let (Some(&first), Some(&last)) = (parts.first(), parts.last()) else { return Ok(()) };
        let (one, other) = (self.calendar().range(first), self.calendar().range(last));
        self.formula.redefined_between(one, other).map_or(Ok(()), |_| Err(PaceUnknown(first)))
    }

    /// What came in over days, among which those without a value are days on which nothing came in.
    fn come_in_on(&self, first: Period, days: DateRange) -> Result<f64, PaceUnknown> {
        let began = self.span().is_some_and(|span| span.from <= days.from);
        match evaluate(self.formula, self.source, &Window::custom(days)) {
            Ok(value) => Ok(value),
            Err(Absent::NoData(_)) if began => Ok(0.0),
            Err(_) => Err(PaceUnknown(first)),
        }
    }

    /// How much of an open period its number is of, 0 to 1: up to the day until which everything was recorded.
    pub(super) fn recorded_part(&self, point: &Point) -> f64 {
        let calendar = self.calendar();
        let days = calendar.days_in(point.period).max(1);
        let whole = calendar.end(point.period);
        let end = |&measure: &MeasureId| {
            let pause = self.source.usual_pause(measure);
            let end = calendar.end(self.source.last_recorded(measure)?);
            // Where one day stands for a month, what is recorded of it is all of it.
            let is_of_all = 2 * pause >= days && end > point.period.start;
            Some(if is_of_all { whole } else { end.clamp(point.window.range.from, point.window.range.to) })
        };
        let Some(recorded) = self.formula.measures().iter().map(end).min().flatten() else { return 0.0 };
        (recorded - point.period.start).num_days() as f64 / days as f64
    }
}

/// A goal less what is asked elsewhere, bound by bound; `None` where the wording differs.
fn less(goal: Goal, other: Goal) -> Option<Goal> {
    match (goal, other) {
        (Goal::AtLeast(low), Goal::AtLeast(other)) => Some(Goal::AtLeast(low - other)),
        (Goal::AtMost(high), Goal::AtMost(other)) => Some(Goal::AtMost(high - other)),
        (Goal::Between(low, high), Goal::Between(other_low, other_high)) => {
            Some(Goal::Between(low - other_low, high - other_high))
        }
        _ => None,
    }
}
