//! Values of one measure that say the same twice: the days of a month beside the month, a total beside its parts, sales by
//! store beside the same sales by product.

use crate::segment::Segment;
use crate::{Calendar, DimensionId, Grain, MemberId, Recorded, SegmentId};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// The members of segments, by their dimensions.
#[derive(Debug, Clone, Default)]
pub struct Shapes {
    members: HashMap<SegmentId, Vec<(DimensionId, MemberId)>>,
}

/// A value that would be counted beside another of the same days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overlap {
    /// What is recorded already.
    pub there: Recorded,
    /// What came.
    pub new: Recorded,
}

/// How a value is recorded: for how long, and by which dimensions, in order.
pub type Way = (Grain, Vec<DimensionId>);

impl Shapes {
    /// Those of these segments.
    pub fn new(segments: &[Segment], dimension_of: impl Fn(MemberId) -> Option<DimensionId>) -> Self {
        let members_of = |segment: &Segment| {
            let mut members: Vec<_> =
                segment.members.iter().filter_map(|member| Some((dimension_of(*member)?, *member))).collect();
            members.sort_unstable();
            (segment.id, members)
        };
        Self { members: segments.iter().map(members_of).collect() }
    }

    fn of(&self, segment: SegmentId) -> &[(DimensionId, MemberId)] {
        self.members.get(&segment).map_or(&[], Vec::as_slice)
    }

    /// How a value is recorded: for how long, and by which dimensions.
    pub fn way(&self, row: &Recorded) -> Way {
        (row.grain, self.of(row.segment).iter().map(|(dimension, _)| *dimension).collect())
    }

    /// True where something may belong to both segments: no dimension has another member in the other.
    fn meet(&self, one: SegmentId, other: SegmentId) -> bool {
        let others = self.of(other);
        let differs = |(dimension, member): &(DimensionId, MemberId)| {
            others.iter().any(|(other, of_other)| other == dimension && of_other != member)
        };
        !self.of(one).iter().any(differs)
    }
}

/// The values that came and would be counted beside others, each with the first of these. Both lists are in order.
///
/// What a measure's values did before is decided: where it had days beside months, further ones are no question. Values
/// that came together are recorded by the same hand: a total among parts is what belongs to none of them. Days beside
/// their month are not, wherever they come from.
pub fn overlaps(calendar: &Calendar, shapes: &Shapes, before: &[Recorded], after: &[Recorded]) -> Vec<Overlap> {
    let mut ways = Ways::default();
    let numbered: Vec<usize> = after.iter().map(|row| ways.number(shapes, row)).collect();
    if ways.count() < 2 {
        return Vec::new();
    }
    let mut decided: HashSet<(usize, usize)> = HashSet::new();
    let numbers: Vec<usize> = before.iter().map(|row| ways.number(shapes, row)).collect();
    sweep(calendar, before, &numbers, |one, other, pair| {
        if !decided.contains(&pair) && shapes.meet(one.segment, other.segment) {
            decided.insert(pair);
        }
    });
    let was_there = |row: &Recorded| before.binary_search_by_key(&key(row), key).is_ok();
    let mut found: HashMap<Key, Overlap> = HashMap::new();
    sweep(calendar, after, &numbered, |one, other, pair| {
        if decided.contains(&pair) || !shapes.meet(one.segment, other.segment) {
            return;
        }
        let (there, new) = match (was_there(one), was_there(other)) {
            (true, true) => return,
            (true, false) => (one, other),
            (false, true) => (other, one),
            (false, false) if one.grain == other.grain => return,
            // Of values that came together the finer ones count.
            (false, false) if one.grain < other.grain => (one, other),
            (false, false) => (other, one),
        };
        found.entry(key(new)).or_insert(Overlap { there: *there, new: *new });
    });
    let mut overlaps: Vec<Overlap> = found.into_values().collect();
    overlaps.sort_by_key(|overlap| key(&overlap.new));
    overlaps
}

type Key = (NaiveDate, Grain, SegmentId, u32);

fn key(row: &Recorded) -> Key {
    (row.date, row.grain, row.segment, row.ordinal)
}

/// The ways in which values are recorded, numbered.
#[derive(Debug, Default)]
struct Ways {
    numbers: HashMap<Way, usize>,
    known: HashMap<(Grain, SegmentId), usize>,
}

impl Ways {
    fn number(&mut self, shapes: &Shapes, row: &Recorded) -> usize {
        if let Some(known) = self.known.get(&(row.grain, row.segment)) {
            return *known;
        }
        let next = self.numbers.len();
        let number = *self.numbers.entry(shapes.way(row)).or_insert(next);
        self.known.insert((row.grain, row.segment), number);
        number
    }

    fn count(&self) -> usize {
        self.numbers.len()
    }
}

/// Calls `meet` with every two values of different ways whose days overlap, and the numbers of these ways.
fn sweep<'r>(
    calendar: &Calendar,
    rows: &'r [Recorded],
    ways: &[usize],
    mut meet: impl FnMut(&'r Recorded, &'r Recorded, (usize, usize)),
) {
    let mut open: HashMap<usize, Vec<(NaiveDate, &Recorded)>> = HashMap::new();
    for (row, way) in rows.iter().zip(ways) {
        for (other_way, others) in &mut open {
            others.retain(|(end, _)| *end > row.date);
            if other_way != way {
                let pair = (*way.min(other_way), *way.max(other_way));
                others.iter().for_each(|(_, other)| meet(other, row, pair));
            }
        }
        open.entry(*way).or_default().push((calendar.end(calendar.period(row.grain, row.date)), row));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn row(date: &str, grain: Grain, segment: i64) -> Recorded {
        Recorded { date: date.parse().unwrap(), grain, segment: SegmentId(segment), ordinal: 0, value: 1.0, records: 1 }
    }

    /// 1 and 2 are stores, 3 a product, 4 that product in the first store.
    fn shapes() -> Shapes {
        let segment = |id, members: &[i64]| Segment {
            id: SegmentId(id),
            members: members.iter().copied().map(MemberId).collect(),
        };
        let segments = [segment(1, &[1]), segment(2, &[2]), segment(3, &[3]), segment(4, &[1, 3])];
        Shapes::new(&segments, |member| Some(DimensionId(if member.0 == 3 { 2 } else { 1 })))
    }

    fn count(before: &[Recorded], new: &[Recorded]) -> usize {
        let mut after = [before, new].concat();
        after.sort_by_key(key);
        overlaps(&Calendar::default(), &shapes(), before, &after).len()
    }

    #[test]
    fn the_same_days_in_another_way_are_the_same_twice() {
        use Grain::{Day, Month, Quarter, Week};
        let july = row("2026-07-01", Month, 0);
        for (before, new, expected) in [
            (row("2026-07-05", Day, 0), july, 1),
            (july, row("2026-07-05", Day, 0), 1),
            (july, row("2026-06-29", Week, 0), 1),
            (july, row("2026-07-01", Quarter, 0), 1),
            (july, row("2026-08-01", Month, 0), 0),
            (july, row("2026-08-05", Day, 0), 0),
            (july, row("2026-07-01", Month, 1), 1),
            (row("2026-07-01", Month, 1), july, 1),
            (row("2026-07-01", Month, 1), row("2026-07-01", Month, 2), 0),
            (row("2026-07-01", Month, 1), row("2026-07-01", Month, 3), 1),
            (row("2026-07-01", Month, 1), row("2026-07-01", Month, 4), 1),
            (row("2026-07-01", Month, 2), row("2026-07-01", Month, 4), 0),
            (row("2026-07-05", Day, 1), row("2026-07-01", Month, 2), 0),
        ] {
            assert_eq!(count(&[before], &[new]), expected, "{before:?} {new:?}");
        }
    }

    #[test]
    fn what_a_measure_did_before_is_decided() {
        let before = [row("2026-07-01", Grain::Month, 0), row("2026-07-01", Grain::Month, 1)];
        assert_eq!(count(&before, &[row("2026-08-01", Grain::Month, 0), row("2026-08-01", Grain::Month, 1)]), 0);
        assert_eq!(count(&before, &[row("2026-07-05", Grain::Day, 1)]), 1);
    }

    #[test]
    fn what_comes_together_is_parts_and_rest_but_no_days_beside_their_month() {
        let parts = [row("2026-07-01", Grain::Month, 0), row("2026-07-01", Grain::Month, 1)];
        assert_eq!(count(&[], &parts), 0);
        let twice = [row("2026-07-01", Grain::Day, 0), row("2026-07-01", Grain::Month, 0)];
        assert_eq!(count(&[], &twice), 1);
    }
}
