//! The sheet on what would be in a scenario, beside what is.

use super::cells::Written;
use super::{Looks, right, table, title, write};
use crate::plot::pattern::as_text;
use locale::Locale;
use present::pack::{Pack, SupposedPage, SupposedRow};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

const AS_IS: u16 = 1;
const WOULD_BE: u16 = 2;
const CHANGE: u16 = 3;
const TARGET: u16 = 4;
const STATUS: u16 = 5;
const CHANCE: u16 = 6;
const CHANCE_THEN: u16 = 7;

/// Writes the sheet: numbers with their formats and the change as a formula over them; texts where amounts are hidden.
pub(super) fn supposed(
    book: &mut Workbook,
    pack: &Pack,
    (page, name): (&SupposedPage, &str),
    locale: &Locale,
) -> Result<(), XlsxError> {
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
    table(sheet, head, &heads(page), AS_IS.into()..STATUS.into(), page.rows.len())?;
    for (at, one) in (head + 1..).zip(&page.rows) {
        let [kpi, .., status, _] = &one.cells;
        write(sheet, (at, 0), kpi, &Format::new())?;
        write(sheet, (at, STATUS), status, &Format::new())?;
        numbers(sheet, at, one, locale)?;
    }
    for (column, width) in (0..).zip([32, 16, 16, 14, 18, 26, 20, 20]) {
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}

/// The chance stands in two columns, so that each of them is a number.
fn heads(page: &SupposedPage) -> Vec<String> {
    let [.., chance] = &page.heads;
    let [_, as_is, would_be, ..] = &page.heads;
    let mut heads = page.heads.to_vec();
    heads.pop();
    heads.extend([format!("{chance} – {as_is}"), format!("{chance} – {would_be}")]);
    heads
}

fn numbers(sheet: &mut Worksheet, at: u32, one: &SupposedRow, locale: &Locale) -> Result<(), XlsxError> {
    let [_, as_is, would_be, change, target, ..] = &one.cells;
    let found = &one.numbers;
    let written = Written { unit: &found.unit, decimals: found.decimals, locale };
    written.number(sheet, (at, AS_IS), found.as_is, as_is)?;
    written.number(sheet, (at, WOULD_BE), found.would_be, would_be)?;
    written.target(sheet, (at, TARGET), found.target, target)?;
    match found.as_is.zip(found.would_be) {
        Some((old, new)) => {
            let formula = format!("C{row}-B{row}", row = at + 1);
            let both = (new - old, old.abs().max(new.abs()));
            written.difference(sheet, (at, CHANGE), both, change, Some(&formula))?;
        }
        None => write(sheet, (at, CHANGE), change, &right())?,
    }
    for (column, chance) in [(CHANCE, &found.chance), (CHANCE_THEN, &found.chance_then)] {
        if let Some((chance, text)) = chance {
            // Nothing that is still to come is certain: the outermost chances read as their texts.
            let is_far = !(0.01..=0.99).contains(&((chance * 100.0).round() / 100.0));
            let look = if is_far { Looks::number(&as_text(text)) } else { Looks::number("0%") };
            sheet.write_number_with_format(at, column, *chance, &look)?;
        }
    }
    Ok(())
}
