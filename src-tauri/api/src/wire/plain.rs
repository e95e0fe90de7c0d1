//! Plain exports, and definitions as a file.

use super::FileRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Writes a plain export: at a path, or inside of a folder under a name made from the business's and the day.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct WorkspaceExport {
    /// The folder to make.
    pub path: Option<FileRef>,
    /// The folder to make it in.
    pub inside: Option<FileRef>,
}

/// A plain export that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WorkspaceExported {
    /// Its folder.
    pub path: String,
    /// The names of its files.
    pub files: Vec<String>,
    /// How many values are in it.
    pub values: u64,
}

/// Makes a workspace of a plain export and opens it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportRestore {
    /// The folder of the export.
    pub folder: FileRef,
    /// The workspace file to make.
    pub path: FileRef,
}

/// Writes the definitions as one YAML file, or names one that is to be brought in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DefinitionsFile {
    /// The file.
    pub path: FileRef,
    /// True where numbers of periods that are closed may become other ones by what is brought in.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub closed: Option<bool>,
}

/// What became, or would become, of a thing in a file of definitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DefinitionOutcome {
    /// It is not there yet.
    New,
    /// Some of its fields are others.
    Changed,
}

/// A thing that bringing definitions in adds or changes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DefinitionChange {
    /// `measure`, `objective`, `kpi` or `event`.
    pub what: String,
    /// What it is called.
    pub name: String,
    /// The line of the file on which it begins.
    pub line: u64,
    /// What becomes of it.
    pub outcome: DefinitionOutcome,
    /// Which of its fields change, as the file calls them.
    pub fields: Vec<String>,
    /// In words: "KPI Revenue: formula, targets".
    pub text: String,
}

/// What bringing definitions in does. Nothing is deleted.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DefinitionsPlan {
    /// How many things are new.
    pub new: u64,
    /// How many change.
    pub changed: u64,
    /// How many stay as they are.
    pub same: u64,
    /// What is new or changes, in the order of the file.
    pub changes: Vec<DefinitionChange>,
    /// In words: "3 new, 2 changed, 40 the same."
    pub text: String,
}
