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
//! A value that is like no other of those that make the limits takes no part in them, nor do two of twelve that are not
//! side by side, so that what is usual beside them is no signal.
//!
//! New limits start only at a split: a proposal that was accepted, or an event or action marked as a change.

use domain::status::judge;
use domain::target::{AmberBand, Goal};
use domain::{Calendar, DateRange, Direction, Period, Status};

use crate::anomalies::esd;
use crate::xmr::{self, Assurance, LOCKED_FROM, Options, Phase, Rule, Variation};

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
}

impl Default for Limited {
    fn default() -> Self {
        Self { widen: 1.0, left_out: Vec::new(), kept: Vec::new() }
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
    let usual = Options { fix_after, widen: limited.widen, left_out: here(&limited.left_out), ..Options::default() };
    let mut base = present.get(..present.len().min(LOCKED_FROM)).unwrap_or_default().to_vec();
    base.retain(|index| !usual.left_out.contains(index));
    let found = without_exceptional(values, &base, &here(&limited.kept), &usual);
    let mut chart = found.unwrap_or_else(|| xmr::xmr(values, &usual));
    let mut phase = chart.phases.pop().unwrap_or_else(|| Phase::without_points(start));
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
            PointReading { rule: point.label, judged: true, streak: streak(&chart.points, values, i) }
        }
        _ => PointReading::default(),
    };
    let points = chart.points.iter().enumerate().map(judge).collect();
    (Limits { phase, points: present.len(), standing }, points)
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

/// Limits as they are drawn: cut where a value cannot be, with the ends that were cut. `bounds` are what the numbers cannot
/// go beyond.
pub fn drawn_limits(phase: &Phase, (lowest, highest): (f64, f64)) -> Option<DrawnLimits> {
    let (lower, upper) = (phase.lower?, phase.upper?);
    let (lower_cut, upper_cut) = (lower < lowest, upper > highest);
    Some(DrawnLimits { lower: lower.max(lowest), upper: upper.min(highest), lower_cut, upper_cut })
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use domain::Grain;
    use proptest::prelude::*;

    fn wave(n: usize) -> Vec<Option<f64>> {
        [10.0, 12.0, 9.0, 11.0, 10.5, 9.5].into_iter().cycle().take(n).map(Some).collect()
    }

    #[test]
    fn limits_follow_the_number_of_points() {
        assert_eq!(read(&wave(5), &[]).phases[0].standing, Standing::TooFew(1));
        assert_eq!(read(&wave(5), &[]).phases[0].phase.lower, None);
        assert_eq!(read(&wave(6), &[]).phases[0].standing, Standing::Trial);
        assert_eq!(read(&wave(12), &[]).phases[0].standing, Standing::Locked);
        assert_eq!(read(&[Some(3.0); 20], &[]).phases[0].standing, Standing::NoVariation);
        assert_eq!(read(&[], &[]), Reading::default());
    }

    #[test]
    fn gaps_do_not_count_as_points() {
        let mut values = wave(12);
        values.insert(3, None);
        values.insert(7, None);
        let reading = read(&values, &[]);
        assert_eq!(reading.phases[0].standing, Standing::Locked);
        assert_eq!(reading.phases[0].phase.base, 12, "twelve values make the limits, in fourteen periods");
        values.pop();
        assert_eq!(read(&values, &[]).phases[0].standing, Standing::Trial);
    }

    #[test]
    fn locked_limits_do_not_move_with_later_points() {
        let mut values = wave(12);
        let locked = read(&values, &[]).phases[0].phase.clone();
        values.extend([Some(30.0), Some(31.0)]);
        let later = read(&values, &[]);
        assert_eq!(later.phases[0].phase.upper, locked.upper);
        let last = later.points[13];
        assert_eq!((last.rule, last.streak), (Some(Rule::AboveUpper), 2));
        assert_eq!(last.signal(Direction::Higher), Some(Signal::Improvement));
        assert_eq!(last.signal(Direction::Lower), Some(Signal::Concern));
        assert_eq!(last.signal(Direction::Between), Some(Signal::Change));
    }

    #[test]
    fn one_exceptional_value_makes_no_signal_of_the_others() {
        let at = |place: usize, spike: f64, usual: &[f64]| -> Vec<Option<f64>> {
            usual.iter().enumerate().map(|(i, value)| Some(if i == place { spike } else { *value })).collect()
        };
        let sales = [1000.0, 1200.0, 1100.0, 1300.0, 1200.0, 1100.0, 1000.0, 1150.0, 1200.0, 1100.0, 1300.0, 1200.0];
        let small = [1.0, 2.0, 3.0, 2.0, 1.0, 3.0, 2.0, 2.0, 1.0, 3.0, 2.0, 1.0];
        let later = [&[98.0, 101.0, 99.0, 100.0, 102.0, 97.0][..]; 5].concat();
        for (usual, spike) in [(&sales[..], 9000.0), (&sales, 0.0), (&small, 40.0), (&later, 980.0), (&later, 130.0)] {
            for place in 0..12 {
                let reading = read(&at(place, spike, usual), &[]);
                assert_eq!(reading.phases[0].phase.left_out, [place], "{spike} at {place}");
                let found: Vec<usize> = (0..usual.len()).filter(|&i| reading.points[i].rule.is_some()).collect();
                assert_eq!(found, [place], "{spike} at {place}");
            }
        }
        for (one, other) in [(0, 11), (2, 4), (3, 9)] {
            let mut values = at(one, 9000.0, &sales);
            values[other] = Some(8700.0);
            let reading = read(&values, &[]);
            assert_eq!(reading.phases[0].phase.left_out, [one, other]);
            assert!((0..12).all(|i| reading.points[i].rule.is_some() == (i == one || i == other)), "{one} and {other}");
            values.truncate(11);
            assert!(other > 10 || read(&values, &[]).phases[0].phase.left_out.is_empty(), "two of eleven");
        }
        let constant = read(&at(3, 50.0, &[100.0; 20]), &[]);
        assert_eq!(constant.phases[0].phase.mean, Some(100.0), "the one that differs is no part of what is usual");
        assert!((0..20).all(|i| constant.points[i].rule.is_some() == (i == 3)));
    }

    #[test]
    fn a_new_level_and_the_usual_ups_and_downs_stay_in_the_limits() {
        let step = [wave(6), wave(6).into_iter().map(|v| v.map(|x| x + 20.0)).collect()].concat();
        let growth: Vec<Option<f64>> = (0..12).map(|i| Some(100.0 * 1.3_f64.powi(i))).collect();
        let two = [wave(5), vec![Some(90.0), Some(95.0)], wave(5)].concat();
        for values in [wave(12), step, growth, two, vec![Some(3.0); 12]] {
            assert_eq!(read(&values, &[]).phases[0].phase.left_out, [0usize; 0], "{values:?}");
        }
    }

    #[test]
    fn a_split_starts_new_limits() {
        let mut values = wave(12);
        values.extend(wave(7).into_iter().map(|v| v.map(|x| x + 20.0)));
        let reading = read(&values, &[12]);
        assert_eq!(reading.phases.len(), 2);
        assert_eq!(reading.limits_at(13).unwrap().standing, Standing::Trial);
        assert!(reading.points.iter().all(|point| point.rule.is_none()));
        assert_eq!(read(&values, &[0, 99]).phases.len(), 1, "splits that split nothing");
    }

    #[test]
    fn streaks_of_shifts_and_trends() {
        let mut values = wave(12);
        values.extend([10.6, 10.7, 10.8, 10.9, 11.0, 11.1, 11.2].map(Some));
        let last = *read(&values, &[]).points.last().unwrap();
        assert_eq!(last.rule, Some(Rule::TrendUp));
        // The last of the wave is 9.5, so the rise starts there.
        assert_eq!(last.streak, 8);
        let mut values = wave(12);
        values.extend([11.1, 10.9, 11.2, 10.8, 11.0, 10.9, 11.1].map(Some));
        let last = *read(&values, &[]).points.last().unwrap();
        assert_eq!((last.rule, last.streak), (Some(Rule::ShiftHigh), 7));
    }

    #[test]
    fn assurance_of_a_range() {
        assert_eq!(assurance(2.0, 3.0, Goal::Between(1.0, 4.0)), Some(Assurance::Pass));
        assert_eq!(assurance(2.0, 3.0, Goal::Between(2.5, 4.0)), Some(Assurance::Inconsistent));
        assert_eq!(assurance(2.0, 3.0, Goal::Between(3.5, 4.0)), Some(Assurance::Fail));
        assert_eq!(assurance(2.0, 3.0, Goal::AtLeast(1.5)), Some(Assurance::Pass));
        assert_eq!(assurance(2.0, 3.0, Goal::AtMost(1.5)), Some(Assurance::Fail));
    }

    #[test]
    fn a_change_shows_from_the_half_of_a_period_on() {
        let calendar = Calendar::default();
        let day = |text: &str| text.parse().unwrap();
        let range = DateRange { from: day("2026-01-01"), to: day("2026-07-01") };
        let months = calendar.periods(Grain::Month, range);
        assert_eq!(split_at(&calendar, &months, day("2026-03-01")), Some(2));
        assert_eq!(split_at(&calendar, &months, day("2026-03-10")), Some(2));
        assert_eq!(split_at(&calendar, &months, day("2026-03-20")), Some(3));
        assert_eq!(split_at(&calendar, &months, day("2026-06-30")), None);
        assert_eq!(split_at(&calendar, &months, day("2025-06-30")), None);
    }

    #[test]
    fn limits_that_cannot_be_are_cut() {
        let values = [1.0, 5.0, 0.0, 6.0, 1.0, 4.0].map(Some);
        let reading = read(&values, &[]);
        let drawn = drawn_limits(&reading.phases[0].phase, (0.0, f64::INFINITY)).unwrap();
        assert_eq!((drawn.lower, drawn.lower_cut, drawn.upper_cut), (0.0, true, false));
        let free = (f64::NEG_INFINITY, f64::INFINITY);
        assert!(!drawn_limits(&reading.phases[0].phase, free).unwrap().lower_cut);
    }

    proptest! {
        #[test]
        fn limits_commute_with_scaling_and_shifting(
            values in proptest::collection::vec(proptest::option::weighted(0.9, -1e3_f64..1e3), 0..60),
            a in 0.01_f64..100.0,
            b in -1e3_f64..1e3,
            split in 0_usize..60,
        ) {
            let plain = read(&values, &[split]);
            let moved: Vec<Option<f64>> = values.iter().map(|v| v.map(|x| a * x + b)).collect();
            let moved = read(&moved, &[split]);
            prop_assert_eq!(plain.phases.len(), moved.phases.len());
            for (p, m) in plain.phases.iter().zip(&moved.phases) {
                let near = |x: Option<f64>, y: Option<f64>| match (x, y) {
                    (Some(x), Some(y)) => (a * x + b - y).abs() <= 1e-9 * (a * 1e4 + b.abs() + 1.0),
                    (x, y) => x.is_some() == y.is_some(),
                };
                prop_assert!(near(p.phase.mean, m.phase.mean));
                prop_assert!(near(p.phase.lower, m.phase.lower));
                prop_assert!(near(p.phase.upper, m.phase.upper));
            }
        }
    }
}
