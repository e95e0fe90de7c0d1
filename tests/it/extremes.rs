//! Numbers, dates and formulas at the edge of what there is: each gives a number, a plain "not enough data" or a sentence,
//! and never a wrong number, a hole in a picture or a panic.

use super::support::{Desk, assert_sentence};
use serde_json::{Value as Json, json};
use std::time::{Duration, Instant};

/// A workspace with a measure "Sales", its values for months from January 2023 on (gaps are null), and KPIs over it.
fn shop(kind: &str, values: &[Option<f64>]) -> Desk {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": kind, "cadence": "month" }));
    let month = |i: usize| format!("{}-{:02}", 2023 + i / 12, i % 12 + 1);
    let cell =
        |(i, value): (usize, &Option<f64>)| Some(json!({ "measure": "Sales", "period": month(i), "value": (*value)? }));
    let cells: Vec<Json> = values.iter().enumerate().filter_map(cell).collect();
    if !cells.is_empty() {
        desk.call("values_enter", json!({ "cells": cells }));
    }
    for (name, formula, seasonal) in
        [("Plain", "sales", false), ("Growth", "sales / prev(sales) - 1", false), ("Season", "sales * 2", true)]
    {
        desk.call("kpi_create", json!({ "name": name, "formula": formula, "seasonal": seasonal }));
    }
    desk
}

fn kpis(desk: &mut Desk) -> Vec<Json> {
    desk.call("kpi_list", json!({}))["kpis"].as_array().unwrap().iter().map(|kpi| kpi["id"].clone()).collect()
}

/// Neither a number that is none nor one without end is shown to anybody.
fn is_sound(answer: &Json, what: &str) {
    let text = answer.to_string();
    for wrong in ["NaN", "nan\"", "\"inf\"", "\"inf ", "-inf", "Infinity", "∞"] {
        let place = text.find(wrong);
        assert!(place.is_none(), "{what}: {wrong} in {:.400}", &text[place.unwrap_or(0).saturating_sub(150)..]);
    }
}

/// Looks at everything that is computed of the measure.
fn look_at_everything(desk: &mut Desk, what: &str) {
    for kpi in kpis(desk) {
        for grain in ["month", "quarter", "year"] {
            let what = format!("{what}, {kpi}, {grain}");
            is_sound(&desk.call("kpi_page", json!({ "id": kpi, "grain": grain })), &what);
            is_sound(&desk.call("kpi_points", json!({ "kpi": kpi, "grain": grain })), &what);
            for index in [false, true] {
                let chart = desk.call(
                    "chart",
                    json!({ "kpi": kpi, "grain": grain, "forecast": true, "limits": true, "last_year": true,
                            "title": true, "index": index }),
                );
                is_sound(&chart, &what);
                if let Some(note) = chart["note"].as_str() {
                    assert_sentence(note, &what);
                }
            }
        }
    }
    for command in ["scorecard", "objective_list", "grid", "measure_list"] {
        is_sound(&desk.call(command, json!({})), what);
    }
}

#[test]
fn measures_of_every_sort() {
    let some = |values: &[f64]| values.iter().copied().map(Some).collect::<Vec<_>>();
    let series: Vec<(&str, Vec<Option<f64>>)> = vec![
        ("no value", vec![]),
        ("one value", vec![Some(5.0)]),
        ("one value, long ago", [vec![Some(5.0)], vec![None; 45]].concat()),
        ("all equal", vec![Some(5.0); 46]),
        ("all zero", vec![Some(0.0); 46]),
        ("every other month", (0..46).map(|i| (i % 2 == 0).then_some(f64::from(i))).collect()),
        ("a year without values", (0..46).map(|i| (!(12..24).contains(&i)).then_some(f64::from(i % 5))).collect()),
        ("huge", vec![Some(1e300); 46]),
        ("huge, up and down", some(&[1e308, -1e308].repeat(23))),
        ("tiny", (0..46).map(|i| Some(1e-300 * f64::from(1 + i % 7))).collect()),
        ("huge and tiny", some(&[1e300, 1e-300].repeat(23))),
        ("one wild value", [vec![Some(1.0); 30], vec![Some(1e300)], vec![Some(1.0); 15]].concat()),
        ("below zero", (0..46).map(|i| Some(-f64::from(i))).collect()),
    ];
    for (what, values) in &series {
        for kind in ["flow", "balance", "level", "sample"] {
            let mut desk = shop(kind, values);
            let id = kpis(&mut desk).remove(0);
            for (from, wording) in [("2024-01", "at_least"), ("2025-01", "at_most")] {
                desk.call("target_set", json!({ "kpi": id, "from": from, "wording": wording, "value": 0 }));
            }
            look_at_everything(&mut desk, &format!("{what}, {kind}"));
        }
    }
}

#[test]
fn three_points_are_no_forecast_and_say_so() {
    let mut desk = shop("flow", &[[None; 43].as_slice(), &[Some(1.0), Some(2.0), Some(3.0)]].concat());
    let chart = desk.call("chart", json!({ "kpi": "Plain", "forecast": true, "limits": true }));
    assert_eq!(chart["note"], "A forecast needs at least six months with values; there are three.");
    assert!(chart["svg"].as_str().unwrap().contains("<svg"));
}

#[test]
fn infinities_are_refused_at_every_door() {
    let mut desk = shop("flow", &[Some(1.0); 12]);
    let id = kpis(&mut desk).remove(0);
    for number in [json!("Infinity"), json!("-inf"), json!("∞"), json!("NaN"), json!("1e999"), json!("=1e308*10")] {
        desk.refused(
            "values_enter",
            json!({ "cells": [{ "measure": "Sales", "period": "2025-01", "value": number }] }),
        );
        let target = |more: Json| {
            let mut all = json!({ "kpi": id, "from": "2025-01", "wording": "at_least", "value": 1 });
            all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            all
        };
        desk.refused("target_set", target(json!({ "value": number })));
        desk.refused("target_set", target(json!({ "amber": number })));
        desk.refused("target_set", target(json!({ "amber": number, "amber_absolute": true })));
        desk.refused("target_set", target(json!({ "wording": "between", "low": number })));
        desk.refused("target_set", target(json!({ "wording": "reach", "baseline": number, "by": "2026-12-31" })));
    }
    for weight in [json!(0), json!(-1), json!(1e300), json!("Infinity")] {
        desk.refused("kpi_create", json!({ "name": "Heavy", "formula": "sales", "weight": weight }));
    }
    assert_eq!(desk.values(), 12, "nothing was recorded");
}

#[test]
fn formulas_of_every_length_depth_and_script() {
    let mut desk = shop("flow", &[Some(1.0); 12]);
    let deep = |open: &str, close: &str| format!("{}sales{}", open.repeat(10_000), close.repeat(10_000));
    // One or more of every general category of Unicode, unassigned and private ones included.
    let classes = "AaǅʰªБ\u{301}\u{903}\u{20dd}5٣Ⅷ²_‿-‐([«»„!؟+±$€^`©🍰 \u{a0}\u{2028}\u{2029}\u{7}\u{202e}\u{200b}\u{feff}\u{e000}\u{378}\u{10ffff}";
    let mut formulas = vec![
        "x".repeat(100_000),
        "1+".repeat(50_000),
        "sales + ".repeat(12_500) + "sales",
        "é".repeat(50_000),
        "🍰".repeat(25_000),
        "[".repeat(100_000),
        "\"".repeat(100_000),
        deep("(", ")"),
        deep("-", ""),
        deep("not ", ""),
        deep("abs(", ")"),
        deep("prev(", ")"),
        deep("rolling(", ", 3)"),
        deep("2^", ""),
        deep("if(1, ", ", 2)"),
        classes.to_owned(),
        format!("[{classes}]"),
    ];
    formulas.extend(
        classes.chars().flat_map(|c| [format!("{c}"), format!("sales {c} 2"), format!("[{c}]"), format!("{c}(sales)")]),
    );
    for formula in formulas {
        let start = Instant::now();
        let check = desk.call("formula_check", json!({ "formula": formula }));
        assert!(start.elapsed() < Duration::from_millis(500), "{formula:.50} took {:?}", start.elapsed());
        for mistake in check["diagnostics"].as_array().unwrap() {
            let message = mistake["message"].as_str().unwrap();
            assert!(message.len() > 15 && message.ends_with(['.', '?']), "{formula:.50}: {message}");
        }
        if check["valid"] == true {
            is_sound(&desk.call("eval", json!({ "formula": formula, "grain": "month" })), &format!("{formula:.50}"));
        } else {
            desk.refused("eval", json!({ "formula": formula, "grain": "month" }));
            desk.refused("kpi_create", json!({ "name": "Odd", "formula": formula }));
        }
    }
}

#[test]
fn targets_without_a_date_with_overlaps_and_without_a_kpi() {
    let mut desk = shop("flow", &[Some(10.0); 46]);
    let id = kpis(&mut desk).remove(0);
    let target = |from: &str, value: f64| json!({ "kpi": id, "from": from, "wording": "at_least", "value": value });
    for from in ["", " ", "soon", "2025-13", "0000-01", "10000-01", "2025-02-30"] {
        desk.refused("target_set", target(from, 5.0));
    }
    desk.refused("target_set", json!({ "kpi": id, "wording": "at_least", "value": 5 }));
    desk.refused("target_set", json!({ "kpi": id, "from": "2025-01", "wording": "reach", "baseline": 1, "value": 5 }));
    let backwards =
        json!({ "kpi": id, "from": "2025-05", "until": "2025-01", "wording": "at_least", "value": 5, "reason": "x" });
    desk.refused("target_set", backwards);
    let before =
        json!({ "kpi": id, "from": "2025-05", "wording": "reach", "baseline": 1, "value": 5, "by": "2024-01-01" });
    desk.refused("target_set", before);

    // Two that begin on one day and an exception across them: one of them holds in each period, and it says which.
    desk.call("target_set", target("2025-01", 5.0));
    let again = desk.session.call("target_set", target("2025-01", 20.0));
    let across = json!({ "kpi": id, "from": "2024-12", "until": "2025-02", "wording": "at_least", "value": 1, "reason": "Works" });
    let across = desk.session.call("target_set", across);
    for answer in [&again, &across] {
        if let Err(error) = answer {
            assert_sentence(&error.message, "overlapping targets");
        }
    }
    let points = desk.call("kpi_points", json!({ "kpi": id, "from": "2024-11-01", "to": "2025-05-01" }));
    let targets: Vec<&Json> = points["points"].as_array().unwrap().iter().map(|point| &point["target"]).collect();
    let later = if again.is_ok() { json!(20.0) } else { json!(5.0) };
    let meant = if across.is_ok() { json!(1.0) } else { later.clone() };
    assert_eq!(
        targets,
        [&json!(null), if across.is_ok() { &meant } else { &Json::Null }, &meant, &meant, &later, &later]
    );

    desk.call("kpi_archive", json!({ "id": id, "archived": true }));
    desk.call("kpi_delete", json!({ "id": id }));
    desk.refused("target_set", target("2025-01", 5.0));
    desk.refused("split_answer", json!({ "kpi": id, "date": "2025-01", "accepted": true }));
    desk.refused("kpi_page", json!({ "id": id }));
    desk.call("undo", json!({}));
    assert_eq!(desk.call("kpi_points", json!({ "kpi": id, "from": "2024-11-01", "to": "2025-05-01" })), points);
}

#[test]
fn splits_before_the_first_point_and_after_the_last() {
    let values: Vec<Option<f64>> = (0..46).map(|i| Some(100.0 + f64::from(i * 7 % 5))).collect();
    let mut desk = shop("flow", &values);
    let id = kpis(&mut desk).remove(0);
    let show = |desk: &mut Desk| desk.call("chart", json!({ "kpi": id, "limits": true }))["svg"].clone();
    let plain = show(&mut desk);
    for date in ["0001-01-01", "2001-01-01", "2022-12-31", "2023-01-01", "9999-12-31"] {
        let answered = desk.session.call("split_answer", json!({ "kpi": id, "date": date, "accepted": true }));
        match answered {
            Ok(_) => {
                assert_eq!(show(&mut desk), plain, "a split at {date} divides nothing");
                desk.call("kpi_page", json!({ "id": id }));
                desk.call("undo", json!({}));
            }
            Err(error) => assert_sentence(&error.message, date),
        }
    }
    for date in ["", "yesterday", "2025-02-30", "0000-01-01", "10000-01-01"] {
        desk.refused("split_answer", json!({ "kpi": id, "date": date, "accepted": true }));
    }
    // A phase of one point, and one between two splits, have no limits; nothing breaks.
    for date in ["2026-10-01", "2026-09-01", "2026-09-15"] {
        let _ = desk.session.call("split_answer", json!({ "kpi": id, "date": date, "accepted": true }));
        look_at_everything(&mut desk, date);
    }
}

#[test]
fn a_fiscal_year_that_begins_on_29_february() {
    let values: Vec<Option<f64>> = (0..46).map(|i| Some(f64::from(i))).collect();
    let mut desk = shop("flow", &values);
    desk.call("measure_create", json!({ "name": "Daily", "cadence": "day" }));
    let days = ["2023-02-28", "2023-03-01", "2024-02-28", "2024-02-29", "2024-03-01", "2025-02-28", "2025-03-01"];
    let cells: Vec<Json> = days.iter().map(|day| json!({ "measure": "Daily", "period": day, "value": 1 })).collect();
    desk.call("values_enter", json!({ "cells": cells }));
    desk.call("settings_update", json!({ "fiscal_year_start": "02-29" }));
    let eval = |desk: &mut Desk, grain: &str| {
        let range = json!({ "formula": "daily", "grain": grain, "from": "2022-01-01", "to": "2027-01-01" });
        desk.call("eval", range)["points"].as_array().unwrap().clone()
    };
    for grain in ["quarter", "year"] {
        let points = eval(&mut desk, grain);
        let total: f64 = points.iter().filter_map(|point| point["value"].as_f64()).sum();
        assert_eq!(total, 7.0, "each day lies in one {grain}");
        for pair in points.windows(2) {
            assert_eq!(pair[0]["to"], pair[1]["from"], "no day between two {grain}s");
        }
    }
    let years: Vec<Json> = eval(&mut desk, "year").iter().map(|point| point["from"].clone()).collect();
    assert_eq!(
        years,
        ["2021-02-28", "2022-02-28", "2023-02-28", "2024-02-29", "2025-02-28", "2026-02-28"].map(Json::from)
    );
    look_at_everything(&mut desk, "29 February");
    for day in ["02-30", "00-10", "13-01", "2-", "1 february 2026 x"] {
        desk.refused("settings_update", json!({ "fiscal_year_start": day }));
    }
}

/// A number, a gap or a sentence.
fn answers(desk: &mut Desk, command: &str, payload: Json) {
    let what = format!("{command} {payload}");
    match desk.session.call(command, payload) {
        Ok(answer) => is_sound(&answer, &what),
        Err(error) => assert_sentence(&error.message, &what),
    }
}

#[test]
fn formulas_over_dates_from_the_first_year_to_the_last() {
    for (start, week) in [("01-01", "monday"), ("12-31", "sunday"), ("02-29", "monday")] {
        let mut desk = shop("flow", &[Some(1.0); 12]);
        desk.call("settings_update", json!({ "fiscal_year_start": start, "week_start": week }));
        let mut ask = |formula: &str, from: &str, to: &str| {
            for grain in [json!(null), json!("day"), json!("week"), json!("month"), json!("quarter"), json!("year")] {
                for against in [json!(null), json!("previous"), json!("last-year")] {
                    let asked =
                        json!({ "formula": formula, "grain": grain, "from": from, "to": to, "against": against });
                    answers(&mut desk, "eval", asked);
                }
            }
        };
        for formula in ["sales", "prev(sales, 13)", "last_year(sales)", "to_date(sales, year)", "rolling(sales, 500)"] {
            ask(formula, "0001-01-01", "0001-02-01");
            ask(formula, "9999-12-01", "9999-12-31");
        }
        ask("prev(sales)", "0001-01-01", "9999-12-31");
    }
}

#[test]
fn periods_from_the_first_year_to_the_last() {
    let names = ["0001-01-01", "0001-01", "0001", "FY0001", "0001-Q1", "9999-12-31", "9999-12", "9999", "FY9999-Q4"];
    for (start, week) in [("01-01", "monday"), ("12-31", "sunday"), ("02-29", "monday")] {
        let mut desk = shop("flow", &[Some(1.0); 12]);
        desk.call("settings_update", json!({ "fiscal_year_start": start, "week_start": week }));
        let id = kpis(&mut desk).remove(0);
        for period in names {
            for (command, payload) in [
                ("kpi_page", json!({ "id": id, "period": period })),
                ("scorecard", json!({ "period": period })),
                ("chart", json!({ "kpi": id, "from": period, "limits": true, "forecast": true })),
                ("chart", json!({ "kpi": id, "to": period, "limits": true, "forecast": true })),
                ("values_enter", json!({ "cells": [{ "measure": "Sales", "period": period, "value": 1 }] })),
                ("target_set", json!({ "kpi": id, "from": period, "wording": "at_least", "value": 1 })),
                ("event_set", json!({ "date": period, "text": "x" })),
                ("scorecard", json!({})),
            ] {
                answers(&mut desk, command, payload);
            }
        }
    }
}
