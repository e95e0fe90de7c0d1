//! `explain`: how a number came to be.

mod rows;

use crate::args::{self, Args};
use crate::workspace::Workspace;
use crate::{Answer, Failure};
use api::Words;
use api::wire::{ExplainedPart, Explanation, ValueRow};
use serde_json::{Value as Json, json};

/// How many recorded values of a measure people are shown; scripts see more.
const SHOWN: usize = 10;

/// Explains the number of a KPI.
pub(super) fn explain(args: &Args, explain: &args::Explain) -> Result<Answer, Failure> {
    let request = json!({ "kpi": explain.name, "period": explain.period });
    let mut workspace = Workspace::open(args, &explain.file)?;
    let words = workspace.words();
    let (mut json, found): (_, Explanation) = workspace.ask("kpi_explain", request)?;
    if explain.rows {
        let most = if args.json { usize::MAX } else { SHOWN };
        rows::add(&mut workspace, &mut json, most)?;
    }
    let mut lines = Vec::new();
    of_kpi((&found, &json), 0, words, &mut lines);
    Ok(Answer::new(json, lines.join("\n")))
}

fn of_kpi((found, json): (&Explanation, &Json), depth: usize, words: Words, lines: &mut Vec<String>) {
    let mut say = |depth: usize, line: String| lines.push("  ".repeat(depth) + &line);
    say(
        depth,
        match &found.reason {
            Some(reason) => words.cli_explained_none(&found.label, &found.name, reason),
            None => words.cli_explained(&found.label, &found.name, &found.text),
        },
    );
    say(depth + 1, format!("= {}", found.formula));
    say(depth + 1, format!("= {}", found.filled));
    for (at, part) in found.parts.iter().enumerate() {
        of_part((part, &json["parts"][at]), depth + 1, words, lines);
    }
    lines.extend(found.judged.iter().map(|said| "  ".repeat(depth + 1) + said));
}

fn of_part((part, json): (&ExplainedPart, &Json), depth: usize, words: Words, lines: &mut Vec<String>) {
    if let Some(kpi) = &part.kpi {
        return of_kpi((kpi, &json["kpi"]), depth, words, lines);
    }
    let indent = |depth: usize, line: String| "  ".repeat(depth) + &line;
    lines.push(indent(
        depth,
        match &part.reason {
            Some(reason) => words.cli_explained_part_none(&part.formula, reason),
            None => words.cli_explained_part(&part.formula, &part.text),
        },
    ));
    let Some(measure) = &part.measure else { return };
    lines.push(indent(depth + 1, measure.said.clone()));
    for (at, row) in measure.values.iter().take(SHOWN).enumerate() {
        lines.push(indent(depth + 2, of_value(row, words)));
        let rows = rows::lines(&json["measure"]["values"][at], words);
        lines.extend(rows.into_iter().map(|line| indent(depth + 3, line)));
    }
    let hidden = measure.count.saturating_sub(SHOWN.min(measure.values.len()) as u64);
    if hidden > 0 {
        lines.push(indent(depth + 2, words.cli_more(&hidden.to_string())));
    }
}

fn of_value(row: &ValueRow, words: Words) -> String {
    let part: Vec<&str> = row.segment.values().map(String::as_str).collect();
    match part.as_slice() {
        [] => words.cli_explained_value(&row.label, &row.source, &row.text),
        parts => words.cli_explained_value_of(&row.label, &parts.join(", "), &row.source, &row.text),
    }
}
