//! Comparisons: with the period before, with the same period last year.

use chrono::Days;
use domain::formula::{Absent, Checked, Inputs, Outcome, Reason, Shift, Window, alike, in_whole_weeks};
use domain::{Calendar, DateRange, Direction, Grain, Period, Unit};

use locale::has_size;

use crate::coverage;
use crate::series::{self, Point};

/// What a point is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Against {
    /// The period before.
    Previous,
    /// The same period a year before.
    LastYear,
}

/// A point beside the same formula for another period.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// What it is compared with.
    pub against: Against,
    /// The other period.
    pub period: Period,
    /// The part of the other period that was evaluated: cut at the same elapsed part as the point.
    pub window: Window,
    /// The other number, or why there is none.
    pub other: Outcome,
    /// The difference, where both numbers are there.
    pub change: Option<Change>,
    /// True where recording began in one of the two, so that a part of a period stands beside a whole one.
    pub is_part: bool,
}

impl Comparison {
    /// True where the other number is of a part of its period, as the point's own is.
    pub fn is_cut(&self, calendar: &Calendar) -> bool {
        self.window.range != calendar.range(self.period)
    }

    /// The comparison as an owner should see it: none with a period in which recording began, as a part of a period is no
    /// measure of a whole one.
    pub fn of_whole_periods(self) -> Self {
        if !self.is_part {
            return self;
        }
        let other = Err(Absent::NotApplicable(Reason::RecordedInPart));
        Self { other, change: None, ..self }
    }
}

/// The difference between two numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// New less old, in the formula's unit. Between percentages a fraction: 0.021 is 2.1 points.
    pub absolute: f64,
    /// As a part of the old number; `None` where that is zero or negative, because growth from there means nothing.
    pub relative: Option<f64>,
}

impl Change {
    /// The difference from `old` to `new`; `None` where it is beyond the range of a double.
    pub fn between(old: f64, new: f64) -> Option<Self> {
        // What rounding alone makes of two equal numbers is no change.
        let rounding = 4.0 * f64::EPSILON * old.abs().max(new.abs());
        let absolute = Some(new - old).filter(|change| change.abs() > rounding).unwrap_or(0.0);
        let relative = (old > 0.0).then_some(absolute / old).filter(|part| part.is_finite());
        absolute.is_finite().then_some(Self { absolute, relative })
    }

    /// True where the difference is for the better, false where for the worse; `None` without a difference or where
    /// neither way is good.
    pub fn is_good(&self, direction: Direction) -> Option<bool> {
        direction.is_good(self.absolute)
    }

    /// The difference as people read it: relative for amounts and counts ("+2.9%"); in the unit itself where a
    /// percentage of it would confuse (percentages, ratios, points, durations) or where there is no relative one.
    pub fn text(&self, locale: &locale::Locale, unit: &Unit) -> String {
        match self.growth(unit) {
            Some(part) => locale.change_percent(part),
            None => locale.change(self.absolute, unit),
        }
    }

    /// The part of the old number that the text says; `None` where it says the difference itself.
    pub fn growth(&self, unit: &Unit) -> Option<f64> {
        self.relative.filter(|_| reads_as_growth(unit))
    }

    /// The same beside the two numbers it is between: where they are written differently, as finely as it takes to see it.
    pub fn text_between(
        &self,
        old: f64,
        new: f64,
        locale: &locale::Locale,
        unit: &Unit,
        decimals: Option<u8>,
    ) -> String {
        let text = self.text(locale, unit);
        match self.growth(unit) {
            Some(_) => text,
            _ if self.absolute == 0.0 || has_size(&text) => text,
            _ => locale.change_between(old, new, unit, decimals),
        }
    }
}

/// True for units whose changes people state in percent.
pub(crate) fn reads_as_growth(unit: &Unit) -> bool {
    match unit {
        Unit::Number | Unit::Count | Unit::Currency(_) => true,
        Unit::Percent | Unit::Ratio | Unit::Points | Unit::Duration => false,
        Unit::Per(unit, _) => reads_as_growth(unit),
    }
}

/// Compares a point with another period; `None` where the calendar has no such period (week 53 a year before).
///
/// The other side is cut at the same elapsed part, so that 17 days are compared with 17 days.
pub fn compare(formula: &Checked, inputs: &dyn Inputs, point: &Point, against: Against) -> Option<Comparison> {
    let shift = match against {
        Against::Previous => Shift::Previous(1),
        Against::LastYear => Shift::LastYear,
    };
    compare_shifted(formula, inputs, point, (against, shift))
}

/// The same with an earlier period of the same grain, so many periods before.
pub fn compare_earlier(formula: &Checked, inputs: &dyn Inputs, point: &Point, periods: u32) -> Option<Comparison> {
    compare_shifted(formula, inputs, point, (Against::Previous, Shift::Previous(periods)))
}

fn compare_shifted(
    formula: &Checked,
    inputs: &dyn Inputs,
    point: &Point,
    (against, shift): (Against, Shift),
) -> Option<Comparison> {
    let calendar = inputs.calendar();
    let whole = point.window.shifted(calendar, shift)?;
    let (window, other) = so_far(formula, inputs, point, whole);
    // Two numbers that are computed differently tell nothing of what happened between them.
    let other = match formula.redefined_between(window.range, point.window.range) {
        Some(day) => Err(Absent::NotApplicable(Reason::Redefined(day))),
        None => other,
    };
    let is_part =
        point.began.is_some() || point.uneven.is_some() || series::began(formula, inputs, &window).0.is_some();
    let change = match (&other, point.value()) {
        (Ok(old), Some(new)) => Change::between(*old, new),
        _ => None,
    };
    let period = calendar.period(point.period.grain, window.range.from);
    Some(Comparison { against, period, window, other, change, is_part })
}

/// The other number of a point. On the last day of a month all of it has come in and it is still not over: the other month
/// has as many days, where its values can be cut.
fn so_far(formula: &Checked, inputs: &dyn Inputs, point: &Point, whole: Window) -> (Window, Outcome) {
    let to = whole.range.from.checked_add_days(Days::new(u64::try_from(point.window.range.days()).unwrap_or(0)));
    let days = to.filter(|to| point.open && point.period.grain == Grain::Month && *to < whole.range.to);
    let measures = formula.measures();
    if let (Some(to), true) = (days, point.window.period(inputs.calendar()) == Some(point.period)) {
        let cut = Window { range: DateRange { to, ..whole.range }, ..whole };
        let cut = in_whole_weeks(inputs, measures, &point.window, cut);
        match coverage::evaluate(formula, inputs, &cut) {
            Err(Absent::TooCoarse(..)) => {}
            other => return (cut, other),
        }
    }
    let mut evaluated = |window: &Window| domain::formula::evaluate(formula, inputs, window);
    let matching = match point.open {
        true => alike(inputs, measures, &point.window, whole, &mut evaluated),
        false => whole,
    };
    (matching, coverage::evaluate(formula, inputs, &matching))
}
