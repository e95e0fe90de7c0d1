//! What is not over is compared with as much of the other period, on every day; and what a week belongs to.

use super::support::{Desk, call_on, session};
use chrono::{Datelike, Days, Months, NaiveDate};
use serde_json::{Value as Json, json};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn on_every_day_a_month_of_ten_a_day_is_as_much_as_the_one_before() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({"name": "Sales", "kind": "flow", "unit": "count", "cadence": "day"}));
    let first = day("2026-01-01");
    let id = desk.call("kpi_create", json!({"name": "Takings", "formula": "sales"}))["id"].clone();
    let path = desk.path("shop.bellwether");
    drop(std::mem::replace(&mut desk.session, session(desk.folder.path())));
    let mut entered = first;
    for today in (27..130).map(|days| first + Days::new(days)) {
        let is_last = (today + Days::new(1)).month() != today.month();
        if !is_last && today.day() % 5 != 0 {
            continue;
        }
        let days = entered.iter_days().take_while(|day| *day <= today);
        let cells: Vec<Json> =
            days.map(|day| json!({"measure": "sales", "period": day.to_string(), "value": 10})).collect();
        entered = today + Days::new(1);
        call_on(today, &path, "values_enter", &json!({ "cells": cells }));
        if today.month() == 1 {
            continue;
        }
        let period = today.format("%Y-%m").to_string();
        let page = call_on(today, &path, "kpi_page", &json!({"id": id, "period": period}));
        let (elapsed, before) = (today.day(), today.with_day(1).unwrap().pred_opt().unwrap().day());
        let days = elapsed.min(before);
        assert_eq!(page["previous"]["other"], f64::from(days * 10), "{today}");
    }
}

#[test]
fn the_last_week_of_a_year_ends_its_year_to_date() {
    let mut desk = Desk::new();
    for (name, cadence) in [("Days", "day"), ("Weeks", "week")] {
        desk.call("measure_create", json!({"name": name, "kind": "flow", "unit": "count", "cadence": cadence}));
    }
    let cell = |measure: &str, period: &str, value: f64| json!({"measure": measure, "period": period, "value": value});
    let mut cells = vec![
        cell("days", "2020-06-15", 1000.0),
        cell("days", "2020-12-21", 20.0),
        cell("days", "2020-12-30", 10.0),
        cell("days", "2021-01-02", 5.0),
    ];
    cells.extend((1..=53).map(|week| cell("weeks", &format!("2020-W{week:02}"), 100.0)));
    cells.extend((1..=2).map(|week| cell("weeks", &format!("2021-W{week:02}"), 100.0)));
    desk.call("values_enter", json!({ "cells": cells }));
    let mut to_date = |formula: &str, window: &str, from: &str, to: &str| -> Vec<Option<f64>> {
        let request = json!({"formula": formula, "grain": "week", "window": window, "from": from, "to": to});
        let answer = desk.call("eval", request);
        answer["points"].as_array().unwrap().iter().map(|point| point["value"].as_f64()).collect()
    };
    assert_eq!(
        to_date("weeks", "to_date", "2020-12-21", "2021-01-18"),
        [Some(5200.0), Some(5300.0), Some(100.0), Some(200.0)]
    );
    assert_eq!(to_date("days", "to_date", "2020-12-28", "2021-01-04"), [Some(1035.0)]);
    assert_eq!(to_date("weeks", "month_to_date", "2020-10-26", "2020-11-09"), [Some(500.0), Some(100.0)]);
}

/// The day after as much of another quarter or year: up to the same day of the month that has the same place in it.
fn as_far(today: NaiveDate, months: u32) -> NaiveDate {
    today - Months::new(months) + Days::new(1)
}

#[test]
fn a_quarter_and_a_year_are_beside_as_much_of_the_one_before() {
    let mut desk = Desk::new();
    for (name, cadence) in [("Days", "day"), ("Months", "month")] {
        desk.call("measure_create", json!({"name": name, "kind": "flow", "unit": "count", "cadence": cadence}));
    }
    let kpi = |name: &str, formula: &str| json!({"name": name, "formula": formula});
    let by_day = desk.call("kpi_create", kpi("By day", "days"))["id"].clone();
    let by_month = desk.call("kpi_create", kpi("By month", "months"))["id"].clone();
    let both = desk.call("kpi_create", kpi("Both", "months - days"))["id"].clone();
    let path = desk.path("shop.bellwether");
    drop(std::mem::replace(&mut desk.session, session(desk.folder.path())));
    let mut entered = day("2026-07-01");
    for today in ["2027-02-27", "2027-02-28", "2027-03-30", "2027-04-30", "2027-05-31", "2028-02-29"].map(day) {
        let days = entered.iter_days().take_while(|day| *day <= today);
        let mut cells: Vec<Json> =
            days.map(|day| json!({"measure": "days", "period": day.to_string(), "value": 1})).collect();
        // A month is entered on its last day.
        let ends = entered.iter_days().take_while(|day| *day <= today).filter(|day| (*day + Days::new(1)).day() == 1);
        let month =
            |day: NaiveDate| json!({"measure": "months", "period": day.format("%Y-%m").to_string(), "value": 100});
        cells.extend(ends.map(month));
        entered = today + Days::new(1);
        call_on(today, &path, "values_enter", &json!({ "cells": cells }));
        let quarter = format!("{}-Q{}", today.year(), today.month0() / 3 + 1);
        let year = today.year().to_string();
        for (period, grain, against, back) in [
            (&quarter, "quarter", "previous", 3),
            (&quarter, "quarter", "last_year", 12),
            (&year, "year", "last_year", 12),
        ] {
            let page =
                |id: &Json| call_on(today, &path, "kpi_page", &json!({"id": id, "period": period, "grain": grain}));
            let said = format!("{today}: {period} {against}");
            let (page_of_days, page_of_months, page_of_both) = (page(&by_day), page(&by_month), page(&both));
            // Before recording began there is nothing to compare with.
            if as_far(today, back) < day("2026-10-01")
                || page_of_days["period"]["from"].as_str() < Some("2027-10") && back == 12
            {
                continue;
            }
            let from = day(page_of_days["period"]["from"].as_str().unwrap()) - Months::new(back);
            assert_eq!(page_of_days[against]["other"], (as_far(today, back) - from).num_days() as f64, "{said}, days");
            assert_eq!(page_of_months[against]["other"], page_of_months["value"], "{said}, months");
            let is_told = page_of_both[against]["other"].as_f64().is_some_and(|other| other > 0.0);
            assert!(
                is_told || page_of_both[against].is_null() || page_of_both[against]["other"].is_null(),
                "{said}, both"
            );
        }
    }
}

#[test]
fn weeks_are_beside_as_many_weeks() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({"name": "Sales", "kind": "flow", "unit": "count", "cadence": "week"}));
    let id = desk.call("kpi_create", json!({"name": "Takings", "formula": "sales"}))["id"].clone();
    let path = desk.path("shop.bellwether");
    drop(std::mem::replace(&mut desk.session, session(desk.folder.path())));
    let mut monday = day("2025-06-30");
    let mut compared = 0;
    while monday < day("2027-02-15") {
        let week = monday.format("%G-W%V").to_string();
        call_on(
            monday,
            &path,
            "values_enter",
            &json!({ "cells": [{"measure": "sales", "period": week, "value": 100}] }),
        );
        monday = monday + Days::new(7);
        if monday < day("2026-10-12") {
            continue;
        }
        // On the Monday after, and in the middle of the week that is not over.
        for today in [monday, monday + Days::new(3)] {
            let quarter = format!("{}-Q{}", today.year(), today.month0() / 3 + 1);
            for (period, grain) in [(today.format("%Y-%m").to_string(), "month"), (quarter, "quarter")] {
                let page = call_on(today, &path, "kpi_page", &json!({"id": id, "period": period, "grain": grain}));
                let Some(value) = page["value"].as_f64() else { continue };
                for against in ["previous", "last_year"] {
                    // A part shorter than a week is compared with nothing yet.
                    let Some(other) = page[against]["other"].as_f64() else { continue };
                    compared += 1;
                    // A shorter month has four weeks where this one may have five, and no more.
                    let as_many = other == value || other == value - 100.0 && other >= 400.0;
                    assert!(as_many, "{today}: {period} {value} against {against} {other}");
                }
            }
        }
    }
    assert!(compared >= 130, "{compared}");
}

#[test]
fn formulas_that_look_back_are_beside_as_much_as_comparisons() {
    let mut desk = Desk::new();
    let names = [("days", "day", 1), ("weeks", "week", 7), ("months", "month", 30)];
    for (name, cadence, _) in names {
        desk.call("measure_create", json!({"name": name, "kind": "flow", "unit": "count", "cadence": cadence}));
    }
    let path = desk.path("shop.bellwether");
    drop(std::mem::replace(&mut desk.session, session(desk.folder.path())));
    let (mut compared, mut began) = (0, [day("2024-12-30"); 3]);
    let todays = ["2026-01-31", "2026-02-14", "2026-02-27", "2026-02-28", "2026-03-01", "2026-05-30", "2026-08-09"];
    for today in todays.map(day) {
        for ((name, cadence, _), from) in names.into_iter().zip(&mut began) {
            let starts = from.iter_days().take_while(|day| *day <= today);
            let starts: Vec<NaiveDate> = match cadence {
                "day" => starts.collect(),
                // What is over, and on the last days what was counted before its end.
                "week" => starts
                    .filter(|day| day.weekday().number_from_monday() == 1 && *day + Days::new(6) <= today)
                    .collect(),
                _ => starts.filter(|day| day.day() == 1 && *day + Months::new(1) <= today + Days::new(3)).collect(),
            };
            let cell = |start: &NaiveDate| {
                let period = match cadence {
                    "day" => start.to_string(),
                    "week" => start.format("%G-W%V").to_string(),
                    _ => start.format("%Y-%m").to_string(),
                };
                json!({"measure": name, "period": period, "value": 100 + 37 * (start.ordinal() % 11) + start.year() as u32 % 10})
            };
            *from = starts.last().map_or(*from, |last| *last + Days::new(1));
            call_on(today, &path, "values_enter", &json!({ "cells": starts.iter().map(cell).collect::<Vec<_>>() }));
        }
        for (name, grain) in
            names.iter().flat_map(|(name, ..)| ["month", "quarter", "year"].map(|grain| (*name, grain)))
        {
            // On the last day of a month the comparison is with as many days, a formula with the other month.
            if grain == "month" && (today + Days::new(1)).day() == 1 {
                continue;
            }
            for (against, look) in [("previous", "prev"), ("last-year", "last_year")] {
                let eval = |formula: String, against: Option<&str>| {
                    let request = json!({"formula": formula, "grain": grain, "from": today.to_string(), "to": (today + Days::new(1)).to_string(), "against": against});
                    call_on(today, &path, "eval", &request)["points"][0].clone()
                };
                let side = eval(name.into(), Some(against));
                let change = eval(format!("{name} / {look}({name}) - 1"), None);
                let (Some(told), Some(value)) = (side["against"]["change_percent"].as_f64(), change["value"].as_f64())
                else {
                    continue;
                };
                compared += 1;
                assert!(
                    (told - value).abs() < 1e-9,
                    "{today}: {grain} of {name} against {against}: {told} and {value}"
                );
            }
        }
    }
    assert!(compared >= 80, "{compared}");
}

/// What is recorded by the day until this day, by the month until this month, and now and then until this day; and what the
/// year so far comes to: of as many months of each, whatever ends first.
#[test]
fn a_year_so_far_has_as_many_months_of_what_is_recorded_by_the_month() {
    for (daily, monthly, seldom, months) in [
        ("2026-10-20", 10, "2026-10-19", 9),
        ("2026-10-31", 10, "2026-10-27", 10),
        ("2026-10-31", 9, "2026-10-27", 9),
        // Wages of November are known beforehand, its sales are not.
        ("2026-11-22", 11, "2026-11-20", 10),
    ] {
        let mut desk = Desk::new();
        for (name, cadence) in [("Sales", "day"), ("Catering", "day"), ("Wages", "month")] {
            desk.call("measure_create", json!({"name": name, "kind": "flow", "unit": "count", "cadence": cadence}));
        }
        let first = day("2026-01-01");
        let until = |last: &str| first.iter_days().take(usize::try_from((day(last) - first).num_days() + 1).unwrap());
        let cell =
            |measure: &str, period: String, value: u32| json!({"measure": measure, "period": period, "value": value});
        let mut cells: Vec<Json> = until(daily).map(|day| cell("sales", day.to_string(), 100)).collect();
        cells.extend((1..=monthly).map(|month| cell("wages", format!("2026-{month:02}"), 2000)));
        let is_catered = |day: &NaiveDate| (self::day(seldom) - *day).num_days() % 6 == 0;
        cells.extend(until(seldom).filter(is_catered).map(|day| cell("catering", day.to_string(), 0)));
        desk.call("values_enter", json!({ "cells": cells }));
        let request =
            json!({"formula": "sales + catering - wages", "grain": "year", "from": "2026-01-01", "to": "2027-01-01"});
        let end = NaiveDate::from_ymd_opt(2026, months + 1, 1).unwrap();
        let expected = 100.0 * (end - first).num_days() as f64 - 2000.0 * f64::from(months);
        assert_eq!(desk.call("eval", request)["points"][0]["value"], expected, "{daily} {monthly} {seldom}");
    }
}
