//! What only reads changes nothing and does not wait for others that read.

use super::support::{Desk, TODAY};
use api::{COMMANDS, CommandKind, ErrorCode, Host, Session};
use serde_json::json;
use std::sync::{Condvar, Mutex};
use std::time::Duration;

/// Two who came to the same point at the same time.
static MET: (Mutex<usize>, Condvar) = (Mutex::new(0), Condvar::new());

/// Waits until another one is here as well; false where nobody comes.
fn meet() -> bool {
    let mut here = MET.0.lock().unwrap();
    *here += 1;
    MET.1.notify_all();
    let (here, waited) = MET.1.wait_timeout_while(here, Duration::from_secs(30), |here| *here < 2).unwrap();
    drop(here);
    !waited.timed_out()
}

#[test]
fn reads_do_not_wait_for_each_other() {
    let mut desk = Desk::demo();
    desk.call("workspace_close", json!({}));
    let mut session = Session::new(Host {
        today: Box::new(|| {
            // Only those who read the scorecard ask on a thread of their own.
            if std::thread::current().name() == Some("reader") {
                assert!(meet(), "the other one waits until this one is done");
            }
            TODAY.parse().unwrap()
        }),
        now: Box::new(|| "2026-11-23T10:00:00+01:00".parse().unwrap()),
        author: "Ada".into(),
        language: api::Language::ENGLISH,
        device: "ada-laptop".into(),
        documents: desk.folder.path().to_owned(),
        files: Box::new(api::AnyPath),
    });
    session.call("workspace_open", json!({ "path": desk.path("corner.bellwether") })).unwrap();
    let alone = session.call("scorecard", json!({})).unwrap();
    assert!(session.can_read("scorecard"));
    let session = &session;
    std::thread::scope(|scope| {
        let reader = || {
            let named = std::thread::Builder::new().name("reader".into());
            named.spawn_scoped(scope, || session.read("scorecard", json!({})).unwrap()).unwrap()
        };
        let readers = [reader(), reader()];
        for reader in readers {
            assert_eq!(reader.join().unwrap(), alone);
        }
    });
}

#[test]
fn what_changes_something_is_not_run_beside_others() {
    let desk = Desk::demo();
    for command in COMMANDS {
        assert_eq!(desk.session.can_read(command.name), command.kind == CommandKind::Read, "{}", command.name);
        if command.kind == CommandKind::Change {
            let error = desk.session.read(command.name, json!({})).unwrap_err();
            assert_eq!(error.code, ErrorCode::Internal, "{}", command.name);
        }
    }
    assert!(!desk.session.can_read("drop_tables"));
}

#[test]
fn who_reads_sees_what_another_program_wrote() {
    let mut desk = Desk::demo();
    let before = desk.call("kpi_list", json!({}));
    let path = desk.path("corner.bellwether");
    desk.call("workspace_close", json!({}));
    let mut other = desk.second();
    other.call("workspace_open", json!({ "path": path })).unwrap();
    desk.call("workspace_open", json!({ "path": path }));
    assert!(desk.session.can_read("kpi_list"));
    other.call("kpi_create", json!({ "name": "Another one", "formula": "1" })).unwrap();
    assert!(!desk.session.can_read("kpi_list"), "it must be read anew first");
    assert!(!desk.session.can_read("kpi_list"), "and that is not forgotten");
    let after = desk.call("kpi_list", json!({}));
    assert_eq!(after["kpis"].as_array().unwrap().len(), before["kpis"].as_array().unwrap().len() + 1);
    assert!(desk.session.can_read("kpi_list"));
}
