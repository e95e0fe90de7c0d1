//! Reading the past of a source again.

use super::ImportChange;
use super::choice::choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choice! {
    /// What becomes of numbers that were typed since, where the past is read again.
    TypedCode {
        /// They stay, and what the files have is left out.
        Keep "keep",
        /// The files' take their place.
        Replace "replace",
    }
}

/// What reading the past again would change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PastInfo {
    /// In words: "3 files are read again: 12 values change, 4 are new, 2 go."
    pub text: String,
    /// True where no number and nothing of the recipe would change.
    pub idle: bool,
    /// How many files are read again.
    pub files: u64,
    /// The newest of them, by name: its rows are those of the plan.
    pub newest: String,
    /// How many values would be gone, because the files no longer bring them.
    pub gone: u64,
    /// How many values that were typed, or that are closed, stay as they are.
    pub stay: u64,
    /// The measures that would change, by name.
    pub measures: Vec<PastMeasure>,
    /// The imports that cannot be read again, newest first. What they brought stays.
    pub apart: Vec<PastFile>,
}

/// What would change of a measure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PastMeasure {
    /// Its name.
    pub measure: String,
    /// In words: "4 new, 12 changed, 2 gone".
    pub text: String,
    /// Values that are not recorded yet.
    pub new: u64,
    /// Values with another number.
    pub changed: u64,
    /// Values that the files no longer bring.
    pub gone: u64,
    /// The largest changes (the first 5), the largest first.
    pub largest: Vec<ImportChange>,
}

/// An import that cannot be read again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PastFile {
    /// The file's name.
    pub file: String,
    /// When it was imported, as a person reads it.
    pub time_text: String,
    /// Why not, and what to do, as a sentence.
    pub why: String,
}
