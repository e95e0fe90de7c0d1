#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::period::shift_months;
use super::{Calendar, DateRange, Grain, Period, Placement};
use chrono::{Datelike, NaiveDate, Weekday};
use proptest::prelude::*;
use serde_json::Value;

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn days(from: &str, to: &str) -> DateRange {
    DateRange { from: day(from), to: day(to) }
}

fn fiscal(month: u32, day: u32) -> Calendar {
    Calendar { fiscal_month: month, fiscal_day: day, ..Calendar::default() }
}

fn weeks_from(week_start: Weekday) -> Calendar {
    Calendar { week_start, ..Calendar::default() }
}

/// The cases of `tests/truth/rollup.json` of one kind: computed by pandas and DuckDB, not by this program.
fn truth(kind: &str) -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/truth/rollup.json");
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let cases: Vec<Value> =
        file["cases"].as_array().unwrap().iter().filter(|case| case["query"]["kind"] == kind).cloned().collect();
    assert!(!cases.is_empty(), "no case of kind {kind}");
    cases
}

fn text<'a>(case: &'a Value, field: &str) -> &'a str {
    case[field].as_str().unwrap_or_else(|| panic!("{field} is no text in {case}"))
}

fn calendar_of(query: &Value) -> Calendar {
    let month = query["fiscal_start_month"].as_u64().unwrap_or(1);
    let week_start = query["week_start"].as_str().unwrap_or("monday").parse().unwrap();
    Calendar { fiscal_month: u32::try_from(month).unwrap(), fiscal_day: 1, week_start }
}

#[test]
fn calendar_facts_are_as_pandas_and_duckdb_have_them() {
    for case in truth("calendar") {
        for fact in case["expected"].as_array().unwrap() {
            let key = text(fact, "key");
            let found: Value = match text(&case, "id") {
                "roll-150" => Calendar::default().name(Calendar::default().period(Grain::Week, day(key))).into(),
                "roll-151" => {
                    let calendar = Calendar::default();
                    let last = calendar.iso_week(day(&format!("{key}-12-28"))).unwrap();
                    last.1.into()
                }
                "roll-152" => {
                    Calendar::default().days_in(Calendar::default().parse_name(&format!("{key}-02")).unwrap()).into()
                }
                "roll-154" => {
                    let (date, months) = key.split_once(' ').unwrap();
                    shift_months(day(date), months.parse().unwrap()).unwrap().to_string().into()
                }
                "roll-155" => {
                    let (date, month) = key.split_once(" start ").unwrap();
                    let calendar = fiscal(month.parse().unwrap(), 1);
                    let quarter = calendar.quarter_number(day(date));
                    format!("FY{}-Q{quarter}", calendar.fiscal_year(day(date))).into()
                }
                other => panic!("unknown calendar case {other}"),
            };
            assert_eq!(fact["value"], found, "{} {key}", text(&case, "id"));
        }
    }
}

#[test]
fn periods_start_and_are_named_as_in_the_truth() {
    for case in truth("rollup").into_iter().chain(truth("compare")).chain(truth("rolling")) {
        let calendar = calendar_of(&case["query"]);
        let grain = Grain::parse(text(&case["query"], "period")).unwrap();
        for row in case["expected"].as_array().unwrap() {
            let period = calendar.period(grain, day(text(row, "start")));
            assert_eq!(period.start, day(text(row, "start")), "{}", text(&case, "id"));
            if grain == Grain::Week && !calendar.has_iso_weeks() {
                assert_eq!(calendar.name(period), format!("week of {}", text(row, "start")));
            } else {
                assert_eq!(calendar.name(period), text(row, "period"), "{}", text(&case, "id"));
            }
            assert_eq!(calendar.parse_name(&calendar.name(period)), Some(period));
        }
    }
}

#[test]
fn to_date_and_its_counterpart_are_as_in_the_truth() {
    for case in truth("to_date") {
        let calendar = calendar_of(&case["query"]);
        let grain = Grain::parse(text(&case["query"], "unit")).unwrap();
        let as_of = day(text(&case["query"], "as_of"));
        let span = calendar.to_date(grain, as_of);
        let period = calendar.period(grain, as_of);
        let prior = calendar.same_elapsed(period, span, calendar.last_year(period).unwrap());
        let expected = |key: &str| {
            let facts = case["expected"].as_array().unwrap();
            day(text(facts.iter().find(|fact| fact["key"] == key).unwrap(), "value"))
        };
        let id = text(&case, "id");
        // Months and quarters are compared with the period before by some cases: the start tells which.
        let before = calendar.same_elapsed(period, span, calendar.prev(period).unwrap());
        let prior = if expected("prior_start") == before.from { before } else { prior };
        assert_eq!(span.from, expected("start"), "{id}");
        assert_eq!(prior.from, expected("prior_start"), "{id}");
        assert_eq!(prior.last_day(), Some(expected("prior_end")), "{id}");
    }
}

#[test]
fn fiscal_years_start_on_any_day() {
    let july = fiscal(7, 1);
    assert_eq!(july.name(july.period(Grain::Year, day("2026-06-30"))), "FY2026");
    assert_eq!(july.name(july.period(Grain::Quarter, day("2026-07-01"))), "FY2027-Q1");
    let april = fiscal(4, 6);
    let year = april.period(Grain::Year, day("2026-04-05"));
    assert_eq!(april.range(year), days("2025-04-06", "2026-04-06"));
    assert_eq!(april.range(april.period(Grain::Quarter, day("2026-01-05"))), days("2025-10-06", "2026-01-06"));
    let leap = fiscal(2, 29);
    assert_eq!(leap.range(leap.period(Grain::Year, day("2024-02-28"))), days("2023-02-28", "2024-02-29"));
    assert_eq!(leap.range(leap.period(Grain::Year, day("2025-02-28"))), days("2025-02-28", "2026-02-28"));
    assert_eq!(leap.range(leap.period(Grain::Quarter, day("2025-11-28"))), days("2025-08-29", "2025-11-29"));
}

#[test]
fn a_year_ago_keeps_what_the_period_is() {
    let iso = Calendar::default();
    let week = |name| iso.parse_name(name).unwrap();
    assert_eq!(iso.last_year(week("2021-W10")), Some(week("2020-W10")));
    assert_eq!(iso.last_year(week("2020-W53")), None, "2019 has no week 53");
    assert_eq!(iso.last_year(week("2024-02-29")), Some(week("2023-02-28")));
    let sunday = weeks_from(Weekday::Sun);
    let period = sunday.parse_name("week of 2026-11-22").unwrap();
    assert_eq!(sunday.name(sunday.last_year(period).unwrap()), "week of 2025-11-23");
    assert_eq!(iso.name(iso.last_year(week("2026-Q4")).unwrap()), "2025-Q4");
}

#[test]
fn a_week_belongs_to_the_month_of_its_fourth_day() {
    let iso = Calendar::default();
    let week = iso.period(Grain::Week, day("2026-01-01"));
    assert_eq!(iso.name(iso.parent(week, Grain::Month)), "2026-01");
    assert_eq!(iso.name(iso.parent(iso.prev(week).unwrap(), Grain::Year)), "2025");
    let friday = iso.period(Grain::Week, day("2027-01-01"));
    assert_eq!(iso.name(iso.parent(friday, Grain::Month)), "2026-12", "its Thursday is 31 December");
}

#[test]
fn names_that_are_none_are_refused() {
    let iso = Calendar::default();
    let bad = [
        "",
        "2026-13",
        "2026-W54",
        "2026-Q5",
        "20260",
        "2026-2-3",
        "2026-02-30",
        "week of 2026",
        "0000",
        "FY",
        "2026-",
        "2026-é",
        "2026-Q",
        "2026-W+1",
        "2026-11-23-1",
    ];
    for name in bad {
        assert_eq!(iso.parse_name(name), None, "{name}");
    }
    assert_eq!(fiscal(7, 1).parse_name("2026"), None, "a fiscal year must be written FY2026");
    assert_eq!(fiscal(7, 1).parse_name("2026-Q1"), None);
    assert_eq!(weeks_from(Weekday::Sun).parse_name("2026-W48"), None);
    assert_eq!(fiscal(7, 1).parse_name("fy2026-q1").map(|quarter| quarter.start), Some(day("2025-07-01")));
}

#[test]
fn values_lie_where_their_periods_do() {
    let iso = Calendar::default();
    let november = days("2026-11-01", "2026-12-01");
    let place = |date: &str, grain, range, window| iso.belongs(day(date), grain, range, window);
    assert_eq!(place("2026-11-30", Grain::Day, november, Some(Grain::Month)), Placement::Inside);
    assert_eq!(place("2026-12-01", Grain::Day, november, Some(Grain::Month)), Placement::Outside);
    assert_eq!(place("2026-11-01", Grain::Month, november, Some(Grain::Month)), Placement::Inside);
    assert_eq!(place("2026-10-01", Grain::Quarter, november, Some(Grain::Month)), Placement::Coarser);
    assert_eq!(place("2026-11-01", Grain::Month, days("2026-11-01", "2026-11-18"), None), Placement::Coarser);
    // Monday 30 November: its Thursday is 3 December.
    assert_eq!(place("2026-11-30", Grain::Week, november, Some(Grain::Month)), Placement::Outside);
    assert_eq!(place("2026-10-26", Grain::Week, november, Some(Grain::Month)), Placement::Outside);
    assert_eq!(
        place("2026-11-09", Grain::Week, days("2026-11-10", "2026-11-11"), Some(Grain::Day)),
        Placement::Coarser
    );
    assert_eq!(place("2026-11-01", Grain::Month, days("2026-11-15", "2027-02-01"), None), Placement::Outside);
}

#[test]
fn the_elapsed_part_has_its_counterpart() {
    let iso = Calendar::default();
    let month = |name| iso.parse_name(name).unwrap();
    let (march, february) = (month("2026-03"), month("2026-02"));
    let cut = |today| iso.same_elapsed(march, iso.elapsed(march, day(today)), february);
    assert_eq!(cut("2026-03-17"), days("2026-02-01", "2026-02-18"));
    assert_eq!(cut("2026-03-30"), days("2026-02-01", "2026-03-01"));
    assert_eq!(cut("2026-04-30"), days("2026-02-01", "2026-03-01"), "a whole month matches a whole month");
    assert_eq!(cut("2026-02-27").days(), 0, "nothing has passed yet");
    let (november, december) = (month("2026-11"), month("2026-12"));
    let whole = iso.same_elapsed(november, iso.elapsed(november, day("2026-12-31")), december);
    assert_eq!(whole.days(), 31);
}

#[test]
fn ranges_move_by_whole_months_or_by_days() {
    let iso = Calendar::default();
    assert_eq!(iso.range_before(days("2024-01-01", "2025-01-01"), 1), Some(days("2023-01-01", "2024-01-01")));
    assert_eq!(iso.range_before(days("2024-01-02", "2024-01-12"), 2), Some(days("2023-12-13", "2023-12-23")));
    assert_eq!(iso.range_last_year(days("2021-02-01", "2021-03-01")), Some(days("2020-02-01", "2020-03-01")));
    assert_eq!(iso.range_last_year(days("2024-02-10", "2024-02-28")), Some(days("2023-02-10", "2023-02-28")));
    let last = iso.last(12, iso.parse_name("2026-10").unwrap());
    assert_eq!(last, Some(days("2025-11-01", "2026-11-01")));
    assert_eq!(iso.last_complete(3, Grain::Month, day("2026-11-23")), Some(days("2026-08-01", "2026-11-01")));
    assert_eq!(iso.last(0, iso.parse_name("2026-10").unwrap()), None);
}

#[test]
fn working_days_are_counted() {
    use Weekday::{Fri, Mon, Thu, Tue, Wed};
    let week = [Mon, Tue, Wed, Thu, Fri];
    assert_eq!(days("2026-11-01", "2026-12-01").working_days(&week), 21);
    assert_eq!(days("2026-11-01", "2026-11-01").working_days(&week), 0);
    assert_eq!(days("2026-11-02", "2026-11-09").working_days(&[]), 0);
}

#[test]
fn the_ends_of_time_do_not_panic() {
    for calendar in [Calendar::default(), fiscal(2, 29), fiscal(0, 99), weeks_from(Weekday::Wed)] {
        for date in ["0001-01-01", "9999-12-31"].map(day).into_iter().chain([NaiveDate::MIN, NaiveDate::MAX]) {
            for grain in Grain::ALL {
                let period = calendar.period(grain, date);
                let (next, prev) = (calendar.next(period), calendar.prev(period));
                assert!(next.is_none() || prev.is_none() || grain == Grain::Day || calendar.range(period).days() > 1);
                let range = calendar.range(period);
                let _ = (calendar.name(period), calendar.last_year(period), calendar.shift(period, i32::MIN));
                let _ = (calendar.shift(period, i32::MAX), calendar.last(u32::MAX, period), calendar.fiscal_year(date));
                let _ = (calendar.range_before(range, u32::MAX), calendar.range_last_year(range));
                let _ = (calendar.belongs(date, grain, range, None), calendar.parent(period, Grain::Year));
                let _ = calendar.same_elapsed(period, calendar.elapsed(period, date), period);
            }
        }
    }
}

fn calendars() -> impl Strategy<Value = Calendar> {
    (1u32..=12, 1u32..=31, 0u8..7).prop_map(|(fiscal_month, fiscal_day, start)| Calendar {
        fiscal_month,
        fiscal_day,
        week_start: Weekday::try_from(start).unwrap(),
    })
}

fn dates() -> impl Strategy<Value = NaiveDate> {
    // 1 January 0003 to 31 December 9997 as day numbers, so that neighbours exist.
    (731i32..3_651_695).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap())
}

proptest! {
    #[test]
    fn periods_divide_time_without_gaps(calendar in calendars(), date in dates(), by in -40i32..40) {
        for grain in Grain::ALL {
            let period = calendar.period(grain, date);
            let range = calendar.range(period);
            prop_assert!(range.contains(date));
            prop_assert_eq!(calendar.next(period).unwrap().start, range.to);
            prop_assert_eq!(calendar.period(grain, range.from), period);
            prop_assert_eq!(calendar.period(grain, range.last_day().unwrap()), period);
            prop_assert_eq!(calendar.parse_name(&calendar.name(period)), Some(period));
            if let Some(moved) = calendar.shift(period, by) {
                prop_assert_eq!(calendar.shift(moved, -by), Some(period));
            }
        }
    }

    #[test]
    fn quarters_divide_the_fiscal_year(calendar in calendars(), date in dates()) {
        let year = calendar.range(calendar.period(Grain::Year, date));
        let quarters = calendar.periods(Grain::Quarter, year);
        prop_assert_eq!(quarters.len(), 4);
        prop_assert_eq!(quarters[0].start, year.from);
        let numbers: Vec<u32> = quarters.iter().map(|quarter| calendar.quarter_number(quarter.start)).collect();
        prop_assert_eq!(numbers, vec![1, 2, 3, 4]);
        prop_assert!((year.to.pred_opt().unwrap().year() - calendar.fiscal_year(date)) == 0);
    }

    #[test]
    fn working_days_are_those_of_a_walk(date in dates(), length in 0u64..400) {
        let range = DateRange { from: date, to: date + chrono::Days::new(length) };
        let working = [Weekday::Mon, Weekday::Sat];
        let walk = date.iter_days().take_while(|day| *day < range.to).filter(|day| working.contains(&day.weekday()));
        prop_assert_eq!(range.working_days(&working), i64::try_from(walk.count()).unwrap());
    }

    #[test]
    fn each_week_lies_in_exactly_one_month(calendar in calendars(), date in dates()) {
        let week = calendar.period(Grain::Week, date);
        let months: Vec<Period> = calendar.periods(Grain::Month, calendar.range(week));
        let inside = months.iter().filter(|month| {
            calendar.belongs(week.start, Grain::Week, calendar.range(**month), Some(Grain::Month)) == Placement::Inside
        });
        prop_assert_eq!(inside.count(), 1);
    }
}
