//! `import --lookup`: reads second files anew into the steps of a recipe that look them up.

use crate::Failure;
use crate::workspace::{Workspace, path};
use api::ErrorCode;
use api::wire::{ImportPlan, LookupFile, SourceInfo};
use serde_json::{Value as Json, json};
use std::path::Path;

/// Puts the rows of a second file into each step that names it.
pub(super) fn read(workspace: &mut Workspace, map: &mut Json, file: &Path) -> Result<(), Failure> {
    let words = workspace.words();
    let given = path(file, words)?.to_owned();
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut found = false;
    for step in map["steps"].as_array_mut().into_iter().flatten() {
        if step["table"]["file"].as_str() != Some(name.as_str()) {
            continue;
        }
        found = true;
        let take: Vec<&Json> = step["take"].as_array().into_iter().flatten().map(|one| &one["column"]).collect();
        let format = json!({ "sheet": step["table"]["sheet"] });
        let request = json!({ "path": given, "format": format, "key": step["table"]["key"], "take": take });
        let (_, read): (_, LookupFile) = workspace.ask("lookup_read", request)?;
        step["rows"] = json!(read.rows);
        step["table"]["read"] = json!(read.read);
    }
    if found { Ok(()) } else { Err(Failure::refused(ErrorCode::BadMap, words.cli_no_lookup(&name))) }
}

/// Puts the recipe that is remembered for files like these under what is said of how they are read.
pub(super) fn remembered(workspace: &mut Workspace, map: &mut Json, paths: &[&str]) -> Result<(), Failure> {
    let (plan, _): (Json, ImportPlan) = workspace.ask("import_plan", json!({ "paths": paths }))?;
    let Some(source) = plan["source"]["id"].as_i64() else { return Ok(()) };
    let (known, _): (Json, SourceInfo) = workspace.ask("source_get", json!({ "id": source }))?;
    let mut recipe = known["recipe"].clone();
    for (name, answer) in map["format"].as_object().into_iter().flatten() {
        recipe["format"][name.as_str()] = answer.clone();
    }
    *map = recipe;
    Ok(())
}
