//! Reviews: their agendas, what is noted in them, what they showed, and their minutes.

use super::support::{Desk, cli, cli_json, cli_refused};
use serde_json::{Value as Json, json};
use std::time::Instant;

/// What the file of `Desk::new` is called.
const SHOP: &str = "shop.bellwether";

fn new(desk: &mut Desk, request: Json) -> Json {
    desk.call("review_new", request)["id"].clone()
}

pub fn show(desk: &mut Desk, id: &Json) -> Json {
    desk.call("review_show", json!({ "id": id }))
}

fn point<'p>(review: &'p Json, kind: &str, title: &str) -> Option<&'p Json> {
    let points = review["points"].as_array().unwrap();
    points.iter().find(|point| point["kind"] == kind && (title.is_empty() || point["title"] == title))
}

/// A measure of twelve months and a KPI of it with a target of at least 100.
pub fn shop(values: &[f64]) -> Desk {
    let mut desk = Desk::new();
    desk.call("measure_create", json!({ "name": "Sales", "kind": "flow", "unit": "EUR", "cadence": "month" }));
    desk.call("kpi_create", json!({ "name": "Revenue", "formula": "sales", "grain": "month", "owner": "Ana Ruiz" }));
    desk.call("target_set", json!({ "kpi": "Revenue", "from": "2025-01", "wording": "at_least", "value": 100 }));
    enter(&mut desk, values);
    desk
}

/// Enters the months up to October 2026.
fn enter(desk: &mut Desk, values: &[f64]) {
    let first = 2026 * 12 + 10 - values.len();
    let cell = |(at, value): (usize, &f64)| {
        let month = first + at;
        json!({ "measure": "Sales", "period": format!("{:04}-{:02}", month / 12, month % 12 + 1), "value": value })
    };
    let cells: Vec<Json> = values.iter().enumerate().map(cell).collect();
    desk.call("values_enter", json!({ "cells": cells }));
}

#[test]
fn the_agenda_is_made_from_what_changed() {
    // Thirteen months like each other, and then one that fell.
    let usual = [104.0, 107.0, 103.0, 106.0, 104.0, 105.0, 107.0, 103.0, 106.0, 105.0, 104.0, 106.0, 105.0];
    let mut fell = usual.to_vec();
    fell.push(60.0);
    for (values, expected) in [(&usual[..], None), (&fell[..], Some("Was On track, is Off track."))] {
        let mut desk = shop(values);
        let id = new(&mut desk, json!({ "period": "2026-10" }));
        let review = show(&mut desk, &id);
        let why = point(&review, "kpi", "Revenue").map(|point| point["why"][0].as_str().unwrap());
        assert_eq!(why, expected, "{review:#}");
        assert_eq!(review["remark"].is_string(), expected.is_none());
        assert_eq!(point(&review, "rest", "").is_some(), expected.is_none(), "what is unremarkable is one line");
    }
}

#[test]
fn what_the_last_review_showed_is_news_no_more() {
    let mut desk = shop(&[105.0, 104.0, 106.0, 60.0]);
    let first = new(&mut desk, json!({ "period": "2026-10" }));
    desk.call("review_note_set", json!({ "review": first, "kind": "decision", "text": "Open on Sundays" }));
    desk.call("review_action", json!({ "review": first, "line": "Ana, 10 Jan: put up the sign" }));
    desk.call("review_end", json!({ "id": first }));
    let again = new(&mut desk, json!({ "period": "2026-10", "again": true }));
    let review = show(&mut desk, &again);
    assert!(point(&review, "kpi", "").is_none(), "no number came since: {review:#}");
    assert_eq!(point(&review, "since", "").unwrap()["lines"], json!(["Decided: Open on Sundays"]));
    assert!(review["since"].as_str().unwrap().contains("October 2026"), "{}", review["since"]);
    // The next month's one carries the action, late by then.
    desk.call("values_enter", json!({ "cells": [{ "measure": "Sales", "period": "2026-11", "value": 61 }] }));
    desk.on("2027-01-12", SHOP);
    let next = new(&mut desk, json!({ "period": "2026-11" }));
    let review = show(&mut desk, &next);
    assert_eq!(point(&review, "kpi", "Revenue").unwrap()["why"][0], "Still: Off track.");
    let actions = point(&review, "actions", "Actions: 1 late").unwrap();
    let said = actions["lines"][0].as_str().unwrap();
    assert!(said.starts_with("put up the sign") && said.ends_with("carried over once"), "{said}");
}

#[test]
fn the_owner_arranges_the_agenda() {
    let mut desk = Desk::demo();
    let id = new(&mut desk, json!({ "period": "2026-10" }));
    let before = show(&mut desk, &id);
    let keys: Vec<Json> = before["points"].as_array().unwrap().iter().map(|point| point["key"].clone()).collect();
    let (first, second) = (keys[0].clone(), keys[1].clone());
    let plan = json!({
        "order": [second, first],
        "left_out": [keys[2]],
        "minutes": { second.as_str().unwrap(): 20 },
        "own": [{ "key": "own:1", "title": "The third store", "minutes": 5 }],
    });
    desk.call("review_update", json!({ "id": id, "plan": plan }));
    let after = show(&mut desk, &id);
    let points = after["points"].as_array().unwrap();
    assert_eq!((&points[0]["key"], &points[1]["key"]), (&second, &first));
    assert_eq!(points[0]["minutes"], 20);
    assert_eq!(points[2]["left_out"], true);
    assert_eq!(point(&after, "own", "The third store").unwrap()["minutes"], 5);
    assert!(after["minutes"].as_u64() <= after["time"].as_u64());
    desk.call("undo", json!({}));
    assert_eq!(show(&mut desk, &id), before);
}

#[test]
fn agendas_fit_their_time_and_are_the_same_each_time() {
    let mut desk = Desk::demo();
    for (kind, period, minutes) in
        [("weekly", "2026-W47", 15), ("monthly", "2026-10", 45), ("quarterly", "2026-Q3", 90), ("yearly", "2025", 180)]
    {
        let id = new(&mut desk, json!({ "kind": kind, "period": period }));
        let review = show(&mut desk, &id);
        assert_eq!(review["time"], minutes);
        let all = review["points"].as_array().unwrap().iter().map(|point| point["minutes"].as_u64().unwrap());
        assert!(all.clone().all(|minutes| minutes > 0) && all.sum::<u64>() <= minutes, "{kind}: {review:#}");
        assert_eq!(show(&mut desk, &id), review, "{kind}");
    }
}

/// What a review showed stays as it was, whatever happens to what it was about.
#[test]
fn what_a_review_showed_never_changes() {
    let mut desk = Desk::demo();
    let id = new(&mut desk, json!({ "period": "2026-10", "attendees": ["Ana Ruiz"] }));
    let numbers = show(&mut desk, &id)["numbers"].as_array().unwrap().clone();
    let kpi = numbers.into_iter().find(|number| number["name"] == "Debt-to-equity").unwrap();
    let key = format!("kpi:{}", kpi["kpi"]);
    let noted = json!({ "review": id, "kind": "decision", "point": key, "text": "Raise the price" });
    desk.call("review_note_set", noted);
    desk.call("review_action", json!({ "review": id, "point": key, "line": "Ana, Friday: call the dairy" }));
    let live = show(&mut desk, &id);
    desk.call("review_end", json!({ "id": id }));
    let mut showed = show(&mut desk, &id);
    let told = |review: &Json| -> Json {
        let mut review = review.clone();
        // How it stands now is told beside what it showed.
        review
            .as_object_mut()
            .unwrap()
            .retain(|field, _| field != "restated" && field != "state_text" && field != "open");
        review
    };
    let undrawn = |review: Json| -> Json {
        let mut review = review;
        for number in review["numbers"].as_array_mut().unwrap() {
            number["spark"] = Json::Null;
        }
        review
    };
    // What led to a number is drawn once there is no page of it beside.
    assert_eq!(told(&live), undrawn(told(&showed)), "the end shows what was there");
    showed = told(&showed);
    let action = desk.call("action_list", json!({}))["actions"].as_array().unwrap().clone();
    let action = action.iter().find(|action| action["text"] == "call the dairy").unwrap()["id"].clone();
    let measure = desk.call("measure_list", json!({}))["measures"][0]["id"].clone();
    let cell = json!({ "measure": "Overheads", "period": "2026-10", "value": 1 });
    for (command, request) in [
        ("action_done", json!({ "id": action, "done": true })),
        ("kpi_update", json!({ "id": kpi["kpi"], "name": "Another name", "formula": "1 + 1" })),
        ("values_enter", json!({ "cells": [cell], "both": true })),
        ("kpi_archive", json!({ "id": kpi["kpi"], "archived": true })),
        ("kpi_delete", json!({ "id": kpi["kpi"] })),
        ("measure_archive", json!({ "id": measure, "archived": true })),
        ("settings_update", json!({ "language": "de" })),
    ] {
        desk.call(command, request);
        assert_eq!(told(&show(&mut desk, &id)), showed, "after {command}");
    }
    let minutes = desk.call("minutes_text", json!({ "id": id }));
    assert!(minutes["markdown"].as_str().unwrap().contains("## Decisions"), "in the language of then");
    desk.on("2027-03-01", "corner.bellwether");
    assert_eq!(told(&show(&mut desk, &id)), showed, "months later");
}

#[test]
fn restated_numbers_are_told_with_their_reason() {
    let mut desk = shop(&[105.0, 104.0, 106.0, 120.0]);
    let id = new(&mut desk, json!({ "period": "2026-10" }));
    desk.call("review_end", json!({ "id": id }));
    assert_eq!(show(&mut desk, &id)["restated"], json!([]));
    let cell = json!({ "measure": "Sales", "period": "2026-10", "value": 108 });
    desk.call("values_enter", json!({ "cells": [cell], "reason": "the supplier paid back" }));
    let restated = show(&mut desk, &id)["restated"].clone();
    assert_eq!((&restated[0]["then"], &restated[0]["now"]), (&json!(120.0), &json!(108.0)));
    let said = restated[0]["text"].as_str().unwrap();
    assert!(said.starts_with("Revenue: restated: €120 then, €108 now"), "{said}");
    let text = desk.call("minutes_text", json!({ "id": id }))["text"].as_str().unwrap().to_owned();
    assert!(text.contains("Restated since\n- Revenue: restated"), "{text}");
    desk.call("values_enter", json!({ "cells": [{ "measure": "Sales", "period": "2026-11", "value": 105 }] }));
    let next = new(&mut desk, json!({ "period": "2026-11" }));
    let since = show(&mut desk, &next);
    let lines = point(&since, "since", "").unwrap()["lines"].to_string();
    assert!(lines.contains("restated: €120 then, €108 now"), "{lines}");
}

#[test]
fn what_is_added_after_the_end_carries_a_mark() {
    let mut desk = shop(&[105.0, 60.0]);
    let id = new(&mut desk, json!({ "period": "2026-10" }));
    let kept = desk.call("review_note_set", json!({ "review": id, "text": "Rain" }))["id"].clone();
    let gone = desk.call("review_note_set", json!({ "review": id, "text": "Snow" }))["id"].clone();
    desk.call("review_end", json!({ "id": id }));
    let ended = show(&mut desk, &id);
    desk.on("2026-12-04", SHOP);
    desk.call("review_note_set", json!({ "id": kept, "text": "Much rain" }));
    desk.call("review_note_delete", json!({ "id": gone }));
    desk.call("review_note_set", json!({ "review": id, "kind": "decision", "text": "Buy a marquee" }));
    desk.call("review_action", json!({ "review": id, "text": "Ask for prices", "owner": "Leo", "due": "10 Jan" }));
    desk.call("review_update", json!({ "id": id, "attendees": ["Ana Ruiz"] }));
    let review = show(&mut desk, &id);
    let notes: Vec<(&str, &str, bool)> = review["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| {
            (note["text"].as_str().unwrap(), note["amended"].as_str().unwrap(), note["removed"].as_bool().unwrap())
        })
        .collect();
    let on = |text: &str| format!("{text} on 4 Dec 2026");
    let (amended, removed) = (on("amended"), on("taken back"));
    let expected = [
        ("Much rain", amended.as_str(), false),
        ("Snow", removed.as_str(), true),
        ("Buy a marquee", amended.as_str(), false),
    ];
    assert_eq!(notes, expected);
    assert_eq!(review["actions"][0]["amended"], amended.as_str());
    assert_eq!(review["attendees"], json!(["Ana Ruiz"]));
    assert!(review["state_text"].as_str().unwrap().ends_with(&amended), "{}", review["state_text"]);
    assert_eq!(review["numbers"], ended["numbers"]);
    for _ in 0..5 {
        desk.call("undo", json!({}));
    }
    let back = show(&mut desk, &id);
    assert_eq!(back, ended, "each is one step back");
}

#[test]
fn what_cannot_be_is_a_sentence() {
    let mut desk = shop(&[105.0, 60.0]);
    let id = new(&mut desk, json!({ "period": "2026-10" }));
    let held = new(&mut desk, json!({ "kind": "weekly", "period": "2026-W45" }));
    desk.call("review_end", json!({ "id": held }));
    let long = "x".repeat(100_001);
    for (command, request, said) in [
        ("review_new", json!({ "period": "2026-10" }), "There is already a review of October 2026"),
        ("review_new", json!({ "kind": "weekly", "period": "2026-10" }), "too long for this"),
        ("review_new", json!({ "kind": "daily" }), "daily"),
        ("review_new", json!({ "period": "2027-05" }), "May 2027 has not begun"),
        ("review_new", json!({ "period": "soon" }), "soon"),
        ("review_show", json!({ "id": 7 }), "This review does not exist any more."),
        ("review_end", json!({ "id": held }), "This review has ended"),
        ("review_update", json!({ "id": held, "plan": {} }), "This review has ended"),
        ("review_note_set", json!({ "review": id }), "The note needs a text."),
        ("review_note_set", json!({ "text": "a" }), "in which review"),
        ("review_note_set", json!({ "review": id, "text": long }), "at most 100,000 characters"),
        ("review_action", json!({ "review": id, "line": "Ana, Friday" }), "what will be done"),
        ("review_action", json!({ "review": id, "text": "a", "due": "2026-11-01" }), "1 Nov 2026 is over"),
        ("review_action", json!({ "review": id, "text": "a", "due": "9999-12-31" }), "1900 to 2200"),
        ("review_action", json!({ "review": id, "text": "a", "due": "never" }), "never"),
        ("minutes_export", json!({ "id": id, "path": desk.path("a.txt") }), ".docx"),
        ("minutes_export", json!({ "id": id, "path": desk.path("none/a.md") }), "folder"),
        ("action_set", json!({ "text": "a", "state": "dropped" }), "Say why"),
    ] {
        let error = desk.refused(command, request.clone());
        assert!(error.message.contains(said), "{command} {request:.100}: {error}");
    }
    assert_eq!(show(&mut desk, &id)["notes"], json!([]), "nothing was noted");
    desk.call("review_note_set", json!({ "review": id, "text": "é".repeat(100_000) }));
    desk.call("minutes_text", json!({ "id": id }));
}

#[test]
fn a_period_without_data_says_so() {
    let mut desk = shop(&[105.0]);
    let id = new(&mut desk, json!({ "period": "1999-01" }));
    let review = show(&mut desk, &id);
    assert!(point(&review, "late", "").is_some(), "{review:#}");
    let mut empty = Desk::new();
    let id = new(&mut empty, json!({}));
    assert!(show(&mut empty, &id)["remark"].as_str().unwrap().starts_with("No KPI is in use yet"));
    empty.call("review_end", json!({ "id": id }));
}

#[test]
fn two_hundred_kpis_fit_and_are_quick() {
    let mut desk = shop(&[105.0; 24]);
    for index in 1..200 {
        desk.call(
            "kpi_create",
            json!({ "name": format!("KPI number {index}"), "formula": format!("sales / {index}") }),
        );
        let target =
            json!({ "kpi": format!("KPI number {index}"), "from": "2025-01", "wording": "at_least", "value": 900 });
        desk.call("target_set", target);
    }
    let id = new(&mut desk, json!({ "kind": "weekly", "period": "2026-W44" }));
    let monthly = new(&mut desk, json!({ "period": "2026-10" }));
    for id in [&id, &monthly] {
        let begun = Instant::now();
        let review = show(&mut desk, id);
        println!("agenda of 200 KPIs: {:?}", begun.elapsed());
        assert!(review["minutes"].as_u64() <= review["time"].as_u64(), "{}", review["minutes"]);
        assert_eq!(review["numbers"].as_array().unwrap().len(), 200);
    }
    desk.call("review_end", json!({ "id": monthly }));
    desk.call("minutes_export", json!({ "id": monthly, "path": desk.path("large.pdf") }));
}

#[test]
fn the_command_line_holds_reviews() {
    let desk = Desk::empty();
    let file = desk.path("corner.bellwether");
    cli_json(&["demo", &file]);
    let made = cli_json(&["review", &file, "new", "--kind", "monthly", "--period", "2026-10", "--attendee", "Ana"]);
    assert_eq!((&made["period"], &made["open"]), (&json!("2026-10"), &json!(true)));
    let id = made["id"].to_string();
    let list = cli_json(&["review", &file, "list"]);
    assert_eq!(list["reviews"][0]["title"], "Monthly review · October 2026");
    assert_eq!(cli_json(&["review", &file, "show", "--id", &id])["points"], made["points"]);
    let text = cli(&["review", &file, "show"]);
    assert!(text.stdout.contains("Since September 2026"), "{}", text.stdout);
    assert_eq!(cli_json(&["review", &file, "end", "--id", &id])["open"], false);
    for ending in ["pdf", "docx", "md"] {
        let out = format!("{file}.{ending}");
        let written = cli_json(&["minutes", &file, "--review", &id, "--out", &out]);
        assert!(written["bytes"].as_u64() > Some(400), "{written}");
    }
    let own = |file: &str| std::fs::read(file).unwrap();
    let (usual, accented) = (format!("{file}.docx"), format!("{file}.own.docx"));
    cli_json(&["minutes", &file, "--review", &id, "--accent", "#7a3fb0", "--out", &accented]);
    assert_ne!(own(&usual), own(&accented), "the owner's accent is in the minutes");
    let like_good = ["minutes", &file, "--review", &id, "--accent", "#1b7a4b", "--out", &accented];
    assert!(cli_refused(&like_good)["message"].as_str().unwrap().contains("on track"));
    assert_eq!(cli_refused(&["minutes", &file, "--review", "7", "--out", "m.pdf"])["code"], "not_found");
    assert_eq!(cli_refused(&["review", &file, "show", "--kind", "yearly"])["code"], "not_found");
}

/// The day of a review goes into other calendars, comes again there, and reminds of the next one once it was held.
#[test]
fn the_day_of_a_review_leaves_for_a_calendar() {
    let mut desk = shop(&[105.0; 3]);
    let id = new(&mut desk, json!({ "period": "2026-10" }));
    let day = show(&mut desk, &id)["held"].as_str().unwrap().replace('-', "");
    let path = desk.path("review.ics");
    desk.call("review_calendar", json!({ "id": id, "path": path }));
    let file = std::fs::read_to_string(&path).unwrap();
    assert!(
        file.contains(&format!("DTSTART;VALUE=DATE:{day}\r\n")) && file.contains("RRULE:FREQ=MONTHLY\r\n"),
        "{file}"
    );
    desk.call("review_end", json!({ "id": id }));
    desk.call("review_calendar", json!({ "id": id, "path": path }));
    let next = std::fs::read_to_string(&path).unwrap();
    let first = format!("DTSTART;VALUE=DATE:{day}");
    assert!(
        !next.contains(&first) && next.contains("DTSTART;VALUE=DATE:20261223\r\n"),
        "it reminds of the next one: {next}"
    );
    let error = desk.refused("review_calendar", json!({ "id": id, "path": desk.path("review.txt") }));
    assert!(error.message.contains(".ics"), "{error}");
    let other = desk.write("other.ics", "something else");
    assert_eq!(desk.refused("review_calendar", json!({ "id": id, "path": other })).code, api::ErrorCode::AlreadyExists);
}

#[test]
fn an_arrangement_is_kept_for_the_next_reviews() {
    let mut desk = shop(&[104.0, 107.0, 103.0, 106.0, 60.0]);
    let id = new(&mut desk, json!({ "period": "2026-09" }));
    let own = json!({ "key": "own:1", "title": "Weather", "minutes": 4 });
    let plan = json!({ "left_out": ["rest"], "own": [own], "order": ["own:1"] });
    desk.call("review_update", json!({ "id": id, "plan": plan }));
    let refused =
        |desk: &mut Desk, request: Json| desk.session.call("review_template_set", request).unwrap_err().message;
    assert!(refused(&mut desk, json!({ "review": id, "name": " " })).contains("needs a name"));
    assert!(refused(&mut desk, json!({ "review": id, "name": "Short", "minutes": 0 })).contains("between 1 and 960"));
    desk.call("review_template_set", json!({ "review": id, "name": "Short", "minutes": 20 }));
    assert!(refused(&mut desk, json!({ "review": id, "name": "short" })).contains("already a template"));
    let next = new(&mut desk, json!({ "period": "2026-10", "template": "Short" }));
    let review = show(&mut desk, &next);
    assert_eq!((&review["time"], &review["kind"]), (&json!(20), &json!("monthly")));
    assert_eq!(review["points"][0]["title"], "Weather");
    assert!(review["minutes"].as_u64().unwrap() <= 20, "{review:#}");
    let templates = desk.call("review_template_list", json!({}))["templates"].clone();
    assert_eq!(templates[0]["text"], "Monthly review · 20 min");
    desk.call("review_template_delete", json!({ "id": templates[0]["id"] }));
    assert_eq!(show(&mut desk, &next)["time"], json!(20), "what was made after it stays as it is");
    let gone = json!({ "period": "2026-08", "template": "Short" });
    assert!(desk.session.call("review_new", gone).unwrap_err().message.starts_with("This template does not exist"));
}

#[test]
fn a_day_that_is_none_does_not_stay_in_the_text_of_an_action() {
    let mut desk = shop(&[]);
    let id = new(&mut desk, json!({ "period": "2026-09" }));
    for line in ["Ana, 31 Feb: call the dairy", "call the dairy by 31 Feb"] {
        let refused = desk.refused("review_action", json!({ "review": id, "line": line }));
        assert!(refused.message.contains("“31 Feb” is not in the calendar"), "{line}: {}", refused.message);
    }
    let said = json!({ "review": id, "line": "Ana, 31 Feb: call the dairy", "due": "2026-12-01" });
    desk.call("review_action", said);
}

#[test]
fn a_review_does_not_end_before_its_period_has_begun() {
    let mut desk = shop(&[104.0, 107.0]);
    let id = new(&mut desk, json!({ "period": "2026-10" })).to_string();
    let path = desk.path(SHOP);
    drop(desk.session);
    let ended = |today: &str| cli(&["review", &path, "end", "--id", &id, "--today", today]);
    let early = ended("2026-03-01");
    assert!(early.status == 1 && early.stderr.contains("October 2026 has not begun"), "{}", early.stderr);
    assert_eq!(ended("2026-11-23").status, 0);
}

#[test]
fn times_that_no_review_has_are_a_sentence() {
    let mut desk = shop(&[]);
    let id = new(&mut desk, json!({ "period": "2026-09" }));
    let own = json!([{ "key": "own:1", "title": "Weather", "minutes": -5 }]);
    for plan in
        [json!({ "total": -5 }), json!({ "total": 0 }), json!({ "minutes": { "kpi:1": -5 } }), json!({ "own": own })]
    {
        let refused = desk.refused("review_update", json!({ "id": id, "plan": plan }));
        assert!(refused.message.contains("between 1 and 960 minutes"), "{plan}: {}", refused.message);
    }
    let template = json!({ "review": id, "name": "Short", "minutes": -5 });
    assert!(desk.refused("review_template_set", template).message.contains("960"));
    let of_nothing = desk.refused("review_template_set", json!({ "name": "Short" })).message;
    assert!(of_nothing.contains("arrangement") && !of_nothing.contains("noted"), "{of_nothing}");
    let long = json!({ "review": id, "name": "x".repeat(300) });
    assert!(!desk.refused("review_template_set", long).message.contains("description"));
}
