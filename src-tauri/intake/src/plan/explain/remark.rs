//! What could have been read otherwise, and why it was not: dates that could be two days, numbers that could be two.

use crate::cell::{Row, shown_name};
use crate::date::{OrderBecause, Shape, Witness, read_date, shape};
use crate::format::DateOrder;
use crate::number::{Mark, mark_of, split};
use crate::plan::reading::NumberReading;
use chrono::NaiveDate;
use domain::Calendar;

/// Why a mark is taken for the decimal mark of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkBecause {
    /// Somebody said so: the owner, or what is remembered of files like this one.
    Said,
    /// This number of the column can be read in no other way.
    Shown(Witness),
    /// This one of another column, which has this name.
    ShownIn(String, Witness),
    /// Numbers of four digits and more stand in the column without any mark: it groups none.
    Ungrouped,
    /// What the file's other habits, or the owner's region, say.
    Habit,
}

/// A cell that could have been read otherwise, or a reading that is not plain.
#[derive(Debug, Clone, PartialEq)]
pub enum Remark {
    /// A date that could be two days.
    Day {
        /// What the cell holds.
        text: String,
        /// What it is read as.
        day: NaiveDate,
        /// Which number comes first; `None` as long as nobody has said.
        order: Option<DateOrder>,
        /// Why; `None` as long as it is a question.
        because: Option<OrderBecause>,
    },
    /// A number that could be two.
    Number {
        /// The name of the column (in the wide layout: of the row).
        column: String,
        /// What the cell holds.
        text: String,
        /// True where its mark is taken to group thousands, false where for the decimal mark.
        groups: bool,
        /// Why; `None` as long as it is a question.
        because: Option<MarkBecause>,
    },
    /// An amount that is subtracted, because the cell of this column holds this.
    Minus {
        /// The name of the column that says it.
        column: String,
        /// What it holds.
        text: String,
    },
}

/// How the dates of a column are read, and why so.
#[derive(Debug, Clone)]
pub(in crate::plan) struct DatesOf {
    pub column: usize,
    pub order: Option<DateOrder>,
    pub because: Option<OrderBecause>,
}

/// How the numbers of a column are read, and why so.
#[derive(Debug, Clone)]
pub(in crate::plan) struct NumbersOf {
    /// The column; in the wide layout the rows.
    pub places: Vec<u32>,
    pub name: String,
    pub reading: NumberReading,
    pub because: Option<MarkBecause>,
}

/// Why the columns of a plan are read as they are, from who has decided it.
#[derive(Debug, Clone, Default)]
pub(in crate::plan) struct Evidence {
    pub dates: Vec<DatesOf>,
    pub numbers: Vec<NumbersOf>,
}

impl Evidence {
    /// What there is to say about the cells of a row of the long layout.
    pub fn remarks(&self, row: &dyn Row, calendar: &Calendar) -> Vec<Remark> {
        let dates = self.dates.iter().filter_map(|dates| dates.remark(row.cell(dates.column).text()?, calendar));
        let numbers = self.numbers.iter().filter_map(|numbers| {
            let column = numbers.places.first().and_then(|column| usize::try_from(*column).ok())?;
            numbers.remark(row.cell(column).text()?)
        });
        dates.chain(numbers).collect()
    }

    /// The same of a row of the wide layout, whose numbers stand in these columns.
    pub fn remarks_across(&self, number: u32, row: &dyn Row, columns: impl Iterator<Item = usize>) -> Vec<Remark> {
        let Some(numbers) = self.numbers.iter().find(|numbers| numbers.places.contains(&number)) else {
            return Vec::new();
        };
        columns.filter_map(|column| numbers.remark(row.cell(column).text()?)).collect()
    }
}

impl DatesOf {
    fn remark(&self, text: &str, calendar: &Calendar) -> Option<Remark> {
        let date = shape(text.trim())?;
        let is_open = date.possible_orders() == (true, true) && date.numbers[0] != date.numbers[1];
        if !matches!(date.shape, Shape::YearLast(_)) || !is_open {
            return None;
        }
        let day = read_date(text, self.order, calendar)?.day;
        Some(Remark::Day { text: shown_name(text), day, order: self.order, because: self.because.clone() })
    }
}

impl NumbersOf {
    fn remark(&self, text: &str) -> Option<Remark> {
        let mark = mark_of(split(text)?.body)?;
        if !matches!(mark, Mark::PointOrGroup | Mark::CommaOrGroup) {
            return None;
        }
        let decimal = if mark == Mark::PointOrGroup { '.' } else { ',' };
        // Without a decimal mark that is known, three digits behind a mark are a group.
        let groups = self.reading.decimal != Some(decimal);
        Some(Remark::Number {
            column: self.name.clone(),
            text: shown_name(text),
            groups,
            because: self.because.clone(),
        })
    }
}
