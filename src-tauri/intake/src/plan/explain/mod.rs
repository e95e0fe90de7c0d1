//! What becomes of each row of a file, and why, as the reading itself decides it.

mod account;
mod cells;
mod remark;

pub use account::Account;
pub use remark::{MarkBecause, Remark};

pub(super) use remark::{DatesOf, Evidence, NumbersOf};

use super::behind::{UsedAs, Why};
use super::left_out::{LeftOut, Reason};
use super::{Plan, Sink, Value};
use crate::cell::Row;
use crate::error::{ReadError, Refusal};
use crate::sniff::Sniff;
use crate::source::Source;
use crate::words;
use chrono::NaiveDate;
use domain::{Calendar, Grain};
use std::convert::Infallible;

/// Which rows are asked after.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowsAsked {
    /// The first row, as the spreadsheet shows it.
    pub from: u32,
    /// Only those that something is remarkable about: they are left out, or a part of them is, they say nothing, or it is a question
    /// how they are read.
    pub remarkable: bool,
    /// Only the row of this number and those with a cell that is this number, or those that hold this text, whatever its case.
    pub find: Option<String>,
    /// So many at most.
    pub most: usize,
}

/// By what a row is known to add up others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TotalBy {
    /// It is called so: Total.
    Name,
    /// Its member is the sum of the others throughout.
    Members,
    /// Its period has shorter ones within it that have rows of their own.
    Periods,
}

/// What a row is: the one reason for what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowIs {
    /// Nothing stands in it.
    Empty,
    /// It stands above the names of the columns.
    Above,
    /// It names the columns, or holds the periods that stand above them.
    Heads,
    /// It says which columns below belong together.
    UpperHeads,
    /// It gives at least one number.
    Counts,
    /// It is left out.
    LeftOut(LeftOut),
    /// It says for its date and segment what an earlier row has said, or something else.
    Again {
        /// Which of the two.
        left_out: LeftOut,
        /// The earlier row.
        earlier: u32,
    },
    /// It adds up others.
    Total {
        /// As it is told elsewhere.
        left_out: LeftOut,
        /// What stands in it that says so.
        text: String,
        /// By what it is known.
        by: TotalBy,
    },
    /// A step of the recipe leaves it out: which one, counted from 1.
    Step(usize),
    /// It is a row of the table, and gives nothing.
    Nothing,
    /// It says nothing of a date or a number: a remark, the name of a section.
    Remark,
    /// No measure is made of it, or of any row.
    NotUsed,
}

/// What a row gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// Which of [`Plan::measures`].
    pub measure: usize,
    /// The first day of its day or period.
    pub date: NaiveDate,
    /// How long the period is.
    pub grain: Grain,
    /// The dimensions that it has a member of, each with the member.
    pub members: Vec<(String, String)>,
    /// The number.
    pub value: f64,
}

/// What there is to say about a row.
#[derive(Debug, Clone, PartialEq)]
pub struct RowSaid {
    /// What it is.
    pub is: RowIs,
    /// What it gives.
    pub gives: Vec<Given>,
    /// What it does not give, for which of the measures where it is one, and why.
    pub parts: Vec<(Option<usize>, Why)>,
    /// What could have been read otherwise.
    pub remarks: Vec<Remark>,
}

/// A row of a file, told.
#[derive(Debug, Clone, PartialEq)]
pub struct RowTold {
    /// Its number as the spreadsheet shows it.
    pub row: u32,
    /// The last row of a stretch of empty ones; otherwise the row itself.
    pub until: u32,
    /// What there is to say about it.
    pub said: RowSaid,
    /// Its cells, one for each of [`Explained::columns`], as they stand in the file.
    pub cells: Vec<String>,
}

/// Rows of a file, told.
#[derive(Debug, Clone, PartialEq)]
pub struct Explained {
    /// The first columns of the file, with their names, and what they are used for.
    pub columns: Vec<(String, Option<UsedAs>)>,
    /// The rows, in their order.
    pub rows: Vec<RowTold>,
    /// How many rows that hold anything were looked at, from the first one on.
    pub looked: u64,
    /// The row from which on there may be more; `None` where there are none.
    pub next: Option<u32>,
    /// True where the owner has to answer something before the values are taken.
    pub waits: bool,
}

impl Plan {
    /// Tells of rows what becomes of them and why: the file is read as for an import, as far as it must be.
    ///
    /// # Errors
    /// A [`Refusal`] where the file breaks off.
    pub fn explain(
        &self,
        source: &Source,
        sniff: &Sniff,
        calendar: &Calendar,
        asked: &RowsAsked,
    ) -> Result<Explained, Refusal> {
        let found = asked.find.as_deref().map(|text| cells::find(self, source, asked, text)).transpose()?;
        let (only, beyond) = found.unzip();
        let upper = self.format.stacked.as_ref().and_then(|stacked| stacked.row.checked_sub(1));
        let mut sink = Explaining(Account::new(asked, only, upper, self.dimensions.clone()));
        let summary = match self.read(source, calendar, &mut sink) {
            Ok(summary) => summary,
            Err(ReadError::Refused(refusal)) => return Err(refusal),
            Err(ReadError::Sink(never)) => match never {},
        };
        let waits = !self.questions.is_empty() || !summary.unsure.is_empty();
        let (mut rows, looked, next) = sink.0.end();
        let next = beyond.map_or(next, |beyond| beyond);
        let columns = cells::fill(self, source, sniff, &mut rows)?;
        Ok(Explained { columns, rows, looked, next, waits })
    }
}

/// Takes nothing of what is read but the account of its rows.
struct Explaining(Account);

impl Sink for Explaining {
    type Error = Infallible;

    fn segment(&mut self, _: u32, _: &[Option<&str>]) -> Result<(), Infallible> {
        Ok(())
    }

    fn value(&mut self, _: Value) -> Result<(), Infallible> {
        Ok(())
    }

    fn left_out(&mut self, left_out: LeftOut) -> Result<(), Infallible> {
        if left_out.reason == Reason::TooLarge {
            self.0.shows_late(left_out);
        }
        Ok(())
    }

    fn account(&mut self) -> Option<&mut Account> {
        Some(&mut self.0)
    }
}

impl RowIs {
    /// That the row as a whole is left out, as it is told elsewhere.
    pub fn left_out(&self) -> Option<LeftOut> {
        match self {
            Self::LeftOut(left_out) | Self::Again { left_out, .. } | Self::Total { left_out, .. } => {
                Some(left_out.clone())
            }
            _ => None,
        }
    }
}

impl RowSaid {
    /// A row about which nothing else is to be said.
    pub(super) fn of(is: RowIs) -> Self {
        Self { is, gives: Vec::new(), parts: Vec::new(), remarks: Vec::new() }
    }

    /// What another group of columns of the same row gives.
    fn add(&mut self, other: Self) {
        // A row that gives something counts; what another group of it does not give is a part of it then.
        match (self.is == RowIs::Counts, other.is == RowIs::Counts) {
            (true, false) => self.parts.extend(other.is.left_out().map(|left_out| (None, Why::LeftOut(left_out)))),
            (false, true) => {
                let left_out = self.is.left_out();
                self.parts.extend(left_out.map(|left_out| (None, Why::LeftOut(left_out))));
                self.is = RowIs::Counts;
            }
            (true, true) | (false, false) => {}
        }
        self.gives.extend(other.gives);
        self.parts.extend(other.parts);
        self.remarks.extend(other.remarks);
    }

    /// True where the row, or a part of it, is left out, for one that says nothing among those that do, and where it is a question
    /// how a cell of it is read.
    pub fn is_remarkable(&self) -> bool {
        let is_asked = |remark: &Remark| {
            matches!(remark, Remark::Day { because: None, .. } | Remark::Number { because: None, .. })
        };
        let is_left_out = |(_, why): &(Option<usize>, Why)| matches!(why, Why::LeftOut(_));
        match self.is {
            RowIs::LeftOut(_) | RowIs::Again { .. } | RowIs::Total { .. } | RowIs::Step(_) | RowIs::Remark => true,
            RowIs::Empty | RowIs::Above | RowIs::Heads | RowIs::UpperHeads | RowIs::NotUsed => false,
            RowIs::Counts | RowIs::Nothing => self.parts.iter().any(is_left_out) || self.remarks.iter().any(is_asked),
        }
    }
}

/// What a row is of which nothing is taken, by what was found of it.
pub(super) fn left_out_row(left_out: LeftOut, row: &dyn Row, column: Option<usize>) -> RowIs {
    if left_out.reason != Reason::Total {
        return RowIs::LeftOut(left_out);
    }
    let in_column = column.map(|column| row.cell(column).display()).filter(|text| !text.is_empty());
    let text = in_column.or_else(|| total_in(row)).unwrap_or_default();
    let by = if words::names_total(&text) { TotalBy::Name } else { TotalBy::Members };
    RowIs::Total { left_out, text: crate::cell::shown_name(&text), by }
}

/// The text of a row that says that it adds others up.
fn total_in(row: &dyn Row) -> Option<String> {
    let texts = || (0..row.width()).filter_map(|column| row.cell(column).text());
    let first = texts().next().filter(|text| words::names_total(text));
    first.or_else(|| texts().find(|text| words::is_total(text))).map(str::to_owned)
}
