//! Workbooks: XLSX with its number formats, XLSB, XLS and ODS.

use super::Bytes;
use super::number_format::{NumberFormat, understand};
use super::ole;
use crate::cell::{OwnedCell, Row, fifteen_digits};
use crate::date::read_date;
use crate::digits::in_plain_digits;
use crate::error::Refusal;
use crate::rows::{Placed, Rows};
use crate::watch::Watch;
use calamine::{
    Data, DataRef, ExcelDateTime, Ods, OdsError, Reader, SheetVisible, Xls, XlsError, Xlsb, Xlsx, XlsxError,
};
use chrono::NaiveDate;
use domain::whole::held;
use domain::{Calendar, Grain};
use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// More than this is no sheet of a small business; it would only fill the memory.
const MOST_CELLS: usize = 20_000_000;

/// One sheet of a workbook.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub name: String,
    pub hidden: bool,
    /// The rows that hold something, with their numbers from 1.
    pub rows: Vec<(u32, Vec<OwnedCell>)>,
}

impl Rows for &Sheet {
    fn each(&self, take: &mut dyn FnMut(Placed<'_>) -> ControlFlow<()>) -> Result<(), Refusal> {
        let all = self.rows.len() as u64;
        for (at, (number, cells)) in (1..).zip(&self.rows) {
            if take(Placed { number: *number, cells, reached: (at, all) }).is_break() {
                break;
            }
        }
        Ok(())
    }
}

trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}
type Stream = BufReader<Box<dyn ReadSeek>>;

fn open(name: &str, bytes: &Bytes) -> Result<Stream, Refusal> {
    let stream: Box<dyn ReadSeek> = match bytes {
        Bytes::File(path) => Box::new(File::open(path).map_err(|error| Refusal::from_io(name, &error))?),
        Bytes::Memory(memory) => Box::new(Cursor::new(memory.clone())),
    };
    Ok(BufReader::new(stream))
}

/// Reads a ZIP-based workbook: ODS says so by its first entry, everything else is tried as XLSX and XLSB.
pub(super) fn load_zip(name: &str, bytes: &Bytes, watch: &Watch) -> Result<Vec<Sheet>, Refusal> {
    guarded(name, || {
        match Ods::new(open(name, bytes)?) {
            Ok(mut ods) => return load_ranges(name, &mut ods, watch),
            Err(OdsError::Password) => return Err(Refusal::Password(name.to_owned())),
            Err(_) => {}
        }
        match Xlsx::new(open(name, bytes)?) {
            Ok(mut xlsx) if !xlsx.sheets_metadata().is_empty() => load_xlsx(name, &mut xlsx, watch),
            Err(XlsxError::Password) => Err(Refusal::Password(name.to_owned())),
            _ => match Xlsb::new(open(name, bytes)?) {
                Ok(mut xlsb) if !xlsb.sheets_metadata().is_empty() => load_ranges(name, &mut xlsb, watch),
                _ => Err(Refusal::Damaged(name.to_owned())),
            },
        }
    })
}

/// Reads an OLE file: an XLS, or an XLSX wrapped with a password.
pub(super) fn load_ole(name: &str, bytes: &Bytes, watch: &Watch) -> Result<Vec<Sheet>, Refusal> {
    if !ole::chains_end(&mut open(name, bytes)?) {
        return Err(Refusal::Damaged(name.to_owned()));
    }
    guarded(name, || {
        if let Err(XlsxError::Password) = Xlsx::new(open(name, bytes)?) {
            return Err(Refusal::Password(name.to_owned()));
        }
        match Xls::new(open(name, bytes)?) {
            Ok(mut xls) => load_ranges(name, &mut xls, watch),
            Err(XlsError::Password) => Err(Refusal::Password(name.to_owned())),
            Err(_) => Err(Refusal::Damaged(name.to_owned())),
        }
    })
}

/// Damaged workbooks have made the reader panic before; here that is one more way of being damaged.
fn guarded<T>(name: &str, load: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(load)).unwrap_or_else(|_| Err(Refusal::Damaged(name.to_owned())))
}

fn load_xlsx(name: &str, book: &mut Xlsx<Stream>, watch: &Watch) -> Result<Vec<Sheet>, Refusal> {
    let mut room = MOST_CELLS;
    let mut sheets = Vec::new();
    for (sheet, hidden) in sheet_names(book) {
        let rows = match xlsx_rows(book, &sheet, &mut room, watch) {
            Ok(rows) => rows,
            // Chart sheets and dialogs hold no cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(_) => return Err(Refusal::Damaged(name.to_owned())),
        };
        if watch.is_stopped() {
            return Err(Refusal::Stopped);
        }
        if room == 0 {
            return Err(Refusal::TooLarge(name.to_owned()));
        }
        let mut sheet = Sheet { name: sheet, hidden, rows };
        // Without them, rows of a merged cell but the first would belong to nothing.
        let merged = book.merge_cells_by_sheet_name(&sheet.name).map_err(|_| Refusal::Damaged(name.to_owned()))?;
        merged.iter().for_each(|region| sheet.fill_down(region));
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn xlsx_rows(
    book: &mut Xlsx<Stream>,
    sheet: &str,
    room: &mut usize,
    watch: &Watch,
) -> Result<Vec<(u32, Vec<OwnedCell>)>, XlsxError> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    let formats: Vec<NumberFormat> = reader.styles().iter().map(format_of).collect();
    let mut rows: Vec<(u32, Vec<OwnedCell>)> = Vec::new();
    let mut unfilled = false;
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let (row, column) = cell.get_position();
        unfilled |= matches!(cell.get_value(), DataRef::Empty);
        let owned = xlsx_cell(cell.get_value(), formats.get(style).copied().unwrap_or_default());
        if !place(&mut rows, (row, column), owned, room) || watch.is_stopped() {
            break;
        }
    }
    drop(reader);
    if unfilled && *room > 0 && !watch.is_stopped() {
        formulas_without_results(book, sheet, &mut rows)?;
    }
    Ok(rows)
}

/// Marks the formulas whose results the workbook does not hold: programs that write workbooks leave them to the one that
/// opens them first.
fn formulas_without_results(
    book: &mut Xlsx<Stream>,
    sheet: &str,
    rows: &mut [(u32, Vec<OwnedCell>)],
) -> Result<(), XlsxError> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        if cell.formula.is_none() || !matches!(cell.value, DataRef::Empty) {
            continue;
        }
        let (row, column) = (cell.pos.0.saturating_add(1), cell.pos.1 as usize);
        // A row of nothing but formulas is one that waits to be filled in.
        let Ok(at) = rows.binary_search_by_key(&row, |(number, _)| *number) else { continue };
        let Some((_, cells)) = rows.get_mut(at) else { continue };
        if cells.len() <= column {
            cells.resize(column + 1, OwnedCell::Blank);
        }
        if let Some(place) = cells.get_mut(column) {
            *place = OwnedCell::Formula;
        }
    }
    Ok(())
}

fn format_of(style: &calamine::Style) -> NumberFormat {
    style.number_format.as_ref().map_or_else(NumberFormat::default, |format| {
        let built_in = format.format_id.is_some_and(|id| id < 164);
        understand(&format.format_code, built_in)
    })
}

/// Puts a cell where it belongs; false where there is no room left. Cells come in the order of the sheet.
fn place(rows: &mut Vec<(u32, Vec<OwnedCell>)>, (row, column): (u32, u32), cell: OwnedCell, room: &mut usize) -> bool {
    if cell == OwnedCell::Blank {
        return true;
    }
    let number = row.saturating_add(1);
    if rows.last().is_none_or(|(last, _)| *last != number) {
        rows.push((number, Vec::new()));
    }
    let Some((_, cells)) = rows.last_mut() else { return true };
    let column = column as usize;
    let grown = (column + 1).saturating_sub(cells.len());
    if grown >= *room {
        *room = 0;
        return false;
    }
    *room -= grown;
    if cells.len() <= column {
        cells.resize(column + 1, OwnedCell::Blank);
    }
    if let Some(place) = cells.get_mut(column) {
        *place = cell;
    }
    true
}

fn xlsx_cell(value: &DataRef<'_>, format: NumberFormat) -> OwnedCell {
    match value {
        DataRef::SharedString(text) => OwnedCell::Text(in_plain_digits(text).into_owned()),
        other => plain_cell(&Data::from(other.clone()), format),
    }
}

fn plain_cell(value: &Data, format: NumberFormat) -> OwnedCell {
    match value {
        Data::Empty => OwnedCell::Blank,
        Data::String(text) if text.trim().is_empty() => OwnedCell::Blank,
        Data::String(text) => OwnedCell::Text(in_plain_digits(text).into_owned()),
        Data::Int(number) => OwnedCell::Number(*number as f64, format.style),
        Data::Float(number) => OwnedCell::Number(fifteen_digits(*number), format.style),
        Data::Bool(yes) => OwnedCell::Text(if *yes { "TRUE" } else { "FALSE" }.to_owned()),
        Data::DateTime(moment) => date_cell(moment, format.grain),
        Data::DateTimeIso(text) => match read_date(text, None, &Calendar::default()) {
            Some(when) => OwnedCell::Date(when.day, when.seconds.unwrap_or(0), when.grain),
            None => OwnedCell::Text(text.clone()),
        },
        Data::DurationIso(text) => {
            iso_duration(text).map_or_else(|| OwnedCell::Text(text.clone()), OwnedCell::Duration)
        }
        Data::Error(error) => OwnedCell::Error(error_text(error)),
    }
}

fn error_text(error: &calamine::CellErrorType) -> &'static str {
    use calamine::CellErrorType as E;
    match error {
        E::Div0 => "#DIV/0!",
        E::NA => "#N/A",
        E::Name => "#NAME?",
        E::Null => "#NULL!",
        E::Num => "#NUM!",
        E::Ref => "#REF!",
        E::Value => "#VALUE!",
        _ => "#ERROR",
    }
}

/// Seconds of `PT31H05M00S`, the form that ODS stores times in.
fn iso_duration(text: &str) -> Option<f64> {
    let mut seconds = 0.0;
    for field in text.strip_prefix("PT")?.split_inclusive(['H', 'M', 'S']) {
        let (number, unit) = field.split_at_checked(field.len().checked_sub(1)?)?;
        let size = match unit {
            "H" => 3600.0,
            "M" => 60.0,
            "S" => 1.0,
            _ => return None,
        };
        seconds += size * number.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite())?;
    }
    Some(seconds)
}

/// Serial numbers below one have no date: they are times of day or stretches of time.
fn date_cell(moment: &ExcelDateTime, grain: Grain) -> OwnedCell {
    if moment.is_duration() || moment.as_f64().abs() < 1.0 {
        return OwnedCell::Duration(fifteen_digits(moment.as_f64() * 86_400.0));
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let seconds = u32::from(hour) * 3600 + u32::from(minute) * 60 + u32::from(second);
    match NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)) {
        Some(date) => OwnedCell::Date(date, seconds, grain),
        None => OwnedCell::Text(format!("{year:04}-{month:02}-{day:02}")),
    }
}

/// The other formats: the reader gives values and dates, but not how numbers are shown.
fn load_ranges<B: Reader<Stream>>(name: &str, book: &mut B, watch: &Watch) -> Result<Vec<Sheet>, Refusal> {
    let mut room = MOST_CELLS;
    let mut sheets = Vec::new();
    for (sheet, hidden) in sheet_names(book) {
        if watch.is_stopped() {
            return Err(Refusal::Stopped);
        }
        let Ok(range) = book.worksheet_range(&sheet) else { return Err(Refusal::Damaged(name.to_owned())) };
        let (top, left) = range.start().unwrap_or((0, 0));
        let mut rows = Vec::new();
        for (row, column, value) in range.used_cells() {
            let at = (top + held::<u32>(row), left + held::<u32>(column));
            if !place(&mut rows, at, plain_cell(value, NumberFormat::default()), &mut room) {
                return Err(Refusal::TooLarge(name.to_owned()));
            }
        }
        sheets.push(Sheet { name: sheet, hidden, rows });
    }
    Ok(sheets)
}

fn sheet_names<B: Reader<Stream>>(book: &B) -> Vec<(String, bool)> {
    book.sheets_metadata().iter().map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
}

impl Sheet {
    /// A date or a name in a cell that was merged over several rows holds for all of them. Numbers do not: they would be
    /// counted more than once.
    fn fill_down(&mut self, region: &calamine::Dimensions) {
        let column = region.start.1 as usize;
        let (first, last) = (region.start.0.saturating_add(1), region.end.0.saturating_add(1));
        if region.start.1 != region.end.1 {
            return;
        }
        let from = self.rows.partition_point(|(row, _)| *row < first);
        let to = self.rows.partition_point(|(row, _)| *row <= last);
        let Some(((top_row, top), below)) = self.rows.get_mut(from..to).and_then(|rows| rows.split_first_mut()) else {
            return;
        };
        let Some(cell @ (OwnedCell::Text(_) | OwnedCell::Date(..))) = top.get(column) else { return };
        if *top_row != first {
            return;
        }
        for (_, cells) in below {
            if cells.len() <= column {
                cells.resize(column + 1, OwnedCell::Blank);
            }
            if let Some(place) = cells.get_mut(column).filter(|place| **place == OwnedCell::Blank) {
                place.clone_from(cell);
            }
        }
    }

    /// True where no cell holds anything.
    pub fn is_blank(&self) -> bool {
        self.rows.iter().all(|(_, cells)| cells.is_blank())
    }
}
