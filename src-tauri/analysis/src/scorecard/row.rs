//! One row of the scorecard.

use domain::status::{self, Part, Status};
use domain::{Calendar, Grain, Period};

use super::{AskedGoal, Lateness, PaceUnknown, Subject, YearPace, lateness};
use crate::compare::{Against, Comparison, compare};
use crate::drivers::{self, InputShare};
use crate::series::Point;
use crate::signal::{PointReading, Signal, Standing};
use crate::xmr::Assurance;

/// How many periods a sparkline shows: a year and the same period of the year before.
pub const SPARK_PERIODS: u32 = 13;

/// All that the scorecard shows of a KPI for a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The number for the period.
    pub point: Point,
    /// What is asked of it.
    pub goal: Option<AskedGoal>,
    /// How the fiscal year stands, where a target is for all of it.
    pub pace: Option<Result<YearPace, PaceUnknown>>,
    /// Does it meet what is asked?
    pub status: Status,
    /// The score, 0 to 10, of a judged number or pace.
    pub score: Option<f64>,
    /// How much of the goal is reached: 1 is all of it. Of a fiscal year's target, how much of what should have come in.
    pub progress: Option<f64>,
    /// Beside the period before.
    pub previous: Option<Comparison>,
    /// Beside the same period last year.
    pub last_year: Option<Comparison>,
    /// The last 13 periods, oldest first, this one last; fewer where the calendar begins later.
    pub spark: Vec<SparkPoint>,
    /// What the natural limits say of the number, or of the last complete one before it where the period is open.
    /// `None` where there are no limits or no number.
    pub signal: Option<Signal>,
    /// The rule behind the signal.
    pub reading: PointReading,
    /// How firm the limits are; `None` without any point.
    pub standing: Option<Standing>,
    /// How much it grows from each period to the next, where its limits follow a line.
    pub slope: Option<f64>,
    /// Will the process as it is meet the goal?
    pub assurance: Option<Assurance>,
    /// True where the limits are those of the numbers without their season.
    pub adjusted: bool,
    /// How late its data is for the period.
    pub lateness: Lateness,
    /// The latest number before the period, where that has none.
    pub last: Option<(Period, f64)>,
}

/// One point of a sparkline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SparkPoint {
    /// The period.
    pub period: Period,
    /// Its number; `None` is a gap.
    pub value: Option<f64>,
    /// What is asked: the bound, the nearer end of a range.
    pub target: Option<f64>,
    /// True while the period is not over.
    pub open: bool,
}

impl Subject<'_> {
    /// The KPI's row for a period.
    pub fn row(&self, period: Period) -> Row {
        let calendar = self.calendar();
        let mut points = self.points_until(period.grain, calendar.end(period));
        let known = points.last().is_some_and(|last| last.period == period);
        let point = match points.last() {
            Some(last) if known => last.clone(),
            _ => self.point(period),
        };
        if !known {
            points.push(point.clone());
        }
        let value = point.value();
        let (goal, pace, status) = self.judged(&point);
        // What has come in may change: the year is not held against its target yet.
        let is_provisional = matches!(pace, Some(Ok(pace)) if pace.provisional);
        let process = self.process(&points);
        let limits = process.reading.phases.last();
        let last_reading = process.reading.points.last().copied().unwrap_or_default();
        let compared = |against| compare(self.formula, self.source, &point, against).map(Comparison::of_whole_periods);
        Row {
            status,
            score: if point.is_open() || is_provisional { None } else { score(goal, pace, value) },
            progress: if point.provisional || is_provisional { None } else { progress(goal, pace, value) },
            previous: compared(Against::Previous),
            last_year: compared(Against::LastYear),
            spark: self.spark(&points),
            signal: value.filter(|_| !point.provisional).and_then(|_| last_reading.signal(self.kpi.direction)),
            reading: last_reading,
            standing: limits.map(|limits| limits.standing),
            slope: limits.and_then(|limits| limits.phase.slope),
            // The limits of a month say nothing of a year's total.
            assurance: goal
                .filter(|goal| goal.year.is_none() && self.goes_on(goal, period))
                .and_then(|goal| self.assurance(&process, &points, goal.goal)),
            adjusted: process.season.is_some(),
            lateness: lateness(self.source, self.formula, period, self.today),
            last: value.is_none().then(|| last_number(&points)).flatten(),
            goal,
            pace: pace.filter(|_| !is_provisional),
            point,
        }
    }

    /// The status of a period, as its row has it.
    pub fn status_in(&self, period: Period) -> Status {
        self.judged(&self.point(period)).2
    }

    /// What is asked of a point, how the fiscal year stands with it, and its status.
    fn judged(&self, point: &Point) -> (Option<AskedGoal>, Pace, Status) {
        let goal = self.asked_of(point);
        let pace = self.pace(point, goal.as_ref());
        let status = self.status(goal.as_ref(), pace.as_ref(), point.value(), point.is_open());
        (goal, pace, status)
    }

    /// What made the number change since the period before, largest share first; empty where that cannot be told.
    pub fn drivers(&self, row: &Row) -> Vec<InputShare> {
        let Some(previous) = row.previous.as_ref().filter(|previous| previous.change.is_some()) else {
            return Vec::new();
        };
        drivers::by_input(self.formula, self.source, &previous.window, &row.point.window).unwrap_or_default()
    }

    fn spark(&self, points: &[Point]) -> Vec<SparkPoint> {
        let from = points.len().saturating_sub(SPARK_PERIODS as usize);
        let shown = points.get(from..).unwrap_or_default();
        let of = |point: &Point| SparkPoint {
            period: point.period,
            // A part of a period would look like a rise after it.
            value: point.value().filter(|_| point.began.is_none()),
            target: self.goal(point.period).and_then(|goal| goal.bound(point.value())),
            open: point.is_open(),
        };
        let mut spark: Vec<SparkPoint> = shown.iter().map(of).collect();
        // A KPI younger than the sparkline is shown with gaps before it, so that all have one scale of time.
        while let Some(earlier) = spark
            .first()
            .filter(|_| spark.len() < SPARK_PERIODS as usize)
            .and_then(|first| self.calendar().prev(first.period))
        {
            let target = self.goal(earlier).and_then(|goal| goal.bound(None));
            spark.insert(0, SparkPoint { period: earlier, value: None, target, open: false });
        }
        spark
    }
}

impl Row {
    /// The row as a part of its objective.
    pub fn part(&self, weight: f64) -> Part {
        Part::kpi(weight, self.score, self.status)
    }
}

impl Row {
    /// The lateness with its last period as long as the row's at least: of days in a monthly row, the month they end in.
    pub fn lateness_at(&self, calendar: &Calendar, grain: Grain) -> Lateness {
        let long = |since: Period| if since.grain < grain { calendar.period(grain, since.start) } else { since };
        let has_number = self.point.value().is_some();
        match self.lateness {
            // Where a month has a number, the day on which it stops says more.
            late if has_number => late,
            Lateness::Late { days, since } => Lateness::Late { days, since: long(since) },
            Lateness::Ended { since } => Lateness::Ended { since: long(since) },
            Lateness::None => Lateness::None,
        }
    }
}

type Pace = Option<Result<YearPace, PaceUnknown>>;

fn score(goal: Option<AskedGoal>, pace: Pace, value: Option<f64>) -> Option<f64> {
    match (goal?.year, pace) {
        (None, _) => goal?.score(value?),
        (Some(_), pace) => pace?.ok()?.score(),
    }
}

fn progress(goal: Option<AskedGoal>, pace: Pace, value: Option<f64>) -> Option<f64> {
    match (goal?.year, pace) {
        (None, _) => status::progress(&goal?.goal, value?),
        (Some(_), pace) => pace?.ok()?.progress(),
    }
}

/// The latest complete number.
fn last_number(points: &[Point]) -> Option<(Period, f64)> {
    points.iter().rev().find_map(|point| Some((point.period, point.complete()?)))
}
