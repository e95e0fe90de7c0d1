//! What an expression gives, and how cells are read as what is asked for.

use crate::cell::{Cell, OwnedCell};
use crate::date::When;
use crate::format::DateOrder;
use crate::number::read_number;
use crate::plan::reading::{NumberReading, read_day_of, read_when};
use chrono::NaiveDate;
use domain::{Calendar, Grain};
use std::borrow::Cow;

/// What an expression gives for a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'r> {
    /// Nothing: a cell is empty.
    Empty,
    /// A cell as it stands there, with its column.
    Cell(Cell<'r>, usize),
    /// A number.
    Number(f64),
    /// A text.
    Text(Cow<'r, str>),
    /// A day, or the first one of a longer period, with the time of day in seconds where there is one.
    Date(Moment),
    /// True or false.
    Truth(bool),
}

/// A day with the time.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(super) struct Moment {
    pub day: NaiveDate,
    /// Seconds since midnight.
    pub seconds: u32,
    /// How long the period is that begins on the day.
    pub grain: Grain,
}

/// Why a row gives no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// The cell of this column is no number.
    NotANumber(usize),
    /// The cell of this column is no date.
    NotADate(usize),
    /// A formula of this column has no result in the workbook.
    NoResult(usize),
    /// There is no such number, date or text: a division by zero, 31 February, a text for a number.
    Nothing,
}

/// How the cells of a column are read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reading {
    pub number: NumberReading,
    /// Which of day and month comes first.
    pub order: Option<DateOrder>,
    /// Of days of a month: the first of them.
    pub days_of: Option<NaiveDate>,
    pub holds: Holds,
}

/// What a column holds, where two columns are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Dates,
    Numbers,
    Texts,
}

/// How the cells of all columns are read; of those that steps have made, by themselves.
#[derive(Debug, Clone)]
pub(super) struct Readings {
    pub columns: Vec<Reading>,
    pub calendar: Calendar,
}

impl Readings {
    fn of(&self, column: usize) -> Option<&Reading> {
        self.columns.get(column)
    }

    /// What a column holds.
    pub fn holds(&self, column: usize, cell: Cell<'_>) -> Holds {
        match cell {
            Cell::Number(..) | Cell::Duration(_) => Holds::Numbers,
            Cell::Date(..) => Holds::Dates,
            _ => self.of(column).map_or(Holds::Texts, |reading| reading.holds),
        }
    }

    /// A value that is put into another column: what it is there does not depend on how cells of that column are read.
    pub fn settled<'r>(&self, value: Value<'r>) -> Value<'r> {
        let Value::Cell(cell @ Cell::Text(_), column) = value else { return value };
        match self.holds(column, cell) {
            Holds::Texts => value,
            Holds::Numbers => self.number(&value).ok().flatten().map_or(value, Value::Number),
            Holds::Dates => self.moment(&value).ok().flatten().map_or(value, Value::Date),
        }
    }

    /// A value as a number; `None` where there is nothing.
    pub fn number(&self, value: &Value<'_>) -> Result<Option<f64>, Wrong> {
        match value {
            Value::Empty => Ok(None),
            Value::Number(number) => Ok(Some(*number)),
            Value::Truth(is_so) => Ok(Some(f64::from(u8::from(*is_so)))),
            Value::Text(text) => match text.trim() {
                "" => Ok(None),
                text => read_number(text, Some('.')).map(|number| Some(number.value)).ok_or(Wrong::Nothing),
            },
            Value::Date(_) => Err(Wrong::Nothing),
            Value::Cell(Cell::Formula, column) => Err(Wrong::NoResult(*column)),
            Value::Cell(cell, column) => {
                let reading = self.of(*column).map(|reading| reading.number);
                let read = reading.unwrap_or_else(NumberReading::plain).read(*cell);
                // Where the unit is no duration a stretch of time is a number all the same: of hours.
                match (read, cell) {
                    (Err(_), Cell::Duration(seconds)) => Ok(Some(seconds / 3600.0)),
                    (read, _) => read.map_err(|_| Wrong::NotANumber(*column)),
                }
            }
        }
    }

    /// A value as a day; `None` where there is nothing.
    pub fn moment(&self, value: &Value<'_>) -> Result<Option<Moment>, Wrong> {
        match value {
            Value::Empty => Ok(None),
            Value::Date(moment) => Ok(Some(*moment)),
            Value::Number(_) | Value::Truth(_) => Err(Wrong::Nothing),
            Value::Text(text) => match crate::date::read_date(text.trim(), None, &self.calendar) {
                Some(when) => Ok(Some(when.into())),
                None => Err(Wrong::Nothing),
            },
            Value::Cell(cell, _) if cell.is_nothing() => Ok(None),
            Value::Cell(Cell::Formula, column) => Err(Wrong::NoResult(*column)),
            Value::Cell(cell, column) => {
                let order = self.of(*column).and_then(|reading| reading.order);
                let when = match self.of(*column).and_then(|reading| reading.days_of) {
                    Some(first) => read_day_of(*cell, first),
                    None => read_when(*cell, order, &self.calendar),
                };
                when.map(|when| Some(when.into())).ok_or(Wrong::NotADate(*column))
            }
        }
    }
}

impl From<When> for Moment {
    fn from(when: When) -> Self {
        Self { day: when.day, seconds: when.seconds.unwrap_or(0), grain: when.grain }
    }
}

impl<'r> Value<'r> {
    /// A cell; nothing where it is blank.
    pub fn of_cell(cell: Cell<'r>, column: usize) -> Self {
        if cell == Cell::Blank { Self::Empty } else { Self::Cell(cell, column) }
    }

    /// The text as it is shown; empty where there is nothing.
    pub fn text(&self) -> Cow<'r, str> {
        match self {
            Self::Empty => "".into(),
            Self::Cell(Cell::Text(text), _) => Cow::Borrowed(text),
            Self::Cell(cell, _) => cell.display().into(),
            Self::Number(number) => number.to_string().into(),
            Self::Text(text) => text.clone(),
            Self::Date(moment) => moment.day.to_string().into(),
            Self::Truth(is_so) => if *is_so { "TRUE" } else { "FALSE" }.into(),
        }
    }

    /// True where there is nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// True or false; nothing is false. Only conditions are asked for it.
    pub fn is_true(&self) -> Result<bool, Wrong> {
        match self {
            Self::Empty => Ok(false),
            Self::Truth(is_so) => Ok(*is_so),
            Self::Number(number) => Ok(*number != 0.0),
            Self::Cell(Cell::Number(number, _), _) => Ok(*number != 0.0),
            Self::Cell(..) | Self::Text(_) => {
                let text = self.text().trim().to_lowercase();
                match text.as_str() {
                    "true" | "yes" | "1" | "wahr" | "ja" => Ok(true),
                    "false" | "no" | "0" | "falsch" | "nein" | "" => Ok(false),
                    _ => Err(Wrong::Nothing),
                }
            }
            Self::Date(_) => Err(Wrong::Nothing),
        }
    }

    /// As the cell of a column that a step makes.
    pub fn into_cell(self) -> OwnedCell {
        match self {
            Self::Empty => OwnedCell::Blank,
            Self::Cell(cell, _) => cell.to_owned(),
            Self::Number(number) => OwnedCell::Number(number, Default::default()),
            Self::Text(text) => OwnedCell::Text(text.into_owned()),
            Self::Date(moment) => OwnedCell::Date(moment.day, moment.seconds, moment.grain),
            Self::Truth(is_so) => OwnedCell::Text(if is_so { "TRUE" } else { "FALSE" }.to_owned()),
        }
    }
}
