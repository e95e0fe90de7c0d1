//! The rows of a file that is to be imported, each with why it is read as it is.

use super::choice::choice;
use super::{GrainCode, ImportRequest, LeftOutCode, RowsUseCode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Asks why the rows of a file are read as they are.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportRowsRequest {
    /// The import, as `import_plan` is asked.
    pub import: ImportRequest,
    /// Which of its files, from 0; each sheet is one where several are read. Of the past it is always the newest.
    #[serde(default)]
    pub file: usize,
    /// The first row, as the spreadsheet shows it; 0 for the first there is.
    #[serde(default)]
    pub from: u32,
    /// Only rows about which something is remarkable: they are left out, or a part of them is, they say nothing, or it is a question
    /// how they are read.
    #[serde(default)]
    pub remarkable: bool,
    /// Only the row of this number and rows with a cell that is this number, or rows that hold this text, whatever its case; all
    /// where null.
    #[serde(default)]
    pub find: Option<String>,
    /// So many rows at most, up to 1000; 100 where null.
    #[serde(default)]
    pub most: Option<usize>,
    /// The number by which this work can be followed and stopped.
    #[serde(default)]
    pub task: Option<u32>,
}

choice! {
    /// What a row of a file is: the one reason for what becomes of it.
    RowCode {
        /// Nothing stands in it.
        Empty "empty",
        /// It stands above the table.
        Above "above",
        /// It names the columns, or holds the periods.
        Heads "heads",
        /// It says which columns belong together.
        UpperHeads "upper_heads",
        /// It gives at least one number.
        Counts "counts",
        /// It is left out; `left_out` says why.
        LeftOut "left_out",
        /// A step of the recipe leaves it out.
        Step "step",
        /// It is a row of the table and gives nothing.
        Nothing "nothing",
        /// It holds neither a date nor a number.
        Remark "remark",
        /// No measure is made of it.
        NotUsed "not_used",
    }
}

choice! {
    /// Where it can be changed how a row is read.
    RowLeadCode {
        /// The order of day, month and year.
        DateOrder "date_order",
        /// The decimal mark.
        Decimal "decimal",
        /// The row of column names.
        HeaderRow "header_row",
        /// Whether rows for one date and segment add up.
        Repeated "repeated",
        /// What becomes of a member that is the sum of the others.
        Sums "sums",
        /// What the column `column` is used for.
        Column "column",
        /// The step `step` of the recipe.
        Step "step",
        /// The measures of the recipe.
        Measures "measures",
        /// The answer to the question about signs.
        Sign "sign",
        /// The answer to the question about currencies.
        Currency "currency",
        /// The answer to the question about actual numbers and planned ones.
        ActualOrPlan "actual_or_plan",
    }
}

/// One thing that can be changed about how a row is read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RowLead {
    /// Where.
    pub to: RowLeadCode,
    /// Of `column`: its name.
    pub column: Option<String>,
    /// Of `step`: which one, from 1.
    pub step: Option<usize>,
}

/// What a row gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RowGives {
    /// The measure.
    pub measure: String,
    /// The first day of its day or period.
    pub date: String,
    /// How long that is.
    pub grain: GrainCode,
    /// Its segment: dimension to member; empty where it has none.
    pub segment: BTreeMap<String, String>,
    /// The number; percents are fractions.
    pub value: f64,
}

/// A column of the file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportRowsColumn {
    /// Its name; empty where it has none.
    pub name: String,
    /// What it is used for; null where for nothing.
    #[serde(default, deserialize_with = "super::choice::optional")]
    pub used: Option<RowsUseCode>,
}

/// A row of the file, with why it is read as it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportRowsRow {
    /// The row as the spreadsheet shows it, from 1.
    pub row: u32,
    /// The last row of a stretch of empty ones; otherwise the row itself.
    pub until: u32,
    /// Its cells, as they stand in the file.
    pub cells: Vec<String>,
    /// What it is.
    pub is: RowCode,
    /// Of a row that is left out: why.
    #[serde(default, deserialize_with = "super::choice::optional")]
    pub left_out: Option<LeftOutCode>,
    /// Why, in sentences; the first one is of the row as a whole where it gives nothing.
    pub said: Vec<String>,
    /// How cells are read that could be read otherwise, in sentences.
    pub remarks: Vec<String>,
    /// What it gives.
    pub gives: Vec<RowGives>,
    /// Where that can be changed.
    pub leads: Vec<RowLead>,
}

/// Rows of a file that is to be imported.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportRows {
    /// The files that can be asked after; each sheet is one where several are read.
    pub files: Vec<String>,
    /// The columns of the cells, the first forty.
    pub columns: Vec<ImportRowsColumn>,
    /// The rows, in their order.
    pub rows: Vec<ImportRowsRow>,
    /// How many rows that hold anything were looked at, from the first one on.
    pub looked: u64,
    /// "1,204 rows were looked at: all there are."
    pub looked_text: String,
    /// The row from which on there may be more; null where there are none.
    pub next: Option<u32>,
    /// What is to be known of all of them: that something is still to be decided, and rows are told as they would be read until
    /// then; that some of what they give does not take the place of what is recorded, as was decided.
    pub notes: Vec<String>,
}
