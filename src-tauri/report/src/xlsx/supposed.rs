//! The sheet on what would be in a scenario, beside what is.

use super::{Looks, table, title, write};
use present::pack::{Pack, SupposedPage};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// Writes the sheet. Its numbers are texts, so that nobody takes them for recorded ones and adds them up.
pub(super) fn supposed(book: &mut Workbook, pack: &Pack, page: &SupposedPage, name: &str) -> Result<(), XlsxError> {
    let looks = Looks::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    title(sheet, &page.title, &pack.scorecard.period.label, &looks)?;
    let mut row = 2;
    for text in std::iter::once(&page.label).chain(&page.texts).chain([&page.count]) {
        write(sheet, (row, 0), text, &Format::new())?;
        row += 1;
    }
    if page.rows.is_empty() {
        return Ok(());
    }
    let head = row + 1;
    table(sheet, head, &page.heads, 1..5, page.rows.len())?;
    for (at, one) in (head + 1..).zip(&page.rows) {
        for (column, cell) in (0..).zip(&one.cells) {
            write(sheet, (at, column), cell, &Format::new())?;
        }
    }
    for (column, width) in (0..).zip([32, 16, 16, 14, 18, 26, 24]) {
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}
