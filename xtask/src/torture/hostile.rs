//! Hostile files: spreadsheets that are imported, workspaces that are opened and asked everything, within a gigabyte of memory and
//! a minute.

use super::chance::Chance;
use super::ground::Ground;
use super::program::{Answer, finish};
use super::spoil;
use super::state::FILE;
use super::verdict::Verdict;
use crate::files;
use crate::process::Outcome;
use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};

/// The `number`th case.
pub(super) fn case(ground: &Ground, number: u64, folder: &Path) -> Outcome<Verdict> {
    let mut chance = Chance::of_case(ground.seed, "hostile", number);
    if number.is_multiple_of(2) {
        spreadsheet(ground, &mut chance, folder)?
    } else {
        workspace(ground, &mut chance, folder)?
    }
    Ok(Verdict::Held)
}

fn spreadsheet(ground: &Ground, chance: &mut Chance, folder: &Path) -> Outcome {
    let endings = ["csv", "txt", "tsv", "xlsx", "xlsm", "xlsb", "xls", "ods", "zip", "json", "jsonl"];
    let is_sheet = |file: &PathBuf| file.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known));
    let all: Vec<PathBuf> = files::below(Path::new("tests/files"))?.into_iter().filter(is_sheet).collect();
    let source = chance.pick(&all).ok_or("there are no spreadsheets")?;
    let mut bytes = files::read(source)?;
    if chance.one_in(3) {
        spoil::bytes(&mut bytes, chance);
    } else {
        bytes = spoil::packed(&bytes, chance)?;
    }
    ground.base("shop", folder)?;
    let (file, sheet) = (folder.join(FILE), folder.join(source.file_name().unwrap_or_default()));
    files::write(&sheet, &bytes)?;
    let arguments = ["--json".as_ref(), "import".as_ref(), file.as_os_str(), sheet.as_os_str()];
    let answer = finish(&mut ground.program.limited(&arguments), "", None)?;
    answer.proper().map_err(|why| format!("{}, damaged: {why}", source.display()))?;
    ground.program.must(&["--json".as_ref(), "check".as_ref(), file.as_os_str()]).map(|_| ())
}

fn workspace(ground: &Ground, chance: &mut Chance, folder: &Path) -> Outcome {
    let stored = files::below(Path::new("tests/schema"))?;
    let stored: Vec<&PathBuf> =
        stored.iter().filter(|file| file.extension().is_some_and(|end| end == "bellwether")).collect();
    ground.base("example", folder)?;
    let file = folder.join(FILE);
    // The example has something of everything; the stored ones are of all versions.
    if let (false, Some(stored)) = (chance.one_in(3), chance.pick(&stored)) {
        files::write(&file, &files::read(stored)?)?;
    }
    let mut bytes = files::read(&file)?;
    let mut lines = asks(ground, &file, &folder.with_file_name("whole"))?;
    spoil::database(&mut bytes, chance);
    files::write(&file, &bytes)?;
    if chance.one_in(8) {
        let beside = ["-journal", "-wal", "-shm"][chance.below(3)];
        let noise: Vec<u8> = (0..chance.below(20_000)).map(|_| chance.byte()).collect();
        files::write(&folder.join(format!("{FILE}{beside}")), &noise)?;
    }
    lines.push(json!(["workspace_close", {}]).to_string());
    super::keep_as_left(folder)?;
    let arguments = ["call".as_ref(), file.as_os_str(), "-".as_ref()];
    let answer = finish(&mut ground.program.limited(&arguments), &lines.join("\n"), None)?;
    answered(&answer, &lines)?;
    // What cannot be opened is left as it is.
    if answer.status == Some(1) && answer.out.is_empty() && files::read(&file)? != bytes {
        return Err(format!("it was refused, and changed: {}", answer.said()));
    }
    Ok(())
}

/// Each line has an answer, and none takes the blame; or the workspace is refused in words.
fn answered(answer: &Answer, lines: &[String]) -> Outcome {
    for (said, asked) in answer.out.lines().zip(lines) {
        let json: Json = serde_json::from_str(said).map_err(|_| format!("{asked}: no answer but {said}"))?;
        if json["error"]["code"] == "internal" {
            return Err(format!("{asked}: it takes the blame: {said}"));
        }
    }
    answer.proper()?;
    let count = answer.out.lines().count();
    if answer.is_done() && count != lines.len() {
        return Err(format!("{count} answers to {} requests", lines.len()));
    }
    Ok(())
}

/// Everything that can be asked of the workspace as it was, and what is done to it after that. It is opened elsewhere: opening
/// makes an older one new.
fn asks(ground: &Ground, whole: &Path, folder: &Path) -> Outcome<Vec<String>> {
    let file = folder.join(FILE);
    files::write(&file, &files::read(whole)?)?;
    let listed = ground.program.run(&["call".as_ref(), file.as_os_str(), "kpi_list".as_ref()])?;
    let listed: Json = serde_json::from_str(&listed.out).unwrap_or_default();
    let kpis: Vec<&Json> = listed["kpis"].as_array().into_iter().flatten().map(|kpi| &kpi["id"]).take(4).collect();
    let mut asks: Vec<Json> = [
        "workspace_state",
        "check",
        "scorecard",
        "objective_list",
        "kpi_list",
        "measure_list",
        "event_list",
        "action_list",
        "import_list",
        "history",
        "grid",
        "formula_names",
        "backup_list",
        "data_quality",
        "kpi_proposals",
    ]
    .map(|name| json!([name, {}]))
    .to_vec();
    asks.push(json!(["history_detail", { "id": 1 }]));
    for &kpi in &kpis {
        asks.push(json!(["kpi_page", { "id": kpi }]));
        for name in ["kpi_points", "kpi_statistics", "kpi_explain", "chart"] {
            asks.push(json!([name, { "kpi": kpi }]));
        }
    }
    let csv = whole.with_file_name("in.csv").display().to_string();
    let hand = json!({ "name": "Written by hand", "kind": "flow", "unit": "number", "cadence": "month" });
    asks.extend([
        json!(["undo", {}]),
        json!(["redo", {}]),
        json!(["import_apply", { "paths": [csv] }]),
        json!(["undo", {}]),
        json!(["measure_create", hand]),
        json!(["values_enter", { "cells": [{ "measure": "Written by hand", "period": "2026-10", "value": 5 }] }]),
        json!(["settings_update", { "name": "x" }]),
        json!(["backup_now", {}]),
    ]);
    Ok(asks.iter().map(Json::to_string).collect())
}
