//! What the natural process limits say of a KPI: improvement, concern, or normal variation.
//!
//! The limits of a KPI follow the number of its points since the last split (gaps not counted):
//!
//! | points | limits |
//! |---|---|
//! | fewer than 6 | none: a plain line |
//! | 6 to 11 | trial limits, from all of them; they still move |
//! | 12 and more | locked: from the first 12; later points are judged by them and do not move them |
//!
//! Where a process grows or falls steadily and its owner said so, mean and limits follow a line instead, made of all points
//! until then (see [`xmr::Line`]); later points are judged by them and do not move them.
//!
//! A value that is like no other of those that make the limits takes no part in them, nor do two of twelve that are not
//! side by side, so that what is usual beside them is no signal.
//!
//! New limits start only at a split: a proposal that was accepted, or an event or action marked as a change.

#[cfg(test)]
mod tests;

use domain::status::judge;
use domain::target::{AmberBand, Goal};
use domain::{Calendar, DateRange, Direction, Period, Status};

use crate::anomalies::esd;
use crate::xmr::{self, Assurance, LOCKED_FROM, Line, Options, Phase, Rule, Variation};

/// The least number of points that limits are drawn for.
pub const TRIAL_FROM: usize = 6;

/// A series read with its natural limits.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// One for each stretch between splits, in order.
    pub phases: Vec<Limits>,
    /// One for each value.
    pub points: Vec<PointReading>,
}

/// The limits of one stretch between splits.
#[derive(Debug, Clone, PartialEq)]
pub struct Limits {
    /// The arithmetic. Its limits are absent where there are fewer than six points or no variation.
    pub phase: Phase,
    /// How many points it has, gaps not counted.
    pub points: usize,
    /// How firm the limits are.
    pub standing: Standing,
}

/// How firm limits are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Fewer than six points: no limits; so many points are missing.
    TooFew(usize),
    /// Six to eleven points.
    Trial,
    /// Twelve points or more.
    Locked,
    /// All values are the same.
    NoVariation,
}

/// What the limits say of one point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PointReading {
    /// The rule that names it; `None` for normal variation, a gap, or a point without limits.
    pub rule: Option<Rule>,
    /// True where there are limits to judge it by and it has a value.
    pub judged: bool,
    /// True where those follow a line, and rules speak of what is left beside it.
    pub on_line: bool,
    /// How many points in a row, this one the last, the rule has held: points outside the same limit, on the same side
    /// of the mean, or of the rise or fall. For points close to a limit, how many of the last three are.
    pub streak: usize,
}

/// A signal named by what it means for the KPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Signal {
    /// A real change for the better.
    Improvement,
    /// A real change for the worse.
    Concern,
    /// A real change where neither way is good.
    Change,
    /// Nothing but the usual ups and downs.
    Normal,
}

impl Signal {
    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Improvement => "improvement",
            Self::Concern => "concern",
            Self::Change => "change",
            Self::Normal => "normal",
        }
    }
}

impl PointReading {
    /// What the point means; `None` where there are no limits to judge it by.
    pub fn signal(&self, direction: Direction) -> Option<Signal> {
        let Some(rule) = self.rule else { return self.judged.then_some(Signal::Normal) };
        Some(match rule.variation(direction) {
            Variation::ImprovementHigh | Variation::ImprovementLow => Signal::Improvement,
            Variation::ConcernHigh | Variation::ConcernLow => Signal::Concern,
            Variation::NeutralHigh | Variation::NeutralLow => Signal::Change,
            Variation::CommonCause => Signal::Normal,
        })
    }
}

impl Reading {
    /// The limits of the stretch that a point belongs to.
    pub fn limits_at(&self, index: usize) -> Option<&Limits> {
        self.phases.iter().find(|limits| (limits.phase.start..=limits.phase.end).contains(&index))
    }

    /// Will the process as it is now meet the goal? `None` without limits, where the goal is out of reach of dates (see
    /// [`assurance`]), and where the limits no longer say what the process is: while its newest point is a signal, or
    /// where the `newest` values, those of the last twelve periods and of the open one, are not what the limits promise.
    pub fn assurance(&self, goal: Goal, newest: &[f64]) -> Option<Assurance> {
        let phase = &self.phases.last()?.phase;
        let is_signal = self.points.iter().rev().find(|point| point.judged).is_some_and(|point| point.rule.is_some());
        let promised = assurance(phase.lower?, phase.upper?, goal).filter(|_| !is_signal)?;
        let promised = phase.slope.map_or(Some(promised), |slope| on_a_slope(promised, slope, goal))?;
        let met = newest.iter().filter(|&&value| is_met(goal, value)).count();
        let holds = match promised {
            Assurance::Pass => met == newest.len(),
            Assurance::Fail => met == 0,
            // Twelve of twelve are no hit and miss.
            Assurance::Inconsistent => newest.len() < LOCKED_FROM || (met > 0 && met < newest.len()),
        };
        holds.then_some(promised)
    }
}

/// What limits that move promise; see [`Assurance::on_a_slope`].
fn on_a_slope(promised: Assurance, slope: f64, goal: Goal) -> Option<Assurance> {
    match goal {
        Goal::AtLeast(_) => promised.on_a_slope(slope, Direction::Higher),
        Goal::AtMost(_) => promised.on_a_slope(slope, Direction::Lower),
        Goal::Between(..) | Goal::Reach { .. } => None,
    }
}

/// True where a value meets a goal, as the status has it.
fn is_met(goal: Goal, value: f64) -> bool {
    judge(&goal, AmberBand::Relative(0.0), value) == Status::OnTrack
}

/// Reads the values of periods that are over. `splits` are indices at which new limits start.
pub fn read(values: &[Option<f64>], splits: &[usize]) -> Reading {
    read_as(values, splits, &Limited::default())
}

/// How limits are made.
#[derive(Debug, Clone, PartialEq)]
pub struct Limited {
    /// How many times as far from the mean they lie: more than 1 for values without their season.
    pub widen: f64,
    /// Indices of values that the owner left out of them.
    pub left_out: Vec<usize>,
    /// Indices of values that the owner kept in them, however exceptional.
    pub kept: Vec<usize>,
    /// Indices of the last values that make a line, which the limits of their stretch follow; the last one of a stretch
    /// holds.
    pub lines: Vec<usize>,
}

impl Default for Limited {
    fn default() -> Self {
        Self { widen: 1.0, left_out: Vec::new(), kept: Vec::new(), lines: Vec::new() }
    }
}

/// The same with limits made in another way.
pub fn read_as(values: &[Option<f64>], splits: &[usize], limited: &Limited) -> Reading {
    let mut bounds: Vec<usize> = splits.iter().copied().filter(|&i| i > 0 && i < values.len()).collect();
    bounds.extend([0, values.len()]);
    bounds.sort_unstable();
    bounds.dedup();
    let mut reading = Reading::default();
    for bound in bounds.windows(2) {
        let &[start, end] = bound else { continue };
        let Some(part) = values.get(start..end) else { continue };
        let (limits, points) = read_phase(start, part, limited);
        reading.phases.push(limits);
        reading.points.extend(points);
    }
    reading
}

fn read_phase(start: usize, values: &[Option<f64>], limited: &Limited) -> (Limits, Vec<PointReading>) {
    let present: Vec<usize> = (0..values.len()).filter(|&i| value_at(values, i).is_some()).collect();
    let fix_after = present.get(LOCKED_FROM - 1).map(|last| last + 1);
    let here = |places: &[usize]| places.iter().filter_map(|place| place.checked_sub(start)).collect::<Vec<usize>>();
    let flat = Options { fix_after, widen: limited.widen, left_out: here(&limited.left_out), ..Options::default() };
    let line = followed(values, &here(&limited.lines), &flat);
    let slope = line.as_ref().map(|(line, _)| line.slope);
    let (values, usual) = line.as_ref().map_or((values, flat), |(line, options)| (&*line.level, options.clone()));
    let made_by = |index: &usize| usual.fix_after.is_none_or(|end| *index < end) && !usual.left_out.contains(index);
    let base: Vec<usize> = present.iter().copied().filter(made_by).collect();
    let found = without_exceptional(values, &base, &here(&limited.kept), &usual);
    let mut chart = found.unwrap_or_else(|| xmr::xmr(values, &usual));
    let mut phase = chart.phases.pop().unwrap_or_else(|| Phase::without_points(start));
    phase.slope = slope;
    phase.start += start;
    phase.end += start;
    phase.left_out.iter_mut().for_each(|index| *index += start);
    let standing = match present.len() {
        n if n < TRIAL_FROM => Standing::TooFew(TRIAL_FROM - n),
        _ if phase.lower.is_none() => Standing::NoVariation,
        n if n < LOCKED_FROM => Standing::Trial,
        _ => Standing::Locked,
    };
    let has_limits = matches!(standing, Standing::Trial | Standing::Locked);
    phase.trial = standing != Standing::Locked;
    if !has_limits {
        phase.remove_limits();
    }
    let judge = |(i, point): (usize, &xmr::Point)| match point.side {
        Some(_) if has_limits => {
            let streak = streak(&chart.points, values, i);
            PointReading { rule: point.label, judged: true, on_line: slope.is_some(), streak }
        }
        _ => PointReading::default(),
    };
    let points = chart.points.iter().enumerate().map(judge).collect();
    (Limits { phase, points: present.len(), standing }, points)
}

/// The line that a stretch follows, and how its limits are made then; `None` where no value within it ends a line, and
/// where there is none (see [`Line::of`]).
fn followed(values: &[Option<f64>], ends: &[usize], flat: &Options) -> Option<(Line, Options)> {
    let end = ends.iter().copied().filter(|&end| end < values.len()).max()?;
    let options = Options { fix_after: Some(end + 1), ..flat.clone() };
    Line::of(0, values, &options).map(|line| (line, options))
}

/// How sure to be that a value is like no other: one base in a hundred without such a value has one.
const EXCEPTIONAL: f64 = 0.01;

/// One in so many values of a base may be like no other.
const EXCEPTIONAL_IN: usize = 6;

/// The chart whose limits are made without the values among its base that are like no other: where they are outliers of
/// them (generalised ESD test, Rosner 1983; one is Grubbs' 1969), and all others lie within the limits that they make
/// without these. `None` where there is none, and where there are more, or two side by side: that is what the process does,
/// or a new level. Those that were `kept` are never left out.
fn without_exceptional(values: &[Option<f64>], base: &[usize], kept: &[usize], usual: &Options) -> Option<xmr::Xmr> {
    if base.len() < TRIAL_FROM {
        return None;
    }
    let known: Vec<f64> = base.iter().filter_map(|&i| value_at(values, i)).collect();
    let test = esd(&known, base.len() / EXCEPTIONAL_IN + 1, EXCEPTIONAL)?;
    let mut places = test.removed.get(..test.outliers).unwrap_or_default().to_vec();
    places.sort_unstable();
    let is_side_by_side = places.windows(2).any(|pair| matches!(pair, [one, other] if other - one == 1));
    if places.is_empty() || places.len() > base.len() / EXCEPTIONAL_IN || is_side_by_side {
        return None;
    }
    let found: Vec<usize> = places.iter().filter_map(|&place| base.get(place).copied()).collect();
    if found.iter().any(|exceptional| kept.contains(exceptional)) {
        return None;
    }
    let left_out = usual.left_out.iter().chain(&found).copied().collect();
    let chart = xmr::xmr(values, &Options { left_out, ..usual.clone() });
    let is_outside = |i: usize| chart.points.get(i).is_some_and(|point| point.outside == Some(true));
    let are_alone = base.iter().all(|&i| is_outside(i) == found.contains(&i));
    are_alone.then_some(chart)
}

fn value_at(values: &[Option<f64>], i: usize) -> Option<f64> {
    values.get(i).copied().flatten().filter(|value| value.is_finite())
}

/// How many points in a row up to `last` the rule of `last` has held.
fn streak(points: &[xmr::Point], values: &[Option<f64>], last: usize) -> usize {
    let Some(point) = points.get(last) else { return 0 };
    let Some(rule) = point.label else { return 0 };
    let before = |holds: &dyn Fn(usize) -> bool| (0..last).rev().take_while(|&i| holds(i)).count();
    let same_side = |i: usize| points.get(i).is_some_and(|other| other.side == point.side);
    match rule {
        Rule::AboveUpper | Rule::BelowLower => {
            1 + before(&|i| same_side(i) && points.get(i).is_some_and(|other| other.outside == Some(true)))
        }
        Rule::ShiftHigh | Rule::ShiftLow => 1 + before(&same_side),
        Rule::TrendUp | Rule::TrendDown => {
            let rising = rule == Rule::TrendUp;
            1 + before(&|i| match (value_at(values, i), value_at(values, i + 1)) {
                (Some(a), Some(b)) => (b > a && rising) || (b < a && !rising),
                _ => false,
            })
        }
        Rule::TwoOfThreeHigh | Rule::TwoOfThreeLow => {
            let near = |i: &usize| same_side(*i) && points.get(*i).is_some_and(|other| other.near == Some(true));
            (last.saturating_sub(2)..=last).filter(near).count().max(2)
        }
    }
}

/// Will a process between two limits meet the goal: always, never, or now and then? `None` for a path to a date, which
/// a process that stays as it is cannot be held against.
pub fn assurance(lower: f64, upper: f64, goal: Goal) -> Option<Assurance> {
    match goal {
        Goal::AtLeast(target) => xmr::assurance(lower, upper, target, Direction::Higher),
        Goal::AtMost(target) => xmr::assurance(lower, upper, target, Direction::Lower),
        Goal::Between(low, high) if low <= lower && upper <= high => Some(Assurance::Pass),
        Goal::Between(low, high) if upper < low || high < lower => Some(Assurance::Fail),
        Goal::Between(..) => Some(Assurance::Inconsistent),
        Goal::Reach { .. } => None,
    }
}

/// The index of the period from which a change made on `day` shows: the period it falls in where it falls in its first
/// half, the next one otherwise. `None` before the first period and after the last one.
pub fn split_at(calendar: &Calendar, periods: &[Period], day: chrono::NaiveDate) -> Option<usize> {
    let shows_in = |period: &&Period| {
        let DateRange { from, to } = calendar.range(**period);
        day <= from + (to - from) / 2
    };
    let index = periods.iter().position(|period| shows_in(&period))?;
    let first = periods.first()?;
    (index > 0 || first.start <= day).then_some(index)
}

/// Limits as they are drawn at a point: cut where a value cannot be, with the ends that were cut. `bounds` are what the
/// numbers cannot go beyond.
pub fn drawn_limits(phase: &Phase, index: usize, (lowest, highest): (f64, f64)) -> Option<DrawnLimits> {
    let (lower, upper) = (phase.at(index, phase.lower?), phase.at(index, phase.upper?));
    let (lower_cut, upper_cut) = (lower < lowest, upper > highest);
    // A line can lead both of them out of what can be.
    let within = |limit: f64| limit.max(lowest).min(highest);
    Some(DrawnLimits { lower: within(lower), upper: within(upper), lower_cut, upper_cut })
}

/// Limits as they are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DrawnLimits {
    /// The lower end.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
    /// True where the computed limit is below what can be.
    pub lower_cut: bool,
    /// True where the computed limit is above what can be.
    pub upper_cut: bool,
}
