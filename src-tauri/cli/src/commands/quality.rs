//! `quality`: how far what is recorded can be believed.

use crate::args::{self, Args};
use crate::table::Table;
use crate::workspace::Workspace;
use crate::{Answer, Failure};
use api::Words;
use api::wire::{DataQuality, FreshRow, QualityFinding, QualityGroup};
use serde_json::json;

/// How many findings of a kind people are shown; scripts see more.
const SHOWN: usize = 10;

/// Tells what is late, missing, doubtful or there twice, how new each number is, and the score.
pub(super) fn quality(args: &Args, file: &args::File) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, &file.file)?;
    let words = workspace.words();
    let (json, found): (_, DataQuality) = workspace.ask("data_quality", json!({}))?;
    let mut parts = vec![found.text.clone()];
    parts.extend(found.groups.iter().map(|group| of_group(group, words)));
    if !found.fresh.is_empty() {
        parts.push(format!("{}\n{}", found.fresh_title, fresh(&found.fresh, words)));
    }
    Ok(Answer::new(json, parts.join("\n\n")))
}

fn of_group(group: &QualityGroup, words: Words) -> String {
    if group.findings.is_empty() {
        return format!("{}\n{}", group.title, group.none);
    }
    let mut table = Table::new(&[words.cli_what(), words.cli_who(), words.cli_next_step()]);
    for QualityFinding { text, person, step, .. } in group.findings.iter().take(SHOWN) {
        table.row([text, person.as_deref().unwrap_or_default(), &step.text]);
    }
    let hidden = group.findings.len().saturating_sub(SHOWN);
    let more = if hidden > 0 { format!("\n{}", words.cli_more(&hidden.to_string())) } else { String::new() };
    format!("{}\n{}{more}", group.title, table.text())
}

fn fresh(rows: &[FreshRow], words: Words) -> String {
    let mut table = Table::new(&[words.cli_kpi(), words.cli_what(), words.cli_who(), words.cli_next_step()]);
    for FreshRow { name, text, person, step, .. } in rows {
        let step = step.as_ref().map_or("", |step| step.text.as_str());
        table.row([name, text, person.as_deref().unwrap_or_default(), step]);
    }
    table.text()
}
