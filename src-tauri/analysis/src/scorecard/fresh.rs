//! How old a KPI's newest number is against its own rhythm, and how often it has one.

use chrono::NaiveDate;
use domain::Period;
use domain::formula::Absent;

use super::{Lateness, Subject, lateness};
use crate::series::{Point, last_complete, unconfirmed};

/// So many of a KPI's newest periods are looked at for a number.
const LOOKED_AT: u32 = 24;

/// From so many periods on it is known that a KPI seldom has a number.
const ENOUGH: usize = 4;

/// How a KPI's newest whole number stands to the last period that is over.
#[derive(Debug, Clone, PartialEq)]
pub enum Freshness {
    /// It is of the last period that is over, or nothing is due after it.
    Current(Period),
    /// It is older: by so many periods.
    Behind {
        /// The period it is of.
        newest: Period,
        /// How many periods that are over came after it.
        by: u32,
        /// The last of them.
        last: Period,
        /// Why that has none; `None` where it has one that is provisional.
        lacks: Option<Absent>,
    },
    /// It is so old that the series has come to its end.
    Ended(Period),
    /// None of its newest periods has a whole number: why the last one has none, where it has none at all.
    Never(Option<Absent>),
    /// Nothing is recorded of what it is computed from.
    Empty,
}

/// How seldom a KPI has a number.
#[derive(Debug, Clone, PartialEq)]
pub struct Seldom {
    /// How many of its periods have a whole one.
    pub whole: usize,
    /// Of so many.
    pub of: usize,
    /// Why the newest of those without one has none.
    pub lacks: Option<Absent>,
}

impl Subject<'_> {
    /// How old the newest number is, at the grain the KPI is reviewed at.
    pub fn freshness(&self) -> Freshness {
        let (calendar, grain) = (self.calendar(), self.kpi.grain);
        let Some((last, periods)) = self.newest_periods() else { return Freshness::Empty };
        let newest = periods.iter().rev().find(|period| self.is_whole(&self.point(**period)));
        let Some(&newest) = newest else {
            let newest = periods.last().map(|period| self.point(*period));
            return Freshness::Never(newest.and_then(|point| point.outcome.err()));
        };
        let late = lateness(self.source, self.formula, last, self.today);
        let by = steps(calendar.end(newest), calendar.end(last), |day| calendar.end(calendar.period(grain, day)));
        let days = (calendar.end(last) - calendar.end(newest)).num_days();
        let pause = self.formula.measures().iter().map(|id| self.source.usual_pause(*id)).max().unwrap_or(0);
        match late {
            _ if by == 0 => Freshness::Current(newest),
            Lateness::Ended { .. } => Freshness::Ended(newest),
            // A Sunday has no number where nothing is recorded on Sundays.
            Lateness::None if days <= pause => Freshness::Current(newest),
            _ => Freshness::Behind { newest, by, last, lacks: self.point(last).outcome.err() },
        }
    }

    /// How often it has a number, where fewer than half of its newest periods have one; periods before the first and after
    /// the last value of what it is computed from do not count.
    pub fn seldom(&self) -> Option<Seldom> {
        let (_, periods) = self.newest_periods()?;
        let points: Vec<_> = periods.into_iter().map(|period| self.point(period)).collect();
        let whole = points.iter().filter(|point| self.is_whole(point)).count();
        let lacks = points.iter().rev().find_map(|point| point.outcome.clone().err());
        let is_seldom = points.len() >= ENOUGH && whole * 2 < points.len();
        is_seldom.then_some(Seldom { whole, of: points.len(), lacks })
    }

    /// True for a number of a whole period that lacks nothing. That it may still change makes it no older.
    fn is_whole(&self, point: &Point) -> bool {
        let is_there = point.value().is_some() && !point.open && point.began.is_none();
        is_there && unconfirmed(self.formula, self.source, &point.window).is_empty()
    }

    /// The last period that is over, and the newest ones up to it for which anything is recorded, oldest first.
    fn newest_periods(&self) -> Option<(Period, Vec<Period>)> {
        let (calendar, grain) = (self.calendar(), self.kpi.grain);
        let span = self.span()?;
        let last = last_complete(calendar, grain, self.today)?;
        let newest = calendar.period(grain, span.last_day()?);
        let newest = if newest.start > last.start { last } else { newest };
        let range = calendar.last(LOOKED_AT, newest)?;
        let periods = calendar.periods(grain, range).into_iter().filter(|period| calendar.end(*period) > span.from);
        Some((last, periods.collect()))
    }
}

/// How many steps lead from one day to another; as many as there are days of five years at most.
fn steps(from: NaiveDate, to: NaiveDate, next: impl Fn(NaiveDate) -> NaiveDate) -> u32 {
    const MOST: u32 = 2_000;
    let mut day = from;
    let mut steps = 0;
    while day < to && steps < MOST {
        day = next(day);
        steps += 1;
    }
    steps
}
