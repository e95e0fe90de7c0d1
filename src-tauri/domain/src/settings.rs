//! Settings of a workspace.

use crate::Calendar;
use crate::unit::Currency;
use chrono::{NaiveDate, Weekday};

/// What holds for the whole workspace.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The business's name.
    pub name: String,
    /// Its currency.
    pub currency: Currency,
    /// How it writes numbers and dates: a BCP 47 tag such as `en-GB`.
    pub locale: String,
    /// The language of its words: a BCP 47 tag such as `de`.
    pub language: String,
    /// How it divides time.
    pub calendar: Calendar,
    /// The days it works.
    pub working_days: Vec<Weekday>,
    /// The last day of what is closed: changes to values up to it have to be meant. `None` where nothing is closed.
    pub closed_until: Option<NaiveDate>,
}
