//! What counts different ones, held against sets.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;

use domain::formula::{Absent, Inputs, Place, RollUp, Window};
use domain::{Calendar, DateRange, Grain, KeySet, Measure, MeasureId, MeasureKind, Period, Recorded, SegmentId};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;

use super::{Book, SegmentSet};

const ID: MeasureId = MeasureId(1);

/// The keys of a month and of a segment.
type Visit = (usize, i64, BTreeSet<u64>);

fn month(number: usize) -> Period {
    let calendar = Calendar::default();
    calendar.shift(calendar.parse_name("2026-01").unwrap(), i32::try_from(number).unwrap()).unwrap()
}

fn book(visits: &[Visit]) -> Book {
    let rows: Vec<(Recorded, KeySet)> = visits
        .iter()
        .map(|(number, segment, keys)| {
            let keys = KeySet::new(keys.iter().copied().collect());
            let (date, segment) = (month(*number).start, SegmentId(*segment));
            let value = keys.len() as f64;
            (Recorded { date, grain: Grain::Month, segment, ordinal: 0, value, records: 1 }, keys)
        })
        .collect();
    let mut book = Book::new(Calendar::default());
    let measure = Measure { id: ID, kind: MeasureKind::Distinct, ..Measure::new("Customers") };
    book.insert(&measure, rows.iter().map(|(row, _)| *row).collect());
    book.note_keys(ID, rows);
    book
}

fn window(first: usize, last: usize) -> Window {
    if first == last {
        return Window::of(&Calendar::default(), month(first));
    }
    Window::custom(DateRange { from: month(first).start, to: month(last + 1).start })
}

fn keys(visits: &[Visit], months: std::ops::Range<usize>) -> BTreeSet<u64> {
    let there = visits.iter().filter(|(month, ..)| months.contains(month));
    there.flat_map(|(.., keys)| keys.iter().copied()).collect()
}

fn asked(book: &Book, roll_up: RollUp, window: &Window) -> usize {
    book.measure(ID, roll_up, window).unwrap() as usize
}

/// Twelve months with one or two segments each.
fn visits() -> impl Strategy<Value = Vec<Visit>> {
    let of_month = (btree_set(0_u64..30, 1..8), btree_set(0_u64..30, 0..8));
    vec(of_month, 12).prop_map(|months| {
        let pair = |(at, (one, other)): (usize, (BTreeSet<u64>, BTreeSet<u64>))| [(at, 5, one), (at, 6, other)];
        let all = months.into_iter().enumerate().flat_map(pair);
        all.filter(|(_, segment, keys)| *segment == 5 || !keys.is_empty()).collect()
    })
}

proptest! {
    #[test]
    fn windows_are_unions_and_who_is_new_or_lost_is_counted(all in visits(), first in 3_usize..9, length in 1_usize..3) {
        let (book, last) = (book(&all), first + length - 1);
        let here = keys(&all, first..last + 1);
        let before = keys(&all, 0..first);
        let at = window(first, last);
        prop_assert_eq!(asked(&book, RollUp::Natural, &at), here.len());
        prop_assert_eq!(asked(&book, RollUp::Count, &at), here.len());
        prop_assert_eq!(asked(&book, RollUp::New, &at), here.difference(&before).count());
        let (new, returning) = (asked(&book, RollUp::New, &at), asked(&book, RollUp::Returning, &at));
        prop_assert_eq!(new + returning, here.len());
        if length == 1 {
            prop_assert_eq!(asked(&book, RollUp::Retained, &at), here.intersection(&keys(&all, first - 1..first)).count());
            let earlier = keys(&all, first - 3..first);
            prop_assert_eq!(asked(&book, RollUp::Lost(3), &at), earlier.difference(&here).count());
            prop_assert!(asked(&book, RollUp::Lost(1), &at) <= asked(&book, RollUp::Lost(3), &at));
        }
    }

    #[test]
    fn segments_are_counted_alone_and_together(all in visits(), at in 1_usize..12) {
        let book = book(&all);
        let whole = asked(&book, RollUp::Natural, &window(at, at));
        let mut alone = Vec::new();
        for segment in [5, 6] {
            let own: Vec<Visit> = all.iter().filter(|(_, of, _)| *of == segment).cloned().collect();
            let only: SegmentSet = [SegmentId(segment)].into_iter().collect();
            let view = book.only(&only);
            let here = keys(&own, at..at + 1);
            match view.measure(ID, RollUp::Natural, &window(at, at)) {
                Ok(number) => prop_assert_eq!(number as usize, here.len()),
                Err(_) => prop_assert!(here.is_empty()),
            }
            if let Ok(new) = view.measure(ID, RollUp::New, &window(at, at)) {
                prop_assert_eq!(new as usize, here.difference(&keys(&own, 0..at)).count());
            }
            alone.push(here.len());
        }
        prop_assert!(whole >= alone[0].max(alone[1]) && whole <= alone[0] + alone[1]);
    }

    /// What comes first does not matter.
    #[test]
    fn the_order_does_not_matter(all in visits(), by in 0_usize..24) {
        let mut turned = all.clone();
        turned.rotate_left(by % all.len().max(1));
        let at = window(4, 4);
        for roll_up in [RollUp::Natural, RollUp::New, RollUp::Retained, RollUp::Lost(2)] {
            prop_assert_eq!(asked(&book(&all), roll_up, &at), asked(&book(&turned), roll_up, &at));
        }
    }
}

#[test]
fn what_is_not_known_of_before_is_said() {
    let one = |number: usize, keys: &[u64]| -> Visit { (number, 0, keys.iter().copied().collect()) };
    let book = book(&[one(2, &[1, 2]), one(3, &[2, 3])]);
    let lacks = |roll_up, at| match book.measure(ID, roll_up, &window(at, at)) {
        Err(Absent::NoData(names)) => names[0].places.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(lacks(RollUp::Retained, 2), [Place::Before(1)]);
    assert_eq!(lacks(RollUp::Lost(2), 3), [Place::Before(2)]);
    assert_eq!(lacks(RollUp::Natural, 7), []);
    assert_eq!(asked(&book, RollUp::Lost(1), &window(3, 3)), 1);
    assert_eq!(asked(&book, RollUp::New, &window(2, 2)), 2, "before the first month nobody is known");
    assert_eq!(
        asked(
            &book,
            RollUp::Natural,
            &Window::of(&Calendar::default(), Calendar::default().parse_name("2026-Q1").unwrap())
        ),
        2
    );
}
