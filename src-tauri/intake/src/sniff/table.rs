//! The rows of a text file or of a sheet, read from the first as often as needed.

use crate::cell::{OwnedCell, Row};
use crate::error::Refusal;
use crate::format::Format;
use crate::source::{Content, Record, Sheet, Source, TextFile};
use crate::watch::Watch;
use encoding_rs::Encoding;
use std::ops::ControlFlow;

/// A table to read rows from, and who follows the reading.
#[derive(Clone, Copy)]
pub(crate) struct Table<'a> {
    rows: Rows<'a>,
    watch: &'a Watch,
}

#[derive(Clone, Copy)]
enum Rows<'a> {
    Text { file: &'a TextFile, encoding: &'static Encoding, delimiter: char },
    Sheet(&'a Sheet),
}

/// Between two guesses of how many rows a text has.
const ROWS_BETWEEN_GUESSES: u64 = 512;

/// The rows at the top of a table, with their numbers; blank rows are left out.
pub(crate) type Top = Vec<(u32, Vec<OwnedCell>)>;

impl<'a> Table<'a> {
    /// The rows of a text.
    pub fn text(file: &'a TextFile, encoding: &'static Encoding, delimiter: char, watch: &'a Watch) -> Self {
        Self { rows: Rows::Text { file, encoding, delimiter }, watch }
    }

    /// The rows of a sheet.
    pub fn sheet(sheet: &'a Sheet, watch: &'a Watch) -> Self {
        Self { rows: Rows::Sheet(sheet), watch }
    }

    /// The table that a sniffed format describes.
    pub fn of_format(source: &'a Source, format: &Format) -> Result<Self, Refusal> {
        match source.content() {
            Content::Text(file) => {
                let encoding = file.encoding(format.encoding.as_deref())?;
                Ok(Self::text(file, encoding, format.delimiter.unwrap_or(','), source.watch()))
            }
            Content::Book(sheets) => {
                let name = format.sheet.as_deref().unwrap_or_default();
                Ok(Self::sheet(sheet_named(sheets, name)?, source.watch()))
            }
        }
    }

    /// Gives every row that has anything in it, with its number, from the top.
    pub fn each<E: From<Refusal>>(
        &self,
        take: impl FnMut(u32, &dyn Row) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        self.watch.begin();
        self.rows_from_the_top(true, take)
    }

    /// The same for one who looks at the first of many rows: who follows the reading is not told.
    pub fn peek<E: From<Refusal>>(
        &self,
        take: impl FnMut(u32, &dyn Row) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        self.rows_from_the_top(false, take)
    }

    fn rows_from_the_top<E: From<Refusal>>(
        &self,
        told: bool,
        mut take: impl FnMut(u32, &dyn Row) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        match self.rows {
            Rows::Text { file, encoding, delimiter } => self.rows_of_text(file, encoding, delimiter, told, take),
            Rows::Sheet(sheet) => {
                let all = sheet.rows.len() as u64;
                for (at, (number, cells)) in (1..).zip(&sheet.rows) {
                    self.watch.row(told.then_some((at, all)))?;
                    if !cells.is_blank() && take(*number, cells)?.is_break() {
                        break;
                    }
                }
                Ok(())
            }
        }
    }

    fn rows_of_text<E: From<Refusal>>(
        &self,
        file: &TextFile,
        encoding: &'static Encoding,
        delimiter: char,
        told: bool,
        mut take: impl FnMut(u32, &dyn Row) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        let (mut records, size) = (file.records(encoding, delimiter)?, file.size());
        let mut record = Record::default();
        let (mut read, mut rows) = (0, 0);
        while records.next(&mut record)? {
            read += record.size();
            let row = u64::from(record.row);
            if row == 1 || row.is_multiple_of(ROWS_BETWEEN_GUESSES) {
                rows = row.max(row.saturating_mul(size) / read.max(1));
            }
            self.watch.row(told.then_some((row, rows)))?;
            if !record.is_blank() && take(record.row, &record)?.is_break() {
                return Ok(());
            }
        }
        Ok(())
    }

    /// The first rows.
    pub fn top(&self, rows: usize) -> Result<Top, Refusal> {
        let mut top = Vec::new();
        self.peek::<Refusal>(|number, row| {
            top.push((number, (0..row.width()).map(|column| row.cell(column).to_owned()).collect()));
            Ok(if top.len() < rows { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        Ok(top)
    }
}

/// The sheet of that name; case does not matter.
pub(crate) fn sheet_named<'a>(sheets: &'a [Sheet], name: &str) -> Result<&'a Sheet, Refusal> {
    crate::map::find_name(sheets, name, |sheet| &sheet.name).ok_or_else(|| {
        let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        Refusal::NoSheet { sheet: name.to_owned(), available: names.join(", ") }
    })
}
