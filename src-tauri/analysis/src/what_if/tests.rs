#![allow(clippy::unwrap_used)]

use super::*;
use domain::formula::Absent;
use domain::{Measure, Recorded};
use proptest::prelude::*;

const SALES: MeasureId = MeasureId(1);
const STAFF: MeasureId = MeasureId(2);
const PRICE: MeasureId = MeasureId(3);
const HOURS: MeasureId = MeasureId(4);
const DAYS_TO_CLOSE: MeasureId = MeasureId(5);
const BUYERS: MeasureId = MeasureId(6);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn measure(id: MeasureId, kind: MeasureKind, cadence: Grain) -> Measure {
    Measure { id, key: format!("m{}", id.0), kind, cadence, ..Measure::new(format!("M{}", id.0)) }
}

fn at(date: NaiveDate, grain: Grain, segment: i64, value: f64) -> Recorded {
    Recorded { date, grain, segment: SegmentId(segment), ordinal: 0, value, records: 2 }
}

/// Two years: sales by the day of two stores that rest on Sundays, staff by the month of two stores, a rating, a standard time
/// that holds since 2025 and from July 2026 on another, and how long deals took.
fn shop() -> Book {
    let calendar = Calendar::default();
    let mut book = Book::new(calendar);
    let range = DateRange { from: day("2025-01-01"), to: day("2026-11-24") };
    let days = calendar.periods(Grain::Day, range).into_iter().map(|day| day.start);
    let open = days.filter(|day| chrono::Datelike::weekday(day) != chrono::Weekday::Sun);
    let amount = |day: NaiveDate| f64::from(chrono::Datelike::day(&day)) + 10.0;
    let sales = open.flat_map(|day| [at(day, Grain::Day, 1, amount(day)), at(day, Grain::Day, 2, 7.0)]).collect();
    book.insert(&measure(SALES, MeasureKind::Flow, Grain::Day), sales);
    let months = || calendar.periods(Grain::Month, range).into_iter().map(|month| month.start);
    let both = |month| [at(month, Grain::Month, 1, 5.0), at(month, Grain::Month, 2, 3.0)];
    book.insert(&measure(STAFF, MeasureKind::Balance, Grain::Month), months().flat_map(both).collect());
    let rating = |month| at(month, Grain::Month, 0, 4.0);
    book.insert(&measure(PRICE, MeasureKind::Level, Grain::Month), months().map(rating).collect());
    let held = vec![at(day("2025-01-01"), Grain::Day, 0, 20.0), at(day("2026-07-01"), Grain::Day, 0, 30.0)];
    book.insert(&measure(HOURS, MeasureKind::Parameter, Grain::Month), held);
    let took = |month: NaiveDate| at(month, Grain::Day, 0, 12.0);
    book.insert(&measure(DAYS_TO_CLOSE, MeasureKind::Sample, Grain::Day), months().map(took).collect());
    book.insert(&measure(BUYERS, MeasureKind::Distinct, Grain::Month), months().map(rating).collect());
    book
}

fn window(name: &str) -> Window {
    let calendar = Calendar::default();
    Window::of(&calendar, calendar.parse_name(name).unwrap())
}

fn number(book: &Book, moves: &[Move], id: MeasureId, name: &str) -> f64 {
    Moved::new(book, moves).measure(id, RollUp::Natural, &window(name)).unwrap()
}

fn one(measure: MeasureId, by: By, from: Option<&str>, to: Option<&str>) -> Move {
    Move { measure, by, from: from.map(day), to: to.map(day) }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs()).max(1.0)
}

#[test]
fn each_kind_moves_as_it_is_told() {
    let book = shop();
    let may = Some("2026-05-01");
    let more =
        |name: &str, id, by, from, to| number(&book, &[one(id, by, from, to)], id, name) - number(&book, &[], id, name);
    let sales = |name: &str| number(&book, &[], SALES, name);
    /// What it is, the measure, by how much, from when, until when, and what would be.
    type Case = (&'static str, MeasureId, By, Option<&'static str>, Option<&'static str>, f64);
    let cases: [Case; 28] = [
        // An amount of what is recorded by the day is a month's, whatever is looked at.
        ("2026-05", SALES, By::Amount(100.0), may, None, 100.0),
        ("2026-04", SALES, By::Amount(100.0), may, None, 0.0),
        ("2026-Q2", SALES, By::Amount(100.0), may, None, 200.0),
        ("2025", SALES, By::Amount(100.0), None, None, 1200.0),
        ("2026", SALES, By::Amount(100.0), may, Some("2026-08-01"), 300.0),
        // November is recorded up to the 23rd, a Monday.
        ("2026-11", SALES, By::Amount(300.0), may, None, 240.0),
        // Half of June: fifteen of its thirty days.
        ("2026-06", SALES, By::Amount(100.0), Some("2026-06-16"), None, 50.0),
        // Two stores are one more, not two.
        ("2026-05", STAFF, By::Amount(1.0), may, None, 1.0),
        ("2026-Q2", STAFF, By::Amount(1.0), may, None, 1.0),
        ("2026-04", STAFF, By::Amount(1.0), may, None, 0.0),
        ("2026", STAFF, By::Amount(1.0), may, Some("2026-08-01"), 0.0),
        ("2026-05", PRICE, By::Amount(0.5), may, None, 0.5),
        ("2026-05", DAYS_TO_CLOSE, By::Amount(-2.0), may, None, -2.0),
        ("2026-05", HOURS, By::Amount(5.0), may, None, 5.0),
        ("2026-04", HOURS, By::Amount(5.0), may, None, 0.0),
        ("2026-08", HOURS, By::Part(0.1), may, Some("2026-09-01"), 3.0),
        ("2026-09", HOURS, By::Part(0.1), may, Some("2026-09-01"), 0.0),
        // What it is without a move is added to what is set, to be compared with the difference.
        ("2026-05", SALES, By::Value(900.0), may, None, 900.0 - sales("2026-05")),
        ("2026-04", SALES, By::Value(900.0), may, None, 0.0),
        ("2026-Q2", SALES, By::Value(900.0), may, None, 1800.0 - sales("2026-05") - sales("2026-06")),
        ("2025", SALES, By::Value(900.0), None, None, 10_800.0 - sales("2025")),
        ("2026-11", SALES, By::Value(300.0), may, None, 240.0 - sales("2026-11")),
        ("2026-05", STAFF, By::Value(9.0), may, None, 1.0),
        ("2026-Q2", STAFF, By::Value(9.0), may, None, 1.0),
        ("2026-04", STAFF, By::Value(9.0), may, None, 0.0),
        ("2026-05", PRICE, By::Value(4.5), may, None, 0.5),
        ("2026-05", DAYS_TO_CLOSE, By::Value(10.0), may, None, -2.0),
        ("2026-08", HOURS, By::Value(33.0), may, Some("2026-09-01"), 3.0),
    ];
    for (name, id, by, from, to, expected) in cases {
        let found = more(name, id, by, from, to);
        assert!(
            near(found, expected),
            "{name} {id:?} {by:?} from {from:?} until {to:?}: {found} instead of {expected}"
        );
    }
}

#[test]
fn what_counts_different_ones_stays_and_a_parameter_is_nothing_before_it_holds() {
    let book = shop();
    assert!(!can_move(MeasureKind::Distinct));
    let buyers = [one(BUYERS, By::Part(0.5), None, None)];
    let of = |moves: &[Move], name| Moved::new(&book, moves).measure(BUYERS, RollUp::Natural, &window(name));
    assert_eq!(of(&buyers, "2026-05"), of(&[], "2026-05"));
    let early = [one(HOURS, By::Amount(5.0), Some("2024-05-01"), None)];
    let before = Moved::new(&book, &early).measure(HOURS, RollUp::Natural, &window("2024-06"));
    assert!(matches!(before, Err(Absent::NoData(_))), "{before:?}");
}

#[test]
fn what_was_recorded_stays_as_it_was() {
    let book = shop();
    let before = format!("{book:?}");
    let moves = [one(SALES, By::Part(0.5), None, None), one(HOURS, By::Amount(1.0), Some("2026-05-15"), None)];
    let moved = Moved::new(&book, &moves);
    assert_eq!(moved.span(&[SALES, HOURS]), book.span(&[SALES, HOURS]));
    assert_eq!(moved.recorded_until(SALES), book.recorded_until(SALES));
    assert_eq!(moved.usual_pause(SALES), book.usual_pause(SALES));
    assert_eq!(format!("{book:?}"), before);
}

fn any_move() -> impl Strategy<Value = Move> {
    let measure = prop::sample::select(vec![SALES, STAFF, PRICE, HOURS, DAYS_TO_CLOSE]);
    let by = prop_oneof![
        (-0.9..2.0).prop_map(By::Part),
        (-50.0..500.0).prop_map(By::Amount),
        (-50.0..500.0).prop_map(By::Value)
    ];
    let month =
        |n: Option<u32>| n.map(|n| NaiveDate::from_ymd_opt(2025 + n.cast_signed() / 12, n % 12 + 1, 1).unwrap());
    (measure, by, prop::option::of(0_u32..12), prop::option::of(12_u32..24))
        .prop_map(move |(measure, by, from, to)| Move { measure, by, from: month(from), to: month(to) })
}

const NAMES: [&str; 6] = ["2025-03", "2025-07", "2026-02", "2026-Q2", "2025", "2026-W20"];
const ALL: [MeasureId; 5] = [SALES, STAFF, PRICE, HOURS, DAYS_TO_CLOSE];

fn all(book: &Book, moves: &[Move]) -> Vec<Option<f64>> {
    let moved = Moved::new(book, moves);
    let of = |id| NAMES.map(|name| moved.measure(id, RollUp::Natural, &window(name)).ok());
    ALL.into_iter().flat_map(of).collect()
}

fn same(a: &[Option<f64>], b: &[Option<f64>]) -> bool {
    a.iter().zip(b).all(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => near(*a, *b),
        (a, b) => a == b,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn moving_by_nothing_changes_nothing(one in any_move(), is_part: bool) {
        let book = shop();
        let by = if is_part { By::Part(0.0) } else { By::Amount(0.0) };
        prop_assert_eq!(all(&book, &[Move { by, ..one }]), all(&book, &[]));
    }

    #[test]
    fn what_is_set_twice_is_what_it_was_set_to_last(one in any_move(), first in 1.0..500.0, last in -50.0..500.0) {
        let book = shop();
        let set = |value| Move { by: By::Value(value), ..one };
        prop_assert!(same(&all(&book, &[set(first), set(last)]), &all(&book, &[set(last)])));
    }

    #[test]
    fn a_move_and_its_inverse_are_nothing(one in any_move()) {
        prop_assume!(!matches!(one.by, By::Value(_)));
        let book = shop();
        let by = match one.by {
            By::Part(part) => By::Part(1.0 / (1.0 + part) - 1.0),
            By::Amount(amount) => By::Amount(-amount),
            By::Value(_) => one.by,
        };
        let back = all(&book, &[one, Move { by, ..one }]);
        prop_assert!(same(&back, &all(&book, &[])));
    }

    #[test]
    fn moves_of_different_inputs_have_no_order(one in any_move(), other in any_move()) {
        prop_assume!(one.measure != other.measure);
        let book = shop();
        prop_assert_eq!(all(&book, &[one, other]), all(&book, &[other, one]));
    }

    #[test]
    fn only_what_is_moved_changes(one in any_move()) {
        let book = shop();
        let (before, after) = (all(&book, &[]), all(&book, &[one]));
        for (place, id) in ALL.into_iter().enumerate().filter(|(_, id)| *id != one.measure) {
            let range = place * NAMES.len()..(place + 1) * NAMES.len();
            prop_assert_eq!(&before[range.clone()], &after[range], "{:?}", id);
        }
    }

    #[test]
    fn a_year_is_the_sum_of_its_months(one in any_move()) {
        let book = shop();
        let moves = [Move { measure: SALES, ..one }];
        let months: f64 = (1..=12).map(|month| number(&book, &moves, SALES, &format!("2025-{month:02}"))).sum();
        prop_assert!((months - number(&book, &moves, SALES, "2025")).abs() < 1e-9);
    }
}
