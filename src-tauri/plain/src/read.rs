//! Reading the CSV files of an export, row by row.

use crate::csv::{CsvRow, Rows};
use crate::shape::{FileDescription, file_of, is_text};
use crate::write::{Fingerprinted, hexadecimal};
use crate::{Error, LineFault, Result};
use domain::guard::unguarded;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use store::{Column, Content, Entity};

/// A file of an export that is being read.
pub(crate) struct TableFile {
    pub(crate) entity: Entity,
    name: String,
    columns: Vec<Column>,
    /// For each column of the table, which of the file's it is.
    places: Vec<usize>,
    rows: u64,
    sha256: String,
    /// How many columns the file has.
    width: usize,
    reader: Rows<BufReader<Fingerprinted<File>>>,
}

/// A row of a table, and where it stands.
pub(crate) struct ReadRow {
    pub(crate) line: u64,
    pub(crate) texts: Vec<Option<String>>,
    pub(crate) cells: Vec<Content>,
}

impl TableFile {
    pub(crate) fn open(
        folder: &Path,
        entity: Entity,
        columns: Vec<Column>,
        described: &FileDescription,
    ) -> Result<Self> {
        let name = file_of(entity);
        let path = folder.join(&name);
        let file = File::open(&path).map_err(Error::file(&path))?;
        let mut reader = Rows::new(BufReader::new(Fingerprinted { to: file, hash: Sha256::new() }));
        let first = reader.next_row().map_err(Error::file(&path))?.and_then(|row| row.cells).unwrap_or_default();
        let described_names: Vec<String> = described.columns.iter().map(|column| column.name.clone()).collect();
        let place = |column: &Column| {
            described.columns.iter().position(|described| described.comes_back && described.name == column.name)
        };
        let places: Option<Vec<usize>> = columns.iter().map(place).collect();
        let coming = described.columns.iter().filter(|column| column.comes_back).count();
        let header = Error::Line { file: name.clone(), line: 1, fault: LineFault::Header(described_names.clone()) };
        let is_same = first == described_names && coming == columns.len();
        let Some(places) = places.filter(|_| is_same) else { return Err(header) };
        let (rows, sha256, width) = (described.rows, described.sha256.clone(), first.len());
        Ok(Self { entity, name, columns, places, rows, sha256, width, reader })
    }

    pub(crate) fn columns(&self) -> &[Column] {
        &self.columns
    }

    pub(crate) fn fault(&self, line: u64, fault: LineFault) -> Error {
        Error::Line { file: self.name.clone(), line, fault }
    }

    /// The next row; `None` behind the last.
    pub(crate) fn next_row(&mut self) -> Result<Option<ReadRow>> {
        let next = self.reader.next_row().map_err(Error::file(Path::new(&self.name)))?;
        let Some(CsvRow { line, cells }) = next else { return Ok(None) };
        let record = cells.ok_or_else(|| self.fault(line, LineFault::NotUtf8))?;
        if record.len() != self.width {
            let fault = LineFault::Cells { found: record.len() as u64, expected: self.width as u64 };
            return Err(self.fault(line, fault));
        }
        let (mut texts, mut cells) = (Vec::new(), Vec::new());
        for (column, place) in self.columns.iter().zip(&self.places) {
            let written = record.get(*place).map_or("", String::as_str);
            let text = text_of(column, written);
            let content = column.content(text.as_deref()).map_err(|expected| {
                let (column, text) = (column.name.clone(), written.to_owned());
                self.fault(line, LineFault::Cell { column, text, expected })
            })?;
            texts.push(text);
            cells.push(content);
        }
        Ok(Some(ReadRow { line, texts, cells }))
    }

    /// Holds what was read against the description: `false` where the file is not as it was written.
    pub(crate) fn ends_unchanged(self, read: u64) -> bool {
        read == self.rows && hexadecimal(self.reader.into_inner().into_inner().hash) == self.sha256
    }
}

/// What a cell says: nothing where it is empty, unless it cannot be.
fn text_of(column: &Column, written: &str) -> Option<String> {
    if is_text(column.holds) {
        return (!written.is_empty() || !column.optional).then(|| unguarded(written));
    }
    (!written.is_empty()).then(|| written.to_owned())
}

/// True where a file is as the description says.
pub(crate) fn is_as_described(folder: &Path, described: &FileDescription) -> Result<bool> {
    let path = folder.join(&described.file);
    let bytes = std::fs::read(&path).map_err(Error::file(&path))?;
    Ok(hexadecimal(Sha256::new_with_prefix(bytes)) == described.sha256)
}
