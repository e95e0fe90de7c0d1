//! What the dates of a column say about the order of day, month and year.

use super::{Numeric, Shape};
use crate::cell::shown_name;
use crate::format::DateOrder;

/// A cell that shows how the others of its column are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// Its row as the spreadsheet shows it, from 1.
    pub row: u32,
    /// What it holds, cut after 200 characters.
    pub text: String,
}

impl Witness {
    pub(crate) fn new(row: u32, text: &str) -> Self {
        Self { row, text: shown_name(text) }
    }
}

/// Why dates are read in the order in which they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrderBecause {
    /// Somebody said so: the owner, or what is remembered of files like this one.
    Said,
    /// This date exists in that order only.
    Shown(Witness),
    /// This one has points, which only people write who put the day first.
    Points(Witness),
    /// The year stands first.
    YearFirst,
}

/// What the dates of a column say about their order.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct OrderCounts {
    /// Dates that exist with the day first only.
    pub day_first: u64,
    /// Dates that exist with the month first only.
    pub month_first: u64,
    /// Dates that are two different days, depending on the order.
    pub either: u64,
    /// Dates whose year stands first.
    pub year_first: u64,
    /// Dates with points, which only people who put the day first write.
    pub points: u64,
    /// Some of the dates that could be two days.
    pub examples: Vec<String>,
    /// The first of each that shows something.
    day_first_at: Option<Witness>,
    month_first_at: Option<Witness>,
    points_at: Option<Witness>,
}

impl OrderCounts {
    /// The order that was given, or the one that the dates themselves show. Points are written by people who put the day
    /// first. `None` where no date shows it, or where it does not matter.
    pub fn decide(&self, given: Option<DateOrder>) -> Option<DateOrder> {
        self.decide_because(given).map(|(order, _)| order)
    }

    /// The same, and why.
    pub fn decide_because(&self, given: Option<DateOrder>) -> Option<(DateOrder, OrderBecause)> {
        let shown = |order, at: &Option<Witness>| Some((order, OrderBecause::Shown(at.clone()?)));
        match (given, self.day_first, self.month_first) {
            (Some(given), ..) => Some((given, OrderBecause::Said)),
            (None, 0, 0) if self.either > 0 => Some((DateOrder::Dmy, OrderBecause::Points(self.points_at.clone()?))),
            (None, 0, 0) => (self.year_first > 0).then_some((DateOrder::Ymd, OrderBecause::YearFirst)),
            (None, day, month) if month > day => shown(DateOrder::Mdy, &self.month_first_at),
            (None, ..) => shown(DateOrder::Dmy, &self.day_first_at),
        }
    }

    /// True where dates can be two different days and nothing tells which.
    pub fn is_open(&self, given: Option<DateOrder>) -> bool {
        self.either > 0 && self.decide(given).is_none()
    }

    /// Takes one more date into account, which stands in this row.
    pub fn add(&mut self, text: &str, date: &Numeric, row: u32) {
        let at = |found: &mut Option<Witness>| _ = found.get_or_insert_with(|| Witness::new(row, text));
        match date.shape {
            Shape::YearFirst | Shape::Compact => self.year_first += 1,
            Shape::YearLast(separator) => {
                if separator == '.' {
                    self.points += 1;
                    at(&mut self.points_at);
                }
                match date.possible_orders() {
                    (true, true) if date.numbers[0] == date.numbers[1] => {}
                    (true, true) => {
                        self.either += 1;
                        if self.examples.len() < 3 {
                            self.examples.push(text.to_owned());
                        }
                    }
                    (true, false) => {
                        self.day_first += 1;
                        at(&mut self.day_first_at);
                    }
                    (false, true) => {
                        self.month_first += 1;
                        at(&mut self.month_first_at);
                    }
                    (false, false) => {}
                }
            }
            Shape::Month | Shape::CompactMonth | Shape::Year | Shape::FiscalYear | Shape::Serial | Shape::Unix => {}
        }
    }
}
