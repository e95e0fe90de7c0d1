//! The sheet on what would be in a scenario, beside what is.

use super::{Looks, right, table, title, write};
use crate::plot::pattern::{as_text, difference, exact, in_cell, is_percent, is_time, signed};
use locale::Locale;
use present::pack::{Pack, SupposedNumbers, SupposedPage, SupposedRow};
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet, XlsxError};

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
    number(sheet, (at, AS_IS), (found.as_is, as_is), found, locale)?;
    number(sheet, (at, WOULD_BE), (found.would_be, would_be), found, locale)?;
    number(sheet, (at, TARGET), (found.target, target), found, locale)?;
    match found.as_is.zip(found.would_be).filter(|_| !locale.is_hiding() && !is_time(&found.unit)) {
        Some(both) => changed(sheet, at, both, (found, change), locale)?,
        // Spreadsheets show no time below zero.
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

fn number(
    sheet: &mut Worksheet,
    (at, column): (u32, u16),
    (value, text): (Option<f64>, &str),
    found: &SupposedNumbers,
    locale: &Locale,
) -> Result<(), XlsxError> {
    let Some(value) = value.filter(|_| !locale.is_hiding()) else { return write(sheet, (at, column), text, &right()) };
    let code = exact(value, &found.unit, found.decimals, locale);
    // A target may be the most that is asked for.
    let code = if text.starts_with('≤') { format!("{}{code}", as_text("≤ ")) } else { code };
    sheet.write_number_with_format(at, column, in_cell(value, &found.unit), &Looks::number(&code))?;
    Ok(())
}

/// The difference as a formula over both numbers, with its result; of percentages in points.
fn changed(
    sheet: &mut Worksheet,
    at: u32,
    (old, new): (f64, f64),
    (found, text): (&SupposedNumbers, &str),
    locale: &Locale,
) -> Result<(), XlsxError> {
    let (row, percent) = (at + 1, is_percent(&found.unit));
    let (formula, scale) =
        if percent { (format!("(C{row}-B{row})*100"), 100.0) } else { (format!("C{row}-B{row}"), 1.0) };
    let code = if percent && !text.is_empty() {
        difference(text, locale)
    } else {
        signed(&exact(old.abs().max(new.abs()), &found.unit, found.decimals, locale))
    };
    let formula = Formula::new(formula).set_result(((new - old) * scale).to_string());
    sheet.write_formula_with_format(at, CHANGE, formula, &Looks::number(&code))?;
    Ok(())
}
