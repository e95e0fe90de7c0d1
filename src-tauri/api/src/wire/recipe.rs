//! Recipes: what is done to the rows of a file, and which measures come of them.

use super::choice::choice;
use super::{FileRef, ImportFormat, ImportMap, TakeCode};
use serde::de::IntoDeserializer;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What is done to a row. Expressions are written over the cells of the row, such as `[Unit price] * Quantity` or
/// `Status in ("paid", "sent")`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum RecipeStep {
    /// Rows for which this is true stay.
    Keep {
        /// The condition.
        keep: String,
    },
    /// Rows for which this is true go.
    LeaveOut {
        /// The condition.
        leave_out: String,
    },
    /// A column more, or another content of one that is there.
    Column {
        /// Its name.
        column: String,
        /// What stands in it.
        is: String,
    },
    /// An empty cell has what stood above it.
    FillDown {
        /// The column.
        fill_down: String,
    },
    /// Whole cells are called otherwise.
    Replace {
        /// The column.
        replace: String,
        /// What a cell holds, and what it holds instead.
        with: BTreeMap<String, String>,
    },
    /// Of rows that agree in these columns the last one stays.
    KeepLast {
        /// The columns.
        keep_last: Vec<String>,
    },
    /// Columns more, from a second file. Keys are compared as texts, whatever their case and the spaces around them.
    Lookup {
        /// The column of the rows that holds the key.
        lookup: String,
        /// Where the table is from.
        table: RecipeTable,
        /// What is taken of it.
        take: Vec<RecipeJoined>,
        /// The table: a key and a cell for each column that is taken, numbers with a point. Empty until the file is read.
        #[serde(default)]
        rows: Vec<Vec<String>>,
    },
}

/// Where a table that is looked up is from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecipeTable {
    /// The name of its file.
    pub file: String,
    /// Its sheet, where the file has several.
    #[serde(default)]
    pub sheet: Option<String>,
    /// Its column that holds the key.
    pub key: String,
    /// The day on which it was read.
    #[serde(default)]
    pub read: Option<String>,
}

/// A column that is taken of a second file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecipeJoined {
    /// Its name there.
    pub column: String,
    /// Its name in the rows.
    #[serde(rename = "as")]
    pub name: String,
}

/// Reads a second file for a recipe that looks it up.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LookupRequest {
    /// The file.
    pub path: FileRef,
    /// How it is read; what is null is found out.
    #[serde(default)]
    pub format: ImportFormat,
    /// Its column that holds the key; null to ask which columns there are.
    #[serde(default)]
    pub key: Option<String>,
    /// Its columns that are taken.
    #[serde(default)]
    pub take: Vec<String>,
}

/// A second file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LookupFile {
    /// Its name.
    pub file: String,
    /// Its sheets, where it is a workbook.
    pub sheets: Vec<String>,
    /// The one that was read.
    pub sheet: Option<String>,
    /// Its columns.
    pub columns: Vec<String>,
    /// A key and a cell for each column that is taken, as a step has them.
    pub rows: Vec<Vec<String>>,
    /// The day on which it was read.
    pub read: String,
}

/// A measure that comes of the rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecipeMeasure {
    /// Its name, or its key.
    pub name: String,
    /// What is taken of the rows of a day; `median` is another word for `sample`, whose values show their median.
    #[serde(deserialize_with = "take")]
    pub take: TakeCode,
    /// Of what: a column or an expression; the rows themselves where null (`count`, `open`).
    #[serde(default)]
    pub of: Option<String>,
    /// The column of the date; the day that all rows are of (`as_of` of the format) where null.
    #[serde(default)]
    pub date: Option<String>,
    /// Of `open`: the column of the day on which it ends. What ends on a day is not open at its end.
    #[serde(default)]
    pub until: Option<String>,
    /// Which rows concern it: an expression; all where null.
    #[serde(default, rename = "where")]
    pub only: Option<String>,
    /// A column in which rows agree that count once, such as the number of an order whose shipping stands on each line.
    #[serde(default)]
    pub once_per: Option<String>,
    /// Dimensions by name, with their columns.
    #[serde(default)]
    pub by: BTreeMap<String, String>,
    /// flow, balance, level, sample; as is usual for what is taken where null.
    #[serde(default)]
    pub kind: Option<String>,
    /// Its unit; as the column says where null.
    #[serde(default)]
    pub unit: Option<String>,
}

/// The word, or another one for the same. What cannot be taken day by day is refused with the way that leads there.
fn take<'de, D: Deserializer<'de>>(deserializer: D) -> Result<TakeCode, D::Error> {
    let word = String::deserialize(deserializer)?;
    match word.trim() {
        "median" => Ok(TakeCode::Sample),
        other if crate::Fault::names_percentile(other) => Err(serde::de::Error::custom(crate::Fault::PERCENTILE)),
        "weighted_mean" => Err(serde::de::Error::custom(crate::Fault::WEIGHTED)),
        other => TakeCode::deserialize(other.into_deserializer()),
    }
}

choice! {
    /// What a condition asks of the cell of a column.
    TestCode = intake::Test {
        /// It is one of the values.
        Is "is",
        /// It is none of them.
        IsNot "is_not",
        /// It contains the text.
        Contains "contains",
        /// It does not.
        ContainsNot "contains_not",
        /// It starts with the text.
        StartsWith "starts_with",
        /// It is more than the value.
        More "more",
        /// It is less.
        Less "less",
        /// It is the value or more.
        AtLeast "at_least",
        /// It is the value or less.
        AtMost "at_most",
        /// It lies between two days, both of them counted.
        Between "between",
        /// Nothing stands in it.
        Empty "empty",
        /// Something stands in it.
        NotEmpty "not_empty",
    }
}

/// A condition that asks one thing of one column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecipeCondition {
    /// The column.
    pub column: String,
    /// What is asked.
    pub test: TestCode,
    /// With what its cell is compared: texts, numbers with a point, days as YYYY-MM-DD.
    pub values: Vec<String>,
}

/// A step, in words, and what it does to the rows of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecipeStepInfo {
    /// The step as it is written.
    pub step: RecipeStep,
    /// "Leave out rows where Financial Status is voided or pending".
    pub text: String,
    /// What it asks of one column, where it asks no more.
    pub condition: Option<RecipeCondition>,
    /// Rows before it; null where it was not tried or is wrong.
    pub before: Option<u64>,
    /// Rows after it.
    pub after: Option<u64>,
    /// What is to be known of it: rows whose key a second file does not have.
    pub note: Option<String>,
    /// What is wrong with it, and what to do.
    pub problem: Option<String>,
}

/// A measure of a recipe, in words, and what comes of it in a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecipeMeasureInfo {
    /// The measure as it is written.
    pub measure: RecipeMeasure,
    /// "Orders: how many different Order ID, by Created at".
    pub text: String,
    /// Which rows concern it, where that asks one thing of one column.
    pub condition: Option<RecipeCondition>,
    /// Its kind; null where it is wrong.
    pub kind: Option<String>,
    /// Its unit; null where it is wrong.
    pub unit: Option<String>,
    /// "31 values from 1 Sep to 30 Oct 2026, 12,340.00 € in all"; null where it was not tried.
    pub comes_text: Option<String>,
    /// Its first values: "1 Sep 2026, Store: Harbour: 12.00 €".
    pub first: Vec<String>,
    /// What is wrong with it, and what to do.
    pub problem: Option<String>,
}

/// A column that a recipe can name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecipeColumn {
    /// Its name.
    pub name: String,
    /// The cells that are most often in it.
    pub cells: Vec<String>,
    /// True for numbers.
    pub numeric: bool,
    /// True for dates.
    pub dated: bool,
    /// True for a column that a step makes.
    pub made: bool,
}

/// A row as the steps leave it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecipeRow {
    /// The row as the spreadsheet shows it.
    pub row: u32,
    /// A cell for each column.
    pub cells: Vec<String>,
}

/// The recipe that reads a file, in words, and where it was tried what it does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecipeInfo {
    /// What it is called.
    pub name: Option<String>,
    /// What is done to the rows, in this order.
    pub steps: Vec<RecipeStepInfo>,
    /// What comes of them.
    pub measures: Vec<RecipeMeasureInfo>,
    /// What is wrong with the whole.
    pub problem: Option<String>,
    /// True where nothing is wrong anywhere.
    pub sound: bool,
    /// The columns that can be named; empty where it was not tried.
    pub columns: Vec<RecipeColumn>,
    /// The first rows as the steps leave them; none where it was not tried.
    pub rows: Vec<RecipeRow>,
}

/// Writes a recipe into a file, as the command line takes it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecipeSave {
    /// The file.
    pub path: FileRef,
    /// The recipe.
    pub map: ImportMap,
}
