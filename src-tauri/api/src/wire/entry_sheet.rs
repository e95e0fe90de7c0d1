//! Entry sheets: sent as a spreadsheet, filled in elsewhere, and read back.

use super::{CertaintyCode, Changed, FileRef, GrainCode, IdOrName, ImportCounts, PasteColumn};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Writes a sheet to be filled in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EntrySheetSave {
    /// The file to write.
    pub path: FileRef,
    /// Its measures; all that are typed where empty.
    #[serde(default)]
    pub measures: Vec<IdOrName>,
    /// Those of the measures that this person enters; of whomever where null.
    #[serde(default)]
    pub owner: Option<String>,
    /// How long its periods are; as long as the first one where null, and months where that says nothing.
    #[serde(default)]
    pub grain: Option<GrainCode>,
    /// Its first period; the last complete one where null.
    #[serde(default)]
    pub from: Option<String>,
    /// Its last period; the first one where null.
    #[serde(default)]
    pub to: Option<String>,
}

/// A sheet that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EntrySheetSaved {
    /// Where it is.
    pub path: String,
    /// How many rows it has: measures, and segments of measures.
    pub rows: u64,
    /// How many periods it has.
    pub periods: u64,
    /// "12 rows for October 2026 written to …"
    pub text: String,
}

/// Which of two numbers counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntrySheetTake {
    /// The one in the sheet.
    Sheet,
    /// The one that is recorded.
    Recorded,
}

/// What the owner chose for a cell that was recorded differently since the sheet was sent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EntrySheetChoice {
    /// The measure.
    pub measure: i64,
    /// The segment; 0 for none.
    pub segment: i64,
    /// The period's name.
    pub period: String,
    /// Which number counts.
    pub take: EntrySheetTake,
}

/// Looks at a sheet that came back, or takes its values over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EntrySheetRequest {
    /// The file.
    pub path: FileRef,
    /// What was chosen, cell by cell.
    #[serde(default)]
    pub choices: Vec<EntrySheetChoice>,
    /// What was chosen for all others.
    #[serde(default)]
    pub all: Option<EntrySheetTake>,
    /// Why values of closed periods change.
    #[serde(default)]
    pub reason: Option<String>,
    /// True to record what overlaps other values of the measure too, so that both count.
    #[serde(default)]
    pub both: bool,
}

/// What becomes of a cell of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntrySheetState {
    /// Nothing was recorded; the number comes in.
    New,
    /// The number takes the place of the one that was sent, or its note or how sure it is changes.
    Changed,
    /// It is recorded already.
    Same,
    /// It was not touched in the sheet, and was changed here since: what is recorded stays.
    Kept,
    /// It was changed in the sheet, and here since: the owner chooses.
    Conflict,
}

/// A cell of the sheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EntrySheetCell {
    /// What becomes of it.
    pub state: EntrySheetState,
    /// Where it is in the sheet: `E7`.
    pub place: String,
    /// Its measure.
    pub measure: i64,
    /// Its segment; 0 for none.
    pub segment: i64,
    /// Its period's name.
    pub period: String,
    /// The number in the sheet.
    pub text: String,
    /// The number that is recorded; null where none is.
    pub recorded: Option<String>,
    /// The number that was sent; null where there was none, or nobody knows.
    pub sent: Option<String>,
    /// The note that comes with it.
    pub note: Option<String>,
    /// How sure it is, where the sheet says so.
    pub certainty: Option<CertaintyCode>,
    /// Why it is unlikely: "€458,200 for Sales in October 2026 is 10 times what is usual. Is €45,820 meant?"
    pub doubt: Option<String>,
}

/// A row of the sheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EntrySheetRow {
    /// "Sales, Store: Harbour"
    pub label: String,
    /// Its cells, a column each; null where the sheet says nothing.
    pub cells: Vec<Option<EntrySheetCell>>,
}

/// What is not read, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntrySheetProblem {
    /// Where it is in the sheet: a cell, a row or a column.
    pub place: String,
    /// "E7: “about 300” is a text, not a number."
    pub text: String,
}

/// What taking a sheet over would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EntrySheetPlan {
    /// The file's name.
    pub file: String,
    /// When it was sent, in words; null where the sheet no longer says so.
    pub sent_text: Option<String>,
    /// "12 new values, 2 changed values. 1 thing is left out."
    pub text: String,
    /// What the button says: "Enter 14 values".
    pub button: String,
    /// The periods, oldest first.
    pub columns: Vec<PasteColumn>,
    /// The rows that say something.
    pub rows: Vec<EntrySheetRow>,
    /// How many numbers are new.
    pub new: u64,
    /// How many change what is recorded.
    pub changed: u64,
    /// How many are recorded already.
    pub same: u64,
    /// How many were changed here since and not in the sheet.
    pub kept: u64,
    /// How many were changed in both.
    pub conflicts: u64,
    /// What is not read; at most 200.
    pub problems: Vec<EntrySheetProblem>,
    /// How much is not read.
    pub problem_count: u64,
    /// True where values of closed periods would change, which takes a reason.
    pub closed: bool,
}

/// Whether a file is a sheet that was sent from here.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EntrySheetLook {
    /// What taking it over would do; null for any other file.
    pub sheet: Option<EntrySheetPlan>,
}

/// A sheet that was taken over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EntrySheetDone {
    /// What was done, in words.
    pub text: String,
    /// How many are new, took the place of another one, and were recorded already.
    pub values: ImportCounts,
    /// How many stayed as they are recorded, because they were changed here since.
    pub kept: u64,
    /// What was not read; at most 200.
    pub problems: Vec<EntrySheetProblem>,
    /// How much was not read.
    pub problem_count: u64,
    /// What changed.
    pub changed: Changed,
}
