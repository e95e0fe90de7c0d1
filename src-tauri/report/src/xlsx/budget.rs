//! The sheet of what came to pass beside what was planned.

use super::names::Names;
use super::{Looks, right, table, title, write};
use present::pack::Pack;
use rust_xlsxwriter::{Workbook, XlsxError};

/// The row of the headings.
const HEAD: u32 = 3;

pub(super) fn budget(book: &mut Workbook, pack: &Pack, names: &mut Names) -> Result<(), XlsxError> {
    if pack.budget.is_empty() {
        return Ok(());
    }
    let (words, looks) = (&pack.headings, Looks::new());
    let sheet = book.add_worksheet();
    sheet.set_name(names.give(&words.budget))?;
    title(sheet, &words.budget, &pack.scorecard.period.label, &looks)?;
    let heads = [&words.kpi, &words.period, &words.actual, &words.budget, &words.variance];
    let rows = || pack.budget.iter().flat_map(|kpi| kpi.rows.iter().map(move |row| (kpi, row)));
    table(sheet, HEAD, &heads.map(Clone::clone), 2..5, rows().count())?;
    for (at, (kpi, row)) in (HEAD + 1..).zip(rows()) {
        write(sheet, (at, 0), &kpi.name, &looks.wrapped)?;
        write(sheet, (at, 1), &row.label, &looks.wrapped)?;
        for (column, text) in (2..).zip([&row.actual, &row.budget, &row.variance]) {
            write(sheet, (at, column), text, &right())?;
        }
    }
    for (column, width) in (0..).zip([34, 26, 16, 16, 26]) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(HEAD + 1, 2)?;
    Ok(())
}
