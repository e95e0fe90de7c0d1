#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use domain::formula::Inputs;
use domain::{Calendar, DateRange, Grain, Measure, MeasureId, MeasureKind, Recorded, SegmentId};

use super::Book;

const ID: MeasureId = MeasureId(1);

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn book(cadence: Grain, rows: Vec<Recorded>) -> Book {
    let mut book = Book::new(Calendar::default());
    let measure = Measure { id: ID, key: "x".into(), kind: MeasureKind::Flow, cadence, ..Measure::new("Things") };
    book.insert(&measure, rows);
    book
}

/// What is missing, as `2026-10 of 2`.
fn missing(book: &Book) -> Vec<String> {
    let always = DateRange { from: NaiveDate::MIN, to: NaiveDate::MAX };
    let name = |period| book.calendar().name(period);
    let lacks = book.unconfirmed(ID, always).into_iter();
    lacks.map(|lack| format!("{} of {}", name(lack.period), lack.segment.0)).collect()
}

/// A letter for each month of 2026 from January on, a row for each segment from 1 on: `x` is recorded.
fn months(segments: &[&str]) -> Book {
    let mut rows = Vec::new();
    for (segment, months) in (1..).zip(segments) {
        for (month, _) in (1..).zip(months.chars()).filter(|(_, letter)| *letter == 'x') {
            let date = NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
            rows.push(Recorded {
                date,
                grain: Grain::Month,
                segment: SegmentId(segment),
                ordinal: 0,
                value: 1.0,
                records: 1,
            });
        }
    }
    book(Grain::Month, rows)
}

#[test]
fn a_store_whose_month_did_not_come_is_missing() {
    let cases: [(&[&str], &[&str]); 13] = [
        (&["xxxxxxxxxx", "xxxxxxxxx."], &["2026-10 of 2"]),
        (&["xxxxxxxxxx", "xxxxxxx..."], &["2026-08 of 2", "2026-09 of 2", "2026-10 of 2"]),
        // Longer ago than three months: it closed.
        (&["xxxxxxxxxx", "xxxxxx...."], &[]),
        (&["xxxxxxxxxx", "xxxx.xxxxx"], &["2026-05 of 2"]),
        // It opened in May.
        (&["xxxxxxxxxx", "....xxxxxx"], &[]),
        // All are missing: that is a gap of the measure.
        (&["xxxx.xxxxx", "xxxx.xxxxx"], &[]),
        // Recorded now and then.
        (&["xxxxxxxxxx", "x.x..x.x.x"], &[]),
        // Nobody knows yet how regularly.
        (&["xxxxxxxxxx", "......xxx."], &[]),
        // It has another name now.
        (&["xxxxxxxxxx", "xxxxxx....", "......xxxx"], &[]),
        // Customers come and go, and one of them comes nearly always.
        (&["x..x.x..xx", "xx..x..x.x", ".x.x..xx.x", "xxxx.xxxxx"], &[]),
        // One store.
        (&["xxxx.xxxxx"], &[]),
        (&[], &[]),
        (&["xxxxxxxxxx", "xxxx.xxxxx", "xxxxxxxxx."], &["2026-05 of 2", "2026-10 of 3"]),
    ];
    for (segments, expected) in cases {
        assert_eq!(missing(&months(segments)), expected, "{segments:?}");
    }
}

#[test]
fn what_is_marked_as_not_applicable_is_not_missing() {
    let october = Calendar::default().period(Grain::Month, day("2026-10-01"));
    let year = Calendar::default().period(Grain::Year, day("2026-10-01"));
    for (answer, is_missing) in [
        ((october, SegmentId(2)), false),
        ((october, SegmentId::NONE), false),
        ((year, SegmentId::NONE), false),
        ((october, SegmentId(1)), true),
        ((Calendar::default().period(Grain::Day, day("2026-10-31")), SegmentId(2)), true),
    ] {
        let mut book = months(&["xxxxxxxxxx", "xxxxxxxxx."]);
        book.note_not_applicable(ID, vec![answer]);
        assert_eq!(!missing(&book).is_empty(), is_missing, "{answer:?}");
    }
}

#[test]
fn of_days_the_months_are_missing_in_which_a_store_has_none() {
    let daily = |segment: i64, from: &str, to: &str| {
        let days = day(from).iter_days().take_while(move |date| *date <= day(to));
        days.map(move |date| Recorded {
            date,
            grain: Grain::Day,
            segment: SegmentId(segment),
            ordinal: 0,
            value: 1.0,
            records: 1,
        })
        .collect::<Vec<_>>()
    };
    let first = daily(1, "2026-01-01", "2026-10-31");
    for (second, expected) in [
        (daily(2, "2026-01-01", "2026-09-30"), &["2026-10 of 2"][..]),
        (daily(2, "2026-01-01", "2026-09-10"), &["2026-09 of 2", "2026-10 of 2"]),
        // Two weeks are waited for, and longer than two months nobody waits.
        (daily(2, "2026-01-01", "2026-10-20"), &[]),
        (daily(2, "2026-01-01", "2026-08-20"), &[]),
        ([daily(2, "2026-01-01", "2026-04-30"), daily(2, "2026-06-01", "2026-10-31")].concat(), &["2026-05 of 2"]),
        // Closed on ten days.
        ([daily(2, "2026-01-01", "2026-04-30"), daily(2, "2026-05-11", "2026-10-31")].concat(), &[]),
    ] {
        let last = second.last().unwrap().date;
        assert_eq!(missing(&book(Grain::Day, [first.clone(), second].concat())), expected, "until {last}");
    }
}
