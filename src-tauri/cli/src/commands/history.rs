//! `history`, `undo`, `redo`, `check` and `backup`.

use crate::args::Args;
use crate::table::{Table, right};
use crate::workspace::Workspace;
use crate::{Answer, Failure, following};
use api::Words;
use api::wire::{BackupList, Changed, CheckReport, History, Written};
use serde_json::json;
use std::path::Path;

/// Lists what was done.
pub(super) fn history(args: &Args, file: &Path) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, file)?;
    let words = workspace.words();
    let (json, history): (_, History) = workspace.ask("history", json!({}))?;
    if history.entries.is_empty() {
        return Ok(Answer::new(json, words.cli_nothing_done()));
    }
    let mut table = Table::new(&[words.cli_when(), words.cli_who(), words.cli_what(), ""]);
    for entry in &history.entries {
        let undone = if entry.undone { words.cli_taken_back() } else { "" };
        table.row([&entry.time_text, &entry.author, &entry.label, undone]);
    }
    let older = history.more.then(|| words.cli_older().to_owned());
    Ok(Answer::new(json, std::iter::once(table.text()).chain(history.text).chain(older).collect::<Vec<_>>().join("\n")))
}

/// Takes the last operation back.
pub(super) fn undo(args: &Args, file: &Path) -> Result<Answer, Failure> {
    step(args, file, ("undo", Words::cli_taking_back), Words::cli_nothing_to_take_back)
}

/// Brings back what was taken back.
pub(super) fn redo(args: &Args, file: &Path) -> Result<Answer, Failure> {
    step(args, file, ("redo", Words::cli_bringing_back), Words::cli_nothing_to_bring_back)
}

/// A word of the owner's language.
type Word = fn(Words) -> &'static str;

fn step(args: &Args, file: &Path, (command, doing): (&str, Word), nothing: Word) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, file)?;
    let (json, changed): (_, Changed) = following::ask(&mut workspace, doing, command, json!({}))?;
    let words = workspace.words();
    let text = changed.label.map_or_else(|| nothing(words).to_owned(), |label| words.cli_done(&label));
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
    let (json, written): (_, Written) = following::ask(&mut workspace, Words::cli_copying, "backup_now", json!({}))?;
    Ok(Answer::new(json, workspace.words().cli_copied(&written.path)))
}

/// Lists the copies, what they take and where they are.
pub(super) fn backups(args: &Args, file: &Path) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, file)?;
    let words = workspace.words();
    let (json, list): (_, BackupList) = workspace.ask("backup_list", json!({}))?;
    let size = right(words.cli_copy_size());
    let mut table = Table::new(&[words.cli_copy_when(), words.cli_copy_why(), &size, ""]);
    for copy in &list.backups {
        let problem = if copy.readable { "" } else { words.copy_unreadable() };
        table.row([&copy.time_text, &copy.reason, &copy.size_text, problem]);
    }
    let mut lines = match list.backups.is_empty() {
        true => vec![words.cli_copies_none().to_owned()],
        false => vec![table.text(), words.cli_copies_folder(&list.folder)],
    };
    lines.extend((!list.text.is_empty()).then_some(list.text));
    Ok(Answer::new(json, lines.join("\n")))
}
