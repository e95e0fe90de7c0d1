//! Reviews after their end and before their day: what is corrected, what an action follows from, what was planned.

use super::reviews::{shop, show};
use super::support::Desk;
use serde_json::{Value as Json, json};

const SHOP: &str = "shop.bellwether";

fn new(desk: &mut Desk, request: Json) -> Json {
    desk.call("review_new", request)["id"].clone()
}

fn actions(desk: &mut Desk) -> Vec<Json> {
    desk.call("action_list", json!({}))["actions"].as_array().unwrap().clone()
}

#[test]
fn how_an_action_was_agreed_on_is_corrected_with_a_mark() {
    let mut desk = shop(&[105.0, 60.0]);
    let id = new(&mut desk, json!({ "period": "2026-10" }));
    let line = json!({ "review": id, "line": "Ana, 10 Jan: call the diary" });
    let action = desk.call("review_action", line)["id"].clone();
    desk.call("review_end", json!({ "id": id }));
    desk.on("2026-12-04", SHOP);
    // It was put off meanwhile: correcting its text leaves that.
    desk.call("action_set", json!({ "id": action, "due": "2027-02-01" }));
    let ended = show(&mut desk, &id);
    desk.call("review_action", json!({ "review": id, "id": action, "text": "call the dairy" }));
    let row = show(&mut desk, &id)["actions"][0].clone();
    assert_eq!(
        (&row["text"], &row["owner"], &row["due"]),
        (&json!("call the dairy"), &json!("Ana Ruiz"), &json!("2027-01-10"))
    );
    assert_eq!(row["amended"], "amended on 4 Dec 2026");
    let live = actions(&mut desk)[0].clone();
    assert_eq!((&live["text"], &live["due"]), (&json!("call the dairy"), &json!("2027-02-01")));
    desk.call("undo", json!({}));
    assert_eq!(show(&mut desk, &id), ended);
    desk.call("review_action", json!({ "review": id, "id": action, "owner": "", "due": "15 Jan" }));
    let row = show(&mut desk, &id)["actions"][0].clone();
    assert_eq!((&row["owner"], &row["due_label"]), (&Json::Null, &json!("15 Jan 2027")));
    // What the review showed is corrected where the action is gone, too.
    desk.call("action_delete", json!({ "id": action }));
    desk.call("review_action", json!({ "review": id, "id": action, "text": "call them" }));
    assert_eq!(show(&mut desk, &id)["actions"][0]["text"], "call them");
    assert!(actions(&mut desk).is_empty());
}

#[test]
fn while_a_review_is_open_a_correction_has_no_mark() {
    let mut desk = shop(&[105.0, 60.0]);
    let (id, other) = (new(&mut desk, json!({ "period": "2026-10" })), new(&mut desk, json!({ "period": "2026-09" })));
    let action = desk.call("review_action", json!({ "review": id, "line": "call the diary" }))["id"].clone();
    desk.call("review_action", json!({ "review": id, "id": action, "text": "call the dairy" }));
    let row = show(&mut desk, &id)["actions"][0].clone();
    assert_eq!((&row["text"], &row["amended"]), (&json!("call the dairy"), &Json::Null));
    for (request, said) in [
        (json!({ "review": id, "id": action, "text": " " }), "what will be done"),
        (json!({ "review": other, "id": action, "text": "a" }), "does not exist"),
        (json!({ "review": id, "id": 7, "text": "a" }), "does not exist"),
        (json!({ "review": id, "id": action, "due": "31 Feb" }), "31 Feb"),
    ] {
        let error = desk.refused("review_action", request.clone());
        assert!(error.message.contains(said), "{request}: {error}");
    }
    assert_eq!(show(&mut desk, &id)["actions"][0], row);
}

#[test]
fn an_action_says_which_decision_it_follows_from() {
    let mut desk = shop(&[105.0, 60.0]);
    let (id, other) = (new(&mut desk, json!({ "period": "2026-10" })), new(&mut desk, json!({ "period": "2026-09" })));
    let note = |desk: &mut Desk, review: &Json, kind: &str, text: &str| {
        desk.call("review_note_set", json!({ "review": review, "kind": kind, "text": text }))["id"].clone()
    };
    let decision = note(&mut desk, &id, "decision", "Open on Sundays");
    let of_other = note(&mut desk, &other, "decision", "Close on Mondays");
    let remark = note(&mut desk, &id, "note", "Rain");
    for wrong in [of_other, remark, json!(7)] {
        let request = json!({ "review": id, "line": "put up the sign", "decision": wrong });
        assert_eq!(desk.refused("review_action", request).code, api::ErrorCode::NotFound);
    }
    desk.call("review_action", json!({ "review": id, "line": "put up the sign", "decision": decision }));
    let said = json!("follows from: Open on Sundays");
    assert_eq!(show(&mut desk, &id)["actions"][0]["follows"], said);
    let listed = |desk: &mut Desk| desk.call("action_list", json!({}))["groups"][0]["actions"][0].clone();
    assert_eq!(listed(&mut desk)["follows"], said);
    desk.call("review_end", json!({ "id": id }));
    desk.call("review_note_delete", json!({ "id": decision }));
    assert_eq!(listed(&mut desk)["follows"], Json::Null);
    assert_eq!(show(&mut desk, &id)["actions"][0]["follows"], said, "as it was reported");
    let text = desk.call("minutes_text", json!({ "id": id }))["text"].as_str().unwrap().to_owned();
    assert!(text.contains("put up the sign · follows from: Open on Sundays"), "{text}");
}

#[test]
fn a_review_is_planned_ahead_and_held_at_the_latest_when_it_ends() {
    let mut desk = shop(&[105.0, 60.0]);
    let id = new(&mut desk, json!({ "period": "2026-10", "held": "5 Dec" }));
    let planned = show(&mut desk, &id);
    assert_eq!((&planned["held"], &planned["state_text"]), (&json!("2026-12-05"), &json!("planned for 5 Dec 2026")));
    let path = desk.path("review.ics");
    desk.call("review_calendar", json!({ "id": id, "path": path }));
    assert!(std::fs::read_to_string(&path).unwrap().contains("DTSTART;VALUE=DATE:20261205\r\n"));
    desk.call("review_end", json!({ "id": id }));
    let review = show(&mut desk, &id);
    assert_eq!((&review["held"], &review["state_text"]), (&json!("2026-11-23"), &json!("held 23 Nov 2026")));
}

/// The line before a number is the one that was reported, whatever is recorded later.
#[test]
fn the_past_of_a_number_stays_a_line() {
    let mut desk = shop(&[104.0, 107.0, 103.0]);
    let id = new(&mut desk, json!({ "period": "2026-10" }));
    desk.call("review_end", json!({ "id": id }));
    let spark = show(&mut desk, &id)["numbers"][0]["spark"].clone();
    assert_eq!(spark["text"], "13 months: €104 in August 2026, €103 in October 2026.");
    desk.call("values_enter", json!({ "cells": [{ "measure": "Sales", "period": "2026-08", "value": 10 }] }));
    assert_eq!(show(&mut desk, &id)["numbers"][0]["spark"], spark);
    let mut empty = shop(&[105.0]);
    let id = new(&mut empty, json!({ "period": "2026-10" }));
    assert_eq!(show(&mut empty, &id)["numbers"][0]["spark"], Json::Null, "one number is no line");
}
