//! A formula over periods: one point for each, with a gap where there is no number.

use chrono::NaiveDate;
use domain::formula::{Absent, Checked, Inputs, Outcome, Window, needs};
use domain::{Calendar, DateRange, Grain, Period};

use crate::coverage::{self, Coverage};

pub use crate::coverage::evaluate;

/// A formula's result for one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The period.
    pub period: Period,
    /// The part of it that was evaluated: what has passed of it, `today` included; usually all of it.
    pub window: Window,
    /// The number, or why there is none.
    pub outcome: Outcome,
    /// True while the period is not over, and where it is and its data does not reach its end. An open point takes no part
    /// in limits, averages, streaks and status.
    pub open: bool,
    /// The day after the last one for which all inputs have a value, where one that was recorded for longer brought the
    /// number to the end of a longer window: such a number is compared with none.
    pub uneven: Option<NaiveDate>,
    /// The day on which recording began, where that lies inside of what the number is computed from: then it is the number
    /// of a part of the period, and takes no part in what an open one takes none in, nor in comparisons.
    pub began: Option<NaiveDate>,
}

/// How periods are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Today.
    pub today: NaiveDate,
    /// True where the numbers are judged: then a period that is over is open until its data reaches its end.
    pub is_judged: bool,
}

impl Seen {
    /// As recorded: a period is over when its days are.
    pub fn recorded(today: NaiveDate) -> Self {
        Self { today, is_judged: false }
    }

    /// As it is judged.
    pub fn judged(today: NaiveDate) -> Self {
        Self { today, is_judged: true }
    }
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
        let to = self.uneven.unwrap_or(self.window.range.to);
        self.open.then(|| (days(DateRange { to, ..self.window.range }).min(whole), whole))
    }
}

/// The formula's result for one period as `today` sees it.
///
/// A period that is not over is evaluated for the part that has passed and for which all inputs have a value; where it is
/// to be judged, so is one that is over and whose data does not reach its end. Where an input was already recorded for longer, which cannot be
/// cut, the part is as long as that; where the others are behind it then, the number is uneven.
pub fn point(formula: &Checked, inputs: &dyn Inputs, period: Period, seen: Seen) -> Point {
    let coverage = coverage::of(formula, inputs, &Window::of(inputs.calendar(), period));
    let point = unmarked(formula, inputs, period, seen, (coverage, coverage::evaluate));
    Point { began: began(formula, inputs, &point.window).0, ..point }
}

/// Until when all is recorded, and how a window is evaluated: a series looks for beginnings until they are past.
type Ways = (Coverage, fn(&Checked, &dyn Inputs, &Window) -> Outcome);

/// A point that does not know yet whether recording began in it.
fn unmarked(
    formula: &Checked,
    inputs: &dyn Inputs,
    period: Period,
    Seen { today, is_judged }: Seen,
    (coverage, evaluated): Ways,
) -> Point {
    let calendar = inputs.calendar();
    let whole = Window::of(calendar, period);
    let elapsed = calendar.elapsed(period, today).to;
    let is_over = !calendar.is_open(period, today);
    if is_over && !is_judged {
        let outcome = coverage::evaluate_over(formula, inputs, &whole);
        return Point { period, window: whole, outcome, open: false, uneven: None, began: None };
    }
    let known = coverage.known_to(whole.range.from, if is_over { whole.range.to } else { elapsed });
    let open = !is_over || known < whole.range.to;
    let at = |to: NaiveDate| {
        let window = Window { range: DateRange { to, ..whole.range }, ..whole };
        (window, evaluated(formula, inputs, &window))
    };
    let longest = coverage.to.unwrap_or(known).clamp(known, whole.range.to);
    for to in [known, longest] {
        let (window, outcome) = at(to);
        if to > whole.range.from && !matches!(outcome, Err(Absent::TooCoarse(..))) {
            return Point { period, window, outcome, open, uneven: None, began: None };
        }
    }
    let (window, outcome) = at(whole.range.to);
    let uneven = (open && known > whole.range.from).then_some(known);
    Point { period, window, outcome, open, uneven, began: None }
}

/// What `today` sees of a period: the part that has passed of one that is not over, and the whole of it.
fn looked_at(calendar: &Calendar, period: Period, today: NaiveDate) -> (Option<Window>, Window) {
    let whole = Window::of(calendar, period);
    let elapsed = calendar.elapsed(period, today);
    let is_part = calendar.is_open(period, today) && elapsed.days() > 0;
    (is_part.then_some(Window { range: elapsed, ..whole }), whole)
}

/// The day on which recording began, where that lies inside of what a formula looks at for a window, the latest of its
/// measures; and whether it lies before all of that, so that it does for every later window.
pub(crate) fn began(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> (Option<NaiveDate>, bool) {
    coverage::began(formula, inputs, window)
}

/// A point cut to the days that lie in a range, where its period reaches beyond it. Where an input was recorded for the
/// whole period, which cannot be cut, it stays as it is, as an open period does.
pub fn cut(formula: &Checked, inputs: &dyn Inputs, point: Point, range: DateRange) -> Point {
    let (from, to) = (point.window.range.from.max(range.from), point.window.range.to.min(range.to));
    let window = Window { range: DateRange { from, to }, ..point.window };
    if window.range == point.window.range || from >= to {
        return point;
    }
    match coverage::evaluate(formula, inputs, &window) {
        Err(Absent::TooCoarse(..)) => point,
        outcome => Point { began: began(formula, inputs, &window).0, window, outcome, ..point },
    }
}

/// One point for each period of the grain that shares a day with the range, oldest first.
pub fn points(formula: &Checked, inputs: &dyn Inputs, grain: Grain, range: DateRange, seen: Seen) -> Vec<Point> {
    let periods = inputs.calendar().periods(grain, range);
    inputs.prefetch(&|| {
        let windows = periods.iter().flat_map(|period| {
            let (part, whole) = looked_at(inputs.calendar(), *period, seen.today);
            part.into_iter().chain([whole])
        });
        windows.flat_map(|window| needs(formula, inputs.calendar(), &window)).collect()
    });
    let coverage = coverage::of(formula, inputs, &Window { range, grain: Some(grain) });
    let mut is_past = false;
    let marked = |period| {
        let evaluated = if is_past { domain::formula::evaluate } else { coverage::evaluate };
        let mut point = unmarked(formula, inputs, period, seen, (coverage, evaluated));
        if !is_past {
            (point.began, is_past) = began(formula, inputs, &point.window);
        }
        point
    };
    periods.into_iter().map(marked).collect()
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
