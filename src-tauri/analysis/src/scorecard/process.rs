//! The process behind a KPI: its natural limits, where they start anew or might, and what an action did to it.

use chrono::NaiveDate;
use domain::split::Split;
use domain::target::Goal;
use domain::{Grain, Period};

use super::lasting::{LOOKS_BACK, Lasting};
use super::levels::levels;
use super::{AskedGoal, Subject};
use crate::effect::{Effect, effect};
use crate::run_chart::run_chart;
use crate::season::{self, Season};
use crate::series::{self, Point};
use crate::signal::{self, Limited, Reading, TRIAL_FROM};
use crate::stats::{mean, present};
use crate::xmr::{Assurance, LOCKED_FROM};

/// So many periods around a proposal that was declined, nothing is proposed again.
const DECLINED_AROUND: usize = 2;

/// A series as its natural limits see it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Process {
    /// The values that are judged: those of the periods that are over, without their season where that is asked for.
    pub values: Vec<Option<f64>>,
    /// The season that was taken out.
    pub season: Option<Season>,
    /// How the limits are made: how much further out for the season, and without which values.
    pub limited: Limited,
    /// Where limits start anew.
    pub splits: Vec<usize>,
    /// What the limits say.
    pub reading: Reading,
}

/// New limits that could start at a period, because the level changed there and the limits since say so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Proposal {
    /// The first period of the new level.
    pub period: Period,
    /// The mean before it, since the limits last started or of the last thousand values.
    pub before: f64,
    /// The mean from it on.
    pub after: f64,
}

/// A value that is like no other and takes no part in the mean and the natural limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exceptional {
    /// Its period.
    pub period: Period,
    /// The value.
    pub value: f64,
    /// The lower natural limit without it.
    pub lower: f64,
    /// The upper natural limit without it.
    pub upper: f64,
}

impl Subject<'_> {
    /// The natural limits of points, all from the first value on.
    pub(super) fn process(&self, points: &[Point]) -> Process {
        let complete = series::complete_values(points);
        let season = points.first().and_then(|first| self.season(first.period.grain, &complete));
        let values = season.as_ref().map_or_else(|| complete.clone(), |season| season.adjusted(&complete));
        let splits = self.splits(points);
        let widen = season.as_ref().map_or(1.0, Season::fitting_loss);
        let (left_out, kept) = (self.exceptions(points, true), self.exceptions(points, false));
        let lines = if self.slopes.is_empty() { Vec::new() } else { self.lines(&periods(points), complete.len()) };
        let limited = Limited { widen, left_out, kept, lines };
        let reading = signal::read_as(&values, &splits, &limited);
        Process { values, season, limited, splits, reading }
    }

    /// The season to be taken out, where that is asked for and there are values enough.
    fn season(&self, grain: Grain, values: &[Option<f64>]) -> Option<Season> {
        let cycle = season::cycle(grain).filter(|_| self.kpi.seasonal)?;
        Season::of(values, cycle)
    }

    /// Will the process as it is meet the goal?
    pub(super) fn assurance(&self, process: &Process, points: &[Point], goal: Goal) -> Option<Assurance> {
        let newest = self.newest(points, goal);
        // Most promises are broken by the newest values, and need no look at the season.
        process.reading.assurance(goal, &newest)?;
        let values = series::complete_values(points);
        let cycle = points.first().and_then(|first| season::cycle(first.period.grain));
        let season = cycle.and_then(|cycle| Season::of(&values, cycle));
        process.assurance(goal, &newest, &Lasting::of(&values, season.as_ref()))
    }

    /// The values by which a promise of the limits is checked: those of the newest twelve of these points that are over,
    /// and what is known of the period after them.
    pub(super) fn newest(&self, points: &[Point], goal: Goal) -> Vec<f64> {
        let over = points.iter().rev().filter_map(Point::complete).take(LOCKED_FROM);
        let next = points.last().and_then(|last| match last.open {
            true => Some(last.clone()),
            false => self.calendar().next(last.period).map(|next| self.point(next)),
        });
        let open = next.filter(|next| next.open && next.period.start <= self.today).and_then(|next| next.value());
        over.chain(open.filter(|&value| self.is_decided(goal, value))).collect()
    }

    /// True where what is asked of a period is asked of the one after it as well: what was an exception, or has changed
    /// since, says nothing of what is to come.
    pub(super) fn goes_on(&self, asked: &AskedGoal, period: Period) -> bool {
        let next = self.calendar().next(period).and_then(|next| self.goal(next));
        next.is_some_and(|next| next.goal == asked.goal)
    }

    /// True where what has come in of an open period decides already whether it meets the goal: an amount that adds up
    /// can still reach a lower bound, and never comes back below an upper one.
    fn is_decided(&self, goal: Goal, value: f64) -> bool {
        match goal {
            _ if !self.adds_up() => true,
            Goal::AtLeast(bound) => value >= bound,
            Goal::AtMost(bound) | Goal::Between(_, bound) => value > bound,
            Goal::Reach { .. } => false,
        }
    }

    /// Indices of points at which natural limits start anew.
    fn splits(&self, points: &[Point]) -> Vec<usize> {
        if self.changes.is_empty() {
            return Vec::new();
        }
        let periods = periods(points);
        self.changes.iter().filter_map(|&day| signal::split_at(self.calendar(), &periods, day)).collect()
    }

    /// Indices of the points whose values the owner left out of the limits, or kept in them.
    fn exceptions(&self, points: &[Point], left_out: bool) -> Vec<usize> {
        let grain = self.kpi.grain;
        let answers = self.exceptions.iter().filter(|answer| answer.accepted == left_out);
        let place = |answer: &Split| {
            let period = self.calendar().period(grain, answer.date);
            points.iter().position(|point| point.period == period)
        };
        answers.filter_map(place).collect()
    }

    /// A value that is like no other of its limits and that nobody has said anything of yet, the latest one, at the grain
    /// the KPI is reviewed at: it is left out of the limits until its owner says otherwise.
    pub fn exceptional(&self) -> Option<Exceptional> {
        let points = self.points_until(self.kpi.grain, self.today);
        let process = self.process(&points);
        let said = &process.limited.left_out;
        let phases = process.reading.phases.iter().rev();
        phases.into_iter().find_map(|limits| {
            let place = *limits.phase.left_out.iter().rev().find(|place| !said.contains(place))?;
            let Process { season, .. } = &process;
            let with = |limit: f64| season.as_ref().map_or(limit, |season| season.with(place, limit));
            let point = points.get(place)?;
            let (lower, upper) = (with(limits.phase.lower?), with(limits.phase.upper?));
            Some(Exceptional { period: point.period, value: point.complete()?, lower, upper })
        })
    }

    /// Where new limits could start, at the grain the KPI is reviewed at: the latest change of level that the limits
    /// themselves show, with six values on either side. `declined` are the days of proposals that were turned down.
    /// None is proposed where a slope is (see [`Subject::slope`]) or holds.
    pub fn proposal(&self, declined: &[NaiveDate]) -> Option<Proposal> {
        let points = self.points_until(self.kpi.grain, self.today);
        let process = self.process(&points);
        let has_line = process.reading.phases.last().is_some_and(|limits| limits.phase.slope.is_some());
        if has_line {
            return None;
        }
        // What is said of the levels are the numbers as they stand elsewhere.
        let told = process.values.clone();
        let process = process.without_season(self.kpi.grain);
        let newest = process.values.len().saturating_sub(LOOKS_BACK);
        let start = process.splits.iter().copied().max().unwrap_or(0).max(newest);
        let part = process.values.get(start..)?;
        let place = levels(part).into_iter().rev().find(|&place| enough_around(part, place))? + start;
        let is_signal = |index: usize| process.reading.points.get(index).is_some_and(|point| point.rule.is_some());
        if !(place..process.values.len()).any(is_signal) {
            return None;
        }
        let periods = periods(&points);
        let is_declined = |&day: &NaiveDate| {
            let there = signal::split_at(self.calendar(), &periods, day);
            there.is_some_and(|there| there.abs_diff(place) <= DECLINED_AROUND)
        };
        if declined.iter().any(is_declined) || self.slope().is_some() {
            return None;
        }
        Some(Proposal {
            period: points.get(place)?.period,
            before: mean(&present(told.get(start..place)?))?,
            after: mean(&present(told.get(place..)?))?,
        })
    }

    /// What changed since a day, at the grain the KPI is reviewed at; `None` for days outside the values.
    pub fn effect_since(&self, day: NaiveDate) -> Option<Effect> {
        let points = self.points_until(self.kpi.grain, self.today);
        let periods = periods(&points);
        let split = signal::split_at(self.calendar(), &periods, day).or_else(|| {
            // What was done in the last period's second half shows from the next one on.
            let last = *periods.last()?;
            (last.start <= day).then_some(periods.len())
        })?;
        let process = self.process(&points);
        let split = split.min(process.values.len());
        let of = |values: &[Option<f64>], process: &Process| {
            effect(values, split, &process.splits, process.limited.widen, self.kpi.direction)
        };
        let as_it_stands = of(&process.values, &process);
        // What comes back every year is nobody's doing, nor is what grew steadily before: it is judged without both, and told
        // in the numbers seen.
        let process = process.without_season(self.kpi.grain);
        Some(match (as_it_stands, of(&process.levelled(), &process)) {
            (Effect::Told { before, after, .. }, Effect::Told { signal, .. }) => Effect::Told { before, after, signal },
            (as_it_stands, _) => as_it_stands,
        })
    }
}

impl Process {
    /// Will the process as it is meet the goal? See [`Reading::assurance`]; nothing is promised either where the values since
    /// the limits last started do not vary as chance would, or moved to another level.
    pub(super) fn assurance(&self, goal: Goal, newest: &[f64], lasting: &Lasting) -> Option<Assurance> {
        let start = self.reading.phases.last()?.phase.start;
        let promised = self.reading.assurance(goal, newest)?;
        let runs = self.level(start).and_then(|part| run_chart(&part, None));
        let has_changed =
            runs.is_some_and(|runs| runs.signal()) || self.levels(lasting).into_iter().any(|level| level > start);
        (!has_changed).then_some(promised)
    }

    /// The values of the stretch that begins at `start`, without the line that its limits follow.
    pub(super) fn level(&self, start: usize) -> Option<Vec<Option<f64>>> {
        let phase = &self.reading.limits_at(start)?.phase;
        let part = self.values.get(start..)?;
        Some((start..).zip(part).map(|(index, value)| value.map(|value| value - phase.at(index, 0.0))).collect())
    }

    /// The values without the lines that limits follow: what is left is what the limits judge.
    fn levelled(&self) -> Vec<Option<f64>> {
        let without = |(index, value): (usize, &Option<f64>)| {
            let line = self.reading.limits_at(index).map_or(0.0, |limits| limits.phase.at(index, 0.0));
            value.map(|value| value - line)
        };
        self.values.iter().enumerate().map(without).collect()
    }

    /// The first places of new levels, of the values without a strong season.
    pub(super) fn levels(&self, lasting: &Lasting) -> Vec<usize> {
        let older = self.values.len().saturating_sub(LOOKS_BACK);
        let found = if lasting.is_adjusted {
            levels(&lasting.values)
        } else {
            levels(self.values.get(older..).unwrap_or_default())
        };
        found.into_iter().map(|place| place + older).collect()
    }

    /// True where the limits judge a value and find nothing in it.
    pub(super) fn is_normal(&self, place: usize) -> bool {
        self.reading.points.get(place).is_some_and(|point| point.judged && point.rule.is_none())
    }

    /// The same without a strong season, where that was not taken out yet: what comes back every year is no new level.
    pub(super) fn without_season(self, grain: Grain) -> Self {
        let season =
            || season::cycle(grain).and_then(|cycle| Season::of(&self.values, cycle)).filter(Season::is_strong);
        let Some(season) = (if self.season.is_some() { None } else { season() }) else { return self };
        let (values, widen) = (season.adjusted(&self.values), season.fitting_loss());
        let limited = Limited { widen, ..self.limited };
        let reading = signal::read_as(&values, &self.splits, &limited);
        Self { values, season: Some(season), limited, reading, ..self }
    }
}

pub(super) fn periods(points: &[Point]) -> Vec<Period> {
    points.iter().map(|point| point.period).collect()
}

fn enough_around(values: &[Option<f64>], place: usize) -> bool {
    let (before, after) = values.split_at(place.min(values.len()));
    present(before).len() >= TRIAL_FROM && present(after).len() >= TRIAL_FROM
}
