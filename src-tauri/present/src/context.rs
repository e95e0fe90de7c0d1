//! What everything shown is made of.

use crate::Model;
use chrono::NaiveDate;
use domain::Calendar;
use locale::Locale;

/// The workspace as it is to be shown: what it holds, how it writes, and today.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Definitions and recorded values.
    pub model: &'a Model,
    /// How numbers, dates and words are written.
    pub locale: &'a Locale,
    /// Today, as the owner's calendar has it.
    pub today: NaiveDate,
}

impl<'a> Context<'a> {
    /// The workspace's calendar.
    pub fn calendar(&self) -> &'a Calendar {
        self.model.book.calendar()
    }
}
