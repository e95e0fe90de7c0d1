//! `entry-sheet`, and `import` of what comes back.

use crate::args::{Args, EntrySheet, Import, word};
use crate::workspace::{Workspace, path};
use crate::{Answer, Failure};
use api::wire::{EntrySheetDone, EntrySheetLook, EntrySheetPlan, EntrySheetProblem, EntrySheetSaved, EntrySheetState};
use api::{ErrorCode, Words};
use serde_json::{Value as Json, json};

/// How many things that are not read people are shown; scripts see more.
const SHOWN: usize = 20;

/// Writes a sheet to be filled in.
pub(super) fn write(args: &Args, sheet: &EntrySheet) -> Result<Answer, Failure> {
    let request = json!({
        "path": path(&sheet.out, args.words())?,
        "measures": sheet.measures,
        "owner": sheet.owner,
        "grain": sheet.grain.and_then(word),
        "from": sheet.from,
        "to": sheet.to,
    });
    let mut workspace = Workspace::open(args, &sheet.file)?;
    let (json, saved): (_, EntrySheetSaved) = workspace.ask("entry_sheet_save", request)?;
    Ok(Answer::new(json, saved.text))
}

/// Takes over a sheet that comes back, or says what that would do; nothing for any other file.
pub(super) fn take(workspace: &mut Workspace, import: &Import, file: &str) -> Result<Option<Answer>, Failure> {
    let request = json!({ "path": file, "all": import.conflicts.and_then(word), "reason": import.reason });
    let (json, look): (Json, EntrySheetLook) = workspace.ask("entry_sheet_plan", request.clone())?;
    let Some(plan) = look.sheet else { return Ok(None) };
    let words = workspace.words();
    if import.dry_run {
        return Ok(Some(Answer::new(json, planned(&plan, words))));
    }
    let asked = workspace.ask("entry_sheet_apply", request);
    let (json, done): (_, EntrySheetDone) = asked.map_err(|failure| with_option(failure, words))?;
    let mut lines = vec![done.text];
    lines.extend(problems(&done.problems, done.problem_count, words));
    lines.extend(done.changed.backup_problem);
    Ok(Some(Answer::new(json, lines.join("\n"))))
}

/// Which option says what the window lets choose.
fn with_option(failure: Failure, words: Words) -> Failure {
    match failure {
        Failure::Refused(error) if error.code == ErrorCode::NeedsAnswer => {
            Failure::Refused(api::Error { message: words.cli_sheet_undecided(&error.message), ..error })
        }
        other => other,
    }
}

/// What would come in: each cell that both sides have changed, and what is unlikely or not read.
fn planned(plan: &EntrySheetPlan, words: Words) -> String {
    let mut lines: Vec<String> = plan.sent_text.iter().cloned().collect();
    lines.push(words.cli_would_import(&plan.text));
    for (row, cell) in plan.rows.iter().flat_map(|row| row.cells.iter().flatten().map(move |cell| (row, cell))) {
        if cell.state == EntrySheetState::Conflict {
            let [recorded, sent] = [&cell.recorded, &cell.sent].map(|text| text.as_deref().unwrap_or("–"));
            lines.push(words.cli_sheet_conflict(&row.label, &cell.period, &cell.place, recorded, sent, &cell.text));
        }
        lines.extend(cell.doubt.clone());
    }
    lines.extend(problems(&plan.problems, plan.problem_count, words));
    lines.join("\n")
}

fn problems(listed: &[EntrySheetProblem], count: u64, words: Words) -> Vec<String> {
    let mut lines: Vec<String> = listed.iter().take(SHOWN).map(|problem| problem.text.clone()).collect();
    let hidden = count.saturating_sub(lines.len() as u64);
    if hidden > 0 {
        lines.push(words.cli_more(&hidden.to_string()));
    }
    lines
}
