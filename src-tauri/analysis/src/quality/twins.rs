//! Measures that say the same: an import that was given another name, or a heading that changed.

use std::collections::BTreeMap;

use domain::formula::{Inputs, RollUp, Window};
use domain::{Grain, Measure, MeasureId, Period};

use crate::rollup::Book;

/// So many periods with the same numbers are no chance.
const FEWEST: usize = 6;

/// So many of a measure's newest periods are compared.
const COMPARED: u32 = 24;

/// Numbers that differ by no more than this part of them are nearly the same.
const NEAR: f64 = 0.001;

/// Two measures with the same or nearly the same numbers in all periods that both have among their newest.
#[derive(Debug, Clone, PartialEq)]
pub struct Twins {
    /// One of them.
    pub one: MeasureId,
    /// The other.
    pub other: MeasureId,
    /// The periods they share, oldest first.
    pub periods: Vec<Period>,
    /// True where no number differs at all.
    pub exactly: bool,
}

/// A measure, and its numbers of its newest periods, oldest first, those without one left out.
type Numbers = (MeasureId, Vec<(Period, f64)>);

/// The pairs of measures that say the same. Where all numbers are the same one, as with a fixed rate, nothing is told by it.
pub fn twins(book: &Book, measures: &[&Measure]) -> Vec<Twins> {
    let mut alike: BTreeMap<(Grain, String), Vec<Numbers>> = BTreeMap::new();
    for measure in measures {
        let series = newest(book, measure);
        if series.len() >= FEWEST && varies(&series) {
            alike.entry((measure.cadence, measure.unit.code())).or_default().push((measure.id, series));
        }
    }
    let mut found = Vec::new();
    for group in alike.values() {
        for (place, one) in group.iter().enumerate() {
            found.extend(group.iter().skip(place + 1).filter_map(|other| compared(one, other)));
        }
    }
    found
}

fn newest(book: &Book, measure: &Measure) -> Vec<(Period, f64)> {
    let calendar = book.calendar();
    let Some(last) = book.last_recorded(measure.id) else { return Vec::new() };
    let Some(range) = calendar.last(COMPARED, calendar.period(measure.cadence, last.start)) else { return Vec::new() };
    let number = |period: Period| {
        let value = book.measure(measure.id, RollUp::Natural, &Window::of(calendar, period)).ok()?;
        Some((period, value))
    };
    calendar.periods(measure.cadence, range).into_iter().filter_map(number).collect()
}

fn varies(series: &[(Period, f64)]) -> bool {
    series.windows(2).any(|pair| matches!(pair, [one, other] if one.1 != other.1))
}

fn compared(one: &Numbers, other: &Numbers) -> Option<Twins> {
    let mut others = other.1.iter().peekable();
    let mut periods = Vec::new();
    let mut exactly = true;
    let mut first = None;
    let mut is_one_number = true;
    for (period, value) in &one.1 {
        while others.peek().is_some_and(|(at, _)| at.start < period.start) {
            others.next();
        }
        let Some((_, beside)) = others.peek().filter(|(at, _)| at == period) else { continue };
        if (value - beside).abs() > NEAR * value.abs().max(beside.abs()) {
            return None;
        }
        exactly &= value == beside;
        is_one_number &= *first.get_or_insert(*value) == *value;
        periods.push(*period);
    }
    (periods.len() >= FEWEST && !is_one_number).then_some(Twins { one: one.0, other: other.0, periods, exactly })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::{Calendar, Recorded, SegmentId, Unit};

    #[test]
    fn measures_with_the_same_numbers_are_found() {
        let base = [410.0, 430.0, 415.0, 402.0, 425.0, 418.0, 421.0];
        let near: Vec<f64> = base.iter().map(|value| value + 0.2).collect();
        let other: Vec<f64> =
            base.iter().enumerate().map(|(at, value)| value + if at == 3 { 9.0 } else { 0.0 }).collect();
        for (values, unit, cadence, expected) in [
            (base.to_vec(), Unit::Number, Grain::Month, Some(true)),
            (near, Unit::Number, Grain::Month, Some(false)),
            (other, Unit::Number, Grain::Month, None),
            (base.to_vec(), Unit::Count, Grain::Month, None),
            (base[2..].to_vec(), Unit::Number, Grain::Month, None),
        ] {
            let one = Measure { id: MeasureId(1), ..Measure::new("Sales") };
            let two = Measure { id: MeasureId(2), unit, cadence, ..Measure::new("Revenue") };
            let mut book = Book::new(Calendar::default());
            book.insert(&one, rows(&base));
            book.insert(&two, rows(&values));
            let found = twins(&book, &[&one, &two]);
            assert_eq!(found.first().map(|twins| twins.exactly), expected, "{values:?}");
        }
    }

    #[test]
    fn fixed_rates_are_no_twins() {
        let measures = [1, 2].map(|id| Measure { id: MeasureId(id), ..Measure::new(id.to_string()) });
        let mut book = Book::new(Calendar::default());
        for measure in &measures {
            book.insert(measure, rows(&[5.0; 8]));
        }
        assert!(twins(&book, &measures.each_ref()).is_empty());
    }

    fn rows(values: &[f64]) -> Vec<Recorded> {
        let calendar = Calendar::default();
        let mut period = calendar.parse_name("2026-01").unwrap();
        let mut rows = Vec::new();
        for &value in values {
            let (date, grain) = (period.start, period.grain);
            rows.push(Recorded { date, grain, segment: SegmentId::NONE, ordinal: 0, value, records: 1 });
            period = calendar.next(period).unwrap();
        }
        rows
    }
}
