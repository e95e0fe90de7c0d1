//! The shape of past years: how much of a year each of its periods brings, and how far it stands from the average.

use domain::target::{Goal, Seasons, Shape, in_steps_of, is_complete_year, yearly_shares};
use domain::{Grain, Period, Target};

use super::Subject;

/// Not more years back than these are looked at.
const MOST_YEARS: usize = 50;

/// How the complete years before a target ran.
#[derive(Debug, Clone, PartialEq)]
pub struct YearShape {
    /// The years it is the mean of, oldest first; never empty.
    pub years: Vec<Period>,
    /// The grain of its shares: the one the KPI is reviewed at, months for days and weeks, whose places in a year move.
    grain: Grain,
    /// Each period's share of a year; they add up to 1.
    shares: Vec<f64>,
}

/// A fiscal year's total, divided among its periods.
#[derive(Debug, Clone, PartialEq)]
pub struct Divided {
    /// The periods of the grain the KPI is reviewed at, in order, each with its part; they add up to the total.
    pub targets: Vec<(Period, f64)>,
    /// The past years it is shaped like, oldest first; empty where it is even.
    pub years: Vec<Period>,
}

impl Subject<'_> {
    /// Divides a fiscal year's total as the last `most` complete years before it ran, evenly where there are none, in
    /// multiples of `step`.
    pub fn divide(&self, year: Period, total: f64, most: usize, step: f64) -> Divided {
        let periods = self.parts_of(year, self.kpi.grain);
        let shape = self.shape_before(year, most);
        let shares = self.shares(shape.as_ref(), year, &periods);
        let exact: Vec<f64> = shares.iter().map(|share| share * total).collect();
        let targets = periods.into_iter().zip(in_steps_of(total, &exact, step)).collect();
        Divided { targets, years: shape.map(|shape| shape.years).unwrap_or_default() }
    }

    /// The shape that a target follows: the mean of all complete years that ended before it starts, so that later
    /// values never change what was asked. `None` for straight ones, and where no year before it is complete.
    pub fn shape(&self, target: &Target) -> Option<YearShape> {
        let first = self.calendar().period(Grain::Year, target.from);
        (target.shape == Shape::Seasonal).then(|| self.shape_before(first, MOST_YEARS)).flatten()
    }

    /// The shape of the last `most` complete years before a fiscal year; `None` where there are none. A year is complete
    /// where it is over and every period has a number of zero or more.
    pub fn shape_before(&self, year: Period, most: usize) -> Option<YearShape> {
        match self.computed {
            Some(computed) => computed.shape(year, most, || self.shape_of(year, most)),
            None => self.shape_of(year, most),
        }
    }

    fn shape_of(&self, year: Period, most: usize) -> Option<YearShape> {
        // What is asked does not move with what would be.
        if let Some(source) = self.source.as_recorded() {
            return Subject { source, computed: None, ..*self }.shape_of(year, most);
        }
        let grain = self.kpi.grain.max(Grain::Month);
        let mut complete = self.years_before(year, grain);
        complete.truncate(most);
        complete.reverse();
        let (years, values): (Vec<Period>, Vec<Vec<Option<f64>>>) = complete.into_iter().unzip();
        let shares = yearly_shares(&values)?;
        Some(YearShape { years, grain, shares })
    }

    /// The share of each period of a grain in a year, as a target divides it.
    pub(super) fn shares_of(&self, target: &Target, year: Period, grain: Grain) -> Vec<f64> {
        let compute = || self.shares(self.shape(target).as_ref(), year, &self.parts_of(year, grain));
        let shape = (target.shape, self.calendar().period(Grain::Year, target.from));
        match self.computed {
            Some(computed) => computed.shares(shape, (year, grain), compute),
            None => compute(),
        }
    }

    /// Complete years before one, latest first, with their values.
    fn years_before(&self, year: Period, grain: Grain) -> Vec<(Period, Vec<Option<f64>>)> {
        let calendar = self.calendar();
        let Some(first_value) = self.span().map(|span| span.from) else { return Vec::new() };
        let earlier = std::iter::successors(calendar.prev(year), |&year| calendar.prev(year));
        let known = earlier.take(MOST_YEARS).take_while(|&year| calendar.end(year) > first_value);
        let over = known.filter(|&year| !calendar.is_open(year, self.today));
        let with_values = over.map(|year| {
            let parts = self.parts_of(year, grain);
            let value = |&part: &Period| self.point(part).complete();
            (year, parts.iter().map(value).collect::<Vec<_>>())
        });
        with_values.filter(|(_, values)| is_complete_year(values)).collect()
    }

    /// The finer periods that belong to a period, in order; the period itself where the grain is its own.
    pub(super) fn parts_of(&self, period: Period, grain: Grain) -> Vec<Period> {
        let calendar = self.calendar();
        let mut parts = calendar.periods(grain, calendar.range(period));
        parts.retain(|&part| calendar.parent(part, period.grain).start == period.start);
        parts
    }

    /// Each of these periods' share of the year they make up: even, or by the shape. They add up to 1.
    pub(super) fn shares(&self, shape: Option<&YearShape>, year: Period, parts: &[Period]) -> Vec<f64> {
        let even = || vec![1.0 / parts.len().max(1) as f64; parts.len()];
        let Some(shape) = shape else { return even() };
        let own = self.parts_of(year, shape.grain);
        let weights: Vec<f64> = parts.iter().map(|&part| self.weight(shape, &own, part)).collect();
        let total: f64 = weights.iter().sum();
        if total > 0.0 { weights.iter().map(|weight| weight / total).collect() } else { even() }
    }

    /// How much of a year's shape, whose own periods are given, falls into a period.
    fn weight(&self, shape: &YearShape, own: &[Period], period: Period) -> f64 {
        let calendar = self.calendar();
        let shares = own.iter().zip(&shape.shares);
        if period.grain >= shape.grain {
            let inside = shares.filter(|(part, _)| calendar.parent(**part, period.grain).start == period.start);
            return inside.map(|(_, share)| share).sum();
        }
        // Days and weeks: each day gets its part of its month, those of a week that reaches into another year as well.
        let whole = calendar.range(period);
        let days = |part: &Period| {
            let range = calendar.range(*part);
            (whole.to.min(range.to) - whole.from.max(range.from)).num_days().max(0) as f64
        };
        let mut inside: Vec<(f64, f64)> =
            shares.map(|(part, share)| (days(part), share / calendar.days_in(*part).max(1) as f64)).collect();
        let covered: f64 = inside.iter().map(|(days, _)| days).sum();
        inside.retain(|(days, _)| *days > 0.0);
        let known: f64 = inside.iter().map(|(days, a_day)| days * a_day).sum();
        if covered > 0.0 { known * (whole.days() as f64 / covered) } else { 0.0 }
    }

    /// How far the periods of a path stand from the average one of their year; `None` outside the calendar.
    pub(super) fn seasons(&self, shape: &YearShape, target: &Target, period: Period) -> Option<Seasons> {
        let Goal::Reach { by, .. } = target.goal else { return None };
        let calendar = self.calendar();
        let at = |period: Period| {
            let own = self.parts_of(calendar.parent(period, Grain::Year), shape.grain);
            let place = own.iter().position(|part| part.start == period.start)?;
            Some(shape.shares.get(place)? * shape.shares.len() as f64)
        };
        let of = |day| at(calendar.period(shape.grain, day));
        Some(Seasons { start: of(target.from)?, here: of(calendar.anchor(period))?, end: of(by)? })
    }
}
