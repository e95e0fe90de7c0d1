//! Opening a file: what it is, and its rows.

mod archive;
mod beginning;
mod biff;
mod book;
mod budget;
mod database;
mod endings;
mod grid;
mod json;
mod magic;
mod markup;
mod number_format;
mod ods;
mod ole;
mod packed;
mod page;
mod quiet;
mod record;
mod records;
mod scan;
mod sheet;
mod tables;
mod text;
mod value;
mod xml_book;

pub(crate) use database::Stored;
pub use endings::ENDINGS;
pub(crate) use grid::MOST_COLUMNS;
pub(crate) use record::{Record, Records, declared_delimiter};
pub(crate) use sheet::Sheet;
pub use tables::{Table, Written};
pub(crate) use text::{TextFile, TextRows};

use crate::error::{FileKind, Refusal};
use crate::watch::Watch;
use magic::Kind;
use packed::Packed;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A spreadsheet that was opened and looked at, but not read yet. Text files are streamed each time they are read, so that
/// their size does not matter; of workbooks the sheets are kept.
#[derive(Debug)]
pub struct Source {
    name: String,
    content: Content,
    watch: Arc<Watch>,
}

#[derive(Debug)]
pub(crate) enum Content {
    Text(TextFile),
    Book(Vec<Sheet>),
    Database(Vec<Stored>),
}

/// Where the bytes are.
#[derive(Debug, Clone)]
pub(crate) enum Bytes {
    File(PathBuf),
    Memory(Arc<[u8]>),
}

impl Source {
    /// Opens a file and finds out what it is by its content; the ending of its name does not matter.
    ///
    /// # Errors
    /// A [`Refusal`] where it cannot be read or is no spreadsheet.
    pub fn open(path: &Path) -> Result<Self, Refusal> {
        Self::open_watched(path, Arc::default())
    }

    /// The same, followed by somebody who may stop this and all later reading of it.
    ///
    /// # Errors
    /// As [`Source::open`], and [`Refusal::Stopped`].
    pub fn open_watched(path: &Path, watch: Arc<Watch>) -> Result<Self, Refusal> {
        let name = path.file_name().map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned());
        let metadata = std::fs::metadata(path).map_err(|error| Refusal::from_io(&name, &error))?;
        if metadata.is_dir() {
            return Err(Refusal::Folder(name));
        }
        if !metadata.is_file() {
            return Err(Refusal::NotAFile(name));
        }
        Self::look(name, Bytes::File(path.to_owned()), watch)
    }

    /// The same for bytes that are in memory already. The name is used in messages only.
    ///
    /// # Errors
    /// As [`Source::open`].
    pub fn from_bytes(name: &str, bytes: impl Into<Arc<[u8]>>) -> Result<Self, Refusal> {
        Self::from_bytes_watched(name, bytes, Arc::default())
    }

    /// The same, followed by somebody who may stop this and all later reading of it.
    ///
    /// # Errors
    /// As [`Source::from_bytes`], and [`Refusal::Stopped`].
    pub fn from_bytes_watched(name: &str, bytes: impl Into<Arc<[u8]>>, watch: Arc<Watch>) -> Result<Self, Refusal> {
        Self::look(name.to_owned(), Bytes::Memory(bytes.into()), watch)
    }

    /// The file's name without its folders.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The file's name without its ending.
    pub fn stem(&self) -> &str {
        self.name.rsplit_once('.').map_or(self.name.as_str(), |(stem, _)| stem)
    }

    /// The one file that holds what is read, where the file that was opened does not: a database that its program had open.
    pub fn settled(&self) -> Option<PathBuf> {
        if let Content::Database(tables) = &self.content { tables.first()?.settled() } else { None }
    }

    /// The names of the sheets of a workbook, in its order, or of the tables and views of a database; empty for text files.
    pub fn sheets(&self) -> Vec<String> {
        match &self.content {
            Content::Text(_) => Vec::new(),
            Content::Book(sheets) => sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            Content::Database(tables) => tables.iter().map(|table| table.name().to_owned()).collect(),
        }
    }

    pub(crate) fn watch(&self) -> &Watch {
        &self.watch
    }

    pub(crate) fn content(&self) -> &Content {
        &self.content
    }

    fn look(name: String, bytes: Bytes, watch: Arc<Watch>) -> Result<Self, Refusal> {
        let content = content(&name, bytes, &watch, Depth::Outside)?;
        Ok(Self { name, content, watch })
    }
}

/// Whether a file is one that somebody gave, or what was packed in it: nothing is unpacked twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    Outside,
    Inside,
}

fn content(name: &str, bytes: Bytes, watch: &Arc<Watch>, depth: Depth) -> Result<Content, Refusal> {
    let scan = scan::scan(name, &bytes)?;
    let other = |kind| Refusal::NotASpreadsheet { name: name.to_owned(), kind };
    Ok(match magic::kind(&scan.head) {
        Kind::Zip => match packed::look(name, &bytes, watch)? {
            Packed::Workbook => Content::Book(book::load_zip(name, &bytes, watch)?),
            Packed::One(_) if depth == Depth::Inside => return Err(other(FileKind::Compressed)),
            Packed::One(inside) => content(name, inside, watch, Depth::Inside)?,
        },
        Kind::Gzip if depth == Depth::Inside => return Err(other(FileKind::Compressed)),
        Kind::Gzip => content(name, packed::gunzip(name, &bytes, watch)?, watch, Depth::Inside)?,
        Kind::Ole => Content::Book(book::load_ole(name, &bytes, watch)?),
        Kind::Database => Content::Database(database::load(name, &bytes, watch)?),
        Kind::Other(kind) => return Err(other(kind)),
        Kind::Text | Kind::Page | Kind::Json | Kind::XmlBook if scan.binary => return Err(other(FileKind::Binary)),
        Kind::Text if scan.blank => return Err(Refusal::Empty(name.to_owned())),
        Kind::Text => Content::Text(TextFile::new(name.to_owned(), bytes, &scan)),
        Kind::Page => Content::Book(page::load(name, &TextFile::new(name.to_owned(), bytes, &scan), watch)?),
        Kind::XmlBook => Content::Book(xml_book::load(name, &TextFile::new(name.to_owned(), bytes, &scan), watch)?),
        Kind::Json => Content::Book(json::load(name, &TextFile::new(name.to_owned(), bytes, &scan), watch)?),
    })
}
