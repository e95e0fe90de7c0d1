//! `library`: the KPI library, without a workspace.

use crate::args::{self, Args};
use crate::table::Table;
use crate::workspace::Workspace;
use crate::{Answer, Failure};
use api::Words;
use api::wire::{LibraryList, LibraryPage, LibraryRow};
use serde_json::json;

/// Lists the KPIs that fit; shows one that fits alone, or whose key or name it is.
pub(super) fn library(args: &Args, asked: &args::Library) -> Result<Answer, Failure> {
    let mut workspace = Workspace::none(args);
    let words = workspace.words();
    let search = asked.search.join(" ");
    let (json, list): (_, LibraryList) = workspace.ask("library_list", json!({ "search": search }))?;
    let is_named =
        |row: &&LibraryRow| [&row.key, &row.name].iter().any(|name| name.eq_ignore_ascii_case(search.trim()));
    let alone = if list.kpis.len() == 1 { list.kpis.first() } else { list.kpis.iter().find(is_named) };
    if let Some(row) = alone {
        let (_, page): (_, LibraryPage) = workspace.ask("library_get", json!({ "key": row.key }))?;
        return Ok(Answer::new(json, whole(&page, words)));
    }
    if list.kpis.is_empty() {
        return Ok(Answer::new(json, words.cli_library_nothing(&search)));
    }
    let mut table =
        Table::new(&[words.cli_kpi(), words.cli_library_key(), words.cli_library_kind(), words.cli_library_formula()]);
    for LibraryRow { name, key, category_text, lean_text, formula_text, .. } in &list.kpis {
        table.row([name, key, &format!("{category_text}, {lean_text}"), formula_text]);
    }
    Ok(Answer::new(json, table.text()))
}

fn whole(page: &LibraryPage, words: Words) -> String {
    let row = &page.row;
    let mut lines = vec![
        format!("{} ({})", row.name, row.key),
        row.about.clone(),
        String::new(),
        row.formula_text.clone(),
        format!("{}, {}, {}, {}", row.category_text, row.unit_text, row.direction_text, row.cadence_text),
        page.lean_text.clone(),
        page.roll_up.clone(),
        String::new(),
    ];
    lines.extend(row.inputs.iter().map(|input| format!("  {}: {}, {}", input.name, input.kind_text, input.unit_text)));
    lines.push(String::new());
    lines.push(words.cli_library_mistake(&row.mistake));
    lines.push(words.cli_library_counter(&row.counter_name));
    lines.extend(page.missing.iter().cloned());
    lines.extend(page.source.as_deref().map(|source| words.cli_library_source(source)));
    lines.push(String::new());
    lines.push(page.example_title.clone());
    lines.extend(page.example.iter().map(|line| format!("  {}: {}", line.label, line.text)));
    lines.push(format!("  → {}", page.result_text));
    lines.join("\n")
}
