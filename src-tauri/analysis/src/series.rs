//! A formula over periods: one point for each, with a gap where there is no number.

use chrono::NaiveDate;
use domain::formula::{Absent, Checked, Inputs, Outcome, Window, evaluate as plain, needs};
use domain::{Calendar, DateRange, Grain, Period};

use crate::coverage::{self, Coverage};

pub(crate) use crate::coverage::began;
pub use crate::coverage::{evaluate, is_provisional, settling, taken, unconfirmed};

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
    /// True where it is a number and a value it stands on is estimated, provisional or may still change: it takes no part in what an open one takes none in,
    /// until that is confirmed.
    pub provisional: bool,
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

    /// The number of a period that is over, was recorded from its beginning on, and stands on nothing provisional.
    pub fn complete(&self) -> Option<f64> {
        self.value().filter(|_| !self.is_open() && self.began.is_none())
    }

    /// True where its number is expected to change: its period is not over, its data does not reach its end, or a value it
    /// stands on is provisional.
    pub fn is_open(&self) -> bool {
        self.open || self.provisional
    }

    fn with_certainty(self, formula: &Checked, inputs: &dyn Inputs, today: NaiveDate) -> Self {
        let provisional = self.outcome.is_ok() && is_provisional(formula, inputs, &self.window, today);
        Self { provisional, ..self }
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
/// to be judged, so is one that is over and whose data does not reach its end. Where an input was already recorded for
/// longer, which cannot be cut, the part is as long as that; where the others are behind it then, the number is uneven.
pub fn point(formula: &Checked, inputs: &dyn Inputs, period: Period, seen: Seen) -> Point {
    let coverage = coverage::of(formula, inputs, &Window::of(inputs.calendar(), period));
    let part = Part::of(inputs.calendar(), period, seen, coverage);
    let point = part.point(formula, inputs, coverage::evaluate);
    Point { began: began(formula, inputs, &point.window).0, ..point }.with_certainty(formula, inputs, seen.today)
}

/// What is looked at of a period: the shorter parts in their order, and all of it where an input is too coarse for them.
struct Part {
    period: Period,
    whole: Window,
    shorter: Vec<Window>,
    open: bool,
    is_over: bool,
    /// Up to which day all inputs are known.
    known: NaiveDate,
    /// Up to which day all inputs are recorded, where that is further.
    even: NaiveDate,
    /// False where its inputs may end on different days, which is to be said.
    reaches_end: bool,
    /// True where all inputs are recorded beyond today.
    is_ahead: bool,
    /// True where an input ends before it begins.
    is_beyond: bool,
}

impl Part {
    fn of(calendar: &Calendar, period: Period, Seen { today, is_judged }: Seen, coverage: Coverage) -> Self {
        let whole = Window::of(calendar, period);
        let DateRange { from, to } = whole.range;
        let is_over = !calendar.is_open(period, today);
        let known = match (is_over, is_judged) {
            (true, false) => to,
            (true, true) => coverage.known_to(from, to),
            (false, _) => coverage.known_to_today(from, calendar.elapsed(period, today).to),
        };
        let uncut = |day: NaiveDate| if day < to { coverage.uncut(calendar, from, day) } else { day };
        let known = uncut(known);
        let even = coverage.even().map_or(known, uncut).clamp(known, to);
        let mut ends = vec![known, even];
        ends.dedup();
        ends.retain(|&end| end > from && end < to);
        let shorter = ends.into_iter().map(|to| Window { range: DateRange { from, to }, ..whole }).collect();
        let reaches_end = !is_over || is_judged || coverage.reaches(to);
        let is_ahead = !is_over && even > known;
        Self {
            period,
            whole,
            shorter,
            open: !is_over || known < to,
            is_over,
            known,
            even,
            reaches_end,
            is_ahead,
            is_beyond: coverage.ends_by(from),
        }
    }

    /// The windows that may be evaluated.
    fn windows(self) -> impl Iterator<Item = Window> {
        self.shorter.into_iter().chain([self.whole])
    }

    /// A point that does not know yet whether recording began in it.
    fn point(&self, formula: &Checked, inputs: &dyn Inputs, evaluated: Evaluated) -> Point {
        let evaluated = if self.reaches_end { evaluated } else { coverage::evaluate_over };
        let at = |window: &Window| (*window, evaluated(formula, inputs, window));
        let whole_values = self.shorter.iter().filter(|window| !self.splits(formula, inputs, window));
        let cut = whole_values.map(at).find(|(_, outcome)| !is_too_coarse(outcome));
        let mut is_even = cut.is_some() || self.even == self.whole.range.to;
        let (window, outcome) = cut.unwrap_or_else(|| at(&self.whole));
        let lacking = || coverage::lacking(formula, inputs, &window);
        let outcome = match outcome {
            Ok(_)
                if self.is_beyond
                    && let Some(lacks) = lacking() =>
            {
                Err(lacks)
            }
            outcome => outcome,
        };
        is_even &= !is_too_coarse(&outcome);
        // What is recorded for longer than the period gives it no number, however far it reaches.
        let open = self.open && !(self.is_over && is_too_coarse(&outcome));
        let uneven = (open && !is_even && self.known > window.range.from).then_some(self.known);
        Point { period: self.period, window, outcome, open, uneven, began: None, provisional: false }
    }

    /// True where the window ends today, within what was recorded beforehand for longer: a month entered before its end
    /// belongs to its year as a whole, or would be missing there.
    fn splits(&self, formula: &Checked, inputs: &dyn Inputs, window: &Window) -> bool {
        let to = window.range.to;
        let last_day = || to.pred_opt().map(|from| Window::custom(DateRange { from, to }));
        self.is_ahead && to == self.known && last_day().is_some_and(|day| is_too_coarse(&plain(formula, inputs, &day)))
    }
}

fn is_too_coarse(outcome: &Outcome) -> bool {
    matches!(outcome, Err(Absent::TooCoarse(..)))
}

/// How a window is evaluated: a series looks for beginnings until they are past.
type Evaluated = fn(&Checked, &dyn Inputs, &Window) -> Outcome;

/// A point cut to the days that lie in a range, where its period reaches beyond it. Where an input was recorded for the
/// whole period, which cannot be cut, it stays as it is, as an open period does.
pub fn cut(formula: &Checked, inputs: &dyn Inputs, point: Point, range: DateRange, today: NaiveDate) -> Point {
    let (from, to) = (point.window.range.from.max(range.from), point.window.range.to.min(range.to));
    let window = Window { range: DateRange { from, to }, ..point.window };
    if window.range == point.window.range || from >= to {
        return point;
    }
    match coverage::evaluate(formula, inputs, &window) {
        outcome if is_too_coarse(&outcome) => point,
        outcome => {
            let cut = Point { began: began(formula, inputs, &window).0, window, outcome, ..point };
            cut.with_certainty(formula, inputs, today)
        }
    }
}

/// One point for each period of the grain that shares a day with the range, oldest first.
pub fn points(formula: &Checked, inputs: &dyn Inputs, grain: Grain, range: DateRange, seen: Seen) -> Vec<Point> {
    let periods = inputs.calendar().periods(grain, range);
    let Some(last) = periods.last() else { return Vec::new() };
    let coverage = coverage::of(formula, inputs, &Window::of(inputs.calendar(), *last));
    let part = |period| Part::of(inputs.calendar(), period, seen, coverage);
    inputs.prefetch(&|| {
        let windows = periods.iter().flat_map(|period| part(*period).windows());
        windows.flat_map(|window| needs(formula, inputs.calendar(), &window)).collect()
    });
    let mut is_past = false;
    let marked = |period| {
        let mut point = part(period).point(formula, inputs, if is_past { plain } else { coverage::evaluate });
        if !is_past {
            (point.began, is_past) = began(formula, inputs, &point.window);
        }
        point.with_certainty(formula, inputs, seen.today)
    };
    periods.into_iter().map(marked).collect()
}

/// The latest period of the grain that is over when `today` begins.
pub fn last_complete(calendar: &Calendar, grain: Grain, today: NaiveDate) -> Option<Period> {
    calendar.prev(calendar.period(grain, today))
}

/// The numbers of the periods that are over, as the statistics read them: a gap is a missing value, and so is a period in
/// which recording began. Those at the end that are open or provisional are left off.
pub fn complete_values(points: &[Point]) -> Vec<Option<f64>> {
    let known = points.iter().rposition(|point| !point.is_open()).map_or(0, |last| last + 1);
    points.iter().take(known).map(Point::complete).collect()
}
