//! What is left out, and why.

/// Why a row or a cell is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LeftOutCode {
    /// A cell of a measure holds something that is no number.
    NotANumber,
    /// The cell of the date holds no date, or none between 1900 and 2200.
    NotADate,
    /// A cell of a measure is empty.
    MissingValue,
    /// The row says what an earlier one has said.
    DuplicateRow,
    /// The row says something else than an earlier one for the same date and segment.
    ConflictingRow,
    /// The row adds up others.
    TotalRow,
    /// A member's name is longer than 200 characters.
    NameTooLong,
    /// The row is in another currency than the one that is read.
    OtherCurrency,
}

/// Something that is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The row as the spreadsheet shows it, from 1.
    pub row: u32,
    /// The column, where it is one cell.
    pub column: Option<String>,
    /// Why.
    pub code: LeftOutCode,
    /// The same as a sentence.
    pub message: String,
}

impl LeftOutCode {
    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotANumber => "not_a_number",
            Self::NotADate => "not_a_date",
            Self::MissingValue => "missing_value",
            Self::DuplicateRow => "duplicate_row",
            Self::ConflictingRow => "conflicting_row",
            Self::TotalRow => "total_row",
            Self::NameTooLong => "name_too_long",
            Self::OtherCurrency => "other_currency",
        }
    }
}

impl LeftOut {
    /// A row that repeats or contradicts an earlier one.
    pub(super) fn repeated(row: u32, code: LeftOutCode) -> Self {
        let message = match code {
            LeftOutCode::DuplicateRow => format!("Row {row} repeats an earlier row and is not counted twice."),
            _ => format!(
                "Row {row} has other values than an earlier row for the same date and segment; the first counts."
            ),
        };
        Self { row, column: None, code, message }
    }

    /// A row that adds up others.
    pub(super) fn total(row: u32, column: &str) -> Self {
        let message = format!("Row {row} adds up other rows and is not a value of its own.");
        Self { row, column: Some(column.to_owned()), code: LeftOutCode::TotalRow, message }
    }

    /// A date that cannot be read.
    pub(super) fn not_a_date(row: u32, column: &str, text: &str) -> Self {
        let message = if text.is_empty() {
            format!("Row {row} has no date in “{column}”.")
        } else {
            format!("“{}” in row {row}, column “{column}”, is not a date between 1900 and 2200.", short(text))
        };
        Self { row, column: Some(column.to_owned()), code: LeftOutCode::NotADate, message }
    }

    /// A number that cannot be read.
    pub(super) fn not_a_number(row: u32, column: &str, text: &str) -> Self {
        let message = format!("“{}” in row {row}, column “{column}”, is not a number.", short(text));
        Self { row, column: Some(column.to_owned()), code: LeftOutCode::NotANumber, message }
    }

    /// A sum that no number can hold.
    pub(super) fn too_large(row: u32, column: &str) -> Self {
        let message = format!("The rows up to row {row} of column “{column}” add up to more than a number can hold.");
        Self { row, column: Some(column.to_owned()), code: LeftOutCode::NotANumber, message }
    }

    /// An empty cell, or with `None` a row whose cells are all empty.
    pub(super) fn missing(row: u32, column: Option<&str>) -> Self {
        let message = match column {
            Some(column) => format!("Row {row} has no value in “{column}”."),
            None => format!("Row {row} has a date but no values."),
        };
        Self { row, column: column.map(str::to_owned), code: LeftOutCode::MissingValue, message }
    }

    /// A row in another currency.
    pub(super) fn other_currency(row: u32, column: &str, code: &str) -> Self {
        let message = format!("Row {row} is in {}, not in the currency that is read.", short(code));
        Self { row, column: Some(column.to_owned()), code: LeftOutCode::OtherCurrency, message }
    }

    /// A member whose name nobody could read.
    pub(super) fn name_too_long(row: u32, column: &str, name: &str) -> Self {
        let message =
            format!("The name “{}” in row {row}, column “{column}”, is longer than 200 characters.", short(name));
        Self { row, column: Some(column.to_owned()), code: LeftOutCode::NameTooLong, message }
    }
}

/// The start of a text, for messages.
fn short(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}
