//! The rows of a text file or of a sheet, read from the first as often as needed.

use crate::cell::{OwnedCell, Row};
use crate::error::Refusal;
use crate::format::Format;
use crate::source::{Content, Record, Sheet, Source, TextFile};
use encoding_rs::Encoding;
use std::ops::ControlFlow;

/// A table to read rows from.
#[derive(Clone, Copy)]
pub(crate) enum Table<'a> {
    Text { file: &'a TextFile, encoding: &'static Encoding, delimiter: char },
    Sheet(&'a Sheet),
}

/// The rows at the top of a table, with their numbers; blank rows are left out.
pub(crate) type Top = Vec<(u32, Vec<OwnedCell>)>;

impl<'a> Table<'a> {
    /// The table that a sniffed format describes.
    pub fn of_format(source: &'a Source, format: &Format) -> Result<Self, Refusal> {
        match source.content() {
            Content::Text(file) => {
                let encoding = file.encoding(format.encoding.as_deref())?;
                Ok(Self::Text { file, encoding, delimiter: format.delimiter.unwrap_or(',') })
            }
            Content::Book(sheets) => {
                let name = format.sheet.as_deref().unwrap_or_default();
                sheet_named(sheets, name).map(Self::Sheet)
            }
        }
    }

    /// Gives every row that has anything in it, with its number, from the top.
    pub fn each<E: From<Refusal>>(
        &self,
        mut take: impl FnMut(u32, &dyn Row) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        match self {
            Self::Text { file, encoding, delimiter } => {
                let mut records = file.records(encoding, *delimiter)?;
                let mut record = Record::default();
                while records.next(&mut record)? {
                    if !record.is_blank() && take(record.row, &record)?.is_break() {
                        break;
                    }
                }
            }
            Self::Sheet(sheet) => {
                for (number, cells) in &sheet.rows {
                    if !cells.is_blank() && take(*number, cells)?.is_break() {
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    /// The first rows.
    pub fn top(&self, rows: usize) -> Result<Top, Refusal> {
        let mut top = Vec::new();
        self.each::<Refusal>(|number, row| {
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
