//! What the files of an export are: their names, their columns, and the description of both.

use serde::{Deserialize, Serialize};
use store::{Column, Entity, Holds};

/// What the description calls itself.
pub(crate) const FORMAT: &str = "bellwether plain export";
/// The version of the files' shape; it grows where what an older program reads would mean something else.
pub(crate) const VERSION: i64 = 1;
/// The file that describes the others.
pub(crate) const DESCRIPTION: &str = "workspace.json";
/// What was done, for reading.
pub(crate) const HISTORY: &str = "history.csv";

/// What `workspace.json` holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Description {
    /// [`FORMAT`].
    pub(crate) format: String,
    /// [`VERSION`].
    pub(crate) version: i64,
    /// The version of the workspace file whose tables these are.
    pub(crate) schema: i64,
    /// The version of the program.
    pub(crate) program: String,
    /// When it was made, on the clock of who made it.
    pub(crate) made: String,
    /// The name of the business.
    pub(crate) workspace: String,
    /// The last operation that it holds.
    pub(crate) last_operation: Option<i64>,
    /// The other files.
    pub(crate) files: Vec<FileDescription>,
}

/// A file of an export.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct FileDescription {
    /// Its name.
    pub(crate) file: String,
    /// The table that comes back from it; null where it is for reading only.
    pub(crate) table: Option<String>,
    /// How many rows it has below the first line.
    pub(crate) rows: u64,
    /// A fingerprint of its bytes: SHA-256, in hexadecimal.
    pub(crate) sha256: String,
    /// Its columns, in their order.
    pub(crate) columns: Vec<ColumnDescription>,
}

/// A column of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ColumnDescription {
    /// What the first line calls it.
    pub(crate) name: String,
    /// What its cells hold.
    pub(crate) holds: String,
    /// False where it is for reading only and follows from others.
    pub(crate) comes_back: bool,
}

/// Where the cells of a column come from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Source {
    /// The cell of the table at this place.
    Cell(usize),
    /// The name of what the cell at this place names.
    Name(usize, Entity),
    /// The period of a value, from its date and its grain at these places.
    Period(usize, usize),
    /// Who wrote a value last.
    Who,
    /// When it was written.
    When,
}

/// The columns of a file: those of the table, with names and periods for people beside what programs read.
pub(crate) fn sources(entity: Entity, columns: &[Column]) -> Vec<(ColumnDescription, Source)> {
    let mut all = Vec::new();
    let for_reading = |name: &str| ColumnDescription { name: name.into(), holds: "text".into(), comes_back: false };
    let date = columns.iter().position(|column| column.name == "date");
    for (place, column) in columns.iter().enumerate() {
        if let (Holds::Link(to), Some(name)) = (column.holds, column.name.strip_suffix("_id"))
            && columns.iter().all(|other| other.name != name)
        {
            all.push((for_reading(name), Source::Name(place, to)));
        }
        let (name, holds) = (column.name.clone(), word(column.holds).to_owned());
        all.push((ColumnDescription { name, holds, comes_back: true }, Source::Cell(place)));
        if let (Holds::Grain, Some(date)) = (column.holds, date) {
            all.push((for_reading("period"), Source::Period(date, place)));
        }
    }
    if entity == Entity::Value {
        all.push((for_reading("who"), Source::Who));
        all.push((for_reading("when"), Source::When));
    }
    all
}

fn word(holds: Holds) -> &'static str {
    match holds {
        Holds::Id => "identifier",
        Holds::Link(_) => "identifier of another row",
        Holds::Text => "text",
        Holds::Code(_) => "code",
        Holds::Date => "date",
        Holds::Grain => "grain",
        Holds::YesNo => "yes or no",
        Holds::Whole => "whole number",
        Holds::Number => "number",
        Holds::Recorded => "number or n/a",
    }
}

/// True where the cells are texts that somebody typed, and could be taken for formulas.
pub(crate) fn is_text(holds: Holds) -> bool {
    matches!(holds, Holds::Text | Holds::Code(_))
}

/// The file of a table: many of what the table is named after.
pub(crate) fn file_of(entity: Entity) -> String {
    let table = entity.table();
    let ending = if table.ends_with('s') { "" } else { "s" };
    format!("{table}{ending}.csv")
}
