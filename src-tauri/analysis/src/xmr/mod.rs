//! XmR charts: natural process limits that tell noise from signal.
//!
//! Limits are the mean ± 2.66 × the mean moving range. Moving ranges of 3.267 × their mean and above are left out first
//! (once), so that a single jump does not hide the next one. The rules are those of the NHS "Making Data Count"
//! charts: a point outside the limits, 7 in a row on one side of the mean, 7 rising or falling, 2 of 3 beyond two
//! thirds of the way to the same limit. This is the arithmetic from two points on; when a chart shows what of it is
//! decided in [`crate::signal`].

mod limits;
mod rules;
mod slope;
#[cfg(test)]
mod slope_tests;
#[cfg(test)]
mod tests;

use domain::Direction;
use std::borrow::Cow;

pub use limits::Phase;
pub use rules::{shifts, trends, two_of_three};
pub use slope::{Line, theil_sen};

/// The least number of points of a phase whose limits are not called trial limits.
pub const LOCKED_FROM: usize = 12;

/// How limits are computed.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Leave out moving ranges of 3.267 × their mean and above.
    pub screen: bool,
    /// Only the first so many points of each phase (missing ones counted) make its limits; all of them where `None`.
    pub fix_after: Option<usize>,
    /// Indices at which a new phase starts. Those that are 0 or outside the series have no effect.
    pub splits: Vec<usize>,
    /// The indices of values that take no part in the mean and the limits of their phase, because they are exceptional.
    pub left_out: Vec<usize>,
    /// How many times as far from the mean the limits lie, for series from which something was taken out; usually 1.
    pub widen: f64,
    /// Mean and limits follow the trend of each phase (see [`Line`]) that has 12 values or more to make them.
    pub slope: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { screen: true, fix_after: None, splits: Vec::new(), left_out: Vec::new(), widen: 1.0, slope: false }
    }
}

/// A rule that a point is part of, with its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Above the upper limit.
    AboveUpper,
    /// Below the lower limit.
    BelowLower,
    /// One of 7 or more in a row above the mean.
    ShiftHigh,
    /// One of 7 or more in a row below the mean.
    ShiftLow,
    /// One of 7 or more rising points.
    TrendUp,
    /// One of 7 or more falling points.
    TrendDown,
    /// One of 2 of 3 points near the upper limit.
    TwoOfThreeHigh,
    /// One of 2 of 3 points near the lower limit.
    TwoOfThreeLow,
}

/// What the limits say about one point.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Point {
    /// Above the mean (1), on it (0) or below it (−1); `None` for a missing value.
    pub side: Option<i8>,
    /// Strictly beyond a limit; `None` without a value or without limits.
    pub outside: Option<bool>,
    /// Strictly beyond two thirds of the way to a limit, and not outside; `None` without a value or without limits.
    pub near: Option<bool>,
    /// Every rule the point is part of.
    pub rules: Vec<Rule>,
    /// The one rule that names it: outside before trend before two of three before shift.
    pub label: Option<Rule>,
}

/// What a rule means for a direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Variation {
    /// Nothing but the usual ups and downs.
    CommonCause,
    /// Better, by being higher.
    ImprovementHigh,
    /// Better, by being lower.
    ImprovementLow,
    /// Worse, by being higher.
    ConcernHigh,
    /// Worse, by being lower.
    ConcernLow,
    /// Higher, where neither way is good.
    NeutralHigh,
    /// Lower, where neither way is good.
    NeutralLow,
}

/// Will the process as it is meet the target?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Assurance {
    /// Always.
    Pass,
    /// Never, unless something changes.
    Fail,
    /// Sometimes, by luck.
    Inconsistent,
}

/// An XmR chart in numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Xmr {
    /// Its phases in order; at least one unless the series is empty.
    pub phases: Vec<Phase>,
    /// One for each value.
    pub points: Vec<Point>,
}

/// Computes the chart of a series; `None` is a missing value, and non-finite numbers count as missing.
pub fn xmr(values: &[Option<f64>], options: &Options) -> Xmr {
    let values: Vec<Option<f64>> = values.iter().map(|value| value.filter(|x| x.is_finite())).collect();
    let mut starts: Vec<usize> = options.splits.iter().copied().filter(|&i| i > 0 && i < values.len()).collect();
    starts.push(0);
    starts.sort_unstable();
    starts.dedup();
    let mut chart = Xmr { phases: Vec::new(), points: Vec::with_capacity(values.len()) };
    for (i, &start) in starts.iter().enumerate() {
        let end = starts.get(i + 1).copied().unwrap_or(values.len());
        let Some(part) = values.get(start..end).filter(|part| !part.is_empty()) else { continue };
        let line = if options.slope { Line::of(start, part, options) } else { None };
        let level = line.as_ref().map_or(part, |line| &line.level);
        let level = without_rounding(level);
        let mut phase = Phase::new(start, &level, options);
        phase.slope = line.as_ref().map(|line| line.slope);
        chart.points.extend(rules::points(&level, &phase));
        chart.phases.push(phase);
    }
    chart
}

/// The values of a phase; all the same where nothing but rounding makes them differ, as in a ratio that is always 0.3:
/// the last bits of a computed number rise and fall, and say nothing.
fn without_rounding(part: &[Option<f64>]) -> Cow<'_, [Option<f64>]> {
    let present = || part.iter().flatten().copied();
    let (low, high) = present().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)));
    if low < high && high - low <= rules::slack(low, high) {
        return part.iter().map(|value| value.map(|_| low)).collect();
    }
    Cow::Borrowed(part)
}

impl Xmr {
    /// What the last point says, read in the KPI's direction. A missing last point says nothing.
    pub fn variation(&self, direction: Direction) -> Variation {
        self.points
            .last()
            .and_then(|point| point.label)
            .map_or(Variation::CommonCause, |rule| rule.variation(direction))
    }

    /// Whether the process of the last phase will meet the target.
    pub fn assurance(&self, direction: Direction, target: Option<f64>) -> Option<Assurance> {
        let phase = self.phases.last()?;
        let promised = assurance(phase.lower?, phase.upper?, target?, direction)?;
        phase.slope.map_or(Some(promised), |slope| promised.on_a_slope(slope, direction))
    }
}

impl Assurance {
    /// What limits that move promise: always, where they move no nearer to the target, and never, where they move no nearer to
    /// what is asked. Nothing else lasts.
    pub fn on_a_slope(self, slope: f64, direction: Direction) -> Option<Self> {
        let improves = match direction {
            Direction::Higher => slope > 0.0,
            Direction::Lower => slope < 0.0,
            Direction::Between => return None,
        };
        let lasts = match self {
            Self::Pass => improves,
            Self::Fail => !improves,
            Self::Inconsistent => false,
        };
        lasts.then_some(self)
    }
}

/// Whether a process between two limits will meet the target; `None` where neither way is good.
pub fn assurance(lower: f64, upper: f64, target: f64, direction: Direction) -> Option<Assurance> {
    let (above, below) = match direction {
        Direction::Higher => (Assurance::Fail, Assurance::Pass),
        Direction::Lower => (Assurance::Pass, Assurance::Fail),
        Direction::Between => return None,
    };
    let slack = rules::slack(lower, upper);
    Some(match target {
        t if t - upper > slack => above,
        t if lower - t > slack => below,
        _ => Assurance::Inconsistent,
    })
}

impl Rule {
    /// All rules.
    pub const ALL: [Self; 8] = [
        Self::AboveUpper,
        Self::BelowLower,
        Self::ShiftHigh,
        Self::ShiftLow,
        Self::TrendUp,
        Self::TrendDown,
        Self::TwoOfThreeHigh,
        Self::TwoOfThreeLow,
    ];

    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::AboveUpper => "above_upper",
            Self::BelowLower => "below_lower",
            Self::ShiftHigh => "shift_high",
            Self::ShiftLow => "shift_low",
            Self::TrendUp => "trend_up",
            Self::TrendDown => "trend_down",
            Self::TwoOfThreeHigh => "two_of_three_high",
            Self::TwoOfThreeLow => "two_of_three_low",
        }
    }

    /// True where the rule speaks of high or rising values.
    pub fn is_high(self) -> bool {
        matches!(self, Self::AboveUpper | Self::ShiftHigh | Self::TrendUp | Self::TwoOfThreeHigh)
    }

    /// What the rule means where that direction is good.
    pub fn variation(self, direction: Direction) -> Variation {
        match (direction, self.is_high()) {
            (Direction::Higher, true) => Variation::ImprovementHigh,
            (Direction::Higher, false) => Variation::ConcernLow,
            (Direction::Lower, true) => Variation::ConcernHigh,
            (Direction::Lower, false) => Variation::ImprovementLow,
            (Direction::Between, true) => Variation::NeutralHigh,
            (Direction::Between, false) => Variation::NeutralLow,
        }
    }
}

impl Variation {
    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::CommonCause => "common_cause",
            Self::ImprovementHigh => "improvement_high",
            Self::ImprovementLow => "improvement_low",
            Self::ConcernHigh => "concern_high",
            Self::ConcernLow => "concern_low",
            Self::NeutralHigh => "neutral_high",
            Self::NeutralLow => "neutral_low",
        }
    }
}

impl Assurance {
    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Inconsistent => "inconsistent",
        }
    }
}
