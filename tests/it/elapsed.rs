//! What is not over is compared with as much of the other period, on every day; and what a week belongs to.

use super::support::{Desk, call_on, session};
use chrono::{Datelike, Days, NaiveDate};
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
