//! Where a KPI is going if nothing changes: the forecast, the chance of meeting the target, and the long trend.

use domain::formula;
use domain::target::Goal;
use domain::{Grain, Period, Unit};

use super::lasting::Lasting;
use super::{AskedGoal, Subject, YearGoal};
use crate::forecast::{self, Held, TooShort};
use crate::season::{self, Season};
use crate::series::{self, Point};
use crate::trend::{Trend, seasonal_trend, trend};
use crate::xmr::Assurance;

/// A path to a date further off than so many cycles is not forecast: nobody knows that far.
const FURTHEST_CYCLES: usize = 2;
/// How sure a long trend must be before it is told: one series in a hundred without one shows one.
const SURE: f64 = 0.01;
/// How sure a forecast must be of the next period beside a promise for every one.
const AGREES: f64 = 0.8;
/// How many of the newest periods must go the same way: three years of months.
const TREND_PERIODS: usize = 36;

/// What is expected of a KPI.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// The periods after the last complete one, in order.
    pub steps: Vec<Step>,
    /// The chance of meeting the target.
    pub chance: Option<Chance>,
    /// Where it has been going for long.
    pub trend: Option<LongTrend>,
    /// How it was forecast.
    pub method: Method,
}

/// How a KPI is forecast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// What it is called.
    pub name: String,
    /// What its ranges held of published series of that length; `None` where that was not measured.
    pub held: Option<Held>,
}

impl Outlook {
    /// What is asked of the next period.
    pub fn next_goal(&self) -> Option<&AskedGoal> {
        self.steps.first()?.goal.as_ref()
    }

    /// True where what is expected allows what the natural limits promise for every period to come: the same is still
    /// asked, the forecast is as sure of the next one, and no trend leads away from it.
    pub fn allows(&self, promised: Assurance, goal: Goal) -> bool {
        let is_asked = self.next_goal().is_some_and(|next| next.year.is_none() && next.goal == goal);
        let chance = self.chance.filter(|chance| chance.goal == goal).map(|chance| chance.chance);
        let is_sure = |sure: bool| {
            let leads_away = self.trend.is_some_and(|trend| trend.leads_away(goal, sure));
            !leads_away && chance.is_none_or(|chance| if sure { chance >= AGREES } else { chance <= 1.0 - AGREES })
        };
        is_asked
            && match promised {
                Assurance::Pass => is_sure(true),
                Assurance::Fail => is_sure(false),
                Assurance::Inconsistent => true,
            }
    }
}

impl LongTrend {
    /// What it adds up to between the first and the last period.
    pub fn moved(self) -> f64 {
        self.slope * self.periods.saturating_sub(1) as f64
    }

    /// True where what is met, or is not, will not stay so if the trend goes on; of a range whichever way it goes.
    fn leads_away(self, goal: Goal, is_met: bool) -> bool {
        match goal {
            Goal::AtLeast(_) => (self.slope > 0.0) != is_met,
            Goal::AtMost(_) => (self.slope < 0.0) != is_met,
            Goal::Between(..) | Goal::Reach { .. } => true,
        }
    }
}

/// One period of a forecast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// The period.
    pub period: Period,
    /// The expected number.
    pub mean: f64,
    /// The range that holds four of five numbers.
    pub range80: (f64, f64),
    /// The range that holds nineteen of twenty.
    pub range95: (f64, f64),
    /// What is asked of it.
    pub goal: Option<AskedGoal>,
}

/// The chance of meeting a target, as things go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// The period: the next one, for a path the one in which it must arrive, for a year's total the fiscal year.
    pub period: Period,
    /// What is asked of it.
    pub goal: Goal,
    /// The chance, 0 to 1.
    pub chance: f64,
}

/// A trend over all there is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LongTrend {
    /// How many periods it is of.
    pub periods: usize,
    /// By how much it goes up (down below zero) in a period, the median of all pairs (Theil–Sen).
    pub slope: f64,
    /// The chance of seeing such a trend where there is none (Mann–Kendall).
    pub p: f64,
}

/// How many periods ahead a forecast goes.
pub fn horizon(grain: Grain) -> usize {
    match grain {
        Grain::Day => 14,
        Grain::Week => 8,
        Grain::Month => 6,
        Grain::Quarter => 4,
        Grain::Year => 2,
    }
}

/// What a forecast is made from.
pub(super) struct Past {
    values: Vec<Option<f64>>,
    cycle: usize,
    floor: f64,
    /// The last period with a number.
    pub(super) last: Option<Period>,
}

/// A forecast of so many steps after the past.
pub(super) type Expect<'f> = dyn Fn(&Past, usize) -> Result<forecast::Forecast, TooShort> + 'f;

impl Subject<'_> {
    /// What is expected after the last period of the grain that is over when today begins.
    ///
    /// # Errors
    /// [`TooShort`] where there are too few values.
    pub fn outlook(&self, grain: Grain) -> Result<Outlook, TooShort> {
        let mut outlook = self.outlook_over(grain, 0)?;
        outlook.steps.truncate(horizon(grain));
        Ok(outlook)
    }

    /// The same with at least so many periods, and with all that were forecast to tell the chance.
    ///
    /// # Errors
    /// As [`Subject::outlook`].
    pub fn outlook_over(&self, grain: Grain, least: usize) -> Result<Outlook, TooShort> {
        self.outlook_from(grain, least, &|past, steps| {
            forecast::forecast_above(&past.values, past.cycle, steps, past.floor)
        })
    }

    /// The same with another forecast than that of its own past.
    pub(super) fn outlook_from(&self, grain: Grain, least: usize, expect: &Expect) -> Result<Outlook, TooShort> {
        let points = self.past_points(grain);
        let past = self.past(grain, &points);
        let most = (FURTHEST_CYCLES * past.cycle).max(horizon(grain));
        let (reach, year) = (self.reach(&points, most), self.rest_of_year(&points, most));
        let steps = horizon(grain).max(least).max(reach.unwrap_or(0)).max(year.map_or(0, |rest| rest.steps));
        let mut forecast = expect(&past, steps)?;
        if let Some(part) = self.so_far(grain).filter(|part| points.last().is_some_and(|last| part.follows(self, last)))
        {
            part.known_in(&mut forecast);
        }
        let expected = self.steps(&points, &forecast, self.bounds(&past.values));
        let place = reach.map_or(0, |reach| reach - 1);
        let chance = match year {
            Some(rest) => rest.chance(&forecast),
            None => expected.get(place).and_then(|step| self.chance(step, place, &forecast)),
        };
        let known = past.values.iter().skip_while(|value| value.is_none()).count();
        let method = Method { name: forecast.method, held: forecast::held(grain, known) };
        Ok(Outlook { steps: expected, chance, trend: long_trend(&past.values, past.cycle), method })
    }

    /// The points up to the last one before today's period that has a number: what was not recorded yet is not a gap in the
    /// past, but the first thing to be expected.
    fn past_points(&self, grain: Grain) -> Vec<Point> {
        let today = self.calendar().period(grain, self.today);
        let mut points = self.points_until(grain, today.start);
        while points.last().is_some_and(|point| point.value().is_none()) {
            points.pop();
        }
        self.as_defined_now(points)
    }

    fn past(&self, grain: Grain, points: &[Point]) -> Past {
        let values = series::complete_values(points);
        let floor = self.bounds(&values).0;
        let last = points.last().map(|point| point.period);
        Past { values, cycle: season::cycle(grain).unwrap_or(1), floor, last }
    }

    /// The forecast of its own past, for so many steps.
    pub(super) fn forecast(&self, grain: Grain, steps: usize) -> Result<forecast::Forecast, TooShort> {
        let past = self.past(grain, &self.past_points(grain));
        forecast::forecast_above(&past.values, past.cycle, steps, past.floor)
    }

    /// How many periods after the last value a path must have arrived; `None` where none is under way, or too far off.
    fn reach(&self, points: &[Point], most: usize) -> Option<usize> {
        let last = points.last()?.period;
        let next = self.calendar().shift(last, 1)?;
        let target = self.target_of(next)?;
        let Goal::Reach { by, .. } = target.goal else { return None };
        let end = self.calendar().period(last.grain, by);
        (1..=most).find(|&ahead| {
            let ahead = i32::try_from(ahead).unwrap_or(i32::MAX);
            self.calendar().shift(last, ahead).is_some_and(|period| period == end)
        })
    }

    fn steps(&self, points: &[Point], forecast: &forecast::Forecast, (low, high): (f64, f64)) -> Vec<Step> {
        let Some(last) = points.last().map(|point| point.period) else { return Vec::new() };
        let at = |numbers: &[f64], step: usize| numbers.get(step).map(|number| number.clamp(low, high));
        let step = |step: usize| {
            let period = self.calendar().shift(last, i32::try_from(step).ok()? + 1)?;
            Some(Step {
                period,
                mean: at(&forecast.mean, step)?,
                range80: (at(&forecast.lo80, step)?, at(&forecast.hi80, step)?),
                range95: (at(&forecast.lo95, step)?, at(&forecast.hi95, step)?),
                goal: self.goal(period),
            })
        };
        (0..forecast.mean.len()).map_while(step).collect()
    }

    /// What the KPI's numbers cannot go beyond: never below zero where nothing in the formula could make it so and no value
    /// of its measures is negative, never above all of a whole where it is a share and always was below. `values` are
    /// those that are known.
    pub fn bounds(&self, values: &[Option<f64>]) -> (f64, f64) {
        let unit = self.kpi.unit.as_ref().or(self.formula.unit.as_ref());
        let never = |measure| self.source.never_negative(measure);
        let lowest = if formula::never_negative(self.formula, &never) { 0.0 } else { f64::NEG_INFINITY };
        let is_share = unit == Some(&Unit::Percent) && formula::is_share(self.formula, &never);
        let all_within = values.iter().flatten().all(|value| *value <= 1.0);
        (lowest, if is_share && all_within { 1.0 } else { f64::INFINITY })
    }

    fn chance(&self, step: &Step, place: usize, forecast: &forecast::Forecast) -> Option<Chance> {
        // A part of a year's total is no target of its own.
        let goal = step.goal.filter(|asked| asked.year.is_none())?.goal;
        let chance = chance_of(goal, |bound| forecast.chance_of_at_least(place, bound))?;
        Some(Chance { period: step.period, goal, chance })
    }
}

/// The chance of meeting a goal, from the chance of each bound.
fn chance_of(goal: Goal, at_least: impl Fn(f64) -> Option<f64>) -> Option<f64> {
    let chance = match goal {
        Goal::AtLeast(bound) => at_least(bound)?,
        Goal::AtMost(bound) => 1.0 - at_least(bound)?,
        Goal::Between(low, high) => at_least(low)? - at_least(high)?,
        Goal::Reach { .. } => return None,
    };
    Some(chance.clamp(0.0, 1.0))
}

/// What is still missing of a fiscal year whose total is asked for.
#[derive(Debug, Clone, Copy)]
struct RestOfYear {
    year: Period,
    total: Goal,
    /// What has come in up to the last value.
    come_in: f64,
    /// How many periods of the year follow it.
    steps: usize,
}

impl Subject<'_> {
    /// The rest of the fiscal year after the last value; `None` where no total is asked for, where nobody knows what
    /// has come in, or where the year's end is too far off.
    fn rest_of_year(&self, points: &[Point], most: usize) -> Option<RestOfYear> {
        let next = self.calendar().shift(points.last()?.period, 1)?;
        let YearGoal { year, total } = self.goal(next)?.year?;
        let parts = self.parts_of(year, next.grain);
        let place = parts.iter().position(|part| part.start == next.start)?;
        let come_in = self.come_in(parts.get(..place)?).ok()?;
        let steps = parts.len() - place;
        (steps <= most).then_some(RestOfYear { year, total, come_in, steps })
    }
}

impl RestOfYear {
    fn chance(&self, forecast: &forecast::Forecast) -> Option<Chance> {
        let at_least = |bound: f64| forecast.chance_of_sum_at_least(self.steps, bound - self.come_in);
        Some(Chance { period: self.year, goal: self.total, chance: chance_of(self.total, at_least)? })
    }
}

/// What has come in of a period that is not over.
struct SoFar {
    period: Period,
    value: f64,
    /// How much of the period it is of, 0 to 1.
    part: f64,
}

impl Subject<'_> {
    /// What has come in so far, where a period's number is the sum of its days'.
    fn so_far(&self, grain: Grain) -> Option<SoFar> {
        let calendar = self.calendar();
        let period = calendar.period(grain, self.today);
        let point = self.point(period);
        let value = point.value().filter(|_| self.adds_up())?;
        Some(SoFar { period, value, part: self.recorded_part(&point) })
    }
}

impl SoFar {
    fn follows(&self, subject: &Subject, last: &Point) -> bool {
        subject.calendar().shift(last.period, 1) == Some(self.period)
    }

    /// Makes the first step what has come in and what is still expected: only the rest is unsure, by the square root of
    /// its part, as the spread of a sum of days is.
    fn known_in(&self, forecast: &mut forecast::Forecast) {
        let (Some(&mean), rest) = (forecast.mean.first(), 1.0 - self.part) else { return };
        let expected = self.value + mean * rest;
        let moved = |end: f64| expected + (end - mean) * rest.sqrt();
        for ends in [&mut forecast.lo80, &mut forecast.hi80, &mut forecast.lo95, &mut forecast.hi95] {
            ends.iter_mut().take(1).for_each(|end| *end = moved(*end));
        }
        forecast.mean.iter_mut().take(1).for_each(|first| *first = expected);
        forecast.deviation.iter_mut().take(1).for_each(|first| *first *= rest.sqrt());
    }
}

/// The trend of all there is, as the statistics have it, where it is sure and the last three years go the same way.
fn long_trend(values: &[Option<f64>], cycle: usize) -> Option<LongTrend> {
    let begin = values.iter().position(Option::is_some)?;
    let values = values.get(begin..)?;
    let is_sure = |slope: f64, p: f64| p < SURE && slope != 0.0 && slope.is_finite();
    let recent = values.get(values.len().saturating_sub(TREND_PERIODS.max(cycle * 3))..)?;
    let seasonal = (cycle > 1).then(|| seasonal_trend(recent, cycle)).flatten();
    let (now, p_now) = match seasonal {
        Some(found) => (found.slope_per_cycle, found.p),
        None => trend(recent).map(|found| (found.slope, found.p))?,
    };
    if !is_sure(now, p_now) {
        return None;
    }
    let lasting = Lasting::of(values, Season::of(values, cycle).as_ref());
    let Trend { slope, p, .. } = lasting.trend()?;
    let is_lasting = is_sure(slope, p) && slope * now > 0.0;
    is_lasting.then_some(LongTrend { periods: lasting.values.len(), slope, p })
}
