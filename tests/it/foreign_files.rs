//! The window reaches only what its owner has chosen: a path that was not is refused by every command, and nothing is read
//! or written there.

use crate::support::{TODAY, refusal};
use api::wire::FileRef;
use api::{COMMANDS, CommandKind, FileAccess, FileUse, Session};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Takes handles of two files, as the window does, and nothing else.
struct Handles {
    spreadsheet: PathBuf,
    picture: PathBuf,
}

impl FileAccess for Handles {
    fn path(&self, named: &FileRef, purpose: FileUse) -> Option<PathBuf> {
        match (named.as_given(), purpose) {
            ("0/sales.csv", FileUse::Read) => Some(self.spreadsheet.clone()),
            ("1/chart.svg", FileUse::Write) => Some(self.picture.clone()),
            _ => None,
        }
    }

    fn name(&self, path: &Path, _: FileUse) -> FileRef {
        FileRef::from(format!("9/{}", path.file_name().unwrap_or_default().to_string_lossy()))
    }

    fn may_follow(&self, _: &Path, _: &Path) -> bool {
        false
    }

    fn follow(&self, _: &Path, _: &Path) {}
}

/// The fields of each command's request that name files, as the page's types say.
fn file_fields() -> BTreeMap<&'static str, Vec<(String, bool)>> {
    let bindings = api::bindings();
    let fields_of = |request: &str| -> Vec<(String, bool)> {
        let declared = bindings.split(&format!("export type {request} = {{")).nth(1).unwrap_or_default();
        let body = declared.split("\n};").next().unwrap_or_default().split("export type").next().unwrap_or_default();
        let without_comments: String =
            body.split("/**").map(|part| part.split("*/").last().unwrap_or_default()).collect();
        let named = |field: &str| {
            let (name, of) = field.trim().split_once(':')?;
            of.contains("FileRef").then(|| (name.trim_end_matches('?').to_owned(), of.contains("Array")))
        };
        without_comments.split(',').filter_map(named).collect()
    };
    let request_of = |command: &str| {
        let line = bindings.lines().find(|line| line.trim_start().starts_with(&format!("{command}: [")));
        line.and_then(|line| Some(line.split_once('[')?.1.split_once(',')?.0.to_owned())).unwrap_or_default()
    };
    let all = COMMANDS.iter().map(|command| (command.name, fields_of(&request_of(command.name))));
    all.filter(|(_, fields)| !fields.is_empty()).collect()
}

/// What else a command must be told, so that only its files stand in its way.
fn rest_of(command: &str, kpi: &Json) -> Map<String, Json> {
    let rest = match command {
        "chart_export" => json!({ "chart": { "kpi": kpi } }),
        "recipe_save" => json!({ "map": { "name": "Till" } }),
        "source_update" | "minutes_export" | "review_calendar" => json!({ "id": 1 }),
        _ => json!({}),
    };
    rest.as_object().unwrap().clone()
}

fn window(folder: &Path) -> Session {
    let files = Handles { spreadsheet: folder.join("sales.csv"), picture: folder.join("chart.svg") };
    crate::support::session_with(folder, TODAY, Box::new(files))
}

#[test]
fn every_command_refuses_files_that_were_not_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let home = tempfile::tempdir().unwrap();
    let mut session = window(folder.path());
    session.call("workspace_new", json!({ "name": "Shop" })).unwrap();
    session
        .call("measure_create", json!({ "name": "Orders", "kind": "flow", "unit": "count", "cadence": "month" }))
        .unwrap();
    let kpi = session.call("kpi_create", json!({ "name": "Orders taken", "formula": "Orders" })).unwrap()["id"].clone();
    let fields = file_fields();
    let reached: Vec<&str> = fields.keys().copied().collect();
    let known = [
        "backup_now",
        "backup_restore",
        "chart_export",
        "definitions_export",
        "definitions_import",
        "definitions_plan",
        "entry_sheet_apply",
        "entry_sheet_plan",
        "entry_sheet_save",
        "export_restore",
        "import_apply",
        "import_glance",
        "import_plan",
        "lookup_read",
        "minutes_export",
        "pack_export",
        "pack_logo",
        "recipe_save",
        "review_calendar",
        "source_update",
        "workspace_demo",
        "workspace_export",
        "workspace_new",
        "workspace_open",
    ];
    assert_eq!(reached, known, "a command that names files is to be tried here");

    let foreign = ["authorized_keys", "Private.csv", "chart.svg", "plan.yaml", "Other.bellwether", "export"];
    for name in foreign {
        fs::write(home.path().join(name), "the owner's own").unwrap();
    }
    for (command, fields) in &fields {
        for name in foreign.iter().chain(&["new.svg", "new.bellwether", "new.yaml"]) {
            for (field, is_list) in fields {
                let path = json!(home.path().join(name));
                let mut payload = rest_of(command, &kpi);
                // Where a command names two files, the other one is one that was chosen.
                payload.extend(fields.iter().filter(|(other, _)| other != field && *command == "export_restore").map(
                    |(other, _)| (other.clone(), json!(if other == "folder" { "0/sales.csv" } else { "1/chart.svg" })),
                ));
                payload.insert(field.clone(), if *is_list { json!([path]) } else { path });
                let answer = session.call(command, Json::Object(payload));
                let error = refusal(answer, &format!("{command} with {name} as {field}"));
                assert_eq!(error.code.word(), "no_permission", "{command} with {name} as {field}: {error}");
                assert!(error.message.contains("has not been chosen"), "{error}");
            }
        }
    }
    let mut left: Vec<_> = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    let mut expected = foreign.to_vec();
    expected.sort_unstable();
    assert_eq!(left, expected);
    for name in foreign {
        assert_eq!(fs::read_to_string(home.path().join(name)).unwrap(), "the owner's own");
    }
}

#[test]
fn what_was_chosen_is_reached_for_that_use_only() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("sales.csv"), "Date,Sales\n2026-09-01,5\n2026-10-01,6\n").unwrap();
    let mut session = window(folder.path());
    session.call("workspace_new", json!({ "name": "Shop" })).unwrap();
    session.call("import_apply", json!({ "paths": ["0/sales.csv"] })).unwrap();
    let kpi = session.call("kpi_create", json!({ "name": "Sold", "formula": "Sales" })).unwrap()["id"].clone();
    let chart = |path: &str| json!({ "chart": { "kpi": kpi }, "path": path });
    session.call("chart_export", chart("1/chart.svg")).unwrap();
    assert!(fs::read_to_string(folder.path().join("chart.svg")).unwrap().starts_with("<svg"));
    refusal(
        session.call("chart_export", chart("0/sales.csv")),
        "a chart over a spreadsheet that was chosen for reading",
    );
    refusal(session.call("import_plan", json!({ "paths": ["1/chart.svg"] })), "a picture that was chosen for writing");
    let open = session.call("workspace_state", json!({})).unwrap()["workspace"]["file"].clone();
    refusal(session.call("backup_now", json!({ "path": open })), "a copy over what may be read");
}

#[test]
fn a_folder_that_a_workspace_names_is_not_looked_into_where_it_was_not_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let private = tempfile::tempdir().unwrap();
    // Elsewhere somebody chose a folder, and has it watched.
    let mut elsewhere = crate::support::session_on(folder.path(), TODAY);
    let shop = folder.path().join("Shop.bellwether");
    elsewhere.call("workspace_new", json!({ "name": "Shop", "path": shop })).unwrap();
    let first = folder.path().join("sales.csv");
    fs::write(&first, "Date,Sales\n2026-09-01,5\n2026-10-01,6\n").unwrap();
    elsewhere.call("import_apply", json!({ "paths": [first] })).unwrap();
    let id = elsewhere.call("source_list", json!({})).unwrap()["sources"][0]["id"].clone();
    elsewhere
        .call("source_update", json!({ "id": id, "folder": private.path(), "automatic": true, "keep": true }))
        .unwrap();
    elsewhere.call("workspace_close", json!({})).unwrap();
    // The file comes to this computer, where such a folder is the owner's own.
    fs::write(private.path().join("private.csv"), "Date,Sales\n2026-11-01,7\n").unwrap();
    let files = Foreign(shop);
    let mut session = crate::support::session_with(folder.path(), TODAY, Box::new(files));
    session.call("workspace_open", json!({ "path": "0/Shop" })).unwrap();
    for _ in 0..5 {
        let seen = session.call("source_watch", json!({})).unwrap();
        assert_eq!(seen["imported"], json!([]));
        let waiting = seen["waiting"].as_array().unwrap();
        assert!(waiting.len() == 1 && waiting[0]["file"].is_null(), "{seen}");
        assert!(waiting[0]["text"].as_str().unwrap().contains("Choose the folder again"), "{seen}");
    }
    refusal(session.call("source_run", json!({ "id": id })), "a run over a folder that was not chosen");
    session.call("source_update", json!({ "id": id, "automatic": true })).unwrap();
    let row = session.call("source_list", json!({})).unwrap()["sources"][0].clone();
    assert_eq!(row["problem"], true);
    // Whether the folder is there is not said either.
    private.close().unwrap();
    assert_eq!(session.call("source_list", json!({})).unwrap()["sources"][0]["status_text"], row["status_text"]);
}

/// Takes a handle of a workspace from elsewhere, and follows no folder.
struct Foreign(PathBuf);

impl FileAccess for Foreign {
    fn path(&self, named: &FileRef, _: FileUse) -> Option<PathBuf> {
        (named.as_given() == "0/Shop").then(|| self.0.clone())
    }

    fn name(&self, path: &Path, _: FileUse) -> FileRef {
        FileRef::from(format!("9/{}", path.file_name().unwrap_or_default().to_string_lossy()))
    }

    fn may_follow(&self, _: &Path, _: &Path) -> bool {
        false
    }

    fn follow(&self, _: &Path, _: &Path) {}
}

#[test]
fn only_what_names_files_can_reach_them() {
    // A request with a path of another type would go past the handles.
    let bindings = api::bindings();
    for word in ["path: string", "paths: Array<string>", "folder: string", "file: string"] {
        for declared in bindings.split("export type ").filter(|declared| declared.contains(word)) {
            let name = declared.split_whitespace().next().unwrap_or_default();
            let asks = format!(": [{name},");
            assert!(!bindings.contains(&asks), "{name} names a file as text");
        }
    }
    assert!(COMMANDS.iter().any(|command| command.kind == CommandKind::Read));
}
