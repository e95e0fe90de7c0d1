//! The cells of a workbook as they stand there, for who knows what they mean.

use super::{Content, Source};
use crate::cell::{Cell, OwnedCell, Row};

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The rows that hold something, with their numbers from 1. Numbers do not go down.
    pub rows: Vec<(u32, Vec<Written>)>,
}

/// What stands in a cell; of a formula, its result.
#[derive(Debug, Clone, PartialEq)]
pub enum Written {
    /// Nothing.
    Blank,
    /// A text without outer spaces.
    Text(String),
    /// A number, and whether it is shown as a percentage; 8.1% is 0.081.
    Number {
        /// The number.
        value: f64,
        /// True where it is shown as a percentage.
        percent: bool,
    },
    /// A stretch or a time of day, in seconds.
    Duration(f64),
    /// A date, as `YYYY-MM-DD`.
    Date(String),
    /// An error, such as `#DIV/0!`.
    Error(&'static str),
    /// A formula whose result the workbook does not hold.
    Formula,
}

/// The cells of larger workbooks are not copied: nobody fills in so many.
const MOST_CELLS: usize = 1_000_000;

/// In bytes: what a text file says of itself stands in its first lines.
const HEAD: u64 = 64 * 1024;

impl Source {
    /// How a text file begins; `None` for other files, and for one that cannot be read.
    pub fn text_head(&self) -> Option<String> {
        let Content::Text(file) = self.content() else { return None };
        let head = file.head(file.encoding(None).ok()?, HEAD).ok()?;
        Some(String::from_utf8_lossy(&head).into_owned())
    }

    /// All sheets of a workbook, hidden ones too, in its order; none for text files, and for workbooks of more than a million
    /// cells.
    pub fn tables(&self) -> Vec<Table> {
        let Content::Book(sheets) = self.content() else { return Vec::new() };
        let cells: usize = sheets.iter().flat_map(|sheet| &sheet.rows).map(|(_, cells)| cells.width()).sum();
        if cells > MOST_CELLS {
            return Vec::new();
        }
        let row = |(number, cells): &(u32, Vec<OwnedCell>)| {
            (*number, (0..cells.width()).map(|column| written(cells.cell(column))).collect())
        };
        let table =
            |sheet: &super::Sheet| Table { name: sheet.name.clone(), rows: sheet.rows.iter().map(row).collect() };
        sheets.iter().map(table).collect()
    }
}

fn written(cell: Cell<'_>) -> Written {
    match cell {
        Cell::Blank => Written::Blank,
        Cell::Text(text) => Written::Text(text.to_owned()),
        Cell::Number(value, style) => Written::Number { value, percent: style.percent },
        Cell::Date(day, ..) => Written::Date(day.to_string()),
        Cell::Duration(seconds) => Written::Duration(seconds),
        Cell::Error(code) => Written::Error(code),
        Cell::Formula => Written::Formula,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sheet;

    fn book(rows: u32, width: usize) -> Source {
        let rows = (1..=rows).map(|number| (number, vec![OwnedCell::Blank; width])).collect();
        let sheet = Sheet { name: "Sheet1".to_owned(), hidden: false, rows };
        Source { name: "any.xlsx".to_owned(), content: Content::Book(vec![sheet]), watch: Default::default() }
    }

    #[test]
    fn the_cells_of_a_workbook_that_nobody_fills_in_are_not_copied() {
        assert_eq!(book(10, 100).tables().len(), 1);
        assert!(book(10_001, 100).tables().is_empty());
    }
}
