//! The chart and the period that the reader is at; numbers of a part of a period; hidden amounts.

use crate::support::{Desk, cli, cli_json, cli_refused};
use serde_json::{Value as Json, json};

/// A shop that records its sales daily from 11 March 2025 on.
fn daily_shop() -> (Desk, i64) {
    let mut desk = Desk::new();
    let measure = json!({"name": "Sales", "kind": "flow", "unit": "USD", "cadence": "day"});
    desk.call("measure_create", measure);
    let first = chrono::NaiveDate::from_ymd_opt(2025, 3, 11).unwrap();
    let days = first.iter_days().take_while(|day| day.to_string().as_str() < "2026-11-20");
    let cells: Vec<Json> =
        days.map(|day| json!({"measure": "Sales", "period": day.to_string(), "value": 100})).collect();
    desk.call("values_enter", json!({ "cells": cells }));
    let kpi = desk.call("kpi_create", json!({"name": "Sales made", "formula": "sales", "unit": "USD"}))["id"].clone();
    (desk, kpi.as_i64().unwrap())
}

fn labels(chart: &Json) -> Vec<&str> {
    chart["points"].as_array().unwrap().iter().map(|point| point["label"].as_str().unwrap()).collect()
}

#[test]
fn a_chart_is_there_and_marks_the_period_wherever_the_reader_is() {
    let (mut desk, kpi) = daily_shop();
    let mut ask = |more: Json| {
        let mut request = json!({"kpi": kpi, "grain": "month"});
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.call("chart", request)
    };
    let april = ask(json!({"period": "2026-04"}));
    let at = april["chosen"].as_u64().unwrap() as usize;
    assert_eq!(labels(&april)[at], "April 2026");
    assert_eq!(april["points"][at]["period"], "2026-04");
    // What came after it is there, and nothing beyond today.
    assert_eq!(labels(&april).last(), Some(&"November 2026"));
    let recent = ask(json!({"grain": "day"}));
    assert_eq!(recent["points"].as_array().unwrap().len(), 90);
    let year = ask(json!({"range": "year", "period": "2025-08"}));
    assert_eq!((labels(&year).first(), labels(&year).last()), (Some(&"January 2025"), Some(&"December 2025")));
    let long_ago = ask(json!({"grain": "day", "period": "2025-05-01"}));
    assert!(labels(&long_ago)[long_ago["chosen"].as_u64().unwrap() as usize].contains("1 May 2025"), "{long_ago}");
    assert_eq!(ask(json!({"range": "all"}))["points"].as_array().unwrap().len(), 21);
}

#[test]
fn a_month_in_which_recording_began_is_compared_with_nothing() {
    let (mut desk, kpi) = daily_shop();
    desk.call("target_set", json!({"kpi": kpi, "from": "2025-03-01", "wording": "at_least", "value": 2900}));
    let march = desk.call("kpi_page", json!({"id": kpi, "period": "2025-03", "grain": "month"}));
    assert_eq!((&march["status"], &march["value"]), (&json!("no_target"), &json!(2100.0)));
    assert_eq!(march["target_note"], "No target: recording began in this period.");
    let april = desk.call("kpi_page", json!({"id": kpi, "period": "2025-04", "grain": "month"}));
    assert_eq!((&april["status"], &april["previous"]), (&json!("on_track"), &Json::Null));
    let year = desk.call("kpi_page", json!({"id": kpi, "period": "2025", "grain": "year"}));
    assert_eq!(year["status"], "no_target");
    let chart = desk.call("chart", json!({"kpi": kpi, "grain": "month", "range": "all", "limits": true}));
    assert_eq!(chart["points"][0]["details"][0], "recorded for 21 of 31 days");
    assert!(chart["svg"].as_str().unwrap().contains("recorded for 21 of 31 days"));
}

#[test]
fn what_depends_on_the_length_of_time_has_no_target_at_another_one() {
    let mut desk = Desk::demo();
    let formula = "new_members / open(active_members)";
    let id = desk.call("kpi_create", json!({"name": "Growth of members", "formula": formula}))["id"].clone();
    desk.call("target_set", json!({"kpi": id, "from": "2025-01-01", "wording": "at_least", "value": 0.03}));
    for (grain, period) in [("year", "2025"), ("quarter", "2026-Q3")] {
        let page = desk.call("kpi_page", json!({"id": id, "grain": grain, "period": period}));
        assert_eq!(page["status"], "no_target", "{grain}");
        assert!(page["target_note"].as_str().unwrap().starts_with(&format!("No target for a {grain}")), "{page}");
    }
    let month = desk.call("kpi_page", json!({"id": id, "grain": "month", "period": "2026-10"}));
    assert_ne!(month["status"], "no_target");
}

#[test]
fn what_stayed_has_no_number_over_longer_than_it_holds_for() {
    let mut desk = Desk::demo();
    let kpis = desk.call("kpi_list", json!({}));
    let retention = kpis["kpis"].as_array().unwrap().iter().find(|kpi| kpi["name"] == "Customer retention").unwrap();
    for (grain, period) in [("year", "2025"), ("quarter", "2026-Q3")] {
        let page = desk.call("kpi_page", json!({"id": retention["id"], "grain": grain, "period": period}));
        assert_eq!((&page["status"], &page["value"]), (&json!("no_data"), &Json::Null), "{grain}");
        assert!(page.to_string().contains("the formula holds for a month and no longer"), "{page}");
    }
}

/// What no page shows: what editors start with, in fields that hide it until somebody goes there, and formulas.
const EDITED: [&str; 2] = ["edit", "formula"];

/// True for the field that an editor starts with. Rows of what people wrote have the shown text beside the written one.
fn is_edited(fields: &serde_json::Map<String, Json>, name: &str) -> bool {
    match name {
        "text" => fields.contains_key("shown"),
        "reason" => fields.contains_key("reason_text"),
        _ => EDITED.contains(&name),
    }
}

/// All strings of an answer but those that no page shows.
fn strings(answer: &Json, found: &mut Vec<String>) {
    match answer {
        Json::String(text) => found.push(text.clone()),
        Json::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Json::Object(fields) => {
            fields.iter().filter(|(name, _)| !is_edited(fields, name)).for_each(|(_, value)| strings(value, found))
        }
        _ => {}
    }
}

/// True where a text has an amount in it: a currency, a percentage, points, or digits with a separator.
fn has_amount(text: &str) -> bool {
    let digits = |c: char| c.is_ascii_digit();
    let chars: Vec<char> = text.chars().collect();
    chars.windows(2).any(|pair| match pair {
        ['€' | '$', after] => digits(*after),
        [before, '%'] => digits(*before),
        _ => false,
    }) || chars.windows(3).any(|three| digits(three[0]) && three[1] == '\u{a0}' && three[2] == 'p')
}

#[test]
fn hidden_amounts_are_in_no_answer_and_in_no_picture() {
    let mut desk = Desk::demo();
    let asked = [
        ("scorecard", json!({})),
        ("scorecard", json!({"grain": "quarter"})),
        ("objective_list", json!({})),
        ("chart", json!({"title": true})),
        ("chart", json!({"kind": {"table": {}}, "title": true})),
        ("chart", json!({"kind": "bullet", "title": true})),
        ("action_list", json!({})),
        ("event_list", json!({})),
        ("history", json!({"limit": 500})),
        ("grid", json!({"periods": 24})),
        ("value_list", json!({"measure": "Till sales", "newest": 100})),
    ];
    for change in [
        ("action_set", json!({"text": "Save €1,500 a month", "kpi": "Revenue"})),
        ("event_set", json!({"text": "Paid 3,000 EUR for the oven", "date": "2026-09-02"})),
        (
            "target_set",
            json!({"kpi": "Revenue", "from": "2027-01", "wording": "at_least", "value": 47000,
            "reason": "€47,000 pays the loan"}),
        ),
        (
            "target_season_set",
            json!({"plan": {"kpi": "Revenue", "year": "2028", "total": 600000}, "wording": "at_least"}),
        ),
    ] {
        desk.call(change.0, change.1);
    }
    let newest = desk.call("history", json!({"limit": 6}));
    let newest: Vec<Json> = newest["entries"].as_array().unwrap().iter().map(|entry| entry["id"].clone()).collect();
    let kpis = desk.call("kpi_list", json!({}));
    let ids: Vec<Json> = kpis["kpis"].as_array().unwrap().iter().map(|kpi| kpi["id"].clone()).collect();
    let of_kpis = ids.iter().flat_map(|id| {
        [
            ("kpi_page", json!({ "id": id })),
            ("kpi_points", json!({ "kpi": id })),
            ("kpi_statistics", json!({ "kpi": id })),
            ("kpi_breakdown", json!({"id": id, "dimension": "Store"})),
            ("chart", json!({"kpi": id, "limits": true, "forecast": true, "title": true})),
            ("chart", json!({"kpi": id, "kind": {"table": {}}, "title": true})),
            ("chart", json!({"kpi": id, "kind": "bullet", "title": true})),
            ("chart", json!({"kpi": id, "kind": "chain", "title": true})),
            ("chart", json!({"kpi": id, "kind": {"years": {}}, "title": true})),
            ("chart", json!({"kpi": id, "kind": {"waterfall": {}}, "title": true})),
        ]
    });
    let details = newest.iter().map(|id| ("history_detail", json!({ "id": id })));
    let all: Vec<(&str, Json)> = asked.into_iter().chain(of_kpis).chain(details).collect();
    let amounts = |desk: &mut Desk| {
        let mut found = Vec::new();
        for (command, request) in &all {
            let answer = desk.call(command, request.clone());
            let mut texts = Vec::new();
            strings(&answer, &mut texts);
            // How sure a range is tells no amount.
            let shown = texts.into_iter().filter(|text| has_amount(&text.replace("80%", "").replace("95%", "")));
            found.extend(shown.map(|text| format!("{command} {request}: {text}")));
        }
        found
    };
    assert!(amounts(&mut desk).len() > 100);
    desk.call("amounts_hide", json!({"hidden": true}));
    let left = amounts(&mut desk);
    assert!(left.is_empty(), "{}", left.join("\n"));
    desk.call("amounts_hide", json!({"hidden": false}));
    assert!(amounts(&mut desk).len() > 100);
}

#[test]
fn points_name_their_days_and_those_days_draw_them_alone() {
    let mut desk = Desk::demo();
    let whole = desk.call("chart", json!({"kpi": "Revenue", "period": "2026-10", "forecast": true}));
    let points = whole["points"].as_array().unwrap();
    let place = |name: &str| points.iter().position(|point| point["period"] == name).unwrap();
    let (from, to) = (&points[place("2026-02")]["from"], &points[place("2026-05")]["to"]);
    assert_eq!((from, to), (&json!("2026-02-01"), &json!("2026-06-01")));
    let ahead = points.last().unwrap();
    assert_eq!((&ahead["from"], &ahead["to"]), (&Json::Null, &Json::Null), "what is expected cannot be zoomed to");
    let zoomed =
        desk.call("chart", json!({"kpi": "Revenue", "from": from, "to": to, "kind": {"trend": {"range": null}}}));
    assert_eq!(labels(&zoomed), ["February 2026", "March 2026", "April 2026", "May 2026"]);
    let beyond = json!({"kpi": "Revenue", "from": from, "to": to, "period": "2026-10"});
    let note = desk.call("chart", beyond)["note"].clone();
    assert!(!note.as_str().unwrap().contains("last period with values"), "the days were asked for: {note}");
    let waterfall = desk.call("chart", json!({"kpi": "Revenue", "period": "2026-10", "kind": {"waterfall": {}}}));
    let leads: Vec<&Json> = waterfall["points"].as_array().unwrap().iter().map(|point| &point["period"]).collect();
    assert_eq!((leads[0], leads[1], leads[leads.len() - 1]), (&json!("2026-09"), &Json::Null, &json!("2026-10")));
}

#[test]
fn a_picture_can_be_without_a_background_and_carry_its_typeface() {
    let mut desk = Desk::demo();
    let mut saved = |name: &str, transparent: bool, fonts: bool| {
        let path = desk.path(name);
        let chart = json!({"kpi": "Revenue", "width": 640, "height": 320, "transparent": transparent});
        desk.call("chart_export", json!({"chart": chart, "path": path, "embed_fonts": fonts}));
        std::fs::read(path).unwrap()
    };
    let plain = String::from_utf8(saved("a.svg", false, false)).unwrap();
    assert!(plain.contains(r#"<rect width="100%""#) && !plain.contains("@font-face"));
    let own = String::from_utf8(saved("b.svg", true, true)).unwrap();
    assert!(!own.contains(r#"<rect width="100%""#));
    for weight in [400, 600] {
        assert_eq!(own.matches(&format!("font-weight:{weight};src:url(data:font/woff2;base64,d09GM")).count(), 1);
    }
    assert!(own.contains("€45,820"), "text stays text");
    assert_ne!(saved("a.png", false, false), saved("b.png", true, false));
}

#[test]
fn an_own_accent_is_in_charts_and_packs_until_it_is_taken_back() {
    let mut desk = Desk::demo();
    let chart = |desk: &mut Desk, theme: &str| {
        desk.call("chart", json!({"kpi": "Revenue", "theme": theme}))["svg"].as_str().unwrap().to_uppercase()
    };
    let page = |desk: &mut Desk| {
        let path = desk.path("pack.html");
        desk.call("pack_export", json!({"path": path}));
        std::fs::read_to_string(path).unwrap().to_uppercase()
    };
    let own = desk.call("accent_set", json!({"color": "#7a3fb0"}));
    assert_eq!((&own["light"], &own["light_fill"]), (&json!("#7a3fb0"), &json!("#7a3fb0")));
    let dark = own["dark"].as_str().unwrap().to_uppercase();
    assert!(chart(&mut desk, "light").contains("#7A3FB0") && chart(&mut desk, "dark").contains(&dark));
    assert!(!chart(&mut desk, "print").contains("#7A3FB0"), "a printer without colour has none");
    let written = page(&mut desk);
    assert!(written.contains("#7A3FB0") && written.contains(&dark) && !written.contains("#2B59C3"));
    for (color, said) in [("#1b7a4b", "on track"), ("#b9283b", "off track"), ("blue", "#7a3fb0")] {
        let refused = desk.session.call("accent_set", json!({ "color": color })).unwrap_err();
        assert!(refused.message.contains(said), "{}", refused.message);
        assert!(chart(&mut desk, "light").contains("#7A3FB0"), "what is refused changes nothing");
    }
    desk.call("accent_set", json!({"color": ""}));
    assert!(chart(&mut desk, "light").contains("#2B59C3"));
}

#[test]
fn a_file_says_what_became_of_its_accent() {
    let mut desk = Desk::demo();
    let (file, out) = (desk.path("corner.bellwether"), |ending: &str| desk.path(&format!("out.{ending}")));
    let outs = ["svg", "pdf", "docx", "md", "pptx"].map(out);
    let [svg, pdf, docx, md, pptx] = &outs;
    let review = desk.call("review_new", json!({ "again": true }))["id"].to_string();
    desk.call("workspace_close", json!({}));
    let drawn = "#ffffff could not be read on this paper, so it is drawn as #6b6b6b";
    for (args, said) in [
        (vec!["chart", &file, "Revenue", "--out", svg], drawn),
        (vec!["chart", &file, "Revenue", "--out", svg, "--theme", "dark"], ""),
        (vec!["chart", &file, "Revenue", "--out", svg, "--theme", "print"], "has no accent"),
        (vec!["report", &file, "--out", pdf], drawn),
        (vec!["report", &file, "--out", pptx, "--theme", "dark"], ""),
        (vec!["report", &file, "--out", md], "has no accent"),
        (vec!["minutes", &file, "--review", &review, "--out", docx], drawn),
        (vec!["minutes", &file, "--review", &review, "--out", md], "has no accent"),
    ] {
        let args = [args, vec!["--accent", "#ffffff"]].concat();
        let (people, script) = (cli(&args), cli_json(&args));
        let line = people.stdout.lines().nth(1).unwrap_or_default();
        assert!(
            line.contains(said) && line.is_empty() == said.is_empty(),
            "{args:?}: {} {}",
            people.stdout,
            people.stderr
        );
        assert_eq!(script["note"].as_str().unwrap_or_default(), line, "{args:?}");
    }
    for (color, said) in [("white", "is written like #7a3fb0"), ("#c81e3a", "off track")] {
        let refused = cli_refused(&["minutes", &file, "--review", &review, "--out", docx, "--accent", color]);
        assert!(refused["message"].as_str().unwrap().contains(said), "{refused}");
    }
}

#[test]
fn a_waterfall_without_a_change_says_why_and_what_to_do() {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "EUR", "cadence": "month" }));
    desk.call("kpi_create", json!({ "name": "Revenue", "formula": "sales" }));
    let cells: Vec<Json> = (8..=10)
        .map(|month| json!({ "measure": "Sales", "period": format!("2026-{month:02}"), "value": 100 + month }))
        .collect();
    desk.call("values_enter", json!({ "cells": cells }));
    let chart = |desk: &mut Desk, period: &str| {
        desk.call("chart", json!({ "kpi": "Revenue", "period": period, "kind": { "waterfall": {} } }))
    };
    let said = |chart: &Json| chart["description"].as_str().unwrap().to_owned();
    let open = chart(&mut desk, "2026-11");
    assert!(
        said(&open).contains("November 2026 has no number: no data for Sales. Enter what is missing"),
        "{}",
        said(&open)
    );
    assert_eq!(open["table"]["rows"][0], json!(["October 2026", "€110.00"]), "what is there is told");
    let first = chart(&mut desk, "2026-08");
    assert!(
        said(&first).contains("August 2026 cannot be held against July 2026: no data for Sales"),
        "{}",
        said(&first)
    );
    let svg = first["svg"].as_str().unwrap();
    assert!(svg.contains("cannot be held against") && svg.contains("Choose another period."), "{svg}");
    let whole = chart(&mut desk, "2026-10");
    assert!(!said(&whole).contains("cannot be") && whole["points"].as_array().unwrap().len() == 3, "{whole:#}");
    let redefined = json!({ "kpi": "Revenue", "formula": "2 * sales", "from": "2026-10-01", "reason": "Both tills" });
    desk.call("kpi_redefine", redefined);
    let other = chart(&mut desk, "2026-10");
    assert!(said(&other).contains("the definition changed on 1 Oct 2026"), "{}", said(&other));
    assert!(other["table"]["rows"][0][1].as_str().unwrap().contains("the definition changed"), "{other:#}");
    let path = desk.path("why.png");
    let saved = desk.call(
        "chart_export",
        json!({ "chart": { "kpi": "Revenue", "period": "2026-10", "kind": { "waterfall": {} } }, "path": path }),
    );
    assert!(saved["note"].as_str().unwrap().contains("Choose another period"), "{saved}");
}

#[test]
fn a_chart_of_one_period_is_of_the_one_that_is_named() {
    let mut desk = Desk::demo();
    let kinds =
        [json!({"waterfall": {}}), json!({"breakdown": {"dimension": "Store"}}), json!("bullet"), json!("chain")];
    for kind in kinds {
        let request = json!({"kpi": "Revenue", "kind": kind, "period": "2026-Q1"});
        let said = desk.call("chart", request)["description"].clone();
        assert!(said.as_str().unwrap().contains("Q1 2026"), "{kind}: {said}");
        let other = json!({"kpi": "Revenue", "kind": kind, "period": "2026-Q1", "grain": "month"});
        let refused = desk.session.call("chart", other).unwrap_err();
        assert_eq!(refused.message, "Q1 2026 is no month. Name a month as the period, or leave the grain out.");
    }
    // Days that are asked for by name are of no period.
    let days = json!({"kpi": "Revenue", "kind": {"breakdown": {"dimension": "Store"}}, "period": "2026-Q1",
        "from": "2026-10-01", "to": "2026-11-01"});
    assert!(desk.call("chart", days)["description"].as_str().unwrap().contains("October 2026"));
}

/// What is copied as a table of an index, and what is drawn and pointed at with it, is nobody's amounts.
#[test]
fn an_index_tells_no_amount_of_money() {
    let mut desk = Desk::demo();
    let kinds = [
        json!({"trend": {"limits": true, "forecast": true, "last_year": true}}),
        json!({"trend": {"form": "bar", "budget": true}}),
        json!({"breakdown": {"dimension": "Store"}}),
        json!({"waterfall": {}}),
        json!({"waterfall": {"by": "Store"}}),
        json!({"years": {}}),
        json!({"table": {}}),
        json!("bullet"),
        json!("chain"),
    ];
    let kpis = desk.call("kpi_list", json!({}))["kpis"].clone();
    let mut checked = 0;
    for kpi in kpis.as_array().unwrap() {
        for kind in &kinds {
            let look = json!({"index": true, "title": true});
            let request = json!({"kpi": kpi["id"], "kind": kind, "look": look, "period": "2026-10"});
            let Ok(chart) = desk.session.call("chart", request) else { continue };
            let mut texts = Vec::new();
            strings(&chart, &mut texts);
            let is_money = |text: &str| text.chars().zip(text.chars().skip(1)).any(|(a, b)| a == '€' && b.is_numeric());
            let left: Vec<&String> = texts.iter().filter(|text| is_money(text)).collect();
            assert!(left.is_empty(), "{} {kind}: {left:?}", kpi["name"]);
            checked += 1;
        }
    }
    assert!(checked > 60, "{checked}");
}

/// A change that cannot be told apart is nobody's: half-way between the two months the formula would divide by zero.
#[test]
fn a_waterfall_lays_no_change_on_an_input_that_did_not_make_it() {
    let mut desk = Desk::new();
    for (name, before, now) in [("Cost", 30.0, 40.0), ("Made", 5.0, 2.0), ("Broken", 2.0, 0.0)] {
        desk.call("measure_create", json!({"name": name, "kind": "flow", "unit": "count", "cadence": "month"}));
        let cell = |period: &str, value: f64| json!({"measure": name, "period": period, "value": value});
        desk.call("values_enter", json!({"cells": [cell("2026-09", before), cell("2026-10", now)]}));
    }
    desk.call("kpi_create", json!({"name": "Cost of a piece", "formula": "cost / (made - broken)"}));
    desk.call("kpi_create", json!({"name": "Pieces", "formula": "made"}));
    let mut steps = |kpi: &str| {
        let chart = desk.call("chart", json!({"kpi": kpi, "period": "2026-10", "kind": {"waterfall": {}}}));
        let rows = chart["table"]["rows"].as_array().unwrap().clone();
        rows.iter().map(|row| row[0].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(steps("Cost of a piece"), ["September 2026", "Cost of a piece", "October 2026"]);
    assert_eq!(steps("Pieces"), ["September 2026", "Made", "October 2026"]);
}

fn column(chart: &Json, index: usize) -> Vec<String> {
    let rows = chart["table"]["rows"].as_array().unwrap();
    rows.iter().map(|row| row[index].as_str().unwrap().trim().to_owned()).collect()
}

/// A distribution and a table say the same as the KPI's own points: the median is the sample's number.
#[test]
fn a_distribution_and_a_table_say_what_the_kpi_says() {
    let mut desk = Desk::demo();
    let name = "First response time";
    let points = desk.call("kpi_points", json!({"kpi": name, "grain": "month", "last": 6}))["points"].clone();
    let said: Vec<&str> = points.as_array().unwrap().iter().map(|point| point["text"].as_str().unwrap()).collect();
    let span = json!({"grain": "month", "last": 6});
    let table = desk.call("chart", json!({"kpi": name, "span": span, "kind": {"table": {}}}));
    assert_eq!(column(&table, 1), said);
    let spread = desk.call("chart", json!({"kpi": name, "span": span, "kind": {"distribution": {}}}));
    let kpis = desk.call("kpi_list", json!({}))["kpis"].as_array().unwrap().clone();
    let id = |name: &str| kpis.iter().find(|kpi| kpi["name"] == name).unwrap()["id"].clone();
    assert_eq!(desk.call("kpi_page", json!({ "id": id(name) }))["has_records"], true);
    assert_eq!(desk.call("kpi_page", json!({ "id": id("Revenue") }))["has_records"], false);
    assert_eq!(spread["table"]["rows"].as_array().unwrap().len(), 6);
    let values: Vec<f64> = points.as_array().unwrap().iter().filter_map(|point| point["value"].as_f64()).collect();
    assert_eq!(values.len(), column(&spread, 4).iter().filter(|median| !median.is_empty()).count());
    let refused = desk.refused("chart", json!({"kpi": "Revenue", "kind": {"distribution": {}}}));
    assert!(refused.message.contains("single records"), "{}", refused.message);
}

#[test]
fn objectives_are_drawn_as_a_tree_a_scorecard_and_beside_their_targets() {
    let mut desk = Desk::demo();
    let mut ask = |more: Json| {
        let mut request = json!({"period": "2026-10"});
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.call("chart", request)
    };
    let tree = ask(json!({}));
    assert!(
        column(&tree, 0).contains(&"Grow profitably".to_owned()) && column(&tree, 0).contains(&"Revenue".to_owned())
    );
    let part = ask(json!({"objective": "keep a strong team "}));
    assert_eq!(column(&part, 0), ["Keep a strong team", "Sales per hour", "Absence rate"]);
    let card = ask(json!({"objective": "Keep a strong team", "kind": {"table": {}}}));
    assert_eq!(column(&card, 0), ["Keep a strong team", "Sales per hour", "Absence rate"]);
    assert_eq!(column(&card, 1)[1], "€46.91");
    let bullets = ask(json!({"objective": "Keep a strong team", "kind": "bullet"}));
    assert_eq!(column(&bullets, 0), ["Sales per hour", "Absence rate"]);
    // An index hides the amounts, of which each line has its own.
    let hidden = ask(json!({"objective": "Keep a strong team", "kind": {"table": {}}, "index": true}));
    assert!(!hidden["svg"].as_str().unwrap().contains("46.91"));
    let one = ask(json!({"kpi": "Revenue", "kind": "bullet"}));
    assert_eq!(column(&one, 1), ["€45,820"]);
    for (request, word) in [
        (json!({"kpi": "Revenue", "objective": "Grow profitably"}), "one of them"),
        (json!({"kpi": "Revenue", "kind": "tree"}), "objectives"),
        (json!({"kind": {"years": {}}}), "of a KPI"),
        (json!({"objective": "Nothing"}), "Nothing"),
    ] {
        let refused = desk.refused("chart", request);
        assert!(refused.message.contains(word), "{}", refused.message);
    }
}

/// Two KPIs over each other are an index each: both begin at 100, whatever their units.
#[test]
fn two_kpis_are_compared_as_an_index() {
    let mut desk = Desk::demo();
    let span = json!({"grain": "month", "from": "2026-01-01", "to": "2026-07-01"});
    let ask = |other: &str| json!({"kpi": "Revenue", "span": span, "kind": {"trend": {"compare": other}}});
    let chart = desk.call("chart", ask("Net promoter score"));
    let heads = chart["table"]["head"].as_array().unwrap();
    let index = heads.iter().position(|head| head == "Net promoter score").unwrap();
    assert_eq!((&column(&chart, 1)[0][..], &column(&chart, index)[0][..]), ("100.0", "100.0"));
    let points = desk.call("kpi_points", json!({"kpi": "Net promoter score", "span": span}))["points"].clone();
    let value = |n: usize| points[n]["value"].as_f64().unwrap();
    assert_eq!(column(&chart, index)[5], format!("{:.1}", value(5) / value(0) * 100.0));
    assert!(
        chart["description"].as_str().unwrap().contains("Revenue and Net promoter score"),
        "{}",
        chart["description"]
    );
    assert_eq!(desk.refused("chart", ask("Nothing")).code.word(), "not_found");
}
