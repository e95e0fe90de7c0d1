//! `import`.

use super::{entry_sheet, lookup};
use crate::args::{Args, Import};
use crate::table::{Table, right};
use crate::workspace::{Workspace, path};
use crate::{Answer, Failure, following};
use api::Words;
use api::wire::{ImportCounts, ImportDone, ImportPlan, ImportRows, LeftOut, Question};
use serde_json::{Map, Value as Json, json};
use std::io::ErrorKind;
use std::path::Path;

/// How many left-out rows people are shown; scripts see more.
const SHOWN: usize = 20;
/// In bytes: no map, and no recipe, is longer.
const LARGEST_MAP: u64 = 16_000_000;

/// Imports spreadsheets, or says what an import would do.
pub(super) fn import(args: &Args, import: &Import) -> Result<Answer, Failure> {
    let paths = import.input.iter().map(|input| path(input, args.words())).collect::<Result<Vec<_>, _>>()?;
    let mut map = map(import, args.words())?;
    let mut workspace = Workspace::open(args, &import.file)?;
    if !import.lookup.is_empty() && import.map.is_none() {
        lookup::remembered(&mut workspace, &mut map, &paths)?;
    }
    for file in &import.lookup {
        lookup::read(&mut workspace, &mut map, file)?;
    }
    let request = json!({ "paths": paths, "map": map });
    if let ([only], Json::Null) = (paths.as_slice(), &request["map"])
        && let Some(answer) = entry_sheet::take(&mut workspace, import, only)?
    {
        return Ok(answer);
    }
    if let Some(find) = &import.explain {
        let asked = json!({ "import": request, "find": find });
        let (json, rows): (_, ImportRows) = following::ask(&mut workspace, Words::cli_reading, "import_rows", asked)?;
        return Ok(Answer::new(json, explained(&rows, workspace.words())));
    }
    if import.dry_run {
        let (json, plan): (_, ImportPlan) = following::ask(&mut workspace, Words::cli_reading, "import_plan", request)?;
        return Ok(Answer::new(json, planned(&plan, workspace.words())));
    }
    let done = following::ask(&mut workspace, Words::cli_importing, "import_apply", request);
    let words = workspace.words();
    let (json, done): (_, ImportDone) = done.map_err(|failure| failure.of_import(words))?;
    let mut lines = vec![done.text, counts(done.values, words)];
    if !done.new_measures.is_empty() {
        lines.push(words.cli_new_measures(&done.new_measures.join(", ")));
    }
    lines.extend(unlikely(&done.unlikely, done.unlikely_count, words));
    lines.extend(left_out(&done.left_out, done.left_out_count, words));
    lines.extend(done.unknown);
    lines.extend(done.changed.backup_problem);
    Ok(Answer::new(json, lines.join("\n")))
}

/// The map as the commands take it; null where nothing is said.
fn map(import: &Import, words: Words) -> Result<Json, Failure> {
    let mut map = match &import.map {
        Some(file) => read_map(file, words)?,
        None if import.sheet.is_none() && import.personal.is_empty() => return Ok(Json::Null),
        None => Map::new(),
    };
    if let Some(sheet) = &import.sheet {
        let format = map.entry("format").or_insert_with(|| json!({}));
        let fields = format.as_object_mut().ok_or_else(|| bad_map(words.cli_map_format(), words))?;
        fields.insert("sheet".into(), json!(sheet));
    }
    for chosen in &import.personal {
        let (column, what) = chosen.rsplit_once('=').ok_or_else(|| bad_map(words.cli_personal_refused(), words))?;
        let format = map.entry("format").or_insert_with(|| json!({}));
        let fields = format.as_object_mut().ok_or_else(|| bad_map(words.cli_map_format(), words))?;
        let columns = fields.entry("personal").or_insert_with(|| json!({}));
        if columns.is_null() {
            *columns = json!({});
        }
        let columns = columns.as_object_mut().ok_or_else(|| bad_map(words.cli_personal_refused(), words))?;
        columns.insert(column.trim().into(), json!(what.trim()));
    }
    Ok(Json::Object(map))
}

pub(super) fn read_map(file: &Path, words: Words) -> Result<Map<String, Json>, Failure> {
    let name = path(file, words)?;
    let bytes = read_file(file).map_err(|error| unreadable_map(name, &error, words))?;
    // Editors on Windows like to put a mark in front.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    match serde_json::from_slice(bytes) {
        Ok(Json::Object(map)) => Ok(map),
        Ok(_) => Err(bad_map(words.cli_map_no_object(), words)),
        Err(error) => Err(bad_map(&error.to_string(), words)),
    }
}

/// A device or a pipe may never end.
fn read_file(file: &Path) -> std::io::Result<Vec<u8>> {
    let meta = std::fs::metadata(file)?;
    match () {
        () if meta.is_dir() => Err(ErrorKind::IsADirectory.into()),
        () if !meta.is_file() || meta.len() > LARGEST_MAP => Err(ErrorKind::InvalidInput.into()),
        () => std::fs::read(file),
    }
}

fn unreadable_map(name: &str, error: &std::io::Error, words: Words) -> Failure {
    let reason = match error.kind() {
        ErrorKind::NotFound => return Failure::refused(api::ErrorCode::FileNotFound, words.cli_no_map(name)),
        ErrorKind::PermissionDenied => words.cli_no_permission().to_owned(),
        ErrorKind::IsADirectory => words.cli_is_folder().to_owned(),
        ErrorKind::InvalidInput => words.cli_no_map_file().to_owned(),
        kind => kind.to_string(),
    };
    Failure::refused(api::ErrorCode::Unreadable, words.cli_map_unreadable(name, &reason))
}

fn bad_map(why: &str, words: Words) -> Failure {
    Failure::refused(api::ErrorCode::BadMap, words.cli_map_refused(why))
}

fn planned(plan: &ImportPlan, words: Words) -> String {
    let mut lines = vec![plan.format_text.clone()];
    lines.extend(plan.recipe_text.clone());
    if let Some(recipe) = &plan.recipe {
        for step in &recipe.steps {
            lines.push(format!("  {}", step.text));
            lines.extend(step.note.iter().map(|note| format!("    {note}")));
        }
        lines.extend(recipe.measures.iter().map(|measure| format!("  {}", measure.text)));
    }
    lines.push(words.cli_would_import(&counts(plan.values, words)));
    if !plan.new_measures.is_empty() {
        lines.push(words.cli_would_make(&plan.new_measures.join(", ")));
    }
    lines.extend(plan.personal.iter().map(|one| format!("{} ({})", one.text, one.what.word())));
    lines.extend(plan.personal_text.clone());
    lines.extend(plan.questions.iter().map(|asked| question(asked, words)));
    lines.extend(unlikely(&plan.unlikely, plan.unlikely_count, words));
    lines.extend(left_out(&plan.left_out, plan.left_out_count, words));
    lines.join("\n")
}

/// A line for each row, with why it is read as it is.
fn explained(rows: &ImportRows, words: Words) -> String {
    let mut table = Table::new(&[&right(words.cli_row()), words.cli_row_because()]);
    for row in &rows.rows {
        let number = if row.until > row.row { format!("{}–{}", row.row, row.until) } else { row.row.to_string() };
        let said: Vec<&str> = row.said.iter().chain(&row.remarks).map(String::as_str).collect();
        table.row([&number, &said.join(" ")]);
    }
    rows.notes.iter().cloned().chain([table.text(), rows.looked_text.clone()]).collect::<Vec<_>>().join("\n")
}

fn counts(values: ImportCounts, words: Words) -> String {
    let [changed, new, same] = [values.changed, values.new, values.same].map(|count| count.to_string());
    words.cli_import_counts(&changed, &new, &same)
}

pub(super) fn question(question: &Question, words: Words) -> String {
    let place = match question.code.as_str() {
        "date_column" | "columns" => "columns",
        _ => &format!("format.{}", question.code),
    };
    match question.choices.as_slice() {
        [] => words.cli_question(place, &question.message),
        choices if question.texts.len() == choices.len() => {
            let told = choices.iter().zip(&question.texts).map(|(choice, text)| format!("\n  {choice}: {text}"));
            format!("{}{}", words.cli_question(place, &question.message), told.collect::<String>())
        }
        choices => words.cli_question_choices(&choices.join(", "), place, &question.message),
    }
}

/// Values that their series does not make likely.
fn unlikely(sentences: &[String], count: u64, words: Words) -> Option<String> {
    let hidden = count.saturating_sub(sentences.len() as u64);
    let more = (hidden > 0).then(|| words.cli_more(&hidden.to_string()));
    let all = sentences.iter().cloned().chain(more).collect::<Vec<_>>();
    (!all.is_empty()).then(|| all.join("\n"))
}

fn left_out(rows: &[LeftOut], count: u64, words: Words) -> Option<String> {
    if rows.is_empty() {
        return None;
    }
    let because = words.cli_left_out_because();
    let mut table = Table::new(&[words.cli_file(), &right(words.cli_row()), words.cli_column(), because]);
    for row in rows.iter().take(SHOWN) {
        let (file, column) = (row.file.as_deref().unwrap_or(""), row.column.as_deref().unwrap_or(""));
        table.row([file, &row.row.to_string(), column, &row.message]);
    }
    let hidden = count.saturating_sub(SHOWN.min(rows.len()) as u64);
    let more = (hidden > 0).then(|| words.cli_more(&hidden.to_string()));
    Some(std::iter::once(table.text()).chain(more).collect::<Vec<_>>().join("\n"))
}
