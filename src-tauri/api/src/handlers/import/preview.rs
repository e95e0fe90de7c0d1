//! The plan as the assistant shows it.

use super::Looked;
use super::convert::{counts, format_info, format_text, left_out_info, looks, use_info};
use super::write::Outcome;
use crate::handlers::workspace::Open;
use crate::wire::{ImportColumn, ImportCounts, ImportPlan, ImportSampleRow, Question};
use crate::{Error, words};
use intake::{LeftOut, LeftOutCode, Role, Use};

/// How many rows the assistant shows.
const SHOWN: usize = 40;

/// The plan of the first file with the counts of all.
pub(super) fn plan(
    open: &Open,
    files: &[Looked],
    questions: Vec<Question>,
    outcome: &Outcome,
) -> Result<ImportPlan, Error> {
    let Some(first) = files.first() else { return Err(Error::invalid("Choose at least one file to import.")) };
    let brought = outcome.counts.new + outcome.counts.changed;
    let button = match brought {
        0 => "Nothing to import".to_owned(),
        brought => format!("Import {} {}", open.locale.count(brought), words::plural(brought, "value", "values")),
    };
    let left_out: Vec<&LeftOut> =
        outcome.listed.iter().filter(|(file, _)| file == first.source.name()).map(|(_, left_out)| left_out).collect();
    Ok(ImportPlan {
        format: format_info(&first.plan.format),
        values: if questions.is_empty() { counts(outcome.counts) } else { ImportCounts::default() },
        left_out: left_out_info(outcome, files.len() > 1),
        left_out_count: u32::try_from(outcome.left_out).unwrap_or(u32::MAX),
        questions,
        format_text: format_text(&first.plan.format),
        sheets: first.sniff.sheets.clone(),
        columns: columns(first),
        head: head(first),
        rows: rows(first, &left_out),
        row_count: u32::try_from(files.iter().map(|file| file.sniff.rows).sum::<u64>()).unwrap_or(u32::MAX),
        new_measures: outcome.new_measures.clone(),
        button,
    })
}

fn columns(file: &Looked) -> Vec<ImportColumn> {
    file.sniff
        .fields
        .iter()
        .map(|field| {
            let usage = file.map.columns.iter().find(|(name, _)| *name == field.name).map(|(_, usage)| usage);
            ImportColumn {
                name: field.name.clone(),
                r#use: use_info(usage.unwrap_or(&Use::Skip)),
                looks: looks(&field.role, field.distinct),
                samples: field.samples.iter().take(5).cloned().collect(),
                numeric: matches!(field.role, Role::Measure { .. }),
            }
        })
        .collect()
}

/// The names as the file has them, in their row.
fn head(file: &Looked) -> Vec<String> {
    let row = file.plan.format.header_row;
    let found = file.sniff.preview.iter().find(|(number, _)| *number == row);
    found
        .map(|(_, cells)| cells.clone())
        .unwrap_or_else(|| file.sniff.fields.iter().map(|field| field.name.clone()).collect())
}

fn rows(file: &Looked, left_out: &[&LeftOut]) -> Vec<ImportSampleRow> {
    let names = head(file);
    let first = file.plan.format.header_row;
    let below = file.sniff.preview.iter().filter(|(row, _)| *row > first).take(SHOWN);
    below
        .map(|(row, cells)| {
            let of_row = || left_out.iter().filter(|left_out| left_out.row == *row);
            let place = |column: &String| names.iter().position(|name| name == column);
            let bad = of_row().filter_map(|left_out| place(left_out.column.as_ref()?));
            ImportSampleRow {
                row: *row,
                cells: cells.clone(),
                bad: bad.filter_map(|place| u32::try_from(place).ok()).collect(),
                left_out: of_row().any(|left_out| is_whole_row(left_out)),
            }
        })
        .collect()
}

fn is_whole_row(left_out: &LeftOut) -> bool {
    left_out.column.is_none()
        || matches!(left_out.code, LeftOutCode::DuplicateRow | LeftOutCode::ConflictingRow | LeftOutCode::TotalRow)
}
