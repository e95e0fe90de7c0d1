//! What is said while slides are shown.

use crate::reviews::{shop, show};
use serde_json::{Value as Json, json};

#[test]
fn what_is_said_on_a_slide_is_in_the_review_of_its_period() {
    let mut desk = shop(&[105.0, 104.0, 106.0, 60.0]);
    let mut say = |request: Json| desk.call("slide_note", request)["id"].clone();
    say(json!({ "text": " Open on Sundays ", "kind": "decision", "kpi": "Revenue", "period": "2026-10" }));
    say(json!({ "text": "Ana, 10 Jan: put up the sign", "action": true, "kpi": "Revenue", "period": "2026-10" }));
    say(json!({ "text": "It rained", "period": "2026-Q4", "grain": "quarter" }));
    let list = desk.call("review_list", json!({}));
    let kinds: Vec<_> = list["reviews"].as_array().unwrap().iter().map(|review| &review["title"]).collect();
    assert_eq!(kinds.len(), 2, "one for the month and one for the quarter: {kinds:?}");
    let monthly = list["reviews"].as_array().unwrap().iter().find(|review| review["kind"] == "monthly").unwrap();
    let review = show(&mut desk, &monthly["id"]);
    let note = &review["notes"][0];
    assert_eq!((&note["kind"], &note["text"]), (&json!("decision"), &json!("Open on Sundays")));
    assert_eq!(note["about"], "Revenue");
    assert_eq!(
        (&review["actions"][0]["owner"], &review["actions"][0]["about"]),
        (&json!("Ana Ruiz"), &json!("Revenue"))
    );

    // The review of the quarter came with what is in it, and goes with it.
    desk.call("undo", json!({}));
    assert_eq!(desk.call("review_list", json!({}))["reviews"].as_array().unwrap().len(), 1);
    // What is said after the end is marked as such.
    desk.call("review_end", json!({ "id": review["id"] }));
    desk.call("slide_note", json!({ "text": "Late thought", "period": "2026-10" }));
    let review = show(&mut desk, &review["id"]);
    assert!(review["notes"][1]["amended"].is_string(), "{review:#}");

    for (request, said) in [
        (json!({ "text": " " }), "needs a text"),
        (json!({ "text": "a", "kpi": "Profit" }), "Profit"),
        (json!({ "text": "a", "period": "soon" }), "soon"),
        (json!({ "text": "Ana, Friday", "action": true }), "what will be done"),
        (json!({ "text": "a", "period": "2027-05" }), "has not begun"),
        (json!({ "text": "a", "period": "2026-Q3", "grain": "month" }), "too long for"),
    ] {
        let error = desk.refused("slide_note", request.clone());
        assert!(error.message.contains(said), "{request}: {error}");
    }
    assert_eq!(desk.call("review_list", json!({}))["reviews"].as_array().unwrap().len(), 1, "nothing is half done");
}
