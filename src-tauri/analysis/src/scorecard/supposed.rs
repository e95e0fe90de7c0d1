//! What is to be expected of a KPI if its inputs were others.

use std::collections::HashMap;

use domain::{DateRange, Grain, MeasureKind, Period};

use super::outlook::Past;
use super::{Computed, Outlook, Subject};
use crate::forecast::{Forecast, TooShort};
use crate::rollup::Book;
use crate::what_if::{Move, Moved};

/// A KPI as it would be with some inputs moved.
///
/// In periods that have been, it is the KPI over what was recorded, moved. What is expected is the forecast of its past as it
/// would have been, had the moves that hold in the period held at all times; of a period in which a move begins or ends, the
/// forecasts with it and without it take their parts by days, and of what stands at a time that of its last day is taken.
#[derive(Debug)]
pub struct Supposed<'a> {
    /// The KPI as it is.
    pub subject: Subject<'a>,
    /// What was recorded.
    pub book: &'a Book,
    /// What is moved.
    pub moves: &'a [Move],
    /// What was recorded, moved so.
    pub moved: &'a Moved<'a>,
    /// What was computed of it already.
    pub computed: &'a Computed,
}

impl Supposed<'_> {
    /// The KPI over the values as they would be.
    pub fn subject(&self) -> Subject<'_> {
        Subject { source: self.moved, computed: Some(self.computed), ..self.subject }
    }

    /// What would be expected, with at least so many periods.
    ///
    /// # Errors
    /// [`TooShort`] where there are too few values.
    pub fn outlook_over(&self, grain: Grain, least: usize) -> Result<Outlook, TooShort> {
        self.subject().outlook_from(grain, least, &|past, steps| self.expected(past, grain, steps))
    }

    fn expected(&self, past: &Past, grain: Grain, steps: usize) -> Result<Forecast, TooShort> {
        let mut forecasts: HashMap<Vec<bool>, Forecast> = HashMap::new();
        let periods: Vec<Period> = (1..=i32::try_from(steps).unwrap_or(i32::MAX))
            .map_while(|ahead| self.subject.calendar().shift(past.last?, ahead))
            .collect();
        let parts: Vec<Vec<(Vec<bool>, f64)>> = periods.iter().map(|period| self.holding_in(*period)).collect();
        for (holding, _) in parts.iter().flatten() {
            if !forecasts.contains_key(holding) {
                forecasts.insert(holding.clone(), self.forecast_with(holding, grain, steps)?);
            }
        }
        let step = |parts: &Vec<(Vec<bool>, f64)>| {
            parts.iter().filter_map(|(holding, part)| Some((forecasts.get(holding)?, *part))).collect()
        };
        match parts.is_empty() {
            true => self.forecast_with(&[], grain, steps),
            false => Ok(Forecast::mixed(&parts.iter().map(step).collect::<Vec<_>>())),
        }
    }

    /// Which moves hold in a period, each with the part of it for which they do; the parts add up to 1.
    fn holding_in(&self, period: Period) -> Vec<(Vec<bool>, f64)> {
        let whole = self.subject.calendar().range(period);
        let stands = |id| matches!(self.book.kind(id), Some(MeasureKind::Balance | MeasureKind::Parameter));
        let range = match (self.subject.formula.measures().iter().all(|id| stands(*id)), whole.last_day()) {
            (true, Some(last)) => DateRange { from: last, ..whole },
            _ => whole,
        };
        let ends = self.moves.iter().flat_map(|one| [one.from, one.to]).flatten();
        let mut days: Vec<_> = ends.filter(|day| range.from < *day && *day < range.to).collect();
        days.extend([range.from, range.to]);
        days.sort_unstable();
        days.dedup();
        let stretch = |pair: &[chrono::NaiveDate]| {
            let [from, to] = *pair else { return None };
            let part = (to - from).num_days() as f64 / range.days().max(1) as f64;
            Some((self.moves.iter().map(|one| self.concerns(one) && one.range().contains(from)).collect(), part))
        };
        days.windows(2).filter_map(stretch).collect()
    }

    fn concerns(&self, one: &Move) -> bool {
        self.subject.formula.measures().contains(&one.measure)
    }

    fn forecast_with(&self, holding: &[bool], grain: Grain, steps: usize) -> Result<Forecast, TooShort> {
        let held = self.moves.iter().zip(holding).filter(|(_, holds)| **holds);
        let moves: Vec<Move> = held.map(|(one, _)| one.always()).collect();
        if moves.is_empty() {
            return self.subject.forecast(grain, steps);
        }
        let moved = Moved::new(self.book, &moves);
        Subject { source: &moved, computed: None, ..self.subject }.forecast(grain, steps)
    }
}
