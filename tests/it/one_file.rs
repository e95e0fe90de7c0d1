//! The workspace's file among other files, other windows and other programs.

use crate::support::{Desk, assert_sentence, cli, refusal};
use serde_json::{Value as Json, json};
use std::fs;

fn shop() -> Desk {
    let mut desk = Desk::new();
    let measure = json!({ "name": "Orders", "kind": "flow", "unit": "count", "cadence": "month" });
    desk.call("measure_create", measure);
    desk.call("kpi_create", json!({ "name": "Orders taken", "formula": "Orders" }));
    enter(&mut desk, 5);
    desk
}

fn enter(desk: &mut Desk, value: u32) {
    desk.call("values_enter", json!({ "cells": [{ "measure": "Orders", "period": "2026-10", "value": value }] }));
}

fn shown(scorecard: &Json) -> &Json {
    &scorecard["objectives"][0]["kpis"][0]["value"]
}

#[test]
fn the_open_workspace_is_no_spreadsheet_under_any_name() {
    let mut desk = shop();
    let names = [desk.path("shop.bellwether"), desk.path("linked.csv"), desk.path("symbolic.csv")];
    fs::hard_link(&names[0], &names[1]).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&names[0], &names[2]).unwrap();
    for name in names.iter().filter(|name| fs::exists(name).unwrap()) {
        for command in ["import_plan", "import_apply"] {
            let error = desk.refused(command, json!({ "paths": [name] }));
            assert_eq!(error.code.word(), "not_a_spreadsheet");
            assert!(error.message.contains("” is the workspace that is open here"), "{}", error.message);
        }
    }
}

#[test]
fn a_picture_or_a_copy_never_takes_the_place_of_the_open_workspace() {
    let mut desk = Desk::empty();
    let path = desk.path("shop.svg");
    desk.call("workspace_new", json!({ "path": path }));
    desk.call("measure_create", json!({ "name": "Orders", "kind": "flow", "unit": "count", "cadence": "month" }));
    let kpi = desk.call("kpi_create", json!({ "name": "Orders taken", "formula": "Orders" }))["id"].clone();
    let before = fs::read(&path).unwrap();
    let chart = json!({ "chart": { "kpi": kpi }, "path": path });
    assert_eq!(desk.refused("chart_export", chart.clone()).code.word(), "already_exists");
    assert_eq!(desk.refused("backup_now", json!({ "path": path })).code.word(), "already_exists");
    for command in ["definitions_export", "definitions_plan", "definitions_import"] {
        let error = desk.refused(command, json!({ "path": path }));
        assert!(error.message.contains("is the workspace that is open here"), "{command}: {}", error.message);
    }
    assert_eq!(fs::read(&path).unwrap(), before);
    let kept = desk.write("chart.svg.part", "the owner's own");
    desk.call("chart_export", json!({ "chart": { "kpi": kpi }, "path": desk.path("chart.svg") }));
    assert_eq!(fs::read_to_string(kept).unwrap(), "the owner's own");
}

#[test]
fn a_file_that_is_written_respects_links_and_write_protection() {
    let mut desk = shop();
    let kept = desk.write("kept.yaml", "format: bellwether definitions # older");
    let mut permissions = fs::metadata(&kept).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&kept, permissions).unwrap();
    let error = desk.refused("definitions_export", json!({ "path": kept }));
    assert!(error.code.word() == "no_permission" && error.message.contains("write-protected"), "{error}");
    assert_eq!(fs::read_to_string(&kept).unwrap(), "format: bellwether definitions # older");
    #[cfg(unix)]
    {
        let (real, link) = (desk.write("real.yaml", "format: bellwether definitions # older"), desk.path("link.yaml"));
        std::os::unix::fs::symlink("real.yaml", &link).unwrap();
        desk.call("definitions_export", json!({ "path": link }));
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(fs::read_to_string(real).unwrap().contains("Orders taken"));
        assert_eq!(desk.refused("definitions_export", json!({ "path": "/dev/null" })).code.word(), "already_exists");
        let endless = desk.refused("import_plan", json!({ "paths": ["/dev/zero"] }));
        assert!(endless.message.contains("a device or a pipe"), "{endless}");
        assert_eq!(desk.refused("definitions_plan", json!({ "path": "/dev/zero" })).code.word(), "invalid");
    }
    let left: Vec<_> = fs::read_dir(desk.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains(".~part")), "{left:?}");
}

#[test]
fn what_is_saved_replaces_only_what_is_of_its_kind() {
    let mut desk = shop();
    for name in ["logo.svg", "photo.png", "shopping.yaml"] {
        let own = desk.write(name, "the owner's own");
        let (command, payload) = match name.ends_with("yaml") {
            true => ("definitions_export", json!({ "path": own })),
            false => ("chart_export", json!({ "chart": { "kpi": "Orders taken" }, "path": own })),
        };
        let error = desk.refused(command, payload.clone());
        assert!(error.code.word() == "already_exists" && error.message.contains("another name"), "{error}");
        assert_eq!(fs::read_to_string(&own).unwrap(), "the owner's own");
        fs::write(&own, "").unwrap();
        desk.call(command, payload.clone());
        let first = fs::read(&own).unwrap();
        desk.call(command, payload);
        assert_eq!(fs::read(&own).unwrap().len(), first.len(), "what the program wrote it replaces");
    }
}

#[test]
fn a_copy_replaces_no_file_that_is_no_copy() {
    let mut desk = shop();
    let keys = desk.write("authorized_keys", "ssh-ed25519 AAAA");
    let error = desk.refused("backup_now", json!({ "path": keys }));
    assert_eq!(
        (error.code.word(), fs::read_to_string(&keys).unwrap().as_str()),
        ("already_exists", "ssh-ed25519 AAAA")
    );
    let copy = desk.path("copy.bellwether");
    for value in [6, 7] {
        desk.call("backup_now", json!({ "path": copy }));
        enter(&mut desk, value);
    }
}

#[test]
fn a_second_window_follows_and_writes_when_the_first_is_closed() {
    let mut first = shop();
    let path = json!({ "path": first.path("shop.bellwether") });
    let mut second = first.second();
    let opened = second.call("workspace_open", path.clone()).unwrap();
    assert_sentence(opened["read_only"].as_str().unwrap(), "the second window");
    let month = json!({ "period": "2026-10" });
    assert_eq!(shown(&second.call("scorecard", month.clone()).unwrap()), 5.0);
    enter(&mut first, 6);
    first.call("settings_update", json!({ "name": "Shop and more" }));
    assert_eq!(shown(&second.call("scorecard", month.clone()).unwrap()), 6.0, "it has not kept what it had read");
    let again = second.call("workspace_open", path.clone()).unwrap();
    assert!(again["read_only"].is_string(), "the first one still has it");
    assert_eq!(again["is_free"], false);
    assert_eq!(again["settings"]["name"], "Shop and more");
    first.call("workspace_close", json!({}));
    let state = second.call("workspace_state", json!({})).unwrap()["workspace"].clone();
    assert!(state["read_only"].is_string() && state["is_free"] == true, "{state}");
    let opened = second.call("workspace_open", path.clone()).unwrap();
    assert_eq!((&opened["read_only"], &opened["is_free"]), (&Json::Null, &json!(false)));
    assert!(first.call("workspace_open", path)["read_only"].is_string(), "now the other one has it");
    let cells = json!({ "cells": [{ "measure": "Orders", "period": "2026-10", "value": 7 }] });
    second.call("values_enter", cells.clone()).unwrap();
    assert_eq!(shown(&first.call("scorecard", month)), 7.0);
    assert_eq!(refusal(first.session.call("values_enter", cells), "the first window").code.word(), "read_only");
}

#[cfg(unix)]
#[test]
fn what_happens_to_the_open_file_is_said_and_it_can_be_opened_where_it_is() {
    let mut desk = shop();
    let (path, moved) = (desk.path("shop.bellwether"), desk.path("moved.bellwether"));
    let cells = json!({ "cells": [{ "measure": "Orders", "period": "2026-10", "value": 7 }] });
    fs::rename(&path, &moved).unwrap();
    let error = desk.refused("values_enter", cells.clone());
    assert!(error.code.word() == "moved" && error.message.contains("was moved, renamed or replaced"), "{error}");
    let state = desk.call("workspace_state", json!({}))["workspace"].clone();
    assert_sentence(state["read_only"].as_str().unwrap(), "the window");
    assert_eq!(desk.call("workspace_open", json!({ "path": moved }))["read_only"], Json::Null);
    enter(&mut desk, 7);
    // A copy of before is written over it.
    let copy = desk.path("copy.bellwether");
    desk.call("backup_now", json!({ "path": copy }));
    enter(&mut desk, 8);
    fs::write(&moved, fs::read(&copy).unwrap()).unwrap();
    let error = desk.refused("values_enter", cells.clone());
    assert!(error.code.word() == "moved" && error.message.contains("was written over"), "{error}");
    assert_eq!(desk.call("workspace_open", json!({ "path": moved }))["read_only"], Json::Null);
    assert_eq!(shown(&desk.call("scorecard", json!({ "period": "2026-10" }))), 7.0);
    enter(&mut desk, 8);
}

#[test]
fn another_business_written_over_the_open_file_is_not_shown_as_this_one() {
    let mut other = Desk::empty();
    other.call("workspace_new", json!({ "path": other.path("other.bellwether"), "name": "Other" }));
    other.call("objective_create", json!({ "name": "Grow" }));
    let bytes = fs::read(other.path("other.bellwether")).unwrap();
    let mut desk = shop();
    fs::write(desk.path("shop.bellwether"), &bytes).unwrap();
    let cells = json!({ "cells": [{ "measure": "Orders", "period": "2026-10", "value": 7 }] });
    for (command, request) in [
        ("scorecard", json!({})),
        ("values_enter", cells),
        ("undo", json!({})),
        ("workspace_export", json!({ "path": desk.path("export") })),
        ("backup_now", json!({})),
    ] {
        let error = desk.refused(command, request);
        assert!(error.code.word() == "moved" && error.message.contains("was written over"), "{command}: {error}");
    }
    let state = desk.call("workspace_state", json!({}))["workspace"].clone();
    assert_sentence(state["read_only"].as_str().unwrap(), "the window");
    assert_eq!(fs::read(desk.path("shop.bellwether")).unwrap(), bytes);
    let path = json!({ "path": desk.path("shop.bellwether") });
    assert_eq!(desk.call("workspace_open", path)["settings"]["name"], "Other");
    assert_eq!(desk.call("objective_list", json!({}))["objectives"][0]["name"], "Grow");
}

#[test]
fn the_command_line_reads_beside_an_open_window_and_does_not_write() {
    let mut desk = shop();
    let (path, rows) = (desk.path("shop.bellwether"), desk.write("rows.csv", "Month,Orders\n2026-09,4\n2026-08,3\n"));
    assert_eq!(cli(&["scorecard", &path]).status, 0);
    let run = cli(&["import", &path, &rows]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("open in another window or program"), "{}", run.stderr);
    assert_eq!(desk.values(), 1);
}

#[test]
fn an_example_that_finds_its_name_taken_changes_nothing() {
    let mut desk = Desk::empty();
    let path = desk.write("taken.bellwether", "precious");
    assert_eq!(desk.refused("workspace_demo", json!({ "path": path })).code.word(), "already_exists");
    assert_eq!(fs::read_to_string(path).unwrap(), "precious");
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 1);
}
