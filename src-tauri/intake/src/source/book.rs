//! Workbooks: XLSX with its number formats, XLSB, XLS and ODS.

use super::Bytes;
use super::archive::{Archive, Rest, Stream, open};
use super::budget::{Budget, Dialect, Spent};
use super::grid::{Numbered, place, put};
use super::number_format::{NumberFormat, understand};
use super::quiet::quietly;
use super::sheet::Sheet;
use super::value::plain_cell;
use super::{biff, ods};
use crate::cell::OwnedCell;
use crate::digits::in_plain_digits;
use crate::error::Refusal;
use crate::watch::Watch;
use calamine::{Data, DataRef, Reader, SheetVisible, Xls, XlsError, Xlsb, Xlsx, XlsxError};
use domain::whole::held;
use std::io::{BufReader, Read, Seek};
use std::rc::Rc;
use std::sync::Arc;

/// No workbook has more sheets.
const MOST_SHEETS: usize = 10_000;
/// How many rows all merged cells together may reach over.
const MOST_MERGED: usize = 50_000_000;

/// Reads a ZIP-based workbook: ODS says so by its first entry, everything else is tried as XLSX and XLSB.
pub(super) fn load_zip(name: &str, bytes: &Bytes, watch: &Arc<Watch>) -> Result<Vec<Sheet>, Refusal> {
    let budget = Rc::new(Budget::new(Arc::clone(watch)));
    guarded(name, &budget, || load_parts(name, &Rc::new(Archive::read(name, bytes, &budget)?), &budget))
}

fn load_parts(name: &str, archive: &Rc<Archive>, budget: &Rc<Budget>) -> Result<Vec<Sheet>, Refusal> {
    if let Some(sheets) = ods::load(name, archive, budget)? {
        return Ok(sheets);
    }
    budget.open(Dialect::Markup);
    let stream = archive.stream(budget);
    let rest = stream.rest();
    match Xlsx::new(stream) {
        Ok(mut xlsx) if !xlsx.sheets_metadata().is_empty() => return load_xlsx(name, &mut xlsx, &rest, budget),
        _ if budget.is_spent() => return Err(budget.refusal(name)),
        _ => {}
    }
    budget.open(Dialect::Records);
    match Xlsb::new(archive.stream(budget)) {
        Ok(mut xlsb) if !xlsb.sheets_metadata().is_empty() => load_xlsb(name, &mut xlsb, budget),
        _ => Err(budget.refusal(name)),
    }
}

/// Reads an OLE file: an XLS, or an XLSX wrapped with a password.
pub(super) fn load_ole(name: &str, bytes: &Bytes, watch: &Arc<Watch>) -> Result<Vec<Sheet>, Refusal> {
    let budget = Rc::new(Budget::new(Arc::clone(watch)));
    let shown = biff::look(name, &mut open(name, bytes)?, &budget)?;
    guarded(name, &budget, || match Xls::new(BufReader::new(open(name, bytes)?)) {
        Ok(mut xls) => load_ranges(name, &mut xls, &shown, &budget),
        Err(XlsError::Password) => Err(Refusal::Password(name.to_owned())),
        Err(_) => Err(budget.refusal(name)),
    })
}

/// Damaged workbooks have made the reader panic before; here that is one more way of being damaged.
fn guarded<T>(name: &str, budget: &Budget, load: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    quietly(load).unwrap_or_else(|| Err(budget.refusal(name)))
}

fn load_xlsx(name: &str, book: &mut Xlsx<Stream>, rest: &Rest, budget: &Budget) -> Result<Vec<Sheet>, Refusal> {
    budget.sheets_begin();
    let mut merged_over = 0;
    let mut sheets = Vec::new();
    for (sheet, hidden) in sheet_names(name, book)? {
        budget.sheet_begins();
        let rows = match xlsx_rows(book, &sheet, budget) {
            Ok(rows) => rows,
            // Chart sheets and dialogs hold no cells.
            Err(Unread::NoCells) if !budget.is_spent() => continue,
            Err(_) => return Err(budget.refusal(name)),
        };
        let mut sheet = Sheet { name: sheet, hidden, rows };
        // The merged cells come behind the others; where there are none, the sheet is not read again.
        rest.look_through().map_err(|_| budget.refusal(name))?;
        budget.cell_given();
        let merged = match budget.has_merged() {
            true => book.merge_cells_by_sheet_name(&sheet.name).map_err(|_| budget.refusal(name))?,
            false => Vec::new(),
        };
        // Without them, rows of a merged cell but the first would belong to nothing.
        for region in &merged {
            sheet.fill_down(region, &mut merged_over, budget).map_err(|_| budget.refusal(name))?;
        }
        budget.cell_given();
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Why a sheet gives no rows.
enum Unread {
    /// It is a chart or a dialog.
    NoCells,
    /// It is damaged, or it costs too much; the budget knows.
    Broken,
}

impl From<XlsxError> for Unread {
    fn from(error: XlsxError) -> Self {
        if matches!(error, XlsxError::NotAWorksheet(_)) { Self::NoCells } else { Self::Broken }
    }
}

impl From<Spent> for Unread {
    fn from(_: Spent) -> Self {
        Self::Broken
    }
}

fn xlsx_rows(book: &mut Xlsx<Stream>, sheet: &str, budget: &Budget) -> Result<Numbered, Unread> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    let formats: Vec<NumberFormat> = reader.styles().iter().map(format_of).collect();
    let mut rows = Numbered::new();
    let mut unfilled = false;
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        budget.cell_given();
        let (row, column) = cell.get_position();
        unfilled |= matches!(cell.get_value(), DataRef::Empty);
        let owned = xlsx_cell(cell.get_value(), formats.get(style).copied().unwrap_or_default());
        place(&mut rows, (row, column), owned, budget)?;
    }
    drop(reader);
    budget.cell_given();
    if unfilled {
        formulas_without_results(book, sheet, &mut rows, budget)?;
    }
    Ok(rows)
}

/// Marks the formulas whose results the workbook does not hold: programs that write workbooks leave them to the one that
/// opens them first.
fn formulas_without_results(
    book: &mut Xlsx<Stream>,
    sheet: &str,
    rows: &mut Numbered,
    budget: &Budget,
) -> Result<(), Unread> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        budget.cell_given();
        if cell.formula.is_none() || !matches!(cell.value, DataRef::Empty) {
            continue;
        }
        let (row, column) = (cell.pos.0.saturating_add(1), cell.pos.1 as usize);
        // A row of nothing but formulas is one that waits to be filled in.
        let Ok(at) = rows.binary_search_by_key(&row, |(number, _)| *number) else { continue };
        let Some((_, cells)) = rows.get_mut(at) else { continue };
        put(cells, column, OwnedCell::Formula, budget)?;
    }
    budget.cell_given();
    Ok(())
}

fn load_xlsb(name: &str, book: &mut Xlsb<Stream>, budget: &Budget) -> Result<Vec<Sheet>, Refusal> {
    budget.sheets_begin();
    let mut sheets = Vec::new();
    for (sheet, hidden) in sheet_names(name, book)? {
        let rows = xlsb_rows(book, &sheet, budget).ok_or_else(|| budget.refusal(name))?;
        sheets.push(Sheet { name: sheet, hidden, rows });
    }
    Ok(sheets)
}

/// Its reader gives values and dates, but not how numbers are shown.
fn xlsb_rows(book: &mut Xlsb<Stream>, sheet: &str, budget: &Budget) -> Option<Numbered> {
    let mut reader = book.worksheet_cells_reader(sheet).ok()?;
    let mut rows = Numbered::new();
    while let Some(cell) = reader.next_cell().ok()? {
        let owned = xlsx_cell(cell.get_value(), NumberFormat::default());
        place(&mut rows, cell.get_position(), owned, budget).ok()?;
    }
    Some(rows)
}

fn format_of(style: &calamine::Style) -> NumberFormat {
    style.number_format.as_ref().map_or_else(NumberFormat::default, |format| {
        let built_in = format.format_id.is_some_and(|id| id < 164);
        understand(&format.format_code, built_in)
    })
}

fn xlsx_cell(value: &DataRef<'_>, format: NumberFormat) -> OwnedCell {
    match value {
        DataRef::SharedString(text) => OwnedCell::Text(in_plain_digits(text).into_owned()),
        other => plain_cell(&Data::from(other.clone()), format),
    }
}

/// XLS: the reader gives values and dates, but not how numbers are shown.
fn load_ranges<S: Read + Seek>(
    name: &str,
    book: &mut Xls<S>,
    shown: &[biff::Shown],
    budget: &Budget,
) -> Result<Vec<Sheet>, Refusal> {
    let mut sheets = Vec::new();
    for (number, (sheet, hidden)) in sheet_names(name, book)?.into_iter().enumerate() {
        let shown = shown.get(number);
        let Ok(range) = book.worksheet_range(&sheet) else { return Err(budget.refusal(name)) };
        let (top, left) = range.start().unwrap_or((0, 0));
        let mut rows = Numbered::new();
        for (row, column, value) in range.used_cells() {
            let at = (top + held::<u32>(row), left + held::<u32>(column));
            let style = shown.and_then(|shown| shown.get(&at)).copied().unwrap_or_default();
            place(&mut rows, at, plain_cell(value, NumberFormat { style, ..NumberFormat::default() }), budget)
                .map_err(|_| budget.refusal(name))?;
        }
        budget.work(0).map_err(|_| budget.refusal(name))?;
        sheets.push(Sheet { name: sheet, hidden, rows });
    }
    Ok(sheets)
}

fn sheet_names<S: Read + Seek, B: Reader<S>>(name: &str, book: &B) -> Result<Vec<(String, bool)>, Refusal> {
    let sheets = book.sheets_metadata();
    if sheets.len() > MOST_SHEETS {
        return Err(Refusal::TooMuch(name.to_owned()));
    }
    Ok(sheets.iter().map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect())
}

impl Sheet {
    /// A date or a name in a cell that was merged over several rows holds for all of them. Numbers do not: they would be
    /// counted more than once.
    pub(super) fn fill_down(
        &mut self,
        region: &calamine::Dimensions,
        merged_over: &mut usize,
        budget: &Budget,
    ) -> Result<(), Spent> {
        let column = region.start.1 as usize;
        let (first, last) = (region.start.0.saturating_add(1), region.end.0.saturating_add(1));
        if region.start.1 != region.end.1 {
            return Ok(());
        }
        let from = self.rows.partition_point(|(row, _)| *row < first);
        let to = self.rows.partition_point(|(row, _)| *row <= last);
        *merged_over += to.saturating_sub(from) + 1;
        if *merged_over > MOST_MERGED {
            return Err(budget.too_much());
        }
        let Some(((top_row, top), below)) = self.rows.get_mut(from..to).and_then(|rows| rows.split_first_mut()) else {
            return Ok(());
        };
        let Some(cell @ (OwnedCell::Text(_) | OwnedCell::Date(..))) = top.get(column) else { return Ok(()) };
        if *top_row != first {
            return Ok(());
        }
        for (_, cells) in below {
            if cells.get(column).is_none_or(|place| *place == OwnedCell::Blank) {
                put(cells, column, cell.clone(), budget)?;
            }
        }
        Ok(())
    }
}
