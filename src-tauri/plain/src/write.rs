//! Writing an export.

use crate::csv::write_row;
use crate::folder;
use crate::shape::{
    ColumnDescription, DESCRIPTION, Description, FORMAT, FileDescription, HISTORY, Source, VERSION, file_of, is_text,
    sources,
};
use crate::{Error, Result};
use chrono::{NaiveDate, NaiveDateTime};
use domain::guard::guarded;
use domain::{Calendar, Grain};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use store::{Column, Database, Entity, HistoryEntry, Row};

/// How times are written.
const TIME: &str = "%Y-%m-%dT%H:%M:%S";

/// What an export needs beside the workspace.
pub struct Export<'e> {
    /// The time on the owner's clock.
    pub now: NaiveDateTime,
    /// The version of the program.
    pub program: &'e str,
    /// Says what an operation did.
    pub told: &'e dyn Fn(&HistoryEntry) -> String,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The folder.
    pub path: PathBuf,
    /// The names of its files.
    pub files: Vec<String>,
    /// How many values are in it.
    pub values: u64,
}

/// Writes everything that a workspace holds into a folder of plain files, in one step: it is complete, or not there. An
/// earlier export of the same workspace is replaced; an empty folder is filled.
///
/// # Errors
/// Where anything else stands there, or the folder cannot be written.
pub fn export(store: &Database, path: &Path, export: &Export) -> Result<Exported> {
    folder::look(path, store)?;
    let made = folder::start(path)?;
    let settings = store.settings()?;
    let tables = Tables { store, names: Names::read(store)?, calendar: settings.calendar };
    let mut files = Vec::new();
    for entity in Entity::ALL {
        let columns = store.columns_of(*entity)?;
        // A file that can only be read keeps the version that it has.
        if !columns.is_empty() {
            files.push(tables.write(*entity, &columns, made.path())?);
        }
    }
    files.push(write_history(store, export, made.path())?);
    let description = Description {
        format: FORMAT.into(),
        version: VERSION,
        schema: store.schema_version()?,
        program: export.program.into(),
        made: export.now.format(TIME).to_string(),
        workspace: settings.name,
        last_operation: store.newest_entry()?.map(|uid| uid.0),
        files,
    };
    write_description(&description, &made.path().join(DESCRIPTION))?;
    made.put().map_err(Error::file(path))?;
    let is_values = |file: &&FileDescription| file.table.as_deref() == Some(Entity::Value.table());
    Ok(Exported {
        path: path.into(),
        values: description.files.iter().find(is_values).map_or(0, |file| file.rows),
        files: description.files.into_iter().map(|file| file.file).chain([DESCRIPTION.into()]).collect(),
    })
}

fn write_description(description: &Description, path: &Path) -> Result<()> {
    let mut text = serde_json::to_string_pretty(description).map_err(|error| Error::file(path)(error.into()))?;
    text.push('\n');
    let mut file = File::create_new(path).map_err(Error::file(path))?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(Error::file(path))
}

/// What the rows of the tables are written with.
struct Tables<'t> {
    store: &'t Database,
    names: Names,
    calendar: Calendar,
}

impl Tables<'_> {
    fn write(&self, entity: Entity, columns: &[Column], folder: &Path) -> Result<FileDescription> {
        let sources = sources(entity, columns);
        let mut file =
            CsvFile::start(folder, &file_of(entity), sources.iter().map(|(column, _)| column.name.as_str()))?;
        let rows = self.store.each_row(entity, |row| {
            let cells = sources.iter().map(|(_, source)| self.cell(&row, *source, columns));
            file.row(cells)
        })?;
        let columns = sources.into_iter().map(|(column, _)| column).collect();
        file.finish(Some(entity.table()), rows, columns)
    }

    fn cell<'r>(&'r self, row: &Row<'r>, source: Source, columns: &[Column]) -> Cow<'r, str> {
        let cell = |place: usize| row.cells.get(place).and_then(Option::as_deref);
        match source {
            Source::Cell(place) => match (columns.get(place), cell(place)) {
                // Empty is nothing; a text that is there and empty is an apostrophe.
                (Some(column), Some("")) if column.optional => Cow::Borrowed("'"),
                (Some(column), Some(text)) if is_text(column.holds) => guarded(text),
                (_, text) => Cow::Borrowed(text.unwrap_or_default()),
            },
            Source::Name(place, entity) => guarded(cell(place).map_or("", |id| self.names.of(entity, id))),
            Source::Period(date, grain) => Cow::Owned(self.period(cell(date), cell(grain)).unwrap_or_default()),
            Source::Who => guarded(row.last_change.map_or("", |last| last.author.as_str())),
            Source::When => {
                Cow::Owned(row.last_change.map(|last| last.time.format(TIME).to_string()).unwrap_or_default())
            }
        }
    }

    fn period(&self, date: Option<&str>, grain: Option<&str>) -> Option<String> {
        let day = NaiveDate::parse_from_str(date?, "%Y-%m-%d").ok()?;
        Some(self.calendar.name(self.calendar.period(Grain::parse(grain?)?, day)))
    }
}

fn write_history(store: &Database, export: &Export, folder: &Path) -> Result<FileDescription> {
    const COLUMNS: [&str; 6] = ["when", "who", "computer", "operation", "what", "taken_back"];
    let mut file = CsvFile::start(folder, HISTORY, COLUMNS)?;
    let mut entries = store.history(usize::MAX, None)?;
    entries.reverse();
    for entry in &entries {
        let told = (export.told)(entry);
        let cells = [
            Cow::Owned(entry.time.format(TIME).to_string()),
            guarded(&entry.author),
            guarded(entry.device.as_deref().unwrap_or_default()),
            Cow::Owned(entry.operation.code()),
            guarded(&told),
            Cow::Borrowed(if entry.undone { "yes" } else { "no" }),
        ];
        file.row(cells)?;
    }
    let column = |name: &str| ColumnDescription { name: name.into(), holds: "text".into(), comes_back: false };
    file.finish(None, entries.len() as u64, COLUMNS.map(column).into())
}

/// What the rows that others name are called.
struct Names(HashMap<Entity, HashMap<String, String>>);

impl Names {
    fn read(store: &Database) -> Result<Self> {
        let mut all = HashMap::new();
        for entity in Entity::ALL.iter().filter(|entity| **entity != Entity::Value) {
            let columns = store.columns_of(*entity)?;
            let place = |name: &str| columns.iter().position(|column| column.name == name);
            let (Some(id), Some(name)) = (place("id"), place("name").or_else(|| place("source"))) else { continue };
            let mut names = HashMap::new();
            store.each_row(*entity, |row| {
                let cell = |place: usize| row.cells.get(place).cloned().flatten().unwrap_or_default();
                names.insert(cell(id), cell(name));
                Ok::<_, Error>(())
            })?;
            all.insert(*entity, names);
        }
        let segments = segment_names(store)?;
        all.insert(Entity::Segment, segments);
        Ok(Self(all))
    }

    fn of(&self, entity: Entity, id: &str) -> &str {
        self.0.get(&entity).and_then(|names| names.get(id)).map_or("", String::as_str)
    }
}

/// What a segment consists of: `Channel = Online, Store = Harbour`.
fn segment_names(store: &Database) -> Result<HashMap<String, String>> {
    let dimensions: HashMap<_, _> = store.dimensions()?.into_iter().map(|found| (found.id, found.name)).collect();
    let members: HashMap<_, _> = store.members()?.into_iter().map(|found| (found.id, found)).collect();
    let named = |segment: domain::segment::Segment| {
        let part = |id| {
            let member = members.get(id)?;
            Some(format!("{} = {}", dimensions.get(&member.dimension)?, member.name))
        };
        let mut parts: Vec<String> = segment.members.iter().filter_map(part).collect();
        parts.sort();
        (segment.id.0.to_string(), parts.join(", "))
    };
    Ok(store.segments()?.into_iter().map(named).collect())
}

/// A CSV file that is being written, with the fingerprint of what was.
struct CsvFile {
    name: String,
    path: PathBuf,
    to: Fingerprinted<BufWriter<File>>,
}

impl CsvFile {
    fn start<'c>(folder: &Path, name: &str, columns: impl IntoIterator<Item = &'c str>) -> Result<Self> {
        let path = folder.join(name);
        let file = File::create_new(&path).map_err(Error::file(&path))?;
        let to = Fingerprinted { to: BufWriter::new(file), hash: Sha256::new() };
        let mut file = Self { name: name.into(), path, to };
        file.row(columns.into_iter().map(Cow::Borrowed))?;
        Ok(file)
    }

    fn row<'c>(&mut self, cells: impl IntoIterator<Item = Cow<'c, str>>) -> Result<()> {
        write_row(&mut self.to, cells).map_err(Error::file(&self.path))
    }

    fn finish(self, table: Option<&str>, rows: u64, columns: Vec<ColumnDescription>) -> Result<FileDescription> {
        let refused = Error::file(&self.path);
        let file = self.to.to.into_inner().map_err(|error| refused(error.into_error()))?;
        file.sync_all().map_err(&refused)?;
        let sha256 = hexadecimal(self.to.hash);
        Ok(FileDescription { file: self.name, table: table.map(str::to_owned), rows, sha256, columns })
    }
}

/// Passes bytes on and makes a fingerprint of them.
pub(crate) struct Fingerprinted<T> {
    pub(crate) to: T,
    pub(crate) hash: Sha256,
}

impl<W: Write> Write for Fingerprinted<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or(bytes));
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.to.flush()
    }
}

impl<R: std::io::Read> std::io::Read for Fingerprinted<R> {
    fn read(&mut self, bytes: &mut [u8]) -> std::io::Result<usize> {
        let read = self.to.read(bytes)?;
        self.hash.update(bytes.get(..read).unwrap_or_default());
        Ok(read)
    }
}

pub(crate) fn hexadecimal(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
