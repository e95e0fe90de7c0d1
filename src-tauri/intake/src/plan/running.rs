//! What runs from one day to another at so much a month: a row has it once, and its day is only the first one.

use super::columns::{Columns, Dated, MeasureColumn};
use crate::format::{Asked, FormatHints, Question};
use crate::sniff::{Field, Sniff};
use crate::words::{self, words_of};
use domain::Grain;

/// Whether amounts of each month count once, on the day on which what they are for began. Nobody has to say it of rows that are of
/// whole months themselves.
pub(super) fn question(sniff: &Sniff, hints: &FormatHints, columns: &Columns) -> Option<Question> {
    let Dated::Column(index, from) = &columns.date else { return None };
    if hints.once.is_some() {
        return None;
    }
    let date = sniff.fields.iter().find(|field| field.index as usize == *index)?;
    let is_day = date.facts.finest == Some(Grain::Day);
    let begins = words::names_beginning(&words_of(&date.name));
    let until = sniff.fields.iter().find(|field| field.index != date.index && is_end(field));
    if !is_day || !begins && until.is_none() {
        return None;
    }
    let is_billed = sniff.fields.iter().any(is_interval);
    let runs =
        |column: &&MeasureColumn| words::names_each_month(&column.planned.column) || is_billed && is_amount(column);
    let column = columns.measures.iter().find(runs)?.planned.column.clone();
    Some(Question { asked: Asked::Running { from: from.clone() }, column })
}

/// A column of the days on which what is agreed ends.
fn is_end(field: &Field) -> bool {
    let facts = &field.facts;
    facts.dates > 0 && facts.dates * 10 >= facts.filled * 9 && words::names_ending(&words_of(&field.name))
}

/// A column that says how often is paid: `month`, `year`.
fn is_interval(field: &Field) -> bool {
    let members = &field.facts.members;
    words::names_interval(&words_of(&field.name))
        && !members.is_empty()
        && members.iter().all(|member| words::is_interval(member))
}

fn is_amount(column: &MeasureColumn) -> bool {
    words::names_money(&words_of(&column.planned.column))
}
