//! The rows of a file behind a recorded value, and the files whose bytes are kept for it.

use super::choice::choice;
use super::{Changed, GrainCode, IdOrName};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Asks for the rows behind a recorded value.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ValueRowsRequest {
    /// The measure.
    pub measure: IdOrName,
    /// The first day that the value is for.
    pub date: String,
    /// The length of its period.
    pub grain: GrainCode,
    /// Its segment: dimension to member; empty where it belongs to none.
    #[serde(default)]
    pub segment: BTreeMap<String, String>,
    /// Which of several records of a sample, from 0.
    #[serde(default)]
    pub ordinal: u32,
}

choice! {
    /// What a column of a file is for, where a value was made of its rows.
    RowsUseCode = intake::UsedAs {
        /// It says when a row is of.
        Date "date",
        /// It says which member of a breakdown it belongs to.
        Member "member",
        /// It holds what the value is made of.
        Value "value",
        /// It decides whether a row counts.
        Condition "condition",
    }
}

/// A column of the rows behind a value.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RowsColumn {
    /// Its name.
    pub name: String,
    /// What it is for; null where the value does not need it.
    #[serde(default, deserialize_with = "super::choice::optional")]
    pub used: Option<RowsUseCode>,
    /// True for a column that a step of the recipe makes.
    pub made: bool,
    /// True where its cells are numbers.
    pub numeric: bool,
}

/// A row behind a value.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RowsRow {
    /// The row as the spreadsheet shows it, from 1.
    pub row: u32,
    /// A cell for each column, as the file has it.
    pub cells: Vec<String>,
    /// The number that it gives; null where it gives none.
    pub gives: Option<f64>,
    /// Why it gives none: a sentence; null where it counts.
    pub left_out: Option<String>,
}

/// The rows of a file behind a recorded value.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ValueRows {
    /// The file's name; null where the value came from none.
    pub file: Option<String>,
    /// "3 rows of till-october.csv"; empty where there are none to show.
    pub said: String,
    /// What they come to: "Their sum is €398.20."; null where there are none.
    pub comes_text: Option<String>,
    /// That the file gives another number than is recorded, and why that may be; null where it is the same.
    pub differs: Option<String>,
    /// The columns.
    pub columns: Vec<RowsColumn>,
    /// The rows in their order: the first two hundred, those that were left out among them.
    pub rows: Vec<RowsRow>,
    /// How many rows count.
    pub count: u64,
    /// How many beside them were left out.
    pub left_out: u64,
    /// "The first 200 of them are shown."; null where all are.
    pub more: Option<String>,
    /// Why there are no rows to show, and what to do; null where there are.
    pub missing: Option<String>,
}

/// The bytes of imported files that the workspace keeps.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FilesKept {
    /// How many files.
    pub count: u64,
    /// How many bytes they take in the workspace.
    pub bytes: u64,
    /// How many megabytes they may take together; 0: none are kept.
    pub limit: u32,
    /// "12 files take 3.4 MB of the workspace."
    pub text: String,
}

/// Sets how many megabytes imported files may take together.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FilesLimit {
    /// Megabytes, up to 10,000; with 0 none are kept, and those that are go.
    pub megabytes: u32,
}

/// The files that are kept after some were let go.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FilesTended {
    /// Those that are kept.
    pub kept: FilesKept,
    /// What changed.
    pub changed: Changed,
}
