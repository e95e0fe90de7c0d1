//! What is left out, and why.

use crate::cell::Cell;

/// Why a row or a cell is left out, in a word.
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
    /// The row belongs to another table of the sheet.
    OtherTable,
    /// A cell is a formula whose result the workbook does not hold.
    NoResult,
    /// The row is planned or compared with, where others are what came to pass.
    ActualOrPlan,
    /// What a recipe asks of the row has no result.
    NotWorkedOut,
    /// The heading of a column of numbers among the periods is none.
    UnknownHeading,
}

/// Why a row or a cell is left out, with what there is to say about it. Texts of the file are cut to their start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The cell of a measure holds this, which is no number.
    NotANumber(String),
    /// The rows up to this one add up to more than a number can hold.
    TooLarge,
    /// The cell of the date is empty.
    NoDate,
    /// The cell of the date holds this, which is no date between 1900 and 2200.
    NotADate(String),
    /// The cell of a measure is empty.
    NoValue,
    /// The cells of all measures are empty.
    NoValues,
    /// The row says what an earlier one has said.
    Repeated,
    /// The row has other values than an earlier one for the same date and segment.
    Conflicting,
    /// The row adds up others.
    Total,
    /// The name of a member, which is longer than 200 characters.
    NameTooLong(String),
    /// The currency that the row is in, which is not the one that is read.
    OtherCurrency(String),
    /// The row belongs to another table of the sheet than the one that is read.
    OtherTable,
    /// The cell is a formula whose result the workbook does not hold.
    NoResult,
    /// Which issue of an order the row is; the file has a later one.
    Superseded(String),
    /// What the row says it is, which is not what came to pass: Budget.
    NotActual(String),
    /// What a recipe asks of the row has no result: a division by zero, 31 February.
    NotWorkedOut,
    /// The heading of a column of numbers among the periods, which is none.
    UnknownHeading(String),
}

/// Something that is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The row as the spreadsheet shows it, from 1.
    pub row: u32,
    /// The column, where it is one cell.
    pub column: Option<String>,
    /// Why.
    pub reason: Reason,
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
            Self::OtherTable => "other_table",
            Self::NoResult => "no_result",
            Self::ActualOrPlan => "actual_or_plan",
            Self::NotWorkedOut => "not_worked_out",
            Self::UnknownHeading => "unknown_heading",
        }
    }
}

impl LeftOut {
    /// Why, in a word.
    pub fn code(&self) -> LeftOutCode {
        match self.reason {
            Reason::NotANumber(_) | Reason::TooLarge => LeftOutCode::NotANumber,
            Reason::NoDate | Reason::NotADate(_) => LeftOutCode::NotADate,
            Reason::NoValue | Reason::NoValues => LeftOutCode::MissingValue,
            Reason::Repeated => LeftOutCode::DuplicateRow,
            Reason::Conflicting | Reason::Superseded(_) => LeftOutCode::ConflictingRow,
            Reason::Total => LeftOutCode::TotalRow,
            Reason::NameTooLong(_) => LeftOutCode::NameTooLong,
            Reason::OtherCurrency(_) => LeftOutCode::OtherCurrency,
            Reason::OtherTable => LeftOutCode::OtherTable,
            Reason::NoResult => LeftOutCode::NoResult,
            Reason::NotActual(_) => LeftOutCode::ActualOrPlan,
            Reason::NotWorkedOut => LeftOutCode::NotWorkedOut,
            Reason::UnknownHeading(_) => LeftOutCode::UnknownHeading,
        }
    }

    /// A row that repeats an earlier one, or with other values contradicts it.
    pub(super) fn repeated(row: u32, is_same: bool) -> Self {
        let reason = if is_same { Reason::Repeated } else { Reason::Conflicting };
        Self { row, column: None, reason }
    }

    /// A row that adds up others.
    pub(super) fn total(row: u32, column: &str) -> Self {
        Self::cell(row, column, Reason::Total)
    }

    /// A date that cannot be read.
    pub(super) fn not_a_date(row: u32, column: &str, text: &str) -> Self {
        let reason = if text.is_empty() { Reason::NoDate } else { Reason::NotADate(short(text)) };
        Self::cell(row, column, reason)
    }

    /// A cell of a measure that cannot be read as a number.
    pub(super) fn not_a_number(row: u32, column: &str, cell: Cell<'_>) -> Self {
        let reason = if cell == Cell::Formula { Reason::NoResult } else { Reason::NotANumber(short(&cell.display())) };
        Self::cell(row, column, reason)
    }

    /// A formula without its result.
    pub(super) fn no_result(row: u32, column: &str) -> Self {
        Self::cell(row, column, Reason::NoResult)
    }

    /// A row of another table.
    pub(super) fn other_table(row: u32) -> Self {
        Self { row, column: None, reason: Reason::OtherTable }
    }

    /// A row that is planned or compared with.
    pub(super) fn not_actual(row: u32, column: &str, text: &str) -> Self {
        Self::cell(row, column, Reason::NotActual(short(text)))
    }

    /// A row of an order of which the file has a later issue.
    pub(super) fn superseded(row: u32, column: &str, text: &str) -> Self {
        Self::cell(row, column, Reason::Superseded(short(text)))
    }

    /// A row for which what a recipe asks has no result.
    pub(super) fn not_worked_out(row: u32, column: &str) -> Self {
        Self::cell(row, column, Reason::NotWorkedOut)
    }

    /// A column among the periods whose heading is none.
    pub(super) fn unknown_heading(row: u32, heading: &str) -> Self {
        Self::cell(row, heading, Reason::UnknownHeading(short(heading)))
    }

    /// A sum that no number can hold.
    pub(super) fn too_large(row: u32, column: &str) -> Self {
        Self::cell(row, column, Reason::TooLarge)
    }

    /// An empty cell, or with `None` a row whose cells are all empty.
    pub(super) fn missing(row: u32, column: Option<&str>) -> Self {
        let reason = if column.is_some() { Reason::NoValue } else { Reason::NoValues };
        Self { row, column: column.map(str::to_owned), reason }
    }

    /// A row in another currency.
    pub(super) fn other_currency(row: u32, column: &str, code: &str) -> Self {
        Self::cell(row, column, Reason::OtherCurrency(short(code)))
    }

    /// A member whose name nobody could read.
    pub(super) fn name_too_long(row: u32, column: &str, name: &str) -> Self {
        Self::cell(row, column, Reason::NameTooLong(short(name)))
    }

    pub(super) fn cell(row: u32, column: &str, reason: Reason) -> Self {
        Self { row, column: Some(column.to_owned()), reason }
    }
}

/// The start of a text, for messages.
fn short(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}
