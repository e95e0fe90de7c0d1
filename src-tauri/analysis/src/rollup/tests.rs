#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{NaiveDate, Weekday};
use domain::formula::{Absent, Inputs, Outcome, RollUp, Window};
use domain::segment::Segment;
use domain::{Calendar, DateRange, Grain, Measure, MeasureId, MeasureKind, MemberId, Period, Recorded, SegmentId};
use proptest::prelude::*;

use super::{Book, SegmentSet, breakdown};

const ID: MeasureId = MeasureId(1);
const HARBOUR: SegmentId = SegmentId(11);
const STATION: SegmentId = SegmentId(12);

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn measure(kind: MeasureKind) -> Measure {
    Measure { id: ID, key: "x".into(), kind, cadence: Grain::Day, ..Measure::new("Things") }
}

fn row(date: &str, grain: Grain, segment: SegmentId, value: f64, records: u32) -> Recorded {
    Recorded { date: day(date), grain, segment, ordinal: 0, value, records }
}

fn daily(date: &str, value: f64) -> Recorded {
    row(date, Grain::Day, SegmentId::NONE, value, 1)
}

fn book(kind: MeasureKind, rows: Vec<Recorded>) -> Book {
    let mut book = Book::new(Calendar::default());
    book.insert(&measure(kind), rows);
    book
}

fn window(grain: Grain, inside: &str) -> Window {
    let calendar = Calendar::default();
    Window { range: calendar.range(calendar.period(grain, day(inside))), grain: Some(grain) }
}

fn ask(book: &Book, roll_up: RollUp, grain: Grain, inside: &str) -> Outcome {
    book.measure(ID, roll_up, &window(grain, inside))
}

#[test]
fn a_balance_opens_with_what_it_closed_with_however_that_was_recorded() {
    let month = |value| row("2026-10-01", Grain::Month, HARBOUR, value, 1);
    let days = |from: u32| (from..=9).map(|n| row(&format!("2026-11-{n:02}"), Grain::Day, HARBOUR, f64::from(n), 1));
    let book = book(MeasureKind::Balance, std::iter::once(month(100.0)).chain(days(1)).collect());
    assert_eq!(ask(&book, RollUp::Open, Grain::Day, "2026-11-01"), Ok(100.0), "October's closing value");
    assert_eq!(ask(&book, RollUp::Open, Grain::Day, "2026-11-02"), Ok(1.0), "that of the day before");
    assert_eq!(ask(&book, RollUp::Open, Grain::Week, "2026-11-02"), Ok(1.0), "1 November is newer than October");
    assert_eq!(ask(&book, RollUp::Open, Grain::Month, "2026-11-01"), Ok(100.0));
    let coarse = Err(Absent::TooCoarse("Things".into(), Grain::Month));
    assert_eq!(ask(&book, RollUp::Open, Grain::Day, "2026-10-15"), coarse, "nobody knows what it stood at");
}

/// Months of a measure by segment; the numbers do not matter.
fn monthly(cadence: Grain, segments: &[(SegmentId, &[&str])]) -> Option<Period> {
    let mut book = Book::new(Calendar::default());
    let rows = segments.iter().flat_map(|(segment, months)| {
        months.iter().map(|month| row(&format!("{month}-01"), Grain::Month, *segment, 1.0, 1))
    });
    book.insert(&Measure { cadence, ..measure(MeasureKind::Flow) }, rows.collect());
    book.recorded_until(ID)
}

#[test]
fn a_measure_is_recorded_until_the_last_period_of_the_store_that_is_behind() {
    let month = |text: &str| Some(Calendar::default().period(Grain::Month, day(&format!("{text}-01"))));
    let all = ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"];
    let until = |station: &[&str]| monthly(Grain::Month, &[(HARBOUR, &all), (STATION, station)]);
    assert_eq!(until(&all), month("2026-10"));
    assert_eq!(until(&all[..6]), month("2026-09"), "October of one store is missing");
    assert_eq!(until(&all[..5]), month("2026-08"));
    assert_eq!(until(&all[..3]), month("2026-10"), "too little is known of a store with three months");
    assert_eq!(until(&["2026-04", "2026-06", "2026-07", "2026-09"]), month("2026-10"), "it is recorded now and then");
    assert_eq!(until(&["2025-10", "2025-11", "2025-12", "2026-01", "2026-02"]), month("2026-10"), "it has closed");
    assert_eq!(monthly(Grain::Month, &[(HARBOUR, &all[..6])]), month("2026-09"), "there is no other");
    assert_eq!(monthly(Grain::Month, &[]), None);
}

#[test]
fn a_store_that_rests_on_mondays_is_not_behind_on_mondays() {
    let until = |harbour: std::ops::RangeInclusive<u32>, station: &dyn Fn(u32) -> bool| {
        let date = |n: u32| format!("2026-11-{n:02}");
        let rows = harbour.clone().map(|n| row(&date(n), Grain::Day, HARBOUR, 1.0, 1));
        let others = harbour.clone().filter(|n| station(*n)).map(|n| row(&date(n), Grain::Day, STATION, 1.0, 1));
        book(MeasureKind::Flow, rows.chain(others).collect()).recorded_until(ID).unwrap().start
    };
    // 2, 9 and 16 November 2026 are Mondays.
    assert_eq!(until(1..=16, &|n| n % 7 != 2), day("2026-11-16"));
    assert_eq!(until(1..=18, &|n| n % 7 != 2 && n < 16), day("2026-11-15"), "on Wednesday it is");
    assert_eq!(until(1..=18, &|n| n < 17), day("2026-11-16"), "one that never rests is at once");
}

#[test]
fn a_balance_closes_per_segment_and_adds_up() {
    let book = book(
        MeasureKind::Balance,
        vec![
            row("2026-09-30", Grain::Day, HARBOUR, 10.0, 1),
            row("2026-10-05", Grain::Day, HARBOUR, 20.0, 1),
            row("2026-10-30", Grain::Day, HARBOUR, 30.0, 1),
            row("2026-10-05", Grain::Day, STATION, 4.0, 1),
            row("2026-10-20", Grain::Day, STATION, 6.0, 1),
        ],
    );
    assert_eq!(ask(&book, RollUp::Natural, Grain::Month, "2026-10-01"), Ok(36.0));
    assert_eq!(ask(&book, RollUp::Open, Grain::Month, "2026-10-01"), Ok(10.0), "closing of September");
    assert_eq!(ask(&book, RollUp::Open, Grain::Month, "2026-09-01"), Ok(10.0), "nothing before: the first one");
    assert_eq!(ask(&book, RollUp::Open, Grain::Year, "2026-09-01"), Ok(14.0), "the first of each segment");
    // Snapshots: 5 October 24, 20 October 6, 30 October 30.
    assert_eq!(ask(&book, RollUp::Mean, Grain::Month, "2026-10-01"), Ok(20.0));
    assert_eq!(ask(&book, RollUp::Max, Grain::Month, "2026-10-01"), Ok(30.0));
    assert_eq!(ask(&book, RollUp::Natural, Grain::Month, "2026-11-01"), Err(Absent::NoData(vec!["Things".into()])));
}

#[test]
fn a_month_value_closes_after_a_day_of_that_month() {
    let rows = vec![row("2026-10-01", Grain::Month, SegmentId::NONE, 7.0, 1), daily("2026-10-31", 5.0)];
    // Both end with 31 October: the value for the whole month is the later one.
    assert_eq!(ask(&book(MeasureKind::Balance, rows), RollUp::Close, Grain::Month, "2026-10-01"), Ok(7.0));
    let rows = vec![row("2026-10-01", Grain::Month, SegmentId::NONE, 7.0, 1), daily("2026-11-02", 5.0)];
    assert_eq!(ask(&book(MeasureKind::Balance, rows), RollUp::Close, Grain::Quarter, "2026-10-01"), Ok(5.0));
}

#[test]
fn a_level_is_weighted_by_records_over_time_and_segments() {
    let book = book(
        MeasureKind::Level,
        vec![row("2026-10-01", Grain::Day, HARBOUR, 5.0, 90), row("2026-10-09", Grain::Day, STATION, 4.0, 10)],
    );
    assert_eq!(ask(&book, RollUp::Natural, Grain::Month, "2026-10-01"), Ok(4.9));
    assert_eq!(ask(&book, RollUp::Count, Grain::Month, "2026-10-01"), Ok(100.0));
}

#[test]
fn a_sample_is_its_records_together() {
    let rows = vec![
        row("2026-10-01", Grain::Day, HARBOUR, 1.0, 1),
        Recorded { ordinal: 1, ..row("2026-10-01", Grain::Day, HARBOUR, 2.0, 1) },
        row("2026-10-02", Grain::Day, STATION, 10.0, 1),
        row("2026-10-03", Grain::Day, STATION, 4.0, 1),
    ];
    let book = book(MeasureKind::Sample, rows);
    let month = |roll_up| ask(&book, roll_up, Grain::Month, "2026-10-01");
    assert_eq!(month(RollUp::Natural), Ok(3.0));
    assert_eq!(month(RollUp::Mean), Ok(4.25));
    assert_eq!(month(RollUp::Percentile(0.75)), Ok(5.5));
    assert_eq!(month(RollUp::Count), Ok(4.0));
}

#[test]
fn a_record_that_stands_for_several_counts_as_several_in_percentiles() {
    let few = vec![row("2026-10-01", Grain::Day, HARBOUR, 1.0, 3), row("2026-10-02", Grain::Day, HARBOUR, 9.0, 2)];
    assert_eq!(ask(&book(MeasureKind::Sample, few), RollUp::Median, Grain::Month, "2026-10-01"), Ok(1.0));
    let even = vec![row("2026-10-01", Grain::Day, HARBOUR, 1.0, 2), row("2026-10-02", Grain::Day, HARBOUR, 9.0, 2)];
    assert_eq!(ask(&book(MeasureKind::Sample, even), RollUp::Median, Grain::Month, "2026-10-01"), Ok(5.0));
}

#[test]
fn coarser_values_are_never_split() {
    let rows = vec![row("2026-10-01", Grain::Month, SegmentId::NONE, 310.0, 1)];
    let book = book(MeasureKind::Flow, rows);
    let coarse = Err(Absent::TooCoarse("Things".into(), Grain::Month));
    assert_eq!(ask(&book, RollUp::Natural, Grain::Day, "2026-10-05"), coarse);
    assert_eq!(ask(&book, RollUp::Natural, Grain::Week, "2026-10-07"), coarse);
    assert_eq!(ask(&book, RollUp::Natural, Grain::Quarter, "2026-10-05"), Ok(310.0));
    assert_eq!(ask(&book, RollUp::Natural, Grain::Day, "2026-11-05"), Err(Absent::NoData(vec!["Things".into()])));
}

#[test]
fn weeks_belong_to_the_month_of_their_thursday() {
    // The week of Monday 28 September 2026 has its Thursday on 1 October.
    let book = book(MeasureKind::Flow, vec![row("2026-09-28", Grain::Week, SegmentId::NONE, 7.0, 1)]);
    assert_eq!(ask(&book, RollUp::Natural, Grain::Month, "2026-10-01"), Ok(7.0));
    assert!(ask(&book, RollUp::Natural, Grain::Month, "2026-09-01").is_err());
}

#[test]
fn values_with_and_without_a_segment_all_belong_to_the_total() {
    let rows = vec![
        row("2026-10-01", Grain::Day, HARBOUR, 1.0, 1),
        row("2026-10-01", Grain::Day, STATION, 2.0, 1),
        daily("2026-10-01", 4.0),
    ];
    let book = book(MeasureKind::Flow, rows);
    let segments =
        [Segment { id: HARBOUR, members: vec![MemberId(1)] }, Segment { id: STATION, members: vec![MemberId(2)] }];
    let parts = breakdown(&[MemberId(1), MemberId(2)], &segments);
    let of = |set: &SegmentSet| book.only(set).measure(ID, RollUp::Natural, &window(Grain::Month, "2026-10-01"));
    let found: Vec<_> = parts.iter().map(|(member, set)| (member.map(|m| m.0), of(set).unwrap())).collect();
    assert_eq!(found, [(Some(1), 1.0), (Some(2), 2.0), (None, 4.0)]);
    assert_eq!(ask(&book, RollUp::Natural, Grain::Month, "2026-10-01"), Ok(7.0));
}

#[test]
fn what_cannot_be_added_up_says_so() {
    let book = book(MeasureKind::Flow, vec![daily("2026-10-01", 1e308), daily("2026-10-02", 1e308)]);
    assert!(matches!(ask(&book, RollUp::Sum, Grain::Month, "2026-10-01"), Err(Absent::NotApplicable(_))));
    assert_eq!(book.measure(MeasureId(9), RollUp::Sum, &window(Grain::Day, "2026-10-01")), Err(Absent::NoData(vec![])));
}

#[test]
fn the_last_period_recorded_is_the_one_that_ends_last() {
    let rows = vec![row("2026-09-01", Grain::Month, HARBOUR, 1.0, 1), daily("2026-09-12", 1.0)];
    let book = book(MeasureKind::Flow, rows);
    assert_eq!(book.last_recorded(ID).unwrap(), Calendar::default().period(Grain::Month, day("2026-09-01")));
    let span = DateRange { from: day("2026-09-01"), to: day("2026-10-01") };
    assert_eq!(book.span(&[ID]), Some(span));
    assert_eq!(book.span(&[MeasureId(2)]), None);
}

/// Some values over two years: day offset, grain, segment, value, records.
fn values() -> impl Strategy<Value = Vec<Recorded>> {
    let one = (0_u64..730, 0_usize..2, 0_i64..3, -1e6_f64..1e6, 1_u32..50);
    let start = day("2025-01-01");
    let recorded = move |(offset, grain, segment, value, records): (u64, usize, i64, f64, u32)| {
        let grain = [Grain::Day, Grain::Month][grain];
        let date = Calendar::default().period(grain, start + chrono::Days::new(offset)).start;
        Recorded { date, grain, segment: SegmentId(segment), ordinal: 0, value, records }
    };
    proptest::collection::vec(one.prop_map(recorded), 1..80)
}

const ALL: [RollUp; 10] = [
    RollUp::Natural,
    RollUp::Sum,
    RollUp::Open,
    RollUp::Close,
    RollUp::Mean,
    RollUp::Min,
    RollUp::Max,
    RollUp::Median,
    RollUp::Percentile(0.9),
    RollUp::Count,
];

fn distinct(mut rows: Vec<Recorded>) -> Vec<Recorded> {
    rows.sort_by_key(|row| (row.date, row.grain, row.segment));
    rows.dedup_by_key(|row| (row.date, row.grain, row.segment));
    rows
}

proptest! {
    #[test]
    fn roll_up_does_not_depend_on_the_order_of_values(rows in values(), seed in any::<u64>()) {
        let rows = distinct(rows);
        let mut shuffled = rows.clone();
        let len = shuffled.len() as u64;
        for i in 0..shuffled.len() {
            shuffled.swap(i, (seed.wrapping_mul(i as u64 + 7) % len) as usize);
        }
        for kind in MeasureKind::ALL {
            let (a, b) = (book(kind, rows.clone()), book(kind, shuffled.clone()));
            for roll_up in ALL {
                for grain in [Grain::Day, Grain::Month, Grain::Year] {
                    let inside = rows[0].date.to_string();
                    prop_assert_eq!(ask(&a, roll_up, grain, &inside), ask(&b, roll_up, grain, &inside));
                }
            }
        }
    }

    #[test]
    fn a_flows_year_is_the_sum_of_its_parts(rows in values(), month in 1_u32..=12, start in 1_u32..=31) {
        let calendar = Calendar { fiscal_month: month, fiscal_day: start, ..Calendar::default() };
        let mut book = Book::new(calendar);
        // Only days: months that a fiscal year starts within count once, which is another law.
        let days = rows.into_iter().map(|row| Recorded { grain: Grain::Day, ..row }).collect();
        book.insert(&measure(MeasureKind::Flow), distinct(days));
        let year = calendar.range(calendar.period(Grain::Year, day("2025-12-31")));
        let of = |range, grain| book.measure(ID, RollUp::Natural, &Window { range, grain: Some(grain) }).unwrap_or(0.0);
        let total = of(year, Grain::Year);
        let quarters = calendar.periods(Grain::Quarter, year);
        prop_assert_eq!(quarters.len(), 4);
        let sum: f64 = quarters.iter().map(|&p| of(calendar.range(p), Grain::Quarter)).sum();
        prop_assert!((sum - total).abs() <= 1e-6, "quarters {} year {}", sum, total);
        let sum: f64 = calendar.periods(Grain::Day, year).iter().map(|&p| of(calendar.range(p), Grain::Day)).sum();
        prop_assert!((sum - total).abs() <= 1e-6, "days {} year {}", sum, total);
        let segments = [1, 2].map(|i| Segment { id: SegmentId(i), members: vec![MemberId(i)] });
        let window = Window { range: year, grain: Some(Grain::Year) };
        let parts = breakdown(&[MemberId(1), MemberId(2)], &segments);
        let sum: f64 =
            parts.iter().map(|(_, set)| book.only(set).measure(ID, RollUp::Natural, &window).unwrap_or(0.0)).sum();
        prop_assert!((sum - total).abs() <= 1e-6, "segments {} year {}", sum, total);
    }
    #[test]
    fn a_month_counts_once_wherever_the_fiscal_year_starts(
        numbers in proptest::collection::vec(-1e6_f64..1e6, 1..40),
        month in 1_u32..=12,
        start in 1_u32..=31,
    ) {
        let calendar = Calendar { fiscal_month: month, fiscal_day: start, ..Calendar::default() };
        let first = calendar.period(Grain::Month, day("2024-01-01"));
        let months: Vec<Period> = (0..numbers.len()).map(|i| calendar.shift(first, i as i32).unwrap()).collect();
        let row = |(month, &value): (&Period, &f64)| Recorded {
            date: month.start,
            grain: Grain::Month,
            segment: SegmentId::NONE,
            ordinal: 0,
            value,
            records: 1,
        };
        let rows = months.iter().zip(&numbers).map(row);
        let mut book = Book::new(calendar);
        book.insert(&measure(MeasureKind::Flow), rows.collect());
        let ever = DateRange { from: day("2023-01-01"), to: day("2029-01-01") };
        for grain in [Grain::Quarter, Grain::Year] {
            let mut counted = 0;
            for period in calendar.periods(grain, ever) {
                let found = book.measure(ID, RollUp::Natural, &Window::of(&calendar, period)).unwrap_or(0.0);
                let own = months.iter().zip(&numbers).filter(|(month, _)| calendar.parent(**month, grain) == period);
                let own: Vec<f64> = own.map(|(_, &number)| number).collect();
                counted += own.len();
                prop_assert!((found - own.iter().sum::<f64>()).abs() <= 1e-5, "{:?}: {} of {:?}", period, found, own);
            }
            prop_assert_eq!(counted, numbers.len(), "every month is in one {:?}", grain);
        }
    }

    #[test]
    fn what_is_estimated_makes_provisional_what_counts_it_and_nothing_else(
        (month, start) in (1_u32..=12, 1_u32..=28),
        grain in proptest::sample::select(vec![Grain::Day, Grain::Week, Grain::Month]),
        of in proptest::sample::select(vec![Grain::Week, Grain::Month, Grain::Quarter, Grain::Year]),
        (recorded, looked_at) in (0_u64..800, 0_i64..40),
        cut in proptest::option::of(1_i64..360),
    ) {
        let calendar = Calendar { fiscal_month: month, fiscal_day: start, ..Calendar::default() };
        let period = calendar.period(grain, day("2025-01-01") + chrono::Days::new(recorded));
        let mut book = Book::new(calendar);
        book.insert(&measure(MeasureKind::Flow), vec![row(&period.start.to_string(), grain, SegmentId::NONE, 1.0, 1)]);
        let pending = domain::Pending::Estimated;
        book.note_unconfirmed(ID, vec![domain::Unconfirmed { period, segment: SegmentId::NONE, pending }]);
        let whole = Window::of(&calendar, calendar.period(of, period.start + chrono::TimeDelta::days(looked_at - 20)));
        let to = cut.and_then(|days| whole.range.from.checked_add_signed(chrono::TimeDelta::days(days)));
        let range = DateRange { to: to.unwrap_or(whole.range.to).min(whole.range.to), ..whole.range };
        match book.measure(ID, RollUp::Natural, &Window { range, ..whole }) {
            Err(domain::formula::Absent::TooCoarse(..)) => {}
            counted => prop_assert_eq!(counted.is_ok(), !book.unconfirmed(ID, range).is_empty(), "{:?}", range),
        }
    }

    #[test]
    fn a_flows_year_is_the_sum_of_its_months(rows in values(), month in 1_u32..=12) {
        let calendar = Calendar { fiscal_month: month, ..Calendar::default() };
        let mut book = Book::new(calendar);
        book.insert(&measure(MeasureKind::Flow), distinct(rows));
        let of = |period: Period| book.measure(ID, RollUp::Natural, &Window::of(&calendar, period)).unwrap_or(0.0);
        for inside in ["2024-12-31", "2025-06-30", "2026-01-01", "2026-12-31"] {
            let year = calendar.period(Grain::Year, day(inside));
            for grain in [Grain::Month, Grain::Quarter] {
                let parts = calendar.periods(grain, calendar.range(year));
                let sum: f64 = parts.into_iter().map(of).sum();
                prop_assert!((sum - of(year)).abs() <= 1e-6, "{:?}s give {}, the year {}", grain, sum, of(year));
            }
        }
    }

    #[test]
    fn each_week_counts_once_in_the_month_and_in_the_year_of_its_fourth_day(
        weeks in proptest::collection::btree_map(0_u64..104, -1e6_f64..1e6, 1..60),
        week_start in 0_usize..7,
        month in 1_u32..=12,
    ) {
        let week_start = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun][week_start];
        let calendar = Calendar { week_start, fiscal_month: month, ..Calendar::default() };
        let first = calendar.period(Grain::Week, day("2025-01-08")).start;
        let start = |week: &u64| first + chrono::Days::new(7 * week);
        let weekly = |(week, value): (&u64, &f64)| {
            Recorded { date: start(week), grain: Grain::Week, segment: SegmentId::NONE, ordinal: 0, value: *value, records: 1 }
        };
        let mut book = Book::new(calendar);
        book.insert(&measure(MeasureKind::Flow), weeks.iter().map(weekly).collect());
        let of = |period: Period| book.measure(ID, RollUp::Natural, &Window::of(&calendar, period)).unwrap_or(0.0);
        let all = DateRange { from: day("2024-01-01"), to: day("2028-01-01") };
        for grain in [Grain::Month, Grain::Quarter, Grain::Year] {
            for period in calendar.periods(grain, all) {
                let range = calendar.range(period);
                let belongs = |week: &u64| range.contains(start(week) + chrono::Days::new(3));
                let wanted: f64 = weeks.iter().filter(|(week, _)| belongs(week)).map(|(_, value)| value).sum();
                prop_assert!((of(period) - wanted).abs() <= 1e-6, "{}: {} instead of {}", calendar.name(period), of(period), wanted);
            }
            let total: f64 = calendar.periods(grain, all).into_iter().map(of).sum();
            prop_assert!((total - weeks.values().sum::<f64>()).abs() <= 1e-6, "{:?}s count each week once", grain);
        }
    }
}
