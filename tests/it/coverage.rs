//! A hole is no zero: what is missing of a window is said, and a number that lacks something is never judged or set beside
//! a whole one. Kinds that a reference in another language and public reports of other programs found.

use super::support::Desk;
use serde_json::{Value as Json, json};

/// A workspace with monthly flows, each with its values by month.
fn months(measures: &[(&str, &[(&str, f64)])]) -> Desk {
    let mut desk = Desk::new();
    for (name, values) in measures {
        flow(&mut desk, name, "month");
        enter(&mut desk, name, values);
    }
    desk
}

fn flow(desk: &mut Desk, name: &str, cadence: &str) {
    desk.call("measure_create", json!({ "name": name, "kind": "flow", "unit": "count", "cadence": cadence }));
}

fn enter(desk: &mut Desk, name: &str, values: &[(&str, f64)]) {
    let cell = |(period, value): &(&str, f64)| json!({ "measure": name, "period": period, "value": value });
    desk.call("values_enter", json!({ "cells": values.iter().map(cell).collect::<Vec<_>>() }));
}

/// Each period's number, or why there is none.
fn eval(desk: &mut Desk, formula: &str, request: Json) -> Vec<String> {
    let mut whole = json!({ "formula": formula });
    whole.as_object_mut().unwrap().extend(request.as_object().unwrap().clone());
    let answer = desk.call("eval", whole);
    let text = |point: &Json| match point["value"].as_f64() {
        Some(value) => format!(
            "{} {value}{}",
            point["period"].as_str().unwrap(),
            if point["open"] == true { " so far" } else { "" }
        ),
        None => format!("{} {}", point["period"].as_str().unwrap(), point["reason"].as_str().unwrap()),
    };
    answer["points"].as_array().unwrap().iter().map(text).collect()
}

#[test]
fn a_month_missing_in_a_quarter_is_no_zero() {
    let orders: Vec<(&str, f64)> = vec![("2026-07", 10.0), ("2026-08", 10.0), ("2026-09", 10.0)];
    let mut desk = months(&[("Sales", &[("2026-07", 100.0), ("2026-09", 100.0)]), ("Orders", &orders)]);
    let lacks = vec!["2026-Q3 no data for Sales (Aug 2026)"];
    assert_eq!(eval(&mut desk, "sales", json!({ "grain": "quarter" })), lacks);
    assert_eq!(eval(&mut desk, "sales / orders", json!({ "grain": "quarter" })), lacks);
    assert_eq!(
        eval(&mut desk, "sales", json!({ "grain": "month", "window": "quarter_to_date" }))[2],
        "2026-09 no data for Sales (Aug 2026)"
    );
    assert_eq!(eval(&mut desk, "orders", json!({ "grain": "quarter" })), ["2026-Q3 30"]);
}

#[test]
fn a_total_to_date_does_not_go_on_over_a_gap() {
    let mut desk = months(&[("Sales", &[("2026-01", 100.0), ("2026-02", 110.0), ("2026-04", 90.0)])]);
    let to_date = eval(&mut desk, "sales", json!({ "grain": "month", "window": "to_date" }));
    assert_eq!(
        to_date,
        ["2026-01 100", "2026-02 210", "2026-03 no data for Sales", "2026-04 no data for Sales (Mar 2026)"]
    );
}

#[test]
fn a_quarter_whose_last_month_is_missing_is_one_so_far() {
    let both = |last: &'static str| -> Vec<(&'static str, f64)> {
        ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"]
            .into_iter()
            .filter(|month| *month <= last)
            .map(|month| (month, 10.0))
            .collect()
    };
    let mut desk = months(&[("Sales", &both("2026-08")), ("Orders", &both("2026-09"))]);
    assert_eq!(
        eval(&mut desk, "sales / orders", json!({ "grain": "quarter" })),
        ["2026-Q2 1", "2026-Q3 no data for Sales (Sept 2026)"]
    );
    assert_eq!(eval(&mut desk, "orders", json!({ "grain": "quarter" })), ["2026-Q2 30", "2026-Q3 30"]);
    // A KPI goes on as far as all of it is known, and is not judged.
    let id = desk.call("kpi_create", json!({ "name": "Average", "formula": "sales / orders" }))["id"].clone();
    let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-Q3" }));
    assert_eq!((&page["value"], &page["status"]), (&json!(1.0), &json!("open")), "{page}");
    assert!(page["sentences"][0].as_str().unwrap().contains("62 of 92 days"), "{}", page["sentences"]);
}

#[test]
fn inputs_that_begin_on_different_days_are_set_beside_each_other_from_the_later_one_on() {
    let all =
        ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"];
    let of = |from: &str, value: f64| -> Vec<(&str, f64)> {
        all.into_iter().filter(|month| *month >= from).map(|month| (month, value)).collect()
    };
    let mut desk = months(&[("Sales", &of("2026-01", 1000.0)), ("Orders", &of("2026-08", 100.0))]);
    assert_eq!(
        eval(&mut desk, "sales / orders", json!({ "grain": "quarter" }))[2..],
        ["2026-Q3 10", "2026-Q4 10 so far"]
    );
    assert_eq!(eval(&mut desk, "sales / orders", json!({ "grain": "year" })), ["2026 10 so far"]);
    let to_date = eval(&mut desk, "sales / orders", json!({ "grain": "month", "window": "to_date" }));
    assert_eq!(
        to_date[7..],
        [
            "2026-08 no data for Orders (Jul 2026)",
            "2026-09 no data for Orders (Jul 2026)",
            "2026-10 no data for Orders (Jul 2026)"
        ]
    );
}

#[test]
fn a_period_that_is_not_over_is_compared_with_as_many_days_as_there_are() {
    let mut desk = Desk::new();
    flow(&mut desk, "Sales", "day");
    let days: Vec<String> = (1..=31)
        .map(|day| format!("2026-10-{day:02}"))
        .chain((1..=13).map(|day| format!("2026-11-{day:02}")))
        .collect();
    let values: Vec<(&str, f64)> = days.iter().map(|day| (day.as_str(), 100.0)).collect();
    enter(&mut desk, "Sales", &values);
    let id = desk.call("kpi_create", json!({ "name": "Takings", "formula": "sales" }))["id"].clone();
    let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-11" }));
    assert_eq!(page["value"], 1300.0);
    assert_eq!(page["previous"]["other"], 1300.0, "1 to 13 October");
    assert_eq!(page["previous"]["change"], 0.0);
    assert!(page["sentences"][0].as_str().unwrap().contains("13 of 30 days"), "{}", page["sentences"]);
}

#[test]
fn a_month_without_its_last_days_is_not_judged() {
    let mut desk = Desk::new();
    flow(&mut desk, "Sales", "day");
    let mut days = Vec::new();
    for month in [7, 8, 9] {
        days.extend((1..=30).map(|day| format!("2026-{month:02}-{day:02}")));
    }
    days.extend((1..=27).map(|day| format!("2026-10-{day:02}")));
    days.extend(["2026-07-31".to_owned(), "2026-08-31".to_owned()]);
    let values: Vec<(&str, f64)> = days.iter().map(|day| (day.as_str(), 100.0)).collect();
    enter(&mut desk, "Sales", &values);
    let id = desk.call("kpi_create", json!({ "name": "Takings", "formula": "sales" }))["id"].clone();
    desk.call("target_set", json!({ "kpi": "Takings", "from": "2026-01", "wording": "at_least", "value": 3000 }));
    let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-10" }));
    assert_eq!((&page["value"], &page["status"]), (&json!(2700.0), &json!("open")), "{page}");
    let scorecard = desk.call("scorecard", json!({ "period": "2026-10" }));
    assert_eq!(scorecard["attention"][0]["step"], "enter_value", "{}", scorecard["attention"]);
}

#[test]
fn daily_sales_beside_a_monthly_rent_are_compared_with_no_whole_month() {
    let mut desk = Desk::new();
    flow(&mut desk, "Sales", "day");
    flow(&mut desk, "Rent", "month");
    let days: Vec<String> =
        (1..=31).map(|day| format!("2026-10-{day:02}")).chain((1..=9).map(|day| format!("2026-11-{day:02}"))).collect();
    enter(&mut desk, "Sales", &days.iter().map(|day| (day.as_str(), 100.0)).collect::<Vec<_>>());
    enter(&mut desk, "Rent", &[("2026-10", 1500.0), ("2026-11", 1500.0)]);
    let id = desk.call("kpi_create", json!({ "name": "Profit", "formula": "sales - rent" }))["id"].clone();
    let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-11" }));
    assert_eq!(page["value"], -600.0);
    assert_eq!(page["previous"]["change"], Json::Null, "{}", page["previous"]);
    assert!(page["sentences"][0].as_str().unwrap().contains("9 of 30 days"), "{}", page["sentences"]);
}

#[test]
fn a_month_without_values_has_no_total_to_date() {
    let months: Vec<String> = (1..=10).map(|month| format!("2026-{month:02}")).collect();
    let values: Vec<(&str, f64)> = months.iter().map(|month| (month.as_str(), 100.0)).collect();
    let mut desk = self::months(&[("Sales", &values)]);
    for formula in ["to_date(sales, year)", "rolling(sales, 3)"] {
        let id = desk.call("kpi_create", json!({ "name": formula, "formula": formula }))["id"].clone();
        desk.on("2026-12-07", "shop.bellwether");
        let page = |desk: &mut Desk, period: &str| desk.call("kpi_page", json!({ "id": id, "period": period }));
        assert!(page(&mut desk, "2026-10")["value"].is_number(), "{formula}");
        for period in ["2026-11", "2026-12"] {
            let page = page(&mut desk, period);
            assert_eq!(page["value"], Json::Null, "{formula} {period}");
            assert!(page["reason"].as_str().unwrap().starts_with("no data for Sales ("), "{}", page["reason"]);
        }
    }
}

#[test]
fn a_store_that_has_not_reported_leaves_no_number_to_judge() {
    let mut desk = Desk::new();
    for name in ["Sales", "Cost"] {
        flow(&mut desk, name, "month");
    }
    let mut enter = |measure: &str, store: &str, months: std::ops::RangeInclusive<u32>, value: f64| {
        let cell = |month: u32| json!({ "measure": measure, "period": format!("2026-{month:02}"), "value": value, "members": { "Store": store } });
        desk.call("values_enter", json!({ "cells": months.map(cell).collect::<Vec<_>>() }));
    };
    for store in ["Harbour", "Market"] {
        enter("Sales", store, 1..=10, 100.0);
        enter("Cost", store, 1..=if store == "Market" { 9 } else { 10 }, 60.0);
    }
    let id = desk
        .call("kpi_create", json!({ "name": "Margin", "formula": "(sales - cost) / sales", "unit": "percent" }))["id"]
        .clone();
    desk.call("target_set", json!({ "kpi": id, "from": "2026-01", "wording": "at_least", "value": 0.45 }));
    let page = |desk: &mut Desk| desk.call("kpi_page", json!({ "id": id, "period": "2026-10" }));
    let october = page(&mut desk);
    let said = "Margin is 70.0% for October 2026, provisionally: Cost for October 2026 is without Market.";
    assert_eq!(october["sentences"], json!([said]));
    assert_eq!((&october["status_text"], &october["signal"]), (&json!("Provisional"), &Json::Null));
    let marked = json!({ "measure": "cost", "period": "2026-10", "value": "n/a", "members": { "Store": "Market" } });
    desk.call("values_enter", json!({ "cells": [marked] }));
    let answered = page(&mut desk);
    assert_eq!(answered["status_text"], "On track", "not applicable is an answer");
    assert!(!answered["sentences"].to_string().contains("late"), "{}", answered["sentences"]);
    let came = json!({ "measure": "cost", "period": "2026-10", "value": 60, "members": { "Store": "Market" } });
    desk.call("values_enter", json!({ "cells": [came] }));
    assert_eq!(page(&mut desk)["status_text"], "Off track");
}

#[test]
fn not_applicable_is_an_answer_and_not_late() {
    let mut desk = Desk::new();
    flow(&mut desk, "Cost", "month");
    let months = ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09"];
    enter(&mut desk, "Cost", &months.map(|month| (month, 600.0)));
    let id = desk.call("kpi_create", json!({ "name": "Spending", "formula": "cost" }))["id"].clone();
    let late = |desk: &mut Desk| {
        let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-10" }));
        let measure = desk.call("measure_list", json!({}))["measures"][0]["late_days"].clone();
        (measure, page["sentences"][0].as_str().unwrap().contains("late"))
    };
    assert_eq!(late(&mut desk), (json!(22), true));
    desk.call("values_enter", json!({ "cells": [{ "measure": "cost", "period": "2026-10", "value": "n/a" }] }));
    assert_eq!(late(&mut desk), (json!(0), false));
    let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-10" }));
    assert_eq!(page["reason"], "Cost is marked as not applicable");
    assert_eq!(page["sentences"][0], "Spending has no number for October 2026. Cost is marked as not applicable.");
    enter(&mut desk, "Cost", &[("2026-10", 610.0)]);
    desk.call("values_enter", json!({ "cells": [{ "measure": "cost", "period": "2026-09", "value": "n/a" }] }));
    assert_eq!(late(&mut desk), (json!(0), false));
}

/// What a careful accountant would not average either: the mean of two months is not that of the quarter.
#[test]
fn a_month_missing_in_a_quarter_is_missing_for_means_and_counts_too() {
    let mut desk = Desk::new();
    for kind in ["level", "sample", "flow"] {
        desk.call("measure_create", json!({ "name": kind, "kind": kind, "unit": "number", "cadence": "month" }));
        enter(&mut desk, kind, &[("2026-07", 4.0), ("2026-09", 2.0)]);
    }
    for formula in ["level", "sample", "count(flow)", "max(level)"] {
        let found = eval(&mut desk, formula, json!({ "grain": "quarter" }));
        assert!(found[0].starts_with("2026-Q3 no data") && found[0].contains("(Aug 2026)"), "{formula}: {found:?}");
    }
}

#[test]
fn a_formula_has_no_number_for_a_quarter_that_is_over_and_lacks_its_last_month() {
    let mut desk = months(&[("Sales", &[("2026-04", 10.0), ("2026-05", 10.0), ("2026-06", 10.0), ("2026-07", 10.0)])]);
    let sales = eval(&mut desk, "sales", json!({ "grain": "quarter" }));
    assert_eq!(sales, ["2026-Q2 30", "2026-Q3 no data for Sales (Aug 2026)"]);
}

#[test]
fn days_before_recording_began_are_not_counted() {
    let mut desk = Desk::new();
    flow(&mut desk, "Visits", "day");
    let days: Vec<String> = (21..=31)
        .map(|day| format!("2026-10-{day:02}"))
        .chain((1..=20).map(|day| format!("2026-11-{day:02}")))
        .collect();
    enter(&mut desk, "Visits", &days.iter().map(|day| (day.as_str(), 7.0)).collect::<Vec<_>>());
    assert_eq!(eval(&mut desk, "visits / days()", json!({ "grain": "month" })), ["2026-10 7", "2026-11 7 so far"]);
    assert_eq!(eval(&mut desk, "visits / days()", json!({ "grain": "year" })), ["2026 7 so far"]);
    let to_date = eval(&mut desk, "visits / days()", json!({ "grain": "month", "window": "to_date" }));
    assert_eq!(to_date, ["2026-10 7", "2026-11 7 so far"]);
}

/// A shop that is closed on weekends: on a Monday the days to Friday are beside as many, not beside ten.
#[test]
fn a_day_that_may_still_come_in_is_no_day_without_business() {
    let mut desk = Desk::new();
    desk.on("2026-11-09", "shop.bellwether");
    flow(&mut desk, "Sales", "day");
    let weekday = |day: &chrono::NaiveDate| chrono::Datelike::weekday(day).num_days_from_monday() < 5;
    let first: chrono::NaiveDate = "2026-09-01".parse().unwrap();
    let days: Vec<String> = first.iter_days().take(67).filter(weekday).map(|day| day.to_string()).collect();
    assert_eq!(days.last().unwrap(), "2026-11-06");
    enter(&mut desk, "Sales", &days.iter().map(|day| (day.as_str(), 100.0)).collect::<Vec<_>>());
    let id = desk.call("kpi_create", json!({ "name": "Takings", "formula": "sales" }))["id"].clone();
    let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-11" }));
    assert!(page["sentences"][0].as_str().unwrap().contains("6 of 30 days"), "{}", page["sentences"]);
    assert_eq!((&page["value"], &page["previous"]["other"]), (&json!(500.0), &json!(400.0)), "1 to 6 October");
}

#[test]
fn a_month_whose_weeks_are_all_there_is_whole() {
    let mut desk = Desk::new();
    desk.on("2026-11-04", "shop.bellwether");
    flow(&mut desk, "Sales", "week");
    // The last week of October is that of the 19th to the 25th in no calendar: it is W44, which ends on 1 November. That of
    // May is W22, which ends on the 31st; W23 is the first of June. W31 ends on 2 August and belongs to July.
    let weeks: Vec<String> = (1..=40).map(|week| format!("2026-W{week:02}")).collect();
    enter(&mut desk, "Sales", &weeks.iter().map(|week| (week.as_str(), 10.0)).collect::<Vec<_>>());
    desk.call("kpi_create", json!({ "name": "Takings", "formula": "sales" }));
    desk.call("target_set", json!({ "kpi": "Takings", "from": "2026-01", "wording": "at_least", "value": 30 }));
    let points = desk.call("kpi_points", json!({ "kpi": "Takings" }));
    let status = |period: &str| {
        let points = points["points"].as_array().unwrap().iter();
        points.filter(|point| point["period"] == period).map(|point| point["status"].clone()).next().unwrap()
    };
    assert_eq!((status("2026-09"), status("2026-10")), (json!("on_track"), json!("open")));
}

#[test]
fn what_is_recorded_monthly_says_nothing_of_a_week_that_is_over() {
    let mut desk = Desk::new();
    flow(&mut desk, "Sales", "month");
    enter(&mut desk, "Sales", &[("2026-09", 10.0), ("2026-10", 10.0)]);
    let id = desk.call("kpi_create", json!({ "name": "Takings", "formula": "sales", "grain": "week" }))["id"].clone();
    let page = desk.call("kpi_page", json!({ "id": id, "period": "2026-W44" }));
    assert_eq!(page["status"], "no_data", "its last day, 1 November, is of a month without a value");
}
