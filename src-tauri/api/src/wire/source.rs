//! Sources: where values come from again and again.

use super::{Changed, FileRef, ImportCounts, ImportMap, ImportRow, Patch, PersonalColumn};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A source.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SourceRow {
    /// Its identifier.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// The measures it brings values of, by name.
    pub feeds: Vec<String>,
    /// How many times it has run.
    pub runs: u64,
    /// The file that was imported last; null where none was.
    pub last_file: Option<String>,
    /// When that was, as a person reads it.
    pub last_text: Option<String>,
    /// The folder where its files lie; null where none is chosen.
    pub folder: Option<String>,
    /// What its files are called there, such as `orders-*.csv`; null for any name.
    pub pattern: Option<String>,
    /// True where the folder is watched.
    pub automatic: bool,
    /// True where the bytes of its files are kept.
    pub keep: bool,
    /// How it stands: "Last import 23 Nov 2026, 14:05", "The folder is not there".
    pub status_text: String,
    /// True where something is in the way.
    pub problem: bool,
}

/// All sources, by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SourceList {
    /// The sources.
    pub sources: Vec<SourceRow>,
}

/// A source with all that is known of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SourceInfo {
    /// The source.
    pub source: SourceRow,
    /// How its files are read, a sentence each: steps, measures or uses of columns, answers that were given.
    pub sentences: Vec<String>,
    /// The same as the command line takes it.
    pub recipe: ImportMap,
    /// Its last imports, newest first (the first 20).
    pub imports: Vec<ImportRow>,
    /// How many of all its imports have files that are kept, and can be read again.
    pub kept: u64,
    /// True where the workspace keeps no imported files at all.
    pub keeps_none: bool,
    /// The columns that name persons, and what becomes of them in files that are kept.
    pub personal: Vec<PersonalColumn>,
    /// How many kept files still hold cells that are to go, as a sentence; null where none does.
    pub personal_held: Option<String>,
}

/// Changes a source; what is left out stays as it is.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct SourceUpdate {
    /// The source.
    pub id: i64,
    /// Its name.
    pub name: Patch<String>,
    /// The folder where its files lie; none where cleared, and then it is not watched.
    pub folder: Patch<FileRef>,
    /// What its files are called there.
    pub pattern: Patch<String>,
    /// True to watch the folder.
    pub automatic: Patch<bool>,
    /// True to keep the bytes of its files.
    pub keep: Patch<bool>,
    /// How its next files are read, as `recipe` of `source_get` says it; what is recorded stays. With `again`,
    /// `import_apply` changes the recipe and reads the past by it.
    pub recipe: Patch<ImportMap>,
}

/// Imports the files in the folder of a source.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SourceRun {
    /// The source.
    pub id: i64,
    /// True to read again what was imported before; otherwise only what is new.
    #[serde(default)]
    pub again: bool,
    /// The number by which this work can be followed and stopped.
    #[serde(default)]
    pub task: Option<u32>,
}

/// What running a source did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SourceRan {
    /// The files that were read, by name.
    pub files: Vec<String>,
    /// What was new, changed, the same.
    pub values: ImportCounts,
    /// In words: "3 files were read: 93 values imported."
    pub text: String,
    /// What changed; null where no file was read.
    pub changed: Option<Changed>,
}

/// A file in a watched folder, and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WatchedFile {
    /// Its source.
    pub source: i64,
    /// The file's name; empty where it is about the whole folder.
    pub name: String,
    /// The file, for the import assistant; null where it was imported or cannot be read.
    pub file: Option<FileRef>,
    /// True where it was imported.
    pub imported: bool,
    /// In words: "orders-nov.csv was imported: 31 values".
    pub text: String,
}

/// What is in the watched folders.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Watched {
    /// What was imported since the last look.
    pub imported: Vec<WatchedFile>,
    /// What waits for the owner.
    pub waiting: Vec<WatchedFile>,
    /// What changed; null where nothing was imported.
    pub changed: Option<Changed>,
}
