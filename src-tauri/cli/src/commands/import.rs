//! `import`.

use crate::args::{Args, Import};
use crate::table::Table;
use crate::workspace::{Workspace, path};
use crate::{Answer, Failure, following};
use api::wire::{ImportCounts, ImportDone, ImportPlan, LeftOut, Question};
use serde_json::{Map, Value as Json, json};
use std::path::Path;

/// How many left-out rows people are shown; scripts see more.
const SHOWN: usize = 20;

/// Imports spreadsheets, or says what an import would do.
pub(super) fn import(args: &Args, import: &Import) -> Result<Answer, Failure> {
    let paths = import.input.iter().map(|input| path(input)).collect::<Result<Vec<_>, _>>()?;
    let request = json!({ "paths": paths, "map": map(import)? });
    let mut workspace = Workspace::open(args, &import.file)?;
    if import.dry_run {
        let (json, plan): (_, ImportPlan) = following::ask(&mut workspace, "Reading", "import_plan", request)?;
        return Ok(Answer::new(json, planned(&plan)));
    }
    let (json, done): (_, ImportDone) = following::ask(&mut workspace, "Importing", "import_apply", request)?;
    let mut lines = vec![done.text, counts(done.values)];
    lines.extend(left_out(&done.left_out, done.left_out_count));
    lines.extend(done.changed.backup_problem);
    Ok(Answer::new(json, lines.join("\n")))
}

/// The map as the commands take it; null where nothing is said.
fn map(import: &Import) -> Result<Json, Failure> {
    let mut map = match &import.map {
        Some(file) => read_map(file)?,
        None if import.sheet.is_none() => return Ok(Json::Null),
        None => Map::new(),
    };
    if let Some(sheet) = &import.sheet {
        let format = map.entry("format").or_insert_with(|| json!({}));
        let fields = format.as_object_mut().ok_or_else(|| bad_map("“format” must be an object"))?;
        fields.insert("sheet".into(), json!(sheet));
    }
    Ok(Json::Object(map))
}

fn read_map(file: &Path) -> Result<Map<String, Json>, Failure> {
    let name = path(file)?;
    let bytes = std::fs::read(file).map_err(|error| unreadable_map(name, &error))?;
    // Editors on Windows like to put a mark in front.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    match serde_json::from_slice(bytes) {
        Ok(Json::Object(map)) => Ok(map),
        Ok(_) => Err(bad_map("it must be an object with “format” and “columns”")),
        Err(error) => Err(bad_map(&error.to_string())),
    }
}

fn unreadable_map(name: &str, error: &std::io::Error) -> Failure {
    match error.kind() {
        std::io::ErrorKind::NotFound => Failure::refused(
            api::ErrorCode::FileNotFound,
            format!("There is no map “{name}”. Check whether it was moved or renamed."),
        ),
        kind => Failure::refused(api::ErrorCode::Unreadable, format!("The map “{name}” cannot be read: {kind}.")),
    }
}

fn bad_map(why: &str) -> Failure {
    Failure::refused(api::ErrorCode::BadMap, format!("The map cannot be used: {why}. See “import” in the user guide."))
}

fn planned(plan: &ImportPlan) -> String {
    let mut lines = vec![plan.format_text.clone(), format!("Would import: {}", counts(plan.values))];
    if !plan.new_measures.is_empty() {
        lines.push(format!("Would make the measures {}.", plan.new_measures.join(", ")));
    }
    lines.extend(plan.questions.iter().map(question));
    lines.extend(left_out(&plan.left_out, plan.left_out_count));
    lines.join("\n")
}

fn counts(values: ImportCounts) -> String {
    format!("{} new, {} changed, {} the same.", values.new, values.changed, values.same)
}

fn question(question: &Question) -> String {
    let place = match question.code.as_str() {
        "date_column" | "columns" => "columns",
        _ => &format!("format.{}", question.code),
    };
    let choices =
        if question.choices.is_empty() { String::new() } else { format!(" ({})", question.choices.join(", ")) };
    format!("To be answered in the map's “{place}”: {}{choices}", question.message)
}

fn left_out(rows: &[LeftOut], count: u64) -> Option<String> {
    if rows.is_empty() {
        return None;
    }
    let mut table = Table::new(&["File", ">Row", "Column", "Left out because"]);
    for row in rows.iter().take(SHOWN) {
        let (file, column) = (row.file.as_deref().unwrap_or(""), row.column.as_deref().unwrap_or(""));
        table.row([file, &row.row.to_string(), column, &row.message]);
    }
    let hidden = count.saturating_sub(SHOWN.min(rows.len()) as u64);
    let more = if hidden > 0 { format!("\n… and {hidden} more.") } else { String::new() };
    Some(table.text() + &more)
}
