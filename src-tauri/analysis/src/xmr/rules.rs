//! The four rules. Runs and trends never cross a split, because each phase is judged on its own.

use super::{Phase, Point, Rule};

/// How many points in a row make a shift or a trend.
const RUN: usize = 7;

/// Judges the values of one phase.
pub(super) fn points(values: &[Option<f64>], phase: &Phase) -> Vec<Point> {
    let mut points: Vec<Point> = values.iter().map(|&value| place(value, phase)).collect();
    let sides: Vec<i8> = points.iter().map(|point| point.side.unwrap_or(0)).collect();
    let near: Vec<bool> = points.iter().map(|point| point.near == Some(true)).collect();
    let (shift, trend, two) = (shifts(&sides), trends(values), two_of_three(&near, &sides));
    for (i, point) in points.iter_mut().enumerate() {
        let side = point.side.unwrap_or(0);
        let outside = point.outside == Some(true);
        let found = Found {
            outside: outside.then(|| by_side(side, Rule::AboveUpper, Rule::BelowLower)),
            trend: trend.get(i).copied().unwrap_or_default(),
            two: two.get(i).is_some_and(|&is| is).then(|| by_side(side, Rule::TwoOfThreeHigh, Rule::TwoOfThreeLow)),
            shift: shift.get(i).is_some_and(|&is| is).then(|| by_side(side, Rule::ShiftHigh, Rule::ShiftLow)),
        };
        point.label = found.label();
        point.rules = found.rules();
    }
    points
}

/// The rules found for one point.
struct Found {
    outside: Option<Rule>,
    trend: PartOfTrend,
    two: Option<Rule>,
    shift: Option<Rule>,
}

impl Found {
    fn label(&self) -> Option<Rule> {
        let trend = match self.trend.last {
            1 => Some(Rule::TrendUp),
            -1 => Some(Rule::TrendDown),
            _ => None,
        };
        self.outside.or(trend).or(self.two).or(self.shift)
    }

    fn rules(&self) -> Vec<Rule> {
        let up = self.trend.up.then_some(Rule::TrendUp);
        let down = self.trend.down.then_some(Rule::TrendDown);
        [self.outside, up, down, self.two, self.shift].into_iter().flatten().collect()
    }
}

fn by_side(side: i8, high: Rule, low: Rule) -> Rule {
    if side > 0 { high } else { low }
}

/// Where a value lies between the mean and the limits.
fn place(value: Option<f64>, phase: &Phase) -> Point {
    let (Some(value), Some(mean)) = (value, phase.mean) else { return Point::default() };
    let side = if value > mean { 1 } else { -i8::from(value < mean) };
    let mut point = Point { side: Some(side), ..Point::default() };
    if let (Some(lower), Some(upper), Some(near_lower), Some(near_upper)) =
        (phase.lower, phase.upper, phase.near_lower, phase.near_upper)
    {
        let slack = slack(lower, upper);
        let outside = value - upper > slack || lower - value > slack;
        point.outside = Some(outside);
        point.near = Some(!outside && (value - near_upper > slack || near_lower - value > slack));
    }
    point
}

/// How far rounding alone can put a value beyond a limit that it lies on: a few of the last bits of the larger limit.
pub(super) fn slack(lower: f64, upper: f64) -> f64 {
    4.0 * f64::EPSILON * lower.abs().max(upper.abs())
}

/// Which points are part of a shift: 7 or more in a row on one side (1 or −1) of the mean; 0 breaks it.
pub fn shifts(sides: &[i8]) -> Vec<bool> {
    let mut part = vec![false; sides.len()];
    let mut start = 0;
    for run in sides.chunk_by(|a, b| a == b) {
        let end = start + run.len();
        if run.len() >= RUN && run.first().is_some_and(|&side| side != 0) {
            part.iter_mut().take(end).skip(start).for_each(|is| *is = true);
        }
        start = end;
    }
    part
}

/// Which trends a point is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PartOfTrend {
    /// Part of a rise.
    pub up: bool,
    /// Part of a fall.
    pub down: bool,
    /// The later of its trends: 1 up, −1 down, 0 none.
    pub last: i8,
}

/// Which points are part of a trend: 7 or more points of which each is strictly above (or below) the one before.
/// A missing value and an equal pair break it. A turning point belongs to both of its trends.
pub fn trends(values: &[Option<f64>]) -> Vec<PartOfTrend> {
    let mut part = vec![PartOfTrend::default(); values.len()];
    let steps: Vec<i8> = values.windows(2).map(step).collect();
    let mut start = 0;
    for run in steps.chunk_by(|a, b| a == b) {
        let way = run.first().copied().unwrap_or(0);
        // So many steps join one more point than there are steps.
        if run.len() + 1 >= RUN && way != 0 {
            for point in part.iter_mut().skip(start).take(run.len() + 1) {
                point.up |= way > 0;
                point.down |= way < 0;
                point.last = way;
            }
        }
        start += run.len();
    }
    part
}

fn step(pair: &[Option<f64>]) -> i8 {
    match pair {
        [Some(a), Some(b)] if b > a => 1,
        [Some(a), Some(b)] if b < a => -1,
        _ => 0,
    }
}

/// Which points are near a limit in three consecutive points on one side of the mean, of which at least two are near.
pub fn two_of_three(near: &[bool], sides: &[i8]) -> Vec<bool> {
    let mut part = vec![false; near.len()];
    for (i, three) in sides.windows(3).enumerate() {
        let [a, b, c] = three else { continue };
        let near_here = near.iter().skip(i).take(3).filter(|&&is| is).count();
        if *a == 0 || a != b || b != c || near_here < 2 {
            continue;
        }
        for (is, &near) in part.iter_mut().zip(near).skip(i).take(3) {
            *is |= near;
        }
    }
    part
}
