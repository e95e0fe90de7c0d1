#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use chrono::Weekday;
use proptest::prelude::*;

fn read(text: &str) -> Option<(String, Grain)> {
    read_as(text, None)
}

fn read_as(text: &str, order: Option<DateOrder>) -> Option<(String, Grain)> {
    read_date(text, order, &Calendar::default()).map(|when| (when.day.to_string(), when.grain))
}

fn all(day: &str, grain: Grain, texts: &[&str]) {
    for text in texts {
        assert_eq!(read(text), Some((day.to_owned(), grain)), "{text}");
    }
}

#[test]
fn days() {
    all(
        "2026-10-31",
        Grain::Day,
        &[
            "31.10.2026",
            "31/10/2026",
            "10/31/2026",
            "10/31/26",
            "31-10-26",
            "2026-10-31",
            "2026/10/31",
            "2026.10.31",
            "20261031",
            "31. 10. 2026",
            "31 Oct 2026",
            "Oct 31, 2026",
            "31. Oktober 2026",
            "31-Oct-26",
            "31 octobre 2026",
            "31 de octubre de 2026",
            "October 31st, 2026",
            "2026 Oct 31",
            "Sa, 31.10.2026",
            "Saturday, 31 October 2026",
            "2026-10-31T09:00",
            "2026-10-31T09:00:00Z",
            "2026-10-31 09:00:00.123+02:00",
            "31.10.2026 09:00",
            "10/31/26 3:05 PM",
            "Oct 31, 2026 10:23:05 PM PDT",
            "2026-10-31 22:05:10 (CEST)",
            "31.10.2026 08:15 GMT+2",
            "31 Oct 2026, 09:14",
            "46326",
            "46326.375",
        ],
    );
}

#[test]
fn the_order_decides_where_both_readings_are_dates() {
    assert_eq!(read_as("03/04/2026", Some(DateOrder::Dmy)).unwrap().0, "2026-04-03");
    assert_eq!(read_as("03/04/2026", Some(DateOrder::Mdy)).unwrap().0, "2026-03-04");
    assert_eq!(read_as("13/04/2026", Some(DateOrder::Mdy)), None, "there is no month 13");
    assert_eq!(read_as("2026-04-03", Some(DateOrder::Dmy)).unwrap().0, "2026-04-03", "the year says where it is");
}

#[test]
fn periods() {
    all(
        "2026-10-01",
        Grain::Month,
        &[
            "2026-10",
            "10/2026",
            "10.2026",
            "2026/10",
            "Oct 2026",
            "Okt. 26",
            "Oct-26",
            "Oct '26",
            "octobre 2026",
            "2026 October",
        ],
    );
    all("2025-01-01", Grain::Month, &["janv. 2025", "Jänner 2025", "ene 2025", "gen-25"]);
    all("2025-03-01", Grain::Month, &["mars 2025", "März 2025", "Mrz 25", "mrt 2025", "marzo 2025"]);
    all(
        "2026-10-01",
        Grain::Quarter,
        &["Q4 2026", "2026 Q4", "2026-Q4", "Q4/2026", "4. Quartal 2026", "T4 2026", "4Q26", "2026Q4"],
    );
    all(
        "2026-10-26",
        Grain::Week,
        &[
            "2026-W44",
            "W44 2026",
            "KW 44/2026",
            "KW44 2026",
            "2026W44",
            "44. Woche 2026",
            "2026-S44",
            "S44 2026",
            "week of 2026-10-28",
        ],
    );
    all("2025-12-29", Grain::Week, &["2026-W01"]);
    all("2020-12-28", Grain::Week, &["2020-W53"]);
    all("2026-01-01", Grain::Year, &["2026", "FY2026", "FY 26"]);
}

#[test]
fn fiscal_years_are_named_by_their_end() {
    let april = Calendar { fiscal_month: 4, fiscal_day: 1, week_start: Weekday::Sun };
    let read = |text| read_date(text, None, &april).map(|when| when.day.to_string());
    assert_eq!(read("FY2026").as_deref(), Some("2025-04-01"));
    assert_eq!(read("FY2026-Q4").as_deref(), Some("2026-01-01"));
    assert_eq!(read("Q4 2026").as_deref(), Some("2026-10-01"), "a quarter of the calendar, where both start together");
    assert_eq!(read("2026-W44").as_deref(), Some("2026-10-25"), "the week from Sunday that holds the Thursday");
    for text in [
        "2025/26",
        "2025-26",
        "2025–26",
        "2025/2026",
        "2025 - 2026",
        "FY2025/26",
        "FY 2025-26",
        "FY25/26",
        "GJ 2025/2026",
        "WJ 2025/26",
        "Geschäftsjahr 2025/26",
        "Financial year 2025–26",
    ] {
        assert_eq!(read(text).as_deref(), Some("2025-04-01"), "{text}");
        assert_eq!(read_date(text, None, &Calendar::default()), None, "{text} is no year of the calendar");
    }
    for text in ["2025/27", "2025/2027", "FY2025/27", "2025/99", "FY26/25"] {
        assert_eq!(read(text), None, "{text}");
    }
    assert_eq!(read("2026/10").as_deref(), Some("2026-10-01"), "a month stays one");
    assert_eq!(read("2009/10").as_deref(), Some("2009-10-01"), "by itself");
    assert_eq!(read("FY 2009/10").as_deref(), Some("2009-04-01"));
    for text in ["Q4 2025/26", "2025/2026 Q4", "Q4 FY2025/26", "FY 2025-26 Q4"] {
        assert_eq!(read(text).as_deref(), Some("2026-01-01"), "{text}");
        assert_eq!(read_date(text, None, &Calendar::default()), None, "{text} is no quarter of the calendar");
    }
    for (text, year) in [
        ("2025/26", Some(2026)),
        ("2009/10", Some(2010)),
        ("FY 2009-10", Some(2010)),
        ("1999/00", Some(2000)),
        ("2010/12", None),
        ("Season 2025/26", None),
    ] {
        assert_eq!(split_year(text), year, "{text}");
    }
    let february = Calendar { fiscal_month: 2, fiscal_day: 29, week_start: Weekday::Mon };
    let read = |text| read_date(text, None, &february).map(|when| when.day.to_string());
    assert_eq!(read("FY2025").as_deref(), Some("2024-02-29"));
    assert_eq!(read("FY2026").as_deref(), Some("2025-02-28"));
}

#[test]
fn what_is_no_date() {
    for text in [
        "",
        "x",
        "n/a",
        "Summe",
        "31.10",
        "31.13.2026",
        "2026-02-30",
        "31.10.20260",
        "20260-10-31",
        "31.10.1400",
        "1400",
        "1899",
        "2201",
        "9999-01-01",
        "Q5 2026",
        "S1 2026",
        "2026-W54",
        "2025-W53",
        "Oct",
        "January - June 2026",
        "jui 2026",
        "99999999",
        "12345678",
        "1.5",
        "123",
        "-5",
        "2026-10-31 25:99",
        "Stand 01.11.2026",
        "13 apples 2026",
        "2026-1-2-3",
        "٣١.١٠.٢٠٢٦",
        "0",
        "00.00.0000",
        "Accrual basis, 3 July 2026 09:14 GMT",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn serial_numbers() {
    assert_eq!(of_serial(1.0).unwrap().day.to_string(), "1900-01-01");
    assert_eq!(of_serial(59.0).unwrap().day.to_string(), "1900-02-28");
    assert_eq!(of_serial(61.0).unwrap().day.to_string(), "1900-03-01");
    assert_eq!(of_serial(46023.0).unwrap().day.to_string(), "2026-01-01");
    assert_eq!(of_serial(46023.5).unwrap().seconds, Some(43_200));
    assert_eq!(of_serial(-1.0), None);
    assert_eq!(of_serial(f64::NAN), None);
    assert!(of_number(5.0, &Calendar::default()).is_none() && of_number(46_023.0, &Calendar::default()).is_some());
    assert_eq!(of_number(2026.0, &Calendar::default()).unwrap().grain, Grain::Year);
    assert_eq!(of_number(20_261_031.0, &Calendar::default()).unwrap().day.to_string(), "2026-10-31");
    let moments = [1_790_812_799.0, 1_790_812_800.0, 1_790_812_800_123.0]
        .map(|moment| of_number(moment, &Calendar::default()).unwrap());
    let expected = [("2026-09-30", Some(86_399)), ("2026-10-01", Some(0)), ("2026-10-01", Some(0))];
    assert_eq!(
        moments.map(|when| (when.day.to_string(), when.seconds)),
        expected.map(|(day, at)| (day.to_owned(), at))
    );
    assert!(
        [97_830_719.0, 4_102_444_800.0, 1_790_812_800.5]
            .iter()
            .all(|number| of_number(*number, &Calendar::default()).is_none())
    );
}

proptest! {
    #[test]
    fn reading_never_panics(text in "\\PC{0,40}") {
        let _ = read_date(&text, None, &Calendar::default());
    }

    #[test]
    fn odd_texts_of_date_signs_never_panic(text in "[0-9./: TWQKwq,'-]{0,24}", month in 0_u32..14, day in 0_u32..33) {
        let calendar = Calendar { fiscal_month: month, fiscal_day: day, week_start: Weekday::Wed };
        let when = read_date(&text, Some(DateOrder::Mdy), &calendar);
        prop_assert!(when.is_none_or(|when| YEARS.contains(&when.day.year())));
    }

    #[test]
    fn every_day_is_read_back(days in 0_i64..109_000) {
        let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Duration::days(days);
        for (form, order) in [("%Y-%m-%d", None), ("%d.%m.%Y", Some(DateOrder::Dmy)), ("%m/%d/%Y", Some(DateOrder::Mdy)), ("%d %b %Y", None)] {
            prop_assert_eq!(read_as(&day.format(form).to_string(), order), Some((day.to_string(), Grain::Day)));
        }
    }
}

#[test]
fn a_cell_that_shows_a_period_means_it_whichever_day_was_typed() {
    let calendar = Calendar::default();
    let day = |text: &str| text.parse().unwrap();
    let of = |typed: &str, grain| of_cell(day(typed), 3600, grain, &calendar).unwrap();
    assert_eq!(of("2026-01-31", Grain::Month), When { day: day("2026-01-01"), grain: Grain::Month, seconds: None });
    assert_eq!(of("2026-12-31", Grain::Year), When { day: day("2026-01-01"), grain: Grain::Year, seconds: None });
    assert_eq!(of("2026-01-31", Grain::Day), When { day: day("2026-01-31"), grain: Grain::Day, seconds: Some(3600) });
    let fiscal = Calendar { fiscal_month: 4, ..Calendar::default() };
    assert_eq!(
        of_cell(day("2026-12-31"), 0, Grain::Year, &fiscal),
        read_date("2026", None, &fiscal),
        "as the text does"
    );
}
