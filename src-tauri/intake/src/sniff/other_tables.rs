//! Where another table begins below the first one of a sheet, so that its rows are not taken for rows of it.

use super::Sniff;
use super::facts::Facts;
use super::guess::Money;
use super::kind::{Kind, kind_of};
use crate::cell::{Cell, OwnedCell, Row};
use crate::error::Refusal;
use crate::table::Table;
use crate::words;
use domain::Calendar;
use std::ops::ControlFlow;

/// The rows of a sheet that belong to other tables than the one that is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct OtherTables {
    /// Rows of column names: of a table above that is not read, and of one below.
    pub above: Option<u32>,
    pub below: Option<u32>,
    /// The row of names of the table that is read.
    pub names: u32,
}

impl OtherTables {
    /// True for a row of another table. Its row of names is looked at like any other, and is no row of the table.
    pub fn hold(&self, row: u32) -> bool {
        self.below.is_some_and(|below| row > below) || self.above.is_some_and(|above| row > above && row < self.names)
    }
}

/// Looks for a second row of names among the rows of a table as they come: texts only, over columns of dates or numbers,
/// apart from what is above by a blank row or a title, and with dates or numbers below.
pub(super) struct Search<'a> {
    names: Option<&'a Vec<OwnedCell>>,
    calendar: &'a Calendar,
    last: u32,
    /// The row before was a title: a single text.
    titled: bool,
    rows: u64,
    maybe: Option<Maybe>,
}

/// A row that may hold the names of another table.
#[derive(Debug, Clone, Copy)]
struct Maybe {
    row: u32,
    /// True where most of them stand over dates or numbers of the table above, which are no place for names.
    over_values: bool,
}

/// What a row is to one who searches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// A row of the table.
    Row,
    /// Perhaps names of another table.
    Maybe,
    /// The first row of another table, whose names stand in this row.
    Other(u32),
}

impl<'a> Search<'a> {
    pub fn new(names: Option<&'a Vec<OwnedCell>>, calendar: &'a Calendar, first: u32) -> Self {
        Self { names, calendar, last: first, titled: false, rows: 0, maybe: None }
    }

    /// Takes the next row that holds anything into account.
    pub fn next(&mut self, number: u32, row: &dyn Row, facts: &[Facts]) -> Found {
        let apart = number > self.last.saturating_add(1) || self.titled;
        self.last = number;
        let maybe = self.maybe.take();
        self.titled = self.is_title(row);
        if self.titled {
            return Found::Row;
        }
        if let Some(names) = maybe.filter(|names| self.begins(*names, row, facts)) {
            return Found::Other(names.row);
        }
        if apart && self.rows > 0 && self.are_names(row) {
            self.maybe = Some(Maybe { row: number, over_values: self.over_values(row, facts) });
            return Found::Maybe;
        }
        self.rows += 1;
        Found::Row
    }

    /// A single text, which does not number a page of a printed list.
    fn is_title(&self, row: &dyn Row) -> bool {
        const PAGES: [&str; 5] = ["page", "seite", "pagina", "página", "blad"];
        let mut filled = (0..row.width()).map(|column| row.cell(column)).filter(|cell| *cell != Cell::Blank);
        match (filled.next(), filled.next()) {
            (Some(cell @ Cell::Text(text)), None) if kind_of(cell, self.calendar) == Kind::Text => {
                !words::words_of(text).iter().any(|word| PAGES.contains(&word.as_str()))
            }
            _ => false,
        }
    }

    fn holds_values(&self, row: &dyn Row) -> bool {
        let is_value = |column| matches!(kind_of(row.cell(column), self.calendar), Kind::Number(_) | Kind::Date(_));
        (0..row.width()).any(is_value)
    }

    /// True for the first row below such names: it has values, and either they stand where names do not belong, or one of
    /// the values stands where the table above has had none.
    fn begins(&self, names: Maybe, row: &dyn Row, facts: &[Facts]) -> bool {
        let is_new = |column: usize| {
            let is_value = matches!(kind_of(row.cell(column), self.calendar), Kind::Number(_) | Kind::Date(_));
            is_value && facts.get(column).is_some_and(|facts| facts.filled > 0 && facts.texts() == facts.filled)
        };
        self.holds_values(row) && (names.over_values || (0..row.width()).any(is_new))
    }

    fn are_names(&self, row: &dyn Row) -> bool {
        let texts = || (0..row.width()).filter_map(|column| row.cell(column).text());
        texts().count() >= 2 && !self.holds_values(row) && !texts().any(words::is_total)
    }

    fn over_values(&self, row: &dyn Row, facts: &[Facts]) -> bool {
        let filled: Vec<usize> = (0..row.width()).filter(|column| row.cell(*column) != Cell::Blank).collect();
        let over = filled.iter().filter(|column| facts.get(**column).is_some_and(Facts::are_values)).count();
        let same = self.names.is_some_and(|names| filled.iter().all(|c| names.cell(*c) == row.cell(*c)));
        same || over * 2 >= filled.len()
    }
}

impl Sniff {
    /// Where this table has no dates and another one below it has, that one is read.
    pub(super) fn table_with_dates(&mut self, table: &Table<'_>, money: Money) -> Result<(), Refusal> {
        if self.has_dates() {
            return Ok(());
        }
        if let Some(other) = self.table_below(table, money)?
            && other.has_dates()
        {
            *self = other;
        }
        Ok(())
    }

    /// The table of that number, from 1 at the top; `None` where there are fewer.
    pub(super) fn table_of_number(self, number: u32, table: &Table<'_>, money: Money) -> Result<Option<Self>, Refusal> {
        let mut at = Some(self);
        for _ in 1..number {
            at = at.map(|sniff| sniff.table_below(table, money)).transpose()?.flatten();
        }
        Ok(at)
    }

    /// The next table below this one.
    fn table_below(&self, table: &Table<'_>, money: Money) -> Result<Option<Self>, Refusal> {
        let Some(below) = self.other_tables.below else { return Ok(None) };
        let mut names = Vec::new();
        table.peek::<Refusal>(|number, row| {
            if number < below {
                return Ok(ControlFlow::Continue(()));
            }
            names = (0..row.width()).map(|column| row.cell(column).to_owned()).collect();
            Ok(ControlFlow::Break(()))
        })?;
        let mut other = self.clone();
        other.format.header_row = below;
        other.look_at_columns(table, Some(&names), None, money)?;
        other.other_tables.above = Some(self.other_tables.above.unwrap_or(self.format.header_row));
        Ok(Some(other))
    }
}
