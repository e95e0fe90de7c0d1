//! Values of one measure that count twice: days beside their month, and the same amounts by one dimension and by another,
//! or as a total beside its parts.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::overlap::{Shapes, Way, overlaps};
use domain::{Grain, MeasureId, MeasureKind, Period, Recorded, SegmentId};

use super::doubted::first_of;
use crate::rollup::Book;

/// The same is in so many periods at least where two ways of recording amount to the same: one alone may be chance.
const FEWEST: usize = 2;

/// So many of the newest periods of a grain are looked at.
const LOOKED_AT: u32 = 36;

/// What is recorded of a measure in two ways at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Twice {
    /// One way.
    pub one: Way,
    /// The other: for shorter periods, or of the same ones by other dimensions.
    pub other: Way,
    /// The periods of the first way for which both are there, oldest first.
    pub periods: Vec<Period>,
}

/// What counts twice among the newest values of a measure. What is a rest beside parts, and amounts to something else, was
/// decided when it came in.
pub fn twice(book: &Book, shapes: &Shapes, measure: MeasureId) -> Vec<Twice> {
    if !matches!(book.kind(measure), Some(MeasureKind::Flow | MeasureKind::Balance)) {
        return Vec::new();
    }
    let rows = newest(book, shapes, measure);
    let mut found = by_dimensions(book, shapes, &rows);
    found.extend(by_length(book, shapes, &rows));
    found
}

/// The newest values, where they are recorded in more than one way; none otherwise.
fn newest(book: &Book, shapes: &Shapes, measure: MeasureId) -> Vec<Recorded> {
    let calendar = book.calendar();
    let Some(last) = book.last_recorded(measure) else { return Vec::new() };
    let mut known: HashMap<(Grain, SegmentId), Way> = HashMap::new();
    for row in book.rows(measure) {
        known.entry((row.grain, row.segment)).or_insert_with(|| shapes.way(row));
    }
    if known.values().collect::<BTreeSet<_>>().len() < 2 {
        return Vec::new();
    }
    let since = first_of(calendar, last.grain.max(Grain::Month), LOOKED_AT, last.start);
    let mut rows: Vec<Recorded> = book.rows(measure).filter(|row| row.date >= since).copied().collect();
    rows.sort_by_key(|row| (row.date, row.grain, row.segment, row.ordinal));
    rows
}

/// Amounts of the same periods by other dimensions: twice where they come to the same in every period they share.
fn by_dimensions(book: &Book, shapes: &Shapes, rows: &[Recorded]) -> Vec<Twice> {
    let mut sums: BTreeMap<Way, BTreeMap<NaiveDate, f64>> = BTreeMap::new();
    for row in rows {
        *sums.entry(shapes.way(row)).or_default().entry(row.date).or_default() += row.value;
    }
    let ways: Vec<(&Way, &BTreeMap<NaiveDate, f64>)> = sums.iter().collect();
    let mut found = Vec::new();
    for (place, (one, of_one)) in ways.iter().enumerate() {
        for (other, of_other) in ways.iter().skip(place + 1).filter(|(other, _)| other.0 == one.0) {
            let both: Vec<(NaiveDate, f64, f64)> =
                of_one.iter().filter_map(|(day, sum)| Some((*day, *sum, *of_other.get(day)?))).collect();
            let is_same = both.iter().all(|(_, one, other)| is_same(*one, *other));
            let has_amounts = both.iter().any(|(_, one, _)| *one != 0.0);
            if both.len() >= FEWEST && is_same && has_amounts {
                let periods = both.iter().map(|(day, ..)| book.calendar().period(one.0, *day)).collect();
                found.push(Twice { one: (*one).clone(), other: (*other).clone(), periods });
            }
        }
    }
    found
}

/// Days beside their month, and the like.
fn by_length(book: &Book, shapes: &Shapes, rows: &[Recorded]) -> Vec<Twice> {
    let calendar = book.calendar();
    let mut found: BTreeMap<(Way, Way), BTreeSet<NaiveDate>> = BTreeMap::new();
    for overlap in overlaps(calendar, shapes, &[], rows) {
        let (longer, shorter) = match overlap.there.grain > overlap.new.grain {
            true => (&overlap.there, &overlap.new),
            false => (&overlap.new, &overlap.there),
        };
        found.entry((shapes.way(longer), shapes.way(shorter))).or_default().insert(longer.date);
    }
    let of = |((one, other), days): ((Way, Way), BTreeSet<NaiveDate>)| {
        let periods = days.into_iter().map(|day| calendar.period(one.0, day)).collect();
        Twice { one, other, periods }
    };
    found.into_iter().map(of).collect()
}

/// Sums of the same amounts in another order differ in their last digits.
fn is_same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::segment::Segment;
    use domain::{Calendar, DimensionId, Measure, MemberId};

    const ID: MeasureId = MeasureId(1);

    /// 1 and 2 are stores, 3 and 4 products.
    fn shapes() -> Shapes {
        let segment = |id| Segment { id: SegmentId(id), members: vec![MemberId(id)] };
        let segments: Vec<Segment> = (1..=4).map(segment).collect();
        Shapes::new(&segments, |member| Some(DimensionId(if member.0 > 2 { 2 } else { 1 })))
    }

    fn told(kind: MeasureKind, rows: &[(&str, Grain, i64, f64)]) -> Vec<(usize, usize, usize)> {
        let row = |&(date, grain, segment, value): &(&str, Grain, i64, f64)| Recorded {
            date: date.parse().unwrap(),
            grain,
            segment: SegmentId(segment),
            ordinal: 0,
            value,
            records: 1,
        };
        let mut book = Book::new(Calendar::default());
        book.insert(&Measure { id: ID, kind, ..Measure::new("Sales") }, rows.iter().map(row).collect());
        let found = twice(&book, &shapes(), ID);
        found.iter().map(|twice| (twice.one.1.len(), twice.other.1.len(), twice.periods.len())).collect()
    }

    #[test]
    fn what_amounts_to_the_same_in_two_ways_counts_twice() {
        use Grain::{Day, Month};
        let stores = [("2026-07-01", Month, 1, 10.1), ("2026-07-01", Month, 2, 20.2), ("2026-08-01", Month, 1, 31.0)];
        let products = [("2026-07-01", Month, 3, 12.3), ("2026-07-01", Month, 4, 18.0), ("2026-08-01", Month, 3, 31.0)];
        let totals = [("2026-07-01", Month, 0, 30.3), ("2026-08-01", Month, 0, 31.0)];
        let rest = [("2026-07-01", Month, 0, 4.0), ("2026-08-01", Month, 0, 3.0)];
        let day = [("2026-07-14", Day, 0, 1.0)];
        type Found = &'static [(usize, usize, usize)];
        type Rows = [(&'static str, Grain, i64, f64)];
        let cases: [(&[&Rows], Found); 7] = [
            (&[&stores], &[]),
            (&[&stores, &products], &[(1, 1, 2)]),
            (&[&stores, &totals], &[(0, 1, 2)]),
            (&[&stores, &rest], &[]),
            // One month alone may be chance.
            (&[&stores[..2], &totals[..1]], &[]),
            (&[&totals, &day], &[(0, 0, 1)]),
            (&[&totals[1..], &day], &[]),
        ];
        for (parts, expected) in cases {
            let rows = parts.concat();
            assert_eq!(told(MeasureKind::Flow, &rows), expected, "{rows:?}");
            assert!(told(MeasureKind::Level, &rows).is_empty(), "nothing of a level adds up: {rows:?}");
        }
    }
}
