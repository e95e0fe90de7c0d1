//! Opening a file: what it is, and its rows.

mod archive;
mod biff;
mod book;
mod budget;
mod grid;
mod magic;
mod markup;
mod number_format;
mod ods;
mod ole;
mod quiet;
mod record;
mod records;
mod scan;
mod sheet;
mod text;
mod value;

pub(crate) use record::{Record, Records, declared_delimiter};
pub(crate) use sheet::Sheet;
pub(crate) use text::{TextFile, TextRows};

use crate::error::{FileKind, Refusal};
use crate::watch::Watch;
use magic::Kind;
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
        Self::look(name.to_owned(), Bytes::Memory(bytes.into()), Arc::default())
    }

    /// The file's name without its folders.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The file's name without its ending.
    pub fn stem(&self) -> &str {
        self.name.rsplit_once('.').map_or(self.name.as_str(), |(stem, _)| stem)
    }

    /// The names of the sheets of a workbook, in its order; empty for text files.
    pub fn sheets(&self) -> Vec<String> {
        match &self.content {
            Content::Text(_) => Vec::new(),
            Content::Book(sheets) => sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        }
    }

    pub(crate) fn watch(&self) -> &Watch {
        &self.watch
    }

    pub(crate) fn content(&self) -> &Content {
        &self.content
    }

    fn look(name: String, bytes: Bytes, watch: Arc<Watch>) -> Result<Self, Refusal> {
        let scan = scan::scan(&name, &bytes)?;
        let content = match magic::kind(&scan.head) {
            Kind::Zip => Content::Book(book::load_zip(&name, &bytes, &watch)?),
            Kind::Ole => Content::Book(book::load_ole(&name, &bytes, &watch)?),
            Kind::Other(kind) => return Err(Refusal::NotASpreadsheet { name, kind }),
            Kind::Text if scan.binary => return Err(Refusal::NotASpreadsheet { name, kind: FileKind::Binary }),
            Kind::Text if scan.blank => return Err(Refusal::Empty(name)),
            Kind::Text => Content::Text(TextFile::new(name.clone(), bytes, &scan)),
        };
        Ok(Self { name, content, watch })
    }
}
