//! The sheet of what came to pass beside what was planned.

use super::cells::Written;
use super::names::Names;
use super::{Looks, right, table, title, write};
use locale::Locale;
use present::pack::{BudgetedRow, Pack};
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

/// The row of the headings.
const HEAD: u32 = 3;

const ACTUAL: u16 = 2;
const BUDGET: u16 = 3;
const VARIANCE: u16 = 4;
const PART: u16 = 5;

pub(super) fn budget(book: &mut Workbook, pack: &Pack, names: &mut Names, locale: &Locale) -> Result<(), XlsxError> {
    if pack.budget.is_empty() {
        return Ok(());
    }
    let (words, looks) = (&pack.headings, Looks::new());
    let sheet = book.add_worksheet();
    sheet.set_name(names.give(&words.budget))?;
    title(sheet, &words.budget, &pack.scorecard.period.label, &looks)?;
    let part = format!("{} %", words.variance);
    let heads = [&words.kpi, &words.period, &words.actual, &words.budget, &words.variance, &part];
    let rows = || pack.budget.iter().flat_map(|kpi| kpi.rows.iter().map(move |row| (kpi, row)));
    table(sheet, HEAD, &heads.map(Clone::clone), ACTUAL.into()..(PART + 1).into(), rows().count())?;
    for (at, (kpi, row)) in (HEAD + 1..).zip(rows()) {
        write(sheet, (at, 0), &kpi.name, &looks.wrapped)?;
        write(sheet, (at, 1), &row.label, &looks.wrapped)?;
        numbers(sheet, at, row, locale)?;
    }
    for (column, width) in (0..).zip([34, 26, 18, 18, 18, 14]) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(HEAD + 1, 2)?;
    Ok(())
}

/// Both numbers, and how far they lie apart as formulas over them; why there is no budget, where there is none.
fn numbers(sheet: &mut Worksheet, at: u32, row: &BudgetedRow, locale: &Locale) -> Result<(), XlsxError> {
    let found = &row.numbers;
    let written = Written { unit: &found.unit, decimals: found.decimals, locale };
    written.number(sheet, (at, ACTUAL), found.actual, &row.actual)?;
    written.number(sheet, (at, BUDGET), found.budget, &row.budget)?;
    let Some(variance) = &found.variance else {
        let why = found.reason.as_deref().unwrap_or_default();
        return write(sheet, (at, VARIANCE), why, &right().set_text_wrap());
    };
    let line = at + 1;
    let beside = found.actual.map_or(0.0, f64::abs).max(found.budget.map_or(0.0, f64::abs));
    let formula = format!("C{line}-D{line}");
    written.difference(sheet, (at, VARIANCE), (variance.value, beside), &variance.text, Some(&formula))?;
    let Some(part) = variance.growth else { return Ok(()) };
    let formula = format!("(C{line}-D{line})/D{line}");
    written.growth(sheet, (at, PART), part, &variance.growth_text, Some(&formula))
}
