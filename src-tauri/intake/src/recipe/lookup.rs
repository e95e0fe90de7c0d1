//! A second file that is looked up by a key: customers by their number, for the region that orders do not have.

use chrono::NaiveDate;

/// Columns of a second file, for rows that name its key. The table is a part of the recipe: the next file needs no second one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lookup {
    /// The column of the rows that holds the key.
    pub column: String,
    /// Where the table is from.
    pub table: LookupTable,
    /// The columns of the table that are taken, and what they are called in the rows.
    pub take: Vec<(String, String)>,
    /// The table: a key and a cell for each taken column, numbers with a point.
    pub rows: Vec<Vec<String>>,
}

/// Where a table that is looked up is from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LookupTable {
    /// The name of its file.
    pub file: String,
    /// Its sheet, where the file has several.
    pub sheet: Option<String>,
    /// Its column that holds the key.
    pub key: String,
    /// When it was read.
    pub read: Option<NaiveDate>,
}
