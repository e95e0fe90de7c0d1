//! Blocks pasted into the entry grid.

use super::GrainCode;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A block from a spreadsheet, and where in the grid it is pasted.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct PasteRequest {
    /// Its lines, cell by cell, as they are written.
    pub block: Vec<Vec<String>>,
    /// The grain of the grid (month where null).
    #[serde(deserialize_with = "super::choice::optional")]
    pub grain: Option<GrainCode>,
    /// The measure of the cell pasted on; the grid's first row where null.
    pub measure: Option<i64>,
    /// The segment of that cell; none where null.
    pub segment: Option<i64>,
    /// The period of that cell; the current one where null.
    pub period: Option<String>,
    /// How the periods run in the block; found out where null.
    pub direction: Option<PasteDirection>,
    /// The first period of a block that names none, as a person writes it; found out where null.
    pub first: Option<String>,
    /// What becomes of names that no measure has; guessed where they are not listed.
    pub measures: Vec<PasteMeasure>,
}

/// How the periods of a block run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PasteDirection {
    /// A column for each period.
    Across,
    /// A line for each period.
    Down,
}

/// A measure that pasting makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PasteMeasure {
    /// Its name.
    pub name: String,
    /// flow, balance, level.
    pub kind: String,
    /// Its unit's code.
    pub unit: String,
    /// False where it is not made and its values are left out.
    pub make: bool,
}

/// What becomes of a cell of the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PasteState {
    /// There was no value.
    New,
    /// There was another value.
    Changed,
    /// There is this value already.
    Same,
    /// Nothing is entered.
    LeftOut,
}

/// A cell of the block.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PasteCell {
    /// What becomes of it.
    pub state: PasteState,
    /// The value as it will stand in the grid; as it is written in the block where it is left out.
    pub text: String,
    /// What stands there now, where it changes.
    pub before: Option<String>,
}

/// A row that the block is pasted into.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PasteRow {
    /// "Sales, Store: Harbour"
    pub label: String,
    /// True where its measure is made.
    pub is_new: bool,
    /// Its cells, a column each; null where the block has none.
    pub cells: Vec<Option<PasteCell>>,
}

/// A column that the block is pasted into.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PasteColumn {
    /// The period's name.
    pub period: String,
    /// The period as a person reads it.
    pub label: String,
}

/// A part of the block that is not entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PasteLeftOut {
    /// What it is, as it is written in the block, with its row and period where they are known.
    pub what: String,
    /// Why, and what can be done.
    pub reason: String,
}

/// What pasting a block would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PastePlan {
    /// "12 new values, 2 changed"
    pub text: String,
    /// What the button says: "Enter 14 values".
    pub button: String,
    /// True where nothing about it needs a look: it fits, nothing is changed or left out, and it can be read in one way only.
    pub plain: bool,
    /// How the periods run in the block.
    pub direction: PasteDirection,
    /// True where they could as well run the other way.
    pub can_turn: bool,
    /// The first period, where the block names none and another one may be chosen.
    pub first: Option<String>,
    /// The periods, oldest first.
    pub columns: Vec<PasteColumn>,
    /// The rows.
    pub rows: Vec<PasteRow>,
    /// The measures that the block names and nobody has made yet.
    pub measures: Vec<PasteMeasure>,
    /// What is left out; at most 200 of it.
    pub left_out: Vec<PasteLeftOut>,
    /// How much is left out.
    pub left_out_count: u64,
    /// How many values are entered: new and changed ones.
    pub values: u64,
    /// How many of them change a value.
    pub changed: u64,
}
