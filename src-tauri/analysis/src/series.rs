//! A formula over periods: one point for each, with a gap where there is no number.

use chrono::NaiveDate;
use domain::formula::{Absent, Beginning, Checked, Inputs, Outcome, Window, evaluate, needs};
use domain::{Calendar, DateRange, Grain, Period};

/// A formula's result for one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The period.
    pub period: Period,
    /// The part of it that was evaluated: what has passed of it, `today` included; usually all of it.
    pub window: Window,
    /// The number, or why there is none.
    pub outcome: Outcome,
    /// True while the period is not over. An open point takes no part in limits, averages, streaks and status.
    pub open: bool,
    /// The day on which recording began, where that lies inside of what the number is computed from: then it is the number
    /// of a part of the period, and takes no part in what an open one takes none in, nor in comparisons.
    pub began: Option<NaiveDate>,
}

impl Point {
    /// The number, open or not.
    pub fn value(&self) -> Option<f64> {
        self.outcome.as_ref().ok().copied()
    }

    /// The number of a period that is over and was recorded from its beginning on.
    pub fn complete(&self) -> Option<f64> {
        self.value().filter(|_| !self.open && self.began.is_none())
    }

    /// How many days of the period were recorded and how many it has, where recording began in it.
    pub fn recorded(&self, calendar: &Calendar) -> Option<(u64, u64)> {
        let range = calendar.range(self.period);
        let days = |days: i64| u64::try_from(days).unwrap_or(0);
        let began = self.began.filter(|&day| range.contains(day))?;
        Some((days((self.window.range.to - began).num_days()), days(range.days())))
    }

    /// How many days of the period have passed and how many it has, where it is cut short; for "so far, 17 of 31 days".
    pub fn elapsed(&self, calendar: &Calendar) -> Option<(u64, u64)> {
        let days = |range: DateRange| u64::try_from(range.days()).unwrap_or(0);
        let whole = days(calendar.range(self.period));
        self.open.then(|| (days(self.window.range).min(whole), whole))
    }
}

/// The formula's result for one period as `today` sees it.
///
/// A period that is not over is evaluated for the part that has passed. Where an input was already recorded for the
/// whole of it, which cannot be cut, the period is evaluated whole; so is one that has not begun.
pub fn point(formula: &Checked, inputs: &dyn Inputs, period: Period, today: NaiveDate) -> Point {
    let point = unmarked(formula, inputs, period, today);
    Point { began: began(formula, inputs, &point.window).0, ..point }
}

/// A point that does not know yet whether recording began in it.
fn unmarked(formula: &Checked, inputs: &dyn Inputs, period: Period, today: NaiveDate) -> Point {
    let calendar = inputs.calendar();
    let open = calendar.is_open(period, today);
    let point = |window: Window, outcome| Point { period, window, outcome, open, began: None };
    let (part, whole) = seen(calendar, period, today);
    if let Some(window) = part {
        let outcome = evaluate(formula, inputs, &window);
        if !matches!(outcome, Err(Absent::TooCoarse(..))) {
            return point(window, outcome);
        }
    }
    point(whole, evaluate(formula, inputs, &whole))
}

/// What `today` sees of a period: the part that has passed of one that is not over, and the whole of it.
fn seen(calendar: &Calendar, period: Period, today: NaiveDate) -> (Option<Window>, Window) {
    let whole = Window::of(calendar, period);
    let elapsed = calendar.elapsed(period, today);
    let is_part = calendar.is_open(period, today) && elapsed.days() > 0;
    (is_part.then_some(Window { range: elapsed, ..whole }), whole)
}

/// The day on which recording began, where that lies inside of what a formula looks at for a window, the latest of its
/// measures; and whether it lies before all of that, so that it does for every later window.
///
/// A number recorded since the third of a month with closed weekends is one of the whole month: so many days as are left
/// out as a rule, and one in twenty, do not count.
pub(crate) fn began(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> (Option<NaiveDate>, bool) {
    let mut is_past = true;
    let mut inside = None;
    for need in needs(formula, inputs.calendar(), window) {
        let Some(Beginning { day, pause }) = inputs.beginning(need.measure, need.roll_up) else { continue };
        let DateRange { from, to } = need.window.range;
        is_past &= day <= from;
        let missing = (day - from).num_days();
        if day < to && missing > pause.max((to - from).num_days() / 20) {
            inside = inside.max(Some(day));
        }
    }
    (inside, is_past)
}

/// A point cut to the days that lie in a range, where its period reaches beyond it. Where an input was recorded for the
/// whole period, which cannot be cut, it stays as it is, as an open period does.
pub fn cut(formula: &Checked, inputs: &dyn Inputs, point: Point, range: DateRange) -> Point {
    let (from, to) = (point.window.range.from.max(range.from), point.window.range.to.min(range.to));
    let window = Window { range: DateRange { from, to }, ..point.window };
    if window.range == point.window.range || from >= to {
        return point;
    }
    match evaluate(formula, inputs, &window) {
        Err(Absent::TooCoarse(..)) => point,
        outcome => Point { began: began(formula, inputs, &window).0, window, outcome, ..point },
    }
}

/// One point for each period of the grain that shares a day with the range, oldest first.
pub fn points(formula: &Checked, inputs: &dyn Inputs, grain: Grain, range: DateRange, today: NaiveDate) -> Vec<Point> {
    let periods = inputs.calendar().periods(grain, range);
    inputs.prefetch(&|| {
        let windows = periods.iter().flat_map(|period| {
            let (part, whole) = seen(inputs.calendar(), *period, today);
            part.into_iter().chain([whole])
        });
        windows.flat_map(|window| needs(formula, inputs.calendar(), &window)).collect()
    });
    let mut is_past = false;
    let marked = |period| {
        let mut point = unmarked(formula, inputs, period, today);
        if !is_past {
            (point.began, is_past) = began(formula, inputs, &point.window);
        }
        point
    };
    periods.into_iter().map(marked).collect()
}

/// The points of the `n` periods that end with this one, oldest first; fewer where the calendar ends before.
pub fn last_points(formula: &Checked, inputs: &dyn Inputs, n: u32, period: Period, today: NaiveDate) -> Vec<Point> {
    match inputs.calendar().last(n, period) {
        Some(range) => points(formula, inputs, period.grain, range, today),
        None => Vec::new(),
    }
}

/// The latest period of the grain that is over when `today` begins.
pub fn last_complete(calendar: &Calendar, grain: Grain, today: NaiveDate) -> Option<Period> {
    calendar.prev(calendar.period(grain, today))
}

/// The numbers of the periods that are over, as the statistics read them: a gap is a missing value, and so is a period in
/// which recording began. Open periods at the end are left off.
pub fn complete_values(points: &[Point]) -> Vec<Option<f64>> {
    points.iter().filter(|point| !point.open).map(Point::complete).collect()
}
