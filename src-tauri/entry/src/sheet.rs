//! What is sent.

/// A sheet to be filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct EntrySheet {
    /// Where it comes from.
    pub origin: Origin,
    /// The words on it.
    pub texts: Texts,
    /// Its periods, oldest first.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// Where a sheet comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The workspace, as its first operation is called: the same in all of its copies.
    pub workspace: i64,
    /// The business.
    pub business: String,
    /// The day on which it was written, `YYYY-MM-DD`.
    pub made: String,
}

/// The words on a sheet, in the language of who fills it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// The name of the sheet, at most 31 characters; others are cut.
    pub sheet: String,
    /// Above everything.
    pub title: String,
    /// What to do, below the title.
    pub advice: String,
    /// The head of the names.
    pub measure: String,
    /// The head of the breakdowns.
    pub breakdown: String,
    /// The head of the units.
    pub unit: String,
    /// The head of how sure the values of a row are.
    pub sure: String,
    /// What may be chosen there.
    pub choices: Vec<String>,
    /// The head of the notes.
    pub note: String,
    /// What a note is about.
    pub note_advice: String,
    /// What is said where something else than a number is typed.
    pub only_numbers: String,
    /// What is said where something else than a whole number is typed.
    pub only_whole: String,
    /// What stands for "not applicable".
    pub not_applicable: String,
}

/// A period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its key, such as `2026-10`.
    pub period: String,
    /// Its head.
    pub head: String,
    /// The head of the same period a year earlier, which stands beside it.
    pub earlier: String,
}

/// Which measure and segment a row is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowKey {
    /// The measure.
    pub measure: i64,
    /// The segment; 0 for none.
    pub segment: i64,
}

/// A measure, or one of its segments.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is for.
    pub key: RowKey,
    /// The measure.
    pub name: String,
    /// Its segment in words; empty for none.
    pub breakdown: String,
    /// Its unit in words.
    pub unit: String,
    /// How its numbers are shown.
    pub shown: Shown,
    /// A cell for each column.
    pub cells: Vec<Cell>,
    /// The note of the newest value.
    pub note: Option<String>,
}

/// How the numbers of a row are shown, and what may be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Whole numbers.
    Whole,
    /// Numbers of any kind.
    Number,
    /// Amounts with so many decimals.
    Amount(u8),
    /// Fractions, as percentages.
    Percent,
    /// Seconds, as hours and minutes.
    Duration,
}

/// One number, and the one of a year before.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What is recorded.
    pub content: Content,
    /// What was recorded a year before.
    pub earlier: Option<f64>,
    /// True where nothing is to be typed: what stands there follows from other values, or is closed.
    pub locked: bool,
}

/// What is recorded for a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Content {
    /// Nothing.
    Blank,
    /// That there is no number.
    NotApplicable,
    /// A number; percentages as fractions, durations in seconds.
    Number(f64),
}
