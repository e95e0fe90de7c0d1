//! What the dates of a column say about the order of day, month and year.

use super::{Numeric, Shape};
use crate::format::DateOrder;

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
}

impl OrderCounts {
    /// The order that was given, or the one that the dates themselves show. Points are written by people who put the day
    /// first. `None` where no date shows it, or where it does not matter.
    pub fn decide(&self, given: Option<DateOrder>) -> Option<DateOrder> {
        if given.is_some() {
            return given;
        }
        match (self.day_first, self.month_first) {
            (0, 0) if self.either > 0 => (self.points > 0).then_some(DateOrder::Dmy),
            (0, 0) => (self.year_first > 0).then_some(DateOrder::Ymd),
            (day, month) => Some(if month > day { DateOrder::Mdy } else { DateOrder::Dmy }),
        }
    }

    /// True where dates can be two different days and nothing tells which.
    pub fn is_open(&self, given: Option<DateOrder>) -> bool {
        self.either > 0 && self.decide(given).is_none()
    }

    /// Takes one more date into account.
    pub fn add(&mut self, text: &str, date: &Numeric) {
        match date.shape {
            Shape::YearFirst | Shape::Compact => self.year_first += 1,
            Shape::YearLast(separator) => {
                self.points += u64::from(separator == '.');
                match date.possible_orders() {
                    (true, true) if date.numbers[0] == date.numbers[1] => {}
                    (true, true) => {
                        self.either += 1;
                        if self.examples.len() < 3 {
                            self.examples.push(text.to_owned());
                        }
                    }
                    (true, false) => self.day_first += 1,
                    (false, true) => self.month_first += 1,
                    (false, false) => {}
                }
            }
            Shape::Month | Shape::CompactMonth | Shape::Year | Shape::FiscalYear | Shape::Serial => {}
        }
    }
}
