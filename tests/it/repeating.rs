//! Actions that come again: each has one next one.

use crate::reviews::shop;
use crate::support::Desk;
use serde_json::{Value as Json, json};

#[test]
fn what_comes_again_comes_once_it_is_done() {
    let mut desk = shop(&[]);
    let count = json!({ "text": "Count the stock", "due": "2026-11-20", "repeats": "monthly", "effort": "Two hours" });
    let id = desk.call("action_set", count)["id"].clone();
    desk.call("action_comment_set", json!({ "action": id, "text": "Without the cellar" }));
    let all = |desk: &mut Desk| desk.call("action_list", json!({}))["actions"].as_array().unwrap().clone();
    assert!(all(&mut desk)[0]["meta"].as_str().unwrap().ends_with("Two hours · comes again every month"));
    assert_eq!(all(&mut desk)[0]["comments"][0]["text"], "Without the cellar");
    for _ in 0..2 {
        desk.call("action_done", json!({ "id": id, "done": true }));
        let actions = all(&mut desk);
        assert_eq!(actions.len(), 2, "done again, it does not come twice: {actions:#?}");
        assert_eq!((&actions[0]["due"], &actions[0]["state"]), (&json!("2026-12-20"), &json!("open")));
        assert!(actions[0]["comments"].as_array().unwrap().is_empty(), "what was said stays where it was said");
        let back = desk.call("action_done", json!({ "id": id, "done": false }));
        assert!(back["note"].is_null(), "{back}");
        assert_eq!(all(&mut desk).len(), 1, "what came goes as it came");
    }
    desk.call("undo", json!({}));
    assert_eq!(all(&mut desk).len(), 2, "undo brings both back");
    desk.call("redo", json!({}));
    desk.call("action_set", json!({ "id": id, "repeats": null, "state": "done" }));
    assert_eq!(all(&mut desk).len(), 1);
    desk.call("action_delete", json!({ "id": id }));
    let said = json!({ "action": id, "text": "Too late" });
    assert!(desk.session.call("action_comment_set", said).unwrap_err().message.contains("does not exist any more"));
    let open = desk.call("action_set", json!({ "text": "Call" }))["id"].clone();
    for wrong in [" ".to_owned(), "x".repeat(100_000)] {
        desk.session.call("action_comment_set", json!({ "action": open, "text": wrong })).unwrap_err();
    }
}

#[test]
fn what_came_after_an_action_stays_where_somebody_worked_with_it() {
    let weekly = json!({ "text": "Count the stock", "due": "2026-11-20", "repeats": "weekly" });
    let all = |desk: &mut Desk| desk.call("action_list", json!({}))["actions"].as_array().unwrap().clone();
    let changes = [
        ("action_set", json!({ "owner": "Ana" })),
        ("action_set", json!({ "text": "Count the cellar" })),
        ("action_set", json!({ "state": "doing" })),
        ("action_done", json!({ "done": true })),
        ("action_comment_set", json!({ "text": "With the cellar" })),
    ];
    for (command, mut change) in changes {
        let mut desk = shop(&[]);
        let id = desk.call("action_set", weekly.clone())["id"].clone();
        desk.call("action_done", json!({ "id": id, "done": true }));
        let next = all(&mut desk).into_iter().find(|action| action["id"] != id).unwrap()["id"].clone();
        let of = if command == "action_comment_set" { "action" } else { "id" };
        change[of] = next.clone();
        desk.call(command, change.clone());
        let count = all(&mut desk).len();
        let back = desk.call("action_done", json!({ "id": id, "done": false }));
        let note = back["note"].as_str().unwrap_or_default();
        assert!(note.contains("came after it") && note.contains("27 Nov 2026"), "{change}: {back}");
        assert_eq!(all(&mut desk).len(), count, "{change}");
    }
    // What was there already was not made by it.
    let mut desk = shop(&[]);
    let id = desk.call("action_set", weekly.clone())["id"].clone();
    desk.call("action_set", json!({ "text": "Count the stock", "due": "2026-11-27", "repeats": "weekly" }));
    desk.call("action_done", json!({ "id": id, "done": true }));
    let back = desk.call("action_set", json!({ "id": id, "state": "open" }));
    assert_eq!((all(&mut desk).len(), &back["note"]), (2, &Json::Null));
}

#[test]
fn an_action_has_one_next_one_however_often_it_is_done() {
    let weekly = json!({ "text": "Count the stock", "due": "2026-11-20", "repeats": "weekly" });
    let all = |desk: &mut Desk| desk.call("action_list", json!({}))["actions"].as_array().unwrap().clone();
    let done = |desk: &mut Desk, id: &Json, done: bool| desk.call("action_done", json!({ "id": id, "done": done }));
    let next = |desk: &mut Desk, id: &Json| {
        all(desk).into_iter().find(|action| action["id"] != *id && action["state"] != "done").unwrap()["id"].clone()
    };
    // The next one was worked with, and stays; the first one is edited and done again.
    for edit in [json!({ "text": "Count the cellar" }), json!({ "due": "2026-11-13" }), json!({ "owner": "Ana" })] {
        let mut desk = shop(&[]);
        let id = desk.call("action_set", weekly.clone())["id"].clone();
        done(&mut desk, &id, true);
        let made = next(&mut desk, &id);
        desk.call("action_set", json!({ "id": made, "state": "doing" }));
        for _ in 0..2 {
            assert!(done(&mut desk, &id, false)["note"].is_string(), "{edit}: it says that the next one stays");
            let mut change = edit.clone();
            change["id"] = id.clone();
            desk.call("action_set", change);
            done(&mut desk, &id, true);
            assert_eq!(all(&mut desk).len(), 2, "{edit}: {:#?}", all(&mut desk));
        }
        // The next one is done as well: the one after it is there once, too.
        done(&mut desk, &made, true);
        done(&mut desk, &id, false);
        done(&mut desk, &id, true);
        assert_eq!(all(&mut desk).len(), 3, "{edit}");
        let last = next(&mut desk, &id);
        desk.call("action_delete", json!({ "id": last }));
    }
    // Edited while it is done, it is set back: nobody has touched the next one, which goes.
    let mut desk = shop(&[]);
    let id = desk.call("action_set", weekly.clone())["id"].clone();
    done(&mut desk, &id, true);
    desk.call("action_set", json!({ "id": id, "text": "Count the cellar" }));
    assert!(done(&mut desk, &id, false)["note"].is_null());
    assert_eq!(all(&mut desk).len(), 1);
    done(&mut desk, &id, true);
    assert_eq!(all(&mut desk).len(), 2);
    // What was done as it was written down has a next one that goes with it as well.
    let mut desk = shop(&[]);
    let mut written = weekly;
    written["state"] = json!("done");
    let id = desk.call("action_set", written)["id"].clone();
    assert_eq!(all(&mut desk).len(), 2);
    done(&mut desk, &id, false);
    assert_eq!(all(&mut desk).len(), 1);
}
