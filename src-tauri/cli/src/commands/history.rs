//! `history`, `undo`, `redo`, `check` and `backup`.

use crate::args::Args;
use crate::table::Table;
use crate::workspace::Workspace;
use crate::{Answer, Failure, following};
use api::wire::{CheckReport, History, Written};
use serde_json::json;
use std::path::Path;

/// Lists what was done.
pub(super) fn history(args: &Args, file: &Path) -> Result<Answer, Failure> {
    let (json, history): (_, History) = Workspace::open(args, file)?.ask("history", json!({}))?;
    if history.entries.is_empty() {
        return Ok(Answer::new(json, "Nothing was done to this workspace yet."));
    }
    let mut table = Table::new(&["When", "Who", "What", ""]);
    for entry in &history.entries {
        let undone = if entry.undone { "taken back" } else { "" };
        table.row([&entry.time_text, &entry.author, &entry.label, undone]);
    }
    let more = if history.more { "\n… and older ones." } else { "" };
    Ok(Answer::new(json, table.text() + more))
}

/// Takes the last operation back.
pub(super) fn undo(args: &Args, file: &Path) -> Result<Answer, Failure> {
    step(args, file, "undo", "There is nothing to take back.")
}

/// Brings back what was taken back.
pub(super) fn redo(args: &Args, file: &Path) -> Result<Answer, Failure> {
    step(args, file, "redo", "There is nothing to bring back.")
}

fn step(args: &Args, file: &Path, command: &str, nothing: &str) -> Result<Answer, Failure> {
    let (json, changed) = Workspace::open(args, file)?.change(command)?;
    let text = changed.label.map_or_else(|| nothing.to_owned(), |label| format!("{label}."));
    let lines: Vec<String> = std::iter::once(text).chain(changed.backup_problem).collect();
    Ok(Answer::new(json, lines.join("\n")))
}

/// Checks the file; what is wrong with it gives exit status 1.
pub(super) fn check(args: &Args, file: &Path) -> Result<Answer, Failure> {
    let (json, report): (_, CheckReport) = Workspace::open(args, file)?.ask("check", json!({}))?;
    let lines = report.problems.into_iter().chain(report.advice).map(|said| format!("- {said}"));
    let lines = std::iter::once(report.text).chain(lines);
    Ok(Answer { json, text: lines.collect::<Vec<_>>().join("\n"), bad: !report.ok })
}

/// Makes a copy.
pub(super) fn backup(args: &Args, file: &Path) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, file)?;
    let (json, written): (_, Written) = following::ask(&mut workspace, "Copying", "backup_now", json!({}))?;
    Ok(Answer::new(json, format!("Copied to {}.", written.path)))
}
