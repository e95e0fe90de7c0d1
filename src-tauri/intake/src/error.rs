//! What can go wrong, as facts. The texts here are for logs; what the owner reads is said elsewhere.

use crate::recipe::{Fault, RecipeError};
use thiserror::Error;

/// Why a file cannot be read as a spreadsheet at all.
#[derive(Debug, Error)]
pub enum Refusal {
    /// The path leads nowhere.
    #[error("The file “{0}” was not found. Check the name and the folder, then try again.")]
    NotFound(String),
    /// The path is a folder.
    #[error("“{0}” is a folder. Choose the spreadsheet file inside it.")]
    Folder(String),
    /// The path is a device or a pipe, which may never end.
    #[error("“{0}” is a device or a pipe, not a file. Choose a spreadsheet file.")]
    NotAFile(String),
    /// The operating system refuses to read it.
    #[error("The file “{0}” may not be read by this account. Change its permissions or copy it to a folder of yours.")]
    NoPermission(String),
    /// Reading broke off for another reason.
    #[error(
        "The file “{name}” could not be read to its end ({reason}). Check the disk or the network folder, then try again."
    )]
    Unreadable {
        /// The file's name.
        name: String,
        /// What the operating system says.
        reason: String,
    },
    /// There is nothing in it.
    #[error("The file “{0}” is empty. Export it again from the program it came from.")]
    Empty(String),
    /// It is something else.
    #[error("“{name}” is no spreadsheet but this: {kind:?}.")]
    NotASpreadsheet {
        /// The file's name.
        name: String,
        /// What it is.
        kind: FileKind,
    },
    /// An archive of several spreadsheets.
    #[error("“{name}” holds {count} spreadsheets. Unpack it, and import the one that is meant.")]
    SeveralInside {
        /// The file's name.
        name: String,
        /// How many.
        count: usize,
    },
    /// A workbook whose parts are missing or cut off.
    #[error("The workbook “{0}” is damaged or incomplete. Open it in the program it came from and save it again.")]
    Damaged(String),
    /// A workbook that asks for a password.
    #[error("The workbook “{0}” is protected with a password. Save a copy without the password and import that.")]
    Password(String),
    /// The workbook has no such sheet.
    #[error("There is no sheet named “{sheet}”. The workbook has: {}.", available.join(", "))]
    NoSheet {
        /// The name asked for.
        sheet: String,
        /// The names there are.
        available: Vec<String>,
    },
    /// The comma that groups thousands also separates the columns.
    #[error("The numbers below “{0}” are cut in two by the comma that groups thousands.")]
    CutNumbers(String),
    /// A line or a cell of more than a megabyte.
    #[error(
        "Row {row} of “{name}” is longer than a megabyte, so this is not a table (or a quotation mark is never closed). Check the file in a text editor."
    )]
    EndlessRow {
        /// The file's name.
        name: String,
        /// The row as the spreadsheet shows it.
        row: u32,
    },
    /// More cells than a spreadsheet program would open.
    #[error("The workbook “{0}” has more than twenty million cells. Split it, or save the sheet you need as CSV.")]
    TooLarge(String),
    /// It unpacks to more, or needs more memory, than is read at once.
    #[error(
        "The workbook “{0}” unpacks to more than Bellwether reads at once. Save the sheet you need as CSV, and import that."
    )]
    TooMuch(String),
    /// More columns than a spreadsheet program has.
    #[error(
        "“{0}” has more than 16,384 columns. Keep the columns you need, or turn rows and columns around, and import that."
    )]
    TooManyColumns(String),
    /// Only a row of names.
    #[error("The file “{0}” has column names but no rows. Export it again with the rows.")]
    HeaderOnly(String),
    /// Its title says that amounts are in thousands or millions, and no heading does.
    #[error("The title “{title}” of “{name}” says that amounts are not whole ones.")]
    Shortened {
        /// The file's name.
        name: String,
        /// The title.
        title: String,
    },
    /// Text without columns.
    #[error(
        "No table was found in “{0}”. A table has a row of column names and, below it, rows with dates and numbers."
    )]
    NoTable(String),
    /// The header row asked for lies behind the last row.
    #[error("Row {row} was given as the row of column names, but “{name}” ends before it.")]
    NoHeaderRow {
        /// The file's name.
        name: String,
        /// The row as the spreadsheet shows it.
        row: u32,
    },
    /// There are fewer tables below each other than the number asked for.
    #[error("“{name}” has no table {number}.")]
    NoSuchTable {
        /// The file's name.
        name: String,
        /// The number, from 1.
        number: u32,
    },
    /// A table or view of a database that does not give its rows.
    #[error("“{table}” of “{name}” cannot be read: {reason}.")]
    NotReadable {
        /// The file's name.
        name: String,
        /// The table or view.
        table: String,
        /// What the database says.
        reason: String,
    },
    /// A view of a database that gives no row for the better part of a minute.
    #[error("“{table}” of “{name}” takes too long.")]
    TooSlow {
        /// The file's name.
        name: String,
        /// The view.
        table: String,
    },
    /// A database that is cut off, or whose parts do not fit each other.
    #[error("The database “{0}” is damaged or incomplete.")]
    DamagedDatabase(String),
    /// A database of more than 4 GiB, or a table or view of more than sixteen million rows.
    #[error("The database “{0}” is larger than what is read.")]
    LargeDatabase(String),
    /// A database that another program writes to all the time.
    #[error("“{0}” is being written to.")]
    Busy(String),
    /// Somebody stopped the reading.
    #[error("The import was stopped. Nothing was changed.")]
    Stopped,
    /// An encoding nobody knows.
    #[error("The encoding “{0}” is not known. Use utf-8, utf-16le or windows-1252.")]
    UnknownEncoding(String),
}

/// What a file is that is no spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A PDF document.
    Pdf,
    /// A document of a text program.
    Document,
    /// A picture.
    Picture,
    /// A sound, film or picture.
    Media,
    /// A compressed file.
    Compressed,
    /// A database.
    Database,
    /// A program.
    Program,
    /// A web page.
    WebPage,
    /// An XML file.
    Xml,
    /// A JSON file.
    Json,
    /// A document of Apple's Numbers.
    Numbers,
    /// Something else that is not made of text.
    Binary,
}

impl Refusal {
    /// Turns what the operating system says into words.
    pub(crate) fn from_io(name: &str, error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::NotFound => Self::NotFound(name.to_owned()),
            ErrorKind::PermissionDenied => Self::NoPermission(name.to_owned()),
            ErrorKind::IsADirectory => Self::Folder(name.to_owned()),
            _ => Self::Unreadable { name: name.to_owned(), reason: error.to_string() },
        }
    }
}

/// Why a map does not fit a file.
#[derive(Debug, Clone, Error, PartialEq, Eq)]
pub enum MapError {
    /// The map names a column, or in the wide layout a row, that the file does not have.
    #[error("There is no column or row “{name}” in this file. It has: {}.", available.join(", "))]
    Missing {
        /// The name in the map.
        name: String,
        /// The names there are.
        available: Vec<String>,
    },
    /// No column holds the dates.
    #[error("No column holds the dates. Choose the column that says which day or period a row belongs to.")]
    NoDate,
    /// Two columns hold the dates.
    #[error("Both “{0}” and “{1}” are used as the date. Choose one of them.")]
    TwoDates(String, String),
    /// Parts of periods stand one way and the periods the other, so that each part would be a measure.
    #[error("“{0}” is a part of the periods that stand the other way. Write each date in full, in one row or column.")]
    Crossed(String),
    /// Nothing would be imported.
    #[error("No column is used as a measure, so there is nothing to import. Choose at least one.")]
    NoMeasure,
    /// Two columns would write into one measure or one dimension.
    #[error("Both “{first}” and “{second}” would go into “{target}”. Give one of them another name.")]
    TwoForOne {
        /// The column that comes first.
        first: String,
        /// The column that comes second.
        second: String,
        /// The measure or dimension.
        target: String,
    },
    /// A name that nobody could read.
    #[error("The name “{0}…” is longer than 200 characters. Choose a shorter one.")]
    NameTooLong(String),
    /// A measure or a dimension without a name.
    #[error("Column “{0}” needs a name for what is imported from it.")]
    NoName(String),
    /// A row label used as a date or a dimension.
    #[error("In this layout the periods stand across, so “{0}” can only be a measure or be skipped.")]
    NotInWideLayout(String),
    /// A recipe that cannot be carried out on this file.
    #[error("The recipe cannot be carried out: {0:?}")]
    Recipe(RecipeError),
}

impl MapError {
    /// True where a recipe only needs the day that all rows of the file are of, which is another one for each file.
    pub fn lacks_day(&self) -> bool {
        matches!(self, Self::Recipe(RecipeError { fault: Fault::NoDate, .. }))
    }
}

/// Why reading stopped: because of the file, or because of the one who takes the values.
#[derive(Debug, Error)]
pub enum ReadError<E> {
    /// The file could not be read any further.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The sink refused a value.
    #[error("{0}")]
    Sink(E),
}
