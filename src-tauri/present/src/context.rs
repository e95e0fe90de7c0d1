//! What everything shown is made of.

use crate::{Model, Presented};
use chrono::NaiveDate;
use domain::{Calendar, Kpi};
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

    /// A KPI with everything its numbers depend on; `None` for one that is not of this workspace.
    pub fn kpi(&self, kpi: &'a Kpi) -> Option<Presented<'a>> {
        Presented::new(*self, kpi)
    }
}
