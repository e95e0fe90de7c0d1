//! Why there is no number, as facts. How a person reads them is the `locale` crate's.

use super::finding::Finding;
use crate::{Grain, Period};
use chrono::NaiveDate;

/// Why there is no number.
#[derive(Debug, Clone, PartialEq)]
pub enum Absent {
    /// Inputs without a value.
    NoData(Vec<Lacking>),
    /// An input is recorded for longer periods than asked: its name and its grain.
    TooCoarse(String, Grain),
    /// A number that cannot be, such as a division by zero.
    NotApplicable(Reason),
}

/// An input without a value, and where it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// Its name.
    pub name: String,
    /// Where the value is missing, seen from the time asked for, the nearest last; empty for that time itself.
    pub places: Vec<Place>,
}

/// Where a value is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a period.
    In(Period),
    /// So many periods before.
    Before(u32),
    /// A year before.
    LastYear,
}

/// Why a number cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The formula has that mistake.
    Mistaken(Box<Finding>),
    /// A part of the formula is missing.
    Incomplete,
    /// No day of the time is a working day.
    NoWorkingDay,
    /// More is asked of the inputs than anybody means.
    TooMuch,
    /// Division by a number that is 0 as it is written.
    ByZero,
    /// Division by something that is 0; its text where it is known.
    ByNothing(Option<String>),
    /// Growth from something that is below 0; its text.
    GrowthFromNegative(String),
    /// 0 to a negative power.
    PowerOfZero,
    /// A negative number to a fractional power.
    FractionalPower,
    /// The square root of a negative number.
    NegativeRoot,
    /// Beyond the range of a double.
    TooLarge,
    /// The values of that measure add up to a number beyond the range of a double.
    SumTooLarge(String),
    /// There is no period before.
    NoPeriodBefore,
    /// There is no such period a year before.
    NoPeriodLastYear,
    /// An empty window has no last day.
    EmptyWindow,
    /// `rolling` of a stretch that is no period.
    RollingOfStretch,
    /// What stayed of a balance, told by its end and what came in, holds for a period of that grain and no longer.
    HoldsFor(Grain),
    /// The measure of that name is marked as not applicable.
    Marked(String),
    /// The parameter of that name changes on that day, within the time asked for: none of its values holds for all of it.
    Changed(String, NaiveDate),
    /// The definition of the KPI changed on that day, within the time asked for or between the two that are compared.
    Redefined(NaiveDate),
    /// Until that day the KPI was of another unit.
    OtherUnit(NaiveDate),
    /// It was recorded for a part of the period only.
    RecordedInPart,
}

impl Lacking {
    /// The same, seen from a time for which that place is another one.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.places.push(place);
        self
    }
}

/// A lack at the time asked for.
impl<T: Into<String>> From<T> for Lacking {
    fn from(name: T) -> Self {
        Self { name: name.into(), places: Vec::new() }
    }
}
