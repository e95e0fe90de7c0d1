//! A table of a source: its rows, read from the first as often as needed, and followed by somebody who may stop it.

use crate::cell::{OwnedCell, Row};
use crate::error::Refusal;
use crate::format::Format;
use crate::rows::Rows;
use crate::source::{Content, Sheet, Source, Stored, TextFile, TextRows};
use crate::stacked::{Stacked, Unstacked};
use crate::watch::Watch;
use encoding_rs::Encoding;
use std::ops::ControlFlow;

/// A table to read rows from, and who follows the reading.
pub(crate) struct Table<'a> {
    rows: Box<dyn Rows + 'a>,
    watch: &'a Watch,
}

/// The rows at the top of a table, with their numbers; blank rows are left out.
pub(crate) type Top = Vec<(u32, Vec<OwnedCell>)>;

impl<'a> Table<'a> {
    /// The rows of a text.
    pub fn text(file: &'a TextFile, encoding: &'static Encoding, delimiter: char, watch: &'a Watch) -> Self {
        Self { rows: Box::new(TextRows::new(file, encoding, delimiter)), watch }
    }

    /// The rows of a sheet.
    pub fn sheet(sheet: &'a Sheet, watch: &'a Watch) -> Self {
        Self { rows: Box::new(sheet), watch }
    }

    /// The rows of a table of a database.
    pub fn stored(table: &'a Stored, watch: &'a Watch) -> Self {
        Self { rows: Box::new(table), watch }
    }

    /// The same rows, once for each group of columns.
    pub fn unstacked(self, stacked: &'a Stacked) -> Self {
        Self { rows: Box::new(Unstacked::new(self.rows, stacked)), watch: self.watch }
    }

    /// The table that a sniffed format describes.
    pub fn of_format(source: &'a Source, format: &'a Format) -> Result<Self, Refusal> {
        let table = Self::as_it_stands(source, format)?;
        Ok(match &format.stacked {
            Some(stacked) => table.unstacked(stacked),
            None => table,
        })
    }

    /// The same as it stands in the file, also where heads are stacked.
    pub fn as_it_stands(source: &'a Source, format: &Format) -> Result<Self, Refusal> {
        match source.content() {
            Content::Text(file) => {
                let encoding = file.encoding(format.encoding.as_deref())?;
                Ok(Self::text(file, encoding, format.delimiter.unwrap_or(','), source.watch()))
            }
            Content::Book(sheets) => {
                let name = format.sheet.as_deref().unwrap_or_default();
                Ok(Self::sheet(sheet_named(sheets, name, |sheet| &sheet.name)?, source.watch()))
            }
            Content::Database(tables) => {
                let name = format.sheet.as_deref().unwrap_or_default();
                Ok(Self::stored(sheet_named(tables, name, Stored::name)?, source.watch()))
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
        let mut broken_off = None;
        self.rows.each(&mut |row| {
            let taken = self.watch.row(told.then_some(row.reached)).map_err(E::from);
            let blank = row.cells.is_blank();
            let taken =
                taken.and_then(|()| if blank { Ok(ControlFlow::Continue(())) } else { take(row.number, row.cells) });
            taken.unwrap_or_else(|error| {
                broken_off = Some(error);
                ControlFlow::Break(())
            })
        })?;
        broken_off.map_or(Ok(()), Err)
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
pub(crate) fn sheet_named<'a, T>(sheets: &'a [T], name: &str, of: impl Fn(&T) -> &str) -> Result<&'a T, Refusal> {
    crate::map::find_name(sheets, name, &of).ok_or_else(|| {
        let available = sheets.iter().map(|sheet| of(sheet).to_owned()).collect();
        Refusal::NoSheet { sheet: name.to_owned(), available }
    })
}
