//! Recipes: what is done to the rows of a file, and which measures come of them.

use super::TakeCode;
use serde::{Deserialize, Serialize};
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
}

/// A measure that comes of the rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecipeMeasure {
    /// Its name, or its key.
    pub name: String,
    /// What is taken of the rows of a day.
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
