//! `source`: the recipes, one of them, running it again over its files, and reading its past again.

use super::import;
use crate::args::{self, Args};
use crate::table::Table;
use crate::workspace::{Workspace, path};
use crate::{Answer, Failure, following};
use api::Words;
use api::wire::{
    Changed, ImportChange, ImportDone, ImportPlan, PastInfo, SourceInfo, SourceList, SourceRan, SourceRow, Written,
};
use serde_json::{Value as Json, json};

/// Lists the sources, shows one, writes its recipe or runs it.
pub(super) fn source(args: &Args, asked: &args::Source) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, &asked.file)?;
    let words = workspace.words();
    let (json, list): (_, SourceList) = workspace.ask("source_list", json!({}))?;
    let Some(name) = &asked.name else { return Ok(listed(json, &list, words)) };
    let wanted = name.trim().to_lowercase();
    let Some(source) = list.sources.iter().find(|source| source.name.to_lowercase() == wanted) else {
        let known: Vec<&str> = list.sources.iter().map(|source| source.name.as_str()).collect();
        return Err(Failure::refused(api::ErrorCode::NotFound, words.cli_no_source(&known.join(", "), name)));
    };
    if asked.again {
        return again(&mut workspace, asked, source.id);
    }
    if let Some(keep) = asked.keep {
        let request = json!({ "id": source.id, "keep": keep });
        let (json, _): (_, Changed) = workspace.ask("source_update", request)?;
        let said = if keep { words.cli_source_kept(&source.name) } else { words.cli_source_not_kept(&source.name) };
        return Ok(Answer::new(json, said));
    }
    if asked.run {
        let request = json!({ "id": source.id, "again": true });
        let (json, ran): (_, SourceRan) = following::ask(&mut workspace, Words::cli_importing, "source_run", request)?;
        let lines = ran.files.into_iter().map(|file| format!("  {file}"));
        return Ok(Answer::new(json, std::iter::once(ran.text).chain(lines).collect::<Vec<_>>().join("\n")));
    }
    let (json, info): (_, SourceInfo) = workspace.ask("source_get", json!({ "id": source.id }))?;
    if let Some(out) = &asked.out {
        let request = json!({ "path": path(out, words)?, "map": info.recipe });
        let (json, written): (_, Written) = workspace.ask("recipe_save", request)?;
        return Ok(Answer::new(json, words.cli_source_written(&written.path)));
    }
    Ok(Answer::new(json, shown(&info)))
}

/// Reads the past of a source again, or says what that would do.
fn again(workspace: &mut Workspace, asked: &args::Source, id: i64) -> Result<Answer, Failure> {
    let words = workspace.words();
    let map = asked.map.as_ref().map(|file| import::read_map(file, words)).transpose()?;
    let request = json!({ "paths": [], "again": id, "map": map });
    if asked.run {
        let (json, done): (_, ImportDone) = following::ask(workspace, Words::cli_reading, "import_apply", request)?;
        let problem = done.changed.backup_problem;
        return Ok(Answer::new(json, std::iter::once(done.text).chain(problem).collect::<Vec<_>>().join("\n")));
    }
    let (json, plan): (_, ImportPlan) = following::ask(workspace, Words::cli_reading, "import_plan", request)?;
    let mut lines: Vec<String> = plan.past.as_ref().map(|past| past_lines(past, words)).unwrap_or_default();
    lines.extend(plan.questions.iter().map(|question| import::question(question, words)));
    Ok(Answer::new(json, lines.join("\n")))
}

/// What would change: of each measure, with its largest changes, and what cannot be read again.
fn past_lines(past: &PastInfo, words: Words) -> Vec<String> {
    let mut lines = vec![past.text.clone()];
    for measure in &past.measures {
        lines.push(format!("{}: {}", measure.measure, measure.text));
        let change = |change: &ImportChange| format!("  {}: {} → {}", change.place, change.from, change.to);
        lines.extend(measure.largest.iter().map(change));
    }
    if past.stay > 0 {
        lines.push(words.cli_past_stay(&past.stay.to_string()));
    }
    lines.extend(past.apart.iter().map(|file| format!("{}, {}: {}", file.file, file.time_text, file.why)));
    lines
}

fn listed(json: Json, list: &SourceList, words: Words) -> Answer {
    if list.sources.is_empty() {
        return Answer::new(json, words.cli_no_sources());
    }
    let mut table = Table::new(&[words.cli_source(), words.cli_feeds(), words.cli_last_file(), words.cli_folder()]);
    for SourceRow { name, feeds, last_file, folder, .. } in &list.sources {
        let [last, folder] = [last_file, folder].map(|text| text.as_deref().unwrap_or_default());
        table.row([name, &feeds.join(", "), last, folder]);
    }
    Answer::new(json, table.text())
}

/// Its sentences, and its last imports.
fn shown(info: &SourceInfo) -> String {
    let sentences = info.sentences.iter().map(|sentence| format!("  {sentence}"));
    let imports = info.imports.iter().map(|import| format!("  {}, {}", import.file, import.time_text));
    std::iter::once(info.source.name.clone()).chain(sentences).chain(imports).collect::<Vec<_>>().join("\n")
}
