//! The rows of files that recorded values were made of.

use crate::Failure;
use crate::table::{Table, right};
use crate::workspace::Workspace;
use api::Words;
use api::wire::{RowsColumn, RowsUseCode, ValueRows};
use serde::Deserialize;
use serde_json::{Value as Json, json};

/// People are shown so many columns that were not used.
const OTHERS: usize = 4;

/// Adds its rows to each value that a file brought, as `rows`: to the first so many of each measure.
pub(super) fn add(workspace: &mut Workspace, found: &mut Json, most: usize) -> Result<(), Failure> {
    for part in found["parts"].as_array_mut().into_iter().flatten() {
        if part["kpi"].is_object() {
            add(workspace, &mut part["kpi"], most)?;
        }
        let measure = part["measure"]["id"].clone();
        for value in part["measure"]["values"].as_array_mut().into_iter().flatten().take(most) {
            if value["import"].is_null() {
                continue;
            }
            let asked = json!({
                "measure": measure, "date": value["date"], "grain": value["grain"],
                "segment": value["segment"], "ordinal": value["ordinal"],
            });
            value["rows"] = workspace.call("value_rows", asked)?;
        }
    }
    Ok(())
}

/// The rows of a value as people read them; none where none were added.
pub(super) fn lines(value: &Json, words: Words) -> Vec<String> {
    let Ok(rows) = ValueRows::deserialize(&value["rows"]) else { return Vec::new() };
    if let Some(missing) = rows.missing {
        return vec![missing];
    }
    let head = [Some(rows.said.clone()), rows.comes_text.clone()].into_iter().flatten().collect::<Vec<_>>().join(". ");
    let reasons = rows.rows.iter().filter_map(|row| row.left_out.clone());
    let table = table(&rows, words);
    let below = reasons.chain(rows.more.clone()).chain(rows.differs.clone());
    std::iter::once(head).chain(table.lines().map(str::to_owned)).chain(below).collect()
}

/// The rows that count, in the columns that were used and the first of the others.
fn table(rows: &ValueRows, words: Words) -> String {
    let mut others = 0;
    let mut is_shown = |column: &RowsColumn| {
        others += usize::from(column.used.is_none());
        column.used.is_some() || others <= OTHERS
    };
    let shown: Vec<usize> =
        (0..rows.columns.len()).filter(|at| rows.columns.get(*at).is_some_and(&mut is_shown)).collect();
    let title = |at: &usize| match rows.columns.get(*at) {
        Some(column) if column.numeric || column.used == Some(RowsUseCode::Value) => right(&column.name),
        column => column.map(|column| column.name.clone()).unwrap_or_default(),
    };
    let titles: Vec<String> = std::iter::once(right(words.cli_head_row())).chain(shown.iter().map(title)).collect();
    let mut table = Table::new(&titles.iter().map(String::as_str).collect::<Vec<_>>());
    for row in rows.rows.iter().filter(|row| row.left_out.is_none()) {
        let cells = shown.iter().map(|at| row.cells.get(*at).cloned().unwrap_or_default());
        table.cells(std::iter::once(row.row.to_string()).chain(cells));
    }
    table.text()
}
