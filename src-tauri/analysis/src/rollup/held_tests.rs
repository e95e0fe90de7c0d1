//! What holds until it is changed, held against the plainest reading, and formulas over a change.

#![allow(clippy::unwrap_used, clippy::panic)]

use chrono::{Days, NaiveDate};
use domain::formula::{Absent, Checked, Inputs, Lacking, Outcome, Reason, RollUp, Window, check, evaluate, parse};
use domain::measure::key_of;
use domain::{Calendar, Catalog, DateRange, Grain, Measure, MeasureId, MeasureKind, Period, Recorded, SegmentId};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

use super::{Book, SegmentSet};
use crate::scorecard::{Lateness, measure_lateness};

const TIME: MeasureId = MeasureId(1);
const PIECES: MeasureId = MeasureId(2);
const HOURS: MeasureId = MeasureId(3);
const RATING: MeasureId = MeasureId(4);
const SCALE: MeasureId = MeasureId(5);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn row(date: NaiveDate, grain: Grain, value: f64) -> Recorded {
    Recorded { date, grain, segment: SegmentId::NONE, ordinal: 0, value, records: 1 }
}

fn measure(id: MeasureId, name: &str, kind: MeasureKind, cadence: Grain) -> Measure {
    Measure { id, key: key_of(name), kind, cadence, ..Measure::new(name) }
}

fn measures() -> Vec<Measure> {
    vec![
        measure(TIME, "time", MeasureKind::Parameter, Grain::Month),
        measure(PIECES, "pieces", MeasureKind::Flow, Grain::Month),
        measure(HOURS, "hours", MeasureKind::Flow, Grain::Month),
        measure(RATING, "rating", MeasureKind::Level, Grain::Month),
        measure(SCALE, "scale", MeasureKind::Parameter, Grain::Year),
    ]
}

/// A workshop of 2026: ten pieces and five hours in each month; a piece takes 2 from 2025 on and 3 from the day on that is
/// given. The scale is 5 and stays so.
fn workshop(change: &str) -> Book {
    let calendar = Calendar::default();
    let months = calendar.periods(Grain::Month, calendar.range(calendar.parse_name("2026").unwrap()));
    let monthly = |value: f64| months.iter().map(|month| row(month.start, Grain::Month, value)).collect::<Vec<_>>();
    let mut book = Book::new(calendar);
    let time = vec![row(day(change), Grain::Day, 3.0), row(day("2025-01-01"), Grain::Year, 2.0)];
    let values = [time, monthly(10.0), monthly(5.0), monthly(4.0), vec![row(day("2020-01-01"), Grain::Year, 5.0)]];
    for (measure, values) in measures().iter().zip(values) {
        book.insert(measure, values);
    }
    book
}

fn formula(text: &str) -> Checked {
    let checked = check(&parse(text), &Catalog::new(measures(), Vec::new()));
    assert!(!checked.has_errors(), "{text}: {:?}", checked.diagnostics);
    checked
}

fn over(book: &Book, text: &str, period: &str) -> Outcome {
    let calendar = book.calendar();
    evaluate(&formula(text), book, &Window::of(calendar, calendar.parse_name(period).unwrap()))
}

fn changed() -> Outcome {
    Err(Absent::NotApplicable(Reason::Changed("time".into(), day("2026-03-01"))))
}

fn lacking(name: &str) -> Outcome {
    Err(Absent::NoData(vec![Lacking::from(name)]))
}

#[test]
fn a_formula_over_a_change_is_of_each_value_for_its_time() {
    let cases: [(&str, &str, Outcome); 22] = [
        ("time", "2024", lacking("time")),
        ("time", "2025", Ok(2.0)),
        ("time", "2026", Ok(3.0)),
        ("time", "2026-02", Ok(2.0)),
        ("time", "2030-12", Ok(3.0)),
        ("open(time)", "2026", Ok(2.0)),
        ("open(time)", "2026-03", Ok(3.0)),
        ("close(time)", "2026", Ok(3.0)),
        ("time * 2 - 1", "2026", Ok(5.0)),
        // Two months at 2, ten at 3.
        ("pieces * time", "2026", Ok(340.0)),
        ("time * pieces", "2026", Ok(340.0)),
        ("60 * time * pieces / 2 / hours", "2026", Ok(170.0)),
        ("(pieces * time - 100) / hours", "2026", Ok(4.0)),
        ("pieces / time", "2026", Ok(10.0 + 100.0 / 3.0)),
        ("rolling(pieces * time, 12)", "2026-12", Ok(340.0)),
        ("pieces * close(time)", "2026", Ok(360.0)),
        ("pieces * time", "2026-02", Ok(20.0)),
        // Neither value holds for all of the time.
        ("rating / time", "2026", changed()),
        ("hours - time", "2026", changed()),
        ("pieces * hours * time", "2026", changed()),
        // What does not change holds for all of it.
        ("rating / scale", "2026", Ok(0.8)),
        ("days() * time", "2026", Ok(59.0 * 2.0 + 306.0 * 3.0)),
    ];
    let book = workshop("2026-03-01");
    for (text, period, expected) in cases {
        assert_eq!(over(&book, text, period), expected, "{text} over {period}");
    }
}

#[test]
fn what_is_recorded_for_longer_cannot_be_divided_at_a_change() {
    let book = workshop("2026-03-15");
    let reason = Absent::NotApplicable(Reason::Changed("time".into(), day("2026-03-15")));
    assert_eq!(over(&book, "pieces * time", "2026"), Err(reason));
    assert_eq!(over(&book, "pieces * time", "2026-04"), Ok(30.0));
}

#[test]
fn what_begins_within_the_time_is_missing_before() {
    let mut book = workshop("2026-03-01");
    book.insert(&measures()[0], vec![row(day("2026-03-01"), Grain::Month, 3.0)]);
    assert_eq!(over(&book, "pieces * time", "2026"), lacking("time"));
    assert_eq!(over(&book, "rating / time", "2026"), lacking("time"));
    assert_eq!(over(&book, "pieces * time", "2026-04"), Ok(30.0));
}

#[test]
fn a_value_that_is_set_again_is_no_change() {
    let mut book = workshop("2026-03-01");
    book.insert(&measures()[0], vec![row(day("2025-01-01"), Grain::Day, 3.0), row(day("2026-03-01"), Grain::Day, 3.0)]);
    assert_eq!(over(&book, "rating / time", "2026"), Ok(4.0 / 3.0));
    let month = Period { grain: Grain::Month, start: day("2026-06-01") };
    book.note_not_applicable(TIME, vec![(month, SegmentId::NONE)]);
    assert_eq!(over(&book, "time", "2026-05"), Ok(3.0));
    assert_eq!(over(&book, "time", "2026-07"), Err(Absent::NotApplicable(Reason::Marked("time".into()))));
}

#[test]
fn a_parameter_is_never_late_and_nothing_of_it_is_missing() {
    let book = workshop("2026-03-01");
    let today = day("2029-11-23");
    assert_eq!(measure_lateness(&book, TIME, today), Lateness::None);
    assert_eq!(book.missing(TIME), []);
    assert_eq!(
        crate::scorecard::lateness(&book, &formula("scale"), book.calendar().parse_name("2028").unwrap(), today),
        Lateness::None
    );
    assert_eq!(book.span(&[TIME, PIECES]), book.span(&[PIECES]));
}

#[test]
fn a_parameter_is_the_same_for_every_segment() {
    let book = workshop("2026-03-01");
    let harbour: SegmentSet = [SegmentId(7)].into_iter().collect();
    let march = Window::of(book.calendar(), book.calendar().parse_name("2026-03").unwrap());
    assert_eq!(book.only(&harbour).measure(TIME, RollUp::Natural, &march), Ok(3.0));
}

proptest! {
    /// Whatever was entered in whatever order, a window's answer is the last value set at or before its last day.
    #[test]
    fn a_window_has_what_was_set_last(
        set in btree_map(0_u64..800, -1e6_f64..1e6, 0..20),
        shuffled in vec(any::<prop::sample::Index>(), 20),
        from in 0_u64..800,
        length in 1_u64..400,
    ) {
        let start = day("2025-01-01");
        let at = |days: u64| start + Days::new(days);
        let mut rows: Vec<Recorded> = set.iter().map(|(days, value)| row(at(*days), Grain::Day, *value)).collect();
        for (place, other) in shuffled.iter().enumerate().take(rows.len()) {
            let other = other.index(rows.len());
            rows.swap(place, other);
        }
        let mut book = Book::new(Calendar::default());
        book.insert(&measures()[0], rows);
        let window = Window::custom(DateRange { from: at(from), to: at(from + length) });
        let expected = set.range(..from + length).next_back().map(|(_, value)| *value);
        prop_assert_eq!(book.measure(TIME, RollUp::Natural, &window).ok(), expected);
        let opening = set.range(..=from).next_back().map(|(_, value)| *value);
        prop_assert_eq!(book.measure(TIME, RollUp::Open, &window).ok(), opening);
        prop_assert_eq!(evaluate(&formula("time"), &book, &window).ok(), expected);
    }

    /// What a year comes to is what its months come to together, wherever the value changes.
    #[test]
    fn months_add_up_to_their_year(changes in btree_map(0_usize..12, 1.0_f64..9.0, 0..5)) {
        let mut book = workshop("2025-06-01");
        let calendar = *book.calendar();
        let months = calendar.periods(Grain::Month, calendar.range(calendar.parse_name("2026").unwrap()));
        let mut rows = vec![row(day("2025-01-01"), Grain::Month, 2.0)];
        rows.extend(changes.iter().map(|(month, value)| row(months[*month].start, Grain::Month, *value)));
        book.insert(&measures()[0], rows);
        let formula = formula("pieces * time");
        let of = |period: &Period| evaluate(&formula, &book, &Window::of(&calendar, *period)).unwrap();
        let sum: f64 = months.iter().map(of).sum();
        let year = over(&book, "pieces * time", "2026").unwrap();
        prop_assert!((year - sum).abs() < 1e-9 * sum, "{year} {sum}");
    }
}
