//! The plan as the assistant shows it.

use super::Looked;
use super::convert::{self, counts, format_info, left_out_info, use_info};
use super::outcome::{Outcome, Replaced};
use super::write::Fileful;
use super::{personal, recipe, remarks, sketch, source, told};
use crate::Fault;
use crate::open::Open;
use crate::wire::{
    ImportChange, ImportColumn, ImportCounts, ImportInto, ImportPlan, ImportSampleRow, ImportSource, PersonalColumn,
    Question, RecipeRow,
};
use chrono::NaiveDate;
use domain::measure::ValueSummary;
use domain::name::compared;
use domain::{MeasureId, Unit};
use intake::{Field, Layout, LeftOut, LeftOutCode, Role, Sniff, Use};
use locale::Locale;
use std::collections::{HashMap, HashSet};
use words::Words;

/// How many rows the assistant shows.
const SHOWN: usize = 40;

/// The plan of the first file with the counts of all.
pub(super) fn plan(
    (open, today): (&Open, NaiveDate),
    files: &[Looked],
    questions: Vec<Question>,
    outcome: &Outcome,
    sketched: bool,
) -> Result<ImportPlan, Fault> {
    let Some(first) = files.first() else { return Err(Fault::refused(Words::intake_no_file)) };
    let button = match first.faults.is_empty() {
        true => told::button(outcome, !questions.is_empty(), &open.locale),
        false => open.locale.words().recipe_put_right().to_owned(),
    };
    let (remarks, remarks_count) = remarks::remarks(open, files, outcome, today);
    let removed = remarks::removed(open, outcome);
    let unlikely_count = remarks_count + u64::from(removed.is_some());
    let unlikely = removed.into_iter().chain(remarks).collect();
    let left_out: Vec<&LeftOut> =
        outcome.listed.iter().filter(|(file, _)| *file == first.name).map(|(_, left_out)| left_out).collect();
    Ok(ImportPlan {
        format: format_info(&first.plan.format),
        values: if questions.is_empty() { counts(outcome.counts) } else { ImportCounts::default() },
        planned: if questions.is_empty() { counts(outcome.budgeted()) } else { ImportCounts::default() },
        changes: changes(open, outcome),
        left_out: left_out_info(outcome, files.len() > 1, &open.locale),
        left_out_count: outcome.left_out,
        questions,
        format_text: told::format(&first.plan.format, &open.locale),
        source: first
            .known
            .as_ref()
            .map(|known| ImportSource { id: known.id.0, name: source::shown_name(known, open) }),
        source_name: store::source_name(first.source.name()),
        recipe_text: recipe_text(first, &open.locale),
        recipe: sketch::info(open, first, &outcome.unknown, sketched)?,
        recipe_waits: first.waits.is_some(),
        recipe_start: first.plan.as_recipe(&first.sniff).map(|all| all.iter().map(recipe::measure_info).collect()),
        sheets: first.sniff.sheets.clone(),
        columns: columns(open, first),
        head: head(first),
        rows: rows(first, &left_out),
        row_count: files.iter().map(|file| file.sniff.rows).sum(),
        new_measures: outcome.new_measures.clone(),
        unlikely,
        unlikely_count,
        personal: personal_columns(open, first)?,
        personal_text: personal_text(open, first)?,
        button,
        past: None,
    })
}

/// True where the rows of the file will be kept.
fn keeps(open: &Open, file: &Looked) -> Result<bool, Fault> {
    Ok(open.store().files_limit()? > 0 && file.known.as_ref().is_none_or(|source| source.keep))
}

fn personal_columns(open: &Open, file: &Looked) -> Result<Vec<PersonalColumn>, Fault> {
    if !keeps(open, file)? {
        return Ok(Vec::new());
    }
    Ok(personal::shown(file.format.personal.as_ref(), &personal::used(&file.sniff, &file.map), open.locale.words()))
}

/// That the rows of a workbook are not kept, because it cannot be rewritten.
fn personal_text(open: &Open, file: &Looked) -> Result<Option<String>, Fault> {
    let is_text = file.plan.format.encoding.is_some();
    let is_so = !is_text && keeps(open, file)? && !file.personal().is_empty();
    Ok(is_so.then(|| open.locale.words().personal_workbook().to_owned()))
}

/// By which recipe the file is read, and what that makes.
fn recipe_text(file: &Looked, locale: &Locale) -> Option<String> {
    let recipe = file.recipe.as_ref()?;
    let measures: Vec<&str> = file.plan.measures.iter().map(|measure| measure.name.as_str()).collect();
    Some(match recipe.name.as_deref().filter(|name| !name.trim().is_empty()) {
        Some(name) => locale.words().recipe_read_by(&measures.join(", "), name),
        None => locale.words().recipe_read(&measures.join(", ")),
    })
}

/// The values that are replaced, from what to what.
fn changes(open: &Open, outcome: &Outcome) -> Vec<ImportChange> {
    let measures = open.store().measures().unwrap_or_default();
    let words = open.locale.words();
    let text = |value: f64, unit: &Unit| open.locale.number(value, unit, None);
    let info = |replaced: &Replaced| {
        let measure = measures.iter().find(|measure| measure.id == replaced.measure)?;
        let period = open.locale.period(replaced.period);
        Some(ImportChange {
            measure: measure.name.clone(),
            place: match replaced.segment.as_str() {
                "" => period,
                segment => words.intake_place(&period, segment),
            },
            from: match (replaced.from, replaced.settles) {
                (Some(value), Some(was)) => {
                    open.locale.words().intake_settled(told::open_certainty(was), &text(value, &measure.unit))
                }
                (Some(value), None) => text(value, &measure.unit),
                (None, _) => words.phrase_not_applicable().to_owned(),
            },
            to: text(replaced.to, &measure.unit),
        })
    };
    outcome.changes.iter().filter_map(info).collect()
}

/// The measure that a column goes into, where it holds values already.
fn into(
    open: &Open,
    summaries: &HashMap<MeasureId, ValueSummary>,
    measures: &convert::Known<'_>,
    usage: &Use,
) -> Option<ImportInto> {
    let Use::Measure { name, .. } = usage else { return None };
    let measure = measures.find(name)?;
    let values = summaries.get(&measure.id).map_or(0, |summary| summary.count);
    let text = match values {
        0 => open.locale.words().intake_goes_into_new(&measure.name),
        values => open.locale.counted(values, |count| open.locale.words().intake_goes_into(count, &measure.name)),
    };
    let is_free = |name: &String| measures.find(name).is_none();
    let instead = (2..).map(|number: u32| format!("{} {number}", measure.name)).find(is_free)?;
    Some(ImportInto { text, instead })
}

/// The columns; in the wide layout a label once, however often it stands there.
fn columns(open: &Open, file: &Looked) -> Vec<ImportColumn> {
    let measures = open.store().measures().unwrap_or_default();
    let measures = convert::Known::of(&measures);
    let summaries = open.store().measure_value_summary().unwrap_or_default();
    let mut uses: HashMap<&str, &Use> = HashMap::new();
    for (name, usage) in &file.map.columns {
        uses.entry(name).or_insert(usage);
    }
    let is_wide = file.plan.format.layout == Layout::Wide;
    let mut listed = HashSet::new();
    file.sniff
        .fields
        .iter()
        .filter(|field| !is_wide || listed.insert(field.name.as_str()))
        .map(|field| {
            let usage = uses.get(field.name.as_str()).copied();
            let is_used = usage.is_some_and(|usage| *usage != Use::Skip);
            ImportColumn {
                name: field.name.clone(),
                r#use: use_info(usage.unwrap_or(&Use::Skip)),
                looks: told::looks(&field.role, field.distinct, &open.locale),
                samples: field.samples.iter().take(5).cloned().collect(),
                numeric: matches!(field.role, Role::Measure { .. }),
                note: note(field, &file.sniff, is_used, open.locale.words()),
                into: usage.and_then(|usage| into(open, &summaries, &measures, usage)),
                row: is_wide.then_some(field.index),
            }
        })
        .collect()
}

/// What there is to say about a column: that another one says the same coarser, or that its number was not in the file.
fn note(field: &Field, sniff: &Sniff, is_used: bool, words: Words) -> Option<String> {
    if let Some((heading, _)) = sniff.renamed().find(|(_, column)| compared(column) == compared(&field.name)) {
        return Some(words.intake_renamed(heading));
    }
    if let Some(outer) = field.within.as_ref().filter(|_| !is_used) {
        return Some(words.intake_within(outer));
    }
    let first = sniff.fields.iter().find(|first| is_used && is_numbered_after(field, first))?;
    Some(words.intake_comes_again(&field.label, &first.index.to_string()))
}

/// True for the second and any further row of one name in one section, which has a number behind the name.
fn is_numbered_after(field: &Field, first: &Field) -> bool {
    let number = field.name.strip_prefix(&first.name).and_then(|rest| rest.strip_prefix(" (")?.strip_suffix(')'));
    field.label == first.label && number.is_some_and(|number| number.chars().all(|digit| digit.is_ascii_digit()))
}

/// The names as the file has them, in their row.
fn head(file: &Looked) -> Vec<String> {
    let mut head = head_of(&file.sniff, file.plan.format.header_row);
    for (heading, column) in file.sniff.renamed() {
        head.iter_mut().filter(|cell| compared(cell) == compared(heading)).for_each(|cell| *cell = column.to_owned());
    }
    head
}

/// The names that stand in a row, or what the columns are called.
pub(super) fn head_of(sniff: &Sniff, row: u32) -> Vec<String> {
    let found = sniff.preview.iter().find(|(number, _)| *number == row);
    found.map_or_else(|| sniff.fields.iter().map(|field| field.name.clone()).collect(), |(_, cells)| cells.clone())
}

/// The first rows below the one of the names, as they are written.
pub(super) fn rows_below(sniff: &Sniff, header: u32) -> Vec<RecipeRow> {
    let below = sniff.preview.iter().filter(|(row, _)| *row > header).take(SHOWN);
    below.map(|(row, cells)| RecipeRow { row: *row, cells: cells.clone() }).collect()
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
                // Below two rows of headings a row of the file is several rows, of which one may be a total.
                left_out: file.plan.format.heads.is_none() && of_row().any(|left_out| is_whole_row(left_out)),
            }
        })
        .collect()
}

fn is_whole_row(left_out: &LeftOut) -> bool {
    left_out.column.is_none()
        || matches!(left_out.code(), LeftOutCode::DuplicateRow | LeftOutCode::ConflictingRow | LeftOutCode::TotalRow)
}
