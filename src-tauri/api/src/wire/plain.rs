//! Plain exports.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Writes a plain export: at a path, or inside of a folder under a name made from the business's and the day.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct WorkspaceExport {
    /// The folder to make.
    pub path: Option<String>,
    /// The folder to make it in.
    pub inside: Option<String>,
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
    pub folder: String,
    /// The workspace file to make.
    pub path: String,
}
